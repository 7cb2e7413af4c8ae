"""Finds the weapons of a parsed article: what is named, how many, and who supplies, receives and operates them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from helpers.finding.actors import Cast
from helpers.finding.materiel import Materiel, MaterielWords, Naming
from helpers.finding.opponents import Opponents
from helpers.finding.parties import Parties
from helpers.finding.quantities import Quantity, find_quantities
from helpers.finding.transfers import Roles, Transfers
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote, Weapon


class WeaponFinder:
    """Finds weapons.

    Parameters
    ----------
    lexicons
        Where ``weapons.csv`` and ``materiel_words.csv`` are.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._materiel = Materiel(lexicons)
        self._words = MaterielWords(lexicons)
        self._opponents = Opponents(lexicons)

    def find(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote] = ()) -> list[Weapon]:
        """Mentions in one article, in order of start."""
        transfers = Transfers(
            self._words, Parties(self._words, cast, lambda token: _speaker(parsed, token, quotes)), self._opponents
        )
        namings = self._materiel.find(parsed)
        quantities = find_quantities(_masked(parsed.doc.text, namings))
        mentions: list[_Mention] = []
        for naming in namings:
            antecedent = _antecedent(naming, mentions)
            if naming.loose and antecedent is None and not _beside(naming, mentions):
                continue
            mention = _Mention(naming, transfers.roles(naming), antecedent)
            mention.quantity = self._quantity(parsed.doc, naming, quantities)
            mentions.append(mention)
        _complete(mentions)
        return [_row(parsed, mention, quotes) for mention in mentions]

    def _quantity(self, doc: Doc, naming: Naming, quantities: Sequence[Quantity]) -> tuple[float | None, float | None]:
        """The bounds of the number before the phrase, where nothing else is counted by it."""
        first = naming.first.i
        before = [q for q in quantities if naming.first.sent.start_char <= q.start and q.end <= naming.start]
        if not before:
            return None, None
        if _ONE_OF.search(doc.text[naming.first.sent.start_char : naming.start]):
            return 1, 1
        quantity = before[-1]
        between = [t for t in doc[max(0, first - 9) : first] if t.idx >= quantity.end]
        if not all(self._fits(token) for token in between):
            return None, None
        return quantity.low, quantity.high

    def _fits(self, token: Token) -> bool:
        """Whether a token may stand between a number and what it counts."""
        if token.is_punct:
            return token.text in _INNER_MARKS
        modifier = token.pos_ in {"ADJ", "DET", "PRON", "ADV", "PROPN", "PART"} or token.dep_ in {
            "compound",
            "amod",
            "nmod",
        }
        return modifier or token.lower_ == "of" or self._words.has("count", token)


def _masked(text: str, namings: Sequence[Naming]) -> str:
    """The text with the weapons' names as plain words, so that no number is read in or joined to a designation."""
    pieces, done = [], 0
    for naming in namings:
        if naming.start >= done:
            pieces += [text[done : naming.start], "w" * (naming.end - naming.start)]
            done = naming.end
    return "".join([*pieces, text[done:]])


@dataclass
class _Mention:
    """A mention in the making."""

    naming: Naming
    roles: Roles
    antecedent: _Mention | None = None
    quantity: tuple[float | None, float | None] = (None, None)

    @property
    def short_for(self) -> _Mention | None:
        """The mention whose name it takes: a system's, or that of any weapon where its own word is too broad."""
        broad = self.naming.name in _BROAD or self.naming.name == "launcher"
        taken = self.antecedent is not None and (self.antecedent.naming.named or broad or self.naming.sure)
        return self.antecedent if taken else None

    @property
    def name(self) -> str:
        return self.short_for.name if self.short_for is not None else self.naming.name

    @property
    def category(self) -> str:
        return self.short_for.category if self.short_for is not None else self.naming.category


_INNER_MARKS = frozenset({"-", "'", '"', "‑"})
_ONE_OF = re.compile(r"\b[Oo]ne of (?:(?:the|its|their|his|her|our|these|those)\b)?[\w\s'-]{0,30}$")

# What a class noun may stand for once it has been named.
_STANDS_FOR = {
    "vehicle": {"armoured_vehicle", "tank", "vehicle", "artillery"},
    "system": {"air_defence", "artillery", "missile", "anti_tank"},
    "defense system": {"air_defence"},
    "defence system": {"air_defence"},
    "battery": {"air_defence", "artillery"},
    "aircraft": {"aircraft", "helicopter"},
    "plane": {"aircraft"},
    "jet": {"aircraft"},
    "fighter jet": {"aircraft"},
    "bomber": {"aircraft"},
    "helicopter": {"helicopter"},
    "ship": {"ship"},
    "warship": {"ship"},
    "vessel": {"ship", "submarine"},
    "boat": {"ship", "submarine"},
    "submarine": {"submarine"},
    "cruiser": {"ship"},
    "frigate": {"ship"},
    "missile": {"missile", "anti_tank", "air_defence"},
    "rocket": {"missile", "artillery"},
    "launcher": {"artillery", "anti_tank", "air_defence", "missile"},
    "tank": {"tank"},
    "drone": {"drone"},
    "howitzer": {"artillery"},
    "unmanned aerial vehicle": {"drone"},
    "shell": {"ammunition"},
    "bomb": {"ammunition"},
    "munition": {"ammunition"},
    "mine": {"mine"},
    "rifle": {"small_arms"},
    "gun": {"small_arms", "artillery"},
}
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "similar", "both"})
_BROAD = frozenset({"vehicle", "system", "vessel", "battery", "defense system", "defence system"})
_SHORT_FORMS = frozenset({"defense system", "defence system"})
_REACH = 3
_NEAR = 60


def _antecedent(naming: Naming, mentions: Sequence[_Mention]) -> _Mention | None:
    """The mention that a definite class noun takes its name from."""
    if naming.named:
        return None
    if naming.name == "launcher" and mentions and _paired(naming, mentions[-1]):
        return mentions[-1]
    qualified = naming.name not in _STANDS_FOR
    kinds = _STANDS_FOR.get(naming.name.split(" ")[-1] if qualified else naming.name)
    if kinds is None or not (_definite(naming) or naming.name in _SHORT_FORMS):
        return None
    doc = naming.last.doc
    for mention in reversed(mentions):
        starts = sum(doc[i].is_sent_start is True for i in range(mention.naming.last.i + 1, naming.last.i + 1))
        if starts > _REACH:
            return None
        if mention.category in kinds and _more_telling(mention, naming) and not _coordinated(naming, mention):
            return mention
    return None


def _paired(naming: Naming, mention: _Mention) -> bool:
    """Whether "and" joins a launcher to the missiles that it fires."""
    between = naming.last.doc[mention.naming.last.i + 1 : naming.first.i].text
    return mention.naming.named and between in {"and", "and their", "and its"}


def _definite(naming: Naming) -> bool:
    """Whether "the" or "these" stands before the phrase with nothing but adjectives between."""
    for token in reversed(naming.first.doc[max(0, naming.first.i - 4) : naming.first.i]):
        if token.lower_ in _DEFINITE:
            return True
        if token.pos_ not in {"ADJ", "NUM"}:
            return False
    return False


def _more_telling(mention: _Mention, naming: Naming) -> bool:
    """Whether the earlier name says more, so that the later one is its short form."""
    if naming.loose or naming.name in _BROAD:
        return True
    return mention.name != naming.name and (mention.naming.named or mention.name.endswith(naming.name))


def _coordinated(naming: Naming, mention: _Mention) -> bool:
    return mention.naming.last.sent.start == naming.last.sent.start and naming.last.head.i == mention.naming.last.i


def _beside(naming: Naming, mentions: Sequence[_Mention]) -> bool:
    """Whether a broad noun is coordinated with a weapon ("tanks and other systems")."""
    if naming.category != "unspecified" or not mentions:
        return False
    conjuncts = {token.i for token in naming.last.conjuncts}
    return any(mention.naming.last.i in conjuncts for mention in mentions)


def _complete(mentions: Sequence[_Mention]) -> None:
    """Fill what one clause leaves open from what the article says elsewhere of the same weapons."""
    stated = [m for m in mentions if m.roles.supplier and m.roles.recipient]
    for mention in mentions:
        roles = mention.roles
        if mention.antecedent is not None and not roles.known:
            source = mention.antecedent.roles
            roles.supplier, roles.recipient, roles.operator = source.supplier, source.recipient, source.operator
        if roles.frame is None and roles.recipient is None and roles.operator and _supplies(mention, stated):
            roles.supplier, roles.operator = roles.operator, None
        if roles.supplier and roles.recipient is None and roles.frame != "stop":
            roles.recipient = _usual_recipient(roles.supplier, stated)
        if roles.frame == "get" and roles.recipient and roles.supplier is None:
            roles.supplier = _last_supplier(mention, stated)

    for mention in mentions:
        if mention.naming.named and not mention.roles.known and mention.roles.frame != "stop":
            _as_elsewhere(mention, mentions)


def _as_elsewhere(mention: _Mention, mentions: Sequence[_Mention]) -> None:
    """Give a system the roles that the article states of it elsewhere, where it states but one set of them."""
    stated = [m.roles for m in mentions if m.naming.named and m.roles.known and m.name == mention.name]
    if len({(r.supplier, r.recipient, r.operator) for r in stated}) == 1:
        source, roles = stated[0], mention.roles
        roles.supplier, roles.recipient, roles.operator = source.supplier, source.recipient, source.operator


def _supplies(mention: _Mention, stated: Sequence[_Mention]) -> bool:
    """Whether the article has the owner of this mention give away weapons of the kind."""
    return any(m.roles.supplier == mention.roles.operator and m.category == mention.category for m in stated)


def _usual_recipient(supplier: str, stated: Sequence[_Mention]) -> str | None:
    """The one to whom a supplier's weapons go, or else most weapons of the article."""
    own = Counter(m.roles.recipient for m in stated if m.roles.supplier == supplier)
    every = Counter(m.roles.recipient for m in stated if m.roles.recipient != supplier)
    if own:
        return own.most_common(1)[0][0]
    if every and every.most_common(1)[0][1] * 2 > every.total():
        return every.most_common(1)[0][0]
    return None


def _last_supplier(mention: _Mention, stated: Sequence[_Mention]) -> str | None:
    """Who supplied the same recipient a little before."""
    for other in reversed(stated):
        apart = mention.naming.first.i - other.naming.first.i
        if 0 < apart <= _NEAR and other.roles.recipient == mention.roles.recipient:
            return other.roles.supplier
    return None


def _row(parsed: ParsedArticle, mention: _Mention, quotes: Sequence[Quote]) -> Weapon:
    start, end = parsed.chars(mention.naming.start, mention.naming.end)
    low, high = mention.quantity
    return Weapon(
        start=start,
        end=end,
        confidence=_confidence(mention),
        name=mention.name,
        category=mention.category,
        quantity_low=low,
        quantity_high=high,
        supplier=mention.roles.supplier,
        recipient=mention.roles.recipient,
        operator=mention.roles.operator,
        attributed_to=_attributed(start, end, quotes),
    )


def _speaker(parsed: ParsedArticle, token: Token, quotes: Sequence[Quote]) -> str | None:
    start, end = parsed.tokens(token.i, token.i + 1)
    return _attributed(start, end, quotes)


def _attributed(start: int, end: int, quotes: Sequence[Quote]) -> str | None:
    """Who says so: the speaker of the innermost quote around the mention."""
    around = [q for q in quotes if any(s <= start and end <= e for s, e in q.spans) and q.speakers]
    return min(around, key=lambda q: q.end - q.start).speakers[0] if around else None


def _confidence(mention: _Mention) -> float:
    naming = mention.naming
    if naming.loose:
        return 0.5
    if mention.antecedent is not None:
        return 0.65
    if naming.named:
        return 0.95 if naming.sure else 0.7
    return 0.88 if naming.sure else 0.6
