"""Tells the names of people from those of bodies, places and things, by their words and those around them."""

from __future__ import annotations

from collections.abc import Container, Sequence

from helpers.finding.actors.knowledge import Knowledge
from helpers.finding.actors.runs import Runs
from helpers.finding.actors.titles import HONORIFICS, ROLE_NOUNS, Span, Titles, is_speaking
from helpers.finding.tokens import COMPOUNDED
from helpers.reading.parse import Token

PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
PLACES_AND_BODIES = PLACES | {"ORG", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"}
# What the parse may call the name of somebody it does not know.
_UNTOLD = frozenset({"", "PERSON", "PRODUCT", "WORK_OF_ART"})
# Nouns whose own name follows them.
_NAMED_AFTER = frozenset(
    "firm company giant corporation group holding agency portal newspaper daily weekly magazine outlet channel station "
    "broadcaster institute party lender bank insurer consultancy brokerage charity".split()
)
# Words that end the name of a body, an event or a thing, wherever the parse has torn it.
NO_SURNAMES = frozenset(
    "agency alliance assembly association bank box bureau camp caucus center centre college command day commission "
    "committee conference congress convention corporation corps council counselor court department development "
    "directorate division doctrine embassy equality federation fleet force forces forum foundation front fund group "
    "headquarters holiday images initiative institute intelligence league march media ministry missile mission network "
    "news office organisation organization parliament party plan portal press program programme regiment report "
    "republic revolution review school security service show society staff states station strategies studies symposium "
    "system treaty tribunal union university watch "
    "herald times gazette tribune gazeta pravda journal observer telegraph chronicle courier zeitung tv radio daily "
    "weekly magazine newspaper".split()
)


# Words that open and that end the names of places.
_LEADING_PLACES = frozenset("lake mount cape gulf".split())
_ENDING_PLACES = frozenset("river ocean strait airport island islands mountains peninsula province district".split())
_WHERE = frozenset("in at near over off outside around across into through inside beyond above along".split())


class PersonNames:
    """Which names of one article are those of people.

    Parameters
    ----------
    tokens, starts
        Its tokens, and those at which a unit of it starts.
    knowledge, titles, runs
        What is known of actors, the titles of the article and its names.
    people
        The tokens known to name a person.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        starts: set[int],
        knowledge: Knowledge,
        titles: Titles,
        runs: Runs,
        people: Container[int],
    ) -> None:
        self._tokens = tokens
        self._words = [token.text for token in tokens]
        self._lower = [word.lower() for word in self._words]
        self._starts = starts
        self._knowledge = knowledge
        self._titles = titles
        self._runs = runs
        self._people = people
        alone = (t for t in tokens if t.ent_type_ == "GPE" and t.ent_iob_ == "B")
        self._places = {t.text for t in alone if t.i + 1 == len(tokens) or tokens[t.i + 1].ent_iob_ != "I"}
        self._heard_alone = {t.lower_ for t in tokens if self._speaks_alone(t)}

    def text(self, span: Span) -> str:
        """A name as written, hyphens without spaces."""
        return " ".join(self._words[span.start : span.end]).replace(" - ", "-").replace(" -", "-")

    def is_person(self, name: Span) -> bool:
        """Whether a name of several words is a person's."""
        if self._knowledge.person(self.text(name)) is not None:
            return True
        if self._lower[name.end - 1] in NO_SURNAMES or self._names_firm(name) or self._names_medium(name):
            return False
        if self._lower[name.start] in _LEADING_PLACES or self._lower[name.end - 1] in _ENDING_PLACES:
            return False
        words = [self._tokens[i] for i in range(*name) if self._words[i] != "-"]
        types = [token.ent_type_ for token in words]
        length = len(words)
        if 1 < length < 4 and self._is_shortened(name):
            return True
        if self._knowledge.is_given_name(self._words[name.start]):
            return length <= 5
        if length < 4 and self._acts_as_person(name, set(types) <= _UNTOLD):
            return True
        titled = self.is_titled(name.start) or self._heads_a_body(name.start)
        if 1 < length < 4 and self._is_before_verb(name):
            apposed = self._titles.apposition_before(name.start, self._people)
            if apposed is not None or self._heads_a_body(name.start):
                return True
        if length > 4 or (not titled and types.count("PERSON") * 2 <= length):
            return False
        if titled:
            return not PLACES_AND_BODIES & set(types) or types.count("PERSON") > 0
        # Of foreign names the parse may take a word for a verb or a noun ("Ziyad | Ben Salem", "Moon | Sang-gyun").
        foreign = name.end - name.start > 2 and set(types) == {"PERSON"} and name.start not in self._runs.headlines
        return foreign or all(token.pos_ == "PROPN" for token in words)

    def _speaks_alone(self, token: Token) -> bool:
        """Whether one capitalised word speaks, or is called "Mr"."""
        if not token.text[0].isupper() or token.pos_ in {"PRON", "DET"}:
            return False
        before = token.nbor(-1) if token.i and token.i not in self._starts else None
        if before is not None and before.lower_ in HONORIFICS:
            return True
        speaks = is_speaking(token)
        return speaks and (before is None or before.is_punct or before.is_lower or token.is_sent_start is True)

    def _is_shortened(self, name: Span) -> bool:
        """Whether the last word of a name speaks by itself elsewhere, as surnames do ("Vesna Roe ... Roe said")."""
        words = [self._tokens[i] for i in range(*name) if self._words[i] != "-"]
        if self._words[name.start] in self._places and not self._knowledge.is_given_name(self._words[name.start]):
            return False  # "He was born in Hawaii | Doe studied there", where a heading has run into the text
        capital = all(t.pos_ == "PROPN" and not t.is_upper for t in words) and name.start not in self._runs.headlines
        return capital and words[-1].lower_ in self._heard_alone

    def _names_firm(self, name: Span) -> bool:
        """Whether the noun before a name says that it is that of a firm or the like ("the lender | Karl Brothers")."""
        before = self._tokens[name.start - 1] if name.start and name.start not in self._starts else None
        given = self._knowledge.is_given_name(self._words[name.start])
        ends_body = before is not None and before.is_title and name.start not in self._runs.headlines
        if (given or ends_body) and self._runs.is_served(name.start):
            return False  # "The director of the company | Jane Doe", "the head of the Labour Party | Jane Doe"
        return before is not None and before.lower_ in _NAMED_AFTER and before.dep_ in COMPOUNDED

    def _names_medium(self, name: Span) -> bool:
        """Whether a name in quotation marks is followed by what it is: 'the "Blue Line" | portal'."""
        marked = name.end + 1 < len(self._tokens) and self._tokens[name.end].is_quote
        return marked and self._lower[name.end + 1] in _NAMED_AFTER

    def gives_name(self, end: int) -> bool:
        """Whether a body is called after the person whose name ends at a token ("the Jane Doe | Center")."""
        if end >= len(self._tokens) or end in self._starts or end in self._runs.headlines:
            return False
        return self._words[end][0].isupper() and self._lower[end] in NO_SURNAMES

    def names_body(self, name: Span) -> bool:
        """Whether words in the text are the name of a body called after somebody."""
        called = name.end - name.start > 2 and self._knowledge.is_given_name(self._words[name.start])
        return called and self.gives_name(name.end - 1)

    def _acts_as_person(self, name: Span, untyped: bool) -> bool:
        """Whether a name that the parser does not know speaks, or has the title of a person after it."""
        if any(self._tokens[i].pos_ != "PROPN" and self._words[i] != "-" for i in range(*name)) or self._is_where(name):
            return False
        last = self._tokens[name.end - 1]
        speaks = is_speaking(last)
        return (untyped and speaks and name.start not in self._runs.headlines) or self._titles.after(
            name.end, self._people
        ) is not None

    def _is_where(self, name: Span) -> bool:
        """Whether a place's name stands behind a preposition of place ("in the Black Sea, a spokesman said")."""
        before = name.start - 1
        while before > 0 and self._tokens[before].pos_ == "DET":
            before -= 1
        places = {self._tokens[i].ent_type_ for i in range(*name)} <= PLACES_AND_BODIES
        return places and before >= 0 and self._lower[before] in _WHERE

    def names_place(self, i: int) -> bool:
        """Whether a token stands in a place's name of several words ("the Red Sea")."""
        ahead = self._tokens[i + 1].ent_iob_ if i + 1 < len(self._tokens) else ""
        return self._tokens[i].ent_type_ in {"LOC", "FAC"} and "I" in {self._tokens[i].ent_iob_, ahead}

    def is_titled(self, i: int) -> bool:
        """Whether a title or an address stands right before a name."""
        if not i or i in self._starts:
            return False
        called = self._lower[i - 1] in ROLE_NOUNS and self._tokens[i - 1].pos_ in {"NOUN", "PROPN"}
        return called or self.is_addressed(i)

    def is_addressed(self, i: int) -> bool:
        """Whether a name follows "Mr", "Mr." or "Col .", as the parse has it."""
        last = i - 2 if self._lower[i - 1] == "." and i > 1 else i - 1
        return i > 0 and self._lower[last] in HONORIFICS and not self._starts.intersection(range(last + 1, i + 1))

    def governs(self, i: int) -> bool:
        """Whether a name stands before what its bearer leads ("the Biden administration")."""
        leads = self._lower[i + 1 : i + 2] in (["administration"], ["government"], ["cabinet"])
        return leads and i + 1 not in self._starts

    def _is_before_verb(self, name: Span) -> bool:
        """Whether a name of proper nouns, with the comma that may close it, ends the subject of a finite verb."""
        proper = all(self._tokens[i].pos_ == "PROPN" for i in range(*name))
        verb = name.end + (self._words[name.end : name.end + 1] == [","])
        return proper and verb < len(self._tokens) and self._tokens[verb].tag_ in {"VBD", "VBZ"}

    def _heads_a_body(self, i: int) -> bool:
        """Whether "the minister of the war office" stands before a name, and no "head of the oil firm"."""
        return self._lower[i - 1] not in _NAMED_AFTER and self._titles.before(i) is not None
