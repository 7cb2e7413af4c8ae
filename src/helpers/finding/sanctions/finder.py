"""Finds sanctions: nouns of punitive measures with sender, target, kind, status and condition.

A mention's own sentence comes first; what it leaves open is filled from the measure that it takes up, then from the
nearest mention of the same measure in the article.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence

from helpers.finding.actors import Cast
from helpers.finding.sanctions.actors import Actors
from helpers.finding.sanctions.context import resolve
from helpers.finding.sanctions.deeds import Deeds
from helpers.finding.sanctions.drafting import DraftReader
from helpers.finding.sanctions.drafts import Draft
from helpers.finding.sanctions.governors import Governors
from helpers.finding.sanctions.guesses import guess
from helpers.finding.sanctions.named_states import NamedStates
from helpers.finding.sanctions.nouns import SanctionNouns
from helpers.finding.sanctions.outcomes import IMPOSED, MENTIONED
from helpers.finding.sanctions.owners import Owners
from helpers.finding.sanctions.parties import Parties
from helpers.finding.sanctions.senders import SenderReader
from helpers.finding.sanctions.status import StatusReader
from helpers.finding.sanctions.targets import TargetReader
from helpers.finding.sanctions.words import GENERAL, TRADE, Vocabulary
from helpers.finding.speech import teller
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Token
from helpers.tables import Quote, Sanction

# The confidence of a mention: the share that is right (span, senders, targets and status). It starts from the kind of
# rule; every column that the context had to fill takes its share away, and so do targets other than one name and an
# article that names no sender. Fitted to the 887 mentions found in all annotated articles, written ones on other
# crises among them; the rules were mended beside most of these, so that others may be read less well.
_SURE, _UNSURE = 0.79, 0.65
_TRUST = {
    "measure": _SURE,
    "object": _SURE,
    "aimed": _SURE,
    "modified": _SURE,
    "burden": _UNSURE,
    "retaliation": _UNSURE,
    "anaphor": _UNSURE,
}
_FILLED = {"senders": 0.84, "targets": 0.74, "status": 0.81}
_DESCRIBED = 0.6
_SENDERLESS = 0.77


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
        self._status = StatusReader(Governors(lexicons, self._words))

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
        nouns = self._nouns.find(parsed, cast)
        if not nouns:
            return []

        @functools.cache
        def speaker(token: Token) -> str | None:
            return teller(quotes, *parsed.tokens(token.i, token.i + 1))

        actors = Actors(cast, speaker, parsed.doc)
        parties = Parties(self._words, actors)
        owners = Owners(self._words, actors)
        senders = SenderReader(self._words, actors, owners)
        targets = TargetReader(self._words, actors, parties, owners)
        reader = DraftReader(self._words, actors, self._nouns, self._status, senders, targets)
        drafts = [reader.read(noun) for noun in nouns]
        deeds = Deeds(self._words, actors, senders, parties, self._status).find(parsed)
        states = NamedStates(parsed, actors, self._words)
        resolve(drafts, deeds, states)
        guess(drafts, states, actors, self._words)
        return [_row(draft, parsed, quotes) for draft in drafts]


def _row(draft: Draft, parsed: ParsedArticle, quotes: Sequence[Quote]) -> Sanction:
    start, end = parsed.tokens(draft.noun.start, draft.noun.end)
    status = draft.status or MENTIONED
    condition = draft.condition if status != IMPOSED else None
    return Sanction(
        start=start,
        end=end,
        confidence=_confidence(draft),
        senders=tuple(draft.senders),
        targets=tuple(draft.targets),
        measure=draft.kind or (TRADE if draft.noun.core.lemma_.lower() == "embargo" else GENERAL),
        status=status,
        condition=" ".join(parsed.text(*condition).split()) if condition else None,
        attributed_to=teller(quotes, start, end),
    )


def _confidence(draft: Draft) -> float:
    shares = [_FILLED[column] for column in draft.filled]
    if not draft.senders:
        shares.append(_SENDERLESS)
    if len(draft.targets) != 1 or draft.targets[0][0].islower():
        shares.append(_DESCRIBED)
    return round(_TRUST[draft.noun.path] * math.prod(shares), 2)
