"""Reads whom the words that govern a punitive measure say to be hit: objects of "hit with", subjects of "face"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.finding.sanctions.actors import Actors, unique
from helpers.finding.sanctions.aims import (
    at_risk,
    covers,
    dealt_with,
    hit_before,
    named_among,
    whose_name,
    with_apposition,
)
from helpers.finding.sanctions.clauses import hypothetical, passive
from helpers.finding.sanctions.descriptions import NAMED
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.parties import Parties
from helpers.finding.sanctions.status_words import BEARER, TARGET, Governor
from helpers.finding.sanctions.subjects import subject_of
from helpers.finding.sanctions.words import EVADING, NOUNS, Vocabulary, forms, misread, prepositional
from helpers.finding.tokens import beside
from helpers.reading.parse import Token

# Verbs that tell what a measure does to those who are hit, and to what is theirs.
_STOPPING = frozenset({"ban", "bar", "prohibit", "freeze", "block"})
_REGIMES = frozenset({"country", "regime", "nation", "government", "state"})
# Verbs whose subject is hit by what it is "under".
_UNDERGOING = frozenset(
    "be remain stay live fall come suffer put place get struggle labour labor groan buckle operate work".split()
)
# Words that tell how hard a measure hits somebody, who may be no target.
_MEASURING = frozenset({"like", "hard", "harder", "hardest", "most"})
# Verbs of those who are hit, which the tagger takes for nouns ("bankers | risk sanctions").
_BORNE_BY = EVADING | {"face", "risk"}


class HitReader:
    """Reads in one article who is hit by measures.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    actors
        The article's actors.
    parties
        What names parties.
    """

    def __init__(self, vocabulary: Vocabulary, actors: Actors, parties: Parties) -> None:
        self._words = vocabulary
        self._actors = actors
        self._parties = parties
        self._sanctioned = vocabulary.phrases("sanctioned")

    def read(self, noun: SanctionNoun, governors: Sequence[Governor], senders: Sequence[str]) -> list[str]:
        """Targets among the governors' objects and subjects ("hit Moscow with", "Moscow faces")."""
        if (called := list(_called_targets(noun.head))) and (found := self._called(called)):
            return found
        warned = any(governor.token.lemma_ == "warn" for governor in governors)
        for token in self.objects(governors, senders):
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
        subjects = list(self.subjects(governors)) or list(_evading(noun))
        several = self._parties.merged(subjects) if subjects else subjects
        if several and (names := _named_as(several[0])):
            return unique(name for thing in names for name in self._parties.names(thing))
        return unique(name for subject in several for name in self._struck(subject))

    def _called(self, things: Sequence[Token]) -> list[str]:
        """The names of those whom a sentence calls targets, persons beside their roles."""
        listed = [one for thing in things for one in (thing, *thing.conjuncts)]
        named = (word for one in listed for word in (*with_apposition(one), *named_among(one)))
        persons = [word for word in named if self._ends_person(word)]
        parties = [one for one in listed if one.pos_ == "PROPN" or self._words.find(one, "party")]
        return unique(name for thing in persons or parties for name in self._parties.names(thing))

    def _ends_person(self, word: Token) -> bool:
        return word.dep_ != "compound" and word.ent_type_ == "PERSON" and self._parties.is_person(word)

    def suffers(self, thing: Token, senders: Sequence[str]) -> bool:
        """Whether what a measure hurts is its target: what belongs to a sanctioned state, or is hurt by one."""
        return not self._sanctioned.isdisjoint([*senders, *self._actors.nationalities(thing)])

    def objects(self, governors: Sequence[Governor], senders: Sequence[str] = ()) -> Iterator[Token]:
        """Objects of words such as "hit with", and those whom their passives have as subjects."""
        for governor in governors:
            if governor.entry is None or governor.entry.object != TARGET:
                continue
            yield from (thing for thing in _undergoing(governor) if self._parties.can_be_hit(thing, "on"))
            if governor.token.lemma_ in _STOPPING and (others := list(dealt_with(governor.token))):
                # "Under the sanctions, Norwegians are barred from dealing with judges"
                yield from (other for other in others if self._parties.can_be_hit(other, "on"))
                continue
            for child in governor.token.children:
                undergoing = child.dep_ == "nsubjpass" and governor.slot != "subject"
                after = child.i > governor.token.i
                may = hypothetical(governor.token) and governor.token.lemma_ in {"hit", "target"}
                may = may and _MEASURING.isdisjoint(word.lower_ for word in governor.token.children)
                hurt = governor.slot == "subject" and not covers(governor) and not may
                reached = (child.dep_ in {"dobj", "dative"} and after) or undergoing
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
                if goods and not self.suffers(child, senders):
                    continue
                named = [one for one in child.children if one.dep_ == "appos" and self._parties.is_person(one)]
                if reached and named and not self._words.find(child, "party"):
                    # "Its owner, the tycoon Jane Doe, was hit with a freeze"
                    yield from named
                    continue
                if child.tag_ == "WP" and governor.token.dep_ == "relcl":
                    # "Officials who could be hit with sanctions", "Jane Doe, a minister, who was hit with"
                    role = governor.token.head
                    child = role.head if role.dep_ == "appos" and role.head.ent_type_ == "PERSON" else role
                child = self._parties.counted(child)
                if reached and self._parties.can_be_hit(child, "on") and (not hurt or self.suffers(child, senders)):
                    yield child

    def subjects(self, governors: Sequence[Governor]) -> Iterator[Token]:
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
                awaited = governor.token.lemma_ == "expect" and passive(verb)  # "Were expected to extend sanctions"
                if subject is not None and not awaited and (role == TARGET or known):
                    yield from self._persons(subject, verb)

    def _persons(self, subject: Token, verb: Token) -> Sequence[Token]:
        """A subject with its conjuncts; "who" after a number or list means the persons named before it."""
        if subject.lower_ == "those" and subject.head.lower_ == "among" and subject.head.head.lemma_ == "be":
            among = subject_of(subject.head.head)  # "She is among those who fell under the sanctions"
            subject = among if among is not None else subject
            return [subject]
        if any(child.lower_ == "who" for child in verb.children) and not self._words.find(subject, "party"):
            before = reversed(verb.doc[verb.sent.start : subject.i])
            persons = (
                token for token in before if (row := self._words.find(token, "party")) and row.measure == "personal"
            )
            return [next(persons, subject)]
        return [self._parties.counted(subject), *subject.conjuncts]

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


def _called_targets(measure: Token) -> Iterator[Token]:
    """Who is called the target of a measure, or is said to be included in it."""
    holder = measure
    while holder.dep_ == "pobj" and holder.head.lower_ in {"of", "for"} and holder.head.head.pos_ == "NOUN":
        holder = holder.head.head
        if holder.lemma_ == "target":
            break
    link = holder.head if holder.dep_ == "pobj" else None
    if holder.lemma_ == "target" and holder.dep_ == "nsubj" and holder.head.lemma_ == "be":
        # "The main target of the sanctions will be | Limabank"
        yield from (child for child in holder.head.rights if child.dep_ == "attr")
    elif holder.lemma_ == "target" and link is not None and link.lower_ == "as" and link.head.pos_ == "VERB":
        # "Named | Jane Doe as a target for sanctions"
        yield from (child for child in link.head.children if child.dep_ in {"dobj", "nsubjpass"})
    elif link is not None and link.lower_ == "in" and link.head.lemma_.lower() == "include" and link.head.tag_ == "VBN":
        # "Included in the sanctions are | two banks"
        being = (child for child in link.head.children if child.dep_ == "auxpass")
        yield from (child for verb in being for child in verb.rights if child.dep_ in {"attr", "nsubj"})


def _evading(noun: SanctionNoun) -> Iterator[Token]:
    """Who evades a measure that the parser took for the subject of what follows ("helped Iran evade | the ban")."""
    before = beside(noun.head.doc[noun.head.left_edge.i], -1)
    lost = before.pos_ == "VERB" and before.lemma_ in EVADING and not before.is_ancestor(noun.head)
    yield from (child for child in before.children if lost and child.dep_ == "nsubj" and child.pos_ == "PROPN")


def _undergoing(governor: Governor) -> Iterator[Token]:
    """Who is hit by what a passive or participle tells, elsewhere than as its own subject."""
    if governor.token.dep_ == "conj" and passive(governor.token):
        # "Iran was cut off and hit with bans"
        shared = subject_of(governor.token)
        yield from (shared,) if shared is not None else ()
    hit = hit_before(governor) or _risking(governor.token)
    if hit is not None:
        yield from _named_as(hit) or (hit,)


def _risking(verb: Token) -> Token | None:
    """Who is said to risk that a measure hits him ("those who trade there risk being | hit with sanctions")."""
    own = any(child.dep_ in {"nsubj", "nsubjpass", "dobj"} for child in verb.children)
    return subject_of(verb) if verb.dep_ == "xcomp" and passive(verb) and not own else None


def _named_as(hit: Token) -> list[Token]:
    """The names of those who are hit, where the sentence gives them ("those hit by the ban are | Doe and Roe")."""
    among = hit.head if hit.dep_ == "pobj" and hit.head.lower_ == "among" else None
    verb = among.head if among is not None else hit.head
    if verb.lemma_ not in {"be", "include"} or (among is None and hit.dep_ != "nsubj") or hit.tag_ not in {"NNS", "DT"}:
        return []
    named = next((child for child in verb.rights if child.dep_ in {"attr", "dobj", "nsubj"}), None)
    return list(_names(named)) if named is not None and _is_name(named) else []


def _names(first: Token) -> Iterator[Token]:
    """A name and those joined to it, also where the parser joined them to an office ("Doe, its head, and | Roe")."""
    if _is_name(first):
        yield first
    for child in first.rights:
        if child.dep_ == "conj" or (child.dep_ == "appos" and any(one.dep_ == "conj" for one in child.rights)):
            yield from _names(child)


def _is_name(word: Token) -> bool:
    # "Officials hit by the ban include | the minister, Jane Doe"
    return word.pos_ == "PROPN" or any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in word.children)
