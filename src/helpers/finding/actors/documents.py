"""Who issued the documents of an article: statements, reports, studies, decrees, and those that take them up."""

from __future__ import annotations

import re
from collections.abc import Callable

from helpers.finding.actors.anaphors import taken_up
from helpers.finding.actors.descriptions import Descriptions
from helpers.finding.actors.ministries import NOUNS
from helpers.finding.actors.offices import office_of_leader
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.stand_ins import FIGURES, STAND_INS, TEAMS, named_by_kind, stand_in
from helpers.finding.actors.titles import WRITINGS
from helpers.finding.tokens import COMPOUNDED, TIMES
from helpers.reading.parse import Token

_STUDIES = frozenset("study poll survey investigation research article column book op-ed".split())
# What is signed and then says something by itself.
_ORDERS = frozenset("decree order decision directive".split())
_MAKING = frozenset("conduct carry do make prepare write compile publish release".split())
DOCUMENTS = (STAND_INS - TEAMS) | _STUDIES | _ORDERS
_ISSUING = frozenset(
    "release issue publish sign circulate distribute post write prepare compile draft draw make carry air broadcast "
    "approve adopt".split()
)
# Those of which the parse may make the thing that a report is on ("a report on the storm | carried by the agency").
_PASSING_ON = frozenset("carry air broadcast".split())
_NOMINAL = frozenset({"NOUN", "PROPN"})
# What the press does with news.
_REPORTED = frozenset("reported cited quoted carried".split())
# Where news comes from, and when, without having been written by anybody.
_PLACES = frozenset("scene ground front area region site spot frontline city country past field".split())
_SPANS = frozenset("today yesterday week month year day morning evening night century decade".split())
_POSSESSIVE = re.compile(r"['’]s?$")
# Between a verb of speech and what is said in.
_WITHIN = frozenset({"in", "via", "through"})


class Documents:
    """The documents of one article.

    Parameters
    ----------
    scene, descriptions
        The article and how it describes actors.
    name
        Canonical name of a noun phrase by its head.
    """

    def __init__(self, scene: Scene, descriptions: Descriptions, name: Callable[[Token], str]) -> None:
        self._scene = scene
        self._descriptions = descriptions
        self._name = name
        self._noted: list[Token] = []
        self._makers: dict[int, str | None] = {}

    def note(self, head: Token) -> None:
        """Keep a document that the article itself speaks of, for "the report" later on; in the order of the text."""
        if head.lemma_.lower() in DOCUMENTS and head.i not in self._scene.quoted:
            self._noted.append(head)

    def is_named(self, head: Token) -> bool:
        """Whether a poll or study has a name of its own: "the Post-ABC poll", "the Gallup survey"."""
        names = (child for child in head.lefts if child.dep_ in COMPOUNDED and child.pos_ == "PROPN")
        return head.lemma_.lower() in _STUDIES and any(child.ent_type_ not in TIMES for child in names)

    def taken_up(self, head: Token, whatever: bool = False) -> str | None:
        """Who issued the document that "the report" means: the last one called so, or called whatever, of a maker."""
        if head.lemma_.lower() not in DOCUMENTS:
            return None
        earlier = (known for known in reversed(self._noted) if whatever or known.lemma_ == head.lemma_)
        return next(filter(None, map(self._maker, earlier)), None) or self._reporter(head)

    def issuer(self, head: Token) -> str | None:
        """Who issued "a statement released by his ministry", "a study by the bank", "the view of many experts"."""
        noun = head.lemma_.lower()
        joint = any(token.text in {"/", "-", "–"} for token in self._scene.doc[head.left_edge.i : head.i])
        if noun in _STUDIES and not joint and (asker := self._scene.listed_body(head.left_edge.i, head.i)) is not None:
            return asker
        if noun in _STUDIES:
            made = [c for c in head.rights if c.tag_ == "VBN" and c.lemma_ in _MAKING]
            links = (link for word in (head, *made) for link in word.rights if link.lower_ in {"by", "from"})
            makers = [c for link in links for c in link.children if c.dep_ == "pobj"]
            owned = [c for link in head.rights if link.lower_ == "of" for c in link.children]
            makers += [c for c in owned if c.ent_type_ == "ORG" or self._is_pollster(c)]
            return next((self._name(c) for c in makers if self._may_write(c) or self._is_pollster(c)), None)
        if noun not in STAND_INS | _ORDERS and head.lower_ not in FIGURES:
            return None
        parts = [*head.rights, *(word for c in head.rights for word in c.subtree if word.lemma_ in _PASSING_ON)]
        issued = (c for c in parts if c.tag_ == "VBN" and c.lemma_ in _ISSUING)
        by = (c for verb in issued for c in verb.children if c.lower_ == "by")
        issuer = next((c for link in by for c in link.children if c.dep_ == "pobj"), None)
        if issuer is not None:
            return self._name(issuer)
        if (site := self._site_owner(head)) is not None:
            return site
        if noun in STAND_INS and (seat := self._office_before(head)) is not None:
            return seat
        senders = [c for link in head.rights if link.lower_ in {"from", "by"} for c in link.children]
        office = next((name for c in senders if (name := office_of_leader(self._scene, c))), None)
        if office is not None:
            return office
        if sender := next((self._name(c) for c in senders if self._may_write(c)), None):
            return sender
        return self._signatory(head) or self._holder(head)

    def _site_owner(self, head: Token) -> str | None:
        """Whose "a statement posted on its website" is."""
        issued = (verb for verb in head.rights if verb.tag_ == "VBN" and verb.lemma_ in _ISSUING)
        owners = (word for verb in issued for word in verb.subtree if word.lower_ == "its")
        return next((self._scene.meant[word.i] for word in owners if word.i in self._scene.meant), None)

    def _is_pollster(self, token: Token) -> bool:
        """Whether a word is a name of capitals or digits that the parse takes for none ("a survey by | IBRiS")."""
        unnamed = token.pos_ == "PROPN" and not token.ent_type_ and token.i not in self._scene.people.at
        return unnamed and not (token.text.istitle() or token.text.islower())

    def author(self, head: Token) -> str | None:
        """Who wrote "a post by the governor", "the club's press release", "a letter from the museum"."""
        if head.lemma_.lower() not in DOCUMENTS:
            return None
        owners = [child for child in head.lefts if child.dep_ == "poss" and child.pos_ in _NOMINAL]
        by = {"by", "from", "of"} if head.lower_ in WRITINGS else {"by", "from"}
        links = {link.lower_: list(link.children) for link in head.rights if link.lower_ in by}
        senders = [c for link in ("from", "of") for c in links.get(link, ()) if c.lower_ not in _PLACES]
        authors = (c for c in (*owners, *links.get("by", ()), *senders) if c.pos_ in _NOMINAL)
        named = (self._name(c) for c in authors if c.ent_type_ not in TIMES and c.lower_ not in _SPANS)
        return _POSSESSIVE.sub("", name) if (name := next(named, None)) else None

    def _reporter(self, head: Token) -> str | None:
        """The medium that has reported what "the report" means: "..., KCNA reported", "..., cited by KCNA"."""
        if head.lemma_.lower() != "report" or not any(child.lower_ == "the" for child in head.lefts):
            return None
        verbs = (t for t in reversed(self._scene.doc[: head.i]) if t.lower_ in _REPORTED and t.pos_ == "VERB")
        parts = (child for verb in verbs for child in verb.children)
        tellers = (teller for part in parts for teller in (part.children if part.lower_ == "by" else [part]))
        tellers = (teller for teller in tellers if teller.dep_ in {"nsubj", "pobj"})
        bodies = (self._scene.knowledge.body(self._name(teller)) for teller in tellers)
        return next((body.name for body in bodies if body is not None and body.kind == "medium"), None)

    def _office_before(self, head: Token) -> str | None:
        """The office of who leads a state in "the Prime Minister's Office statement"."""
        offices = (child for child in head.lefts if child.lower_ == "office")
        return next((name for child in offices if (name := office_of_leader(self._scene, child))), None)

    def issuers(self, head: Token) -> tuple[Token, ...]:
        """The first and the last word of those who issued "a joint statement by France and Germany"; else none.

        "The statement" is a joint one where the last one before was: "the two states said in a joint statement".
        """
        if head.lemma_.lower() not in STAND_INS:
            return ()
        links = (c for c in head.rights if c.lower_ in {"by", "from"})
        first = next((c for link in links for c in link.children if c.dep_ == "pobj"), None)
        if first is not None and any(child.dep_ in {"conj", "appos"} for child in first.children):
            return first.left_edge, first.right_edge
        if _is_joint(head) and (sayers := _subject_above(head)) is not None:
            return sayers.left_edge, sayers.right_edge
        before = next((known for known in reversed(self._noted) if known.i < head.i), None)
        again = before is not None and before.lemma_ == head.lemma_ and any(c.lower_ == "the" for c in head.lefts)
        return self.issuers(before) if again and before is not None else ()

    def _maker(self, head: Token) -> str | None:
        """Who issued a document by its own words or by those around it; worked out once."""
        if head.i not in self._makers:
            named = stand_in(self._scene, head, *self._scene.extent(head))
            self._makers[head.i] = self.issuer(head) or named or self._sayer(head)
        return self._makers[head.i]

    def _signatory(self, head: Token) -> str | None:
        """Who "issued a statement", "signed a decree" by the verb that governs the document."""
        if head.dep_ != "dobj" or head.head.lemma_ not in _ISSUING:
            return None
        subject = next((c for c in head.head.lefts if c.dep_ == "nsubj"), None)
        return self._name(subject) if subject is not None and self._is_named(subject) else None

    def _sayer(self, head: Token) -> str | None:
        """Who says something in "a statement", by the verb beside it."""
        subject = _subject_above(head)
        return self._name(subject) if subject is not None and self._may_write(subject) else None

    def _holder(self, head: Token) -> str | None:
        """Whose "the view of many experts" is, where it is that of people."""
        links = (child for child in head.rights if child.lower_ == "of")
        holder = next((c for link in links for c in link.children if c.dep_ == "pobj"), None)
        return self._name(holder) if holder is not None and self._descriptions.is_of_people(holder) else None

    def _may_write(self, token: Token) -> bool:
        """Whether a word names somebody, or people ("a report by UN experts")."""
        return self._is_named(token) or (token.tag_ == "NNS" and self._descriptions.is_of_people(token))

    def _is_named(self, token: Token) -> bool:
        """Whether a word names, or takes up, somebody of the article."""
        named = (self._scene.named, self._scene.people.at, self._scene.meant)
        if any(token.i in places for places in named) or token.ent_type_ == "ORG" or token.lower_ in NOUNS:
            return True
        if named_by_kind(self._scene, token) is not None:
            return True
        return self._descriptions.is_collective(token) or taken_up(self._scene, token) is not None


def _subject_above(document: Token) -> Token | None:
    """Who says something, or is said to, "in a statement"."""
    verb = next((token for token in document.ancestors if token.pos_ == "VERB"), None)
    if verb is None or document.head.lower_ not in _WITHIN:
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return subject if subject is None or document not in subject.subtree else None  # "a party to the | lawsuit said"


def _is_joint(document: Token) -> bool:
    """Whether several issued "a joint statement"."""
    return any(child.lower_ in {"joint", "common"} for child in document.lefts)
