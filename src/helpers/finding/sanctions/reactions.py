"""Tells what speaks of a measure as known ("condemned the embargo") from what only one in force does ("it hurt")."""

from __future__ import annotations

from helpers.finding.sanctions.clauses import future, hypothetical
from helpers.finding.sanctions.outcomes import IMPOSED
from helpers.finding.sanctions.status_words import SENDER, TARGET, Governor

_REACTIONS = frozenset(
    "applaud attack blame blast chide complain condemn criticise criticize decry denounce deplore deride describe "
    "dismiss hail lament laugh mock praise react rebuke regret respond retaliate ridicule scoff shrug slam thank "
    "welcome response answer reply reaction criticism condemnation retaliation reprisal".split()
)
# What is said of what is in measures.
_CONTENTS = frozenset({"include", "cover", "concern", "target", "aim", "go"})


def takes_for_known(governor: Governor) -> bool:
    """Whether a word leaves open if a measure is in force or just announced."""
    entry = governor.entry
    known = entry is not None and entry.status == IMPOSED and entry.subject not in {SENDER, TARGET}
    # "The sanctions could include" tells of any.
    open_ended = hypothetical(governor.token) or future(governor.token)
    words = _REACTIONS if open_ended else _REACTIONS | _CONTENTS
    return known and governor.token.lemma_.lower() in words
