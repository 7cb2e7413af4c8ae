"""Bodies and states that a noun takes up again: "the agency", "the alliance", "the carrier", "the country"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.actors.knowledge import BODY, UNION
from helpers.finding.actors.ministries import NOUNS
from helpers.finding.actors.names import fold
from helpers.finding.actors.scene import Scene
from helpers.finding.tokens import COMPOUNDED, TIMES
from helpers.reading.parse import Token

# Adjectives that a state may have when a noun takes it up ("the former Soviet republic").
_OF_STATES = frozenset("former ex soviet baltic balkan nordic neighbouring neighboring small tiny island".split())
# Nouns that take up a body named before, with its kind where the noun tells one.
_ANAPHORS = {
    **dict.fromkeys(
        "organisation organization body institution agency resort watchdog ministry embassy department council "
        "commission committee court parliament service institute group administration office union "
        "command staff centre center fund palace university foundation association academy directorate "
        "treasury army military navy observatory charity presidency chancellery bureau headquarters guard police "
        "brigade regiment battalion division corps inspectorate secretariat assembly senate federation confederation "
        "league club authority curia diocese archdiocese eparchy parish museum theatre orchestra hospital clinic "
        "tribunal chamber consortium synod episcopate".split(),
        "",
    ),
    **dict.fromkeys("alliance bloc".split(), "alliance"),
    **dict.fromkeys(
        "company firm corporation giant concern manufacturer maker retailer chain airline carrier lender bank operator "
        "producer supplier insurer developer brewer carmaker automaker chipmaker drugmaker planemaker steelmaker "
        "refiner utility publisher contractor conglomerate shipbuilder startup".split(),
        "company",
    ),
    **dict.fromkeys(
        "newspaper paper daily magazine outlet broadcaster channel station portal tabloid weekly network".split(),
        "medium",
    ),
    **dict.fromkeys("think-tank tank monitor".split(), "research"),
    "party": "party",
    **dict.fromkeys(("movement", "militia", "coalition"), ""),
}
# Nouns for armed movements, which speak for nobody but themselves.
_MOVEMENTS = frozenset({"movement", "militia"})
# What a ministry may be called, in copy from Slavic languages "the resort" too.
_OF_STATES_OWN = frozenset({"department", "resort"})
# What "the department" may be called: the Ministry of Defence, the Home Office.
_MINISTRIES = frozenset({"ministry", "office", "treasury"})
# Words in the names of those who do research.
_RESEARCHING = frozenset("institute institution center centre foundation council forum project initiative".split())
# What the names of companies end in, besides words that only they have.
_OF_COMPANIES = frozenset("company corporation firm group bank union service airline carrier".split())
# What a "group" is called that is such a movement.
_ARMED_MEN = frozenset("militant armed terrorist terror extremist jihadist jihadi islamist rebel insurgent".split())
# For what such a movement may be one.
_OF_MOVEMENTS = frozenset("resistance liberation independence guerrilla guerilla".split())
# "The municipal carrier" is none that has been named.
_OF_ONE_PLACE = frozenset("municipal local national state regional public private".split())
# By these last words of their names newspapers are taken up ("the Lima Herald ... the | Herald").
_PAPERS = frozenset(
    "Chronicle Courier Gazette Globe Guardian Herald Independent Journal Mail Mirror News Observer Post Star Sun "
    "Telegraph Times Tribune".split()
)
# What no medium is called.
_NO_MEDIA = frozenset({"group", "organisation", "organization", "body", "charity", "watchdog"})
# What groups of people that are no bodies are called, and what the network is that no medium is.
_OF_PEOPLE = frozenset("ethnic religious social age minority other".split())
_BROADCASTING = frozenset("news television tv radio cable broadcast media state public private".split())
# What a coalition of states at war may be called when it is taken up.
_OF_COALITIONS = frozenset("international military global allied".split())
# What takes up the armed forces of a state.
_FORCES, _ARMED = frozenset({"army", "military"}), "armed forces"
_ANY_BODY = frozenset(
    "authority agency organisation organization body group institution watchdog institute service observatory charity "
    "monitor".split()
)
STATE_NOUNS = frozenset("country nation republic state federation kingdom".split())
TAKING_UP = STATE_NOUNS | _ANAPHORS.keys()
_OF_THE_UNION = {"Commission": "European Commission", "Council": "Council of the European Union"}


def short_for(scene: Scene, token: Token) -> str | None:
    """The last body of whose name a capitalised word is the part that says what it is ("the Treasury statement")."""
    if token.lower_ not in _ANAPHORS or not token.text[0].isupper():
        return None
    return next((name for name in scene.bodies_before(token.i) if token.lower_ in fold(name).split()), None)


def is_taken_up_by_kind(name: str) -> bool:
    """Whether the last word of a body's name says what it is, so that "the council" may take it up."""
    return fold(name).rpartition(" ")[2] in _ANAPHORS


def _may_be_company(name: str) -> bool:
    """Whether an unlisted body may be a company: no "ministry", but a "bank", a "group" or a "union"."""
    return not is_taken_up_by_kind(name) or fold(name).rpartition(" ")[2] in _OF_COMPANIES


def taken_up(scene: Scene, head: Token) -> str | None:
    """The body or state that "the ministry", "the agency", "the country" takes up."""
    noun = head.lemma_.lower()
    if head.text in _PAPERS and head.i and head.nbor(-1).lower_ == "the":
        return next((name for name in scene.bodies_before(head.i) if name.endswith(f" {head.text}")), None)
    if noun not in TAKING_UP or head.tag_ in {"NNS", "NNPS"}:
        return None
    if not _is_definite(scene, head):
        return None
    modifiers = [child for child in head.lefts if child.dep_ not in {"det", "poss"}]
    if _is_in_name(scene, head, modifiers) or _introduces_name(head) or _is_of_another_kind(scene, head, modifiers):
        return None
    kind = _ANAPHORS.get(noun, "")
    federated = noun == "federation" and any(_is_called(noun, name) for name in scene.bodies_before(head.i))
    if noun in STATE_NOUNS and not federated:
        return _state(scene, head, modifiers)
    placed = scene.home_beside(scene.extent(head).start, head.i) is not None  # "the Lviv city council"
    if (placed or any(child.i in scene.named for child in modifiers)) and kind not in {"medium", "company"}:
        return _of_state_named(scene, head, modifiers) if noun == "ministry" else None
    if kind == "company" and _is_another_company(head, modifiers):
        return None
    if noun == "bloc":
        return _bloc(scene, head)
    if noun in _MOVEMENTS or any(child.lower_ in _ARMED_MEN for child in modifiers):
        return _movement(scene, head)
    for name in scene.bodies_before(head.i):
        body = scene.knowledge.body(name)
        if noun in _OF_STATES_OWN and not _MINISTRIES.isdisjoint(fold(name).split()):
            return name
        unlisted = kind == "company" and body is None and _may_be_company(name)
        unlisted = unlisted or (kind == "research" and body is None and not _RESEARCHING.isdisjoint(fold(name).split()))
        called = _is_called(noun, name) or _is_also_called(scene, noun, name)
        if called or unlisted or (kind and body is not None and body.kind == kind):
            return name
    if not modifiers and (known := _known_to_all(scene, head)) is not None:
        return known
    whose = any(child.dep_ == "prep" for child in head.rights)
    whose = whose or (noun == "authority" and bool(modifiers))  # "the immigration authority" is one of its own
    bodies = () if whose or noun not in _ANY_BODY else scene.bodies_before(head.i)
    bodies = (name for name in bodies if scene.knowledge.home(name) is None)
    return next((name for name in bodies if noun not in _NO_MEDIA or _is_group(scene, name)), None)


def _of_state_named(scene: Scene, head: Token, modifiers: Sequence[Token]) -> str | None:
    """The last ministry of the state that is all that a phrase names: "the British | ministry"."""
    if len(modifiers) != 1 or modifiers[0].i not in scene.named:
        return None
    state = scene.named[modifiers[0].i].name
    ministries = (name for name in scene.bodies_before(head.i) if not _MINISTRIES.isdisjoint(fold(name).split()))
    return next((name for name in ministries if scene.affiliation(name) == state), None)


def _is_definite(scene: Scene, head: Token) -> bool:
    """Whether a noun has an article, or is that of one only: "Norway's largest | airline"."""
    placed = any(child.dep_ == "poss" and child.ent_type_ in {"GPE", "LOC"} for child in head.lefts)
    largest = placed and any(word.tag_ == "JJS" for word in scene.doc[head.left_edge.i : head.i])
    return largest or any(child.lower_ in {"the", "this", "that"} for child in head.lefts)


def _is_in_name(scene: Scene, head: Token, modifiers: Sequence[Token]) -> bool:
    """Whether a capital noun is part of a name: "the Harbour | Agency", "the | Alliance for Safe Harbours"."""
    capital = head.pos_ == "PROPN" and head.text[0].isupper()
    named = any(child.pos_ == "PROPN" and child.i not in scene.named for child in modifiers)
    return capital and (named or _has_own_name(head))


def _state(scene: Scene, head: Token, modifiers: Sequence[Token]) -> str | None:
    """The state named last before "the country", "the former Soviet republic"."""
    words = {child.lower_ for child in modifiers}
    first = min((child.i for child in modifiers), default=head.i)
    states = (m.name for i in range(first - 1, -1, -1) if (m := scene.named.get(i)) and m.kind != BODY)
    own = (state for state in states if not ("soviet" in words and state == "Russia"))
    return next(own, None) if words <= _OF_STATES and not _is_of_unlisted(scene, head) else None


def may_be_called(scene: Scene, noun: str, name: str) -> bool:
    """Whether an article that has yet to name a body may call it so: a "rights group", an "insurer", a "union"."""
    body, kind = scene.knowledge.body(name), _ANAPHORS.get(noun)
    if kind is None or noun in _MOVEMENTS or not NOUNS.isdisjoint(fold(name).split()):
        return False
    if _is_called(noun, name) or (body is not None and kind and body.kind == kind):
        return True
    if body is None:
        return _may_be_company(name) if kind == "company" else not is_taken_up_by_kind(name)
    return noun in _ANY_BODY | {"union"} and body.kind not in {"medium", "party", "alliance", "bloc"}


def _has_own_name(head: Token) -> bool:
    """Whether a capital noun begins a name of its own: "the Alliance | for Safe Harbours"."""
    behind = head.doc[head.i + 1 : head.i + 3]
    if len(behind) < 2:
        return False
    return behind[1].ent_iob_ == "I" or (behind[0].lower_ == "for" and behind[1].text.istitle())


def _introduces_name(head: Token) -> bool:
    """Whether a noun says what the name behind it is that of: "the monitoring | group Coastal Watch"."""
    if head.i + 1 >= len(head.doc) or not head.is_lower:
        return False
    following = head.nbor()
    beside = head.dep_ in COMPOUNDED and head.head.pos_ == "PROPN" and head.head.i > head.i
    apposed = any(child.dep_ == "appos" and child.left_edge.i == head.i + 1 for child in head.rights)
    return following.pos_ == "PROPN" and following.ent_type_ not in {*TIMES, "PERSON"} and (beside or apposed)


def _is_of_unlisted(scene: Scene, head: Token) -> bool:
    """Whether "the republic" takes up one that no list has as a state: "the self-proclaimed People's | Republic"."""
    before = (token for token in reversed(head.doc[: head.i]) if token.text == "Republic" or token.i in scene.named)
    last = next(before, None)
    if head.lower_ != "republic" or last is None or last.text != "Republic":
        return False
    mention = scene.named.get(last.i)
    return mention is None or mention.kind == BODY


def begun(scene: Scene, head: Token) -> str | None:
    """The body whose name several capitalised words begin: "the Harbour | Observatory" of a longer name."""
    if not head.text[0].isupper():
        return None
    start = next((i for i in range(head.left_edge.i, head.i) if scene.doc[i].pos_ != "DET"), head.i)
    if start == head.i or not all(token.text[0].isupper() for token in scene.doc[start : head.i]):
        return None
    name = scene.doc[start : head.i + 1].text
    return next((body for body in scene.bodies_before(head.i) if body.startswith(f"{name} ")), None)


def _is_of_another_kind(scene: Scene, head: Token, modifiers: Sequence[Token]) -> bool:
    """Whether a noun is another: "the ethnic | group", "a strike | movement", "the ruling | coalition"."""
    noun = head.lemma_.lower()
    if any(child.lower_ in _OF_PEOPLE for child in modifiers):
        return True
    if noun in _MOVEMENTS:
        aims = (child for child in modifiers if child.dep_ in COMPOUNDED and child.i not in scene.named)
        return any(child.lower_ not in _ARMED_MEN | _OF_MOVEMENTS for child in aims)
    if noun == "coalition":
        return any(child.lower_ not in _OF_COALITIONS for child in modifiers) or _is_of_nearer(scene, head)
    told = any(child.lower_ not in _BROADCASTING and child.i not in scene.named for child in modifiers)
    return noun == "network" and told


def _is_of_nearer(scene: Scene, head: Token) -> bool:
    """Whether the same noun stands nearer for another that has no name: "Angela Merkel's | coalition is split"."""
    for earlier in (token for token in reversed(scene.doc[: head.i]) if token.lower_ == head.lower_):
        if earlier.i in scene.named or earlier.i in scene.meant:
            return False
        if any(child.dep_ != "det" and child.lower_ not in _OF_COALITIONS for child in earlier.lefts):
            return True
    return False


def _is_called(noun: str, name: str) -> bool:
    """Whether a body's name has a noun that takes it up, or is that of armed forces which are "the army"."""
    return noun in fold(name).split() or (noun in _FORCES and _ARMED in fold(name))


def _is_also_called(scene: Scene, noun: str, name: str) -> bool:
    """Whether armed forces have another name that ends so: "the military" of "the Israeli military"."""
    body = scene.knowledge.body(name)
    return noun in _FORCES and body is not None and any(fold(s).rpartition(" ")[2] == noun for s in body.spellings)


def _known_to_all(scene: Scene, head: Token) -> str | None:
    """What "the alliance" is, and "the Commission" where the European Union is spoken of."""
    if head.lower_ == "alliance":
        return "NATO"
    union = UNION in scene.names
    return _OF_THE_UNION.get(head.text) if union else None


def _is_another_company(head: Token, modifiers: Sequence[Token]) -> bool:
    """Whether a company's own name follows, or it is one of a place: "the firm | Aker", "the | municipal carrier"."""
    named = head.i + 1 < len(head.doc) and head.nbor().pos_ == "PROPN"
    return named or any(child.lower_ in _OF_ONE_PLACE for child in modifiers)


def _movement(scene: Scene, head: Token) -> str | None:
    """The armed movement named last, a body that speaks for itself."""
    entries = (scene.knowledge.body(name) for name in scene.bodies_before(head.i))
    own = (body for body in entries if body is not None and body.kind == "institution")
    return next((body.name for body in own if body.affiliation == body.name), None)


def _is_group(scene: Scene, name: str) -> bool:
    """Whether a body may be "the group": no medium, ministry, embassy or armed forces."""
    body, words = scene.knowledge.body(name), fold(name).split()
    return (body is None or body.kind != "medium") and (NOUNS | _FORCES | {_ARMED.split()[-1]}).isdisjoint(words)


def _bloc(scene: Scene, head: Token) -> str | None:
    """The union or bloc of states named last before "the bloc"; the European Union wherever it is named."""
    for i in range(head.i - 1, -1, -1):
        name = scene.named[i].name if i in scene.named else None
        body = scene.knowledge.body(name) if name is not None else None
        if name == UNION or (body is not None and body.kind == "bloc"):
            return name
    if any(scene.affiliation(name) == UNION for name in scene.names):
        return UNION
    blocs = [name for name in scene.names if (body := scene.knowledge.body(name)) is not None and body.kind == "bloc"]
    return blocs[0] if len(blocs) == 1 else None
