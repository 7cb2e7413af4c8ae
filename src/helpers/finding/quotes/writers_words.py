"""Tells where the writer's own words start behind a content: on what occasion it was said, what it means, what else."""

from __future__ import annotations

from helpers.finding.quotes.cues import Cues, Place, tense
from helpers.finding.quotes.occasions import is_occasion, is_span_after
from helpers.finding.quotes.parties import FINITE, SUBJECTS, is_passive, subject
from helpers.finding.quotes.punctuation import is_comma, is_dash, is_set_off
from helpers.finding.quotes.reporting import Cue
from helpers.finding.tokens import SHORTLY, beside
from helpers.reading.parse import Doc, Token

# What a speaker leaves open: "without | giving details".
GIVING = frozenset(
    "providing giving elaborating offering specifying citing naming presenting identifying disclosing detailing".split()
)
# With these a writer tells when something was said, or what happened then.
LOOSENING = frozenset({"as", "while", "after", "when", "before", "since"})
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
_GOING_ON = frozenset({"describe", "add", "go", "turn", "list", "outline", "recall"})
_NOT = frozenset({"not", "n't", "no"})
_GIVE = frozenset("provide give offer elaborate specify provided gave offered".split())
_FARTHEST = 7
_LONGEST_RELATIVE = 9
_NEXT = 7
# A superlative stands within this many words of "one of".
_SUPERLATIVE = 5


class WritersWords:
    """What the writer of one article adds to the statements in it.

    Parameters
    ----------
    doc, cues
        The article and its reporting verbs.
    """

    def __init__(self, doc: Doc, cues: Cues) -> None:
        self._doc = doc
        self._cues = cues

    def start(self, position: int, cue: Cue, place: Place) -> bool:
        """Whether the writer goes on here from what a cue says.

        Parameters
        ----------
        position
            The token.
        cue, place
            The cue and where it stands.
        """
        token = self._doc[position]
        return (
            self._tells_when(position, cue, place)
            or self._leaves_open(position)
            or self._calls_it(position)
            or (is_set_off(token) and (self._is_remark(position) or _goes_on(token, cue)))
            or (beside(token, -1).text == "," and self._adds(position, cue, place))
        )

    def _tells_when(self, position: int, cue: Cue, place: Place) -> bool:
        """Whether the writer tells on what occasion something was said, or when it happened."""
        token = self._doc[position]
        if token.lower_ in LOOSENING and position + 1 < len(self._doc) and self._loosely(position + 1, cue):
            return True
        if is_set_off(token) and is_span_after(token) and not _tells_past(cue):
            return True
        if place.frame != "clause" and token.dep_ == "prep" and is_occasion(token):
            return True
        return place.frame == "infinitive" and self._happened(token)

    def _leaves_open(self, position: int) -> bool:
        """Whether the writer tells what was not said: "Said it would sail, | giving no date", "without saying who"."""
        token, words = self._doc[position], self._doc[position : position + 3]
        if token.lower_ in GIVING and beside(token).lower_ == "no":
            return is_set_off(token)
        silent = words[:2].text.lower() == "without saying" and words[-1].tag_[0] == "W"
        return silent or (token.lower_ == "without" and self._near(position, GIVING))

    def _calls_it(self, position: int) -> bool:
        """Whether the writer calls what was said something, or ranks it: ", a warning that ...", "- the first ..."."""
        token, before = self._doc[position], self._doc[position - 1]
        opens = token.lower_ in {"a", "an"} or (token.lower_ == "the" and is_dash(before))
        parted = is_set_off(token) or is_comma(before)
        if parted and opens and (self._near(position, _REMARKS) or self._remarks_on(position)):
            return True
        return is_dash(before) and _ranks(token)

    def _adds(self, position: int, cue: Cue, place: Place) -> bool:
        """Whether the writer adds behind a comma what a statement brings about, or what else happened."""
        token = self._doc[position]
        if place.frame in {"preposition", "phrase"} and tells_more(token, cue):
            return True
        if token.lower_ in _BRINGING_ABOUT and self._near(position, _RESPONSES):
            return True
        if token.lower_ == "with" and self._near(position, _REMARKS) and any(t.tag_ == "VBG" for t in token.subtree):
            return True
        becoming = token.lower_ == "becoming" and self._near(position, _RANKING)
        speaking = token.lower_ == "before" and self._speaks(beside(token))
        return becoming or speaking or (self._sets_against(position) and self._finite_near(position))

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
        if word == "where" and self._cues.others_speak(position + 1, self._doc[position].sent.end):
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

    def _sets_against(self, position: int) -> bool:
        """Whether the writer goes on with what else happened: ", while ...", ", after ...", ", even as ..."."""
        first = self._doc[position].lower_
        return first in {"while", "after"} or self._doc[position : position + 2].text.lower() == "even as"

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

    def _near(self, position: int, words: frozenset[str]) -> bool:
        return any(t.lower_ in words for t in self._doc[position + 1 : position + 4])

    def _finite_near(self, position: int) -> bool:
        return any(t.tag_ in FINITE for t in self._doc[position : position + 8])


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


def _goes_on(token: Token, cue: Cue) -> bool:
    """Whether a participle tells what a speaker does besides: '"It is old," X said, | pointing at it'."""
    return token.tag_ == "VBG" and token.dep_ == "advcl" and token.head.i == cue.verb.i


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
