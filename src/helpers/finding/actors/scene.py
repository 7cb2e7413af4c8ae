"""What is settled of one article's actors: who is named where, and for whom each speaks."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from helpers.finding.actors.acronyms import expansions
from helpers.finding.actors.affiliations import Affiliations, by_far
from helpers.finding.actors.employers import FORCES, Employers
from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import BODY, COUNTRY, DEMONYM, PERSON, UNION, Knowledge
from helpers.finding.actors.listing import halves, listed_in
from helpers.finding.actors.namesakes import told_apart
from helpers.finding.actors.people import People
from helpers.finding.actors.salience import spoken
from helpers.finding.actors.titles import INVERTING, Span
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Token

# Prepositions before another one with whom somebody has to do.
_TOWARDS = frozenset("with to at against about".split())
# So many tokens behind direct speech stands the noun for who speaks.
_CLOSING = 6
_BEYOND = frozenset({"relcl", "acl", "appos", "conj", "cc", "advcl", "parataxis", "ccomp"})
_WITHIN = frozenset({"prep", "compound", "flat", "nmod", "case"})


class Scene:
    """The actors of one article as far as they are settled.

    Parameters
    ----------
    parsed, knowledge
        The article and what the lexicons know.

    Attributes
    ----------
    people
        The article's people.
    named
        For every token of a listed state's or body's name, that mention.
    headlines
        The tokens of headlines.
    acronyms
        The names that acronyms of the article abbreviate.
    quoted
        The tokens of direct speech, between quotation marks or dashes.
    meant
        For pronouns and for nouns that take somebody up, the canonical name of whom they mean.
    """

    def __init__(self, parsed: ParsedArticle, knowledge: Knowledge) -> None:
        self.doc = parsed.doc
        self.knowledge = knowledge
        self.headlines = {i for unit in parsed.units if unit.kind == "headline" for i in range(unit.start, unit.end)}
        self.acronyms = expansions(parsed.doc)
        named = [*listed_in(parsed, knowledge, self.acronyms)]
        named = sorted([*named, *halves(parsed.doc, named)])
        apart = list(told_apart(parsed.doc, named, knowledge))
        listed = [mention for mention, _ in apart]
        self.people = People(parsed, knowledge, listed)
        at = self.people.at
        self.named = {i: m for m in listed if m.kind != PERSON for i in range(m.start, m.end) if i not in at}
        self._meant: dict[int, str] = {}
        self.meant: Mapping[int, str] = self._meant
        self.quoted = spoken(parsed)
        self._bodies: dict[int, str] = {}
        self._body_places: list[int] = []
        self._learnt: dict[str, str | None] = {}
        self._settled: dict[str, str | None] = {}
        self._kinds: dict[str, str] = {}
        employers = Employers(parsed.doc, knowledge, self.people, self.named, self.meant, self.acronyms)
        self._affiliations = Affiliations(self, employers)
        for mention, state in apart:
            if state is not None:
                self.learn(mention.name, "organisation", state)

    @cached_property
    def named_often(self) -> Counter[str]:
        """How often each state is named, by itself or by its places and bodies."""
        counts: Counter[str] = Counter()
        for i, token in enumerate(self.doc):
            mention = self.named.get(i)
            if mention is not None and mention.start == i:
                state = self.state(mention.name)
            else:
                state = self.knowledge.home(token.text) if token.pos_ == "PROPN" and mention is None else None
            if state is not None and self.knowledge.body(state) is None:
                counts[state] += 1
        return counts

    @cached_property
    def main_state(self) -> str | None:
        """The state of which an article speaks by far the most."""
        return by_far(self.named_often)

    @cached_property
    def names(self) -> frozenset[str]:
        """The canonical names of the listed states and bodies that the article names."""
        return frozenset(mention.name for mention in self.named.values())

    @cached_property
    def names_of_states(self) -> frozenset[str]:
        """Those that are no bodies."""
        return frozenset(mention.name for mention in self.named.values() if mention.kind != BODY)

    @cached_property
    def common_nouns(self) -> frozenset[str]:
        """The nouns of the article as it writes them."""
        return frozenset(token.text for token in self.doc if token.pos_ == "NOUN")

    # What the article tells as it is read

    def mean(self, place: int, name: str) -> None:
        """Note whom a pronoun or a noun means."""
        self._meant[place] = name
        self._affiliations.forget()

    def settle_body(self, place: int, name: str) -> None:
        """Note that a token names a body; to be called in the order of the text."""
        if place not in self._bodies:
            self._body_places.append(place)
        self._bodies[place] = name
        self._affiliations.forget()

    def introduce(self, name: str, place: int) -> Figure | None:
        """Register a listed person whom the article calls by an office only."""
        self._affiliations.forget()
        return self.people.introduce(name, place)

    def add_title(self, figure: Figure, title: Span) -> None:
        """Note a title that the article gives somebody behind his name."""
        figure.roles.append(title)
        self._affiliations.forget()

    def learn(self, name: str, kind: str, affiliation: str | None) -> None:
        """Keep what an actor is and for whom it speaks; what was learnt of it first stays."""
        self._kinds.setdefault(name, kind)
        if name not in self._learnt or (affiliation and not self._learnt[name]):
            self._learnt[name] = affiliation
            self._affiliations.forget()

    # Bodies

    def body_at(self, place: int) -> str | None:
        """The body that a token was settled to name."""
        return self._bodies.get(place)

    def bodies_before(self, place: int) -> Iterator[str]:
        """The bodies named before a place, the last one first; last of all those in the speech that ends there.

        Nobody who is quoted calls himself by his whole name: "... of the Harbour Agency," the | agency said.
        """
        before = reversed(self._body_places[: bisect.bisect_left(self._body_places, place)])
        own = self._speech_before(place)
        return (self._bodies[at] for at in (sorted(before, key=own.__contains__) if own else before))

    def _speech_before(self, place: int) -> range:
        """The direct speech that ends right before a phrase with a token ("...," the press service of the | port)."""
        stop = next((i for i in range(place, max(place - _CLOSING, 0), -1) if i in self.quoted), None)
        if stop is None or stop == place:
            return range(0)
        start = stop
        while start - 1 in self.quoted:
            start -= 1
        return range(start, stop + 1)

    def listed_body(self, low: int, high: int) -> str | None:
        """The first listed body within a stretch of tokens."""
        return next((m.name for i in range(low, high) if (m := self.named.get(i)) and m.kind == BODY), None)

    # For whom they speak, and what they are

    def affiliation(self, name: str) -> str | None:
        """The country or organisation that an actor speaks for."""
        if name in self._settled:
            return self._settled[name] or self._learnt.get(name)
        figure = self.people.figure(name)
        if figure is not None:
            return self.figure_affiliation(figure)
        if name in self._learnt:
            return self._learnt[name]
        body = self.knowledge.body(name)
        if body is not None:
            return body.affiliation
        if self.knowledge.is_country(name):
            return name
        person = self.knowledge.person(name)
        return person.office(self.people.month).affiliation if person else None

    def settle_people(self) -> None:
        """Keep for whom each person speaks; to be called once the whole article is read."""
        self._settled = {figure.name: self.figure_affiliation(figure) for figure in self.people.in_order()}
        self._affiliations.forget()

    def kind(self, name: str) -> str:
        """person, organisation, country, group or unnamed."""
        if self.people.figure(name) is not None:
            return "person"
        if self.knowledge.is_country(name):
            return "organisation" if name == UNION else "country"
        if name in self._kinds:
            return self._kinds[name]
        if self.knowledge.body(name) is not None:
            return "organisation"
        return "person" if self.knowledge.person(name) else "unnamed"

    def state(self, name: str | None) -> str | None:
        """The state or alliance of an actor."""
        if name is None or self.knowledge.is_country(name):
            return name
        body = self.knowledge.body(name)
        if body is not None and body.kind in {"alliance", "bloc"}:
            return name
        owner = self.affiliation(name)
        known = self.knowledge.person(name) if owner is None else None
        if known is not None:
            owner = known.office(self.people.month).affiliation
        return None if owner == name else self.state(owner)

    def state_beside(self, low: int, high: int, head: int) -> str | None:
        """The state that a phrase names beside its head, that of a possessor too; places after "in" do not count."""
        for i in range(low, high):
            if i in self.named and not (i > head and self.doc[i - 1].lower_ in {"in", "at"} and not self._owns(i)):
                state = self.state(self.named[i].name)
                if state:
                    return state
            if i < head and i in self.people.at:
                return self.state(self.people.at[i].name)
            if i < head and (i in self.meant or i in self._bodies):
                return self.state(self.meant.get(i) or self._bodies[i])
        return None

    def _owns(self, place: int) -> bool:
        """Whether a state's name is that of whose the next noun is ("at | Italy's defence ministry")."""
        following = self.doc[min(self.named[place].end, len(self.doc) - 1)]
        return following.tag_ == "POS" and self.doc[place - 1].lower_ == "at"

    def state_in(self, name: str) -> str | None:
        """The state whose adjective begins a body's name ("Russian Direct Investment Fund")."""
        found = (match for match in self.knowledge.matches(name) if match.start == 0 and match.kind == DEMONYM)
        return next((match.name for match in found), None)

    def state_of_force(self, noun: Token) -> str | None:
        """The state whose "army" or "police" the text has named last before a place with that noun."""
        if noun.lower_ not in FORCES:
            return None
        earlier = (token for token in reversed(self.doc[: noun.i]) if token.lower_ == noun.lower_)
        states = (self.state_beside(*self.extent(token), token.i) for token in earlier)
        return next(filter(None, states), None)

    def home_beside(self, low: int, high: int) -> str | None:
        """The state of the city or region that a phrase names ("the mayor of Lviv", "a Kharkiv police officer")."""
        for i in range(low, high):
            if self.doc[i].pos_ != "PROPN" or i in self.people.at or i in self.named:
                continue
            pair = self.doc[i : min(i + 2, high)].text
            home = self.knowledge.home(pair) or self.knowledge.home(self.doc[i].text)
            if home is not None:
                return home
        return None

    # People

    def figure_affiliation(self, figure: Figure) -> str | None:
        """For whom a person speaks, as the article tells, or the lexicon, or else those who govern beside him."""
        return self._affiliations.of(figure)

    def nationality(self, figure: Figure) -> str | None:
        """The state for which a person speaks or which a title names, that of a private person too."""
        return self._affiliations.nationality(figure)

    def state_behind(self, end: int) -> str | None:
        """The state behind a name that ends there ("Ambassador Doe | of Peru", "the Harbour Service | of Malta")."""
        behind = self.named.get(end + 1) if self.doc[end : end + 1].text == "of" else None
        return behind.name if behind is not None and behind.kind == COUNTRY else None

    def others(self, subject: Token) -> frozenset[str]:
        """Whom a subject acts upon or speaks to, and so is not: "he | criticised Doe", "the minister met with Roe"."""
        verb = subject.head
        if subject.dep_ != "nsubj" or verb.lemma_ in INVERTING:
            return frozenset()
        links = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ in _TOWARDS)
        objects = [*(c for c in verb.rights if c.dep_ in {"dobj", "dative"}), *(c for p in links for c in p.rights)]
        people = (word for thing in objects for word in (thing, *thing.conjuncts))
        return frozenset(self.people.at[word.i].name for word in people if word.i in self.people.at)

    # Phrases

    def extent(self, head: Token) -> Span:
        """The noun phrase of a head without clauses, appositions and what is coordinated with it."""
        low, high = head.i, head.i + 1
        for child in head.lefts:
            if child.dep_ not in _BEYOND:
                low = min(low, child.left_edge.i)
        for child in head.rights:
            if child.dep_ in {"punct", "cc"}:
                continue
            if child.dep_ not in _WITHIN and not self.is_listed_within(head, child):
                break
            high = max(high, child.right_edge.i + 1)
        return Span(low, high)

    def is_listed_within(self, head: Token, conjunct: Token) -> bool:
        """Whether a name ends a list inside the phrase of a head: "the leaders of France, Poland and | Spain"."""
        if conjunct.i not in self.named or head.i in self.named or head.pos_ != "NOUN":
            return False
        i = conjunct.left_edge.i - 1
        while i > head.i and (self.doc[i].is_punct or self.doc[i].pos_ == "CCONJ"):
            i -= 1
        return i in self.named
