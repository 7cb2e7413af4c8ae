"""For whom people speak whom an article does not name: "army officials", "a spokesman for Aker", "local police"."""

from __future__ import annotations

from helpers.finding.actors.affiliations import PRIVATE
from helpers.finding.actors.anaphors import taken_up
from helpers.finding.actors.knowledge import AMERICA, BODY, CAPITAL, DEMONYM
from helpers.finding.actors.organisations import organisation
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import ROLE_NOUNS, SPOKESPEOPLE, is_speaking
from helpers.finding.nouns import singular
from helpers.finding.tokens import COMPOUNDED, MODIFIERS
from helpers.reading.parse import Token

# Nouns for those who govern, and for those who serve somebody.
_GOVERNING = frozenset("authorities government leadership officials administration regime leaders".split())
_FOLLOWERS = frozenset("aide ally adviser advisor spokesman spokeswoman spokesperson envoy assistant confidant".split())
# Nouns for those who serve the state that a text is about, and how far before them it is named.
_AUTHORITIES = frozenset("officials authorities police prosecutors".split())
_NEAR = 80
_LOCAL = frozenset("local regional municipal city town region province district oblast county area village".split())
_OF_GOVERNMENT = [{"government"}, {"security"}]
_LOCAL_HEADS = frozenset({"governor", "mayor"})
_AT_WORK = frozenset("at with from".split())


def patron_of(scene: Scene, head: Token, low: int, high: int) -> str | None:
    """For whom described people speak; those who speak for themselves may still have an employer."""
    taken = (name for i in range(head.i, high) if (name := governed(scene, scene.doc[i])) is not None)
    named = scene.listed_body(low, high)
    again = next(taken, None) if named is None else None
    firm = scene.knowledge.body(named or again or "")
    if firm is not None and (again or firm.kind in {"company", "party"}):
        return firm.affiliation
    if singular(head.lower_) in PRIVATE:
        body = scene.listed_body(low, head.i)
        return scene.affiliation(body) if body else _employer(scene, head, high)
    state = _state(scene, head, low, high)
    body = firm.affiliation if firm is not None and firm.kind == "institution" else _employer(scene, head, high)
    return state or body or _power_there(scene, head)


def state_around(scene: Scene, head: Token) -> str | None:
    """The state that the sentence of bare "officials" names nearest, or else what stands before it."""
    said = _said_by(head)
    own = (i for i in range(head.sent.start, head.sent.end) if i not in said)
    sentence = sorted(own, key=lambda i: abs(i - head.i))
    for i in (*sentence, *range(head.sent.start - 1, max(head.sent.start - _NEAR, 0) - 1, -1)):
        citizen = i in scene.named and scene.named[i].kind == DEMONYM
        state = scene.state_beside(i, i + 1, len(scene.doc)) or scene.home_beside(i, i + 1)
        if state is not None and not citizen:
            return state
    return None


def working_in(scene: Scene, head: Token, high: int) -> str | None:
    """The state of "officials in Minsk", where nothing else says whose they are."""
    place = scene.named.get(head.i + 2)
    works = head.lower_ in _GOVERNING and head.i + 3 == high and scene.doc[head.i + 1].lower_ == "in"
    bare = scene.state_beside(head.left_edge.i, head.i, head.i) is None
    return place.name if works and bare and place is not None and place.kind == CAPITAL else None


def modifiers(noun: Token) -> list[Token]:
    """The words before a noun that belong to its phrase."""
    return [child for child in noun.lefts if child.dep_ in MODIFIERS]


def governed(scene: Scene, token: Token) -> str | None:
    """The body for which "the party" stands behind the noun of a description."""
    return taken_up(scene, token) if token.dep_ == "pobj" else None


def _state(scene: Scene, head: Token, low: int, high: int) -> str | None:
    """The state that a phrase names, or that of a patron, a force or a place in it."""
    after = {scene.state(m.name) for i in range(head.i + 1, high) if (m := scene.named.get(i))}
    state = scene.state_beside(low, high if len(after) < 2 or head.tag_ == "NN" else head.i, head.i)
    state = state or _seat(scene, head) or _patron(scene, head, high) or _force(scene, head, low)
    return state or scene.home_beside(low, high) or _administration(scene, head, low)


def _power_there(scene: Scene, head: Token) -> str | None:
    """The state where the text is, of those in power there."""
    around = state_around(scene, head) if _is_of_the_place(head) and not _is_left_open(scene, head) else None
    if _governs(head) and not scene.knowledge.is_country(around or ""):
        return scene.main_state
    return around


def _is_left_open(scene: Scene, head: Token) -> bool:
    """Whether people are counted in a sentence on several states, any of which may be theirs ("two officials")."""
    if not any(child.dep_ == "nummod" for child in head.lefts):
        return False
    sentence = range(head.sent.start, head.sent.end)
    states = {scene.state_beside(i, i + 1, i) or scene.home_beside(i, i + 1) for i in sentence}
    return len(states - {None}) > 1


def _employer(scene: Scene, head: Token, high: int) -> str | None:
    """For whom "a spokesman for Aker" speaks, or "an analyst at Aker"; "a critic of Aker" does not speak for it."""
    noun = singular(head.lower_)
    links = _AT_WORK if noun in PRIVATE else _AT_WORK | ({"in"} if noun == "source" else {"for", "of"})
    employs = noun in ROLE_NOUNS - _LOCAL_HEADS or noun == "source"
    behind = (child for child in head.rights if child.lower_ in links and child.i < high and employs)
    inside = [t for link in behind for t in link.children if t.dep_ == "pobj"]
    inside += [t for t in head.lefts if t.dep_ in COMPOUNDED and noun in SPOKESPEOPLE]
    bodies = (t for t in inside if t.i not in scene.people.at and not _is_place(scene, t))
    listed = ((scene.listed_body(t.left_edge.i, t.i + 1) or scene.body_at(t.i), t) for t in bodies)
    names = (name or scene.meant.get(t.i) or organisation(scene, t) for name, t in listed)
    return next((scene.affiliation(name) for name in names if name is not None), None)


def _is_place(scene: Scene, token: Token) -> bool:
    """Whether a name is that of a state, a city or a region."""
    named = scene.named.get(token.i)
    return named.kind != BODY if named is not None else scene.knowledge.home(token.text) is not None


def _is_of_the_place(head: Token) -> bool:
    """Whether people are those in power where the text is: "local authorities", "the governor of the region"."""
    own = (child for child in head.rights if child.lower_ == "of" and head.lower_ in _LOCAL_HEADS)
    said = [*modifiers(head), *(noun for link in own for noun in link.children)]
    told = {m.lower_ for m in said}
    return _governs(head) or (head.lower_ in _AUTHORITIES | _LOCAL_HEADS and told <= _LOCAL)


def _governs(head: Token) -> bool:
    """Whether people are "government officials", "security officials" of the state where the text is."""
    return head.lower_ == "officials" and {m.lower_ for m in modifiers(head)} in _OF_GOVERNMENT


def _force(scene: Scene, head: Token, low: int) -> str | None:
    """The state of "an army spokesman" where its army was named before."""
    states = (scene.state_of_force(token) for token in scene.doc[low : head.i])
    return next(filter(None, states), None)


def _seat(scene: Scene, head: Token) -> str | None:
    """The state of "the authorities in Minsk"."""
    seat = scene.named.get(head.i + 2)
    official = head.lower_ in _GOVERNING or any(child.lower_ == "government" for child in modifiers(head))
    governs = official and seat is not None and scene.doc[head.i + 1].lower_ == "in"
    return seat.name if governs and seat is not None and seat.kind == CAPITAL else None


def _patron(scene: Scene, head: Token, high: int) -> str | None:
    """The state of him whose aide or ally somebody is."""
    patron = next((scene.people.at[i] for i in range(head.i + 2, high) if i in scene.people.at), None)
    return scene.nationality(patron) if patron is not None and head.lower_ in _FOLLOWERS else None


def _administration(scene: Scene, head: Token, low: int) -> str | None:
    """The state of "administration officials", "a defense official", as the press calls those of America."""
    words = scene.doc[low : head.right_edge.i + 1].text.lower()
    said = "administration" in words or words.endswith(("defense official", "defense officials"))
    led = (scene.nationality(figure) for figure in scene.people.in_order())
    return AMERICA if said and (AMERICA in scene.names or AMERICA in led) else None


def _said_by(head: Token) -> frozenset[int]:
    """The tokens of the clauses that those whom a noun names say."""
    if not is_speaking(head):
        return frozenset()
    return frozenset(t.i for child in head.head.children if child.dep_ == "ccomp" for t in child.subtree)
