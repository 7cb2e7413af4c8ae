"""The states and other actors that stand around a punitive measure, and the clauses they stand in."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from helpers.finding.actors import WEST, Cast
from helpers.finding.actors.titles import SPEAKING
from helpers.finding.sanctions.subjects import ACCUSING, GROUPS, TEXTS, subject_of, went_on
from helpers.finding.sanctions.words import NOUNS, modifiers, preposition_head, prepositional
from helpers.finding.tokens import beside, first_conjunct
from helpers.reading.parse import Doc, Token

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
_FIRST_PERSON = frozenset({"we", "us", "our", "ours"})
_INDEFINITE = frozenset({"the", "several", "some", "many", "various", "a", "number", "of", "more", "and"})
_RELATION = frozenset({"of", "from", "to", "with"})
_POWERS = frozenset({"authority", "regulator"})
# Those of them that are states or act for one, whoever leads them.
_STATES = (GROUPS | _POWERS) - {"leader", "capital"}
# Banks that set measures of their own.
_CENTRAL = frozenset({"Central", "National", "Reserve", "Federal"})
# What tells which states are meant, besides the adjectives of places.
_OF_A_SORT = frozenset(
    "other western eastern foreign overseas neighbouring neighboring regional allied friendly".split()
)
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
        self._doc = doc
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
        if token.lower_ != "they" and not (token.tag_ == "NNS" and token.lemma_ in GROUPS):
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
        if token.lower_ == "resolution" and (council := self.resolving(token)):
            return council
        if (accused := _accused(token)) is not None:
            return self.country(accused)
        if token.lower_ == "it" and (before := self._acting_before(token) or self._saying(token)) is not None:
            return before
        if token.lower_ == "it" and (text := went_on(token)).lemma_ in TEXTS:
            return self._modified(text)
        if name := self._owner(token) or self.country(token):
            return name
        if token.lower_ == "they":
            acting = self._acting_before(token)
            return acting if acting != self.speaking_state(token) else None  # Who says "they" means others
        subject = subject_of(token.head) if token.lemma_ in GROUPS and token.dep_ == "attr" else None
        if subject is not None and subject != token:
            # "Norway is the only country that"; not "it was Western countries that"
            return self.state(subject)
        return self._modified(token) or (self._group(token) if token.lemma_ in GROUPS else self._body(token))

    def _owner(self, token: Token) -> str | None:
        """The state whose an actor is, and for "British minister Jane Doe" the one that the sentence calls hers."""
        owners = [child for child in token.children if child.dep_ == "poss" and child.ent_type_ == "GPE"]
        if token.ent_type_ == "PERSON":
            owners += [word for word in modifiers(token) if word.ent_type_ in {"NORP", "GPE"}]
        return next((name for owner in owners if (name := self.country(owner))), None)

    def _modified(self, token: Token) -> str | None:
        """The state that modifiers and possessives name ("the Iranian parliament", "the union's member states")."""
        for modifier in modifiers(token):
            if modifier.lower_ == "european" and token.lemma_ in GROUPS and token.tag_ == "NN":
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
        acronym = token.is_upper and len(token) > 2
        if token.pos_ not in NOUNS or not (acronym or token.ent_type_ == "ORG"):
            return None
        name = self.cast.name(token)
        owner = self.cast.affiliation(name)
        if token.pos_ == "NOUN" and owner is None:
            return None  # The tagger takes some acronyms for nouns, but "BANKS" in a headline is one
        if name.endswith((" Act", " Law")) or self.cast.is_medium(name) or name[0].islower():
            return None
        if name in _ORGANS:
            return owner if owner != name else None
        if name == "House":
            return self._house
        return owner if owner and self.cast.kind(owner) == "country" else _BODIES.get(name, name)

    @cached_property
    def _house(self) -> str:
        """The state whose "the House" is: the first of those whose "House of Commons" or the like is named."""
        named = (self.cast.name(token) for token in self._doc if token.text == "House" and beside(token).text == "of")
        return next((state for name in named if (state := self.cast.affiliation(name))), "United States")

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
    verb = next((word for word in noun.ancestors if word.lemma_ in ACCUSING | {"warn"}), None)
    return next((child for child in verb.children if child.dep_ == "dobj"), None) if verb is not None else None


def _names_a_region(token: Token) -> bool:
    """Whether "West" or "Western" starts another name ("West African", "western Ukraine")."""
    following = token.doc[token.i + 1 : token.i + 2]
    inside = token.ent_iob_ == "I" and token.ent_type_ == "ORG"
    return inside or any(word.text[0].isupper() and word.ent_type_ in {"GPE", "NORP", "LOC"} for word in following)


def _together(token: Token) -> list[Token]:
    """A word with its conjuncts, those too that the parser took for an apposition ("Norway, the EU and Japan")."""
    apposed = [child for child in token.children if child.dep_ == "appos" and any(child.conjuncts)]
    more = [word for child in apposed for word in (child, *child.conjuncts)]
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
    if token.tag_ != "NNS" or token.lemma_ not in GROUPS | _POWERS:
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


def unique(names: Iterable[str]) -> list[str]:
    """Names in order, each once."""
    return list(dict.fromkeys(names))
