"""Decides whether a noun of the sanctions lexicon names a punitive measure where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from helpers.finding.actors import Cast
from helpers.finding.sanctions.anaphors import UNCOUNTED, Before, added, bare, in_response, takes_up, without_states
from helpers.finding.sanctions.complements import HOSTILE, aimed, clause_verbs, complement, from_body, of_state
from helpers.finding.sanctions.words import FURTHER, NOUNS, SanctionWord, Vocabulary, modifiers, prepositional
from helpers.finding.tokens import beside, first_conjunct
from helpers.reading.parse import Token

# The roles of words that may name a measure.
ROLES = ("measure", "limit", "tariff", "generic", "burden", "list")
_INFLICTING = frozenset(
    "impose face inflict threaten warn suffer pay apply exert increase put raise incur levy place of with step".split()
)
_RETALIATION_REACH = 5
# Verbs that set up a measure or take it back.
_SETTING = frozenset(
    "impose introduce slap levy announce lift ease extend adopt tighten scrap cancel raise threaten hike remove drop "
    "place keep maintain".split()
)
# Sanctions of courts, employers and consumers.
DOMESTIC = frozenset({"administrative", "disciplinary", "criminal", "legal", "divestment", "divine", "covid"})
_PROPOSING = frozenset({"propose", "advocate", "demand", "consider"})
_TAKING_UP = frozenset({"the", "this", "that", "such"})
_FROM = frozenset({"from", "of"})
_GRAVE = frozenset(
    "severe serious grave massive dire swift painful enormous devastating crippling steep heavy high harsh strict "
    "unprecedented significant immense substantial considerable real tough stiff punishing drastic "
    "sweeping".split()
)
_EXACTING = frozenset({"impose", "levy", "exact"})
# Modifiers that tell sanctions from other measures where sanctions have just been named.
_AIMING = frozenset({"targeted", "individual", "personal"})
_MENACING = frozenset({"warn", "threaten", "respond", "answer"})
_THREATS = frozenset({"threaten", "threat", "warn", "warning"})
_PROMISING = frozenset({"promise", "threaten", "vow", "pledge"})
_INTRODUCING = frozenset({"impose", "levy", "slap", "introduce"})
_RESPONDING = frozenset({"respond", "retaliate", "react", "answer", "hit", "punish", "threaten"})
_ANSWERING = _RESPONDING | {"meet", "reply"}
_OTHER_MEANS = frozenset({"military", "armed", "diplomatic", "political", "legal", "symbolic", "practical"})
_QUALITIES = frozenset({"ADJ", "ADV", "PUNCT"})
_PAYING_BACK = frozenset({"retaliation", "reprisal"})
_PUNISHING = frozenset({"punitive", "secondary"})
_NEUTRAL = frozenset(
    {"economic", "trade", "commercial", "financial", "monetary", "energy", "personal", "individual", "targeted"}
)
_ECONOMIC = frozenset({"general", "trade", "financial"})
# How many sentences back a measure may stand whose list "the list" is.
_LISTED = 2
# And how many words back a list of something else.
_RECENT = 60
_NEAR = 2


class Naming:
    """Reads by which kind of rule a noun names a measure.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary

    def path(self, token: Token, row: SanctionWord, cast: Cast, before: Before) -> str | None:
        """The kind of rule, None where the noun names no measure.

        Parameters
        ----------
        token
            The noun.
        row
            Its row of the lexicon, of one of ``ROLES`` but ``measure``.
        cast
            Who is who in the article.
        before
            What the article has named before.
        """
        rules = {
            "limit": self._limit,
            "tariff": self._tariff,
            "list": self._list,
            "generic": self._generic,
            "burden": self._burden,
        }
        return rules[row.role](token, row, cast, before)

    def alien(self, tokens: Iterable[Token]) -> bool:
        """Whether one of some words shows that a limit is no sanction ("speed limits")."""
        return any(map(self._is_alien, tokens))

    def _is_alien(self, token: Token) -> bool:
        """Whether a word, or the longer phrase that it ends, is none of what measures limit ("nuclear weapons")."""
        row, thing = self._words.find(token, "alien"), self._words.find(token, "object")
        return row is not None and (thing is None or len(row.phrase.split()) > len(thing.phrase.split()))

    def _limit(self, token: Token, row: SanctionWord, cast: Cast, before: Before) -> str | None:
        own, things = list(modifiers(token)), list(complement(token))
        if row.phrase == "control" and token.tag_ != "NNS":
            return None  # "Control of oil fields"
        made = _making(things, token, cast)
        if self.alien([*own, token, *_glued(token)]) or (
            self.alien(things[:1]) and not (made or self._served(things[1:]))
        ):
            return None
        if things and self._words.find(things[0], "measure", "limit") and not self._words.find(things[0], "object"):
            # "The removal of the penalties" takes measures back.
            return None
        if made or self._of_objects(token, row, own, things) or self._beside_sanctions(token, row, own):
            return "object"
        if "other" in row.objects and from_body(token, cast, known=before.topical):
            return "object"
        hostile = any(self._words.find(word, "modifier") for word in own)
        unnamed = (token.pos_ == "NOUN" or token.i == token.sent.start) and bare(own) and not things
        if token.dep_ == "pobj" and token.head.lower_ == "as":
            # "As punishment" says what something else is.
            return None
        if row.objects:
            definite = token.lemma_ in UNCOUNTED or any(
                child.lower_ in _TAKING_UP for child in token.children if child.i < token.i
            )
            if hostile and aimed(token, cast):
                return "modified"
            called = [word for word in own if word.text[0].isupper() and cast.country(word)]
            if before.topical and called and len(called) == len(own) and token.head.lemma_ in _SETTING:
                # "Lifts the Qatar blockade"
                return "aimed"
            again = before.within(_NEAR) and any(child.lower_ == "a" for child in token.children)
            return "anaphor" if unnamed and (definite or again) and before.repeats else None
        if hostile:
            return "modified"
        if row.phrase == "penalty" and token.tag_ == "NNS" and _borne_by_state(token, cast):
            return "aimed"
        answering = in_response(token) or any(self._words.find(word, "reciprocal") for word in own)
        if row.phrase == "punishment" and answering and _promised_by_state(token, cast):
            return "aimed"
        if self._directed(token, row, own, things, cast, before):
            return "aimed"
        # "Without penalty" means none in particular.
        counted = token.tag_ != "NN" or any(child.dep_ in {"det", "poss", "amod"} for child in token.children)
        common = counted and (token.pos_ == "NOUN" or token.tag_ == "NNPS")
        # "Piecemeal penalties" are some of those spoken of.
        loose = row.phrase == "penalty" and token.tag_ == "NNS" and all(word.pos_ != "NOUN" for word in own)
        plain = (loose or bare(without_states(own, cast))) and not things
        fresh = row.phrase in {"penalty", "punishment"} and any(word.lower_ in FURTHER for word in own)
        known = before.distance is not None or (before.topical and (fresh or _set_by_state(token, cast)))
        return "anaphor" if known and common and plain else None

    def _served(self, things: Iterable[Token]) -> bool:
        """Whether what may not be used is the sender's own ("a ban on the use of its airspace")."""
        rows = (self._words.find(thing, "object") for thing in things)
        return any(row is not None and row.measure in {"travel", "financial"} for row in rows)

    def _of_objects(self, token: Token, row: SanctionWord, own: list[Token], things: list[Token]) -> bool:
        """Whether a limit is one of goods or services that measures limit ("a cap on oil prices")."""
        if row.phrase == "end" and not any(prepositional(token, frozenset({"to"}))):
            return False
        known = ("object", "party") if row.objects else ("object",)
        if any(thing.lemma_ == "business" and thing.head.lemma_ == "do" for thing in things):
            return not row.objects  # "A ban on doing business with the army"
        # "The suspension of the visa traffic contract": a thing that is no object may be qualified by one.
        near = (*own, *things, *(word for thing in things if row.objects for word in modifiers(thing)))
        objects = [found for word in near if (found := self._words.find(word, *known))]
        if any(not row.objects or found.measure in row.objects for found in objects):
            return True
        priced = any(word.is_currency or word.text == "$" for word in own)
        alone = all(
            word.pos_ not in NOUNS or self._words.find(word, "object") for word in own if word.lower_ != "price"
        )
        return row.phrase in {"cap", "ceiling"} and priced and alone

    def _beside_sanctions(self, token: Token, row: SanctionWord, own: list[Token]) -> bool:
        """Whether expulsions are joined to sanctions ("hit Norway with sanctions and expulsions")."""
        joined = row.phrase == "expulsion" and token.tag_ == "NNS" and not own
        return joined and any(self._words.find(word, "measure") for word in token.conjuncts)

    def _directed(
        self, token: Token, row: SanctionWord, own: list[Token], things: list[Token], cast: Cast, before: Before
    ) -> bool:
        """Whether a limit of anything hits a state or party, or is set by a state."""
        named = before.distance is not None
        at_state, hit = aimed(token, cast), any(self._words.find(word, "party") for word in things)
        owned = any(child.dep_ == "poss" and cast.country(child) for child in token.children)
        western = any(word.lower_ == "western" for word in own)
        sent = western or any(word.text[0].isupper() and cast.country(word) for word in own)
        if western or (sent and at_state and row.phrase in {"penalty", "restriction", "curb"}):
            return True
        named_hit = any(thing.ent_type_ in {"ORG", "PERSON"} and thing.pos_ == "PROPN" for thing in things)
        hit = hit or (named_hit and named)
        named = named or (before.topical and row.phrase == "restriction")
        spoken_of = owned or named or first_conjunct(token).head.lemma_ in _SETTING
        return (at_state and (hit or spoken_of)) or (hit and named)

    def _tariff(self, token: Token, _row: SanctionWord, cast: Cast, before: Before) -> str | None:
        """Tariffs are punitive where a state raises them against another or takes such ones back."""
        taken_up = any(child.lower_ in _TAKING_UP or child.dep_ == "poss" for child in token.children)
        if before.repeats and taken_up and all(map(_named_before, complement(token))):
            return "object"  # "The tariffs", "Norway's tariffs" after those
        if any(self._words.find(word, "reciprocal") or word.lower_ in _PUNISHING for word in modifiers(token)):
            return "object"
        clause = [child for child in token.children if child.dep_ in {"acl", "relcl"}]
        governor = first_conjunct(token).head
        governor = governor.head if governor.pos_ == "ADP" else governor
        set_up = governor.lemma_ in _SETTING | _PROPOSING or any(verb.lemma_ in _SETTING for verb in clause)
        hit = [thing for thing in governor.children if thing.dep_ == "dobj" and thing != token]
        if any(of_state(place, cast) for thing in hit for place in prepositional(thing, _FROM)):
            # Such as "slap imports from Iran with an extra tariff".
            return "object"
        against = aimed(token, cast) or any(of_state(thing, cast) for thing in (*complement(token), *hit))
        return "object" if set_up and (against or clause) else None

    def _generic(self, token: Token, _row: SanctionWord, cast: Cast, before: Before) -> str | None:
        own = list(modifiers(token))
        if self.alien(own):
            return None
        hostile = [found for word in own if (found := self._words.find(word, "modifier"))]
        if any(word.lower_ == "anti" and beside(word, 2).text[0].isupper() for word in own):
            return "modified"  # "Anti-Iranian measures"
        at_state = aimed(token, cast) or self._aim(token)
        governor = first_conjunct(token).head
        inflicted = (
            governor.lemma_ in _INTRODUCING
            or (governor.lower_ == "with" and governor.head.lemma_ in _RESPONDING)
            or (governor.lower_ == "of" and governor.head.lemma_ in _MENACING)
        )
        spoken_of = before.topical and token.lemma_ in {"measure", "response"}
        spoken_of = spoken_of or (token.lemma_ in _PAYING_BACK and _called_by_state(token, own, cast))
        if any(found.phrase not in _NEUTRAL for found in hostile) or (hostile and (at_state or inflicted or spoken_of)):
            return "modified"
        if before.within(_NEAR) and any(found.phrase in _AIMING for found in hostile):
            return "modified"
        threatened = governor.lower_ in {"with", "of"} and governor.head.lemma_ in _THREATS
        if before.topical and threatened and _grave(own):
            return "modified"
        if before.distance == 0 and token.dep_ == "pobj" and token.head.lower_ == "in" and token.lemma_ == "move":
            return None  # "Imposed an embargo in a retaliatory move"
        near = before.within(_RETALIATION_REACH)
        known = any(child.lower_ in _TAKING_UP for child in token.children if child.i < token.i)
        if near and token.lemma_ in {"countermeasure", "counter-measure"} and not known:
            return "retaliation"
        if near and (any(self._words.find(word, "reciprocal") for word in own) or in_response(token)):
            return "retaliation"
        if before.within(_NEAR) and governor.lemma_ in _PROMISING and _grave(own):
            return "retaliation" if token.lemma_ in {"countermeasure", "retaliation", "reprisal"} else "burden"
        if before.topical and near and _answers_with(token, own):
            return "retaliation"
        near_state = at_state and near and token.lemma_ in {"measure", "step"}
        unlike = any(word.pos_ not in _QUALITIES for word in own)
        if before.distance == 0 and added(token) and not unlike:
            return "anaphor"
        if self._aim(token) or (at_state and inflicted) or near_state or self._against(token, cast, before):
            return "aimed"
        if takes_up(token, own, before, cast):
            return "anaphor"
        return "aimed" if self._strikes_back(token) else None

    def _against(self, token: Token, cast: Cast, before: Before) -> bool:
        """Whether "measures" are against a state itself, or against people or bodies where sanctions are spoken of."""
        if token.lemma_ != "measure" or token.tag_ != "NNS":
            return False
        hit = [*prepositional(token, frozenset({"against"}))]
        states = any(thing.pos_ == "PROPN" and cast.kind(cast.name(thing)) == "country" for thing in hit)
        return states or (before.topical and any(self._words.find(thing, "party") for thing in hit))

    def _strikes_back(self, token: Token) -> bool:
        """Whether retaliation hits business ("retaliation against French companies"), not people."""
        hit = [self._words.find(thing, "party") for thing in prepositional(token, HOSTILE)]
        return token.lemma_ in _PAYING_BACK and any(row and row.measure != "personal" for row in hit)

    def _list(self, token: Token, _row: SanctionWord, cast: Cast, before: Before) -> str | None:
        """A list of those under sanctions, called by its state ("the American list") or right after a measure."""
        owners = (
            child for child in token.children if child.dep_ in {"poss", "amod", "compound"} and child.text[0].isupper()
        )
        if before.distance is None or any(prepositional(token, frozenset({"of"}))):
            return None
        if any(map(cast.country, owners)):
            return "aimed"
        the = any(child.lower_ == "the" for child in token.children)
        known = the and before.within(_LISTED) and not list(modifiers(token))
        return "anaphor" if known and not _drawn_up(token) else None

    def _burden(self, token: Token, _row: SanctionWord, cast: Cast, before: Before) -> str | None:
        own = list(modifiers(token))
        if token.lemma_ != "price" and takes_up(token, own, before, cast):
            return "anaphor"
        if any(word.lower_ in {"military", "security"} for word in own):
            return None
        economic = any((found := self._words.find(word, "modifier")) and found.measure in _ECONOMIC for word in own)
        governor = first_conjunct(token).head
        inflicted = governor.lemma_.lower() in _INFLICTING or (
            before.distance is not None and token.lemma_ == "pressure"
        )
        if governor.dep_ == "relcl" and self._words.find(governor.head, "measure"):
            return None  # "Sanctions that exact a heavy cost"
        grave = _grave(own)
        if token.lemma_ == "consequence" and grave and (_menaced(governor) or _for_state(token, cast)):
            return "burden"
        warned_of = governor.lower_ == "of" and governor.head.lemma_ in _MENACING
        if token.lemma_ == "cost" and grave and (governor.lemma_ in _EXACTING or warned_of):
            return "burden"
        imposed = governor.lemma_ == "impose" and (aimed(token, cast) or (before.topical and self._on_party(token)))
        of_something = any(prepositional(token, frozenset({"of"})))
        return "burden" if ((economic and inflicted) or imposed) and not of_something else None

    def _on_party(self, token: Token) -> bool:
        """Whether it is put on people or bodies ("impose costs on companies that ship drones")."""
        return any(
            self._words.find(hit, "party") for word in (token, token.head) for hit in prepositional(word, HOSTILE)
        )

    def _aim(self, token: Token) -> bool:
        """Whether the noun says whom it is to hurt ("steps to isolate the country")."""
        return any(
            child.dep_ in {"acl", "relcl"} and any(self._words.find(verb, "aim") for verb in clause_verbs(child))
            for child in token.children
            if child.i > token.i
        )


def _called_by_state(token: Token, own: Iterable[Token], cast: Cast) -> bool:
    """Whether a noun says which state does a thing ("Chinese economic retaliation")."""
    owners = (child for child in token.children if child.dep_ == "poss")
    return any(word.text[0].isupper() and cast.country(word) for word in (*own, *owners))


def _answers_with(token: Token, own: Iterable[Token]) -> bool:
    """Whether an act is said to be answered with "steps" ("would be met with resolute steps")."""
    answer = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "with" else None
    armed = any(word.pos_ in NOUNS or word.lower_ in _OTHER_MEANS for word in own)
    return answer is not None and answer.lemma_ in _ANSWERING and token.tag_ == "NNS" and not armed


def _grave(own: Iterable[Token]) -> bool:
    """Whether a word before a noun says how hard it will hit ("severe consequences")."""
    return any(word.lower_ in _GRAVE for word in own)


def _menaced(governor: Token) -> bool:
    """Whether somebody faces what a noun names, or warns of it."""
    return governor.lemma_ == "face" or (governor.dep_ == "prep" and governor.head.lemma_ in _MENACING)


def _for_state(token: Token, cast: Cast) -> bool:
    """Whether there will be consequences for a state."""
    hit = any(of_state(thing, cast) for thing in prepositional(token, frozenset({"for"})))
    return hit and any(child.dep_ == "aux" for child in token.head.children)


def _glued(token: Token) -> list[Token]:
    """The noun behind a singular that the parser may not have joined to it ("the penalty | shootout")."""
    following = beside(token)
    return [following] if token.tag_ == "NN" and following != token and following.pos_ == "NOUN" else []


def _named_before(thing: Token) -> bool:
    """Whether goods that a measure is on have been named in an earlier sentence ("Chinese steel" before "on steel")."""
    goods = {word.lemma_ for word in thing.subtree if word.pos_ in NOUNS}
    return any(word.lemma_ in goods for word in thing.doc[: thing.sent.start])


def _making(things: list[Token], token: Token, cast: Cast) -> bool:
    """Whether what is limited is that a state makes or stores something ("a ban on storing of Norwegian oil")."""
    made = any(thing.lemma_ in {"development", "stockpiling"} for thing in things[:1])
    return made and (aimed(token, cast) or any(of_state(thing, cast) for thing in things))


def _set_by_state(token: Token, cast: Cast) -> bool:
    """Whether a state or union does something with "penalties" ("Norway weighs penalties")."""
    return token.lemma_ == "penalty" and token.tag_ == "NNS" and _of_acting_state(token, cast)


def _promised_by_state(token: Token, cast: Cast) -> bool:
    """Whether a state's leaders promise something ("the Peruvian president vowed a fitting punishment")."""
    return token.head.lemma_ in _PROMISING and _of_acting_state(token, cast)


def _drawn_up(the_list: Token) -> bool:
    """Whether "the list" is one that somebody has just drawn up, and none of sanctions ("made a list of judges")."""
    before = the_list.doc[max(0, the_list.i - _RECENT) : the_list.i]
    lists = (word for word in before if word.lemma_ == "list")
    return any(child.lower_ in {"a", "his", "her"} for word in lists for child in word.children)


def _borne_by_state(token: Token, cast: Cast) -> bool:
    """Whether a state faces or risks what a noun names ("Moscow would face further penalties")."""
    return token.head.lemma_ in {"face", "risk"} and _of_acting_state(token, cast)


def _of_acting_state(token: Token, cast: Cast) -> bool:
    """Whether a noun is the object of a verb whose subject is a state or belongs to one."""
    subjects = (child for child in token.head.children if child.dep_ == "nsubj" and token.dep_ == "dobj")
    return any(of_state(subject, cast) for subject in subjects)
