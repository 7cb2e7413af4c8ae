"""Guesses who sets a measure or is hit by it where neither its clause nor the other mentions of the article say so."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from spacy.tokens import Span, Token

from helpers.finding.actors import WEST
from helpers.finding.sanctions.actors import EUROPEAN_UNION, Actors
from helpers.finding.sanctions.drafts import Draft
from helpers.finding.sanctions.outcomes import ANNOUNCED, CALLED_FOR, CONSIDERED, OPPOSED, THREATENED
from helpers.finding.sanctions.words import PERSONAL, Vocabulary
from helpers.finding.tokens import first_conjunct
from helpers.reading.language import ParsedArticle

# People who need not belong to a state.
_ANYBODY = frozenset({"individual", "person", "people", "man", "woman", "citizen"})
_EUROPE = "Europe"
_TALKS = frozenset({"agreement", "accord", "process", "protocol", "talk", "summit"})
# How far measures are that lawmakers may debate.
_DEBATED = frozenset({CALLED_FOR, CONSIDERED, THREATENED, ANNOUNCED})
# A heading's label ("USA.") has no more words than this.
_LABEL = 2


class Named(NamedTuple):
    """A word that names a state, and the state."""

    token: Token
    state: str


def guess(drafts: Sequence[Draft], parsed: ParsedArticle, actors: Actors, vocabulary: Vocabulary) -> None:
    """Fill what is left open with what is likely.

    Parameters
    ----------
    drafts
        In order; changed in place.
    parsed
        The article.
    actors
        The article's actors.
    vocabulary
        The words of sanctions.
    """
    named = [
        Named(token, state)
        for token in parsed.doc
        if token.text[0].isupper() and not _of_talks(token) and (state := _state(token, actors))
    ]
    sanctioned = vocabulary.phrases("sanctioned")
    union = any(word.state == EUROPEAN_UNION for word in named)
    members, setters = vocabulary.phrases("member"), vocabulary.phrases("setter")
    # All who set measures in the article, where it names them alike.
    senders = {tuple(draft.senders) for draft in drafts if draft.senders and draft.status != OPPOSED}
    setting = [names for names in senders if sanctioned.isdisjoint(names)]
    lawmaking = _lawmaking(named, vocabulary) if not setting else []
    for draft in drafts:
        given = "senders" in draft.filled and draft.senders
        if union and given and members.issuperset(draft.senders):
            draft.senders = [EUROPEAN_UNION]
        near = _within(draft.noun.head.sent, named)
        if not draft.senders and draft.spoken_by in sanctioned and setters.issuperset(draft.targets or [""]):
            # What a sanctioned state says of a measure against those who sanction it is its own.
            draft.take_senders([draft.spoken_by])
        if not draft.senders and len(setting) == 1 and not draft.nobody:
            draft.take_senders(*setting)
        if not draft.senders:
            draft.take_senders(_labelled(draft, named, sanctioned) or _western(near))
        if draft.status in _DEBATED:
            draft.take_senders(lawmaking)
        _add_home(draft, drafts, actors, vocabulary)
        if not draft.targets:
            found = _targets(draft, near, named, sanctioned)
            draft.take_targets(found, found)


def _targets(draft: Draft, near: Sequence[Named], named: Sequence[Named], sanctioned: frozenset[str]) -> list[str]:
    if not sanctioned.isdisjoint(draft.senders):
        # What a sanctioned state sets hits the one other state that the sentence names.
        return _opponent(draft, near) or _opponent(draft, _places_before(draft, named))
    if draft.kind == "trade":
        # Limits on goods may hit any state.
        return [draft.spoken_by] if draft.spoken_by in sanctioned else []
    if listed := _listed(near, sanctioned):
        return listed
    if draft.spoken_by in sanctioned:
        return [draft.spoken_by]
    here = [word.state for word in near if word.state in sanctioned]
    likely = _most(here, named) if here else _most(sanctioned, named)
    return [likely] if likely else []


def _within(sentence: Span, named: Sequence[Named]) -> list[Named]:
    return [word for word in named if sentence.start <= word.token.i < sentence.end]


def _opponent(draft: Draft, near: Sequence[Named]) -> list[str]:
    """The one state that some words name apart from the senders."""
    others = dict.fromkeys(word.state for word in near if word.state not in draft.senders)
    return list(others) if len(others) == 1 else []


def _places_before(draft: Draft, named: Sequence[Named]) -> list[Named]:
    """The states that the sentence before names as places."""
    start = draft.sentence
    before = _within(draft.noun.head.doc[start - 1].sent, named) if start else []
    return [word for word in before if word.token.ent_type_ == "GPE"]


def _listed(near: Sequence[Named], sanctioned: frozenset[str]) -> list[str]:
    """Sanctioned states that the sentence lists together, and no others with them."""
    lists: dict[int, list[str]] = {}
    for token, state in near:
        lists.setdefault(first_conjunct(token).i, []).append(state)
    several = (states for states in lists.values() if len(states) > 1 and sanctioned.issuperset(states))
    return list(dict.fromkeys(next(several, [])))


def _most(states: Iterable[str], named: Sequence[Named]) -> str | None:
    """Of some states the one that the article names most."""
    among = set(states)
    counted = Counter(word.state for word in named if word.state in among)
    return counted.most_common(1)[0][0] if counted else None


def _western(near: Sequence[Named]) -> list[str]:
    """The West, where the sentence speaks of it."""
    return [WEST] if any(word.state == WEST for word in near) else []


def _add_home(draft: Draft, drafts: Sequence[Draft], actors: Actors, vocabulary: Vocabulary) -> None:
    """Say whose officials or bankers are hit, where no other state is in the article ("generals" of Myanmar)."""
    homes = {state for other in drafts for state in other.states if actors.cast.kind(state) == "country"}
    if draft.states or len(homes) != 1:
        return
    adjective = actors.cast.adjective(*homes).lower()
    at_home = {row.phrase for row in vocabulary.rows if row.role == "party" and row.measure == PERSONAL} - _ANYBODY
    draft.targets = [f"{adjective} {name}" if name.removesuffix("s") in at_home else name for name in draft.targets]


def _lawmaking(named: Sequence[Named], vocabulary: Vocabulary) -> list[str]:
    """The state whose parliament the article names, if it is one: the measures that lawmakers debate are its own."""
    states = {word.state for word in named if vocabulary.find(word.token, "legislator")}
    return list(states) if len(states) == 1 else []


def _labelled(draft: Draft, named: Sequence[Named], sanctioned: frozenset[str]) -> list[str]:
    """The state that labels a heading ("USA. Sanctions to be eased")."""
    start = draft.sentence
    label = draft.noun.head.doc[start - 2].sent if start > 1 else None
    if label is None or len(label) > _LABEL or label.end != start:
        return []
    return [word.state for word in _within(label, named) if word.state not in sanctioned]


def _state(token: Token, actors: Actors) -> str | None:
    return _EUROPE if token.text == _EUROPE else actors.country(token)


def _of_talks(token: Token) -> bool:
    """Whether a capital names talks or their outcome ("the Minsk agreements")."""
    following = itertools.takewhile(lambda word: word.text[0].isupper() or word.text == "-", token.doc[token.i :])
    return any(word.lemma_.lower() in _TALKS for word in (*following, *token.doc[token.i + 1 : token.i + 2]))
