"""Whose a force is by the clause that it stands in: who deploys, loses, hosts or takes away those counted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from helpers.finding.actors import Cast
from helpers.finding.places import EDGES, SETTLEMENTS, half_of_korea
from helpers.finding.speech import SPEECH
from helpers.finding.tokens import SUBJECTS, beside, denier, first_conjunct
from helpers.finding.troops.named_forces import AGAINST_STATES, OBSERVERS, REACH, STATELESS, TAKING_AWAY, NamedForces
from helpers.finding.troops.suppositions import is_put_on
from helpers.finding.troops.units import Counted
from helpers.reading.parse import Doc, Token


class Forces(NamedForces):
    """Says whose the people or formations of a noun phrase are.

    Parameters
    ----------
    lexicons
        The folder with forces.csv, institutions.csv and wars.csv; states come from the cast.
    """

    def from_clause(self, head: Token, cast: Cast, harmed: bool, is_formation: bool = False) -> str | None:
        """The owner that the clause names: who deploys or loses, or a noun's possessor ("Moscow's massing of")."""
        if (mover := self._mover(head, cast, harmed)) is not None:
            return mover
        token = head
        for _ in range(8):
            governor = token.head
            told = governor.lemma_ in _SPEECH and not any(child.dep_ == "auxpass" for child in governor.children)
            told = (told and not is_put_on(governor)) or _restates(governor)
            if governor == token or (told and not _is_act(token, governor)) or _is_at_others_borders(token):
                return None
            if _is_of_others(token, governor, is_formation):
                return self._seized(token, governor, cast)
            if token.dep_ == "prep" and governor.lemma_ in _CHARGING:
                charged = next((c for c in governor.children if c.dep_ in {"dobj", "nsubjpass"}), None)
                return self._charged(charged, governor, cast)
            if (losers := _losing(token, governor)) is not None:
                return next((force for noun in losers if (force := self.owner(noun, cast))), None)
            if _is_apart(token, governor, harmed):
                return None
            force = None
            if governor.pos_ in {"NOUN", "PROPN"} and governor.lemma_ not in _OPPOSED | SETTLEMENTS | _DISTRICTS:
                force = self.described(governor, token, cast) or self._remover(governor, cast)
            elif governor.pos_ in {"VERB", "AUX"} and (not harmed or governor.lemma_ in _LOSING):
                acting = first_conjunct(governor) if harmed and not _has_subject(governor) else governor
                force = self._doer(acting, token, cast) or self._bidden(governor, cast)
            if force is not None:
                return force
            token = governor
        return None

    def _seized(self, token: Token, verb: Token, cast: Cast) -> str | None:
        """Whose the ship is that is taken with people on it ("seized a Danish ship | with 900 sailors")."""
        seized = (c for c in verb.children if token.lower_ == "with" and _is_seized_ship(c))
        return next((force for noun in seized if (force := self.described(noun, token, cast))), None)

    def _bidden(self, verb: Token, cast: Cast) -> str | None:
        """Who is brought to do something with people ("led Oslo to station 900 soldiers there")."""
        bidden = (c for c in verb.head.children if c.dep_ == "dobj" and verb.dep_ == "xcomp" and c.i < verb.i)
        return next((force for noun in bidden if (force := self.owner(noun, cast))), None)

    def _charged(self, charged: Token | None, verb: Token, cast: Cast) -> str | None:
        """The state accused of having forces somewhere; by "it" a state that was invaded means the invader."""
        if charged is None or charged.lower_ != "it":
            return self.owner(charged, cast) if charged is not None else None  # "accuses Oslo of sending"
        accusers = [c for c in verb.children if c.dep_ == "nsubj"]
        states = (cast.country(name) for accuser in accusers for name in (accuser, *accuser.conjuncts))
        return next((foe for state in states if state and (foe := self.threatener(state, cast))), None)

    def _remover(self, departure: Token, cast: Cast) -> str | None:
        """Whose departure a noun names by what follows it ("the withdrawal of 900 soldiers by Oslo")."""
        if departure.lemma_ not in TAKING_AWAY:
            return None
        by = (noun for c in departure.subtree if c.lower_ == "by" for noun in c.children if noun.dep_ == "pobj")
        return next((force for noun in by if (force := self.owner(noun, cast))), None)

    def _mover(self, head: Token, cast: Cast, harmed: bool) -> str | None:
        """Who a relative clause says moved or holds them: "the troops that Moscow has massed", "sent by Moscow"."""
        for clause in head.children:
            if clause.dep_ not in {"relcl", "acl"} or clause.pos_ not in {"VERB", "AUX"}:
                continue
            verbs = [v for v in clause.children if v.dep_ == "ccomp"] if clause.lemma_ in _SPEECH else [clause]
            for verb in verbs:
                if verb.lemma_ in _AGAINST or (harmed and verb.lemma_ not in _LOSING):
                    continue
                if (force := self._doer(verb, head, cast)) is not None:
                    return force
        return None

    def harmer(self, head: Token, cast: Cast) -> str | None:
        """Who killed or captured the people that a noun counts, whose own they cannot be."""
        verb = head.head
        while head.dep_ == "pobj" and verb.lower_ == "of" and verb.head.pos_ in {"NUM", "NOUN"}:
            head, verb = verb.head, verb.head.head  # "detained 46 of its soldiers"
        led = verb.lemma_ == "lead" and any(child.lower_ == "away" for child in verb.children)
        harmed = head.dep_ == "dobj" and (verb.lemma_ in _HARMING or led)
        if not harmed:
            return None
        joints = {"conj", "xcomp", "advcl"} if led else {"conj", "xcomp"}
        while verb.dep_ in joints and not any(child.dep_ == "nsubj" for child in verb.children):
            verb = verb.head
        return self._doer(verb, head, cast)

    def loser(self, head: Token, cast: Cast) -> str | None:
        """Who lost the people that a noun counts ("Russia has lost 900 tanks and 15,000 men")."""
        token = first_conjunct(head)
        token = token.head if token.dep_ == "appos" else token  # "losses, 900 men a day, were suffered"
        verb = token.head
        lost = token.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in _LOSING
        return self._doer(verb, token, cast) if lost else None

    def group(self, head: Token, cast: Cast) -> str | None:
        """The force of the group that people are counted as ("a Russian patrol of nine people")."""
        preposition = head.head
        if preposition.lower_ != "of" or preposition.head.pos_ != "NOUN":
            return None
        return self.described(preposition.head, preposition, cast)

    def recent(self, doc: Doc, nouns: Sequence[Counted], before: int, cast: Cast) -> str | None:
        """The force of the nearest of the military nouns given that stand before a token."""
        near = takewhile(lambda noun: before - noun.start <= REACH, reversed(nouns))
        forces = (self._of_noun(doc, noun, cast) for noun in near if noun.end <= before)
        return next((force for force in forces if force is not None), None)

    def _of_noun(self, doc: Doc, noun: Counted, cast: Cast) -> str | None:
        sentence = doc[noun.start].sent
        named = self.named(doc, _phrase_start(doc, noun.start, sentence.start), noun.end, cast)
        if noun.entry.noun in AGAINST_STATES and named is not None and not self.is_listed(named):
            return None  # "Chad rebels" are not Chad's
        return (
            named
            or self.before(doc, noun.start, sentence.start, cast)
            or self.after(doc, noun.end, sentence.end, cast)
            or (noun.entry.force if noun.entry.force and self.is_present(noun.entry.force, doc) else None)
            or self.from_clause(doc[noun.end - 1], cast, harmed=False)
        )

    def _doer(self, verb: Token, below: Token, cast: Cast) -> str | None:
        """The force that a governing verb's subject or agent stands for."""
        doers = (c for c in verb.children if c.i != below.i and c.lemma_.lower() not in OBSERVERS)
        return next((force for doer in doers if (force := self._doers(doer, verb, below, cast)) is not None), None)

    def _doers(self, doer: Token, verb: Token, below: Token, cast: Cast) -> str | None:
        """The force of one that a verb governs, if that is the one who does what it says."""
        if doer.tag_ in {"WDT", "WP"}:
            return self._relatives(doer, verb, below, cast)
        if doer.dep_ == "nsubj" and doer.lemma_.lower() in _MISSIONS:
            # "the deployment to Mali" is not Mali's
            force = self.described(doer, below, cast)
            return force or self.named(verb.doc, doer.left_edge.i, doer.i, cast)
        if doer.dep_ == "nsubj":
            above = _meant_by(doer) if doer.lower_ in {"it", "they"} else _whose(doer)
            half = half_of_korea(doer.doc, doer.i)
            force = self.owner(above, cast) if above is not None else half.name if half is not None else None
            return force or self.owner(doer, cast)
        if doer.dep_ == "agent":
            return next((self.owner(noun, cast) for noun in doer.children), None)
        if doer.dep_ == "nsubjpass" and below.dep_ == "xcomp":
            return self.owner(doer, cast)  # "Oslo is thought to have 900 men there"
        return self.described(doer, below, cast) if doer.dep_ == "nsubjpass" else None

    def _relatives(self, pronoun: Token, verb: Token, below: Token, cast: Cast) -> str | None:
        """The force for which "which" or "who" stands, where a name is before it."""
        told = verb.dep_ == "ccomp" and verb.head.dep_ == "relcl" and verb.head.lemma_ in _SPEECH
        clause = verb.head if told else verb  # "Boko Haram, which Oslo says | has 900 men"
        known = clause.head.pos_ == "PROPN" or clause.head.text in self._words
        across = beside(clause.head, -2).lower_ in EDGES  # "the border with Chad, which"
        named = clause.dep_ == "relcl" and pronoun.dep_ == "nsubj" and known and not across
        return self.owner(clause.head, cast) if named and clause.head.i != below.i else None


def is_taught(counted: Token) -> bool:
    """Whether people are trained by an army whose own they need not be."""
    return counted.head.lemma_ in TEACHING and counted.dep_ in {"dobj", "nsubjpass"}


def _phrase_start(doc: Doc, start: int, limit: int) -> int:
    """Where the adjectives and names before a noun begin."""
    while (start > limit and doc[start - 1].pos_ in {"ADJ", "PROPN", "NOUN"}) or (
        start > limit and doc[start - 1].text == "-"
    ):
        start -= 1
    return start


def _losing(token: Token, verb: Token) -> Sequence[Token] | None:
    """Whom a verb names that lose people ("cost Oslo 900 men", "900 men deserted from it"), None for other verbs."""
    if verb.lemma_ == "cost" and token.dep_ == "dobj":
        return [t for t in token.doc[verb.i + 1 : token.i] if t.pos_ in {"NOUN", "PROPN"}]
    if verb.lemma_ in _DESERTING and token.dep_ == "nsubj":
        return [noun for c in verb.children if c.lower_ == "from" for noun in c.children]
    return None


def _has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own, which those joined to it share ("killed 40 men and lost six")."""
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _is_apart(token: Token, governor: Token, harmed: bool) -> bool:
    """Whether what governs people tells nothing of whose they are."""
    if token.dep_ == "conj" and token.lemma_ in STATELESS and governor.lemma_ in _REGULARS:
        return True  # "nine Kenyan soldiers and two militants were killed"
    if harmed and token.dep_ == "relcl":
        return True  # "in Oslo's province, where a raid left dozens dead"
    # "Oslo demanded that 900 soldiers leave"
    return token.dep_ == "nsubj" and governor.dep_ == "ccomp" and governor.head.lemma_ in _DEMANDING


def _is_seized_ship(noun: Token) -> bool:
    """Whether a noun is a ship or aircraft that is taken, so that people "with" it are those aboard."""
    return noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in _SEIZING and noun.lemma_.lower() in _CARRYING


def _is_of_others(counted: Token, verb: Token, is_formation: bool) -> bool:
    """Whether the subject of a verb is not whose people its object are ("fights 900 men", "took in nine soldiers")."""
    raised = verb.lemma_ == "train" and is_formation  # to train brigades is to raise them
    against = verb.lemma_ in _AGAINST - _WANTING and not raised
    if counted.lower_ == "with" and any(_is_seized_ship(c) for c in verb.children):
        return True
    return (counted.dep_ in {"dobj", "nsubjpass"} and against) or (counted.dep_ == "dobj" and _is_taken_in(verb))


def _is_taken_in(verb: Token) -> bool:
    """Whether a state gives shelter to people who are not its own ("has taken in nine soldiers")."""
    into = verb.lemma_ == "take" and any(c.lower_ == "in" and c.dep_ in {"prt", "advmod"} for c in verb.children)
    return into or verb.lemma_ in {"shelter", "harbour", "harbor", "accommodate", "receive"}


def _is_at_others_borders(clause: Token) -> bool:
    """Whether who stands at the borders of the subject behind is told ("with 900 troops near | its borders, Oslo")."""
    own = any(child.dep_ in SUBJECTS for child in clause.children)
    edges = (t for t in clause.subtree if t.lower_ in EDGES and any(c.tag_ == "PRP$" for c in t.lefts))
    return clause.dep_ == "advcl" and own and any(True for _ in edges)


def _subject_above(clause: Token) -> Token | None:
    """Whom a pronoun in a relative clause stands for: the subject above ("Oslo lost half of the troops it sent")."""
    verb = next((t for t in clause.head.ancestors if t.pos_ == "VERB"), None) if clause.dep_ == "relcl" else None
    children = verb.children if verb is not None else ()
    return next((child for child in children if child.dep_ == "nsubj" and child.pos_ == "PROPN"), None)


def _meant_by(pronoun: Token) -> Token | None:
    """Whom a pronoun stands for: who denies what is said of it, or the subject above a relative clause."""
    return denier(pronoun) or _subject_above(pronoun.head)


def _whose(subject: Token) -> Token | None:
    """Whom "whose" before a subject stands for ("Kenya, whose army has 900 soldiers")."""
    clause = subject.head
    owned = any(child.tag_ == "WP$" for child in subject.lefts)
    return clause.head if owned and clause.dep_ == "relcl" else None


def _restates(verb: Token) -> bool:
    """Whether a verb changes a number that is told and not what is counted ("raised its estimate to 900 soldiers")."""
    told = any(child.dep_ == "dobj" and child.lemma_ in _TOLD for child in verb.children)
    return told and verb.lemma_ in _CHANGING


def _is_act(token: Token, verb: Token) -> bool:
    """Whether a verb of saying does what it says: to announce a deployment is to deploy."""
    return token.dep_ == "dobj" and verb.lemma_ in {"announce", "pledge", "promise", "offer", "authorise", "authorize"}


_REGULARS = frozenset({"soldier", "troop", "serviceman", "policeman", "officer", "trooper", "personnel", "marine"})
_TOLD = frozenset({"estimate", "figure", "count", "toll", "tally", "assessment"})
_CHANGING = frozenset({"increase", "raise", "lower", "cut", "revise", "update", "upgrade", "put", "give"})
_MISSIONS = frozenset({"deployment", "mission", "operation", "dispatch", "reinforcement"})
_CHARGING = frozenset({"accuse", "suspect", "blame"})
_DEMANDING = frozenset({"demand", "insist", "request", "urge"})
_HARMING = frozenset("kill wound injure capture eliminate detain arrest liquidate destroy trap encircle disarm".split())
_SEIZING = frozenset({"seize", "capture", "detain", "intercept", "impound", "hijack", "board", "sink"})
_CARRYING = frozenset("ship vessel boat warship freighter tanker yacht trawler aircraft plane jet helicopter".split())
# What others than their owner do to people: "the soldiers that Britain has trained".
_AGAINST = frozenset(
    "kill wound injure capture detain face fight repel destroy fear train equip arm host welcome help count want need "
    "ask attack hit target surround encircle oppose pay feed free release swap join accompany back support".split()
)
# What their owner does to people, too: "the country needs 50,000 soldiers".
_WANTING = frozenset({"face", "fear", "count", "want", "need", "ask", "pay", "feed", "arm", "equip", "release", "free"})
TEACHING = frozenset({"train", "teach", "equip", "host", "instruct"})
_SPEECH = SPEECH | {"believe", "think", "count", "see", "put", "speak", "talk", "warn", "hear", "know", "learn"}
_DESERTING = frozenset({"defect", "desert", "mutiny"})
_LOSING = frozenset({"lose", "suffer", "sustain", "bury", "mourn", "sacrifice"})
_DISTRICTS = frozenset({"district", "region", "area", "province", "neighbourhood", "neighborhood"})
_OPPOSED = frozenset(
    {"war", "attack", "strike", "border", "shelling", "fight", "fighting", "aggression", "help", "aid"}
)
