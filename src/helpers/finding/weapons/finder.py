"""Finds the weapons of a parsed article: what is named, how many, and who supplies, receives and operates them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from functools import partial
from itertools import zip_longest

from helpers.finding.actors import Cast
from helpers.finding.places import Gazetteer
from helpers.finding.speech import teller
from helpers.finding.weapons.counts import Counts
from helpers.finding.weapons.materiel import Materiel
from helpers.finding.weapons.memory import complete, guess
from helpers.finding.weapons.mentions import (
    WeaponMention,
    antecedent,
    introduces,
    is_definite,
    is_fired_by,
    is_joined,
    rename,
    settle_later,
)
from helpers.finding.weapons.naming import AFLOAT, Naming
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.tellers import Tellers
from helpers.finding.weapons.transfers import Transfers
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Token
from helpers.tables import Quote, Weapon


class WeaponFinder:
    """Finds weapons.

    Parameters
    ----------
    lexicons
        The folder with weapons.csv, materiel_words.csv, navies.csv, forces.csv, wars.csv, actors.csv, institutions.csv,
        places.csv and countries.csv.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._materiel = Materiel(lexicons)
        self._words = MaterielWords(lexicons)
        self._gazetteer = Gazetteer(lexicons)

    def find(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote] = ()) -> list[Weapon]:
        """Mentions in one article, in order of start."""
        speaker = partial(_speaker, parsed, cast, quotes, self._words.media)
        namings = self._materiel.find(parsed)
        if not namings:
            return []
        materiel = frozenset(i for n in namings if not n.loose for i in range(n.first.i, n.last.i + 1))
        parties = Parties(parsed.doc, self._words, cast, speaker, self._gazetteer, materiel)
        transfers = Transfers(self._words, parties)
        counts = Counts(parsed.doc, self._words, namings)
        mentions: list[WeaponMention] = []
        for naming, following in zip_longest(namings, namings[1:]):
            earlier = antecedent(naming, mentions)
            told = earlier or is_joined(naming, mentions) or introduces(naming, following)
            if naming.loose and (_is_harmed(naming) or not (told or _is_ammunition(naming, following))):
                continue
            naming = replace(naming, category=_category(naming, following, namings, mentions))
            mention = WeaponMention(naming, transfers.roles(naming), earlier)
            mention.quantity = counts.of(naming, mentions[-1] if mentions else None)
            if mentions:
                rename(mentions[-1], mention)
            mentions.append(mention)
        settle_later(mentions)
        complete(mentions, parties)
        Tellers(parsed, cast, quotes, self._words, parties).settle(mentions)
        guess(mentions, parties)
        return [_row(parsed, mention, quotes) for mention in mentions]


def _category(
    naming: Naming, following: Naming | None, namings: Sequence[Naming], mentions: Sequence[WeaponMention]
) -> str:
    """The category of a phrase, for munitions and guns by the weapons around."""
    if is_fired_by(naming, following):
        return "ammunition"
    aboard = naming.name == "gun" and _is_aboard(naming, namings)
    return "artillery" if _is_cannon(naming) or _are_those(naming, mentions) or aboard else naming.category


def _is_ammunition(naming: Naming, following: Naming | None) -> bool:
    """Whether "rounds" or "munitions" tell by themselves, or by what they are for, that they are fired."""
    return is_fired_by(naming, following) or _in_masses(naming)


def _is_harmed(naming: Naming) -> bool:
    """Whether "fighters" are people, who are killed or wounded."""
    verb = naming.last.head
    patient = naming.last.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in _HARMING
    return naming.name == "fighter" and (patient or (naming.last.dep_ == "nsubj" and verb.lemma_ in {"die", "perish"}))


def _in_masses(naming: Naming) -> bool:
    """Whether so many "rounds" are counted that they are ammunition ("40,000 rounds")."""
    behind = naming.last.doc[naming.last.i + 1 : naming.last.i + 2].text
    if naming.name != "round" or behind == "of":
        return False  # "9,000 rounds of ammunition" names it behind
    counts = [child.lower_.replace(",", "") for child in naming.last.lefts if child.dep_ == "nummod"]
    return any(count.isdigit() and int(count) >= _MASSES for count in counts)


def _is_cannon(naming: Naming) -> bool:
    """Whether guns are artillery, as their bore, or shells or batteries in the sentence, tell ("100mm guns")."""
    bore = _BORE.match(naming.name)
    if bore is not None:
        return int(bore[1]) >= _LEAST_BORE
    return naming.name == "gun" and any(token.lemma_.lower() in _OF_ARTILLERY for token in naming.last.sent)


def _are_those(guns: Naming, mentions: Sequence[WeaponMention]) -> bool:
    """Whether "the guns" are the howitzers just told of."""
    near = (m for m in mentions if guns.first.i - m.naming.last.i <= _NEAR and m.category == "artillery")
    return guns.name == "gun" and is_definite(guns) and any(near)


def _is_aboard(naming: Naming, namings: Sequence[Naming]) -> bool:
    """Whether guns are a ship's ("the frigate fired her guns")."""
    return any(other.category in AFLOAT and other.first.sent == naming.first.sent for other in namings)


# The share of mentions of a kind whose span, name and category are right, measured on articles annotated by hand, in
# part unseen when the rules were made; behind each, how many of how many were right when last counted.
_NAMED = 0.95  # 182 of 188
_CLASS_NOUN = 0.92  # 531 of 592
_HOMOGRAPH = 0.8  # a name or noun with another sense: 61 of 76
_TAKEN_UP = 0.75  # "the missiles" that were told of before: 25 of 34
_LOOSE = 0.7  # a broad noun that counts only beside what it takes up: 19 of 27
_UNTOLD = 0.6  # "the missile" of no system told of before: 23 of 36
_HARMING = frozenset({"kill", "wound", "injure", "arrest", "detain", "capture"})
_MASSES = 1000  # rounds from which on they are no rounds of talks or votes
_BORE = re.compile(r"(\d{2,3})[ -]?(?:mm|millimet(?:re|er)) gun$")
_NEAR = 60  # tokens from howitzers to "the guns"
_LEAST_BORE = 20  # millimetres
_OF_ARTILLERY = frozenset(
    "shell artillery howitzer battery gunner shelling destroyer frigate tow towed calibre caliber mm".split()
)


def _row(parsed: ParsedArticle, mention: WeaponMention, quotes: Sequence[Quote]) -> Weapon:
    start, end = parsed.chars(mention.naming.start, mention.naming.end)
    low, high = mention.quantity
    given = is_definite(mention.naming) or not mention.roles.refused  # "Will not hand over the ships" that were ordered
    return Weapon(
        start=start,
        end=end,
        confidence=_confidence(mention),
        name=mention.name,
        category=mention.category,
        quantity_low=low,
        quantity_high=high,
        supplier=mention.roles.supplier if given else None,
        recipient=mention.roles.recipient if given else None,
        operator=mention.roles.operator,
        attributed_to=teller(quotes, start, end),
    )


def _speaker(
    parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote], media: Container[str], token: Token
) -> str | None:
    """For whom the speaker of the words around a token speaks, or else the one quoted before; a medium has no arms."""
    place, _ = parsed.tokens(token.i, token.i + 1)
    speakers = [quote.speakers[0] for quote in quotes if quote.start <= place and quote.speakers]
    party = next((party for name in reversed(speakers) if (party := cast.affiliation(name))), None)
    return party if party not in media else None


def _confidence(mention: WeaponMention) -> float:
    """How sure a mention of a kind is; what a definite noun takes up is less so, a name that other things bear, too."""
    naming = mention.naming
    if naming.loose:
        return _LOOSE
    if mention.antecedent is not None:
        return _TAKEN_UP
    if naming.named:
        return _NAMED if naming.sure else _HOMOGRAPH
    if is_definite(naming):
        return _UNTOLD
    return _CLASS_NOUN if naming.sure else _HOMOGRAPH
