"""Reads whose parliament a measure is before: lawmakers who ask for it, bills and those who sponsor them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.finding.sanctions.actors import Actors
from helpers.finding.sanctions.status_words import Governor
from helpers.finding.sanctions.subjects import subject_of
from helpers.finding.sanctions.words import NOUNS, forms, prepositional
from helpers.reading.parse import Doc, Token

_BILLS = frozenset({"bill", "legislation", "amendment", "act", "law"})
# Parties and titles by which news English calls the members of the United States' Congress, and their house.
_PARTIES = frozenset({"Republican", "Republicans", "Democrat", "Democrats", "GOP", "Congress"})
# Parties elsewhere that are called so.
_OTHER_PARTIES = frozenset({"Christian", "Social", "Free", "Liberal", "Sweden", "National"})
_TITLES = frozenset({"Sen.", "Sens.", "Sen", "Sens", "Rep.", "Reps.", "Rep", "Reps"})
_HOUSES = frozenset({"House", "Senate"})
_PARTISANS = frozenset({"opposition", "party", "politician"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})


def lawmaking(
    measure: Token,
    governors: Sequence[Governor],
    actors: Actors,
    legislators: frozenset[str],
    pleading: frozenset[str],
) -> list[str]:
    """The state in whose parliament somebody is after a measure, as a list of one or none.

    Parameters
    ----------
    measure
        Its head noun.
    governors
        The measure's, from the innermost outwards.
    actors
        The article's actors.
    legislators, pleading
        See `seated_in`.
    """
    for governor in governors:
        for person in _lawmakers(governor.token, measure):
            if _is_american(person, actors):
                return ["United States"]
            if states := seated_in(person, actors, legislators, pleading):
                return states
    return []


def seated_in(person: Token, actors: Actors, legislators: frozenset[str], pleading: frozenset[str]) -> list[str]:
    """The state in whose parliament somebody sits ("Swiss senators", "members of the Swiss parliament").

    Parameters
    ----------
    person
        Who asks for a measure.
    actors
        The article's actors.
    legislators
        Words for lawmakers and parliaments.
    pleading
        States whose politicians ask others for measures.
    """
    among = (person, *prepositional(person, frozenset({"of", "from", "in"})))
    words = {form for word in among for form in forms(word)}
    states = next((states for word in among if (states := actors.states(word, with_conjuncts=False))), [])
    if legislators.isdisjoint(words) and (_PARTISANS.isdisjoint(words) or not pleading.isdisjoint(states)):
        return []
    return states


def in_congress(article: Doc) -> bool:
    """Whether an article tells of both parties of the United States' Congress, or of one and a senator."""
    words = {token.text for token in article if token.i == 0 or article[token.i - 1].text not in _OTHER_PARTIES}
    sides = ({"Republican", "Republicans", "GOP"}, {"Democrat", "Democrats"}, _TITLES)
    return sum(not words.isdisjoint(side) for side in sides) > 1


def _lawmakers(governor: Token, measure: Token) -> Iterator[Token]:
    """Who does what a verb says, or sponsors a bill."""
    if governor.pos_ in NOUNS:
        behind = (child for child in governor.children if child.dep_ == "acl" and child.lemma_ in {"sponsor", "back"})
        agents = (by for verb in behind for by in verb.children if by.dep_ == "agent")
        yield from (thing for by in agents for thing in by.children if governor.lemma_ in _BILLS)
        return
    subject = subject_of(governor)
    if subject is None or measure in subject.subtree:
        return
    yield subject
    if subject.pos_ in NOUNS and subject.lemma_ in _BILLS:
        yield from _lawmakers(subject, measure)


def _is_american(person: Token, actors: Actors) -> bool:
    """Whether somebody is called by a party or title of the Congress, and by no other state's."""
    named = {name for word in person.subtree if word.text[0].isupper() and (name := actors.country(word))}
    if not named <= {"United States"}:
        return False
    called = {child.text for child in person.lefts if child.dep_ in _MODIFIERS}
    if person.text in _PARTIES:
        return all(word in _HOUSES or word.islower() for word in called)  # "Christian Democrats" are others
    titled = person.ent_type_ == "PERSON" and not _TITLES.isdisjoint(called)
    return titled or (person.pos_ == "NOUN" and not _PARTIES.isdisjoint(called))
