"""Recognises the nouns by which an article takes up measures that it has named before ("the move", "such steps")."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from helpers.finding.actors import Cast
from helpers.finding.sanctions.complements import complement, of_this_kind
from helpers.finding.sanctions.words import prepositional
from helpers.reading.parse import Token

POINTING = frozenset({"such", "similar", "same", "these", "those", "this"})
LIKENING = frozenset({"such", "similar", "same"})
_DEMONSTRATIVE = frozenset({"the", "these", "those", "this", "that"})
_ADDING = frozenset(
    {"further", "additional", "new", "more", "tougher", "stronger", "harsher", "broader", "unilateral", "joint", "own"}
)
_HEAVY = frozenset({"sweeping", "drastic", "unprecedented", "harsh", "tough", "severe"})
# "The measure", "any new measure", "some measures": of those that are spoken of.
_ANY_OF_THEM = frozenset({"any", "all", "each", "every", "some", "no"})
_EARLIER = frozenset({"previous", "earlier", "past", "existing", "next", "last", "latest"})
# Modifiers that leave open what a noun names.
_EMPTY = frozenset(
    "new further additional more other possible proposed latest existing tough tougher own previous earlier next last "
    "initial remaining unilateral joint coordinated harsh severe strong broader wider present current planned full "
    "outright very total complete concrete bold rare unprecedented dramatic hostile unfriendly symbolic drastic "
    "sweeping far-reaching illegal illegitimate unlawful unjust unfair blanket comprehensive "
    "forthcoming upcoming impending announced".split()
)
_JUDGING = frozenset(
    "welcome condemn denounce criticise criticize mock call describe oppose back support praise hail slam decry "
    "defend reject dismiss announce shrug resist block veto protest deplore applaud lament question justify "
    "deride lambast lambaste".split()
)
_PLACING = frozenset({"come", "follow", "mark"})
# Nouns that take one another up, and the verbs that they take up.
_SORTS = tuple(
    frozenset(words.split())
    for words in (
        "cap ceiling limit",
        "ban embargo prohibition moratorium boycott blockade bar prohibit phase close block",
        "suspension halt stoppage cutoff cut-off shutdown suspend stop cut",
        "exclusion expulsion disconnection removal ejection exclude expel disconnect remove cutoff cut-off cut",
        "freeze freezing frozen seizure seize seized confiscation confiscate confiscated immobilisation immobilization "
        "immobilise immobilize immobilised immobilized",
        "restriction curb limitation restrict limit curtail",
    )
)
# Prepositions that tell what another move it is ("a move against the judges").
_SPECIFYING = frozenset({"of", "to", "into", "against", "on", "toward", "towards", "for", "from"})
# "Today's action in Oslo", "by workers" is another one.
_ELSEWHERE = frozenset({"at", "by", "in"})
_ACTING = frozenset({"person", "country", "organisation"})
_HELP = frozenset({"aid", "assistance", "support", "military", "weapon", "stimulus", "relief", "help", "spending"})
_GOODS = frozenset({"arm", "arms", "weapon", "military", "security", "defense", "defence"})
_SETS = frozenset({"set", "round", "series", "package", "wave", "batch", "list", "kind", "sort", "type"})
# Deeds named as such, without an article ("confiscation would be illegal").
UNCOUNTED = frozenset({"confiscation", "seizure", "immobilisation", "immobilization", "freezing", "exclusion"})
_COUNTER = frozenset({"countermeasure", "counter-measure"})
# How many sentences back a measure may stand that "the measures", "such steps" or "the move" takes up.
_FAR, _NEAR, _NEXT = 4, 2, 1


class Before(NamedTuple):
    """What an article has named before a noun.

    Attributes
    ----------
    distance
        How many sentences back the last measure stands, None where there is none.
    last
        The noun or verb that named it.
    repeats
        Whether a measure of the noun's sort has been named.
    topical
        Whether the article names sanctions anywhere.
    aided
        Whether it names a package of aid anywhere.
    """

    distance: int | None
    last: Token | None
    repeats: bool
    topical: bool
    aided: bool

    def within(self, sentences: int) -> bool:
        """Whether a measure has been named at most so many sentences back."""
        return self.distance is not None and self.distance <= sentences


def takes_up(token: Token, own: Sequence[Token], before: Before, cast: Cast) -> bool:
    """Whether a noun that names no measure by itself stands for one named before.

    Parameters
    ----------
    token
        The noun.
    own
        Its modifiers.
    before
        What has been named before it.
    cast
        Who is who in the article.
    """
    words = {child.lower_ for child in token.children if child.i < token.i}
    if token.dep_ == "attr" and token.lemma_ in {"step", "move"}:
        # "The sanctions are the first step" names no other ones.
        return False
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_ in _SETS:
        # "The next set of measures"
        words |= {child.lower_ for child in token.head.head.children}
    limited = any(thing.pos_ != "VERB" for thing in complement(token) if not words & LIKENING)
    if limited or not bare(without_states(own, cast)):
        return False
    if token.lemma_ == "package":
        return _package(token, words, before)
    if token.lemma_ in {"measure", *_COUNTER}:
        return before.within(_FAR) and _measures(token, own, words, cast)
    plural = token.tag_ in {"NNS", "NNPS"}
    if token.lemma_ in {"action", "step", "move"} and before.within(_FAR) and "today" in words:
        return not any(child.lower_ in _ELSEWHERE for child in token.children)
    if before.within(_NEAR) and (words & LIKENING or of_this_kind(token) or (plural and words & {"these", "those"})):
        return True
    if token.lemma_ in {"step", "action"} and plural:
        return (before.within(_NEXT) and bool(words & _ADDING)) or (before.within(_FAR) and _placed(token, words))
    pointed = words & ({"the", "this", "that"} if token.lemma_ == "step" else {"this", "that"})
    if token.lemma_ in {"consequence", "repercussion", "step"} and before.within(_NEAR) and pointed and not plural:
        return True
    return token.lemma_ in {"move", "step"} and _deed(token, words, before, cast)


def bare(own: Sequence[Token]) -> bool:
    """Whether modifiers say no more of a noun than words such as "new" or "similar"."""
    return all(
        word.lower_ in POINTING | _EMPTY
        or word.pos_ in {"ADV", "NUM", "PUNCT", "DET"}
        or word.tag_ in {"JJR", "JJS", "RBR", "RBS", "CC"}
        or ordinal(word)
        for word in own
    )


def without_states(own: Sequence[Token], cast: Cast) -> list[Token]:
    """Modifiers other than those that tell whose a measure is ("similar Chinese measures")."""
    return [word for word in own if not (word.text[0].isupper() and (cast.country(word) or _is_body(word)))]


def _is_body(word: Token) -> bool:
    """Whether a word is the short form of a body's name ("the FIFA ban")."""
    return word.pos_ == "PROPN" and word.is_upper and len(word) > 2


def ordinal(token: Token) -> bool:
    """Whether a word is an ordinal ("sixth", "14th")."""
    return token.ent_type_ == "ORDINAL" or (token.text[0].isdigit() and token.lower_.endswith(("st", "nd", "rd", "th")))


def added(token: Token) -> bool:
    """Whether the noun says what the measure before it means ("imposed sanctions, a step that")."""
    article = any(child.lower_ in {"a", "an"} for child in token.children)
    comma = token.left_edge.i > token.sent.start and token.doc[token.left_edge.i - 1].text == ","
    return article and comma and token.lemma_ in {"move", "step", "measure"}


def in_response(token: Token) -> bool:
    """Whether a measure is said to answer another."""
    after = [word for word in token.doc[token.i + 1 : min(token.i + 4, token.sent.end)] if not word.is_quote]
    return [word.lower_ for word in after[:2]] in (["in", "response"], ["in", "retaliation"])


def akin(noun: Token, other: Token) -> bool:
    """Whether two words name measures of one sort ("the ceiling" takes up "a price cap", "the ban" a verb)."""
    return akin_to_any(noun, {other.lemma_.lower()})


def akin_to_any(noun: Token, lemmas: Set[str]) -> bool:
    """Whether a word names a measure of one sort with some lemmas."""
    own = noun.lemma_.lower()
    return own in lemmas or any(own in sort and not sort.isdisjoint(lemmas) for sort in _SORTS)


def _package(token: Token, words: set[str], before: Before) -> bool:
    """Whether a package is one of sanctions: "the 14th package", "previous packages", "the package"."""
    if any(child.dep_ == "prep" and child.lower_ in {"of", "for"} for child in token.children):
        return False
    if before.last is not None and any(map(_of_arms, token.doc[before.last.i + 1 : token.i])):
        return False
    counted = any(map(ordinal, token.children)) or bool(words & _EARLIER)
    if counted and before.topical and not before.aided:
        return True
    pointed = bool(words & (_DEMONSTRATIVE | _ADDING | {"each", "every", "any"}))
    return before.within(2 * _FAR if before.repeats else _NEAR) and pointed


def of_help(token: Token) -> bool:
    """Whether a word names a package of something else ("an aid package")."""
    if token.lemma_ != "package":
        return False
    parts = (*token.children, *prepositional(token, frozenset({"of"})))
    return any(part.lemma_ in _HELP or any(inner.lemma_ in _HELP for inner in part.children) for part in parts)


def _of_arms(token: Token) -> bool:
    """Whether a word speaks of what a package of arms or aid is ("approved an arms sale")."""
    return token.lemma_ in {"sale", "delivery", "aid"} and any(child.lemma_ in _GOODS for child in token.children)


def _measures(token: Token, own: Sequence[Token], words: set[str], cast: Cast) -> bool:
    if words & LIKENING:
        return True
    plural = token.tag_ in {"NNS", "NNPS"}
    owners = [child for child in token.children if child.dep_ == "poss" or child.text[0].isupper()]
    if plural and any(map(cast.country, owners)) and not any(map(_for_something, token.children)):
        # "Ottawa's measures", "UK measures"
        return True
    # Who "takes all measures" does what he can.
    each = bool(words & _ANY_OF_THEM) and token.dep_ != "attr" and token.head.lemma_ != "take"
    more = plural and any(word.lower_ in _ADDING or word.tag_ in {"JJR", "JJS"} or ordinal(word) for word in own)
    counted = plural and bool(words & (_EARLIER | _HEAVY))
    known = bool(words & _DEMONSTRATIVE) and token.dep_ != "attr"
    return more or counted or each or known


def _for_something(clause: Token) -> bool:
    """Whether an infinitive tells what measures are for ("EU measures | to help farmers"); of sanctions none does."""
    return clause.dep_ in {"acl", "relcl"} and any(child.lower_ == "to" for child in clause.children)


def _deed(token: Token, words: set[str], before: Before, cast: Cast) -> bool:
    """Whether "the move" is the event told before, by whose it is, by who judges it or by coming right after."""
    telling = (child for child in token.children if child.dep_ in {"acl", "relcl"})
    restricted = any(token.doc[child.left_edge.i - 1].text != "," for child in telling)
    if restricted or any(child.lower_ in _SPECIFYING for child in token.children):
        return False
    owned = any(child.dep_ == "poss" and cast.kind(cast.name(child)) in _ACTING for child in token.children)
    told = (before.within(_NEAR) and owned) or (before.within(_NEXT) and _event(token, words, before))
    return told or (before.within(_NEAR) and _judged(token)) or (before.within(_FAR) and _placed(token, words))


def _placed(token: Token, words: set[str]) -> bool:
    """Whether "the move" is the deed that an article goes on from ("The move comes as the talks falter")."""
    start = token.left_edge.i == token.sent.start
    return start and "the" in words and token.dep_ == "nsubj" and token.head.lemma_ in _PLACING


def _judged(token: Token) -> bool:
    """Whether "the move" or "the step" is what somebody welcomes or condemns."""
    the = any(child.lower_ == "the" for child in token.children)
    return the and token.dep_ == "dobj" and token.head.lemma_ in _JUDGING


def _event(token: Token, words: set[str], before: Before) -> bool:
    """Whether "the move" is the event that the sentence before tells ("X froze the funds. The move drew protest")."""
    if not words & {"the", "this"} or before.last is None or before.last.sent == token.sent:
        return False
    verb = next((word for word in (before.last, *before.last.ancestors) if word.pos_ == "VERB"), None)
    while verb is not None and verb.dep_ in {"ccomp", "xcomp", "conj"}:
        verb = verb.head
    return verb is not None and verb.dep_ == "ROOT"
