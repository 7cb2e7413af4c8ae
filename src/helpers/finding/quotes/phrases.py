"""Finds attributions without a reporting verb: "according to X", "X: ..." and "... - X" in headlines."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from helpers.finding.actors.anaphors import STATE_NOUNS, TAKING_UP
from helpers.finding.actors.bodies import ORGANS
from helpers.finding.actors.titles import ROLE_GENDERS, ROLE_NOUNS
from helpers.finding.nouns import singular
from helpers.finding.quotes.parties import FINITE, Source, phrase
from helpers.finding.quotes.punctuation import edge, is_comma, is_dash
from helpers.finding.quotes.quotation import Quotations, Segment
from helpers.finding.quotes.sentences import hangs_on
from helpers.finding.quotes.statements import Attribution
from helpers.finding.tokens import beside
from helpers.reading.language import ParsedArticle, ParsedUnit
from helpers.reading.parse import Doc, Token

SPEAKING_OFFICES = frozenset(
    "minister president chancellor premier mayor governor spokesman spokeswoman spokesperson official officials "
    "ministry kremlin pentagon chief commander general ambassador envoy secretary leader king pope police army "
    "staff parliament embassy expert experts analyst analysts report adviser advisor boss head diplomat admiral "
    "colonel prosecutor lawmaker senator professor negotiator fm pm mp source sources media reports witnesses monitors "
    "investigators military governors ministers lawmakers diplomats un".split()
)


class PhraseFinder:
    """Finds the attributions of one article that no verb signals.

    Parameters
    ----------
    parsed
        The article.
    quotations
        Its quotations.
    """

    def __init__(self, parsed: ParsedArticle, quotations: Quotations) -> None:
        self._parsed = parsed
        self._doc: Doc = parsed.doc
        self._quotations = quotations

    def find(self) -> list[Attribution]:
        """The attributions in order of their cues."""
        found = [a for token in self._doc if (a := self._by_preposition(token) or self._by_view(token)) is not None]
        for unit in self._parsed.units:
            for part in self._parts_of(unit):
                found.extend(self._by_sign(part))
            found.extend(self._by_opening(unit))
        return found

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
        acts = bool(name) and self._acts_behind_comma(name[-1].i + 2)
        return source._replace(end=name[-1].i + 1) if closed and personal and not acts else source

    def _acts_behind_comma(self, start: int) -> bool:
        """Whether a name is the subject of what follows: "According to the judge, Jane Doe, | the maid, lied"."""
        verb = next((t for t in self._doc[start : self._doc[start - 1].sent.end] if t.tag_ in FINITE), None)
        return verb is not None and (verb.i == start or is_comma(beside(verb, -1)))

    def _opens_clause(self, start: int) -> bool:
        """Whether a clause with its own subject starts here."""
        return any(t.dep_ in _SUBJECTS and t.left_edge.i == start for t in self._doc[start : start + _LONGEST_NAME])

    def _says_how(self, before: Token, source: Source) -> bool:
        """Whether "according to" tells how something is done, and cites nobody: "all | goes according to plan"."""
        return before.lemma_ in _GOING and not _is_speaker(self._doc, source.start, source.end)

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
            t.dep_ in _SUBJECTS and t.left_edge.i == noun.i + 1 for t in self._doc[first:last]
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
            subjects = (t for t in doc[comma + 1 : last] if t.dep_ in _SUBJECTS and t.left_edge.i == comma + 1)
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

    def _parts_of(self, unit: ParsedUnit) -> list[ParsedUnit]:
        """A headline in the sentences that a semicolon or full stop parts, where the first one names a speaker."""
        doc = self._doc
        colons = [t.i for t in doc[unit.start : unit.end] if t.text == ":" and not self._quotations.closed_at(t.i)]
        marks = [
            t.i + 1 for t in doc[unit.start : unit.end - 1] if t.text in _PARTING and self._quotations.at(t.i) is None
        ]
        opens = bool(colons and marks) and _is_speaker(doc, unit.start, colons[0])
        if unit.kind != "headline" or not opens or marks[0] < colons[0]:
            return [unit]
        bounds = [unit.start, *marks, unit.end]
        return [ParsedUnit(unit.kind, low, high) for low, high in itertools.pairwise(bounds)]

    def _by_sign(self, unit: ParsedUnit) -> Iterator[Attribution]:
        """'X: ...' at the start of a unit, and in headlines '... - X'."""
        doc = self._doc
        window = doc[unit.start : min(unit.end, unit.start + _LONGEST_NAME)]
        colon = next((t.i for t in window if t.text == ":"), None)
        if colon is None and unit.kind == "headline":
            colon = next((t.i for t in doc[unit.start : unit.end] if t.text == ":"), None)
        ended = [t.i + 1 for t in doc[unit.start : colon] if t.text in _PARTING] if colon is not None else []
        start = max(ended, default=unit.start)
        topic = None if colon is None else _topic(doc, start, colon)
        if topic is not None and colon is not None and self._is_told(unit, colon):
            yield Attribution(set(range(colon + 1, self._last(unit))), "colon", None, _source(doc, start, topic))
            return
        if colon is not None and self._is_label(start, colon, unit.end):
            return
        if colon is not None and not self._quotations.closed_at(colon) and _is_speaker(doc, start, colon):
            quoted = self._quotations.at(min(colon + 1, unit.end - 1))
            told = unit.kind == "headline" and self._is_told(unit, colon)
            if told or (quoted is not None and quoted.closed):
                last = self._last(unit) if told or quoted is None else self._quoted_until(quoted, unit)
                yield Attribution(set(range(colon + 1, last)), "colon", None, _source(doc, start, colon))
                return
        if unit.kind != "headline":
            return
        dash = next((t.i for t in reversed(doc[unit.start : unit.end]) if is_dash(t) or t.text == ":"), None)
        if dash is None or dash - unit.start < _SHORTEST or unit.end - dash > _LONGEST_NAME:
            return
        if doc[dash - 1].lower_ in _CREDITS or doc[dash - 1].text == ".":
            # A credit, or the name of the site behind a headline of whole sentences.
            return
        told = any(t.pos_ in {"VERB", "AUX"} for t in doc[unit.start : dash])
        told = told or any(is_speaker(t.lower_) and t.lower_ not in _OUTLETS for t in doc[dash + 1 : unit.end])
        if told and _is_speaker(doc, dash + 1, unit.end):
            yield Attribution(
                set(range(unit.start, dash)), "dash", None, _source(doc, dash + 1, unit.end), trailing=True
            )

    def _is_label(self, start: int, colon: int, end: int) -> bool:
        """Whether a line only names the source of an item: "Source: | the mayor Jane Doe on the radio"."""
        label = self._doc[start:colon].text.lower() in {"source", "sources"}
        return label and not any(token.tag_ in FINITE for token in self._doc[colon:end])

    def _by_opening(self, unit: ParsedUnit) -> Iterator[Attribution]:
        """What opens a headline in marks, and by whom who acts behind the colon: "'No deal': Oslo leaves talks"."""
        opening = self._quotations.at(unit.start)
        if unit.kind != "headline" or opening is None or not opening.closed or opening.end + 1 >= unit.end:
            return
        inside = self._doc[opening.end - 2].text in _PARTING
        start = opening.end + (not inside)
        if (inside or self._doc[opening.end].text == ".") and self._names_speaker(start, unit.end):
            content = set(range(opening.start, opening.end))
            yield Attribution(content, "trailing", None, _source(self._doc, start, unit.end), trailing=True)
            return
        acting = next((t for t in self._doc[start : unit.end] if t.dep_ in _SUBJECTS and t.i < t.head.i), None)
        if self._doc[opening.end].text != ":" or acting is None or phrase(acting).start != start:
            return
        people = acting.tag_ == "NNS" or acting.pos_ == "PROPN" or acting.lower_ in SPEAKING_OFFICES
        if people and acting.head.tag_ in {"VBZ", "VBP"} and acting.dep_ == "nsubj":
            content = set(range(opening.start, opening.end))
            yield Attribution(content, "trailing", None, phrase(acting), trailing=True)

    def _names_speaker(self, start: int, end: int) -> bool:
        """Whether the rest of a headline only tells who speaks: '"We stay." | The mayor after the vote'."""
        words = self._doc[start:end]
        if not words or any(t.tag_ in FINITE for t in words):
            return False
        link = next((t.i for t in words if t.pos_ == "ADP"), end)
        return _is_speaker(self._doc, start, link)

    def _is_told(self, unit: ParsedUnit, colon: int) -> bool:
        """Whether a quotation, or in a headline more than a few words or a clause, follows a colon."""
        content = range(colon + 1, self._last(unit))
        told = len(content) >= _SHORTEST or any(self._doc[i].tag_ in FINITE for i in content)
        return self._quotations.closed_at(min(colon + 1, unit.end - 1)) or (unit.kind == "headline" and told)

    def _quoted_until(self, first: Segment, unit: ParsedUnit) -> int:
        """Where the quotations end that follow one another behind a colon, but for a full stop."""
        last = first.end
        while last < unit.end and (following := self._quotations.at(last)) is not None and following.closed:
            last = following.end
        return last

    def _last(self, unit: ParsedUnit) -> int:
        """The end of a headline without the section or outlet behind a dash ("... - Europe")."""
        doc = self._doc
        for position in range(unit.end - 1, max(unit.end - 4, unit.start), -1):
            if is_dash(doc[position]) and not any(t.pos_ in {"VERB", "AUX"} for t in doc[position : unit.end]):
                return position
        return unit.end


_RELATIVES = frozenset({"who", "which", "whose"})
_THIS = frozenset({"that", "this", "last", "next", "one", "every"})
_TIMES_OF_DAY = frozenset("morning afternoon evening night day week month year spring summer autumn winter".split())
_SCENES = frozenset({"after", "before", "since", "if", "when", "unless", "once", "although", "despite", "during"})
# What stands before the colon of a caption's credit.
_CREDITS = frozenset("photo photograph picture image video credit source file screenshot illustration by".split())
# What some agencies put before the parts of a report.
_LABELS = frozenset(
    "quote speech details detail background reference update note q&a explainer factbox timeline analysis opinion "
    "exclusive video watch live podcast".split()
)
# What parts a headline into sentences.
_PARTING = frozenset({".", "?", "!", ";"})
_VERBAL = frozenset({"VERB", "AUX"})
# Parts of speech with which a main clause may begin.
_OPENING = frozenset("DET NOUN PROPN PRON NUM ADJ ADV ADP".split())
# Parts of speech of no name, whatever else the parse takes one for without a sentence around it.
_NO_NAMES = frozenset("DET PRON ADP CCONJ SCONJ AUX NUM".split())
# What the parse may take a name for that is no person's.
_NO_PEOPLE = frozenset({"GPE", "ORG", "NORP", "LOC"})
_FRONTED = 2
# So many tokens has a name with whose it is ("Treasury's Lew").
_OWNED = 3
_LONGEST_NAME = 10
_SHORTEST = 4
# What a site may call itself behind its headlines.
_OUTLETS = frozenset("agency newspaper channel media reports report source sources".split())
_SUBORDINATORS = frozenset({"where", "that", "whether", "which", "who", "because", "when"})
_VIEWS = frozenset({"words", "opinion", "view", "assessment", "estimation"})
# Nouns for what somebody tells or counts ("by her | account", "by the | count of the centre").
_ACCOUNTS = frozenset("account accounts admission reckoning count calculation calculations estimate estimates".split())
_CITING = {"in": _VIEWS, "by": _ACCOUNTS}
# A text's own view is nobody's statement.
_OURS = frozenset({"our", "my", "your"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


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
    views = _CITING.get(token.lower_)
    words = [t.lower_ for t in doc[following : following + 3]] if views is not None else []
    if views is not None and len(words) == 3 and words[0] == "the" and words[1] in views and words[2] == "of":
        return token.i, doc[token.i + 3]
    return None


def _torn_object(preposition: Token) -> Token | None:
    """The name before the next comma that the parse takes for a subject of what follows: "According to | X, ..."."""
    window = preposition.doc[preposition.i + 1 : preposition.i + 1 + _LONGEST_NAME]
    comma = next((token.i for token in window if token.text == ","), preposition.i)
    words = preposition.doc[preposition.i + 1 : comma]
    whole = words and words[-1].left_edge == words[0] and words[-1].pos_ in {"NOUN", "PROPN"}
    return words[-1] if whole else None


def is_speaker(word: str) -> bool:
    """Whether a lower-case noun is one for people or bodies that make statements: "minister", "nurses", "curia"."""
    one = singular(word)
    return word in SPEAKING_OFFICES or one in ROLE_NOUNS or one in ROLE_GENDERS or one in TAKING_UP - STATE_NOUNS


def _is_speaker(doc: Doc, start: int, end: int) -> bool:
    """Whether a few words name somebody who can speak, and nothing else."""
    words = [t for t in doc[start:end] if not edge(t)]
    if not words or words[-1].lower_ in _LABELS or any(t.pos_ in _VERBAL and t.text[0].islower() for t in words):
        return False
    head = next((t for t in words if t.head not in words or t.head == t), words[-1])
    return (
        not {words[-1].ent_type_, head.ent_type_}.isdisjoint({"PERSON", "ORG"})
        or words[-1].lower_ in ORGANS
        or (len(words) >= _OWNED and words[-2].tag_ == "POS" and words[-1].text[0].isupper())
        or any(is_speaker(t.lower_) for t in words)
        or (len(words) == 1 and any(t.text == words[0].text and t.ent_type_ == "PERSON" for t in doc))
        or (
            len(words) <= 2
            and all(t.text[0].isupper() and t.pos_ not in _NO_NAMES for t in words)
            and {t.ent_type_ for t in words} != {"GPE"}
            and words[-1].pos_ in {"PROPN", "NOUN"}
        )
    )


def _topic(doc: Doc, start: int, colon: int) -> int | None:
    """Where the topic or place starts behind who speaks: 'Anna Holm | on the ferries: "..."', "Holm | in Oslo: ..."."""
    link = next((i for i in range(start + 1, colon) if doc[i].lower_ in {"on", "about"}), None)
    there = colon - 2 if colon - start > 2 and doc[colon - 2].lower_ in {"in", "at"} else None
    link = there if link is None and there is not None and doc[colon - 1].pos_ == "PROPN" else link
    told = any(t.tag_ in FINITE for t in doc[start:colon])
    return link if link is not None and not told and _is_speaker(doc, start, link) else None


def _source(doc: Doc, start: int, end: int) -> Source:
    while start < end and edge(doc[start]):
        start += 1
    while end > start and edge(doc[end - 1]):
        end -= 1
    head = doc[end - 1]
    while start <= head.head.i < end and head.head.i != head.i:
        head = head.head
    return Source(start, end, head)
