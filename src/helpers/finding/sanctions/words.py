"""The vocabulary of sanctions: lexicon phrases looked up at a token by what they do in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from helpers.finding.tokens import COMPOUNDED, beside
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Token

GENERAL = "general"
TRADE = "trade"
ARMS = "arms"
PERSONAL = "personal"
TRAVEL = "travel"
NOUNS = frozenset({"NOUN", "PROPN"})
# Before what is not there yet, or not the same as before.
ARTICLES = frozenset({"a", "an", "any"})
FURTHER = frozenset({"further", "additional", "new", "more", "fresh", "tougher", "stronger", "harsher", "stricter"})
# What others want of somebody.
URGING = frozenset({"pressure", "call", "demand", "appeal"})
# Verbs whose object is who then acts ("prompting Norway to impose sanctions").
CAUSING = frozenset({"prompt", "lead", "force", "cause", "compel", "spur"})
# A compound's head stands less than this many words after its first noun.
_COMPOUND = 4
# Of several kinds the earlier one tells more: a ban on imports of oil is about energy.
_TELLING = ("energy", "arms", "financial", "travel", "other", "trade", "personal")
# Verbs of those who are hit by what they get round.
EVADING = frozenset(
    {"circumvent", "evade", "bypass", "dodge", "skirt", "sidestep", "avoid", "violate", "breach", "flout", "bust"}
)
# Measures that one person may bear ("his listing").
BORNE_BY_ONE = frozenset({"blacklisting", "listing", "designation", "freeze"})
# Goods that those under sanctions bar in answer to them.
FOOD = frozenset("food meat dairy cheese fruit vegetable apple pork poultry".split())
# Verbs that the tagger takes for nouns before a measure ("helped Iran circumvent US sanctions").
_MISREAD = EVADING | frozenset(
    "face impose lift ease tighten introduce adopt extend relax "
    "expand levy toughen oppose reject unveil announce slap approve renew widen broaden mull weigh consider threaten "
    "vow denounce slam prepare endorse demand urge seek want block veto delay postpone order stiffen "
    "unleash bolster reinforce harden strengthen scrap maintain prolong waive suspend reinstate reimpose restore "
    "soften loosen back annul risk escalate intensify".split()
)
_SETTING = frozenset("slap impose lift levy ease tighten introduce".split())
# Past forms that the parser takes for modifiers ("Oslo criticised US sanctions").
_JUDGED = frozenset(
    "slapped levied criticised criticized slammed blasted condemned denounced hailed welcomed decried opposed".split()
)
# Past forms that are the verb where a sentence has no other ("The ministry on Friday expanded export controls").
_CHANGED = frozenset(
    "expanded tightened extended eased lifted widened toughened imposed renewed relaxed loosened".split()
)
# What only qualifies a measure, though the parser may take it for a verb ("slap crippling sanctions").
_QUALIFYING = frozenset("punishing crippling sweeping biting damaging devastating stinging debilitating".split())
# What a gerund may follow: "Keep escalating sanctions"
_GOING_ON = frozenset({"keep", "start", "begin", "stop", "continue", "avoid", "resume", "consider"})


class SanctionWord(NamedTuple):
    """A row of ``sanctions.csv``; its comments explain the columns."""

    phrase: str
    role: str
    measure: str | None
    objects: tuple[str, ...]


class Vocabulary:
    """The phrases of ``sanctions.csv``, found by their last word.

    Parameters
    ----------
    lexicons
        The run's lexicons.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self.rows = lexicons.table("sanctions.csv", SanctionWord)
        self._by_last: dict[tuple[str, str], list[tuple[tuple[str, ...], SanctionWord]]] = {}
        for row in self.rows:
            # The tokeniser parts words at hyphens and commas.
            words = tuple(row.phrase.lower().replace("-", " - ").replace(",", " ,").split())
            self._by_last.setdefault((row.role, words[-1]), []).append((words, row))
        for phrases in self._by_last.values():
            phrases.sort(key=lambda entry: -len(entry[0]))
        self._of_role = {
            role: frozenset(row.phrase for row in self.rows if row.role == role) for role in {r.role for r in self.rows}
        }

    def find(self, token: Token, *roles: str) -> SanctionWord | None:
        """The longest phrase of one of the roles that ends at a token."""
        endings = forms(token)
        for role in roles:
            for form in endings:
                for words, row in self._by_last.get((role, form), ()):
                    if self._stands(token, words, row):
                        return row
        return None

    def phrases(self, role: str) -> frozenset[str]:
        """All phrases of a role, as the lexicon writes them."""
        return self._of_role.get(role, frozenset())

    def imposing(self) -> frozenset[str]:
        """All who are known to set measures, those among them who are under some as well."""
        return self.phrases("setter") | self.phrases("member") | self.phrases("imposer")

    @staticmethod
    def _stands(token: Token, words: tuple[str, ...], row: SanctionWord) -> bool:
        start = token.i - len(words) + 1
        if start < token.sent.start:
            return False
        if any(word not in forms(token.doc[start + k]) for k, word in enumerate(words[:-1])):
            return False
        return row.phrase == row.phrase.lower() or any(not token.doc[i].is_lower for i in range(start, token.i + 1))


def forms(token: Token) -> tuple[str, ...]:
    """A token's lower-case word forms to look up: the lemma, the word itself, and singulars that the tagger missed."""
    lower = token.lower_
    found = [token.lemma_.lower(), lower]
    if lower.endswith("s") and not lower.endswith("ss") and token.pos_ in NOUNS:
        found.append(lower[:-1])
        if lower.endswith("ies"):
            found.append(lower[:-3] + "y")
        if lower.endswith(("shes", "ches", "goes", "xes")):
            found.append(lower[:-2])
    return tuple(dict.fromkeys(found))


def misread(token: Token) -> bool:
    """Whether a word before a measure is a verb that the tagger took for a noun."""
    before = {word.lower_ for word in token.doc[max(token.i - 2, 0) : token.i]}
    if token.lower_ in _CHANGED and not before.isdisjoint({"has", "have", "had"}):
        # "Had already relaxed sanctions"
        return True
    if token.tag_ == "VBD" and token.dep_ in {"amod", "compound"} and token.head.dep_ in {"ROOT", "ccomp"}:
        # "The court on Friday annulled sanctions"
        return token.lemma_.lower() in _MISREAD
    if token.lower_ in _CHANGED and joined_to_verb(token):
        return True
    if token.lower_ in _JUDGED or (token.lower_ in _CHANGED and not _finite(token)):
        return True
    before_it = beside(token, -1)
    opens = token.i == token.sent.start or before_it.pos_ == "ADP" or before_it.lemma_ in _GOING_ON
    if opens and token.lower_.endswith("ing"):
        # "Lifting sanctions would help", "accused of evading sanctions": no modifiers.
        return not _MISREAD.isdisjoint(gerund_stems(token))
    if token.lower_.endswith("ing") and beside(token, -1).pos_ in NOUNS and token.head.tag_ == "NNS":
        # "Norway slapping penalties on Iran"
        return not _SETTING.isdisjoint(gerund_stems(token))
    return not token.lower_.endswith(("ed", "ing")) and not _MISREAD.isdisjoint(forms(token))


def qualifying(verb: Token) -> bool:
    """Whether a participle that the parser took for a verb only qualifies a measure ("slap | crippling sanctions")."""
    return verb.lower_ in _QUALIFYING and any(child.dep_ == "dobj" and child.i > verb.i for child in verb.children)


def stem(token: Token) -> str:
    """A gerund's form without its ending."""
    return token.lower_.removesuffix("ing")


def gerund_stems(token: Token) -> tuple[str, ...]:
    """The verbs that a gerund may be of ("slap" of "slapping", "ease" of "easing"), none for another word."""
    return (stem(token), stem(token) + "e", stem(token)[:-1]) if token.lower_.endswith("ing") else ()


def joined_to_verb(token: Token) -> bool:
    """Whether "and" joins a past form before a measure to a verb ("banned imports and | imposed sanctions")."""
    measure = token.head if token.dep_ == "amod" else token
    joined = measure.dep_ == "conj" and measure.head.tag_ in {"VBD", "VBZ", "VBP", "VBN"}
    return joined and beside(token, -1).lower_ == "and"


def _finite(token: Token) -> bool:
    """Whether a word's sentence has a finite verb besides it."""
    return any(other.tag_ in {"VBD", "VBZ", "VBP", "MD"} for other in token.sent if other != token)


def head_of_compound(token: Token) -> Token:
    """The last noun of the compound that a noun stands in ("sanctions" -> "package" in "sanctions package")."""
    while token.dep_ in COMPOUNDED and token.head.pos_ in NOUNS and 0 < token.head.i - token.i < _COMPOUND:
        if any(between.pos_ in {"CCONJ", "PUNCT"} for between in token.doc[token.i + 1 : token.head.i]):
            break
        token = token.head
    return token


def modifiers(head: Token) -> Iterator[Token]:
    """The words of a noun phrase before its head, nearest first, determiners and possessors left out."""
    i = head.i - 1
    while i >= head.sent.start:
        token = head.doc[i]
        if token == head.head and qualifying(token):
            yield token
            return
        if not head.is_ancestor(token) or token.dep_ in {"poss", "case"} or token.tag_ in {"POS", "PRP$"}:
            return
        if (token.pos_ == "DET" and token.lower_ != "such") or misread(token):
            return
        if token.pos_ in {"ADP", "SCONJ", "AUX"} or (token.pos_ == "VERB" and token.dep_ not in {"amod", "compound"}):
            return
        yield token
        i -= 1


def preposition_head(preposition: Token) -> Token:
    """The word that a preposition hangs on: of coordinated nouns the one right before it."""
    head, before = preposition.head, preposition.doc[max(0, preposition.i - 1)]
    return before if before.pos_ in NOUNS and before.dep_ == "conj" and before.head == head else head


def prepositional(head: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """Heads of what prepositions lead to after a noun or verb, conjuncts included."""
    for child in head.children:
        if child.dep_ in {"prep", "agent", "dative"} and child.lower_ in prepositions and child.i > head.i:
            for thing in child.children:
                if thing.dep_ in {"pobj", "pcomp"}:
                    yield thing
                    yield from thing.conjuncts


def kind_of_words(rows: Iterable[SanctionWord]) -> str | None:
    """The most telling kind among lexicon rows, None when none tells more than ``general``."""
    kinds = [row.measure for row in rows if row.measure]
    return min((kind for kind in kinds if kind in _TELLING), key=_TELLING.index, default=None)
