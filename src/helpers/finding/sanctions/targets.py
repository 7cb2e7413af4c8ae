"""Reads whom a punitive measure hits: what it is on or against, what it limits, objects of verbs that use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from helpers.finding.actors import WEST
from helpers.finding.sanctions.actors import Actors, containers, subject_of, unique
from helpers.finding.sanctions.aims import (
    WIDENING,
    accessed,
    at_risk,
    covers,
    dealt_with,
    european,
    hit_before,
    is_aside,
    is_related,
    joined_to,
    lifts,
    lists,
    named_among,
    strikes,
    whose_name,
    with_apposition,
)
from helpers.finding.sanctions.clauses import future, hypothetical, negated
from helpers.finding.sanctions.clauses import passive as is_passive
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
from helpers.finding.sanctions.descriptions import NAMED
from helpers.finding.sanctions.drafts import NOT_ON_PERSONS
from helpers.finding.sanctions.kinds import KindReader
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.parties import QUANTITIES, Parties, moves
from helpers.finding.sanctions.senders import SenderReader
from helpers.finding.sanctions.status_words import BEARER, TARGET, Governor
from helpers.finding.sanctions.target_lists import TargetLists
from helpers.finding.sanctions.words import (
    EVADING,
    NOUNS,
    Vocabulary,
    forms,
    misread,
    modifiers,
    prepositional,
)
from helpers.finding.tokens import MODIFIERS, beside

# Verbs whose "on" tells what a measure rests on.
_RESTING = frozenset({"base", "depend", "rest", "rely", "hinge", "focus", "center", "centre", "agree", "decide"})
_ASSETS = frozenset({"account", "asset", "property", "fund", "money", "holding", "villa", "yacht"})
# Verbs that tell what a measure does to those who are hit, and to what is theirs.
_STOPPING = frozenset({"ban", "bar", "prohibit", "freeze", "block"})
_REGIMES = frozenset({"country", "regime", "nation", "government", "state"})
# Verbs that put a measure "to" somebody.
_APPLYING = WIDENING | {"apply"}
# Verbs whose subject is hit by what it is "under".
_UNDERGOING = frozenset(
    "be remain stay live fall come suffer put place get struggle labour labor groan buckle operate work".split()
)
# Words that tell how hard a measure hits somebody, who may be no target.
_MEASURING = frozenset({"like", "hard", "harder", "hardest", "most"})
# Verbs of those who are hit, which the tagger takes for nouns ("bankers | risk sanctions").
_BORNE_BY = EVADING | {"face", "risk"}
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
        self._sanctioned = vocabulary.phrases("sanctioned")
        self._pleaders = vocabulary.phrases("pleader")
        self._setters = vocabulary.phrases("setter")

    def read(self, noun: SanctionNoun, governors: Sequence[Governor], senders: Sequence[str]) -> list[str]:
        """Whom a measure hits, as far as its own sentence says."""
        struck = any(governor.slot in {"with", "by"} and strikes(governor) for governor in governors[:1])
        for found in (
            self._hit(noun, governors[:1], senders) if struck else [],
            [bearer] if (bearer := self._senders.bearer(noun)) else [],
            self._aimed_at(noun, governors),
            self._covered(noun, governors),
            self._within(noun, senders),
            self._to_hurt(noun),
            self._hit(noun, [*filter(lists, governors)] if noun.takes_up else governors, senders),
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
            or list(self._objects_of(struck))
            or list(self._subjects_hit(struck))
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
        heads = [*self._target_heads(noun, governors), *self._objects_of(governors), *self._subjects_hit(governors)]
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
                or self._parties.name(head)
            )
        one = len(found) == len(heads) > 1 and all(map(self._is_unnamed, heads))
        if one and all(name[0].islower() for name in found) and not any(map(self._actors.nationalities, heads[1:])):
            # "Russian banks, oil firms and arms makers"
            return [f"{', '.join(found[:-1])} and {found[-1]}"]
        return found

    def _is_unnamed(self, party: Token) -> bool:
        """Whether a noun in the plural describes parties."""
        return party.tag_ == "NNS" and self._words.find(party, "party") is not None

    def _suppliers(self, noun: SanctionNoun, goods: Token) -> list[str]:
        """The states that barred goods are from ("an embargo on beef and pork from Norway, Japan and Canada")."""
        if goods.pos_ != "NOUN" or self._words.find(goods, "party", "state"):
            return []
        holders = (goods, *goods.conjuncts, noun.head, *([goods.head] if goods.dep_ == "dobj" else ()))
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
            loose = loose or (token.lower_ in HOSTILE and token.i == noun.head.i + 1)
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
                            hurt = [thing for thing in hurt if self._suffers(thing, ())]
                        if verb.lemma_ in {"aim", "direct", "target"}:
                            hurt += prepositional(verb, frozenset({"at", "against"}))
                        for thing in (thing for thing in hurt if self._parties.can_be_hit(thing, "against")):
                            several = self._parties.merged([thing, *thing.conjuncts])
                            if found := [name for each in several for name in self._parties.name(each)]:
                                return found
        return []

    def _hit(self, noun: SanctionNoun, governors: Sequence[Governor], senders: Sequence[str]) -> list[str]:
        """Targets among the governors' objects and subjects ("hit Moscow with", "Moscow faces")."""
        warned = any(governor.token.lemma_ == "warn" for governor in governors)
        for token in self._objects_of(governors, senders):
            things = self._parties.merged([self._parties.counted(token), *token.conjuncts])
            # Who warns a minister means the minister's state.
            row = self._words.find(token, "party")
            states = self._actors.states(token) if warned and (row is None or row.measure == "personal") else []
            named = states or [name for thing in things for name in self._parties.names(thing)]
            if named:
                return named
        before = noun.head.doc[max(0, noun.start - 2) : noun.start]
        borne = len(before) == 2 and misread(before[1]) and not _BORNE_BY.isdisjoint(forms(before[1]))
        if borne and (found := self._struck(before[0])):
            return found
        subjects = list(self._subjects_hit(governors))
        several = self._parties.merged(subjects) if subjects else subjects
        return unique(name for subject in several for name in self._struck(subject))

    def _suffers(self, thing: Token, senders: Sequence[str]) -> bool:
        """Whether what a measure hurts is its target: what belongs to a sanctioned state, or is hurt by one."""
        return not self._sanctioned.isdisjoint([*senders, *self._actors.nationalities(thing)])

    def _subjects_hit(self, governors: Sequence[Governor]) -> Iterator[Token]:
        """Subjects of words such as "face", "are under", and states as those of "evade"."""
        for governor in governors:
            yield from at_risk(governor)
            role = governor.entry.subject if governor.entry else None
            if governor.entry and role in {TARGET, BEARER}:
                if (named := _named_among(governor.token)) is not None:
                    yield from (named, *named.conjuncts)
                    continue
                if governor.token.pos_ == "ADJ" and governor.token.head.pos_ == "NOUN":
                    # "Officials subject to sanctions", "a list of officials | subject to"
                    before = beside(governor.token, -1)
                    yield before if before.tag_ == "NNS" else governor.token.head
                    continue
                outer = governor.entry.part == "preposition" or governor.token.dep_ in {"attr", "dobj"}
                verb = governor.token.head if outer else governor.token
                if governor.entry.part == "preposition" and verb.pos_ not in NOUNS and verb.lemma_ not in _UNDERGOING:
                    continue
                subject = whose_name((_charged(verb) or subject_of(verb)) if verb.pos_ not in NOUNS else verb)
                if subject is not None and role == BEARER and subject.lemma_ in _REGIMES:
                    # "Which lets the country evade sanctions": the one whose regime the sentence is about.
                    subject = subject_of(subject.sent.root) or subject
                known = subject is not None and (self._actors.state(subject) or self._parties.is_person(subject))
                awaited = governor.token.lemma_ == "expect" and is_passive(verb)  # "Were expected to extend sanctions"
                if subject is not None and not awaited and (role == TARGET or known):
                    yield from self._persons(subject, verb)

    def _persons(self, subject: Token, verb: Token) -> Sequence[Token]:
        """A subject with its conjuncts; "who" after a number or list means the persons named before it."""
        if any(child.lower_ == "who" for child in verb.children) and not self._words.find(subject, "party"):
            before = reversed(verb.doc[verb.sent.start : subject.i])
            persons = (
                token for token in before if (row := self._words.find(token, "party")) and row.measure == "personal"
            )
            return [next(persons, subject)]
        return [self._parties.counted(subject), *subject.conjuncts]

    def _objects_of(self, governors: Sequence[Governor], senders: Sequence[str] = ()) -> Iterator[Token]:
        for governor in governors:
            if governor.entry is None or governor.entry.object != TARGET:
                continue
            shared = (
                subject_of(governor.token) if governor.token.dep_ == "conj" and is_passive(governor.token) else None
            )
            if shared is not None and self._parties.can_be_hit(shared, "on"):
                # "Iran was cut off and hit with bans"
                yield shared
            undergoing = hit_before(governor)
            if undergoing is not None and self._parties.can_be_hit(undergoing, "on"):
                yield undergoing
            if governor.token.lemma_ in _STOPPING and (others := list(dealt_with(governor.token))):
                # "Under the sanctions, Norwegians are barred from dealing with judges"
                yield from (other for other in others if self._parties.can_be_hit(other, "on"))
                continue
            for child in governor.token.children:
                passive = child.dep_ == "nsubjpass" and governor.slot != "subject"
                after = child.i > governor.token.i
                may = hypothetical(governor.token) and governor.token.lemma_ in {"hit", "target"}
                may = may and _MEASURING.isdisjoint(word.lower_ for word in governor.token.children)
                hurt = governor.slot == "subject" and not covers(governor) and not may
                reached = (child.dep_ in {"dobj", "dative"} and after) or passive
                if self._words.find(child, "measure", "limit", "generic"):
                    continue  # "The sanctions include measures against the fund"
                if child.lemma_ == "name":
                    # "The names of judges were added to the blacklist"
                    yield from prepositional(child, frozenset({"of"})) if reached else ()
                    continue
                if governor.slot == "subject" and governor.token.lemma_ in _STOPPING:
                    yield from self._stopped(child, senders)
                    continue
                goods = governor.slot == "subject" and self._words.find(child, "object") is not None
                if goods and not self._suffers(child, senders):
                    continue
                named = [one for one in child.children if one.dep_ == "appos" and self._parties.is_person(one)]
                if reached and named and not self._words.find(child, "party"):
                    # "Its owner, the tycoon Jane Doe, was hit with a freeze"
                    yield from named
                    continue
                if child.tag_ == "WP" and governor.token.dep_ == "relcl":
                    # "Officials who could be hit with sanctions"
                    child = governor.token.head
                child = self._parties.counted(child)
                if reached and self._parties.can_be_hit(child, "on") and (not hurt or self._suffers(child, senders)):
                    yield child

    def _stopped(self, thing: Token, senders: Sequence[str]) -> Iterator[Token]:
        """Whom measures bar from something, not those who set them; or whose assets they freeze."""
        if thing.lemma_ == "any":
            thing = next(prepositional(thing, frozenset({"of"})), thing)
        if thing.pos_ == "PROPN" or thing.ent_type_ in NAMED or self._words.find(thing, "party", "state"):
            own = self._actors.country(thing) in senders
            yield from dealt_with(thing.head) if own else [thing]
            return
        yield from (child for child in thing.children if child.dep_ == "poss")

    def _struck(self, subject: Token) -> list[str]:
        hit = self._words.find(subject, "party") and not self._words.find(subject, "state")
        titled = subject.pos_ == "PROPN" or (subject.ent_type_ == "ORG" and subject.text[0].isupper())
        stateless = titled and self._actors.country(subject) is None
        named = subject.ent_type_ == "PERSON" or self._parties.is_person(subject) or self._parties.is_firm(subject)
        named = named or self._parties.is_called_firm(subject)
        if hit or stateless or named:
            return self._parties.name(subject)
        if meant := self._parties.meant(subject):
            return unique(name for thing in meant for name in self._parties.name(thing))
        return [name for name in (self._actors.country(subject), self._actors.state(subject)) if name][:1]


def _is_left_behind(thing: Token, noun: SanctionNoun) -> bool:
    """Whether something is a body that somebody is put out of ("its expulsion from the Group of Eight")."""
    body = thing.pos_ == "PROPN" and thing.head.lower_ == "from" and thing.ent_type_ != "GPE"
    return body and noun.core.lemma_ in PUTTING_OUT


def _named_among(word: Token) -> Token | None:
    """Who is said to be among those of whom something is told ("is among those | subject to sanctions")."""
    those = word.head
    among = those.head if those.lower_ == "those" else word
    return subject_of(among.head) if among.lower_ == "among" and among.head.lemma_ == "be" else None


def _charged(verb: Token) -> Token | None:
    """Whom a court or police charges with what a participle tells: "jailed | a trader for evading sanctions"."""
    charging = verb.head.head
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp" or verb.head.lower_ not in {"for", "of", "with"}:
        return None
    return next((child for child in charging.rights if child.dep_ == "dobj"), None)
