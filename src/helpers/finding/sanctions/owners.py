"""Reads whose a punitive measure is by its own noun phrase: "US sanctions", "the bloc's embargo", "his entry ban"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.sanctions.actors import Actors, containers, unique
from helpers.finding.sanctions.aims import is_related
from helpers.finding.sanctions.clauses import passive
from helpers.finding.sanctions.complements import HOSTILE, complement, dealings, entries
from helpers.finding.sanctions.doers import sponsors
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.subjects import subject_of
from helpers.finding.sanctions.words import BORNE_BY_ONE, EVADING, FOOD, Vocabulary, modifiers, prepositional
from helpers.finding.tokens import beside
from helpers.reading.parse import Token

_MODIFIERS = frozenset({"compound", "amod", "nmod", "advmod", "npadvmod"})
# What is done with a measure by who sets it alone.
_DISPOSING = frozenset("sign impose order issue announce end lift ease extend expand revoke rescind defend".split())


class Owners:
    """Reads in one article whose measures are.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    actors
        The article's actors.
    """

    def __init__(self, vocabulary: Vocabulary, actors: Actors) -> None:
        self._words = vocabulary
        self._actors = actors
        self._sanctioned = vocabulary.phrases("sanctioned")
        self._setters = vocabulary.phrases("setter")
        self._imposing = vocabulary.imposing() - self._sanctioned

    def of(self, noun: SanctionNoun) -> list[str]:
        """Those within the noun phrase: "US sanctions", "the bloc's latest sanctions", "sanctions from the West"."""
        own = next(filter(None, map(self._modifying, (noun.head, noun.core))), [])
        nodes = [noun.head, noun.core, *(() if own else containers(noun.head))]
        # "Iran's exclusion from SWIFT" hits Iran.
        removed = noun.word.role == "limit" and beside(noun.core).lower_ == "from"
        for node in nodes:
            for child in node.children:
                owned = child.dep_ == "poss" and not (removed or _evaded(child) or self.bearer(noun))
                if owned and (found := self._own(child) or self._actors.states(child)):
                    return found
        # The parser may hang the possessor elsewhere ("Moscow's counter-sanctions").
        start = noun.start - noun.head.sent.start
        owned = start > 1 and noun.head.doc[noun.start - 1].tag_ == "POS" and not removed
        if owned and (found := self._actors.states(noun.head.doc[noun.start - 2], with_conjuncts=False)):
            return found
        if found := own or next(filter(None, map(self._modifying, nodes[2:])), []):
            return found
        entered = [place for thing in complement(noun.core) for place in entries(thing)]
        if found := [name for place in entered for name in self._actors.nationalities(place)]:
            return unique(found)
        things = [thing for thing in complement(noun.core) if any(map(self._actors.nationalities, dealings(thing)))]
        return unique(name for thing in things for word in modifiers(thing) if (name := self._actors.country(word)))

    def modifier(self, token: Token) -> str | None:
        """A modifier that names the sender: not "Iran sanctions" nor "Russian oil embargo"."""
        holder = token.head
        limited = self._words.find(holder, "object", "party") if token.dep_ in _MODIFIERS else None
        # "A Canadian visa ban" is Canada's, "a Canadian grain ban" hits Canada.
        if limited and limited.measure not in {"travel", "financial"}:
            return None
        if token.text == "-" or not (token.text[0].isupper() or token.lower_ in {"western", "international"}):
            return None
        if sponsors(token) or is_related(token):
            return None
        name = self._actors.country(token)
        if holder.lower_.startswith("counter"):
            # "Russian counter-sanctions"
            return name
        if {holder.text, holder.head.text} & {"Act", "Law"} and name in self._sanctioned:
            return None  # "The Iran Sanctions Act"
        priced = holder.lemma_ in {"cap", "ceiling"}
        goods = limited or priced or any(self._words.find(word, "produce") for word in modifiers(holder))
        if name in self._sanctioned and goods:
            # "Russian oil ban"; food they bar themselves
            return name if any(word.lemma_.lower() in FOOD for word in (holder, *modifiers(holder))) else None
        hit = name is not None and _plain_state(token, name) and name not in self._imposing
        return None if hit else name

    def calls_by_target(self, noun: SanctionNoun, owners: Sequence[str], makers: Sequence[str]) -> bool:
        """Whether a measure is called by the state that others set it on ("Norway eased the Qatar embargo")."""
        words = (token for token in modifiers(noun.head) if token.text[0].isupper())
        named = {name for word in words if (name := self._actors.country(word)) and _plain_state(word, name)}
        return set(owners) <= named - self._setters - set(makers)

    def bearer(self, noun: SanctionNoun) -> str | None:
        """The person whose own a measure on persons is ("his entry ban", "made light of her blacklisting")."""
        personal = noun.word.measure == "travel" or noun.core.lemma_ in BORNE_BY_ONE
        owner = next((child for child in noun.head.children if child.tag_ == "PRP$"), None)
        if owner is None or not personal or any(prepositional(noun.head, HOSTILE)):
            return None
        hits = noun.head.dep_ == "nsubj" and any(child.dep_ == "dobj" for child in noun.head.head.children)
        cast = self._actors.cast
        name = cast.name(owner)
        acting = subject_of(noun.head.head) if noun.head.dep_ == "dobj" else None
        own = acting is not None and cast.name(acting) == name and noun.head.head.lemma_ in _DISPOSING
        known = name is not None and cast.kind(name) == "person" and cast.affiliation(name) not in self._setters
        return name if known and not (hits or own) else None

    def _own(self, owner: Token) -> list[str]:
        """Whose measures "its" are: those of who acts in the clause ("Norway will lift its sanctions")."""
        if owner.lower_ not in {"its", "their"}:
            return []
        verbs = (word for word in owner.ancestors if word.pos_ in {"VERB", "AUX"})
        subjects = ((verb, subject_of(verb)) for verb in verbs)
        # Of "Norway signalled that its own ban would end" the outer one.
        acting = ((verb, one) for verb, one in subjects if one is None or owner not in one.subtree)
        verb, subject = next(acting, (None, None))
        if verb is None or subject is None or subject.pos_ == "PRON" or passive(verb):
            return []
        return self._actors.states(subject)

    def _modifying(self, node: Token) -> list[str]:
        """Senders among the modifiers of a noun ("US and EU sanctions")."""
        found = [name for token in reversed(list(modifiers(node))) if (name := self.modifier(token))]
        return unique([*self._torn_off(node), *found]) if found else []

    def _torn_off(self, noun: Token) -> list[str]:
        """The first of two owners that the parse parts from the second ("United States and | British sanctions")."""
        first = noun.head if noun.dep_ == "conj" else None
        if first is None or first.pos_ != "PROPN" or beside(first).lower_ != "and":
            return []
        return [name for name in self._actors.states(first, with_conjuncts=False) if name in self._setters]


def _evaded(owner: Token) -> bool:
    """Whether "its" is before measures that somebody evades, whose own they are not ("helps Iran evade | its ban")."""
    verb = next((word for word in owner.ancestors if word.pos_ in {"VERB", "AUX"}), None)
    return owner.lower_ in {"its", "their"} and verb is not None and verb.lemma_ in EVADING


def _plain_state(token: Token, name: str) -> bool:
    """Whether a word is a state's own name and no adjective or abbreviation."""
    return token.text[0].isupper() and token.text in name.split()
