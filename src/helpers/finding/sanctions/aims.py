"""Facts of the parse about whom a measure is on: names beside roles, lists, dashes, and verbs that aim it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.finding.sanctions.clauses import infinitive, passive
from helpers.finding.sanctions.outcomes import LIFTED
from helpers.finding.sanctions.status_words import TARGET, Governor
from helpers.finding.sanctions.subjects import subject_of
from helpers.finding.sanctions.words import modifiers, prepositional
from helpers.finding.tokens import TIMES, beside
from helpers.reading.parse import Token

_COMING_IN = frozenset({"access", "entry"})
_LISTING = frozenset({"cover", "embrace", "target", "include"})
_STRIKING = frozenset({"hit", "slap", "smack", "slug", "target"})
WIDENING = frozenset({"expand", "extend", "widen", "broaden"})
_OF_UNION = frozenset({"union", "commission", "council", "parliament"})
# Verbs that tell whom a measure is on; others ("hurt") tell who suffers.
COVERING = _LISTING | {"concern", "ban", "bar", "prohibit", "freeze", "apply", "affect", "place", "add"}

_RISKS = frozenset({"risk", "danger", "threat"})
# Where those go who are barred from going.
_GOING = frozenset("travel enter come go visit fly move return sail enrol enroll".split())
# Prepositions that may open a clause instead ("after | its owner was hit").
_CLAUSAL = frozenset({"after", "before", "since", "until"})
# What hangs on an active verb or a whole passive, and not on a participle behind a noun.
_ACTIVE_OR_PASSIVE = frozenset({"dobj", "aux", "auxpass", "nsubjpass"})


def with_apposition(owner: Token) -> Iterator[Token]:
    """An owner, and who is named beside a role ("his son Viktor")."""
    yield owner
    yield from (child for child in owner.children if child.dep_ == "appos")


def dealt_with(verb: Token) -> Iterator[Token]:
    """With whom nobody may deal ("bars Norwegians from dealing with judges")."""
    barred = (
        deed for deed in prepositional(verb, frozenset({"from"})) if deed.pos_ == "VERB" and deed.lemma_ not in _GOING
    )
    for deed in barred:
        business = (child for child in deed.children if child.dep_ == "dobj")
        for holder in (deed, *business):
            yield from prepositional(holder, frozenset({"with"}))
        offered = (child for child in deed.children if child.dep_ in {"acomp", "ccomp", "oprd"})
        for holder in (deed, *offered):
            yield from prepositional(holder, frozenset({"to"}))


def joined_to(noun: Token, governors: Sequence[Governor]) -> Iterator[Token]:
    """Whom a measure is widened to hit as well ("widened its sanctions on Iran to include banks")."""
    for governor in governors[:1]:
        if governor.token.lemma_ not in WIDENING or governor.slot != "object":
            continue
        for verb in noun.doc[noun.i + 1 : noun.sent.end]:
            if verb.lemma_ in {"include", "cover"} and infinitive(verb) and governor.token.is_ancestor(verb):
                for thing in (child for child in verb.children if child.dep_ == "dobj"):
                    yield from (thing, *thing.conjuncts)


def lifts(governor: Governor) -> bool:
    """Whether a measure is lifted, "from" or "for" those who were hit."""
    return governor.entry is not None and governor.entry.status == LIFTED


def is_related(state: Token) -> bool:
    """Whether a measure is called after what it is about, not after whom it hits ("Iran-related sanctions")."""
    return [word.lower_ for word in state.doc[state.i + 1 : state.i + 3]] in (["-", "related"], ["-", "linked"])


def is_aside(word: Token) -> bool:
    """Whether the parser hung "on" on a word that stands between ("sanctions for the first time | on")."""
    return word.pos_ in {"ADV", "PROPN"} or (
        word.dep_ == "pobj" and (word.lemma_ in {"time", "delay"} or word.ent_type_ in TIMES)
    )


def before_dash(thing: Token) -> Token:
    """What stands before a dash where a headline runs into its source ("sanctions on Norway | - Doe")."""
    headed = [child for child in thing.children if child.dep_ == "appos" and child.ent_type_ == "PERSON"]
    if headed and thing.ent_type_ == "ORG" and headed[0].left_edge.nbor(-1).text != ",":
        # "The Hague Tribunal (HT) President Jane Doe" is she.
        return headed[0]
    dashed = thing.i - 2 > thing.sent.start and thing.nbor(-1).text in {"-", "–", "—"} and thing.nbor(-2).whitespace_
    return thing.nbor(-2) if dashed and thing.nbor(-2).pos_ == "PROPN" else thing


def listed_with(thing: Token) -> list[Token]:
    """What is coordinated with a target, the subject of what follows left out ("on Iran, and Malta | said")."""
    return [word for word in thing.conjuncts if not _speaks_next(word)]


def at_risk(governor: Governor) -> Iterator[Token]:
    """Who is said to be "at risk of" or "in danger of" a measure, in headlines right before it."""
    link = governor.token.head
    risked = governor.token.lemma_ in _RISKS and governor.slot == "of" and link.lower_ in {"at", "in", "under"}
    if not risked or any(child.dep_ == "det" for child in governor.token.children):
        return
    who = link.head if link.head.pos_ in {"NOUN", "PROPN"} else subject_of(link.head)
    if who is not None:
        yield from (who, *who.conjuncts)


def _speaks_next(name: Token) -> bool:
    apart = beside(name, -1).text == "," or beside(name, -2).text == ","
    return name.pos_ == "PROPN" and apart and beside(name).tag_ in {"VBD", "VBZ"}


def accessed(thing: Token) -> bool:
    """Whether a measure bars others from what a state has ("a ban on access to its ports")."""
    return thing.dep_ == "pobj" and thing.head.lower_ in {"to", "into"} and thing.head.head.lemma_ in _COMING_IN


def european(head: Token) -> bool:
    """Whether somebody is of Europe, which makes them none of the union's ("European executives")."""
    return any(word.lower_ == "european" and word.nbor().lower_ not in _OF_UNION for word in modifiers(head))


def whose_name(subject: Token | None) -> Token | None:
    """Whose name it is, where "his name" is on a list."""
    if subject is None or subject.lemma_ != "name":
        return subject
    owners = [child for child in subject.children if child.dep_ == "poss"]
    return next(iter((*owners, *prepositional(subject, frozenset({"of"})))), subject)


def named_among(head: Token) -> Iterator[Token]:
    """Who is named among those described ("generals including Jane Doe and John Roe")."""
    after = (word for word in head.doc[head.i + 1 : head.sent.end] if word.text not in {",", "-", "–", "—"})
    link = next(after, None)
    if link is not None and link.lower_ == "including":
        named = (child for child in link.children if child.dep_ in {"pobj", "dobj"} and child.pos_ == "PROPN")
        yield from (thing for child in named for thing in (child, *child.conjuncts) if thing.pos_ == "PROPN")


def covers(governor: Governor) -> bool:
    """Whether a measure is said to be on its verb's object ("the sanctions target judges")."""
    return governor.token.lemma_ in COVERING or _also_hits(governor.token)


def _also_hits(verb: Token) -> bool:
    """Whether a verb tells whom a measure is on besides ("the sanctions also hit two judges")."""
    return verb.lemma_ in _STRIKING and any(child.lower_ == "also" for child in verb.children)


def lists(governor: Governor) -> bool:
    """Whether a verb may tell whom a known measure is on: as its subject only where it lists them ("covers 400")."""
    return governor.slot != "subject" or governor.token.lemma_ in _LISTING or _also_hits(governor.token)


def hit_before(governor: Governor) -> Token | None:
    """Whom a participle says to be hit by a measure ("Iran, already | hit by sanctions", "was among those | hit")."""
    if reduced(governor):
        return subject_of(governor.token)
    if (parted := _parted(governor.token)) is not None:
        return parted
    if governor.token.dep_ != "acl" or not passive(governor.token) or governor.slot == "subject":
        return None
    hit = governor.token.head
    return subject_of(hit.head.head) if hit.head.lower_ == "among" and hit.head.head.lemma_ == "be" else hit


def _parted(verb: Token) -> Token | None:
    """The person whom the parser parted from the passive behind his name ("after its owner, Jane Doe, | was hit")."""
    children = list(verb.children)
    auxiliary = next((child for child in children if child.dep_ == "auxpass"), None)
    if auxiliary is None or any(child.dep_ in {"nsubj", "nsubjpass"} for child in children):
        return None
    before = next((word for word in reversed(verb.doc[verb.sent.start : auxiliary.i]) if word.text != ","), None)
    if before is None or before.ent_type_ != "PERSON":
        return None
    return before if any(word.lower_ in _CLAUSAL and word.dep_ == "prep" for word in before.ancestors) else None


def reduced(governor: Governor) -> bool:
    """Whether the parser took a participle for an active verb ("banks | hit with sanctions")."""
    verb = governor.token
    aside = verb.dep_ == "acl" and passive(verb)
    struck = verb.lemma_.lower() in _STRIKING and not aside and governor.slot in {"with", "by"}
    whole = governor.entry is None or " " not in governor.entry.word  # "Oslo hit back with an embargo" is active
    return struck and whole and not any(child.dep_ in _ACTIVE_OR_PASSIVE for child in verb.children)


def strikes(governor: Governor) -> bool:
    """Whether a verb's object is the target ("hit Iran with sanctions over sales to Russia")."""
    return governor.entry is not None and governor.entry.object == TARGET
