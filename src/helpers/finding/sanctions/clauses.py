"""What clauses say of a measure by their form: tense, mood, negation and voice."""

from __future__ import annotations

from helpers.finding.sanctions.words import CAUSING, NOUNS, prepositional
from helpers.finding.tokens import beside
from helpers.reading.parse import Token

_STARTS = frozenset({"apply", "start", "begin", "follow", "come", "kick"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Who will "not wait and impose" or "not accept it and impose" acts.
_IDLING = frozenset("accept hesitate ignore look recognise recognize sit stand stay stop tolerate wait".split())
_TOPICS = frozenset({"topic", "option", "question"})
# What may be, will be or would be speaks of certain measures, as does what there is.
_UNTIMELY = frozenset({"there", "could", "may", "might", "would", "'d", "will", "wo", "'ll"})
# Whom "among the states to impose sanctions" tells of; "one of the ways to lift them" tells of no event.
_DOERS = frozenset("country state nation government power member ally neighbour neighbor".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WORKS = frozenset({"work", "works"})
PONDERING = frozenset({"discussion", "consideration", "review", "preparation", "negotiation", "debate"})


def hypothetical(verb: Token) -> bool:
    """Whether a verb tells what would or could be."""
    return any(
        child.lower_ in {"would", "'d", "could", "may", "might", "should"}
        for child in verb.children
        if child.dep_ == "aux"
    )


def reported(verb: Token) -> bool:
    """Whether "would" tells the future of the past ("said it would")."""
    would = any(child.lower_ in {"would", "'d"} for child in verb.children if child.dep_ == "aux")
    according = any(child.lemma_ == "accord" and child.dep_ == "prep" for child in verb.children)
    return would and (according or (verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBZ", "VBN"}))


def factual(verb: Token) -> bool:
    """Whether a finite verb tells what is or was, outside conditions."""
    conditional = any(child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"} for child in verb.children)
    return not (conditional or hypothetical(verb) or future(verb) or infinitive(verb) or verb.tag_ == "VB")


def future(verb: Token) -> bool:
    """Whether a verb tells what will be."""
    return any(child.lower_ in {"will", "'ll", "shall"} for child in verb.children if child.dep_ == "aux")


def negated(verb: Token) -> bool:
    """Whether a verb is negated, or what it tells has yet to come."""
    words = {child.lower_ for child in verb.children if child.pos_ != "NOUN" and not _goes_on(child)}
    before = (child for child in (*verb.children, *verb.head.children) if child.i < verb.i)
    yet = infinitive(verb) and any(child.lower_ == "yet" for child in before)  # Not "the toughest penalties yet"
    denied = any(child.dep_ == "neg" and not _goes_on(child) for child in verb.children)
    return yet or denied or not words.isdisjoint({"never", "n't", "not"}) or _shares_negation(verb)


def no_longer(verb: Token) -> bool:
    """Whether what a verb tells was so and is so no more ("no longer faces sanctions")."""
    longer = (child for child in verb.children if child.lower_ == "longer")
    return any(beside(word, -1).lower_ == "no" for word in longer)


def _shares_negation(verb: Token) -> bool:
    """Whether "not" before a verb that it is joined to denies it as well ("will not break its word and impose")."""
    first = verb.head
    if verb.dep_ != "conj" or not verb.tag_ == first.tag_ == "VB" or first.lemma_ in _IDLING:
        return False
    own = any(child.dep_ in {"aux", "nsubj"} for child in verb.children)
    joined = any(child.lower_ in {"and", "or"} for child in first.children if child.dep_ == "cc")
    return joined and not own and negated(first)


def _goes_on(word: Token) -> bool:
    """Whether "not" denies nothing ("not only extends the embargo but")."""
    return word.lower_ == "not" and beside(word).lower_ in {"only", "just", "merely"}


def passive(verb: Token) -> bool:
    """Whether a verb is passive, or a past participle after a noun."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    if verb.dep_ == "conj" and verb.tag_ in {"VBN", "VBD"} and verb.head.tag_ == "VBN":
        # "Was cut off and hit with bans"
        finite = any(child.dep_ in {"aux", "nsubj"} for child in verb.children)
        return not finite and passive(verb.head)
    return verb.tag_ == "VBN" and verb.dep_ == "acl"


def infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def headline(verb: Token) -> bool:
    """Whether an infinitive is the only predicate, as in headlines ("EU to ban coal")."""
    return infinitive(verb) and not any(token.tag_ in FINITE for token in verb.sent)


def imperative(verb: Token) -> bool:
    """Whether a verb opens what is said or written and tells others, or "us", to do something ("Lift the ban")."""
    if verb.head.lemma_ == "let" and verb.head != verb and imperative(verb.head):
        return any(child.dep_ == "nsubj" and child.lower_ in {"us", "'s", "’s"} for child in verb.children)
    does = any(child.dep_ in _SUBJECTS or (child.dep_ == "aux" and child.lemma_ != "do") for child in verb.children)
    # Not "Put under an embargo, Peru"; the parser takes "Lift | embargo" for a compound
    acts = verb.dep_ == "compound" or any(child.dep_ in {"dobj", "ccomp"} for child in verb.children)
    if verb.tag_ != "VB" or does or not acts:
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VB":
        return imperative(verb.head)
    opening = verb.doc[verb.sent.start : verb.i + 1]
    first = next((word for word in opening if word.head == verb and word.is_alpha), verb)
    return first.i == verb.sent.start or beside(first, -1).is_quote


def purpose(verb: Token) -> bool:
    """Whether an infinitive stands by itself, as an aim and no event ("how to introduce sanctions")."""
    free = verb.pos_ == "VERB" and verb.dep_ not in {"xcomp", "acl"} and infinitive(verb)
    return free and verb.head.lemma_ not in CAUSING | {"move"} and not _singled_out(verb)


def _singled_out(verb: Token) -> bool:
    """Whether an infinitive tells what the first, last or only one has done or undergone ("the first to be hit")."""
    # The parser may hang "among the first | to ban" on the verb.
    one = beside(verb.left_edge, -1) if verb.dep_ == "advcl" else verb.head
    words = {one.lower_, *(child.lower_ for child in one.children)}
    alone = not words.isdisjoint({"first", "last", "latest", "only"})
    return verb.dep_ in {"relcl", "acl", "advcl"} and (alone or _one_of_many(verb, one))


def _one_of_many(verb: Token, one: Token) -> bool:
    """Whether an infinitive tells what one of many has done or undergone ("one of the banks to be hit")."""
    many = next(iter(prepositional(one, frozenset({"of"}))), one) if one.lower_ == "one" else one
    one_of = many.dep_ == "pobj" and not {many.head.lower_, many.head.head.lower_}.isdisjoint({"among", "one"})
    return one_of and (passive(verb) or many.lemma_ in _DOERS)


def approaching(verb: Token) -> bool:
    """Whether measures are said to be near: "are coming", "are on the way", "are due to take effect"."""
    due = (child for child in verb.children if child.lower_ == "due")
    if any(starting(inner) for word in due for inner in word.children):
        return True
    if verb.lemma_ in {"come", "follow"}:
        return verb.tag_ == "VBG" and any(child.lemma_ == "be" for child in verb.children)
    ways = prepositional(verb, frozenset({"on", "in"})) if verb.lemma_ == "be" else ()
    return any(way.lemma_ in {"way", "pipeline", "offing", "card"} for way in ways)


def debated(verb: Token) -> str | None:
    """The verb that says the same as being "on the table" or "under discussion", None for one that says no such thing.

    What is off the table is ruled out, but where "nothing is off the table" all is considered.
    """
    if any(thing.lemma_ in PONDERING | _WORKS for thing in prepositional(verb, frozenset({"under", "in"}))):
        return "consider"
    if verb.lemma_ in {"be", "remain"} and any(c.dep_ == "attr" and c.lemma_ in _TOPICS for c in verb.children):
        return "consider"
    if any(thing.lemma_ == "table" for thing in prepositional(verb, frozenset({"off"}))):
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        nothing = any(word.lower_ in {"no", "nothing", "none"} for one in subjects for word in (one, *one.children))
        return "consider" if nothing else "rule out"
    on = any(thing.lemma_ == "table" for thing in prepositional(verb, frozenset({"on"})))
    return "consider" if on and verb.lemma_ in {"be", "remain", "stay", "put", "leave", "keep"} else None


def starting(verb: Token) -> bool:
    """Whether measures are said to start later: "will apply from March", "takes effect on Friday"."""
    effective = {child.lemma_ for child in verb.children if child.dep_ == "dobj"} | {
        thing.lemma_ for thing in prepositional(verb, frozenset({"into", "in"}))
    }
    if verb.lemma_ in {"take", "come", "enter", "go", "be"} and not effective.isdisjoint({"effect", "force"}):
        expected = any(child.lower_ in {"should", "would"} for child in verb.children if child.dep_ == "aux")
        return future(verb) or expected or infinitive(verb) or (verb.lemma_ != "be" and verb.tag_ in {"VBZ", "VBP"})
    return verb.lemma_ in _STARTS and (future(verb) or infinitive(verb)) and not passive(verb)


def at_once(verb: Token) -> bool:
    """Whether measures are said to start now: "take immediate effect", "come into force at once"."""
    words = {word.lower_ for child in verb.children for word in (child, *child.children)}
    now = not words.isdisjoint({"immediate", "immediately", "once"})
    return now and verb.tag_ in {"VBZ", "VBP"} and starting(verb)


def started(verb: Token) -> bool:
    """Whether measures are said to have started: "came into force on Monday", "has taken effect"."""
    effective = {child.lemma_ for child in verb.children if child.dep_ == "dobj"} | {
        thing.lemma_ for thing in prepositional(verb, frozenset({"into"}))
    }
    past = factual(verb) and verb.tag_ in {"VBD", "VBN"} and not negated(verb)
    return past and verb.lemma_ in {"take", "come", "enter", "go"} and not effective.isdisjoint({"effect", "force"})


def pending(verb: Token) -> bool:
    """Whether a clause tells what has not happened yet ("until ... are lifted")."""
    marks = {child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}}
    past = any(child.lower_ in {"was", "were", "had"} for child in verb.children)
    if "before" in marks and past and verb.head.tag_ == "VBD":
        return False  # "Before they were lifted, Iran sold no carpets"
    return verb.dep_ == "advcl" and not marks.isdisjoint({"until", "unless", "before", "once", "if"})


def doubted(verb: Token) -> bool:
    """Whether a verb's clause leaves open if something was done ("it is not known whether sanctions were imposed")."""
    done = not (hypothetical(verb) or future(verb) or infinitive(verb))
    return done and verb.dep_ == "ccomp" and any(child.lower_ == "whether" for child in verb.children)


def asked(verb: Token) -> bool:
    """Whether a verb's clause leaves open if something will be ("asked whether it would", "did not confirm that")."""
    open_ended = hypothetical(verb) or future(verb)
    confirming = verb.head if verb.dep_ == "ccomp" and verb.head.lemma_ == "confirm" else None
    if open_ended and confirming is not None:
        return negated(confirming) or confirming.head.lemma_ in {"decline", "refuse", "unable"}
    return open_ended and any(child.dep_ == "mark" and child.lower_ in {"if", "whether"} for child in verb.children)


def topic(verb: Token) -> bool:
    """Whether a gerund names what is spoken of, not what was done."""
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp":
        return False
    return verb.head.lower_ in {"to", "about", "on"} or (verb.head.lower_ == "of" and verb.head.head.pos_ in NOUNS)


def told_aside(verb: Token) -> bool:
    """Whether a participle or relative clause tells what was done with the noun before it."""
    if verb.dep_ != "relcl":
        return verb.dep_ == "acl" and passive(verb)
    had = verb.tag_ == "VBN" and any(child.lower_ == "had" for child in verb.children)
    return (verb.tag_ == "VBD" or had) and factual(verb)


def of_whoever(verb: Token) -> bool:
    """Whether a relative clause tells what some may do ("will not sell to countries that apply the cap")."""
    main = next((word for word in verb.head.ancestors if word.pos_ in {"VERB", "AUX"}), None)
    present = verb.dep_ == "relcl" and verb.tag_ in {"VBZ", "VBP"}
    return present and main is not None and (future(main) or hypothetical(main))


def conditional(verb: Token) -> bool:
    """Whether a condition stands beside a verb ("would follow if troops crossed the border")."""
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    return any(word.lower_ in {"if", "unless", "should"} for clause in clauses for word in clause.children)


def not_done(verb: Token) -> bool:
    """Whether a negated verb tells what has not been done, and not what is refused ("has not imposed any")."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "have":
        return True  # "Have yet to be imposed"
    auxiliaries = {child.lemma_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    spoken_of = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    return spoken_of and bool(auxiliaries) and auxiliaries <= {"have", "do", "be"}


def perfect(verb: Token) -> bool:
    """Whether a verb tells what has been done so far ("has never considered")."""
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def earlier(word: Token) -> bool:
    """Whether a verb, or an adjective's, tells what had been so before ("had resisted", "had been reluctant to")."""
    verb = word.head if word.pos_ == "ADJ" else word
    return any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)


def obliged(verb: Token) -> bool:
    """Whether a verb tells what ought to be."""
    return any(child.dep_ == "aux" and child.lower_ in {"must", "should", "ought"} for child in verb.children)


def might(verb: Token) -> bool:
    """Whether a verb tells what may be ("sanctions could hit Norway")."""
    return any(child.lower_ in {"could", "may", "might"} for child in verb.children if child.dep_ == "aux")


def ends_later(verb: Token) -> bool:
    """Whether measures run out at some later time ("will end in May", "expire on Sunday")."""
    return future(verb) or (verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ in {"expire", "lapse"})


def claims(verb: Token) -> bool:
    """Whether a clause says what its subject is or cannot do, at no certain time."""
    if verb.tag_ == "VBD" or any(child.lower_ in _UNTIMELY for child in verb.children):
        return False
    nominal = verb.lemma_ == "be" and any(child.dep_ == "attr" for child in verb.children)
    return nominal or negated(verb)


def expletive(verb: Token) -> bool:
    """Whether a verb has "it" for a subject."""
    return any(child.dep_ == "expl" or (child.dep_ == "nsubj" and child.lower_ == "it") for child in verb.children)


def fronted(aux: Token, verb: Token) -> bool:
    """Whether an auxiliary stands before the subject ("should the talks fail")."""
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    # In "fears that should talks fail" the parser takes "that" for one more subject.
    return bool(subjects) and aux.i < subjects[-1].left_edge.i
