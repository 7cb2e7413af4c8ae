"""Weapons that are named together: what a list, an apposition or another name says of one holds for the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from helpers.finding.tokens import beside
from helpers.finding.weapons.mentions import WeaponMention
from helpers.finding.weapons.naming import AFLOAT, Naming
from helpers.finding.weapons.roles import Roles
from helpers.reading.parse import Token

_SUMMED = 5  # tokens between a name and the class noun that sums up
_LISTED = 8  # tokens between two weapons of a list
_JOINTS = (["and"], ["or"], [","], ["&"])


def from_names_and_lists(mentions: Sequence[WeaponMention]) -> None:
    """What is said of the weapon before in a list, or under another name, holds for the next."""
    whole: WeaponMention | None = None
    for before, mention in pairwise(mentions):
        if not before.roles.known and _shares_holder(before.naming, mention.naming):
            before.roles.take(mention.roles)
        following = _goes_on(before.naming, mention.naming)
        opened = _opens_parts(before.naming, mention.naming)
        whole = before if opened else whole if following else None
        if whole is not None and whole.roles.frame in {None, "use"} and not mention.roles.known:
            mention.roles.take(whole.roles)
        added = opened or _is_added(before.naming, mention.naming)
        if added and mention.roles.frame is None and mention.roles.owner is None:
            mention.roles.join(before.roles)
        if following:
            _lent_as_before(before.roles, mention.roles)
        if not before.roles.known and _explains(before, mention):
            before.roles.take(mention.roles)
        if _is_apposed(before.naming, mention.naming):
            mention.roles.take(before.roles)
        if _sums_up(before, mention):
            mention.roles.take(before.roles)
        if mention.roles.frame is None and mention.roles.owner is None and following:
            mention.roles.join(before.roles)
    for mention in mentions:
        if mention.alias is not None and not mention.roles.known and mention.roles.frame != "denied":
            mention.roles.take(mention.alias.roles)


def _lent_as_before(before: Roles, roles: Roles) -> None:
    """What one state gave, named behind what another gave, went to the same ("uses Danish guns, Finnish tanks")."""
    own = roles.frame is None and roles.owner is not None and roles.operator == roles.owner
    if own and before.supplier and before.recipient == before.operator != roles.owner:
        roles.supplier, roles.recipient, roles.operator = roles.owner, before.recipient, before.operator


def _goes_on(before: Naming, naming: Naming) -> bool:
    """Whether a weapon follows another in a list, whatever the parse makes of it ("mortars, mines and ten tanks")."""
    between = naming.first.doc[before.last.i + 1 : naming.first.i]
    if before.last.sent == naming.last.sent and "among them" in between.text and before.category == naming.category:
        return True
    joined = any(token.text == "," or token.lower_ in {"and", "or"} for token in between[:2])
    return joined and len(between) <= _LISTED and all(_is_light(token) for token in between)


def _shares_holder(before: Naming, naming: Naming) -> bool:
    """Whether two weapons stand before one noun of what is done with them ("missile and drone attacks")."""
    between = [token.lower_ for token in naming.first.doc[before.last.i + 1 : naming.first.i]]
    return naming.holder is not None and before.holder is None and not before.plural and between in _JOINTS


def _opens_parts(before: Naming, naming: Naming) -> bool:
    """Whether a weapon is the first of those that the one before includes ("ten aircraft - including four H-6s")."""
    between = [token for token in naming.first.doc[before.last.i + 1 : naming.first.i] if not token.is_punct]
    opening = {"including", "namely", "among", "especially", "particularly", "notably"}
    words = tuple(token.lower_ for token in between)
    if before.last.sent != naming.last.sent or not words:
        return False
    if len(words) > _LISTED:  # "equipment crossed the border in one week, including tanks"
        return before.category == "unspecified" and words[-1] == "including"
    chosen = words[:2] in {("above", "all"), ("in", "particular"), ("first", "of")}
    return chosen or words[0] in opening or (before.category == "unspecified" and words[-1] in opening)


def _is_added(before: Naming, naming: Naming) -> bool:
    """Whether a weapon is added to the one before in its sentence ("sends drones to help them, as well as guns")."""
    between = naming.first.doc[before.last.i + 1 : naming.first.i]
    added = [token.lower_ for token in between[-3:]] == ["as", "well", "as"]
    return added and before.last.sent == naming.last.sent


def _explains(before: WeaponMention, mention: WeaponMention) -> bool:
    """Whether a class noun tells whose the system named right before it is ("the Novik, a Russian corvette")."""
    if mention.antecedent is not before or not before.naming.named or mention.roles.owner is None:
        return False
    between = before.naming.last.doc[before.naming.last.i + 1 : mention.naming.first.i]
    marks = [token.text for token in between if not token.is_quote]
    return marks[:1] == [","] and len(marks) <= _SUMMED


def _is_apposed(before: Naming, naming: Naming) -> bool:
    """Whether a class of ships says what the ship named before is ("the USS A (D 5), a Burke-class destroyer")."""
    described = before.first.i <= naming.last.head.i <= before.last.i and naming.last.dep_ == "appos"
    return described and before.category in AFLOAT and before.category == naming.category


def _sums_up(before: WeaponMention, mention: WeaponMention) -> bool:
    """Whether a class noun says what those named before it are ("the USS A and the USS B, both destroyers")."""
    between = mention.naming.first.doc[before.naming.last.i + 1 : mention.naming.first.i]
    both = between[:1].text == "," and any(token.lower_ in {"both", "all"} for token in between[1:2])
    return both and len(between) <= _SUMMED and before.naming.named and before.category == mention.category


def _is_light(token: Token) -> bool:
    """Whether a token may stand between two weapons of a list."""
    origin = token.lower_ == "made" or beside(token).text == "-"
    light = token.pos_ in {"NUM", "DET", "ADJ", "ADV", "CCONJ"} or token.tag_ == "PRP$"
    return light or token.text in {",", "-"} or origin
