"""Finds where unquoted content ends: what of its sentence belongs to it, and where something else starts."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from helpers.finding.actors.titles import DAYS
from helpers.finding.quotes.beside import Beside
from helpers.finding.quotes.complements import Complement
from helpers.finding.quotes.cues import FINITE, Cues, Place, led_in_by, tense
from helpers.finding.quotes.parties import SUBJECTS, describes_noun, is_passive, subject
from helpers.finding.quotes.punctuation import edge, follows_comma, is_comma
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.reporting import Cue
from helpers.finding.tokens import beside
from helpers.reading.language import ParsedArticle


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

    def completed(self, content: set[int], cue: Cue, place: Place, governed: Complement) -> set[int]:
        """What the parse has, with whole quotations and the rest of the sentence that belongs to it."""
        if governed.frame == "clause":
            first = self._doc[min(content)]
            gap = (self._doc[i] for i in range(governed.cue_end, first.i) if i not in place.own)
            between = [token.i for token in gap if not edge(token) and token.lower_ not in DAYS]
            if between and not _opens_clause(first, cue):
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
            return content
        content = self.to_sentence_end(content, cue, place)
        following = max(content) + 1
        ends = following + 1 >= place.last and following < self._parsed.unit(cue.verb.i).end
        if governed.frame == "clause" and ends and not self._beside.goes_on_from_quote(place):
            content |= self._beside.quotes_from(following)
        return content

    def to_sentence_end(self, content: set[int], cue: Cue, place: Place, within: bool = True) -> set[int]:
        """The content from its first word on, up to the end of its sentence or to where something else starts."""
        start, end = min(content), max(content)
        last = place.last
        if (
            within
            and cue.verb.dep_ in {"relcl", "acl", "advcl"}
            and (cue.verb.head.i > end or cue.verb.dep_ == "relcl")
        ):
            last = min(last, max(end, cue.verb.right_edge.i) + 1)
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
            if self._stops(position, cue, place, start, end):
                break
            position += 1
        while position > start + 1 and position < place.last and self._dangles(position - 1):
            position -= 1
        return set(range(start, position))

    def _without_opening_setting(self, content: set[int], governed: Complement) -> set[int]:
        """A clause without what says when or where between it and its verb: "said on Monday | he agreed"."""
        opening = self._doc[min(content)]
        mark = next((self._doc[i] for i in sorted(content) if self._doc[i].lower_ == "that"), opening)
        only = opening.pos_ == "ADV" and mark.i == opening.i + 1
        if mark.dep_ == "mark" and mark.i > opening.i and mark.head.left_edge.i == opening.i and not only:
            # "Said as he arrived in Oslo | that"
            return {i for i in content if i >= mark.i}
        day = opening.lower_ in DAYS and opening.dep_ in {"compound", "nmod", "npadvmod"}
        if day and opening.i == governed.cue_end and opening.i + 1 in content:
            return {i for i in content if i > opening.i}
        after = opening.right_edge.i + 1
        if opening.i != governed.cue_end or opening.dep_ not in {"prep", "npadvmod"} or not _is_setting(opening):
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
            belongs = token.dep_ in {"prep", "dative"} and token.head.i == cue.verb.i
            aimed = token.lower_ in _AIMS and not cue.allows("clause")
            shared = felt and token.lower_ in _SHARED and not _is_listener(token)
            if not belongs or not (shared or (not _is_setting(token) and (token.lower_ in _GROUNDS or aimed))):
                break
            content = content | {t.i for t in token.subtree}
        while self._dangles(max(content)) and len(content) > 1:
            content = content - {max(content)}
        return content

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
            listener = cue.allows("clause") and _is_listener(token) and token.head.i not in range(start + 1, position)
            setting = token.dep_ == "prep" and position > start + 1 and (_is_setting(token) or listener)
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
        return edge(token) or token.dep_ in {"cc", "aux", "neg"} or (token.dep_ == "advmod" and token.head.i > position)

    def _stops(self, position: int, cue: Cue, place: Place, start: int, end: int) -> bool:
        """Whether the content ends before a token."""
        token = self._doc[position]
        before = self._doc[position - 1]
        if token.text == ":" and self._signs_off(position):
            return True
        if (
            token.text == ":"
            and not cue.allows("clause")
            and position + 1 < len(self._doc)
            and not self._beside.opens(position + 1)
            and any(t.tag_ in FINITE for t in self._doc[position + 1 : place.last])
        ):
            return True
        if token.text == ";" and self._others_speak(position + 1, place.last):
            return True
        if follows_comma(token) and (token.lower_ == "according" or self._cues.closer_at(position)):
            return True
        if token.lower_ in _LOOSENING and position + 1 < len(self._doc) and self._loosely(position + 1, cue):
            return True
        if token.lower_ in {"and", "but"} and self._goes_on_speaking(position, cue):
            return True
        parted = before.text == "," or (before.is_quote and follows_comma(token))
        if parted and (self._is_remark(position) or self._another_speaks(position, cue)):
            return True
        if token.lower_ == "without" and self._near(position, _GIVING):
            return True
        if place.frame != "clause" and token.dep_ == "prep" and self._is_occasion(position):
            return True
        other = self._cues.at.get(position)
        told = other is not None and other.entry.sense == "speech" and not describes_noun(token)
        if other is not None and told and subject(token) is None and not self._is_within(token, cue):
            led_in = led_in_by(token)
            if self._cues.place(other).participle and (led_in == "," or self._quotations.closed_at(position - 1)):
                return True
            turns = led_in == "but" and token.tag_ in FINITE
            level = self._cues.place(cue).participle or turns or tense(token) == tense(cue.verb)
            if led_in in {"and", "but", ","} and level and not self._cues.place(other).participle:
                return True
        if token.dep_ == "cc" and token.head.i == cue.verb.i:
            joined = next((c for c in cue.verb.children if c.dep_ == "conj" and c.i > position), None)
            return joined is not None and (tense(joined) == tense(cue.verb) or self._is_said_by_another(joined))
        if token.dep_ == "cc" and _turns_to_past(token):
            return True
        if before.text == "," and self._sets_against(position) and self._finite_near(position):
            return True
        if before.text == "," and token.lower_ == "becoming" and self._near(position, _RANKING):
            return True
        if is_comma(before) and token.lower_ in {"a", "an"} and self._near(position, _REMARKS):
            return True
        if before.text == "," and token.tag_ == "VBG" and token.dep_ == "advcl" and token.head.i == cue.verb.i:
            return True
        if (
            position > end
            and token.head.i == cue.verb.i
            and token.dep_ in {"conj", "advcl"}
            and token.lower_ not in _CLINGING
        ):
            return token.dep_ == "conj" and tense(token) == tense(cue.verb)
        if position > end and token.dep_ == "mark" and token.lower_ in _LOOSENING and token.head.head.i == cue.verb.i:
            return True
        if (
            position > end
            and token.dep_ in {"advmod"}
            and token.lower_ in _LOOSENING
            and token.head.head.i == cue.verb.i
        ):
            return True
        return bool(
            position > end and token.head.i == cue.verb.i and token.dep_ in {"prep", "npadvmod"} and _is_setting(token)
        )

    def _goes_on_speaking(self, position: int, cue: Cue) -> bool:
        """Whether somebody goes on with a statement of his own: "said it was dark | and he said it would rain"."""
        pronoun, verb = self._doc[position + 1 : position + 2], self._doc[position + 2 : position + 3]
        speaks = len(verb) > 0 and self._cues.speech_at(position + 2) and tense(verb[0]) == tense(cue.verb)
        return speaks and pronoun[0].lower_ in {"he", "she", "they"} and cue.verb.i < position

    def _is_within(self, verb: Token, cue: Cue) -> bool:
        """Whether a verb goes on with a clause of the content: "adding it should sail and | warn", "and had | said"."""
        clause = self._cues.place(cue).participle and verb.dep_ == "conj" and verb.head.i > cue.verb.i
        return clause and (verb.tag_ == "VB" or any(child.lower_ == "had" for child in verb.lefts))

    def _is_said_by_another(self, verb: Token) -> bool:
        """Whether somebody else speaks in what is joined to a statement: "they claim to win but | the army said no"."""
        return self._cues.speech_at(verb.i) and subject(verb) is not None

    def _sets_against(self, position: int) -> bool:
        """Whether the writer goes on with what else happened: ", while ...", ", after ...", ", even as ..."."""
        first = self._doc[position].lower_
        return first in {"while", "after"} or self._doc[position : position + 2].text.lower() == "even as"

    def _signs_off(self, colon: int) -> bool:
        """Whether a headline only says behind a colon who says all of it: "Malta to stay neutral: minister"."""
        unit = self._parsed.unit(colon)
        rest = self._doc[colon + 1 : unit.end]
        return unit.kind == "headline" and len(rest) <= _SIGNATURE and all(t.pos_ in _NAMING for t in rest)

    def _loosely(self, position: int, cue: Cue) -> bool:
        """Whether a bare participle tells on what occasion something was said: "when asked", "after meeting Berg"."""
        participle, led_in = self._doc[position], self._doc[position - 1].lower_
        if not _bare_participle(participle) or participle.dep_ in {"aux", "auxpass"}:
            return False
        if led_in == "as" and participle.tag_ == "VBN" and participle.lemma_ not in _CITING:
            # "The plan went as expected" is said, "as quoted by" is not.
            return False
        return participle.tag_ == "VBN" or cue.verb in {participle.head, participle.head.head}

    def _is_remark(self, position: int) -> bool:
        """Whether a clause after a comma is the writer's: ", as he warned of ...", ", without giving a reason"."""
        word = self._doc[position].lower_
        if word == "as":
            words = self._doc[position + 2 : position + 5]
            put = any(t.lemma_ == "put" and beside(t, 1).lower_ == "it" for t in words)
            return put or any(self._cues.speech_at(t.i) and not is_passive(t) for t in words)
        if word in _WHICH and not _describes_subject(self._doc[position]):
            return any(self._cues.speech_at(i) for i in range(position + 2, min(position + 7, len(self._doc))))
        if word in SHORTLY and self._doc[position + 1].lower_ in {"after", "before"}:
            return True
        if word in _CONCEDING:
            clause = {t.lower_ for t in self._doc[position + 1 : position + 8]}
            return bool(clause & _NOT and clause & _GIVE)
        return word == "something"

    def _another_speaks(self, position: int, cue: Cue) -> bool:
        """Whether a statement with its own subject is joined to this one: ", and a doctor told the BBC that ..."."""
        if self._doc[position].lower_ not in _JOINING:
            return False
        for i in range(position + 2, min(position + _LONGEST_SUBJECT, len(self._doc))):
            if self._cues.speech_at(i):
                speaker, place = subject(self._doc[i]), self._cues.place(self._cues.at[i])
                if speaker is None or speaker.left_edge.i != position + 1 or not place.governs:
                    return False
                return speaker.pos_ != "PRON" or tense(self._doc[i]) == tense(cue.verb)
        return False

    def _others_speak(self, start: int, last: int) -> bool:
        """Whether somebody named there says something in a part of a sentence."""
        verbs = (self._doc[i] for i in range(start, last) if self._cues.speech_at(i))
        return any((own := subject(verb)) is not None and own.pos_ in {"NOUN", "PROPN"} for verb in verbs)

    def _is_occasion(self, position: int) -> bool:
        """Whether words say on what occasion something was said: "in a speech on Friday"."""
        preposition, article = self._doc[position], self._doc[position + 1 : position + 2].text.lower()
        occasion = next((c for c in preposition.children if c.dep_ == "pobj"), None)
        return (
            preposition.lower_ in {"in", "during"}
            and article in {"a", "an"}
            and occasion is not None
            and occasion.lower_ in _OCCASIONS
        )

    def _near(self, position: int, words: frozenset[str]) -> bool:
        return any(t.lower_ in words for t in self._doc[position + 1 : position + 4])

    def _finite_near(self, position: int) -> bool:
        return any(t.tag_ in FINITE for t in self._doc[position : position + 8])


HANGING = frozenset({"who", "which", "while", "as", "when", "after", "whose", "before"})
_CLINGING = frozenset({"because", "if", "unless", "although", "though"})
_OPENING_CLAUSES = frozenset({"that", "how", "when", "where", "whether", "why"})
_ASKING = frozenset({"ask", "question"})
# How a number begins that the parse hangs on the verb: "estimate | between two and three ships sank".
_BOUNDING = frozenset("between about around over under nearly up at some more fewer less from".split())
_BEFORE_THAT = frozenset({"now", "given", "provided"})
_LOOSENING = frozenset({"as", "while", "after", "when", "before", "since"})
_CITING = frozenset("quote cite report note publish translate hear tell".split())
_SETTINGS = frozenset(
    "interview statement conference speech briefing address letter twitter telegram facebook x post message "
    "call meeting show remarks comments appearance broadcast podcast email tweet debate rally testimony program "
    "programme television tv networks media scanner".split()
)
_RANKING = frozenset({"first", "second", "third", "latest", "last", "only"})
_REMARKS = frozenset(
    "display sign reference move nod step claim charge swipe departure shift blow accusation allegation figure remark "
    "reminder signal".split()
)
_WHICH = frozenset({"which", "whom"})
SHORTLY = frozenset("shortly hours days weeks months minutes soon just".split())
_CONCEDING = frozenset({"although", "though", "but"})
_JOINING = frozenset({"and", "but", "while", "although", "though"})
_NOT = frozenset({"not", "n't", "no"})
_GIVE = frozenset("provide give offer elaborate specify provided gave offered".split())
_OCCASIONS = frozenset(
    "interview statement post speech address letter briefing message tweet broadcast podcast email op-ed video "
    "call conference telegram".split()
)
_LONGEST_SUBJECT = 10
_SIGNATURE = 6
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
_GIVING = frozenset("providing giving elaborating offering specifying citing naming presenting".split())
_GROUNDS = frozenset({"for", "against", "over", "on"})
# What is felt towards somebody, and the prepositions that say whom and what about.
_FEELINGS = frozenset(
    "condolences sympathy sympathies gratitude thanks solidarity appreciation congratulations regret concern support "
    "confidence commitment readiness opposition objections indifference loyalty adherence".split()
)
# Behind the object of a verb of praise or blame ("slams arms supplies | to the rebels").
_AIMS = frozenset({"to", "from", "between", "towards"})
_SHARED = frozenset({"to", "with", "about", "at", "in"})
_LISTENERS = frozenset("reporters journalists lawmakers parliament press media newspaper agency deputies".split())


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


def _turns_to_past(conjunction: Token) -> bool:
    """Whether a past tense behind it cannot go on with an infinitive: "said it would pay, but | sowed doubt"."""
    verb = conjunction.head
    joined = next((child for child in verb.rights if child.dep_ == "conj" and child.i > conjunction.i), None)
    bare = joined is not None and not any(c.dep_ in SUBJECTS | {"aux", "auxpass"} for c in joined.children)
    past = joined is not None and joined.tag_ in {"VBD", "VBN"} and joined.lower_ != joined.lemma_
    infinitive = verb.tag_ == "VB" and any(c.tag_ in {"MD", "TO"} for c in verb.lefts)
    return bare and past and infinitive


def _describes_subject(relative: Token) -> bool:
    """Whether a relative clause stands between a subject and its verb ("the plan, which he says is old, will fail")."""
    clause = next((token for token in relative.ancestors if token.dep_ == "relcl"), None)
    if clause is None:
        return False
    noun = clause.head
    return noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.i > clause.i


def _bare_participle(token: Token) -> bool:
    """Whether a token is a participle without auxiliary, as in "when asked"."""
    return token.tag_ in {"VBN", "VBG"} and not any(child.dep_ in SUBJECTS for child in token.children)


def _is_listener(preposition: Token) -> bool:
    """Whether a phrase with "to" says who was spoken to."""
    return preposition.lower_ == "to" and any(
        t.ent_type_ in {"ORG", "PERSON"} or t.lower_ in _LISTENERS for t in preposition.children
    )


def _is_setting(token: Token) -> bool:
    """Whether an adjunct says when or where something was said."""
    if token.lower_ in {"to", "of"}:
        return False
    return token.ent_type_ in {"DATE", "TIME"} or any(
        t.ent_type_ in {"DATE", "TIME"} or t.lower_ in _SETTINGS for t in token.subtree
    )
