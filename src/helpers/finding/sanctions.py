"""Finds sanctions: nouns of punitive measures with sender, target, kind, status and condition.

A mention's own sentence comes first; what it leaves open is filled from the measure that it takes up, then from the
nearest mention of the same measure in the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from helpers.finding.actors import Cast
from helpers.finding.sanction_conditions import find_condition
from helpers.finding.sanction_nouns import GENERAL, SanctionNoun, SanctionNouns, kind_of_words
from helpers.finding.sanction_parties import WESTERN, PartyReader, likely_target
from helpers.finding.sanction_status import (
    ANNOUNCED,
    CALLED_FOR,
    CONSIDERED,
    IMPOSED,
    LIFTED,
    MAINTAINED,
    MENTIONED,
    OPPOSED,
    THREATENED,
    StatusReader,
)
from helpers.finding.sanction_words import Vocabulary, modifiers
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote, Sanction

_CONDITIONAL = frozenset({CALLED_FOR, CONSIDERED, THREATENED, ANNOUNCED, LIFTED, MENTIONED, OPPOSED, MAINTAINED})
_HANDED_ON = frozenset({IMPOSED, ANNOUNCED, THREATENED, CONSIDERED, MAINTAINED})

# How often mentions that a kind of rule finds are right, span and key fields together, when their own sentence gives
# status, senders and targets; each one that the context had to fill takes its share away.
_TRUST = {
    "measure": 0.92,
    "object": 0.85,
    "aimed": 0.8,
    "modified": 0.75,
    "burden": 0.6,
    "retaliation": 0.6,
    "anaphor": 0.6,
}
_FILLED = 0.9


@dataclass
class _Draft:
    """A mention on its way to a row: what its own sentence says, later what the context adds."""

    noun: SanctionNoun
    senders: list[str]
    targets: list[str]
    kind: str | None
    status: str | None
    condition: tuple[int, int] | None
    filled: int = field(default=0)

    def fill(self, other: _Draft) -> None:
        """Take from another mention of the same measure what is still open."""
        if not self.senders and other.senders:
            self.senders = [name for name in other.senders if name not in self.targets]
            self.filled += 1
        if not self.targets and other.targets:
            self.targets = [name for name in other.targets if name not in self.senders]
            self.filled += 1


class SanctionFinder:
    """Finds mentions of punitive measures.

    Parameters
    ----------
    lexicons
        The run's lexicons; ``sanctions.csv`` and ``sanction_status.csv`` are read.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._words = Vocabulary(lexicons)
        self._nouns = SanctionNouns(self._words)
        self._status = StatusReader(lexicons, self._words)

    def find(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote] = ()) -> list[Sanction]:
        """Find the mentions in one article.

        Parameters
        ----------
        parsed
            The article.
        cast
            Who is who in it.
        quotes
            Its quotes, for who says so.

        Returns
        -------
        list of Sanction
            In order of start.
        """
        parties = PartyReader(self._words, cast)
        drafts = [self._draft(noun, parties) for noun in self._nouns.find(parsed, cast)]
        _resolve(drafts)
        self._fall_back(drafts, parsed, parties)
        return [_row(draft, parsed, quotes) for draft in drafts]

    def _draft(self, noun: SanctionNoun, parties: PartyReader) -> _Draft:
        standing = self._status.read(noun)
        senders = parties.senders(noun, standing.governors)
        condition = find_condition(noun.head)
        status = standing.status
        if condition and status in {ANNOUNCED, IMPOSED} and not _past(noun.head):
            status = THREATENED
        return _Draft(
            noun=noun,
            senders=senders,
            targets=parties.targets(noun, standing.governors, senders),
            kind=self._kind(noun) or parties.target_kind(noun, standing.governors),
            status=status,
            condition=condition,
        )

    def _kind(self, noun: SanctionNoun) -> str | None:
        if noun.word.role == "measure" and noun.word.measure:
            return noun.word.measure
        rows = [row for token, row in self._nouns.limited(noun) if noun.word.role != "measure" or token.i < noun.head.i]
        return kind_of_words(rows) or noun.word.measure

    def _fall_back(self, drafts: Sequence[_Draft], parsed: ParsedArticle, parties: PartyReader) -> None:
        if all(draft.targets for draft in drafts):
            return
        names = (name for token in parsed.doc if token.text[0].isupper() and (name := parties.country(token)))
        likely = likely_target(names, self._words.phrases("sanctioned"))
        for draft in drafts:
            if not draft.targets and likely and likely not in draft.senders:
                draft.targets = [likely]
                draft.filled += 1


def _resolve(drafts: Sequence[_Draft]) -> None:
    """Fill what sentences leave open from other mentions in the article."""
    for number, draft in enumerate(drafts):
        if draft.noun.takes_up and number:
            _take_up(draft, drafts[number - 1])
        elif draft.noun.path == "retaliation" and number:
            _retaliate(draft, drafts[:number])
    for number, draft in enumerate(drafts):
        for other in _nearest(drafts, number):
            if not draft.targets and other.targets and _compatible(draft.senders, other.senders):
                draft.targets = [name for name in other.targets if name not in draft.senders]
                draft.filled += 1
            if not draft.senders and other.senders and _compatible(draft.targets, other.targets):
                draft.senders = [name for name in other.senders if name not in draft.targets]
                draft.filled += 1
    for number, draft in enumerate(drafts):
        if draft.senders == [WESTERN]:
            draft.senders = _named_west(draft, drafts)
        if draft.status is None:
            draft.status = _status_from_context(drafts, number)
            draft.filled += 1


def _take_up(draft: _Draft, before: _Draft) -> None:
    draft.fill(before)
    draft.kind = draft.kind or before.kind
    if draft.status in {None, MENTIONED}:
        draft.status = before.status


def _retaliate(draft: _Draft, before: Sequence[_Draft]) -> None:
    """The senders of the measures that a step answers are its targets."""
    answered = next((other for other in reversed(before) if other.noun.path != "retaliation" and other.senders), None)
    if answered is not None and not draft.senders:
        draft.senders = list(answered.targets)
    if answered is not None and not draft.targets:
        draft.targets = [name for name in answered.senders if name not in draft.senders]
    previous = before[-1]
    if previous.noun.path == "retaliation":
        draft.fill(previous)
    draft.filled += 1


def _nearest(drafts: Sequence[_Draft], number: int) -> Iterator[_Draft]:
    """The other mentions, those before it first, nearest first."""
    yield from reversed(drafts[:number])
    yield from drafts[number + 1 :]


def _compatible(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    return not mine or not theirs or bool(set(mine) & set(theirs))


def _named_west(draft: _Draft, drafts: Iterable[_Draft]) -> list[str]:
    """The states that the article names together as senders to the same target, in place of "Western"."""
    for other in drafts:
        if len(other.senders) > 1 and set(other.targets) & set(draft.targets) and WESTERN not in other.senders:
            return list(other.senders)
    return draft.senders


def _status_from_context(drafts: Sequence[_Draft], number: int) -> str:
    draft = drafts[number]
    for other in _nearest(drafts, number):
        same = set(other.targets) & set(draft.targets) and _compatible(draft.senders, other.senders)
        if same and other.status in _HANDED_ON and other.noun.path != "retaliation":
            return other.status
    return IMPOSED


def _past(head: Token) -> bool:
    """Whether the clause of a measure tells what has happened."""
    verb = next((token for token in head.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and verb.tag_ == "VBN" and any(child.lower_ in {"has", "have", "had"} for child in verb.children)


def _row(draft: _Draft, parsed: ParsedArticle, quotes: Sequence[Quote]) -> Sanction:
    start, end = parsed.tokens(draft.noun.start, draft.noun.end)
    status = draft.status or MENTIONED
    condition = draft.condition if status in _CONDITIONAL else None
    return Sanction(
        start=start,
        end=end,
        confidence=round(_TRUST[draft.noun.path] * _FILLED**draft.filled, 2),
        senders=tuple(draft.senders),
        targets=tuple(draft.targets),
        measure=draft.kind or GENERAL,
        status=status,
        condition=" ".join(parsed.text(*condition).split()) if condition else None,
        attributed_to=_speaker(start, end, quotes),
    )


def _speaker(start: int, end: int, quotes: Sequence[Quote]) -> str | None:
    """Who says so: the first speaker of the shortest quote that holds the mention."""
    holding = [quote for quote in quotes if any(first <= start and end <= last for first, last in quote.spans)]
    quote = min(holding, key=lambda quote: quote.end - quote.start, default=None)
    return quote.speakers[0] if quote is not None and quote.speakers else None
