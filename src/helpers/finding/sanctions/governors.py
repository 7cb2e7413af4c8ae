"""Climbs from a punitive measure to the words that govern it: verbs, nouns, adjectives, prepositions.

``sanction_status.csv`` says what each of them makes of the measure and of the actors beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.sanctions.asides import Asides
from helpers.finding.sanctions.clauses import (
    debated,
    expletive,
    factual,
    headline,
    infinitive,
    negated,
    passive,
    starting,
)
from helpers.finding.sanctions.determiners import indefinite
from helpers.finding.sanctions.nouns import DEED, SanctionNoun
from helpers.finding.sanctions.outcomes import CALLED_FOR, CONSIDERED
from helpers.finding.sanctions.positions import (
    STATES,
    TELLING,
    bare_conjunct,
    coordinated,
    has_effect,
    in_clause_of_time,
    is_due,
    is_occasion,
    is_talk,
    list_before,
    urged_by,
    verb_before_time,
    what_is_done,
)
from helpers.finding.sanctions.status_lexicon import PARTICLES, StatusLexicon
from helpers.finding.sanctions.status_words import SENDER, TARGET, Governor
from helpers.finding.sanctions.words import (
    NOUNS,
    URGING,
    Vocabulary,
    forms,
    misread,
    modifiers,
    preposition_head,
    prepositional,
    qualifying,
)
from helpers.finding.tokens import NAMING_DASHES, TIMES, beside, first_conjunct
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Token

# "The answer is to impose" asks for what "the government is to impose" plans.
_ANSWERS = frozenset(
    "answer way solution response remedy goal aim idea point task job duty priority option step key thing choice plan "
    "purpose recipe course".split()
)
_MEASURES = ("measure", "limit", "generic", "container", "list", "joined")
_REMARKS = frozenset({"comment", "question", "detail", "information", "clarification"})
_GOING_ON = frozenset({"begin", "start", "continue", "proceed", "resume"})
_CONCERNING = frozenset({"regarding", "concerning"})
_ADDRESSING = frozenset({"for", "on", "upon", "with", "to"})
_ASIDE = frozenset({"against", "at", "after", "before", "as"})
_STAYING = frozenset({"remain", "stay", "continue", "be"})
# What opens a clause that is not what somebody says, though the parser takes it so ("after X imposed it, Y called").
_NO_CONTENT = frozenset({"if", "whether", "after", "before", "since", "until"})
_ALREADY = frozenset({"already", "now", "still", "currently"})
_LISTED = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ", "DET"})
# A governor, None where a step says nothing, and the word to go on from; None at the top.
_Step = tuple[Governor | None, Token] | None


class Governors(StatusLexicon):
    """Finds the governors of measures.

    Parameters
    ----------
    lexicons
        The run's lexicons.
    vocabulary
        The words of sanctions.
    """

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary) -> None:
        super().__init__(lexicons)
        self._words = vocabulary
        self._asides = Asides(self)

    def of(self, noun: SanctionNoun) -> Iterator[Governor]:
        """The governors of one measure, from the innermost outwards."""
        yield from self._asides.behind(noun.head)
        yield from self._asides.of_its_sort(noun.head)
        before = noun.head.doc[noun.start - 1] if noun.start > noun.head.sent.start else None
        if before is not None and noun.head.is_ancestor(before) and misread(before):
            yield self.verb(before, "object")  # "demanded that the West lift sanctions"
        previous = self._container(noun.head)
        if previous != first_conjunct(noun.head):
            yield from self._asides.behind(previous)
            before = beside(min((previous, *modifiers(previous)), key=lambda word: word.i), -1)
            if previous.is_ancestor(before) and misread(before):
                yield self.verb(before, "object")  # "Malta and Norway | block 18th package of sanctions"
        if previous.ent_type_ in STATES and previous.dep_ == "pobj" and previous.head.head.pos_ == "VERB":
            # "promise weapons to Kyiv and sanctions": the parser coordinated the measure with the recipient.
            previous = previous.head.head
            yield self.verb(previous, "object")
        following = noun.head.doc[noun.head.i + 1 : noun.head.sent.end]
        aimed = next((word for word in following if word.tag_ == "VB" and headline(word)), None)
        if aimed is not None and noun.path != DEED and not aimed.is_ancestor(noun.head):
            # As in "Minister: sanctions to stay in place".
            yield self.verb(aimed, "object" if passive(aimed) else "subject")
        while True:
            step = self._up(previous)
            if step is None:
                return
            governor, previous = step
            if governor is not None and before is not None and governor.token.i == before.i - 1 and misread(before):
                governor = self.verb(governor.token, "clause")  # "Keep | escalating sanctions"
            if governor is not None:
                yield governor
            previous = self._container(previous) if previous.pos_ in NOUNS else previous

    def listing(self, noun: Token) -> Governor | None:
        """The verb before a dash or colon that leads to a list with the measure ("all they need - arms, sanctions")."""
        i = noun.i - 1
        while i > noun.sent.start and (noun.doc[i].pos_ in _LISTED or noun.doc[i].text == ","):
            i -= 1
        verb = noun.doc[i - 1] if i > noun.sent.start and noun.doc[i].text in NAMING_DASHES else None
        return self.verb(verb, "object") if verb is not None and verb.pos_ in {"VERB", "AUX"} else None

    def _container(self, noun: Token) -> Token:
        """The noun that measures a measure out ("round" in "a round of sanctions") or gives it as an example."""
        noun = coordinated(noun)
        preposition = noun.head
        if noun.dep_ != "pobj":
            return noun
        outer = preposition.head
        many = outer.pos_ == "ADJ" and self.adjective(outer, "of").entry is None  # Not "free of sanctions"
        counted = many or outer.pos_ in {"PRON", "DET", "NUM"} or self._words.find(outer, "container")
        if preposition.lower_ == "of" and counted:
            return self._container(preposition.head)
        if preposition.lower_ in {"including", "like"} or (
            preposition.lower_ == "as" and beside(preposition, -1).lower_ == "such"
        ):
            return self._container(preposition.head) if preposition.head.pos_ in NOUNS else noun
        return noun

    def _up(self, node: Token) -> _Step:
        """One step outwards: the next governor, None where a step says nothing; None at the top."""
        head = node.head
        if head == node:
            return None
        if node.dep_ == "dep" and (listed := list_before(node)) is not None:
            return None, listed
        if (verb := verb_before_time(node)) is not None:
            return self.verb(verb, "object"), verb
        if node.dep_ in {"pobj", "pcomp"}:
            # "Renews the embargo as Oslo slaps bans on": another clause.
            return None if in_clause_of_time(node, head) else self._through_preposition(head)
        if node.pos_ in NOUNS or node.dep_ in {"dobj", "nsubj", "nsubjpass"}:
            return self._from_noun(node)
        return self._from_verb(node)

    def _through_preposition(self, preposition: Token) -> _Step:
        """The governor beyond a preposition: itself where the lexicon has it, else what it hangs on."""
        if preposition.lower_ == "under" and beside(preposition, -1).lower_ in _ALREADY:
            # "The list of judges | already under travel bans", whatever the parser hangs it on
            return Governor(preposition, "object", self.entry("preposition", "under", "object")), beside(
                preposition, -2
            )
        apart = self.entry("verb", f"{preposition.head.lemma_} {preposition.lower_}", "object")
        if apart is not None and beside(preposition, -1) == preposition.head:
            return Governor(preposition.head, "object", apart), preposition.head  # "Voted | down an embargo"
        if preposition.head.lemma_ == "put" and (end := self._ending(preposition)) is not None:
            return end, end.token
        placed = self.verb(preposition.head, preposition.lower_)
        # Not "a target for sanctions"
        if placed.entry and placed.entry.object == TARGET and preposition.head.pos_ not in NOUNS:
            return placed, preposition.head
        if preposition.lower_ == "under" and any(child.lemma_ == "pressure" for child in preposition.children):
            # "Under pressure to impose sanctions" is under none.
            return None, preposition.head
        for form in forms(preposition):
            if row := self.entry("preposition", form, "object"):
                return Governor(preposition, "object", row), preposition.head
        outer = preposition_head(preposition)
        if preposition.lower_ == "including" and outer.lemma_ == "be":
            return self._copula(outer)
        if preposition.lower_ == "including" and outer.pos_ in {"VERB", "PRON"}:
            # "rule nothing out, including an embargo": an example of the verb's object.
            verb = outer if outer.pos_ == "VERB" else outer.head
            return self.verb(verb, "object"), verb
        if outer.dep_ == "prep" and outer != preposition:
            return self._through_preposition(outer)
        slot = "on" if preposition.lower_ in _CONCERNING else preposition.lower_
        if outer.dep_ == "advmod" and outer.lower_ in PARTICLES and outer.head.pos_ == "VERB":
            outer = outer.head  # "Held back | from sanctions"
        if outer.pos_ in {"VERB", "AUX"}:
            return self._beyond_verb(preposition, outer, slot)
        if outer.pos_ in NOUNS:
            return self._beyond_noun(outer, slot)
        found = self.adjective(outer, slot)
        return (found, outer) if outer.pos_ == "ADJ" or (outer.pos_ == "ADV" and found.entry) else None

    def _beyond_verb(self, preposition: Token, verb: Token, slot: str) -> _Step:
        """The governor where a preposition hangs on a verb, or on its noun ("began work on", "work began on")."""
        if verb.lemma_ == "come" and slot == "to" and verb.dep_ == "advcl" and expletive(verb):
            # "Especially when it comes to a ban" names an example of what the main clause speaks of.
            named = self.verb(verb.head, "clause")
            entry = self.entry("verb", debated(verb.head) or "", "object")
            return named._replace(entry=entry or named.entry), verb.head
        done = (child for child in verb.children if child.i > preposition.i and infinitive(child) and passive(child))
        if slot == "for" and (asked := next(done, None)) is not None:
            # "Asked for the sanctions to be lifted"
            return self.verb(asked, "object"), asked
        going = {"dobj", "nsubj"} if verb.lemma_ in _GOING_ON else {"dobj", "nsubjpass"}
        objects = (child for child in verb.children if child.dep_ in going and child.i < preposition.i)
        views = (self.noun(child, slot) for child in verb.children if child.dep_ == "attr" and expletive(verb))
        if (view := next((one for one in views if one.entry), None)) is not None:
            return view, view.token  # "There is unease at home about sanctions"
        if verb.pos_ == "VERB":
            own = self.verb(verb, slot).entry
            works = (self.noun(child, slot) for child in objects)
            # "Signed an appeal for sanctions" signs none.
            work = next((one for one in works if one.entry and (own is None or one.entry.status == CALLED_FOR)), None)
            if work is not None:
                return work, work.token
        governor = self.verb(verb, "by" if preposition.dep_ == "agent" else slot)
        reason = self.entry("preposition", preposition.lower_, "reason")
        priced = any(child.lemma_ in {"cost", "price"} for child in preposition.children)  # "come at a cost"
        if governor.entry is None and (reason or slot in _ASIDE) and not priced:
            # "A bid to shield the banks against sanctions" is a bid for something else.
            return (Governor(preposition, "object", reason), verb) if reason else None
        return governor, verb

    def _beyond_noun(self, noun: Token, slot: str) -> _Step:
        """The governor where a preposition hangs on a noun, or on the verb before it."""
        if noun.lemma_ in _REMARKS and (noun.lemma_ != "question" or slot != "of"):
            # "A request for comment on the sanctions" asks for none.
            return None
        first = first_conjunct(noun)
        told = self.verb(first.head, slot) if first.dep_ == "dobj" else None
        backed = slot == "with" and told is not None and told.token.lemma_ == "back"
        if told is not None and told.entry and (backed or told.entry.object in {TARGET, SENDER}):
            return told, first.head
        beyond = noun.head.head
        if noun.pos_ == "PROPN":
            noun = first_conjunct(noun)
            beyond = noun.head.head
        between = noun.dep_ == "pobj" and noun.head.lower_ in {"by", "from", "to"} and beyond.pos_ in NOUNS
        if between and (farther := self.noun(beyond, slot)).entry is not None:
            return farther, beyond  # "The announcement by Oslo | of sanctions"
        if noun.dep_ == "pobj" and beyond.pos_ == "VERB" and self.noun(noun, slot).entry is None:
            # "Work with its allies on sanctions": the parser hung the preposition on the noun before it.
            farther = self.verb(beyond, slot)
            if farther.entry is not None:
                return farther, beyond
        return self.noun(noun, slot), noun

    def _ending(self, preposition: Token) -> Governor | None:
        """What somebody "puts an end to"."""
        things = (child for child in preposition.head.children if child.dep_ == "dobj" and child.i < preposition.i)
        found = (self.noun(thing, preposition.lower_) for thing in things)
        return next((governor for governor in found if governor.entry), None)

    def _from_noun(self, node: Token) -> _Step:
        head, dep = node.head, node.dep_
        head = head.head if dep == "dobj" and qualifying(head) else head
        if dep == "dobj" and node.lemma_ in URGING and head.lemma_ in {"face", "feel"}:
            # Who "faces calls to impose sanctions" faces none.
            return None, head
        if dep == "dobj" and head.lemma_ == "receive" and not self._words.find(node, *_MEASURES):
            # "Received signals about sanctions"
            return None, head
        if dep == "nsubjpass" and (kept := self._kept(head)) is not None:
            return kept, head
        if dep in {"dobj", "nsubjpass", "oprd"}:
            wider = node.lemma_ in {"scope", "list", "range"} or any(
                thing.ent_type_ not in TIMES and thing.pos_ in NOUNS for thing in prepositional(head, frozenset({"to"}))
            )
            widened = self.verb(head, "scope") if wider else None
            return widened if widened and widened.entry else self.verb(head, "object"), head
        if dep == "nsubj":
            if head.pos_ == "ADJ" and (made := self.adjective(head, "modifier")).entry is not None:
                # "Made the sanctions permanent"
                return made._replace(slot="subject"), head
            if head.lemma_ in {"be", "seem", "appear"} or debated(head):
                return self._copula(head)
            yet = next((child for child in head.children if child.dep_ == "xcomp" and passive(child)), None)
            if head.lemma_ == "have" and yet is not None:
                # "Have yet to be imposed"
                return self.verb(yet, "object"), head
            if (kept := self._kept(head)) is not None:
                return kept, head
            return self.verb(head, "object" if passive(head) or self._reduced(head) else "subject"), head
        if dep == "attr" and head.lemma_ == "be":
            return self._predicate(head)
        if dep in {"compound", "poss", "nmod"}:
            return self.noun(head, "of"), head
        if dep == "ccomp" and head.pos_ == "VERB":
            return self.verb(head, "clause"), head
        if dep == "conj" and head.pos_ not in NOUNS:
            return self.verb(head, "object"), head
        return (None, head) if dep in {"appos", "conj"} else None

    def _predicate(self, verb: Token) -> _Step:
        """The governor of what something is, as of "what we need is an embargo"."""
        wanted = what_is_done(verb)
        cleft = self.verb(wanted, "object") if wanted is not None else None
        governor = cleft if cleft and cleft.entry else Governor(verb, "predicate", None)
        return governor, governor.token

    def _kept(self, verb: Token) -> Governor | None:
        """What says besides a verb that its subject stays ("have hurt the port but | stay in force")."""
        for other in verb.conjuncts:
            places = prepositional(other, frozenset({"in"})) if bare_conjunct(other) and other.i > verb.i else ()
            if other.lemma_ in _STAYING and any(place.lemma_ in {"place", "force", "effect"} for place in places):
                return Governor(other, "subject", self.entry("verb", "remain", "subject"))
        return None

    def _reduced(self, verb: Token) -> bool:
        """Whether a past form is a participle that the parser took for the verb ("sanctions levied by the West")."""
        entry = self.entry("verb", verb.lemma_.lower(), "object")
        made = entry is not None and entry.subject == SENDER
        return (
            made and verb.tag_ in {"VBD", "VBN"} and not any(child.dep_ in {"dobj", "aux"} for child in verb.children)
        )

    def _copula(self, verb: Token) -> _Step:
        planned = next((child for child in verb.children if child.dep_ == "xcomp" and passive(child)), None)
        if planned is not None and (governor := self.verb(planned, "object")).entry is not None:
            # "Are to be extended"
            return governor, verb
        coming = next((child for child in verb.children if child.dep_ == "xcomp" and starting(child)), None)
        if coming is not None:
            # "Are to take effect"
            return Governor(coming, "subject", None), verb
        due = next((child for child in verb.children if child.dep_ == "xcomp" and infinitive(child)), None)
        if due is not None and (governor := self.verb(due, "subject")).entry is not None:
            # "Are to end in May"
            return governor, verb
        for child in verb.children:
            if child.lemma_ in {"likely", "unlikely"} and any(map(has_effect, child.children)) and not _to_come(verb):
                # "The sanctions are unlikely to hurt": they are there, or what governs them says when they will be.
                return Governor(verb, "subject", None), verb
            if child.dep_ in {"acomp", "attr", "oprd"} and child.pos_ == "ADJ":
                for slot in ("clause", "modifier"):
                    if row := self.entry("adjective", child.lemma_.lower(), slot):
                        return Governor(child, "subject", row), verb
        if (word := debated(verb)) is not None:
            return Governor(verb, "subject", self.entry("verb", word, "object")), verb
        in_force = any(thing.lemma_ in {"force", "place", "effect"} for thing in prepositional(verb, frozenset({"in"})))
        # "Has been in force since May" tells when it came.
        come = in_force and any(child.lower_ in {"since", "from"} for child in verb.children)
        word = "come" if come else "remain"
        return Governor(verb, "subject", self.entry("verb", word, "subject") if in_force else None), verb

    def _from_verb(self, node: Token) -> _Step:
        head, dep = node.head, node.dep_
        if (called := self._called_for(node)) is not None:
            return called, called.token
        if infinitive(node) and (urging := urged_by(head)) is not None:
            return self.noun(urging, "clause"), urging  # "Calls are mounting to impose sanctions"
        if is_talk(head) and not infinitive(node):
            return self.verb(head.head.head, "clause"), head.head.head
        if dep == "conj" and head.pos_ in {"VERB", "AUX"}:
            return (Governor(head, "conjunct", None), head) if bare_conjunct(node) else None
        if dep == "advcl" and infinitive(node) and (before := self._text_before(node)) is not None:
            return self.noun(before, "clause"), before
        due = dep == "advcl" and infinitive(node) and is_due(head)  # "Is set | to impose"
        if due or dep in {"xcomp", "ccomp", "acl", "dobj", "nsubj", "csubj", "nsubjpass", "prep"}:
            return self._above_complement(node)
        past = node.tag_ == "VBD" and factual(node)
        if dep == "relcl" and not past and (text := self.noun(head, "clause")).entry is not None:
            # "A resolution that would tighten sanctions": what becomes of the text counts.
            return text, head
        if dep == "advcl" and node.tag_ == "VBG" and not any(child.dep_ == "mark" for child in node.children):
            # What "did not give in, imposing sanctions" denies is the giving in; "announcing sanctions" tells itself.
            if negated(head) or node.lemma_ in TELLING:
                return None
            free = node.i < head.i or beside(node.left_edge, -1).text == ","  # "Threatening sanctions, Oslo urged"
            return (Governor(head, "clause", None) if free else self.verb(head, "clause")), head
        return None

    def _called_for(self, node: Token) -> Governor | None:
        """Who calls for somebody to do something ("called for the union to impose", "for its allies to impose")."""
        if not infinitive(node):
            return None
        if any(child.dep_ == "mark" and child.lower_ == "for" for child in node.children):
            called = self.verb(first_conjunct(node).head, "for")
            if called.entry is not None:
                return called
        head = node.head
        asked = next((child for child in head.children if child.lower_ in _ADDRESSING), None)
        if node.dep_ != "advcl" or asked is None or not head.i < asked.i < node.i:
            return None
        called = self.verb(head, "for")
        return called if called.entry is not None and called.entry.object == SENDER else None

    def _above_complement(self, node: Token) -> _Step:
        """The governor of a clause or infinitive."""
        head, dep = node.head, node.dep_
        marks = {child.lower_ for child in node.children if child.dep_ == "mark"}
        if (dep == "acl" and passive(node) and not marks) or (dep == "ccomp" and marks & _NO_CONTENT):
            return None
        if dep == "ccomp" and any(token.text == ";" for token in node.doc[node.i : head.i]):
            return None  # "Oslo has imposed bans; Bern keeps its own"
        if head.lemma_ == "be":
            return self._above_copula(node)
        if head.pos_ in {"VERB", "AUX"}:
            governor = self.verb(head, "clause")
        elif head.pos_ == "ADJ":
            governor = self.adjective(head, "clause")
        else:
            governor = self.noun(head, "clause")
        # "Sued to have the sanctions lifted"
        causative = head.lemma_ in {"have", "get", "see"} and node.tag_ in {"VBN", "VBD"} and infinitive(head)
        return None if dep == "ccomp" and governor.entry is None and not causative else (governor, head)

    def _above_copula(self, node: Token) -> _Step:
        """The governor of what something is: "it is time to impose", "the answer is to impose"."""
        head = node.head
        if node.dep_ == "csubj":
            return None
        named = (child for child in head.children if child.dep_ == "attr" and child.lemma_ == "time")
        if any(not is_occasion(child) for child in named):
            return Governor(head, "clause", self.entry("adjective", "time", "clause")), head
        if not infinitive(node):
            return None
        for child in head.children:
            hard = self.adjective(child, "clause") if child.dep_ == "acomp" else None
            if hard is not None and hard.entry and hard.entry.status == CONSIDERED:
                return hard, head  # "It is hard to impose sanctions"
        thing = any(child.dep_ == "nsubj" and child.lemma_ in _ANSWERS for child in head.children)
        governor = self.verb(head, "predicate" if thing and head.tag_ != "VBD" else "clause")
        return None if node.dep_ == "ccomp" and head.tag_ == "VBD" and governor.entry is None else (governor, head)

    def _text_before(self, node: Token) -> Token | None:
        """The noun that an infinitive right behind it tells of ("vetoed a resolution | to tighten sanctions")."""
        before = beside(node.left_edge, -1)
        for thing in (child for child in node.head.children if child.dep_ == "dobj" and child.i < node.i):
            between = node.doc[thing.right_edge.i + 1 : node.left_edge.i]
            if all(word.pos_ == "ADP" or word.ent_type_ in TIMES for word in between):
                before = thing  # "Vetoed a resolution of the council | to", "the decision | in May | to"
        placed = before.dep_ in {"dobj", "pobj"} and node.head.is_ancestor(before)
        return before if placed and self.noun(before, "clause").entry is not None else None


def _to_come(verb: Token) -> bool:
    """Whether a verb's subject is not there yet ("new sanctions", "an embargo")."""
    return any(indefinite(child) for child in verb.children if child.dep_ == "nsubj")
