"""Weapons across an article: what a short form refers to, and roles that one sentence states and another leaves out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from helpers.finding.weapons.materiel import Naming
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles


@dataclass
class WeaponMention:
    """A mention in the making.

    Attributes
    ----------
    naming, roles
        The phrase, and who supplies, receives and operates what it names.
    antecedent
        The mention that it refers to, an earlier one unless the name follows at once.
    alias
        The mention that it gives its name to.
    quantity
        Bounds of the number.
    """

    naming: Naming
    roles: Roles
    antecedent: WeaponMention | None = None
    alias: WeaponMention | None = None
    quantity: tuple[float | None, float | None] = (None, None)

    @property
    def short_for(self) -> WeaponMention | None:
        """The mention whose name it takes: a system's, or that of any weapon where its own word is too broad."""
        broad = self.naming.name in _BROAD or self.naming.name == "launcher"
        earlier = self.antecedent
        if earlier is None or not (earlier.naming.named or earlier.short_for or broad or self.naming.sure):
            return None
        return earlier

    @property
    def name(self) -> str:
        return self.short_for.name if self.short_for is not None else self.naming.name

    @property
    def system(self) -> str:
        """The name without the letters of a variant ("F-15" of F-15C and F-15 Eagle)."""
        code = _CODE.match(self.name)
        return code.group() if code else self.name

    @property
    def category(self) -> str:
        return self.short_for.category if self.short_for is not None else self.naming.category


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
    "machine": {"aircraft", "helicopter", "tank", "armoured_vehicle", "drone"},
    "ship": {"ship"},
    "warship": {"ship"},
    "vessel": {"ship", "submarine"},
    "boat": {"ship", "submarine", "drone"},
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
    "gun": {"small_arms", "artillery", "air_defence"},
    "weapon": {
        "nuclear",
        "small_arms",
        "other",
        "mine",
        "missile",
        "ammunition",
        "aircraft",
        "artillery",
        "anti_tank",
        "air_defence",
        "drone",
    },
}
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "similar", "both"})
_KINDS = frozenset({"kind", "type", "sort", "class", "of"})
_BROAD = frozenset({"vehicle", "system", "vessel", "battery", "defense system", "defence system"})
_SHORT_FORMS = frozenset({"defense system", "defence system"})
_REACH = 3
_NEAR = 60
# Mentions, and their share, that make a supplier or recipient the article's usual one.
_SEVERAL = 3
_KEPT = frozenset({"nuclear"})  # what nobody hands over
_NEARLY_ALL = 0.75
# Tokens between two weapons of a list.
_LISTED = 8
_CALLED = re.compile(r"\W*(?:(?:also |better )?known as|called|dubbed|named|codenamed)(?: the)?\W*")
_CODE = re.compile(r"[A-Za-z/]+-?\d+(?=[A-Z]|\b)")


def antecedent(naming: Naming, mentions: Sequence[WeaponMention]) -> WeaponMention | None:
    """The mention that a definite class noun takes its name from."""
    if naming.named:
        return None
    if naming.name == "launcher" and mentions and _paired(naming, mentions[-1]):
        return mentions[-1]
    described = next((m for m in mentions if m.naming.last.i == naming.last.head.i), None)
    if naming.last.dep_ == "appos" and described is not None and described.naming.named:
        return described if described.category == naming.category else None
    qualified = naming.name not in _STANDS_FOR
    kinds = _STANDS_FOR.get(naming.name.split(" ")[-1] if qualified else naming.name)
    counted = naming.loose and any(child.pos_ == "NUM" for child in naming.last.lefts)
    if kinds is None or not (is_definite(naming) or counted or naming.name in _SHORT_FORMS):
        return None
    doc = naming.last.doc
    for mention in reversed(mentions):
        starts = sum(doc[i].is_sent_start is True for i in range(mention.naming.last.i + 1, naming.last.i + 1))
        if starts > _REACH:
            return None
        if naming.name == "system" and not mention.naming.named and _named_near(mentions, naming):
            continue
        if mention.category in kinds and _more_telling(mention, naming) and not _coordinated(naming, mention):
            return mention
    return None


def _named_near(mentions: Sequence[WeaponMention], naming: Naming) -> bool:
    """Whether a named system stands shortly before, which "the system" then is rather than its missiles."""
    named = (m for m in mentions if m.naming.named and m.category in _STANDS_FOR["system"])
    return any(naming.first.i - mention.naming.last.i <= _NEAR for mention in named)


def _paired(naming: Naming, mention: WeaponMention) -> bool:
    """Whether "and" joins a launcher to the missiles that it fires."""
    between = naming.last.doc[mention.naming.last.i + 1 : naming.first.i].text
    return mention.naming.named and between in {"and", "and their", "and its"}


def is_definite(naming: Naming) -> bool:
    """Whether "the" or "these" stands before the phrase with nothing but adjectives between."""
    for token in reversed(naming.first.doc[max(0, naming.first.i - 4) : naming.first.i]):
        if token.lower_ in _DEFINITE:
            return token.pos_ != "SCONJ"
        if token.pos_ not in {"ADJ", "NUM"} and token.lower_ not in _KINDS:
            return False
    return False


def _more_telling(mention: WeaponMention, naming: Naming) -> bool:
    """Whether the earlier name says more, so that the later one is its short form."""
    if naming.loose or naming.name in _BROAD:
        return True
    return mention.name != naming.name and (mention.naming.named or mention.name.endswith(naming.name))


def _coordinated(naming: Naming, mention: WeaponMention) -> bool:
    return mention.naming.last.sent.start == naming.last.sent.start and naming.last.head.i == mention.naming.last.i


def beside(naming: Naming, mentions: Sequence[WeaponMention]) -> bool:
    """Whether a broad noun is coordinated with a weapon ("tanks and other systems")."""
    if naming.category != "unspecified" or not mentions:
        return False
    last = naming.last
    measure = last.head.head if last.dep_ == "pobj" and last.head.lower_ == "of" else last
    conjuncts = {token.i for token in (*last.conjuncts, *measure.conjuncts)}
    return any(mention.naming.last.i in conjuncts for mention in mentions)


def introduces(naming: Naming, following: Naming | None) -> bool:
    """Whether a broad noun is explained by the weapon behind it ("other systems, such as mortars")."""
    if naming.category != "unspecified" or following is None or following.loose:
        return False
    between = naming.last.doc[naming.last.i + 1 : following.first.i]
    return following.first.sent.start == naming.first.sent.start and " such as " in f" {between.text} "


def rename(before: WeaponMention, mention: WeaponMention) -> None:
    """Let a broad noun take the name that follows it ("the vehicles, KamAZ trucks", "systems known as NASAMS")."""
    first, second = before.naming, mention.naming
    if first.named or not second.named or first.last.sent != second.last.sent:
        return
    between = first.last.doc[first.last.i + 1 : second.first.i]
    called = _CALLED.fullmatch(between.text) is not None
    apposed = second.last.dep_ == "appos" and second.last.head == first.last and is_definite(first)
    if called or (apposed and second.category in _STANDS_FOR.get(first.name, {first.category})):
        before.antecedent, mention.alias = mention, before


def complete(mentions: Sequence[WeaponMention], parties: Parties) -> None:
    """Fill what one clause leaves open from what the article says elsewhere of the same weapons."""
    for before, mention in pairwise(mentions):
        if mention.roles.frame is None and mention.roles.owner is None and _goes_on(before.naming, mention.naming):
            mention.roles.join(before.roles)
    for mention in mentions:
        if mention.alias is not None and not mention.roles.known:
            mention.roles.take(mention.alias.roles)
    stated = [m for m in mentions if m.roles.recipient]
    for mention in mentions:
        roles = mention.roles
        if mention.antecedent is not None and roles.frame != "denied":
            if not roles.known:
                roles.take(mention.antecedent.roles)
            elif roles.supplier is None and roles.recipient == mention.antecedent.roles.recipient is not None:
                roles.supplier = mention.antecedent.roles.supplier
        if roles.frame is None and roles.recipient is None and roles.operator and _supplies(mention, stated):
            roles.supplier, roles.operator = roles.operator, None
        if roles.recipient is None and (roles.supplier or roles.frame == "give") and not roles.barred:
            roles.recipient = _own_recipient(roles.supplier, stated)
            if roles.recipient is None and (roles.supplier is not None or roles.frame == "give"):
                roles.recipient = parties.backed(roles.supplier)
            roles.recipient = roles.recipient or _usual_recipient(roles.supplier, stated)
        if roles.frame == "get" and roles.recipient and roles.supplier is None and not roles.wished:
            roles.supplier = _last_supplier(mention, stated)

    for mention in mentions:
        if mention.naming.named and not mention.roles.known and not mention.roles.barred:
            _as_elsewhere(mention, mentions)
        elif mention.naming.named and mention.roles.supplier is None:
            _supplied_as_elsewhere(mention, mentions)
    for number, mention in enumerate(mentions):
        if not mention.roles.known and mention.roles.frame in {None, "use"} and is_definite(mention.naming):
            _as_before(mention, mentions[:number])

        elif mention.roles.operator and mention.roles.supplier is None and is_definite(mention.naming):
            _given_before(mention, mentions[:number])
        if mention.roles.frame == "use" and mention.roles.supplier and mention.roles.operator is None:
            mention.roles.operator = mention.roles.recipient

    _as_usual(mentions)
    _of_one_system(mentions)
    _unanimous(mentions)
    carriers = {mention.naming.last.i: mention.roles for mention in mentions}
    for mention in mentions:
        carrier = carriers.get(mention.roles.carrier or -1)
        if carrier is not None and not mention.roles.known:
            mention.roles.operator = carrier.operator or carrier.recipient
        elif mention.roles.hostile and not mention.roles.known:
            mention.roles.operator = _attacker(mention, mentions)
        elif mention.roles.captured and mention.roles.operator is None:
            mention.roles.operator = mention.roles.recipient or _loser(mentions)


def _as_usual(mentions: Sequence[WeaponMention]) -> None:
    """Give weapons without a named giver, and those of which nothing is said, the article's usual roles."""
    supplier = _usual([m.roles.supplier for m in mentions if m.roles.supplier])
    recipient = _usual([m.roles.recipient for m in mentions if m.roles.recipient])
    if supplier is None or supplier == recipient:
        return
    given = {m.category for m in mentions if (m.roles.supplier, m.roles.recipient) == (supplier, recipient)}
    for mention in mentions:
        roles = mention.roles
        if roles.transferred and not roles.wished and roles.supplier is None and roles.recipient in {None, recipient}:
            roles.supplier = supplier
        elif roles.supplier is None and roles.operator == recipient is not None and is_definite(mention.naming):
            if mention.category in given:  # "the missiles" that it uses are those that it was given
                roles.supplier, roles.recipient = supplier, recipient
        elif roles.frame is None and not (roles.known or roles.hostile) and recipient is not None:
            if mention.category in _KEPT:
                continue
            roles.supplier, roles.recipient = supplier, recipient


def _usual(parties: Sequence[str]) -> str | None:
    """The party of nearly all mentions that name one, if they are several."""
    ranked = Counter(parties).most_common(1)
    often = ranked and ranked[0][1] >= _SEVERAL and ranked[0][1] >= _NEARLY_ALL * len(parties)
    return ranked[0][0] if often else None


def _of_one_system(mentions: Sequence[WeaponMention]) -> None:
    """Give a system the one supplier, and the one recipient, that the article states of it elsewhere."""
    for mention in mentions:
        roles = mention.roles
        if not mention.naming.named or roles.barred:
            continue
        same = [m.roles for m in mentions if m.system == mention.system]
        suppliers = {other.supplier for other in same if other.supplier}
        recipients = {other.recipient for other in same if other.recipient}
        if roles.supplier is None and len(suppliers) == 1 and suppliers.isdisjoint({roles.operator, roles.recipient}):
            roles.supplier = min(suppliers)
        if roles.recipient is None and roles.supplier is not None and len(recipients) == 1:
            roles.recipient = min(recipients) if roles.supplier not in recipients else None


def _unanimous(mentions: Sequence[WeaponMention]) -> None:
    """Give weapons of which nothing is said the operator that all others of their kind have in the article.

    What stands behind "of" is left out unless it hits something: "the use of mines" may be anybody's.
    """
    stated = [m for m in mentions if m.roles.known and m.category != "unspecified"]
    for mention in mentions:
        roles = mention.roles
        if roles.known or roles.barred or roles.transferred or (_in_general(mention.naming) and not roles.hostile):
            continue
        alike = [m.roles for m in stated if m.category == mention.category]
        operators = {other.operator for other in alike}
        if len(operators) == 1 and not any(other.supplier or other.recipient for other in alike):
            roles.operator = operators.pop()


def _in_general(naming: Naming) -> bool:
    root = naming.root
    return root.dep_ == "pobj" and root.head.lower_ == "of"


def _goes_on(before: Naming, naming: Naming) -> bool:
    """Whether a weapon follows another in a list, whatever the parse makes of it ("mortars, mines and ten tanks")."""
    between = naming.first.doc[before.last.i + 1 : naming.first.i]
    if before.last.sent == naming.last.sent and "among them" in between.text and before.category == naming.category:
        return True
    joined = any(token.text == "," or token.lower_ in {"and", "or"} for token in between[:2])
    return joined and len(between) <= _LISTED and all(_is_light(token) for token in between)


def _is_light(token: Token) -> bool:
    """Whether a token may stand between two weapons of a list."""
    origin = token.lower_ == "made" or token.nbor().text == "-"
    return token.pos_ in {"NUM", "DET", "ADJ", "ADV", "CCONJ"} or token.text in {",", "-"} or origin


def _attacker(mention: WeaponMention, mentions: Sequence[WeaponMention]) -> str | None:
    """Whose weapons strike in the passage: those of the nearest mention that says so."""
    against = mention.roles.against
    striking = [m for m in mentions if m.roles.hostile and m.roles.operator not in {None, against}]
    near = [(abs(m.naming.first.i - mention.naming.first.i), m.roles.operator) for m in striking]
    apart, operator = min(near, default=(_NEAR + 1, None), key=lambda pair: pair[0])
    return operator if apart <= _NEAR else None


def _loser(mentions: Sequence[WeaponMention]) -> str | None:
    """From whom weapons were captured, where the article says it of one party."""
    losers = {m.roles.operator for m in mentions if m.roles.captured and m.roles.operator}
    return losers.pop() if len(losers) == 1 else None


def _as_elsewhere(mention: WeaponMention, mentions: Sequence[WeaponMention]) -> None:
    """Give a system the roles that the article states of it elsewhere, where it states but one set of them."""
    stated = [m.roles for m in mentions if m.naming.named and m.roles.known and m.system == mention.system]
    if len({(r.supplier, r.recipient, r.operator) for r in stated}) == 1:
        mention.roles.take(stated[0])


def _supplied_as_elsewhere(mention: WeaponMention, mentions: Sequence[WeaponMention]) -> None:
    """Give a system that its recipient operates the supplier that the article states elsewhere."""
    user = mention.roles.operator
    suppliers = {m.roles.supplier for m in mentions if m.system == mention.system and m.roles.recipient == user}
    if user is not None and len(suppliers) == 1 and suppliers != {user}:
        mention.roles.supplier = suppliers.pop()
        mention.roles.recipient = user if mention.roles.supplier else None


def _as_before(mention: WeaponMention, earlier: Sequence[WeaponMention]) -> None:
    """Give "the missiles" the roles of the missiles just told of."""
    for other in reversed(earlier):
        if mention.naming.first.i - other.naming.last.i > _NEAR:
            return
        if other.category == mention.category and other.roles.known:
            mention.roles.take(other.roles)
            return


def _given_before(mention: WeaponMention, earlier: Sequence[WeaponMention]) -> None:
    """Give "these weapons", which somebody uses, the supplier of those that he was just said to have been given."""
    user = mention.roles.operator
    for other in reversed(earlier):
        if mention.naming.first.i - other.naming.last.i > _NEAR:
            return
        if other.category == mention.category and other.roles.recipient == user and other.roles.supplier:
            mention.roles.supplier, mention.roles.recipient = other.roles.supplier, user
            return


def _supplies(mention: WeaponMention, stated: Sequence[WeaponMention]) -> bool:
    """Whether the article has the owner of this mention give away weapons of the kind."""
    return any(m.roles.supplier == mention.roles.operator and m.category == mention.category for m in stated)


def _own_recipient(supplier: str | None, stated: Sequence[WeaponMention]) -> str | None:
    """The one to whom most of a supplier's weapons go."""
    own = Counter(m.roles.recipient for m in stated if supplier is not None and m.roles.supplier == supplier)
    return own.most_common(1)[0][0] if own else None


def _usual_recipient(supplier: str | None, stated: Sequence[WeaponMention]) -> str | None:
    """The one to whom most weapons of the article go."""
    suppliers = {supplier, *(m.roles.supplier for m in stated)}
    every = Counter(m.roles.recipient for m in stated if m.roles.recipient not in suppliers)
    lone = every.total() == 1 and suppliers - {supplier, None}  # what one gives another says little of a third
    if every and not lone and every.most_common(1)[0][1] * 2 > every.total():
        return every.most_common(1)[0][0]
    return None


def _last_supplier(mention: WeaponMention, stated: Sequence[WeaponMention]) -> str | None:
    """Who supplied the same recipient a little before."""
    for other in reversed(stated):
        apart = mention.naming.first.i - other.naming.first.i
        if 0 < apart <= _NEAR and other.roles.recipient == mention.roles.recipient and other.roles.supplier:
            return other.roles.supplier
    return None
