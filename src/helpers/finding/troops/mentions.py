"""The places that an article names, and the words that take one up ("the region") or that only a clause places."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter

from helpers.finding.actors import Cast
from helpers.finding.places import EDGES, SETTLEMENTS, Gazetteer, PlaceMention
from helpers.finding.speech import is_speech
from helpers.finding.tokens import MODIFIERS, SUBJECTS, beside
from helpers.finding.troops.named_forces import JUDGING
from helpers.reading.parse import Doc, Token

MOVING = frozenset(
    {"move", "go", "dispatch", "rush", "deploy", "redeploy", "head", "fly", "transfer", "send", "shift", "travel"}
)
_START = attrgetter("start")
# Nouns that take up a place named before, by how broad that is.
_TAKING_UP = {
    **dict.fromkeys(("country", "nation"), "state"),
    **dict.fromkeys(("region", "peninsula", "enclave", "territory", "archipelago", "strip", "province"), "region"),
    **dict.fromkeys(("city", "town", "village"), "town"),
}
_DIRECTIONS = frozenset("east west north south centre center southeast southwest northeast northwest".split())
_ALONE = frozenset({"peninsula", "enclave", "archipelago", "strip"})  # of which a text has but one
_STILL = 25  # tokens back to a place that comes before who acts
_TAKEN_UP = 120  # tokens back to the place that "the region" is
DRILLS = frozenset("exercise drill manoeuvre maneuver wargame war-game".split())
_LYING = frozenset({",", "in", "near", "on", "the", "border", "with"})
_AT = frozenset({"in", "near", "at", "around", "outside"})
# What a name tells of that is no place, and words in the names of buildings and of deeds.
_NO_PLACES = frozenset({"NORP", "DATE", "TIME", "EVENT"})
_NOWHERE = frozenset(
    "court hospital ministry university school mosque church hotel embassy square palace house operation exercise "
    "war mission ramadan".split()
)
# Those before whom something is said.
_LISTENERS = frozenset(
    "reporter journalist council parliament committee meeting conference lawmaker senator deputy audience".split()
)
_JOINING = frozenset({"cc", "conj", "punct"})
_LIST_JOINTS = frozenset({",", "and", "or"})
_SOLDIERS = frozenset({"soldier", "troop", "serviceman", "marine", "battalion", "brigade", "personnel"})


def places_named(doc: Doc, gazetteer: Gazetteer, cast: Cast) -> Iterator[PlaceMention]:
    """The places named, and each "the region" or "the country" as the place of its breadth named last before it."""
    listed = (_whole(doc, m) for m in gazetteer.mentions(doc, 0, len(doc)) if not _is_drill(doc, m))
    named = {mention.start: mention for mention in listed}
    for told_by in (_named_again, _named_beside, _sent_to, _called_towns, partial(_lying_in, gazetteer)):
        named.update({mention.start: mention for mention in told_by(doc, list(named.values()))})
    named.update({mention.start: mention for mention in _own_edges(doc, cast) if mention.start not in named})
    told: dict[str, list[PlaceMention]] = {}
    for token in doc:
        if (mention := named.get(token.i)) is not None:
            told.setdefault(gazetteer.breadth(mention), []).append(mention)
            yield mention
        elif (breadth := _TAKING_UP.get(token.lower_)) is not None and token.i > 0 and _is_bare(token):
            # "The country" is where something is said to be, not who acts there
            place = _meant(told.get(breadth, []), token, gazetteer)
            one = breadth == "state" and len({m.name for m in told.get(breadth, [])}) == 1
            alone = one or token.lower_ in _ALONE
            if place is not None and (alone or token.i - place.end < _TAKEN_UP):
                yield place._replace(start=token.i - 1, end=token.i + 1)


def starting_in(mentions: Sequence[PlaceMention], start: int, end: int) -> Sequence[PlaceMention]:
    """Those of an article's places, in their order, that start between two tokens."""
    first, last = (bisect.bisect_left(mentions, place, key=_START) for place in (start, end))
    return mentions[first:last]


def _own_edges(doc: Doc, cast: Cast) -> Iterator[PlaceMention]:
    """The state that "its borders" or "the country's soil" is, beside a neighbour with whom it shares the border."""
    for noun in doc:
        own = next((c for c in noun.lefts if c.dep_ == "poss"), None) if noun.lower_ in EDGES else None
        if own is None:
            continue
        teller = _teller(own) if own.lower_ in {"country", "nation"} else own if own.tag_ == "PRP$" else None
        state = cast.country(teller) if teller is not None else None
        if state is not None and cast.kind(state) == "country":
            yield PlaceMention(own.i, noun.i + 1, state, state)


def _teller(country: Token) -> Token | None:
    """The word that tells of which state those are who speak of "the country" ("Norwegian | officials say")."""
    tellers = (c for verb in country.ancestors if is_speech(verb) for c in verb.children if c.dep_ == "nsubj")
    words = (word for teller in tellers for word in (teller, *teller.lefts) if word.text[0].isupper())
    return next(words, None)


def _meant(before: Sequence[PlaceMention], place: Token, gazetteer: Gazetteer) -> PlaceMention | None:
    """The place that "the country" takes up: where something is said to be, rather than who acts there."""
    doc = place.doc
    acted = [m for m in before if _acts(doc[m.end - 1], place, telling=False)]
    if acted and beside(place, -2).lower_ == "of" and beside(place, -3).lower_ in _DIRECTIONS:
        return acted[-1]  # "Oslo is moving soldiers to the east of the country"
    acting = {m.name for m in before if _acts(doc[m.end - 1], place)}
    acting |= {state for token in place.sent if _acts(token, place) and (state := gazetteer.state(token.text))}
    others = [m for m in before if m.name not in acting]
    still = [m for m in others if place.i - m.end < _STILL and doc[m.end - 1].dep_ not in SUBJECTS]
    return next(reversed(still or others or before), None)


def _acts(name: Token, place: Token, telling: bool = True) -> bool:
    """Whether a name or its noun is the subject of the sentence of "the country", one that tells of it if wanted."""
    noun = name.head if name.dep_ in MODIFIERS else name
    if is_speech(noun.head) and not telling:
        return False
    return noun.dep_ in SUBJECTS and noun.sent.start == place.sent.start


def _named_again(doc: Doc, mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The towns that a text named as such, where it names them again and the parse takes them for something else."""
    covered = {i for mention in mentions for i in range(mention.start, mention.end)}
    towns = {m.name: m for m in mentions if m.end == m.start + 1 and m.country is None and m.name == doc[m.start].text}
    for token in doc:
        again = towns.get(token.text)
        if again is not None and token.i not in covered and token.dep_ == "pobj":
            yield again._replace(start=token.i, end=token.i + 1)


def _named_beside(doc: Doc, mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The names that the parse joins to a place and takes for something else ("in Dorset, Surrey | and Sussex")."""
    covered = {i for mention in mentions for i in range(mention.start, mention.end)}
    for mention in mentions:
        for token in doc[mention.end - 1].conjuncts:
            alone = token.pos_ == "PROPN" and all(c.dep_ in _JOINING for c in token.children)
            alone = alone and beside(token).pos_ not in {"ADJ", "NOUN", "PROPN"}  # "to Dorset and | Spitfire planes"
            listed = beside(token, -1).lower_ in _LIST_JOINTS | {"in"}
            if alone and listed and token.i not in covered:
                yield PlaceMention(token.i, token.i + 1, token.text, None)


def _called_towns(doc: Doc, mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The names that the text says to be a town's or village's ("in Podgor, a town near the border")."""
    covered = {i for mention in mentions for i in range(mention.start, mention.end)}
    for noun in doc:
        name = noun.head
        called = noun.dep_ == "appos" and noun.lower_ in SETTLEMENTS and name.dep_ == "pobj" and name.pos_ == "PROPN"
        alone = not any(child.dep_ == "compound" for child in name.lefts)
        if called and alone and name.i not in covered and name.head.lower_ in {"in", "near", "at", "around"}:
            yield PlaceMention(name.i, name.i + 1, name.text, None)


def _lying_in(gazetteer: Gazetteer, doc: Doc, mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The names behind "at" or "in" of which a place tells where they lie ("at | Podgor in Mali")."""
    covered = {i for mention in mentions for i in range(mention.start, mention.end)}
    for outer in mentions:
        owned = doc[outer.end : outer.end + 1].text in {"'s", "’s"}
        if owned or gazetteer.breadth(outer) == "town":
            continue  # what lies in a town is a building
        last = outer.start - 1
        while last > 0 and doc[last].lower_ in _LYING:
            last -= 1
        first = last
        while first > 0 and (doc[first].pos_ == "PROPN" or doc[first].text == "-") and first not in covered:
            first -= 1
        between = [token.lower_ for token in doc[last + 1 : outer.start]]
        told = between[:1] in ([","], ["in"], ["near"]) or between[:2] == ["on", "the"]
        name = doc[first + 1 : last + 1]
        no_place = name.text.isupper() or any(t.ent_type_ in _NO_PLACES or t.lower_ in _NOWHERE for t in name)
        if len(name) > 0 and told and not no_place and doc[first].lower_ in _AT and doc[last].dep_ == "pobj":
            yield PlaceMention(name.start, name.end, name.text, None)


def _whole(doc: Doc, mention: PlaceMention) -> PlaceMention:
    """A part of a state with the half of its direction that a hyphen parts from it ("in north-eastern Chad")."""
    parted = mention.start > 1 and doc[mention.start - 1].text == "-" and doc[mention.start].lower_.endswith("ern")
    if not parted or doc[mention.start - 2].lower_ not in {"north", "south"}:
        return mention
    return mention._replace(start=mention.start - 2, name=f"{doc[mention.start - 2].lower_}{mention.name}")


def _is_drill(doc: Doc, mention: PlaceMention) -> bool:
    """Whether a name is one of an exercise and no place's ("in Podgor, Norway's largest exercise")."""
    last = doc[mention.end - 1]
    return any(c.dep_ == "appos" and c.lemma_ in DRILLS for c in last.rights)


def _sent_to(doc: Doc, mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The names that only their place tells to be places ("900 soldiers were sent to Podgor")."""
    covered = {i for mention in mentions for i in range(mention.start, mention.end)}
    for token in doc:
        verb = token.head.head
        sent = token.dep_ == "pobj" and token.head.lower_ == "to" and verb.lemma_ in MOVING
        if not sent or token.pos_ != "PROPN" or token.i in covered or any(c.pos_ == "PROPN" for c in token.children):
            continue
        if any(c.lemma_ in _SOLDIERS for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "nsubj"}):
            yield PlaceMention(token.i, token.i + 1, token.text, None)


def _is_bare(noun: Token) -> bool:
    """Whether "the" or "this" alone stands before a noun, and nothing behind it says which place is meant."""
    determined = beside(noun, -1).lower_ in {"the", "this"}
    return determined and noun.dep_ == "pobj" and not any(c.dep_ in {"prep", "relcl", "appos"} for c in noun.rights)


def is_tellers(place: Token) -> bool:
    """Whether a place is where whoever says something is ("officials in Oslo said", "told reporters in Oslo")."""
    if any(above.lower_ == "according" for above in place.ancestors):
        return True
    if place.head.dep_ == "prep" and place.head.head.lemma_ in {"say", "tell", "add", "speak"}:
        return True
    if place.head.dep_ == "prep" and place.head.head.dep_ == "dobj" and place.head.head.lemma_ in _LISTENERS:
        return place.head.head.head.lemma_ in {"tell", "brief", "inform", "assure"}
    for above in (place, *place.ancestors):
        active = above.dep_ == "acl" and above.tag_ in {"VBN", "VBD"} and any(c.dep_ == "dobj" for c in above.rights)
        if above.dep_ == "relcl" or active:
            return False  # "Oslo, which has 900 soldiers near Mali, denies it"
        if above.dep_ == "nsubj" and (is_speech(above.head) or above.head.lemma_ in JUDGING):
            return True
    return False
