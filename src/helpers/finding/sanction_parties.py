"""Reads who sets a punitive measure and whom it hits from the words around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from spacy.tokens import Token

from helpers.finding.actors import Cast
from helpers.finding.sanction_nouns import AIMED, SanctionNoun, clause_verbs, complement
from helpers.finding.sanction_status import BEARER, SENDER, TARGET, Governor
from helpers.finding.sanction_words import NOUNS, Vocabulary, first_conjunct, modifiers, prepositional

WESTERN = "western countries"
# Stands for the senders of "international sanctions" until the article names them.
INTERNATIONAL = "international"
_FIRST_PERSON = frozenset({"we", "us", "our", "ours"})
_NAMED = frozenset({"GPE", "NORP", "ORG", "PERSON", "FAC", "LOC"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "ORDINAL"})
_ORIGIN = frozenset({"by", "from", "of"})
_AGENT = frozenset({"by"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_LOOSE = frozenset("several some many any all more most other certain various few both each every another".split())
_GROUPS = frozenset({"country", "state", "nation", "government", "power", "ally", "leader", "partner", "capital"})
# A target is looked for this many words after a measure.
_WINDOW = 14


class PartyReader:
    """Reads senders and targets in one article.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    cast
        Who is who in the article.
    speaker
        Who says what stands at a token, for "we" and "our".
    """

    def __init__(self, vocabulary: Vocabulary, cast: Cast, speaker: Callable[[Token], str | None]) -> None:
        self._words = vocabulary
        self._cast = cast
        self._speaker = speaker

    def senders(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """Who sets a measure, as far as its own clause says."""
        owners, makers = self._owners(noun), self._makers(noun, governors)
        if makers and not set(owners).isdisjoint(self._words.phrases("sanctioned")):
            return _unique(makers)
        return _unique(owners or makers)

    def targets(self, noun: SanctionNoun, governors: Sequence[Governor], senders: Sequence[str]) -> list[str]:
        """Whom a measure hits, as far as its own sentence says."""
        for found in (
            self._aimed_at(noun, governors),
            self._within(noun),
            self._to_hurt(noun),
            self._hit(governors),
        ):
            rest = [name for name in _unique(found) if name not in senders]
            if rest:
                return rest
        return []

    def target_kind(self, noun: SanctionNoun, governors: Sequence[Governor]) -> str | None:
        """The kind of measure that its targets make it: financial for a bank, personal for a person."""
        struck = [governor for governor in governors if governor.slot != "subject"]
        heads = (
            list(self._target_heads(noun, governors))
            or list(self._objects_of(struck))
            or list(self._subjects_hit(struck))
        )
        kinds = []
        for head in heads:
            if head.ent_type_ == "PERSON" and head.pos_ == "PROPN":
                kinds.append("personal")
            elif row := self._words.find(head, "party", "object"):
                kinds.append(row.measure or "general")
            else:
                kinds.append("general")
        return kinds[0] if kinds and len(set(kinds)) == 1 and kinds[0] != "general" else None

    def country(self, token: Token) -> str | None:
        """The state or alliance of an actor, "western countries" for the West."""
        if token.lower_ in {"western", "west"}:
            return WESTERN
        if token.lower_ == "international" and token.dep_ == "amod":
            return INTERNATIONAL
        if token.lower_ in _FIRST_PERSON and token.text != "US":
            speaker = self._speaker(token)
            return self._cast.affiliation(speaker) if speaker else None
        return self._cast.country(token)

    def states(self, names: Iterable[str], noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """The states that targets are or belong to."""
        found = [name if self._cast.kind(name) == "country" else self._cast.affiliation(name) for name in names]
        known = [name for name in found if name]
        if known:
            return _unique(known)
        heads = (*self._target_heads(noun, governors), *self._objects_of(governors), *self._subjects_hit(governors))
        return _unique(name for head in heads for name in self._nationalities(head))

    # Senders

    def _owners(self, noun: SanctionNoun) -> list[str]:
        """Senders within the noun phrase: "US sanctions", "the bloc's latest sanctions", "sanctions from the West"."""
        nodes = [noun.head, noun.core, *_containers(noun.head)]
        for node in nodes:
            for child in node.children:
                if child.dep_ == "poss" and (found := self._states(child)):
                    return found
        for node in nodes:
            found = [name for token in reversed(list(modifiers(node))) if (name := self._sender_modifier(token))]
            if found:
                return found
        for node in nodes:
            origin = _AGENT if noun.word.role == "limit" else _ORIGIN
            for token in prepositional(node, origin):
                if token.pos_ in NOUNS and (found := self._states(token, with_conjuncts=False)):
                    return found
        return []

    def _sender_modifier(self, token: Token) -> str | None:
        """A modifier that names the sender: adjective or abbreviation, not "Iran sanctions" nor "Russian oil embargo"."""
        holder = token.head
        if token.dep_ in {"compound", "amod", "nmod", "advmod", "npadvmod"} and self._words.find(
            holder, "object", "party"
        ):
            return None
        if token.text == "-" or not (token.text[0].isupper() or token.lower_ in {"western", "international"}):
            return None
        name = self.country(token)
        if name is None or (_plain_state(token, name) and name in self._words.phrases("sanctioned")):
            return None
        return name

    def _makers(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        """Senders among the governors' subjects, agents, possessors and addressees."""
        for governor in governors:
            if governor.entry and governor.entry.object == SENDER and (found := self._addressee(governor.token)):
                return found
        for governor in governors:
            if governor.entry and governor.entry.subject == SENDER and (found := self._doer(governor.token)):
                return found
        return []

    def _doer(self, token: Token) -> list[str]:
        if token.pos_ in NOUNS:
            return self._noun_doer(token)
        for child in token.children:
            if child.dep_ == "agent":
                for actor in child.children:
                    if actor.dep_ == "pobj" and (found := self._states(actor)):
                        return found
        if any(child.dep_ in {"auxpass", "nsubjpass"} for child in token.children):
            return []
        subject = _subject(token)
        return self._states(subject) if subject is not None else []

    def _noun_doer(self, noun: Token) -> list[str]:
        for child in noun.children:
            if child.dep_ == "poss" and (found := self._states(child)):
                return found
        found = [name for token in modifiers(noun) if token.text[0].isupper() and (name := self.country(token))]
        if found:
            return found
        for token in prepositional(noun, _ORIGIN):
            if token.pos_ in NOUNS and (found := self._states(token)):
                return found
        verb = noun.head
        if noun.dep_ == "dobj" and verb.lemma_ in {
            "make",
            "take",
            "issue",
            "announce",
            "have",
            "reach",
            "repeat",
            "renew",
        }:
            subject = _subject(verb)
            return self._states(subject) if subject is not None else []
        return []

    def _addressee(self, token: Token) -> list[str]:
        """Whom somebody asks for a measure: "urged the EU to", "calls on the West for"."""
        for child in token.children:
            if child.dep_ in {"dobj", "dative"} and (found := self._states(child)):
                return found
            if child.dep_ in {"xcomp", "ccomp", "advcl"}:
                for subject in child.children:
                    if subject.dep_ in _SUBJECTS and (found := self._states(subject)):
                        return found
        for actor in prepositional(token, frozenset({"on", "to", "for", "from"})):
            if actor.pos_ in NOUNS and (found := self._states(actor)):
                return found
        return []

    def _states(self, token: Token, *, with_conjuncts: bool = True) -> list[str]:
        """The states that actors stand for."""
        actors = [token, *token.conjuncts] if with_conjuncts else [token]
        return [name for actor in actors if (name := self._state(actor))]

    def _state(self, token: Token) -> str | None:
        if token.lemma_ in {"ally", "partner"}:
            return self._ally(token)
        if name := self.country(token):
            return name
        for modifier in modifiers(token):
            if modifier.text[0].isupper() and (name := self.country(modifier)):
                return name
        for child in token.children:
            if child.dep_ == "poss" and (name := self.country(child)):
                return name
        if token.lemma_ in _GROUPS:
            for actor in prepositional(token, frozenset({"of", "in"})):
                if name := self.country(actor):
                    return name
            return None
        if token.ent_type_ == "ORG" and token.pos_ == "PROPN":
            return self._cast.name(token)
        return None

    def _ally(self, token: Token) -> str | None:
        """Allies by the state whose they are ("the US and its allies" -> "US allies")."""
        first = first_conjunct(token)
        owners = [child for child in token.children if child.dep_ in {"poss", "compound", "amod"}]
        if first is not token and any(child.tag_ == "PRP$" for child in owners):
            owners = [first]
        names = [name for owner in owners if (name := self.country(owner))]
        return f"{_short(names[0])} {token.lower_}" if names else None

    # Targets

    def _aimed_at(self, noun: SanctionNoun, governors: Sequence[Governor]) -> list[str]:
        return [name for head in self._target_heads(noun, governors) for name in self._party(head)]

    def _target_heads(self, noun: SanctionNoun, governors: Sequence[Governor]) -> Iterator[Token]:
        """What "on" or "against" leads to after the measure, whichever word of the clause the parser hung it on."""
        doc, core = noun.head.doc, noun.core
        allowed = {core.i, noun.head.i, *(token.i for token in _containers(noun.head))}
        allowed |= {governor.token.i for governor in governors[:1]}
        allowed |= {token.i for token in noun.head.conjuncts}
        for i in range(noun.head.i + 1, min(noun.head.i + _WINDOW, noun.head.sent.end)):
            token = doc[i]
            if token.text in {";", ":"}:
                return
            if token.dep_ not in {"prep", "dative", "agent"}:
                continue
            if token.lower_ not in AIMED and not (token.lower_ == "of" and noun.word.role == "limit"):
                continue
            if token.head.i not in allowed and not (
                noun.head.i < token.head.i and token.head.pos_ in {"ADV", "PROPN", "ADJ"}
            ):
                continue
            heads = [
                thing
                for child in token.children
                if child.dep_ == "pobj"
                for thing in self._merged([child, *child.conjuncts])
                if self._can_be_target(thing, token.lower_)
            ]
            if heads:
                yield from heads
                return

    def _merged(self, things: Sequence[Token]) -> Sequence[Token]:
        """Coordinated words that name one target by its last noun ("energy and defence firms")."""
        last = things[-1]
        bare = all(thing.pos_ in {"NOUN", "ADJ"} and not self._words.find(thing, "state") for thing in things)
        adjectival = bare and all(thing.tag_ in {"NN", "JJ"} for thing in things[:-1])
        return (
            [last]
            if len(things) > 1 and adjectival and last.tag_ == "NNS" and self._words.find(last, "party")
            else things
        )

    def _can_be_target(self, thing: Token, preposition: str) -> bool:
        if thing.ent_type_ in _TIMES:
            return False
        if preposition in {"on", "against", "of"}:
            return (
                thing.ent_type_ in _NAMED
                or thing.pos_ in {"PROPN", "PRON"}
                or self._words.find(thing, "party", "state", "object") is not None
                or self.country(thing) is not None
                or any(self.country(token) for token in modifiers(thing) if token.text[0].isupper())
            )
        if self._words.find(thing, "object", "party"):
            return bool(self._nationalities(thing))
        return thing.ent_type_ in {"GPE", "NORP", "PERSON"} and thing.pos_ == "PROPN"

    def _party(self, head: Token) -> list[str]:
        """The name of a target, its state where goods or its economy are hit, or its description in lower case."""
        if self._words.find(head, "object", "state") and not self._words.find(head, "party"):
            found = self._nationalities(head)
            name = self._cast.name(head) if head.pos_ == "PROPN" and not found else None
            return [name] if name else found
        if head.pos_ == "PRON":
            return [name] if (name := self._cast.name(head)) and name.lower() != head.lower_ else []
        if head.pos_ == "PROPN" or head.ent_type_ in {"GPE", "NORP"}:
            name = self._cast.name(head)
            if name and name[0].isupper() and self._cast.kind(name) != "country":
                return [name]
            named = self.country(head) or name
            return [named] if named else []
        if self._words.find(head, "party") is None and (named := _apposition(head)) is not None:
            return [name] if (name := self._cast.name(named)) else []
        if self._words.find(head, "party") is None and (name := self._cast.name(head)) and name[0].isupper():
            return [name]
        if head.tag_ == "NN" and (name := self._cast.name(head)) and name[0].isupper():
            return [name]
        return self._described(head)

    def _described(self, head: Token) -> list[str]:
        """A description for each nationality that is coordinated before the head ("Russian and Belarusian banks")."""
        owner = next((child for child in head.children if child.dep_ == "poss"), None)
        if owner is not None and owner.tag_ == "PRP$" and not any(modifiers(head)):
            return []
        branch = head.lemma_ in {"sector", "industry"} or not any(modifiers(head))
        if owner is not None and branch and (state := self.country(owner)):
            return [state]
        words = describe(head)
        nations = [token.lower_ for token in modifiers(head) if token.text[0].isupper() and self.country(token)]
        if len(nations) == 2 and f"{nations[1]} and {nations[0]} " in words:
            return [words.replace(f"{nations[1]} and {nations[0]} ", f"{nation} ") for nation in reversed(nations)]
        return [words] if " " in words or head.lemma_ not in {"sector", "industry", "company", "firm"} else []

    def _nationalities(self, head: Token) -> list[str]:
        tokens = [head, *modifiers(head), *(child for child in head.children if child.dep_ == "poss")]
        tokens += list(prepositional(head, frozenset({"of", "from", "to", "in", "by", "with"})))
        for token in tokens:
            if token.text[0].isupper() and (name := self.country(token)):
                return [name]
        return []

    def _within(self, noun: SanctionNoun) -> list[str]:
        """Targets within the phrase ("Russian oil embargo", "Iran sanctions") and in what it limits ("ban on Cuban rum")."""
        for node in (noun.head, noun.core):
            for token in (*modifiers(node), *(child for child in node.children if child.dep_ == "poss")):
                name = self.country(token) if token.text[0].isupper() else None
                if name and (token.dep_ == "poss" or self._sender_modifier(token) is None):
                    return [name]
        for thing in complement(noun.core):
            for token in (thing, *modifiers(thing), *(child for child in thing.children if child.dep_ == "poss")):
                named = thing.ent_type_ not in _TIMES and token.text[0].isupper()
                if named and (name := self.country(token)) and name != WESTERN:
                    return [name]
            for token in prepositional(thing, frozenset({"to", "for", "with", "in", "at"})):
                if token.ent_type_ in {"GPE", "NORP"} and (name := self.country(token)):
                    return [name]
        return []

    def _to_hurt(self, noun: SanctionNoun) -> list[str]:
        """Targets that a clause of purpose names ("steps to isolate the country", "sanctions aimed at its banks")."""
        for node in (noun.head, *_containers(noun.head)):
            for child in node.children:
                if child.i > node.i and child.dep_ in {"acl", "relcl"}:
                    for verb in clause_verbs(child):
                        hurt = [
                            thing for thing in verb.children if thing.dep_ == "dobj" and self._words.find(verb, "aim")
                        ]
                        if verb.lemma_ in {"aim", "direct"}:
                            hurt += prepositional(verb, frozenset({"at", "against"}))
                        for thing in hurt:
                            if self._can_be_target(thing, "against") and (found := self._party(thing)):
                                return found
        return []

    def _hit(self, governors: Sequence[Governor]) -> list[str]:
        """Targets among the governors' objects and subjects ("hit Moscow with", "Moscow faces")."""
        for token in self._objects_of(governors):
            if found := self._party(token):
                return [*found, *(name for other in token.conjuncts for name in self._party(other))]
        for subject in self._subjects_hit(governors):
            if found := self._struck(subject):
                return found
        return []

    def _subjects_hit(self, governors: Sequence[Governor]) -> Iterator[Token]:
        """Subjects of words such as "face", "are under", and states as those of "evade"."""
        for governor in governors:
            role = governor.entry.subject if governor.entry and governor.token.pos_ not in NOUNS else None
            if governor.entry and role in {TARGET, BEARER}:
                verb = governor.token.head if governor.entry.part == "preposition" else governor.token
                subject = _subject(verb) if verb.pos_ not in NOUNS else verb
                if subject is not None and (role == TARGET or self._is_state(subject)):
                    yield subject

    def _objects_of(self, governors: Sequence[Governor]) -> Iterator[Token]:
        for governor in governors:
            if governor.entry is None or governor.entry.object != TARGET:
                continue
            for child in governor.token.children:
                passive = child.dep_ == "nsubjpass" and governor.slot != "subject"
                if (child.dep_ in {"dobj", "dative"} or passive) and (
                    self._words.find(child, "party", "state", "object")
                    or self.country(child)
                    or child.ent_type_ in _NAMED
                ):
                    yield child

    def _is_state(self, token: Token) -> bool:
        return (name := self.country(token)) is not None and self._cast.name(token) == name

    def _struck(self, subject: Token) -> list[str]:
        if self._words.find(subject, "party") and not self._words.find(subject, "state"):
            return [describe(subject)]
        return [name for name in (self.country(subject), self._state(subject)) if name][:1]


def likely_target(names: Iterable[str], sanctioned: frozenset[str]) -> str | None:
    """Of the states that an article names, the sanctioned one that it names most."""
    counted = Counter(name for name in names if name in sanctioned)
    return counted.most_common(1)[0][0] if counted else None


def describe(head: Token) -> str:
    """A noun phrase in lower case without determiner, number and "several", with what makes it narrower."""
    start = head.i
    for token in modifiers(head):
        if token.lower_ not in _LOOSE and token.dep_ != "nummod" and token.pos_ not in {"NUM", "DET", "PUNCT"}:
            start = token.i
    start = min(
        [start, *(child.left_edge.i for child in head.children if child.dep_ == "poss" and child.pos_ == "PROPN")]
    )
    end = head.i + 1
    for child in head.children:
        close = (
            child.dep_ in {"prep", "amod", "acl", "relcl"} and child.i == end and child.pos_ in {"ADP", "ADJ", "VERB"}
        )
        if close and child.lower_ not in {"over", "for", "after", "since", "as", "by", "including", "on"}:
            end = child.right_edge.i + 1 if child.right_edge.i - head.i < 6 else end
    start = _coordinated_start(head, start)
    words = head.doc[start:end].text
    return words.lower().strip(" \"'")


def _coordinated_start(head: Token, start: int) -> int:
    """Where a description starts whose modifiers are a list ("oil, gas and shipping firms")."""
    first = first_conjunct(head)
    if first is head or first.tag_ not in {"NN", "JJ"} or first.ent_type_ in _NAMED:
        return start
    nearest = min(
        (token.i for token in modifiers(first) if token.pos_ != "DET" and token.lower_ not in _LOOSE), default=first.i
    )
    return min(nearest, first.i, start)


def _containers(noun: Token) -> list[Token]:
    """The nouns that a measure hangs on by "of" ("package", "threat")."""
    found: list[Token] = []
    node = first_conjunct(noun)
    while node.dep_ == "pobj" and node.head.lower_ == "of" and node.head.head.pos_ in NOUNS and len(found) < 3:
        node = node.head.head
        found.append(node)
    return found


def _subject(verb: Token) -> Token | None:
    """A verb's subject, looked for at the verbs that govern it or that it continues."""
    for _ in range(4):
        for child in verb.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                relative = child.tag_ in {"WDT", "WP"} or (child.lower_ == "that" and verb.dep_ == "relcl")
                return verb.head if relative else child
        if verb.dep_ == "acl" and verb.head.pos_ in NOUNS:
            return verb.head
        if verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep"}:
            return None
        if any(child.dep_ == "dobj" for child in verb.head.children) and verb.dep_ == "xcomp":
            return next(child for child in verb.head.children if child.dep_ == "dobj")
        verb = verb.head
    return None


def _apposition(head: Token) -> Token | None:
    """The name beside a role ("his counterpart, Name")."""
    return next((child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)


def _plain_state(token: Token, name: str) -> bool:
    """Whether a word is a state's own name and no adjective or abbreviation."""
    return token.text in name.split() or token.text == name


def _short(name: str) -> str:
    return {"United States": "US", "United Kingdom": "UK", "European Union": "EU"}.get(name, name)


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
