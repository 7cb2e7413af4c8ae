"""Whom a phrase for an office means: "the Ukrainian foreign minister", "the NATO leader", "the senator"."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from helpers.finding.actors.affiliations import BRITAIN, BRITISH
from helpers.finding.actors.anaphors import taken_up
from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import office_key
from helpers.finding.actors.names import fold
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import RANKS, ROLE_NOUNS, SPEAKING, is_corps
from helpers.reading.parse import Token

_HEADS = frozenset(
    "head chief leader commander boss director president chairman chairwoman chair founder executive ceo".split()
)
# Words for a term in an office, and what "three-time" ends in.
_TERMS = frozenset("current incumbent sitting outgoing incoming newly new longtime long-time long-serving".split())
_REPEATED = ("-time", "- time")
# What else than a state has a head.
_PARTS_OF_STATES = frozenset("region province district city town village county municipality department oblast".split())
# Whom states and others send, under heads of their own.
_SENT = frozenset("delegation mission team".split())
_UNITED_NATIONS = "United Nations"
_PARTS_OF_BODIES = frozenset("agency arm body mission office programme program watchdog wing fund branch".split())
_CHIEFS = frozenset("head chief boss".split())
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
_LINKS = frozenset({"of", "for"})
# Where who leads a state works, by office; chancellors count as prime ministers.
_SEATS = {"prime minister": "Prime Minister's Office", "president": "presidential office"}
# Nouns for anybody who serves a state; words of articles that name none of their sources.
_ANY_OFFICIAL = frozenset("official representative politician diplomat".split())
_EXPERTS = frozenset("expert analyst researcher fellow professor scientist scholar economist".split())
_ALSO = {"expert": _EXPERTS, "analyst": _EXPERTS, "envoy": frozenset({"envoy", "ambassador"})}
_SERVING = frozenset("minister ambassador governor mayor spokesman spokeswoman spokesperson".split())
_HIDDEN = frozenset("anonymity anonymous unnamed anonymously".split())
# How many tokens an article's opening has, and how far on one without a name is named.
_OPENING, _SOON = 250, 200
# Offices that many hold at once.
_OF_MANY = frozenset("lawmaker senator deputy member ambassador adviser".split())
# Whose name follows with the next thing that they say, and how soon.
_SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_NEXT = 60
_KIN = frozenset("son daughter wife husband brother sister widow father mother".split())


class _Owner(NamedTuple):
    """Whose office it is, where a word takes up a state or a body, and where that stands."""

    name: str | None
    place: int | None


class _Phrase(NamedTuple):
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


Presence = Callable[[Figure, int], float]
"""How present a person is to the reader at a place of the text."""


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
    phrase = _read(scene, head, low, high)
    figure = _fitting(scene, phrase, head.i, presence or _named_last)
    called = figure is not None and _is_called(scene, figure, phrase)
    if phrase.state is None and not called and " ".join(phrase.words) in BRITISH:
        phrase = phrase._replace(state=BRITAIN)
        figure = _fitting(scene, phrase, head.i, presence or _named_last)
    if figure is not None:
        return figure.name
    if _leads_party(scene, phrase):
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
    return head.lower_ in _ANY_OFFICIAL and any(child.dep_ == "acl" and child.tag_ == "VBG" for child in head.rights)


def _leads_party(scene: Scene, phrase: _Phrase) -> bool:
    """Whether a phrase is for whoever leads a party: "the | leader of the Liberal Democrats"."""
    body = scene.knowledge.body(phrase.body or "")
    return body is not None and body.kind == "party" and phrase.noun in _HEADS and not phrase.former


def _heads_something_else(scene: Scene, head: Token) -> bool:
    """Whether somebody heads a part and not the whole ("the head of the | region", "of the bank's research | arm")."""
    led = _led(head)
    if head.lower_ not in _HEADS or led is None:
        return False
    if heads_those_sent(scene, head):
        return True
    if (named := scene.named.get(led.i)) is not None:
        body = scene.knowledge.body(named.name)
        return body is not None and named.name != body.affiliation == _UNITED_NATIONS
    owned = any(child.dep_ == "poss" for child in led.lefts)
    return led.lower_ in _PARTS_OF_STATES or (owned and led.lower_ in _PARTS_OF_BODIES)


def _led(head: Token) -> Token | None:
    """What somebody is the head "of"."""
    links = (child for child in head.rights if child.lower_ == "of")
    return next((noun for link in links for noun in link.children if noun.dep_ == "pobj"), None)


def heads_those_sent(scene: Scene, head: Token) -> bool:
    """Whether "the head of the French delegation" is of one such as no title in the article names."""
    led = _led(head)
    if led is None or led.lower_ not in _SENT or head.lower_ not in _HEADS:
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
            return _seat(scene, _offices(scene, figure), state)
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
    phrase = _Phrase(offices, words[-1], words, False, False, False, state, None, False)
    figure = _fitting(scene, phrase, place, _named_last)
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


def _read(scene: Scene, head: Token, low: int, high: int) -> _Phrase:
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
    if topic and noun in _CHIEFS:
        offices |= scene.knowledge.offices(f"{topic} minister")
    if topic and owner.name == ministry and noun == "spokesperson":
        offices = scene.knowledge.offices(f"{topic} ministry spokesperson")
    elif owner.name is not None:
        offices |= scene.knowledge.offices(f"{owner.name} {text}")
    if possessor is not None:
        offices |= _offices_of(scene, possessor)
    return _Phrase(
        offices=offices,
        noun=noun,
        words=tuple(office_key(text).split()),
        bare=office_key(text) == noun,
        of_unknown=state is None and "of" in (token.lower_ for token in tokens),
        ministry=state is None and noun in _CHIEFS and words[-1:] == ["ministry"],
        state=state,
        body=scene.listed_body(low, high) or (owner.name if scene.knowledge.body(owner.name or "") else None),
        others=_others(scene, head),
        former=any(word.lower() in {"former", "ex"} or word.lower().startswith("ex-") for word in words),
    )


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


def _offices_of(scene: Scene, possessor: Token) -> frozenset[str]:
    """The offices of him who has a counterpart."""
    figure = scene.people.at.get(possessor.i) or scene.people.figure(scene.meant.get(possessor.i, ""))
    return frozenset(_offices(scene, figure)) if figure is not None else frozenset()


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
        if not head.i < first < head.i + _SOON or _offices(scene, figure) & scene.knowledge.leading:
            continue
        if figure.known is not None and noun == "official" and not in_headline and not scene.listed_body(low, high):
            continue  # who is known to all is no "senior official"
        if not figure.roles:
            if noun in _SPOKESPEOPLE and first < head.i + _NEXT and _speaks_next(scene, figure):
                return figure.name
            continue
        called = scene.people.title_words(figure)
        told = {doc[i].lower_ for i in range(low, high) if doc[i].pos_ == "PROPN" and doc[i].ent_type_ == "ORG"}
        if told - {noun} and told.isdisjoint(called):
            continue  # "a senior Treasury official" is no congressman
        fits = noun in _ANY_OFFICIAL or not called.isdisjoint(_ALSO.get(noun, {noun}))
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


def _named_last(figure: Figure, place: int) -> float:
    """How near before a place a person was named; else, worse, how near after it."""
    before = [mention.start for mention in figure.mentions if mention.start < place]
    return max(before) if before else -figure.mentions[0].start


def _fitting(scene: Scene, phrase: _Phrase, place: int, presence: Presence) -> Figure | None:
    """Who fits best; of several the one called just so, then by the article, then the most present one."""
    best: tuple[int, bool, bool, float, float, Figure] | None = None
    for figure in scene.people.in_order():
        if figure.name in phrase.others:
            continue
        if phrase.body is not None and phrase.noun in _HEADS and _heads(scene, figure, phrase.body):
            past = any(scene.people.is_former(role, role.end) for role in figure.roles)
            fits = 2 if past or not (phrase.former and figure.roles) else 0
        elif _leads_party(scene, phrase):
            continue
        elif phrase.state is None or _is_of(scene, figure, phrase) or phrase.noun in _KIN:
            fits = _fits(scene, figure, phrase)
        else:
            continue
        later = phrase.bare and phrase.noun in _ANY_OFFICIAL | RANKS and figure.mentions[0].start > place
        if not fits or later:
            continue
        titled = bool(scene.people.offices(figure) & phrase.offices) and figure.mentions[0].start < place
        past = _holds_now(scene, figure, phrase) in {None, not phrase.former}
        rank = (
            fits * past,
            _is_called(scene, figure, phrase),
            titled,
            presence(figure, place),
            _named_last(figure, place),
        )
        if best is None or rank > best[:5]:
            best = (*rank, figure)
    return best[5] if best else None


def _is_of(scene: Scene, figure: Figure, phrase: _Phrase) -> bool:
    """Whether a person serves the state of a phrase, or once did: "the former prime minister of Estonia"."""
    served = {office.affiliation for office in figure.known.offices} if figure.known and phrase.former else set()
    return phrase.state in {scene.nationality(figure) or scene.figure_affiliation(figure), *served}


def _holds_now(scene: Scene, figure: Figure, phrase: _Phrase) -> bool | None:
    """Whether the article gives a person an office as a present one, or only as a past one; None where it does not."""
    held = [role for role in figure.roles if scene.knowledge.offices(scene.doc[slice(*role)].text) & phrase.offices]
    return any(not scene.people.is_former(role, role.end) for role in held) if held else None


def _is_called(scene: Scene, figure: Figure, phrase: _Phrase) -> bool:
    """Whether a person's office has the very words of a phrase: no foreign minister is a "foreign secretary"."""
    month = scene.people.month
    held = figure.known.offices if figure.known else ()
    titles = [scene.doc[role.start : role.end].text for role in figure.roles]
    titles += [office.office for office in held if month is None or office.held(month) != phrase.former]
    return any(set(phrase.words) <= set(office_key(title).split()) for title in titles)


def _heads(scene: Scene, figure: Figure, body: str) -> bool:
    """Whether a person is the head of a body, by a title or by the lexicon."""
    offices = [office for office in _offices(scene, figure) if _HEADS & set(office.split())]
    if not offices:
        return False
    entry = scene.knowledge.body(body)
    names = [fold(name) for name in (body, *(entry.spellings if entry else ()))]
    titled = any(m.name == body for role in figure.roles for i in range(*role) if (m := scene.named.get(i)))
    called = titled or any(name in office for name in names for office in offices)
    return called or scene.figure_affiliation(figure) == body


def _offices(scene: Scene, figure: Figure, former: bool = False) -> set[str]:
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


def _fits(scene: Scene, figure: Figure, phrase: _Phrase) -> int:
    """How well a person fits: 2 by the office itself, 1 by the bare noun, 0 not at all."""
    offices = _offices(scene, figure, phrase.former)
    if offices & phrase.offices or ("leader" in phrase.offices and offices & scene.knowledge.leading):
        return 2
    if phrase.ministry:
        return 2 * any(office.endswith(" minister") and "prime" not in office for office in offices)
    if phrase.noun in _CHIEFS and phrase.of_unknown:
        titles = scene.people.offices(figure) if phrase.body is None and not offices & scene.knowledge.leading else ()
        return int(any(_HEADS & set(office.split()) for office in titles))
    by_noun = phrase.bare or phrase.noun in _KIN
    return int(any(_may_shorten(phrase, office.split(), by_noun) for office in offices))


def _may_shorten(phrase: _Phrase, office: list[str], by_noun: bool) -> bool:
    """Whether a phrase is short for an office: "the minister", "the deputy minister" of a deputy defence minister."""
    words = set(phrase.words)
    within = len(words) > 1 and words <= set(office) and ("deputy" in words) == ("deputy" in office)
    return phrase.noun in office and (within or (by_noun and not _is_whose(phrase.noun, office)))


def _is_whose(noun: str, office: list[str]) -> bool:
    """Whether a noun only says whose office it is: no "mayor's spokesman" is "the mayor"."""
    following = office[office.index(noun) + 1 :][:1]
    return bool(following) and following[0] in ROLE_NOUNS
