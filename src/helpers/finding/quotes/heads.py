"""Finds who speaks by a reporting verb, whatever construction stands between the two."""

from __future__ import annotations

from helpers.finding.actors.anaphors import TAKING_UP
from helpers.finding.actors.ministries import NOUNS
from helpers.finding.actors.titles import ROLE_NOUNS, SPEAKING
from helpers.finding.nouns import singular
from helpers.finding.quotes.parties import FINITE, NOMINAL, agent, is_main, subject
from helpers.finding.tokens import TIMES, beside
from helpers.reading.parse import Token

DOCUMENTS = frozenset(
    "alert announcement answer analysis article cable column communique communiqué decree declaration document email "
    "interview letter memo message note notice op-ed opinion page paper poll post publication release reply report "
    "resolution response sheet speech statement study survey tweet video readout transcript update entry dispatch "
    "caption".split()
)
RELATIVE = frozenset({"who", "which", "that", "what", "whom"})
_CLAUSAL = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "dep", "parataxis"})
# Nouns of what one may do and say.
_CHANCES = frozenset(
    "opportunity chance effort attempt decision refusal readiness willingness right plan occasion moment time desire "
    "move step bid campaign push promise pledge offer reason pains courage nerve audacity honesty trouble "
    "liberty".split()
)
# How somebody says something, which has been said therefore.
_MANNERS = frozenset(
    "bold brave careful correct eager fast foolish honest keen polite quick right swift unwise wise wrong".split()
)
# What tells something itself, whoever speaks of it.
_TELLING = frozenset("intelligence evidence data reports signs figures information documents".split())
_VOICES = ROLE_NOUNS | TAKING_UP | DOCUMENTS | _TELLING | NOUNS
# By these a noun tells who is party to something, and not where it is.
_BETWEEN = frozenset({"with", "against", "from", "between"})
_FIRST = frozenset("first last only one among".split())
# What a state or a body does, and no thing that concerns it.
_CLAIMING = frozenset("say deny claim insist accuse argue maintain warn vow".split())
_REACTING = frozenset({"respond", "react", "reply", "answer", "retaliate"})
_QUOTING = frozenset({"quote", "cite"})
# Participles with which whoever speaks goes on.
_GOING_ON = frozenset(
    "add announce note stress emphasize emphasise point argue warn insist explain claim accuse urge".split()
)
_JUDGING = frozenset(
    "applaud arrest attack berate blame blast castigate chastise chide commend condemn criticise criticize denounce "
    "deride fire hail lambast lambaste mock praise rebuke reprimand ridicule sack scold scorn single slam slate thank "
    "upbraid".split()
)
# By these somebody answers what others ask, and then says why.
_ANSWERING = frozenset(
    "reject refuse dismiss deny decline condemn criticise criticize oppose rebuff defend support back accept respond "
    "reply veto cancel postpone".split()
)
_FARTHEST = 5


def source_head(verb: Token, depth: int = 0) -> Token | None:
    """
    Find who speaks by a verb: its agent or subject, or who the words around it say that speaks.

    Parameters
    ----------
    verb : Token
        A reporting verb.
    depth : int
        How many verbs have been climbed from the one that was asked for.

    Returns
    -------
    Token or None
        The head of the noun phrase that names who speaks; a relative pronoun's antecedent in its place.
    """
    cited = _cited(verb) or _telling(verb) or _with(verb) or _maker(verb) or _judged(verb)
    if cited is not None:
        return cited
    by = agent(verb)
    if by is not None:
        return by
    own = subject(verb)
    goes_on = (
        verb.lemma_ in _GOING_ON
        or verb.dep_ == "csubj"
        or (verb.lower_ == "saying" and beside(verb, -1).lower_ == "while")
    )
    if own is None and verb.tag_ == "VBG" and goes_on and _is_apart(verb):
        return _who_goes_on(verb)
    if own is not None and own.lower_ in RELATIVE:
        relative = verb.dep_ in {"relcl", "acl"} and verb.head.i != verb.i
        return _antecedent(own, verb.head) if relative else _singled_out(verb)
    if own is not None:
        return own
    if depth > _FARTHEST or verb.head.i == verb.i:
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ == "by":
        answers = next((word for word in verb.ancestors if word.lemma_ in _REACTING), None)
        if answers is not None and (above := subject(answers)) is not None:
            return above  # "Oslo responded to a plan to close it | by claiming that ..."
    if verb.dep_ in {"acl", "relcl"}:
        if verb.tag_ == "VBN":
            return verb.head if is_main(verb) else None
        found = _issuer(verb.head) or _first_to(verb.head) or _who_may(verb) or _who_answers(verb)
        return found or (None if _is_for(verb) else verb.head)
    if (apt := _who_is_apt(verb)) is not None:
        return apt
    if verb.dep_ in _CLAUSAL:
        finite = verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.lefts)
        undergone = verb.dep_ == "conj" and finite and agent(verb.head) is not None
        # "Was struck by the offer and | said"
        above = subject(verb.head) if undergone else source_head(verb.head, depth + 1)
        if above is not None and verb.lower_ == "saying" and _is_apart(verb) and _is_thing(above):
            # "He did not tell whether the pump worked, | saying it was new"
            above = next((own for own in map(subject, above.head.ancestors) if own and not _is_thing(own)), above)
        return (_who(verb, above) or above) if above is not None else None
    return None


def _is_thing(noun: Token) -> bool:
    """Whether a common noun in the singular is none of somebody, of a body or of what tells something."""
    return noun.tag_ == "NN" and not noun.ent_type_ and noun.lower_ not in _VOICES


def _antecedent(pronoun: Token, head: Token) -> Token:
    """Whom "who" means: no day, and the person named right before it rather than a thing ("a call with X, | who")."""
    before = beside(pronoun, -1)
    while before.i > pronoun.sent.start and (before.is_punct or before.ent_type_ in TIMES):
        before = before.nbor(-1)
    if pronoun.lower_ == "which" and before.ent_type_ in {"GPE", "ORG"} and before.dep_ == "pobj":
        thing = head.pos_ == "NOUN" and _VOICES.isdisjoint({head.lower_, singular(head.lower_)})
        party = before.head.lower_ in _BETWEEN and pronoun.head.lemma_ in _CLAIMING
        return before if thing and party else head  # "tension with Oslo, | which says"
    if pronoun.lower_ != "who" or before.i <= head.i or before.ent_type_ != "PERSON":
        return before if head.ent_type_ in TIMES and before.pos_ in NOMINAL else head
    return head if head.ent_type_ == "PERSON" or head.lower_ in ROLE_NOUNS else before


def _maker(verb: Token) -> Token | None:
    """Whose it is in "a speech by X | announcing that ...", "X gave a speech on Monday | announcing that ..."."""
    if verb.tag_ != "VBG" or _is_apart(verb):
        return None
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        if token.pos_ in {"VERB", "AUX"}:
            return None
        if token.lower_ in DOCUMENTS:
            links = (c for c in token.rights if c.lower_ == "by" and c.i < verb.i)
            by = next((c for link in links for c in link.children if c.dep_ == "pobj"), None)
            issuer = subject(token.head) if token.dep_ == "dobj" and token.head.pos_ == "VERB" else None
            if by is not None or issuer is not None:
                return by or issuer
    return None


def _judged(verb: Token) -> Token | None:
    """Whom somebody praises or attacks "for saying that ...", who said it therefore."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "for" or verb.head.head.lemma_ not in _JUDGING:
        return None
    return next((c for c in verb.head.head.rights if c.dep_ == "dobj" and c.i < verb.i), None)


def _with(verb: Token) -> Token | None:
    """Who "saying" belongs to behind "with", an apposition between: "with the chief, Jane Doe, | saying that ..."."""
    if verb.tag_ == "VBG" and (named := _beside_with(verb)) is not None:
        return named
    if verb.tag_ != "VBG" or beside(verb, -1).text != ",":
        return None
    for noun in (t for t in verb.doc[verb.sent.start : verb.i] if t.dep_ == "pobj" and t.head.lower_ == "with"):
        apart = beside(noun.head, -1).text == "," or noun.head.i == verb.sent.start
        if apart and noun.right_edge.i + (not noun.right_edge.is_punct) == verb.i - 1:
            return noun
    return None


def _beside_with(verb: Token) -> Token | None:
    """Who stands between ", with" and "saying", but for when he said it: ", with Oslo on Monday | saying that ..."."""
    last = verb.i - 1
    while last > verb.sent.start and (verb.doc[last].ent_type_ in TIMES or verb.doc[last].lower_ == "on"):
        last -= 1
    name = verb.doc[last]
    link = beside(name.left_edge, -1)
    joined = link.lower_ == "with" and beside(link, -1).text == ","
    return name if joined and name.pos_ in NOMINAL and last < verb.i - 1 and verb.lemma_ in SPEAKING else None


def _is_apart(participle: Token) -> bool:
    """Whether a comma or a closing mark parts a participle, or "while", "before" or "after" and it, from the rest."""
    first = beside(participle, -1)
    if first.lower_ in {"while", "before", "after"} and first.i > participle.sent.start:
        first = first.nbor(-1)
    return first.text in {",", '"', "''"}


def _issuer(noun: Token) -> Token | None:
    """Who puts out a document that says something: "a speech by X announcing ...", "X issued an alert urging ..."."""
    governor = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.lower_ not in DOCUMENTS or noun.dep_ not in {"dobj", "pobj"} or governor.pos_ != "VERB":
        return None
    makers = (child for link in noun.rights if link.lower_ in {"by", "from"} for child in link.children)
    own = next(makers, None) or subject(governor)
    return own if own is not None and own.lower_ not in RELATIVE else None


def _who(verb: Token, above: Token) -> Token | None:
    """Of whom a clause goes on to tell: "the letter came, according to X, who urged calm but | said"."""
    if verb.dep_ != "conj" or above.lower_ not in DOCUMENTS:
        return None
    who = next((t for t in reversed(verb.doc[above.i : verb.i]) if t.lower_ == "who" and t.head.dep_ == "relcl"), None)
    return who.head.head if who is not None and who.head.head.i > above.i else None


def _who_goes_on(verb: Token) -> Token | None:
    """The subject of the verb of speech that a participle like "adding" goes on from, else that of the main clause."""
    before = verb.nbor(-2) if verb.i > verb.sent.start + 1 else verb
    closing = subject(before) if before.lemma_ in SPEAKING and before.tag_ in FINITE else None
    if closing is not None:
        return closing  # "Oslo is waiting, X says, | announcing a pause"
    above = [verb, *verb.ancestors]
    subjects = [(governor, own) for governor in above if (own := subject(governor)) is not None and own.i < verb.i]
    spoken = (own for governor, own in subjects if governor.lemma_ in SPEAKING)
    return next(spoken, subjects[-1][1] if subjects else None)


def _who_may(verb: Token) -> Token | None:
    """Whose "chance to say" something is: its possessor's, or the subject's who takes it."""
    noun = verb.head
    if not _is_infinitive(verb) or noun.pos_ != "NOUN" or noun.lower_ not in _CHANCES:
        return None
    own = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    governor = noun.head.head if noun.dep_ == "pobj" else noun.head  # "was at pains to say"
    if own is None and governor.pos_ in {"VERB", "AUX"}:
        own = subject(governor)
    return own if own is not None and own.i != noun.i else None


def _is_for(verb: Token) -> bool:
    """Whether a thing only serves to say something, and nobody says it: "an excuse | to repeat the charge"."""
    noun = verb.head
    thing = noun.tag_ == "NN" and not noun.ent_type_ and noun.lower_ not in ROLE_NOUNS | DOCUMENTS | TAKING_UP
    return _is_infinitive(verb) and thing


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.lefts)


def _who_answers(verb: Token) -> Token | None:
    """Who gives grounds without a comma: "The mayor rejected a call for tolls | saying they were unfair"."""
    noun = verb.head
    thing = noun.tag_ in {"NN", "NNS"} and singular(noun.lower_) not in ROLE_NOUNS and noun.dep_ in {"dobj", "pobj"}
    governor = next((word for word in noun.ancestors if word.pos_ == "VERB"), noun)
    return subject(governor) if verb.tag_ == "VBG" and thing and governor.lemma_ in _ANSWERING else None


def _first_to(noun: Token) -> Token | None:
    """Who is "the first", "the only one" or "the only minister" to report something."""
    only = noun.lower_ in _FIRST or any(child.lower_ in _FIRST for child in noun.lefts)
    if only and noun.dep_ == "appos":
        return noun.head
    return subject(noun.head) if only and noun.dep_ == "attr" and noun.head.lemma_ == "be" else None


def _singled_out(verb: Token) -> Token | None:
    """Who it is that says something: "it was X who warned"."""
    be, empty = verb.head, subject(verb.head)
    if be.lemma_ != "be" or empty is None or empty.lower_ != "it":
        return None
    return next((child for child in be.rights if child.dep_ == "attr" and child.i < verb.i), None)


def _who_is_apt(verb: Token) -> Token | None:
    """Who "is quick to say" something."""
    apt = verb.head
    said = verb.dep_ == "xcomp" and verb.tag_ == "VB" and apt.lower_ in _MANNERS and apt.dep_ == "acomp"
    return subject(apt.head) if said else None


def _telling(verb: Token) -> Token | None:
    """The report or the like right before a participle: "reacted to | intelligence indicating that ..."."""
    before = verb.nbor(-1) if verb.tag_ == "VBG" and verb.i > verb.sent.start else None
    tells = before is not None and before.lower_ in _TELLING and before.pos_ == "NOUN"
    return before if tells and verb.dep_ == "advcl" else None


def _cited(verb: Token) -> Token | None:
    """Whom another quotes: "Interfax quoted X as saying", "X was quoted by Interfax as saying"."""
    quoting = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else verb
    links = (child for child in quoting.children if child.lower_ == "as")
    speaks = any(child.dep_ == "pcomp" and child.tag_ == "VBG" for link in links for child in link.children)
    if quoting.lemma_ not in _QUOTING or not speaks:
        return None
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in quoting.children)
    wanted = {"nsubjpass"} if passive else {"dobj"}
    return next((child for child in quoting.children if child.dep_ in wanted), None)
