"""How a measure, and the words around it, stand in the parse: what it hangs on and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.actors.titles import DAYS
from helpers.finding.sanctions.clauses import passive
from helpers.finding.sanctions.words import NOUNS, URGING, modifiers, prepositional
from helpers.reading.parse import Token

# Nouns that measures are told to be, or to be among.
_SORTS = frozenset("option measure step proposal idea plan move action response punishment tool".split())
_LISTING = frozenset({"include", "comprise"})
STATES = frozenset({"GPE", "NORP", "PERSON"})
TELLING = frozenset({"announce", "unveil", "reveal", "publish", "outline", "declare", "confirm"})
# What somebody does with pressure.
_PRESSING = frozenset(
    "put pile heap exert apply increase raise intensify add step ramp ratchet crank turn keep maintain mount bring "
    "bear place renew".split()
)
# What may be of several things ("threats of raids and sanctions").
_MENACES = frozenset({"threat", "risk", "warning", "fear", "danger", "prospect", "possibility"})
_BREAKS = frozenset({",", "-", "–", "—", "("})
_OF = frozenset({"of"})
# What opens a clause of time.
_TIMING = frozenset({"as", "after", "before", "since", "until"})
_DURING = frozenset({"in", "during", "on", "after", "by"})
_DUE = frozenset({"set", "expect", "schedule", "slate"})


def has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" and child.i > verb.i for child in verb.children)


def list_before(node: Token) -> Token | None:
    """The noun before a comma that a noun goes on from, where the parser lost the list."""
    i = node.left_edge.i - 2
    before = node.doc[i] if i >= node.sent.start and node.doc[i + 1].text == "," else None
    return before if before is not None and before.pos_ in NOUNS else None


def told_as(noun: Token) -> Token | None:
    """The noun that a measure is told to be, or to be among ("among the steps | that Oslo weighs are sanctions")."""
    verb = noun.head
    if verb.lemma_ in _LISTING and noun.dep_ == "dobj":
        named = [child for child in verb.children if child.dep_ == "nsubj"]
    elif verb.lemma_ == "be" and noun.dep_ in {"attr", "nsubj"}:
        named = [child for child in verb.children if child.dep_ in {"attr", "nsubj"} and child != noun]
        links = [child for child in verb.children if child.lower_ == "among"]
        named += [thing for word in (*named, *links) for thing in _of_which(word)]
    else:
        return None
    return next((word for word in named if word.lemma_ in _SORTS), None)


def told_behind(noun: Token) -> list[Token]:
    """The participle behind a dash or comma that tells who did what with a measure ("sanctions - eased by Oslo")."""
    end = max([noun.i, *(child.right_edge.i for child in noun.children if child.lower_ in {"on", "against"})])
    after = noun.doc[end + 1 : min(end + 5, noun.sent.end)]
    if not after or after[0].text not in _BREAKS:
        return []
    told = next((word for word in after[1:] if word.pos_ not in {"ADV", "PUNCT"}), None)
    if told is None or told.tag_ not in {"VBN", "VBD"} or not any(child.dep_ == "agent" for child in told.children):
        return []
    return [told] if not any(child.dep_ in {"nsubj", "dobj"} and child != noun for child in told.children) else []


def _of_which(word: Token) -> Iterator[Token]:
    """What "one of" or "among" leads to."""
    if word.lower_ == "among":
        yield from (child for child in word.children if child.dep_ == "pobj")
    elif word.lower_ == "one":
        yield from prepositional(word, frozenset({"of"}))


def coordinated(noun: Token) -> Token:
    """The first of coordinated nouns; a measure that the parser coordinated with a name hangs on its governor."""
    while noun.dep_ == "conj" and noun.head.pos_ not in {"VERB", "AUX"}:
        first = noun.head
        if first.ent_type_ in STATES and first.dep_ == "pobj" and first.head.head.dep_ in {"dobj", "pobj", "conj"}:
            first = first.head.head
        shared = (thing for thing in prepositional(first, _OF) if first.lemma_ in _MENACES and thing.i < noun.i)
        noun = next(shared, first)
    return noun


def urged_by(verb: Token) -> Token | None:
    """The call or pressure that is a verb's subject, or that somebody puts on others ("piled pressure on Oslo")."""
    placed = {"nsubj", "nsubjpass", "dobj"} if verb.lemma_ in _PRESSING else {"nsubj"}
    return next((child for child in verb.children if child.dep_ in placed and child.lemma_ in URGING), None)


def clause_slot(verb: Token) -> str:
    """Where the noun before a participle or relative clause stands to its verb."""
    if verb.dep_ == "relcl" and (stranded := _stranded(verb)) is not None:
        return stranded
    if passive(verb):
        return "object"
    if verb.tag_ == "VBG" and verb.dep_ == "acl":
        return "subject"
    for child in verb.children:
        if child.dep_ == "nsubj":
            return "subject" if child.tag_ in {"WDT", "WP"} or child.lower_ == "that" else "object"
    return "object"


def tells_of_noun(clause: Token) -> bool:
    """Whether a clause tells of the noun before it, also where the parser took it for a report ("the ban | that")."""
    if clause.dep_ == "ccomp" and clause.head.pos_ in NOUNS:
        return any(child.lower_ in {"that", "which"} and child.dep_ in {"dobj", "nsubj"} for child in clause.children)
    return clause.dep_ in {"acl", "relcl"}


def _stranded(verb: Token) -> str | None:
    """The preposition that a relative clause leaves behind its verb ("the embargo that Oslo has called for")."""
    links = (child for child in verb.children if child.dep_ in {"prep", "prt"} and child.i == verb.i + 1)
    return next((link.lower_ for link in links if all(child.i < verb.i for child in link.children)), None)


def has_effect(verb: Token) -> bool:
    """Whether an infinitive tells what a measure does to something."""
    return verb.dep_ == "xcomp" and any(child.dep_ == "dobj" for child in verb.children)


def judgement(clause: Token) -> bool:
    """Whether an infinitive tells what somebody thinks of a thing."""
    return clause.lemma_ == "be" and clause.dep_ in {"xcomp", "ccomp"}


def bare_conjunct(verb: Token) -> bool:
    """Whether a coordinated verb shares the first one's subject; one that is finite is not joined to an infinitive."""
    if verb.tag_ in {"VBD", "VBZ"} and verb.head.tag_ == "VB":
        return False
    return not any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def verb_before_time(noun: Token) -> Token | None:
    """The verb whose object the parser took for a day or "for the first time" ("announced on Thursday sanctions")."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.head.pos_ != "VERB":
        return None
    glued = any((word.lower_ in DAYS and word.i == preposition.i + 1) or is_occasion(word) for word in modifiers(noun))
    return preposition.head if glued else None


def is_occasion(noun: Token) -> bool:
    """Whether "time" counts what happened ("the second time Oslo has imposed sanctions") instead of asking for it."""
    return noun.lemma_ == "time" and any(
        word.ent_type_ == "ORDINAL" or word.lower_ in {"last", "only", "next"} for word in noun.lefts
    )


def is_talk(noun: Token) -> bool:
    """Whether a call is a conversation and no demand ("warned him in a call that")."""
    return noun.lemma_ == "call" and noun.dep_ == "pobj" and noun.head.lower_ in _DURING


def is_due(verb: Token) -> bool:
    """Whether somebody "is set" or "expected" to do something, and nothing "is set up" to do it."""
    return verb.lemma_ in _DUE and passive(verb) and not any(child.dep_ == "prt" for child in verb.children)


def in_clause_of_time(verb: Token, before: Token) -> bool:
    """Whether a verb is that of a clause of time, which the parser hung on a preposition."""
    return verb.tag_ in {"VBZ", "VBD", "VBP"} and before.lower_ in _TIMING


def joined_participles(participle: Token) -> list[Token]:
    """The participles that are joined to one ("imposed in May and lifted in June")."""
    if participle.dep_ != "acl" or not passive(participle):
        return []
    return [verb for verb in participle.conjuncts if verb.tag_ == "VBN" and verb.i > participle.i]


def what_is_done(verb: Token) -> Token | None:
    """The verb of a clause that says what something is ("what we need | is", "what is needed | are")."""
    clauses = (child for child in verb.children if child.dep_ == "csubj" and child.i < verb.i)
    what = (child for child in clauses if child.left_edge.lower_ == "what")
    return next(what, None)
