"""Where a passage says that something is, by the prepositions and verbs before the places that it names."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.places import BATTLES, EDGES, LANDS, PARTS_OF_STATES, REGION_NOUNS, SETTLEMENTS, PlaceMention
from helpers.finding.tokens import COMPOUNDED, MODIFIERS, POSSESSIVE, SUBJECTS
from helpers.reading.parse import Doc, Token


def where(doc: Doc, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions that say where something is or goes, by the preposition before them or before their list."""
    kept: list[PlaceMention] = []
    for n, mention in enumerate(mentions):
        between = doc[kept[-1].end : mention.start] if kept else None
        joined = between is not None and len(between) <= 2 and all(t.lower_ in _LIST_JOINTS for t in between)
        within = bool(kept) and _holds(doc, kept[-1], mention)
        hyphenated = mention.end < len(doc) and doc[mention.end].text == "-" and not doc[mention.end - 1].whitespace_
        if within or hyphenated or _has_part_after(doc, mentions, n):
            continue  # "Mariupol, Ukraine" and "Ukraine's Donetsk region" are one place: the nearer one
        if _is_bracketed(doc, mentions, n):
            kept = [other for other in kept if other.end != mention.start - 1]  # "the flank (Estonia, Latvia)"
        elif not (joined and not _opens_clause(doc, mention)) and not _is_located(doc, mention):
            continue
        kept.append(mention)
    return kept


def is_of_place(noun: Token) -> bool:
    """Whether a noun is of a place, or of what befalls one ("the outskirts of", "the shelling of")."""
    return noun.lower_ in _OF_PLACE


def _holds(doc: Doc, inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a place only says where the one before it lies ("in Gao, Mali", "at Camp Linderud in Mali")."""
    between = [token.lower_ for token in doc[inner.end : outer.start]]
    state = outer.name == outer.country
    if inner.name == inner.country or inner.country not in {None, outer.country}:
        return False
    parts = [place.name.endswith(f" {outer.country}") for place in (inner, outer)]  # "in Gao in northern Mali"
    if between == ["in"] and parts == [False, True]:
        return True
    if between == [","]:
        return state and not (inner.country is None and _goes_on(doc, outer.end))
    if between == ["of"] and state and doc[inner.end - 1].lower_ in REGION_NOUNS:
        return True  # "in the Podgor region of Mali"
    if len(between) == 2 and between[0] in PARTS_OF_STATES and between[1] == "of":
        return True  # "in the Podgor district of Gao"
    while between[:1] and between[0] in _BASES | SETTLEMENTS:
        between = between[1:]
    return between in (["in"], [",", "in"]) and (state or inner.country is None)


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether a list of places goes on behind one of them ("in Podgor, Chad | and Mali", "in Chad | , Mali")."""
    behind = list(doc[end : end + 2])
    joined = bool(behind) and behind[0].lower_ in _LIST_JOINTS
    return joined and (behind[0].text != "," or behind[-1].pos_ == "PROPN" or behind[-1].lower_ in _LIST_JOINTS)


def _has_part_after(doc: Doc, mentions: Sequence[PlaceMention], n: int) -> bool:
    """Whether a place only tells whose the next one is ("Russia's Pskov region", "the Donbas city of Luhansk")."""
    following = mentions[n + 1] if n + 1 < len(mentions) else None
    end = mentions[n].end
    if following is None or end >= len(doc):
        return False
    if doc[end].text in POSSESSIVE and following.start - end <= 3:
        return True
    called = [token.lower_ for token in doc[end : following.start]][-2:]
    owned = doc[end].text in POSSESSIVE or doc[mentions[n].end - 1].dep_ in MODIFIERS
    near = len(called) == 2 and following.start - end <= _REACH
    within = mentions[n].country == following.country is not None and called[1:] == ["in"]
    if near and doc[end].text in POSSESSIVE and within:
        return True  # "outside Chad's highest court in Podgor"
    return near and owned and called[1] == "of" and called[0] in SETTLEMENTS | {"capital"}


def _is_bracketed(doc: Doc, mentions: Sequence[PlaceMention], n: int) -> bool:
    """Whether a place opens a list in brackets behind what it spells out ("the flank (Estonia, Latvia)")."""
    start = mentions[n].start
    if start < 2 or doc[start - 1].text != "(" or doc[start - 2].lower_ not in _SPELLED_OUT:
        return False
    inside = {i for mention in mentions[n:] for i in range(mention.start, mention.end)}
    for token in doc[start : doc[start].sent.end]:
        if token.text == ")":
            return True
        if token.i not in inside and token.lower_ not in _LIST_JOINTS:
            return False
    return False


def _opens_clause(doc: Doc, mention: PlaceMention) -> bool:
    """Whether a place after a comma is a subject and no list item ("..., Russia's ministry said")."""
    following = doc[mention.end] if mention.end < len(doc) else None
    if following is not None and (
        following.text in POSSESSIVE or following.like_num or following.pos_ in {"VERB", "AUX"}
    ):
        return True
    last = doc[mention.end - 1]
    describes = last.dep_ in {"compound", "amod", "nmod"} and last.head.i >= mention.end
    return last.dep_ in SUBJECTS or (describes and last.head.dep_ in SUBJECTS)


def _is_located(doc: Doc, mention: PlaceMention) -> bool:
    last = doc[mention.end - 1]
    if last.dep_ in SUBJECTS or (last.dep_ in COMPOUNDED and last.head.lemma_ in _ACCORDS):
        return False
    if any(above.lemma_ in _PURPOSES and above.head.lower_ == "in" for above in last.ancestors):
        return False  # "sent to Mali in support of the invasion of Chad"
    if last.i + 2 < len(doc) and doc[last.i + 1].text in POSSESSIVE and doc[last.i + 2].like_num:
        return False  # "900 soldiers to Oslo's 400"
    if last.dep_ == "poss" and last.head.lemma_ in _DEEDS:
        return False  # "in Oslo's worst day of losses in Mali"
    if last.dep_ in COMPOUNDED and _is_abbreviated(doc, mention) and not _is_land(last.head):
        return False  # "in a US raid"
    first = max(doc[mention.start].sent.start, mention.start - _REACH)
    told = (_leads_to_place(doc[i], doc[mention.end - 1]) for i in range(mention.start - 1, first - 1, -1))
    return next((locates for locates in told if locates is not None), False)


def _leads_to_place(token: Token, last: Token) -> bool | None:
    """Whether a word before a place says that something is there; None where it says nothing."""
    before = token.nbor(-1).lower_ if token.i > token.sent.start else ""
    if not token.whitespace_ and "-" in {token.text, token.nbor().text}:
        return None  # "in the self-proclaimed"
    if token.ent_type_ == "DATE" and token.pos_ in {"PROPN", "NUM"}:
        return False  # "after the shelling in May and the | Podgor raid"
    if token.lower_ in {"in", "near"} and _comes_from(token):
        return False
    fixed = _after_noun(token.lower_, before)
    if fixed is not None:
        return fixed
    if token.lower_ == "for" and token.head.lemma_ in _DEPARTING:
        return True  # "leaves its base for Oslo"
    if token.lower_ == "amid" and last.dep_ in MODIFIERS:
        return False  # "amid the Ukraine crisis"
    if token.lemma_ in _REINFORCING and last.lower_ in EDGES:
        return True
    if token.lower_ == "alongside" and last.pos_ == "PROPN":
        return False  # "fought alongside Norway"
    if token.lower_ in _LOCATIVE and (token.pos_ in {"ADP", "SCONJ", "PART", "ADV"} or token.tag_ == "IN"):
        if token.lower_ == "from":
            return before in _LEAVING or _leaves(token) or (before == "away" and last.lower_ in EDGES)
        moved = token.lower_ == "to" and _moves_troops(token.head)  # "moved troops and weapons to Oslo"
        return token.lower_ != "by" and (moved or before not in _NOT_LOCATIVE_AFTER)
    if token.pos_ == "VERB" and token.lemma_ in _ENTERING:
        return True
    verbal = token.pos_ in {"VERB", "AUX"} and token.tag_ != "VBN" and token.lower_ not in _BESIDE
    noun = token.pos_ == "NOUN" and not (token.lower_ in _OF_PLACE or token.nbor().text in POSSESSIVE)
    return False if token.lower_ in _NOT_LOCATIVE or verbal or noun or token.tag_ in {"WRB", "WDT", "WP"} else None


def _after_noun(preposition: str, before: str) -> bool | None:
    """What a preposition says by the word before it ("the battle | for", "the war | between"); None without any."""
    if preposition in {"of", "with"}:
        return before in _OF_PLACE or (preposition == "of" and before in {"out", "outside", "inside"})
    if preposition == "for" and before in _DEPARTING | BATTLES:
        return True
    nowhere = (preposition == "on" and before in _DIRECTED) or (preposition == "between" and before in _OF_TWO)
    return False if nowhere else None


def _is_abbreviated(doc: Doc, mention: PlaceMention) -> bool:
    """Whether a state is called by its letters, which serve as its adjective too."""
    return mention.name == mention.country and doc[mention.start : mention.end].text.replace(".", "").isupper()


def _is_land(noun: Token) -> bool:
    """Whether a noun is of a part of a state ("US airspace", "the US city of Boston")."""
    return noun.lower_ in EDGES | LANDS | _OF_PLACE or noun.text[0].isupper()


def _comes_from(preposition: Token) -> bool:
    """Whether "in" tells where the place is that people come from ("to Mali from Camp Red | in Dorset")."""
    i = preposition.i - 1
    while (
        i > preposition.sent.start and preposition.doc[i].pos_ in _NAMING_SEAT and preposition.doc[i].lower_ != "from"
    ):
        i -= 1
    source = preposition.doc[i]
    return i < preposition.i - 1 and source.lower_ == "from" and not _leaves(source)


def _leaves(preposition: Token) -> bool:
    """Whether something leaves what is behind "from" ("the withdrawal of thousands of troops from Mali")."""
    left = preposition.head if preposition.head.pos_ == "VERB" else preposition.head.head
    while left.lower_ == "of" or left.dep_ in {"pobj", "dobj", "nsubjpass"}:
        left = left.head  # "withdraw 900 of its soldiers | from"
    return left.lemma_ in _LEAVING


def _moves_troops(verb: Token) -> bool:
    """Whether a verb moves forces to where the place behind "to" is."""
    sent = verb.lemma_ == "send" and any(token.lemma_ in {"troop", "soldier"} for token in verb.subtree)
    return verb.lemma_ in _MOVING or sent


_LOCATIVE = frozenset(
    "in at near on to into along alongside around across inside outside within over throughout toward towards off by "
    "beside between amid through onto opposite from under".split()
)
_NOT_LOCATIVE_AFTER = frozenset(
    "threat according due response aid support relation relations contrary loyal help helped accused "
    "commitment weapons arms deliveries addition guarantees membership leader president minister official".split()
)
# What is put or laid "on Oslo".
_DIRECTED = frozenset("blame blames blamed blaming pressure sanctions sanction embargo tariffs".split())
_OF_PLACE = frozenset(
    "border borders frontier territory region community area part parts north south east west city town village "
    "southeast southwest northeast northwest island islands peninsula "
    "outskirts capital centre territories regions areas districts cities towns villages suburbs waters shores skies "
    "streets shelling bombardment bombing invasion storming capture seizure evacuation ground grounds center suburb "
    "district province edge coast front battle liberation occupation siege defence defense direction side battles "
    "quay quays sides port ports harbour harbor airport airfield station ruins trenches fields forests hills valley "
    "plains basements hospitals reach range proximity distance".split()
)
_NOT_LOCATIVE = frozenset({"against", "after", "for", "about", "than", "that", ",", ";", ":", "-", "–", "("})
_BESIDE = frozenset({"neighboring", "neighbouring", "adjoining", "surrounding", "bordering"})
_OF_TWO = frozenset(
    "war wars conflict situation tension tensions crisis dispute standoff stand-off relations hostilities ceasefire "
    "truce talks negotiations agreement deal treaty peace effort efforts operation cooperation exercise exercises "
    "clashes".split()
)
_ACCORDS = frozenset(
    {"agreement", "accord", "deal", "treaty", "pact", "protocol", "convention", "summit", "talk", "memorandum"}
)
_PURPOSES = frozenset({"support", "preparation", "response", "retaliation", "revenge", "connection", "solidarity"})
_DEEDS = frozenset(
    "day week month year war attack strike raid offensive operation invasion army military history fight campaign "
    "airstrike assault bombardment bombing shelling intervention incursion loss view hand eye name interest".split()
)
_ENTERING = frozenset(
    "enter reach leave invade occupy attack defend hit strike shell bomb liberate capture seize storm besiege "
    "surround recapture encircle bombard".split()
)
_REINFORCING = frozenset({"bolster", "reinforce", "strengthen", "shore", "guard", "patrol", "protect", "secure"})
_MOVING = frozenset({"move", "deploy", "redeploy", "shift", "bring", "transfer"})
_LEAVING = frozenset(
    "withdraw withdrawn withdrew withdrawing pull retreat retreated withdrawal departure pullout exit drawdown".split()
)
_DEPARTING = frozenset({"leave", "left", "leaving", "depart", "departed", "bound", "head", "heading", "headed"})
_LIST_JOINTS = frozenset({",", "and", "or", "&"})
_BASES = frozenset({"air", "military", "naval", "army", "base"})
_SPELLED_OUT = frozenset("flank region area countries states members territory territories regions areas".split())
_REACH = 7  # tokens from a preposition to the place that it leads to, or from a place to its part
_NAMING_SEAT = frozenset({"PROPN", "NOUN", "ADJ", "ADV", "DET", "PRON", "NUM"})
