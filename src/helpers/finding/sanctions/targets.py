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
from helpers.finding.sanctions.drafts import NOT_ON_PERSONS
from helpers.finding.sanctions.hits import HitReader
from helpers.finding.sanctions.kinds import KindReader
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.parties import QUANTITIES, Parties, moves
from helpers.finding.sanctions.senders import SenderReader
from helpers.finding.sanctions.status_words import Governor
from helpers.finding.sanctions.target_lists import TargetLists
from helpers.finding.sanctions.words import (
    Vocabulary,
    modifiers,
    prepositional,
)
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
    senders
        What reads senders, so that no modifier is read as both.
    """

    def __init__(self, vocabulary: Vocabulary, actors: Actors, parties: Parties, senders: SenderReader) -> None:
        self._words = vocabulary
        self._actors = actors
        self._parties = parties
        self._cast = actors.cast
        self._senders = senders
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
            [bearer] if (bearer := self._senders.bearer(noun)) else [],
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
        heads += [token for thing in complement(noun.core) for token in self._parties.placed(thing)]
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
                [name for thing in self._parties.placed(head) for name in self._parties.name(thing)]
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
        doc, core = noun.head.doc, noun.core
        allowed = {core.i, noun.head.i, *(token.i for token in containers(noun.head))}
        allowed |= {governor.token.i for governor in governors[:1] if governor.slot != "subject" or governor.entry}
        shared = {token.i for token in noun.head.conjuncts}
        allowed |= shared
        # "Imposed by Western governments | on drone makers"
        agents = (child for governor in governors[:1] for child in governor.token.children if child.dep_ == "agent")
        allowed |= {word.i for agent in agents for thing in agent.children for word in (thing, *thing.conjuncts)}
        for i in range(noun.head.i + 1, min(noun.head.i + _WINDOW, noun.head.sent.end)):
            token = doc[i]
            if token.text in {";", ":"}:
                return
            if token.dep_ not in {"prep", "dative", "agent"}:
                continue
            listed = noun.word.role == "limit" or noun.head.lower_.endswith("list")
            freed = token.lower_ in {"from", "for"} and any(map(lifts, governors[:1]))
            if token.lower_ not in AIMED and not (token.lower_ == "of" and listed) and not freed:
                continue
            loose = token.lower_ in HOSTILE and token.head.i > noun.head.i and is_aside(token.head)
            loose = loose or (token.lower_ in HOSTILE and self._words.find(token.head, "container") is not None)
            between = doc[noun.head.i + 1 : token.i]
            # "Sanctions from next week | against"
            timed = all(word.ent_type_ in TIMES or word.dep_ == "prep" for word in between)
            loose = loose or (token.lower_ in HOSTILE and timed)
            if (token.head.i not in allowed and not loose) or token.head.lemma_ in _RESTING:
                continue
            applied = any(word.lemma_ in _APPLYING for word in (token.head, *(found.token for found in governors[:1])))
            applying = token.head.lemma_ in _APPLYING and any(g.slot == "subject" for g in governors[:1])
            if applying and negated(token.head):
                continue  # "The embargo does not apply to Iran"
            heads = [
                thing
                for thing in self._lists.led_to(token)
                if (token.lower_ != "of" or noun.word.role == "limit" or self._words.find(thing, "party"))
                and self._parties.can_be_hit(thing, "on" if applied or freed else token.lower_)
                and (not (freed or applying) or thing.pos_ == "PROPN" or self._words.find(thing, "party"))
            ]
            heads = [head for head in heads if not entries(head) or any(prepositional(head, frozenset({"of"})))]
            if noun.word.measure in NOT_ON_PERSONS and token.head.i in shared and self._kinds.personal(heads):
                return  # "An arms embargo, or sanctions on judges"
            if heads:
                yield from heads
                yield from self._lists.after(noun.head, heads)
                yield from named_among(heads[-1])
                return

    def _within(self, noun: SanctionNoun, senders: Sequence[str], *, causes: bool = False) -> list[str]:
        """Targets within the phrase ("Russian oil embargo", "Iran sanctions"), and in what it limits or is due to."""
        for node in (noun.head, noun.core):
            if (opposed := self._actors.opposed(node)) is not None:
                return [opposed]
            for token in (*modifiers(node), *(child for child in node.children if child.dep_ == "poss")):
                name = self._actors.country(token) if token.text[0].isupper() else None
                if name and is_related(token) and not (causes and self._is_called(token, name)):
                    continue
                sends = self._senders.modifier(token) is not None and (name in senders or not senders)
                if name and (token.dep_ == "poss" or not sends):
                    return [name]
        for thing in complement(noun.core):
            if thing.ent_type_ in QUANTITIES or (not causes and self._is_cause(thing, noun)):
                continue
            if self._is_origin(thing, noun) or _is_left_behind(thing, noun):
                continue
            names = [name for token in self._parties.placed(thing) for name in self._parties.name(token)]
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

    def _is_origin(self, thing: Token, noun: SanctionNoun) -> bool:
        """Whether something is where a measure comes from ("sanctions from the West", not "a ban from the games")."""
        borne = noun.word.role != "limit" or noun.word.phrase in BORNE
        return borne and thing.head.lower_ == "from" and thing.head.head in {noun.core, noun.head}

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


def _is_left_behind(thing: Token, noun: SanctionNoun) -> bool:
    """Whether something is a body that somebody is put out of ("its expulsion from the Group of Eight")."""
    body = thing.pos_ == "PROPN" and thing.head.lower_ == "from" and thing.ent_type_ != "GPE"
    return body and noun.core.lemma_ in PUTTING_OUT
