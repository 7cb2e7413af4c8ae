"""Ministries, embassies and governments under one name: "Russia's Ministry of Defence", "its embassy in Oslo"."""

from __future__ import annotations

from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import AMERICA, BODY, CAPITAL, COUNTRY
from helpers.finding.actors.names import fold
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import DAYS, is_title
from helpers.reading.parse import Token

NOUNS = frozenset({"ministry", "embassy"})
_SEATED = 5  # tokens
_RUN = frozenset({"run", "controlled", "led"})
_TOPICS = {
    **dict.fromkeys(("foreign affairs", "external affairs", "diplomacy"), "Foreign"),
    **dict.fromkeys(("internal affairs", "the interior", "interior"), "Interior"),
    **dict.fromkeys(("defence", "defense", "national defence", "national defense"), "Defence"),
}
_NO_TOPIC = frozenset("DET PRON ADP PUNCT VERB AUX PART CCONJ SCONJ".split())


def institution(scene: Scene, head: Token, state: str | None) -> str | None:
    """A ministry or embassy under its canonical name: "Russia's Ministry of Defence" is the Russian Defence Ministry.

    Parameters
    ----------
    scene, head
        The article and the noun.
    state
        The state that has just acted or was named last, whose ministry one without a state is unless the article has
        named one such before.
    """
    low, high = scene.extent(head)
    dashes = (i + 1 for i in range(head.i - 1, low, -1) if scene.doc[i].text in {"-", "–", "—", "--"})
    low = next(dashes, low) if head.i in scene.headlines else low  # "Toll lifted in Chile - Foreign Ministry"
    own = scene.state_beside(low, high, head.i) or _seated_in(scene, head)
    if head.lower_ == "embassy":
        return _embassy(scene, head, own, high)
    topic = _topic(scene, head)
    minister = next((scene.meant[c.i] for c in head.lefts if c.dep_ == "poss" and c.i in scene.meant), None)
    figure = scene.people.figure(minister) if minister is not None else None
    if figure is not None:
        topic, own = topic or _topic_of(scene, figure), scene.nationality(figure)
    if topic is None:
        return _earlier(scene, "ministry", head.i, own)
    if (run := _run_by(scene, low, head.i)) is not None:
        return _ministry_run_by(scene, scene.named[run].name, f"{scene.doc[run].text}-run {topic} Ministry")
    if (movement := _movement_before(scene, low, head.i)) is not None:
        return _ministry_run_by(scene, movement, f"{movement} {topic} Ministry")
    forms = [f"{topic} Ministry", f"Ministry of {topic}"]
    if topic not in _TOPICS.values() and scene.doc[min(head.i + 1, len(scene.doc) - 1)].lower_ in {"of", "for"}:
        forms.reverse()
    if own is None:
        before = next((name for form in forms if (name := _earlier(scene, form, head.i))), None)
        if before is not None:
            return before
        own = _minister_of(scene, head) or government_of_what(scene, head) or _whose_minister(scene, topic, head.i)
        own = own or state
    names = [f"{scene.knowledge.adjective(own)} {form}" if own else form for form in forms]
    for name in names:
        listed = scene.knowledge.body_spelled(name)
        if listed is not None:
            return listed.name
    name = next((name for name in scene.bodies_before(head.i) if name in names), names[0])
    scene.learn(name, "organisation", own)
    return name


def has_one(scene: Scene, state: str, noun: str) -> bool:
    """Whether a state or union has bodies of a kind: no union has ministries, and those of the US are departments."""
    return noun != "ministry" or (scene.kind(state) == "country" and state != AMERICA)


def _ministry_run_by(scene: Scene, body: str, name: str) -> str:
    """A ministry that speaks for a movement, under its listed name if it has one."""
    listed = scene.knowledge.body_spelled(name)
    if listed is not None:
        return listed.name
    scene.learn(name, "organisation", body)
    return name


def _run_by(scene: Scene, low: int, high: int) -> int | None:
    """Who runs a ministry that is not a state's: the first word of "the | Houthi-run health ministry"."""
    for i in range(low, high - 2):
        if i in scene.named and scene.doc[i + 1].text == "-" and scene.doc[i + 2].lower_ in _RUN:
            return i
    return None


def _movement_before(scene: Scene, low: int, high: int) -> str | None:
    """The movement that has a ministry of its own: "the | Taliban's interior ministry"."""
    owners = (m.name for i in range(low, high) if (m := scene.named.get(i)) and scene.doc[m.end].tag_ == "POS")
    bodies = (scene.knowledge.body(name) for name in owners)
    return next((body.name for body in bodies if body is not None and body.affiliation == body.name), None)


def _seated_in(scene: Scene, head: Token) -> str | None:
    """The state in whose capital a ministry is ("the Ministry of Defence in London")."""
    if head.lower_ != "ministry":
        return None
    places = range(head.i + 1, min(head.i + _SEATED, len(scene.doc) - 1))
    seats = (scene.named[i + 1] for i in places if scene.doc[i].lower_ == "in" and i + 1 in scene.named)
    return next((seat.name for seat in seats if seat.kind == CAPITAL), None)


def government(scene: Scene, head: Token) -> str | None:
    """The state of a government by its name, or that of whom "whose", "his" or "their" stands for."""
    owner = next((child for child in head.lefts if child.dep_ == "poss" and child.pos_ in {"PRON", "DET"}), None)
    if owner is None or head.lower_ != "government":
        return _named_government(scene, head)
    clause = head.head
    name = scene.meant.get(owner.i)
    if owner.lower_ == "whose" and clause.dep_ == "relcl":
        figure, mention = scene.people.at.get(clause.head.i), scene.named.get(clause.head.i)
        name = figure.name if figure is not None else (mention.name if mention is not None else None)
    return scene.state(name)


def government_of_what(scene: Scene, head: Token) -> str | None:
    """The state whose deed its government tells of: "Denmark will send ships, according to the government"."""
    closes = any(token.lower_ in {"according", "said", "says"} for token in head.ancestors) or head.dep_ == "ROOT"
    subjects = (token for token in head.sent if token.dep_ == "nsubj" and token.i < head.i)
    first = next(subjects, None)
    mention = scene.named.get(first.i) if first is not None and closes else None
    return mention.name if mention is not None and mention.kind == COUNTRY else None


def _named_government(scene: Scene, head: Token) -> str | None:
    """The state of "the Danish government", "the government of France", "President Emmanuel Macron's government"."""
    if head.lower_ != "government":
        return None
    seat, link = scene.named.get(head.i + 2), scene.doc[head.i + 1].lower_ if head.i + 1 < len(scene.doc) else ""
    if seat is not None and seat.kind == CAPITAL and link == "in":
        return seat.name
    bare = all(child.pos_ == "DET" for child in head.lefts)
    if seat is not None and seat.kind in {COUNTRY, CAPITAL} and link == "of" and bare:
        return seat.name
    states = []
    for token in scene.doc[scene.extent(head).start : head.i]:
        mention, figure = scene.named.get(token.i), scene.people.at.get(token.i)
        if figure is not None:
            states.append(scene.state(scene.figure_affiliation(figure)))
        elif mention is not None and mention.kind != BODY:
            states.append(mention.name)
        elif token.pos_ not in {"DET", "PART", "PUNCT"} and not (is_title(token.lower_) or token.lower_ in DAYS):
            return None
    return states[0] if len(set(states)) == 1 else None


def _minister_of(scene: Scene, head: Token) -> str | None:
    """The state of the person in whose title a ministry stands ("the head of the Ministry of Defence Jane Doe")."""
    figures = scene.people.in_order()
    titled = (f for f in figures for role in f.roles if role.start <= head.i < role.end)
    figure = next(titled, None)
    return scene.state(scene.figure_affiliation(figure)) if figure else None


def _whose_minister(scene: Scene, topic: str, place: int) -> str | None:
    """The state whose minister for a topic is the only one named before a ministry that has a capital, as at home."""
    if not scene.doc[place].text[0].isupper():
        return None
    named = (f for f in scene.people.in_order() if any(mention.start < place for mention in f.mentions))
    states = {scene.nationality(figure) for figure in named if _topic_of(scene, figure) == topic} - {None}
    return next(iter(states)) if len(states) == 1 else None


def _topic(scene: Scene, head: Token) -> str | None:
    """What a ministry is for: "Foreign" before the noun or "of Foreign Affairs" after it."""
    doc, i = scene.doc, head.i
    if i + 2 < len(doc) and doc[i + 1].lower_ in {"of", "for"}:
        words: list[str] = []
        for token in doc[i + 2 : i + 7]:
            named = token.i in scene.named or token.i in scene.people.at
            if named or not (token.text[0].isupper() or token.lower_ in {"the", "and", *_TOPICS}):
                break
            words.append(token.text)
        while words and words[-1].lower() in {"the", "and"}:
            words.pop()
        if words:
            phrase = " ".join(words)
            return _TOPICS.get(phrase.lower(), phrase.removeprefix("the "))
    words = []
    for token in reversed(doc[max(0, i - 4) : i]):
        if token.i in scene.named or token.i in scene.people.at or token.pos_ in _NO_TOPIC:
            break
        words.insert(0, token.text)
    phrase = " ".join(words).lower()
    return _TOPICS.get(phrase, phrase.title()) or None


def _topic_of(scene: Scene, minister: Figure) -> str | None:
    """What the ministry of somebody is for: "Foreign" of a foreign minister."""
    offices = [*scene.people.offices(minister)]
    if minister.known is not None:
        offices.append(minister.known.office(scene.people.month).office)
    offices = [same for office in offices for same in scene.knowledge.offices(office)]
    topics = (office.removesuffix(" minister") for office in offices if office.endswith(" minister"))
    topic = next((topic for topic in topics if topic not in {"prime", "deputy prime"}), None)
    return _TOPICS.get(topic, topic.title()) if topic else None


def _embassy(scene: Scene, head: Token, state: str | None, high: int) -> str | None:
    if state is None:
        return _earlier(scene, "embassy", head.i)
    name = f"{scene.knowledge.adjective(state)} Embassy"
    place = next((i + 1 for i in range(head.i + 1, min(high, head.i + 4)) if scene.doc[i].lower_ == "in"), None)
    if place is not None and scene.doc[min(place, high)].lower_ == "the":
        place += 1
    if place is not None and place < high:
        mention = scene.named.get(place)
        country = mention is not None and mention.kind == COUNTRY
        name += f" in {mention.name if mention is not None and country else scene.doc[place].text}"
    scene.learn(name, "organisation", state)
    return name


def _earlier(scene: Scene, part: str, before: int, state: str | None = None) -> str | None:
    """The last body before a place whose name contains some words; that of a state, if one is given."""
    alike = (name for name in scene.bodies_before(before) if fold(part) in fold(name))
    return next((name for name in alike if state in {None, scene.affiliation(name)}), None)
