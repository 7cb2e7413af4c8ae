"""Reads whom a punitive measure hits: what it is on or against, what it limits, objects of verbs that use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from helpers.finding.actors import WEST
from helpers.finding.sanctions.actors import Actors, containers, unique
from helpers.finding.sanctions.aims import (
    WIDENING,
    accessed,
    covers,
    european,
    is_aside,
    is_related,
    joined_to,
    lifts,
    lists,
    named_among,
    strikes,
    with_apposition,
)
from helpers.finding.sanctions.clauses import future, hypothetical, negated
from helpers.finding.sanctions.complements import (
    AIMED,
    BORNE,
    HOSTILE,
    PUTTING_OUT,
    clause_verbs,
    complement,
    dealings,
    entries,
)
from helpers.finding.sanctions.destinations import moves, placed
from helpers.finding.sanctions.drafts import NOT_ON_PERSONS
from helpers.finding.sanctions.hits import HitReader
from helpers.finding.sanctions.kinds import KindReader
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.owners import Owners
from helpers.finding.sanctions.parties import QUANTITIES, Parties
from helpers.finding.sanctions.status_words import Governor
from helpers.finding.sanctions.target_lists import TargetLists
from helpers.finding.sanctions.words import Vocabulary, modifiers, prepositional
from helpers.finding.tokens import MODIFIERS, TIMES
from helpers.reading.parse import Token

# Verbs whose "on" tells what a measure rests on.
_RESTING = frozenset({"base", "depend", "rest", "rely", "hinge", "focus", "center", "centre", "agree", "decide"})
_ASSETS = frozenset({"account", "asset", "property", "fund", "money", "holding", "villa", "yacht"})
# Verbs that put a measure "to" somebody.
_APPLYING = WIDENING | {"apply"}
# A target is looked for this many words after a measure.
_WINDOW = 14


class TargetReader:
    """Reads targets in one article.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    actors
        The article's actors.
    parties
        What names parties.
    owners
        What reads whose a measure is, so that no modifier is read as both.
    """

    def __init__(self, vocabulary: Vocabulary, actors: Actors, parties: Parties, owners: Owners) -> None:
        self._words = vocabulary
        self._actors = actors
        self._parties = parties
        self._cast = actors.cast
        self._owners = owners
        self._lists = TargetLists(vocabulary, parties)
        self._kinds = KindReader(vocabulary, parties)
        self._hits = HitReader(vocabulary, actors, parties)
        self._sanctioned = vocabulary.phrases("sanctioned")
        self._pleaders = vocabulary.phrases("pleader")

    def read(self, noun: SanctionNoun, governors: Sequence[Governor], senders: Sequence[str]) -> list[str]:
        """Whom a measure hits, as far as its own sentence says."""
        struck = any(governor.slot in {"with", "by"} and strikes(governor) for governor in governors[:1])
        for found in (
            self._hits.read(noun, governors[:1], senders) if struck else [],
            [bearer] if (bearer := self._owners.bearer(noun)) else [],
            self._aimed_at(noun, governors),
            self._covered(noun, governors),
            self._within(noun, senders),
            self._to_hurt(noun),
            self._hits.read(noun, [*filter(lists, governors)] if noun.takes_up else governors, senders),
            self._within(noun, senders, causes=True),
        ):
            rest = [name for name in unique(found) if name not in senders]
            if self._sanctioned.isdisjoint(senders):
                # Who asks for sanctions is hit by those of whom they are to hit alone.
                rest = [name for name in rest if name not in self._pleaders]
            if rest:
                return unique([*rest, *self._added(noun, governors)])
        return []

    def _added(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """Whom a measure is widened to hit as well."""
        things = [thing for thing in joined_to(noun.head, governors) if self._words.find(thing, "party")]
        return [name for thing in self._parties.merged(things) for name in self._parties.name(thing)] if things else []

    def kind(self, noun: SanctionNoun, governors: Sequence[Governor]) -> str | None:
        """The kind of measure that its targets make it: financial for a bank, personal for a person."""
        struck = [governor for governor in governors if governor.slot != "subject" or covers(governor)]
        struck = [governor for governor in struck if not self._warns_person(governor)]
        heads = (
            list(self._target_heads(noun, governors))
            or list(self._hits.objects(struck))
            or list(self._hits.subjects(struck))
        )
        return self._kinds.read(noun, heads)

    def _warns_person(self, governor: Governor) -> bool:
        """Whether a verb warns a person, who then stands for a state ("warned the president of sanctions")."""
        warned = (child for child in governor.token.children if child.dep_ == "dobj")
        return governor.token.lemma_ == "warn" and any(map(self._parties.is_person, warned))

    def states(self, names: Iterable[str], noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """The states that targets are or belong to."""
        owners_of = {name: self._cast.affiliation(name) for name in names if self._cast.kind(name) != "country"}
        # Sanctions on a churchman are none on his church.
        people = {name for name in owners_of if self._cast.kind(name) == "person"}
        found = ((name, owners_of.get(name, name)) for name in names)
        known = [o for name, o in found if o and (name not in people or self._cast.kind(o) == "country")]
        if known:
            return unique(known)
        heads = [*self._target_heads(noun, governors), *self._hits.objects(governors), *self._hits.subjects(governors)]
        heads += [token for thing in complement(noun.core) for token in placed(thing, self._words)]
        owners = [name for head in heads for name in self._actors.nationalities(head) if not european(head)]
        clauses = (child for head in heads for child in head.children if child.dep_ in {"acl", "relcl"})
        inner = (
            token
            for clause in clauses
            for token in clause.subtree
            if token.text[0].isupper()
            and {"nsubj", "nsubjpass"}.isdisjoint({token.dep_, token.head.dep_})
            and token.head.lower_ not in HOSTILE  # "Individuals involved in the war on Ukraine" are not Ukraine's.
            # Nor is who faces "Ukrainian and Maltese sanctions" of these states.
            and not any(self._words.find(word, "measure") for word in (token.head, token.head.head))
        )
        states = (self._actors.country(token) for token in inner)
        named: list[str] = [state for state in states if state]
        return unique(owners or named)

    def conditional(self, head: Token, condition: tuple[int, int]) -> list[str]:
        """The state whose deed is the condition of a threat ("sanctions if Iran tests a bomb")."""
        subjects = (token for token in head.doc[slice(*condition)] if token.dep_ in MODIFIERS | {"nsubj"})
        named = (self._actors.state(token) for token in subjects if token.text[0].isupper())
        return [name for name in named if name][:1]

    def _aimed_at(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        found: list[str] = []
        heads = list(self._target_heads(noun, governors))
        for head in heads:
            goods = noun.word.role != "measure" and head.pos_ == "NOUN" and not self._words.find(head, "party")
            travel = (
                [name for thing in placed(head, self._words) for name in self._parties.name(thing)]
                if moves(head)
                else []
            )
            found += (
                travel
                or self._suppliers(noun, head)
                or self._parties.central_bank(head)
                or (self._actors.nationalities(head) if goods else [])
                or (self._actors.makers(head) if noun.word.role == "tariff" else [])
                or ([] if self._is_goods(head, noun) else self._parties.name(head))
            )
        one = len(found) == len(heads) > 1 and all(map(self._is_unnamed, heads))
        if one and all(name[0].islower() for name in found) and not any(map(self._actors.nationalities, heads[1:])):
            # "Russian banks, oil firms and arms makers"
            return [f"{', '.join(found[:-1])} and {found[-1]}"]
        return found

    def _is_goods(self, thing: Token, noun: SanctionNoun) -> bool:
        """Whether something that limits on trade are on is no party ("export controls on drills")."""
        limited = noun.word.measure == "trade" and thing.pos_ == "NOUN" and not self._words.find(thing, "party")
        return limited and not self._actors.nationalities(thing)

    def _is_unnamed(self, party: Token) -> bool:
        """Whether a noun in the plural describes parties."""
        return party.tag_ == "NNS" and self._words.find(party, "object", "state") is None

    def _suppliers(self, noun: SanctionNoun, goods: Token) -> list[str]:
        """The states that barred goods are from ("an embargo on beef and pork from Norway, Japan and Canada")."""
        if goods.pos_ != "NOUN" or self._words.find(goods, "party", "state"):
            return []
        shipped = (child for child in goods.children if child.dep_ == "acl")  # "Grain | shipped from Norway"
        holders = (goods, *shipped, *goods.conjuncts, noun.head, *([goods.head] if goods.dep_ == "dobj" else ()))
        origins = (child for holder in holders for child in holder.children if child.lower_ == "from")
        origin = next((child for child in origins if child.i > goods.i), None)
        if origin is None:
            return []
        found = []
        for token in goods.doc[origin.i + 1 : goods.sent.end]:
            if token.pos_ not in {"PROPN", "DET", "CCONJ", "PUNCT"} or token.is_quote:
                break
            found.append(self._actors.country(token) if token.pos_ == "PROPN" else None)
        return unique(name for name in found if name)

    def _covered(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """The states whose goods a measure covers ("the embargo covers beef from Norway and Japan")."""
        listing = (governor for governor in governors[:1] if governor.slot == "subject" and covers(governor))
        goods = (child for governor in listing for child in governor.token.children if child.dep_ == "dobj")
        return next((found for thing in goods if (found := self._suppliers(noun, thing))), [])

    def _target_heads(self, noun: SanctionNoun, governors: Sequence[Governor]) -> Iterator[Token]:
        """What "on" or "against" leads to after the measure, whichever word of the clause the parser hung it on."""
        inner = governors[:1]
        holders = _holders(noun, inner)
        for preposition in _prepositions_behind(noun.head):
            holder = preposition.head
            freed = preposition.lower_ in {"from", "for"} and any(map(lifts, inner))
            if not (_aims(preposition, noun) or freed) or holder.lemma_ in _RESTING:
                continue
            if holder not in holders and not self._hangs_loose(preposition, noun.head):
                continue
            applying = holder.lemma_ in _APPLYING and any(governor.slot == "subject" for governor in inner)
            if applying and negated(holder):
                continue  # "The embargo does not apply to Iran"
            applied = any(word.lemma_ in _APPLYING for word in (holder, *(governor.token for governor in inner)))
            heads = [
                thing
                for thing in self._lists.led_to(preposition)
                if (preposition.lower_ != "of" or noun.word.role == "limit" or self._words.find(thing, "party"))
                and self._parties.can_be_hit(thing, "on" if applied or freed else preposition.lower_)
                and (not (freed or applying) or thing.pos_ == "PROPN" or self._words.find(thing, "party"))
                and (not entries(thing) or any(prepositional(thing, frozenset({"of"}))))
            ]
            joined = holder in noun.head.conjuncts
            if noun.word.measure in NOT_ON_PERSONS and joined and self._kinds.personal(heads):
                return  # "An arms embargo, or sanctions on judges"
            if heads:
                yield from heads
                yield from self._lists.after(noun.head, heads)
                yield from named_among(heads[-1])
                return

    def _hangs_loose(self, preposition: Token, measure: Token) -> bool:
        """Whether "on" or "against" belongs to a measure, though the parser hung it on what stands between."""
        if preposition.lower_ not in HOSTILE:
            return False
        holder = preposition.head
        aside = holder.i > measure.i and is_aside(holder)
        # "Sanctions from next week | against"
        between = measure.doc[measure.i + 1 : preposition.i]
        timed = all(word.ent_type_ in TIMES or word.dep_ == "prep" for word in between)
        return aside or timed or self._words.find(holder, "container") is not None

    def _within(self, noun: SanctionNoun, senders: Sequence[str], *, causes: bool = False) -> list[str]:
        """Targets within the phrase ("Russian oil embargo", "Iran sanctions"), and in what it limits or is due to."""
        for node in (noun.head, noun.core):
            if (opposed := self._actors.opposed(node)) is not None:
                return [opposed]
            for token in (*modifiers(node), *(child for child in node.children if child.dep_ == "poss")):
                name = self._actors.country(token) if token.text[0].isupper() else None
                if name and is_related(token) and not (causes and self._is_called(token, name)):
                    continue
                sends = self._owners.modifier(token) is not None and (name in senders or not senders)
                if name and (token.dep_ == "poss" or not sends):
                    return [name]
        for thing in complement(noun.core):
            if thing.ent_type_ in QUANTITIES or (not causes and self._is_cause(thing, noun)):
                continue
            if _is_origin(thing, noun) or _is_left_behind(thing, noun):
                continue
            names = [name for token in placed(thing, self._words) for name in self._parties.name(token)]
            if found := self._account_holders(thing):
                return found
            places = [name for place in dealings(thing) for name in self._actors.nationalities(place)]
            owners = places or ([] if accessed(thing) else self._actors.nationalities(thing))
            returned = bool(senders) and self._sanctioned.issuperset(senders)
            if found := [name for name in (*owners, *names) if name != WEST or returned]:
                return found
        return []

    def _is_called(self, token: Token, state: str) -> bool:
        """Whether a word is a state's own name or adjective, no city's ("Minsk-linked")."""
        return token.text in {*state.split(), state, self._cast.adjective(state)}

    def _account_holders(self, thing: Token) -> list[str]:
        """The persons whose assets a measure freezes ("the freeze on the accounts of Jane Doe")."""
        if thing.lemma_ not in _ASSETS:
            return []
        if bank := self._parties.central_bank(thing):
            return bank
        owners = (child for child in thing.children if child.dep_ == "poss")
        holders = [
            holder for owner in (*owners, *prepositional(thing, frozenset({"of"}))) for holder in with_apposition(owner)
        ]
        return unique(self._cast.name(holder) for holder in holders if self._parties.is_person(holder))

    def _is_cause(self, thing: Token, noun: SanctionNoun) -> bool:
        """Whether something is, or belongs to, what sanctions punish ("sanctions for abuses in Syria")."""
        if noun.word.role != "measure":
            return False
        chain = (token for token in (thing, *thing.ancestors) if token.head.lower_ == "for")
        deed = next((token for token in chain if token.head.head in {noun.core, noun.head}), None)
        return deed is not None and deed.pos_ == "NOUN" and not self._words.find(deed, "party", "object", "state")

    def _to_hurt(self, noun: SanctionNoun) -> list[str]:
        """Targets that a clause of purpose names ("steps to isolate the country", "sanctions aimed at its banks")."""
        for node in (noun.head, *containers(noun.head)):
            for child in node.children:
                if child.i > node.i and child.dep_ in {"acl", "relcl"}:
                    for verb in clause_verbs(child):
                        hurt = [
                            thing for thing in verb.children if thing.dep_ == "dobj" and self._words.find(verb, "aim")
                        ]
                        if noun.takes_up and (hypothetical(verb) or future(verb)):
                            # "A ban that would hit Norway": whom the ban is on has been told before.
                            hurt = [thing for thing in hurt if self._hits.suffers(thing, ())]
                        if verb.lemma_ in {"aim", "direct", "target"}:
                            hurt += prepositional(verb, frozenset({"at", "against"}))
                        for thing in (thing for thing in hurt if self._parties.can_be_hit(thing, "against")):
                            several = self._parties.merged([thing, *thing.conjuncts])
                            if found := [name for each in several for name in self._parties.name(each)]:
                                return found
        return []


def _prepositions_behind(measure: Token) -> Iterator[Token]:
    """The prepositions that follow a measure closely, up to a semicolon or colon."""
    for token in measure.doc[measure.i + 1 : min(measure.i + _WINDOW, measure.sent.end)]:
        if token.text in {";", ":"}:
            return
        if token.dep_ in {"prep", "dative", "agent"}:
            yield token


def _aims(preposition: Token, noun: SanctionNoun) -> bool:
    """Whether a preposition may lead to whom a measure is on; "of" does so behind limits and lists."""
    listed = noun.word.role == "limit" or noun.head.lower_.endswith("list")
    return preposition.lower_ in AIMED or (preposition.lower_ == "of" and listed)


def _holders(noun: SanctionNoun, inner: Sequence[Governor]) -> set[Token]:
    """The words on which the parser may hang what tells whom a measure is on."""
    verbs = (governor.token for governor in inner if governor.slot != "subject" or governor.entry)
    # "Imposed by Western governments | on drone makers"
    agents = (child for governor in inner for child in governor.token.children if child.dep_ == "agent")
    doers = (word for agent in agents for thing in agent.children for word in (thing, *thing.conjuncts))
    return {noun.core, noun.head, *containers(noun.head), *noun.head.conjuncts, *verbs, *doers}


def _is_origin(thing: Token, noun: SanctionNoun) -> bool:
    """Whether something is where a measure comes from ("sanctions from the West", not "a ban from the games")."""
    borne = noun.word.role != "limit" or noun.word.phrase in BORNE
    return borne and thing.head.lower_ == "from" and thing.head.head in {noun.core, noun.head}


def _is_left_behind(thing: Token, noun: SanctionNoun) -> bool:
    """Whether something is a body that somebody is put out of ("its expulsion from the Group of Eight")."""
    body = thing.pos_ == "PROPN" and thing.head.lower_ == "from" and thing.ent_type_ != "GPE"
    return body and noun.core.lemma_ in PUTTING_OUT
