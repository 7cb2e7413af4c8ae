"""What stands for a body: its documents, teams and websites, what it is called by, and the forces of a state."""

from __future__ import annotations

from helpers.finding.actors.anaphors import short_for
from helpers.finding.actors.knowledge import AMERICA, BODY, CAPITAL, COUNTRY, DEMONYM, NATIONS
from helpers.finding.actors.names import fold
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import DAYS, ROLE_NOUNS, Span, is_title
from helpers.finding.tokens import COMPOUNDED
from helpers.reading.parse import Token

# Nouns for what an actor writes, runs or sends: they stand for the actor ("the Kremlin statement", "the OSCE team").
STAND_INS = frozenset(
    "statement report document communique communiqué communication letter note memo paper strategy declaration release "
    "briefing text message post entry profile tweet video website site page account channel service team mission "
    "delegation side update assessment readout transcript announcement summary analysis press leadership information "
    "data word remark comment opinion speech finding rhetoric propaganda narrative policy view estimate "
    "calculation alert warning advisory notice bulletin investigation study research description version "
    "characterization characterisation depiction sheet factsheet filing complaint "
    "indictment lawsuit reporting recap review overview forecast dispatch datum rebuke appeal testimony".split()
)
# Nouns that do so in the plural only: "a figure" is somebody.
FIGURES = frozenset("figures statistics numbers records quotes comments excerpts images footage".split())
# Those of them who are people of their own: "his team" is not himself.
TEAMS = frozenset("service team mission delegation side leadership press".split())
# Who speaks for an institute of research.
STAFF = frozenset("analyst expert researcher".split())
# What others do with a document that is not theirs.
SEEN = frozenset("seen viewed reviewed obtained examined verified".split())
# Behind these is where something is, or who gets it, and not whose it is.
_RECEIVING = SEEN | {"in", "to", "for", "about", "against", "into", "regarding", "concerning"}
_BESIDE_A_NAME = frozenset(
    "agency channel blog portal daily newspaper magazine station weekly tabloid broadcaster institute company firm "
    "giant airline manufacturer monitor watchdog charity group".split()
)
# Nouns that follow a name and say what it is the name of, and the words between.
_BEHIND_A_NAME = frozenset(
    "agency portal newspaper magazine station broadcaster outlet website channel tank group lobby charity union studio "
    "pollster centre center institute foundation company firm radio television movement".split()
)
_OF_THE_KIND = frozenset(
    "news public state private independent local regional online media tv television radio business investigative "
    "opposition think national trade industry lobby rights advocacy aid monitoring campaign pressure watchdog "
    "armed militant rebel islamist paramilitary mercenary military intelligence security spy defence defense".split()
)
# Corps that issue statements under no name of their own.
_CORPS = frozenset("police army navy military".split())
# Those by whom an army is known.
_FIGHTING = frozenset({"forces", "troops", "soldiers"})
_NEWS = frozenset({"press", "information", "news", "media", "pr"})
_MARKS = frozenset({'"', "``", "“", "„"})
_SPIES = "United States Intelligence Community"


def stand_in(scene: Scene, head: Token, low: int, high: int) -> str | None:
    """The actor for whom a document, a website or a team stands."""
    if head.lower_ in _BESIDE_A_NAME:
        return _medium(scene, low, high) or scene.listed_body(low, high)
    if head.lemma_.lower() in STAFF and head.tag_ == "NNS":
        end = high if head.lower_ == "analysts" else head.i
        body = scene.knowledge.body(scene.listed_body(low, end) or "")
        return body.name if body is not None and body.kind == "research" else None
    lemma = "service" if is_press_office(head) else head.lemma_.lower()
    if lemma not in STAND_INS and head.lower_ not in FIGURES:
        return None
    if lemma == "service" and (head.text.istitle() or not _is_of_news(scene, head)):
        return None
    high = next((i for i in range(head.i + 1, high) if scene.doc[i].lower_ in _RECEIVING), high)
    for i in range(low, high):
        if i in scene.named and scene.named[i].kind == BODY:
            return scene.named[i].name
        if i in scene.people.at:
            return scene.people.at[i].name
        if i != head.i and scene.body_at(i):
            return scene.body_at(i)
        if i < head.i and i in scene.meant and lemma not in TEAMS:
            return scene.meant[i]
        if i < head.i and (short := short_for(scene, scene.doc[i])):
            return short
    if head.i > low and (maker := _common_maker(scene, head, scene.doc[head.i - 1])) is not None:
        return maker
    if head.i > low and scene.doc[head.i - 1].lower_ in {"intelligence", "spy"}:
        return _intelligence(scene, head, low)
    if head.lower_ in {"leadership", "press"} or (head.lower_ == "side" and not _is_of_state(scene, head, low)):
        return None
    kinds = {COUNTRY, CAPITAL, *([DEMONYM] if head.lower_ == "side" else ())}
    return next((m.name for i in range(low, high) if (m := scene.named.get(i)) and m.kind in kinds), None)


def opponents(scene: Scene, head: Token, low: int) -> str | None:
    """A team of those who are against a state's government: "Peru's opposition | delegation"."""
    against = next((i for i in range(low, head.i) if scene.doc[i].lower_ == "opposition"), None)
    state = scene.state_beside(low, head.i, head.i) if against is not None and head.lemma_ in TEAMS else None
    if state is None or scene.kind(state) != "country":
        return None
    adjective = scene.knowledge.adjective(state)
    name = f"{adjective} {scene.doc[against : head.i + 1].text}"
    scene.learn(name, "group", f"{adjective} opposition")
    return name


def mission(scene: Scene, head: Token, low: int, high: int) -> str | None:
    """A state's mission to the United Nations or another body: "the Danish mission to the UN", "the Danish mission"."""
    if head.lower_ != "mission":
        return None
    state = scene.state_beside(low, head.i, head.i)
    if state is None or scene.kind(state) != "country":
        return None
    to = next((i for i in range(head.i + 1, high) if scene.doc[i].lower_ == "to"), None)
    seat = scene.listed_body(head.i, high) if to is not None else None
    if high == head.i + 1 and any(scene.state(name) == NATIONS for name in scene.names):
        seat = NATIONS
    if seat is None:
        return None
    name = f"{scene.knowledge.adjective(state)} Mission to {'the ' * (seat == NATIONS)}{seat}"
    scene.learn(name, "organisation", state)
    return name


def media_reporting(scene: Scene, head: Token, low: int) -> str | None:
    """The media that have reported something: "US media" of "US media reports"."""
    called = scene.doc[low : head.i + 1].text.lower().removeprefix("the ")
    if not called.endswith("media reports"):
        return None
    media = called.removesuffix(" reports")
    scene.learn(media, "group", None)
    return media


def _is_of_state(scene: Scene, side: Token, low: int) -> bool:
    """Whether a side is called by no more than its state ("the Polish side")."""
    words = [i for i in range(low, side.i) if scene.doc[i].pos_ != "DET"]
    return bool(words) and all(i in scene.named and scene.named[i].kind == DEMONYM for i in words)


def _common_maker(scene: Scene, head: Token, noun: Token) -> str | None:
    """Who issued "an army statement", "a police statement", "expert estimates" by a noun right before the document.

    It is the army of the state whose army was named last, or the body named before that is called so.
    """
    state = scene.state_of_force(noun)
    if state is not None:
        name = f"{scene.knowledge.adjective(state)} {noun.text}".lower()
        scene.learn(name, "group", state)
        return name
    if noun.dep_ not in COMPOUNDED or noun.head != head or noun.left_edge != noun:
        return None
    if noun.lower_ in _CORPS:
        called = (name for name in scene.bodies_before(noun.i) if noun.lower_ in fold(name).split())
        name = next(called, noun.lower_)
        scene.learn(name, "group", None)
        return name
    several = f"{noun.lower_}s"
    if noun.lower_ in ROLE_NOUNS and head.tag_ == "NNS":
        scene.learn(several, "group", None)
        return several
    return None


def _medium(scene: Scene, low: int, high: int) -> str | None:
    """The medium within a stretch of tokens, whoever runs it."""
    bodies = (scene.knowledge.body(scene.named[i].name) for i in range(low, high) if i in scene.named)
    return next((body.name for body in bodies if body is not None and body.kind == "medium"), None)


def is_press_office(head: Token) -> bool:
    """Whether an office is but the press service of a body ("the press | office of the ministry")."""
    return head.lower_ == "office" and any(child.lower_ in _NEWS for child in head.lefts)


def _is_of_news(scene: Scene, head: Token) -> bool:
    """Whether a service is one of the press, and no authority of its own ("the state emergency service")."""
    modifiers = [child for child in head.lefts if child.dep_ in {"amod", "compound", "nmod"}]
    return all(child.i in scene.named or child.i in scene.people.at or child.lower_ in _NEWS for child in modifiers)


def named_by_kind(scene: Scene, head: Token) -> str | None:
    """The unlisted medium or firm of "the portal Nowa.eu", whichever of the two words the parse takes for the head."""
    doc, i = scene.doc, head.i
    before_kind = _named_before_kind(scene, head)
    if before_kind is not None:
        return before_kind
    kind = head.lower_ in _BESIDE_A_NAME | {"website", "outlet"} or (
        i > 0 and doc[i - 1 : i + 1].text.lower() == "think tank"
    )
    place = i + 1 if kind else i
    before = place - 1
    if kind and place < len(doc) and doc[place].text in _MARKS:
        place += 1
    told = kind or doc[before].lower_ in _BESIDE_A_NAME or doc[max(before - 1, 0) : place].text.lower() == "think tank"
    if not 0 < place < len(doc) or not told or not _is_capital(scene, place):
        return None
    if doc[place].lower_ in DAYS or doc[place].is_sent_start:
        return None
    if doc[before].text in {"Daily", "Weekly"} and before and doc[before - 1].lower_ == "the":
        return None
    stop = place + 1
    while stop < len(doc) and (doc[stop].text == "&" or (doc[stop].pos_ == "PROPN" and _is_capital(scene, stop))):
        stop += 1
    name = doc[place:stop].text
    scene.learn(name, "organisation", name)
    return name


def _named_before_kind(scene: Scene, head: Token) -> str | None:
    """The body that "the Nowa public broadcaster" names before saying what it is."""
    named_after = head.i + 1 < len(scene.doc) and scene.doc[head.i + 1].pos_ == "PROPN"
    if head.text not in _BEHIND_A_NAME or named_after:
        return None
    stop = head.i
    while stop and (scene.doc[stop - 1].lower_ in _OF_THE_KIND or scene.doc[stop - 1].tag_ == "HYPH"):
        stop -= 1
    listed = scene.named.get(stop - 1)
    if stop and listed is not None and listed.kind == BODY:
        return listed.name
    start = stop
    while start and scene.doc[start - 1].pos_ == "PROPN" and _is_capital(scene, start - 1):
        start -= 1
    name = scene.doc[start:stop].text
    if start == stop or name.lower() in DAYS or scene.knowledge.home(name) is not None or is_title(name.lower()):
        return None
    if any(i in scene.people.at for i in range(start, stop)):
        return None
    scene.learn(name, "organisation", name)
    return name


def armed_forces(scene: Scene, head: Token, phrase: Span | None = None) -> str | None:
    """The armed forces of "the Ukrainian army", the military as such; a listed "Army" has a capital of its own.

    Where the phrase is not given, it is all that the parse hangs on its head.
    """
    if head.lower_ not in {"military", "army"}:
        return None
    low, high = phrase or scene.extent(head)
    if head.i != high - 1:
        return None
    words = [i for i in range(low, head.i) if scene.doc[i].pos_ not in {"DET", "PART"}]
    if not words or len({scene.named.get(i) for i in words}) != 1 or words[0] not in scene.named:
        return None
    return _forces_of(scene, scene.state(scene.named[words[0]].name) or "", head)


def army_of_forces(scene: Scene, head: Token, low: int) -> str | None:
    """The armed forces that "the army" is where an article has told of the soldiers of one state only."""
    if head.lower_ not in {"military", "army"} or scene.doc[low : head.i + 1].text.lower() != f"the {head.lower_}":
        return None
    soldiers = (token for token in scene.doc[: head.i] if token.lower_ in _FIGHTING)
    states = {scene.state_beside(*scene.extent(token), token.i) for token in soldiers} - {None}
    if len(states) != 1:
        return None
    state = states.pop() or ""
    listed = scene.knowledge.body_spelled(f"{scene.knowledge.adjective(state)} {head.lower_}")
    return listed.name if listed is not None else _forces_of(scene, state, head)


def _forces_of(scene: Scene, state: str, head: Token) -> str | None:
    """The armed forces of a state, as "the army" or as "the military"."""
    adjective = scene.knowledge.adjective(state)
    names = [f"Armed Forces of {state}", f"{state} Armed Forces", f"{adjective} Armed Forces"]
    if head.lower_ == "military":
        names = [f"{adjective} military"]
    body = next(filter(None, map(scene.knowledge.body_spelled, names)), None)
    if body is None and state and head.is_lower:
        scene.learn(names[-1], "organisation", state)
        return names[-1]
    return body.name if body else None


def _intelligence(scene: Scene, head: Token, low: int) -> str | None:
    """The services of a state in whose name an "American intelligence report" speaks."""
    state = scene.state_beside(low, head.i, head.i)
    if state is None:
        return None
    if state == AMERICA and _SPIES in scene.names:
        return _SPIES
    name = f"{scene.knowledge.adjective(state)} intelligence".lower()
    scene.learn(name, "group", state)
    return name


def _is_capital(scene: Scene, i: int) -> bool:
    """Whether a word is written as a name, that of a firm or a site too ("easyBus", "ferries.net")."""
    token = scene.doc[i]
    brand = token.like_url or (token.is_alpha and not token.is_lower)
    return (token.text[0].isupper() or brand) and i not in scene.named
