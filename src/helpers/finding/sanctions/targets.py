"""Reads whom a punitive measure hits: what it is on or against, what it limits, objects of verbs that use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from helpers.finding.sanctions.actors import WESTERN, Actors, containers, subject_of, unique
from helpers.finding.sanctions.complements import AIMED, clause_verbs, complement
from helpers.finding.sanctions.governors import BEARER, TARGET, Governor
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.senders import SenderReader
from helpers.finding.sanctions.words import (
    NOUNS,
    Vocabulary,
    first_conjunct,
    kind_of_words,
    misread,
    modifiers,
    prepositional,
)

_NAMED = frozenset({"GPE", "NORP", "ORG", "PERSON", "FAC", "LOC"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "ORDINAL"})
_LOOSE = frozenset(
    "several some many any all more most other certain various few both each every another nearly about around least "
    "dozen dozens hundreds scores".split()
)
# Words that name no target by themselves.
_VAGUE = frozenset({"sector", "industry", "company", "firm", "enterprise", "business"})
# Plurals that "on" leads to without naming a target.
_MANNERS = frozenset({"ground", "front", "occasion", "term", "condition", "day", "weekend", "side", "level"})
_COUNTS = frozenset({"dozen", "score", "hundred", "thousand", "number", "series", "majority", "rest"})
_BRANCHES = frozenset({"sector", "industry"})
_PARTS = frozenset({"sector", "branch", "part", "area", "segment"})
# "The country" is one named this many words before.
_MEMORY = 40
# Verbs that tell whom a measure is on; others ("hurt") tell who suffers.
_LISTING = frozenset({"cover", "embrace", "target", "include"})
_COVERING = frozenset(
    {"target", "cover", "include", "concern", "ban", "bar", "prohibit", "freeze", "apply", "affect", "embrace"}
)
_REGIMES = frozenset({"country", "regime", "nation", "government", "state"})
_ON = frozenset({"on", "against"})
# Verbs that put a measure "to" somebody.
_APPLYING = frozenset({"apply", "extend", "widen", "broaden", "expand"})
# Verbs whose subject is hit by what it is "under".
_UNDERGOING = frozenset({"be", "remain", "stay", "live", "fall", "come", "suffer", "put", "place", "get"})
# Prepositions between what a measure limits and its target ("exports to Iran").
_PLACED = frozenset({"to", "for", "with", "in", "at"})
# Of what is limited to places, who goes there is the target ("entry to the EU for Russians").
_TRAVEL = frozenset({"entry", "travel", "access", "admission", "visit", "flight", "trip"})
_TRAVELLERS = frozenset({"for", "by", "from"})
# What follows a description without making it narrower.
_APART = frozenset({"over", "for", "after", "since", "as", "by", "including", "on"})
# A target is looked for this many words after a measure.
_WINDOW = 14
# A clause behind a description is part of it where it ends this many words after.
_CLOSE = 9


class TargetReader:
    """Reads targets in one article.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    actors
        The article's actors.
    senders
        What reads senders, so that no modifier is read as both.
    """

    def __init__(self, vocabulary: Vocabulary, actors: Actors, senders: SenderReader) -> None:
        self._words = vocabulary
        self._actors = actors
        self._cast = actors.cast
        self._senders = senders
        self._sanctioned = vocabulary.phrases("sanctioned")

    def read(self, noun: SanctionNoun, governors: Sequence[Governor], senders: Sequence[str]) -> list[str]:
        """Whom a measure hits, as far as its own sentence says."""
        struck = any(governor.slot in {"with", "by"} and _strikes(governor) for governor in governors[:1])
        for found in (
            self._hit(noun, governors[:1], senders) if struck else [],
            self._aimed_at(noun, governors),
            self._within(noun),
            self._to_hurt(noun),
            self._hit(noun, [*filter(_lists, governors)] if noun.takes_up else governors, senders),
            self._within(noun, causes=True),
        ):
            rest = [name for name in unique(found) if name not in senders]
            if rest:
                return rest
        return []

    def kind(self, noun: SanctionNoun, governors: Sequence[Governor]) -> str | None:
        """The kind of measure that its targets make it: financial for a bank, personal for a person."""
        struck = [governor for governor in governors if governor.slot != "subject" or _covers(governor)]
        heads = (
            list(self._target_heads(noun, governors))
            or list(self._objects_of(struck))
            or list(self._subjects_hit(struck))
        )
        kinds = []
        for head in heads:
            if head.lower_.endswith("bank"):
                kinds.append("financial")
            elif self._is_person(head):
                kinds.append("personal")
            elif kind := self._sector(head):
                kinds.append(kind)
            elif row := self._words.find(head, "party", "object"):
                kinds += [row.measure] if row.measure else []
            else:
                kinds.append("general")
        return kinds[0] if kinds and len(set(kinds)) == 1 and kinds[0] != "general" else None

    def _sector(self, head: Token) -> str | None:
        """The kind of measure that a sector of the economy makes it ("Iran's oil sector")."""
        if head.lemma_ not in _BRANCHES:
            return None
        rows = (self._words.find(token, "object") for token in modifiers(head))
        return kind_of_words(row for row in rows if row)

    def states(self, names: Iterable[str], noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """The states that targets are or belong to."""
        found = [name if self._cast.kind(name) == "country" else self._cast.affiliation(name) for name in names]
        known = [name for name in found if name]
        if known:
            return unique(known)
        heads = [*self._target_heads(noun, governors), *self._objects_of(governors), *self._subjects_hit(governors)]
        heads += [token for thing in complement(noun.core) for token in self._placed(thing)]
        owners = [name for head in heads for name in self._actors.nationalities(head)]
        clauses = (child for head in heads for child in head.children if child.dep_ in {"acl", "relcl"})
        inner = (token for clause in clauses for token in clause.subtree if token.text[0].isupper())
        states = (self._actors.country(token) for token in inner)
        named: list[str] = [state for state in states if state]
        return unique(owners or named)

    def conditional(self, head: Token, condition: tuple[int, int]) -> list[str]:
        """The state whose deed is the condition of a threat ("sanctions if Iran tests a bomb")."""
        subjects = (token for token in head.doc[slice(*condition)] if token.dep_ in {"nsubj", "poss", "amod"})
        named = (self._actors.state(token) for token in subjects if token.text[0].isupper())
        return [name for name in named if name][:1]

    def names(self, thing: Token) -> list[str]:
        """Whom it hits that something is limited, or the party itself ("assets of oligarchs" -> the oligarchs)."""
        if not self._words.find(thing, "object") or self._words.find(thing, "party"):
            return self._party(thing) if self._can_be_target(thing, "on") else []
        owners = [*self._placed(thing), *prepositional(thing, frozenset({"of", "from"}))]
        parties = [name for owner in owners if self._can_be_target(owner, "on") for name in self._party(owner)]
        return parties or self._actors.nationalities(thing)

    def homes(self, thing: Token) -> list[str]:
        """The states that something that is hit belongs to."""
        owners = [thing, *prepositional(thing, frozenset({"of", "from"}))]
        named = [name for name in self._party(thing) if self._cast.kind(name) == "country"]
        return unique([*named, *(name for owner in owners for name in self._actors.nationalities(owner))])

    def _aimed_at(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        found: list[str] = []
        for head in self._target_heads(noun, governors):
            goods = noun.word.role != "measure" and head.pos_ == "NOUN" and not self._words.find(head, "party")
            travel = [name for thing in self._placed(head) for name in self._party(thing)] if _moves(head) else []
            found += (
                travel
                or self._suppliers(noun, head)
                or (self._actors.nationalities(head) if goods else [])
                or self._party(head)
            )
        return found

    def _suppliers(self, noun: SanctionNoun, goods: Token) -> list[str]:
        """The states that barred goods are from ("an embargo on beef and pork from Norway, Japan and Canada")."""
        if goods.pos_ != "NOUN" or self._words.find(goods, "party", "state"):
            return []
        holders = (goods, *goods.conjuncts, noun.head)
        origins = (child for holder in holders for child in holder.children if child.lower_ == "from")
        origin = next((child for child in origins if child.i > goods.i), None)
        if origin is None:
            return []
        found = []
        for token in goods.doc[origin.i + 1 : goods.sent.end]:
            if token.pos_ not in {"PROPN", "DET", "CCONJ", "PUNCT"}:
                break
            found.append(self._actors.country(token) if token.pos_ == "PROPN" else None)
        return unique(name for name in found if name)

    def _target_heads(self, noun: SanctionNoun, governors: Sequence[Governor]) -> Iterator[Token]:
        """What "on" or "against" leads to after the measure, whichever word of the clause the parser hung it on."""
        doc, core = noun.head.doc, noun.core
        allowed = {core.i, noun.head.i, *(token.i for token in containers(noun.head))}
        allowed |= {governor.token.i for governor in governors[:1] if governor.slot != "subject" or governor.entry}
        allowed |= {token.i for token in noun.head.conjuncts}
        for i in range(noun.head.i + 1, min(noun.head.i + _WINDOW, noun.head.sent.end)):
            token = doc[i]
            if token.text in {";", ":"}:
                return
            if token.dep_ not in {"prep", "dative", "agent"}:
                continue
            listed = noun.word.role == "limit" or noun.head.lower_.endswith("list")
            if token.lower_ not in AIMED and not (token.lower_ == "of" and listed):
                continue
            loose = token.lower_ in _ON and token.head.i > noun.head.i and token.head.pos_ in {"ADV", "PROPN"}
            if token.head.i not in allowed and not loose:
                continue
            heads = [
                thing
                for child in token.children
                if child.dep_ == "pobj"
                for thing in self._merged([self._counted(child), *child.conjuncts])
                if (token.lower_ != "of" or noun.word.role == "limit" or self._words.find(thing, "party"))
                and self._can_be_target(thing, "on" if token.head.lemma_ in _APPLYING else token.lower_)
            ]
            if heads:
                yield from heads
                yield from self._listed_after(noun.head, heads)
                return

    def _listed_after(self, measure: Token, heads: Sequence[Token]) -> Iterator[Token]:
        """Parties that go on a list of targets, though the parser hung them on the measure or on its verb."""
        last = heads[-1].i
        holders = {measure.i, measure.head.i, heads[-1].i}
        for token in measure.doc[last + 1 : measure.sent.end]:
            if token.pos_ not in NOUNS or token in heads or not self._words.find(token, "party"):
                continue
            edge = next((i for i in range(token.left_edge.i - 1, last, -1) if not measure.doc[i].is_quote), last)
            joined = token.dep_ in {"conj", "dobj", "appos"} and measure.doc[edge].lower_ in {",", "and", "as"}
            differs = token.dep_ != "appos" or token.tag_ != measure.doc[last].tag_
            if joined and differs and token.head.i in holders:
                holders.add(token.i)
                last = token.i
                yield token

    def _merged(self, things: Sequence[Token]) -> Sequence[Token]:
        """Coordinated words that name one target by its last noun ("energy and defence firms")."""
        last = things[-1]
        bare = all(thing.pos_ in {"NOUN", "ADJ"} and not self._words.find(thing, "state") for thing in things)
        adjectival = bare and all(thing.tag_ in {"NN", "JJ"} for thing in things[:-1])
        pair = len(things) == 2 and self._is_bare_party(last)
        if pair and (self._is_bare_party(things[0]) or len(self._nations(things[0])) > 1):
            return [last]
        one = len(things) > 1 and adjectival and last.tag_ == "NNS" and self._words.find(last, "party")
        return [last] if one else things

    def _counted(self, thing: Token) -> Token:
        """What "dozens of" counts, and the economy that "sectors of" is about."""
        inner = next(prepositional(thing, frozenset({"of"})), None)
        if inner is None:
            return thing
        whole = self._words.find(inner, "state") is not None or inner.lemma_ == "country"
        part = whole and (thing.lemma_ == "whole" or thing.lemma_ in _PARTS)
        return inner if thing.lemma_ in _COUNTS or part else thing

    def _is_bare_party(self, thing: Token) -> bool:
        """Whether a plural such as "people" or "entities" stands without modifiers, numbers apart."""
        words = [
            token
            for token in modifiers(thing)
            if token.pos_ not in {"NUM", "PUNCT", "ADP"} and token.dep_ != "quantmod"
        ]
        plural = thing.tag_ == "NNS" and self._words.find(thing, "party") is not None
        return plural and all(token.lower_ in _LOOSE or token.dep_ in {"nummod", "advmod"} for token in words)

    def _can_be_target(self, thing: Token, preposition: str) -> bool:
        if thing.ent_type_ in _TIMES or self._words.find(thing, "medium"):
            return False
        if preposition in {"on", "against", "of"}:
            return (
                thing.ent_type_ in _NAMED
                or thing.pos_ in {"PROPN", "PRON"}
                or self._words.find(thing, "party", "state", "object") is not None
                or (thing.tag_ == "NNS" and thing.lemma_ not in _MANNERS)
                or self._actors.country(thing) is not None
                or any(self._actors.country(token) for token in modifiers(thing) if token.text[0].isupper())
            )
        if self._words.find(thing, "object", "party"):
            return bool(self._actors.nationalities(thing))
        return thing.ent_type_ in {"GPE", "NORP", "PERSON"} and thing.pos_ == "PROPN"

    def _party(self, head: Token) -> list[str]:
        """The name of a target, its state where goods or its economy are hit, or its description in lower case."""
        thing = self._words.find(head, "object", "state")
        if thing and not self._words.find(head, "party"):
            found = self._actors.nationalities(head)
            named = self._cast.name(head) if thing.phrase != thing.phrase.lower() and not found else None
            return [named] if named else found or self._project(head)
        if head.lemma_ in {"country", "nation"} and head.tag_ == "NN" and (state := self._last_state(head)):
            return [state]
        if head.pos_ == "PRON":
            return [name] if (name := self._cast.name(head)) and name.lower() != head.lower_ else []
        if head.tag_ == "NNPS" and head.ent_type_ == "NORP" and self._actors.country(head):
            return [_describe(head, self._words)]
        if head.pos_ == "PROPN" and self._words.find(head, "credit") and head.nbor(-1).dep_ == "compound":
            # "Sanctions against Belarus Shutterstock": a caption runs into its credit.
            return self._party(head.nbor(-1))
        if head.pos_ == "PROPN" or head.ent_type_ in {"GPE", "NORP"}:
            name = self._cast.name(head)
            if name and name[0].isupper() and self._cast.kind(name) != "country":
                return [name]
            state = self._actors.country(head) or name
            return [state] if state else []
        beside = _apposition(head)
        if beside is not None and self._is_person(beside):
            return [self._cast.name(token) for token in (beside, *beside.conjuncts)]
        if self._words.find(head, "party") is None and beside is not None:
            return [name] if (name := self._cast.name(beside)) else []
        if self._words.find(head, "party") is None and (name := self._cast.name(head)) and name[0].isupper():
            return [name]
        if head.tag_ == "NN" and (name := self._cast.name(head)) and name[0].isupper():
            return [name]
        return self._described(head)

    def _last_state(self, head: Token) -> str | None:
        """The state last named before "the country"."""
        if not any(child.lower_ in {"the", "that", "this"} for child in head.children):
            return None
        before = reversed(head.doc[max(0, head.i - _MEMORY) : head.i])
        return next(
            (name for token in before if self._actors.is_state(token) and (name := self._actors.country(token))), None
        )

    def _project(self, head: Token) -> list[str]:
        """The name before a good or pipeline that no state is named for ("the Trans Sea pipeline")."""
        words = [token for token in modifiers(head) if token.pos_ in {"PROPN", "NUM"}]
        named = words and words[-1].ent_type_ in {"ORG", "FAC", "PRODUCT"}
        return [" ".join(token.text for token in reversed(words))] if named else []

    def _described(self, head: Token) -> list[str]:
        """A description for each nationality that is coordinated before the head ("Russian and Belarusian banks")."""
        owner = next((child for child in head.children if child.dep_ == "poss"), None)
        if owner is not None and owner.tag_ == "PRP$" and not any(modifiers(head)):
            return []
        persons = (row := self._words.find(head, "party")) is not None and row.measure == "personal"
        branch = head.lemma_ in _BRANCHES or (not persons and not any(modifiers(head)))
        if owner is not None and branch and (state := self._actors.country(owner)):
            return [state]
        if shared := self._shared(head):
            return [f"{nation} {head.lower_}" for nation in shared]
        words = self._of_state(head, _describe(head, self._words))
        first = first_conjunct(head)
        if owner is not None and owner.tag_ == "PRP$" and self._actors.is_state(first):
            # "Iran and its key banks"
            state = self._actors.country(first)
            words = f"{self._cast.adjective(state).lower()} {words}" if state else words
        if head.lemma_ in {"people", "person"} and " " not in words:
            return ["individuals"]
        return [words] if " " in words or head.lemma_ not in _VAGUE else []

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
        for preposition in head.children:
            states = [thing for thing in preposition.children if thing.dep_ == "pobj"]
            alone = len(states) == 1 and not any(states[0].conjuncts)
            if preposition.lower_ in {"of", "from"} and alone and self._actors.is_state(states[0]):
                tail = " ".join(token.lower_ for token in preposition.subtree)
                if words.endswith(tail) and (state := self._actors.country(states[0])):
                    return f"{self._cast.adjective(state).lower()} {words.removesuffix(tail).strip()}"
        return words

    def _within(self, noun: SanctionNoun, *, causes: bool = False) -> list[str]:
        """Targets within the phrase ("Russian oil embargo", "Iran sanctions"), and in what it limits or is due to."""
        for node in (noun.head, noun.core):
            for token in (*modifiers(node), *(child for child in node.children if child.dep_ == "poss")):
                name = self._actors.country(token) if token.text[0].isupper() else None
                if name and (token.dep_ == "poss" or self._senders.modifier(token) is None):
                    return [name]
        for thing in complement(noun.core):
            if thing.ent_type_ in _TIMES or (not causes and self._is_cause(thing, noun)):
                continue
            names = [name for token in self._placed(thing) for name in self._party(token)]
            if found := [name for name in (*self._actors.nationalities(thing), *names) if name != WESTERN]:
                return found
        return []

    def _is_cause(self, thing: Token, noun: SanctionNoun) -> bool:
        """Whether something is, or belongs to, what sanctions punish ("sanctions for abuses in Syria")."""
        if noun.word.role != "measure":
            return False
        chain = (token for token in (thing, *thing.ancestors) if token.head.lower_ == "for")
        deed = next((token for token in chain if token.head.head in {noun.core, noun.head}), None)
        return deed is not None and deed.pos_ == "NOUN" and not self._words.find(deed, "party", "object", "state")

    def _placed(self, thing: Token) -> list[Token]:
        """Whom what a measure limits is for or with ("exports to Iran", "visas for Russian officials")."""
        owners = [child for child in thing.children if child.dep_ == "poss" and self._words.find(child, "party")]
        beside = owners or list(prepositional(thing, _TRAVELLERS if _moves(thing) else _PLACED)) or _behind(thing)
        states = [token for token in beside if token.ent_type_ in {"GPE", "NORP"}]
        return states or [token for token in beside if token.pos_ == "NOUN" and self._words.find(token, "party")]

    def _to_hurt(self, noun: SanctionNoun) -> list[str]:
        """Targets that a clause of purpose names ("steps to isolate the country", "sanctions aimed at its banks")."""
        for node in (noun.head, *containers(noun.head)):
            for child in node.children:
                if child.i > node.i and child.dep_ in {"acl", "relcl"}:
                    for verb in clause_verbs(child):
                        hurt = [
                            thing for thing in verb.children if thing.dep_ == "dobj" and self._words.find(verb, "aim")
                        ]
                        if verb.lemma_ in {"aim", "direct"}:
                            hurt += prepositional(verb, frozenset({"at", "against"}))
                        for thing in hurt:
                            if self._can_be_target(thing, "against") and (found := self._party(thing)):
                                return found
        return []

    def _hit(self, noun: SanctionNoun, governors: Sequence[Governor], senders: Sequence[str]) -> list[str]:
        """Targets among the governors' objects and subjects ("hit Moscow with", "Moscow faces")."""
        warned = any(governor.token.lemma_ == "warn" for governor in governors)
        for token in self._objects_of(governors, senders):
            things = self._merged([token, *token.conjuncts])
            # Who warns a minister means the minister's state.
            states = self._actors.states(token) if warned else []
            named = states or [name for thing in things for name in self.names(thing)]
            if named:
                return named
        before = noun.head.doc[max(0, noun.start - 2) : noun.start]
        if len(before) == 2 and misread(before[1]) and (state := self._actors.country(before[0])):
            return [state]
        return unique(name for subject in self._subjects_hit(governors) for name in self._struck(subject))

    def _suffers(self, thing: Token, senders: Sequence[str]) -> bool:
        """Whether what a measure hurts is its target: what belongs to a sanctioned state, or is hurt by one."""
        return not self._sanctioned.isdisjoint([*senders, *self._actors.nationalities(thing)])

    def _is_person(self, token: Token) -> bool:
        return token.pos_ in {"PROPN", "PRON"} and self._cast.kind(self._cast.name(token) or "") == "person"

    def _subjects_hit(self, governors: Sequence[Governor]) -> Iterator[Token]:
        """Subjects of words such as "face", "are under", and states as those of "evade"."""
        for governor in governors:
            role = governor.entry.subject if governor.entry else None
            if governor.entry and role in {TARGET, BEARER}:
                outer = governor.entry.part == "preposition" or governor.token.dep_ in {"attr", "dobj"}
                verb = governor.token.head if outer else governor.token
                if governor.entry.part == "preposition" and verb.pos_ not in NOUNS and verb.lemma_ not in _UNDERGOING:
                    continue
                subject = _named(subject_of(verb) if verb.pos_ not in NOUNS else verb)
                if subject is not None and role == BEARER and subject.lemma_ in _REGIMES:
                    # "Which lets the country evade sanctions": the one whose regime the sentence is about.
                    subject = subject_of(subject.sent.root) or subject
                if subject is not None and (role == TARGET or self._actors.state(subject)):
                    yield from self._persons(subject, verb)

    def _persons(self, subject: Token, verb: Token) -> Sequence[Token]:
        """A subject with its conjuncts; "who" after a number or list means the persons named before it."""
        if any(child.lower_ == "who" for child in verb.children) and not self._words.find(subject, "party"):
            before = reversed(verb.doc[verb.sent.start : subject.i])
            persons = (
                token for token in before if (row := self._words.find(token, "party")) and row.measure == "personal"
            )
            return [next(persons, subject)]
        return [subject, *subject.conjuncts]

    def _objects_of(self, governors: Sequence[Governor], senders: Sequence[str] = ()) -> Iterator[Token]:
        for governor in governors:
            if governor.entry is None or governor.entry.object != TARGET:
                continue
            for child in governor.token.children:
                passive = child.dep_ == "nsubjpass" and governor.slot != "subject"
                after = child.i > governor.token.i
                hurt = governor.slot == "subject" and governor.token.lemma_ not in _COVERING
                reached = (child.dep_ in {"dobj", "dative"} and after) or passive
                if child.lemma_ == "name" or self._words.find(child, "measure", "limit"):
                    continue
                goods = governor.slot == "subject" and self._words.find(child, "object") is not None
                if goods and not self._suffers(child, senders):
                    continue
                if reached and self._can_be_target(child, "on") and (not hurt or self._suffers(child, senders)):
                    yield child

    def _struck(self, subject: Token) -> list[str]:
        hit = self._words.find(subject, "party") and not self._words.find(subject, "state")
        stateless = subject.pos_ == "PROPN" and self._actors.country(subject) is None
        if hit or stateless or subject.ent_type_ == "PERSON" or self._is_person(subject):
            return self._party(subject)
        return [name for name in (self._actors.country(subject), self._actors.state(subject)) if name][:1]


def _describe(head: Token, vocabulary: Vocabulary) -> str:
    """A noun phrase in lower case without determiner, number and "several", with what makes it narrower."""
    start = head.i
    for token in modifiers(head):
        if token.lower_ not in _LOOSE and token.dep_ != "nummod" and token.pos_ not in {"NUM", "DET", "PUNCT"}:
            start = token.i
    start = min(
        [start, *(child.left_edge.i for child in head.children if child.dep_ == "poss" and child.pos_ == "PROPN")]
    )
    end = head.i + 1
    counted = head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lemma_ in _COUNTS
    for child in (*head.children, *(head.head.head.children if counted else ())):
        close = (
            child.dep_ in {"prep", "amod", "acl", "relcl"}
            and child.left_edge.i == end
            and child.pos_ in {"ADP", "ADJ", "VERB"}
            and child.left_edge.pos_ not in {"PRON", "DET", "NOUN", "PROPN"}
        )
        if (
            close
            and child.lower_ not in _APART
            and not any(vocabulary.find(token, "measure", "limit") for token in child.subtree)
        ):
            end = child.right_edge.i + 1 if child.right_edge.i - head.i < _CLOSE else end
    start = _coordinated_start(head, start)
    words = "".join(
        _plural(token) + token.whitespace_ if token == head else token.text_with_ws
        for token in head.doc[start:end]
        if token.dep_ != "nummod" or token.nbor(-1).pos_ == "PROPN"
    )
    return words.lower().strip(" \"'")


def _plural(head: Token) -> str:
    """The head of a description, in the plural after "any" or "every"."""
    if head.tag_ != "NN" or not any(child.lower_ in {"any", "every", "each"} for child in head.children):
        return head.text
    return f"{head.text[:-1]}ies" if head.text.endswith("y") else f"{head.text}s"


def _coordinated_start(head: Token, start: int) -> int:
    """Where a description starts whose modifiers are a list ("oil, gas and shipping firms")."""
    first = first_conjunct(head)
    between = head.doc[first.i + 1 : head.i]
    bare = all(token.pos_ in {"NUM", "ADP", "PUNCT"} or token.lower_ in _LOOSE for token in modifiers(first))
    shared = sum(token.ent_type_ == "NORP" for token in modifiers(first)) > 1
    plain = first.tag_ == "NNS" and start == head.i and all(token.pos_ in {"CCONJ", "NUM"} for token in between)
    pair = plain and (bare or shared)
    joined = first.tag_ in {"NN", "JJ"} or pair
    if first == head or not joined or first.ent_type_ in _NAMED:
        return start
    nearest = min(
        (
            token.i
            for token in modifiers(first)
            if token.pos_ not in {"DET", "NUM", "ADP"} and token.lower_ not in _LOOSE
        ),
        default=first.i,
    )
    return min(nearest, first.i, start)


def _named(subject: Token | None) -> Token | None:
    """Whose name it is, where "his name" is on a list."""
    if subject is None or subject.lemma_ != "name":
        return subject
    owners = [child for child in subject.children if child.dep_ == "poss"]
    return next(iter((*owners, *prepositional(subject, frozenset({"of"})))), subject)


def _behind(thing: Token) -> list[Token]:
    """Where goods go, though the parser hung it on the verb ("tightened curbs on exports of chips to Iran")."""
    following = thing.nbor() if thing.i + 1 < thing.sent.end else None
    if following is None or following.lower_ != "to" or following.tag_ == "TO" or following.head == thing:
        return []
    return [place for child in following.children if child.dep_ == "pobj" for place in (child, *child.conjuncts)]


def _covers(governor: Governor) -> bool:
    """Whether a measure is said to be on its verb's object ("the sanctions target judges")."""
    return governor.token.lemma_ in _COVERING


def _lists(governor: Governor) -> bool:
    """Whether a verb lists whom a known measure is on ("the measures cover 400 people")."""
    return governor.slot != "subject" or governor.token.lemma_ in _LISTING


def _strikes(governor: Governor) -> bool:
    """Whether a verb's object is the target ("hit Iran with sanctions over sales to Russia")."""
    return governor.entry is not None and governor.entry.object == TARGET


def _moves(thing: Token) -> bool:
    return thing.lemma_ in _TRAVEL


def _apposition(head: Token) -> Token | None:
    """The name beside a role ("his counterpart, Name")."""
    return next((child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
