"""Finds where unquoted content ends: what of its sentence belongs to it, and where something else starts."""

from __future__ import annotations

from helpers.finding.actors.titles import DAYS
from helpers.finding.quotes.beside import Beside
from helpers.finding.quotes.complements import Complement
from helpers.finding.quotes.cues import Cues, Place
from helpers.finding.quotes.endings import Endings
from helpers.finding.quotes.occasions import dates_act, is_occasion, is_setting
from helpers.finding.quotes.parties import FINITE, SUBJECTS, describes_noun
from helpers.finding.quotes.punctuation import edge, follows_comma, is_comma
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.reporting import Cue
from helpers.finding.quotes.writers_words import tells_more
from helpers.finding.tokens import TIMES, beside
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Doc, Token


class Extents:
    """The extents of the contents of one article.

    Parameters
    ----------
    parsed, quotations, cues, beside
        The article, its quotations, its reporting verbs, and the quotations beside these.
    """

    def __init__(self, parsed: ParsedArticle, quotations: Quotations, cues: Cues, beside: Beside) -> None:
        self._parsed = parsed
        self._doc: Doc = parsed.doc
        self._quotations = quotations
        self._cues = cues
        self._beside = beside
        self._endings = Endings(parsed, quotations, cues, beside)

    def completed(self, content: set[int], cue: Cue, place: Place, governed: Complement) -> set[int]:
        """What the parse has, with whole quotations and the rest of the sentence that belongs to it."""
        if governed.frame == "clause":
            first = self._doc[min(content)]
            gap = (self._doc[i] for i in range(governed.cue_end, first.i) if i not in place.own)
            between = [token.i for token in gap if not edge(token) and token.lower_ not in DAYS]
            joined = beside(first, -1).lower_ in {"and", "but"} and any(self._doc[i].tag_ in FINITE for i in between)
            told = _is_told(between, first, cue)
            if between and (joined or not (told or _opens_clause(first, cue))):
                content |= set(range(between[0], first.i))
            if first.tag_ in FINITE and self._doc[governed.cue_end].lower_ in _BOUNDING:
                content |= set(range(governed.cue_end, first.i))
            if first.lower_ == "that" and self._doc[first.i - 1].lower_ in _BEFORE_THAT:
                content.add(first.i - 1)
            content = self._without_opening_setting(content, governed)
        content = self._with_whole_quotes(content, cue)
        if governed.frame == "phrase" and cue.allows("clause") and self._goes_on_as_clause(content, place):
            return self.to_sentence_end(content, cue, place, within=False)
        if governed.frame == "phrase" and not self._asks(content, cue):
            content = self._with_ground(self._without_tail(content, cue), cue)
            return self._with_whole_quotes(self._with_purpose(self._without_tail(content, cue), cue), cue)
        if governed.frame == "predicate":
            return self._without_more(content, cue)
        content = self.to_sentence_end(content, cue, place)
        following = max(content) + 1
        ends = following + 1 >= place.last and following < self._parsed.unit(cue.verb.i).end
        if governed.frame == "clause" and ends and not self._beside.goes_on_from_quote(place):
            content |= self._beside.quotes_from(following)
        return content

    def _without_more(self, content: set[int], cue: Cue) -> set[int]:
        """What something is called without what is told of it besides: 'what it calls "camps"|, which were shut'."""
        told = (
            i
            for i in sorted(content)
            if (is_comma(self._doc[i - 1]) and tells_more(self._doc[i], cue))
            or (is_occasion(self._doc[i]) and not any(map(self._quotations.closed_at, range(i, max(content) + 1))))
        )
        more = next(told, max(content) + 1)
        return {i for i in content if i < more}

    def to_sentence_end(self, content: set[int], cue: Cue, place: Place, within: bool = True) -> set[int]:
        """The content from its first word on, up to the end of its sentence or to where something else starts."""
        start, end = min(content), max(content)
        last = place.last
        if within and cue.verb.dep_ == "conj" and cue.verb.head.dep_ == "relcl":
            last = min(last, max(end, cue.verb.head.right_edge.i) + 1)  # "X, who vowed to go and | agreed to pay, left"
        if (
            within
            and (cue.verb.dep_ in {"relcl", "acl", "advcl"} or _is_free_relative(cue.verb))
            and (cue.verb.head.i > end or cue.verb.dep_ not in {"acl", "advcl"} or _closes_aside(cue.verb))
        ):
            clause = max(end, cue.verb.right_edge.i) + 1
            last = last if self._goes_on_with_that(clause) else min(last, clause)
        last = min(last, max(end, _clause_end(cue.verb, end)) + 1)
        position = start + 1
        if [token.lower_ for token in self._doc[start : start + 2]] == ["that", ","]:
            position += 2
        while position < last:
            if self._quotations.closed_at(position):
                segment = self._quotations.at(position)
                assert segment is not None
                if position == segment.start and self._beside.is_claimed(position) and edge(self._doc[position - 1]):
                    break
                position = max(segment.end, position + 1)
                continue
            if self._endings.stops(position, cue, place, end):
                break
            position += 1
        while position > start + 1 and position < place.last and self._dangles(position - 1):
            position -= 1
        return set(range(start, position))

    def _goes_on_with_that(self, position: int) -> bool:
        """Whether ", and that" goes on with a content here."""
        words = [token.lower_ for token in self._doc[position : position + 3] if token.text != ","]
        return words[:2] in (["and", "that"], ["but", "that"])

    def _without_opening_setting(self, content: set[int], governed: Complement) -> set[int]:
        """A clause without what says when or where between it and its verb: "said on Monday | he agreed"."""
        opening = self._doc[min(content)]
        mark = next((self._doc[i] for i in sorted(content) if self._doc[i].lower_ == "that"), opening)
        only = opening.pos_ == "ADV" and mark.i == opening.i + 1 and opening.lower_ not in _RELATIVE_TIMES
        if mark.dep_ == "mark" and mark.i > opening.i and mark.head.left_edge.i == opening.i and not only:
            # "Said as he arrived in Oslo | that"
            return {i for i in content if i >= mark.i}
        day = opening.lower_ in DAYS and opening.dep_ in {"compound", "nmod", "npadvmod"}
        if day and opening.i == governed.cue_end and opening.i + 1 in content:
            return {i for i in content if i > opening.i + (beside(opening).lower_ in _PARTS_OF_DAY)}
        if opening.lower_ in _RELATIVE_TIMES and opening.i == governed.cue_end and opening.ent_type_ in TIMES:
            end = opening.i + 1
            while end < len(self._doc) and self._doc[end].ent_type_ in TIMES and self._doc[end].ent_iob_ == "I":
                end += 1
            return {i for i in content if i >= end} or content  # "Said earlier this week | it would rain"
        after = opening.right_edge.i + 1
        if opening.i != governed.cue_end or opening.dep_ not in {"prep", "npadvmod"} or not is_setting(opening):
            return content
        starts = after in content and any(
            t.dep_ in SUBJECTS and t.left_edge.i == after for t in self._doc[after : after + _LONGEST_SUBJECT]
        )
        return {i for i in content if i >= after} if starts else content

    def _goes_on_as_clause(self, content: set[int], place: Place) -> bool:
        """Whether a finite verb follows a noun phrase that the parser took for an object."""
        following = max(content) + 1
        return following < place.last and self._doc[following].tag_ in FINITE and following not in self._cues.at

    def _asks(self, content: set[int], cue: Cue) -> bool:
        """Whether an object is asked to do something: "urged | them to leave"."""
        following = max(content) + 1
        asked = cue.entry.object == "part" and cue.allows("infinitive")
        return asked and following < len(self._doc) and self._doc[following].lower_ == "to"

    def _with_ground(self, content: set[int], cue: Cue) -> set[int]:
        """A noun phrase with what it is for: "announced | sanctions against Oslo for the ban"."""
        felt = any(self._doc[i].lower_ in _FEELINGS for i in content)
        while (following := max(content) + 1) < len(self._doc):
            token = self._doc[following]
            if manner := self._quoted_manner(following, cue):
                content = content | manner
                break
            belongs = token.dep_ in {"prep", "dative"} and token.head.i == cue.verb.i
            aimed = token.lower_ in _AIMS and not cue.allows("clause")
            part = token.lower_ == "as" and beside(token, 1).lower_ == "part"
            shared = felt and token.lower_ in _SHARED and not _is_listener(token)
            ground = _is_due(token, cue) or (not is_setting(token) and (token.lower_ in _GROUNDS or aimed))
            if not self._is_in_kind(token, content) and (not belongs or not (shared or part or ground)):
                break
            content = content | {t.i for t in token.subtree}
        while self._dangles(max(content)) and len(content) > 1:
            content = content - {max(content)}
        return content

    def _is_in_kind(self, preposition: Token, content: set[int]) -> bool:
        """Whether a phrase says what a sum is given in: "announced $1 billion | in arms"."""
        sum_only = all(self._doc[i].ent_type_ == "MONEY" or self._doc[i].tag_ == "$" for i in content)
        return preposition.lower_ == "in" and sum_only and not is_setting(preposition)

    def _quoted_manner(self, mark: int, cue: Cue) -> set[int]:
        """How something is said, in the speaker's words behind it: 'condemned the raid | "in the strongest terms"'."""
        segment = self._quotations.at(mark)
        if segment is None or segment.start != mark or not segment.closed or self._beside.is_claimed(mark):
            return set()
        manner = beside(self._doc[mark], 1)
        belongs = manner.dep_ == "prep" and manner.head == cue.verb and self._doc[segment.end - 2].i > manner.i
        return set(range(segment.start, segment.end)) if belongs else set()

    def _with_purpose(self, content: set[int], cue: Cue) -> set[int]:
        """A noun phrase with the infinitive right after it: "announced | plans to leave"."""
        following = max(content) + 1
        if following + 1 < len(self._doc) and self._doc[following].lower_ == "to":
            verb = self._doc[following + 1]
            if verb.is_quote and self._quotations.at(verb.i) is not None:
                verb = verb.nbor()
            if verb.tag_ == "VB" and (verb.head.i in content or verb.head.i == cue.verb.i):
                return content | set(range(following, verb.right_edge.i + 1))
        return content

    def _without_tail(self, content: set[int], cue: Cue) -> set[int]:
        """A noun phrase without what follows it: where and to whom it was said, a clause after a comma."""
        start, end = min(content), max(content) + 1
        for position in range(start + 1, end):
            token = self._doc[position]
            loose = token.lower_ in HANGING and self._doc[position - 1].text == "," and token.dep_ != "mark"
            loose = loose or (follows_comma(token) and token.tag_ == "VBG" and self._cues.speech_at(position))
            listener = cue.allows("clause") and _is_listener(token) and token.head.i not in range(start + 1, position)
            setting = (
                token.dep_ == "prep"
                and position > start + 1
                and (is_setting(token) or listener)
                and not (token.head.i > start and dates_act(token))
                and not _is_due(token, cue)
            )
            if (loose or setting) and not self._quotations.closed_at(position):
                return {i for i in content if i < position}
        return content

    def _with_whole_quotes(self, content: set[int], cue: Cue) -> set[int]:
        whole = set(content)
        for i in content:
            segment = self._quotations.at(i)
            if segment is not None and segment.closed and segment.start >= cue.end:
                whole |= set(range(segment.start, segment.end))
        return whole

    def _dangles(self, position: int) -> bool:
        """Whether a word led up to what was cut off, and ends nothing."""
        token = self._doc[position]
        if self._quotations.closed_at(position):
            return False
        led = token.dep_ in {"advmod", "amod", "det", "nummod"} and token.head.i > position
        led = led or (token.lower_ == "however" and is_comma(beside(token, -1)))
        return edge(token) or token.dep_ in {"cc", "aux", "neg"} or led


HANGING = frozenset({"who", "which", "while", "as", "when", "after", "whose", "before"})
_OPENING_CLAUSES = frozenset({"that", "how", "when", "where", "whether", "why"})
_ASKING = frozenset({"ask", "question"})
# How a number begins that the parse hangs on the verb: "estimate | between two and three ships sank".
_BOUNDING = frozenset("between about around over under nearly up at some more fewer less from".split())
_BEFORE_THAT = frozenset({"now", "given", "provided"})
_LONGEST_SUBJECT = 10
# Verbs beside those of telling behind which it may be named who is spoken to.
_ADDRESSING = frozenset({"advise", "promise", "ask", "caution", "pledge"})
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_RELATIVE_TIMES = frozenset({"earlier", "late", "later", "last", "this"})
_GROUNDS = frozenset({"for", "against", "over", "on", "into"})
# What is felt towards somebody, and the prepositions that say whom and what about.
_FEELINGS = frozenset(
    "condolences sympathy sympathies gratitude thanks solidarity appreciation congratulations regret concern support "
    "confidence commitment readiness opposition objections indifference loyalty adherence shock surprise horror anger "
    "pain astonishment sadness sorrow grief bewilderment indignation joy "
    "dismay outrage frustration disappointment alarm disgust delight relief pride regrets belief faith doubt doubts "
    "conviction interest scepticism skepticism unease".split()
)
# Behind the object of a verb of praise or blame ("slams arms supplies | to the rebels").
_AIMS = frozenset({"to", "from", "between", "towards"})
# By when something is promised.
_COMMITTING = frozenset({"promise", "pledge", "vow"})
_DUE = frozenset({"by", "within", "before", "until"})
_SHARED = frozenset({"to", "with", "about", "at", "in"})
_LISTENERS = frozenset("reporters journalists lawmakers parliament press media newspaper agency deputies".split())


def _clause_end(verb: Token, end: int) -> int:
    """The last token of the clause that opens a sentence and holds a verb; else of the text."""
    below = verb
    for above in verb.ancestors:
        if below.dep_ == "advcl" and above.i > end and _opens_sentence(below) and beside(below.right_edge).text == ",":
            return below.right_edge.i
        below = above
    return len(verb.doc) - 1


def _opens_sentence(clause: Token) -> bool:
    """Whether a clause with "as", "when" or the like opens its sentence."""
    opening = clause.left_edge
    return opening.i == clause.sent.start and opening.dep_ in {"mark", "advmod"}


def _closes_aside(participle: Token) -> bool:
    """Whether a comma ends the aside of a participle: "a man, | identified by police as Vik, is ill"."""
    return describes_noun(participle) and participle.right_edge.i + 1 < participle.sent.end


def _is_free_relative(verb: Token) -> bool:
    """Whether a verb says what something else is about: "shelled what he | described as a base and left"."""
    return verb.dep_ in {"ccomp", "pcomp"} and any(c.lower_ == "what" and c.dep_ != "det" for c in verb.lefts)


def _opens_clause(token: Token, cue: Cue) -> bool:
    """Whether a content clause starts here, so that what stands before it is who is told: "asked Berg | how it was"."""
    asks = token.lower_ == "if" and cue.verb.lemma_ in _ASKING
    if (token.lower_ not in _OPENING_CLAUSES and not asks) or token.dep_ not in {"mark", "advmod"}:
        return False
    clause = token
    while clause.head != clause and clause.head.left_edge.i >= token.i:
        clause = clause.head
    asked = clause.head == cue.verb and (token.lower_ != "that" or beside(token, -1).pos_ != "NOUN")
    return cue.entry.object == "addressee" or asked or clause.head.ent_type_ == "PERSON"


def _is_told(words: list[int], first: Token, cue: Cue) -> bool:
    """Whether words before a clause with its own subject are all of who is told: "advised | families it was late"."""
    told = [child for child in cue.verb.rights if child.dep_ in {"dobj", "dative"} and child.i in words]
    opens = any(t.dep_ in SUBJECTS and t.left_edge == first for t in cue.verb.doc[first.i : first.i + _LONGEST_SUBJECT])
    return opens and cue.entry.cue in _ADDRESSING and len(told) == 1 and words == [t.i for t in told[0].subtree]


def _is_due(preposition: Token, cue: Cue) -> bool:
    """Whether a phrase says by when something is promised: "pledged aid | by the end of May"."""
    return cue.verb.lemma_ in _COMMITTING and preposition.lower_ in _DUE


def _is_listener(preposition: Token) -> bool:
    """Whether a phrase with "to" says who was spoken to."""
    return preposition.lower_ == "to" and any(
        t.ent_type_ in {"ORG", "PERSON"} or t.lower_ in _LISTENERS for t in preposition.children
    )
