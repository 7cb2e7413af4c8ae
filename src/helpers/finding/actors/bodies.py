"""Bodies that no list knows: where an article names one, so that "the council" or "it" may take that up later on."""

from __future__ import annotations

from helpers.finding.actors.anaphors import TAKING_UP
from helpers.finding.actors.ministries import NOUNS
from helpers.finding.actors.salience import SUBJECTS
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.stand_ins import STAND_INS
from helpers.finding.actors.titles import ROLE_NOUNS
from helpers.finding.tokens import COMPOUNDED
from helpers.reading.parse import Token

# Nouns for what a state, a region or a city has one of, so that its name before them says which it is.
ORGANS = frozenset(
    "presidency chancellery administration council parliament assembly senate committee commission court bureau "
    "directorate inspectorate headquarters command office service agency guard treasury academy navy".split()
)
# Those that are an authority of the city in their name; a committee or an institute seldom is.
AUTHORITIES = frozenset("administration council court office directorate department inspectorate police".split())
# What says no more of a noun.
_BARE = frozenset({"det", "case", "punct"})
# What tells behind a noun whose it is.
_WHOSE = frozenset("of from by for at".split())


def is_organ(scene: Scene, head: Token) -> bool:
    """Whether a common noun and the state or place before it name a body: "the Lviv city | council"."""
    if head.lower_ not in ORGANS or head.tag_ not in {"NN", "NNP"} or head.i in scene.named:
        return False
    low = scene.extent(head).start
    return (scene.state_beside(low, head.i, head.i) or scene.home_beside(low, head.i)) is not None


def is_unlisted(scene: Scene, head: Token) -> bool:
    """Whether a word names a body that no list knows, by what it is or where it speaks ("according to | Aker")."""
    if head.i in scene.named or head.i in scene.people.at or head.lower_ in NOUNS:
        return False
    found = (
        head.ent_type_ == "ORG" and head.pos_ == "PROPN" and (head.lower_ not in ROLE_NOUNS or head.lower_ in TAKING_UP)
    )
    found = found and (head.dep_ not in COMPOUNDED or _is_served_by_name(scene, head)) and not is_common(scene, head)
    if head.lower_ in TAKING_UP:
        return is_organ(scene, head) or (found and any(child.dep_ not in _BARE for child in head.children))
    return found and _is_source(head)


def _is_served_by_name(scene: Scene, head: Token) -> bool:
    """Whether a name ends before that of who serves it, to which the parse ties it: "head of the Aker | Union Doe"."""
    i = head.i
    while i and scene.doc[i].ent_iob_ == "I":
        i -= 1
    led = i > 1 and "of" in {scene.doc[i - 1].lower_, scene.doc[i - 2].lower_, scene.doc[i].lower_}
    return led and head.i + 1 in scene.people.at and head.i not in scene.people.at


def is_common(scene: Scene, head: Token) -> bool:
    """Whether a noun has a capital only since it opens a sentence: the article writes it in lower case as well."""
    opens = head.is_sent_start or (head.i > 0 and head.nbor(-1).is_quote)
    return opens and head.lower_ in scene.common_nouns


def _is_source(head: Token) -> bool:
    """Whether a noun stands where there is who says something: "according to X", "a statement by X", "said by X"."""
    link = head.head
    if head.dep_ == "poss":
        return link.lemma_.lower() in STAND_INS
    if head.dep_ != "pobj":
        return head.dep_ in SUBJECTS
    if link.lower_ == "to":
        return link.head.lower_ == "according"
    noun = link.head.lemma_.lower()
    return link.dep_ == "agent" or (link.lower_ in _WHOSE and noun in STAND_INS | ROLE_NOUNS)
