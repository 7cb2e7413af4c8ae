"""Whom a phrase for an office means: "the Ukrainian foreign minister", "the NATO leader", "the senator"."""

from __future__ import annotations

from helpers.finding.actors.affiliations import BRITAIN, BRITISH
from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import NATIONS, office_key
from helpers.finding.actors.office_holders import ANY_OFFICIAL, Presence, fitting, is_called, named_last
from helpers.finding.actors.office_phrases import HEADS, OfficePhrase, leads_party, offices_of, read_phrase
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import ROLE_NOUNS, SPEAKING, SPOKESPEOPLE, is_corps
from helpers.reading.parse import Token

# What else than a state has a head.
_PARTS_OF_STATES = frozenset("region province district city town village county municipality department oblast".split())
# Whom states and others send, under heads of their own.
_SENT = frozenset("delegation mission team".split())
_PARTS_OF_BODIES = frozenset("agency arm body mission office programme program watchdog wing fund branch".split())
# Which of two leads a state that has both, where the press means but one by its leader.
_GOVERNING = {
    **dict.fromkeys(
        "France Russia Ukraine Belarus Romania Lithuania Turkey Kazakhstan China Syria Egypt Cyprus".split(),
        "president",
    ),
    "South Korea": "president",
    **dict.fromkeys(
        "Germany Italy Hungary Latvia Estonia Bulgaria Greece Portugal Austria Israel".split(), "prime minister"
    ),
    **dict.fromkeys("Slovenia Croatia Iceland Ireland Malta India Slovakia Iraq Ethiopia".split(), "prime minister"),
}
# Where who leads a state works, by office; chancellors count as prime ministers.
_SEATS = {"prime minister": "Prime Minister's Office", "president": "presidential office"}
# Who may be called an expert, and other nouns for one office.
_EXPERTS = frozenset("expert analyst researcher fellow professor scientist scholar economist".split())
_ALSO = {"expert": _EXPERTS, "analyst": _EXPERTS, "envoy": frozenset({"envoy", "ambassador"})}
_SERVING = frozenset("minister ambassador governor mayor spokesman spokeswoman spokesperson".split())
# Words of articles that name none of their sources.
_HIDDEN = frozenset("anonymity anonymous unnamed anonymously".split())
# How many tokens an article's opening has, and how far on one without a name is named.
_OPENING, _SOON = 250, 200
# Offices that many hold at once.
_OF_MANY = frozenset("lawmaker senator deputy member ambassador adviser".split())
# How soon the name of somebody who speaks for others follows, with the next thing that is said.
_NEXT = 60


def office_holder(scene: Scene, head: Token, low: int, high: int, presence: Presence | None = None) -> str | None:
    """The canonical name of whom a definite phrase for an office means.

    Somebody of the article whose titles or known offices fit comes first, else the one listed holder of the office
    at the time; None where nobody or several could be meant.

    Parameters
    ----------
    scene, head, low, high
        The article, the noun for the office and its phrase.
    presence
        Decides between several who fit; without it the one named last does.
    """
    doc = scene.doc
    if head.lower_ not in ROLE_NOUNS or head.tag_ in {"NNS", "NNPS"} or is_corps(head):
        return None
    if any(doc[i].lower_ in {"a", "an", "another", "one"} for i in range(low, head.i)):
        return _named_later(scene, head.i, low, high) or _introduced_later(scene, head, low, high)
    if _heads_something_else(scene, head) or _is_told_apart(head):
        return None
    in_headline_style = all(token.pos_ != "DET" and token.dep_ != "poss" for token in doc[low : head.i])
    phrase = read_phrase(scene, head, low, high)
    figure = fitting(scene, phrase, head.i, presence or named_last)
    called = figure is not None and is_called(scene, figure, phrase)
    if phrase.state is None and not called and " ".join(phrase.words) in BRITISH:
        phrase = phrase._replace(state=BRITAIN)
        figure = fitting(scene, phrase, head.i, presence or named_last)
    if figure is not None:
        return figure.name
    if leads_party(scene, phrase):
        leader = scene.knowledge.party_leader(phrase.body or "", scene.people.month)
        return leader or (None if scene.people.is_dated else scene.knowledge.party_leader(phrase.body or "", None))
    if in_headline_style and (phrase.state is not None or head.i in scene.headlines):
        later = _named_later(scene, head.i, low, high) or _introduced_later(scene, head, low, high)
        if later is not None:
            return later
    owner = phrase.state or phrase.body or (_only_state(scene) if not phrase.of_unknown else None)
    if owner is None or phrase.former:
        return None
    return _listed_holder(scene, phrase.offices, owner)


def _is_told_apart(head: Token) -> bool:
    """Whether a clause tells which of many officials is meant: "the top UN official | overseeing the canal"."""
    return head.lower_ in ANY_OFFICIAL and any(child.dep_ == "acl" and child.tag_ == "VBG" for child in head.rights)


def _heads_something_else(scene: Scene, head: Token) -> bool:
    """Whether somebody heads a part and not the whole ("the head of the | region", "of the bank's research | arm")."""
    led = _led(head)
    if head.lower_ not in HEADS or led is None:
        return False
    if heads_those_sent(scene, head):
        return True
    if (named := scene.named.get(led.i)) is not None:
        body = scene.knowledge.body(named.name)
        return body is not None and named.name != body.affiliation == NATIONS
    owned = any(child.dep_ == "poss" for child in led.lefts)
    return led.lower_ in _PARTS_OF_STATES or (owned and led.lower_ in _PARTS_OF_BODIES)


def _led(head: Token) -> Token | None:
    """What somebody is the head "of"."""
    links = (child for child in head.rights if child.lower_ == "of")
    return next((noun for link in links for noun in link.children if noun.dep_ == "pobj"), None)


def heads_those_sent(scene: Scene, head: Token) -> bool:
    """Whether "the head of the French delegation" is of one such as no title in the article names."""
    led = _led(head)
    if led is None or led.lower_ not in _SENT or head.lower_ not in HEADS:
        return False
    titles = (role for figure in scene.people.in_order() for role in figure.roles)
    return not any(scene.doc[i].lower_ == led.lower_ for role in titles for i in range(*role))


def office_of_leader(scene: Scene, head: Token) -> str | None:
    """The office in which who leads a state works: of "Macron's office", "the office of the prime minister"."""
    if head.lower_ != "office":
        return None
    links = [child for child in head.rights if child.lower_ == "of"]
    owners = [*(c for c in head.lefts if c.dep_ == "poss"), *(c for link in links for c in link.children)]
    for owner in owners:
        known = scene.people.at.get(owner.i) or scene.people.figure(scene.meant.get(owner.i, ""))
        name = known.name if known else office_holder(scene, owner, *scene.extent(owner))
        figure = known or scene.people.figure(name or "")
        state = scene.nationality(figure) if figure is not None else None
        if figure is not None and state is not None:
            return _seat(scene, offices_of(scene, figure), state)
    return None


def _seat(scene: Scene, offices: set[str], state: str) -> str | None:
    """The office of a president or prime minister by its listed name, else by the state's adjective."""
    adjective = scene.knowledge.adjective(state)
    found = next((seat for office, seat in _SEATS.items() if office in offices), None)
    if found is None:
        return None
    name = f"{adjective} {found}"
    listed = scene.knowledge.body_spelled(name)
    if listed is not None:
        return listed.name
    scene.learn(name, "organisation", state)
    return name


def _only_state(scene: Scene) -> str | None:
    """The state whose offices an article means that names no other one."""
    states = {scene.state(name) for name in scene.names} - {None}
    return states.pop() if len(states) == 1 else None


def holder_for(scene: Scene, office: str, state: str, place: int) -> str | None:
    """Who holds an office ("foreign minister", "leader") in a state, by the article or by the lexicon."""
    offices = scene.knowledge.offices(office)
    words = tuple(office_key(office).split())
    phrase = OfficePhrase(offices, words[-1], words, False, False, False, state, None, False)
    figure = fitting(scene, phrase, place, named_last)
    if figure is not None:
        return figure.name
    return _listed_holder(scene, offices, state)


def _listed_holder(scene: Scene, offices: frozenset[str], state: str) -> str | None:
    """The one listed holder of an office of a state or body at the time; the leader of a state is who governs it."""
    month = scene.people.month
    if month is None or not offices.isdisjoint(_OF_MANY):
        return None
    if "leader" in offices:
        offices = scene.knowledge.leading
        governing = _GOVERNING.get(state)
        if governing is not None:
            offices = offices & {governing}
    holders = scene.knowledge.holders(offices, state, month)
    return holders[0].name if len(holders) == 1 else None


def _named_later(scene: Scene, place: int, low: int, high: int) -> str | None:
    """Who comes in later with just the words of "a Polish envoy to Malta" as a title."""
    words = _words(scene, low, high)
    later = (figure for figure in scene.people.in_order() if figure.mentions[0].start > place)
    alike = (figure.name for figure in later if any(_words(scene, *role) == words for role in figure.roles))
    return next(alike, None) if len(words) > 2 else None


def _introduced_later(scene: Scene, head: Token, low: int, high: int) -> str | None:
    """Who is named soon after "a senior Polish official" opens an article: the next official of Poland who speaks.

    After a bare "official" of a headline it is the next official who speaks, whatever the state.
    """
    doc, noun = scene.doc, head.lower_
    state = scene.state_beside(low, high, head.i) or scene.home_beside(low, high)
    in_headline = head.i in scene.headlines
    if (
        (state is None and not (in_headline and low == head.i))
        or head.i > _OPENING
        or any(t.lower_ in _HIDDEN for t in doc)
    ):
        return None
    figures = scene.people.in_order()
    titles = {i for figure in figures for role in figure.roles for i in range(*role)}
    alike = (t for t in doc[head.i + 1 :] if t.lower_ == noun and t.i not in titles)
    if not in_headline and any(child.lower_ == "the" for token in alike for child in token.lefts):
        return None
    for figure in figures:
        first = figure.mentions[0].start
        if not head.i < first < head.i + _SOON or offices_of(scene, figure) & scene.knowledge.leading:
            continue
        if figure.known is not None and noun == "official" and not in_headline and not scene.listed_body(low, high):
            continue  # who is known to all is no "senior official"
        if not figure.roles:
            if noun in SPOKESPEOPLE and first < head.i + _NEXT and _speaks_next(scene, figure):
                return figure.name
            continue
        called = scene.people.title_words(figure)
        told = {doc[i].lower_ for i in range(low, high) if doc[i].pos_ == "PROPN" and doc[i].ent_type_ == "ORG"}
        if told - {noun} and told.isdisjoint(called):
            continue  # "a senior Treasury official" is no congressman
        fits = noun in ANY_OFFICIAL or not called.isdisjoint(_ALSO.get(noun, {noun}))
        speaks = any(token.lemma_ in SPEAKING and token.pos_ == "VERB" for token in doc[first].sent)
        owner = scene.state(scene.figure_affiliation(figure))
        of_state = state is None or scene.knowledge.is_country(state)
        serves = owner is None and of_state and not called.isdisjoint(_SERVING)
        if fits and speaks and (state in {None, owner} or serves):
            return figure.name
    return None


def _speaks_next(scene: Scene, figure: Figure) -> bool:
    """Whether somebody of whom nothing else is told is first named as who says something; "Reuters' Doe" is told of."""
    name = scene.doc[figure.mentions[0].end - 1]
    owned = any(child.dep_ == "poss" for child in name.lefts)
    return figure.known is None and not owned and name.head.lemma_ in SPEAKING and name.dep_ in {"nsubj", "dobj"}


def _words(scene: Scene, low: int, high: int) -> list[str]:
    """The words of a phrase, names in their usual form, without determiners."""
    words = [scene.named[t.i].name if t.i in scene.named else t.lower_ for t in scene.doc[low:high] if t.pos_ != "DET"]
    return [word for i, word in enumerate(words) if word not in words[i - 1 : i]]
