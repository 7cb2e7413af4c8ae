"""Finds attributions that cite without a reporting verb: "according to X", "in X's view", "by the count of X"."""

from __future__ import annotations

import itertools

from helpers.finding.actors.titles import ROLE_NOUNS
from helpers.finding.nouns import singular
from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.parties import FINITE, SUBJECT_PLACES, Source, phrase
from helpers.finding.quotes.punctuation import edge, is_comma
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.sentences import hangs_on
from helpers.finding.quotes.speaker_names import SpeakerNames
from helpers.finding.tokens import beside
from helpers.reading.parse import Doc, Token


class PhraseFinder:
    """Finds the attributions of one article that a preposition signals.

    Parameters
    ----------
    doc
        The article.
    quotations
        Its quotations.
    """

    def __init__(self, doc: Doc, quotations: Quotations) -> None:
        self._doc = doc
        self._quotations = quotations
        self._names = SpeakerNames(doc)

    def find(self) -> list[Attribution]:
        """The attributions in order of their cues."""
        return [a for token in self._doc if (a := self._by_preposition(token) or self._by_view(token)) is not None]

    def _by_preposition(self, token: Token) -> Attribution | None:
        cue = _preposition(token)
        if cue is None or self._quotations.closed_at(token.i):
            return None
        start, governor = cue
        named = next((child for child in governor.children if child.dep_ == "pobj"), None) or _torn_object(governor)
        if named is None:
            return None
        plain = phrase(named)
        source = self._with_name(plain)
        first, last = self._quotations.sentence(start)
        first = next((i + 1 for i in range(start - 1, start - 2 - _FRONTED, -1) if i > first and self._parts(i)), first)
        first = self._behind_semicolon(first, start)
        link = self._doc[start - 1 - (is_comma(self._doc[start - 1]) and start - 1 > first)]
        divides = link.lower_ in {"but", "while"} or (link.lower_ == "however" and self._opens_clause(source.end + 1))
        if divides and self._doc[source.end : source.end + 1].text == ",":
            first = start  # "It was new but, | according to X, ..."
        if start > first and self._doc[start - 1].lemma_ == "be" and start - first <= _FRONTED:
            return None
        if start > first and self._says_how(self._doc[start - 1], source):
            return None
        if start - first <= _FRONTED:
            main = self._main_clause(source.end if source.end > plain.end else source.head.i + 1, source, last)
            end = max(source.head.i + 1, min(source.end, main))
            source = source._replace(end=end - 1 if is_comma(self._doc[end - 1]) else end)
            content = set(range(main, last))
        else:
            content = self._around(first, start, source, last)
        content -= set(range(source.start, source.end))
        content = {i for i in content if i >= first}
        if not any(not edge(self._doc[i]) for i in content):
            return None
        return Attribution(content, "according to", (start, governor.i + 1), source, trailing=True)

    def _with_name(self, source: Source) -> Source:
        """Who holds an office with a name between commas: "According to the head of the port, | Jane Doe, ..."."""
        if singular(source.head.lower_) not in ROLE_NOUNS or self._doc[source.end : source.end + 1].text != ",":
            return source
        name = list(itertools.takewhile(lambda t: t.pos_ == "PROPN", self._doc[source.end + 1 :]))
        closed = name and self._doc[name[-1].i + 1 : name[-1].i + 2].text == ","
        personal = len(name) > 1 and not any(t.ent_type_ in _NO_PEOPLE for t in name)
        if not (closed and personal) or self._acts_behind_comma(name[-1].i + 2):
            return source
        return source._replace(end=name[-1].i + 1)

    def _acts_behind_comma(self, start: int) -> bool:
        """Whether a name is the subject of what follows: "According to the judge, Jane Doe, | the maid, lied"."""
        verb = next((t for t in self._doc[start : self._doc[start - 1].sent.end] if t.tag_ in FINITE), None)
        return verb is not None and (verb.i == start or is_comma(beside(verb, -1)))

    def _opens_clause(self, start: int) -> bool:
        """Whether a clause with its own subject starts here."""
        return any(
            t.dep_ in SUBJECT_PLACES and t.left_edge.i == start for t in self._doc[start : start + _LONGEST_NAME]
        )

    def _says_how(self, before: Token, source: Source) -> bool:
        """Whether "according to" tells how something is done, and cites nobody: "all | goes according to plan"."""
        return before.lemma_ in _GOING and not self._names.fill(source.start, source.end)

    def _parts(self, position: int) -> bool:
        """Whether a semicolon parts a sentence ("It is old; | according to X, it will fall")."""
        return self._doc[position].text == ";" and self._quotations.at(position) is None

    def _by_view(self, token: Token) -> Attribution | None:
        """Whose view it is stands before the noun: "In his view, ...", "in the president's words, ..."."""
        views = _CITING.get(token.lower_)
        if views is None or self._quotations.closed_at(token.i) or token.dep_ == "agent":
            return None
        noun = next((c for c in token.children if c.dep_ == "pobj" and c.lower_ in views), None)
        owner = next((c for c in noun.children if c.dep_ == "poss"), None) if noun is not None else None
        if noun is None or owner is None or owner.lower_ in _OURS or noun.i + 1 >= len(self._doc):
            return None
        first, last = self._quotations.sentence(token.i)
        ends = is_comma(self._doc[noun.i + 1]) or self._doc[noun.i + 1].text == "."
        opens = token.i == first and any(
            t.dep_ in SUBJECT_PLACES and t.left_edge.i == noun.i + 1 for t in self._doc[first:last]
        )
        if not (ends or opens):
            return None
        interrupts = is_comma(self._doc[noun.i + 1]) and token.i > first and is_comma(self._doc[token.i - 1])
        content = set(range(first, token.i)) if token.i - first > _FRONTED else set()
        if interrupts or not content:
            content |= set(range(noun.i + 1, last))
        if not any(self._doc[i].tag_ in FINITE for i in content):
            return None
        source = Source(owner.left_edge.i, owner.i + 1, owner)
        return Attribution(content, "according to", (token.i, noun.i + 1), source, trailing=True)

    def _around(self, first: int, start: int, source: Source, last: int) -> set[int]:
        """The sentence that "according to X" closes or interrupts; only its clause where that is a subordinate one."""
        doc = self._doc
        while start > first and is_comma(doc[start - 1]):
            start -= 1
        after = source.end + 1
        interrupts = after < last and is_comma(doc[source.end])
        if interrupts and doc[start - 1].lower_ in _SUBORDINATORS:
            return set(range(after, last))
        content = set(range(first, start))
        last = next((i for i in range(after, last - 1) if doc[i].dep_ == "cc" and doc[i + 1].tag_ in FINITE), last)
        clings = interrupts and (doc[after].tag_ == "VBG" or doc[after].lower_ == "while") and not hangs_on(doc[after])
        goes_on = interrupts and ((doc[after].dep_ == "prep" and not hangs_on(doc[after])) or clings)
        if goes_on or (interrupts and not any(t.tag_ in FINITE for t in doc[first:start])):
            content |= set(range(after, last))
        return content

    def _main_clause(self, start: int, source: Source, last: int) -> int:
        """Where the clause after a fronted "According to X," starts, behind a comma from one place on."""
        doc = self._doc
        inside = range(start, last - 1)
        commas = [i for i in inside if doc[i].text == "," and not self._quotations.closed_at(i)]
        ends = zip(commas, [*commas[1:], last], strict=False)
        told = {i for i, end in ends if _adds_to_source(doc[i + 1]) or self._is_apposition(i + 1, end, last)}
        told = told if source.head.pos_ != "PRON" else set()
        for comma in (comma for comma in commas if comma not in told):
            subjects = (t for t in doc[comma + 1 : last] if t.dep_ in SUBJECT_PLACES and t.left_edge.i == comma + 1)
            if next(subjects, None) is not None or _sets_scene(doc[comma + 1]):
                return comma + 1
        clauses = (c for c in commas if any(t.tag_ in FINITE for t in doc[c : self._next_comma(c, last)]))
        if (clause := next((c for c in clauses if c not in told), None)) is not None:
            return clause + 1
        starts = [comma + 1 for comma in commas if comma not in told] or [i + 1 for i in commas]
        return starts[0] if starts else source.end

    def _next_comma(self, comma: int, last: int) -> int:
        return next((i for i in range(comma + 1, last) if self._doc[i].text == ","), last)

    def _behind_semicolon(self, first: int, start: int) -> int:
        """Where the part of a sentence behind a semicolon begins: "A said B; | C is D, according to X"."""
        mark = self._quotations.semicolon(first, start)
        told = mark is not None and any(token.tag_ in FINITE for token in self._doc[mark:start])
        return mark + 1 if mark is not None and told else first

    def _is_apposition(self, start: int, end: int, last: int) -> bool:
        """Whether two commas hold what a source is: "According to Doe, | the operator, the plant is safe"."""
        words = self._doc[start:end]
        bare = not any(word.tag_ in FINITE for word in words) and words[0].lower_ in {"the", "a", "an"}
        follows = self._doc[end + 1] if end + 1 < last else None
        opens = follows is not None and follows.pos_ in _OPENING and not _adds_to_source(follows)
        return bare and opens


_RELATIVES = frozenset({"who", "which", "whose"})
_THIS = frozenset({"that", "this", "last", "next", "one", "every"})
_TIMES_OF_DAY = frozenset("morning afternoon evening night day week month year spring summer autumn winter".split())
_SCENES = frozenset({"after", "before", "since", "if", "when", "unless", "once", "although", "despite", "during"})
# Parts of speech with which a main clause may begin.
_OPENING = frozenset("DET NOUN PROPN PRON NUM ADJ ADV ADP".split())
# What the parse may take a name for that is no person's.
_NO_PEOPLE = frozenset({"GPE", "ORG", "NORP", "LOC"})
_FRONTED = 2
_LONGEST_NAME = 10
_SUBORDINATORS = frozenset({"where", "that", "whether", "which", "who", "because", "when"})
_VIEWS = frozenset({"words", "opinion", "view", "assessment", "estimation"})
# Nouns for what somebody tells or counts ("by her | account", "by the | count of the centre").
_ACCOUNTS = frozenset("account accounts admission reckoning count calculation calculations estimate estimates".split())
_CITING = {"in": _VIEWS, "by": _ACCOUNTS}
# A text's own view is nobody's statement.
_OURS = frozenset({"our", "my", "your"})
# What is done according to a plan.
_GOING = frozenset("go proceed act unfold operate run".split())


def _sets_scene(token: Token) -> bool:
    """Whether a clause starts with when or under which conditions: "According to X, | after the storm, trade fell"."""
    if token.lower_ in _SCENES:
        return True
    if token.lower_ in _THIS and beside(token).lower_ in _TIMES_OF_DAY:
        return True
    return token.pos_ == "ADP" and token.i + 1 < len(token.doc) and token.nbor().ent_type_ == "DATE"


def _adds_to_source(token: Token) -> bool:
    """Whether a token opens what is said of a source: "According to a colonel, who asked not to be named, ..."."""
    return token.lower_ in _RELATIVES or token.tag_ == "VBG"


def _preposition(token: Token) -> tuple[int, Token] | None:
    """The first token of a cue such as "according to" and the preposition that governs the source."""
    doc, following = token.doc, token.i + 1
    if following >= len(doc):
        return None
    if token.lower_ == "according" and doc[following].lower_ == "to":
        told = any(child.lower_ in _RELATIVES for child in doc[following].children)  # "Documents, according to which"
        return (token.i, doc[following]) if not told else None
    views = _CITING.get(token.lower_, frozenset())
    words = [t.lower_ for t in doc[following : following + 3]] if views else []
    if len(words) == 3 and words[0] == "the" and words[1] in views and words[2] == "of":
        return token.i, doc[token.i + 3]
    return None


def _torn_object(preposition: Token) -> Token | None:
    """The name before the next comma that the parse takes for a subject of what follows: "According to | X, ..."."""
    window = preposition.doc[preposition.i + 1 : preposition.i + 1 + _LONGEST_NAME]
    comma = next((token.i for token in window if token.text == ","), preposition.i)
    words = preposition.doc[preposition.i + 1 : comma]
    whole = words and words[-1].left_edge == words[0] and words[-1].pos_ in {"NOUN", "PROPN"}
    return words[-1] if whole else None
