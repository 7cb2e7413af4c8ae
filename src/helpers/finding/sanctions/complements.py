"""What a measure is on or of: "a ban on imports of Syrian oil", and whether that is a state or belongs to one."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.actors import Cast
from helpers.finding.sanctions.words import modifiers, prepositional
from helpers.finding.tokens import TIMES, first_conjunct
from helpers.reading.parse import Token

LIMITING = frozenset({"on", "of", "against", "from", "for", "to"})
# Bodies that the model takes for places.
_CLUBS = frozenset({"G7", "G8", "G20"})
AIMED = frozenset({"on", "against", "for", "to", "toward", "towards"})
HOSTILE = frozenset({"on", "against"})
# Limits that come "from" who sets them; others keep somebody from something.
BORNE = frozenset({"penalty", "restriction", "curb", "punishment"})
# Nouns of which "from" leads to the body that somebody is put out of.
PUTTING_OUT = frozenset({"expulsion", "exclusion", "suspension", "removal", "ouster", "ejection"})
_DEEPER = frozenset({"of", "from", "on"})
# What leads on to what is limited ("access to markets", "trading in bonds", "the approval process for a pipeline").
_LEADING_ON = {
    "access": frozenset({"to"}),
    **dict.fromkeys(("trading", "trade", "dealing", "deal", "invest", "investment"), frozenset({"in"})),
    **dict.fromkeys(("process", "procedure", "certification", "approval", "permit", "licensing"), frozenset({"for"})),
}
_DEALINGS = frozenset("import export investment sale purchase trade trading flight supply delivery business".split())
_DEALT = frozenset({"in", "of", "to", "from", "with"})
# What "restrictions of this kind" are of.
_KINDS = frozenset({"kind", "sort", "type"})


def complement(noun: Token) -> Iterator[Token]:
    """What a measure is on or of, down through "imports of oil", and verbal nouns' objects ("ban on issuing visas")."""
    waiting = [thing for thing in prepositional(noun, LIMITING) if not _reason(thing)]
    if noun.dep_ in {"dobj", "nsubjpass"}:
        waiting.extend(prepositional(noun.head, HOSTILE))
    seen: set[int] = set()
    while waiting:
        token = waiting.pop(0)
        if token.i in seen or token.ent_type_ in TIMES or token.lemma_ in _KINDS:
            continue
        seen.add(token.i)
        if token.ent_type_ != "MONEY":
            yield token
        waiting.extend(prepositional(token, _DEEPER | _LEADING_ON.get(token.lemma_, frozenset())))
        waiting.extend(child for child in token.children if child.dep_ == "dobj")


def dealings(thing: Token) -> list[Token]:
    """With or from whom things are bought or done, where a state before them says by whom ("UK imports of ... oil")."""
    if thing.lemma_ not in _DEALINGS or not any(word.text[0].isupper() for word in modifiers(thing)):
        return []
    return list(prepositional(thing, _DEALT))


def entries(thing: Token) -> list[Token]:
    """Where nobody may come: by who is there ("a ban on entry into the country")."""
    places = list(prepositional(thing, frozenset({"into", "to"}))) if thing.lemma_ == "entry" else []
    return [*places, *(whose for place in places for whose in prepositional(place, frozenset({"of"})))]


def of_this_kind(noun: Token) -> bool:
    """Whether a noun is likened to what was named before ("restrictions of this kind")."""
    kinds = (thing for thing in prepositional(noun, frozenset({"of"})) if thing.lemma_ in _KINDS)
    return any(child.lower_ in {"this", "that", "such"} for kind in kinds for child in kind.children)


def aimed(token: Token, cast: Cast) -> bool:
    """Whether a measure is directed at somebody: a state, or what belongs to one."""
    hanging = [token, first_conjunct(token).head] if token.dep_ == "dobj" else [token]
    targets = [target for word in hanging for target in prepositional(word, HOSTILE)]
    targets += [target for verb in directed(token) for target in prepositional(verb, frozenset({"at", "against"}))]
    return any(of_state(target, cast) for target in targets)


def directed(measure: Token) -> Iterator[Token]:
    """The participles that tell at whom a measure is aimed, and by whom ("retaliation aimed at Oslo by Bern")."""
    return (child for child in measure.children if child.dep_ == "acl" and child.lemma_ in {"aim", "direct"})


def of_state(target: Token, cast: Cast) -> bool:
    """Whether something is a state or belongs to one; "on Ukraine joining" speaks of an event."""
    if any(child.dep_ == "acl" and child.tag_ == "VBG" for child in target.children):
        return False
    owners = (child for child in target.children if child.dep_ == "poss")
    return any(
        thing.text[0].isupper() and cast.country(thing) is not None for thing in (target, *modifiers(target), *owners)
    )


def from_body(token: Token, cast: Cast, *, known: bool) -> bool:
    """Whether a state, if it is not known of which one, is put out of a named body ("its expulsion from the Group")."""
    bodies = any(
        thing.pos_ == "PROPN" and (thing.ent_type_ != "GPE" or thing.text in _CLUBS)
        for thing in prepositional(token, frozenset({"from"}))
    )
    owners = [child for child in token.children if child.dep_ == "poss"]
    states = (thing for thing in (*owners, *prepositional(token, frozenset({"of"}))))
    return bodies and (known or any(thing.text[0].isupper() and cast.country(thing) is not None for thing in states))


def clause_verbs(clause: Token) -> Iterator[Token]:
    """The verb of a clause and those of its infinitives."""
    yield clause
    for child in clause.children:
        if child.dep_ in {"xcomp", "advcl", "conj"}:
            yield from clause_verbs(child)


def _reason(thing: Token) -> bool:
    """Whether it is why a measure was taken ("sanctions for financing the war")."""
    return thing.dep_ == "pcomp" and thing.head.lower_ == "for"
