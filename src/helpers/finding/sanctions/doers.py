"""Reads who does what a word that governs a punitive measure says, and of whom it asks for one."""

from __future__ import annotations

import itertools

from helpers.finding.sanctions.actors import Actors, unique
from helpers.finding.sanctions.clauses import imperative, passive
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.subjects import subject_of
from helpers.finding.sanctions.words import NOUNS, Vocabulary, joined_to_verb, misread, modifiers, prepositional
from helpers.finding.tokens import beside
from helpers.reading.parse import Token

ORIGIN = frozenset({"by", "from", "of"})
AGENT = frozenset({"by", "through"})
_OF = frozenset({"of", "from"})
# By what those who rule do things.
_INSTRUMENTS = frozenset({"decree", "order", "decision", "resolution", "directive", "act", "law", "vote", "regulation"})
_ADDRESSEE = frozenset({"on", "to", "for", "from", "with"})
_APPEALED = frozenset({"on", "to"})
_ALLIED = frozenset({"ally", "allies"})
_SPONSORED = frozenset({"backed", "drafted", "proposed", "sponsored", "supported", "requested"})
# Verbs whose subject is the one who threatens, decides or announces in "issue a threat", "reach a decision".
_LIGHT = frozenset(
    "give make take issue announce begin start have reach repeat renew strike seal clinch forge broker find achieve "
    "secure".split()
)


class Doers:
    """Reads doers in one article.

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

    def of(self, token: Token) -> list[str]:
        """The states that do what a verb or noun says."""
        if token.pos_ in NOUNS and misread(token):
            # "The Norwegian cabinet | slapping penalties"
            before = reversed(token.doc[token.head.left_edge.i : token.i])
            actors = (self._actors.country(word) for word in before if word.text[0].isupper())
            return self._headline_doers(token) or [name for name in actors if name][:1]
        if token.pos_ in NOUNS:
            return self._noun_doer(token)
        if imperative(token) and token.head.lemma_ != "let":
            told = [child for child in token.head.children if child.dep_ == "dobj" and child.i > token.head.i > token.i]
            return [name for child in told for name in self._actors.states(child)]  # "Lift the ban," he told Oslo
        for child in token.children:
            if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ in AGENT):
                for actor in child.children:
                    # "Imposed by decrees of the president"
                    issued = prepositional(actor, _OF) if actor.lemma_ in _INSTRUMENTS else ()
                    for one in (actor, *issued):
                        if actor.dep_ == "pobj" and (found := self._actors.states(one)):
                            return found
        if token.dep_ in {"amod", "compound"} and misread(token) and (found := self._headline_doers(token)):
            return found
        if token.dep_ == "amod" and joined_to_verb(token):
            token = token.head.head  # "Oslo banned imports and | imposed sanctions"
        if passive(token) and (token.dep_ != "acl" or token.head.pos_ in NOUNS):
            return []
        subject = subject_of(token)
        decision = token.head if token.dep_ == "acl" and subject == token.head and not _by_pronoun(token.head) else None
        if decision is not None and (whose := self._noun_doer(decision)):
            # "The decision of the union to impose sanctions"
            return whose
        joined = self._joined(token)
        return unique([*(self._actors.states(subject) if subject is not None else ()), *joined])

    def _joined(self, verb: Token) -> list[str]:
        """Whom somebody joins in doing something ("Malta joins Norway and Japan in imposing sanctions")."""
        link = verb.head if verb.dep_ == "pcomp" and verb.head.lower_ == "in" else None
        if link is None or link.head.lemma_ != "join":
            return []
        joined = (child for child in link.head.children if child.dep_ == "dobj")
        return [name for child in joined for name in self._actors.states(child)]

    def _headline_doers(self, verb: Token) -> list[str]:
        """The states before a verb that the tagger takes for a noun ("US, Norway, Malta | Unveil New Sanctions")."""
        before = reversed(verb.doc[verb.sent.start : verb.i])
        listed = itertools.takewhile(lambda word: word.text[0].isupper() or word.lower_ in {",", "and", "&"}, before)
        states = (
            (word.lemma_.lower() in _ALLIED and self._actors.state(word)) or self._actors.country(word)
            for word in listed
        )
        return unique(reversed([name for name in states if name]))

    def _noun_doer(self, noun: Token) -> list[str]:
        if noun.lemma_.lower() == "resolution" and (council := self._actors.resolving(noun)) is not None:
            return [council]
        for child in noun.children:
            if child.dep_ == "poss" and (found := self._actors.states(child)):
                return found
        named = (token for token in modifiers(noun) if token.text[0].isupper() and not sponsors(token))
        if found := [name for token in named if (name := self._actors.country(token))]:
            return found
        for token in prepositional(noun, ORIGIN):
            measure = self._words.find(token, "measure", "limit", "joined")
            if token.pos_ in NOUNS and not measure and (found := self._actors.states(token)):
                return found
        verb = noun.head
        if noun.dep_ == "pobj" and verb.lower_ == "in" and verb.head.lemma_ == "be":
            verb = verb.head  # "Is in talks on sanctions"
        if (noun.dep_ == "dobj" and verb.lemma_ in _LIGHT) or verb.lemma_ == "be":
            subject = subject_of(verb)
            return self._actors.states(subject) if subject is not None else []
        return []

    def asked(self, token: Token, noun: SanctionNoun) -> list[str]:
        """Whom somebody asks for a measure: "urged the EU to", "calls on the West for"."""
        for child in token.children:
            held = any(inner.dep_ == "prep" and inner.is_ancestor(noun.head) for inner in child.children)
            itself = child == noun.head or (child.is_ancestor(noun.head) and not held)
            if child.lower_ == "it":
                continue  # "Called | it necessary to impose sanctions"
            if child.dep_ in {"dobj", "dative"} and not itself and (found := self._actors.states(child)):
                return found
        for verb in itertools.takewhile(lambda ancestor: ancestor != token, noun.head.ancestors):
            asked = verb.dep_ in {"xcomp", "ccomp", "conj"} or (verb.dep_ == "advcl" and verb.tag_ == "VB")
            subjects = (child for child in verb.children if child.dep_ in {"nsubj", "csubj"}) if asked else ()
            for subject in subjects:
                if found := self._actors.states(subject):
                    return found
        if token.pos_ in NOUNS:
            # "An appeal to the union", "pressure is growing on the union"; calls "from" somebody are his own
            holders = (token, token.head) if token.dep_ in {"nsubj", "nsubjpass", "dobj"} else (token,)
            addressed = [thing for holder in holders for thing in prepositional(holder, _APPEALED)]
        else:
            addressed = list(prepositional(token, _ADDRESSEE))
        for actor in addressed:
            # "Pressure on Malta | to lift the ban": the parser may hang what Malta is to do on its name.
            held = actor.is_ancestor(noun.head) and not self._actors.is_state(actor)
            itself = actor == noun.head or held or _by_pronoun(actor)
            if actor.pos_ in NOUNS and not itself and (found := self._actors.states(actor)):
                return found
        return []


def sponsors(state: Token) -> bool:
    """Whether a state backs what others set ("Norwegian-backed sanctions")."""
    return beside(state).text == "-" and beside(state, 2).lower_ in _SPONSORED


def _by_pronoun(noun: Token) -> bool:
    """Whether a pronoun says whose a thing is ("for its purchase")."""
    return any(child.tag_ == "PRP$" for child in noun.children)
