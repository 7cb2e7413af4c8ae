"""Finds by which name a text calls somebody whom it describes: "a man named Ivan", "a medic, call sign Owl"."""

from __future__ import annotations

from helpers.finding.actors.titles import ROLE_GENDERS, ROLE_NOUNS, is_title
from helpers.reading.parse import Token

# Beside nouns for offices: people in general, and trades whose nouns are surnames too.
_SOMEBODY = (
    ROLE_NOUNS
    | ROLE_GENDERS.keys()
    | frozenset(
        "person local teenager survivor evacuee villager migrant prisoner detainee inmate passenger shopper commuter "
        "baker cook chef waiter waitress barber hairdresser tailor seamstress shopkeeper cashier seller vendor builder "
        "carpenter electrician plumber mechanic welder cleaner caretaker janitor gardener shepherd hunter librarian "
        "accountant".split()
    )
)
# Of several, one.
ONES = frozenset({"one", "another"})
_NAMED = frozenset("named called nicknamed".split())
# Nouns for names, which a name follows ("call | sign", "his first | name, Ivan").
_NAMES = frozenset("name surname nickname callsign sign codename nom guerre".split())
_SIGNS = frozenset("sign callsign nickname pseudonym".split())
# By these a noun tells whose or where somebody is.
_PLACING = frozenset("of at in from near on with".split())
_OWN = frozenset("himself herself themselves his her their".split())
_LINKS = frozenset("as by of is was".split())
_GIVING = frozenset("name callsign sign nickname identified known introduced goes went".split())
# Between them and the name may stand these ("known | only as", "called | 'Owl'").
_FILLERS = frozenset("only simply just , \" '' ``".split())
_LONGEST = 14  # tokens between somebody and the name
_FARTHEST = 24  # the same where a call sign is told


def is_somebody(noun: Token) -> bool:
    """Whether a noun is for one human being."""
    return noun.lower_ in _SOMEBODY


def called(noun: Token) -> Token | None:
    """
    The name that the words behind a noun give to whom it describes.

    Parameters
    ----------
    noun : Token
        Any token.

    Returns
    -------
    Token or None
        The first word of the name; None where the noun is no person or nothing says how that is called.
    """
    common = noun.tag_ == "NN" or (noun.tag_ == "NNP" and noun.is_lower)
    one = noun.lower_ in ONES and noun.dep_ in {"nsubj", "dobj"}  # "| one of them, call sign Owl"
    if not one and (noun.lower_ not in _SOMEBODY or not common):
        return None
    if (signed := _by_sign(noun)) is not None:
        return signed
    owner = False
    for place in range(noun.i + 1, min(noun.i + _LONGEST, noun.sent.end)):
        token = noun.doc[place]
        if token.text[0].isupper() and _is_placed(noun, place):
            continue
        if token.text[0].isupper():
            own = not owner or noun.doc[place - 1].lower_ in _NAMES or _names_himself(noun, place)
            return token if own and not is_title(token.lower_) and _gives_name(noun, place) else None
        if token.pos_ == "NOUN" and token.lower_ not in _NAMES | {"call"}:
            owner = token.dep_ == "pobj" and token.head.lower_ in _PLACING and token.head.head == noun
            if not owner:
                return None
    return None


def _names_himself(noun: Token, place: int) -> bool:
    """Whether it is somebody who gives a name, and not "a pilot of a squadron called Otter"."""
    return any(token.lower_ in _OWN for token in noun.doc[noun.i : place])


def _by_sign(noun: Token) -> Token | None:
    """The name behind whatever else a phrase tells: "a commander in the 110th brigade with the call sign | Owl"."""
    words = list(noun.doc[noun.i + 1 : min(noun.i + _FARTHEST, noun.sent.end)])
    end = next((number for number, word in enumerate(words) if word.tag_ in {"VBD", "VBZ", "VBP", "MD"}), len(words))
    for number, word in enumerate(words[:end]):
        if word.lower_ in _SIGNS and any(before.lower_ == "with" for before in words[max(number - 3, 0) : number]):
            behind = (after for after in words[number + 1 : end] if after.lower_ not in _FILLERS)
            name = next(behind, None)
            return name if name is not None and name.text[0].isupper() else None
    return None


def _is_placed(noun: Token, place: int) -> bool:
    """Whether a name is that of where somebody is: "a commander in | Kayah | State who goes by ..."."""
    while place > noun.i + 1 and noun.doc[place].text[0].isupper():
        place -= 1
    return place == noun.i + 1 and noun.doc[place].lower_ in {"in", "from", "at", "near"}


def _gives_name(noun: Token, place: int) -> bool:
    """Whether the words before a place say that a name follows: "named", "who gave her name as", "calls himself"."""
    words = list(noun.doc[noun.i + 1 : place])
    while words and words[-1].lower_ in _FILLERS:
        words.pop()
    if not words:
        return False
    if words[-1].lower_ in _LINKS:
        return bool(_GIVING & {word.lower_ for word in words})
    if words[-1].lower_ in {"himself", "herself"}:
        return len(words) > 1 and words[-2].lemma_ == "call"
    apart = noun.lower_ not in ONES or noun.doc[words[-1].i - 1].text == ","  # no "one of them | called Oslo dull"
    participle = words[-1].lower_ in _NAMED and words[-1].tag_ == "VBN" and apart
    return participle or words[-1].lower_ in _NAMES
