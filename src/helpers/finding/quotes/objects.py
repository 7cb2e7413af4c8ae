"""The noun phrase that carries what a verb claims: "denied | the charge", "announced | the closure of the road"."""

from __future__ import annotations

from helpers.finding.quotes.governed import Found, full_clause, governed_by, is_finite, says_how, subtree_of
from helpers.finding.quotes.heads import DOCUMENTS
from helpers.finding.quotes.parties import SUBJECTS
from helpers.finding.quotes.reporting import Cue
from helpers.finding.tokens import SHORTLY, beside
from helpers.reading.parse import Token


def as_what(cue: Cue) -> list[Token]:
    """What something is described as where the parse sees a clause ("as | deeply involved", "as | illegal")."""
    if "as" not in cue.entry.prepositions:
        return []
    clauses = [c for c in governed_by(cue, "advcl") if c.tag_ == "VBN" or c.pos_ == "ADJ"]
    return [
        c for c in clauses if c.doc[c.left_edge.i].lower_ == "as" and not any(d.dep_ in SUBJECTS for d in c.children)
    ]


def phrase_of(cue: Cue) -> Found:
    """
    Find the object that carries what a reporting verb claims.

    Parameters
    ----------
    cue : Cue
        A reporting verb.

    Returns
    -------
    tuple of set of int and int, or None
        The tokens of the content and where the cue ends; None where there is none of this kind.
    """
    if not (cue.allows("phrase") or _says_no(cue)) or cue.entry.object == "addressee":
        return None
    if any(map(says_how, governed_by(cue, "prep"))):
        return None
    objects = [
        c
        for c in governed_by(cue, "dobj", "ccomp")
        if c.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "DET"} or c.dep_ == "dobj"
    ]
    if not objects or (objects[0].lower_ in _EMPTY and not list(objects[0].children)):
        return None
    if objects[0].lower_ in SHORTLY and beside(objects[0]).lower_ in {"after", "before"}:
        return None  # "Announced | hours after the raid"
    if any(child.lower_ == "little" for child in objects[0].lefts) or _is_somebody(objects[0], cue):
        return None
    bare = objects[0].lower_ in DOCUMENTS and all(child.dep_ == "det" for child in objects[0].children)
    if cue.entry.cue == "announce" and (bare or any(child.lower_ == "no" for child in objects[0].lefts)):
        return None  # "In a statement announcing | the report"
    if (
        cue.entry.cue in _UTTERING
        and objects[0].lower_ in _VIEWS
        and not any(c.dep_ in _TELLING for c in objects[0].rights)
    ):
        return None  # "Expressed his views while in Oslo"
    told = _TOLD.get(cue.entry.cue)
    done = [child for child in objects[0].rights if child.dep_ == "acl" and child.tag_ == "VBN"]
    if cue.entry.cue == "claim" and done and cue.verb.tag_ in {"VBP", "VBZ"}:
        return subtree_of(*objects), cue.end  # "Rebels claim 80 soldiers killed"
    shown = [c for c in governed_by(cue, "prep") if c.lower_ == "as" and any(d.lemma_ in _PROOFS for d in c.children)]
    if told is not None and objects[0].lower_ not in told and not shown:
        return None
    said = _felt_in(objects[0], cue) if cue.entry.cue in _UTTERING else set()
    said = said if cue.entry.cue in _UTTERING | _ANSWERING else _said_in(objects[0])
    return said or subtree_of(*objects, *as_what(cue), *shown, *_of_part(objects[0], cue)), cue.end


def _is_somebody(noun: Token, cue: Cue) -> bool:
    """Whether somebody is praised or blamed, and nothing said of what for: "praised | Jane Doe"."""
    told = any(child.dep_ in {"prep", "acl", "relcl", "conj"} for child in noun.rights)
    return cue.entry.object == "part" and noun.ent_type_ == "PERSON" and not told


def _says_no(cue: Cue) -> bool:
    """Whether somebody "says no talks with the union", in the present of headlines."""
    objects = governed_by(cue, "dobj") if cue.verb.tag_ in {"VBZ", "VBP"} else []
    return cue.entry.cue == "say" and any(child.lower_ == "no" for noun in objects for child in noun.lefts)


def _of_part(noun: Token, cue: Cue) -> list[Token]:
    """What a noun needs that says who had to do with what, wherever the parse hangs it: "denied a role | in it"."""
    behind = (c for c in governed_by(cue, "prep") if c.i == noun.right_edge.i + 1)
    return [c for c in behind if noun.lower_ in _PARTS and c.lower_ in {"in", "to", "with", "for"}]


def _said_in(noun: Token) -> set[int]:
    """The clause of a noun that adds nothing to it: "expressed the opinion that | the war would end"."""
    if noun.lower_ not in _HOLLOW or any(child.dep_ == "poss" for child in noun.children):
        return set()
    clauses = [c for c in noun.children if c.dep_ in {"acl", "relcl", "ccomp"} and is_finite(c) and full_clause(c)]
    return subtree_of(*clauses) if any(t.lower_ == "that" for t in noun.doc[noun.i + 1 : noun.i + 3]) else set()


def _felt_in(noun: Token, cue: Cue) -> set[int]:
    """The clause behind the feeling or the view that somebody voices: "voiced hope that | it would end"."""
    if noun.lower_ in _DOUBTS:
        return set()
    clauses = [*noun.rights, *governed_by(cue, "ccomp")]
    held = [c for c in clauses if c.dep_ in {"acl", "relcl", "ccomp"} and is_finite(c) and full_clause(c)]
    return subtree_of(*[c for c in held if c.left_edge.lower_ == "that" and c.left_edge.dep_ == "mark"][:1])


# What is threatened as a statement; a border or a neighbour that is threatened is only in danger.
_THREATS = frozenset(
    "action actions attack attacks blockade consequences cuts embargo embargoes escalation force intervention invasion "
    "measure measures punishment reprisal reprisals response retaliation sanction sanctions steps strike strikes "
    "tariff tariffs countermeasures counter-measures levies duties curbs ban bans use veto war".split()
)
_PLANS = frozenset(
    "plan plans proposal proposals strategy budget programme program policy policies measure measures package reform "
    "reforms sanctions agenda initiative vision manifesto roadmap target targets".split()
)
_CLAIMS = frozenset(
    "accusation accusations allegation allegations assertion assertions charge charges claim claims concern concerns "
    "criticism criticisms fear fears idea notion report reports rumor rumors rumour rumours speculation suggestion "
    "suggestions warning warnings".split()
)
_STANCES = frozenset(
    "backing commitment gratitude intention intentions loyalty neutrality opposition readiness solidarity support "
    "willingness".split()
)
_GROUNDS = frozenset(
    "concern concerns danger dangers fear fears lack need reason reasons risk risks shortage shortages threat "
    "threats".split()
)
# As what somebody cites facts to make a point.
_PROOFS = frozenset({"evidence", "proof", "example", "reason", "justification", "sign", "indication"})
_ATTACKS = frozenset("assassination attack attacks bombing bombings explosion killing killings raid shooting".split())
_FEATS = _ATTACKS | {"responsibility", "victory", "credit", "success", "capture", "control"}
_ODDS = frozenset(
    "chance chances danger dangers extent impact importance likelihood possibility prospect prospects risk risks role "
    "severity significance threat threats".split()
)
# Verbs that make a statement of some nouns only: to reject a claim is to deny it, to reject an offer is an act.
_TOLD = {
    "cite": _GROUNDS,
    "claim": _FEATS,
    "declare": _STANCES,
    "dismiss": _CLAIMS | {"possibility", "prospect", "prospects"},
    "downplay": _CLAIMS | _ODDS,
    "echo": _CLAIMS,
    "play down": _CLAIMS | _ODDS,
    "rebuff": _CLAIMS - {"idea", "notion"},
    "reject": _CLAIMS - {"idea", "notion"},
    "signal": _STANCES,
    "threaten": _THREATS,
    "unveil": _PLANS,
}
_UTTERING = frozenset({"express", "voice", "air"})
_PARTS = frozenset(
    "role part hand involvement complicity participation responsibility link links tie ties connection "
    "connections".split()
)
# Verbs with which somebody speaks of what another has said.
_ANSWERING = frozenset("deny dismiss echo rebuff refute reject".split())
_VIEWS = frozenset({"view", "views", "opinion", "opinions", "thoughts", "himself", "herself", "itself", "themselves"})
# What is felt about what is not so: the noun belongs to what is said.
_DOUBTS = frozenset({"doubt", "doubts", "scepticism", "skepticism", "disbelief"})
_TELLING = frozenset({"acl", "relcl", "ccomp", "prep"})
_HOLLOW = frozenset({"opinion", "view", "statement", "claim", "assertion", "remark", "fact"})
_EMPTY = frozenset(
    "it so this that these those nothing anything something what which more himself herself themselves him her them "
    "us me".split()
)
