"""The clause that a reporting verb governs, wherever the parse hangs it: "said | it would rain"."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.actors.titles import DAYS, SPEAKING
from helpers.finding.quotes.governed import (
    ANSWERING,
    LONGEST_OBJECT,
    RELATIVES,
    TOPICAL,
    Found,
    full_clause,
    governed_by,
    is_finite,
    says_how,
    subtree_of,
)
from helpers.finding.quotes.parties import SUBJECTS, subject
from helpers.finding.quotes.reporting import Cue
from helpers.finding.tokens import beside
from helpers.reading.parse import Token

_SAID = frozenset("word statement remark claim announcement report allegation accusation suggestion warning".split())
_PASSING_ON = frozenset({"learn", "report", "inform"})


def clause_of(cue: Cue) -> Found:
    """
    Find the clause that a reporting verb governs.

    Parameters
    ----------
    cue : Cue
        A reporting verb.

    Returns
    -------
    tuple of set of int and int, or None
        The tokens of the content and where the cue ends; None where there is none of this kind.
    """
    if not cue.allows("clause") or _warns_of(cue) or takes_up(cue):
        return None
    clauses = [c for c in governed_by(cue, "ccomp") if is_finite(c) and not (_passes_on(c, cue) or _is_no_content(c))]
    clauses = clauses or _of_fixed_noun(cue) or _left_by_relative(cue) or list(_strayed(cue))
    clauses = [clause for clause in clauses if not _is_of_remark(clause, cue)]
    if not clauses:
        return None
    clauses = [_past_listeners(clauses[0], cue), *clauses[1:]]
    tokens = subtree_of(*clauses) | _torn_subject(clauses[0], cue)
    first = cue.verb.doc[min(tokens)]
    dated = first.lower_ in DAYS and first.dep_ == "compound" and beside(first, -1).lower_ == "on"
    return {i for i in tokens if i >= max(first.i + dated, cue.end)}, cue.end


def takes_up(cue: Cue) -> bool:
    """Whether what follows is what others have said: "responded to | claims on Sunday that it sank"."""
    opening = cue.verb.doc[cue.end : cue.end + 1].text.lower()
    links = (child for child in cue.verb.rights if child.dep_ == "prep" and child.i == cue.end)
    said = any(thing.lemma_ in _SAID for link in links for thing in link.children)
    return opening == "to" and cue.entry.cue in ANSWERING and said


def _past_listeners(clause: Token, cue: Cue) -> Token:
    """The clause behind those who are told, where the parse takes them for a verb: "told EU envoys | that ..."."""
    inner = next((c for c in clause.rights if c.dep_ == "ccomp" and c.left_edge.i == clause.i + 1), None)
    named = clause.tag_ == "VBZ" and not any(child.dep_ in SUBJECTS | {"mark"} for child in clause.children)
    listeners = cue.entry.object == "addressee" and named and inner is not None and inner.left_edge.lower_ == "that"
    return inner if listeners and inner is not None else clause


def _is_of_remark(clause: Token, cue: Cue) -> bool:
    """Whether a clause stands in what closes "..., X said on Monday, in the clearest sign yet | that it would go"."""
    said_before = any(child.dep_ == "ccomp" for child in cue.verb.lefts)
    between = cue.verb.doc[cue.end : clause.left_edge.i]
    return said_before and any(token.text == "," and beside(token, 1).dep_ == "prep" for token in between)


def _of_fixed_noun(cue: Cue) -> list[Token]:
    """The clause that the parse hangs on the noun of a cue of several words: "made the case on Monday that | ..."."""
    nouns = [word for word in cue.verb.doc[cue.verb.i + 1 : cue.end] if word.pos_ == "NOUN"]
    clauses = (c for noun in nouns for c in noun.rights if c.dep_ in {"acl", "relcl", "ccomp"} and c.i >= cue.end)
    return [clause for clause in clauses if clause.left_edge.lower_ == "that" or is_finite(clause)]


def _left_by_relative(cue: Cue) -> list[Token]:
    """The rest of a clause whose subject stands before: "bans, which Brussels denies | apply to food"."""
    relative = cue.verb.dep_ == "relcl" and any(child.tag_ == "WDT" for child in cue.verb.lefts)
    bare = (
        c for c in governed_by(cue, "xcomp") if c.tag_ in {"VB", "VBP"} and not any(t.dep_ == "aux" for t in c.lefts)
    )
    return [c for c in bare if relative]


def _torn_subject(clause: Token, cue: Cue) -> set[int]:
    """The subject of a clause that the parse takes for whom it is told: "warned | a delay could be a danger"."""
    told = next(iter(governed_by(cue, "dobj")), None) if cue.entry.object == "addressee" else None
    if told is None or any(child.dep_ in SUBJECTS | {"mark", "expl"} for child in clause.children):
        return set()
    words = subtree_of(told)
    whole = told.left_edge.i == cue.end and told.right_edge.i + 1 == clause.left_edge.i
    if whole and cue.entry.cue == "tell":
        words -= _listener(told)
    return words if whole and not any(cue.verb.doc[i].lower_ in RELATIVES for i in words) else set()


def _listener(told: Token) -> set[int]:
    """Whom the parse makes one with what he is told: "told | NRK ferries sank", "told | the court it sank"."""
    relative = next((child for child in told.rights if child.dep_ == "relcl" and child.left_edge.pos_ == "PRON"), None)
    if relative is not None and relative.left_edge.tag_ == "PRP":
        return {i.i for i in told.subtree if i.i < relative.left_edge.i}
    opening = told.left_edge
    named = opening.dep_ == "compound" and opening.ent_type_ in {"ORG", "PERSON"} and told.tag_ == "NNS"
    return {t.i for t in told.lefts if t.i < told.i and t.ent_type_ == opening.ent_type_} if named else set()


def _passes_on(clause: Token, cue: Cue) -> bool:
    """Whether a clause behind a closing attribution only says who passes it on, or more of where it was said."""
    teller = subject(clause)
    parted = teller is not None and teller.pos_ == "PROPN" and beside(teller.left_edge, -1).text == ","
    closes = any(child.dep_ == "ccomp" for child in cue.verb.lefts)
    apart = clause.left_edge.i > cue.end and clause.left_edge == clause
    if closes and apart and teller is None and clause.tag_ in {"VBN", "VBD"}:
        return True  # "..., X said at a meeting with envoys | accredited in Riga"
    return (closes or parted) and clause.lemma_ in _PASSING_ON and clause.right_edge.i + 1 >= clause.sent.end - 1


def _is_no_content(clause: Token) -> bool:
    """Whether a clause is a condition ("should | the port close") or the main verb ("the day first named | passed")."""
    condition = clause.left_edge.lower_ == "should" and clause.left_edge.dep_ == "aux"
    verb, speaker = clause.head, subject(clause.head)
    if speaker is None or clause.tag_ != "VBD" or any(child.dep_ in SUBJECTS for child in clause.children):
        return condition
    opening = (speaker.left_edge.lower_, beside(speaker.left_edge, -1).lower_)
    filled = verb.dep_ in {"relcl", "acl"} or not RELATIVES.isdisjoint(opening)
    return condition or (speaker.i < verb.i and clause.i == verb.i + 1 and not filled)


def _warns_of(cue: Cue) -> bool:
    """Whether a governed "of" or "about" opens the content: "warned of | a shortage should the port close"."""
    opening = cue.verb.doc[cue.end : cue.end + 1]
    return any(t.lower_ in TOPICAL & set(cue.entry.prepositions) for t in opening)


def _strayed(cue: Cue) -> Iterator[Token]:
    """Clauses that belong to the verb, but that the parser hung on a word between them ("said on Tuesday it would")."""
    for child in governed_by(cue, "prep", "npadvmod", "dobj", "dative", "advmod", "pobj"):
        if says_how(child):
            return
        if (child.lower_ == "to" and cue.entry.cue in ANSWERING) or child.lemma_ == "question":
            continue
        if cue.entry.cue == "comment" and any(thing.lemma_ in _SAID for thing in child.children):
            continue  # "Commented on statements by Oslo that ..."
        if child.lower_ in cue.entry.prepositions and any(c.dep_ == "pcomp" for c in child.children):
            continue
        for token in child.subtree:
            if (
                (token.dep_ in {"ccomp", "acl", "relcl"} or (token.dep_ == "pcomp" and child.lower_ == "on"))
                and token.i > child.i
                and is_finite(token)
                and full_clause(token)
                and not _tells_where(token)
                and not (token.dep_ == "ccomp" and token.head.lemma_ in SPEAKING and subject(token.head))
            ):
                yield token
                return
    yield from behind_agent(cue)
    opening = {"that", "if", "whether"} if cue.entry.cue in {"ask", "question", "wonder"} else {"that"}
    for child in governed_by(cue, "advcl", "dep", "conj"):
        if any(t.lower_ in opening and t.dep_ == "mark" and t.i - cue.end < LONGEST_OBJECT for t in child.children):
            yield child
            return


def _tells_where(clause: Token) -> bool:
    """Whether a clause behind a comma only tells more of a place or time: "said in Oslo, | where he met the king"."""
    opening = clause.left_edge
    return clause.dep_ == "relcl" and opening.lower_ in {"where", "when"} and beside(opening, -1).text == ","


def behind_agent(cue: Cue) -> Iterator[Token]:
    """The clause of "it was reported by the service of X | that ...", which the parse hangs on X."""
    empty = any(child.dep_ == "nsubjpass" and child.lower_ == "it" for child in cue.verb.lefts)
    inside = (token for child in governed_by(cue, "agent") for token in child.subtree if empty)
    for token in inside:
        told = any(child.dep_ in SUBJECTS and child.lower_ != "that" for child in token.children)
        if token.dep_ in {"relcl", "acl", "ccomp"} and told and token.left_edge.lower_ == "that":
            yield token
            return
