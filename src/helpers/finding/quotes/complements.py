"""Finds what a reporting verb governs: the content of the statement as the parse has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from helpers.finding.actors.titles import DAYS, SETTINGS, SPEAKING
from helpers.finding.quotes.parties import FINITE, SUBJECTS, agent, subject
from helpers.finding.quotes.punctuation import edge
from helpers.finding.quotes.reporting import Cue
from helpers.finding.tokens import beside


class Complement(NamedTuple):
    """A reporting verb's content.

    Attributes
    ----------
    tokens
        Its tokens.
    frame
        The frame that was filled: clause, infinitive, gerund, phrase, predicate or preposition.
    cue_end
        The token after the cue, a governed preposition included.
    """

    tokens: frozenset[int]
    frame: str
    cue_end: int


def complement(cue: Cue) -> Complement | None:
    """
    Find the content that follows a cue as its complement.

    Parameters
    ----------
    cue : Cue
        The reporting verb.

    Returns
    -------
    Complement or None
        None where the verb governs no content that its lexicon entry allows.
    """
    for frame, find in _FRAMES:
        found = find(cue)
        if found is not None:
            governed, cue_end = found
            tokens = frozenset(i for i in governed - _agent_phrase(cue) if i >= cue_end)
            if tokens and not _is_ground(cue.verb.doc[min(tokens)]):
                return Complement(tokens, frame, cue_end)
    return None


def _agent_phrase(cue: Cue) -> set[int]:
    """The words that name who acts in a passive, wherever the parse hangs them."""
    acting = agent(cue.verb)
    return _subtree(acting.head) - _subtree(*_behind_agent(cue)) if acting is not None else set()


def own_words(cue: Cue) -> frozenset[int]:
    """The tokens of an attribution beside its content: the verb, its subject, auxiliaries, adverbs and adjuncts."""
    own = set(range(cue.verb.i, cue.end))
    words = cue.verb.doc[cue.verb.i : cue.end]
    for child in (child for word in words for child in word.children):
        if child.dep_ in _OWN and not _is_of_content(child):
            own.update(t.i for t in child.subtree)
        elif child.dep_ in _OBJECTS and cue.entry.object == "addressee":
            own.update(t.i for t in child.subtree if not _in_clause(t, child))
    return frozenset(own)


def _is_of_content(child: Token) -> bool:
    """Whether a second subject, behind the verb, is that of what is said ("the director said | prices rose")."""
    verb = child.head
    return child.dep_ == "nsubj" and child.i > verb.i and any(c.dep_ == "nsubj" for c in verb.lefts)


def _is_ground(first: Token) -> bool:
    """Whether what stands behind a verb only says what somebody relies on: "said | citing a report that ..."."""
    return first.tag_ == "VBG" and first.lemma_ == "cite"


_Found = tuple[set[int], int] | None
_OBJECTS = frozenset({"dobj", "dative", "iobj"})
_OWN = SUBJECTS | {"aux", "auxpass", "neg", "advmod", "npadvmod", "prt", "agent", "prep", "dative", "expl"}
# Behind the "to" of these is what somebody else has said.
_ANSWERING = frozenset({"respond", "reply", "react"})
_SAID = frozenset("word statement remark claim announcement report allegation accusation suggestion".split())
_PASSING_ON = frozenset({"learn", "report", "inform"})
# What is done with an interview or a speech: "in an interview that he | gave".
_HOLDING = frozenset("give hold make issue publish release post deliver attend organise organize host".split())
_LINKING = frozenset({"with", "against", "from", "into"})
_RELATIVES = frozenset({"who", "which", "whom", "whose"})
_MARKS = frozenset({'"', "''", "``", "'"})
_LINKS = frozenset({"a", "an", "and", ","})
_GOES_ON = frozenset({"NOUN", "PROPN", "DET", "ADJ"})
_LONGEST_OBJECT = 12
_LONGEST_GAP = 12


def _in_clause(token: Token, top: Token) -> bool:
    """Whether a token belongs to a clause below the top one."""
    while token.i != top.i:
        if token.dep_ in {"ccomp", "acl", "relcl"}:
            return True
        token = token.head
    return False


def _subtree(*tokens: Token) -> set[int]:
    return {t.i for token in tokens for t in token.subtree}


def _after(cue: Cue, *deps: str) -> list[Token]:
    words = cue.verb.doc[cue.verb.i : cue.end]
    return [child for word in words for child in word.children if child.dep_ in deps and child.i >= cue.end]


def _clause(cue: Cue) -> _Found:
    if not cue.allows("clause") or _warns_of(cue):
        return None
    clauses = [c for c in _after(cue, "ccomp") if _is_finite(c) and not (_passes_on(c, cue) or _is_no_content(c))]
    clauses = clauses or _left_by_relative(cue) or list(_strayed(cue))
    clauses = [clause for clause in clauses if not _is_of_remark(clause, cue)]
    if not clauses:
        return None
    tokens = _subtree(*clauses) | _torn_subject(clauses[0], cue)
    first = cue.verb.doc[min(tokens)]
    dated = first.lower_ in DAYS and first.dep_ == "compound" and beside(first, -1).lower_ == "on"
    return {i for i in tokens if i >= max(first.i + dated, cue.end)}, cue.end


def _is_of_remark(clause: Token, cue: Cue) -> bool:
    """Whether a clause stands in what closes "..., X said on Monday, in the clearest sign yet | that it would go"."""
    said_before = any(child.dep_ == "ccomp" for child in cue.verb.lefts)
    between = cue.verb.doc[cue.end : clause.left_edge.i]
    return said_before and any(token.text == "," and beside(token, 1).dep_ == "prep" for token in between)


def _left_by_relative(cue: Cue) -> list[Token]:
    """The rest of a clause whose subject stands before: "bans, which Brussels denies | apply to food"."""
    relative = cue.verb.dep_ == "relcl" and any(child.tag_ == "WDT" for child in cue.verb.lefts)
    bare = (c for c in _after(cue, "xcomp") if c.tag_ in {"VB", "VBP"} and not any(t.dep_ == "aux" for t in c.lefts))
    return [c for c in bare if relative]


def _torn_subject(clause: Token, cue: Cue) -> set[int]:
    """The subject of a clause that the parse takes for whom it is told: "warned | a delay could be a danger"."""
    told = next(iter(_after(cue, "dobj")), None) if cue.entry.object == "addressee" else None
    if told is None or any(child.dep_ in SUBJECTS | {"mark", "expl"} for child in clause.children):
        return set()
    words = _subtree(told)
    whole = told.left_edge.i == cue.end and told.right_edge.i + 1 == clause.left_edge.i
    return words if whole and not any(cue.verb.doc[i].lower_ in _RELATIVES for i in words) else set()


def _passes_on(clause: Token, cue: Cue) -> bool:
    """Whether a clause behind a closing attribution only says who passes it on: "..., X said, | BNS has learned"."""
    closes = any(child.dep_ == "ccomp" for child in cue.verb.lefts)
    return closes and clause.lemma_ in _PASSING_ON and clause.right_edge.i + 1 >= clause.sent.end - 1


def _is_no_content(clause: Token) -> bool:
    """Whether a clause is a condition ("should | the port close") or the main verb ("the day first named | passed")."""
    condition = clause.left_edge.lower_ == "should" and clause.left_edge.dep_ == "aux"
    verb, speaker = clause.head, subject(clause.head)
    if speaker is None or clause.tag_ != "VBD" or any(child.dep_ in SUBJECTS for child in clause.children):
        return condition
    opening = (speaker.left_edge.lower_, beside(speaker.left_edge, -1).lower_)
    filled = verb.dep_ in {"relcl", "acl"} or not _RELATIVES.isdisjoint(opening)
    return condition or (speaker.i < verb.i and clause.i == verb.i + 1 and not filled)


def _warns_of(cue: Cue) -> bool:
    """Whether a governed "of" or "about" opens the content: "warned of | a shortage should the port close"."""
    opening = cue.verb.doc[cue.end : cue.end + 1]
    return any(t.lower_ in _TOPICAL & set(cue.entry.prepositions) for t in opening)


def _is_finite(verb: Token) -> bool:
    """Whether a complement is a clause of its own and not a bare infinitive or participle."""
    if verb.tag_ in FINITE:
        return True
    if verb.pos_ not in {"VERB", "AUX"}:
        return any(child.dep_ in SUBJECTS | {"expl", "mark", "cop"} for child in verb.children)
    return any(child.dep_ in SUBJECTS | {"aux", "mark", "expl"} and child.lower_ != "to" for child in verb.children)


def _strayed(cue: Cue) -> Iterator[Token]:
    """Clauses that belong to the verb, but that the parser hung on a word between them ("said on Tuesday it would")."""
    for child in _after(cue, "prep", "npadvmod", "dobj", "dative", "advmod", "pobj"):
        if _says_how(child):
            return
        if (child.lower_ == "to" and cue.entry.cue in _ANSWERING) or child.lemma_ == "question":
            continue
        if cue.entry.cue == "comment" and any(thing.lemma_ in _SAID for thing in child.children):
            continue  # "Commented on statements by Oslo that ..."
        if child.lower_ in cue.entry.prepositions and any(c.dep_ == "pcomp" for c in child.children):
            continue
        for token in child.subtree:
            if (
                (token.dep_ in {"ccomp", "acl", "relcl"} or (token.dep_ == "pcomp" and child.lower_ == "on"))
                and token.i > child.i
                and _is_finite(token)
                and _full_clause(token)
                and not _tells_where(token)
                and not (token.dep_ == "ccomp" and token.head.lemma_ in SPEAKING and subject(token.head))
            ):
                yield token
                return
    yield from _behind_agent(cue)
    opening = {"that", "if", "whether"} if cue.entry.cue == "ask" else {"that"}
    for child in _after(cue, "advcl", "dep", "conj"):
        if any(t.lower_ in opening and t.dep_ == "mark" and t.i - cue.end < _LONGEST_OBJECT for t in child.children):
            yield child
            return


def _tells_where(clause: Token) -> bool:
    """Whether a clause behind a comma only tells more of a place or time: "said in Oslo, | where he met the king"."""
    opening = clause.left_edge
    return clause.dep_ == "relcl" and opening.lower_ in {"where", "when"} and beside(opening, -1).text == ","


def _behind_agent(cue: Cue) -> Iterator[Token]:
    """The clause of "it was reported by the service of X | that ...", which the parse hangs on X."""
    empty = any(child.dep_ == "nsubjpass" and child.lower_ == "it" for child in cue.verb.lefts)
    inside = (token for child in _after(cue, "agent") for token in child.subtree if empty)
    for token in inside:
        told = any(child.dep_ in SUBJECTS and child.lower_ != "that" for child in token.children)
        if token.dep_ in {"relcl", "acl", "ccomp"} and told and token.left_edge.lower_ == "that":
            yield token
            return


def _says_how(preposition: Token) -> bool:
    """Whether another verb tells how something is said: "explained it | by saying ..."."""
    return preposition.lower_ == "by" and any(child.tag_ == "VBG" for child in preposition.children)


def _full_clause(verb: Token) -> bool:
    """Whether a clause on a noun is no relative clause: it has its own subject and no gap word."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if not subjects or any(t.lower_ in _RELATIVES for t in verb.doc[verb.left_edge.i : verb.i]):
        return False
    first = verb.doc[verb.left_edge.i]
    if first.lower_ != "that" or first.dep_ == "mark":
        return True
    # "Said at a briefing that nobody left"
    return first.dep_ == "dobj" and verb.head.lower_ in SETTINGS and verb.lemma_ not in _HOLDING


def _infinitive(cue: Cue) -> _Found:
    if not cue.allows("infinitive"):
        return None
    verbs = [
        c
        for c in _after(cue, "xcomp", "ccomp", "advcl", *(["conj"] if _opens_for(cue) else []))
        if any(t.lower_ == "to" and t.dep_ == "aux" for t in c.children)
        and c.doc[c.left_edge.i - 1].lower_ != "anonymity"
        and (c.tag_ == "VB" or _is_compound(c))
    ]
    verbs = verbs or _split_infinitive(cue)
    if not verbs:
        return None
    tokens, first = _with_object(cue, _subtree(*verbs)), cue.verb.doc[cue.end]
    led = first.i in tokens and first.dep_ == "mark" and first.lower_ in cue.entry.prepositions
    return tokens, cue.end + led  # "called for | the port to be opened"


def _opens_for(cue: Cue) -> bool:
    """Whether "for" leads to what shall happen, wherever the parse hangs that: "called | for the port to open"."""
    return "for" in cue.entry.prepositions and cue.verb.doc[cue.end : cue.end + 1].text == "for"


def _split_infinitive(cue: Cue) -> list[Token]:
    """The "to" and the verb of an infinitive with words between them: "vowed to | one day leave"."""
    links = [c for c in _after(cue, "prep") if c.i == cue.end and c.lower_ == "to"]
    verbs = [c for c in _after(cue, "xcomp") if c.tag_ == "VB" and links and c.i == links[0].right_edge.i + 1]
    return [*links, *verbs] if verbs else []


def _is_compound(verb: Token) -> bool:
    """Whether an infinitive has an auxiliary ("to have left"), a passive its own subject ("for men to be freed")."""
    compound = any(child.dep_ == "aux" and child.lower_ in {"have", "be"} for child in verb.lefts)
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    return compound or (passive and any(child.dep_ in SUBJECTS for child in verb.lefts))


def _with_object(cue: Cue, tokens: set[int]) -> set[int]:
    """Add the object where it stays in the content, and leave it out where it is spoken to."""
    if cue.entry.object == "part":
        return tokens | _subtree(*_after(cue, *_OBJECTS))
    if cue.entry.object == "addressee":
        return {i for i in tokens if not _is_addressee(cue, i)}
    return tokens


def _is_addressee(cue: Cue, token: int) -> bool:
    doc = cue.verb.doc
    to = next(
        (t.i for t in doc[cue.end : cue.end + _LONGEST_GAP] if t.lower_ in {"to", "not"} and t.pos_ in {"PART", "AUX"}),
        token,
    )
    return token < to


def _gerund(cue: Cue) -> _Found:
    if not cue.allows("gerund"):
        return None
    objects = _after(cue, "xcomp", "ccomp", "dobj")
    if cue.end - cue.verb.i > 1:
        objects += [c for c in _after(cue, "advcl") if c.left_edge.i == cue.end]  # "ruled out | sending them"
    verbs = [c for c in objects if c.tag_ == "VBG" and c.lemma_ not in _CITING]
    return (_subtree(*verbs), cue.end) if verbs else None


def _predicate(cue: Cue) -> _Found:
    """The object and what it is called: "called | it a mistake"."""
    if not cue.allows("predicate"):
        return None
    named = _after(cue, "oprd", "attr", "acomp")
    objects = _after(cue, *_OBJECTS)
    small = [c for c in _after(cue, "ccomp", "xcomp") if not _is_finite(c) or c.pos_ not in {"VERB", "AUX"}]
    parts = named + objects if named else small
    if not parts and objects and _gap(cue):
        return _named_in_marks(cue, objects[0]) or _subtree(*objects), cue.end
    tokens = _subtree(*parts) | _quoted(cue)
    return (tokens, cue.end) if tokens else None


def _named_in_marks(cue: Cue, noun: Token) -> set[int]:
    """What something is called in marks, up to the closing one: "what it terms | a 'special raid' in the north"."""
    closing = beside(noun, 1)
    opened = any(t.text in _MARKS for t in cue.verb.doc[cue.end : noun.i])
    return set(range(cue.end, closing.i + 1)) if opened and closing.text in _MARKS else set()


def _quoted(cue: Cue) -> set[int]:
    """The object and the quotations behind it, whatever the parse makes of them: "called | the raid a 'crime'"."""
    doc, start = cue.verb.doc, cue.end
    while start < len(doc) and doc[start].text not in _MARKS:
        if doc[start].pos_ in {"VERB", "AUX"} or edge(doc[start]) or start - cue.end > _LONGEST_OBJECT:
            return set()
        start += 1
    start -= doc[start - 1].lower_ in {"a", "an"}
    if start <= cue.end or doc[cue.end].pos_ == "ADP":
        return set()
    end = start
    while end < len(doc) and (doc[end].text in _MARKS or doc[end].lower_ in _LINKS):
        opening = next((t.i for t in doc[end : end + 3] if t.text in _MARKS), None)
        marks = (t.i for t in doc[(opening or 0) + 1 :] if t.text in _MARKS and t.tag_ != "POS")
        closing = next(marks, None) if opening is not None else None
        if closing is None:
            break
        end = closing + 1
    follows = doc[end].pos_ if end < len(doc) else ""
    return set(range(cue.end, end)) if follows not in _GOES_ON else set()


def _gap(cue: Cue) -> bool:
    """Whether the verb's object stands before it: "what he called X", "which he called X"."""
    before = cue.verb.doc[max(cue.verb.left_edge.i, cue.verb.i - _LONGEST_GAP) : cue.verb.i]
    return any(t.lower_ in {"what", "which", "that"} for t in before)


def _preposition(cue: Cue) -> _Found:
    objects = _after(cue, *_OBJECTS) if cue.entry.object == "part" else []
    joined = [noun for governed in objects for noun in (governed, *governed.conjuncts)]
    for child in (word for noun in joined for word in (*noun.children, *_ending_in_as(noun))):
        told = child.lower_ == "as" or not cue.allows("phrase")
        if child.dep_ == "prep" and child.lower_ in cue.entry.prepositions and told:
            return _subtree(*objects), cue.end
    if objects and (named := _as_what(cue)):
        return _subtree(*objects, *named), cue.end
    if "as" in cue.entry.prepositions and (called := _called_so(cue)) is not None:
        return _subtree(*called.children), called.i + 1 if called.i == cue.end else cue.end
    for child in _after(cue, "prep", "dative", "agent"):
        if child.lower_ not in cue.entry.prepositions or (cue.allows("predicate") and child.i > cue.end):
            continue
        if objects:
            return _subtree(child, *objects, *_hung_on(child)), cue.end
        governed = _governed(child)
        if governed and child.i - cue.end < _LONGEST_GAP:
            asked = _after(cue, "xcomp", "advcl") if cue.entry.object == "part" else []
            return _subtree(*governed, *asked), child.i + 1 if child.i == cue.end else cue.end
    return None


def _called_so(cue: Cue) -> Token | None:
    """The "as" that the parse hangs on what is referred to: "referred to the offer | as blackmail"."""
    spoken_of = (noun for link in _after(cue, "prep") if link.lower_ == "to" for noun in link.children)
    return next((c for noun in spoken_of for c in noun.rights if c.lower_ == "as" and c.dep_ == "prep"), None)


def _ending_in_as(noun: Token) -> list[Token]:
    """The "as" that ends an object, which the parse may hang on another word of it ("an offer to talk | as a ruse")."""
    return [t for t in noun.subtree if t.lower_ == "as" and t.dep_ == "prep" and t.right_edge.i == noun.right_edge.i]


def _hung_on(preposition: Token) -> list[Token]:
    """The phrases right behind that the parse hangs on the verb ("accused Oslo of flirting | with the enemy")."""
    found = [preposition]
    for other in preposition.head.rights:
        if other.dep_ == "prep" and other.lower_ in _LINKING and other.i == found[-1].right_edge.i + 1:
            found.append(other)
    return found


def _governed(preposition: Token) -> list[Token]:
    return [c for c in preposition.children if c.dep_ in {"pobj", "pcomp", "amod", "advmod", "ccomp", "prep"}]


def _as_what(cue: Cue) -> list[Token]:
    """What something is described as where the parse sees a clause ("as | deeply involved", "as | illegal")."""
    if "as" not in cue.entry.prepositions:
        return []
    clauses = [c for c in _after(cue, "advcl") if c.tag_ == "VBN" or c.pos_ == "ADJ"]
    return [
        c for c in clauses if c.doc[c.left_edge.i].lower_ == "as" and not any(d.dep_ in SUBJECTS for d in c.children)
    ]


def _phrase(cue: Cue) -> _Found:
    if not (cue.allows("phrase") or _says_no(cue)) or cue.entry.object == "addressee":
        return None
    if any(map(_says_how, _after(cue, "prep"))):
        return None
    objects = [
        c for c in _after(cue, "dobj", "ccomp") if c.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "DET"} or c.dep_ == "dobj"
    ]
    if not objects or (objects[0].lower_ in _EMPTY and not list(objects[0].children)):
        return None
    if cue.entry.cue == "announce" and any(child.lower_ == "no" for child in objects[0].lefts):
        return None
    told = _TOLD.get(cue.entry.cue)
    done = [child for child in objects[0].rights if child.dep_ == "acl" and child.tag_ == "VBN"]
    if cue.entry.cue == "claim" and done and cue.verb.tag_ in {"VBP", "VBZ"}:
        return _subtree(*objects), cue.end  # "Rebels claim 80 soldiers killed"
    shown = [c for c in _after(cue, "prep") if c.lower_ == "as" and any(d.lemma_ in _PROOFS for d in c.children)]
    if told is not None and objects[0].lower_ not in told and not shown:
        return None
    return _said_in(objects[0]) or _subtree(*objects, *_as_what(cue), *shown), cue.end


def _says_no(cue: Cue) -> bool:
    """Whether somebody "says no talks with the union", in the present of headlines."""
    objects = _after(cue, "dobj") if cue.verb.tag_ in {"VBZ", "VBP"} else []
    return cue.entry.cue == "say" and any(child.lower_ == "no" for noun in objects for child in noun.lefts)


def _said_in(noun: Token) -> set[int]:
    """The clause of a noun that adds nothing to it: "expressed the opinion that | the war would end"."""
    if noun.lower_ not in _HOLLOW or any(child.dep_ == "poss" for child in noun.children):
        return set()
    clauses = [c for c in noun.children if c.dep_ in {"acl", "relcl", "ccomp"} and _is_finite(c) and _full_clause(c)]
    return _subtree(*clauses) if any(t.lower_ == "that" for t in noun.doc[noun.i + 1 : noun.i + 3]) else set()


# What is threatened as a statement; a border or a neighbour that is threatened is only in danger.
_THREATS = frozenset(
    "action actions attack attacks blockade consequences cuts embargo embargoes escalation force intervention invasion "
    "measure measures punishment reprisal reprisals response retaliation sanction sanctions steps strike strikes "
    "tariff tariffs countermeasures counter-measures levies duties curbs ban bans use veto war".split()
)
_CLAIMS = frozenset(
    "accusation accusations allegation allegations assertion assertions charge charges claim claims concern concerns "
    "criticism criticisms fear fears idea notion report reports rumor rumors rumour rumours speculation suggestion "
    "suggestions warning warnings".split()
)
_STANCES = frozenset(
    "backing commitment gratitude intention intentions loyalty neutrality opposition readiness solidarity support "
    "willingness".split()
)
_GROUNDS = frozenset(
    "concern concerns danger dangers fear fears lack need reason reasons risk risks shortage shortages threat "
    "threats".split()
)
# As what somebody cites facts to make a point.
_PROOFS = frozenset({"evidence", "proof", "example", "reason", "justification", "sign", "indication"})
_FEATS = frozenset({"responsibility", "victory", "credit", "success"})
# Verbs that make a statement of some nouns only: to reject a claim is to deny it, to reject an offer is an act.
_TOLD = {
    "cite": _GROUNDS,
    "claim": _FEATS,
    "declare": _STANCES,
    "dismiss": _CLAIMS,
    "downplay": _CLAIMS,
    "echo": _CLAIMS,
    "play down": _CLAIMS,
    "reject": _CLAIMS - {"idea", "notion"},
    "threaten": _THREATS,
}
_TOPICAL = frozenset({"of", "about"})
# What a medium does beside reporting something itself.
_CITING = frozenset({"cite", "quote", "refer"})
_HOLLOW = frozenset({"opinion", "view", "statement", "claim", "assertion", "remark", "fact"})
_EMPTY = frozenset(
    "it so this that these those nothing anything something what which more himself herself themselves him her them "
    "us me".split()
)

_FRAMES = (
    ("clause", _clause),
    ("preposition", _preposition),
    ("predicate", _predicate),
    ("infinitive", _infinitive),
    ("gerund", _gerund),
    ("phrase", _phrase),
)
