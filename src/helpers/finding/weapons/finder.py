"""Finds the weapons of a parsed article: what is named, how many, and who supplies, receives and operates them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from functools import partial
from itertools import zip_longest

from helpers.finding.actors import Cast
from helpers.finding.places import Gazetteer
from helpers.finding.quantities import MEASURES, Quantity, find_quantities
from helpers.finding.speech import teller
from helpers.finding.tokens import first_conjunct
from helpers.finding.weapons.losses import is_counted, loser
from helpers.finding.weapons.materiel import Materiel
from helpers.finding.weapons.memory import FIRED, complete, guess
from helpers.finding.weapons.mentions import (
    WeaponMention,
    antecedent,
    beside,
    introduces,
    is_definite,
    is_fired_by,
    rename,
    settle_later,
)
from helpers.finding.weapons.naming import AFLOAT, Naming
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.transfers import Transfers
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Doc, Token
from helpers.tables import Quote, Weapon


class WeaponFinder:
    """Finds weapons.

    Parameters
    ----------
    lexicons
        The folder with weapons.csv, materiel_words.csv, navies.csv, forces.csv, institutions.csv, places.csv and
        countries.csv.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._materiel = Materiel(lexicons)
        self._words = MaterielWords(lexicons)
        self._gazetteer = Gazetteer(lexicons)

    def find(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote] = ()) -> list[Weapon]:
        """Mentions in one article, in order of start."""
        speaker = partial(_speaker, parsed, cast, quotes, self._words.media)
        namings = self._materiel.find(parsed)
        materiel = frozenset(i for n in namings if not n.loose for i in range(n.first.i, n.last.i + 1))
        parties = Parties(parsed.doc, self._words, cast, speaker, self._gazetteer, materiel)
        transfers = Transfers(self._words, parties)
        quantities = find_quantities(_masked(parsed.doc.text, namings))
        mentions: list[WeaponMention] = []
        for naming, following in zip_longest(namings, namings[1:]):
            earlier = antecedent(naming, mentions)
            listed = beside(naming, mentions) or introduces(naming, following)
            fired = is_fired_by(naming, following)
            if naming.loose and (_is_harmed(naming) or not (earlier or listed or fired or _in_masses(naming))):
                continue
            if fired:
                naming = replace(naming, category="ammunition")
            elif (
                _is_cannon(naming)
                or _are_those(naming, mentions)
                or (naming.name == "gun" and _is_aboard(naming, namings))
            ):
                naming = replace(naming, category="artillery")
            mention = WeaponMention(naming, transfers.roles(naming), earlier)
            mention.quantity = self._quantity(parsed.doc, naming, quantities)
            before = mentions[-1].naming if mentions else None
            alike = before is not None and (_counted_together(before, naming) or _is_as_many(before, naming))
            if mention.quantity == (None, None) and alike:
                mention.quantity = mentions[-1].quantity
            if mentions:
                rename(mentions[-1], mention)
            mentions.append(mention)
        settle_later(mentions)
        complete(mentions, parties)
        self._told(parsed, cast, parties, quotes, mentions)
        guess(mentions, parties)
        return [_row(parsed, mention, quotes) for mention in mentions]

    def _told(
        self,
        parsed: ParsedArticle,
        cast: Cast,
        parties: Parties,
        quotes: Sequence[Quote],
        mentions: Sequence[WeaponMention],
    ) -> None:
        """A state that tells of a gift of nobody gave it, unless it is at war; one that tells of an attack was hit.

        A state of which the article tells that it attacks made the attack of which it tells.
        What a state tells to have been shot down was fired at it.
        """
        for mention in mentions:
            roles = mention.roles
            if roles.frame == "stop" and roles.operator is None and roles.against is not None:
                self._lost(parsed, cast, quotes, mention)
            elif roles.frame == "stop" and not roles.known and (_is_shot_down(mention) or is_counted(mention)):
                counted = loser(mention, mentions, parties) if is_counted(mention) else None
                downed = _is_shot_down(mention) or mention.category not in _FLOWN  # its own aircraft count, too
                roles.operator = counted or (parties.enemy(_telling(parsed, cast, quotes, mention)) if downed else None)
            elif roles.defensive and not roles.known and self._downs(mention):
                party = _telling(parsed, cast, quotes, mention)
                roles.operator = party if party is not None and parties.at_war(party) else None
            elif not roles.known and mention.category in _CREWED and _comes_to_grief(mention):
                party = _telling(parsed, cast, quotes, mention)
                own = party is not None and cast.kind(party) == "country" and parties.enemy(party) is None
                abroad = (parties.place(token) not in {None, party} for token in mention.naming.last.sent)
                roles.operator = party if own and not any(abroad) else None
            elif roles.hostile and not roles.known and roles.frame != "stop":
                roles.operator = parties.shooter(_telling(parsed, cast, quotes, mention))
            if roles.frame == "give" and roles.supplier is None and not roles.given_by_other:
                party = _telling(parsed, cast, quotes, mention)
                if party is None or party == roles.recipient or parties.at_war(party) or cast.kind(party) != "country":
                    continue
                if _goes_with_crew(mention) and not (roles.recipient and parties.at_war(roles.recipient)):
                    roles.frame, roles.operator, roles.recipient = "use", party, None
                    continue
                roles.recipient = roles.recipient or parties.backed(party)
                roles.supplier = party if roles.recipient is not None else None

    def _downs(self, mention: WeaponMention) -> bool:
        """Whether air defence is said to shoot something down, as its side tells ("Oslo said air defences downed")."""
        root = mention.naming.root
        return root.dep_ == "nsubj" and self._words.has("stop", root.head)

    def _lost(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote], mention: WeaponMention) -> None:
        """What a state says that others than states have shot down or captured was its own."""
        party = _telling(parsed, cast, quotes, mention)
        against = mention.roles.against
        if party is None or against is None or party == against or cast.kind(party) != "country":
            return
        if cast.kind(against) != "country":
            mention.roles.operator = party

    def _quantity(self, doc: Doc, naming: Naming, quantities: Sequence[Quantity]) -> tuple[float | None, float | None]:
        """The bounds of the number before the phrase, where nothing else is counted by it."""
        if naming.holder is not None and not self._counts(naming.holder):
            return None, None
        first = naming.first.i
        if _is_single(naming):
            return 1, 1
        start = naming.first.sent.start_char
        before = [q for q in quantities if start <= q.start and q.end <= naming.start]
        if not before:
            return None, None
        quantity = before[-1]
        text = doc.text
        if _ONE_OF.match(text, quantity.start):
            return None, None  # "one of the missiles": how many there are is not told
        if len(before) > 1 and _OUT_OF.fullmatch(text[before[-2].end : quantity.start]):
            quantity = before[-2]._replace(end=quantity.end)  # "28 out of 31 drones"
        if _SIZE.match(text, quantity.end):
            counted = before[-2] if len(before) > 1 and before[-2].end + 1 == quantity.start else None
            return (counted.low, counted.high) if counted is not None else (None, None)
        if quantity.unit in MEASURES:
            return None, None
        between = [t for t in doc[max(0, first - 9) : first] if t.idx >= quantity.end]
        if any(token.lemma_ in _COLLECTIVE for token in between):
            return None, None  # "three waves of drones" are any number of drones
        if not all(self._fits(token) for token in between):
            return None, None
        return quantity.low, quantity.high

    def _counts(self, holder: Token) -> bool:
        """Whether a noun behind a system's name counts it ("two S-400 batteries", "five S-400 regiments")."""
        return self._words.has("count", holder) or self._words.has("formation", holder)

    def _fits(self, token: Token) -> bool:
        """Whether a token may stand between a number and what it counts."""
        if token.is_punct:
            return token.text in _INNER_MARKS
        joint = token.lower_ in {"and", "or"} and token.nbor(-1).pos_ == "ADJ"  # "new and modernised"
        joint = joint and not any(sign.isdigit() for sign in token.nbor(-1).text)  # no "four Mi-35s and | radars"
        modifier = token.pos_ in {"ADJ", "DET", "PRON", "ADV", "PROPN", "PART"} or token.dep_ in {
            "compound",
            "amod",
            "nmod",
        }
        modifier = modifier or (token.dep_ == "poss" and token.tag_ == "NN")  # no "two countries' tanks"
        modifier = modifier or joint or (token.tag_ == "VBN" and token.dep_ == "conj")
        return modifier or token.lower_ == "of" or self._words.has("count", token)


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


def _is_single(naming: Naming) -> bool:
    """Whether but one weapon is told of ("a single howitzer", not "not a single howitzer")."""
    before = [token.lower_ for token in naming.first.doc[max(0, naming.first.i - 3) : naming.first.i]]
    return not naming.plural and before[-2:] == ["a", "single"] and before[:1] != ["not"]


def _is_aboard(naming: Naming, namings: Sequence[Naming]) -> bool:
    """Whether guns are a ship's ("the frigate fired her guns")."""
    return any(other.category in AFLOAT and other.first.sent == naming.first.sent for other in namings)


def _is_as_many(before: Naming, naming: Naming) -> bool:
    """Whether there are "as many" of a weapon as of the one before ("nine missiles and as many drones")."""
    words = [token.lower_ for token in naming.first.doc[max(0, naming.first.i - 2) : naming.first.i]]
    return words == ["as", "many"] and before.first.sent == naming.first.sent


def _counted_together(before: Naming, naming: Naming) -> bool:
    """Whether "dozens of" or its like counts two weapons at once ("hundreds of mortars and other guns")."""
    doc = naming.first.doc
    between = [token.lower_ for token in doc[before.last.i + 1 : naming.first.i]]
    counted = doc[max(0, before.first.i - 4) : before.first.i]
    vague = any(token.lower_ in _VAGUE for token in counted) and any(token.lower_ == "of" for token in counted)
    return vague and naming.plural and between in (["and"], ["or"], ["and", "other"])


def _masked(text: str, namings: Sequence[Naming]) -> str:
    """The text with the weapons' names as plain words, so that no number is read in or joined to a designation."""
    pieces, done = [], 0
    for naming in namings:
        if naming.start >= done:
            plain = "w" * (naming.end - naming.start)
            pieces += [text[done : naming.start], plain[:-1] + "s" if naming.plural else plain]
            done = naming.end
    return "".join([*pieces, text[done:]])


# The share of mentions of a kind whose span, name and category are right, measured on articles annotated by hand, in
# part unseen when the rules were made; behind each, how many of how many were right when last counted.
_NAMED = 0.95  # 182 of 188
_CLASS_NOUN = 0.92  # 531 of 592
_HOMOGRAPH = 0.8  # a name or noun with another sense: 61 of 76
_TAKEN_UP = 0.75  # "the missiles" that were told of before: 25 of 34
_LOOSE = 0.7  # a broad noun that counts only beside what it takes up: 19 of 27
_UNTOLD = 0.6  # "the missile" of no system told of before: 23 of 36
# A number that tells the size of each piece ("2,000-pound bombs").
_SIZE = re.compile(
    r"-(?:dollar|euro|pound|kilogram|kg|kiloton|megaton|tonne|ton|met(?:re|er)|foot|inch|mm|mile|kilomet(?:re|er)|km|calib(?:re|er))\b"
)
_HARMING = frozenset({"kill", "wound", "injure", "arrest", "detain", "capture"})
_CREWED = AFLOAT | {"aircraft", "helicopter"}
_FAILING = frozenset({"crash", "sink", "ditch", "collide", "capsize", "disappear", "vanish"})
_FLOWN = frozenset({"aircraft", "helicopter"})
_MASSES = 1000  # rounds from which on they are no rounds of talks or votes
_BORE = re.compile(r"(\d{2,3})[ -]?(?:mm|millimet(?:re|er)) gun$")
_NEAR = 60  # tokens from howitzers to "the guns"
_LEAST_BORE = 20  # millimetres
_OF_ARTILLERY = frozenset(
    "shell artillery howitzer battery gunner shelling destroyer frigate tow towed calibre caliber mm".split()
)
_COLLECTIVE = frozenset("salvo volley wave swarm batch group type kind variety barrage".split())
_OUT_OF = re.compile(r" (?:out )?of (?:an? |the |its |their |some |about )?(?:planned |total |total of |promised )?")
_VAGUE = frozenset({"dozens", "scores", "hundreds", "thousands", "tens", "handful", "number"})
_INNER_MARKS = frozenset({"-", "'", '"', "‑"})
_ONE_OF = re.compile(r"[Oo]ne of ")


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


def _telling(parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote], mention: WeaponMention) -> str | None:
    """The state or body for which whoever tells of a weapon speaks."""
    source = teller(quotes, *parsed.chars(mention.naming.start, mention.naming.end))
    return cast.affiliation(source) if source is not None else None
