"""Finds who does what a verb tells: its subject, looked for across clauses, and what "it" goes on from."""

from __future__ import annotations

from helpers.finding.actors.titles import SPEAKING
from helpers.finding.sanctions.words import CAUSING, NOUNS, URGING, prepositional
from helpers.finding.tokens import beside, first_conjunct
from helpers.reading.parse import Token

# Nouns for states and those who act for them, and for bodies that do.
GROUPS = frozenset({"country", "state", "nation", "government", "power", "leader", "capital"})
_BODIES = frozenset("ministry parliament bloc union council commission bank company administration".split())
TEXTS = frozenset({"resolution", "bill", "motion", "draft", "amendment", "legislation"})
ACCUSING = frozenset({"accuse", "blame", "criticise", "criticize", "condemn", "denounce", "slam"})
_ACTING = frozenset({"it", "they"})
_RELATIVE = frozenset({"WDT", "WP"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})


def subject_of(verb: Token) -> Token | None:
    """A verb's subject, looked for at the verbs that govern it or that it continues."""
    for _ in range(4):
        if (own := _own_subject(verb) or _inverted_subject(verb)) is not None:
            return own
        if _free(verb):
            verb = verb.sent.root
            continue
        if _adds(verb):
            # "Oslo said that Iran would pay, | warning of sanctions"
            verb = verb.head.head
            continue
        if verb.dep_ == "acl" and verb.head.dep_ == "pobj" and verb.head.head.lower_ == "under":
            # "The country is under pressure to impose sanctions"
            verb = verb.head.head.head
            continue
        if verb.dep_ == "acl" and verb.head.dep_ == "dobj" and verb.head.lemma_ in URGING:
            # "The country faces pressure to impose sanctions", "put pressure on the country to impose sanctions"
            pressed = prepositional(verb.head, frozenset({"on", "upon"}))
            named = (thing for thing in pressed if thing.pos_ == "PROPN" or thing.lemma_ in GROUPS | _BODIES)
            if (under := next(named, None)) is not None:
                return under
            verb = verb.head.head
            continue
        if verb.dep_ == "advcl" and verb.tag_ == "VB" and verb.head.lemma_ in CAUSING:
            # "Prompting the country to impose sanctions"
            return next((child for child in verb.head.children if child.dep_ == "dobj"), None)
        before = verb.left_edge.i - 1
        if verb.dep_ == "advcl" and verb.tag_ == "VB" and before >= 0 and verb.doc[before].lemma_ in TEXTS:
            # "Vetoed a resolution to tighten sanctions"
            return verb.doc[before]
        if (addressed := _addressed(verb) or _given_time(verb)) is not None:
            return addressed
        if verb.dep_ == "acl" and verb.head.pos_ in NOUNS:
            # "Minister: Iran to face sanctions": the name behind the colon is the subject.
            behind_colon = (child for child in verb.head.children if child.dep_ == "appos" and child.i < verb.i)
            return next(behind_colon, verb.head) if verb.tag_ == "VB" else verb.head
        short = verb.dep_ == "advmod" and verb.lower_ == "short"  # "Stopped short of imposing"
        if not short and verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "acomp"}:
            return None
        acting = next((child for child in verb.head.children if child.dep_ == "dobj"), None)
        # "Called | it necessary to impose sanctions"
        if acting is not None and acting.lower_ != "it" and verb.dep_ == "xcomp":
            return acting
        verb = verb.head
    return None


def went_on(actor: Token) -> Token:
    """What "it" or "they" goes on from: the subject of the sentence before; else the actor itself."""
    sentence = actor.sent
    before = (word for word in sentence.doc[sentence.start : actor.i] if word.dep_ in {"nsubj", "nsubjpass"})
    opened = any(_opens(word) for word in before if word.lower_ != actor.lower_)
    if actor.lower_ not in _ACTING or actor.dep_ != "nsubj" or sentence.start == 0 or opened:
        return actor
    subject = subject_of(sentence.doc[sentence.start - 1].sent.root)
    return subject if subject is not None and subject.lower_ not in _ACTING else actor


def _opens(subject: Token) -> bool:
    """Whether a subject may be who "it" is; no thing or person is ("When the ultimatum lapsed, it kept")."""
    return subject.tag_ != "NN" or subject.lemma_ in GROUPS | _BODIES


def _inverted_subject(verb: Token) -> Token | None:
    """The subject that follows its verb, which the parse takes for a predicate: "On the list are | two firms"."""
    placed = any(child.dep_ == "prep" and child.i < verb.i for child in verb.children)
    return next((child for child in verb.children if child.dep_ == "attr"), None) if placed else None


def _own_subject(verb: Token) -> Token | None:
    """The subject at a verb itself; for "which" and "it was X that", whom they stand for."""
    # In "fears that should Oslo agree" the parser takes "that" for one more subject.
    loose = any(child.dep_ == "nsubj" and child.lower_ != "that" for child in verb.children)
    for child in verb.children:
        if child.lower_ == "that" and child.dep_ == "nsubj" and loose:
            continue
        parted = child.lower_ == "as" and not loose and verb.tag_ in _FINITE
        if parted and (before := beside(verb, -1)).dep_ == "pobj" and before.head == child:
            # "Oslo waited as many countries | threatened": the parser may take "as" for a preposition.
            return before
        # Not the place in "OSLO: The council | imposed sanctions"
        headed = child.dep_ == "dep" and child.pos_ == "PROPN" and child.i < verb.i and verb.dep_ == "ROOT"
        headed = headed and not loose
        if child.dep_ in {"nsubj", "nsubjpass"} or headed:
            relative = child.tag_ in _RELATIVE or (child.lower_ == "that" and verb.dep_ == "relcl")
            return _picked_out(verb, child) or (verb.head if relative else child)
    return None


def _picked_out(verb: Token, subject: Token) -> Token | None:
    """Who is picked out as the subject of a clause: "it was | the Union that imposed sanctions"."""
    being = verb if subject.lower_ == "it" else verb.head
    if being.lemma_ != "be" or (being != verb and verb.dep_ != "ccomp"):
        return None
    if not any(child.lower_ == "it" and child.dep_ == "nsubj" for child in being.lefts):
        return None
    named = next((child for child in being.rights if child.dep_ == "attr"), None)
    following = [child for word in (named, being) if word is not None for child in word.subtree]
    clauses = any(t.dep_ in {"relcl", "ccomp"} and any(map(_is_relative, t.lefts)) for t in following)
    return named if clauses else None


def _is_relative(word: Token) -> bool:
    """Whether a word opens a relative clause as its subject, also where the parser took it for a conjunction."""
    alone = not any(child.dep_ in {"nsubj", "nsubjpass"} and child != word for child in word.head.children)
    return word.tag_ in _RELATIVE or (word.lower_ == "that" and alone)


def _addressed(deed: Token) -> Token | None:
    """Who is called on to do something, or accused of it."""
    if deed.tag_ == "VB" and deed.head.lemma_ == "call":
        return _called_on(deed.head)
    return _charged(deed) if deed.dep_ == "pcomp" else None


def _given_time(deed: Token) -> Token | None:
    """Who is given so long to do something, or else to bear it ("gave Iran a week to leave or | face sanctions")."""
    first = first_conjunct(deed)
    giving = first.head
    given = first.tag_ == "VB" and first.dep_ in {"advcl", "xcomp", "acl", "relcl"} and giving.lemma_ == "give"
    named = (c for c in giving.children if c.dep_ in {"dobj", "dative", "nsubjpass"} and c.pos_ == "PROPN")
    return next(named, None) if given else None


def _charged(deed: Token) -> Token | None:
    """Who is accused of, blamed or thanked for a deed."""
    verb = deed.head.head
    if deed.head.lower_ not in {"of", "for"} or verb.lemma_ not in ACCUSING | {"thank", "praise", "suspect"}:
        return None
    return next((child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}), None)


def _called_on(verb: Token) -> Token | None:
    """Who is called on to do something."""
    links = (child for child in verb.children if child.lower_ in {"on", "upon"} and child.i > verb.i)
    return next((thing for link in links for thing in link.children if thing.dep_ == "pobj"), None)


def _free(verb: Token) -> bool:
    """Whether a participle goes on from the whole sentence, though it is coordinated with a near one without "and"."""
    if verb.tag_ != "VBG" or verb.dep_ != "conj" or verb.i == verb.sent.start or verb.nbor(-1).text != ",":
        return False
    joined = any(
        word.pos_ == "CCONJ" for word in verb.head.children if verb.head.i < word.i < verb.i and word.dep_ == "cc"
    )
    return not joined and not any(child.dep_ == "cc" for child in verb.children) and verb.sent.root.i < verb.i


def _adds(verb: Token) -> bool:
    """Whether a participle tells what who reports a clause says besides."""
    says = verb.tag_ == "VBG" and verb.lemma_ in SPEAKING | {"threaten"}
    reported = verb.dep_ == "advcl" and verb.head.dep_ == "ccomp" and verb.head.head.lemma_ in SPEAKING
    return says and reported and verb.head.i < verb.i and verb.doc[verb.left_edge.i - 1].text == ","
