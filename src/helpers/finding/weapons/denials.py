"""Whether a sentence denies that a weapon changes hands or is had, calls it false or says it of none."""

from __future__ import annotations

from helpers.finding.tokens import SUBJECTS, beside
from helpers.finding.weapons.deals import refuses
from helpers.finding.weapons.mentions import is_definite
from helpers.finding.weapons.naming import FIRED, Naming
from helpers.finding.weapons.shapes import CONTAINERS
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Denials:
    """Reads which transfers and holdings of weapons are denied.

    What is denied is sought from the weapon up to the word that tells of a transfer or of having it, and from that word
    on up only through what is denied along with it: claims, plans and deeds of the same party. Deeds of war are left
    alone, since who denies that he fired something does not say that he has none.

    Parameters
    ----------
    words
        What words say about weapons.
    """

    def __init__(self, words: MaterielWords) -> None:
        self._words = words

    def cover(self, naming: Naming) -> bool:
        """Whether the sentence denies what it tells of a weapon's giver, receiver or holder."""
        refused = _is_refuted(naming.root) or refuses(naming.root.head)
        if refused and naming.holder is None and naming.root.dep_ == "dobj":
            return True  # "denied Oslo the guns", "ruled out tanks"
        if (told := self._told(naming)) is not None:
            return self._is_denied(*told, naming)
        clauses = [child for child in naming.root.rights if child.dep_ in _CLAUSES]
        clauses += [c for verb in clauses for c in verb.children if c.dep_ in {"xcomp", "ccomp"}]
        return any(self.deny(verb, naming) for verb in clauses)  # "guns that Oslo denies having sent"

    def deny(self, verb: Token, naming: Naming) -> bool:
        """Whether what a verb tells of a weapon's giver, receiver or holder is denied."""
        return self._tells(verb, naming) and self._is_denied(verb, False, naming)

    def _told(self, naming: Naming) -> tuple[Token, bool] | None:
        """The word above a weapon that tells of a transfer or of having it, and whether it tells it of none."""
        node, part, none, apart = naming.root, "", False, False
        for _ in range(_LEVELS):
            none = none or (node.pos_ not in _VERBAL and not apart and _is_none(node))
            if self._tells(node, naming) and (node.lemma_ not in _HAVING or part in {"dobj", "conj"}):
                return node, none
            opposed = node.dep_ == "conj" and any(token.lower_ == "but" for token in node.doc[node.head.i : node.i])
            ended = node.head == node or (node.pos_ in _VERBAL and node.dep_ != "prep")  # "including" goes on
            if ended or (opposed and not none) or self._is_about(node):
                return None  # "did not send tanks but guns", "gave no details of guns"
            apart = node.dep_ == "conj" and (apart or any(child.dep_ in {"det", "nummod"} for child in node.lefts))
            node, part = node.head, node.dep_
        return None

    def _is_about(self, preposition: Token) -> bool:
        """Whether the noun before a preposition is neither an amount nor a store of what follows it."""
        noun = preposition.head
        if preposition.dep_ != "prep" or noun.pos_ not in {"NOUN", "PROPN"} or noun.lemma_ in _AMOUNTS | CONTAINERS:
            return False
        return not (_is_none(noun) or noun.like_num or any(self._words.has(role, noun) for role in _HOLDERS))

    def _tells(self, word: Token, naming: Naming) -> bool:
        """Whether a word tells that weapons are given, got, had or, unless they hit what they reach, arrive."""
        if word.pos_ in {"NOUN", "PROPN"}:
            return word.i != naming.last.i and self._words.has("transfer", word)
        if word.pos_ not in _VERBAL or self._keeps(word):
            return False
        arriving = naming.category not in FIRED and self._words.has("arrive", word)
        coming = word.lemma_ in _COMING and any(child.lower_ == "from" for child in word.children)
        having = word.lemma_ in _HAVING and word.pos_ == "VERB"
        return having or coming or arriving or any(self._words.has(role, word) for role in _TELLING)

    def _keeps(self, verb: Token) -> bool:
        """Whether who does not do something has his weapons all the same ("give up arms", "deliver a strike")."""
        parted = verb.lemma_ in _FREEING or any(child.dep_ == "prt" and child.lower_ == "up" for child in verb.children)
        return parted or any(c.dep_ == "dobj" and self._words.has("assault", c) for c in verb.children)

    def _is_denied(self, told: Token, none: bool, naming: Naming) -> bool:
        """Whether what a word tells is denied: there, or by what stands above it."""
        if (none or _is_negated(told)) and not (_in_part(naming) or _so_far(told)):
            planned = any(child.tag_ == "MD" for child in told.children)  # "will not hand over the ships" ordered
            own = any(child.tag_ == "PRP$" for child in naming.root.lefts)  # "is not sending its guns", and has them
            return none or not (own or (planned and is_definite(naming)))
        node = told
        for _ in range(_LEVELS):
            if _is_refuted(node) or _without(node) or self._is_unfounded(node):
                return True
            if (above := self._above(node)) is None:
                return False
            node = above
        return False

    def _above(self, node: Token) -> Token | None:
        """What else is denied with a word, if it is: the claim, the plan or the deed that it is part of."""
        head, relation = node.head, node.dep_
        claim = head.pos_ == "NOUN" and head.lemma_ in _CLAIMS | _GROUNDS | _PARTS
        if relation in {"pobj", "pcomp"}:
            return head if head.lower_ in _LINKS else None
        if relation in {"prep", "acl", "relcl", "ccomp", "compound", "nmod"}:
            part = relation == "prep" and any(c.dep_ == "dobj" and c.lemma_ in _PARTS for c in head.children)
            return head if claim or part else None  # "denied playing any part in"
        if relation == "conj":
            return head if head.pos_ == node.pos_ else None
        if relation == "xcomp":
            return head if not self._words.has("ban", head) and head.lemma_ not in _HINDERING else None
        carried_out = head.lemma_ in _CARRYING_OUT or self._words.has("give", head) or self._words.has("get", head)
        return head if relation in {"dobj", "nsubjpass"} and node.lemma_ not in _CLAIMS and carried_out else None

    def _is_unfounded(self, node: Token) -> bool:
        """Whether there is no ground for a claim, no plan of a deed, or no will to do it ("not ready to send")."""
        if node.lemma_ in _GROUNDS and node.pos_ == "NOUN":
            return _is_none(node) or (node.head.lemma_ in _FINDING and node.dep_ == "dobj" and _is_negated(node.head))
        if node.dep_ != "xcomp":
            return self._carries_out(node) and _is_negated(node.head)
        if node.head.dep_ == "acomp":
            negated = _is_negated(node.head.head)
            return node.head.lemma_ in (_WILLING if negated else _UNWILLING)
        return node.head.lemma_ in _PLANNING and _is_negated(node.head)

    def _carries_out(self, node: Token) -> bool:
        """Whether a noun of transfer is the object of a verb that makes or approves it."""
        object_ = node.dep_ in {"dobj", "nsubjpass"} and self._words.has("transfer", node)
        return object_ and (node.head.lemma_ in _CARRYING_OUT or self._words.has("give", node.head))


def _is_negated(verb: Token) -> bool:
    """Whether a verb says that something is not done, at no time or by nobody; "not only" and "never so" do not."""
    if _so_far(verb):
        return False
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ == "never":
            return beside(child).lower_ not in _ONLY
        never = child.dep_ == "prep" and any(c.lemma_ in _TIMES and _is_none(c) for c in child.children)
        if never or child.lower_ == "neither" or (child.dep_ in SUBJECTS and _is_none(child)):
            return True
    return verb.dep_ == "conj" and any(t.lower_ in {"or", "nor"} for t in verb.head.children) and _is_negated(verb.head)


def _is_none(noun: Token) -> bool:
    """Whether a noun says that there is no such thing or nobody ("no guns", "not a single gun", "neither Oslo nor")."""
    first, owners = noun.left_edge, (child for child in noun.lefts if child.dep_ == "poss")
    not_one = first.lower_ == "not" and beside(first).lower_ in {"a", "one", "any"}
    return noun.lower_ in _NONE or not_one or any(c.lower_ in _NO for c in noun.lefts) or any(map(_is_none, owners))


def _so_far(verb: Token) -> bool:
    """Whether something is done late, or for the first time ("not yet", "not fast enough", "never before")."""
    in_time = any(child.dep_ == "prep" and beside(child).lower_ == "time" for child in verb.children)
    return in_time or any(child.lower_ in _SO_FAR for child in verb.children)


def _without(node: Token) -> bool:
    """Whether something goes on without a deed ("without sending guns", not "cannot win without getting guns")."""
    return node.dep_ in {"pcomp", "pobj"} and node.head.lower_ == "without" and not _is_negated(node.head.head)


def _is_refuted(node: Token) -> bool:
    """Whether somebody denies what a word tells, or calls it false; whoever does "not deny" it does not."""
    head, relation = node.head, node.dep_
    claimed = node.lemma_ in _CLAIMS and node.pos_ == "NOUN"
    that = relation == "advcl" and any(child.dep_ == "mark" and child.lower_ == "that" for child in node.lefts)
    clause = node.pos_ in _VERBAL and (that or relation in {"ccomp", "xcomp", "csubj", "csubjpass"})
    told_of = relation in {"acl", "relcl", "ccomp", "prep"}
    denials = [word for word in (node, *([head] if told_of else ())) if _is_noun(word, _DENIALS)]
    if denials:
        return not any(map(_is_unsaid, denials))
    if told_of and _is_noun(head, _FALSE) and node.pos_ in _VERBAL:
        return not (_is_none(head) or _is_negated(head.head))  # "it is a lie that"
    if claimed and any(child.lemma_ in _FALSE for child in node.lefts):
        return True  # "false reports of"
    saying = head.head if relation == "pcomp" else head
    if (clause or relation == "pcomp") and any(child.lower_ in _FALSELY for child in saying.children):
        return True
    if claimed or clause or relation in {"dobj", "nsubjpass"}:
        headline = any(c.lower_ == "denies" and c.dep_ == "aux" for c in head.children)  # "denies report it"
        denying = headline or head.lemma_ in _DENYING or (head.lemma_ in _DISMISSING and (claimed or clause))
        if denying and not _is_unsaid(head):
            return True
    return (claimed or clause) and _calls_false(head, node)


def _is_unsaid(denial: Token) -> bool:
    """Whether nobody denies something ("did not deny", "no longer denies", "there is no denying that")."""
    return _is_negated(denial) or _is_none(denial) or any(child.lower_ in _HARDLY for child in denial.children)


def _is_noun(word: Token, lemmas: frozenset[str]) -> bool:
    return word.pos_ == "NOUN" and word.lemma_ in lemmas


def _calls_false(verb: Token, claim: Token) -> bool:
    """Whether a verb says of a claim that it is false ("are untrue", "called them a lie", "described as baseless")."""
    said = [c for c in (verb, *verb.children) if c != claim]
    said += [c for link in said if link.lower_ == "as" for c in link.children]
    said += claim.subtree if verb.lemma_ in _CALLING else []  # the parse may hang it below the claim
    false = any(word.lemma_.lower() in _FALSE for word in said) and claim.tag_ != "VB"  # "was wrong to sell guns"
    true = any(word.lemma_.lower() in _TRUE for word in said)
    return true if _is_negated(verb) else false


def _in_part(naming: Naming) -> bool:
    """Whether a number is denied rather than the weapons ("did not send enough guns", "nobody sent more")."""
    return any(token.lower_ in _PART for child in naming.root.lefts for token in child.subtree)


_CLAIMS = frozenset(
    "report claim allegation accusation charge suggestion rumour rumor assertion speculation statement story notion "
    "idea insinuation assumption talk".split()
)
_DENYING = frozenset({"deny", "disavow", "disclaim"})
_DISMISSING = frozenset("reject dismiss dispute refute rebut debunk contradict disprove repudiate contest".split())
_DENIALS = frozenset({"denial", "rebuttal", "refutation"})
_FALSE = frozenset(
    "false untrue wrong baseless unfounded groundless fabricated fictitious fake nonsense lie fabrication "
    "invention rubbish incorrect inaccurate disinformation hoax myth bogus".split()
)
_TRUE = frozenset({"true", "correct", "accurate"})
# What there may be none of: what a claim rests on and what precedes a deed.
_GROUNDS = frozenset(
    "evidence proof sign indication truth basis record trace plan intention intent wish desire deal contract "
    "agreement".split()
)
_PARTS = frozenset({"involvement", "role", "part", "participation", "complicity", "hand"})
_LINKS = frozenset({"of", "about", "on", "in", "to", "over", "regarding", "concerning"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "parataxis"})
_AMOUNTS = frozenset(
    "number dozen hundred thousand score ton lot sort any some stockpile stock arsenal cache fleet".split()
)
_HOLDERS = ("count", "transfer", "formation")
_TELLING = ("give", "get", "equip")
_FREEING = frozenset({"free", "release"})
_HAVING = frozenset({"have", "possess", "own", "hold", "keep", "store", "stockpile", "retain"})
_CARRYING_OUT = frozenset("make carry conduct approve authorise authorize agree plan arrange sign".split())
_HINDERING = frozenset({"delay", "postpone", "forget", "cease", "mind", "regret"})
_PLANNING = frozenset("plan intend go agree mean manage pledge promise commit offer attempt try".split())
_UNWILLING = frozenset({"unable", "unwilling"})
_FINDING = frozenset({"have", "see", "find", "show", "provide", "offer", "make", "sign", "reach", "agree"})
_WILLING = frozenset({"ready", "willing", "able", "prepared", "inclined"})
_SO_FAR = frozenset({"yet", "until", "till", "before", "sooner", "soon", "fast", "quickly", "enough"})
_HARDLY = frozenset({"longer", "hardly", "scarcely"})
_ONLY = frozenset({"only", "just", "merely", "simply"})
_TIMES = frozenset({"time", "point", "circumstance", "condition", "way", "case"})
_NONE = frozenset({"none", "nobody", "nothing", "neither"})
_NO = frozenset({"no", "neither", "zero", "none"})
_PART = frozenset({"enough", "sufficient", "many", "much", "more", "fewer", "all", "every", "so", "such", "only"})
_CALLING = frozenset({"call", "brand", "label", "describe", "dub", "term", "portray"})
_FALSELY = frozenset({"falsely", "wrongly", "wrongfully", "mistakenly"})
_COMING = frozenset({"come", "originate", "stem"})
_VERBAL = frozenset({"VERB", "AUX"})
_LEVELS = 8  # steps from a weapon to what tells of it, and from there to what denies that
