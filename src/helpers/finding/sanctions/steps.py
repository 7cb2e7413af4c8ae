"""What each word that governs a punitive measure makes of the status that the words within it gave.

One step is one governor. The rules below are asked in order, and the first that applies gives the status; the last
one, which always applies, combines the statuses of both as the lexicon has them.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.sanctions.bearers import avoided, borne, borne_no_more, spared
from helpers.finding.sanctions.cases import Case, Step
from helpers.finding.sanctions.clauses import (
    ends_later,
    factual,
    future,
    hypothetical,
    infinitive,
    might,
    negated,
    not_done,
    obliged,
    of_whoever,
    passive,
    pending,
    perfect,
    reported,
    starting,
    told_aside,
    topic,
)
from helpers.finding.sanctions.determiners import certain, definite, indefinite
from helpers.finding.sanctions.events import COMING, UNLISTED, at_a_cost, in_general, on_the_way
from helpers.finding.sanctions.fates import CARRYING, dropped, overcome, passed
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.outcomes import (
    ANNOUNCED,
    CALLED_FOR,
    CONSIDERED,
    IMPOSED,
    LIFTED,
    MAINTAINED,
    MENTIONED,
    NEGATED,
    OPPOSED,
    THREATENED,
    combined,
    of_a_text,
    under_modal,
)
from helpers.finding.sanctions.positions import TELLING, has_effect
from helpers.finding.sanctions.reactions import takes_for_known
from helpers.finding.sanctions.repeats import adds
from helpers.finding.sanctions.status_words import BEARER, OTHER, SENDER, TARGET, Governor
from helpers.finding.sanctions.subjects import TEXTS
from helpers.finding.sanctions.talks import TALK
from helpers.finding.sanctions.views import INCLUDING, VIEWS
from helpers.finding.sanctions.words import FURTHER, NOUNS, modifiers, prepositional
from helpers.reading.parse import Token

_ORDERS = frozenset({"order", "decree", "directive", "law", "bill", "resolution"})
_DRAFTS = frozenset({"agenda", "draft", "proposal", "package", "text"})
_DECIDING = frozenset({"decide", "agree", "settle"})
_ENFORCING = frozenset({"enforce", "implement", "apply"})
_BACKING = frozenset({"support", "back", "favor", "favour"})
_BREAKING = frozenset("violate breach break flout defy evade circumvent bypass sidestep skirt dodge undermine".split())
_REVIEWING = frozenset({"review", "reassess", "revisit", "change", "alter"})
_EFFECTS = frozenset({"consequence", "impact", "effect", "cost", "damage", "fallout", "pain", "burden", "toll", "risk"})
_ANSWERING = frozenset({"respond", "react", "answer", "reply"})
_RESULTS = frozenset(
    {("follow", "by"), ("meet", "with"), ("lead", "to"), ("result", "in"), ("entail", "object"), ("prompt", "object")}
)
_POWERS = frozenset({"authority", "ability", "mandate", "power"})
_PREPARING = frozenset({"prepare", "draw", "ready", "finalise", "finalize"})
_INTENDING = frozenset({"intention", "plan"})
_WISHING = frozenset({"hope", "hop", "hopeful", "effort", "attempt", "bid"})
# What parties who have argued reach.
_AGREEMENTS = frozenset({"consensus", "unity", "unanimity", "compromise", "understanding", "agreement", "accord"})
_REACHING = frozenset({"reach", "achieve", "find", "strike", "broker", "secure", "clinch", "seal"})
_HITTING = frozenset({"bite", "work", "hurt", "succeed"})


def step(status: str | None, governor: Governor, noun: SanctionNoun) -> Step:
    """
    Let one more governor change a measure's status.

    Parameters
    ----------
    status
        What the words within the governor gave.
    governor
        The word.
    noun
        The measure.
    """
    case = Case(status, governor, noun)
    found = (rule(case) for rule in (UNLISTED if case.entry is None else _LISTED))
    return next((one for one in found if one is not None), None) or _combined(case)


def _lifts_by_order(case: Case) -> Step | None:
    """An order, signed or passed, that lifts a measure: "signed an order lifting the sanctions"."""
    orders = case.says(IMPOSED, ANNOUNCED) and case.token.lemma_ in CARRYING | _ORDERS
    return Step(LIFTED, final=False) if case.status == LIFTED and orders else None


def _told_of(case: Case) -> Step | None:
    """What an aside says was done: "sanctions that Norway imposed" are in force, unless they are lifted or kept."""
    if case.slot == "object" and case.says(IMPOSED) and told_aside(case.token):
        return Step(case.status or IMPOSED, final=True)
    if case.slot == "object" and case.says(IMPOSED) and of_whoever(case.token):
        return Step(case.status, final=True)
    required = case.token.lemma_ == "require" and case.token.dep_ == "acl"  # "the penalties, required under a law"
    acting = case.slot == "subject" and case.token.dep_ in {"acl", "relcl"} and case.says(IMPOSED)
    return Step(case.status, final=False) if required or acting else None


def _acts(case: Case) -> Step | None:
    """A measure as the subject of what only a measure in force does."""
    if case.slot != "subject" or not case.says(IMPOSED):
        return None
    if case.status == ANNOUNCED and factual(case.token) and case.token.lemma_ not in INCLUDING:
        return Step(IMPOSED, final=True)  # "the sanctions, announced on Friday, hit the banks"
    if case.status is None and obliged(case.token):
        return Step(CALLED_FOR, final=True)
    if infinitive(case.token):
        return Step(case.status, final=False)  # "want the package to include a ban": what governs the verb says more
    if case.status is None and case.token.lemma_ in COMING and pending(case.token):
        return Step(CONSIDERED, final=True)  # "If this ban comes"
    placed = case.token.lemma_ in COMING and definite(case.noun.head)  # "The package comes after a summit"
    if case.status is None and (placed or future(case.token)):
        return Step(None, final=True)  # "the embargo will bite": the context tells whether it is there
    return None


def _empowered(case: Case) -> Step | None:
    """What somebody may do by law: "has the authority to impose sanctions" tells of none, "to lift them" of some."""
    if case.token.lemma_ not in _POWERS or case.slot != "clause" or case.status is None:
        return None
    return Step({IMPOSED: MENTIONED, LIFTED: IMPOSED}.get(case.status, case.status), final=True)


def _tied(case: Case) -> Step | None:
    """New measures that are tied to something are set, those whose end is tied to it are there."""
    if case.token.lemma_ == "tie" and case.status == LIFTED:
        return Step(IMPOSED, final=True)  # "Tied the removal of the sanctions to a truce"
    new = case.token.lemma_ == "tie" and case.slot == "object" and case.status is None and indefinite(case.noun.head)
    return Step(under_modal(IMPOSED, case.token), final=True) if new else None


def _remains_so(case: Case) -> Step | None:
    """What a measure remains besides being there: "the restrictions remain a sore point"."""
    something = any(child.dep_ == "attr" and child.pos_ == "NOUN" for child in case.token.children)
    return Step(case.status or IMPOSED, final=True) if case.token.lemma_ == "remain" and something else None


def _preferred(case: Case) -> Step | None:
    """What somebody "would rather see" is what he calls for."""
    rather = any(child.lower_ in {"rather", "sooner"} for child in case.token.children) and case.slot == "object"
    bearing = case.about(TARGET, BEARER)  # "Would rather face sanctions"
    return Step(CALLED_FOR, final=True) if rather and hypothetical(case.token) and not bearing else None


def _prepared(case: Case) -> Step | None:
    """What somebody has got ready he threatens with, what he is preparing he considers."""
    ready = case.says(CONSIDERED) and case.token.lemma_ in _PREPARING and case.slot == "object"
    return Step(THREATENED, final=False) if ready and perfect(case.token) and not case.denied else None


def _has_some(case: Case) -> Step | None:
    """Who keeps measures "of its own" has some: they are no others prolonged."""
    own = any(child.lower_ in {"own", "separate"} for word in _own_words(case.noun.head) for child in word.children)
    return Step(IMPOSED, final=True) if own and case.token.lemma_ == "keep" and case.slot == "object" else None


def _presupposed(case: Case) -> Step | None:
    """A word such as "effect of" or "evade" presupposes the measure, but not under a modal ("sanctions would hurt")."""
    if not case.says(IMPOSED) or case.about(SENDER, TARGET):
        return None
    if case.token.lemma_ in _ENFORCING and case.slot == "object" and future(case.token):
        return Step(case.status or ANNOUNCED, final=True)
    if reported(case.token) and case.token.head.lemma_ in TELLING and case.status is None:
        return Step(ANNOUNCED, final=True)  # "Announced that an entry ban would cover judges"
    if case.token.lemma_ in _BREAKING:
        return Step(case.status or IMPOSED, final=True)  # "Would violate the embargo"
    if case.token.pos_ in {"VERB", "AUX"} and hypothetical(case.token):
        any_such = indefinite(case.noun.head) and not case.noun.likens
        doubted = might(case.token) and case.token.lemma_ != "work"  # "Sanctions might yet work"
        open_ended = any_such or (doubted and not definite(case.noun.head))
        return Step(case.status or (CONSIDERED if open_ended else None), final=True)
    if case.token.lemma_ in _EFFECTS and any(child.lower_ in {"a", "an"} for child in case.noun.head.children):
        return Step(case.status or CONSIDERED, final=True)  # "The consequences of an embargo"
    known = takes_for_known(Governor(case.token, case.slot, case.entry))
    return Step(case.status or (None if known else IMPOSED), final=True)


def _met(case: Case) -> Step | None:
    """What an act would meet with: "any attack will be met with sanctions", "would lead to a ban"."""
    answers = case.slot == "with" and case.token.lemma_ in _ANSWERING
    met = (case.token.lemma_, case.slot) in _RESULTS
    met = met or (answers and not any(map(definite, prepositional(case.token, frozenset({"to"})))))
    if met and case.token.lemma_ == "follow" and reported(case.token):
        return Step(case.status or ANNOUNCED, final=True)  # "Said that its own sanctions would follow theirs"
    met = met and (future(case.token) or hypothetical(case.token))
    return Step(case.status or THREATENED, final=False) if met else None


def _is_topic(case: Case) -> Step | None:
    """What is spoken of as no event: "when it comes to imposing sanctions"."""
    set_by = case.says(IMPOSED) and case.about(SENDER) and case.slot == "object"
    return Step(case.status, final=False) if set_by and topic(case.token) else None


def _goes_on(case: Case) -> Step | None:
    """Who goes on doing something with measures does not keep them: "continues to blame the sanctions"."""
    other = case.says(MAINTAINED) and case.slot == "clause" and case.status is None
    return Step(None, final=False) if other else None


def _spoken_of(case: Case) -> Step | None:
    """What is talked about as something to come: "they talk of further bans", "must speak about an embargo"."""
    about = case.token.lemma_ in {"talk", "speak"} and case.says(MENTIONED) and case.status is None and not case.denied
    if not about or definite(case.noun.head):
        return None
    if obliged(case.token):
        return Step(CALLED_FOR, final=False)
    return Step(CONSIDERED, final=False) if adds(case.noun) else None


def _of_a_bill(case: Case) -> Step | None:
    """What a bill or resolution is after: "the bill seeks to widen the embargo"."""
    sought = case.says(CALLED_FOR) and case.token.lemma_ in {"seek", "aim"} and of_a_text(case.token)
    return Step(combined(CONSIDERED, case.status), final=False) if sought and not case.denied else None


def _asks(case: Case) -> Step | None:
    """What a text asks of somebody it calls for, also when it is passed: "a motion calling for an embargo"."""
    asks = (
        case.token.lemma_ in TEXTS | {"proposal"}
        and case.slot == "clause"
        and case.status == CALLED_FOR
        and not case.denied
    )
    return Step(CALLED_FOR, final=False) if asks else None


def _agreed(case: Case) -> Step | None:
    """What somebody has come to agree on: "struck a compromise on an embargo"."""
    reaching = case.token.head
    agreed = case.token.lemma_ in _AGREEMENTS and case.token.dep_ in {"dobj", "nsubjpass"} and case.says(CONSIDERED)
    reached = agreed and reaching.lemma_ in _REACHING and factual(reaching) and not (case.denied or negated(reaching))
    return Step(combined(ANNOUNCED, case.status), final=True) if reached else None


def _needs(case: Case) -> Step | None:
    """What a measure is or needs tells nothing of how far it has come: "the measures need approval"."""
    if not case.says(MENTIONED) or case.slot not in {"subject", "clause"} or case.token.lemma_ == "doubt":
        return None
    open_ended = case.slot == "subject" and (hypothetical(case.token) or future(case.token))
    told = CONSIDERED if open_ended else MENTIONED  # "Further sanctions would depend on the talks"
    return Step(case.status if definite(case.noun.head) else told, final=True)


def _off_the_agenda(case: Case) -> Step | None:
    """What is removed from an agenda or a draft is a proposal: "removed the embargo from the agenda"."""
    lists = (thing for word in (case.token, case.noun.head) for thing in prepositional(word, frozenset({"from"})))
    dropped = case.says(LIFTED) and case.slot == "object" and any(thing.lemma_ in _DRAFTS for thing in lists)
    return Step(CONSIDERED, final=True) if dropped else None


def _until_lifted(case: Case) -> Step | None:
    """Until measures are lifted they are in force, and those that "will expire" still are."""
    ending_else = any(child.dep_ == "dobj" for child in case.token.children)  # "Would end the war"
    if case.says(LIFTED) and case.slot == "subject" and (ends_later(case.token) or ending_else):
        return Step(case.status, final=False)
    return Step(case.status or IMPOSED, final=True) if case.says(LIFTED) and pending(case.token) else None


def _wished_of(case: Case) -> Step | None:
    """What "the sanctions" are wished to do: they are there ("want the sanctions to work")."""
    assert case.entry is not None
    needed = case.entry.part == "adjective" or (case.token.lemma_ == "need" and passive(case.token))
    wished = case.slot == "clause" or (case.slot in {"subject", "object"} and needed)
    there = wished and case.status is None and definite(case.noun.head)
    return Step(None, final=False) if case.says(CALLED_FOR) and there else None


def _backed(case: Case) -> Step | None:
    """Who supports "the sanctions" or a decision to set them speaks of those that are there."""
    known = case.status in {None, IMPOSED} and certain(case.noun.head)
    placed = case.slot == "object" or case.token.pos_ == "NOUN"
    backed = case.token.lemma_ in _BACKING and placed and (known or _decided(case.token)) and not case.denied
    return Step(case.status, final=False) if backed else None


def _kept_from(case: Case) -> Step | None:
    """Who is kept from something by a measure, or as one, is not kept from setting it ("kept from it by sanctions")."""
    other = case.status is None and case.slot == "from" and case.says(OPPOSED) and case.about(OTHER)
    return Step(IMPOSED, final=False) if other else None


def _untold(case: Case) -> Step | None:
    """What is denied to have been told, done or decided: "did not announce new steps" tells nothing of them."""
    telling = case.says(ANNOUNCED) and case.token.lemma_ in TELLING
    if case.denied and telling and case.status == MAINTAINED:
        return Step(IMPOSED, final=True)  # "Could not confirm the extension of the embargo"
    if not case.denied or case.status is not None:
        return None
    if telling or (case.says(IMPOSED) and case.about(SENDER) and not_done(case.token)):
        return Step(MENTIONED, final=False)
    if case.says(CONSIDERED) and perfect(case.token):
        return Step(MENTIONED, final=False)  # "Has never considered an embargo"
    if case.token.lemma_ in _DECIDING:
        return Step(OPPOSED if future(case.token) else CONSIDERED, final=False)
    return None


def _failed(case: Case) -> Step | None:
    """What nobody has managed to do: "failed to agree on an embargo", "there is no plan to lift them"."""
    if case.token.lemma_ == "fail" and case.status == ANNOUNCED:
        return Step(CONSIDERED, final=False)
    if case.denied and case.status == LIFTED and case.says(CONSIDERED, ANNOUNCED, CALLED_FOR):
        return Step(MAINTAINED, final=False)
    return None


def _wished_kept(case: Case) -> Step | None:
    """Who hopes or tries to have a measure extended calls for that: "efforts to extend the embargo"."""
    wished = case.status == MAINTAINED and case.token.lemma_ in _WISHING and case.slot in {"clause", "of"}
    return Step(CALLED_FOR, final=False) if wished and not case.denied else None


def _undone(case: Case) -> Step | None:
    """What has not been done: "stopped short of imposing an embargo", "without imposing one"."""
    if not case.says(MENTIONED) or case.token.lower_ not in {"short", "without"}:
        return None
    if case.status is None and definite(case.noun.head):
        return Step(None, final=True)  # "Their tariffs fell short of Canada's embargo"
    needed = case.token.lower_ == "without" and indefinite(case.noun.head)
    if needed and case.status is None and (future(case.token.head) or hypothetical(case.token.head)):
        return Step(CALLED_FOR, final=True)  # "Without new sanctions they will rebuild it"
    return Step(case.status if case.status not in {None, IMPOSED, ANNOUNCED} else MENTIONED, final=False)


def _in_procedure(case: Case) -> Step | None:
    """What has still to be done with a known measure: "the package must be approved", "the cap will be reviewed"."""
    known = passive(case.token) and case.slot == "object" and case.status is None and definite(case.noun.head)
    to_pass = obliged(case.token) and case.token.lemma_ in CARRYING | _ENFORCING
    to_review = future(case.token) and case.token.lemma_ == "review"
    return Step(None, final=True) if known and (to_pass or to_review) else None


def _talked_of_known(case: Case) -> Step | None:
    """Who talks of his own or of the existing measures has some: "will discuss its sanctions"."""
    words = {child.lower_ for child in case.noun.head.children}
    own = case.status is None and not words.isdisjoint({"its", "their", "our"})
    there = case.status == IMPOSED and not words.isdisjoint({"existing", "current"})
    talk = case.says(CONSIDERED) and case.entry is not None and case.entry.word in TALK
    return Step(IMPOSED, final=True) if talk and (own or there) else None


def _looked_at_again(case: Case) -> Step | None:
    """What is looked at once more is there: "the union will review the sanctions"."""
    again = any(child.lower_ in {"again", "anew", "afresh"} for child in case.token.children)
    reviewed = case.token.lemma_ in _REVIEWING or (case.token.lemma_ == "look" and again)
    there = case.status is None and not any(word.lower_ in FURTHER for word in modifiers(case.noun.head))
    return Step(IMPOSED, final=True) if reviewed and case.says(CONSIDERED) and there else None


def _raised(case: Case) -> Step | None:
    """To raise a tariff is to set one."""
    raised = case.token.lemma_ == "raise" and case.noun.word.role == "tariff"
    return Step(under_modal(IMPOSED, case.token), final=False) if raised else None


def _threatens(case: Case) -> Step | None:
    """Who "threatens to seek sanctions" threatens with them."""
    threatens = case.status == CALLED_FOR and case.token.lemma_ == "threaten" and not case.denied
    return Step(THREATENED, final=False) if threatens else None


def _ready(case: Case) -> Step | None:
    """Who is "willing to consider sanctions" considers them."""
    ready = case.status == CONSIDERED and case.token.pos_ in {"ADJ", "NOUN"} and case.says(THREATENED)
    return Step(CONSIDERED, final=False) if ready else None


def _expected(case: Case) -> Step | None:
    """What is expected, or expected to do something ("the return of the sanctions is expected to hurt exports")."""
    doing = case.noun.head.head
    if case.token.lemma_ == "expect" and doing.head == case.token and _works(case.noun.head):
        return Step(case.status, final=True)  # "do not expect the sanctions to have an effect"
    if case.token.lemma_ != "expect" or case.slot != "object" or not passive(case.token):
        return None
    open_ended = case.status is None and indefinite(case.noun.head)
    if not open_ended and any(map(_hits_something, case.token.children)):
        return Step(case.status, final=True)
    soon = any(starting(child) for child in case.token.children if child.dep_ == "xcomp")
    return Step(ANNOUNCED if soon else combined(CONSIDERED, case.status), final=False)


def _moves_to_lift(case: Case) -> Step | None:
    """What somebody does to lift a measure: "moved to lift the sanctions", "took the decision to lift them"."""
    moved = case.status == LIFTED and case.says(IMPOSED) and case.about(SENDER) and case.token.pos_ == "VERB"
    return Step(under_modal(LIFTED, case.token), final=False) if moved else None


def _combined(case: Case) -> Step:
    """The statuses of both, under the governor's negation and modals."""
    assert case.entry is not None
    status = combined(case.entry.status, case.status)
    if case.status == LIFTED and status == IMPOSED:
        return Step(IMPOSED, final=True)  # "Discussed the possibility of lifting the sanctions"
    if case.token.lemma_ == "hesitate" and case.denied:
        return Step(THREATENED, final=False)
    if case.token.pos_ in NOUNS and case.denied:
        if case.token.lemma_ in _INTENDING and status in {ANNOUNCED, CONSIDERED}:
            return Step(OPPOSED, final=True)  # "Had no intention of imposing sanctions"
        # "No need for sanctions", "no agreement on sanctions", "no easing of the sanctions"
        denied = {CALLED_FOR: OPPOSED, ANNOUNCED: CONSIDERED, LIFTED: MAINTAINED}
        return Step(denied.get(status, status), final=False)
    if case.token.pos_ in {"VERB", "AUX"}:
        status = under_modal(NEGATED.get(status, status) if case.denied else status, case.token)
    return Step(status, final=status == IMPOSED and case.says(LIFTED))  # "May be lifted"


def _own_words(measure: Token) -> Iterator[Token]:
    """A measure and what it is of ("entry bans of their own")."""
    yield measure
    yield from (word for of in measure.children if of.lower_ == "of" for word in (of, *of.children))


def _works(noun: Token) -> bool:
    """Whether a known measure is the subject of an infinitive that tells what it does ("the ban to hurt firms")."""
    verb = noun.head
    hits = verb.lemma_ in _HITTING or any(child.dep_ == "dobj" for child in verb.children)
    acts = noun.dep_ == "nsubj" and infinitive(verb) and hits
    return acts and definite(noun)


def _hits_something(verb: Token) -> bool:
    """Whether an infinitive tells what a measure does to something, not what is in it."""
    return has_effect(verb) and verb.lemma_ not in INCLUDING | {"cover", "target"}


def _decided(verb: Token) -> bool:
    """Whether a verb's object is a decision ("backed the decision to impose sanctions")."""
    return any(child.lemma_ in {"decision", "move"} for child in verb.children if child.dep_ == "dobj")


_LISTED = (
    in_general,
    on_the_way,
    at_a_cost,
    _lifts_by_order,
    *VIEWS,
    _off_the_agenda,
    passed,
    dropped,
    overcome,
    _talked_of_known,
    _told_of,
    _acts,
    _met,
    _empowered,
    _tied,
    _remains_so,
    _preferred,
    _prepared,
    _has_some,
    avoided,
    borne_no_more,
    spared,
    _presupposed,
    borne,
    _is_topic,
    _goes_on,
    _spoken_of,
    _of_a_bill,
    _asks,
    _agreed,
    _needs,
    _until_lifted,
    _wished_of,
    _backed,
    _kept_from,
    _untold,
    _failed,
    _wished_kept,
    _undone,
    _in_procedure,
    _looked_at_again,
    _raised,
    _threatens,
    _ready,
    _expected,
    _moves_to_lift,
)
