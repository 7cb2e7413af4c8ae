"""Noun phrases that name weapons in a parsed article: matches of the lexicon joined to phrases, homographs settled."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from helpers.finding.weapons.designations import Designations, Match, WeaponEntry, unknown_code
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons


class MaterielWord(NamedTuple):
    """A row of ``materiel_words.csv``."""

    word: str
    role: str


class MaterielWords:
    """What words say about weapons, by role: ``words.has("give", token)``."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._roles: dict[str, set[str]] = {}
        for word, role in lexicons.table("materiel_words.csv", MaterielWord):
            self._roles.setdefault(role, set()).add(word)

    def has(self, role: str, token: Token) -> bool:
        """Whether a token's lemma or form has a role."""
        words = self._roles[role]
        return token.lemma_.lower() in words or token.lower_ in words


@dataclass(frozen=True)
class Naming:
    """A noun phrase that names a weapon.

    Attributes
    ----------
    start, end
        Offsets in the clean text, end exclusive.
    first, last
        Its first and last token, both within.
    name, category
        Canonical name and the guide's category.
    named
        Whether it is one system or ship rather than a class.
    sure
        Whether it means the weapon without help of the context.
    loose
        Whether it counts only for what was named before ("the system").
    maker
        The country that designed it, where the lexicon says so.
    holder
        The noun that it modifies, where it denotes what is held or sent ("deliveries" of "arms deliveries").
    """

    start: int
    end: int
    first: Token
    last: Token
    name: str
    category: str
    named: bool
    sure: bool
    loose: bool = False
    maker: str | None = None
    holder: Token | None = None

    @property
    def root(self) -> Token:
        """The token by which the phrase hangs in the sentence."""
        return self.holder or self.last

    @property
    def plural(self) -> bool:
        """Whether the head noun is a plural."""
        return self.last.tag_ in _PLURAL


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

    def find(self, parsed: ParsedArticle) -> list[Naming]:
        """The phrases of an article in order; class nouns without a military context are loose, such names left out."""
        text = parsed.doc.text
        chains = _chains(text, self._matches(text))
        candidates = [naming for chain in chains if (naming := self._naming(parsed.doc, text, chain)) is not None]
        sure = [naming for naming in candidates if naming.sure and not naming.loose]
        return [settled for naming in candidates if (settled := self._settled(naming, sure)) is not None]

    def _settled(self, naming: Naming, sure: Sequence[Naming]) -> Naming | None:
        """A homograph by its context: a name that means something else is dropped, a class noun left loose."""
        if naming.sure or naming.loose or any(other.name == naming.name for other in sure):
            return naming
        if not naming.named:
            return naming if self._military(naming, sure) else replace(naming, loose=True)
        return naming if self._means_a_system(naming, sure) else None

    def _means_a_system(self, naming: Naming, sure: Sequence[Naming]) -> bool:
        """Whether a name that persons, firms and places bear is a weapon's here."""
        if naming.category in _VESSELS:
            afloat = any(other.category in _VESSELS for other in sure)
            return afloat and naming.first.i > 0 and naming.first.nbor(-1).lower_ == "the"
        lefts = list(naming.last.lefts)
        if any(child.pos_ == "NUM" for child in lefts):
            return True
        listed = {token.i for token in naming.last.conjuncts} & {other.last.i for other in sure}
        listed = listed or {other.first.i for other in sure if _joined(naming, other)}
        plural = naming.last.tag_ in _PLURAL or (naming.last.lower_[-1] == "s" and naming.name[-1].lower() != "s")
        counted = plural or naming.holder is not None
        bare = not counted and not any(child.dep_ in {"det", "poss", "amod", "nmod", "compound"} for child in lefts)
        return not (bare and not listed) and (self._military(naming, sure) or len(sure) >= _TOLD)

    def _matches(self, text: str) -> list[Match]:
        ships = [_ship(match) for match in _SHIP.finditer(text)]
        taken = [(ship.start, ship.end) for ship in ships]
        others = [m for m in self._designations.find(text) if not any(m.start < e and s < m.end for s, e in taken)]
        return sorted([*ships, *others])

    def _naming(self, doc: Doc, text: str, chain: list[Match]) -> Naming | None:
        span = doc.char_span(chain[0].start, chain[-1].end, alignment_mode="expand")
        if span is None or _glued(text, chain) or not _sound(span, chain):
            return None
        named = any(match.named for match in chain)
        follower = None if chain[-1].kind == "ship" else _follower(span)
        if follower is not None and follower.lemma_ in _CLASSES and _listed(span):
            follower = None
        if follower is not None and not self._holds(follower, named):
            return None
        if follower is not None and _category(chain) == "vehicle" and self._words.has("assault", follower):
            return None
        naming = Naming(
            start=chain[0].start,
            end=chain[-1].end,
            first=span[0],
            last=span[-1],
            name=_name(chain),
            category=_category(chain),
            named=named,
            sure=_sure(chain),
            loose=chain[-1].kind == "tail" and not _told(chain),
            maker=next((match.entry.maker for match in chain if match.named), None),
            holder=follower,
        )
        if named:
            name = _apposed(doc, naming) if naming.category in _VESSELS and "-class" in naming.name else None
            return replace(naming, name=name) if name is not None else naming
        return _with_vessel(doc, _with_code(doc, text, naming))

    def _holds(self, noun: Token, named: bool) -> bool:
        """Whether a noun behind the phrase says that weapons are held or sent, or counts pieces of a system."""
        roles = ("transfer", "stock", "assault", "count", "formation") if named else ("transfer", "stock", "assault")
        return any(self._words.has(role, noun) for role in roles)

    def _military(self, naming: Naming, sure: Sequence[Naming]) -> bool:
        """Whether a word with a civil sense stands in a military context and not in a civil one."""
        before = naming.first.nbor(-1) if naming.first.i else naming.first
        if before.dep_ == "compound" and before.pos_ == "NOUN" and not self._words.has("military", before):
            return False
        sentence = naming.last.sent
        inside = {t.i for n in (*sure, naming) for t in n.first.doc[n.first.i : n.last.i + 1]}
        if naming.category == "unspecified" and self._described_as_military(naming):
            return True
        civil = self._count("civil", sentence, inside) if naming.category in _CIVIL_KINDS else 0
        if any(n.first.sent.start == sentence.start and _supports(n, naming) for n in sure):
            return civil <= 1
        return self._count("military", sentence, inside) + self._struck(naming) > civil

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

    def _count(self, role: str, sentence: Span, inside: Container[int]) -> int:
        return len({t.lemma_ for t in sentence if t.i not in inside and self._words.has(role, t)})


# Class nouns of the last of several weapons, which a parse may take for the head of those before it, too.
_CLASSES = frozenset({"system", "launcher", "missile", "rocket", "shell", "weapon"})
_EXPLODING = frozenset({"explode", "detonate"})
_PLURAL = frozenset({"NNS", "NNPS"})
# Verbs of change that taggers take for nouns behind a plural ("the importance of weapons increases").
_CHANGES = frozenset({"increase", "decrease", "rise", "fall", "drop", "remain", "decline", "matter"})
_VESSELS = frozenset({"ship", "submarine"})
_CODE_LENGTH = 12
# Weapons beyond doubt in an article that let a system's name pass without a military word beside it.
_TOLD = 2
_ENDS = frozenset({",", ".", ";", ")"})
_NO_SHIPS = frozenset({"NORP", "DATE"})
_MARKS = frozenset({'"', "'"})
_PLATFORMS = frozenset({"aircraft", "helicopter", "ship", "vehicle"})
_CIVIL_KINDS = _PLATFORMS | {"unspecified", "other", "mine"}
_ANY_KIND = frozenset({"vehicle", "aircraft", "missile", "unspecified"})
_GAP = re.compile(r"[ \-‑]|[ ]?[\"'“”‘’][ ]?|-(?:type|style|class|series|family)[ ]|[ ]?/[ ]?")

# Prefixes of warships' names by navy.
_SHIP = re.compile(
    r"\b(?:USS|USNS|USCGC|HMS|HMCS|HMAS|HMNZS|HNoMS|HNLMS|HDMS|HSwMS|RFA|RFS|FS|ITS|FGS|TCG|ORP|INS|ROKS|JS|BNS)\s+"
    r"(?:(?:[A-Z](?:\.[A-Z])*\.|[A-Z][\w'’-]*|de|of|la|le)(?: |\b)){1,4}(?<! )"
)


def _joined(naming: Naming, other: Naming) -> bool:
    """Whether "and" alone stands between a name and the weapon behind it ("Javelin and Stinger missiles")."""
    return 0 < other.first.i - naming.last.i <= 2 and naming.last.nbor().lower_ in {"and", "or", ",", "/"}


def _supports(weapon: Naming, noun: Naming) -> bool:
    """Whether a weapon in the sentence shows that a noun is one too; a single vehicle only where "and" joins them."""
    if noun.category in _PLATFORMS and not noun.plural:
        return weapon.last.i in {token.i for token in noun.last.conjuncts}
    return True


def _sound(span: Span, chain: Sequence[Match]) -> bool:
    """Whether a phrase can mean a weapon: no verb, figure of speech or other name, a small name only before a noun."""
    if any(not match.cased for match in chain) and (len(chain) < 2 or chain[-1].named):
        return False
    designation = next((match for match in chain if match.named), None)
    if designation is not None:
        return not _of_a_person(span, designation)
    return not (_verbal(span) or _figurative(span, chain[-1]))


def _with_code(doc: Doc, text: str, naming: Naming) -> Naming:
    """The phrase with an unlisted designation before it ("XY-12 missile")."""
    if naming.category == "unspecified" or not naming.start or text[naming.start - 1] != " ":
        return naming
    offset = max(0, naming.start - _CODE_LENGTH)
    code = unknown_code(text[offset : naming.start])
    if code is None or re.search(r" \d", code[0]):
        return naming
    start = offset + code[1]
    span = doc.char_span(start, naming.end, alignment_mode="expand")
    first = span[0] if span is not None else naming.first
    return replace(naming, start=start, first=first, name=code[0], named=True, sure=True)


def _with_vessel(doc: Doc, naming: Naming) -> Naming:
    """A ship's class noun with the proper name behind it ("the frigate Viktor Leonov")."""
    if naming.category not in _VESSELS or naming.last.tag_ in _PLURAL:
        return naming
    if (name := _apposed(doc, naming)) is not None:
        return replace(naming, name=name, named=True, sure=True)
    first = naming.last.i + 1
    quoted = first < len(doc) and doc[first].text in _MARKS
    end = first + quoted
    while end < min(len(doc), first + 6) and doc[end].pos_ == "PROPN" and doc[end].text[0].isupper():
        end += 1
    closed = not quoted or (end < len(doc) and doc[end].text == doc[first].text)
    if end == first + quoted or not closed or doc[first].ent_type_ in {"DATE", "NORP"}:
        return naming
    name = doc[first + quoted : end].text
    last = doc[end if quoted else end - 1]
    return replace(naming, end=last.idx + len(last), name=name, named=True)


def _apposed(doc: Doc, naming: Naming) -> str | None:
    """A ship's name that stands apart from its class noun ("the vessel, the Argo", "the Argo, a landing ship")."""
    last = naming.last.i
    behind = doc[last + 1 : last + 3]
    if [token.lower_ for token in behind] == [",", "the"]:
        name = _proper(doc, last + 3, 1)
        end = last + 3 + len(name)
        if name and end < len(doc) and doc[end].text in _ENDS:
            return doc[last + 3 : end].text
    start = naming.first.i - 1
    while start > 1 and doc[start].pos_ in {"ADJ", "NOUN"}:
        start -= 1
    if start > 1 and doc[start].lower_ in {"a", "the"} and doc[start - 1].text == ",":
        name = _proper(doc, start - 2, -1)
        at = start - 1 - len(name)
        if name and at > 0 and doc[at - 1].lower_ == "the":
            return doc[at : start - 1].text
    return None


def _proper(doc: Doc, at: int, step: int) -> list[Token]:
    """The capitalised names from a token on, forwards or backwards."""
    found: list[Token] = []
    while 0 <= at < len(doc) and doc[at].pos_ == "PROPN" and doc[at].ent_type_ not in _NO_SHIPS and len(found) < 4:
        found.append(doc[at])
        at += step
    return found


def _ship(match: re.Match[str]) -> Match:
    name = re.sub(r"\s(?:of|de|la|le)$", "", match.group())
    entry = WeaponEntry(name, (), (), "ship", None, "ship")
    return Match(match.start(), match.start() + len(name), entry, name, guarded=False)


def _chains(text: str, matches: Sequence[Match]) -> Iterator[list[Match]]:
    """Runs of matches that stand side by side, each ending in a noun or a designation."""
    chain: list[Match] = []
    for match in matches:
        beside = chain and _GAP.fullmatch(text, chain[-1].end, match.start) and not _closed(chain, match)
        if chain and not beside:
            yield from _trimmed(chain)
            chain = []
        if match.kind == "not":
            chain = []
        else:
            chain.append(match)
    yield from _trimmed(chain)


def _closed(chain: Sequence[Match], match: Match) -> bool:
    """A plural class noun ends its phrase, unless it is one that takes a plural before it ("weapons systems")."""
    last = chain[-1]
    if last.kind in {"generic", "tail"} and last.plural:
        return match.kind == "modifier" or (match.named and match.guarded)
    return False


def _trimmed(chain: list[Match]) -> Iterator[list[Match]]:
    while chain and chain[-1].kind == "modifier":
        chain = chain[:-1]
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


def _name(chain: Sequence[Match]) -> str:
    designation = next((m for m in chain if m.kind == "ship"), None) or next((m for m in chain if m.named), None)
    if designation is not None:
        return designation.name
    *before, head = chain
    if not before:
        return head.name
    words = [_without_purpose(match) for match in before]
    return " ".join([word for word in words if word] + [head.name])


def _without_purpose(match: Match) -> str:
    """A modifier's words, but for those that make no other kind of weapon."""
    return "" if match.name in _PURPOSES or match.name.endswith("-generation") else match.name


_PURPOSES = frozenset({"defensive", "offensive", "military", "armed"})
_BROAD = frozenset({"unspecified", "missile", "artillery", "other"})


def _category(chain: Sequence[Match]) -> str:
    designation = next((match for match in chain if match.named), None)
    if designation is not None:
        return designation.entry.category
    category = chain[-1].entry.category
    if chain[-1].kind == "tail" and len(chain) > 1:
        category = next((m.entry.category for m in reversed(chain[:-1]) if m.entry.category != "unspecified"), category)
    for modifier in chain[:-1]:
        made = modifier.entry.category if modifier.kind == "modifier" else "unspecified"
        if made == "armoured_vehicle" and category == "vehicle":
            return made
        if made != "unspecified" and (category in _BROAD or (category == "ammunition" and made == "nuclear")):
            return made
    return category


def _verbal(span: Span) -> bool:
    """Whether the head is a verb; taggers take the last word of a longer phrase for an adverb at times."""
    head = span[-1]
    before = span.doc[max(0, span.start - 2) : span.start]
    if len(before) == 2 and before[1].lower_ in {"and", "or"} and before[0].tag_ == head.tag_.replace("VBZ", "NNS"):
        return False  # "missiles and drones", the second taken for a verb
    return head.pos_ in {"VERB", "AUX"} or head.tag_.startswith("VB") or (head.pos_ == "ADV" and len(span) == 1)


def _figurative(span: Span, head: Match) -> bool:
    """Weapons that are none: gas used as a weapon, an arsenal of tools, a shell of its former self, his arms."""
    last = span[-1]
    before = span.doc[span.start - 1] if span.start else None
    after = last.nbor() if last.i + 1 < len(span.doc) else None
    if len(span) == 1 and last.text == "Shell" and last.pos_ == "PROPN":
        return True
    if len(span) == 1 and head.name == "weapon" and last.head.lower_ == "as" and last.head.head.lemma_ in _TREATING:
        return True
    if len(span) == 1 and head.name == "weapon" and last.dep_ == "attr":
        return any(child.dep_ == "nsubj" and child.lemma_.lower() in _WEAPONISED for child in last.head.children)
    if after is not None and after.lower_ == "of" and head.name in {"arsenal", "shell", "barrage", "armour", "arms"}:
        following = span.doc[after.i + 1 : after.i + 8]
        if any(token.ent_type_ == "GPE" for token in following[:3]):
            return False
        return not any(token.lower_.startswith(_ARSENAL_OF) for token in following)
    return head.name == "arms" and before is not None and before.lower_ in {"his", "her", "my", "your", "with", "baby"}


_TREATING = frozenset(
    {"use", "serve", "see", "view", "treat", "wield", "regard", "employ", "exploit", "act", "function"}
)
_WEAPONISED = frozenset(
    "sanction gas energy oil food grain hunger famine winter cold fear money dollar trade information disinformation "
    "propaganda migration migrant refugee rape truth word solidarity unity time patience humour boycott".split()
)
_ARSENAL_OF = (
    "weapon",
    "missile",
    "drone",
    "rocket",
    "nuclear",
    "tank",
    "shell",
    "bomb",
    "warhead",
    "munition",
    "arms",
)


def _of_a_person(span: Span, designation: Match) -> bool:
    """Whether a homograph is (part of) another name: a person, an Act, a street, a storm."""
    if len(span) > 1 or not designation.guarded:
        return False
    token = span[0]
    if token.ent_type_ == "PERSON" and (token.ent_iob_ == "I" or _capital(token, 1)):
        return True
    if designation.kind == "ship" and token.ent_type_ == "GPE" and token.dep_ == "pobj":
        return True
    if token.i and token.nbor(-1).dep_ == "compound" and token.nbor(-1).ent_type_ not in {"GPE", "NORP", "ORG"}:
        return token.nbor(-1).pos_ == "PROPN"
    return _capital(token, 1) or (_capital(token, -1) and token.nbor(-1).ent_type_ in {"PERSON", "WORK_OF_ART", "LAW"})


def _capital(token: Token, step: int) -> bool:
    at = token.i + step
    if not 0 <= at < len(token.doc) or token.doc[at].sent.start != token.sent.start:
        return False
    neighbour = token.doc[at]
    return neighbour.pos_ == "PROPN" and neighbour.text[0].isupper() and not (step < 0 and neighbour.is_sent_start)


def _follower(span: Span) -> Token | None:
    """The noun that the phrase modifies, if it does ("deliveries" of "arms deliveries")."""
    last = span[-1]
    if last.i + 1 >= len(span.doc):
        return None
    after = last.nbor()
    shared = last.tag_ == "NN" and last.dep_ in {"compound", "nmod"} and after.dep_ in {"cc", "punct"}
    if shared and last.head.pos_ == "NOUN" and last.head.i > after.i:
        return last.head
    if after.sent.start != last.sent.start or after.pos_ not in {"NOUN", "PROPN"} or last.tag_ == "POS":
        return None
    if last.tag_ in _PLURAL and after.tag_ == "NNS" and after.lemma_ in _CHANGES:
        return None
    if after.pos_ == "PROPN" and (after.text[0].isupper() or after.ent_type_) and last.dep_ not in {"compound", "nmod"}:
        return None
    if after.ent_type_ in {"GPE", "NORP", "PERSON", "DATE", "TIME"} or (
        after.dep_ in {"nsubj", "nsubjpass"} and (after.pos_ == "PROPN" and after.head.dep_ == "relcl")
    ):
        return None
    return after


def _listed(span: Span) -> bool:
    """Whether a phrase is one of three or more, and so no modifier of the last ("tanks, artillery and gun systems")."""
    after = span[-1].nbor()
    return span.start > 0 and span[0].nbor(-1).text == "," and after.dep_ in {"cc", "punct"}


def _glued(text: str, chain: Sequence[Match]) -> bool:
    """Whether a hyphen joins the phrase to another word ("weapons-grade", "anti-tank" of something else)."""
    start, end = chain[0].start, chain[-1].end
    if re.match(r"-[a-z]", text[end : end + 2]):
        return True
    return re.search(r"\b(?:anti|non|pro|counter|ex|post|pre)-$", text[max(0, start - 8) : start]) is not None
