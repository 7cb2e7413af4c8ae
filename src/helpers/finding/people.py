"""The people of one article: where each is named, by which names, with which titles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Token

from helpers.finding.knowledge import BODY, PERSON, KnownPerson, Knowledge, office_key, surnames
from helpers.finding.names import fold, sound
from helpers.finding.nouns import singular
from helpers.reading.language import ParsedArticle

ROLE_NOUNS = frozenset(
    "president minister secretary chancellor premier spokesman spokeswoman spokesperson spox chief head leader commander general "
    "colonel major captain lieutenant admiral marshal adviser advisor aide ambassador envoy mayor governor senator lawmaker deputy "
    "mp mep congressman congresswoman director chairman chairwoman chairperson chair official analyst expert professor lawyer "
    "attorney activist resident soldier journalist correspondent reporter editor writer author historian economist scientist "
    "researcher scholar politician diplomat negotiator representative commissioner coordinator prosecutor judge ombudsman speaker "
    "whip founder owner ceo boss oligarch tycoon businessman businesswoman dictator king queen prince princess emperor pope "
    "patriarch bishop archbishop cardinal priest rabbi imam pastor lord baroness sheikh veteran fighter rebel separatist warlord "
    "mercenary pilot doctor nurse teacher student retiree pensioner farmer driver worker labourer laborer engineer volunteer "
    "refugee witness victim survivor father mother son daughter wife husband brother sister widow friend critic opponent "
    "rival predecessor successor partner colleague counterpart host presenter anchor blogger actor actress singer musician athlete "
    "boxer champion star player coach manager executive vice-president undersecretary under-secretary statesman strategist "
    "specialist fellow lecturer dean rector investigator inspector officer sergeant private brigadier lieutenant-general "
    "councillor councilor councilman legislator parliamentarian candidate nominee president-elect pm tsar czar ayatollah "
    "comedian filmmaker photographer poet novelist philosopher psychologist sociologist architect banker financier investor "
    "trader consultant contractor hacker spy agent guard policeman sheriff detective marine sailor gunner medic surgeon".split()
)
HONORIFICS = {
    "mr": "m", "mr.": "m", "sir": "m", "lord": "m", "mister": "m", "pan": "m",
    "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "lady": "f", "dame": "f", "baroness": "f",
    "dr": None, "dr.": None, "prof": None, "prof.": None, "gen": None, "gen.": None, "col": None, "col.": None, "lt": None,
    "lt.": None, "maj": None, "maj.": None, "capt": None, "capt.": None, "sgt": None, "sgt.": None, "sen": None, "sen.": None,
    "rep": None, "rep.": None, "adm": None, "adm.": None, "gov": None, "gov.": None, "brig": None, "brig.": None,
}
_GENDERED = {
    "m": "spokesman chairman businessman congressman king prince son father husband brother policeman actor widower".split(),
    "f": "spokeswoman chairwoman businesswoman congresswoman queen princess daughter mother wife sister widow actress".split(),
}
_ROLE_GENDER = {word: gender for gender, words in _GENDERED.items() for word in words}
_FEMALE_SURNAME = re.compile(r"(?:ova|eva|skaya|skaia|ska|cka|ina|enkova)$")
_MALE_SURNAME = re.compile(r"(?:[oe]v|sky|skiy|skyi|skyy|ski|cki)$")
_TITLE_WORDS = ROLE_NOUNS | HONORIFICS.keys() | frozenset(
    "prime foreign defense defence interior home finance vice deputy first acting interim former state treasury press national "
    "security council senior top chief energy justice health economy transport affairs ex-president ex-prime".split()
)
_PARTICLES = frozenset("van von der den de la le da dos del di du al el bin ben ter zu ibn y".split())
_NO_NAME_POS = frozenset("DET PRON ADP CCONJ SCONJ AUX PUNCT NUM PART INTJ SYM".split())
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?$")
_BLOCK_POS = frozenset("NOUN PROPN ADJ NUM".split())
_LINKS = frozenset("of for to in at from on".split())
_LONGEST_APPOSITION = 16


class Span(NamedTuple):
    """Tokens start to end, end exclusive."""

    start: int
    end: int


@dataclass(eq=False)
class Figure:
    """A person of the article.

    Attributes
    ----------
    name
        Canonical name.
    known
        The person's entry, where the lexicon has one.
    gender
        f, m or None.
    roles
        Token spans of titles and appositions that the article gives.
    mentions
        Token spans that name the person, in order.
    """

    name: str
    known: KnownPerson | None
    gender: str | None
    roles: list[Span] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    honorific: str | None = None


class Mention(NamedTuple):
    """A place that names a known body or state."""

    start: int
    end: int
    kind: str
    name: str


class People:
    """Finds the people of an article.

    Parameters
    ----------
    parsed, knowledge
        The article and what is known of actors.
    known
        Listed names found in the article.
    """

    def __init__(self, parsed: ParsedArticle, knowledge: Knowledge, known: list[Mention]) -> None:
        self._doc = parsed.doc
        self._tokens = list(parsed.doc)
        self._words = [token.text for token in self._tokens]
        self._lower = [word.lower() for word in self._words]
        self._knowledge = knowledge
        self._headlines = {i for unit in parsed.units if unit.kind == "headline" for i in range(unit.start, unit.end)}
        self._starts = {unit.start for unit in parsed.units}
        self._taken: dict[int, Mention] = {i: m for m in known if m.kind != PERSON for i in range(m.start, m.end)}
        self.figures: dict[str, Figure] = {}
        self.at: dict[int, Figure] = {}
        self._by_surname: dict[str, list[Figure]] = defaultdict(list)
        for mention in known:
            if mention.kind == PERSON:
                self._add(Span(mention.start, mention.end), " ".join(self._words[mention.start : mention.end]))
        full, single = self._candidates()
        for span in full:
            self._add(span, " ".join(self._words[span.start : span.end]))
        self.month = _month(parsed, self.figures.values())
        self._index()
        for span in single:
            self._refer(span)
        self._find_roles()

    def in_order(self) -> list[Figure]:
        """Everyone, by first mention."""
        return sorted((f for f in self.figures.values() if f.mentions), key=lambda f: f.mentions[0])

    # Names

    def _candidates(self) -> tuple[list[Span], list[Span]]:
        """Runs of capitalised words: whole names, and single names that need somebody to refer to."""
        full, single = [], []
        for span in self._runs():
            name = self._without_titles(span)
            if name.start == name.end:
                continue
            if name.end - name.start > 1 and self._is_person(name):
                full.append(name)
            else:
                single.extend(Span(i, i + 1) for i in range(name.start, name.end))
        return full, single

    def _runs(self) -> Iterator[Span]:
        i, n = 0, len(self._tokens)
        while i < n:
            if not self._is_name_word(i):
                i += 1
                continue
            j = i + 1
            while j < n and j not in self._starts and (self._is_name_word(j) or self._is_particle(j)):
                j += 1
            while self._lower[j - 1] in _PARTICLES and not self._words[j - 1][0].isupper():
                j -= 1
            yield Span(i, j)
            i = j

    def _is_name_word(self, i: int) -> bool:
        word, token = self._words[i], self._tokens[i]
        if i in self._taken or i in self.at or not word[0].isupper() or not _WORD.match(word):
            return False
        if token.ent_type_ == "PERSON" or self._knowledge.is_given_name(word) or self._lower[i] in HONORIFICS:
            return True
        if token.is_sent_start or i in self._headlines:
            return token.pos_ == "PROPN"
        return token.pos_ not in _NO_NAME_POS

    def _is_particle(self, i: int) -> bool:
        return self._lower[i] in _PARTICLES and i + 1 < len(self._tokens) and self._words[i + 1][0].isupper()

    def _without_titles(self, span: Span) -> Span:
        titles = [i for i in range(*span) if self._lower[i].rstrip(".") in _TITLE_WORDS or self._lower[i] in HONORIFICS]
        start = max(titles) + 1 if titles else span.start
        return Span(start, span.end) if start < span.end else Span(span.end, span.end)

    def _is_person(self, name: Span) -> bool:
        types = [self._tokens[i].ent_type_ for i in range(*name)]
        if self._knowledge.is_given_name(self._words[name.start]):
            return name.end - name.start <= 5
        if name.end - name.start > 4:
            return False
        titled = self._is_titled(name.start)
        if titled and not any(t in {"ORG", "GPE", "FAC", "LOC"} for t in types):
            return True
        if types.count("PERSON") * 2 > len(types):
            return all(self._tokens[i].pos_ == "PROPN" for i in range(*name)) or titled
        return titled and self._tokens[name.end - 1].pos_ == "PROPN"

    def _is_titled(self, i: int) -> bool:
        if not i or i in self._starts:
            return False
        before = self._lower[i - 1]
        return before in HONORIFICS or (before in ROLE_NOUNS and self._tokens[i - 1].pos_ in {"NOUN", "PROPN"})

    def _add(self, span: Span, full_name: str) -> None:
        known = self._knowledge.person(full_name)
        name = known.name if known else self._knowledge.spelled(full_name)
        figure = self.figures.get(name) or self._same_person(name)
        if figure is None:
            gender = known.gender if known else self._gender(name)
            figure = self.figures[name] = Figure(name, known, gender)
            if known is None:
                self._index_names(figure, name)
        if known is not None:
            self._index_names(figure, full_name)
        self._mention(figure, span)

    def _same_person(self, name: str) -> Figure | None:
        """An unlisted person of the article whose name sounds the same, or holds all words of this one."""
        words = set(sound(name).split())
        for figure in self.figures.values():
            theirs = set(sound(figure.name).split())
            if words == theirs or (len(words & theirs) > 1 and (words < theirs or theirs < words)):
                return figure
        return None

    def _gender(self, name: str) -> str | None:
        given, *_, last = name.split()
        gender = self._knowledge.gender(given)
        if gender is None and _FEMALE_SURNAME.search(last):
            return "f"
        return gender or ("m" if _MALE_SURNAME.search(last) else None)

    def _index(self) -> None:
        for figure in self.in_order():
            affiliation = figure.known.offices[0].affiliation if figure.known else None
            self._index_names(figure, figure.name, affiliation)

    def _index_names(self, figure: Figure, full_name: str, affiliation: str | None = None) -> None:
        for surname in surnames(full_name, affiliation):
            if figure not in self._by_surname[sound(surname)]:
                self._by_surname[sound(surname)].append(figure)

    def _refer(self, span: Span) -> None:
        """Tie a single name to the person of the article who bears it, else to a listed one in office at the time."""
        i = span.start
        if i in self.at:
            return
        word = self._words[i]
        figure = self._bearer(word, i)
        if figure is None and self._may_be_surname(i):
            known = self._knowledge.surnamed(word, self.month)
            if known is not None:
                figure = self.figures.setdefault(known.name, Figure(known.name, known, known.gender))
                self._index_names(figure, known.name, known.offices[0].affiliation)
        if figure is None and self._is_lone_person(i):
            figure = self.figures.setdefault(word, Figure(word, None, self._knowledge.gender(word)))
        if figure is not None:
            start = i
            while start and start - 1 not in self.at and self._lower[start - 1] in _PARTICLES:
                start -= 1
            self._mention(figure, Span(start, i + 1))

    def _bearer(self, word: str, i: int) -> Figure | None:
        bearers = self._by_surname.get(sound(word), [])
        if not bearers:
            bearers = [f for f in self.figures.values() if " " in f.name and fold(f.name).split()[0] == fold(word)]
        before = [(f, max((m.start for m in f.mentions if m.start < i), default=-1)) for f in bearers]
        return max(before, key=lambda pair: pair[1])[0] if before else None

    def _may_be_surname(self, i: int) -> bool:
        token = self._tokens[i]
        return token.pos_ == "PROPN" or token.ent_type_ == "PERSON" or self._is_titled(i)

    def _is_lone_person(self, i: int) -> bool:
        if self._is_titled(i):
            return self._tokens[i].ent_type_ not in {"ORG", "GPE", "NORP", "LOC"} and self._tokens[i].pos_ == "PROPN"
        return self._tokens[i].ent_type_ == "PERSON" and self._knowledge.is_given_name(self._words[i])

    def _mention(self, figure: Figure, span: Span) -> None:
        figure.mentions.append(span)
        figure.mentions.sort()
        for i in range(*span):
            self.at[i] = figure
        before = self._lower[span.start - 1] if span.start else ""
        if before in HONORIFICS and HONORIFICS[before]:
            figure.gender = figure.gender or HONORIFICS[before]

    # Titles

    def _find_roles(self) -> None:
        for figure in self.figures.values():
            for span in figure.mentions:
                for role in (self._title(span.start), self._apposition_before(span.start), self._apposition_after(span.end)):
                    if role is not None:
                        figure.roles.append(role)
                        word = self._role_noun(role)
                        if figure.gender is None and word is not None:
                            figure.gender = _ROLE_GENDER.get(self._lower[word])

    def _role_noun(self, span: Span) -> int | None:
        return next((i for i in range(*span) if self._lower[i] in ROLE_NOUNS), None)

    def _title(self, start: int) -> Span | None:
        """The title directly before a name: "Russian Foreign Minister", "the head of British diplomacy"."""
        if start and self._lower[start - 1] in HONORIFICS and self._lower[start - 1] not in ROLE_NOUNS:
            start -= 1
        first = self._block_start(start)
        if first == start:
            return None
        if self._lower[start - 1] not in ROLE_NOUNS and first == self._of_role(first):
            return None
        return Span(self._of_role(first), start)

    def _block_start(self, end: int) -> int:
        """First token of the adjectives and nouns that end before a token."""
        i = end
        while i and i not in self._starts and not self._tokens[i].is_sent_start and self._in_block(i - 1):
            i -= 1
        while i < end and (self._words[i] in {"'s", "'", "-", "/"} or self._tokens[i].pos_ == "NUM"):
            i += 1
        return i

    def _in_block(self, i: int) -> bool:
        return (
            self._tokens[i].pos_ in _BLOCK_POS
            or self._words[i] in {"'s", "'", "-", "/"}
            or i in self._taken
            or self._lower[i] in ROLE_NOUNS
        )

    def _of_role(self, first: int) -> int:
        """Start of "head of", "spokesman for the" before a block, or the block's own start."""
        i = first - 1
        if i > 0 and self._tokens[i].pos_ == "DET":
            i -= 1
        if i > 0 and self._lower[i] in _LINKS and self._lower[i - 1] in ROLE_NOUNS:
            return self._of_role(self._block_start(i))
        return first

    def _apposition_before(self, start: int) -> Span | None:
        """The role before a comma and a name: "the UK defence secretary, Ben Wallace"."""
        if start < 2 or self._words[start - 1] != ",":
            return None
        span = self._title(start - 1)
        if span is None or any(i in self.at for i in range(span.end - 1, span.end)):
            return None
        determined = span.start in self._starts or self._tokens[span.start].is_sent_start
        determined |= self._tokens[span.start - 1].pos_ in {"DET", "PRON"} or "'s" in self._words[span.start : span.end]
        return span if determined else None

    def _apposition_after(self, end: int) -> Span | None:
        """The role between commas after a name: "Ben Wallace, the UK defence secretary, said"."""
        if end + 1 >= len(self._tokens) or self._words[end] not in {",", "(", "-", "–", "—"}:
            return None
        i = end + 1
        while i < len(self._tokens) and self._tokens[i].pos_ in {"DET"}:
            i += 1
        stop = i
        while stop < len(self._tokens) and stop - i < _LONGEST_APPOSITION and stop not in self._starts:
            if self._words[stop] in {",", ".", ";", ")", '"', ":", "—", "–"} or self._tokens[stop].pos_ in {"VERB", "AUX"}:
                break
            stop += 1
        noun = self._role_noun(Span(i, stop))
        if noun is None or noun + 1 in self.at or any(self._lower[k] in {"and", "but"} for k in range(i, noun)):
            return None
        if any(self._tokens[k].pos_ == "ADP" for k in range(i, noun)):
            return None
        return Span(i, stop)


def _month(parsed: ParsedArticle, figures: object) -> str | None:
    """The article's month: the one printed, else the latest year in which most of the listed people held office."""
    if parsed.article.published is not None:
        return parsed.article.published.strftime("%Y-%m")
    years: Counter[int] = Counter()
    for figure in figures:  # type: ignore[attr-defined]
        if figure.known is not None:
            years.update(y for y in range(2013, 2025) if any(o.held(f"{y}-06") for o in figure.known.offices))
    if not years:
        return None
    most = max(years.values())
    return f"{max(y for y, n in years.items() if n == most)}-06"
