"""Noun phrases that name weapons in a parsed article: matches of the lexicon joined to phrases, homographs settled."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from helpers.finding.tokens import beside, first_conjunct
from helpers.finding.weapons.designations import Designations, Match
from helpers.finding.weapons.naming import AFLOAT, AIRCRAFT, Naming
from helpers.finding.weapons.planted import is_planted
from helpers.finding.weapons.senses import listed, noun_after, sound
from helpers.finding.weapons.vessels import (
    apposed,
    named_again,
    ship,
    ship_names,
    short_names,
    with_class,
    with_code,
    with_size,
    with_vessel,
)
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Doc, Span, Token


class Materiel:
    """Finds the noun phrases that name weapons.

    Parameters
    ----------
    lexicons
        Where the weapons are.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._designations = Designations(lexicons)
        self._words = MaterielWords(lexicons)
        self._ship_names = ship_names(self._words.navies)

    def find(self, parsed: ParsedArticle) -> list[Naming]:
        """The phrases of an article in order; class nouns without a military context are loose, such names left out."""
        text = parsed.doc.text
        chains = _chains(text, self._matches(text))
        candidates = [naming for chain in chains if (naming := self._naming(parsed.doc, text, chain)) is not None]
        candidates = sorted([*candidates, *named_again(parsed.doc, text, candidates)], key=lambda naming: naming.start)
        sure = [naming for naming in candidates if naming.sure and not naming.loose]
        if self._is_peaceful(parsed.doc, sure):
            candidates = [naming for naming in candidates if not _may_be_civil(naming)]
        settled = [kept for naming in candidates if (kept := self._settled(naming, sure)) is not None]
        return [self._in_context(naming, settled) for naming in _with_abbreviations(text, settled)]

    def _is_peaceful(self, doc: Doc, sure: Sequence[Naming]) -> bool:
        """Whether an article without a weapon beyond doubt speaks of rescuers, art or trade as much as of soldiers."""
        civil, military = (len({t.lemma_.lower() for t in doc if self._words.has(r, t)}) for r in ("civil", "military"))
        striking = any(self._attacks(word) for naming in sure for word in (naming.root, naming.root.head))
        return civil >= max(military, _OF_PEACE) and not striking and all(_may_be_civil(naming) for naming in sure)

    def _settled(self, naming: Naming, sure: Sequence[Naming]) -> Naming | None:
        """A homograph by its context: a name that means something else is dropped, a class noun left loose."""
        if naming.sure or naming.loose or any(other.name == naming.name for other in sure):
            return naming
        if not naming.named:
            if naming.name == "bomber" and self._is_attacker(naming, sure):
                return None
            return naming if self._military(naming, sure) else replace(naming, loose=True)
        longer = next((other for other in sure if _short_for(naming, other)), None)
        if longer is not None:
            return replace(naming, name=longer.name, category=longer.category, maker=longer.maker, sure=True)
        return naming if self._means_a_system(naming, sure) else None

    def _is_attacker(self, bomber: Naming, sure: Sequence[Naming]) -> bool:
        """Whether a "bomber" is a person: the article tells of blasts and of no aircraft."""
        flown = any(other.category in {"aircraft", "nuclear"} for other in sure)
        return not flown and any(self._words.has("blast", token) for token in bomber.last.doc)

    def _means_a_system(self, naming: Naming, sure: Sequence[Naming]) -> bool:
        """Whether a name that persons, firms and places bear is a weapon's here."""
        if naming.category in AFLOAT:
            afloat = any(other.category in AFLOAT for other in sure)
            return afloat and naming.first.i > 0 and naming.first.nbor(-1).lower_ == "the"
        lefts = list(naming.last.lefts)
        traded = self._words.has("give", naming.root.head) or self._words.has("get", naming.root.head)
        if any(child.pos_ == "NUM" for child in lefts) or (traded and naming.plural and naming.root.dep_ == "dobj"):
            return True
        listed = {token.i for token in naming.last.conjuncts} & {other.last.i for other in sure}
        listed = listed or {other.first.i for other in sure if _joined(naming, other)}
        counted = naming.plural or naming.holder is not None
        bare = not counted and not any(child.dep_ in {"det", "poss", "amod", "nmod", "compound"} for child in lefts)
        return not (bare and not listed) and (self._military(naming, sure) or len(sure) >= _TOLD)

    def _matches(self, text: str) -> list[Match]:
        ships = [ship(match) for match in self._ship_names.finditer(text)]
        ships += short_names(text, ships)
        taken = [(ship.start, ship.end) for ship in ships] + [address.span() for address in _ADDRESS.finditer(text)]
        others = [m for m in self._designations.find(text) if not any(m.start < e and s < m.end for s, e in taken)]
        return sorted([*ships, *others])

    def _naming(self, doc: Doc, text: str, chain: list[Match]) -> Naming | None:
        span = doc.char_span(chain[0].start, chain[-1].end)
        if span is not None and len(chain) > 1 and _is_verb_before(span, chain):
            chain = chain[1:]  # "Oslo will ship K2 tanks"
            span = doc.char_span(chain[0].start, chain[-1].end)
        if span is not None and len(chain) > 1 and chain[-2].plural and span[-1].pos_ == "VERB":
            chain = chain[:-1]  # "Fighter jets bomb the port"
            span = doc.char_span(chain[0].start, chain[-1].end)
        if span is not None and len(chain) > 1 and chain[-1].name == "convoy" and chain[-2].kind == "generic":
            chain = chain[:-1]  # the arms of "an arms convoy"
            span = doc.char_span(chain[0].start, chain[-1].end)
        if span is None or _glued(text, chain) or not sound(span, chain):
            return None
        named = any(match.named for match in chain)
        follower = None if chain[-1].kind == "ship" else noun_after(span)
        if follower is not None and follower.lemma_ in _CLASSES and listed(span):
            follower = None
        if follower is not None and named and follower.lower_ in _KINDS_OF_MISSILE:
            follower = None  # "two Kh-59 cruise and an R-37"
        if follower is not None and not self._holds(follower, named):
            return None
        if follower is not None and _category(chain) == "vehicle" and self._words.has("assault", follower):
            return None
        naming = Naming(
            start=chain[0].start,
            end=chain[-1].end,
            first=span[0],
            last=span[-1],
            name=_name(kind := _first_of_both(text, chain)),
            category=_category(kind),
            named=named,
            sure=_sure(chain),
            loose=chain[-1].kind == "tail" and not _told(chain),
            maker=next((match.entry.maker for match in chain if match.named), None),
            holder=follower,
        )
        if named:
            name = apposed(doc, naming) if naming.category in AFLOAT and "-class" in naming.name else None
            return replace(naming, name=name) if name is not None else naming
        return with_vessel(doc, with_class(doc, text, with_code(doc, text, with_size(doc, text, naming))))

    def _holds(self, noun: Token, named: bool) -> bool:
        """Whether a noun behind the phrase says that weapons are held or sent, or counts pieces of a system."""
        roles = ("transfer", "stock", "assault", "count", "formation") if named else ("transfer", "stock", "assault")
        people = noun.lemma_ == "family" and beside(noun).lower_ != "of"  # "the Bradley family"
        place = beside(noun).lemma_ in _PLACES  # "a missile test site"
        return any(self._words.has(role, noun) for role in roles) and not (people or place)

    def _military(self, naming: Naming, sure: Sequence[Naming]) -> bool:
        """Whether a word with a civil sense stands in a military context and not in a civil one."""
        if self._is_of_civilians(naming):
            return False
        if self._is_plainly_military(naming, sure):
            return True
        sentence = naming.last.sent
        here = [n for n in (*sure, naming) if n.first.i < sentence.end and sentence.start <= n.last.i]
        inside = {place for n in here for place in range(n.first.i, n.last.i + 1)}
        civil = self._count("civil", sentence, inside) if naming.category in _CIVIL_KINDS else 0
        if any(n.first.sent.start == sentence.start and self._supports(n, naming) for n in sure):
            return civil <= 1
        clues = self._struck(naming) + _flown(naming) + (not civil and self._traded(naming))
        return self._count("military", sentence, inside) + clues > civil

    def _is_of_civilians(self, naming: Naming) -> bool:
        """Whether the words before a noun, or its verb, say that civilians fly or sail it ("a Kenya Airways jet")."""
        before = naming.first.nbor(-1) if naming.first.i else naming.first
        attacked = naming.plural or self._struck(naming)  # "a government jet" flies ministers
        fighting = self._words.has("military", before) or (before.lemma_ in _FIGHTING and attacked)
        modified = before.dep_ == "compound" and before.pos_ == "NOUN" and not fighting
        return modified or before.text in _CARRIERS or (naming.name in _SHIPPING and self._is_shipping(naming))

    def _is_plainly_military(self, naming: Naming, sure: Sequence[Naming]) -> bool:
        """Whether a word of its kind is a weapon by one clue alone: other mines, a stabbing, a system's radar."""
        match naming.category:
            case "mine" if any(other.category == "mine" for other in sure):
                return True
            case "small_arms" if any(t.lemma_.lower() in _STABBING for t in naming.last.sent):
                return True
            case "unspecified" if self._described_as_military(naming):
                return True
        if naming.name == "radar":
            return any(c.dep_ == "poss" and c.lemma_ == "system" for c in naming.last.lefts)
        return naming.name in {"armour", "armor"} and _of_a_state(naming)

    def _is_shipping(self, naming: Naming) -> bool:
        """Whether ships of which nothing is said are attacked or stopped: merchantmen, or they would be warships."""
        bare = not any(child.dep_ in {"amod", "compound", "nmod", "poss", "nummod"} for child in naming.last.lefts)
        above = naming.last.head
        attacked = above.head if naming.last.dep_ == "pobj" else above if naming.last.dep_ in _SUFFERING else None
        return bare and naming.plural and attacked is not None and self._attacks(attacked)

    def _attacks(self, word: Token) -> bool:
        return any(self._words.has(role, word) for role in ("attack", "assault", "stop"))

    def _described_as_military(self, naming: Naming) -> bool:
        """Whether a clause of its own says what a noun is for ("equipment that might have military uses")."""
        clauses = (child for child in naming.last.rights if child.dep_ in {"acl", "relcl"})
        return any(self._words.has("military", token) for clause in clauses for token in clause.subtree)

    def _struck(self, naming: Naming) -> bool:
        """Whether something is done to it that is done to weapons ("hit a mine", "shot down a helicopter")."""
        verb = naming.last.head
        struck = naming.last.dep_ in {"dobj", "nsubjpass"} and verb.pos_ == "VERB" and not naming.named
        if naming.last.dep_ == "nsubj" and verb.lemma_ in _EXPLODING and not naming.named:
            return True
        return struck and any(self._words.has(role, verb) for role in ("attack", "stop", "spend"))

    def _traded(self, naming: Naming) -> bool:
        """Whether one state gives aircraft to another, or gets them of it ("Oslo will send helicopters to Lima")."""
        verb = first_conjunct(naming.last).head
        if naming.category not in AIRCRAFT or not naming.plural or not any(self._words.has(r, verb) for r in _TRADING):
            return False
        links = (c for link in verb.children if link.lower_ in _WAYS for c in link.children)
        return len({token.text for token in (*verb.children, *links) if token.ent_type_ == "GPE"}) > 1

    def _supports(self, weapon: Naming, noun: Naming) -> bool:
        """Whether a weapon in the sentence shows that a noun is one too; one vehicle only where "and" joins them."""
        if noun.category == "vehicle" and is_planted(weapon, self._words):
            return False  # whatever is parked beside a bomb
        if noun.category in _PLATFORMS and not noun.plural:
            return weapon.last.i in {token.i for token in noun.last.conjuncts}
        return True

    def _in_context(self, naming: Naming, namings: Sequence[Naming]) -> Naming:
        """A word of several kinds by what is about it: nuclear warheads, missile systems that shoot at missiles."""
        if is_planted(naming, self._words):
            return replace(naming, planted=True, category="other" if naming.name == "bomb" else naming.category)
        if naming.name == "warhead":
            near = (other for other in namings if abs(other.last.i - naming.last.i) <= _ABOUT)
            return replace(naming, category="nuclear") if any(n.category == "nuclear" for n in near) else naming
        if naming.name == "missile system" and any(other.category == "air_defence" for other in namings):
            missiles = any(other.named and other.category == "missile" for other in namings)
            return naming if missiles else replace(naming, category="air_defence")
        return naming

    def _count(self, role: str, sentence: Span, inside: Container[int]) -> int:
        return len({t.lemma_ for t in sentence if t.i not in inside and self._words.has(role, t)})


def _of_a_state(naming: Naming) -> bool:
    """Whether an adjective says which state's or which part of the world's something is ("western armour")."""
    lefts = naming.last.lefts
    return any(child.ent_type_ in {"NORP", "GPE"} or child.lower_ in {"western", "eastern"} for child in lefts)


def _flown(naming: Naming) -> bool:
    """Whether aircraft in the plural fly that a state's adjective calls its own ("Chinese jets flew around Taiwan")."""
    first = first_conjunct(naming.last)
    flying = first.dep_ == "nsubj" and first.head.lemma_ in _FLYING
    sent_up = first.dep_ == "dobj" and first.head.lemma_ in _SENDING_UP
    own = any(child.ent_type_ in {"NORP", "GPE"} or (sent_up and child.tag_ == "PRP$") for child in naming.last.lefts)
    return (flying or sent_up) and own and naming.category == "aircraft" and naming.plural


_FLYING = frozenset("fly cross enter approach circle patrol buzz overfly near skirt violate shadow escort".split())
_TRADING = ("give", "get")
_WAYS = frozenset({"to", "from", "by", "for"})
_SENDING_UP = frozenset({"send", "scramble", "dispatch", "deploy", "launch"})
_KINDS_OF_MISSILE = frozenset({"ballistic", "cruise", "hypersonic"})
# Class nouns of the last of several weapons, which a parse may take for the head of those before it, too.
_CLASSES = frozenset({"system", "launcher", "missile", "rocket", "shell", "weapon"})
_EXPLODING = frozenset({"explode", "detonate"})
# Weapons beyond doubt in an article that let a system's name pass without a military word beside it.
_TOLD = 2
_FIGHTING = frozenset({"government", "regime", "coalition", "rebel", "army"})  # whose aircraft and boats are in a war
_PLACES = frozenset({"site", "pad", "station", "facility", "base", "ground", "centre", "center", "complex", "area"})
_ABOUT = 40  # tokens
# What tells that a blade is a weapon.
_STABBING = frozenset("stab slash wield brandish attacker assailant knifeman lunge threaten wound hostage".split())
_OF_PEACE = 2  # words of civil life that tell what an article is about
_FLOWN_BY_ALL = frozenset({"drone", "quadcopter", "quadrocopter", "unmanned aerial vehicle", "uncrewed aerial vehicle"})
_PLATFORMS = frozenset({"aircraft", "helicopter", "ship", "vehicle"})
_CIVIL_KINDS = _PLATFORMS | {"unspecified", "other", "mine"}
_CARRIERS = frozenset({"Airlines", "Airways", "Airline", "Air", "Aviation"})
_SHIPPING = frozenset({"ship", "vessel", "boat"})
_SUFFERING = frozenset({"dobj", "nsubjpass"})
_ANY_KIND = frozenset({"vehicle", "aircraft", "missile", "unspecified"})
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")
_QUOTES = "'‘\"“"
_GAP = re.compile(r"[ \-‑]|[ ]?[\"'“”‘’][ ]?|-(?:type|style|class|series|family)[ ]|[ ]?/[ ]?")


def _may_be_civil(naming: Naming) -> bool:
    """Whether a word may name what civilians fly, sail or drive."""
    return naming.name in _FLOWN_BY_ALL or (naming.category in _PLATFORMS and not naming.sure)


def _short_for(naming: Naming, other: Naming) -> bool:
    """Whether one word is short for a name of another kind ("the Mistrals" that are Mistral-class ships)."""
    alike = naming.first == naming.last and naming.first.text.rstrip("s") == other.first.text
    return alike and other.named and other.first != other.last and other.category != naming.category


def _joined(naming: Naming, other: Naming) -> bool:
    """Whether "and" alone stands between a name and the weapon behind it ("Javelin and Stinger missiles")."""
    return 0 < other.first.i - naming.last.i <= 2 and naming.last.nbor().lower_ in {"and", "or", ",", "/"}


def _chains(text: str, matches: Sequence[Match]) -> Iterator[list[Match]]:
    """Runs of matches that stand side by side, each ending in a noun or a designation."""
    chain: list[Match] = []
    for match in matches:
        gap = _GAP.fullmatch(text, chain[-1].end, match.start) if chain else None
        joined = gap is not None and not (_possessive(text, chain, match) or _closed(chain, match))
        joined = joined or (bool(chain) and (_both(text, chain[-1], match) or _of_one_noun(text, chain[-1], match)))
        if chain and not joined:
            yield from _trimmed(chain)
            chain = []
        if match.kind == "not":
            chain = []
        else:
            chain.append(match)
    yield from _trimmed(chain)


def _possessive(text: str, chain: Sequence[Match], match: Match) -> bool:
    """Whether one weapon is another's ("the frigates' radars"), not named in quotation marks ("'Katiba' bombs")."""
    opened = chain[0].start > 0 and text[chain[0].start - 1] in _QUOTES
    return chain[-1].plural and text[chain[-1].end : match.start] in {"' ", "’ "} and not opened


def _both(text: str, first: Match, second: Match) -> bool:
    """Whether two modifiers of kind share a noun ("anti-tank and anti-aircraft missiles")."""
    if first.kind != "modifier" or text[first.end : second.start] not in {" and ", " or "}:
        return False
    telling = first.entry.category != "unspecified" or first.name in _KINDS_OF_MISSILE or first.name.endswith("-range")
    return telling and (second.kind == "modifier" or (second.kind == "generic" and " " in second.name))


def _of_one_noun(text: str, first: Match, second: Match) -> bool:
    """Whether a comma stands between two adjectives of one noun ("long-range, precision-guided missiles")."""
    adjective = first.kind == "modifier" and ("-" in first.name or first.name.endswith("ed"))
    compound = second.kind == "modifier" or "-" in text[second.start : second.end]
    return adjective and compound and text[first.end : second.start] == ", "


def _closed(chain: Sequence[Match], match: Match) -> bool:
    """A plural class noun ends its phrase, unless it is one that takes a plural before it ("weapons systems")."""
    last = chain[-1]
    if last.kind in {"generic", "tail"} and last.plural:
        of_kind = match.named and match.entry.category == last.entry.category  # "ten howitzers K9"
        return match.kind == "modifier" or (match.named and match.guarded and not of_kind)
    return False


def _trimmed(chain: list[Match]) -> Iterator[list[Match]]:
    while chain and chain[-1].kind == "modifier":
        chain = chain[:-1]
    if len(chain) > 1 and chain[0].name == "multiple" and not any("launch" in match.name for match in chain):
        chain = chain[1:]  # it counts
    if chain:
        yield chain


def _told(chain: Sequence[Match]) -> bool:
    """Whether what stands before the head says by itself that a weapon is meant."""
    *before, head = chain
    return any(
        match.kind == "generic" or not match.guarded or (match.named and _goes_with(match, head)) for match in before
    )


def _goes_with(designation: Match, head: Match) -> bool:
    """Whether a class noun is one of the homograph's kind ("Hawk launcher", not the mines of a firm called Patriot)."""
    return not head.guarded or head.entry.category in _ANY_KIND | {designation.entry.category}


def _sure(chain: Sequence[Match]) -> bool:
    return (not chain[-1].guarded and chain[-1].kind != "tail") or _told(chain)


def _first_of_both(text: str, chain: list[Match]) -> list[Match]:
    """A phrase with the first of two modifiers that share its noun, by which it goes."""
    *modifiers, head = chain
    for at, (first, second) in enumerate(pairwise(chain)):
        if _both(text, first, second):
            told = first.entry.category != "unspecified"
            entry = head.entry._replace(category=first.entry.category) if told else head.entry
            return [*modifiers[: at + 1], head._replace(name=head.name.split(" ")[-1], entry=entry)]
    return chain


def _name(chain: Sequence[Match]) -> str:
    designation = next((m for m in chain if m.kind == "ship"), None) or _system(chain)
    if designation is not None:
        return f"{designation.name} {chain[-1].name}" if _of_ammunition(chain) else designation.name
    *before, head = chain
    if not before:
        return head.name
    words = [_without_purpose(match) for match in before]
    return " ".join([word for word in words if word] + [head.name])


def _of_ammunition(chain: Sequence[Match]) -> bool:
    """Whether a system's name tells what its ammunition is for ("HIMARS ammunition"); "Grad rockets" are the system."""
    *before, head = chain
    fired = head.kind in {"generic", "tail"} and head.name.split(" ")[-1] in _AMMUNITION
    return fired and any(match.named and match.entry.category in _FIRING for match in before)


def _system(chain: Sequence[Match]) -> Match | None:
    """The system of a chain, one with a number rather than the firm's name before it ("Sukhoi Su-30")."""
    named = [match for match in chain if match.named]
    numbered = [match for match in named if any(c.isdigit() for c in match.name)]
    return next(iter(numbered or named), None)


def _without_purpose(match: Match) -> str:
    """A modifier's words, but for those that make no other kind of weapon."""
    return "" if match.name in _PURPOSES or match.name.endswith("-generation") else match.name


_PURPOSES = frozenset({"defensive", "offensive", "military", "armed"})
_BROAD = frozenset({"unspecified", "missile", "artillery", "other"})
_AMMUNITION = frozenset({"ammunition", "round", "shell", "munition", "projectile"})
_FIRING = frozenset({"tank", "armoured_vehicle", "artillery", "air_defence", "small_arms"})


def _category(chain: Sequence[Match]) -> str:
    designation = next((match for match in chain if match.named), None)
    category = chain[-1].entry.category
    if designation is not None:
        return category if _of_ammunition(chain) else designation.entry.category
    if len(chain) > 1 and (chain[-1].kind == "tail" or category == "unspecified"):  # "nuclear weapons arsenal"
        category = next((m.entry.category for m in reversed(chain[:-1]) if m.entry.category != "unspecified"), category)
    for modifier in chain[:-1]:
        made = modifier.entry.category if modifier.kind == "modifier" else "unspecified"
        if made == "armoured_vehicle" and category in {"vehicle", "artillery"}:
            return made if category == "vehicle" else category  # "armoured rocket launchers"
        if made != "unspecified" and (category in _BROAD or (category == "ammunition" and made == "nuclear")):
            return made
    return category


def _is_verb_before(span: Span, chain: Sequence[Match]) -> bool:
    """Whether what looks like the first noun of a phrase is the verb before it."""
    modal = span.start > 0 and span.doc[span.start - 1].tag_ in {"MD", "TO"}
    return chain[0].kind == "generic" and span[0].idx + len(span[0]) == chain[0].end and (span[0].tag_ == "VB" or modal)


def _glued(text: str, chain: Sequence[Match]) -> bool:
    """Whether a hyphen joins the phrase to another word ("weapons-grade", "anti-tank" of something else)."""
    start, end = chain[0].start, chain[-1].end
    if re.match(r"-[a-z]", text[end : end + 2]):
        return True
    return re.search(r"\b(?:anti|non|pro|counter|ex|post|pre)-$", text[max(0, start - 8) : start]) is not None


def _with_abbreviations(text: str, namings: Sequence[Naming]) -> list[Naming]:
    """Systems' names with the abbreviation in brackets, and the noun behind it ("... Defense (THAAD) system").

    The abbreviation of a class noun is a mention of its own ("surface-to-air missiles (SAMs)").
    """
    found: list[Naming] = []
    for naming in namings:
        before = found[-1] if found else None
        short = _ABBREVIATION.match(text, before.end) if before is not None else None
        bracketed = before is not None and short is not None and before.end < naming.start and naming.end < short.end()
        if before is not None and short is not None and bracketed and (before.named or naming.named):
            better = naming if naming.named and not before.named else before
            found[-1] = replace(better, start=before.start, end=short.end(), first=before.first, last=before.last)
        elif before is not None and before.named and text[before.end - 1 : naming.start] == ") " and not naming.named:
            found[-1] = replace(before, end=naming.end, last=naming.last, holder=naming.holder)
        elif before is not None and short is not None and bracketed:
            found.append(replace(naming, name=before.name, category=before.category))
        else:
            found.append(naming)
    return [
        naming if after is not None and after.start == naming.end + len(" (") else _spelled_out(text, naming)
        for naming, after in zip_longest(found, found[1:])
    ]


def _spelled_out(text: str, naming: Naming) -> Naming:
    """A phrase with an unlisted abbreviation of its words behind it ("uncrewed aerial vehicles (UAVs)")."""
    short = _ABBREVIATION.match(text, naming.end)
    initials = "".join(word[0].upper() for word in re.findall(r"[A-Za-z]+", text[naming.start : naming.end]))
    spelled = short is not None and len(initials) > 1 and short[1].rstrip("s") == initials
    return replace(naming, end=short.end()) if short is not None and spelled else naming


_ABBREVIATION = re.compile(r" \(([A-Z][A-Za-z0-9-]+)\)")
