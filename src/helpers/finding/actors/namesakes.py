"""Tells listed bodies from their namesakes in other states: "France's Senate" is not that of the United States.

An acronym that bodies of several states share is that of the first of these states that an article names, where the
lexicon lists it with the adjective: "the SDF" of an article on Japan is the "Japanese SDF".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpers.finding.actors.knowledge import BODY, CAPITAL, COUNTRY, DEMONYM, Knowledge
from helpers.finding.actors.mentions import Mention
from helpers.reading.parse import Doc

_STATES = frozenset({COUNTRY, DEMONYM, CAPITAL})
# The most words between a state and the name of its body ("Iran's | Supreme | National Security Council").
_BETWEEN = 2


def told_apart(doc: Doc, listed: Iterable[Mention], knowledge: Knowledge) -> Iterator[tuple[Mention, str | None]]:
    """
    Give the bodies of other states their own names.

    Parameters
    ----------
    doc : Doc
        The article.
    listed : iterable of Mention
        Listed names found in it, in order.
    knowledge : Knowledge
        What the lexicons know.

    Yields
    ------
    tuple of Mention and str or None
        Each mention; a body of another state than the listed one under a name with that state's adjective, and the
        state. A bare name goes on with the body that had a state's name before it ("the Senate").
    """
    mentions = list(listed)
    states = {i: m for m in mentions if m.kind in _STATES for i in range(m.start, m.end)}
    named = list(dict.fromkeys(mention.name for mention in states.values()))
    full_names: list[tuple[str, str | None]] = []
    texts = [doc[mention.start : mention.end].text for mention in mentions]
    in_full = {mention.name for mention, text in zip(mentions, texts, strict=True) if not text.isupper()}
    for mention, bare in zip(mentions, texts, strict=True):
        body = knowledge.body(mention.name) if mention.kind == BODY else None
        if body is None or not knowledge.is_country(body.affiliation):
            shared = body is not None and bare.isupper() and body.name not in in_full
            meant = _of_first_state(bare, None, named, knowledge) if shared else None
            yield mention._replace(name=meant or mention.name), None
            continue
        state, start = _state_beside(doc, mention, states)
        if state not in {None, body.affiliation}:
            whole = doc[start : mention.end].text
            own = knowledge.body_spelled(f"{knowledge.adjective(state)} {bare}")
            name = own.name if own is not None else f"{knowledge.adjective(state)} {whole}"
        elif state is None and mention.name not in (name for name, _ in full_names):
            called = {f" {bare}", f" {mention.name}"}
            earlier = next((known for known in reversed(full_names) if any(map(known[0].endswith, called))), None)
            elsewhere = _of_first_state(bare, body.affiliation, named, knowledge) if earlier is None else None
            name, state = earlier or (elsewhere or mention.name, None)
        else:
            name = mention.name
        known = knowledge.body(name) is not None
        full_names.append((name, None if known else state))
        yield mention._replace(name=name), full_names[-1][1]


def _of_first_state(bare: str, listed: str | None, states: Iterable[str], knowledge: Knowledge) -> str | None:
    """The body of a bare name in the first of the states named that has one of that name."""
    for state in states:
        own = knowledge.body_spelled(f"{knowledge.adjective(state)} {bare}")
        if state == listed or own is not None:
            return own.name if own is not None and state != listed else None
    return None


def _state_beside(doc: Doc, body: Mention, states: dict[int, Mention]) -> tuple[str | None, int]:
    """The state right before or behind a body's name, and where the name starts behind what says whose it is."""
    start = body.start
    while start and start > body.start - _BETWEEN and doc[start - 1].text.istitle() and start - 1 not in states:
        start -= 1
    owner = start - 1 - (start > 0 and doc[start - 1].tag_ == "POS")
    if owner in states:
        return states[owner].name, start
    behind = doc[body.end : body.end + 2]
    place = body.end + 1 + (len(behind) > 1 and behind[1].lower_ == "the")
    if len(behind) and behind[0].lower_ == "of" and place in states:
        return states[place].name, body.start
    return None, body.start
