"""Tells the statements that somebody makes from verbs of speech that report none: denied, expected, said of things."""

from __future__ import annotations

import re

from helpers.finding.actors.titles import ROLE_NOUNS
from helpers.finding.nouns import singular
from helpers.finding.quotes.parties import Source
from helpers.finding.quotes.reporting import Cue
from helpers.finding.tokens import beside
from helpers.reading.parse import Token

# Frames whose content is named rather than told; nobody has made such a statement who is only about to.
ACTS = frozenset({"phrase", "preposition", "infinitive"})


def can_speak(source: Source, cue: Cue) -> bool:
    """Whether a source is one that makes statements; of some verbs things are the subject as well."""
    head = source.head
    if head.dep_ == "csubj" and cue.verb.lemma_ == "suggest":
        return False  # "Losing the race suggests that he is tired"
    following = cue.verb.doc[cue.end : cue.end + 4].text.lower().removeprefix("on ")
    if following.startswith(("anonymity", "to remain anonymous", "to stay anonymous", *_UNNAMED)):
        # Who requests it says something else.
        return False
    if cue.verb.lemma_ == "ask" and _HIDING.match(cue.verb.doc[cue.end : cue.end + 10].text):
        return False
    if head.lower_ in {"it", "one"} and cue.verb.tag_ == "VB" and head.i < cue.verb.i:
        return False
    numbered = beside(head.left_edge, 1).like_num  # "No 10 said"
    if head.lower_ == "none" or (head.left_edge.lower_ in _NOBODY and not numbered):
        return False
    if cue.verb.doc[source.end - 1].lower_ == "which" and head.lower_ in _PARTS:
        return False  # "documents, a number of which relate to the war"
    if head.lower_ in _VOICELESS | {"that", "which"} or (head.lower_ in {"it", "there"} and _is_expletive(cue.verb)):
        return False
    if head.lower_ == "it" and cue.verb.lower_ == "telling":
        return False  # "It is telling that nobody came"
    goes_on = cue.verb.dep_ == "conj" and head.head.lemma_ == "be"
    if head.lower_ == "it" and cue.entry.speaker and goes_on:
        return False  # "It was the third raid and underlined the danger"
    if head.lower_ == "number" and cue.verb.lemma_ == "suggest":
        return False
    if head.lower_ in _PICTURES and cue.verb.lemma_ in {"reveal", "show", "capture"}:
        return False
    if not cue.entry.speaker or head.pos_ != "NOUN" or head.ent_type_:
        return True
    if head.lower_ == "figure":
        return any(child.lower_ in _OF_PEOPLE for child in head.lefts)  # "A leading figure", not "a revised figure"
    somebody = head.lemma_.lower() in _BODIES or singular(head.lower_) in ROLE_NOUNS
    return somebody or not head.lower_.endswith(_ABSTRACT)


_UNNAMED = tuple(f"not to be {word}" for word in ("named", "identified", "quoted", "cited", "photographed"))
_HIDING = re.compile(
    r"(?:\w+ )?not to (?:print|use|publish|reveal|disclose|give|share|mention) "
    r"(?:\w+ ){1,3}(?:names?|identity)"
)
_PARTS = frozenset("number some many most several all both few half part none one".split())


def is_attribute(verb: Token, source: Source | None) -> bool:
    """Whether a participle or past tense has nobody who speaks it: "disputed president X"."""
    return source is None and verb.tag_ in {"VBN", "VBD"}


def is_purpose(verb: Token) -> bool:
    """Whether an infinitive says what something was done for: "went to Riga to highlight ..."."""
    infinitive = verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children)
    return infinitive and verb.dep_ == "advcl" and verb.head.lemma_ not in _UTTERING


def is_done(cue: Cue) -> bool:
    """Whether a statement is reported as made: neither denied nor merely expected, wanted or put off."""
    verb = cue.verb
    denied = verb.i > 0 and any(child.dep_ == "neg" or child.lower_ in _SELDOM for child in verb.children)
    if not denied and cue.entry.cue == "exclude":
        return False
    if denied:
        return cue.entry.cue in _DENIALS
    if any(c.dep_ == "aux" and c.lower_ in _WISHED for c in verb.children):
        return False
    in_case = verb.head.lower_ == "case" and beside(verb.head, -1).lower_ in {"in", "the"}
    if in_case or any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in verb.children):
        return False
    return not _is_under(cue, _NOT_YET)


def is_negated(cue: Cue) -> bool:
    """Whether somebody does "not" say something."""
    return any(child.dep_ == "neg" for child in cue.verb.children)


def is_expected(cue: Cue) -> bool:
    """
    Whether somebody is yet to say what a clause has: "is expected to say that ...", "could argue that ...".

    Who "tried to stress that ..." or "voted to declare that ..." has said it, and not who "may try to stress" it.
    """
    possible = any(child.dep_ == "aux" and child.lower_ in _POSSIBLE for child in cue.verb.lefts)
    tried = cue.verb.head
    hence = cue.verb.dep_ == "xcomp" and cue.verb.tag_ == "VB" and tried.lemma_ in _NOT_YET
    hence = hence and any(child.dep_ == "aux" and child.lower_ in _HENCE for child in tried.lefts)
    return possible or hence or _is_under(cue, _AWAITED)


def _is_under(cue: Cue, delaying: frozenset[str]) -> bool:
    """Whether one of some words that put off what an infinitive says, or "not going" or "not wanting", stands above."""
    verb = cue.verb
    while verb.dep_ in {"xcomp", "acl", "advcl", "relcl", "ccomp"} and (verb.tag_ == "VB" or verb.head.tag_ == "VB"):
        below, verb = verb, verb.head
        if cue.entry.cue in _DENIALS and verb.lemma_ in {"decline", "refuse"}:
            return False  # "Declined to rule out a strike"
        if verb.lemma_ in delaying or (
            verb.lemma_ in {"go", "want", "dare"} and any(c.dep_ == "neg" for c in verb.children)
        ):
            return True
        if cue.verb.tag_ == "VB" and below.dep_ == "xcomp" and _is_ahead(verb):
            return True
    return False


def _is_ahead(verb: Token) -> bool:
    """Whether a verb puts off what depends on it: "| has yet to confirm it", "| is to ask the court"."""
    yet = verb.lemma_ in {"be", "have"} and any(child.lower_ == "yet" for child in verb.children)
    acts = any(child.dep_ == "nsubj" and child.pos_ in {"PROPN", "PRON"} for child in verb.lefts)  # no "aim is to say"
    return yet or (acts and verb.lower_ in {"is", "are"} and beside(verb).lower_ == "to")


def is_act(verb: Token) -> bool:
    """
    Whether a verb of speech tells what is done, or what is spoken of.

    "Appealed | the ruling to a court", "undertook | trips to Oslo", "pleaded | guilty", "denied him | entry",
    "welcomed them | to Oslo", "describing | her trip, she said ...",
    "adding | to the gloom, ...", "after ruling | for ten years, ..."
    """
    if verb.lemma_ in {"appeal", "undertake"}:
        return any(child.dep_ == "dobj" for child in verb.rights)
    if verb.lemma_ == "plead":
        following = verb.doc[verb.i + 1 : verb.i + 3]
        return any(token.lower_ in {"guilty", "innocent"} for token in following)
    if verb.lemma_ == "welcome":
        received = (c for c in verb.rights if c.dep_ == "dobj" and c.tag_ in {"NNS", "NNP", "PRP"})
        words = {child.lower_ for noun in received for child in (*noun.rights, *verb.rights) if child.dep_ == "prep"}
        return bool(words & {"into", "to", "at"})
    if verb.lemma_ == "deny":
        refused = (child for child in verb.rights if child.dep_ in {"dobj", "dative"})
        return any(child.lower_ in _REFUSED for child in refused)
    if verb.lower_ == "ruling":
        marked = any(child.dep_ == "mark" for clause in verb.rights for child in clause.lefts)
        return not marked and not any(child.dep_ == "ccomp" for child in verb.rights)
    if verb.lemma_ == "add" and verb.text == "Adding":
        return beside(verb).lower_ == "to"
    opens = verb.i == verb.sent.start and verb.tag_ == "VBG" and verb.dep_ == "advcl"
    if opens and verb.lemma_ in {"speak", "talk"}:
        return True  # "Speaking of the old days, she said ..."
    return opens and verb.lemma_ == "describe" and not any(child.lower_ == "as" for child in verb.subtree)


def is_left_open(verb: Token) -> bool:
    """Whether somebody "neither confirms nor denies" something, or has yet to agree to it."""
    if any(child.lower_ == "whether" and child.dep_ == "mark" for child in verb.lefts):
        return True  # "Asked whether she would make clear that it sank"
    if verb.lemma_ == "convince" and verb.tag_ == "VB":
        return True  # "Needs to convince them that it floats"
    if verb.lemma_ == "agree" and any(child.tag_ == "MD" for child in verb.lefts):
        return True  # "All states must agree"
    verbs = (verb, *verb.conjuncts)
    linked = any(child.dep_ == "cc" and child.lower_ in {"or", "nor"} for one in verbs for child in one.children)
    return linked and {one.lemma_ for one in verbs} >= {"confirm", "deny"}


def is_withheld(cue: Cue, content: set[int]) -> bool:
    """Whether somebody does not tell what one would know: "did not say when ...", "refrained from calling it ..."."""
    if cue.verb.dep_ in {"pcomp", "xcomp"} and not _AVOIDING.isdisjoint(
        (cue.verb.head.lemma_, cue.verb.head.head.lemma_)
    ):
        return True
    if cue.verb.dep_ == "pcomp" and cue.verb.head.lower_ == "without":
        return True
    following = cue.verb.doc[cue.end : cue.end + 2]
    if len(following) == _PAIR and following[0].lower_ in {"little", "nothing"} and following[1].pos_ == "ADP":
        return True  # "Has said little about the toll"
    if cue.entry.cue == "answer" and cue.verb.doc[min(content)].lower_ in {"question", "questions"}:
        return True
    negated = is_negated(cue)
    if negated and cue.verb.lemma_ in _CONFIRMING:
        return True
    if cue.entry.cue == "ask" and len(content) <= _SHORT and any(_is_wanted(cue.verb.doc[i]) for i in content):
        return True  # "Whom we asked for comment", "asked the ministry for comment"
    declined = cue.verb.dep_ == "xcomp" and cue.verb.head.lemma_ in {"decline", "refuse"}
    return (declined or negated) and cue.verb.doc[min(content)].lower_ in _ASKED


def _is_wanted(noun: Token) -> bool:
    """Whether a noun names an answer that one is asked for."""
    return noun.lower_ in _WANTED and noun.dep_ == "pobj" and noun.head.lower_ == "for"


# What one is denied who does not get it.
_REFUSED = frozenset(
    "entry access permission visa visas bail asylum clearance boarding admission passage service treatment help aid "
    "food water medicine care parole request requests".split()
)
_PAIR = 2
_SHORT = 8
_CONFIRMING = frozenset(
    "confirm acknowledge admit declare announce disclose reveal mention specify indicate claim".split()
)
_WANTED = frozenset({"comment", "comments", "clarification", "details"})
_NOBODY = frozenset({"no", "neither"})
# "Short" is what somebody stops or falls of.
_AVOIDING = frozenset({"avoid", "refrain", "abstain", "resist", "short"})
_ASKED = frozenset("who whom whose what which when where why how whether if".split())
_SELDOM = frozenset({"seldom", "rarely", "hardly"})
_VOICELESS = frozenset(
    "you anyone anybody everything something nothing nobody rumor rumors rumour rumours speculation move moves fact "
    "result results attack attacks war confusion history silence shot shots dynamic this visit trip election victory "
    "sign signs indication indications time footage protests clashes fighting violence shelling raid raids strike "
    "strikes defeat vote tests phrase term wording measure measures sanction sanctions restriction restrictions "
    "package".split()
)
_PICTURES = frozenset(
    "video videos photo photos photograph photographs picture pictures image images film clip".split()
)
_ABSTRACT = (
    "tion",
    "tions",
    "sion",
    "sions",
    "ment",
    "ments",
    "ness",
    "ity",
    "ance",
    "ence",
    "ing",
    "ism",
    "ure",
    "ship",
)
_BODIES = frozenset(
    "administration government parliament commission delegation organisation organization opposition coalition "
    "corporation institution statement announcement declaration document department intelligence association "
    "community publication federation authority leadership mission embassy nation resolution communication "
    "foundation majority demonstration petition alliance charity city defence defense division faction management "
    "ambulance convention king legislature mediation minority movement municipality prosecution regiment "
    "resistance station television university".split()
)
# With these before it a "figure" is somebody.
_OF_PEOPLE = frozenset(
    "leading senior prominent key top influential major public political religious opposition party military".split()
)
# What should, could or may be said has not been.
_WISHED = frozenset({"should", "must", "could", "might", "may", "can"})
_POSSIBLE = frozenset({"should", "could", "might"})
_HENCE = frozenset({"will", "may", "must", "should", "could", "might"})
_NOT_YET = frozenset(
    "ask expect likely set due plan prepare refuse decline want try attempt seek need fail ready able unlikely intend "
    "hope vote look schedule poise reluctant effort wait await".split()
)
_AWAITED = frozenset(
    "expect likely unlikely set due plan prepare schedule poise refuse decline fail unable intend hope wait await ask "
    "need ready reluctant".split()
)
# Verbs whose denial is a statement as well; to "exclude" somebody is an act, not to "exclude" something a statement.
_DENIALS = frozenset({"rule out", "exclude"})
_UTTERING = frozenset("take speak write issue release publish post send call use".split())


def _is_expletive(verb: Token) -> bool:
    return any(child.dep_ == "expl" for child in verb.children)
