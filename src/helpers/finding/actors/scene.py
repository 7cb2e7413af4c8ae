"""What is settled of one article's actors: who is named where, and for whom each speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from helpers.finding.actors.acronyms import expansions
from helpers.finding.actors.employers import FORCES, Employers
from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import AMERICA, BODY, COUNTRY, DEMONYM, PERSON, Knowledge
from helpers.finding.actors.listing import OF_STATE, halves, listed_in
from helpers.finding.actors.namesakes import told_apart
from helpers.finding.actors.people import People
from helpers.finding.actors.salience import spoken
from helpers.finding.actors.titles import AMERICAN_OFFICES, INVERTING, Span
from helpers.finding.nouns import singular
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Token

# Who speaks for nobody else, whatever the nationality.
PRIVATE = frozenset(
    "apologist analyst expert historian professor journalist correspondent reporter resident scholar billionaire "
    "magnate entrepreneur author writer economist scientist researcher tycoon oligarch businessman businesswoman "
    "critic supporter opponent blogger retiree pensioner student teacher doctor nurse actor actress singer musician "
    "defector athlete boxer champion filmmaker photographer poet novelist observer protester demonstrator insurgent "
    "separatist relative lawyer user reader worker volunteer refugee witness mother father".split()
)
BRITAIN = "United Kingdom"
BRITISH = frozenset({"foreign secretary", "home secretary", "business secretary", "chancellor of the exchequer"})
# Words of offices that a state has, and no part of it.
_GOVERNING = frozenset("minister presidential government vice-minister police prosecutor".split())
# Who leads a state, in the whole of a title; of companies others are presidents too, whom an article gives an employer.
_HEADING = re.compile(r"(?:vice[- ]|deputy )?(?:president|prime minister)(?: general)?")
# Words of offices behind whose holders their states are named.
_OF_STATES = frozenset("ambassador envoy minister president premier chancellor king queen prince princess emir".split())
_OF_CONGRESS = re.compile(r"(?:House|Senate) .*(?:Committee|Subcommittee)$")
# The party and state of an American legislator, and its tokens.
_PARTY_AND_STATE = re.compile(r"\s*[,(]\s*[DRI] ?- ?[A-Z][A-Za-z.]*(?: [A-Z][a-z]+)?\s*[,.)]")
_BADGE = 8
# Offices of cities and regions.
_LOCAL = frozenset(
    "mayor governor chief head police official deputy councillor councilor prosecutor commander administrator "
    "spokesman spokeswoman spokesperson officer administration council".split()
)
# Prepositions before another one with whom somebody has to do.
_TOWARDS = frozenset("with to at against about".split())
# So many tokens behind direct speech stands the noun for who speaks.
_CLOSING = 6
# A state is named so often, and so many times as often as the next one, if the article is on it.
_OFTEN, _FAR = 4, 2.0
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
        The tokens between quotation marks.
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
        self.meant: dict[int, str] = {}
        self.quoted = spoken(parsed)
        self._employers = Employers(parsed.doc, knowledge, self.people, self.named, self.meant, self.acronyms)
        self._bodies: dict[int, str] = {}
        self._affiliations: dict[str, str | None] = {}
        self._settled: dict[str, str | None] = {}
        self._answers: dict[str, str | None] = {}  # of the people asked for the sake of one
        self._kinds: dict[str, str] = {}
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
        return _by_far(self.named_often)

    # Bodies

    def settle_body(self, place: int, name: str) -> None:
        """Note that a token names a body; to be called in the order of the text."""
        self._bodies[place] = name

    def body_at(self, place: int) -> str | None:
        """The body that a token was settled to name."""
        return self._bodies.get(place)

    def bodies_before(self, place: int) -> Iterator[str]:
        """The bodies named before a place, the last one first; last of all those in the speech that ends there.

        Nobody who is quoted calls himself by his whole name: "... of the Harbour Agency," the | agency said.
        """
        before = [(at, name) for at, name in reversed(self._bodies.items()) if at < place]
        own = self._speech_before(place)
        return (name for _, name in sorted(before, key=lambda body: body[0] in own))

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

    def learn(self, name: str, kind: str, affiliation: str | None) -> None:
        """Keep what an actor is and for whom it speaks; what was learnt of it first stays."""
        self._kinds.setdefault(name, kind)
        self._affiliations[name] = self._affiliations.get(name) or affiliation

    def affiliation(self, name: str) -> str | None:
        """The country or organisation that an actor speaks for."""
        if name in self._settled:
            return self._settled[name] or self._affiliations.get(name)
        figure = self.people.figure(name)
        if figure is not None:
            return self.figure_affiliation(figure)
        if name in self._affiliations:
            return self._affiliations[name]
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

    def kind(self, name: str) -> str:
        """person, organisation, country, group or unnamed."""
        if self.people.figure(name) is not None:
            return "person"
        if self.knowledge.is_country(name):
            return "organisation" if name == "European Union" else "country"
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
        return self._told_affiliation(figure) or self._state_by_others(figure)

    def _told_affiliation(self, figure: Figure) -> str | None:
        """For whom a person speaks without a look at others; two whose titles name each other tell nothing.

        A question is put to each once, however many titles of others lead to him.
        """
        if figure.name in self._answers:
            return self._answers[figure.name]
        asked_first = not self._answers
        self._answers[figure.name] = None
        answer = self._answers[figure.name] = self._read_affiliation(figure)
        if asked_first:
            self._answers.clear()
        return answer

    def _read_affiliation(self, figure: Figure) -> str | None:
        """By the article's titles first, by the lexicon second, by an employer last."""
        titled = next(iter(self._owners(figure)), None)
        if titled is not None:
            return titled
        if figure.known is not None:
            return None if self._is_out_of_office(figure) else figure.known.office(self.people.month).affiliation
        if any(self._sits_for(mention) for mention in figure.mentions):
            return AMERICA
        titles = (i for role in figure.roles for i in range(*role) if self.doc[i].lower_ == "ministry")
        ministries = (self.affiliation(body) for i in titles if (body := self.body_at(i)) is not None)
        within = (
            self.affiliation(body) or body
            for span in map(self._whole, figure.roles)
            for i in range(max(span.start - (self.doc[span.start - 1].lower_ in {"its", "their"}), 0), span.end)
            if self._employers.may_employ(span, i) and (body := self._employers.at(i))
        )
        after = (body for span in figure.mentions if (body := self._employers.after(span.end)))
        forces = (self.state_of_force(self.doc[i]) for role in figure.roles for i in range(*role))
        places = next(self._homes(figure), None) or next(filter(None, forces), None)
        ministry = next(filter(None, ministries), None)
        employer = ministry or next(within, None) or next(after, None) or self._medium_of(figure)
        if self._words_of_titles(figure) & _OF_STATES:
            employer = employer or next(
                filter(None, (self.state_behind(mention.end) for mention in figure.mentions)), None
            )
        if employer is not None and _OF_CONGRESS.match(employer):
            return AMERICA
        if employer is not None and self._employers.is_plain(employer):
            return self._state_beside_name(employer) or self.main_state or employer
        return employer or places or self._state_called_so(figure)

    def _state_beside_name(self, name: str) -> str | None:
        """The state that the article names beside a body that is called so: "Norway's | Coast Guard"."""
        size = len(name.split())
        alike = (i for i in range(len(self.doc) - size) if self.doc[i : i + size].text == name)
        states = (self.state_beside(max(i - 2, 0), i, i) for i in alike)
        return next(filter(None, states), None)

    def _medium_of(self, figure: Figure) -> str | None:
        """The medium whose reporter somebody is: "the BBC's | Jane Doe"."""
        for i in (mention.start for mention in figure.mentions if mention.start > 1):
            owner = self.named.get(i - 2) if self.doc[i - 1].tag_ == "POS" else None
            body = self.knowledge.body(owner.name) if owner is not None else None
            if body is not None and body.kind == "medium":
                return body.affiliation
        return None

    def _state_called_so(self, figure: Figure) -> str | None:
        """The state for offices that few others call so ("Treasury Secretary Name", "Home Secretary Name")."""
        titles = self._titles_held(figure)
        if titles & AMERICAN_OFFICES:
            return AMERICA
        if titles & BRITISH and BRITAIN in self._states():
            return BRITAIN
        return self.main_state if _governs_at_home(titles) and self.main_state in self._states_named() else None

    def _state_by_others(self, figure: Figure) -> str | None:
        """The state of an untold leader or minister, as whom else the article has in office lets infer.

        Where somebody is in question already, nothing: his state is not to be inferred from what is inferred itself.
        """
        if figure.known is not None or self._answers:
            return None
        titles = self._titles_held(figure)
        if any(map(_HEADING.fullmatch, titles)) and (led := self._state_led(figure)) in self._states_named():
            return led
        minister = any("minister" in title.split() for title in titles)
        return self._state_of_ministers(figure) if minister and _governs_at_home(titles) else None

    def _titles_held(self, figure: Figure) -> set[str]:
        held = (role for role in figure.roles if not self.people.is_former(role, role.end))
        return {self.doc[role.start : role.end].text.lower().removeprefix("the ") for role in held}

    def _states_named(self) -> set[str | None]:
        return {mention.name for mention in self.named.values() if mention.kind != BODY}

    def _state_led(self, figure: Figure) -> str | None:
        """The state of which an article speaks by far the most, but for those that others lead in it."""
        led = self._led_by_others(figure)
        return _by_far({state: number for state, number in self.named_often.items() if state not in led})

    def _state_of_ministers(self, figure: Figure) -> str | None:
        """The state of which an article has ministers, where it has leaders and ministers of no other one."""
        others = (other for other in self.people.in_order() if other is not figure)
        ministers = (other for other in others if "minister" in self._words_of_titles(other))
        states = {self._told_affiliation(minister) for minister in ministers} - {None}
        return next(iter(states)) if len(states) == 1 and self._led_by_others(figure) <= states else None

    def _led_by_others(self, figure: Figure) -> set[str | None]:
        others = (other for other in self.people.in_order() if other is not figure)
        leaders = (other for other in others if self.people.offices(other) & self.knowledge.leading)
        return {self._told_affiliation(leader) for leader in leaders} - {None}

    def _words_of_titles(self, figure: Figure) -> set[str]:
        return {self.doc[i].lower_ for role in figure.roles for i in range(*role)}

    def state_behind(self, end: int) -> str | None:
        """The state behind a name that ends there ("Ambassador Doe | of Peru", "the Harbour Service | of Malta")."""
        behind = self.named.get(end + 1) if self.doc[end : end + 1].text == "of" else None
        return behind.name if behind is not None and behind.kind == COUNTRY else None

    def _sits_for(self, name: Span) -> bool:
        """Whether a name is that of an American legislator ("Rep. Name, D-Calif.")."""
        behind = self.doc[name.end : name.end + _BADGE].text
        called = self.doc[name.start - 1].lower_.rstrip(".") if name.start else ""
        return _PARTY_AND_STATE.match(behind) is not None or (
            called in {"sen", "rep"} and AMERICA in self._states() and self.main_state in {None, AMERICA}
        )

    def _states(self) -> set[str | None]:
        """The states that the article names, itself or by a body."""
        return {self.state(mention.name) for mention in self.named.values()}

    def _homes(self, figure: Figure) -> Iterator[str]:
        """The states of the places where a person holds an office."""
        for role in figure.roles:
            words = {singular(self.doc[i].lower_) for i in range(*role)}
            home = self.home_beside(*role) if words & _LOCAL and not self.people.is_former(role, role.end) else None
            if home is not None:
                yield home

    def others(self, subject: Token) -> frozenset[str]:
        """Whom a subject acts upon or speaks to, and so is not: "he | criticised Doe", "the minister met with Roe"."""
        verb = subject.head
        if subject.dep_ != "nsubj" or verb.lemma_ in INVERTING:
            return frozenset()
        links = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ in _TOWARDS)
        objects = [*(c for c in verb.rights if c.dep_ in {"dobj", "dative"}), *(c for p in links for c in p.rights)]
        people = (word for thing in objects for word in (thing, *thing.conjuncts))
        return frozenset(self.people.at[word.i].name for word in people if word.i in self.people.at)

    def nationality(self, figure: Figure) -> str | None:
        """The state for which a person speaks or which a title names, that of a private person too."""
        titled = (m.name for role in figure.roles for i in range(*role) if (m := self.named.get(i)))
        listed = figure.known.office(self.people.month).affiliation if figure.known is not None else None
        owners = (self.figure_affiliation(figure), listed, next(titled, None))
        return next((state for owner in owners if (state := self.state(owner))), None)

    def _is_out_of_office(self, figure: Figure) -> bool:
        """Whether a listed person holds no office any more: at the time of the article, else by what it says."""
        month = self.people.month
        held = [role for role in figure.roles if not self.people.is_former(role, role.end)]
        if figure.known is None or month is None:
            return len(held) < len(figure.roles)
        told = self.people.offices(figure) if held == figure.roles else frozenset()
        own = frozenset().union(*(self.knowledge.offices(office.office) for office in figure.known.offices))
        if told & (self.knowledge.leading if self.people.is_dated else self.knowledge.leading | own):
            return False  # "President Obama", of whose time an article tells
        return all(
            office.until is not None and office.until < month[: len(office.until)] for office in figure.known.offices
        )

    def _owners(self, figure: Figure) -> Iterator[str]:
        """The states and bodies of a person's titles; of listed people only those that the lexicon confirms."""
        listed = {office.affiliation for office in figure.known.offices} if figure.known else None
        for role in map(self._whole, figure.roles):
            words = [self.doc[i].lower_ for i in range(*role)]
            private = listed is None and any(singular(word) in PRIVATE for word in words)
            for i in range(*role):
                other = self.people.at.get(i)
                if other is not None and other is not figure and listed is None and not private:
                    yield from filter(None, [self.state(other.name)])
                mention = self.named.get(i)
                if mention is None or (private and mention.kind != BODY):
                    continue
                if not self._employers.may_employ(role, i) or self.people.is_former(role, i):
                    continue
                # "House of Representatives of Malta" is not that of another state.
                following = self.doc[min(mention.end, len(self.doc) - 1)].lower_
                if following == "-" or (following == "of" and mention.kind == BODY and mention.end < role.end):
                    continue
                if self._employers.is_named_after(mention):
                    continue
                body = self.knowledge.body(mention.name)
                if body is not None and body.kind == "party":
                    if self._is_of_party(figure, words):
                        yield body.name
                    continue
                owner = body.affiliation if body else mention.name
                if body is None and "opposition" in words:
                    owner = f"{self.knowledge.adjective(mention.name)} opposition"
                if listed is None or owner in listed:
                    yield owner

    def _whole(self, role: Span) -> Span:
        """A title with all of the name that it starts in, and whose that is: "Malta's Ministry of | Health chief"."""
        start = role.start
        while start and self.doc[start].ent_type_ == "ORG" and self.doc[start].ent_iob_ == "I":
            start -= 1
        owned = role.start > start > 1 and self.doc[start - 1].tag_ == "POS" and start - 2 in self.named
        return Span(start - 2 * owned, role.end)

    def _is_of_party(self, figure: Figure, title: list[str]) -> bool:
        """Whether a title with a party's name makes a person speak for it: in the US they speak for the state."""
        american = figure.known is not None and "United States" in {o.affiliation for o in figure.known.offices}
        return not american and not OF_STATE & set(title)

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


def _governs_at_home(titles: Iterable[str]) -> bool:
    """Whether some titles are of those who govern a state, and none of whom it sends to speak on others."""
    words = {word for title in titles for word in title.split()}
    return not words.isdisjoint(_GOVERNING) and "foreign" not in words


def _by_far(named: Mapping[str, int]) -> str | None:
    """The state that is named often, and far more often than the next one."""
    best = Counter(named).most_common(2)
    clear = len(best) == 1 or (len(best) > 1 and best[0][1] >= _FAR * best[1][1])
    return best[0][0] if best and clear and best[0][1] >= _OFTEN else None
