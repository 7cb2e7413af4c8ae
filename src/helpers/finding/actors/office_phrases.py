"""What a phrase for an office says: which offices, of what state or body, past or present, and which somebody has."""

from __future__ import annotations

from typing import NamedTuple

from helpers.finding.actors.anaphors import taken_up
from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import office_key
from helpers.finding.actors.scene import Scene
from helpers.reading.parse import Token

# Nouns for whoever leads something, and those of them for whoever leads a ministry.
HEADS = frozenset(
    "head chief leader commander boss director president chairman chairwoman chair founder executive ceo".split()
)
CHIEFS = frozenset("head chief boss".split())
# Words for a term in an office, and what "three-time" ends in.
_TERMS = frozenset("current incumbent sitting outgoing incoming newly new longtime long-time long-serving".split())
_REPEATED = ("-time", "- time")
_LINKS = frozenset({"of", "for"})


class OfficePhrase(NamedTuple):
    """What a phrase says of somebody."""

    offices: frozenset[str]
    noun: str
    words: tuple[str, ...]
    bare: bool
    of_unknown: bool
    ministry: bool
    state: str | None
    body: str | None
    former: bool
    others: frozenset[str] = frozenset()


def read_phrase(scene: Scene, head: Token, low: int, high: int) -> OfficePhrase:
    """What a phrase for an office says, by its noun and what stands before and behind that."""
    tokens = scene.doc[low:high]
    links = (t.i for t in tokens if t.i > head.i and t.pos_ == "ADP" and t.lower_ not in _LINKS)
    place = next((i for i in links if scene.doc[i - 1].text != "-"), high)
    tokens = scene.doc[low:place]
    owner = _Owner(None, None)
    for token in tokens:
        owner = owner if owner.name else _owner(scene, token, head)
    words = [
        t.text
        for t in tokens
        if t.i not in scene.named
        and t.i not in scene.people.at
        and t.i != owner.place
        and t.pos_ not in {"DET", "PRON", "PART"}
        and not _tells_how_long(t)
    ]
    text = " ".join(words).removesuffix(" of").removesuffix(" for")
    noun = office_key(head.lower_)
    possessor = next((c for c in head.lefts if c.dep_ == "poss" and noun == "counterpart"), None)
    first = possessor.right_edge.i + 1 if possessor is not None else low
    state = scene.state_beside(first, high, head.i) or scene.state(owner.name)
    whole = scene.knowledge.offices(tokens.text)
    offices = whole if whole != {office_key(tokens.text)} else scene.knowledge.offices(text) | whole
    bodies = [m.name for t in tokens if (m := scene.named.get(t.i))] + [owner.name or ""]
    ministry = next((name for name in bodies if name.endswith(" Ministry")), None)
    topic = (ministry or "").removesuffix(" Ministry").removeprefix(scene.knowledge.adjective(state or "")).strip()
    if topic and noun in CHIEFS:
        offices |= scene.knowledge.offices(f"{topic} minister")
    if topic and owner.name == ministry and noun == "spokesperson":
        offices = scene.knowledge.offices(f"{topic} ministry spokesperson")
    elif owner.name is not None:
        offices |= scene.knowledge.offices(f"{owner.name} {text}")
    if possessor is not None:
        offices |= _offices_of_owner(scene, possessor)
    return OfficePhrase(
        offices=offices,
        noun=noun,
        words=tuple(office_key(text).split()),
        bare=office_key(text) == noun,
        of_unknown=state is None and "of" in (token.lower_ for token in tokens),
        ministry=state is None and noun in CHIEFS and words[-1:] == ["ministry"],
        state=state,
        body=scene.listed_body(low, high) or (owner.name if scene.knowledge.body(owner.name or "") else None),
        others=_others(scene, head),
        former=any(word.lower() in {"former", "ex"} or word.lower().startswith("ex-") for word in words),
    )


class _Owner(NamedTuple):
    """Whose office it is, where a word takes up a state or a body, and where that stands."""

    name: str | None
    place: int | None


def _tells_how_long(token: Token) -> bool:
    """Whether a word only says how long or how often somebody holds an office ("the three-|time head of state")."""
    joined = token.text == "-" or (token.i + 1 < len(token.doc) and token.nbor().text == "-")
    after = token.doc[token.i : token.i + 3].text.lower()
    return token.lower_ in _TERMS or token.lower_ == "time" or (joined and any(word in after for word in _REPEATED))


def _owner(scene: Scene, token: Token, head: Token) -> _Owner:
    """The state or body that a word of a phrase takes up: "its" before, "of the alliance" behind the office."""
    if token.i < head.i:
        owns = token.lower_ in {"its", "their"} or token.dep_ == "poss"
        body = scene.meant.get(token.i) or scene.body_at(token.i) if owns else None
        listed = body is not None and (scene.knowledge.body(body) or scene.knowledge.is_country(body))
        listed = listed or (body is not None and body.endswith(" Ministry"))
        return _Owner(body, token.i) if listed else _Owner(None, None)
    if token.dep_ != "pobj" or token.i in scene.named:
        return _Owner(None, None)
    name = taken_up(scene, token)
    return _Owner(name, token.i if name else None)


def _others(scene: Scene, head: Token) -> frozenset[str]:
    """Whose somebody is, and upon whom he acts: "her husband" is not herself, "the minister" who met Doe is not Doe."""
    owners = [child.i for child in head.lefts if child.dep_ == "poss"]
    named = {scene.people.at[i].name for i in owners if i in scene.people.at}
    return frozenset(named | {scene.meant[i] for i in owners if i in scene.meant}) | scene.others(head)


def _offices_of_owner(scene: Scene, possessor: Token) -> frozenset[str]:
    """The offices of him who has a counterpart."""
    figure = scene.people.at.get(possessor.i) or scene.people.figure(scene.meant.get(possessor.i, ""))
    return frozenset(offices_of(scene, figure)) if figure is not None else frozenset()


def leads_party(scene: Scene, phrase: OfficePhrase) -> bool:
    """Whether a phrase is for whoever leads a party: "the | leader of the Liberal Democrats"."""
    body = scene.knowledge.body(phrase.body or "")
    return body is not None and body.kind == "party" and phrase.noun in HEADS and not phrase.former


def offices_of(scene: Scene, figure: Figure, former: bool = False) -> set[str]:
    """The offices of a person at the time of the article, or those that are over by then, or may be."""
    offices = set(scene.people.offices(figure)) | _of_counterpart(scene, figure)
    month = scene.people.month
    for office in figure.known.offices if figure.known else ():
        if month is None or office.held(month) != former or (former and not scene.people.is_dated):
            offices |= scene.knowledge.offices(office.office)
    return offices


def _of_counterpart(scene: Scene, figure: Figure) -> set[str]:
    """The offices of those whose counterpart a title makes somebody ("his Danish | counterpart Jane Doe")."""
    nouns = (scene.doc[i] for role in figure.roles for i in range(*role) if scene.doc[i].lower_ == "counterpart")
    owners = [child for noun in nouns for child in noun.lefts if child.dep_ == "poss"]
    others = (scene.people.at.get(t.i) or scene.people.figure(scene.meant.get(t.i, "")) for t in owners)
    offices: set[str] = set()
    for other in others:
        if other is not None and other is not figure:
            known = other.known.office(scene.people.month).office if other.known is not None else ""
            offices |= scene.people.offices(other) | scene.knowledge.offices(known)
    return offices
