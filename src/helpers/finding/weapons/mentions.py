"""Mentions of weapons in the making: what a short form refers to, and which noun a weapon beside it explains."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, takewhile

from helpers.finding.tokens import SUBJECTS
from helpers.finding.weapons.naming import AFLOAT, CREWED, Naming
from helpers.finding.weapons.roles import Roles
from helpers.reading.parse import Token

Bounds = tuple[float | None, float | None]


@dataclass
class WeaponMention:
    """A mention in the making.

    Attributes
    ----------
    naming, roles
        The phrase, and who supplies, receives and operates what it names.
    antecedent
        The mention that it refers to, an earlier one unless the name follows at once; set by `refer`.
    source
        The mention whose name and category it takes, itself where it keeps its own.
    alias
        The mention that it gives its name to.
    quantity
        Bounds of the number.
    """

    naming: Naming
    roles: Roles
    antecedent: WeaponMention | None = None
    alias: WeaponMention | None = None
    quantity: Bounds = (None, None)
    source: WeaponMention = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.refer(self.antecedent)

    def refer(self, other: WeaponMention | None) -> None:
        """Refer to another mention; take its name if it is a system's, or any where the own word is too broad."""
        self.antecedent = other
        self.source = self
        if other is not None and not _open_choice(self.naming):
            broad = self.naming.name in _BROAD or self.naming.name in {"launcher", "carrier"}
            renamed = other.source is not other
            self.source = other.source if other.naming.named or renamed or broad or self.naming.sure else self

    @property
    def called(self) -> bool:
        """Whether it goes by a system's or ship's name, its own or that of what it refers to."""
        return self.source.naming.named

    @property
    def name(self) -> str:
        return self.source.naming.name

    @property
    def system(self) -> str:
        """The name without the letters of a variant ("F-15" of F-15C and F-15 Eagle)."""
        return _without_variant(self.name)

    @property
    def category(self) -> str:
        return self.source.naming.category


@lru_cache(maxsize=1 << 12)
def _without_variant(name: str) -> str:
    code = _CODE.match(name)
    return code.group() if code else name


# What a class noun may stand for once it has been named.
_STANDS_FOR = {
    "vehicle": {"armoured_vehicle", "tank", "vehicle", "artillery"},
    "system": {"air_defence", "artillery", "missile", "anti_tank"},
    "defense system": {"air_defence"},
    "defence system": {"air_defence"},
    "weapon system": {"air_defence", "artillery", "missile", "anti_tank", "tank", "drone"},
    "weapons system": {"air_defence", "artillery", "missile", "anti_tank", "tank", "drone"},
    "battery": {"air_defence", "artillery"},
    "aircraft": {"aircraft", "helicopter"},
    "plane": {"aircraft"},
    "warplane": {"aircraft"},
    "jet": {"aircraft"},
    "fighter jet": {"aircraft"},
    "fighter": {"aircraft"},
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
    "destroyer": {"ship"},
    "carrier": {"ship", "armoured_vehicle"},
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
    "nerve agent": {"other"},
    "nerve gas": {"other"},
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
_BROAD = frozenset(
    {"vehicle", "system", "vessel", "battery", "defense system", "defence system", "weapon system", "weapons system"}
)
_SHORT_FORMS = frozenset({"defense system", "defence system"})
_FIRING = frozenset({"artillery", "tank", "armoured_vehicle", "air_defence", "small_arms", "aircraft", "ship"})
_OF_THE_SYSTEM = 6  # tokens from a launcher to the system that it is of
_OF_THE_WEAPON = 4  # tokens from munitions to the weapon that they are for
_REACH = 3
_NEAR = 60
_CALLED = re.compile(
    r"(?:(?:in|to|for|on|from) (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2})?"
    r"\W*(?:(?:also |better )?known as|called|dubbed|named|codenamed)(?: the)?\W*"
)
_CODE = re.compile(r"[A-Za-z/]+-?\d+(?=[A-Z]|\b)")


def antecedent(naming: Naming, mentions: Sequence[WeaponMention]) -> WeaponMention | None:
    """The mention that a definite class noun takes its name from."""
    if naming.named:
        return None
    if naming.name == "launcher" and mentions and _paired(naming, mentions[-1]):
        return mentions[-1]
    qualified = naming.name not in _STANDS_FOR
    kinds = _STANDS_FOR.get(naming.name.split(" ")[-1] if qualified else naming.name)
    if (described := _described(naming, mentions)) is not None and described.naming.named:
        return described if described.category in {naming.category, *(kinds or ())} else None
    if naming.holder is not None and naming.name == "weapon":
        return None  # "these weapons sales" are these sales
    counted = naming.loose and any(child.pos_ == "NUM" for child in naming.last.lefts)
    if kinds is None or not (is_definite(naming) or counted or naming.name in _SHORT_FORMS):
        return None
    if qualified and naming.category != "unspecified" and not naming.name.endswith("system"):
        kinds = kinds & {naming.category}  # "the rocket launcher" is no air defence
    return _taken_up(naming, mentions, kinds)


def _described(naming: Naming, mentions: Sequence[WeaponMention]) -> WeaponMention | None:
    """The weapon that a phrase in apposition tells more of ("the Novik, a corvette")."""
    if naming.last.dep_ != "appos":
        return None
    return next((mention for mention in mentions if mention.naming.last.i == naming.last.head.i), None)


def _taken_up(naming: Naming, mentions: Sequence[WeaponMention], kinds: Container[str]) -> WeaponMention | None:
    """The last mention near by that says more of such a weapon, or else the one system named so far."""
    one_of_many = None
    near = takewhile(lambda m: naming.first.i - m.naming.last.i <= _NEAR, reversed(mentions))
    same = (m for m in near if m.category in kinds and _is_same_noun(naming, m))
    if naming.category in CREWED and (again := next(same, None)) is not None:
        return again
    for mention in reversed(mentions):
        if _is_far(mention.naming.last.i + 1, naming.last):
            break
        if _is_other(naming, mention) or (naming.name == "system" and _is_fired_by_one(mention, naming, mentions)):
            continue
        if mention.naming.name == naming.name and _is_introduced(mention.naming) and not naming.plural:
            return mention  # "a frigate ... the frigate"
        if mention.category in kinds and _more_telling(mention, naming) and not _coordinated(naming, mention):
            if naming.plural and _supports_another(mention, mentions):
                continue
            if mention.naming.plural and not (naming.plural or naming.loose or mention.called):
                one_of_many = one_of_many or mention
                continue
            return None if naming.plural and not naming.loose and _one_of_several(mention, mentions) else mention
    return _only_system(naming, mentions) or one_of_many


def _is_same_noun(naming: Naming, mention: WeaponMention) -> bool:
    """Whether a weapon was told of by the same noun ("B-1B bombers ..., F-15 jets ..., the bombers")."""
    told = mention.naming.named or _is_introduced(mention.naming)
    alike = naming.plural == mention.naming.plural and mention.naming.last.lemma_ == naming.last.lemma_
    return told and alike


def _is_other(naming: Naming, mention: WeaponMention) -> bool:
    """Whether a noun means no such weapon: "the drones" no jets, "the fighters" men, "the warships" not one ship."""
    told = f"{mention.name} {naming.last.doc[mention.naming.first.i : mention.naming.last.i + 1].text}"
    if naming.name in {"fighter", "carrier"} and naming.name not in told:
        return naming.name == "carrier" or not mention.naming.named
    one_ship = mention.called and mention.category in AFLOAT and not mention.naming.plural
    return naming.category == "drone" != mention.category or (naming.plural and one_ship)


def _is_fired_by_one(mention: WeaponMention, naming: Naming, mentions: Sequence[WeaponMention]) -> bool:
    """Whether a mention is of missiles, which "the system" fires or is named apart from."""
    missile = mention.category == "missile" and mention.naming.name.endswith(("missile", "rocket"))
    return missile or (not mention.naming.named and _named_near(mentions, naming))


def _only_system(naming: Naming, mentions: Sequence[WeaponMention]) -> WeaponMention | None:
    """The one system of its kind that was named, however far above, for "the missile"."""
    named = [m for m in mentions if m.naming.named and m.category == naming.category and not m.naming.plural]
    bare = naming.name in _STANDS_FOR and naming.name not in _BROAD and not naming.plural
    alone = bare and len({m.system for m in named}) == 1
    return named[-1] if alone and not _coordinated(naming, named[-1]) else None


def settle_later(mentions: Sequence[WeaponMention]) -> None:
    """Let "the missile" take the name that the article tells soon after ("the missile, which it called ...")."""
    for number, mention in enumerate(mentions):
        mention.refer(mention.antecedent)  # which may have changed its name here
        naming = mention.naming
        bare = naming.name in _STANDS_FOR and not naming.plural and naming.holder is None and is_definite(naming)
        alike = (n for n, m in enumerate(mentions) if m.naming.named and m.category == mention.category)
        first = next(alike, 0) if bare and not mention.called else 0
        following = mentions[first].naming
        if first > number and not (_is_far(naming.last.i, following.last) or following.plural):
            mention.refer(mentions[first])


def _is_far(start: int, last: Token) -> bool:
    """Whether many sentences begin between a place and a token."""
    begun = (True for token in last.doc[start : last.i + 1] if token.is_sent_start)
    return next(islice(begun, _REACH, None), False)


def _named_near(mentions: Sequence[WeaponMention], naming: Naming) -> bool:
    """Whether a named system stands shortly before, which "the system" then is rather than its missiles."""
    named = (m for m in mentions if m.naming.named and m.category in _STANDS_FOR["system"])
    return any(naming.first.i - mention.naming.last.i <= _NEAR for mention in named)


def _paired(naming: Naming, mention: WeaponMention) -> bool:
    """Whether "and" joins a launcher to the missiles that it fires."""
    between = naming.last.doc[mention.naming.last.i + 1 : naming.first.i].text
    return mention.naming.named and between in {"and", "and their", "and its"}


def _one_of_several(mention: WeaponMention, mentions: Sequence[WeaponMention]) -> bool:
    """Whether a system stands beside others of its kind that a plural takes up; of a subject, those joined to it."""
    alike = (m for m in mentions if m.naming.named and m.category == mention.category)
    subject = mention.naming.root.dep_ in SUBJECTS
    joined = {token.i for token in mention.naming.last.conjuncts}
    return mention.naming.named and any(
        m.system != mention.system
        and m.naming.last.sent == mention.naming.last.sent
        and (not subject or m.naming.last.i in joined)
        for m in alike
    )


def _supports_another(mention: WeaponMention, mentions: Sequence[WeaponMention]) -> bool:
    """Whether a weapon only helps the one that its sentence is about ("two Su-34s, supported by tankers, flew")."""
    helping = mention.naming.root.dep_ == "pobj" and mention.naming.root.head.lower_ in {"by", "with", "of"}
    subjects = (m.naming for m in mentions if m.category == mention.category and m.naming.root.dep_ in SUBJECTS)
    return helping and any(other.last.sent == mention.naming.last.sent for other in subjects)


def _open_choice(naming: Naming) -> bool:
    """Whether a phrase asks or leaves open which one is meant ("what defence systems we buy")."""
    return any(token.lower_ in {"what", "which", "whichever", "whatever", "any"} for token in naming.last.lefts)


def is_definite(naming: Naming) -> bool:
    """Whether "the", "these" or "all ten" stands before the phrase with nothing but adjectives between."""
    for token in reversed(naming.first.doc[max(0, naming.first.i - 4) : naming.first.i]):
        if token.lower_ == "all" and token.nbor().like_num:
            return True
        if token.lower_ in _DEFINITE:
            both = (
                token.lower_ == "both"
                and naming.last.i + 1 < len(naming.last.doc)
                and naming.last.nbor().lower_ == "and"
            )
            return token.pos_ != "SCONJ" and not both
        made = token.text == "-" or (token.dep_ == "npadvmod" and token.head.dep_ == "amod")  # "the Russian-made gun"
        made = made or token.ent_type_ in {"GPE", "NORP"}  # "the US destroyer"
        if not made and token.pos_ not in {"ADJ", "ADV", "NUM"} and token.dep_ != "amod" and token.lower_ not in _KINDS:
            return False
    return False


def _more_telling(mention: WeaponMention, naming: Naming) -> bool:
    """Whether the earlier name says more, so that the later one is its short form."""
    if naming.loose or naming.name in _BROAD:
        return True
    if naming.name == "weapon" and naming.last.doc[naming.first.i - 1].lower_ in {"these", "those", "such"}:
        return True
    return mention.name != naming.name and (mention.called or mention.name.endswith(naming.name))


def _is_introduced(naming: Naming) -> bool:
    """Whether a weapon is told of for the first time ("a frigate")."""
    return any(child.lower_ in {"a", "an", "another"} for child in naming.last.lefts)


def _coordinated(naming: Naming, mention: WeaponMention) -> bool:
    """Whether a weapon stands beside another, or does something to it ("the destroyer met the carrier")."""
    clause = mention.naming.root
    if clause.dep_ == "nsubj" and naming.root.dep_ == "dobj" and clause.head == naming.root.head:
        return True
    return mention.naming.last.sent.start == naming.last.sent.start and naming.last.head.i == mention.naming.last.i


def is_joined(naming: Naming, mentions: Sequence[WeaponMention]) -> bool:
    """Whether a broad noun is coordinated with a weapon ("tanks and other systems", "mortars and rounds")."""
    last = naming.last
    if naming.name == "fighter" and any(m.category in CREWED for m in mentions[-1:]):
        return mentions[-1].naming.last.i in {token.i for token in last.conjuncts}  # "destroyers, fighters and troops"
    if naming.category not in {"unspecified", "ammunition"} or not mentions:
        return False
    if naming.category == "ammunition" and last.i + 1 < len(last.doc) and last.nbor().lower_ == "of":
        return False  # "rounds of ammunition" counts
    measure = last.head.head if last.dep_ == "pobj" and last.head.lower_ == "of" else last
    conjuncts = {token.i for token in (*last.conjuncts, *measure.conjuncts)}
    return any(mention.naming.last.i in conjuncts for mention in mentions)


def introduces(naming: Naming, following: Naming | None) -> bool:
    """Whether a broad noun is explained by the weapon behind it ("other systems, such as mortars")."""
    if naming.category != "unspecified" or following is None or following.loose:
        return False
    between = naming.last.doc[naming.last.i + 1 : following.first.i]
    return following.first.sent.start == naming.first.sent.start and " such as " in f" {between.text} "


def is_fired_by(naming: Naming, following: Naming | None) -> bool:
    """Whether "munitions" or "rounds" are what the weapon behind them fires ("munitions for howitzers")."""
    if naming.name not in {"munition", "round"} or following is None or naming.last.i + 1 == len(naming.last.doc):
        return False
    between = naming.last.doc[naming.last.i + 1 : following.first.i]
    return between[:1].text == "for" and len(between) <= _OF_THE_WEAPON and following.category in _FIRING


def rename(before: WeaponMention, mention: WeaponMention) -> None:
    """Let a broad noun take the name that follows it ("the vehicles, KamAZ trucks", "systems known as NASAMS")."""
    first, second = before.naming, mention.naming
    if first.named or not second.named or first.last.sent != second.last.sent:
        return
    between = first.last.doc[first.last.i + 1 : second.first.i]
    called = _CALLED.fullmatch(between.text) is not None
    if first.name == "launcher" and between[0].lower_ in {"of", "for"} and len(between) <= _OF_THE_SYSTEM:
        before.refer(mention)  # "two launchers of the Patriot system"
    equated = second.last.dep_ == "attr" and second.last.head == first.last.head and first.last.dep_ == "nsubj"
    if equated and is_definite(first) and second.category in _STANDS_FOR.get(first.name.split(" ")[-1], ()):
        before.refer(mention)
        mention.alias = before
    told = is_definite(first) or (is_definite(second) and between[0].text == ",")  # "a missile, the Hwasong-14"
    apposed = second.last.dep_ == "appos" and second.last.head == first.last and told
    if called or (apposed and second.category in _STANDS_FOR.get(first.name, {first.category})):
        before.refer(mention)
        mention.alias = before
