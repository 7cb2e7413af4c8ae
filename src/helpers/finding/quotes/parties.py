"""What the parse says of a verb's parties: its subject, its agent, and the noun phrase that names somebody."""

from __future__ import annotations

from typing import NamedTuple

from helpers.finding.actors.anaphors import TAKING_UP
from helpers.finding.actors.ministries import NOUNS
from helpers.finding.actors.titles import ROLE_GENDERS, ROLE_NOUNS, SETTINGS, WRITINGS, tells_where
from helpers.finding.quotes.punctuation import is_comma, is_dash
from helpers.finding.tokens import TIMES, beside
from helpers.reading.parse import Token

# What follows a verb as its object and never as its subject.
OBJECTIVE = frozenset({"me", "us", "him", "them", "it", "this", "that"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
# What stands in a subject's place, the "there" of "there was" too.
SUBJECT_PLACES = SUBJECTS | {"expl"}
# Parts of speech within a noun phrase.
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
COUNTED = NOMINAL | {"NUM"}
IN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})
# With which an aside between dashes tells more of who was named.
_ASIDE = frozenset({"both", "all", "who", "which", "each", "neither", "two", "three"})
# Where nouns stand that a participle may describe.
_NOUNS = SUBJECTS | {"pobj", "dobj", "appos", "attr", "npadvmod"}
_WHERE = frozenset({"at", "during", "in", "on"})
_ISSUED_BY = frozenset({"of", "from"})
# Before a participle these are its clause ("when | asked, ...").
_WITHOUT_SUBJECT = frozenset({"when", "if", "once", "though"})
# What a body writes of what it watches; what they are "of" is else what they tell of.
_REPORTS = frozenset({"report", "update", "summary", "review"})
_MEDIA = frozenset({"news", "agency", "newspaper", "journal", "magazine", "daily"})
# By which something is said.
_MEANS = frozenset({"phone", "telephone", "email", "e-mail", "letter", "text", "video", "videolink", "radio"})


class Source(NamedTuple):
    """The words that name who speaks.

    Attributes
    ----------
    start, end
        Tokens, end exclusive.
    head
        The head of the noun phrase.
    """

    start: int
    end: int
    head: Token


def phrase(head: Token) -> Source:
    """
    Find where a noun phrase that names a source starts and ends.

    Restrictive modifiers and appositions belong to it; clauses after a comma, dates and clauses on the verb do not.
    """
    start, end = head.left_edge.i, head.right_edge.i + 1
    doc = head.doc
    for token in head.subtree:
        outside = token.left_edge.i
        if outside <= head.i:
            continue
        loose = token.dep_ in {"relcl", "advcl", "acl"} and (doc[outside - 1].is_punct or token.dep_ == "advcl")
        finite = (
            token.i > head.i
            and token.tag_ in FINITE
            and token.dep_ not in {"relcl", "aux", "auxpass"}
            and not is_told(token)
        )
        dated = token.dep_ in {"prep", "npadvmod"} and any(t.ent_type_ in TIMES for t in token.subtree)
        dated = dated and not (token.dep_ == "npadvmod" and token.head.lower_ == "old")  # "his aunt, 70-year-old Jane"
        spoken = token.dep_ in {"ccomp", "parataxis"}
        opens_content = token.dep_ == "appos" and _opens_content(head, token)
        if loose or dated or spoken or finite or opens_content or tells_where(token):
            end = min(end, outside)
    while end > head.i + 1 and _is_loose(doc[end - 1]):
        end -= 1
    aside = next((i for i in range(head.i + 1, end - 1) if is_dash(doc[i]) and doc[i + 1].lower_ in _ASIDE), end)
    end = min(end, aside)
    for dash in range(start + 1, end - 1):
        if is_dash(doc[dash]) and (doc[dash - 1].text == ")" or _parts_dateline(doc[start], dash)):
            start = dash + 1
            head = next(t for t in doc[start:end] if not start <= t.head.i < end or t.head.i == t.i)
    if end < len(doc) and doc[end].text == ")" and any(t.text == "(" for t in doc[head.i : end]):
        end += 1
    while start < head.i and (doc[start].is_punct or doc[start].dep_ == "cc"):
        start += 1
    return Source(start, end, head)


def _parts_dateline(place: Token, dash: int) -> bool:
    """Whether a dash parts the place where an article was written from its first words: "Oslo - | Officials said"."""
    before = place.doc[place.i : dash]
    opens = bool(place.is_sent_start and place.ent_type_ == "GPE" and before[-1].whitespace_)
    return opens and all(token.pos_ == "PROPN" or token.text == "," for token in before)


def _is_loose(last: Token) -> bool:
    """Whether the last word of a phrase is none of the name: a sign, a link, the "'s" of whose something is."""
    return (last.is_punct and last.text != ")") or last.dep_ == "cc" or last.tag_ == "POS"


def is_somebody(head: Token) -> bool:
    """Whether the head of a noun phrase is one human being: "she", a name, "the gunner"."""
    described = head.tag_ == "NN" and head.lower_ in ROLE_NOUNS | ROLE_GENDERS.keys()
    return head.lower_ in {"he", "she"} or described or (head.ent_type_ == "PERSON" and head.tag_ == "NNP")


def is_hidden(head: Token) -> bool:
    """Whether somebody speaks without giving a name, and so is nobody whom the article names."""
    return any(token.lower_ in {"anonymity", "anonymously"} for token in head.sent)


def _opens_content(head: Token, apposition: Token) -> bool:
    """Whether what the parse takes for an apposition is the subject after "According to X, | the river ran dry"."""
    end = apposition.right_edge.i + 1
    informs = head.dep_ == "pobj" and head.head.lower_ == "to" and head.head.head.lower_ == "according"
    return informs and end < len(head.doc) and not head.doc[end].is_punct


def in_marks(name: Token, verb: Token) -> Source | None:
    """Who is named in quotation marks before a verb: '"The Post" | writes', 'the daily "Post", however, | writes'."""
    doc = verb.doc
    opening = next((i for i in range(name.i - 1, verb.sent.start - 1, -1) if doc[i].is_quote), None)
    if opening is None or not beside(name).is_quote:
        return None
    words = doc[opening + 1 : name.i + 1]
    named = all(token.pos_ in {"PROPN", "DET"} or token.lower_ in _MEDIA for token in words)
    follows = all(token.is_punct or token.pos_ == "ADV" for token in doc[name.i + 2 : verb.i])
    return Source(min(opening, name.left_edge.i), name.i + 2, name) if named and follows else None


def subject(verb: Token) -> Token | None:
    """The verb's own subject; a bare participle has none behind it."""
    if (divided := divided_by(verb)) is not None:
        return divided
    participle = verb.tag_ == "VBG" and not any(child.dep_ == "aux" for child in verb.children)
    found = [
        child
        for child in verb.children
        if child.dep_ in SUBJECTS and child.lower_ not in {"ex", "-"} and not (participle and _is_none(child, verb))
    ]
    if len(found) > 1 and found[0].tag_ in {"WDT", "WP"} and found[1].i < verb.i:
        return found[1]  # "the plan, which | the mayor mocked"
    apart = len(found) > 1 and found[-1].i == verb.i - 1 and beside(found[-1].left_edge, -1).text == ","
    if apart and found[-1].pos_ in {"NOUN", "PROPN"}:
        return found[-1]  # "Rebels killed in a raid ten men, | the ministry said"
    if found:
        return found[0]
    if _closes_apposition(verb):
        return verb.head
    return _taken_for_modifier(verb) or _taken_for_object(verb)


def _is_none(acting: Token, participle: Token) -> bool:
    """Whether what the parse takes for a participle's subject follows it, or is another verb's "that, | saying"."""
    return acting.i > participle.i or (acting.lower_ == "that" and beside(acting).text == ",")


def _taken_for_modifier(verb: Token) -> Token | None:
    """The name right before a finite verb that the parse takes for part of a noun ("as | Malta appeals for help")."""
    name = beside(verb, -1)
    torn = verb.tag_ == "VBZ" and name.i < verb.i and name.dep_ == "compound" and name.head == verb
    return name if torn and name.pos_ == "PROPN" else None


def _taken_for_object(verb: Token) -> Token | None:
    """The subject that the parse makes the object of what joins its clause: "after | Norway last week confirmed"."""
    if verb.dep_ != "advcl" or verb.tag_ not in FINITE:
        return None
    name = beside(verb, -1)
    while name.i > verb.sent.start and name.ent_type_ in TIMES:
        name = name.nbor(-1)
    name = next((t for t in name.ancestors if _ends_in_apposition(t, name)), name)
    joins = name.dep_ == "pobj" and name.head.lower_ in {"after", "before", "since", "as"}
    return name if joins and name.i < verb.i else None


def _ends_in_apposition(name: Token, last: Token) -> bool:
    """Whether an apposition and the comma that closes it end a name's phrase: "after | Jane Doe, the envoy, said"."""
    return name.right_edge == last and is_comma(last) and any(child.dep_ == "appos" for child in name.rights)


def divided_by(verb: Token) -> Token | None:
    """Who speaks right behind a verb that parts another subject from what it does: 'such moves, said | X, "help"'."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    if len(subjects) != 2 or verb.i == 0 or verb.nbor(-1).text != ",":
        return None
    first, second = subjects
    parted = first.right_edge.i == verb.i - 2 and second.left_edge.i == verb.i + 1
    return second if parted and beside(second.right_edge, 1).text == "," else None


def agent(verb: Token) -> Token | None:
    """Who acts in a passive, "accused by X"; of an active verb's object somebody else is the agent."""
    if _acts(verb):
        return None
    for child in verb.children:
        if child.dep_ == "agent" or (child.lower_ == "by" and child.dep_ == "prep" and is_passive(verb)):
            acting = (thing for thing in child.children if thing.dep_ == "pobj" and thing.lower_ not in _MEANS)
            return next(acting, None)
    return (_acting_there(verb) or _calling_it(verb)) if is_passive(verb) else None


def _acts(verb: Token) -> bool:
    """Whether a verb has a subject right before it and an object: "the port | reported 60 thefts by crews"."""
    acting = any(child.dep_ == "nsubj" and child.right_edge.i == verb.i - 1 for child in verb.lefts)
    return acting and verb.tag_ in FINITE and any(child.dep_ == "dobj" for child in verb.rights)


def _calling_it(verb: Token) -> Token | None:
    """Who calls something so, where the parse hangs "by" on what it is called: "described as a sham | by the mayor"."""
    named = (noun for link in verb.rights if link.lower_ == "as" for noun in link.children if noun.dep_ == "pobj")
    by = (child for noun in named for child in noun.rights if child.lower_ == "by" and child.dep_ == "prep")
    return next((thing for link in by for thing in link.children if thing.dep_ == "pobj"), None)


def _acting_there(verb: Token) -> Token | None:
    """Who acts in "announced at a briefing | by X", which the parse makes his, or "in X's statement it was said"."""
    where = (child for child in verb.children if child.lower_ in _WHERE)
    for noun in (noun for link in where for noun in link.children if noun.lower_ in SETTINGS | _REPORTS):
        written = noun.lower_ in WRITINGS | _REPORTS
        links = (child for child in noun.rights if child.lower_ == "by" or (written and child.lower_ in _ISSUED_BY))
        authors = [thing for link in links for thing in link.children if thing.dep_ == "pobj"]
        authors = [thing for thing in authors if noun.lower_ not in _REPORTS or _is_body(thing)]
        owner = next((child for child in noun.lefts if written and child.dep_ == "poss" and child.tag_ != "PRP$"), None)
        if owner is not None or authors:
            return owner or authors[0]
    return None


def _is_body(noun: Token) -> bool:
    """Whether a noun names a body: "the General Staff", "the ministry"."""
    return noun.ent_type_ == "ORG" or noun.lower_ in NOUNS | TAKING_UP


def is_passive(verb: Token) -> bool:
    """Whether a verb is a passive, or a bare participle that modifies a noun."""
    before = verb.nbor(-1) if verb.i else verb
    acting = any(child.dep_ in SUBJECTS for child in verb.children)  # "He once | told ..."
    if verb.tag_ in {"VBN", "VBD"} and before.lower_ in _WITHOUT_SUBJECT and not (before.lower_ == "once" and acting):
        return True
    if is_told(verb):
        return True
    joined = verb.tag_ == "VBN" and verb.dep_ == "conj" and beside(verb, -1).lower_ in {"and", "or"}
    if joined and is_passive(verb.head) and not any(c.dep_ == "aux" or c.dep_ in SUBJECTS for c in verb.children):
        return True
    if verb.tag_ != "VBN" or behind_quotation(verb) is not None or is_main(verb):
        return False
    alone = not any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in verb.children)
    opening = verb.dep_ == "advcl" and verb.i < verb.head.i
    bare = alone and (verb.dep_ in {"acl", "prep"} or opening) and not _closes_apposition(verb)
    return bare or any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)


def is_main(verb: Token) -> bool:
    """Whether a participle is a sentence's only verb, behind an aside: "Jane Doe, who is ill, | boasted that ..."."""
    name = verb.head
    aside = any(child.dep_ in {"relcl", "appos"} and child.right_edge.i == verb.i - 2 for child in name.rights)
    return verb.dep_ == "acl" and name.dep_ == "ROOT" and name.pos_ == "PROPN" and aside


def _closes_apposition(verb: Token) -> bool:
    """Whether a verb taken for a participle follows the name of who acts: "..., its mayor, Jane Doe, | reported"."""
    if verb.dep_ != "acl" or beside(verb, -1).text != "," or verb.head.lower_ not in ROLE_NOUNS:
        return False
    told = (word for word in verb.head.subtree if word.i < verb.i)
    return any(c.dep_ == "appos" and c.pos_ == "PROPN" and c.right_edge.i == verb.i - 2 for c in told)


def is_told(verb: Token) -> bool:
    """Whether what the parse takes for a past tense describes the noun before it: "people | briefed on it said"."""
    described = verb.tag_ == "VBD" and verb.dep_ == "acl" and verb.head.i == verb.i - 1
    described = described and not any(child.dep_ == "dobj" for child in verb.rights)
    return described and verb.head.dep_ in _NOUNS and subject(verb) is None


def describes_noun(participle: Token) -> bool:
    """Whether a participle describes the noun before it: "the pause, | confirmed by the House, was short"."""
    return participle.tag_ == "VBN" and participle.dep_ == "acl" and agent(participle) is not None


def behind_quotation(verb: Token) -> Source | None:
    """Who speaks right behind a quotation, where the verb is taken for a participle: '"...," the council posted'."""
    doc, first = verb.doc, verb.i - 1
    while first > verb.sent.start and doc[first - 1].pos_ in IN_PHRASE:
        first -= 1
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.head.i != verb.i - 1 or first < verb.sent.start + 2:
        return None
    closed = doc[first - 1].text in {'"', "''"} and doc[first - 2].text in {",", "!", "?"}
    return Source(first, verb.i, verb.head) if closed else None
