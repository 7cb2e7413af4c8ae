"""Whom a pronoun means: by what its sentence says of him or it, else whoever is most present to the reader."""

from __future__ import annotations

from helpers.finding.actors.figures import Figure
from helpers.finding.actors.naming import Naming
from helpers.finding.actors.salience import Recent
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import SPEAKING
from helpers.reading.parse import Token

HE, SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
IT, THEY = frozenset({"it", "its", "itself"}), frozenset({"they", "them", "their", "theirs", "themselves"})
# How many tokens behind a pronoun whom it means may be named first.
_SOON = 80


class Pronouns:
    """The pronouns of one article.

    Parameters
    ----------
    scene, naming
        The article's actors, and the names of its phrases.
    recent
        Who is present to the reader.
    """

    def __init__(self, scene: Scene, naming: Naming, recent: Recent) -> None:
        self._scene = scene
        self._doc = scene.doc
        self._people = scene.people
        self._naming = naming
        self._recent = recent

    def he_or_she(self, token: Token) -> Figure | None:
        """Whom "he" or "she" means; of one who speaks of himself it tells the gender."""
        gender = "f" if token.lower_ in SHE else "m"
        figure = (
            self._who_acts(token, gender)
            or self._who_wrote(token, gender)
            or self._introduced_ahead(token, gender)
            or self._recent.he(gender, token.i, self._scene.others(token))
            or self._named_behind(token, gender)
        )
        if figure is not None and figure.gender is None and self._is_of_speaker(token, figure):
            figure.gender = gender
        return figure

    def it(self, token: Token) -> str | None:
        """The body or state that "it" means."""
        return self._own_subject(token) or self._recent.it(token.i)

    def _own_subject(self, token: Token) -> str | None:
        """The body that says something of itself: "The agency said that it had ..."."""
        clause = token.head
        if token.dep_ != "nsubj" or clause.dep_ != "ccomp" or clause.head.lemma_ not in SPEAKING:
            return None
        subject = next((c for c in clause.head.lefts if c.dep_ == "nsubj" and c.i < token.i and c.pos_ != "PRON"), None)
        name = self._naming.name(subject) if subject is not None else None
        return name if name is not None and self._scene.kind(name) in {"organisation", "country"} else None

    def _is_of_speaker(self, token: Token, figure: Figure) -> bool:
        """Whether a pronoun in what somebody says is his own, no other named between: "Doe says | his school ..."."""
        said = next((verb for verb in token.ancestors if verb.dep_ == "ccomp"), None)
        if said is None or said.head.lemma_ not in SPEAKING or said.head.i > token.i:
            return False
        own = any(self._people.at.get(child.i) is figure for child in said.head.lefts if child.dep_ == "nsubj")
        return own and not any(i in self._people.at for i in range(said.head.i, token.i))

    def _who_acts(self, token: Token, gender: str) -> Figure | None:
        """Who does something with what is "his" or "hers": "Doe renewed | his threat", "Doe, for | his part"."""
        noun = token.head
        part = noun.lemma_ == "part" and noun.head.lower_ == "for"
        if token.dep_ != "poss" or not (noun.dep_ == "dobj" or part):
            return None
        verb = noun.head.head if part else noun.head
        subjects = (child for child in verb.lefts if child.dep_ == "nsubj" and child.i < token.i)
        figure = next((self._people.at.get(child.i) for child in subjects), None)
        return figure if figure is not None and figure.gender in {gender, None} else None

    def _who_wrote(self, token: Token, gender: str) -> Figure | None:
        """Whose "a statement by Doe in which | he criticised Roe" is."""
        clause = token.head
        within = clause.dep_ == "relcl" and self._doc[max(token.i - 2, 0) : token.i].text.lower() == "in which"
        if not within:
            return None
        name = self._naming.documents.issuer(clause.head) or self._naming.documents.author(clause.head)
        figure = self._people.figure(name or "") or self._people.at.get(clause.head.i)
        return figure if figure is not None and figure.gender in {gender, None} else None

    def _introduced_ahead(self, token: Token, gender: str) -> Figure | None:
        """Who comes in as the subject behind a clause about him: "A year after | he left, President Doe is back"."""
        main = token.sent.root
        subject = next((child for child in main.lefts if child.dep_ == "nsubj"), None)
        figure = self._people.at.get(subject.i) if subject is not None else None
        if subject is None or figure is None or not token.i < subject.left_edge.i or token.is_sent_start:
            return None
        whole = any(m.start <= subject.i < m.end and m.end - m.start > 1 for m in figure.mentions)
        first = figure.mentions[0].start >= subject.left_edge.i
        before = self._doc[subject.left_edge.i - 1]
        parted = before.text == "," or before.is_quote
        return figure if whole and first and parted and figure.gender in {gender, None} else None

    def _named_behind(self, token: Token, gender: str) -> Figure | None:
        """Who is named only behind a pronoun: "he said in a speech on Monday, Minister X", or after a teaser."""
        behind = (
            self._people.at[i] for i in range(token.i, min(token.i + _SOON, len(self._doc))) if i in self._people.at
        )
        return next((figure for figure in behind if figure.gender in {gender, None}), None)
