"""Names who makes each statement of an article, from its source and from the statements around it."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.actors import Cast
from helpers.finding.actors.titles import REPORTERS, ROLE_GENDERS, ROLE_NOUNS
from helpers.finding.nouns import is_plural
from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.foretold import Foretold
from helpers.finding.quotes.parties import Source, is_hidden
from helpers.reading.language import ParsedArticle


class Speakers:
    """The speakers of one article's statements.

    A statement without source goes on with the speaker before it. So does "he" or "the politician", unless somebody
    else has come on in between: those whom a statement is about are not the ones who speak next.

    Parameters
    ----------
    parsed, cast
        The article and who is who in it.
    attributions
        Its statements.
    """

    def __init__(self, parsed: ParsedArticle, cast: Cast, attributions: Sequence[Attribution]) -> None:
        self._parsed = parsed
        self._cast = cast
        self._said = set().union(*(attribution.content for attribution in attributions))
        self._names: dict[int, tuple[str, ...]] = {}
        previous: Attribution | None = None
        for attribution in sorted(attributions, key=lambda a: a.anchor):
            if attribution.same_as is None:
                self._names[id(attribution)] = self._resolved(attribution, previous)
                previous = previous if self._is_aside(attribution, previous) else attribution
        own = [(a, self._names[id(a)]) for a in attributions if a.same_as is None]
        for statement, names in Foretold(parsed, cast, own).names().items():
            if len(names) == 1 and cast.kind(names[0]) == "person":
                cast.take_over_affiliation(names[0], self._names[statement][0])
            self._names[statement] = names

    def of(self, attribution: Attribution) -> tuple[str, ...]:
        """Canonical names of those who make a statement."""
        while attribution.same_as is not None:
            attribution = attribution.same_as
        return self._names[id(attribution)]

    def _resolved(self, attribution: Attribution, previous: Attribution | None) -> tuple[str, ...]:
        before = self._names[id(previous)] if previous is not None else ()
        if attribution.source is None:
            return before
        if self._parsed.doc[attribution.source.start : attribution.source.end].text.lower() in _READERS:
            return before
        names = tuple(self._cast.names(attribution.source.start, attribution.source.end))
        if names[0].lower() in _PRONOUNS if len(names) == 1 else not names:
            return before or names
        if previous is not None and names != before and self._goes_on(attribution, previous, names, before):
            return before
        if previous is not None and self._adds_itself(attribution, previous, before):
            return before
        return names

    def _is_aside(self, attribution: Attribution, previous: Attribution | None) -> bool:
        """Whether somebody speaks but in a clause on another's words: "in response to Roe, who said that ..."."""
        if previous is None or previous.cue is None or attribution.cue is None:
            return False
        verb, main = self._parsed.doc[attribution.cue[0]], self._parsed.doc[previous.cue[0]]
        return verb.dep_ == "relcl" and main.i < verb.i and main in verb.ancestors

    def _goes_on(
        self, attribution: Attribution, previous: Attribution, names: tuple[str, ...], before: tuple[str, ...]
    ) -> bool:
        """Whether a pronoun stands for the speaker of the statement before and not for whom that was about."""
        assert attribution.source is not None
        words = [t.lower_ for t in self._parsed.doc[attribution.source.start : attribution.source.end]]
        if words in (["it"], ["they"]):
            return self._keep_on(attribution, previous, names, before, several=words == ["they"])
        gender = _GENDERS.get(words[0]) if len(words) == 1 else None
        if len(before) != 1 or not (gender or self._takes_up(attribution.source, words, names)):
            return False
        if not self._is_one(before[0]) or (gender and self._gender(before[0]) not in {gender, None}):
            return False
        if f"{words[-1]}'s" in (self._cast.role(before[0]) or "").lower().replace("’", "'").split():
            return False  # no "mayor's spokesman" is "the mayor"
        adds = self._adds(attribution)
        if self._units_between(previous, attribution) > _NEAR + adds or is_hidden(attribution.source.head):
            return False
        if gender and adds:
            return True
        own = range(attribution.source.start, attribution.source.end)
        between = (token for token in range(previous.anchor + 1, attribution.anchor) if token not in own)
        return not any(self._comes_on(token, names) for token in between)

    def _keep_on(
        self,
        attribution: Attribution,
        previous: Attribution,
        names: tuple[str, ...],
        before: tuple[str, ...],
        several: bool,
    ) -> bool:
        """Whether "it" or "they" stands for who spoke before and not for whom that was about."""
        kinds = {"group"} if several else {"organisation", "country"}
        if not (several and len(before) > 1) and {self._cast.kind(name) for name in before} - kinds:
            return False
        if not before or self._units_between(previous, attribution) > _NEAR:
            return False
        return not any(self._comes_on(token, names) for token in range(previous.anchor + 1, attribution.anchor))

    def _gender(self, name: str) -> str | None:
        """The gender that a name or a description tells ("the driver's son")."""
        return self._cast.gender(name) or next((g for word in name.split() if (g := ROLE_GENDERS.get(word))), None)

    def _adds_itself(self, attribution: Attribution, previous: Attribution, before: tuple[str, ...]) -> bool:
        """Whether a body, or whoever has just spoken, goes on: "..., it added", "the organiser added"."""
        assert attribution.source is not None
        word = self._parsed.doc[attribution.source.start].lower_
        if len(before) != 1 or not self._adds(attribution) or self._units_between(previous, attribution) > _NEAR:
            return False
        if self._is_one(before[0]) and self._is_new(attribution, word):
            return True
        return word == "it" and self._cast.kind(before[0]) in {"organisation", "country"}

    def _is_new(self, attribution: Attribution, word: str) -> bool:
        """Whether a source is called "the organiser", as nobody before: whoever "adds" something has just spoken."""
        assert attribution.source is not None
        names = self._cast.names(attribution.source.start, attribution.source.end)
        described = len(names) == 1 and self._cast.kind(names[0]) == "unnamed" and not is_plural(names[0].split()[0])
        head = attribution.source.head
        before = (token.lower_ for token in self._parsed.doc[: attribution.source.start])
        return word == "the" and described and head.lower_ in ROLE_NOUNS and head.lower_ not in before

    def _adds(self, attribution: Attribution) -> bool:
        return attribution.cue is not None and self._parsed.doc[attribution.cue[0]].lemma_ == "add"

    def _takes_up(self, source: Source, words: list[str], names: tuple[str, ...]) -> bool:
        """Whether a source is "the politician", or the like of whom the article says no more."""
        bare = len(words) == 2 and words[0] == "the" and words[1] in (ROLE_NOUNS | _PEOPLE) - REPORTERS - _REIGNING
        if not bare or names == (words[1],):
            return bare
        if len(names) != 1 or words[1] not in {"politician", "diplomat"}:
            return False
        earlier = self._parsed.doc[: source.start]
        return words[1] == "politician" or not any(t.lower_ == words[1] and t.i not in self._said for t in earlier)

    def _is_one(self, name: str) -> bool:
        """Whether a speaker is a single human being, named or described ("senior official"), and no reporter."""
        kind = self._cast.kind(name)
        words = name.split()
        many = any(is_plural(w) or w in REPORTERS | _MANY for w in words)
        human = any(w in ROLE_NOUNS | _HUMAN for w in words)
        return kind == "person" or (kind == "unnamed" and human and not many)

    def _units_between(self, first: Attribution, second: Attribution) -> int:
        return self._parsed.unit_number(second.anchor) - self._parsed.unit_number(first.anchor)

    def _comes_on(self, token: int, names: tuple[str, ...]) -> bool:
        """Whether the article itself makes one of these people act here, outside what is said."""
        word = self._parsed.doc[token]
        acts = word.dep_ in _SUBJECTS or word.head.dep_ == "agent"  # "The same view was voiced by | Doe"
        if token in self._said or not acts or word.pos_ not in {"PROPN", "NOUN"}:
            return False
        return self._cast.name(word) in names


_GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}
_PEOPLE = frozenset({"politician", "official", "expert", "analyst", "deputy", "mp", "lawmaker", "general"})
# Of whom a state has one, whoever has just spoken.
_REIGNING = frozenset("queen king pope emperor".split())
_PRONOUNS = frozenset("he she it they we i you one this that what which who".split())
# Who reads what somebody said before: "..., we read".
_READERS = frozenset({"we", "you", "you can", "we can"})
_HUMAN = frozenset("man woman person boy girl source insider eyewitness figure voter".split())
_MANY = frozenset("some many others several most few all both people".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NEAR = 2
