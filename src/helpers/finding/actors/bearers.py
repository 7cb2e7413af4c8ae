"""Tells whom of an article's people a single name means, by the surnames and given names that they bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from helpers.finding.actors.figures import Figure, called_so, last_named
from helpers.finding.actors.knowledge import Knowledge, surnames
from helpers.finding.actors.names import fold, sound
from helpers.finding.actors.person_names import PersonNames
from helpers.finding.actors.titles import HONORIFICS, is_speaking
from helpers.reading.parse import Token

# How alike a misspelled surname and one that the article has must sound.
_ALIKE = 75
# Who bears a surname because another one does, and comes into the news as his or hers.
_SPOUSES = frozenset("wife husband widow widower spouse".split())


class Bearers:
    """The bearers of the single names of one article.

    Parameters
    ----------
    tokens, starts
        Its tokens, and those at which a unit of it starts.
    knowledge, names
        What is known of actors, and which names are those of people.
    figures
        The article's people by their names; those found later count too.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        starts: set[int],
        knowledge: Knowledge,
        names: PersonNames,
        figures: Mapping[str, Figure],
    ) -> None:
        self._tokens = tokens
        self._lower = [token.lower_ for token in tokens]
        self._starts = starts
        self._knowledge = knowledge
        self._names = names
        self._figures = figures
        self._called: dict[str, list[Figure]] = defaultdict(list)

    def index(self, figure: Figure, full_name: str) -> None:
        """Note somebody under the surnames of a whole name."""
        affiliation = figure.known.offices[0].affiliation if figure.known else None
        names = surnames(full_name, affiliation) or [full_name]
        listed = figure.known is not None or self._knowledge.is_given_name(full_name.split()[0])
        if len(names) == 1 and full_name.count(" ") == 1 and listed:
            # Of names where the family name may come first ("Jussi Halla-aho"), both may be used.
            names.append(full_name.split()[-1])
        for surname in names:
            self.note(figure, surname)

    def note(self, figure: Figure, name: str) -> None:
        """Note somebody under a single name."""
        if figure not in self._called[sound(name)]:
            self._called[sound(name)].append(figure)

    def has(self, name: str) -> bool:
        """Whether anybody of the article bears a single name."""
        return bool(self._called.get(sound(name)))

    def is_named_before(self, surname: str, place: int) -> bool:
        """Whether the article has named somebody of a surname, or with it for a first name, before a place."""
        bearers = self._called.get(sound(surname), []) + self._named_first(surname)
        return any(mention.start < place for figure in bearers for mention in figure.mentions)

    def of(self, name: str, i: int) -> Figure | None:
        """The person of the article who bears a surname, or else a given name, at a token.

        Of several it is whom the article has already called so, else the one named last before.
        """
        bearers = self._called.get(sound(name), [])
        first = self._named_first(name)
        bearers = first if all(f in first for f in bearers) else bearers  # of "Li Qiang" and "Li Ning" both are "Li"
        if all(
            last_named(f, i) < 0 for f in bearers
        ):  # "Wei Yiyin ... | Wei said", before a minister Miao Wei comes on
            bearers = [f for f in first if last_named(f, i) >= 0] or bearers
        if not bearers and self._may_be_misspelled(i):
            alike = process.extractOne(sound(name), list(self._called), scorer=fuzz.ratio, score_cutoff=_ALIKE)
            bearers = self._called[alike[0]] if alike is not None else []
        gender = HONORIFICS.get(self._lower[i - 1]) if i and i not in self._starts else None
        bearers = [f for f in bearers if None in {gender, f.gender} or f.gender == gender] or bearers
        bearers = bearers if gender else self._themselves(bearers, i)
        before = [(called_so(f, i), last_named(f, i), -k) for k, f in enumerate(bearers)]
        return bearers[-max(before)[2]] if before else None

    def _themselves(self, bearers: list[Figure], i: int) -> list[Figure]:
        """Of several those who do not bear a surname as somebody's wife or husband, unless that one spoke last."""
        last = max(bearers, key=lambda figure: last_named(figure, i), default=None)
        if last is None or self._speaks(last_named(last, i)):
            return bearers
        return [figure for figure in bearers if not self._is_spouse(figure)] or bearers

    def _is_spouse(self, figure: Figure) -> bool:
        """Whether somebody is "his wife" or "Doe's husband"."""
        nouns = (n for role in figure.roles for n in range(*role) if self._lower[n] in _SPOUSES)
        return any(self._is_owned(n) for n in nouns)

    def _is_owned(self, noun: int) -> bool:
        owner = noun - 1
        while owner > 0 and self._tokens[owner].pos_ in {"ADJ", "NUM"}:
            owner -= 1
        return owner >= 0 and self._tokens[owner].tag_ in {"PRP$", "POS"}

    def _speaks(self, i: int) -> bool:
        """Whether the name that begins at a token is that of who says something."""
        if i < 0:
            return False
        name = self._tokens[i]
        while name.dep_ in {"compound", "flat", "appos"}:
            name = name.head
        return is_speaking(name)

    def _named_first(self, name: str) -> list[Figure]:
        """Those whose whole names begin with a name."""
        return [f for f in self._figures.values() if " " in f.name and fold(f.name).split()[0] == fold(name)]

    def _may_be_misspelled(self, i: int) -> bool:
        """Whether a word names a person by the parse, long enough to compare with the names that the article has."""
        token = self._tokens[i]
        titled = self._names.is_titled(i)
        person = titled or token.ent_type_ == "PERSON" or is_speaking(token)
        listed = self._knowledge.is_given_name(token.text) or self._knowledge.is_surname(token.text)
        return person and token.pos_ == "PROPN" and len(token.text) > (3 if titled else 5) and not listed
