"""The people of one article: where each is named, by which names, with which titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from helpers.finding.actors.bearers import Bearers
from helpers.finding.actors.callings import ONES, called
from helpers.finding.actors.entries import KnownPerson
from helpers.finding.actors.figures import Figure, gender_of
from helpers.finding.actors.knowledge import PERSON, Knowledge
from helpers.finding.actors.mentions import Mention, is_of_person
from helpers.finding.actors.names import fold, sound
from helpers.finding.actors.person_names import NO_SURNAMES, PLACES_AND_BODIES, PersonNames
from helpers.finding.actors.runs import NO_NAME_POS, PARTICLES, Runs
from helpers.finding.actors.titles import (
    HONORIFICS,
    ROLE_GENDERS,
    ROLE_NOUNS,
    Span,
    Titles,
    is_speaking,
    is_title,
)
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Token

# What a father's name makes of itself in East Slavic names, said with the given name for courtesy.
_PATRONYMIC = re.compile(r"^\w+(?:[oe]vich|[oie]vych|[oie]vna|ivna|yevna|ichna)$")
# Words before another name of somebody.
_CALLING = frozenset("nicknamed aka alias dubbed".split())
_MARKS = frozenset({'"', "``", "“", "'", "‘"})
_PAST = frozenset("former ex retired ousted deposed late".split())
# What is shorter and in capitals is no surname ("KJ").
_SHORT = 4
# What is so long and a leader's surname is no common noun.
_LONG = 7
_YEAR = re.compile(r"20\d\d$")


class People:
    """Finds the people of an article.

    Parameters
    ----------
    parsed, knowledge
        The article and what is known of actors.
    listed
        Listed names found in the article.

    Attributes
    ----------
    at
        The person whom a token names.
    month
        When the article was written ("2022-03"), as printed or as its people's offices tell; None where nothing does.
    is_dated
        Whether the article prints it.
    """

    def __init__(self, parsed: ParsedArticle, knowledge: Knowledge, listed: list[Mention]) -> None:
        self._tokens = list(parsed.doc)
        self._words = [token.text for token in self._tokens]
        self._lower = [word.lower() for word in self._words]
        self._knowledge = knowledge
        self._starts = {unit.start for unit in parsed.units}
        self._listed = {
            i: m
            for m in listed
            if m.kind != PERSON and not is_of_person(self._tokens, self._starts, m, knowledge)
            for i in range(m.start, m.end)
        }
        self._titles = Titles(self._tokens, self._starts, self._listed)
        self._figures: dict[str, Figure] = {}
        self.at: dict[int, Figure] = {}
        self._runs = Runs(self._tokens, parsed.units, self._listed, self.at, knowledge)
        self._names = PersonNames(self._tokens, self._starts, knowledge, self._titles, self._runs, self.at)
        self._bearers = Bearers(self._tokens, self._starts, knowledge, self._names, self._figures)
        printed = parsed.article.published
        self.is_dated = printed is not None
        self._introduce(listed)
        self.month = f"{printed:%Y-%m}" if printed is not None else self._estimated_month()
        self._recognise()
        self._described = dict(self._introduce_called())
        self._refer()

    def in_order(self) -> list[Figure]:
        """Everyone, by first mention."""
        return sorted(self._figures.values(), key=lambda figure: figure.mentions[0])

    def figure(self, name: str) -> Figure | None:
        """The person of a canonical name."""
        return self._figures.get(name)

    def introduce(self, name: str, place: int) -> Figure | None:
        """Register a listed person whom the article calls by an office only."""
        known = self._knowledge.person(name)
        if known is None:
            return None
        figure = self._figures.setdefault(name, Figure(name, known, known.gender))
        figure.mentions.append(Span(place, place + 1))
        return figure

    def offices(self, figure: Figure) -> frozenset[str]:
        """The offices that the article's titles give a person."""
        return frozenset().union(*(self._offices(role) for role in figure.roles))

    def title_words(self, figure: Figure) -> set[str]:
        """The words of the titles that the article gives a person, in lower case."""
        return {self._lower[i] for role in figure.roles for i in range(*role)}

    def is_former(self, role: Span, place: int) -> bool:
        """Whether the part of a title before a place is of the past ("a retired admiral and | fellow of ...")."""
        for i in range(place - 1, max(role.start - 3, -1), -1):
            word = self._lower[i]
            if word in _PAST or word.startswith("ex-"):
                return True
            if (i < role.start and word != "-") or (word in {"and", "now", "currently"} and i < place - 1):
                return False
        return False

    def titled(self) -> dict[int, Figure]:
        """For the noun of every title, whose it is: "minister" of "Foreign Minister Lavrov"."""
        titled = {n: figure for figure in self.in_order() for role in figure.roles for n in self._titles.nouns(role)}
        return self._described | titled

    # Whole names

    def _introduce(self, listed: list[Mention]) -> None:
        """Register everyone whose whole name the article gives."""
        for mention in listed:
            if mention.kind == PERSON and not self._names.gives_name(mention.end):
                self._add(self._whole(mention))
        self._singles: list[Span] = []
        for name in self._runs:
            bearer = self._called(name.start)
            if bearer is not None:
                self._bearers.index(bearer, self._names.text(name))
                self._mention(bearer, name)
            elif name.end - name.start > 1 and self._names.is_person(name):
                self._add(name)
            elif not self._names.names_body(name):
                self._singles.append(name)
        self._singles = [name for name in self._singles if not self._introduce_spouse(name)]
        for name in self._singles:
            self._introduce_leader(name)
        for figure in self.in_order():
            for place in figure.mentions:
                self._add_titles(figure, place)

    def _introduce_spouse(self, name: Span) -> bool:
        """Register whom a given name before another one's whole name means: "| Jonny and Emma Roe"."""
        other = self.at.get(name.end + 1)
        joined = name.end - name.start == 1 and self._lower[name.end : name.end + 1] == ["and"]
        given = self._words[name.start]
        told = self._knowledge.is_given_name(given) or self._tokens[name.start].ent_type_ == "PERSON"
        if other is None or other.known is not None or not joined or not told:
            return False
        first, _, surname = other.name.partition(" ")
        if not self._knowledge.is_given_name(first) or not surname or self._bearers.has(given):
            return False
        full_name = f"{given} {surname}"
        figure = self._figures.setdefault(full_name, Figure(full_name, None, gender_of(self._knowledge, full_name)))
        self._bearers.index(figure, full_name)
        self._mention(figure, name)
        return True

    def _introduce_leader(self, name: Span) -> None:
        """Register who is called by a surname only: a head of state or government, else the only "Mr Roe" there is."""
        word = self._words[name.start]
        if name.end - name.start == 1 and self._tokens[name.start].pos_ == "PROPN":
            known = (
                self._knowledge.leader_surnamed(word) if not self._bearers.is_named_before(word, name.start) else None
            )
            called = self._lower[name.start - 1] in HONORIFICS if name.start not in self._starts else False
            if known is None and called and not self.is_dated and not self._bearers.has(word):
                known = self._knowledge.surnamed(word, None)
            if known is not None and known.name not in self._figures:
                figure = self._figures[known.name] = Figure(known.name, known, known.gender)
                self._bearers.index(figure, known.name)
                self._mention(figure, name)

    def _leader_mistaken(self, token: Token) -> Figure | None:
        """A head of state or government whose surname the parse takes for a noun: "Zelenskyy | spoke in Vilnius"."""
        known = self._knowledge.leader_surnamed(token.text) if len(token) >= _LONG and token.tag_ == "NN" else None
        if known is None:
            return None
        figure = self._figures.setdefault(known.name, Figure(known.name, known, known.gender))
        self._bearers.index(figure, known.name)
        return figure

    def _called(self, start: int) -> Figure | None:
        """Who is "also known as", "nicknamed" or "aka" what a name says."""
        i = start - 1
        while i >= 0 and self._words[i] in _MARKS:
            i -= 1
        if self._lower[max(i - 1, 0) : i + 1] == ["known", "as"]:
            i -= 2
        elif i >= 0 and self._lower[i] in _CALLING:
            i -= 1
        else:
            return None
        while i >= 0 and (self._tokens[i].is_punct or self._tokens[i].pos_ in {"ADV", "AUX", "PRON"}):
            i -= 1
        return self.at.get(i)

    def _whole(self, mention: Mention) -> Span:
        """A listed name with what the article adds to it: "Fidel Castro Díaz-Balart" is somebody else."""
        end, last = mention.end, len(self._tokens)
        while end < last and self._tokens[end].ent_type_ == "PERSON" and self._tokens[end].ent_iob_ == "I":
            if end in self._runs.headlines or not (self._runs.is_word(end) or self._runs.is_hyphen(end)):
                break
            end += 1
        return Span(mention.start, end)

    def _add(self, span: Span) -> None:
        full_name = self._names.text(span)
        known = self._knowledge.person(full_name)
        if known is None and self._knowledge.is_unmistakable(full_name):
            known = self._knowledge.surnamed(full_name, None)  # a surname of several words ("Le Drian")
        name = known.name if known else self._knowledge.spelled(full_name)
        figure = self._figures.get(name) or (None if known else self._same_person(name))
        by_given = figure is not None and " " not in figure.name and " " in name  # as in a headline
        if figure is not None and figure.known is None and (by_given or name.endswith(f" {figure.name}")):
            self._rename(figure, name)
        if figure is None:
            figure = self._figures[name] = Figure(
                name, known, known.gender if known else gender_of(self._knowledge, name)
            )
        self._bearers.index(figure, full_name)
        self._bearers.index(figure, figure.name)
        self._mention(figure, span)

    def _rename(self, figure: Figure, name: str) -> None:
        """Let somebody whom the article first called by less be known by the whole name."""
        del self._figures[figure.name]
        figure.name = name
        self._figures[name] = figure

    def _same_person(self, name: str) -> Figure | None:
        """A person of the article whose name sounds the same, or adds words to this one, or lacks some of it."""
        words = set(sound(name).split())
        for figure in self._figures.values():
            theirs = set(sound(figure.name).split())
            alike = len(words & theirs) > 1 and (words < theirs or theirs < words)
            same_end = sound(figure.name).split()[-1] == sound(name).split()[-1]
            if words == theirs or (alike and (same_end or figure.known is None)):
                return figure
        given, _, last = name.partition(" ")
        if _PATRONYMIC.search(last):  # "Yuliia Anatoliivna" of Yulia Svyrydenko
            return next((f for f in self._figures.values() if sound(f.name).split()[0] == sound(given)), None)
        return None

    def _estimated_month(self) -> str | None:
        """A month in which most of the article's people held the offices that it gives them, not before its years.

        Of the months that fit it is one well after the middle, since news is read while it is new.
        """
        months: Counter[str] = Counter()
        for figure in self._figures.values():
            if figure.known is not None and not any(self.is_former(role, role.end) for role in figure.roles):
                named = self.offices(figure)
                given = [o for o in figure.known.offices if self._knowledge.offices(o.office) & named]
                held = (self._knowledge.months(office) for office in given or figure.known.offices)
                months.update(frozenset().union(*held))
        years = [word for word in self._words if _YEAR.match(word) and word <= max(months, default="")]
        possible = {month: n for month, n in months.items() if month >= max(years, default="")}
        if not possible:
            return None
        most = max(possible.values())
        best = sorted(month for month, n in possible.items() if n == most)
        return best[len(best) * 2 // 3]

    def _offices(self, role: Span) -> frozenset[str]:
        words = [self._words[i] for i in range(*role) if i not in self._listed and self._words[i] != "'s"]
        return self._knowledge.offices(" ".join(words))

    def _recognise(self) -> None:
        """See that a badly spelled name with the title of a listed person is that person's."""
        for figure in [figure for figure in self._figures.values() if figure.known is None]:
            owners = ((role, m.name) for role in figure.roles for i in range(*role) if (m := self._listed.get(i)))
            likely = (self._knowledge.holder_like(figure.name, self._offices(r), o, self.month) for r, o in owners)
            known = next((person for person in likely if person is not None), None)
            if known is not None:
                del self._figures[figure.name]
                figure.name, figure.known, figure.gender = known.name, known, known.gender
                earlier = self._figures.setdefault(known.name, figure)
                self._bearers.index(earlier, known.name)
                if earlier is not figure:
                    earlier.roles.extend(figure.roles)
                    for mention in figure.mentions:
                        self._mention(earlier, mention)

    # Single names

    def _refer(self) -> None:
        """Tie single names to whom they mean."""
        for name in self._singles:
            if name.start in self.at:
                continue
            i = name.start
            while i < name.end:
                i = self._refer_at(i, name)
        for place in [i for i in self._listed if self._speaks_as_person(i)]:
            figure = self._bearers.of(self._words[place], place)
            if figure is not None:
                self._mention(figure, Span(place, place + 1))
        for token in self._tokens:
            unnamed = token.i not in self.at and token.i not in self._listed
            opens = token.is_sent_start and token.pos_ not in NO_NAME_POS
            if unnamed and token.text[:1].isupper() and (opens or self._speaks_as_surname(token)):
                figure = self._bearers.of(token.text, token.i) or self._leader_mistaken(token)
                if figure is not None:
                    self._mention(figure, Span(token.i, token.i + 1))
                    self._add_titles(figure, Span(token.i, token.i + 1))

    def _introduce_called(self) -> Iterator[tuple[int, Figure]]:
        """The nouns of those whom the article then calls by a name ("a medic, call sign Owl"), with whose they are."""
        for token in self._tokens:
            name = called(token)
            if name is None or name.i in self._listed:
                continue
            if name.i not in self.at:
                stop = name.i + 1
                while stop < len(self._tokens) and self._tokens[stop].pos_ == "PROPN" and stop not in self.at:
                    stop += 1
                text = " ".join(self._words[name.i : stop])
                new = Figure(text, None, self._knowledge.gender(name.text))
                figure = self._bearers.of(text, name.i) or self._figures.setdefault(text, new)
                self._bearers.index(figure, text)
                self._mention(figure, Span(name.i, stop))
            figure = self.at[name.i]
            figure.gender = figure.gender or ROLE_GENDERS.get(token.lower_)
            if token.lower_ not in ONES:
                figure.roles.append(Span(self._titles.block_start(token.i), token.i + 1))
            yield token.i, figure

    def _speaks_as_person(self, i: int) -> bool:
        """Whether a place's name that speaks is somebody's surname named before ("Jim Jordan ... Jordan said")."""
        token, name = self._tokens[i], self._listed[i]
        speaks = is_speaking(token) and name.end - name.start == 1
        return speaks and i not in self.at and self._bearers.is_named_before(self._words[i], i)

    def _speaks_as_surname(self, token: Token) -> bool:
        """Whether a word of titles that speaks is a surname named before ("Carole King ... | King told reporters")."""
        bare = is_title(token.lower_) and not any(child.i < token.i for child in token.children)
        speaks = is_speaking(token)
        cited = self._lower[max(token.i - 2, 0) : token.i] == ["according", "to"]
        return bare and (speaks or cited) and self._bearers.is_named_before(token.text, token.i)

    def _refer_at(self, i: int, name: Span) -> int:
        """Tie the longest part of a name from a token on to a person; returns where to go on."""
        if self._words[i + 1 : i + 2] == ["&"]:
            return i + 1  # "Doe & Sons"
        for stop in self._ends(i, name):
            figure = self._bearers.of(self._names.text(Span(i, stop)), i)
            if figure is None and stop == i + 1 and not self._is_namesake(i, name):
                figure = self._newcomer(i)
            if figure is not None:
                start = i
                while start and self._lower[start - 1] in PARTICLES and start - 1 not in self.at:
                    start -= 1
                self._mention(figure, Span(start, stop))
                self._add_titles(figure, Span(start, stop))
                return stop
        return i + 1

    def _ends(self, i: int, name: Span) -> Iterator[int]:
        """Where a name that begins at a token may end, the longest first: past a hyphen too ("Halla|-aho")."""
        if self._words[name.end : name.end + 1] == ["-"] and name.end - i < 2 and name.end + 1 < len(self._tokens):
            yield name.end + 2
        yield from range(min(name.end, i + 4), i, -1)

    def _is_namesake(self, i: int, name: Span) -> bool:
        """Whether a listed surname is part of somebody else's name ("Ada | Putin", "| Abbas Roe")."""
        following = self._tokens[i + 1] if i + 1 < name.end else None
        if following is not None and following.pos_ == "PROPN" and i + 1 not in self.at and not self._names.governs(i):
            known = self._knowledge.surnamed(self._words[i], self.month)
            return known is not None and following.head.i >= i + 1 and self._tokens[i].head == following
        known = (
            self._knowledge.surnamed(self._words[i], self.month) if i > name.start and i - 1 not in self.at else None
        )
        given = self._lower[i - 1]
        called = self._tokens[i - 1].dep_ == "compound" and self._tokens[i - 1].head.i == i and given.isalpha()
        titled = given in ROLE_NOUNS or given in HONORIFICS or self._names.is_titled(i)
        elsewhere = (
            titled or self._knowledge.home(self._words[i - 1]) or self._tokens[i - 1].ent_type_ in {"GPE", "DATE"}
        )
        return known is not None and called and not elsewhere and given not in fold(known.name).split()

    def _newcomer(self, i: int) -> Figure | None:
        """Somebody whose whole name the article never gives: listed and in office, or called by one name only."""
        token, word, titled = self._tokens[i], self._words[i], self._names.is_titled(i) or self._names.governs(i)
        if (
            self._lower[i] in NO_SURNAMES
            or (word.isupper() and len(word) < _SHORT)
            or (self._names.names_place(i) and not titled)
        ):
            return None
        known = self._knowledge.surnamed(word, self.month) if token.pos_ == "PROPN" or titled else None
        known = known or self._out_of_office(token)
        speaks = is_speaking(token) and not self._knowledge.is_given_name(word)
        if known is not None and (
            titled
            or speaks
            or token.ent_type_ not in {"GPE", "ORG", "NORP", "FAC"}
            or self._knowledge.is_unmistakable(word)
        ):
            figure = self._figures.setdefault(known.name, Figure(known.name, known, known.gender))
            self._bearers.index(figure, known.name)
            return figure
        if i in self._runs.headlines:
            return None
        given = self._knowledge.is_given_name(word)
        lone = given and (token.ent_type_ == "PERSON" or self._is_apposed(i) or self._acts_alone(token))
        after = (
            self._titles.after(i + 1, self.at)
            if token.pos_ == "PROPN" and self._words[i + 1 : i + 2] == [","]
            else None
        )
        speaks = is_speaking(token)
        aged = self._lower[max(i - 4, 0) : i] == ["-", "year", "-", "old"] and token.pos_ == "PROPN"
        aged = aged and (given or token.ent_type_ == "PERSON")
        behind = self._words[i + 1 : i + 4]  # "said | Oleksandr, 42, a sergeant"
        within = self._lower[i - 1] in {"in", "at", "near"} if i else False
        aged = aged or (given and not within and behind[::2] == [",", ","] and behind[1].isdigit())
        lone = lone or aged or (after is not None and token.ent_type_ not in PLACES_AND_BODIES and speaks)
        person = token.ent_type_ not in PLACES_AND_BODIES or self._names.is_addressed(i)
        if lone or (titled and token.pos_ == "PROPN" and person):
            figure = self._figures.setdefault(word, Figure(word, None, self._knowledge.gender(word)))
            self._bearers.note(figure, word)
            return figure
        return None

    def _out_of_office(self, token: Token) -> KnownPerson | None:
        """Who alone of those listed bears a surname that speaks, though he holds none of his offices any more."""
        speaks = is_speaking(token) and token.ent_type_ in {"PERSON", ""}
        alone = token.i + 1 >= len(self._tokens) or self._tokens[token.i + 1].pos_ != "PROPN"
        listed = self._knowledge.is_unmistakable(token.text) and not self._knowledge.is_given_name(token.text)
        headline = token.i in self._runs.headlines
        known = speaks and alone and listed and token.pos_ == "PROPN" and not headline
        return self._knowledge.surnamed(token.text, None) if known else None

    def _acts_alone(self, token: Token) -> bool:
        """Whether a given name that the parse takes for a thing's is a subject: "recalled | Yusuf", "| Yusuf left"."""
        acts = token.pos_ == "PROPN" and token.dep_ == "nsubj" and not any(token.lefts)  # no "Great Repeal | Bill"
        return acts and token.ent_type_ in {"WORK_OF_ART", "PRODUCT", "EVENT"}

    def _is_apposed(self, i: int) -> bool:
        """Whether a name between commas follows what somebody is: "his mother, | Olga,", "..., 70-year-old | Olga,"."""
        first = i - 5 if self._lower[i - 4 : i] == ["-", "year", "-", "old"] else i
        apart = self._words[first - 1] == "," and self._words[i + 1 : i + 2] in ([","], ["."])
        return apart and first > 1 and self._tokens[first - 2].tag_ == "NN" and is_title(self._lower[first - 2])

    def _mention(self, figure: Figure, span: Span) -> None:
        figure.mentions.append(span)
        figure.mentions.sort()
        letters = span.end < len(self._tokens) and self._runs.is_post_nominal(span.end)
        for i in range(span.start, span.end + letters):
            self.at[i] = figure
        if figure.gender is None and span.start:
            figure.gender = HONORIFICS.get(self._lower[span.start - 1])

    def _is_of_another(self, figure: Figure, title: Span) -> bool:
        """Whether the one word before a name is not its bearer's title: "an aide to the President | Jane Doe"."""
        if title.end - title.start > 1 or not title.start or self._lower[title.start - 1] != "the":
            return False
        held = figure.known.offices if figure.known is not None else ()
        return not any(self._knowledge.offices(office.office) & self._offices(title) for office in held)

    def _add_titles(self, figure: Figure, name: Span) -> None:
        for title in self._titles.around(name, self.at):
            role = self._titles.whole(title) if self._is_of_another(figure, title) else title
            if role not in figure.roles:
                figure.roles.append(role)
            for noun in self._titles.nouns(role):
                figure.gender = figure.gender or ROLE_GENDERS.get(self._lower[noun])
