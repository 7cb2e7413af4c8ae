"""What follows for a weapon from who tells of it: a state tells of its own gifts, losses and of its enemy's attacks."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.actors import Cast
from helpers.finding.speech import teller
from helpers.finding.tokens import first_conjunct
from helpers.finding.weapons.losses import is_counted, loser
from helpers.finding.weapons.mentions import WeaponMention
from helpers.finding.weapons.naming import AIRCRAFT, CREWED, FIRED
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.language import ParsedArticle
from helpers.tables import Quote


class Tellers:
    """Reads the parties of the weapons of one article off who tells of them.

    Parameters
    ----------
    parsed, cast, quotes
        The article, who is who in it, and who says what.
    words
        What words say about weapons.
    parties
        Whom the article's tokens stand for.
    """

    def __init__(
        self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote], words: MaterielWords, parties: Parties
    ) -> None:
        self._parsed = parsed
        self._cast = cast
        self._quotes = quotes
        self._words = words
        self._parties = parties

    def settle(self, mentions: Sequence[WeaponMention]) -> None:
        """Fill what their clauses leave open of the parties of weapons."""
        for mention in mentions:
            roles = mention.roles
            if roles.frame == "stop" and roles.operator is None and roles.against is not None:
                roles.operator = self._lost(mention, roles.against)
            elif not roles.known:
                roles.operator = self._user(mention, mentions)
            if roles.frame == "give" and roles.supplier is None and not roles.given_by_other:
                self._given(mention)

    def _user(self, mention: WeaponMention, mentions: Sequence[WeaponMention]) -> str | None:
        """Whose a weapon is of which no party is told: the teller's own or its enemy's."""
        roles = mention.roles
        if roles.frame == "stop" and (is_counted(mention) or _is_shot_down(mention)):
            return self._loser(mention, mentions)
        if roles.defensive and self._downs(mention):
            party = self._telling(mention)
            return party if party is not None and self._parties.at_war(party) else None
        if mention.category in CREWED and _comes_to_grief(mention):
            return self._unlucky(mention)
        fired = roles.hostile and roles.frame != "stop"
        return self._parties.shooter(self._telling(mention)) if fired else None

    def _loser(self, mention: WeaponMention, mentions: Sequence[WeaponMention]) -> str | None:
        """Whose a weapon is that is shot down, or counted among losses: the enemy's, but aircraft may be one's own."""
        if is_counted(mention) and (party := loser(mention, mentions, self._parties)) is not None:
            return party
        downed = _is_shot_down(mention) or mention.category not in AIRCRAFT
        return self._parties.enemy(self._telling(mention)) if downed else None

    def _lost(self, mention: WeaponMention, against: str) -> str | None:
        """What a state says that others than states have shot down or captured was its own."""
        party = self._telling(mention)
        if party is None or party == against or self._cast.kind(party) != "country":
            return None
        return party if self._cast.kind(against) != "country" else None

    def _downs(self, mention: WeaponMention) -> bool:
        """Whether air defence is said to shoot something down, as its side tells ("Oslo said air defences downed")."""
        root = mention.naming.root
        return root.dep_ == "nsubj" and self._words.has("stop", root.head)

    def _unlucky(self, mention: WeaponMention) -> str | None:
        """The state in peace that tells of an accident of its own ship or aircraft, in no other country."""
        party = self._telling(mention)
        if party is None or self._cast.kind(party) != "country" or self._parties.enemy(party) is not None:
            return None
        abroad = (self._parties.place(token) not in {None, party} for token in mention.naming.last.sent)
        return None if any(abroad) else party

    def _given(self, mention: WeaponMention) -> None:
        """A state that tells of a gift of nobody gave it, unless it is at war; its crews may go along."""
        roles, party = mention.roles, self._telling(mention)
        if party is None or party == roles.recipient or self._parties.at_war(party):
            return
        if self._cast.kind(party) != "country":
            return
        if _goes_with_crew(mention) and not (roles.recipient and self._parties.at_war(roles.recipient)):
            roles.frame, roles.operator, roles.recipient = "use", party, None
            return
        roles.recipient = roles.recipient or self._parties.backed(party)
        roles.supplier = party if roles.recipient is not None else None

    def _telling(self, mention: WeaponMention) -> str | None:
        """The state or body for which whoever tells of a weapon speaks."""
        source = teller(self._quotes, *self._parsed.chars(mention.naming.start, mention.naming.end))
        return self._cast.affiliation(source) if source is not None else None


def _is_shot_down(mention: WeaponMention) -> bool:
    """Whether something that flies is said to have been destroyed ("nine drones had been shot down")."""
    return mention.category in FIRED and mention.naming.root.dep_ == "nsubjpass"


def _comes_to_grief(mention: WeaponMention) -> bool:
    """Whether a ship or aircraft has an accident ("a helicopter crashed, the Danish army said")."""
    return mention.naming.root.dep_ == "nsubj" and mention.naming.root.head.lemma_ in _FAILING


def _goes_with_crew(mention: WeaponMention) -> bool:
    """Whether crews go where a weapon is said to be sent ("Oslo said eight jets would be sent")."""
    verb = first_conjunct(mention.naming.root).head
    return mention.roles.manned and verb.lemma_ in {"send", "dispatch", "deploy"}


_FAILING = frozenset({"crash", "sink", "ditch", "collide", "capsize", "disappear", "vanish"})
