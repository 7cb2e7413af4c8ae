"""Whether a phrase that could name a weapon means one: no verb, figure of speech or person's name."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.speech import is_speech
from helpers.finding.tokens import COMPOUNDED, SUBJECTS, beside
from helpers.finding.weapons.designations import Match
from helpers.finding.weapons.naming import PLURAL
from helpers.reading.parse import Span, Token


def sound(span: Span, chain: Sequence[Match]) -> bool:
    """Whether a phrase can mean a weapon: no verb, figure of speech or other name, a small name only before a noun."""
    if any(not match.cased for match in chain) and (len(chain) < 2 or chain[-1].named):
        return False
    if span.start and span.doc[span.start - 1].text in _UNDERTAKINGS:
        return False
    if chain[-1].name == "fighter" and any(match.name == "armed" for match in chain[:-1]):
        return False  # men, not aircraft
    if beside(span[-1]).lower_ == "shelling":
        return False  # "mortar shelling" is a deed, as "bombing" is
    designation = next((match for match in chain if match.named), None)
    if designation is not None:
        return not _of_a_person(span, designation)
    return not (_verbal(span) or _figurative(span, chain[-1]) or _in_a_title(span))


def _in_a_title(span: Span) -> bool:
    """Whether capitals tell that a class noun is in the name of a body or treaty ("Campaign to Abolish Nuclear Arms").

    A headline, all of whose nouns may have capitals, tells nothing.
    """
    words = [token for token in span if token.is_alpha]
    if span.start - span.sent.start < _TITLED or not all(token.is_title for token in words):
        return False
    link = span.doc[span.start - 1]
    while link.i - 2 > span.sent.start and (link.text in {",", "and"} or (link.is_title and link.i + 1 < span.start)):
        link = link.nbor(-1)  # the "of" of "Bureau of Alcohol, Tobacco, Firearms and Explosives"
    before = link.nbor(-1)
    linked = link.lower_ in _LINKS and before.is_title
    title, to, verb = span.doc[span.start - _TITLED : span.start]
    done = verb.is_title and to.lower_ == "to" and title.is_title
    return (linked or done) and any(token.is_lower and token.pos_ in {"NOUN", "VERB"} for token in span.sent)


def _verbal(span: Span) -> bool:
    """Whether the head is a verb; taggers take the last word of a longer phrase for an adverb at times."""
    head = span[-1]
    before = span.doc[max(0, span.start - 2) : span.start]
    if len(before) == 2 and before[1].lower_ in {"and", "or"} and before[0].tag_ == head.tag_.replace("VBZ", "NNS"):
        return False  # "missiles and drones", the second taken for a verb
    if head.lower_ == "means" and beside(head).lower_ in _BEHIND_NOUNS:
        return False  # "air defence means, which", taken for a verb without an object
    return head.pos_ in {"VERB", "AUX"} or head.tag_.startswith("VB") or (head.pos_ == "ADV" and len(span) == 1)


def _figurative(span: Span, head: Match) -> bool:
    """Weapons that are none: gas used as a weapon, an arsenal of tools, a shell of its former self, his arms."""
    last = span[-1]
    before = span.doc[span.start - 1] if span.start else None
    after = last.nbor() if last.i + 1 < len(span.doc) else None
    bare_weapon = len(span) == 1 and head.name == "weapon"
    if len(span) == 1 and head.name == "rocket" and _of_spaceflight(last):
        return True
    if len(span) == 1 and last.text == "Shell" and last.pos_ == "PROPN":
        return True
    if last.lower_ == "mine" and before is not None and before.lower_ in {"not", "of", "like", "than"}:
        return True
    if len(span) == 1 and (last.pos_ == "PRON" or (last.pos_ == "ADJ" and last.dep_ in _PREDICATES)):
        return True  # "no fault of mine", "the vote may prove explosive"
    if bare_weapon and last.head.lower_ == "as" and last.head.head.lemma_ in _TREATING:
        return True
    if (bare_weapon or head.name == "arsenal") and any(child.lower_ in _NO_WEAPONS for child in last.lefts):
        return True
    if last.head.lower_ == "like" and last.head.head.pos_ == "VERB" and last.head.head.lemma_ not in _RESEMBLING:
        return any(child.lower_ in {"a", "an"} for child in last.lefts)  # "spread like a bomb"
    if bare_weapon and last.dep_ in {"oprd", "attr", "dobj"} and _is_called(last):
        return True
    if bare_weapon and last.dep_ == "attr":
        return any(child.dep_ == "nsubj" and child.lemma_.lower() in _WEAPONISED for child in last.head.children)
    if after is not None and after.lower_ == "of" and head.name in {"arsenal", "shell", "barrage", "armour", "arms"}:
        following = span.doc[after.i + 1 : after.i + 8]
        if any(token.ent_type_ == "GPE" for token in following[:3]):
            return False
        return not any(token.lower_.startswith(_ARSENAL_OF) for token in following)
    if head.name != "arms" or before is None:
        return False
    supplied = before.lower_ == "with" and before.head.lemma_ in _SUPPLYING  # "with arms" of the body else
    return before.lower_ in {"his", "her", "my", "your", "with", "baby"} and not supplied


def _of_spaceflight(rocket: Token) -> bool:
    """Whether a sentence tells of flights into space and of no weapon ("the rocket put a satellite into orbit")."""
    words = {token.lower_ for token in rocket.sent}
    flown = any(token.lower_ == "space" and token.nbor(-1).lower_ in _INTO for token in rocket.sent[1:])
    return (flown or not words.isdisjoint(_SPACE)) and words.isdisjoint(_IN_ARMS)


def _is_called(weapon: Token) -> bool:
    """Whether what is called a weapon is none ("called the pipeline a weapon", "made grain a weapon")."""
    verb = weapon.head
    beside_it = [*verb.children, *(c for c in weapon.lefts if c.dep_ == "nsubj")]
    return verb.lemma_ in _CALLING and any(c.lemma_.lower() in _WEAPONISED for c in beside_it if c != weapon)


def _of_a_person(span: Span, designation: Match) -> bool:
    """Whether a homograph is (part of) another name: a person, an Act, a street, a storm."""
    if len(span) > 1 or not designation.guarded:
        return False
    token = span[0]
    if _is_medium(token) or (designation.kind == "ship" and token.pos_ != "PROPN"):
        return True
    if token.ent_type_ == "PERSON" and (token.ent_iob_ == "I" or _capital(token, 1)):
        return True
    if designation.kind == "ship" and token.ent_type_ == "GPE" and token.dep_ == "pobj":
        return True
    if token.i and token.nbor(-1).text in _AIR_FORCES:
        return False
    if token.i and token.nbor(-1).dep_ == "compound" and token.nbor(-1).ent_type_ not in {"GPE", "NORP", "ORG"}:
        return token.nbor(-1).pos_ == "PROPN"
    return _capital(token, 1) or (_capital(token, -1) and token.nbor(-1).ent_type_ in {"PERSON", "WORK_OF_ART", "LAW"})


def _is_medium(token: Token) -> bool:
    """Whether a name is a paper's: "The" with a capital before it within a sentence, or what it says or is told."""
    titled = token.i > token.sent.start + 1 and token.nbor(-1).text == "The"
    says = token.dep_ == "nsubj" and is_speech(token.head)
    told = token.dep_ in {"dobj", "dative"} and token.head.lemma_ == "tell"
    cited = token.dep_ == "pobj" and token.head.head.lower_ in _CITING
    return titled or says or told or cited


def _capital(token: Token, step: int) -> bool:
    at = token.i + step
    if not 0 <= at < len(token.doc) or token.doc[at].sent.start != token.sent.start:
        return False
    neighbour = token.doc[at]
    return neighbour.pos_ == "PROPN" and neighbour.text[0].isupper() and not (step < 0 and neighbour.is_sent_start)


def noun_after(span: Span) -> Token | None:
    """The noun that the phrase modifies, if it does ("deliveries" of "arms deliveries")."""
    last = span[-1]
    if last.i + 1 >= len(span.doc):
        return None
    after = last.nbor()
    if (joint := _joint_noun(last)) is not None:
        return joint
    shared = last.tag_ == "NN" and last.dep_ in COMPOUNDED and (after.dep_ == "cc" or after.text == ",")
    one = beside(span[0], -1).lower_ in {"a", "an"} and last.head.tag_ in PLURAL  # "a mine and roadside bombs"
    flying = last.head.lower_ in _FORCES and beside(last.head, -1).lower_ == "air"  # "artillery and air power"
    if shared and last.head.pos_ == "NOUN" and last.head.i > after.i and not (flying or one):
        return last.head
    if after.sent.start != last.sent.start or after.pos_ not in {"NOUN", "PROPN"} or last.tag_ == "POS":
        return None
    if last.tag_ in PLURAL and after.lemma_ in (_CHANGES if after.tag_ == "NNS" else _HITTING):
        return None
    if after.pos_ == "PROPN" and (after.text[0].isupper() or after.ent_type_) and last.dep_ not in COMPOUNDED:
        return None
    if after.ent_type_ in {"GPE", "NORP", "PERSON", "DATE", "TIME"} or (
        after.dep_ in SUBJECTS and (after.pos_ == "PROPN" and after.head.dep_ == "relcl")
    ):
        return None
    return after


def _joint_noun(last: Token) -> Token | None:
    """The noun that two kinds of weapons share, whatever the parse says ("nuclear weapons and missile programmes").

    Whoever buys "tanks and missile technology" has the tanks.
    """
    link, second, noun = (beside(last, step) for step in (1, 2, 3))
    if link.lower_ not in {"and", "or"} or noun.lemma_.lower() not in _UNDERTAKEN:
        return None
    alone = last.tag_ == "NN" and not any(child.dep_ == "det" for child in last.lefts)
    massed = last.lemma_.lower() in {"weapon", "arm", "arms"} and noun.lemma_.lower() in _PROGRAMMES
    return noun if (alone or massed) and second.pos_ in {"NOUN", "ADJ", "PROPN"} else None


def listed(span: Span) -> bool:
    """Whether a phrase is one of three or more, and so no modifier of the last ("tanks, artillery and gun systems")."""
    after = beside(span[-1])
    return span.start > 0 and span[0].nbor(-1).text == "," and after.dep_ in {"cc", "punct"}


_FORCES = frozenset({"force", "forces", "power", "support", "superiority", "cover", "wing"})
_AIR_FORCES = frozenset({"RAF", "USAF", "Luftwaffe", "Navy", "Army", "Marines"})
_CITING = frozenset({"according", "interview", "report", "article", "speaking", "reported"})
# Verbs of change that taggers take for nouns behind a plural ("the importance of weapons increases").
_CHANGES = frozenset({"increase", "decrease", "rise", "fall", "drop", "remain", "decline", "matter"})
# The same of verbs of attack behind a plural ("Fighter jets bomb the port").
_HITTING = frozenset({"bomb", "hit", "pound", "shell", "target", "kill", "pummel"})
_BEHIND_NOUNS = frozenset({".", ",", ";", '"', "”", "which", "of"})
_PROGRAMMES = frozenset({"program", "programme", "project"})
_UNDERTAKEN = _PROGRAMMES | frozenset({"technology", "capability", "ambition", "development", "threat", "activity"})
# What stands before a name that is no weapon's ("Operation Sentinel").
_UNDERTAKINGS = frozenset({"Operation", "Exercise", "Project"})
_LINKS = frozenset({"of", "on", "against", "for"})
_PREDICATES = frozenset({"acomp", "oprd"})
_TITLED = 3  # tokens of a name before the class noun in it
_TREATING = frozenset(
    {"use", "serve", "see", "view", "treat", "wield", "regard", "employ", "exploit", "act", "function"}
)
_SPACE = frozenset("orbit satellite satellites spacecraft astronaut astronauts cosmonauts lunar spacex".split())
_INTO = frozenset({"in", "into", "to", "outer", "from"})
# What tells that a rocket is a weapon, or that others take it for one.
_IN_ARMS = frozenset(
    "missile missiles ballistic warhead warheads military weapon weapons fired launcher army sanctions resolution "
    "resolutions condemnation condemned".split()
)
_CALLING = frozenset({"call", "make", "consider", "name", "label", "deem", "declare", "term", "brand"})
_RESEMBLING = frozenset({"look", "feel", "sound", "be", "seem"})
# What comes before "weapon" where it is a means of another kind.
_NO_WEAPONS = frozenset(
    "favourite favorite economic political financial diplomatic legal rhetorical psychological geopolitical monetary "
    "energy commercial electoral hacking legislative".split()
)
_WEAPONISED = frozenset(
    "pipeline sanction gas energy oil food grain hunger famine winter cold fear money dollar trade information "
    "disinformation propaganda migration migrant refugee rape truth word solidarity unity time patience humour "
    "boycott".split()
)
_SUPPLYING = frozenset(
    {
        "provide",
        "supply",
        "equip",
        "furnish",
        "ply",
        "flood",
        "help",
        "awash",
        "swamp",
        "teem",
        "pump",
        "stuff",
        "fill",
        "load",
        "feed",
        "present",
        "pack",
        "saturate",
    }
)
_ARSENAL_OF = (
    "weapon",
    "missile",
    "drone",
    "rocket",
    "nuclear",
    "tank",
    "shell",
    "bomb",
    "warhead",
    "munition",
    "arms",
)
