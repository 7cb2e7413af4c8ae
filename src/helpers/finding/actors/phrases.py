"""Splits words that name actors into phrases of one actor each, whatever the parse has torn or joined."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from helpers.finding.actors.anaphors import TAKING_UP
from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import BODY
from helpers.finding.actors.salience import SUBJECTS
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.shares import is_same_share
from helpers.finding.actors.stand_ins import STAND_INS
from helpers.finding.actors.titles import CORPS, DAYS, HONORIFICS, ROLE_NOUNS, is_honorific
from helpers.finding.nouns import singular
from helpers.finding.tokens import COMPOUNDED, beside
from helpers.reading.parse import Token

_NO_HEADS = frozenset("PUNCT DET ADP CCONJ SPACE PART".split())
_GOVERNED = frozenset({"administration", "government", "cabinet"})
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
_JOINTLY = frozenset({"together", "along", "jointly"})


class Phrase(NamedTuple):
    """A phrase by its head and its tokens low to high, high exclusive."""

    head: Token
    low: int
    high: int


def _is_also_one(conjunct: Token) -> bool:
    """Whether a second title tells what somebody is by now: "the former minister and now | head of the party"."""
    opening = conjunct.left_edge
    before = opening.nbor(-1) if opening.i else opening
    return bool({opening.lower_, before.lower_} & {"now", "currently", "today", "later"})


def _is_listed_next(head: Token, following: Token) -> bool:
    """Whether what the parse takes for an apposition goes on with a list of names: "the ATP, | the WTA and the ITF"."""
    names = head.pos_ == following.pos_ == "PROPN" and following.dep_ == "appos" and following.tag_ == "NNP"
    return names and head.ent_type_ == "ORG" and any(child.dep_ == "conj" for child in following.rights)


def _tells_what(name: Token, following: Token) -> bool:
    """Whether what the parse coordinates says what a name is that of: "Portwatch, a | support and rights group"."""
    opening = following.left_edge
    before = opening.nbor(-1).text if opening.i else ""
    return name.pos_ == "PROPN" and opening.lower_ in {"a", "an"} and before == ","


class Phrases:
    """The phrases of one article's actors.

    Parameters
    ----------
    scene
        The article.
    titles
        For the noun of every title, whose it is.
    """

    def __init__(self, scene: Scene, titles: Mapping[int, Figure]) -> None:
        self._scene = scene
        self._doc = scene.doc
        self._people = scene.people
        self._named = scene.named
        self._titles = titles

    def of(self, start: int, end: int) -> Iterator[Phrase]:
        """The phrases that tokens start to end coordinate, or join by "together with"."""
        start += self._is_platform(start, end)
        joint = self._joint(start, end)
        if joint is None:
            yield from self._coordinated(start, end)
        else:
            yield from self.of(start, joint)
            yield from self.of(joint + 2, end)

    def torn_title(self, start: int, end: int) -> Figure | None:
        """The person in whose title stands the name of a body that a span cuts in two ("Trade | and Labour MP")."""
        mention = self._named.get(end - 1)
        if mention is None or mention.start < start or mention.end <= end or mention.kind != BODY:
            return None
        figures = self._people.in_order()
        return next((f for f in figures for r in f.roles if r.start <= start and mention.end < r.end), None)

    def _coordinated(self, start: int, end: int) -> Iterator[Phrase]:
        """The coordinated phrases of a span, each with its head and extent."""
        tops = [t for t in self._doc[start:end] if not start <= t.head.i < end or t.head.i == t.i]
        heads = [t for t in tops if t.pos_ not in _NO_HEADS] or tops
        if not heads:
            return
        addressed = is_honorific(heads[0].lower_) and any(t.i in self._people.at for t in heads)  # "MS. | DOE:"
        first = next(t for t in heads if t.i in self._people.at) if addressed else heads[0]
        head = self._titled(self._office_before(self._subject(first, start, end), start), end)
        apposed = self._apposed(head, end)
        if apposed:
            yield from (Phrase(name, name.i, name.i + 1) for name in apposed)
            return
        torn = self._torn_pair(start, head)
        if torn is not None:
            yield Phrase(torn, start, torn.i + 1)
            start = torn.i + 2
        chain = self._joined(self._introduced(start, end, head) or head, start, end)
        if len(chain) == 1:
            for top in (top for top in heads if self._is_second_subject(head, top)):
                chain += self._joined(top, start, end)
        if len(chain) == 2 and self._is_title_of(chain[0], chain[1], start):
            del chain[0]
        bounds = [start, *(self._start(conjunct) for conjunct in chain[1:]), end]
        for number, conjunct in enumerate(chain):
            low, high = bounds[number], bounds[number + 1]
            named = self._introduced(low, high, conjunct) if number else None
            yield Phrase(named or conjunct, low, high)

    def _joined(self, head: Token, start: int, end: int) -> list[Token]:
        """A head and those that a span coordinates with it."""
        chain = [head]
        while True:
            inside = [child for child in chain[-1].children if start <= child.i < end and child.tag_ != "VBG"]
            following = [
                c for c in inside if c.dep_ == "conj" or self._goes_on(chain[-1], c) or _is_listed_next(chain[-1], c)
            ]
            following = [c for c in following if not (self._scene.is_listed_within(head, c) or _is_also_one(c))]
            following = [c for c in following if not is_same_share(c) and not _tells_what(chain[-1], c)]
            following = [c for c in following if self._doc[c.left_edge.i - 1].text != "&"]  # "Doe | & Sons"
            if not following:
                return chain
            chain.append(following[0])

    def _apposed(self, head: Token, end: int) -> list[Token]:
        """The people named behind the noun that says what they are: "one of his aides, Doe", "envoys Doe and Roe"."""
        at, many = self._people.at, head.lower_ != singular(head.lower_) in ROLE_NOUNS
        plural = many or head.tag_ in {"NNS", "NNPS"}
        if plural and (bodies := self._bodies_behind(head, end)):
            return bodies
        names = [i for i in range(head.i + 1, end) if i in at and at.get(i - 1) is not at[i]]
        compared = head.tag_ in {"JJR", "JJS"}  # "the younger of the brothers, | Doe"
        if not names or head.i in at or not (compared or head.pos_ in {"NOUN", "NUM", "PROPN"}):
            return []
        first = self._with_title(names[0], head.i)
        if self._is_of_role_before(first, head):
            return []
        if self._doc[first - 1].text != "," and not (plural and first - 1 == head.i):
            return []
        ends = [next((i for i in range(name, end) if at.get(i) is not at[name]), end) for name in names]
        if not plural:
            ended = ends[0] == end or self._doc[ends[0]].is_punct or self._doc[ends[0]].pos_ == "ADP"
            led = any(token.lower_ in ROLE_NOUNS for token in self._doc[head.left_edge.i : head.i])
            body = head.lower_ in TAKING_UP and not led and first == names[0]
            thing = head.lower_ in STAND_INS or body
            return [self._doc[names[0]]] if len(names) == 1 and ended and not thing else []
        for last, name in zip(ends, names[1:], strict=False):
            if any(self._doc[i].pos_ not in {"PUNCT", "CCONJ"} for i in range(last, self._with_title(name, last))):
                return []
        told = singular(head.lower_) in ROLE_NOUNS or self._doc[first - 1].text == ","
        return [self._doc[name] for name in names] if len(names) > 1 and told else []

    def _bodies_behind(self, head: Token, end: int) -> list[Token]:
        """The bodies named right behind the plural that says what they are: "the agencies | Reuters and AFP"."""
        named = [m for i in range(head.i + 1, end) if (m := self._named.get(i)) is not None and m.start == i]
        bodies = [mention for mention in named if mention.kind == BODY]
        if len(bodies) < 2 or len(bodies) < len(named) or bodies[0].start != head.i + 1:
            return []
        gaps = (self._doc[one.end : two.start] for one, two in itertools.pairwise(bodies))
        listed = all(token.pos_ in {"PUNCT", "CCONJ", "DET"} for gap in gaps for token in gap)
        return [self._doc[body.start : body.end].root for body in bodies] if listed else []

    def _is_of_role_before(self, name: int, head: Token) -> bool:
        """Whether a name is that of him whom somebody serves: "a spokesman for the chancellor, | Jane Doe"."""
        role = self._doc[name - 2]
        served = self._doc[name - 1].text == "," and role.i > head.i and role.lower_ in ROLE_NOUNS - CORPS
        return served and role.left_edge.lower_ == "the" and head.left_edge.lower_ in {"a", "an"}

    def _with_title(self, name: int, after: int) -> int:
        """Where a name begins, with the title that stands before it."""
        roles = self._people.at[name].roles
        return min((role.start for role in roles if after < role.start and role.end == name), default=name)

    def _is_title_of(self, first: Token, second: Token, start: int) -> bool:
        """Whether a noun without a determiner is one of two titles: "former governor and | party chairman Jane Doe"."""
        bare = not any(t.pos_ in {"DET", "PRON"} or t.dep_ == "poss" for t in self._doc[start : first.i])
        noun = first.tag_ in {"NN", "NNP"} and first.i not in self._people.at and first.i not in self._named
        figure = self._people.at.get(second.i)
        titled = figure is not None and any(first.i < role.start <= second.i for role in figure.roles)
        return bare and noun and titled

    def _torn_pair(self, start: int, head: Token) -> Token | None:
        """The first of two whom the parse has made one ("Doe and | Foreign Minister Roe", "Doe and | UN officials")."""
        first = next((self._people.at[i] for i in range(start, head.i) if i in self._people.at), None)
        several = head.i in self._people.at or head.tag_ == "NNS"
        if first is None or first is self._people.at.get(head.i) or not several:
            return None
        name = next(i for i in range(start, head.i) if self._people.at.get(i) is first)
        last = next(i for i in range(name, head.i + 1) if self._people.at.get(i) is not first) - 1
        parsed_as_one = self._doc[last].dep_ in COMPOUNDED and self._doc[last].head.i >= last + 2
        second = self._people.at.get(head.i)
        titled = second is not None and any(role.start == last + 2 for role in second.roles)
        several = parsed_as_one or titled or (head.tag_ == "NNS" and head.i > last + 1)
        joined = self._doc[last + 1].lower_ == "and" and several
        return self._doc[last] if joined else None

    def _joint(self, start: int, end: int) -> int | None:
        """Where "together with" or "along with" adds another actor to a span."""
        words = [token.lower_ for token in self._doc[start:end]]
        found = (i for i in range(1, len(words) - 2) if words[i] in _JOINTLY and words[i + 1] == "with")
        return next((start + i for i in found), None)

    def _is_platform(self, start: int, end: int) -> bool:
        """Whether a span begins with where something was written ("wrote on | Twitter the head of the office")."""
        first, following = self._doc[start : start + 2] if end - start > 2 else (None, None)
        if first is None or following is None or first.pos_ != "PROPN" or following.lower_ != "the":
            return False
        named = start in self._people.at or start in self._named
        return not named and any(token.lower_ in ROLE_NOUNS for token in self._doc[start + 2 : end])

    def _subject(self, head: Token, start: int, end: int) -> Token:
        """The head, or where that is a verb its subject or object ("experts interviewed for this story")."""
        if head.pos_ not in {"VERB", "AUX"}:
            return head
        inside = [child for child in head.children if start <= child.i < end]
        subjects = [child for child in inside if child.dep_ in SUBJECTS and child.i < head.i]
        objects = [child for child in inside if child.dep_ == "dobj"]
        return next(iter(subjects or objects), head)

    def _office_before(self, head: Token, start: int) -> Token:
        """The office that the parse makes part of what its holder leads: "| Head of the port administration:"."""
        opens = self._doc[start]
        led = opens.i < head.i and opens.head == head and opens.dep_ == "nmod" and beside(opens).lower_ in {"of", "for"}
        return opens if led and opens.lower_ in ROLE_NOUNS else head

    def _titled(self, head: Token, end: int) -> Token:
        """The name behind a title that a comma parts from it, where others are named beside it."""
        figure = self._titles.get(head.i)
        if figure is None or head.i in self._people.at:
            return head
        name = next((t for t in self._doc[head.i : end] if self._people.at.get(t.i) is figure), None)
        while (
            name is not None and name.head.i < end and self._people.at.get(name.head.i) is figure and name != name.head
        ):
            name = name.head
        return name if name is not None and any(child.dep_ == "conj" for child in name.children) else head

    def _goes_on(self, first: Token, second: Token) -> bool:
        """Whether the parse takes a list of names for an apposition ("Reuters, | AFP and CNN")."""
        one, other = self._named.get(first.i), self._named.get(second.i)
        listed = one is not None and other is not None and one.kind == other.kind and one.name != other.name
        listed = listed or len({self._people.at[t.i].name for t in (first, second) if t.i in self._people.at}) > 1
        return second.dep_ == "appos" and listed and any(c.dep_ == "conj" for t in (first, second) for c in t.children)

    def _is_second_subject(self, first: Token, second: Token) -> bool:
        """Whether the parse leaves one of those who are joined beside another ("Doe | and Foreign Minister Roe")."""
        link = self._start(second) - 1
        beside = first.dep_ in SUBJECTS and second.dep_ == first.dep_ and second.head == first.head
        return beside and link > first.i and self._doc[link].lower_ == "and"

    def _start(self, conjunct: Token) -> int:
        """Where a conjunct begins, a name that the parse has torn included."""
        i = conjunct.i
        while i - 1 in self._people.at and self._people.at[i - 1] is self._people.at.get(i):
            i -= 1
        return min(conjunct.left_edge.i, i)

    def _introduced(self, start: int, end: int, head: Token) -> Token | None:
        """The one person whom a title or an apposition in a span names, whatever the parse makes of the phrase."""
        at = self._people.at
        names = [i for i in range(start, end) if i in at and at.get(i - 1) is not at[i]]
        if len(names) > 1 and self._owns(names[0], head):
            del names[0]  # "Doe's running mate | Senator Roe"
        if head.i in at or len({at[i].name for i in names}) != 1:
            return None
        if head.lower_ == "one" and at[names[0]] is self._titles.get(names[0] - 1):
            return self._doc[names[0]]
        place, figure, is_role = names[0], at[names[0]], head.lower_ in ROLE_NOUNS
        last = next((i for i in range(place, end + 1) if at.get(i) is not figure), end)
        governs = last < end and self._doc[last].lower_ in _GOVERNED | {"'s", "'"}
        if self._doc[place - 1].text == "-" or governs or (head.i == last < end and head.lower_ not in DAYS):
            return None
        titles = (role.start for role in figure.roles if start <= role.start and place - 1 <= role.end <= place)
        first = min(titles, default=place)
        before = self._doc[first - 1]
        if before.text != "," and any(t.tag_ in _RELATIVE_TAGS for t in self._doc[head.i + 1 : first]):
            return None  # "a trader who knew | Jane Doe well"
        if beside(head).tag_ == "POS" and before.text == ",":
            # "Harvard's dean for research and teaching, Name": the parser took the owner for the head.
            return self._doc[place]
        apposed = before.text == "," and before.i - 1 == head.i  # "the harbour master, | Jane Doe"
        if (
            first == start
            or before.i == head.i
            or apposed
            or first <= head.i < place  # "the PiS | MP Jane Doe"
            or (is_role and before.lower_ == "and" and self._doc[first].is_lower)
        ):
            return self._doc[place]
        if first == place and last == end and self._is_beside_whose(head, place):
            return self._doc[place]
        return self._doc[place] if is_role and not self._is_governed(first) else None

    def _owns(self, name: int, head: Token) -> bool:
        """Whether a name says whose somebody is that a head tells of."""
        last = name
        while self._people.at.get(last + 1) is self._people.at[name]:
            last += 1
        mark = beside(self._doc[last])
        return last < head.i and mark.tag_ == "POS" and self._doc[last].head == head

    def _is_beside_whose(self, head: Token, name: int) -> bool:
        """Whether a name follows what somebody is of, whatever he is: "the harbour dean of the town | Jane Doe"."""
        thing = self._doc[name - 1]
        one = head.tag_ == "NN" and head.i + 2 < name and head.lower_ not in TAKING_UP | STAND_INS
        return one and thing.pos_ == "NOUN" and singular(thing.lower_) not in ROLE_NOUNS

    def _is_governed(self, first: int) -> bool:
        """Whether what stands before a name and its determiner makes it part of another phrase ("aide to the ...")."""
        before = self._doc[first - 1]
        if before.pos_ == "CCONJ" or before.text in {"'s", "'"} or before.lower_ in ROLE_NOUNS:
            return True
        i = first - 1
        while i and (self._doc[i].pos_ in {"DET", "PRON"} or self._doc[i].lower_ in HONORIFICS):
            i -= 1
        return self._doc[i].pos_ == "ADP"
