"""Whose a force is: from its adjective, its possessor, what follows it, or the clause that it stands in."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from helpers.finding.actors import Cast
from helpers.reading.lexicons import Lexicons


class ForceEntry(NamedTuple):
    """A line of forces.csv."""

    force: str
    words: tuple[str, ...]


class Forces:
    """Says whose the people or formations of a noun phrase are.

    Parameters
    ----------
    lexicons
        The folder with forces.csv; states come from the cast.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        entries = lexicons.table("forces.csv", ForceEntry)
        self._words = {word: entry.force for entry in entries for word in entry.words}

    def named(self, doc: Doc, start: int, end: int, cast: Cast) -> str | None:
        """The force that words within a noun phrase name ("Russian", "UK-based", "Wagner")."""
        for i in range(start, end):
            for last in range(min(end, i + 6), i, -1):
                if (force := self._words.get(doc[i:last].text)) is not None:
                    return force
        for token in doc[start:end]:
            if token.pos_ in {"ADJ", "PROPN", "NOUN"} and token.text[0].isupper() and (country := cast.country(token)):
                return country
        return None

    def owner(self, token: Token, cast: Cast) -> str | None:
        """The force that a noun phrase's head stands for: a state, an alliance, a person's state, a listed group."""
        phrase = list(token.subtree)
        if (listed := self._words.get(token.text)) is not None:
            return listed
        if (country := cast.country(token)) is not None:
            return country
        near = [t for t in phrase if abs(t.i - token.i) <= 3 and t.dep_ in {"amod", "compound", "poss", "nmod"}]
        for modifier in near:
            force = self._words.get(modifier.text) or (cast.country(modifier) if modifier.text[0].isupper() else None)
            if force is not None:
                return force
        name = cast.name(token)
        if name is None:
            return None
        return name if cast.kind(name) == "country" else cast.affiliation(name)

    def before(self, doc: Doc, number: int, sentence: int, cast: Cast) -> str | None:
        """The possessor right before a number ("Russia's 100,000 troops", "its 5,000 soldiers")."""
        if number - 1 >= sentence and doc[number - 1].tag_ == "PRP$":
            return self.owner(doc[number - 1], cast)
        if number - 2 >= sentence and doc[number - 1].tag_ == "POS":
            return self.owner(doc[number - 2], cast)
        return None

    def after(self, doc: Doc, end: int, limit: int, cast: Cast) -> str | None:
        """The owner right behind a noun ("soldiers from Poland", "fighters of the Wagner Group")."""
        if end + 1 >= limit or doc[end].lower_ not in {"of", "from"}:
            return None
        for i in range(end + 1, min(limit, end + 6)):
            if doc[i].pos_ in {"VERB", "AUX", "PUNCT", "ADP"}:
                return None
            force = self.named(doc, i, i + 1, cast)
            if force is not None:
                return force
        return None

    def from_clause(self, head: Token, cast: Cast, harmed: bool) -> str | None:
        """The owner that the clause names: a subject that deploys or loses, a noun's possessor ("Moscow's massing of")."""
        token = head
        for _ in range(8):
            governor = token.head
            if governor is token:
                return None
            if governor.pos_ in {"VERB", "AUX"} and governor.lemma_ in _SPEECH:
                return None
            if governor.pos_ in {"NOUN", "PROPN"} and governor.lemma_ not in _OPPOSED:
                modifiers = [c for c in governor.children if c.dep_ in {"poss", "amod", "compound"} and c.i != token.i]
                for modifier in modifiers:
                    force = self._words.get(modifier.text) or (self.owner(modifier, cast) if modifier.dep_ == "poss" else None)
                    force = force or (cast.country(modifier) if modifier.text[0].isupper() else None)
                    if force is not None:
                        return force
            elif governor.pos_ in {"VERB", "AUX"} and (not harmed or governor.lemma_ in _LOSING):
                for subject in (c for c in governor.children if c.dep_ in {"nsubj", "agent"} and c.i != token.i):
                    noun = next(iter(subject.children), subject) if subject.dep_ == "agent" else subject
                    if (force := self.owner(noun, cast)) is not None:
                        return force
            token = governor
        return None


_SPEECH = frozenset("say tell report announce warn claim add note state estimate write explain stress believe think count see".split())
_LOSING = frozenset({"lose", "suffer", "sustain", "bury", "mourn", "sacrifice"})
_OPPOSED = frozenset({"war", "attack", "strike", "border", "shelling", "fight", "fighting", "aggression", "help", "aid"})
