"""Whom "the head of the company" or "the city's mayor" means: who heads such a thing by a title that he has."""

from __future__ import annotations

from collections.abc import Callable

from helpers.finding.actors.figures import Figure
from helpers.finding.actors.scene import Scene
from helpers.reading.parse import Token

_FIRM = frozenset(
    "president chairman chairwoman head director chief leader rector dean boss owner founder ceo executive "
    "manager".split()
)
_CITY = frozenset("mayor voit president head chief leader".split())
_REGION = frozenset("governor head voivode marshal chief starost".split())
# By what somebody heads each kind of thing.
_TITLES = {
    **dict.fromkeys("city town municipality commune village community".split(), _CITY),
    **dict.fromkeys("region province oblast district voivodeship county poviat".split(), _REGION),
    **dict.fromkeys("company firm concern corporation giant manufacturer bank airline operator plant".split(), _FIRM),
    **dict.fromkeys("mission embassy".split(), frozenset({"ambassador", "envoy", "head", "chief"})),
    **dict.fromkeys("ministry department resort".split(), frozenset({"minister", "secretary"})),
    **dict.fromkeys(
        "union club association organisation organization federation foundation institute facility hospital school "
        "university museum agency office council committee team theatre institution".split(),
        _FIRM,
    ),
}
# What the press calls those who do.
_HEADS = _FIRM | _REGION | {"mayor", "host", "minister"}
# So many tokens has "the local head of the company".
_LONGEST = 7


def own_head(scene: Scene, role: Token, presence: Callable[[Figure, int], float]) -> Figure | None:
    """
    Who is called after what he heads, where the article does not name that again.

    Parameters
    ----------
    scene : Scene
        The article.
    role : Token
        The noun for the office.
    presence : callable
        How present a person is to the reader at a place of the text.

    Returns
    -------
    Figure or None
        Of those named before with such a title the most present one.
    """
    thing = _headed(scene, role)
    if role.lower_ not in _HEADS or thing is None or len(list(role.subtree)) > _LONGEST:
        return None
    titles = _TITLES[thing.lower_]
    fitting = [figure for figure in scene.people.in_order() if _is_titled(scene, figure, role.i, titles)]
    called = [figure for figure in fitting if _is_of_such(scene, figure, thing)]
    return max(called or fitting, key=lambda figure: presence(figure, role.i), default=None)


def _is_of_such(scene: Scene, figure: Figure, thing: Token) -> bool:
    """Whether somebody's title names such a thing: "the mayor of the | commune" of "the head of the commune"."""
    titles = (role for role in figure.roles if role.start < thing.i)
    return any(scene.doc[i].lower_ == thing.lower_ for role in titles for i in range(*role))


def _headed(scene: Scene, role: Token) -> Token | None:
    """What somebody heads, by a common noun: "the | company's chief", "the head of the | company"."""
    owners = [child for child in role.lefts if child.dep_ == "poss"]
    links = (child for child in role.rights if child.lower_ == "of")
    owners += [thing for link in links for thing in link.children if thing.dep_ == "pobj"]
    named = any(token.i in scene.named or token.i in scene.people.at for token in role.subtree)
    known = (thing for thing in owners if thing.lower_ in _TITLES and not named)
    return next((thing for thing in known if any(c.lower_ in {"the", "its"} for c in thing.lefts)), None)


def _is_titled(scene: Scene, figure: Figure, place: int, titles: frozenset[str]) -> bool:
    """Whether a person named before a place has one of some titles that is no past one and no state's."""
    if figure.mentions[0].start >= place or scene.people.offices(figure) & scene.knowledge.leading:
        return False
    held = (role for role in figure.roles if role.start < place and not scene.people.is_former(role, role.end))
    return any(scene.doc[i].lower_ in titles for role in held for i in range(*role))
