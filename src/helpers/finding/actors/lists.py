"""Several actors in one phrase: "the leaders of France and Italy", "countries like Malta", "the Baltic states"."""

from __future__ import annotations

from helpers.finding.actors.knowledge import BODY, DEMONYM
from helpers.finding.actors.offices import holder_for
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import ROLE_NOUNS
from helpers.finding.nouns import singular
from helpers.reading.parse import Token

_STATES = frozenset("countries nations states governments allies members neighbours neighbors capitals".split())
_BALTIC = ("Estonia", "Latvia", "Lithuania")
_BALTIC_NOUNS = frozenset("states countries republics nations".split())
_EXAMPLES = (("like",), ("such", "as"), ("including",))
_LISTING = frozenset({"DET", "CCONJ", "PUNCT"})
_FILLING = frozenset("DET NUM CCONJ PUNCT ADP PART SCONJ".split())


def listed_together(scene: Scene, head: Token, low: int, high: int) -> tuple[str, ...]:
    """Canonical names of all whom a phrase in the plural lists; none where it lists nobody, or one is unknown."""
    if head.tag_ not in {"NNS", "NNPS"}:
        return ()
    if head.lower_ in _BALTIC_NOUNS and head.i > low and scene.doc[head.i - 1].lower_ == "baltic":
        return _BALTIC
    if head.lower_ in _STATES:
        return _examples(scene, head, high) or (_governed(scene, head, high) if head.lower_ == "governments" else ())
    if (people := _people_among(scene, head, high)) or singular(head.lower_) not in ROLE_NOUNS:
        return people
    return _holders(scene, head, low, high)


def people_of_each(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The people of each, a body among them: "NATO officials", "Danish officials" of "NATO and Danish officials"."""
    noun = scene.doc[end - 1]
    if noun.tag_ != "NNS" or singular(noun.lower_) not in ROLE_NOUNS:
        return ()
    found: list[str] = []
    for token in scene.doc[start : end - 1]:
        mention = scene.named.get(token.i)
        if mention is None:
            if token.pos_ not in {"CCONJ", "PUNCT", "DET"}:
                return ()
        elif mention.start == token.i:
            name = f"{scene.doc[mention.start : mention.end].text} {noun.text}".lower()
            scene.learn(name, "group", scene.state(mention.name) or scene.affiliation(mention.name))
            found.append(name)
    bodies = any(i in scene.named and scene.named[i].kind != DEMONYM for i in range(start, end - 1))
    return tuple(found) if len(found) > 1 and bodies else ()


def each_of(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The states and bodies that words list, however parsed: "Poland, the Baltic states and Finland"."""
    names: list[str] = []
    for token in scene.doc[_behind_noun(scene, start, end) : end]:
        mention = scene.named.get(token.i)
        if mention is not None and mention.kind != DEMONYM:
            names.append(mention.name)
        elif token.lower_ == "baltic":
            names.extend(_BALTIC)
        elif token.pos_ not in _LISTING and token.lower_ not in _BALTIC_NOUNS:
            return ()
    names = list(dict.fromkeys(names))
    return tuple(names) if len(names) > 1 else ()


def _behind_noun(scene: Scene, start: int, end: int) -> int:
    """Where the names begin behind the noun of what all are: "NATO members | Denmark and Estonia"."""
    nouns = (token.i + 1 for token in scene.doc[start : end - 1] if token.lower_ in _STATES and token.tag_ == "NNS")
    return next((behind for behind in nouns if behind in scene.named), start)


def _examples(scene: Scene, head: Token, high: int) -> tuple[str, ...]:
    """The states of "countries like Poland, Slovakia and the three Baltic states"."""
    words = [token.lower_ for token in scene.doc[head.i + 1 : min(high, head.i + 4)]]
    words = words[words[:1] == [","] :]
    if not any(tuple(words[: len(start)]) == start for start in _EXAMPLES):
        return ()
    names: list[str] = []
    for token in scene.doc[head.i + 1 : high]:
        mention = scene.named.get(token.i)
        if mention is not None and mention.kind != BODY:
            names.append(mention.name)
        elif token.lower_ == "baltic":
            names.extend(_BALTIC)
        elif token.pos_ not in _FILLING and token.lower_ not in _BALTIC_NOUNS | {"like", "such", "as", "including"}:
            return ()
    return tuple(dict.fromkeys(names))


def _people_among(scene: Scene, head: Token, high: int) -> tuple[str, ...]:
    """Those of "sceptics such as Jane Doe and John Roe"."""
    words = tuple(token.lower_ for token in scene.doc[head.i + 1 : min(high, head.i + 3)])
    if words != ("such", "as"):
        return ()
    return tuple(dict.fromkeys(scene.people.at[i].name for i in range(head.i + 3, high) if i in scene.people.at))


def _governed(scene: Scene, head: Token, high: int) -> tuple[str, ...]:
    """The states of "the governments of Poland and Slovakia"."""
    if head.i + 1 >= high or scene.doc[head.i + 1].lower_ != "of":
        return ()
    tokens = [token for token in scene.doc[head.i + 2 : high] if token.pos_ not in _FILLING]
    mentions = [scene.named.get(token.i) for token in tokens]
    states = [mention.name for mention in mentions if mention is not None and mention.kind != BODY]
    return tuple(dict.fromkeys(states)) if len(states) == len(mentions) else ()


def _holders(scene: Scene, head: Token, low: int, high: int) -> tuple[str, ...]:
    """Who holds one office in several states: "the Polish and Lithuanian presidents", "the leaders of both states"."""
    states: list[str] = []
    office: list[str] = []
    for token in scene.doc[low:high]:
        mention = scene.named.get(token.i)
        if mention is not None:
            if mention.kind == BODY:
                return ()
            states.append(mention.name)
        elif token.i < head.i and token.pos_ not in _FILLING:
            office.append(token.lower_)
        elif token.i > head.i and token.pos_ not in _FILLING:
            return ()
    states = list(dict.fromkeys(states))
    if len(states) < 2 or any(word in {"former", "many", "several", "other", "some"} for word in office):
        return ()
    phrase = " ".join([*office, singular(head.lower_)])
    holders = [holder_for(scene, phrase, state, head.i) for state in states]
    return tuple(name for name in holders if name) if all(holders) else ()
