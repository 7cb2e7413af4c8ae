"""Finds the words that name the source of a statement."""

from __future__ import annotations

from collections.abc import Callable

from helpers.finding.actors.titles import DAYS, INVERTING, PLATFORMS, ROLE_NOUNS, SETTINGS, SPEAKING
from helpers.finding.quotes.behind_commas import behind_comma
from helpers.finding.quotes.behind_places import behind_setting
from helpers.finding.quotes.dashes import actor
from helpers.finding.quotes.heads import RELATIVE, source_head
from helpers.finding.quotes.parties import (
    FINITE,
    IN_PHRASE,
    NOMINAL,
    OBJECTIVE,
    SUBJECTS,
    Source,
    agent,
    behind_quotation,
    in_marks,
    phrase,
    subject,
)
from helpers.finding.quotes.punctuation import is_dash
from helpers.finding.tokens import COMPOUNDED, TIMES, beside
from helpers.reading.parse import Span, Token


def source_of(verb: Token, quoted: Callable[[int], bool] = lambda _: False, first: int | None = None) -> Source | None:
    """
    Find the source of a reporting verb.

    It is the verb's subject, the agent of a passive, the noun that a participle or relative clause belongs to, or
    the subject of the verb that governs it.

    Parameters
    ----------
    verb : Token
        A reporting verb.
    quoted : callable
        Whether a token stands in quotation marks, where no source is.
    first : int, optional
        Where its sentence starts, if elsewhere than by the parse.

    Returns
    -------
    Source or None
        None where the text names nobody.
    """
    special = (
        _inserted_behind(verb)
        or _inserted(verb)
        or _apposed(verb)
        or behind_comma(verb, first)
        or _titled(verb)
        or _behind_object(verb)
        or _behind_place(verb)
    )
    special = special or behind_quotation(verb) or _citing(verb) or _informing(verb)
    special = special or (behind_setting(verb) if subject(verb) is None else None) or _between_commas(verb)
    if special is not None:
        return special
    head = source_head(verb)
    if head is not None and (_stands_apart(head, verb) or _is_of_clause(head, verb) or _is_passed_on(head, verb)):
        head = _inverted(verb) or head
    if head is not None and quoted(head.i) and not quoted(verb.i):
        called = _called(head, verb) or in_marks(head, verb)
        if called is not None:
            return called
    if head is None or (quoted(head.i) and not quoted(verb.i)):
        outside = (c for c in verb.children if c.dep_ in SUBJECTS and not quoted(c.i) and verb.tag_ != "VBG")
        head = next(outside, None) or _inverted(verb)
    if head is None:
        return _behind_dash(verb) or _before(verb) or _of_clause_before(verb) or _before_governor(verb)
    if quoted(head.i):
        return None
    source = _past_day(_from_quotation(_unlabelled(_joined(_led(phrase(head), verb)), verb)))
    if verb.i and verb.nbor(-1).lower_ == "as" and verb.i - 1 == verb.sent.start and agent(verb) == head:
        # "As reported by LETA, the council of the port said ..."
        source = source._replace(end=next((t.i for t in verb.doc[head.i : source.end] if t.text == ","), source.end))
    if agent(verb) == head:  # "It was reported by the ministry | that ..."
        clause = (token.i for token in verb.doc[head.i : source.end] if token.lower_ == "that")
        source = source._replace(end=next(clause, source.end))
    while source.end - 2 > head.i and verb.doc[source.end - 1].lower_ in _FLOATING:
        source = source._replace(end=source.end - 1 - verb.doc[source.end - 2].is_punct)  # "X and Y, | both said"
    if source.start <= head.i < verb.i < source.end:
        end = min((t.i for t in verb.doc[head.i + 1 : verb.i] if t.lower_ in RELATIVE or t.text == ","), default=verb.i)
        while end > head.i + 1 and verb.doc[end - 1].is_punct:
            end -= 1
        source = source._replace(end=end)
    return source


def _between_commas(verb: Token) -> Source | None:
    """Who passes on a sentence that the parse joins to its verb: "Oslo plans it, | the agency reported, citing ..."."""
    doc = verb.doc
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or subject(verb) is not None or verb.nbor(-1).pos_ not in NOMINAL:
        return None
    start = verb.i - 1
    while start > verb.sent.start and _is_in_phrase(doc[start - 1]):
        start -= 1
    apart = doc[start - 1].text == "," and verb.i + 1 < len(doc) and doc[verb.i + 1].text in {",", "."}
    return Source(start, verb.i, doc[verb.i - 1]) if apart else None


def _of_clause_before(verb: Token) -> Source | None:
    """Who acts in what a comma parts from a verb without subject: "Doe vetoes bill, | says it protects polluters"."""
    clause = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    if clause is None or verb.tag_ != "VBZ" or verb.nbor(-1).text != ",":
        return None
    acting = subject(clause)
    return phrase(acting) if acting is not None and acting.left_edge.i == verb.sent.start else None


def _before_governor(verb: Token) -> Source | None:
    """Who stands before the verb that a participle belongs to, torn from it: "In Oslo, Doe sat down, | saying ..."."""
    governor = verb.head
    torn = verb.tag_ == "VBG" and verb.dep_ == "advcl" and governor.i < verb.i and subject(governor) is None
    return _before(governor) if torn else None


def _called(name: Token, verb: Token) -> Source | None:
    """A body whose own name stands in quotation marks: 'the operational command "South" | reported'."""
    noun = next((c for c in name.lefts if c.dep_ in COMPOUNDED and c.nbor().is_quote), None)
    closed = name.i + 2 == verb.i and name.nbor().is_quote and name.pos_ == "PROPN"
    return Source(name.left_edge.i, verb.i, noun) if noun is not None and closed else None


_CITING = frozenset({"citing", "quoting"})
_FLOATING = frozenset({"both", "all", "each"})
_IN_LIST = frozenset({"and", "or", "of", "'s", "’s"})
_IN_TITLE = frozenset({"of", "for", "and", "to"})
_TITLES = frozenset({"NOUN", "PROPN"})
# What stands right behind these is spoken to.
_ADDRESSING = frozenset({"told", "tells", "tell", "telling"})
_FARTHEST_NAME = 20
_INFORMING = frozenset({"inform", "assure", "remind"})


def _is_passed_on(head: Token, verb: Token) -> bool:
    """Whether a body at the end of a sentence reports what somebody else says: "Doe called it safe, | reported NTB"."""
    if verb.lower_ != "reported" or beside(verb, -1).text != "," or head.i > verb.i or head.head == verb:
        return False
    name = _inverted(verb)
    return name is not None and name.ent_type_ == "ORG" and beside(name.right_edge, 1).text in {".", "", "\n"}


def _is_of_clause(head: Token, verb: Token) -> bool:
    """Whether a subject before a comma belongs to what is said, as a person follows: "that is, the army, said X"."""
    if verb.lemma_ not in INVERTING | {"report", "estimate"} or head.i > verb.i or verb.i + 1 >= len(verb.doc):
        return False
    following, closed = verb.nbor(1), verb.nbor(-1).text in {",", '"', "''"}
    body = _is_body(following) or _is_official(following)
    if following.lower_ == "the" and following.head.ent_type_ and verb.tag_ in {"VBD", "VBZ"}:
        # "..., added the Kremlin"
        following = following.head
    named = following.ent_type_ in {"PERSON", "ORG", "GPE", "FAC"} and following.pos_ == "PROPN"
    named = named and beside(following, 1).tag_ != "POS"
    closes = following.dep_ == "dobj" and beside(following, 1).text in {",", "."}
    named = named and (following.ent_type_ == "PERSON" or following.i > verb.i + 1 or closes)
    named = body or (named and verb.lemma_ in INVERTING)
    return closed and named and head.ent_type_ != "PERSON" and not any(c.dep_ == "ccomp" for c in verb.rights)


def _is_official(first: Token) -> bool:
    """Whether a noun for a role with an article follows a verb: "..., stated | the Minister of Energy, Jane Doe"."""
    opens = first.pos_ == "DET" and first.head.i > first.i
    return opens and first.head.lower_ in ROLE_NOUNS


def _is_body(first: Token) -> bool:
    """Whether a body with an article is all that follows a verb: "..., reported | the ISW"."""
    if first.pos_ != "DET" or first.i + 1 >= len(first.doc) or first.nbor().ent_type_ != "ORG":
        return False
    last = first.i + 1
    while last + 1 < len(first.doc) and first.doc[last + 1].ent_type_ == "ORG":
        last += 1
    return last + 1 < len(first.doc) and first.doc[last + 1].text in {",", "."}


def _past_day(source: Source) -> Source:
    """A source without the day that the parse joins to it: "It snowed Monday and | Oslo said ..."."""
    doc, start = source.head.doc, source.start
    joined = source.end - start > 2 and doc[start].lower_ in DAYS and doc[start + 1].lower_ == "and"
    return Source(start + 2, source.end, doc[source.end - 1]) if joined else source


def _led(source: Source, verb: Token) -> Source:
    """A source with the title that a comma, or the parse, parts from the names: "The head of NATO, X and Y said"."""
    doc = verb.doc
    names = source.end
    if source.end >= verb.i:
        return source
    parted = doc[names].text == ","
    stretch = doc[names + parted : verb.i]
    subjects = [t for t in stretch if t.dep_ in SUBJECTS and t.head == verb and (parted or t.pos_ != "PRON")]
    if not subjects or subjects[0] == source.head or any(t.tag_ in FINITE for t in stretch):
        return source
    return Source(source.start, max(phrase(subjects[0]).end, source.end), source.head)


def _joined(source: Source) -> Source:
    """A source with a subject that the parse leaves beside it: "Doe and | Mayor Roe", "the ports | Oslo and Riga"."""
    head, doc = source.head, source.head.doc
    if head.dep_ not in SUBJECTS:
        return source
    start = source.end + (doc[source.end : source.end + 1].text == "and")
    others = (phrase(child) for child in head.head.children if child.dep_ == head.dep_ and child.i > head.i)
    second = next((other for other in others if other.start == start), None)
    return source._replace(end=second.end) if second is not None else source


def _from_quotation(source: Source) -> Source:
    """A source with the title that the parse hangs elsewhere: '"...," | envoy of the fund Jane Doe told viewers'."""
    doc, start = source.head.doc, source.start
    while start and (_is_in_phrase(doc[start - 1]) or doc[start - 1].lower_ == "of"):
        start -= 1
    closed = start > 1 and doc[start - 1].text in {'"', "''"} and doc[start - 2].text in {",", "!", "?"}
    return source._replace(start=start) if closed else source


def _unlabelled(source: Source, verb: Token) -> Source:
    """A source without the label before it: "Help for Finland: | the chief of NATO said"."""
    doc = verb.doc
    colon = next((t.i for t in doc[source.head.i : verb.i] if t.text == ":"), None)
    if colon is None or source.start != verb.sent.start or any(t.tag_ in FINITE for t in doc[colon : verb.i]):
        return source
    if colon + 1 >= verb.i:
        return source
    named = phrase(doc[colon + 1 : verb.i].root)
    return Source(colon + 1, min(named.end, verb.i), named.head) if named.head.pos_ in NOMINAL else source


def _inserted_behind(verb: Token) -> Source | None:
    """Who stands behind the verb in what interrupts a clause: "One train, specifies | the operator, is late"."""
    doc, first = verb.doc, verb.i + 1
    if verb.i == 0 or doc[verb.i - 1].text != "," or verb.tag_ not in {"VBZ", "VBD"} or verb.lemma_ not in SPEAKING:
        return None
    end = first
    while end < verb.sent.end and _is_in_phrase(doc[end]):
        end += 1
    whole = end > first and end + 1 < verb.sent.end and doc[end].text == "," and doc[end + 1].tag_ in FINITE
    return Source(first, end, doc[end - 1]) if whole and doc[end - 1].pos_ in NOMINAL else None


def _inserted(verb: Token) -> Source | None:
    """Who says what interrupts a clause between its subject and verb: "The plan, | officials say, is dead"."""
    doc, comma, end = verb.doc, verb.i + 1, verb.sent.end
    if verb.tag_ not in FINITE or comma + 1 >= end or doc[comma].text != ",":
        return None
    following = next((t for t in doc[comma + 1 : end] if not t.is_quote), None)
    inside = verb.dep_ == "parataxis" and verb.lemma_ in SPEAKING and subject(verb) is None
    if following is None or not (inside or following.tag_ in FINITE) or following.lemma_ in SPEAKING:
        return None
    start = verb.i
    while start > verb.sent.start and (doc[start - 1].pos_ in IN_PHRASE or doc[start - 1].lower_ in _IN_LIST):
        start -= 1
    named = verb.i - start > 0 and doc[verb.i - 1].pos_ in NOMINAL
    subjects = any(t.pos_ in NOMINAL for t in doc[verb.sent.start : max(start - 1, verb.sent.start)])
    if not named or not subjects or doc[start - 1].text != ",":
        return None
    return Source(start, verb.i, doc[verb.i - 1])


def _apposed(verb: Token) -> Source | None:
    """The name whose apposition ends before a verb without subject: "The port is shut, Jane Doe, a pilot, | said"."""
    if verb.tag_ not in FINITE or verb.i < verb.sent.start + 2 or verb.nbor(-1).text != "," or subject(verb):
        return None
    source = _before_apposition(verb, verb.i - 1)
    if source is None or source.start == verb.sent.start:
        return None
    role = source.head.ent_type_ == "ORG" and any(t.lower_ in ROLE_NOUNS for t in verb.doc[source.head.i : verb.i])
    if (served := _who_serves(verb, source)) is not None:
        return served
    if source.head.ent_type_ != "PERSON" and not role:
        return None
    return source if verb.doc[source.start - 1].text == "," else None


def _who_serves(verb: Token, served: Source) -> Source | None:
    """Who stands between whom he serves and a verb: "It is late, a spokesman for the group, Jane Doe, | said"."""
    doc, start = verb.doc, served.start
    name = doc[served.head.i + 2 : verb.i - 1]
    if not len(name) or any(token.ent_type_ != "PERSON" for token in name):
        return None
    while start > verb.sent.start and (
        _is_in_phrase(doc[start - 1]) or doc[start - 1].lower_ in _IN_TITLE or doc[start - 1].tag_ in {"HYPH", "VBN"}
    ):
        start -= 1
    role = any(token.lower_ in ROLE_NOUNS for token in doc[start : served.start])
    return Source(start, verb.i - 1, name[-1]) if role and start and doc[start - 1].text == "," else None


def _behind_object(verb: Token) -> Source | None:
    """Who stands behind another verb's object, which the parse takes for a subject: "if they leave Oslo, X | said"."""
    own = subject(verb)
    apposition = next((child for child in own.rights if child.dep_ == "appos"), None) if own is not None else None
    if own is None or apposition is None or apposition.right_edge.i + 1 != verb.i:
        return None
    before = beside(own.left_edge, -1)
    taken = before.tag_ in FINITE | {"VB", "VBG"} and not any(c.dep_ == "dobj" for c in before.children)
    called = before.pos_ == "NOUN" and own.ent_type_ == "GPE"  # "fled to the capital Male, a pilot said"
    return phrase(apposition) if own.pos_ == "PROPN" and (taken or called) else None


def _behind_place(verb: Token) -> Source | None:
    """Who stands behind a place that the parse has him explain: "They met near Lake Ohrid, a spokesman | said"."""
    last = beside(verb, -1)
    words = (last, *last.ancestors)
    role = next((t for t in words if t.dep_ == "appos" and t.right_edge == last), last)
    place, own = role.head, subject(verb)
    taken = own is not None and not (own.dep_ == "csubj" and own.tag_ == "VBG")
    if role.dep_ != "appos" or role.pos_ not in NOMINAL or verb.tag_ not in FINITE or taken:
        return None
    behind = place.dep_ in {"pobj", "conj"} and beside(role.left_edge, -1).text == ","
    person = place.ent_type_ == "PERSON" or place.lower_ in ROLE_NOUNS
    opens = all(token.tag_ not in FINITE for token in verb.doc[verb.sent.start : verb.i])  # "In Oslo, X | said"
    return phrase(role) if behind and (opens or (role.lower_ in ROLE_NOUNS and not person)) else None


def _citing(verb: Token) -> Source | None:
    """Who stands behind whom he cites, where the parse makes both subjects: "Citing the bank, Reuters | reported"."""
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    opens = verb.sent[0].lower_ in _CITING and len(subjects) > 1 and subjects[0].left_edge == verb.sent[0]
    return phrase(subjects[-1]) if opens and beside(subjects[-1].left_edge, -1).text == "," else None


def _informing(verb: Token) -> Source | None:
    """Who stands behind a verb that elsewhere takes whom it tells: "The road is closed, informed | the mayor"."""
    told = next((child for child in verb.rights if child.dep_ == "dobj" and child.left_edge.i == verb.i + 1), None)
    closes = verb.i > verb.sent.start and verb.nbor(-1).text in {",", "-", "–", "''", '"'} and verb.tag_ in FINITE
    if told is None or not closes or verb.lemma_ not in _INFORMING or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return None
    somebody = told.ent_type_ in {"PERSON", "ORG"} or told.lower_ in ROLE_NOUNS
    clause = any(child.dep_ in {"ccomp", "prep"} and child.lower_ in {"that", "of", "about"} for child in verb.children)
    return phrase(told) if somebody and not clause else None


def _titled(verb: Token) -> Source | None:
    """Who stands with a title behind a clause: "They go to Kenya, the head of diplomacy Jane Doe | said"."""
    doc, name = verb.doc, verb.i - 1
    while name > verb.sent.start and doc[name].ent_type_ == "PERSON" and doc[name].ent_iob_ == "I":
        name -= 1
    start = name
    while start > verb.sent.start and (_is_in_phrase(doc[start - 1]) or doc[start - 1].lower_ in _IN_TITLE):
        start -= 1
    opens = doc[start].pos_ == "DET" or doc[start].text[0].isupper()
    titled = name - start > 1 and doc[name - 1].pos_ in _TITLES and opens
    called = any(token.lower_ in ROLE_NOUNS for token in doc[start:name]) and doc[name].pos_ == "PROPN"
    if not (titled and (called or doc[name].ent_type_ == "PERSON")):
        return None
    if doc[start - 1].text != "," or verb.tag_ not in FINITE:
        return None
    clause = any(token.tag_ in FINITE for token in doc[verb.sent.start : start])
    return Source(start, verb.i, verb.nbor(-1)) if clause else None


def _before(verb: Token) -> Source | None:
    """The noun phrase right before a finite verb that has no subject in the parse, with the list that it ends."""
    doc, end = verb.doc, verb.i
    while end > verb.sent.start and doc[end - 1].pos_ in {"ADV", "AUX"}:
        end -= 1
    end = _before_time(verb, end)
    if verb.tag_ in {"VBD", "VBZ", "VBP"} and end - 1 > verb.sent.start and doc[end - 1].text == ",":
        return _before_apposition(verb, end - 1)
    if end == verb.sent.start and end < verb.i and doc[end].text[0].isupper() and verb.lower_ in {"said", "says"}:
        return Source(end, end + 1, doc[end])  # a name that the parser takes for an adverb
    finite = verb.tag_ in FINITE or any(child.dep_ == "aux" and child.tag_ in FINITE for child in verb.lefts)
    if not finite or end == verb.sent.start or doc[end - 1].pos_ not in NOMINAL:
        return None
    setting = _setting(verb, end)
    if setting is not None:
        return setting
    head, start = doc[end - 1], end - 1
    while start > verb.sent.start and _is_in_phrase(doc[start - 1]):
        start -= 1
    joined = start > verb.sent.start + 1 and doc[start - 1].lower_ == "and"
    if joined and (doc[start - 2].text != "," or _is_series(doc[verb.sent.start : start - 2])):
        while start > verb.sent.start and (doc[start - 1].pos_ in IN_PHRASE or doc[start - 1].text in {",", "and"}):
            if doc[start - 1].ent_type_ == "DATE":
                break
            start -= 1
    while start < end - 1 and doc[start].is_punct:
        start += 1
    return Source(start, end, head)


def _before_time(verb: Token, end: int) -> int:
    """Where a source ends before when something was said: "the minister | on Monday said"."""
    start = end
    while start - 1 > verb.sent.start and verb.doc[start - 1].ent_type_ in TIMES:
        start -= 1
    if start == end:
        return end
    return start - (verb.doc[start - 1].pos_ == "ADP")


def _is_series(before: Span) -> bool:
    """Whether words before ", and X" are those of a list: "Jane Doe, John Roe|, and X"."""
    last = len(before)
    while last and before[last - 1].pos_ in IN_PHRASE:
        last -= 1
    return 0 < last < len(before) and before[last - 1].text == ","


def _is_in_phrase(token: Token) -> bool:
    """Whether a word may stand before the last one of a noun phrase, a possessor's mark included."""
    return (token.pos_ in IN_PHRASE or token.tag_ == "POS") and token.ent_type_ != "DATE"


def _setting(verb: Token, end: int) -> Source | None:
    """Who stands before where something was said: "Jane Doe | in an interview with the BBC said"."""
    doc, first = verb.doc, verb.sent.start
    for i in range(end - 2, first, -1):
        if doc[i].is_punct or doc[i].tag_ in {"VBD", "VBZ", "MD"}:
            return None
        if doc[i].lower_ in SETTINGS and (link := _preposition_before(doc[i])) is not None and link.i > first:
            head = doc[link.i - 1]
            return Source(first, link.i, head) if head.pos_ in NOMINAL else None
    return None


def _preposition_before(noun: Token) -> Token | None:
    """The preposition right before a noun and its determiner and adjectives."""
    i = noun.i - 1
    while i > 0 and noun.doc[i].pos_ in {"DET", "ADJ", "PRON"}:
        i -= 1
    return noun.doc[i] if noun.doc[i].lower_ in {"in", "during", "on", "at"} else None


def _before_apposition(verb: Token, comma: int) -> Source | None:
    """The noun phrase with the apposition that ends at a comma before the verb: "X, the minister, said"."""
    doc = verb.doc
    first = next(
        (i for i in range(comma - 1, max(verb.sent.start, comma - _FARTHEST_NAME), -1) if doc[i].text == ","), None
    )
    if first is None or doc[first - 1].pos_ not in NOMINAL:
        return None
    start = first - 1
    while start > verb.sent.start and _is_in_phrase(doc[start - 1]):
        start -= 1
    return Source(start, comma, doc[first - 1])


def _stands_apart(head: Token, verb: Token) -> bool:
    """Whether a subject belongs to what is said, as a dash parts it from the verb: "the goal is Kyiv - said X"."""
    return head.i < verb.i and is_dash(verb.nbor(-1)) and not any(c.dep_ == "ccomp" for c in verb.rights)


def _behind_platform(verb: Token) -> int:
    """Where the words behind a verb, and its particle, go on after a medium: "wrote on Twitter | the chief of X"."""
    first = verb.i + 1 + (beside(verb).dep_ == "prt" and verb.i + 2 < len(verb.doc))
    words = verb.doc[first : first + 3]
    placed = len(words) == 3 and words[0].lower_ in {"on", "in"} and words[1].lower_ in PLATFORMS
    return first + 2 * (placed and words[2].pos_ in {"DET", "PROPN", "NOUN"})


def _behind_dash(verb: Token) -> Source | None:
    """Who stands behind those spoken to: "... - told us | the mayor Jane Doe"."""
    found = actor(verb.doc, verb.i) if verb.i and is_dash(verb.nbor(-1)) else None
    return found[1] if found is not None else None


def _inverted(verb: Token) -> Token | None:
    """The name after a verb that closes its sentence, where the parser sees no subject: '..., says Russia'."""
    doc, following = verb.doc, verb.i + 1
    if verb.i == 0 or following >= len(doc) or not doc[verb.i - 1].is_punct or verb.tag_ == "VBG":
        return None
    following = _behind_platform(verb)
    token = doc[following]
    if token.lower_ in OBJECTIVE or verb.lower_ in _ADDRESSING:
        return None
    while token.dep_ in {"compound", "det", "amod", "nmod", "poss", "case"} and token.head.i > token.i:
        token = token.head
    closes = token.right_edge.i + 1 >= len(doc) or not doc[token.right_edge.i + 1].tag_.startswith(("VB", "MD"))
    if token.pos_ in NOMINAL and closes:
        return token
    if not is_dash(verb.nbor(-1)):
        return None
    person = next((t for t in doc[following : following + _FARTHEST_NAME] if t.ent_type_ == "PERSON"), None)
    while person is not None and person.dep_ == "compound" and person.head.i > person.i:
        person = person.head
    return person
