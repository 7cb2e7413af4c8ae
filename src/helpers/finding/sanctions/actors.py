"""The states and other actors that stand around a punitive measure, and the clauses they stand in."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Doc, Token

from helpers.finding.actors import WEST, Cast
from helpers.finding.actors.titles import SPEAKING
from helpers.finding.sanctions.words import CAUSING, NOUNS, URGING, modifiers, preposition_head, prepositional
from helpers.finding.tokens import beside, first_conjunct

EUROPEAN_UNION = "European Union"
# Stands for the senders of "international sanctions" until the article names them.
INTERNATIONAL = "international"
UNITED_NATIONS = "United Nations"
SECURITY_COUNCIL = "United Nations Security Council"
# Bodies that the name alone does not tell, by those whose they mostly are.
_BODIES = {
    "Security Council": SECURITY_COUNCIL,
    "Council": EUROPEAN_UNION,
    "Commission": EUROPEAN_UNION,
    "Treasury": "United States",
    "Congress": "United States",
}
# Organs that every state has.
_ORGANS = frozenset({"Parliament", "Government", "Cabinet", "Foreign Ministry", "Senate", "Army"})
# A colon after the speaker stands within this many words of a headline.
_LABEL = 6
_SPEAKING = frozenset({EUROPEAN_UNION, "G7", UNITED_NATIONS, SECURITY_COUNCIL})
_TEXTS = frozenset({"resolution", "bill", "motion", "draft", "amendment", "legislation"})
_FIRST_PERSON = frozenset({"we", "us", "our", "ours"})
_ACCUSING = frozenset({"accuse", "blame", "criticise", "criticize", "condemn", "denounce", "slam"})
_ACTING = frozenset({"it", "they"})
_INDEFINITE = frozenset({"the", "several", "some", "many", "various", "a", "number", "of", "more", "and"})
_RELATION = frozenset({"of", "from", "to", "with"})
_GROUPS = frozenset({"country", "state", "nation", "government", "power", "leader", "capital"})
_POWERS = frozenset({"authority", "regulator"})
# Those of them that are states or act for one, whoever leads them.
_STATES = (_GROUPS | _POWERS) - {"leader", "capital"}
# Banks that set measures of their own.
_CENTRAL = frozenset({"Central", "National", "Reserve", "Federal"})
# What tells which states are meant, besides the adjectives of places.
_OF_A_SORT = frozenset("western eastern foreign overseas neighbouring neighboring regional allied friendly".split())
_BODY_NOUNS = frozenset("ministry parliament bloc union council commission bank company administration".split())
_SHORT = {"United States": "US", "United Kingdom": "UK", EUROPEAN_UNION: "EU"}


class Actors:
    """The actors of one article as far as sanctions need them.

    Parameters
    ----------
    cast
        Who is who in the article.
    speaker
        Who says what stands at a token, for "we" and "our".
    doc
        The article's words.

    Attributes
    ----------
    cast
        Who is who in the article.
    names_union
        Whether the article names the European Union.
    """

    def __init__(self, cast: Cast, speaker: Callable[[Token], str | None], doc: Doc) -> None:
        self.cast = cast
        self._speaker = speaker
        self.names_union = any(self.country(token) == EUROPEAN_UNION for token in doc if token.text[0].isupper())

    def country(self, token: Token) -> str | None:
        """The state or alliance of an actor, "western countries" for the West."""
        if token.lower_ in {"western", "west"}:
            return WEST if not _names_a_region(token) else None
        if token.lower_ == "international" and token.dep_ == "amod":
            return INTERNATIONAL
        if token.lower_ in _FIRST_PERSON and token.text != "US":
            speaker = self._speaker(token)
            return self.cast.affiliation(speaker) if speaker and self.cast.kind(speaker) != "organisation" else None
        if token.text == "Union" and token.dep_ != "compound" and not any(modifiers(token)):
            return EUROPEAN_UNION
        return self.cast.country(token) or (EUROPEAN_UNION if token.lower_ == "european" else None)

    def speaking_state(self, token: Token) -> str | None:
        """The state or union for which somebody says what stands at a token."""
        speaker = self._speaker(token)
        if speaker is None:
            return self._label(token)
        name = speaker if self.cast.kind(speaker) == "country" else self.cast.affiliation(speaker) or speaker
        return name if self.cast.kind(name) == "country" or name in _SPEAKING else None

    def _label(self, token: Token) -> str | None:
        """The state whose official a headline puts before a colon ("Jane Doe: banks to face sanctions")."""
        start = token.sent[: min(_LABEL, token.i - token.sent.start)]
        colon = next((word.i for word in start if word.text == ":"), None)
        names = [self.country(word) for word in start if colon is not None and word.i < colon]
        return next((name for name in names if name), None)

    def states(self, token: Token, *, with_conjuncts: bool = True) -> list[str]:
        """The states that actors stand for."""
        if several := self._several(token):
            return several
        actors = _together(token) if with_conjuncts else [token]
        states = [self.state(actor) for actor in actors]
        names = [name or _others(actor) for actor, name in zip(actors, states, strict=True)]
        described = any(states) or _of_some_sort(token)
        return [name for name in names if name] if described else []

    def _several(self, token: Token) -> list[str]:
        """The states that "they" or "countries including Norway and Malta" are."""
        if token.lemma_ == "number":
            token = next(prepositional(token, frozenset({"of"})), token)
        if token.lower_ != "they" and not (token.tag_ == "NNS" and token.lemma_ in _GROUPS):
            return []
        names = [] if token.lower_ == "they" else self.cast.names(token.i, token.right_edge.i + 1)
        names = names or self.cast.names(token.i, token.i + 1)
        states = all(self.cast.kind(name) == "country" or name in _SPEAKING for name in names)
        return names if len(names) > 1 and states else []

    def state(self, token: Token) -> str | None:
        """The state that one actor stands for; an organisation without one is itself."""
        if _names_none(token):
            return None
        if token.lemma_ == "community" and any(word.lower_ == INTERNATIONAL for word in modifiers(token)):
            return f"{INTERNATIONAL} community"
        if token.lemma_.lower() in {"ally", "allies", "partner", "partners"}:
            return self._allies(token)
        if self.cast.name(token) == SECURITY_COUNCIL:
            return SECURITY_COUNCIL
        if token.text == "Europe":
            return EUROPEAN_UNION
        if token.text == "Bank" and any(word.text in _CENTRAL for word in modifiers(token)):
            return self.cast.name(token)
        if token.text == "Resolution" and (council := self.resolving(token)):
            return council
        if (accused := _accused(token)) is not None:
            return self.country(accused)
        if token.lower_ == "it" and (before := self._acting_before(token) or self._saying(token)) is not None:
            return before
        if token.lower_ == "it" and (text := went_on(token)).lemma_ in _TEXTS:
            return self._modified(text)
        if name := self._owner(token) or self.country(token):
            return name
        if token.lower_ == "they":
            return self._acting_before(token)
        subject = subject_of(token.head) if token.lemma_ in _GROUPS and token.dep_ == "attr" else None
        if subject is not None and subject != token:
            # "Norway is the only country that"; not "it was Western countries that"
            return self.state(subject)
        return self._modified(token) or (self._group(token) if token.lemma_ in _GROUPS else self._body(token))

    def _owner(self, token: Token) -> str | None:
        """The state whose an actor is, and for "British minister Jane Doe" the one that the sentence calls hers."""
        owners = [child for child in token.children if child.dep_ == "poss" and child.ent_type_ == "GPE"]
        if token.ent_type_ == "PERSON":
            owners += [word for word in modifiers(token) if word.ent_type_ in {"NORP", "GPE"}]
        return next((name for owner in owners if (name := self.country(owner))), None)

    def _modified(self, token: Token) -> str | None:
        """The state that modifiers and possessives name ("the Iranian parliament", "the union's member states")."""
        for modifier in modifiers(token):
            if modifier.lower_ == "european" and token.lemma_ in _GROUPS and token.tag_ == "NN":
                # "The only European country"
                continue
            known = modifier.text[0].isupper() or modifier.lower_ == "western"
            if known and (name := self.country(modifier)):
                return name
        for child in token.children:
            if child.dep_ == "poss" and (name := self.country(child)):
                return name
        member = token.lemma_ in {"state", "country"} and token.i > 0 and token.nbor(-1).lower_ == "member"
        return EUROPEAN_UNION if member and self.names_union else None

    def _group(self, token: Token) -> str | None:
        """The state that "the country" or "the government of Norway" is."""
        if self.cast.kind(name := self.cast.name(token)) == "country":
            return name
        named = (self.country(actor) for actor in prepositional(token, frozenset({"of", "in"})))
        return next((name for name in named if name), None)

    def _body(self, token: Token) -> str | None:
        """The state or union whose an organisation is, else the organisation itself."""
        if token.pos_ != "PROPN" or not (token.ent_type_ == "ORG" or (token.is_upper and len(token) > 2)):
            return None
        name = self.cast.name(token)
        owner = self.cast.affiliation(name)
        if name.endswith((" Act", " Law")) or self.cast.is_medium(name) or name[0].islower():
            return None
        if name in _ORGANS:
            return owner
        return owner if owner and self.cast.kind(owner) == "country" else _BODIES.get(name, name)

    def _acting_before(self, pronoun: Token) -> str | None:
        """The state or body that the sentence before is about, where "it" or "they" goes on from there."""
        subject = went_on(pronoun)
        return self.state(subject) if subject != pronoun else None

    def _saying(self, pronoun: Token) -> str | None:
        """The state or body that says what "it" will do ("the West said | it would impose sanctions")."""
        saying = pronoun.head.head if pronoun.head.dep_ == "ccomp" else None
        subject = subject_of(saying) if saying is not None and saying.lemma_ in SPEAKING else None
        person = subject is None or subject.ent_type_ == "PERSON" or subject.pos_ == "PRON"
        return self.state(subject) if subject is not None and not person else None

    def _allies(self, token: Token) -> str | None:
        """Allies by the state whose they are ("the US and its allies" -> "US allies"), else some group of states."""
        if any(child.lower_ in {"a", "an"} for child in token.children):
            return None  # "A NATO ally that punishes another" is nobody
        first = first_conjunct(token)
        owners = [child for child in token.children if child.dep_ in {"poss", "compound", "amod"}]
        if any(owner.lower_ == "european" for owner in owners):
            return f"european {token.lower_}"
        if first != token and (token.pos_ == "PROPN" or any(child.tag_ == "PRP$" for child in owners)):
            # "the US and its allies", in headlines "US and Allies"
            owners = [first]
        names = [name for owner in owners if (name := self.country(owner))]
        if WEST in names:
            return WEST
        if not owners and token.tag_ == "NNS":
            return token.lower_
        return f"{_SHORT.get(names[0], names[0])} {token.lower_}" if names else None

    def opposed(self, measure: Token) -> str | None:
        """The state that a measure is called after as the one that it is against ("anti-Iranian sanctions")."""
        prefix = next((word for word in modifiers(measure) if word.lower_ == "anti"), None)
        return self.cast.stance(beside(prefix, 2)) if prefix is not None else None

    def resolving(self, resolution: Token) -> str | None:
        """The council, or its organisation, that passed a resolution ("UN resolutions", "Resolution 2145")."""
        words = [*modifiers(resolution), *prepositional(resolution, frozenset({"of"}))]
        numbered = resolution.text[0].isupper() and beside(resolution).like_num
        if numbered or any(word.text in {"Council", "UNSC"} for word in words):
            return SECURITY_COUNCIL
        return UNITED_NATIONS if any(self.country(word) == UNITED_NATIONS for word in words) else None

    def is_state(self, token: Token) -> bool:
        """Whether a word names a state itself, not one of its people or bodies."""
        return (name := self.country(token)) is not None and self.cast.name(token) == name

    def nationalities(self, head: Token) -> list[str]:
        """The states that something belongs to or comes from ("Russian oil", "exports from Iran")."""
        tokens = [head, *modifiers(head), *(child for child in head.children if child.dep_ == "poss")]
        named = (t for t in tokens if (t.text[0].isupper() or t.lower_ == "western") and not _makes_goods(t))
        own = unique(name for token in named if (name := self.country(token)))
        # "Russia's pipeline to Germany" is not Germany's.
        related = (token for token in prepositional(head, _RELATION) if not own or token.head.lower_ != "to")
        return unique([*own, *(name for token in related if token.text[0].isupper() and (name := self.country(token)))])

    def makers(self, goods: Token) -> list[str]:
        """The states in which goods are made ("Norwegian-made skis")."""
        return unique(name for token in goods.subtree if _makes_goods(token) and (name := self.country(token)))


def _makes_goods(token: Token) -> bool:
    """Whether a state is but the maker of goods ("controls on | American-made components")."""
    return beside(token, 1).text == "-" and beside(token, 2).lower_ in {"made", "built", "produced", "origin", "grown"}


def _names_none(token: Token) -> bool:
    """Whether a word is no actor: an empty "it", or an act that is named for a state ("the Syria Protection Act")."""
    empty = token.lower_ == "it" and any(child.dep_ == "acomp" for child in token.head.children)
    return empty or token.lower_ == "act"


def _accused(noun: Token) -> Token | None:
    """Who is accused over "its decision": the one accused, not the one who accuses."""
    if not any(child.tag_ == "PRP$" for child in noun.children):
        return None
    verb = next((word for word in noun.ancestors if word.lemma_ in _ACCUSING), None)
    return next((child for child in verb.children if child.dep_ == "dobj"), None) if verb is not None else None


def _names_a_region(token: Token) -> bool:
    """Whether "West" or "Western" starts another name ("West African", "western Ukraine")."""
    following = token.doc[token.i + 1 : token.i + 2]
    inside = token.ent_iob_ == "I" and token.ent_type_ == "ORG"
    return inside or any(word.text[0].isupper() and word.ent_type_ in {"GPE", "NORP", "LOC"} for word in following)


def _together(token: Token) -> list[Token]:
    """A word with its conjuncts, those too that the parser took for an apposition ("Norway, the EU and Japan")."""
    beside = [child for child in token.children if child.dep_ == "appos" and any(child.conjuncts)]
    more = [word for child in beside for word in (child, *child.conjuncts)]
    words = dict.fromkeys([token, *token.conjuncts, *more, *_joined(token), *_listed(token)])
    # What the parser joins to a subject across its verb is something else.
    return [word for word in words if not token.i < token.head.i < word.i]


def _joined(token: Token) -> list[Token]:
    """Who acts "together with" somebody, commas aside."""
    after = [word for word in token.doc[token.i + 1 : min(token.i + 4, token.sent.end)] if word.text != ","]
    if [word.lower_ for word in after[1:2]] != ["with"] or after[0].lower_ not in {"together", "along", "jointly"}:
        return []
    return [thing for thing in after[1].children if thing.dep_ == "pobj"]


def _listed(token: Token) -> Iterator[Token]:
    """Who else did something, wherever the parser hung them ("the cap agreed by Norway, | Malta and Japan")."""
    if token.head.dep_ != "agent":
        return
    for word in token.doc[token.i + 1 : token.sent.end]:
        if word.pos_ == "PROPN" and word.dep_ == "conj":
            yield word
        elif word.pos_ not in {"PROPN", "DET", "CCONJ", "PUNCT"} and word.lower_ != "of":
            return


def _others(token: Token) -> str | None:
    """States that are named by their number or as "other countries", in lower case."""
    if token.tag_ != "NNS" or token.lemma_ not in _GROUPS | _POWERS:
        return None
    before = token.doc[token.left_edge.i : token.i]
    known = itertools.dropwhile(lambda word: word.lower_ in _INDEFINITE, before)
    words = [word for word in known if word.lower_ == "and" or word.lower_ not in _INDEFINITE]
    return " ".join(word.lower_ for word in [*words, token]) if words else None


def _of_some_sort(group: Token) -> bool:
    """Whether adjectives tell which states a plural means ("Arab countries", "foreign authorities")."""
    several = group.tag_ == "NNS" and group.lemma_ in _STATES
    telling = (word.is_title and (word.i > word.sent.start or word.ent_type_) for word in modifiers(group))
    return several and (any(telling) or any(word.lower_ in _OF_A_SORT for word in modifiers(group)))


def containers(noun: Token) -> list[Token]:
    """The nouns that a measure hangs on by "of" ("package", "threat")."""
    found: list[Token] = []
    node = first_conjunct(noun)
    while node.dep_ == "pobj" and node.head.lower_ == "of" and len(found) < 3:
        node = preposition_head(node.head)
        if node.pos_ not in NOUNS:
            break
        found.append(node)
    return found


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
    return subject.tag_ != "NN" or subject.lemma_ in _GROUPS | _BODY_NOUNS


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
        headed = child.dep_ == "dep" and child.pos_ == "PROPN" and child.i < verb.i and verb.dep_ == "ROOT"
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


_RELATIVE = frozenset({"WDT", "WP"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})


def _is_relative(word: Token) -> bool:
    """Whether a word opens a relative clause as its subject, also where the parser took it for a conjunction."""
    alone = not any(child.dep_ in {"nsubj", "nsubjpass"} and child != word for child in word.head.children)
    return word.tag_ in _RELATIVE or (word.lower_ == "that" and alone)


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
            named = (thing for thing in pressed if thing.pos_ == "PROPN" or thing.lemma_ in _GROUPS | _BODY_NOUNS)
            if (under := next(named, None)) is not None:
                return under
            verb = verb.head.head
            continue
        if verb.dep_ == "advcl" and verb.tag_ == "VB" and verb.head.lemma_ in CAUSING:
            # "Prompting the country to impose sanctions"
            return next((child for child in verb.head.children if child.dep_ == "dobj"), None)
        before = verb.left_edge.i - 1
        if verb.dep_ == "advcl" and verb.tag_ == "VB" and before >= 0 and verb.doc[before].lemma_ in _TEXTS:
            # "Vetoed a resolution to tighten sanctions"
            return verb.doc[before]
        if (addressed := _addressed(verb) or _given_time(verb)) is not None:
            return addressed
        if verb.dep_ == "acl" and verb.head.pos_ in NOUNS:
            # "Minister: Iran to face sanctions": the name behind the colon is the subject.
            beside = (child for child in verb.head.children if child.dep_ == "appos" and child.i < verb.i)
            return next(beside, verb.head) if verb.tag_ == "VB" else verb.head
        short = verb.dep_ == "advmod" and verb.lower_ == "short"  # "Stopped short of imposing"
        if not short and verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "acomp"}:
            return None
        if any(child.dep_ == "dobj" for child in verb.head.children) and verb.dep_ == "xcomp":
            return next(child for child in verb.head.children if child.dep_ == "dobj")
        verb = verb.head
    return None


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
    if deed.head.lower_ not in {"of", "for"} or verb.lemma_ not in _ACCUSING | {"thank", "praise", "suspect"}:
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


def unique(names: Iterable[str]) -> list[str]:
    """Names in order, each once."""
    return list(dict.fromkeys(names))
