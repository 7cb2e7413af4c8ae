"""For whom each person of an article speaks: a state, a body or nobody, as titles, lexicons and others tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from helpers.finding.actors.employers import FORCES, Employers
from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import AMERICA, BODY, UNION
from helpers.finding.actors.listing import OF_STATE
from helpers.finding.actors.titles import AMERICAN_OFFICES, Span
from helpers.finding.nouns import singular
from helpers.reading.parse import Token

if TYPE_CHECKING:
    from helpers.finding.actors.scene import Scene

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
# Who acts for a state beside its name.
_POWERS = FORCES | frozenset("government parliament cabinet ministry authorities officials lawmakers".split())
# Measures of one state against another.
_MEASURES = frozenset("sanction embargo tariff ban boycott measure restriction penalty curb".split())
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
# A state is named so often, and so many times as often as the next one, if the article is on it.
_OFTEN, _FAR = 4, 2.0


class Affiliations:
    """The affiliations of one article's people.

    Parameters
    ----------
    scene
        The article.
    employers
        The bodies that its people work for.
    """

    def __init__(self, scene: Scene, employers: Employers) -> None:
        self._scene = scene
        self._doc = scene.doc
        self._knowledge = scene.knowledge
        self._people = scene.people
        self._named = scene.named
        self._employers = employers
        self._answers: dict[str, str | None] = {}
        self._known: dict[Figure, str | None] = {}
        self._told_of: dict[str, dict[Figure, str | None]] = {}

    def of(self, figure: Figure) -> str | None:
        """For whom a person speaks, as the article tells, or the lexicon, or else those who govern beside him."""
        return self._told(figure) or self._state_by_others(figure)

    def forget(self) -> None:
        """Drop what was worked out; to be called once the article has told more of anybody."""
        self._known.clear()
        self._told_of.clear()

    def _told(self, figure: Figure) -> str | None:
        """For whom a person speaks without a look at others; two whose titles name each other tell nothing.

        A question is put to each once, however many titles of others lead to him. Only what is asked first is kept: in
        the course of another question somebody may be passed over.
        """
        if self._answers:
            return self._answers[figure.name] if figure.name in self._answers else self._ask(figure)
        if figure not in self._known:
            self._known[figure] = self._ask(figure)
            self._answers.clear()
        return self._known[figure]

    def _ask(self, figure: Figure) -> str | None:
        self._answers[figure.name] = None
        self._answers[figure.name] = self._read(figure)
        return self._answers[figure.name]

    def _read(self, figure: Figure) -> str | None:
        """By the article's titles first, by the lexicon second, by an employer last."""
        titled = next(iter(self._owners(figure)), None)
        if titled is not None:
            return titled
        if figure.known is not None:
            return None if self._is_out_of_office(figure) else figure.known.office(self._people.month).affiliation
        if any(self._sits_for(mention) for mention in figure.mentions):
            return AMERICA
        employer = self._employer(figure)
        if employer is None:
            return next(self._homes(figure), None) or self._state_of_forces(figure) or self._state_called_so(figure)
        if _OF_CONGRESS.match(employer):
            return AMERICA
        if self._employers.is_plain(employer):
            return self._state_beside_name(employer) or self._scene.main_state or employer
        return employer

    def _employer(self, figure: Figure) -> str | None:
        """The body that a title names or that stands behind a name, else the state behind that of a leader or envoy."""
        titles = (i for role in figure.roles for i in range(*role) if self._doc[i].lower_ == "ministry")
        ministries = (self._scene.affiliation(body) for i in titles if (body := self._scene.body_at(i)) is not None)
        within = (
            self._scene.affiliation(body) or body
            for span in map(self._whole, figure.roles)
            for i in range(max(span.start - (self._doc[span.start - 1].lower_ in {"its", "their"}), 0), span.end)
            if self._employers.may_employ(span, i) and (body := self._employers.at(i))
        )
        after = (body for span in figure.mentions if (body := self._employers.after(span.end)))
        ministry = next(filter(None, ministries), None)
        employer = ministry or next(within, None) or next(after, None) or self._medium_of(figure)
        if employer is not None or self._people.title_words(figure).isdisjoint(_OF_STATES):
            return employer
        return next(filter(None, (self._scene.state_behind(mention.end) for mention in figure.mentions)), None)

    def _state_of_forces(self, figure: Figure) -> str | None:
        """The state whose army or police a title names, as it was named before."""
        states = (self._scene.state_of_force(self._doc[i]) for role in figure.roles for i in range(*role))
        return next(filter(None, states), None)

    def _state_beside_name(self, name: str) -> str | None:
        """The state that the article names beside a body that is called so: "Norway's | Coast Guard"."""
        size = len(name.split())
        alike = (i for i in range(len(self._doc) - size) if self._doc[i : i + size].text == name)
        states = (self._scene.state_beside(max(i - 2, 0), i, i) for i in alike)
        return next(filter(None, states), None)

    def _medium_of(self, figure: Figure) -> str | None:
        """The medium whose reporter somebody is: "the BBC's | Jane Doe"."""
        for i in (mention.start for mention in figure.mentions if mention.start > 1):
            owner = self._named.get(i - 2) if self._doc[i - 1].tag_ == "POS" else None
            body = self._knowledge.body(owner.name) if owner is not None else None
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
        at_home = _governs_at_home(titles) and self._scene.main_state in self._scene.names_of_states
        return self._scene.main_state if at_home and self._scene.main_state in self._states_at_home(figure) else None

    def _state_by_others(self, figure: Figure) -> str | None:
        """The state of an untold leader or minister, as whom else the article has in office lets infer.

        Where somebody is in question already, nothing: his state is not to be inferred from what is inferred itself.
        """
        if figure.known is not None or self._answers:
            return None
        titles = self._titles_held(figure)
        if any(map(_HEADING.fullmatch, titles)) and (led := self._state_led(figure)) in self._scene.names_of_states:
            return led
        if not any("minister" in title.split() for title in titles):
            return None
        if len(named := self._states_at_home(figure)) == 1:
            return next(iter(named))
        beside = self._state_of_ministers(figure) if _governs_at_home(titles) else None
        return beside if beside in named else None

    def _titles_held(self, figure: Figure) -> set[str]:
        held = (role for role in figure.roles if not self._people.is_former(role, role.end))
        return {self._doc[role.start : role.end].text.lower().removeprefix("the ") for role in held}

    def _state_led(self, figure: Figure) -> str | None:
        """The state of which an article speaks by far the most, but for those that others lead in it."""
        led = self._led_by_others(figure)
        return by_far({state: number for state, number in self._scene.named_often.items() if state not in led})

    def _states_at_home(self, figure: Figure) -> frozenset[str]:
        """The states that an article names, without those that are punished and do nothing before somebody comes in."""
        first = figure.mentions[0].start
        acting = {state for place, state in self._acting if place < first}
        return frozenset(self._scene.named_often.keys() - {UNION} - (self._punished - acting))

    @cached_property
    def _acting(self) -> list[tuple[int, str | None]]:
        """The states that do something, each with the place where it is told."""
        return [(word.i, self._state_of_doer(word)) for word in self._doc if _does(word)]

    @cached_property
    def _punished(self) -> frozenset[str]:
        """The states that are named as targets of a measure: "sanctions on | Peru", "a ban on the | Peruvian ships"."""
        words = [token.lemma_.lower() for token in self._doc]
        links = ((mention.name, i - 1 - (words[i - 1] == "the")) for i, mention in self._named.items())
        return frozenset(
            name for name, i in links if i > 0 and words[i] in {"on", "against"} and words[i - 1] in _MEASURES
        )

    def _state_of_doer(self, word: Token) -> str | None:
        if word.i in self._named:
            return self._scene.state(self._named[word.i].name)
        return self._scene.state_beside(word.left_edge.i, word.i, word.i) if word.lower_ in _POWERS else None

    def _state_of_ministers(self, figure: Figure) -> str | None:
        """The state of which an article has ministers, where it has leaders and ministers of no other one."""
        states = self._states_of_others(figure, "ministers", lambda f: "minister" in self._people.title_words(f))
        return next(iter(states)) if len(states) == 1 and self._led_by_others(figure) <= states else None

    def _led_by_others(self, figure: Figure) -> set[str | None]:
        leading = self._knowledge.leading
        return self._states_of_others(figure, "leaders", lambda f: bool(self._people.offices(f) & leading))

    def _states_of_others(self, figure: Figure, group: str, belongs: Callable[[Figure], bool]) -> set[str | None]:
        """For whom all of a group but one speak, as the article tells; the whole group is looked up once."""
        if group not in self._told_of:
            self._told_of[group] = {f: self._told(f) for f in self._people.in_order() if belongs(f)}
        return {state for other, state in self._told_of[group].items() if other is not figure} - {None}

    def _sits_for(self, name: Span) -> bool:
        """Whether a name is that of an American legislator ("Rep. Name, D-Calif.")."""
        behind = self._doc[name.end : name.end + _BADGE].text
        called = self._doc[name.start - 1].lower_.rstrip(".") if name.start else ""
        return _PARTY_AND_STATE.match(behind) is not None or (
            called in {"sen", "rep"} and AMERICA in self._states() and self._scene.main_state in {None, AMERICA}
        )

    def _states(self) -> set[str | None]:
        """The states that the article names, itself or by a body."""
        return {self._scene.state(name) for name in self._scene.names}

    def _homes(self, figure: Figure) -> Iterator[str]:
        """The states of the places where a person holds an office."""
        for role in figure.roles:
            words = {singular(self._doc[i].lower_) for i in range(*role)}
            local = words & _LOCAL and not self._people.is_former(role, role.end)
            home = self._scene.home_beside(*role) if local else None
            if home is not None:
                yield home

    def nationality(self, figure: Figure) -> str | None:
        """The state for which a person speaks or which a title names, that of a private person too."""
        titled = (m.name for role in figure.roles for i in range(*role) if (m := self._named.get(i)))
        listed = figure.known.office(self._people.month).affiliation if figure.known is not None else None
        owners = (self.of(figure), listed, next(titled, None))
        return next((state for owner in owners if (state := self._scene.state(owner))), None)

    def _is_out_of_office(self, figure: Figure) -> bool:
        """Whether a listed person holds no office any more: at the time of the article, else by what it says."""
        month = self._people.month
        held = [role for role in figure.roles if not self._people.is_former(role, role.end)]
        if figure.known is None or month is None:
            return len(held) < len(figure.roles)
        told = self._people.offices(figure) if held == figure.roles else frozenset()
        own = frozenset().union(*(self._knowledge.offices(office.office) for office in figure.known.offices))
        if told & (self._knowledge.leading if self._people.is_dated else self._knowledge.leading | own):
            return False  # "President Obama", of whose time an article tells
        return all(
            office.until is not None and office.until < month[: len(office.until)] for office in figure.known.offices
        )

    def _owners(self, figure: Figure) -> Iterator[str]:
        """The states and bodies of a person's titles; of listed people only those that the lexicon confirms."""
        listed = {office.affiliation for office in figure.known.offices} if figure.known else None
        for role in map(self._whole, figure.roles):
            words = [self._doc[i].lower_ for i in range(*role)]
            private = listed is None and any(singular(word) in PRIVATE for word in words)
            for i in range(*role):
                other = self._people.at.get(i)
                if other is not None and other is not figure and listed is None and not private:
                    yield from filter(None, [self._scene.state(other.name)])
                mention = self._named.get(i)
                if mention is None or (private and mention.kind != BODY):
                    continue
                if not self._employers.may_employ(role, i) or self._people.is_former(role, i):
                    continue
                # "House of Representatives of Malta" is not that of another state.
                following = self._doc[min(mention.end, len(self._doc) - 1)].lower_
                if following == "-" or (following == "of" and mention.kind == BODY and mention.end < role.end):
                    continue
                if self._employers.is_named_after(mention):
                    continue
                body = self._knowledge.body(mention.name)
                if body is not None and body.kind == "party":
                    if self._is_of_party(figure, words):
                        yield body.name
                    continue
                owner = body.affiliation if body else mention.name
                if body is None and "opposition" in words:
                    owner = f"{self._knowledge.adjective(mention.name)} opposition"
                if listed is None or owner in listed:
                    yield owner

    def _whole(self, role: Span) -> Span:
        """A title with all of the name that it starts in, and whose that is: "Malta's Ministry of | Health chief"."""
        start = role.start
        while start and self._doc[start].ent_type_ == "ORG" and self._doc[start].ent_iob_ == "I":
            start -= 1
        owned = role.start > start > 1 and self._doc[start - 1].tag_ == "POS" and start - 2 in self._named
        return Span(start - 2 * owned, role.end)

    def _is_of_party(self, figure: Figure, title: list[str]) -> bool:
        """Whether a title with a party's name makes a person speak for it: in the US they speak for the state."""
        american = figure.known is not None and AMERICA in {o.affiliation for o in figure.known.offices}
        return not american and not OF_STATE & set(title)


def _governs_at_home(titles: Iterable[str]) -> bool:
    """Whether some titles are of those who govern a state, and none of whom it sends to speak on others."""
    words = {word for title in titles for word in title.split()}
    return not words.isdisjoint(_GOVERNING) and "foreign" not in words


def _does(word: Token) -> bool:
    """Whether a word is the subject or agent of a verb."""
    return word.dep_ == "nsubj" or (word.dep_ == "pobj" and word.head.dep_ == "agent")


def by_far(named: Mapping[str, int]) -> str | None:
    """The state that is named often, and far more often than the next one."""
    best = Counter(named).most_common(2)
    clear = len(best) == 1 or (len(best) > 1 and best[0][1] >= _FAR * best[1][1])
    return best[0][0] if best and clear and best[0][1] >= _OFTEN else None
