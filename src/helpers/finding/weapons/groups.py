"""Armed groups of an article: the listed ones by name, others as they are described ("pro-russian rebels")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cached_property

from helpers.finding.actors import Cast
from helpers.finding.tokens import beside
from helpers.finding.weapons.words import MaterielWords, is_unnamed_group
from helpers.reading.parse import Doc, Token


class Groups:
    """Says what the armed groups of one article are called.

    Parameters
    ----------
    doc
        The parsed article.
    words
        What words say about weapons.
    cast
        Who is who in the article.
    place
        The state that a token names, lies in or belongs to.
    sites
        The states in which what a token's sentence tells of happens.
    """

    def __init__(
        self,
        doc: Doc,
        words: MaterielWords,
        cast: Cast,
        place: Callable[[Token], str | None],
        sites: Callable[[Token], set[str]],
    ) -> None:
        self._doc = doc
        self._words = words
        self._cast = cast
        self._place = place
        self._sites = sites
        self._sided: dict[str, str] = {}

    def listed(self, token: Token) -> str | None:
        """The listed armed group that a noun is or is of ("Lebanon's Hezbollah", "Hezbollah fighters")."""
        if (group := self._words.group(token)) is not None:
            return group if token.text[0].isupper() and token.pos_ in {"PROPN", "ADJ"} else None
        if not self._words.has("group", token):
            return None
        before = beside(token, -1).text  # "IS militants", the first taken for a verb
        if before.isupper() and before in self._words.groups:
            return self._words.groups[before]
        return next((g for c in token.lefts if c.dep_ == "compound" and (g := self._words.group(c))), None)

    def described(self, token: Token) -> str | None:
        """The group of a noun for one: the listed one that it means, or else the noun's own words."""
        if not self._is_armed(token):
            return None
        name = self._cast.name(token)
        if name is None or self._cast.kind(name) == "person":
            return None  # "Ann Dahl, a fighter"
        name = _FOLLOWING.split(_LEADING_NUMBER.sub("", name))[0]
        groups = self._words.groups  # "the houthis's fighters"
        group = next((groups[word] for word in re.split(r"[\s'’]", name) if word in groups), None)
        if group is not None or (is_unnamed_group(token) and self._sole is not None):
            return group or self._sole
        if token.dep_ in {"compound", "amod"} and name == token.lower_ and token.tag_ in {"NN", "JJ"}:
            name += "s"  # "rebel boats" are the rebels'
        return self._allegiance(token) + name if " " not in name else name

    def risen(self, rebels: Token, state: str) -> str:
        """Rebels of a state, who are not it ("Syria's rebels"); those in Ukraine are Russia's."""
        loyal = "pro-russian" if state == "Russia" else self._allegiance(rebels).strip() if state == "Ukraine" else ""
        noun = rebels.lemma_.lower() + ("" if rebels.lemma_.lower().endswith("y") else "s")
        return f"{loyal or self._words.demonyms.get(state, state)} {noun}"

    def _is_armed(self, token: Token) -> bool:
        """Whether a noun or adjective is for an armed group, none of ships, campaigners or states."""
        made = (c for c in token.lefts if c.dep_ == "compound")
        if (token.dep_ == "compound" and token.head.lemma_ in _AIRCRAFT) or any(
            child.lemma_ == "jet" or child.text[-1].isdigit() for child in made
        ):
            return False
        before = token.pos_ == "ADJ" and token.dep_ == "amod"  # "separatist tanks"
        grouped = self._words.has("group", token) and (before or token.pos_ in {"NOUN", "PROPN"})
        if not grouped or any(child.lower_ in _NAVAL | _PEACEFUL for child in token.lefts):
            return False
        members = (c for of in token.rights if of.lower_ == "of" for c in of.children)
        return not any(member.lemma_.lower() in STATES for member in members)

    @cached_property
    def _sole(self) -> str | None:
        """The one listed armed group that the article names."""
        listed = {group for token in self._doc if (group := self._words.group(token)) is not None}
        return listed.pop() if len(listed) == 1 else None

    def _allegiance(self, group: Token) -> str:
        """The "pro-X" that the article puts before the same group elsewhere; the rebels of the Donbas are Russia's."""
        side = self._side(group.lemma_)
        if side:
            return f"pro-{side.lower()} " if re.fullmatch(REBELS, group.lemma_) else ""
        if group.lemma_ in _OF_THE_EAST and self._tells_of_donbas and self._sites(group) <= {"Ukraine", "Russia"}:
            return "pro-russian "
        return self._land_of_rising if group.lemma_ in {"rebel", "insurgent"} else ""

    def _side(self, lemma: str) -> str:
        """The X of the "pro-X" before a group's noun, or else before another for rebels; empty where there is none."""
        if lemma not in self._sided:
            own = re.search(rf"\b[Pp]ro-(\w+) {re.escape(lemma)}s?\b", self._doc.text)
            self._sided[lemma] = own[1] if own is not None else self._side_of_rebels
        return self._sided[lemma]

    @cached_property
    def _side_of_rebels(self) -> str:
        """The X of the first "pro-X" before a noun for rebels."""
        found = re.search(rf"\b[Pp]ro-(\w+) (?:{REBELS})s?\b", self._doc.text)
        return found[1] if found is not None else ""

    @cached_property
    def _tells_of_donbas(self) -> bool:
        return _DONBAS.search(self._doc.text) is not None

    @cached_property
    def _land_of_rising(self) -> str:
        """The adjective of the one state that rebels of no name can be of: where the text is and whose army acts."""
        ruling = (token for token in self._doc if token.lemma_.lower() in _RULING)
        states = Counter(state for token in ruling for c in token.lefts if (state := self._cast.country(c)))
        state, times = states.most_common(1)[0] if states else (None, 0)
        there = Counter(place for t in self._doc if t.head.lower_ in LYING and (place := self._place(t)) is not None)
        sure = times > 1 and times * 2 > states.total() and [state] == [place for place, _ in there.most_common(1)]
        return f"{self._words.demonyms.get(state, state)} " if state is not None and sure else ""


REBELS = "rebel|insurgent|insurgency|separatist|militant|protester|activist|militia|fighter"
RISEN = frozenset({"rebel", "insurgent", "insurgency", "separatist"})
STATES = frozenset({"state", "states", "country", "nation", "trio"})
# Prepositions of where something happens.
LYING = frozenset({"in", "near", "at", "around", "outside", "across", "over"})
_OF_THE_EAST = frozenset({"rebel", "separatist", "insurgent"})
_AIRCRAFT = frozenset({"jet", "plane", "aircraft", "bomber", "pilot"})
# Before "group": ships, which have an owner of their own.
_NAVAL = frozenset({"carrier", "strike", "ready", "battle", "task", "naval"})
# Before "group" or "activist": people without weapons.
_PEACEFUL = frozenset("right rights aid advocacy campaign monitoring watchdog relief lobby industry trade".split())
_RULING = frozenset({"government", "regime", "army", "president", "troop", "force", "military", "soldier", "capital"})
_LEADING_NUMBER = re.compile(
    r"^(?:(?:about|around|some|nearly|over|up to|at least|more than|several|many)\s+|[\d,.]+\s+"
    r"|(?:dozen|hundred|thousand)s?\s+)+"
)
_FOLLOWING = re.compile(r" (?:in|with|from|of)(?: |$)")
# Where rebels against Ukraine fought from 2014.
_DONBAS = re.compile(
    r"\b(?:Donbass?|Donetsk|Lu[hg]ansk|Debaltsevo|Debaltseve|Avdii?v?ka|Avdeyevka|Slovi?y?ansk|[HG]orlo?i?v?ka)\b"
)
