"""Tells which words beside a person name whom he works for: "Jane Doe of the Peace Institute", "Aker CEO Jan Holm"."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.finding.actors.knowledge import BODY, CAPITAL, Knowledge
from helpers.finding.actors.mentions import Mention
from helpers.finding.actors.people import People
from helpers.finding.actors.titles import ROLE_NOUNS, Span, is_title
from helpers.finding.nouns import singular
from helpers.reading.parse import Doc

# Bodies of every state that have no name of their own.
FORCES = frozenset("army military police forces navy presidency".split())
# Who leads a body or speaks for it.
_LEADERS = frozenset("spokesman spokeswoman spokesperson ceo boss founder chairman chairwoman".split())
# So many words of a name are that of a body and no title ("Republican National Committee").
_LONG = 2
# Whom a medium employs; of others it names where they spoke ("on Radio Nord General Jane Doe").
_OF_MEDIA = frozenset(
    "journalist correspondent reporter editor columnist presenter host anchor contributor commentator photographer "
    "chief head director president ceo owner founder manager executive publisher analyst expert staff spokesman "
    "spokeswoman spokesperson".split()
)
# Whom bodies of other kinds send ("an analyst from Aker").
_SENT = _OF_MEDIA | frozenset(
    "economist researcher strategist adviser advisor consultant specialist official representative delegate trader "
    "broker lawyer attorney engineer scientist professor investigator inspector activist campaigner worker member "
    "colleague monitor employee technician".split()
)
# Others that every state has one of.
_OF_ALL = frozenset("government parliament opposition cabinet ministry council committee party church rebel".split())
# How many tokens may say what kind of body an employer is.
_LONGEST_KIND = 9
# The same where these words are but adjectives ("the state-run").
_DESCRIBED = 6
# What stands between a trade and for whom somebody follows it ("analyst | at Aker").
_EMPLOYING = frozenset("at of with from".split())
# What a name behind such a noun is that of ("the lender | ING").
_FIRMS = frozenset(
    "firm company lender bank group tank consultancy charity organisation organization insurer carrier airline broker "
    "brokerage manufacturer maker foundation association union agency watchdog institute".split()
)
# Those who are of a place, and work for nobody there.
_INHABITING = frozenset("resident native inhabitant villager citizen".split())
# What has faculties under names of their own.
_SCHOOLS = frozenset("university college school institute academy".split())
# Words of the names of forces and courts that every state has, and which so do not tell them apart.
_PLAIN = FORCES | frozenset(
    "federal national state airborne air coast border guard force space special operations ground land marine corps "
    "fleet general staff armed supreme high court central civil defence defense security service command".split()
)


class Employers:
    """The bodies that the people of one article work for.

    Parameters
    ----------
    doc, knowledge, people
        The article, what is known of actors, and its people.
    named, meant
        Tokens of listed names, and those that take somebody up; those settled later count too.
    acronyms
        The names that acronyms of the article abbreviate.
    """

    def __init__(
        self,
        doc: Doc,
        knowledge: Knowledge,
        people: People,
        named: Mapping[int, Mention],
        meant: Mapping[int, str],
        acronyms: Mapping[str, str],
    ) -> None:
        self._doc = doc
        self._knowledge = knowledge
        self._people = people
        self._named = named
        self._meant = meant
        self._acronyms = acronyms

    def may_employ(self, role: Span, place: int) -> bool:
        """Whether a title may name a body as an employer: a medium is that of those who work for media only."""
        body = self._knowledge.body(self._named[place].name) if place in self._named else None
        if self._is_portfolio(place):
            return False
        nouns = (singular(self._doc[i].lower_) for i in range(*role))
        return body is None or body.kind != "medium" or any(noun in _OF_MEDIA for noun in nouns)

    def _is_portfolio(self, place: int) -> bool:
        """Whether a title's name of a body is but what a minister or secretary is for ("Minister for | Ports")."""
        before = self._doc[max(place - 2, 0) : place]
        portfolio = (
            len(before) == 2 and before[0].lower_ in {"minister", "secretary"} and before[1].lower_ in {"for", "of"}
        )
        return portfolio and place not in self._named

    def after(self, end: int) -> str | None:
        """The organisation of "Jane Doe of the Peace Institute", "Jane Doe, from the Paris-based lender Aker"."""
        apart = self._doc[end : end + 2]
        end += len(apart) == 2 and apart[0].text == "," and apart[1].lower_ in {"from", "of"}
        if end + 2 >= len(self._doc) or self._doc[end].lower_ not in _EMPLOYING:
            return None
        place = end + 1 + (self._doc[end + 1].pos_ == "DET")
        if place > end + 1:  # "of the | state-run Peace Institute"
            place = next((i for i in range(place, end + _DESCRIBED) if not self._is_described(i)), place)
        body = self.at(place)
        kinds = (i for i in range(end + 1, min(end + _LONGEST_KIND, len(self._doc))) if self._doc[i].lower_ in _FIRMS)
        kind = next(kinds, None) if body is None else None
        named = kind is not None and self._doc[kind + 1].pos_ == "PROPN"
        return self.at(kind + 1) if kind is not None and named else body

    def _is_described(self, place: int) -> bool:
        """Whether a word before a body's name only says of which kind it is."""
        token = self._doc[min(place, len(self._doc) - 1)]
        return token.text == "-" or (token.is_lower and token.tag_ in {"JJ", "NN", "VBN"})

    def at(self, start: int) -> str | None:
        """The body taken up, listed, or found by the parser that begins at a token.

        An unlisted name of one word is that of a body behind "at" and the like only.
        """
        meant = self._meant.get(start)
        if meant is not None and self._knowledge.person(meant) is None and self._people.figure(meant) is None:
            return meant
        if start in self._named and self._named[start].kind == BODY:
            return self._named[start].name
        stop = start
        while stop < len(self._doc) and self._doc[stop].ent_type_ == "ORG" and self._doc[stop].lower_ != "to":
            stop += 1
        long = stop - start > _LONG and self._doc[start].lower_ not in ROLE_NOUNS
        long = long or self._doc[stop - 1].lower_ in _FIRMS
        if self._knowledge.home(self._doc[start].text) is not None and not long:
            return None
        if self._doc[start].text in self._acronyms:
            return self._acronyms[self._doc[start].text]
        token, before = self._doc[start], self._doc[start - 1] if start else None
        link = before.lower_ if before is not None else ""
        within = before is not None and before.ent_type_ == "ORG" and before.pos_ not in {"DET", "ADP"}
        titled = is_title(token.lower_) and token.lower_ != "council" and not long
        if token.pos_ != "PROPN" or within or titled or link == "-":
            return None
        employs = link == "at" or self._has_spokesman(start, start + 1)
        if stop == start and token.ent_type_ in {"", "PERSON"} and employs:
            stop = start + 1
        while link in _FIRMS and stop < len(self._doc) and self._doc[stop].pos_ == "PROPN":
            stop += 1
        stop = next((i for i in range(start + 1, stop) if self._is_part_of_school(i)), stop)
        named = any(i in self._people.at for i in range(start, stop)) or self._is_home(start, stop)
        employs = stop > start + 1 or link in _EMPLOYING | _FIRMS or self._has_spokesman(start, stop)
        return self._doc[start:stop].text if stop > start and employs and not named else None

    def _is_home(self, start: int, stop: int) -> bool:
        """Whether one word tells where somebody is from, whatever the parse takes it for: "a fisherman from | Lamu"."""
        behind = self._doc[max(start - 2, 0) : start]
        if len(behind) < 2 or stop != start + 1 or self._doc[start].is_upper:
            return False
        noun, link = behind[0].lower_, behind[1].lower_
        return (link == "from" and behind[0].pos_ == "NOUN" and noun not in _SENT) or (
            link == "of" and noun in _INHABITING
        )

    def _is_part_of_school(self, place: int) -> bool:
        """Whether at a token the name of a faculty follows that of its university ("Bergen University|'s School")."""
        return self._doc[place].tag_ == "POS" and self._doc[place - 1].lower_ in _SCHOOLS

    def _has_spokesman(self, start: int, stop: int) -> bool:
        """Whether somebody leads, or speaks for, a body of a name: "| Aker CEO Jan Holm", "a spokesman for | Aker"."""
        link = start - 1 - (start > 0 and self._doc[start - 1].pos_ == "DET")
        if link > 0 and self._doc[link].lower_ == "for" and self._doc[link - 1].lower_ in _LEADERS:
            return True
        stop += self._doc[stop : stop + 1].text in {"'s", "’s"}  # "| Aker's spokesman on shipping"
        return self._doc[start].lower_ not in FORCES | _OF_ALL and self._doc[stop : stop + 1].text.lower() in _LEADERS

    def is_plain(self, name: str) -> bool:
        """Whether a body's name is that of one which every state has: "Federal Police", "Airborne Force"."""
        return all(word in _PLAIN for word in name.lower().split())

    def is_named_after(self, place: Mention) -> bool:
        """Whether a body's name goes on behind that of a capital ("the | Helsinki Peace Committee")."""
        token = self._doc[min(place.end, len(self._doc) - 1)]
        goes_on = token.ent_type_ == "ORG" and token.pos_ == "PROPN" and not is_title(token.lower_)
        return place.kind == CAPITAL and goes_on
