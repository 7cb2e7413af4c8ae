"""Organisations that the parser finds, and those that every state has: "the Chilean Fisheries Committee"."""

from __future__ import annotations

import re

from helpers.finding.actors.anaphors import TAKING_UP
from helpers.finding.actors.bodies import AUTHORITIES
from helpers.finding.actors.knowledge import CAPITAL, COUNTRY, DEMONYM
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import DAYS, ROLE_NOUNS, Span
from helpers.reading.parse import Token

# What the parse takes for a date before the name of a newspaper.
_PERIODS = frozenset("Daily Weekly Sunday Evening Morning".split())
# What firms are in law, which is no part of what they are called.
_LEGAL_FORM = re.compile(r"(?<=\w),? (?:Corp|Inc|Ltd|LLC|LLP|PLC|plc|GmbH|Co)\.?$")
# What the names of federations end in, before their state's.
_OF_MEMBERS = frozenset(
    "federation association union confederation league chamber society employers workers journalists entrepreneurs "
    "farmers industrialists physicians lawyers".split()
)
# What the names of newspapers and agencies end in; the radio is the state's in many a country.
_OF_MEDIA = frozenset("press news times newspaper gazette herald tribune".split())
# What the press calls an army where the state goes without saying.
_FORCES = frozenset({"armed forces", "defence forces", "defense forces"})
# Those that an article leaves to the state of which it tells.
_ARMS = frozenset(
    {"air force", "border guard", "coast guard", "national guard", "navy", "border guard service", "federal police"}
)
# What the last word of such a body's name is.
_OF_EVERY_STATE = frozenset(
    "forces force army navy guard police court bank treasury parliament senate congress assembly cabinet "
    "council".split()
)


# What the press of federations calls the government of its own state.
GOVERNMENTS = frozenset({"federal government", "central government"})


def organisation(scene: Scene, head: Token) -> str | None:
    """An organisation that the parser names, or one that every state has ("Sweden's Coast Guard")."""
    common = head.lower_ in _OF_EVERY_STATE and head.text.istitle()
    short = head.text in scene.acronyms
    named = head.ent_type_ == "ORG" and head.lower_ not in ROLE_NOUNS
    if not short and (head.pos_ != "PROPN" or not (common or named)):
        return None
    start, stop = Span(head.i, head.i + 1) if short else _name_around(scene, head)
    if head.lower_ in TAKING_UP and start and scene.doc[start].text.istitle():
        before = scene.named.get(start - 1)  # "the Polish | Geological Institute"
        start -= before is not None and before.kind == DEMONYM
    if head.lower_ in _OF_MEMBERS and (whole := _with_state(scene, stop)) is not None:
        stop = whole
    name = _LEGAL_FORM.sub("", scene.doc[start:stop].text.partition(" (")[0])
    name = scene.acronyms.get(name, name)
    longer = next((known for known in scene.bodies_before(head.i) if known.endswith(f" {name}")), None)
    listed = scene.knowledge.body_spelled(name) if longer is None else None
    if listed is not None and _state_before(scene, start) in {None, listed.affiliation}:
        return listed.name
    state = _state_before(scene, start) or scene.state_behind(stop)
    if common and (own := _of_its_state(scene, name, state, head.i)) is not None:
        return own
    if head.ent_type_ != "ORG" and not short:
        return None
    if longer is not None:
        return longer
    person = stop - start == 1 and scene.knowledge.is_given_name(name)
    if person:
        scene.learn(name, "person", None)
    else:
        owned = start > 0 and scene.doc[start - 1].tag_ == "POS"
        low = scene.extent(head).start if owned else start
        itself = name if name.lower() not in GOVERNMENTS else None
        scene.learn(name, "organisation", _state_of(scene, name, low, stop, head) or itself)
    return name


def _with_state(scene: Scene, stop: int) -> int | None:
    """Where a name ends that goes on with its state or its people: "Federation of Employers | of Ukraine"."""
    behind = scene.named.get(stop + 1)
    of_state = behind is not None and behind.kind == COUNTRY and behind.start == stop + 1
    return behind.end if of_state and behind is not None and scene.doc[stop].lower_ == "of" else None


def introduced(scene: Scene, head: Token, high: int) -> str | None:
    """A body that no list knows, named right behind the noun that says what it is ("the independent outlet | Sota")."""
    start = head.i + (head.pos_ == "NOUN")
    if start == 0:
        return None
    subjects = [child for child in head.head.lefts if child.dep_ == head.dep_ == "nsubj"]  # the parse may have two
    apposed = [child for child in head.rights if child.dep_ == "appos"]
    second = next((child for child in subjects + apposed if child.left_edge.i == head.i + 1), None)
    high = max(high, second.i + 1) if second is not None else high
    if start >= high:
        return None
    noun = scene.doc[start - 1]
    if start + 1 < high and scene.doc[start].text == "," and scene.doc[start + 1].dep_ == "appos":
        start += 1  # "the port's watchdog, | Havnetilsynet"
    stop = start + (start in scene.named and scene.named[start].kind == DEMONYM)  # "the news agency | Malta Press"
    while stop < high and scene.doc[stop].pos_ == "PROPN" and stop not in scene.people.at and stop not in scene.named:
        stop += 1
    parts = {scene.doc[start].dep_, scene.doc[stop - 1].dep_}
    joined = stop > start and (head.pos_ == "PROPN" or second is not None or "appos" in parts)
    ends = stop == high or scene.doc[stop].is_punct
    if noun.pos_ != "NOUN" or noun.lower_ not in TAKING_UP or not (joined and ends):
        return None
    name = scene.doc[start:stop].text
    scene.learn(name, "organisation", name)
    return name


def _state_of(scene: Scene, name: str, low: int, stop: int, head: Token) -> str | None:
    """The state of an organisation; a city in a name tells it of an authority only ("Kyiv District | Court").

    Newspapers and news agencies speak for themselves, whatever their names tell.
    """
    authority = head.lower_ in AUTHORITIES
    city = low in scene.named and scene.named[low].kind == CAPITAL
    low += city and not authority
    if head.lower_ in _OF_MEDIA:
        return None
    state = scene.state_beside(low, stop, head.i) or scene.state_in(name) or scene.state_behind(stop)
    return state or (scene.home_beside(low, stop) if authority else None)


def _name_around(scene: Scene, head: Token) -> Span:
    """The tokens of an organisation's name without the words around it that the parse adds."""
    start, stop = head.i, head.i + 1
    while start and scene.doc[start].ent_iob_ != "B" and scene.doc[start].ent_type_:
        start -= 1
    owner = next((child for child in head.lefts if child.dep_ == "poss" and child.i >= start), None)
    if owner is not None and owner.pos_ == "PROPN":
        start = min(start, owner.left_edge.i)  # "the Norwegian Attorney | General's Office"
    while start and not head.ent_type_ and scene.doc[start - 1].pos_ in {"PROPN", "ADJ"}:
        if not scene.doc[start - 1].text.istitle() or start - 1 in scene.named:
            break
        start -= 1
    while stop < len(scene.doc) and scene.doc[stop].ent_iob_ == "I":
        stop += 1
    start -= start > 0 and (scene.doc[start - 1].text in _PERIODS or scene.doc[start - 1].ent_type_ == "ORDINAL")
    parted = (i + 1 for i in range(head.i - 1, start, -1) if _parts(scene.doc[i]))
    start = next(parted, start)  # "In Perth, | Doe & Sons said"
    while start < head.i and (scene.doc[start].pos_ in {"DET", "ADV"} or scene.doc[start].lower_ in DAYS):
        start += 1
    while stop - 1 > head.i and scene.doc[stop - 1].text in {"'s", "'", "of"}:
        stop -= 1
    return Span(start, stop)


def _parts(sign: Token) -> bool:
    """Whether a comma or a dash stands before a name: "In Perth, | Doe & Sons", "Ban in force - | Coast Guard"."""
    return sign.text == "," or (sign.text in {"-", "–", "—"} and bool(sign.whitespace_))


def _of_its_state(scene: Scene, name: str, state: str | None, place: int) -> str | None:
    """A body that every state has under the name of its own: "Sudan's | Armed Forces", "the Armed Forces" later."""
    if state is None:
        earlier = (known for known in scene.bodies_before(place) if known.endswith(f" {name}"))
        known = next(earlier, None) or (_forces_named(scene) if name.lower() in _FORCES else None)
        state = scene.main_state if known is None and name.lower() in _ARMS else None
        if state is None:
            return known
    adjective = scene.knowledge.adjective(state)
    listed = scene.knowledge.body_spelled(f"{adjective} {name}")
    own = listed.name if listed is not None else f"{adjective} {name}"
    scene.learn(own, "organisation", state)
    return own


def _state_before(scene: Scene, start: int) -> str | None:
    """The state whose name stands right before that of a body ("Malta's | Department of Defence")."""
    if scene.doc[start].is_sent_start:
        return None
    owner = start - 1 - (start > 0 and scene.doc[start - 1].tag_ == "POS")
    return scene.state(scene.named[owner].name) if owner in scene.named else None


def _forces_named(scene: Scene) -> str | None:
    """The armed forces of the one state of which the article speaks with its name."""
    states = {scene.affiliation(name) for name in scene.names if "Armed Forces" in name}
    known = scene.knowledge.body_spelled(f"Armed Forces of {states.pop()}") if len(states) == 1 else None
    return known.name if known is not None else None
