"""Who receives a weapon of which a clause only says that it is given: for whom most clues of the article speak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from helpers.finding.weapons.mentions import WeaponMention
from helpers.finding.weapons.parties import Parties


class Receivers:
    """Ranks the parties of one article as receivers of weapons.

    Parameters
    ----------
    mentions
        The article's weapons, with what its clauses say of them.
    parties
        Whom the article names, and who fights and aids whom.
    """

    def __init__(self, mentions: Sequence[WeaponMention], parties: Parties) -> None:
        given = [m for m in mentions if m.roles.recipient]
        handed = [m for m in given if m.roles.frame is not None or m.roles.operator is None]  # not "Oslo's Danish guns"
        self._together = {(m.naming.last.sent.start, m.roles.recipient) for m in handed}
        self._given = {(m.category, m.roles.supplier) for m in handed}
        self._received: defaultdict[str | None, set[tuple[str, str | None]]] = defaultdict(set)
        for m in handed:
            self._received[m.roles.recipient].add((m.category, m.roles.supplier))
        self._users = {(m.naming.maker, m.roles.operator) for m in mentions if m.roles.operator}
        self._parties = parties

    def fighting(self, giver: str, mention: WeaponMention) -> str | None:
        """Who is at war, is told to be given weapons, and is likely to receive this one from a giver in peace."""
        if self._parties.enemy(giver) is not None:
            return None
        receiver = self._best(giver, mention)
        return receiver if self.givers(receiver) and self._parties.enemy(receiver) is not None else None

    def givers(self, receiver: str | None) -> set[str | None]:
        """Who is told to give weapons to a party, None among them where it is not told who."""
        return {supplier for _, supplier in self._received[receiver]}

    def best(self, mention: WeaponMention) -> str | None:
        """The likeliest receiver of a weapon that is given; None where nobody is likely, or two enemies alike.

        Where no giver is told but two others are named, it may be between these ("Neither Oslo nor Lima would say | ").
        """
        supplier, receiver = mention.roles.supplier, self._best(mention.roles.supplier, mention)
        sentence = mention.naming.last.sent
        here = {party for _, party in self._parties.mentioned_in(sentence.start, sentence.end)}
        return receiver if supplier is not None or receiver in here or len(here) < _PAIR else None

    def _best(self, supplier: str | None, mention: WeaponMention) -> str | None:
        times, main = self._parties.times_mentioned, self._parties.main
        others = [p for p in times if p not in {supplier, mention.roles.operator} and not self._parties.is_league(p)]
        weights = {party: (self._weight(party, supplier, mention) + (party == main), times[party]) for party in others}
        first = max(weights, key=lambda party: weights[party], default=None)
        if first is None or weights[first][0] < _ENOUGH:
            return None
        return first if weights[first] != weights.get(self._parties.enemy(first) or "") else None

    def _weight(self, party: str, supplier: str | None, mention: WeaponMention) -> int:
        """How much speaks for a receiver: a war, above all one begun by others, gifts elsewhere, and nearness."""
        receiving = self._received[party]
        foe = self._parties.enemy(party)
        weight = _AT_WAR * (foe is not None) - _FOE * (foe == supplier is not None)
        near = self._is_near(party, mention)
        weight += min(self._parties.attacked(party), near)
        weight -= _SUPPLIES * ((mention.category, party) in self._given)
        weight += _RECEIVES * bool(receiving) + any(kind == mention.category for kind, _ in receiving)
        weight += _FROM_THE_SAME * any(giver == supplier is not None for _, giver in receiving)
        weight += _USES_ITS_OWN * (supplier is not None and (supplier, party) in self._users)
        weight += (mention.naming.last.sent.start, party) in self._together
        weight += _AIDED * (self._parties.backed(supplier) == party)
        return weight + _NEAR * near

    def _is_near(self, party: str, mention: WeaponMention) -> bool:
        """Whether the party is named in the sentence of the weapon or the one before."""
        sentence = mention.naming.last.sent
        start = sentence.doc[sentence.start - 1].sent.start if sentence.start else 0
        return any(name == party for _, name in self._parties.mentioned_in(start, sentence.end))


# How much each clue weighs, fitted on annotated articles and rounded; who has less than enough is nobody's guess.
_AT_WAR = 3
_FOE = 4
_RECEIVES = 2
_SUPPLIES = 4
_FROM_THE_SAME = 2
_USES_ITS_OWN = 2  # what the supplier's firms made
_AIDED = 3
_NEAR = 1
_PAIR = 2
_ENOUGH = 4
