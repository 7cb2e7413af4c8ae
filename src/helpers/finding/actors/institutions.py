"""Institutions: ministries and embassies under one name, what stands for a body, and what takes one up again."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from helpers.finding.actors.knowledge import BODY, CAPITAL, COUNTRY, DEMONYM
from helpers.finding.actors.names import fold
from helpers.finding.actors.people import Figure
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import DAYS, is_title

NOUNS = frozenset({"ministry", "embassy"})
# Nouns for what an actor writes, runs or sends: they stand for the actor ("the Kremlin statement", "the OSCE team").
STAND_INS = frozenset(
    "statement report document communique communiqué communication letter note memo paper strategy declaration release "
    "briefing text message post entry profile tweet video website site page account channel service team mission "
    "delegation side update assessment readout transcript announcement summary analysis press leadership information "
    "data word remark comment opinion speech finding rhetoric propaganda narrative policy view estimate "
    "calculation alert warning advisory notice bulletin investigation study research description version "
    "characterization characterisation depiction sheet factsheet filing complaint "
    "indictment lawsuit reporting recap datum".split()
)
# Those of them who are people of their own: "his team" is not himself.
TEAMS = frozenset("service team mission delegation side leadership press".split())
# Who speaks for an institute of research.
STAFF = frozenset("analyst expert researcher".split())
# Adjectives that a state may have when a noun takes it up ("the former Soviet republic").
_OF_STATES = frozenset("former ex soviet baltic balkan nordic neighbouring neighboring small tiny island".split())
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
    "agency portal newspaper magazine station broadcaster outlet website channel tank group lobby charity union".split()
)
_OF_THE_KIND = frozenset(
    "news public state private independent local regional online media tv television radio business investigative "
    "opposition think national trade industry lobby rights advocacy aid monitoring campaign pressure watchdog "
    "armed militant rebel islamist paramilitary mercenary military intelligence security spy defence defense".split()
)
# Nouns that take up a body named before, with its kind where the noun tells one.
_ANAPHORS = {
    **dict.fromkeys(
        "organisation organization body institution agency watchdog ministry embassy department council "
        "commission committee court parliament service institute group administration office union "
        "command staff centre center fund palace university foundation association academy directorate "
        "treasury army navy observatory charity presidency chancellery bureau headquarters guard police brigade "
        "regiment battalion division corps inspectorate secretariat assembly senate federation confederation league "
        "club curia diocese archdiocese eparchy parish museum theatre orchestra hospital clinic tribunal chamber "
        "consortium synod episcopate".split(),
        "",
    ),
    **dict.fromkeys("alliance bloc".split(), "alliance"),
    **dict.fromkeys(
        "company firm corporation giant concern manufacturer maker retailer chain airline carrier lender bank operator "
        "producer supplier insurer developer brewer carmaker automaker refiner utility publisher contractor "
        "conglomerate shipbuilder startup".split(),
        "company",
    ),
    **dict.fromkeys(
        "newspaper paper daily magazine outlet broadcaster channel station portal tabloid weekly".split(), "medium"
    ),
    **dict.fromkeys("think-tank tank monitor".split(), "research"),
    "party": "party",
    **dict.fromkeys(("movement", "militia"), ""),
}
# Nouns for armed movements, which speak for nobody but themselves.
_MOVEMENTS = frozenset({"movement", "militia"})
# What "the department" may be called: the Ministry of Defence, the Home Office.
_MINISTRIES = frozenset({"ministry", "office", "treasury"})
# What the names of companies end in, besides words that only they have.
_OF_COMPANIES = frozenset("company corporation firm group bank union service airline carrier".split())
# "The municipal carrier" is none that has been named.
_OF_ONE_PLACE = frozenset("municipal local national state regional public private".split())
# What no medium is called.
_NO_MEDIA = frozenset({"group", "organisation", "organization", "body", "charity", "watchdog"})
_ANY_BODY = frozenset(
    "agency organisation organization body group institution watchdog institute service observatory charity "
    "monitor".split()
)
STATE_NOUNS = frozenset("country nation republic state federation kingdom".split())
TAKING_UP = STATE_NOUNS | _ANAPHORS.keys()
_NEWS = frozenset({"press", "information", "news", "media", "pr"})
_MARKS = frozenset({'"', "``", "“", "„"})
_SEATED = 5  # tokens
_RUN = frozenset({"run", "controlled", "led"})
_UNION, _COMMISSION = "European Union", "European Commission"
_SPIES = "United States Intelligence Community"
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


def _seated_in(scene: Scene, head: Token) -> str | None:
    """The state in whose capital a ministry is ("the Ministry of Defence in London")."""
    if head.lower_ != "ministry":
        return None
    places = range(head.i + 1, min(head.i + _SEATED, len(scene.doc) - 1))
    seats = (scene.named[i + 1] for i in places if scene.doc[i].lower_ == "in" and i + 1 in scene.named)
    return next((seat.name for seat in seats if seat.kind == CAPITAL), None)


def stand_in(scene: Scene, head: Token, low: int, high: int) -> str | None:
    """The actor for whom a document, a website or a team stands."""
    if head.lower_ in _BESIDE_A_NAME:
        return _medium(scene, low, high) or scene.listed_body(low, high)
    if head.lemma_.lower() in STAFF and head.tag_ == "NNS":
        end = high if head.lower_ == "analysts" else head.i
        body = scene.knowledge.body(scene.listed_body(low, end) or "")
        return body.name if body is not None and body.kind == "research" else None
    lemma = head.lemma_.lower()
    if lemma not in STAND_INS or (lemma == "service" and (head.text.istitle() or not _is_of_news(scene, head))):
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
    if head.i > low and (force := _force(scene, scene.doc[head.i - 1])) is not None:
        return force
    if head.i > low and scene.doc[head.i - 1].lower_ in {"intelligence", "spy"}:
        return _intelligence(scene, head, low)
    if head.lower_ in {"leadership", "press"} or (head.lower_ == "side" and not _is_of_state(scene, head, low)):
        return None
    kinds = {COUNTRY, CAPITAL, *([DEMONYM] if head.lower_ == "side" else ())}
    return next((m.name for i in range(low, high) if (m := scene.named.get(i)) and m.kind in kinds), None)


def _is_of_state(scene: Scene, side: Token, low: int) -> bool:
    """Whether a side is called by no more than its state ("the Polish side")."""
    words = [i for i in range(low, side.i) if scene.doc[i].pos_ != "DET"]
    return bool(words) and all(i in scene.named and scene.named[i].kind == DEMONYM for i in words)


def short_for(scene: Scene, token: Token) -> str | None:
    """The last body of whose name a capitalised word is the part that says what it is ("the Treasury statement")."""
    if token.lower_ not in _ANAPHORS or not token.text[0].isupper():
        return None
    return next((name for name in scene.bodies_before(token.i) if token.lower_ in fold(name).split()), None)


def _force(scene: Scene, noun: Token) -> str | None:
    """Who issued "an army statement": the army of the state whose army was named last."""
    state = scene.state_of_force(noun)
    if state is None:
        return None
    name = f"{scene.knowledge.adjective(state)} {noun.text}".lower()
    scene.learn(name, "group", state)
    return name


def _medium(scene: Scene, low: int, high: int) -> str | None:
    """The medium within a stretch of tokens, whoever runs it."""
    bodies = (scene.knowledge.body(scene.named[i].name) for i in range(low, high) if i in scene.named)
    return next((body.name for body in bodies if body is not None and body.kind == "medium"), None)


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
    place = i + 1 if head.lower_ in _BESIDE_A_NAME else i
    before = place - 1
    if head.lower_ in _BESIDE_A_NAME and place < len(doc) and doc[place].text in _MARKS:
        place += 1
    if not 0 < place < len(doc) or doc[before].lower_ not in _BESIDE_A_NAME or not _is_capital(scene, place):
        return None
    if doc[place].lower_ in DAYS or doc[place].is_sent_start:
        return None
    if doc[before].text in {"Daily", "Weekly"} and before and doc[before - 1].lower_ == "the":
        return None
    stop = place + 1
    while stop < len(doc) and doc[stop].pos_ == "PROPN" and _is_capital(scene, stop):
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
    while stop and scene.doc[stop - 1].lower_ in _OF_THE_KIND:
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


def armed_forces(scene: Scene, head: Token, low: int, high: int) -> str | None:
    """The armed forces of "Ukraine's military"; those of "the Ukrainian army" if they are listed."""
    if head.lower_ not in {"military", "army"} or head.i != high - 1:
        return None
    words = [i for i in range(low, head.i) if scene.doc[i].pos_ not in {"DET", "PART"}]
    if not words or len({scene.named.get(i) for i in words}) != 1 or words[0] not in scene.named:
        return None
    state = scene.state(scene.named[words[0]].name) or ""
    names = (f"Armed Forces of {state}", f"{state} Armed Forces", f"{scene.knowledge.adjective(state)} Armed Forces")
    body = next(filter(None, map(scene.knowledge.body_spelled, names)), None)
    if body is None and state and head.lower_ == "military":
        scene.learn(names[-1], "organisation", state)
        return names[-1]
    return body.name if body else None


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


def is_taken_up_by_kind(name: str) -> bool:
    """Whether the last word of a body's name says what it is, so that "the council" may take it up."""
    return fold(name).rpartition(" ")[2] in _ANAPHORS


def _may_be_company(name: str) -> bool:
    """Whether an unlisted body may be a company: no "ministry", but a "bank", a "group" or a "union"."""
    return not is_taken_up_by_kind(name) or fold(name).rpartition(" ")[2] in _OF_COMPANIES


def taken_up(scene: Scene, head: Token) -> str | None:
    """The body or state that "the ministry", "the agency", "the country" takes up."""
    noun = head.lemma_.lower()
    if noun not in TAKING_UP or head.tag_ in {"NNS", "NNPS"}:
        return None
    placed = any(child.dep_ == "poss" and child.ent_type_ in {"GPE", "LOC"} for child in head.lefts)
    largest = placed and any(word.tag_ == "JJS" for word in scene.doc[head.left_edge.i : head.i])
    if not largest and not any(child.lower_ in {"the", "this", "that"} for child in head.lefts):
        return None
    modifiers = [child for child in head.lefts if child.dep_ not in {"det", "poss"}]
    capital = head.pos_ == "PROPN" and head.text[0].isupper()
    if capital and any(child.pos_ == "PROPN" and child.i not in scene.named for child in modifiers):
        return None
    if head.pos_ == "PROPN" and scene.doc[min(head.i + 2, len(scene.doc) - 1)].ent_iob_ == "I":
        return None  # "the London-based Centre for Trade"
    kind = _ANAPHORS.get(noun, "")
    if noun in STATE_NOUNS:
        words = {child.lower_ for child in modifiers}
        first = min((child.i for child in modifiers), default=head.i)
        states = (m.name for i in range(first - 1, -1, -1) if (m := scene.named.get(i)) and m.kind != BODY)
        own = (state for state in states if not ("soviet" in words and state == "Russia"))
        return next(own, None) if words <= _OF_STATES else None
    placed = scene.home_beside(scene.extent(head).start, head.i) is not None  # "the Lviv city council"
    if (placed or any(child.i in scene.named for child in modifiers)) and kind not in {"medium", "company"}:
        return None
    if kind == "company" and _is_another_company(head, modifiers):
        return None
    if noun == "bloc":
        return _bloc(scene, head)
    if noun in _MOVEMENTS:
        return _movement(scene, head)
    for name in scene.bodies_before(head.i):
        body = scene.knowledge.body(name)
        if noun == "department" and not _MINISTRIES.isdisjoint(fold(name).split()):
            return name
        unlisted = kind == "company" and body is None and _may_be_company(name)
        if noun in fold(name).split() or unlisted or (kind and body is not None and body.kind == kind):
            return name
    if not modifiers and (known := _known_to_all(scene, head)) is not None:
        return known
    whose = any(child.dep_ == "prep" for child in head.rights)
    bodies = () if whose or noun not in _ANY_BODY else scene.bodies_before(head.i)
    return next((name for name in bodies if noun not in _NO_MEDIA or _is_group(scene, name)), None)


def _known_to_all(scene: Scene, head: Token) -> str | None:
    """What "the alliance" is, and "the Commission" where the European Union is spoken of."""
    if head.lower_ == "alliance":
        return "NATO"
    union = any(mention.name == _UNION for mention in scene.named.values())
    return _COMMISSION if head.text == "Commission" and union else None


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
    """Whether a body may be "the group": no medium, ministry or embassy."""
    body = scene.knowledge.body(name)
    return (body is None or body.kind != "medium") and NOUNS.isdisjoint(fold(name).split())


def _bloc(scene: Scene, head: Token) -> str | None:
    """The union or bloc of states named last before "the bloc"; the European Union wherever it is named."""
    for i in range(head.i - 1, -1, -1):
        name = scene.named[i].name if i in scene.named else None
        body = scene.knowledge.body(name) if name is not None else None
        if name == _UNION or (body is not None and body.kind == "bloc"):
            return name
    if any(scene.affiliation(mention.name) == _UNION for mention in scene.named.values()):
        return _UNION
    later = {m.name for m in scene.named.values() if (body := scene.knowledge.body(m.name)) and body.kind == "bloc"}
    return later.pop() if len(later) == 1 else None


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


def _intelligence(scene: Scene, head: Token, low: int) -> str | None:
    """The services of a state in whose name an "American intelligence report" speaks."""
    state = scene.state_beside(low, head.i, head.i)
    if state is None:
        return None
    if state == "United States" and any(mention.name == _SPIES for mention in scene.named.values()):
        return _SPIES
    name = f"{scene.knowledge.adjective(state)} intelligence".lower()
    scene.learn(name, "group", state)
    return name


def _is_capital(scene: Scene, i: int) -> bool:
    return scene.doc[i].text[0].isupper() and i not in scene.named


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
