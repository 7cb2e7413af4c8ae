"""Finds where the content of a statement stops: at another one, at the writer's own words, at the attribution's."""

from __future__ import annotations

import itertools

from helpers.finding.quotes.beside import Beside
from helpers.finding.quotes.conjoined import (
    auxiliary,
    is_silent,
    is_up_to_date,
    looks_back,
    parallels,
    turns_to_past,
)
from helpers.finding.quotes.cues import Cues, Place, led_in_by, tense
from helpers.finding.quotes.made import can_speak
from helpers.finding.quotes.occasions import is_occasion, is_setting, is_span_after
from helpers.finding.quotes.parties import FINITE, SUBJECTS, Source, agent, is_passive, subject
from helpers.finding.quotes.punctuation import follows_comma, is_comma, is_dash
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.reporting import Cue
from helpers.finding.tokens import SHORTLY, TIMES, beside
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Doc, Token

_CLINGING = frozenset({"because", "if", "unless", "although", "though"})
_LOOSENING = frozenset({"as", "while", "after", "when", "before", "since"})
_CITING = frozenset("quote cite report note publish translate hear tell".split())
# What a statement or an act brings about, in the writer's words: ", triggering a call for talks".
_BRINGING_ABOUT = frozenset(
    "triggering prompting sparking fuelling fueling raising stoking provoking drawing igniting deepening".split()
)
_RESPONSES = frozenset(
    "call calls thought thoughts fear fears concern concerns worry worries question questions doubt doubts hope hopes "
    "speculation anger outrage fury criticism condemnation debate alarm reaction reactions protest protests".split()
)
_STRIDES = frozenset({"step", "move", "blow", "shift", "boost", "advance", "milestone", "breakthrough", "setback"})
# ", which came | on the heels of".
_AT_ITS_TIME = frozenset("on as amid after ahead days hours weeks before".split())
_RANKING = frozenset({"first", "second", "third", "latest", "last", "only"})
_REMARKS = frozenset(
    "announcement pledge promise warning "
    "display sign reference move nod step claim charge swipe departure shift blow accusation allegation figure remark "
    "reminder signal number proposal report fact account assertion version statement admission acknowledgement "
    "acknowledgment threat".split()
)
_CLAUSES = frozenset({"relcl", "acl", "advcl", "xcomp", "pcomp", "ccomp"})
_WHICH = frozenset({"which", "whom"})
_FEARED = frozenset({"could", "may", "might", "would", "will", "should", "must", "can"})
_OF_WHOM = frozenset(f"{some} of {whom}" for some in ("both", "all", "one", "some", "most", "many") for whom in _WHICH)
_CONCEDING = frozenset({"although", "though", "but"})
_AUXILIARY = frozenset({"AUX", "PART", "ADV"})
_JOINING = frozenset({"and", "but", "while", "although", "though", "as"})
_GOING_ON = frozenset({"describe", "add", "go", "turn", "list", "outline", "recall"})
_NOT = frozenset({"not", "n't", "no"})
_GIVE = frozenset("provide give offer elaborate specify provided gave offered".split())
_SO_FAR = frozenset("soon long far well much many just even such same".split())
_LONGEST_SUBJECT = 20
_FARTHEST = 7
_SIGNATURE = 6
_PASSING_ON = 8
_LONGEST_RELATIVE = 9
_NEXT = 7
_REPORTING = frozenset({"reports", "reported", "writes", "informs"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
# What a speaker leaves open: "without | giving details".
GIVING = frozenset(
    "providing giving elaborating offering specifying citing naming presenting identifying disclosing detailing".split()
)


class Endings:
    """Where the contents of one article stop.

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

    def stops(self, position: int, cue: Cue, place: Place, end: int) -> bool:
        """Whether the content of a cue, that is sure to reach a token, stops before another one.

        Parameters
        ----------
        position
            The token.
        cue, place
            The cue and where it stands.
        end
            The last token that is sure to belong to the content.
        """
        return (
            self._is_parted(position, cue, place)
            or ((acting := agent(cue.verb)) is not None and acting.head.i == position)
            or self._speech_goes_on(position, cue)
            or self._writer_goes_on(position, cue, place)
            or (position > end and self._belongs_to_cue(self._doc[position], cue))
        )

    def _is_parted(self, position: int, cue: Cue, place: Place) -> bool:
        """Whether a colon, a semicolon or an attribution closes what is said."""
        token = self._doc[position]
        if token.text == ":" and (self._signs_off(position) or self._lists(position, cue, place)):
            return True
        if token.text == ";" and (self._is_apart(position, place) or _only_intends(cue)):
            return True
        if self._doc[position - 1].text == "," and self._main_clause_starts(position, cue):
            return True
        if follows_comma(token) and (token.lower_ == "according" or self._cues.closer_at(position)):
            return True
        return self._doc[position - 1].text == "," and self._passes_on(position, place.last)

    def _is_apart(self, semicolon: int, place: Place) -> bool:
        """Whether somebody else speaks behind a semicolon, or a headline goes on to something else."""
        headline = self._parsed.unit(semicolon).kind == "headline" and not self._quotations.closed_at(semicolon)
        return headline or self._others_speak(semicolon + 1, place.last)

    def _main_clause_starts(self, position: int, cue: Cue) -> bool:
        """Whether the subject of a clause above a cue's own starts here: "X has vowed to pay, | Y has paid"."""
        if not _only_intends(cue):
            return False
        for verb in cue.verb.ancestors:
            subjects = (child for child in verb.lefts if child.dep_ in SUBJECTS)
            if verb.tag_ in FINITE | {"VBN"} and any(child.left_edge.i == position for child in subjects):
                return not self._cues.speech_at(verb.i)
        return False

    def _passes_on(self, start: int, last: int) -> bool:
        """Whether the rest of a sentence only says who passes it on: ", | Radio Nord reports"."""
        rest = (token for token in self._doc[start:last] if not token.is_punct)
        words = list(itertools.islice(rest, _PASSING_ON + 1))
        short = 1 < len(words) <= _PASSING_ON and words[0].pos_ in {"PROPN", "DET"}
        medium = any(token.pos_ == "PROPN" or token.lower_ in {"service", "agency"} for token in words)
        return short and words[-1].lower_ in _REPORTING and medium

    def _lists(self, colon: int, cue: Cue, place: Place) -> bool:
        """Whether a colon leads from a noun phrase that is said to a clause of the writer's."""
        if cue.allows("clause") or colon + 1 >= len(self._doc) or self._beside.opens(colon + 1):
            return False
        return any(token.tag_ in FINITE for token in self._doc[colon + 1 : place.last])

    def _speech_goes_on(self, position: int, cue: Cue) -> bool:
        """Whether the same speaker or another one goes on with another statement."""
        token, before = self._doc[position], self._doc[position - 1]
        parted = before.text == "," or (before.is_quote and follows_comma(token))
        joined = token.lower_ in {"while", "but", "as"} or (token.lower_ == "and" and before.is_quote)
        if (parted or joined) and self._another_speaks(position, cue):
            return True
        if parted and (self._speaks_besides(position) or is_up_to_date(token, cue)):
            return True
        if token.dep_ == "cc" and (self._joins(token, cue) or turns_to_past(token)):
            return True
        if is_silent(token):
            return True
        if token.lower_ in {"and", "but"} and self._goes_on_speaking(position, cue):
            return True
        if parted and token.lower_ in {"and", "but"} and (self._states_besides(position) or self._acts(position, cue)):
            return True
        return self._is_told_next(token, cue)

    def _joins(self, conjunction: Token, cue: Cue) -> bool:
        """Whether a conjunction joins a verb to the cue, and not to the content."""
        if self._joins_above(conjunction, cue):
            return True
        if conjunction.head.i != cue.verb.i or beside(conjunction, 1).lower_ == "that":
            return False
        joined = next((c for c in cue.verb.children if c.dep_ == "conj" and c.i > conjunction.i), None)
        if joined is None or parallels(joined, cue) or looks_back(joined, cue):
            return False
        finite = joined.tag_ in FINITE or any(child.tag_ in FINITE for child in joined.lefts)
        named = self._cues.place(cue).frame in {"gerund", "phrase", "infinitive"} and finite
        return named or tense(joined) == tense(cue.verb) or self._is_said_by_another(joined)

    def _joins_above(self, conjunction: Token, cue: Cue) -> bool:
        """Whether another statement is joined to the verb above a cue: "went on to say it was late, | and added"."""
        joined, above = beside(conjunction), cue.verb.head
        below = cue.verb.tag_ == "VB" and above.i < cue.verb.i and joined.head == above
        return below and joined.dep_ == "conj" and self._cues.speech_at(joined.i) and joined.tag_ in FINITE

    def _is_told_next(self, token: Token, cue: Cue) -> bool:
        """Whether a verb of speech without subject goes on from the cue: "said it was dark, | adding it rained"."""
        other = self._cues.at.get(token.i)
        if other is None or other.entry.sense != "speech" or subject(token) is not None:
            return False
        if token.dep_ == "acl" and token.tag_ == "VBN":
            return False  # "Said the plan, announced on Monday, was old"
        if self._is_within(token, cue) or (token.tag_ == "VBN" and (agent(token) is not None or _is_undergone(token))):
            return False
        led_in, participle = led_in_by(token), self._cues.place(other).participle
        if participle:
            joined = led_in == "and" and self._cues.place(cue).participle
            return led_in == "," or joined or is_dash(beside(token, -1)) or self._quotations.closed_at(token.i - 1)
        turns = led_in == "but" and token.tag_ in FINITE
        perfect = cue.verb.tag_ == "VBN" and token.tag_ in {"VBN", "VBD"}  # "has said it is late and | suggested"
        level = self._cues.place(cue).participle or turns or perfect or tense(token) == tense(cue.verb)
        return led_in in {"and", "but", ","} and level

    def _writer_goes_on(self, position: int, cue: Cue, place: Place) -> bool:
        """Whether the writer tells on what occasion something was said, what it means, or what else happened."""
        token, before = self._doc[position], self._doc[position - 1]
        if token.lower_ in _LOOSENING and position + 1 < len(self._doc) and self._loosely(position + 1, cue):
            return True
        parted = before.text == "," or (before.is_quote and follows_comma(token))
        if parted and self._is_remark(position):
            return True
        if parted and is_span_after(token) and not _tells_past(cue):
            return True
        held_back = parted and token.lower_ in GIVING and beside(token).lower_ == "no"
        words = self._doc[position : position + 3]
        held_back = held_back or (words[:2].text.lower() == "without saying" and words[-1].tag_[0] == "W")
        if held_back or (token.lower_ == "without" and self._near(position, GIVING)):
            return True  # "Said it would sail, | giving no date"
        if place.frame != "clause" and token.dep_ == "prep" and is_occasion(token):
            return True
        parted = parted or is_comma(before)
        opens = token.lower_ in {"a", "an"} or (token.lower_ == "the" and is_dash(before))
        if (parted or is_dash(before)) and opens and (self._near(position, _REMARKS) or self._remarks_on(position)):
            return True
        if is_dash(before) and _ranks(token):
            return True
        if place.frame == "infinitive" and self._happened(token):
            return True
        participle = token.tag_ == "VBG" and token.dep_ == "advcl" and token.head.i == cue.verb.i
        if participle and before.is_quote and follows_comma(token):
            return True
        if before.text != ",":
            return False
        if place.frame in {"preposition", "phrase"} and tells_more(token, cue):
            return True
        if token.lower_ in _BRINGING_ABOUT and self._near(position, _RESPONSES):
            return True
        if token.lower_ == "with" and self._near(position, _REMARKS) and any(t.tag_ == "VBG" for t in token.subtree):
            return True
        becoming = token.lower_ == "becoming" and self._near(position, _RANKING)
        speaking = token.lower_ == "before" and self._speaks(beside(token))
        return becoming or speaking or participle or (self._sets_against(position) and self._finite_near(position))

    def _remarks_on(self, position: int) -> bool:
        """Whether a phrase calls what was said something, adjectives between: "a long-awaited | announcement"."""
        nouns = (t for t in self._doc[position + 1 : position + _FARTHEST] if t.pos_ == "NOUN" and t.dep_ != "compound")
        noun = next(nouns, None)
        return noun is not None and noun.lower_ in _REMARKS and noun.left_edge.i <= position + 1

    def _happened(self, token: Token) -> bool:
        """Whether a clause in the past tells when a promise was made: "vowed to pay | after the bank had closed"."""
        clause = token.head
        past = clause.tag_ == "VBD" or any(child.lower_ == "had" for child in clause.lefts)
        return token.dep_ == "mark" and token.lower_ in {"after", "as"} and past

    def _belongs_to_cue(self, token: Token, cue: Cue) -> bool:
        """Whether a word behind the content hangs on the cue: a verb joined to it, "while ...", when and where."""
        hangs = token.head.i == cue.verb.i
        if hangs and token.dep_ in {"conj", "advcl"} and token.lower_ not in _CLINGING:
            level = token.dep_ == "conj" and tense(token) == tense(cue.verb) and not _is_undergone(token)
            return level and not (parallels(token, cue) or looks_back(token, cue))
        if token.dep_ in {"mark", "advmod"} and token.lower_ in _LOOSENING:
            return token.head.head.i == cue.verb.i
        return hangs and token.dep_ in {"prep", "npadvmod"} and is_setting(token)

    def _goes_on_speaking(self, position: int, cue: Cue) -> bool:
        """Whether somebody goes on with a statement of his own: "said it was dark | and he said it would rain"."""
        pronoun, verb = self._doc[position + 1 : position + 2], self._doc[position + 2 : position + 3]
        speaks = len(verb) > 0 and self._cues.speech_at(position + 2) and tense(verb[0]) == tense(cue.verb)
        return speaks and pronoun[0].lower_ in {"he", "she", "they"} and cue.verb.i < position

    def _states_besides(self, conjunction: int) -> bool:
        """Whether a comma and a conjunction lead to another statement in a clause: ", and | has promised that ..."."""
        following = itertools.takewhile(lambda t: t.pos_ in _AUXILIARY, self._doc[conjunction + 1 : conjunction + 5])
        verb = conjunction + 1 + sum(1 for _ in following)
        if verb >= len(self._doc) or not self._cues.speech_at(verb) or subject(self._doc[verb]) is not None:
            return False
        finite = any(t.tag_ in FINITE for t in self._doc[conjunction + 1 : verb + 1])
        modal = any(t.tag_ == "MD" for t in self._doc[conjunction + 1 : verb])
        return finite and not modal and self._cues.place(self._cues.at[verb]).governs

    def _acts(self, conjunction: int, cue: Cue) -> bool:
        """Whether somebody acts behind what another is asked to do: "urged him to go, and | later the mayor left"."""
        near = self._doc[conjunction + 1 : conjunction + _LONGEST_SUBJECT // 2]
        subjects = [t for t in near if t.dep_ in SUBJECTS and t.tag_ != "WP" and t.head.i > t.i and _has_tense(t.head)]
        led = len(near) > 1 and near[0].pos_ == "ADP" and near[1].ent_type_ in TIMES
        frame = self._cues.place(cue).frame
        if frame in {"preposition", "gerund"}:
            return any(t.left_edge.i == conjunction + 1 for t in subjects)
        acts = bool(subjects) or (led and any(t.tag_ == "VBD" and t.dep_ == "conj" for t in near))
        return frame == "infinitive" and acts

    def _is_within(self, verb: Token, cue: Cue) -> bool:
        """Whether a verb goes on with a clause of the content: "adding it should sail and | warn", "and had | said"."""
        inside = verb.dep_ == "conj" and verb.head.i > cue.verb.i
        if inside and auxiliary(verb) is not None and auxiliary(verb) == auxiliary(verb.head):
            return True
        if inside and verb.tag_ == verb.head.tag_ == "VB" != cue.verb.tag_:
            return True  # "Said it wants to grow and | continue"
        clause = self._cues.place(cue).participle and inside
        had = any(child.lower_ == "had" for child in verb.lefts)
        return (clause and (verb.tag_ == "VB" or had)) or (inside and looks_back(verb, cue))

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

    def _speaks(self, word: Token) -> bool:
        """Whether a word is a participle that tells what somebody goes on to say ("before | describing how ...")."""
        return word.tag_ == "VBG" and (self._cues.speech_at(word.i) or word.lemma_ in _GOING_ON)

    def _loosely(self, position: int, cue: Cue) -> bool:
        """Whether a bare participle tells on what occasion something was said: "when asked", "after meeting Berg"."""
        participle, led_in = self._doc[position], self._doc[position - 1].lower_
        if not _bare_participle(participle) or participle.dep_ in {"aux", "auxpass"}:
            return False
        if led_in == "as" and "as" in cue.entry.prepositions and participle.dep_ == "pcomp":
            return False  # "Described it as | creating risks"
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
            near = [i for i in range(position + 2, position + _LONGEST_RELATIVE) if self._cues.speech_at(i)]
            told = any(i < position + _NEXT or subject(self._doc[i]) is not None for i in near)
            return told or self._places_in_time(position)
        if word == "where" and self._others_speak(position + 1, self._doc[position].sent.end):
            return True
        if word in SHORTLY and self._doc[position + 1 : position + 2].text.lower() in {"after", "before"}:
            return True
        if _ranks(self._doc[position]) or (word == "despite" and beside(self._doc[position]).tag_ == "VBG"):
            return True
        if word in _CONCEDING:
            clause = {t.lower_ for t in self._doc[position + 1 : position + 8]}
            return bool(clause & _NOT and clause & _GIVE)
        return word == "something" or (word == "in" and beside(self._doc[position]).lower_ == "what")

    def _places_in_time(self, relative: int) -> bool:
        """Whether a relative clause says what else happened then, or ranks what is told: ", which | coincided with"."""
        verb = beside(self._doc[relative])
        on_heels = verb.lemma_ == "come" and beside(verb).lower_ in _AT_ITS_TIME
        ranked = {"be", "mark"} & {t.lemma_ for t in self._doc[relative + 1 : relative + 3]}
        return verb.lemma_ == "coincide" or on_heels or (bool(ranked) and self._near(relative + 2, _STRIDES))

    def _another_speaks(self, position: int, cue: Cue) -> bool:
        """Whether a statement with its own subject is joined to this one: ", and a doctor told the BBC that ..."."""
        if self._doc[position].lower_ not in _JOINING:
            return False
        set_off = beside(self._doc[position]).pos_ in {"ADV", "ADP"}  # "..., and later, in Riga, the mayor said"
        for i in range(position + 2, min(position + _LONGEST_SUBJECT * (1 + set_off), len(self._doc))):
            if self._cues.speech_at(i):
                other, own = self._cues.at[i], subject(self._doc[i])
                place, source = self._cues.place(other), self._cues.source(other)
                speaker = own or (source.head if source is not None and source.end <= i else None)
                if (
                    speaker is None
                    or source is None
                    or not (place.governs or self._doc[other.end : other.end + 1].text == ":")
                ):
                    return False
                if self._doc[position].lower_ == "as" and not self._tells_of_another(position, source, other):
                    return False
                start = speaker.left_edge.i if own is not None else min(speaker.left_edge.i, source.start)
                if start != position + 1 and not (set_off and self._doc[start - 1].text == ","):
                    return False
                return speaker.pos_ != "PRON" or tense(self._doc[i]) == tense(cue.verb)
        return False

    def _tells_of_another(self, position: int, source: Source, cue: Cue) -> bool:
        """Whether "as" leads to what somebody else says, and is no part of "as soon | as he confirms it"."""
        return can_speak(source, cue) and self._doc[position - 1].lower_ not in _SO_FAR and not is_passive(cue.verb)

    def _speaks_besides(self, position: int) -> bool:
        """Whether somebody else speaks in an adjunct: "said it was dark, | with the mayor saying it would rain"."""
        if self._doc[position].lower_ != "with":
            return False
        near = self._doc[position + 1 : position + _LONGEST_SUBJECT]
        return any(t.tag_ == "VBG" and self._cues.speech_at(t.i) and subject(t) is not None for t in near)

    def _others_speak(self, start: int, last: int) -> bool:
        """Whether somebody named there says something in a part of a sentence, or it is "according to" somebody."""
        if any(token.lower_ == "according" for token in self._doc[start:last]):
            return True
        verbs = (self._doc[i] for i in range(start, last) if self._cues.speech_at(i))
        return any((own := subject(verb)) is not None and own.pos_ in {"NOUN", "PROPN"} for verb in verbs)

    def _near(self, position: int, words: frozenset[str]) -> bool:
        return any(t.lower_ in words for t in self._doc[position + 1 : position + 4])

    def _finite_near(self, position: int) -> bool:
        return any(t.tag_ in FINITE for t in self._doc[position : position + 8])


# A superlative stands within this many words of "one of".
_SUPERLATIVE = 5


def _ranks(word: Token) -> bool:
    """Whether a phrase ranks what is told: ", one of the heaviest tolls since May", ", the first of their kind".

    It ends the sentence; "the economy, the largest in Europe, would shrink" goes on.
    """
    rest = word.doc[word.i : word.sent.end]
    told = (t for t in rest if t.tag_ in {"VBD", "VBZ", "VBP", "MD"} and t.dep_ not in {"relcl", "advcl", "aux"})
    if any(token.text == "," for token in rest) or any(token.dep_ != "auxpass" for token in told):
        return False
    words = word.doc[word.i : min(word.i + _SUPERLATIVE, word.sent.end)]
    if words[:2].text.lower() == "one of":
        return any(token.tag_ in {"JJS", "RBS"} for token in words)
    ranked = len(words) > 1 and (words[1].tag_ in {"JJS", "RBS"} or words[1].lower_ in {"first", "latest", "last"})
    return word.lower_ == "the" and ranked


def _tells_past(cue: Cue) -> bool:
    """Whether what is said is of the past, and so may go on to tell when that was: "said they sank, a day after"."""
    said = next((child for child in cue.verb.rights if child.dep_ == "ccomp"), None)
    return said is not None and tense(said) == "past" and not any(child.tag_ == "MD" for child in said.lefts)


def _has_tense(verb: Token) -> bool:
    """Whether a verb or its auxiliary is finite."""
    return verb.tag_ in FINITE or any(child.dep_ in {"aux", "auxpass"} and child.tag_ in FINITE for child in verb.lefts)


def _only_intends(cue: Cue) -> bool:
    """Whether what is said is an infinitive: "vowed | to pay"."""
    return any(child.dep_ == "xcomp" for child in cue.verb.children)


def tells_more(opening: Token, cue: Cue) -> bool:
    """Whether a clause behind a comma tells more of what ends a content: "named them as Vik and Moe, | both of"."""
    if opening.doc[opening.i : opening.i + 3].text.lower() in _OF_WHOM:
        return True
    clause = next((token for token in opening.ancestors if token.dep_ == "relcl"), None)
    if opening.lower_ != "which" or clause is None or clause.left_edge != opening:
        return False
    within = any(word.dep_ in _CLAUSES for word in (clause.head, *clause.head.ancestors) if word.i > cue.verb.i)
    if any(child.lower_ in _FEARED for child in clause.lefts):
        return False  # "Warned of a flood, which | may drown the town"
    return not within and cue.entry.cue != "accuse" and beside(clause.right_edge).text in {".", "", "\n"}


def _describes_subject(relative: Token) -> bool:
    """Whether a relative clause stands between a subject and its verb ("the plan, which he says is old, will fail")."""
    clause = next((token for token in relative.ancestors if token.dep_ == "relcl"), None)
    if clause is None:
        return False
    noun = clause.head
    return noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.i > clause.i


def _is_undergone(verb: Token) -> bool:
    """Whether a verb tells what befalls somebody: "complained of pain, being | denied a bed"."""
    return any(child.lower_ == "being" for child in verb.lefts)


def _bare_participle(token: Token) -> bool:
    """Whether a token is a participle without auxiliary, as in "when asked"."""
    return token.tag_ in {"VBN", "VBG"} and not any(child.dep_ in SUBJECTS for child in token.children)
