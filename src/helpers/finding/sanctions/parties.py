"""Names the parties that a punitive measure hits: states, named people and bodies, or descriptions of them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from helpers.finding.sanctions.actors import Actors, unique
from helpers.finding.sanctions.descriptions import COUNTS, LOOSE, NAMED, WHOEVER, describe, place_behind
from helpers.finding.sanctions.destinations import placed
from helpers.finding.sanctions.rosters import counts, listed_behind
from helpers.finding.sanctions.subjects import subject_of
from helpers.finding.sanctions.words import PERSONAL, Vocabulary, modifiers, prepositional
from helpers.finding.tokens import beside, first_conjunct
from helpers.reading.parse import Token

QUANTITIES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "ORDINAL"})
# Words that name no target by themselves.
_VAGUE = frozenset({"sector", "industry", "company", "firm", "enterprise", "business"})
_FIRMS = frozenset({"company", "firm", "group", "enterprise", "business"})
# Plurals that "on" leads to without naming a target.
_MANNERS = frozenset({"ground", "front", "occasion", "term", "condition", "day", "weekend", "side", "level"})
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_UNITS = frozenset({"barrel", "ton", "tonne", "gallon", "percent", "dollar", "euro"})
BRANCHES = frozenset({"sector", "industry"})
_PARTS = frozenset({"sector", "branch", "part", "area", "segment"})
# Seats of governments, which stand for the state where a measure hits them.
_SEATS = frozenset({"Kremlin", "White House"})
_GOVERNING = frozenset({"government", "regime", "leadership", "administration", "parliament", "army", "military"})
# "The country" is one named this many words before.
_MEMORY = 40


class Parties:
    """Names parties in one article.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    actors
        The article's actors.
    """

    def __init__(self, vocabulary: Vocabulary, actors: Actors) -> None:
        self._words = vocabulary
        self._actors = actors
        self._cast = actors.cast

    def names(self, thing: Token) -> list[str]:
        """Whom it hits that something is limited, or the party itself ("assets of oligarchs" -> the oligarchs)."""
        named = (child for child in thing.lefts if child.dep_ == "compound" and child.pos_ == "PROPN")
        titled = thing.pos_ == "PROPN" and any(not self._actors.is_state(child) for child in named)
        goods = self._words.find(thing, "object") and not (titled or self.is_firm(thing))  # "Marlina Energy" is none
        if not goods or self._words.find(thing, "party"):
            return self.name(thing) if self.can_be_hit(thing, "on") else []
        owners = [*placed(thing, self._words), *prepositional(thing, frozenset({"of", "from"}))]
        parties = [name for owner in owners if self.can_be_hit(owner, "on") for name in self.name(owner)]
        return parties or self._actors.nationalities(thing)

    def homes(self, thing: Token) -> list[str]:
        """The states that something that is hit belongs to."""
        owners = [thing, *prepositional(thing, frozenset({"of", "from"}))]
        named = [name for name in self.name(thing) if self._cast.kind(name) == "country"]
        return unique([*named, *(name for owner in owners for name in self._actors.nationalities(owner))])

    def name(self, head: Token) -> list[str]:
        """The name of a target, its state where goods or its economy are hit, or its description in lower case."""
        thing = self._words.find(head, "object", "state")
        named_firm = thing and thing.phrase == thing.phrase.lower() and _ends_name(head)
        if thing and not named_firm and not self._words.find(head, "party"):
            found = self._actors.nationalities(head)
            named = self._cast.name(head) if thing.phrase != thing.phrase.lower() and not found else None
            return [named] if named else found or self._project(head)
        if is_role(head) and self._actors.is_state(head.head):
            return self.name(head.head)
        if head.lemma_ == "ally" and (state := self._state_behind(head)) is not None:
            return [state]
        if head.lemma_ in {"country", "nation", "ally"} and head.tag_ == "NN" and (state := self._last_state(head)):
            return [state]
        if head.lower_ in WHOEVER:
            words = describe(head, self._words)
            return [words] if words != head.lower_ else []
        if meant := self.meant(head):
            return unique(name for thing in meant for name in self.name(thing))
        if head.pos_ == "PRON":
            name, state = self._cast.name(head), self._actors.country(head)
            if name and state and name[0].islower():
                return [state]  # "The junta was told that sanctions would hit | it"
            if head.lower_ == "it" and (not name or name.lower() == "it"):
                return self._firm_before(head)
            return [name.partition(",")[0]] if name and name.lower() != head.lower_ else []
        if head.tag_ == "NNPS" and head.ent_type_ == "NORP" and self._actors.country(head):
            return [describe(head, self._words)]
        if head.pos_ == "PROPN" and self._words.find(head, "credit") and head.i and head.nbor(-1).dep_ == "compound":
            # "Sanctions against Belarus Shutterstock": a caption runs into its credit.
            return self.name(head.nbor(-1))
        plural = head.pos_ == "PROPN" and head.lower_.endswith("s") and head.ent_type_ != "ORG"
        if plural and self._words.find(head, "party"):
            # "New Sanctions on Russian Oligarchs"
            return self._described(head)
        if head.pos_ == "PROPN" or head.ent_type_ in {"GPE", "NORP"} or _is_capital(head):
            return self._named(head)
        return self.central_bank(head) or self._named_beside(head) or self._described(head)

    def central_bank(self, head: Token) -> list[str]:
        """The central bank of a state by its name ("Norway's central bank", "Maltese central bank gold")."""
        words = (head, *modifiers(head), *prepositional(head, frozenset({"of"})))
        rows = {word: self._words.find(word, "party") for word in words}
        bank = next((word for word, row in rows.items() if row and row.phrase == "central bank"), None)
        states = self._actors.nationalities(bank) or self._actors.nationalities(head) if bank is not None else []
        return [f"Central Bank of {states[0]}"] if len(states) == 1 else []

    def meant(self, pronoun: Token) -> Sequence[Token]:
        """Whom "they" has been described as, and "them" as those hit before ("set bans on them")."""
        doc, start = pronoun.doc, pronoun.sent.start
        who = self._cast.name(pronoun) if pronoun.lower_ in {"they", "them"} else None
        if who is None:
            return []
        if pronoun.lower_ == "they":
            described = who.split() if who.islower() else []
            before = (word for word in reversed(doc[: pronoun.i]) if word.lower_ in described)
        else:
            acting = next((subject_of(word) for word in pronoun.ancestors if word.pos_ == "VERB"), None)
            theirs = who != "them" and (acting is None or self._cast.name(acting) != who)
            earlier = doc[start - 1].sent if start and not theirs else ()
            before = (word for word in (*doc[start : pronoun.i], *earlier) if word.dep_ != "nsubj")
        first = next((word for word in before if word.tag_ == "NNS" and self._words.find(word, "party")), None)
        return self.merged([first, *first.conjuncts]) if first is not None else []

    def _named(self, head: Token) -> list[str]:
        """The name of a target that the article calls by one, or its state."""
        if body := self._body_of_state(head):
            return [body]
        name = self._cast.name(head)
        if name in _SEATS:
            return [self._cast.affiliation(name) or name]
        if head.pos_ == "PROPN" and head.i > head.sent.start and head.text not in name and self._is_called(head):
            return [_proper_name(head)]
        if name and name[0].isupper() and self._cast.kind(name) != "country":
            return [name]
        state = self._actors.country(head)
        titled = head.pos_ == "PROPN" or _is_capital(head)
        described = state is None and titled and bool(name) and not name[0].isupper()
        if self.is_firm(head) or described:
            # "Norway Air", "the shipping firm Name"
            return [_proper_name(head)]
        state = state or name
        return [state] if state else []

    def _body_of_state(self, head: Token) -> str | None:
        """The name of a body behind the state whose it is ("Malta's | Law and Study Centre")."""
        owner = next((child for child in head.children if child.dep_ == "poss" and self._actors.is_state(child)), None)
        mark = next((child.i for child in owner.children if child.dep_ == "case"), None) if owner is not None else None
        if owner is None or mark is None or head.pos_ != "PROPN" or head.ent_type_ in {"GPE", "NORP", "LOC"}:
            return None
        words = head.doc[mark + 1 : head.i + 1]
        several = len(words) > 1 and words[0].text[0].isupper() and not self._actors.is_state(head)
        # The cast has no name of its own for it.
        return words.text if several and self._cast.name(head)[0].islower() else None

    def _named_beside(self, head: Token) -> list[str]:
        """The names of a target that stand beside what it is ("the ministers Jane Doe and John Roe")."""
        apposed = _apposition(head)
        if apposed is not None and self.is_person(apposed):
            names = self._cast.names(apposed.left_edge.i, apposed.i + 1)
            together = [name for name in names if self._cast.kind(name) == "person"]
            return unique([*together, *(self._cast.name(token) for token in (apposed, *apposed.conjuncts))])
        party = self._words.find(head, "party") is not None
        if party and apposed is not None and head.tag_ == "NNS":
            named = (apposed, *apposed.conjuncts)
            if apposed.left_edge.i == head.i + 1 or counts(head, len(named)):
                # "The shipping firms Name and Name", "two shipping firms, Name and Name"
                return unique(map(self._cast_name, named))
        if party and (called := _called(head)):
            return unique(
                name for one in called for name in ([self._cast_name(one)] if one.pos_ == "PROPN" else self.name(one))
            )
        if party and head.tag_ == "NN" and (behind := _behind_role(head)) is not None and self.is_person(behind):
            return [self._cast.name(behind), *(name for thing in behind.conjuncts for name in self.name(thing))]
        if party and (listed := listed_behind(head)):
            return unique(map(self._cast_name, listed))
        near = apposed is not None and apposed.left_edge.i <= head.i + 2
        if party and head.tag_ == "NN" and apposed is not None and near and not self._actors.is_state(apposed):
            # "Sanctions on its largest bank, Name"
            return [self._cast_name(apposed)]
        if not party and apposed is not None and (name := self._cast.name(apposed)):
            return [name]
        known = not party or head.tag_ == "NN"
        return [name] if known and (name := self._cast.name(head)) and name[0].isupper() else []

    def _cast_name(self, token: Token) -> str:
        """A name as the article's cast has it, else as it stands."""
        name = self._cast.name(token)
        return name if name and name[0].isupper() and self._cast.kind(name) != "country" else _proper_name(token)

    def can_be_hit(self, thing: Token, preposition: str) -> bool:
        """Whether what a preposition leads to may be a target, and no time, manner or medium."""
        if thing.ent_type_ in QUANTITIES or thing.lower_.rstrip(".") in _MONTHS or self._words.find(thing, "medium"):
            return False
        if thing.lemma_ in _UNITS or self._words.find(thing, "measure"):
            return False
        if any(child.lower_ == "own" for child in thing.children):
            return False  # "Sanctions that hurt their own farmers"
        if preposition in {"on", "against", "of"}:
            return (
                thing.ent_type_ in NAMED
                or thing.pos_ in {"PROPN", "PRON"}
                or self._words.find(thing, "party", "state", "object") is not None
                or (thing.tag_ == "NNS" and thing.lemma_ not in _MANNERS)
                or self._actors.country(thing) is not None
                or any(self._actors.country(token) for token in modifiers(thing) if token.text[0].isupper())
            )
        if row := self._words.find(thing, "object", "party"):
            # "Sanctions for six firms", "travel bans for officials"
            counted = row.measure == PERSONAL or any(child.dep_ == "nummod" for child in thing.children)
            several = preposition == "for" and thing.tag_ == "NNS" and counted
            return several or bool(self._actors.nationalities(thing))
        return thing.ent_type_ in {"GPE", "NORP", "PERSON"} and thing.pos_ == "PROPN"

    def merged(self, things: Sequence[Token]) -> Sequence[Token]:
        """Coordinated words that name one target by its last noun ("energy and defence firms")."""
        last = things[-1]
        bare = all(thing.pos_ in {"NOUN", "ADJ"} and not self._words.find(thing, "state") for thing in things)
        adjectival = bare and all(thing.tag_ in {"NN", "JJ"} for thing in things[:-1])
        counted = any(child.dep_ == "det" or child.tag_ == "PRP$" for child in last.children)
        pair = len(things) == 2 and self._is_bare_party(last) and not counted
        shared = things[0].pos_ != "PROPN" and bool(self._nations(things[0]))
        if pair and (shared or self._is_bare_party(things[0])):
            return [last]
        one = len(things) > 1 and adjectival and last.tag_ == "NNS" and self._words.find(last, "party")
        return [last] if one else things

    def counted(self, thing: Token) -> Token:
        """What "dozens of" counts, and the economy that "sectors of" is about."""
        inner = next(prepositional(thing, frozenset({"of"})), None)
        if inner is None:
            return thing
        whole = self._words.find(inner, "state") is not None or inner.lemma_ == "country"
        part = whole and (thing.lemma_ == "whole" or thing.lemma_ in _PARTS)
        alone = (thing.pos_ in {"NUM", "ADJ", "DET"} or thing.lower_ in LOOSE) and not any(thing.conjuncts)
        counts = alone or thing.lemma_ in COUNTS
        return inner if counts or part else thing

    def is_firm(self, token: Token) -> bool:
        """Whether a word ends the name of a firm or other body that is no state ("Norway Air")."""
        return _ends_name(token) and not self._actors.is_state(token)

    def is_called_firm(self, token: Token) -> bool:
        """Whether a name or pronoun means a firm that the article calls one ("the bank Marlina", "it")."""
        name = self._cast.name(token)
        return token.pos_ in {"PROPN", "PRON"} and bool(name) and name[0].isupper() and self._cast.is_company(name)

    def is_state(self, token: Token) -> bool:
        """Whether a word names a state."""
        return token.pos_ == "PROPN" and self._actors.is_state(token)

    def is_person(self, token: Token) -> bool:
        """Whether a word names a person."""
        return token.pos_ in {"PROPN", "PRON"} and self._cast.kind(self._cast.name(token) or "") == "person"

    def _last_state(self, head: Token) -> str | None:
        """The state last named before "the country"."""
        if not any(child.lower_ in {"the", "that", "this"} for child in head.children):
            return None
        before = reversed(head.doc[max(0, head.i - _MEMORY) : head.left_edge.i])
        named = (
            self._actors.country(token) for token in before if token.pos_ != "PRON" and self._actors.is_state(token)
        )
        return next((name for name in named if name and self._cast.kind(name) == "country"), None)

    def _last_firm(self, head: Token) -> str | None:
        """The firm last named before "the company"."""
        if head.tag_ != "NN" or not any(child.lower_ in {"the", "that", "this"} for child in head.children):
            return None
        return next(iter(self._firm_before(head)), None)

    def _firm_before(self, head: Token) -> list[str]:
        """The firm last named before a word."""
        before = reversed(head.doc[max(0, head.i - 2 * _MEMORY) : head.left_edge.i])
        firms = (
            token for token in before if self.is_firm(token) and self._actors.state(token) == self._cast.name(token)
        )
        firm = next(firms, None)
        return [self._cast_name(firm)] if firm is not None else []

    def _state_behind(self, ally: Token) -> str | None:
        """The state that an ally is called right behind ("on its Gulf ally Bahrain")."""
        following = beside(ally)
        named = following.pos_ == "PROPN" and self._actors.is_state(following)
        return self._actors.country(following) if named else None

    def _is_called(self, name: Token) -> bool:
        """Whether the noun before a name says what sort of firm it is ("on Iranian drone maker Marlina")."""
        start = name.i - len(_proper_name(name).split()) + 1
        maker = name.doc[start - 1] if start > name.sent.start else name
        row = self._words.find(maker, "party") if maker.pos_ == "NOUN" and maker.head == name else None
        return row is not None and row.measure != "personal" and not self._actors.is_state(name)

    def _project(self, head: Token) -> list[str]:
        """The name before a good or pipeline that no state is named for ("the Trans Sea pipeline"), or the last one."""
        if (words := _capitals_before(head)) or head.lemma_ != "pipeline":
            return self._own_name(words)
        if not any(child.lower_ == "the" for child in head.children):
            return []
        before = (token for token in reversed(head.doc[: head.i]) if token.lemma_ == head.lemma_)
        return next((named for token in before if (named := self._own_name(_capitals_before(token)))), [])

    def _own_name(self, words: Sequence[Token]) -> list[str]:
        """The name that some words before a thing make, the nearest first, none if they begin with a state."""
        named = bool(words) and words[-1].pos_ == "PROPN" and self._actors.country(words[-1]) is None
        return [" ".join(token.text for token in reversed(words))] if named else []

    def _described(self, head: Token) -> list[str]:
        """A description for each nationality that is coordinated before the head ("Russian and Belarusian banks")."""
        owner = next((child for child in head.children if child.dep_ == "poss"), None)
        persons = (row := self._words.find(head, "party")) is not None and row.measure == PERSONAL
        if owner is not None and owner.tag_ == "PRP$" and first_conjunct(head).ent_type_ == "PERSON":
            # "Jane Doe and her associates": theirs.
            return [describe(head, self._words)]
        if owner is not None and owner.tag_ == "PRP$" and not any(modifiers(head)):
            state = self._actors.country(owner)
            whose = f"{self._cast.adjective(state).lower()} " if state else ""
            return [f"{whose}{head.lower_}"] if persons else []
        branch = head.lemma_ in BRANCHES or (not persons and not any(modifiers(head)))
        if owner is not None and branch and (state := self._actors.country(owner)):
            return [state]
        if head.lemma_ in BRANCHES and (nations := self._actors.nationalities(head)):
            return nations
        if branch and owner is None and head.lemma_ in BRANCHES and not self._nations(head):
            return []  # "The energy and banking sectors" are those of whom the measure hits
        alone = describe(head, self._words) == head.lower_
        if alone and (shared := self._shared(head)):
            return [f"{nation} {head.lower_}" for nation in shared]
        if any(child.lower_ in {"such", "these", "those"} for child in head.children) and not _tells(head):
            return []
        words = self._of_state(head, self._adjectival(head, describe(head, self._words)))
        first = first_conjunct(head)
        if owner is not None and owner.tag_ == "PRP$" and not self._nations(head):
            # "Iran and its key banks", "hit its procurement agency"
            named = first if self._actors.is_state(first) else owner if first == head else None
            state = self._actors.country(named) if named is not None else None
            words = f"{self._cast.adjective(state).lower()} {words}" if state else words
        if head.lemma_ in {"people", "person"} and " " not in words:
            return ["people"]
        if head.lemma_ in _FIRMS and not _qualified(head) and (firm := self._last_firm(head)) is not None:
            return [firm]
        counted = any(child.dep_ == "nummod" for child in head.children)
        return [words] if " " in words or counted or head.lemma_ not in _VAGUE else []

    def _adjectival(self, head: Token, words: str) -> str:
        """A description with the full name of a state before it as an adjective ("Syrian Republic judges")."""
        for token in modifiers(head):
            name = token.doc[token.left_edge.i : token.i + 1]
            if token.tag_ == "NNP" and len(name) > 1 and (state := self._actors.country(token)):
                return words.replace(name.text.lower(), self._cast.adjective(state).lower())
        return words

    def _nations(self, head: Token) -> list[str]:
        """The nationalities before a noun, in lower case."""
        words = [token for token in modifiers(head) if token.text[0].isupper() and self._actors.country(token)]
        return [token.lower_ for token in reversed(words)]

    def _shared(self, head: Token) -> list[str]:
        """The nationalities that a bare plural shares with the noun before it ("Iranian generals and businessmen")."""
        while head.dep_ == "conj" and head.tag_ == "NNS" and not any(modifiers(head)):
            head = head.head
            if nations := self._nations(head):
                return nations if head.pos_ == "NOUN" and len(nations) == 1 else []
        return []

    def _of_state(self, head: Token, words: str) -> str:
        """A description with its state as an adjective ("citizens of Belarus" -> "belarusian citizens")."""
        behind = place_behind(head)
        for preposition in (*head.children, *([behind] if behind is not None else ())):
            states = [thing for thing in preposition.children if thing.dep_ == "pobj"]
            alone = len(states) == 1 and not any(states[0].conjuncts)
            body = alone and states[0].lemma_ in _GOVERNING  # "members of the Syrian government" are no mere Syrians
            if preposition.lower_ in {"of", "from", "in"} and alone and not body and self._actors.is_state(states[0]):
                tail = " ".join(token.lower_ for token in preposition.subtree)
                owned = any(child.dep_ == "poss" for child in head.children)  # "Marlina's branch in Norway"
                owned = owned or (preposition == behind and any(m.pos_ == "ADJ" for m in modifiers(head)))
                if not owned and words.endswith(tail) and (state := self._actors.country(states[0])):
                    return f"{self._cast.adjective(state).lower()} {words.removesuffix(tail).strip()}"
        return words

    def _is_bare_party(self, thing: Token) -> bool:
        """Whether a plural such as "people" or "entities" stands without modifiers, numbers apart."""
        words = [
            token
            for token in modifiers(thing)
            if token.pos_ not in {"NUM", "PUNCT", "ADP"} and token.dep_ != "quantmod"
        ]
        plural = thing.tag_ == "NNS" and self._words.find(thing, "party") is not None
        return plural and all(token.lower_ in LOOSE or token.dep_ in {"nummod", "advmod"} for token in words)


def _capitals_before(head: Token) -> list[Token]:
    """The names and numbers before a noun, the nearest first."""
    return [token for token in modifiers(head) if token.pos_ in {"PROPN", "NUM"}]


def _qualified(head: Token) -> bool:
    """Whether more than a determiner says which one a noun means."""
    return any(child.dep_ not in {"det", "punct"} for child in head.children)


def _tells(head: Token) -> bool:
    """Whether more than a demonstrative says who is meant."""
    return any(
        child.dep_ in {"amod", "compound", "prep", "relcl", "acl"} and child.lower_ != "such" for child in head.children
    )


def _called(head: Token) -> list[Token]:
    """What firms or persons are called behind a participle ("two firms | named Limaflot and Andesflot")."""
    clauses = (child for child in head.children if child.dep_ == "acl" and child.lemma_ in {"name", "call", "know"})
    names = (child for clause in clauses for child in clause.children if child.dep_ == "oprd")
    return [one for first in names if first.pos_ == "PROPN" for one in (first, *first.conjuncts)]


def _behind_role(head: Token) -> Token | None:
    """The name behind a long role, wherever the parser hung it ("the owner of two ports, the lawmaker Jane | Doe")."""
    comma = beside(head.doc[head.right_edge.i])
    following = comma.doc[comma.i + 1 : head.sent.end] if comma.text == "," and comma.i < head.sent.end - 1 else ()
    role = itertools.takewhile(lambda word: word.pos_ in {"DET", "ADJ", "NOUN", "PROPN"}, following)
    names = (word for word in role if word.pos_ == "PROPN")
    beside_it = (word for word in names if word.dep_ in {"appos", "npadvmod", "conj"})
    # "On the judge, Jane Doe and John Roe" is a list.
    return next((w for w in beside_it if w.dep_ != "conj" or not any(c.dep_ == "conj" for c in w.children)), None)


def is_role(head: Token) -> bool:
    """Whether a noun says what the name before it is ("Name, a member of the alliance")."""
    return head.dep_ == "appos" and head.tag_ == "NN" and head.head.pos_ == "PROPN"


def _ends_name(head: Token) -> bool:
    """Whether a word is the last of a body's name ("Norway Technologies")."""
    return head.ent_type_ == "ORG" and head.i > head.sent.start and head.nbor(-1).pos_ == head.pos_ == "PROPN"


def _is_capital(head: Token) -> bool:
    """Whether a word is a body's name that the tagger takes for a common noun ("the state-owned Limaflot")."""
    return head.tag_ == "NN" and head.ent_type_ == "ORG" and head.text[0].isupper() and head.i > head.sent.start


def _proper_name(head: Token) -> str:
    """The capitalised words that end in a noun."""
    start = head.i
    while start > head.sent.start and head.nbor(start - 1 - head.i).pos_ == "PROPN":
        start -= 1
    return head.doc[start : head.i + 1].text


def _apposition(head: Token) -> Token | None:
    """The name beside a role ("his counterpart, Name")."""
    return next((child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
