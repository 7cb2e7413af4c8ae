"""Numbers that count no troops: ages, ratios and lengths, people put under sanctions, bodies and brigades of others."""

from __future__ import annotations

from helpers.finding.tokens import beside, first_conjunct
from helpers.finding.troops.units import Counted
from helpers.reading.parse import Doc, Token


def counts_nobody(doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether a number is an age, a ratio or a rise, measures something else than people, or counts nobody."""
    before = doc[number[0] - 1].lower_ if number[0] > 0 else ""
    return (
        (before == "+" or doc[number[0]].text.startswith("+"))  # "lost 40 tanks (+12)"
        or (before == "not" and doc[number[0]].lower_ == "one")
        or (before == "but" and number[0] > sentence[0] + 1)  # "the last bridge but one"
        or _is_age(doc, number[0])
        or _is_ratio(doc, number)
        or _is_worth(doc, number)
        or _is_length(doc, number)
    )


def counts_others(doc: Doc, noun: Counted) -> bool:
    """Whether the nouns counted are of things, or of people whom nobody counts as a force."""
    return _is_punished(doc[noun.end - 1]) or _is_thing(doc, noun)


def is_left_dead(doc: Doc, number: tuple[int, int], noun: Counted) -> bool:
    """Whether people are "left dead", which says what befell them and does not count."""
    left = any(t.lemma_ == "leave" for t in doc[max(0, number[0] - 2) : number[0]])
    return noun.entry.noun == "dead" and number[1] == noun.start and left


def _is_age(doc: Doc, start: int) -> bool:
    """Whether a number is somebody's age ("a woman of 61")."""
    if start > 1 and doc[start - 1].text == "," and doc[start - 2].ent_type_ == "PERSON":
        return start + 1 == len(doc) or doc[start + 1].is_punct  # "Jane Doe, 61, was hurt"
    if start < 2 or doc[start - 1].lower_ != "of":
        return False
    return doc[start - 2].lower_ == "age" or (doc[start - 2].lower_ in _AGED and doc[start - 2].tag_ == "NN")


def _is_ratio(doc: Doc, number: tuple[int, int]) -> bool:
    """Whether a number is a part of "one in five soldiers"."""
    words = [token.lower_ for token in doc[max(0, number[0] - 3) : number[0]]]
    return (words[-1:] == ["in"] and len(words) > 1 and doc[number[0] - 2].like_num) or words[-2:] == ["out", "of"]


def _is_worth(doc: Doc, number: tuple[int, int]) -> bool:
    """Whether formations only measure what others are given ("two battalions' worth of tanks")."""
    return "worth" in [token.lower_ for token in doc[number[1] : number[1] + 4]]


def _is_length(doc: Doc, number: tuple[int, int]) -> bool:
    """Whether a number measures what troops make up ("a 40-mile convoy of troops")."""
    behind = [token.lower_ for token in doc[number[1] : number[1] + 2]]
    return behind[:1] == ["-"] and len(behind) > 1 and behind[1] in _LENGTHS


def _is_punished(counted: Token) -> bool:
    """Whether people are counted since they are put under sanctions ("blacklisted a bank and ten officers")."""
    first = first_conjunct(counted)
    verb = first.head
    frozen = verb.lower_ == "of" and verb.head.lemma_ in {"asset", "account"}
    hit = verb.lower_ in {"against", "on"} and verb.head.lemma_.lower() in _PENALTIES
    patient = first.dep_ in {"dobj", "nsubjpass"}
    lists = (noun.lemma_ for link in verb.children if link.lower_ in {"to", "on"} for noun in link.children)
    listed = verb.lemma_ in _LISTING and not _LISTS.isdisjoint(lists)
    return frozen or hit or (patient and (verb.lemma_ in _PUNISHING or listed))


def _is_thing(doc: Doc, noun: Counted) -> bool:
    """Whether bodies and elements are those of things or people who meet, brigades no army's and martyrs saints."""
    before = doc[noun.start - 1].lemma_.lower() if noun.start else ""
    if noun.entry.noun == "martyr":
        return any(child.lower_ == "the" for child in doc[noun.end - 1].lefts)  # "the shrine of the 40 martyrs"
    if noun.entry.noun == "element":
        return doc[noun.end : noun.end + 1].text == "of" and not beside(doc[noun.end]).is_title  # "of the radar"
    return noun.entry.noun in {"body", "brigade"} and before in _OF_THINGS


_AGED = frozenset("woman man boy girl child pensioner teenager resident person".split())
_LENGTHS = frozenset({"mile", "kilometer", "kilometre", "km", "meter", "metre", "day", "week", "month", "year", "hour"})
_PUNISHING = frozenset({"blacklist", "sanction", "designate", "penalise", "penalize", "indict", "charge"})
_PENALTIES = frozenset({"sanction", "ban", "freeze", "penalty", "measure", "restriction", "charge", "warrant"})
_LISTING = frozenset({"add", "put", "place", "include", "list"})
_LISTS = frozenset({"list", "blacklist", "register"})
_OF_THINGS = frozenset(
    "fire shell vehicle car trade government state sport student industry church water market".split()
)
