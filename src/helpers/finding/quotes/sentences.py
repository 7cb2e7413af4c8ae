"""Finds the sentence that an attribution closes or interrupts: "It rained, X said", "It rained, X said, all day"."""

from __future__ import annotations

import re

from helpers.finding.actors.titles import SPEAKING
from helpers.finding.quotes.cues import Cues, Place, tense
from helpers.finding.quotes.extents import HANGING
from helpers.finding.quotes.occasions import is_setting
from helpers.finding.quotes.parties import COUNTED, FINITE, SUBJECTS, is_passive
from helpers.finding.quotes.punctuation import edge, follows_comma, is_comma, is_dash
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.reporting import Cue
from helpers.finding.quotes.writers_words import GIVING
from helpers.finding.tokens import SHORTLY, TIMES, beside
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Doc, Token

# Whoever is asked something says it himself; an opening "Asked ..." is no content.
ASKING = frozenset({"ask", "question", "press", "quiz"})
_DATED = re.compile(r"\(\d\d?\.\d\d?\.\d{4}\)")
_DATE = 3
_TITLE = 4
_HEADING = 2
_PASSING_ON = 7
_PASSED_ON = frozenset("learned learnt learns reported reports writes wrote informs quoting citing".split())
# The fewest words of a clause whose verb the parse takes for a participle.
_CLAUSE = 8
_DIVIDING = frozenset({"while", "and", "but", "whereas", "though", "although"})
_DATELINE = 12
_TOPIC = 5
# Participles behind "..., X said," that tell of him and not of what he says.
_GOING_ON = frozenset(
    "accord add accuse adopt announce answer arrive ask become begin blame brief call cite comment confirm describe "
    "discuss echo emphasise emphasize explain go hail hint hold insist look mention note point praise quote read refer "
    "repeat reply respond say sit speak stand stress talk tell underline urge use vow warn wear write".split()
)
# With what a writer links a sentence to the one before.
_CONNECTING = frozenset(
    "however moreover furthermore nevertheless nonetheless additionally meanwhile separately".split()
)
# Behind these is what somebody did elsewhere ("..., where X also spoke").
_RELATIVE = frozenset({"where", "which"})
_GIVING_GROUNDS = frozenset({"because", "since", "although", "though", "whereas"})
_SETTING_CLAUSES = frozenset(
    {"while", "although", "though", "when", "as", "after", "if", "unless", "until", "once", "because"}
)
_WHO = frozenset({"WP", "WDT"})


class Sentences:
    """The sentences around the attributions of one article.

    Parameters
    ----------
    parsed, quotations, cues
        The article, its quotations and its reporting verbs.
    """

    def __init__(self, parsed: ParsedArticle, quotations: Quotations, cues: Cues) -> None:
        self._parsed = parsed
        self._doc: Doc = parsed.doc
        self._quotations = quotations
        self._cues = cues

    def around(self, cue: Cue, place: Place) -> set[int]:
        """The sentence that an attribution closes or interrupts: "..., X said", "..., X said, ..."."""
        if not place.named or place.participle or not cue.allows("clause", "quotation"):
            return set()
        if _is_relative(cue, place) or _does_something(cue) or self._follows_setting(cue, place):
            return set()
        doc, start = self._doc, place.start
        as_clause = start > place.first and doc[start - 1].lower_ == "as"
        if as_clause:
            start -= 1
            if start > place.first and any(self._closes(i, place) for i in range(place.end + 1, place.last)):
                return set()  # "It was, as X demanded, ruled out, Y said"
        elif is_passive(cue.verb):
            return set()
        if start <= place.first:
            closes = place.start > start and place.end < place.last and doc[place.end].text == ","
            told = (
                cue.allows("clause")
                or cue.entry.cue == "put it"
                or self._quotations.closed_at(min(place.end + 1, place.last - 1))
            )
            return set(range(place.end + 1, place.last)) if closes and told else set()
        if not is_comma(doc[start - 1]) or (place.end < place.last and not edge(doc[place.end])):
            return set()
        opening = self._doc[place.first]
        if opening.lemma_.lower() in ASKING and opening.tag_ in {"VBN", "VBD"}:
            return set()
        earlier = self._divided_at(place) or self._behind_semicolon(place)
        content = set(range(earlier or self._after_heading(place.first, start - 1), self._before_however(start - 1)))
        if len(content) == 1 and doc[min(content)].lower_ in _CONNECTING:
            content = set()
        resumes = place.end + 1 < place.last and is_comma(doc[place.end]) and not self._is_learned(place)
        resumes = resumes and not self._is_divided(place) and not self._is_name(place)
        if doc[place.first].lower_ in _SETTING_CLAUSES and not as_clause and not resumes and self._is_setting(place):
            return set()
        if resumes and as_clause and start - 2 >= place.first and doc[start - 2].lower_ in _GIVING_GROUNDS:
            return set(range(place.end + 1, place.last))  # "It was late because, as X noted, | nobody came"
        if resumes and not (
            hangs_on(doc[place.end + 1]) or self._is_occasion(place) or self._is_meanwhile(place, content)
        ):
            content |= set(range(place.end + 1, place.last))
        headline = self._parsed.unit(start).kind == "headline"
        named = cue.allows("phrase") and self._is_noun_phrase(place.first, start - 1)
        told = any(doc[i].tag_ in FINITE or self._quotations.closed_at(i) for i in content) or self._is_torn(content)
        if not (headline or named or told):
            return set()
        put = as_clause and cue.entry.cue == "put it"  # "As X put it, the plan is dead"
        parted = resumes and cue.entry.cue == "continue" and doc[place.end + 1].tag_ in FINITE
        free = cue.allows("clause") or put or parted  # "The ferry, X continued, is late"
        return content if free or any(self._quotations.closed_at(i) for i in content) else set()

    def _before_however(self, end: int) -> int:
        """Where a content ends before the writer's own link: "It was late|, however, X said"."""
        linked = end > 1 and self._doc[end - 1].lower_ == "however" and self._doc[end - 2].text == ","
        return end - 2 if linked else end

    def _is_occasion(self, place: Place) -> bool:
        """Whether what follows an attribution only says when or where: "..., stated the mayor, | during a talk"."""
        rest = self._doc[place.end + 1 : place.last]
        if all(token.ent_type_ in TIMES or edge(token) for token in rest):
            return True  # "..., X said Sunday, | 4 October"
        return is_setting(rest[0]) and rest[0].dep_ == "prep" and not any(token.tag_ in FINITE for token in rest)

    def _is_meanwhile(self, place: Place, content: set[int]) -> bool:
        """Whether "as" leads to what else happened or was said: "The pier is shut, X said, | as crews fought"."""
        link = self._doc[place.end + 1]
        if link.lower_ != "as" or link.dep_ != "mark":
            return False
        if self._parsed.unit(link.i).kind == "headline":
            return True
        said = next((self._doc[i] for i in sorted(content) if self._doc[i].tag_ in FINITE), link)
        happened = tense(link.head) == "past" and said.tag_ in {"VBZ", "VBP", "MD"}
        return happened or any(self._speaks_from(i, link.i + 1) for i in range(link.i + 1, place.last))

    def _follows_setting(self, cue: Cue, place: Place) -> bool:
        """Whether only when or where stands before an attribution that goes on: "In a note, X responded to Y, ..."."""
        opening = self._doc[place.first]
        if opening.head != cue.verb or not is_setting(opening):
            return False
        before = range(place.first, place.start)
        said = any(self._doc[i].tag_ in FINITE or self._quotations.closed_at(i) for i in before)
        behind = [self._doc[i] for i in range(cue.end, place.end) if not edge(self._doc[i])]
        return not said and any(t.i not in place.own or t.tag_ in FINITE | {"VB"} for t in behind)

    def _is_torn(self, content: set[int]) -> bool:
        """Whether the parse takes the verb of a long clause for a participle: "the risks posed by ice | rose"."""
        return len(content) >= _CLAUSE and any(
            self._doc[i].tag_ == "VBN" and self._doc[i].dep_ == "acl" for i in content
        )

    def _is_divided(self, place: Place) -> bool:
        """Whether another attribution closes the rest of a sentence: "It rained, X said, | while it froze, Y said"."""
        joined = self._doc[min(place.end + 1, place.last - 1)].lower_ in _DIVIDING
        rest = range(place.end + 2, place.last) if joined else range(0)
        return any(self._closes(i, place) or self._speaks_from(i, place.end + 2) for i in rest)

    def _speaks_from(self, verb: int, start: int) -> bool:
        """Whether somebody named at a place goes on with what he says: "..., X said, while | Y insisted that ..."."""
        other = self._cues.place(self._cues.at[verb]) if self._cues.speech_at(verb) else None
        return other is not None and other.start == start and other.named and other.governs

    def _divided_at(self, place: Place) -> int | None:
        """Where the content of the second of two attributions in a sentence starts, behind the first."""
        cues = [i for i in range(place.first, place.start) if i in self._cues.at]
        before = (self._cues.place(self._cues.at[i]) for i in reversed(cues))
        ends = (other.end for other in before if not other.governs and other.parenthetical(self._doc))
        end = next((end for end in ends if self._doc[end + 1].lower_ in _DIVIDING), None)
        return end + 2 if end is not None else None

    def _behind_semicolon(self, place: Place) -> int | None:
        """Where the part of a sentence starts that an attribution interrupts: "It is old; if so, | he said, go"."""
        mark = self._quotations.semicolon(place.first, place.start)
        told = mark is not None and any(self._doc[i].tag_ in FINITE for i in range(place.first, mark))
        return mark + 1 if mark is not None and told and place.parenthetical(self._doc) else None

    def _closes(self, verb: int, place: Place) -> bool:
        """Whether an attribution with a verb ends a sentence."""
        if not self._cues.speech_at(verb):
            return False
        other = self._cues.place(self._cues.at[verb])
        return other.named and not other.governs and other.closes(self._doc) and other.end >= place.last - 1

    def _is_learned(self, place: Place) -> bool:
        """Whether what follows an attribution only says who passes it on: "..., X said, BNS has learned"."""
        rest = self._doc[place.end + 1 : place.last]
        return len(rest) <= _PASSING_ON and any(t.lower_ in _PASSED_ON for t in rest)

    def _is_name(self, place: Place) -> bool:
        """Whether nothing but a name follows, of whom the attribution speaks: "X said after he met the mayor, | Y"."""
        rest = self._doc[place.end + 1 : place.last]
        return all(token.pos_ in {"PROPN", "PUNCT"} for token in rest)

    def _is_noun_phrase(self, start: int, end: int) -> bool:
        """Whether a sentence starts with the thing announced: "New rules for ships, the minister announced in May"."""
        words = self._doc[start:end]
        return len(words) >= _TITLE and words[0].pos_ in COUNTED | {"DET", "ADJ"} and words.root.pos_ == "NOUN"

    def _is_setting(self, place: Place) -> bool:
        """Whether nothing but a clause or phrase on the verb of attribution stands before it: "While ..., X said"."""
        opening = self._doc[place.first]
        if opening.dep_ not in {"mark", "advmod"}:
            return opening.head.i == place.verb
        if opening.head.dep_ != "advcl" or opening.head.head.i != place.verb:
            return False
        subjects = (t for t in self._doc[place.first : place.start - 1] if t.dep_ in SUBJECTS and t.tag_ not in _WHO)
        return not any(follows_comma(t.left_edge) for t in subjects)  # "If it rained, | it would rot, X said"

    def _after_heading(self, start: int, end: int) -> int:
        """Where a sentence starts behind a dateline ("KYIV (Agency) -"), a topic, or capitals that run into it."""
        if self._parsed.unit(start).kind == "headline":
            colon = next((i for i in range(start + 1, min(start + _TOPIC, end)) if self._doc[i].text == ":"), None)
            if colon is not None and not any(t.tag_ in FINITE for t in self._doc[start:colon]):
                return colon + 1  # "Norway storm: | port is shut, says mayor"
        if _DATED.fullmatch(self._doc[start : start + _DATE].text):
            start += _DATE  # "(06.08.2014) | The port is shut, experts say"
        if start == self._parsed.unit(start).start:
            place = self._doc[start]
            if place.pos_ == "PROPN" and (is_dash(beside(place)) or (place.is_upper and beside(place).text == ":")):
                return start + 2  # "Oslo – | The port is shut", "OSLO: | The port is shut"
            closing = next(
                (i for i in range(start + 3, min(start + _DATELINE, end)) if _ends_dateline(self._doc, i)), None
            )
            if place.pos_ == "PROPN" and closing is not None:
                return closing + 1  # "OSLO (NTB)| The port is shut"
            for dash in range(start + 1, min(start + _DATELINE, end)):
                if is_dash(self._doc[dash]) and (self._doc[dash - 1].text == ")" or self._doc[start].text.isupper()):
                    return dash + 1
        position = start
        while position < end and (
            edge(self._doc[position]) or (self._doc[position].text.isupper() and len(self._doc[position]) > 1)
        ):
            position += 1
        capitals = sum(self._doc[i].text.isupper() and len(self._doc[i]) > 2 for i in range(start, position))
        return position if capitals >= _HEADING and position < end else start


def _is_relative(cue: Cue, place: Place) -> bool:
    """Whether an attribution only tells more of a place or a person: ", where X also spoke", "Jane Doe, who said"."""
    doc = cue.verb.doc
    if any(token.lower_ in _RELATIVE for token in doc[place.start : place.start + 2]):
        return True
    if any(token.lower_ == "whom" for token in doc[max(place.start - 1, 0) : cue.verb.i]):
        return True  # "A cashier, with whom the paper spoke, ..."
    return any(token.lower_ == "who" and token.head == cue.verb for token in doc[place.start : cue.verb.i])


def _does_something(cue: Cue) -> bool:
    """Whether a verb has a complement that is none of its contents: "X ordered Y to go", "X, Y agree to go"."""
    objects = not cue.allows("clause") and any(child.dep_ == "dobj" and child.i >= cue.end for child in cue.verb.rights)
    if cue.entry.cue == "agree" and beside(cue.verb).lower_ in {"to", "on", "upon", "with"}:
        return True
    acts = (
        child
        for child in cue.verb.rights
        if child.dep_ == "xcomp" and child.tag_ == "VB" and not follows_comma(child.left_edge)
    )
    return objects or (not cue.allows("infinitive") and next(acts, None) is not None)


# What a writer calls a statement.
_SIGNS = frozenset("sign signal move shift reference nod departure turnaround reversal".split())


def _ends_dateline(doc: Doc, position: int) -> bool:
    """Whether a bracket closes the name of an agency behind a place: "OSLO (NTB|)"."""
    agency = doc[position - 1].is_upper and doc[position - 2].text == "("
    return doc[position].text == ")" and agency and not is_dash(beside(doc[position]))


def hangs_on(token: Token) -> bool:
    """Whether what follows an attribution belongs to it and not to the content."""
    counted = token.like_num or token.lower_ in {"a", "an", "some", "several", "only"}
    span = beside(token) if counted else token
    if span.lower_ in SHORTLY and beside(span).lower_ in {"after", "before"}:
        return True
    if token.lower_ in {"and", "but"} and token.i + 1 < len(token.doc):
        return token.nbor().tag_ in FINITE | {"VBN"} and token.nbor().pos_ == "VERB"
    if token.lower_ == "without":
        return beside(token).lower_ in GIVING
    if token.lower_ == "where":
        place = token.head.head  # "..., X said in Oslo, | where he met the king"
        return token.head.dep_ == "relcl" and place.i == token.i - 2
    if token.lower_ == "in":
        # "..., X said, | in what was seen as a threat", "in the clearest sign yet that ..."
        return beside(token).lower_ == "what" or any(t.lower_ in _SIGNS for t in token.doc[token.i + 1 : token.i + 5])
    if token.tag_ == "VBG":
        return token.lemma_ in _GOING_ON | SPEAKING or (token.lower_ in GIVING and beside(token).lower_ == "no")
    if token.lower_ in {"as", "while"} and token.i + 1 < len(token.doc):
        return token.nbor().pos_ in {"PRON", "VERB", "AUX", "ADV"}
    return token.lower_ in HANGING
