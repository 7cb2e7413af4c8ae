"""Reads who sets a punitive measure: whose it is, or subjects, agents and addressees of the words that govern it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from helpers.finding.sanctions.actors import (
    EUROPEAN_UNION,
    SECURITY_COUNCIL,
    UNITED_NATIONS,
    Actors,
    containers,
    unique,
)
from helpers.finding.sanctions.aims import at_risk, lifts, reduced
from helpers.finding.sanctions.bargains import other_side
from helpers.finding.sanctions.clauses import debated, negated, passive
from helpers.finding.sanctions.complements import BORNE, complement, directed
from helpers.finding.sanctions.determiners import indefinite
from helpers.finding.sanctions.doers import AGENT, ORIGIN, Doers
from helpers.finding.sanctions.events import COMING
from helpers.finding.sanctions.legislators import lawmaking, seated_in
from helpers.finding.sanctions.nouns import DEED, SanctionNoun
from helpers.finding.sanctions.onlookers import by_court, granting, hopes, is_spared, is_subject, joined_by, undergoes
from helpers.finding.sanctions.outcomes import (
    CALLED_FOR,
    CONSIDERED,
    IMPOSED,
    LIFTED,
    MAINTAINED,
    MENTIONED,
    OPPOSED,
    THREATENED,
)
from helpers.finding.sanctions.owners import Owners
from helpers.finding.sanctions.positions import TELLING
from helpers.finding.sanctions.status_words import BEARER, OTHER, SENDER, TARGET, Governor
from helpers.finding.sanctions.subjects import subject_of, went_on
from helpers.finding.sanctions.views import PUTTING_IN_FORCE
from helpers.finding.sanctions.words import BORNE_BY_ONE, NOUNS, Vocabulary, prepositional
from helpers.reading.parse import Token

# Nouns of which the "of" leads to who suffers it ("the punishment of Iran").
_SUFFERED = frozenset({"punishment", "penalisation", "penalization", "isolation", "blockade"})
# What members do with what is their union's to set.
_PROPOSING = frozenset({"propose", "delay", "postpone"})
_ACCEPTING = frozenset({"agree", "accept", "back", "approve", "endorse", "support"})
_POWERS = frozenset({"government", "administration", "bloc", "union", "mission", "council", "commission"})
_THEN = frozenset({"then", "therefore", "later", "subsequently", "consequently", "hence", "so", "afterwards"})
_FEARING = frozenset({"fear", "worry", "doubt", "regret", "complain", "lament", "deplore", "suffer"})
_AT_ODDS = frozenset({"divide", "split", "deadlock"})


class SenderReader:
    """Reads senders in one article.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    actors
        The article's actors.
    owners
        What reads whose a measure is by its noun phrase.
    """

    def __init__(self, vocabulary: Vocabulary, actors: Actors, owners: Owners) -> None:
        self._actors = actors
        self._owners = owners
        self._doers = Doers(vocabulary, actors)
        self._sanctioned = vocabulary.phrases("sanctioned")
        self._setters = vocabulary.phrases("setter")
        self._powers = vocabulary.phrases("power")
        self._legislators = vocabulary.phrases("legislator")
        self._members = vocabulary.phrases("member")
        self._imposing = vocabulary.imposing() - self._sanctioned
        self._pleaders = vocabulary.phrases("pleader")
        self._pleading = self._pleaders | self._sanctioned

    def read(self, noun: SanctionNoun, governors: Sequence[Governor], status: str | None) -> list[str]:
        """Who sets a measure, as far as its own clause says."""
        owners, makers = self._owners.of(noun), self._makers(noun, governors, status)
        called = not set(owners).isdisjoint(self._sanctioned) or self._owners.calls_by_target(noun, owners, makers)
        if makers and called:
            return unique(makers)
        origins = self._origins(noun, governors) if noun.path != DEED else ()
        told = owners or origins or makers or other_side(noun.head, self._actors, self._sanctioned)
        if told or status not in {CALLED_FOR, CONSIDERED, THREATENED, OPPOSED}:
            return unique(told)
        makers = lawmaking(noun.head, governors, self._actors, self._legislators, self._pleading)
        return makers if status != OPPOSED or self._sanctioned.isdisjoint(makers) else []

    def as_union(
        self, noun: SanctionNoun, governors: Sequence[Governor], senders: Sequence[str], status: str | None
    ) -> list[str]:
        """The union for its members where they keep, refuse or accept what is its to set, or number its packages."""
        others = [name for name in senders if not name.startswith(("baltic ", "nordic "))]  # "the Baltic countries"
        members = bool(others) and set(others) <= self._members and self._actors.names_union
        accepted = noun.definite and any(governor.token.lemma_ in _ACCEPTING for governor in governors[:1])
        asked = any(governor.token.lemma_ in _PROPOSING for governor in governors[:1])
        asked = asked or any(child.lower_ == "our" for child in noun.head.children)
        lifted = any(map(lifts, governors))
        joint = noun.core.lemma_ == "sanction" and (status == CALLED_FOR or (lifted and not self._owners.of(noun)))
        if members and (status in {OPPOSED, MAINTAINED} or noun.numbered or accepted or asked or joint):
            return [EUROPEAN_UNION]
        # Who is sanctioned may announce the end of sanctions, or talk of them, with those who set them.
        setting = [name for name in senders if name not in self._sanctioned]
        spoken_of = lifted or status in {LIFTED, CONSIDERED, MENTIONED, None}
        return setting if spoken_of and setting else list(senders)

    def speaker(self, noun: SanctionNoun, governors: Sequence[Governor]) -> str | None:
        """The state whose official says that a measure will come or stay, where no word names another sender."""
        making = (governor.token for governor in governors if governor.entry and governor.entry.subject == SENDER)
        named = [verb for verb in making if not (_expletive(verb) or _announced(verb) or debated(verb))]
        barred = self._sanctioned | self._pleaders | self._hit(governors)
        name = self._actors.speaking_state(noun.head)
        if not name or name in barred or not all(map(_of_nobody, named)):
            return None
        return name if not named or name in self._imposing else None

    def spoken_by(self, noun: SanctionNoun) -> str | None:
        """The state whose official speaks of a measure."""
        return self._actors.speaking_state(noun.head)

    def union(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """The union that numbers its packages, or whose member asks for a measure, where the article names it."""
        wishing = self._subjects(governors, frozenset({OTHER}))
        likely = noun.numbered or not wishing.isdisjoint(self._members)
        return [EUROPEAN_UNION] if likely and self._actors.names_union else []

    def as_members(self, governors: Sequence[Governor]) -> list[str]:
        """The union whose members alone have views on a measure ("Hungary called the measures a mistake")."""
        verbs = [g.token for g in governors if g.token.pos_ == "VERB" and g.slot == "object"]
        subjects = [actor for verb in verbs[:1] for actor in _doing(verb)]
        states = {name for subject in subjects for name in self._actors.states(subject)}
        if not states or not states <= self._members or not self._actors.names_union:
            return []
        near = (self._actors.country(word) for word in governors[0].token.sent if word.text[0].isupper())
        return [EUROPEAN_UNION] if self._setters.isdisjoint({*near} - {EUROPEAN_UNION} - states) else []

    def refusing(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """The power that opposes a measure or says that none is needed, where no word names another sender."""
        opposing = [
            governor
            for governor in governors
            if governor.entry and (governor.entry.status == OPPOSED or negated(governor.token))
        ]
        powers = self._imposing - self._members - self._pleaders - {UNITED_NATIONS}
        found = self._subjects(opposing, frozenset({OTHER})) & powers
        said = self._actors.speaking_state(noun.head)
        if not found and said in powers and not self._subjects(governors, frozenset({SENDER, TARGET, OTHER})):
            return [said]
        return sorted(found)

    def actors(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """The powers that the sentence is about, if no word says what they have to do with the measure."""
        barred = self._hit(governors) | self.bystanders(noun, governors)
        root = noun.head.sent.root
        verbs = [root, *(child for child in root.children if child.dep_ in {"conj", "ccomp"})]
        for verb in verbs:
            if verb.lemma_ in _FEARING:
                return []  # "The commission fears that the sanctions may hurt firms"
            subject = subject_of(verb) if not passive(verb) or verb.lemma_ in _AT_ODDS else None
            if subject is None or subject == noun.head or not _powerful(subject):
                continue
            names = self._actors.states(subject)
            if names and names[0] in self._setters and barred.isdisjoint(names):
                return names
        return []

    def carried_over(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """Who acted in the sentence before, where a passive without an agent goes on from there ("Then he was hit")."""
        sentence = noun.head.sent
        doc = noun.head.doc
        follows = any(token.lower_ in _THEN for token in sentence[:2]) and sentence.start > 0
        undergone = any(passive(governor.token) for governor in governors)
        if not follows or not undergone:
            return []
        root = doc[sentence.start - 1].sent.root
        verbs = [root, *(child for child in root.children if child.dep_ in {"ccomp", "conj"})]
        subjects = (subject for verb in verbs if not passive(verb) and (subject := subject_of(verb)) is not None)
        return next((found for subject in subjects if (found := self._actors.states(subject))), [])

    def protest(self, noun: SanctionNoun, governors: Sequence[Governor]) -> bool:
        """Whether those under sanctions refuse or study a known measure: it is others' ("Moscow rejected the cap")."""
        facing = (governor.token for governor in governors if governor.slot == "object")
        verb = next((verb for verb in facing if verb.pos_ == "VERB" and not passive(verb)), None)
        subject = subject_of(verb) if verb is not None and (noun.definite or noun.takes_up) else None
        states = self._actors.states(subject) if subject is not None else []
        return bool(states) and self._sanctioned.issuperset(states)

    def others(self, noun: SanctionNoun) -> list[str]:
        """Whose measure those under sanctions face, where it says so itself ("Moscow rejected the | US sanctions")."""
        return unique(name for name in self._owners.of(noun) if name not in self._sanctioned)

    def may_impose(self, names: Collection[str]) -> bool:
        """Whether all of some states are known to set measures."""
        return bool(names) and self._imposing.issuperset(names)

    def bystanders(self, noun: SanctionNoun, governors: Sequence[Governor]) -> set[str]:
        """Whom the sentence says to be hit by a measure in force, to evade it, complain or join it: no senders."""
        found = self._subjects(governors, frozenset({TARGET, BEARER, OTHER}), frozenset({IMPOSED, CALLED_FOR}))
        verb = joined_by(noun.head)
        joining = subject_of(verb) if verb is not None else None
        return found | set(self._actors.states(joining) if joining is not None else ())

    def _origins(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """Senders behind the noun: "sanctions from the West", "the expulsion of diplomats by Canada"."""
        for governor in governors[:1]:
            borne = governor.entry is not None and governor.entry.subject == TARGET and governor.token.pos_ == "VERB"
            near = noun.word.role == "measure" and noun.path == "measure" and not lifts(governor)
            # "Faces penalties | from the West", "could bring sanctions | from Oslo"
            for token in prepositional(governor.token, frozenset({"from"})) if borne or near else ():
                if not borne and token.head.i != noun.head.i + 1:
                    continue
                found = [name for name in self._actors.states(token) if name not in self._hit(governors)]
                if token.i > noun.head.i and found:
                    return found
        limiting = noun.word.role == "limit" and noun.word.phrase not in BORNE
        origin = AGENT if limiting or noun.core.lemma_ in BORNE_BY_ONE else ORIGIN
        if any(map(lifts, governors[:1])):
            origin -= {"from"}  # "Lifted sanctions from Iran"
        for node in (noun.head, noun.core, *containers(noun.head)):
            holders = [node, *directed(node), *(complement(node) if limiting else ())]
            for token in (thing for holder in holders for thing in prepositional(holder, origin)):
                agent = token.head.lower_ == "by"
                if token.head.lower_ == "of" and noun.core.lemma_ in _SUFFERED:
                    continue
                if agent and token.head.head != node and not self._actors.is_state(token):
                    continue
                if token.pos_ in NOUNS and (
                    found := self._actors.states(token, with_conjuncts=token.head.lower_ != "of")
                ):
                    return found
        return []

    def _makers(self, noun: SanctionNoun, governors: Sequence[Governor], status: str | None) -> list[str]:
        """Senders among the governors' subjects, agents, possessors and addressees."""
        for governor in governors:
            asks = governor.entry is not None and governor.entry.object == SENDER
            if asks and (found := self._doers.asked(governor.token, noun) or self._legislature(governor.token)):
                return found
        if council := self._set_out(noun.head):
            return council
        if any(governor.entry and governor.entry.word == "join" for governor in governors):
            # Who joins measures, or does not, follows those who set them.
            return []
        if (grants := granting(governors)) is not None:
            return [name for name in self._doers.of(grants) if name not in self._sanctioned]
        ends = (i for i, governor in enumerate(governors) if governor.token.lower_ == "under" or is_spared(governor))
        governors = governors[: next(ends, len(governors))]
        hit = self._hit(governors) | {self._actors.opposed(noun.head) or ""}
        if status in {CALLED_FOR, OPPOSED} or (status == MAINTAINED and any(map(lifts, governors))):
            hit |= self._pleaders  # "Kyiv rejected calls to ease the sanctions"
        for governor in governors:
            if governor.token.lemma_ == "resolution" and any(outer.token.lemma_ == "veto" for outer in governors):
                # Resolutions are vetoed in the Security Council.
                return self._doers.of(governor.token) or [SECURITY_COUNCIL]
            if governor.entry and governor.entry.subject == SENDER:
                if status == CALLED_FOR and _of_speakers(governor.token):
                    # "We must impose sanctions" asks all who can, unless a power of its own says so.
                    hit = hit | {name for name in self._doers.of(governor.token) if name not in self._powers}
                idle = undergoes(governor) or by_court(governor) or is_subject(noun.head, governor.token)
                idle = idle or (hopes(governor) and self._sanctioned.issuperset(self._doers.of(governor.token)))
                idle = idle or (self._disowned(noun, governor) and status != LIFTED)
                idle = idle or reduced(governor) or any(at_risk(governor)) or self._comments(governors, governor.token)
                doers = [] if idle else self._partners(governor) or self._doers.of(governor.token)
                if governor.token.lemma_ in PUTTING_IN_FORCE and not indefinite(noun.head):
                    # "Wants its neighbours to enforce the sanctions"
                    doers = [name for name in doers if name in self._setters]
                if found := [name for name in doers if name not in hit]:
                    return found
        return []

    def _set_out(self, measure: Token) -> list[str]:
        """Who passed the resolution that a participle says to call for a measure ("those | set out in UN texts")."""
        clauses = (child for child in measure.children if child.dep_ == "acl" and child.i > measure.i)
        texts = (word for clause in clauses for word in clause.subtree if word.lemma_ == "resolution")
        return [name for text in texts if (name := self._actors.resolving(text))][:1]

    def _comments(self, governors: Sequence[Governor], verb: Token) -> bool:
        """Whether those who set none warn of what a measure would do ("warned that an embargo would hurt the poor").

        Nor does who warns that he will refuse one set it.
        """
        doing = governors[0]
        refuses = doing.entry is not None and doing.entry.subject == OTHER and doing.entry.status == OPPOSED
        told = doing.slot == "subject" and doing.token.dep_ == "ccomp" and doing.token.lemma_ not in COMING
        if verb.lemma_ != "warn" or not (refuses or told):
            return False
        return refuses or (not passive(doing.token) and self._imposing.isdisjoint(self._doers.of(verb)))

    def _disowned(self, noun: SanctionNoun, governor: Governor) -> bool:
        """Whether those under sanctions say that known ones are not theirs ("we did not impose these sanctions")."""
        imposed = governor.entry is not None and governor.entry.status == IMPOSED and negated(governor.token)
        known = noun.definite or noun.takes_up
        return imposed and known and self._sanctioned.issuperset(self._doers.of(governor.token))

    def _partners(self, governor: Governor) -> list[str]:
        """The powers with which those under sanctions talk of a measure, which is theirs to set."""
        verb, entry = governor.token, governor.entry
        if verb.pos_ != "VERB" or entry is None or entry.status not in {CONSIDERED, MENTIONED}:
            return []
        subject = subject_of(verb)
        talking = self._actors.states(subject) if subject is not None else []
        holders = (verb, *(child for child in verb.children if child.dep_ == "dobj"))
        present = (one for holder in holders for one in prepositional(holder, frozenset({"with"})))
        others = (name for one in present for name in self._actors.states(one))
        partners = [name for name in others if name in self._imposing]
        return partners if talking and self._sanctioned.issuperset(talking) else []

    def _hit(self, governors: Sequence[Governor]) -> set[str]:
        """Whom verbs such as "face" name as hit: no sender, even as the one who warns of it."""
        return self._subjects(governors, frozenset({TARGET}))

    def _subjects(
        self, governors: Sequence[Governor], roles: frozenset[str], statuses: frozenset[str] | None = None
    ) -> set[str]:
        """The states of the verbs' subjects that have one of the roles."""
        verbs = [
            governor.token
            for governor in governors
            if governor.entry
            and governor.entry.subject in roles
            and governor.token.pos_ not in NOUNS
            and (statuses is None or governor.entry.status in statuses)
        ]
        subjects = [subject for verb in verbs if (subject := _meant(verb)) is not None]
        return {name for subject in subjects for name in self._actors.states(subject)}

    def _legislature(self, token: Token) -> list[str]:
        """The state of lawmakers who ask for a measure: it is theirs to set."""
        subject = subject_of(token)
        if subject is None:
            return []
        subject = went_on(subject)
        states = self._actors.states(subject, with_conjuncts=False)
        council = subject.ent_type_ != "PERSON" and states in ([UNITED_NATIONS], [SECURITY_COUNCIL])
        return states if council else seated_in(subject, self._actors, self._legislators, self._pleading)


def _doing(verb: Token) -> list[Token]:
    """Who does what a verb says: its subject, or those whom "by" names behind a passive."""
    if passive(verb):
        return list(prepositional(verb, frozenset({"by"})))
    subject = subject_of(verb)
    return [subject] if subject is not None else []


def _expletive(verb: Token) -> bool:
    """Whether nobody is said to do it ("it will be necessary to extend")."""
    subject = subject_of(verb) if verb.pos_ in {"VERB", "AUX", "ADJ"} else None
    return subject is not None and subject.lower_ == "it" and any(c.dep_ == "acomp" for c in subject.head.children)


def _of_nobody(verb: Token) -> bool:
    """Whether a passive leaves open who does it ("said sanctions would | be imposed")."""
    agents = (child for child in verb.children if child.dep_ == "agent" and child.lower_ == "by")
    possible = any(child.dep_ == "aux" and child.lower_ == "can" for child in verb.children)
    return verb.pos_ == "VERB" and passive(verb) and verb.dep_ != "acl" and not possible and not any(agents)


def _announced(verb: Token) -> bool:
    """Whether a participle tells that measures were announced, not by whom ("the sanctions announced on Monday")."""
    return verb.dep_ == "acl" and verb.lemma_ in TELLING


def _meant(verb: Token) -> Token | None:
    """A verb's subject; "they" of what somebody is told is the one told ("warned banks that they risk fines")."""
    subject = subject_of(verb)
    told = verb.head.children if verb.dep_ == "ccomp" and subject is not None and subject.pos_ == "PRON" else ()
    return next((child for child in told if child.dep_ == "dobj"), subject)


def _of_speakers(verb: Token) -> bool:
    """Whether "we" do it."""
    subject = subject_of(verb)
    return subject is not None and subject.lower_ == "we"


def _powerful(subject: Token) -> bool:
    """Whether a subject is a state, body or several officials, no single person and no continent."""
    named = subject.pos_ == "PROPN" and subject.ent_type_ != "PERSON" and subject.text != "Europe"
    return named or (subject.pos_ == "NOUN" and (subject.tag_ == "NNS" or subject.lemma_ in _POWERS))
