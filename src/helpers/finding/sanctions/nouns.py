"""Finds the noun phrases that name punitive measures, by themselves, by what they limit, or by taking up one before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from helpers.finding.actors import Cast
from helpers.finding.sanctions.anaphors import added, akin, in_response, judged, points_back
from helpers.finding.sanctions.words import (
    GENERAL,
    NOUNS,
    TRADE,
    SanctionWord,
    Vocabulary,
    first_conjunct,
    head_of_compound,
    modifiers,
    prepositional,
)
from helpers.reading.language import ParsedArticle

LIMITING = frozenset({"on", "of", "against", "from", "for", "to"})
AIMED = frozenset({"on", "against", "for", "to", "toward", "towards"})
_DEEPER = frozenset({"of", "from", "on"})
_HOSTILE = frozenset({"on", "against"})
# The roles of words that may name a measure.
_NAMING = ("measure", "limit", "tariff", "generic", "burden", "list")
_LIKENING = frozenset({"such", "similar", "same"})
_POINTING = frozenset({"such", "similar", "same", "these", "those", "this"})
_EMPTY = frozenset(
    {"new", "further", "additional", "more", "other", "possible", "proposed", "latest", "existing", "tough", "tougher"}
)
_INFLICTING = frozenset(
    "impose face inflict threaten warn suffer pay apply exert increase put raise incur levy place of with step".split()
)
# How many sentences back a mention may stand that "the measures" or "such steps" takes up.
_REACH = 2
_RETALIATION_REACH = 5
_FAR = 4
# How many words back a verb may stand that "the ban" takes up.
_VERB_REACH = 120


class SanctionNoun(NamedTuple):
    """A noun phrase that names a punitive measure.

    Attributes
    ----------
    head
        Its head noun.
    core
        The noun that names the measure; another than the head in "sanctions package".
    start, end
        Token range of the mention.
    word
        The lexicon row that recognised it.
    path
        The kind of rule: ``measure``, ``object``, ``aimed``, ``modified``, ``burden``, ``retaliation`` or ``anaphor``.
    """

    head: Token
    core: Token
    start: int
    end: int
    word: SanctionWord
    path: str

    @property
    def takes_up(self) -> bool:
        """Whether it stands for a measure named before ("the measures", "such sanctions")."""
        return self.path == "anaphor" or not _POINTING.isdisjoint(self._before())

    @property
    def definite(self) -> bool:
        """Whether its determiner says that it is known ("the embargo")."""
        owned = any(child.dep_ == "poss" for child in self.head.children)
        return owned or "the" in self._before()

    @property
    def likens(self) -> bool:
        """Whether it names a measure like one named before ("a similar move")."""
        return not _LIKENING.isdisjoint(self._before())

    def _before(self) -> Iterator[str]:
        return (child.lower_ for child in self.head.children if child.i < self.head.i)


class SanctionNouns:
    """Recognises noun phrases that name punitive measures.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary

    def find(self, parsed: ParsedArticle, cast: Cast) -> list[SanctionNoun]:
        """The measures that an article names, in order."""
        found: list[SanctionNoun] = []
        heads: set[int] = set()
        sentences = {sentence.start: number for number, sentence in enumerate(parsed.doc.sents)}
        for token in parsed.doc:
            if token.pos_ not in NOUNS and not self._mistaken_verb(token):
                continue
            before = [sentences[token.sent.start] - sentences[noun.head.sent.start] for noun in found]
            repeats = any(akin(token, noun.core) for noun in found)
            noun = self._recognise(token, cast, min(before, default=None), repeats=repeats)
            if noun and noun.head.i not in heads:
                heads.add(noun.head.i)
                found.append(noun)
        return found

    def limited(self, noun: SanctionNoun) -> Iterator[tuple[Token, SanctionWord]]:
        """What a measure limits or hits, as far as the lexicon knows the words: its modifiers, then its complement."""
        for token in (*modifiers(noun.core), *modifiers(noun.head)):
            if row := self._words.find(token, "object", "party", "modifier", "reciprocal"):
                yield token, row
        for token in complement(noun.core):
            for part in (token, *modifiers(token)):
                if row := self._words.find(part, "object", "party"):
                    yield part, row

    def _recognise(self, token: Token, cast: Cast, distance: int | None, *, repeats: bool) -> SanctionNoun | None:
        row = self._words.find(token, *_NAMING)
        if row is None or _is_verb(token) or _glued(token):
            return None
        if row.role == "measure":
            return self._measure(token, row)
        if row.role == "limit":
            path = self._limit(token, row, cast, distance)
            definite = any(child.lower_ in _TAKING_UP for child in token.children if child.i < token.i)
            bare = definite and token.pos_ == "NOUN" and self._bare(token, list(modifiers(token)))
            bare = bare and not any(complement(token))
            if path is None and row.objects and bare and (repeats or self._said_before(token)):
                path = "anaphor"
        elif row.role == "tariff":
            path = self._tariff(token, cast)
        elif row.role == "list":
            path = self._list(token, cast, distance)
        elif row.role == "generic":
            path = self._generic(token, cast, distance)
        else:
            near = distance is not None and distance <= _REACH
            taken_up = near and points_back(token) and self._bare(token, list(modifiers(token)))
            path = "anaphor" if taken_up else self._burden(token, cast, distance)
        return _noun(token, token, row, path) if path and token.dep_ != "compound" else None

    def _measure(self, token: Token, row: SanctionWord) -> SanctionNoun | None:
        if token.pos_ not in NOUNS:
            first = token.i - row.phrase.count(" ")
            return SanctionNoun(token.nbor(-1), token, first, token.i + 1, row, "measure")
        head = head_of_compound(token)
        own = list(modifiers(token))
        alien = _DOMESTIC.intersection(word.lower_ for word in own) if row.phrase == "sanction" else self._alien(own)
        if self._words.find(head, "holder") or alien:
            return None
        known = self._words.find(head, "joined", "container", "generic", "measure", "limit")
        return _noun(head if known else token, token, row, "measure")

    def _limit(self, token: Token, row: SanctionWord, cast: Cast, distance: int | None) -> str | None:
        own = list(modifiers(token))
        things = list(complement(token))
        if self._alien(own) or (things and self._alien(things[:1])):
            return None
        known = ("object", "party") if row.objects else ("object",)
        # "The suspension of the visa traffic contract": a thing that is no object may be qualified by one.
        near = (*own, *things, *(word for thing in things if row.objects for word in modifiers(thing)))
        objects = [found for word in near if (found := self._words.find(word, *known))]
        if any(not row.objects or found.measure in row.objects for found in objects):
            return "object"
        hostile = any(self._words.find(word, "modifier") for word in own)
        priced = any(word.is_currency or word.text == "$" for word in own)
        alone = all(
            word.pos_ not in NOUNS or self._words.find(word, "object") for word in own if word.lower_ != "price"
        )
        if row.phrase in {"cap", "ceiling"} and priced and alone:
            return "object"
        if row.phrase == "end" and not any(prepositional(token, frozenset({"to"}))):
            return None
        if "other" in row.objects and _from_body(token, cast):
            return "object"
        if row.objects:
            return "modified" if hostile and _aimed(token, cast) else None
        if hostile:
            return "modified"
        aimed, hit = _aimed(token, cast), any(self._words.find(word, "party") for word in things)
        owned = any(child.dep_ == "poss" and cast.country(child) for child in token.children)
        western = any(word.lower_ == "western" for word in own)
        sent = western or any(word.text[0].isupper() and cast.country(word) for word in own)
        if western or (sent and aimed and row.phrase in {"penalty", "restriction", "curb"}):
            return "aimed"
        named_hit = any(thing.ent_type_ in {"ORG", "PERSON"} and thing.pos_ == "PROPN" for thing in things)
        hit = hit or (named_hit and distance is not None)
        spoken_of = owned or distance is not None or first_conjunct(token).head.lemma_ in _SETTING
        if (aimed and (hit or spoken_of)) or (hit and distance is not None):
            return "aimed"
        named = distance is not None or self._said_before(token)
        common = token.pos_ == "NOUN" or token.tag_ == "NNPS"
        return "anaphor" if named and common and not things and self._bare(token, own) else None

    def _said_before(self, token: Token) -> bool:
        """Whether a verb has named the measure shortly before ("banned imports ... the ban")."""
        if not any(child.lower_ in {"the", "this", "such"} for child in token.children if child.i < token.i):
            return False
        for before in reversed(token.doc[max(0, token.i - _VERB_REACH) : token.i]):
            deed = self._words.find(before, "deed") if before.pos_ == "VERB" and akin(token, before) else None
            if deed is None:
                continue
            things = [thing for thing in before.children if thing.dep_ in {"dobj", "nsubjpass"}]
            near = (word for thing in things for word in (thing, *modifiers(thing)))
            kinds = {found.measure for word in near if (found := self._words.find(word, "object"))}
            if kinds and (not deed.objects or not kinds.isdisjoint(deed.objects)):
                return True
        return False

    def _tariff(self, token: Token, cast: Cast) -> str | None:
        """Tariffs are punitive where a state raises them against another or takes such ones back."""
        if any(self._words.find(word, "reciprocal") or word.lower_ == "punitive" for word in modifiers(token)):
            return "object"
        clause = [child for child in token.children if child.dep_ in {"acl", "relcl"}]
        governor = first_conjunct(token).head
        governor = governor.head if governor.pos_ == "ADP" else governor
        set_up = governor.lemma_ in _SETTING or any(verb.lemma_ in _SETTING for verb in clause)
        hit = (thing for thing in governor.children if thing.dep_ == "dobj" and thing != token)
        against = _aimed(token, cast) or any(_of_state(thing, cast) for thing in (*complement(token), *hit))
        return "object" if set_up and (against or clause) else None

    def _mistaken_verb(self, token: Token) -> bool:
        """Whether the tagger took the last noun of a known compound for a verb ("asset freezes")."""
        row = self._words.find(token, "measure") if token.tag_ == "VBZ" else None
        return row is not None and " " in row.phrase

    def _generic(self, token: Token, cast: Cast, distance: int | None) -> str | None:
        own = list(modifiers(token))
        if self._alien(own):
            return None
        hostile = [found for word in own if (found := self._words.find(word, "modifier"))]
        aimed = _aimed(token, cast) or self._aim(token)
        governor = first_conjunct(token).head
        inflicted = governor.lemma_ in _INTRODUCING or (
            governor.lower_ == "with" and governor.head.lemma_ in _RESPONDING
        )
        if any(found.phrase not in _NEUTRAL for found in hostile) or (hostile and (aimed or inflicted)):
            return "modified"
        near = distance is not None and distance <= _RETALIATION_REACH
        if near and (any(self._words.find(word, "reciprocal") for word in own) or in_response(token)):
            return "retaliation"
        if self._aim(token) or (aimed and inflicted) or (aimed and near and token.lemma_ in {"measure", "step"}):
            return "aimed"
        reach = _FAR if token.lemma_ == "measure" else _REACH
        if distance is not None and distance <= reach and points_back(token) and self._bare(token, own):
            return "anaphor"
        if distance is not None and distance <= _REACH and not own and judged(token):
            return "anaphor"
        if distance == 0 and not own and added(token):
            return "anaphor"
        return "aimed" if self._strikes_back(token) else None

    def _strikes_back(self, token: Token) -> bool:
        """Whether retaliation hits business ("retaliation against French companies"), not people."""
        hit = [self._words.find(thing, "party") for thing in prepositional(token, _HOSTILE)]
        return token.lemma_ in {"retaliation", "reprisal"} and any(row and row.measure != "personal" for row in hit)

    def _list(self, token: Token, cast: Cast, distance: int | None) -> str | None:
        """A list of those under sanctions, called by its state ("the American list")."""
        owners = (
            child for child in token.children if child.dep_ in {"poss", "amod", "compound"} and child.text[0].isupper()
        )
        counted = any(prepositional(token, frozenset({"of"})))
        return "aimed" if distance is not None and not counted and any(map(cast.country, owners)) else None

    def _burden(self, token: Token, cast: Cast, distance: int | None) -> str | None:
        economic = any(
            (found := self._words.find(word, "modifier")) and found.measure in _ECONOMIC for word in modifiers(token)
        )
        governor = first_conjunct(token).head
        inflicted = governor.lemma_.lower() in _INFLICTING or (distance is not None and token.lemma_ == "pressure")
        grave = token.lemma_ == "consequence" and any(word.lower_ in _GRAVE for word in modifiers(token))
        if grave and (governor.lemma_ == "face" or (governor.dep_ == "prep" and governor.head.lemma_ in _MENACING)):
            return "burden"
        imposed = governor.lemma_ == "impose" and _aimed(token, cast)
        return (
            "burden"
            if ((economic and inflicted) or imposed) and not any(prepositional(token, frozenset({"of"})))
            else None
        )

    def _aim(self, token: Token) -> bool:
        """Whether the noun says whom it is to hurt ("steps to isolate the country")."""
        return any(
            child.dep_ in {"acl", "relcl"} and any(self._words.find(verb, "aim") for verb in clause_verbs(child))
            for child in token.children
            if child.i > token.i
        )

    def _alien(self, tokens: Iterable[Token]) -> bool:
        return any(self._words.find(token, "alien") and not self._words.find(token, "object") for token in tokens)

    def _bare(self, token: Token, own: list[Token]) -> bool:
        """Whether nothing but words such as "new" or "similar" modifies the noun."""
        allowed = _POINTING | _EMPTY
        return all(word.lower_ in allowed or word.pos_ in {"ADV", "NUM", "PUNCT"} for word in own)


# Verbs that set up a measure or take it back.
_SETTING = frozenset(
    "impose introduce slap levy announce lift ease extend adopt tighten scrap cancel raise threaten hike remove drop "
    "place keep maintain".split()
)
# Sanctions of courts, employers and consumers.
_DOMESTIC = frozenset({"administrative", "disciplinary", "criminal", "legal", "divestment", "divine", "covid"})
_TAKING_UP = frozenset({"the", "this", "that", "such"})
_GRAVE = frozenset({"severe", "serious", "grave", "massive", "dire"})
_MENACING = frozenset({"warn", "threaten", "respond", "answer"})
_INTRODUCING = frozenset({"impose", "levy", "slap", "introduce"})
_RESPONDING = frozenset({"respond", "retaliate", "react", "answer", "hit", "punish", "threaten"})
_NEUTRAL = frozenset(
    {"economic", "trade", "commercial", "financial", "monetary", "energy", "personal", "individual", "targeted"}
)
_ECONOMIC = frozenset({"general", "trade", "financial"})


def complement(noun: Token) -> Iterator[Token]:
    """What a measure is on or of, down through "imports of oil", and verbal nouns' objects ("ban on issuing visas")."""
    waiting = [thing for thing in prepositional(noun, LIMITING) if not _reason(thing)]
    if noun.dep_ in {"dobj", "nsubjpass"}:
        waiting.extend(prepositional(noun.head, _HOSTILE))
    seen: set[int] = set()
    while waiting:
        token = waiting.pop(0)
        if token.i in seen:
            continue
        seen.add(token.i)
        yield token
        waiting.extend(prepositional(token, _DEEPER))
        waiting.extend(child for child in token.children if child.dep_ == "dobj")


def _reason(thing: Token) -> bool:
    """Whether it is why a measure was taken ("sanctions for financing the war")."""
    return thing.dep_ == "pcomp" and thing.head.lower_ == "for"


def _aimed(token: Token, cast: Cast) -> bool:
    """Whether a measure is directed at somebody: a state, or what belongs to one."""
    hanging = [token, first_conjunct(token).head] if token.dep_ == "dobj" else [token]
    return any(_of_state(target, cast) for word in hanging for target in prepositional(word, _HOSTILE))


def _from_body(token: Token, cast: Cast) -> bool:
    """Whether a state is put out of a named body ("Syria's suspension from the Arab League")."""
    bodies = any(
        thing.pos_ == "PROPN" and thing.ent_type_ != "GPE" for thing in prepositional(token, frozenset({"from"}))
    )
    owners = [child for child in token.children if child.dep_ == "poss"]
    states = (thing for thing in (*owners, *prepositional(token, frozenset({"of"}))))
    return bodies and any(thing.text[0].isupper() and cast.country(thing) is not None for thing in states)


def _of_state(target: Token, cast: Cast) -> bool:
    """Whether something is a state or belongs to one; "on Ukraine joining" speaks of an event."""
    if any(child.dep_ == "acl" and child.tag_ == "VBG" for child in target.children):
        return False
    owners = (child for child in target.children if child.dep_ == "poss")
    return any(
        thing.text[0].isupper() and cast.country(thing) is not None for thing in (target, *modifiers(target), *owners)
    )


def clause_verbs(clause: Token) -> Iterator[Token]:
    """The verb of a clause and those of its infinitives."""
    yield clause
    for child in clause.children:
        if child.dep_ in {"xcomp", "advcl", "conj"}:
            yield from clause_verbs(child)


def _is_verb(token: Token) -> bool:
    """Whether a word tagged as a noun is a verb ("to sanction", the headline "Ottawa sanctions two firms")."""
    if token.tag_ == "NN" and token.i > token.sent.start and token.nbor(-1).tag_ == "TO":
        return True
    following = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    if token.dep_ in {"nmod", "compound"} and following is not None and following.pos_ == "ADJ":
        return True
    alone = token.dep_ == "ROOT" and not any(other.pos_ in {"VERB", "AUX"} for other in token.sent)
    named = token.i > token.sent.start and token.nbor(-1).pos_ == "PROPN"
    return alone and named and following is not None and following.pos_ in {"ADJ", "PROPN", "NOUN", "NUM", "DET"}


def _glued(token: Token) -> bool:
    """Whether a hyphen makes the noun part of an adjective ("sanctions-hit")."""
    following = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    return following is not None and following.text == "-" and not token.whitespace_


def _noun(head: Token, core: Token, row: SanctionWord, path: str) -> SanctionNoun:
    start = head.i
    for token in modifiers(head):
        if token.is_punct and token.whitespace_ and token.nbor(-1).whitespace_:
            break
        if token.pos_ == "CCONJ" and token.i > head.sent.start and _separate(token.nbor(-1), token.nbor(1)):
            break
        if token.lemma_.lower() == core.lemma_.lower() and token != core:
            break
        if token.pos_ != "PUNCT" and not (token.pos_ == "NUM" or token.dep_ == "nummod" or _counts(token)):
            start = token.i
    while start - 2 >= head.sent.start and head.doc[start - 1].text == "-" and not head.doc[start - 2].whitespace_:
        start -= 2
    return SanctionNoun(head, core, start, head.i + 1, row, path)


def _counts(token: Token) -> bool:
    """Whether a word in front of a measure says how many, or no more than a determiner does."""
    reciprocal = token.lower_ == "other" and token.i > 0 and token.nbor(-1).lower_ in {"each", "every"}
    loose = token.lower_ in _QUANTIFYING and token.dep_ != "advmod"
    ordinal = token.ent_type_ == "ORDINAL" and token.lower_ not in {"primary", "secondary"}
    return loose or ordinal or token.lower_[0].isdigit() or reciprocal


def _separate(before: Token, after: Token) -> bool:
    """Whether "and" joins another noun phrase, not modifiers of one ("Kyiv and more sanctions")."""
    return before.lemma_.lower() in _MEASURES or (before.pos_ == "PROPN" and after.is_lower)


_QUANTIFYING = frozenset({"more", "most", "many", "own", "several", "some", "any", "percent", "%"})
_MEASURES = frozenset({"cap", "ban", "freeze", "sanction", "embargo", "control", "restriction", "tariff", "measure"})


def kind_of_words(rows: Iterable[SanctionWord]) -> str | None:
    """The most telling kind among lexicon rows, None when none tells more than ``general``."""
    kinds = [row.measure for row in rows if row.measure]
    return min((kind for kind in kinds if kind in _TELLING), key=_TELLING.index, default=None)


# Of several kinds the earlier one tells more: a ban on imports of oil is about energy.
_TELLING = ("energy", "arms", "financial", "travel", "other", "trade", "personal")

__all__ = ["AIMED", "GENERAL", "TRADE", "SanctionNoun", "SanctionNouns", "clause_verbs", "complement", "kind_of_words"]
