"""Which of an article's people fits a phrase for an office best."""

from __future__ import annotations

from collections.abc import Callable

from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import office_key
from helpers.finding.actors.names import fold
from helpers.finding.actors.office_phrases import CHIEFS, HEADS, OfficePhrase, leads_party, offices_of
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import RANKS, ROLE_NOUNS

# Nouns for anybody who serves a state.
ANY_OFFICIAL = frozenset("official representative politician diplomat".split())
_KIN = frozenset("son daughter wife husband brother sister widow father mother".split())

Presence = Callable[[Figure, int], float]
"""How present a person is to the reader at a place of the text."""


def fitting(scene: Scene, phrase: OfficePhrase, place: int, presence: Presence) -> Figure | None:
    """Who fits best; of several the one called just so, then by the article, then the most present one."""
    named_before = phrase.bare and phrase.noun in ANY_OFFICIAL | RANKS
    figures = (f for f in scene.people.in_order() if not (named_before and f.mentions[0].start > place))
    fits = {figure: degree for figure in figures if (degree := _degree(scene, figure, phrase))}

    def rank(figure: Figure) -> tuple[int, bool, bool, float, float]:
        holds = _holds_now(scene, figure, phrase) in {None, not phrase.former}
        titled = bool(scene.people.offices(figure) & phrase.offices) and figure.mentions[0].start < place
        called = is_called(scene, figure, phrase)
        return fits[figure] * holds, called, titled, presence(figure, place), named_last(figure, place)

    return max(fits, key=rank, default=None)


def _degree(scene: Scene, figure: Figure, phrase: OfficePhrase) -> int:
    """How well a person fits: 2 by the office itself or as the head of a body, 1 by the bare noun, 0 not at all."""
    if figure.name in phrase.others:
        return 0
    if phrase.body is not None and phrase.noun in HEADS and _heads(scene, figure, phrase.body):
        past = any(scene.people.is_former(role, role.end) for role in figure.roles)
        return 2 if past or not (phrase.former and figure.roles) else 0
    if leads_party(scene, phrase):
        return 0
    may_serve = phrase.state is None or _is_of(scene, figure, phrase) or phrase.noun in _KIN
    return _degree_by_office(scene, figure, phrase) if may_serve else 0


def _is_of(scene: Scene, figure: Figure, phrase: OfficePhrase) -> bool:
    """Whether a person serves the state of a phrase, or once did: "the former prime minister of Estonia"."""
    served = {office.affiliation for office in figure.known.offices} if figure.known and phrase.former else set()
    return phrase.state in {scene.nationality(figure) or scene.figure_affiliation(figure), *served}


def _holds_now(scene: Scene, figure: Figure, phrase: OfficePhrase) -> bool | None:
    """Whether the article gives a person an office as a present one, or only as a past one; None where it does not."""
    held = [role for role in figure.roles if scene.knowledge.offices(scene.doc[slice(*role)].text) & phrase.offices]
    return any(not scene.people.is_former(role, role.end) for role in held) if held else None


def is_called(scene: Scene, figure: Figure, phrase: OfficePhrase) -> bool:
    """Whether a person's office has the very words of a phrase: no foreign minister is a "foreign secretary"."""
    month = scene.people.month
    held = figure.known.offices if figure.known else ()
    titles = [scene.doc[role.start : role.end].text for role in figure.roles]
    titles += [office.office for office in held if month is None or office.held(month) != phrase.former]
    return any(set(phrase.words) <= set(office_key(title).split()) for title in titles)


def _heads(scene: Scene, figure: Figure, body: str) -> bool:
    """Whether a person is the head of a body, by a title or by the lexicon."""
    offices = [office for office in offices_of(scene, figure) if HEADS & set(office.split())]
    if not offices:
        return False
    entry = scene.knowledge.body(body)
    names = [fold(name) for name in (body, *(entry.spellings if entry else ()))]
    titled = any(m.name == body for role in figure.roles for i in range(*role) if (m := scene.named.get(i)))
    called = titled or any(name in office for name in names for office in offices)
    return called or scene.figure_affiliation(figure) == body


def named_last(figure: Figure, place: int) -> float:
    """How near before a place a person was named; else, worse, how near after it."""
    before = [mention.start for mention in figure.mentions if mention.start < place]
    return max(before) if before else -figure.mentions[0].start


def _degree_by_office(scene: Scene, figure: Figure, phrase: OfficePhrase) -> int:
    """How well the offices of a person fit: 2 as they are called, 1 by the bare noun, 0 not at all."""
    offices = offices_of(scene, figure, phrase.former)
    if offices & phrase.offices or ("leader" in phrase.offices and offices & scene.knowledge.leading):
        return 2
    if phrase.ministry:
        return 2 * any(office.endswith(" minister") and "prime" not in office for office in offices)
    if phrase.noun in CHIEFS and phrase.of_unknown:
        titles = scene.people.offices(figure) if phrase.body is None and not offices & scene.knowledge.leading else ()
        return int(any(HEADS & set(office.split()) for office in titles))
    by_noun = phrase.bare or phrase.noun in _KIN
    return int(any(_may_shorten(phrase, office.split(), by_noun) for office in offices))


def _may_shorten(phrase: OfficePhrase, office: list[str], by_noun: bool) -> bool:
    """Whether a phrase is short for an office: "the minister", "the deputy minister" of a deputy defence minister."""
    words = set(phrase.words)
    within = len(words) > 1 and words <= set(office) and ("deputy" in words) == ("deputy" in office)
    return phrase.noun in office and (within or (by_noun and not _is_whose(phrase.noun, office)))


def _is_whose(noun: str, office: list[str]) -> bool:
    """Whether a noun only says whose office it is: no "mayor's spokesman" is "the mayor"."""
    following = office[office.index(noun) + 1 :][:1]
    return bool(following) and following[0] in ROLE_NOUNS
