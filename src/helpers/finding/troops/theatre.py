"""Where the war of an article is, to which casualties belong that it places nowhere in particular."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property

from helpers.finding.locating import where
from helpers.finding.places import PlaceMention
from helpers.finding.troops.figure import Figure, is_civilian
from helpers.finding.troops.mentions import is_tellers
from helpers.reading.parse import Doc

_WARS = frozenset({"war", "invasion", "conflict", "fighting", "offensive", "aggression", "assault"})
# What tells that there is fighting where a sentence names a part of a state.
_FOUGHT = _WARS | frozenset(
    "rebel separatist insurgent militant insurgency rebellion front truce ceasefire shelling combat breakaway".split()
)
_BATTLES = frozenset({"battle", "siege"})
_MANY = 1000  # dead who are a war's and not a raid's
_BEFORE = 70  # tokens before a figure in which its battle may be named
_NO_STATE = (("", 0), ("", 0))
_OFTEN = 3  # times that an article names a place that casualties without one are at
# What reports call the time or the whole of a war's losses.
_ALL_ALONG = re.compile(
    r"\b(?:(?:past|last|previous) (?:day|24 hours)|24 hours|24-hour|"
    r"since (?:the )?(?:start|beginning|outbreak|launch|onset|invasion|war|fighting|conflict|hostilities|offensive)|"
    r"since (?:the )?(?:\w+ )?(?:full-scale|all-out|military) |since (?:\d+ )?(?:february|feb\.?)\b|"
    r"(?:from|at|in) the (?:start|beginning|outbreak) of (?:the |its |russia's )?(?:full-scale )?(?:war|invasion)|"
    r"(?:so far )?in (?:the|this|its) (?:\w+ )?(?:war|conflict|invasion|fighting|hostilities)\b(?! (?:in|near|around))|"
    r"(?:conflict|war|insurgency|uprising)(?: \w+){0,4}? (?:has|have|had) (?:already )?(?:killed|claimed|cost|left)\b|"
    r"(?:victims|casualties|toll|losses) of the (?:war|invasion|conflict|fighting)\b|special military operation)",
    re.IGNORECASE,
)
# What tells that soldiers died in a day of a war, not in one attack.
_OVERNIGHT = re.compile(
    r"\b(?:overnight|in (?:a|the past|the last) (?:single )?(?:day|night|24 hours))\b", re.IGNORECASE
)
# What tells of a war that was fought in a part of a state before another was on all its land.
_OLD_WAR = re.compile(r"\b(?:since|in|began in|from) 2014\b|\beight-year|\bseven-year", re.IGNORECASE)


class Theatre:
    """Where the war of an article is.

    Parameters
    ----------
    doc, mentions, located
        The article's parse, the places that it names, and those of them where it says that something is.
    known
        The state that is known to be invaded, of those that the article names.
    invaded
        Whether a state is known to be at war on all its land, and not just in a part of it.
    state_of
        The state that a word stands for: its name, its people, its capital.
    """

    def __init__(
        self,
        doc: Doc,
        mentions: Sequence[PlaceMention],
        located: Sequence[PlaceMention],
        known: str | None,
        invaded: Callable[[str], bool],
        state_of: Callable[[str], str | None],
    ) -> None:
        self._doc = doc
        self._mentions = mentions
        self._located = located
        self._known = known
        self._invaded = invaded
        self._state_of = state_of

    @property
    def war(self) -> str | None:
        """Where the article's war is, if it tells of one."""
        return next(iter(self._wars or self._battleground), None) or self._known

    def of_all(self, figure: Figure, force: str | None) -> str | None:
        """Where the war is whose dead of a day, or of all its time, a figure counts; None where it counts no such."""
        sentence = self._doc[figure.sentence[0] : figure.sentence[1]].text
        daily = not is_civilian(figure) and _OVERNIGHT.search(sentence)
        if self._wars and re.search(r"\bsince\b", sentence):
            return self._wars[0]
        if not (daily or _ALL_ALONG.search(sentence) or self._is_wars_toll(figure)):
            return None
        at_home = any(mention.country == force for mention in self._located)
        return self.war or (force if at_home else None) or self.subject

    def main(self, force: str | None) -> str | None:
        """Where dead are of whom nothing tells where: the place named most, else where the war is."""
        counts = Counter(m.name for m in self._located if m.name != force)
        often = (name for name, times in counts.most_common(1) if times >= _OFTEN)
        return next(often, None) or next(iter(self._wars), None) or self._known

    @cached_property
    def subject(self) -> str | None:
        """The state that an article is about by how often it names it or what is its own ("the Tunisian army")."""
        counts = Counter(state for token in self._doc if (state := self._state_of(token.text)) is not None)
        (state, most), (_, next_most) = (*counts.most_common(2), *_NO_STATE)[:2]
        return state if most >= _OFTEN and 2 * most > 3 * next_most else None

    def is_home(self, force: str | None) -> bool:
        """Whether most of what an article tells of is in the state whose the forces are."""
        return force is not None and force in self._battleground

    def narrowed(self, names: tuple[str, ...], figure: Figure) -> tuple[str, ...]:
        """The part of a state in which the article says that there is a war ("the conflict in eastern Ukraine")."""
        old = _OLD_WAR.search(self._doc[figure.sentence[0] : figure.sentence[1]].text)
        if len(names) != 1 or (self._invaded(names[0]) and not old):
            return names
        parts = (m for m in self._mentions if m.country == names[0] and m.name.endswith(f" {names[0]}"))
        fought = (part.name for part in parts if any(t.lemma_ in _FOUGHT for t in self._doc[part.start].sent))
        return tuple(name for name, _ in Counter(fought).most_common(1)) or names

    @cached_property
    def _wars(self) -> tuple[str, ...]:
        """Where the article's wars are ("the war in Ukraine", "the Gaza war"), commonest first."""
        doc = self._doc
        counts: Counter[str] = Counter()
        for mention in self._mentions:
            after = doc[mention.end].lower_ if mention.end < len(doc) else ""
            before = [token.lower_ for token in doc[max(0, mention.start - 2) : mention.start]]
            waged = len(before) == 2 and before[0] in _WARS and before[1] in {"in", "of", "against", "on"}
            if waged or after in {"war", "conflict"} or before[-1:] == ["invaded"]:
                counts[mention.name] += 1
        return tuple(name for name, _ in counts.most_common())

    def _is_wars_toll(self, figure: Figure) -> bool:
        """Whether so many died that they are a whole war's dead, where no battle is told of."""
        told = self._doc[max(0, figure.start - _BEFORE) : figure.start]
        return (figure.quantity.low or 0) >= _MANY and all(token.lemma_.lower() not in _BATTLES for token in told)

    @cached_property
    def _battleground(self) -> tuple[str, ...]:
        """The state in which most of what the article tells of is: where its war is, if it calls none by a name."""
        there = where(self._doc, [m for m in self._mentions if not is_tellers(self._doc[m.end - 1])])
        (state, most), (_, next_most) = (*Counter(m.country for m in there if m.country).most_common(2), *_NO_STATE)[:2]
        return (state,) if most > max(next_most, 1) else ()
