"""Describes parties in lower case, in the article's words: "russian and belarusian judges", "banks tied to minsk"."""

from __future__ import annotations

from helpers.finding.sanctions.words import Vocabulary, modifiers
from helpers.finding.tokens import beside, first_conjunct
from helpers.reading.parse import Token

NAMED = frozenset({"GPE", "NORP", "ORG", "PERSON", "FAC", "LOC"})
LOOSE = frozenset(
    "several some many any all more most other certain various few both each every another nearly almost about around "
    "roughly approximately further additional least dozen dozens hundreds scores".split()
)
COUNTS = frozenset(
    "dozen score hundred thousand number series majority rest like total string slew raft host handful couple pair "
    "trio swathe range array spate".split()
)
# Who is meant, a clause behind them tells ("anyone trading with the firm").
WHOEVER = frozenset({"anyone", "anybody", "everyone", "those"})
_REMOVING = frozenset("exclusion expulsion removal suspension disconnection cutoff ejection".split())
# What follows a description without making it narrower.
_APART = frozenset({"over", "for", "after", "since", "as", "by", "including", "on"})
_OCCASIONAL = frozenset({"over", "after", "since"})
# What those whom a measure hits are said to be guilty of is no part of who they are.
_ACCUSED = frozenset("accuse suspect responsible believe allege guilty complicit implicate charge blame".split())
# What a participle behind a target tells of the measure ("sanctions on firms | imposed by Norway").
_SET = frozenset("impose announce introduce adopt approve unveil levy enact".split())
# Verbs whose "in" tells where a measure was told of or agreed on.
_DECIDING = frozenset("announce unveil declare agree adopt approve discuss propose sign".split())
# A clause behind a description is part of it where it ends this many words after.
_CLOSE = 11
# "In response to" and the like tell of the measure, not of whom it hits.
_OCCASIONS = frozenset(
    "action move step response retaliation reaction connection coordination cooperation line relation bid effort "
    "protest light view addition case wake place force effect".split()
)


def describe(head: Token, vocabulary: Vocabulary) -> str:
    """A noun phrase in lower case without determiner, number and "several", with what makes it narrower.

    Of those that an adjective tells already, what they are accused of is left out ("Georgian officials | accused of").
    """
    start = head.i
    for token in modifiers(head):
        if token.lower_ not in LOOSE and token.dep_ != "nummod" and token.pos_ not in {"NUM", "DET", "PUNCT"}:
            start = token.i
    start = min(
        [start, *(child.left_edge.i for child in head.children if child.dep_ == "poss" and child.pos_ == "PROPN")]
    )
    end = head.i + 1
    counted = head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lemma_ in COUNTS
    # What is said of "firms and banks | that trade with" them may hang on the first.
    shared = [child for first in _joined_before(head) for child in first.children if child.dep_ == "relcl"]
    for child in (*shared, *head.children, *_behind(head), *(head.head.head.children if counted else ())):
        close = (
            child.dep_ in {"prep", "amod", "acl", "relcl", "pcomp"}
            and child.left_edge.i == end
            and child.pos_ in {"ADP", "ADJ", "VERB"}
            and (child.left_edge.pos_ not in {"PRON", "DET", "NOUN", "PROPN"} or _tells_who(head, child.left_edge))
        )
        close = close and not (child.lower_ == "from" and _is_removed(head))
        if close and not _apart(child) and not (start < head.i and (child.dep_ == "relcl" or _accuses(child))):
            last = _last(child, vocabulary)
            told = child.lower_ != "of" and any(
                _is_measure(t, vocabulary) for t in head.doc[child.left_edge.i : last + 1]
            )
            if told:
                continue
            end = last + 1 if last - head.i < (_CLOSE if head.pos_ == "NOUN" else 2 * _CLOSE) else end
    if end == head.i + 1 and place_behind(head) is not None:
        end += 2
    start = _coordinated_start(head, start, vocabulary)
    words = "".join(
        _plural(token) + _space(token) if token == head else token.text + _space(token)
        for token in head.doc[start:end]
        if not token.is_quote and (token.dep_ != "nummod" or beside(token, -1).pos_ == "PROPN")
    )
    return words.lower().strip(" \"',")


def place_behind(head: Token) -> Token | None:
    """The "in" right behind a party that says where it is, though it hangs elsewhere ("put bans on men | in Iran").

    Behind what is announced it says where that was.
    """
    link = beside(head)
    if any(verb.lemma_ in _DECIDING for verb in (link.head, link.head.head)):
        return None
    elsewhere = link.lower_ == "in" and link.dep_ == "prep" and link.head not in {head, link}
    place = next((child for child in link.children if child.dep_ == "pobj"), None) if elsewhere else None
    alone = place is not None and place.i == link.i + 1 and place.ent_type_ == "GPE" and not any(place.conjuncts)
    return link if alone and head.tag_ == "NNS" else None


def starts_anew(party: Token, vocabulary: Vocabulary) -> bool:
    """Whether a party that the parse joins to a place or thing is one more target ("judges seen in Oslo | and a bank").

    A bank is joined to the judges, not to the city.
    """
    if party.dep_ != "conj" or party.pos_ not in {"NOUN", "PROPN"} or not vocabulary.find(party, "party"):
        return False
    new = any(child.dep_ in {"det", "nummod"} for child in party.children)
    first = first_conjunct(party)
    place = first.ent_type_ in {"GPE", "LOC"} and first.head.lower_ in {"in", "at", "near"}
    thing = first.pos_ == "NOUN" and not vocabulary.find(first, "party", "state")
    return new and beside(party.left_edge, -1).lower_ == "and" and (place or thing)


def _tells_who(head: Token, opening: Token) -> bool:
    """Whether a clause says who is meant ("those | who block the ports", "firms | that trade with Norway")."""
    return opening.lower_ == "that" or (head.lower_ in WHOEVER and opening.lower_ == "who")


def _joined_before(head: Token) -> list[Token]:
    """The plural that a plural is joined to ("companies and | banks")."""
    first = first_conjunct(head)
    return [first] if first != head and first.tag_ == head.tag_ == "NNS" else []


def _behind(head: Token) -> list[Token]:
    """What they do, though the parser hung it on the preposition ("sanctions on those | blocking the ports")."""
    doing = beside(head)
    return [doing] if doing.dep_ == "pcomp" and doing.tag_ == "VBG" and head.tag_ == "NNS" else []


def _accuses(phrase: Token) -> bool:
    """Whether what follows a description tells what they have done or are said to ("officials | accused of")."""
    doing = phrase.dep_ == "acl" and phrase.tag_ == "VBG"
    return doing or (phrase.dep_ in {"amod", "acl"} and phrase.lemma_.lower() in _ACCUSED)


def _space(token: Token) -> str:
    """What stands between a word and the next one, a closing quotation mark left out."""
    following = beside(token)
    return following.whitespace_ if following.is_quote and not token.whitespace_ else token.whitespace_


def _apart(phrase: Token) -> bool:
    """Whether what follows a description tells of the measure and not of whom it hits."""
    occasion = (thing.lemma_ in _OCCASIONS for thing in phrase.children if thing.dep_ == "pobj")
    told = phrase.tag_ == "VBN" and phrase.lemma_ in _SET
    return told or phrase.lower_ in _APART or (phrase.lower_ == "in" and any(occasion))


def _last(phrase: Token, vocabulary: Vocabulary) -> int:
    """Where what follows a description ends, without what tells of the measure ("a member of the guard | over its")."""
    rest = phrase.doc[phrase.i + 1 : phrase.right_edge.i + 1]
    ends = [
        token.i - 1 for token in rest if token.dep_ == "prep" and (token.lower_ in _OCCASIONAL or _keeps_out(token))
    ]
    ends += [token.left_edge.i - 2 for token in rest if starts_anew(token, vocabulary)]
    clauses = [token for token in rest if token.dep_ == "relcl" and token.left_edge.i > phrase.i]
    for clause in clauses:
        aside = beside(clause.left_edge, -1).text == ","  # "Judges in Oslo, | where the court sits"
        if aside or any(_is_measure(t, vocabulary) for t in clause.subtree):
            ends.append(clause.left_edge.i - (2 if aside else 1))
    return min(ends, default=phrase.right_edge.i)


def _is_removed(head: Token) -> bool:
    """Whether "from" behind a party tells what it is put out of ("the exclusion of banks | from the market")."""
    return head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lemma_ in _REMOVING


def _is_measure(token: Token, vocabulary: Vocabulary) -> bool:
    return vocabulary.find(token, "measure", "limit", "generic") is not None


def _keeps_out(preposition: Token) -> bool:
    """Whether "from" tells what somebody is kept from ("a ban on men | from entering the country")."""
    return preposition.lower_ == "from" and any(child.dep_ == "pcomp" for child in preposition.children)


def _plural(head: Token) -> str:
    """The head of a description, in the plural after "any" or "every"."""
    if head.tag_ != "NN" or not any(child.lower_ in {"any", "every", "each"} for child in head.children):
        return head.text
    return f"{head.text[:-1]}ies" if head.text.endswith("y") else f"{head.text}s"


def _coordinated_start(head: Token, start: int, vocabulary: Vocabulary) -> int:
    """Where a description starts whose modifiers are a list ("oil, gas and shipping firms")."""
    first = first_conjunct(head)
    if first != head and {first.tag_, head.tag_} == {"NN"} and vocabulary.find(first, "party"):
        # "The company and chief executive"
        return start
    if vocabulary.find(first, "state"):
        # "The government and certain firms"
        return start
    apart = any(child.dep_ in {"det", "nummod", "poss"} and child.i > first.i for child in head.children)
    if apart and "NN" in {first.tag_, head.tag_}:
        # "A company and twelve judges" are two.
        return start
    between = head.doc[first.i + 1 : head.i]
    bare = all(token.pos_ in {"NUM", "ADP", "PUNCT"} or token.lower_ in LOOSE for token in modifiers(first))
    shared = any(token.ent_type_ == "NORP" for token in modifiers(first))
    plain = first.tag_ == "NNS" and start == head.i and all(token.pos_ in {"CCONJ", "NUM"} for token in between)
    pair = plain and (bare or shared)
    joined = first.tag_ in {"NN", "JJ"} or pair
    if first == head or not joined or first.ent_type_ in NAMED:
        return start
    nearest = min(
        (
            token.i
            for token in modifiers(first)
            if token.pos_ not in {"DET", "NUM", "ADP"} and token.lower_ not in LOOSE
        ),
        default=first.i,
    )
    return min(nearest, first.i, start)
