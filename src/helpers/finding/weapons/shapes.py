"""What the parse around a weapon looks like where it hides what is said of it: headlines, asides, broken lists."""

from __future__ import annotations

from helpers.finding.speech import is_speech
from helpers.finding.tokens import SUBJECTS
from helpers.finding.weapons.naming import CREWED, Naming
from helpers.reading.parse import Token


def after_headline_verb(modifier: Token) -> bool:
    """Whether a headline's verb, which the parse takes for part of a name, stands before ("Oslo Downs Finnish ...")."""
    before = modifier.doc[max(modifier.sent.start, modifier.i - 3) : modifier.i]
    return any(token.dep_ == "compound" and token.tag_ == "NNPS" and token.head == modifier.head for token in before)


def verb_over(noun: Token) -> Token | None:
    """The verb whose object a noun is, or is in apposition to."""
    while noun.dep_ in {"appos", "conj"} and noun.head != noun:
        noun = noun.head
    if noun.dep_ == "pobj" and noun.lemma_ in _TIMES and noun.head.head.pos_ == "VERB":
        return noun.head.head  # "backed Oslo in its early days with arms"
    return noun.head if noun.dep_ == "dobj" else None


def with_crew(naming: Naming) -> bool:
    """Whether its crew goes along with a weapon: always on ships and aircraft, else where the sentence says so."""
    if any(token.lemma_.lower() in _CREWS for token in naming.root.conjuncts):
        return True  # "30,000 troops and modern weapons"
    if naming.category in _GROUND or naming.name in _KIT:
        if any(token.lemma_.lower() in _DRILLS for token in naming.last.sent):
            return True  # "sends two battalions of S-400s to Oslo for drills"
        crews = (t for t in naming.last.sent if t.lemma_.lower() in _CREWS and t.dep_ != "compound")
        return any(
            not (token.is_ancestor(naming.last) or token.head.lower_ == "worth") for token in crews
        )  # "two battalions' worth of tanks"
    return naming.category in CREWED


def reduced(verb: Token) -> bool:
    """Whether the parse takes a participle behind the noun for a main verb ("rifles taken from them were shown")."""
    past = verb.tag_ == "VBD" and any(child.dep_ == "agent" for child in verb.children)  # "rifles sent by Oslo were"
    participle = verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    return past or participle


def set_off(naming: Naming) -> Token | None:
    """The relative clause behind the noun, a comma or dash apart at times, that the parse hangs on one further up."""
    behind = naming.last.doc[naming.last.i + 1 : naming.last.i + 3]
    if (contact := _contact(naming)) is not None:
        return contact
    which = next((token for token in behind if not token.is_punct), None)
    if which is None or which.lower_ != "which" or which.head.dep_ != "relcl":
        return None
    return which.head if which.head.head not in {naming.root, naming.last} else None


def _contact(naming: Naming) -> Token | None:
    """The clause without a pronoun right behind the noun ("the flow of arms | Oslo is sending")."""
    root = naming.root
    above = root.head.head if root.dep_ == "pobj" and root.head.lower_ == "of" else None
    told = (c for c in above.rights if c.dep_ == "relcl") if above is not None else ()
    subjects = (c for clause in told for c in clause.children if c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"})
    return next((subject.head for subject in subjects if subject.left_edge.i == root.i + 1), None)


def of_many(naming: Naming) -> Token | None:
    """The participle that is said of a part of the weapons just named ("drones, many of them sent to Oslo")."""
    behind = naming.last.doc[naming.last.i + 1 : naming.last.i + 6]
    words = [token.lower_ for token in behind]
    if len(words) < 4 or words[0] not in {",", "-", "–", "—"} or words[2] != "of" or words[3] not in {"them", "which"}:
        return None
    verb = behind[1].head
    return verb if verb.tag_ == "VBN" and verb.i > behind[3].i else None


def said_to(naming: Naming) -> Token | None:
    """The verb of what the weapons just named are believed to do ("a drone, believed to have been fired by Oslo")."""
    behind = naming.last.doc[naming.last.i + 1 : naming.last.i + 3]
    belief = next((token for token in behind if not token.is_punct), None)
    if belief is None or belief.lemma_ not in _BELIEVING or belief.tag_ not in {"VBN", "VBD"}:
        return None
    return supposed(belief)


def meant(naming: Naming) -> Token | None:
    """The participle of whom the weapons just named are for ("arms from Oslo bound for")."""
    for token in naming.last.doc[naming.last.i + 1 : naming.last.i + 6]:
        if token.lemma_ in BOUND and token.tag_ == "VBN" and (token.dep_ == "acl" or reduced(token)):
            return token
        if not (token.lower_ in {"from", "the"} or token.pos_ == "PROPN" or token.is_punct):
            return None
    return None


def supposed(belief: Token) -> Token | None:
    """The verb of what weapons "are believed" to do."""
    if belief.lemma_ not in _BELIEVING:
        return None
    return next((child for child in belief.children if child.dep_ == "xcomp" and child.tag_ != "VBG"), None)


def second(preposition: Token) -> bool:
    """Whether the parse gives a preposition a second object, which is the verb's ("got from Oslo ten tanks")."""
    return sum(child.dep_ == "pobj" for child in preposition.children) > 1


def cleft(copula: Token) -> Token | None:
    """The verb of "what X needs is Y", whose object Y is."""
    clauses = (child for child in copula.children if child.dep_ in {"csubj", "nsubj"} and child.pos_ == "VERB")
    return next((c for c in clauses if any(below.lower_ == "what" for below in c.children)), None)


def taken_for(naming: Naming) -> Token | None:
    """The verb whose object "what X says is Y", and so Y, is ("fired what it said was a missile")."""
    before = naming.first.doc[max(naming.first.sent.start, naming.first.i - _AWAY) : naming.first.i]
    words = [token for token in before if token.pos_ not in {"DET", "ADJ"}]
    if len(words) < 5:
        return None
    verb, what, _, belief, copula = words[-5:]
    told = what.lower_ == "what" and belief.lemma_ in _BELIEVING and copula.lemma_ == "be"
    return verb if told and verb.pos_ == "VERB" else None


def among(copula: Token) -> Token | None:
    """The noun of what is counted or included with others ("among the arms were", "included in the package are")."""
    links = (c for t in (copula, *copula.lefts) for c in t.children if c.lower_ in {"among", "in"} and c.i < copula.i)
    opening = (c for c in links if c.lower_ == "among" or c.head.lemma_ == "include")
    return next((c for link in opening for c in link.children if c.dep_ == "pobj"), None)


def fronted(subject: Token) -> Token | None:
    """The participle before a subject that undergoes what it says ("delivered by Oslo, the tanks stood idle")."""
    before = (c for c in subject.head.lefts if c.dep_ == "advcl" and c.tag_ == "VBN" and c.i < subject.left_edge.i)
    return next((c for c in before if not any(True for _ in c.lefts)), None)


def stray(noun: Token) -> Token | None:
    """The preposition before a noun that the parse takes for a subject ("the plan to arm Oslo with | tanks failed")."""
    before = noun.doc[max(0, noun.left_edge.i - 1)]
    alone = before.dep_ == "prep" and not any(True for _ in before.children)
    return before if alone and noun.dep_ in SUBJECTS and before.lower_ in {"with", "of"} else None


def counting(preposition: Token) -> bool:
    """Whether the parse takes a word before a number for a preposition ("downed over 40", "between 4 and 9 drones")."""
    after = preposition.nbor() if preposition.i + 1 < len(preposition.doc) else preposition
    if preposition.lower_ == "between":
        return after.like_num and after.head.i > after.i
    counts = preposition.lower_ in {"over", "around", "about"} and after.like_num
    return counts and not any(child.dep_ == "dobj" for child in preposition.head.children)


def teller_above(word: Token) -> Token | None:
    """
    Find who says what a word stands in, or said what was quoted right before.

    Parameters
    ----------
    word : Token
        Any word of an article.

    Returns
    -------
    Token or None
        The subject of the verb of saying above, or of the sentence before one that opens a quotation.
    """
    sentence = word.sent
    verbs = [token for token in word.ancestors if is_speech(token)]
    if not verbs and sentence[0].text in {'"', "“"} and sentence.start:
        before = sentence.doc[sentence.start - 1].sent.root
        verbs = [before] if is_speech(before) else []
    subjects = (child for verb in verbs for child in verb.children if child.dep_ == "nsubj")
    return next((subject for subject in subjects if word not in subject.subtree), None)


def teller_of_itself(pronoun: Token) -> Token | None:
    """Who tells of its own deed with "they" ("the rebels said they had fired")."""
    told = pronoun.dep_ == "nsubj" and pronoun.head.dep_ == "ccomp" and is_speech(pronoun.head.head)
    tellers = pronoun.head.head.children if told else ()
    return next((c for c in tellers if c.dep_ == "nsubj" and c.pos_ in {"NOUN", "PROPN"}), None)


def subjects_before(pronoun: Token) -> list[Token]:
    """The subjects of the sentence before that of a pronoun."""
    start = pronoun.sent.start
    return [token for token in pronoun.doc[start - 1].sent if token.dep_ in SUBJECTS] if start else []


def describes_kind(naming: Naming) -> bool:
    """Whether a clause tells what kind of weapon a system is or what it can do, and so of no piece of it."""
    node = naming.root
    verb = node.head
    copula = verb.lemma_ == "be" and verb.tag_ == "VBZ" and any(c.dep_ == "attr" for c in verb.children)
    able = any(child.lower_ == "can" for child in verb.children)
    made = verb.lemma_ in _MADE_FOR and any(c.dep_ == "auxpass" and c.tag_ == "VBZ" for c in verb.children)
    subject = node.dep_ in SUBJECTS and (copula or able or made)
    return naming.last.tag_ != "NNS" and (subject or (node.dep_ == "attr" and copula))


def takes_down(verb: Token) -> bool:
    """Whether a verb with its particle destroys ("took down the drones", "knocked out a tank")."""
    particles = {child.lower_ for child in verb.children if child.dep_ == "prt"}
    return verb.lemma_ in {"take", "bring", "knock"} and not particles.isdisjoint({"down", "out"})


def subject_above(verb: Token) -> Token | None:
    """Who does what a verb says, sought upwards; for "who" whom it stands for."""
    for _ in range(_LEVELS):
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if subject is not None:
            return verb.head if subject.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl" else subject
        if verb.dep_ == "acl" and verb.head.pos_ in {"PRON", "PROPN"}:
            return verb.head  # "images of him posing with"
        if verb.dep_ == "ROOT":
            return None
        verb = verb.head
    return None


# Prepositions of what something is fired at.
ONTO = frozenset({"at", "on", "against", "into", "toward", "towards"})
SHOOTING_DOWN = frozenset({"shoot", "down", "intercept", "destroy"})
# What takes weapons somewhere.
VEHICLES = frozenset(
    "plane flight aircraft jet ship vessel lorry truck train convoy cargo planeload boat dhow trawler freighter".split()
)
CONTAINERS = frozenset("container crate shipment consignment truckload trainload cargo load box wagon".split())
# What is said of weapons that are to go to somebody.
BOUND = frozenset("head bind destine go earmark mean intend design".split())
_MADE_FOR = frozenset({"design", "intend", "build", "develop", "use"})
_BELIEVING = frozenset("believe think say allege report suspect understand know claim".split())
_AWAY = 8  # tokens from the verb to a weapon that somebody says its object to be
_TIMES = frozenset({"day", "week", "month", "year", "decade", "war", "time", "period", "past"})
_GROUND = frozenset({"air_defence", "tank", "armoured_vehicle", "artillery"})
_KIT = frozenset({"equipment", "hardware", "military equipment", "military hardware", "armour", "armor"})
_CREWS = frozenset("troop soldier personnel crew battalion brigade regiment squadron marine paratrooper".split())
_DRILLS = frozenset({"drill", "exercise", "manoeuvre", "maneuver", "wargame"})
_LEVELS = 12  # steps from a verb up to its subject
