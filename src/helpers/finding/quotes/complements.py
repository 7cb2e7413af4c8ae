"""Finds what a reporting verb governs: the content of the statement as the parse has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from helpers.finding.actors.titles import ROLE_NOUNS, tells_where
from helpers.finding.nouns import singular
from helpers.finding.quotes.clausal import behind_agent, clause_of
from helpers.finding.quotes.governed import CITING, LONGEST_OBJECT, Found, governed_by, in_clause, is_finite, subtree_of
from helpers.finding.quotes.objects import as_what, phrase_of
from helpers.finding.quotes.parties import SUBJECTS, agent
from helpers.finding.quotes.punctuation import edge
from helpers.finding.quotes.reporting import Cue
from helpers.finding.tokens import TIMES, beside
from helpers.reading.parse import Token


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
            tokens = frozenset(_bare(cue, {i for i in governed - _agent_phrase(cue) if i >= cue_end}))
            if tokens and not _is_ground(cue.verb.doc[min(tokens)]):
                return Complement(tokens, frame, cue_end)
    return None


def _bare(cue: Cue, tokens: set[int]) -> set[int]:
    """A content without the noun that only leads up to it: "drew attention to the fact | that it had rained"."""
    first = min(tokens, default=0)
    led = cue.verb.doc[first : first + 3].text.lower() == "the fact that"
    return tokens - {first, first + 1, first + 2} if led and len(tokens) > _FACT else tokens


def _agent_phrase(cue: Cue) -> set[int]:
    """The words that name who acts in a passive, wherever the parse hangs them."""
    acting = agent(cue.verb)
    return subtree_of(acting.head) - subtree_of(*behind_agent(cue)) if acting is not None else set()


def own_words(cue: Cue) -> frozenset[int]:
    """The tokens of an attribution beside its content: the verb, its subject, auxiliaries, adverbs and adjuncts."""
    own = set(range(cue.verb.i, cue.end))
    words = cue.verb.doc[cue.verb.i : cue.end]
    for child in (child for word in words for child in word.children):
        if child.dep_ in _OWN and not _is_of_content(child):
            own.update(t.i for t in child.subtree)
        elif child.dep_ in _OBJECTS and cue.entry.object == "addressee":
            own.update(t.i for t in child.subtree if not in_clause(t, child))
    return frozenset(own)


def _is_of_content(child: Token) -> bool:
    """Whether a second subject, behind the verb, is that of what is said ("the director said | prices rose")."""
    verb = child.head
    return child.dep_ == "nsubj" and child.i > verb.i and any(c.dep_ == "nsubj" for c in verb.lefts)


def _is_ground(first: Token) -> bool:
    """Whether what stands behind a verb only says what somebody relies on: "said | citing a report that ..."."""
    return first.tag_ == "VBG" and first.lemma_ == "cite"


_OBJECTS = frozenset({"dobj", "dative", "iobj"})
_OWN = SUBJECTS | {"aux", "auxpass", "neg", "advmod", "npadvmod", "prt", "agent", "prep", "dative", "expl"}
_LINKING = frozenset({"with", "against", "from", "into"})
_MARKS = frozenset({'"', "''", "``", "'"})
_LINKS = frozenset({"a", "an", "and", ","})
_FINAL = frozenset({".", "!", "?"})
_GOES_ON = frozenset({"NOUN", "PROPN", "DET", "ADJ"})
_LONGEST_GAP = 12
_OF_THINGS = frozenset({"in", "of", "to", "for", "against", "on"})
_FACT = 4
_SETTING = TIMES | {"GPE"}
# A group that calls itself something has that name.
_ONESELF = frozenset({"itself", "himself", "herself", "themselves"})


def _infinitive(cue: Cue) -> Found:
    if not cue.allows("infinitive"):
        return None
    verbs = [
        c
        for c in governed_by(cue, "xcomp", "ccomp", "advcl", *(["conj"] if _opens_for(cue) else []))
        if any(t.lower_ == "to" and t.dep_ == "aux" for t in c.children)
        and c.doc[c.left_edge.i - 1].lower_ != "anonymity"
        and (c.tag_ == "VB" or _is_compound(c))
    ]
    verbs = verbs or _split_infinitive(cue)
    if not verbs:
        return None
    tokens, first = _with_object(cue, subtree_of(*verbs)), cue.verb.doc[cue.end]
    led = first.i in tokens and first.dep_ == "mark" and first.lower_ in cue.entry.prepositions
    return tokens, cue.end + led  # "called for | the port to be opened"


def _opens_for(cue: Cue) -> bool:
    """Whether "for" leads to what shall happen, wherever the parse hangs that: "called | for the port to open"."""
    return "for" in cue.entry.prepositions and cue.verb.doc[cue.end : cue.end + 1].text == "for"


def _split_infinitive(cue: Cue) -> list[Token]:
    """The "to" and the verb of an infinitive with words between them: "vowed to | one day leave"."""
    links = [c for c in governed_by(cue, "prep") if c.i == cue.end and c.lower_ == "to"]
    verbs = [c for c in governed_by(cue, "xcomp") if c.tag_ == "VB" and links and c.i == links[0].right_edge.i + 1]
    return [*links, *verbs] if verbs else []


def _is_compound(verb: Token) -> bool:
    """Whether an infinitive has an auxiliary ("to have left"), a passive its own subject ("for men to be freed")."""
    compound = any(child.dep_ == "aux" and child.lower_ in {"have", "be"} for child in verb.lefts)
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    return compound or (passive and any(child.dep_ in SUBJECTS for child in verb.lefts))


def _with_object(cue: Cue, tokens: set[int]) -> set[int]:
    """Add the object where it stays in the content, and leave it out where it is spoken to."""
    if cue.entry.object == "part":
        return tokens | subtree_of(*governed_by(cue, *_OBJECTS))
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


def _gerund(cue: Cue) -> Found:
    if not cue.allows("gerund"):
        return None
    objects = governed_by(cue, "xcomp", "ccomp", "dobj")
    if cue.end - cue.verb.i > 1:
        objects += [c for c in governed_by(cue, "advcl") if c.left_edge.i == cue.end]  # "ruled out | sending them"
    verbs = [c for c in objects if _is_gerund(c) and c.lemma_ not in CITING]
    return (subtree_of(*verbs), cue.end) if verbs else None


def _is_gerund(verb: Token) -> bool:
    """Whether a complement is "leaving", "being left" or "having left"."""
    return verb.tag_ == "VBG" or any(child.dep_ in {"aux", "auxpass"} and child.tag_ == "VBG" for child in verb.lefts)


def _predicate(cue: Cue) -> Found:
    """The object and what it is called: "called | it a mistake"."""
    if not cue.allows("predicate"):
        return None
    named = governed_by(cue, "oprd", "attr", "acomp")
    objects = governed_by(cue, *_OBJECTS)
    small = [c for c in governed_by(cue, "ccomp", "xcomp") if not is_finite(c) or c.pos_ not in {"VERB", "AUX"}]
    things = [child for clause in small for child in clause.lefts if child.dep_ in SUBJECTS]
    if any(thing.lower_ in _ONESELF for thing in (*objects, *things)):
        return None
    parts = named + objects if named else small
    if not parts and objects and _gap(cue):
        return _named_in_marks(cue, objects[0]) or subtree_of(*objects), cue.end
    whole = not cue.allows("clause") or cue.verb.doc[cue.end : cue.end + 1].text.lower() == "it"
    tokens = subtree_of(*parts) | (_quoted(cue) if whole else set())
    tokens |= _with_phrase(cue, max(tokens, default=0))
    return (tokens, cue.end) if tokens else None


def _with_phrase(cue: Cue, last: int) -> set[int]:
    """A phrase right behind what something is called, that tells no place or time: "called it a threat | to all"."""
    following = next((c for c in cue.verb.rights if c.dep_ == "prep" and c.i == last + 1), None)
    if following is None or following.lower_ not in _OF_THINGS or tells_where(following):
        return set()
    if following.lower_ == "in" and not any(t.lower_ == "of" for t in following.subtree):
        return set()  # "called it a crime | in parliament"
    things = [t for t in following.subtree if t.ent_type_]
    behind = beside(following.right_edge)
    ends = behind.text == "," or behind.i >= following.sent.end - 1
    return subtree_of(following) if ends and not things else set()


def _named_in_marks(cue: Cue, noun: Token) -> set[int]:
    """What something is called in marks, up to the closing one: "what it terms | a 'special raid' in the north"."""
    closing = beside(noun, 1)
    opened = any(t.text in _MARKS for t in cue.verb.doc[cue.end : noun.i])
    return set(range(cue.end, closing.i + 1)) if opened and closing.text in _MARKS else set()


def _quoted(cue: Cue) -> set[int]:
    """The object and the quotations behind it, whatever the parse makes of them: "called | the raid a 'crime'"."""
    doc, start = cue.verb.doc, cue.end
    while start < len(doc) and doc[start].text not in _MARKS:
        if (aside := _past_aside(doc[start])) is not None:
            start = aside
            continue
        acts = doc[start].pos_ in {"VERB", "AUX"} and doc[start - 1].lower_ != "to"
        if acts or edge(doc[start]) or start - cue.end > LONGEST_OBJECT:
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
    ended = doc[end - 2].text in _FINAL or end == len(doc)
    return set(range(cue.end, end)) if ended or doc[end].pos_ not in _GOES_ON else set()


def _past_aside(comma: Token) -> int | None:
    """Where a participle between commas ends: "called | the plan, unveiled in May, 'a sham'"."""
    if comma.text != "," or beside(comma).tag_ != "VBN":
        return None
    closing = (token.i for token in comma.doc[comma.i + 1 : comma.i + _LONGEST_GAP] if token.text == ",")
    return next((i + 1 for i in closing), None)


def _gap(cue: Cue) -> bool:
    """Whether the verb's object stands before it: "what he called X", "which he called X"."""
    if cue.verb.dep_ == "relcl" and any(child.dep_ in SUBJECTS for child in cue.verb.lefts):
        return True  # "an idea the mayor called | a mistake"
    before = cue.verb.doc[max(cue.verb.left_edge.i, cue.verb.i - _LONGEST_GAP) : cue.verb.i]
    return any(t.lower_ in {"what", "which", "that"} for t in before)


def _preposition(cue: Cue) -> Found:
    objects = governed_by(cue, *_OBJECTS) if cue.entry.object == "part" else []
    objects = [thing for thing in objects if thing.ent_type_ not in TIMES]  # "called Wednesday | for"
    joined = [noun for governed in objects for noun in (governed, *governed.conjuncts)]
    for child in (word for noun in joined for word in (*noun.children, *_behind_aside(noun), *_ending_in_as(noun))):
        told = child.lower_ in {"as", "with"} or not cue.allows("phrase")
        if child.dep_ == "prep" and child.lower_ in cue.entry.prepositions and told:
            return subtree_of(*objects), cue.end
    if objects and (named := as_what(cue)):
        return subtree_of(*objects, *named), cue.end
    if "as" in cue.entry.prepositions and (called := _called_so(cue)) is not None:
        return subtree_of(*called.children), called.i + 1 if called.i == cue.end else cue.end
    for child in (*governed_by(cue, "prep", "dative", "agent"), *_behind_addressee(cue)):
        between = (t for t in cue.verb.doc[cue.end : child.i] if t.pos_ != "ADV")  # "called | repeatedly | for"
        apart = cue.allows("predicate") and any(t.ent_type_ not in TIMES for t in between)
        if child.lower_ not in cue.entry.prepositions or apart or _is_done_to(cue, child):
            continue
        if objects:
            return subtree_of(child, *objects, *_hung_on(child)), cue.end
        governed = _governed(child)
        if governed and child.i - cue.end < _LONGEST_GAP:
            asked = governed_by(cue, "xcomp", "advcl") if cue.entry.object == "part" else []
            return subtree_of(*governed, *asked), child.i + 1 if child.i == cue.end else cue.end
    if objects and (far := _far_of(cue, objects[0])) is not None:
        return set(range(objects[0].left_edge.i, far.right_edge.i + 1)), cue.end
    return None


def _far_of(cue: Cue, accused: Token) -> Token | None:
    """What other words part from who is accused: "accused Oslo in turn | of cheating", "accused him | that he lied"."""
    following = beside(accused)
    if cue.entry.cue == "accuse" and following.lower_ == "that" and following.dep_ == "mark":
        return following.head
    behind = cue.verb.doc[accused.i + 1 : cue.verb.sent.end] if cue.entry.cue == "accuse" else ()
    links = (t for t in behind if t.lower_ == "of" and t.i - cue.end < _LONGEST_GAP + LONGEST_OBJECT)
    return next((t for t in links if _is_of_charge(t)), None)


def _is_of_charge(link: Token) -> bool:
    """Whether "of" tells what somebody is accused of, and not what a noun before it is that of ("a meeting | of")."""
    if any(child.dep_ == "pcomp" for child in link.children):
        return True
    of_noun = any(child.dep_ == "det" for child in link.head.lefts) or beside(link.head, -1).pos_ == "ADJ"
    return not of_noun and any(child.dep_ == "pobj" for child in link.children)


def _behind_aside(noun: Token) -> list[Token]:
    """What the parse hangs on an apposition between commas: "accused Oslo, its rival, | of cheating"."""
    asides = (child for child in noun.rights if child.dep_ == "appos")
    return [word for aside in asides for word in aside.rights if beside(word, -1).text == ","]


def _behind_addressee(cue: Cue) -> Iterator[Token]:
    """The "of" that the parse hangs on those spoken to, or on where or when: "warned aides in Oslo | of a raid"."""
    told = governed_by(cue, *(("dobj", "prep") if cue.entry.object == "addressee" else ("prep",)))
    for word in (word for noun in told for word in noun.subtree):
        for link in word.rights:
            thing = next((child for child in link.children if child.dep_ == "pobj"), None)
            topical = link.lower_ == "of" and "of" in cue.entry.prepositions
            if topical and thing is not None and (word.ent_type_ in _SETTING or _may_come(thing)):
                yield link


def _may_come(thing: Token) -> bool:
    """Whether one is warned of what a noun names, and nobody consists of it: "a raid", "the danger", "new raids"."""
    if thing.ent_type_ or thing.pos_ != "NOUN" or singular(thing.lower_) in ROLE_NOUNS:
        return False
    first = thing.left_edge
    return singular(thing.lower_) in _DANGERS or first.lower_ in {"a", "an"} or first.lower_ in _COMING


def _is_done_to(cue: Cue, preposition: Token) -> bool:
    """Whether a headline leaves "is" out of a passive: "Ice | named as cause of delay"."""
    bare = preposition.lower_ == "as" and preposition.i == cue.end and cue.entry.object == "part"
    acting = any(child.dep_ in SUBJECTS for child in cue.verb.lefts)
    return bare and acting and cue.verb.tag_ == "VBD" and cue.verb.dep_ == "ROOT" and not _gap(cue)


def _called_so(cue: Cue) -> Token | None:
    """The "as" that the parse hangs on what is referred to: "referred to the offer | as blackmail"."""
    spoken_of = (noun for link in governed_by(cue, "prep") if link.lower_ == "to" for noun in link.children)
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


_DANGERS = frozenset(
    "risk danger threat consequence possibility need impact effect damage cost plan attack raid escalation delay "
    "outage shortage fallout peril prospect repercussion retaliation".split()
)
_COMING = frozenset("possible potential imminent impending further new more severe serious grave likely".split())
_FRAMES = (
    ("clause", clause_of),
    ("preposition", _preposition),
    ("predicate", _predicate),
    ("infinitive", _infinitive),
    ("gerund", _gerund),
    ("phrase", phrase_of),
)
