"""Names the phrases of one article: the canonical name of each actor that some tokens mean."""

from __future__ import annotations

from helpers.finding.actors.anaphors import begun, short_for, taken_up
from helpers.finding.actors.descriptions import Descriptions
from helpers.finding.actors.documents import Documents
from helpers.finding.actors.epithets import Epithets
from helpers.finding.actors.knowledge import BODY, DEMONYM
from helpers.finding.actors.lists import each_of, listed_together, people_of_each
from helpers.finding.actors.offices import office_holder, office_of_leader
from helpers.finding.actors.organisations import introduced, organisation
from helpers.finding.actors.phrases import Phrases
from helpers.finding.actors.salience import Recent, may_speak
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.shares import population
from helpers.finding.actors.stand_ins import (
    armed_forces,
    army_of_forces,
    media_reporting,
    mission,
    named_by_kind,
    opponents,
    stand_in,
)
from helpers.finding.actors.titles import SPEAKING, Span
from helpers.finding.actors.together import Together
from helpers.reading.parse import Doc, Token


class Naming:
    """The names of one article's phrases.

    Parameters
    ----------
    scene
        The article.
    recent
        Who is present to the reader.

    Attributes
    ----------
    titles
        For the noun of every title, whose it is.
    descriptions, epithets, documents, together
        Actors without a name, whom the article calls by what they are, what actors write, and those who are named
        together.
    """

    def __init__(self, scene: Scene, recent: Recent) -> None:
        self._scene = scene
        self._doc: Doc = scene.doc
        self._people = scene.people
        self._named = scene.named
        self.titles = scene.people.titled()
        self.descriptions = Descriptions(scene)
        self.documents = Documents(scene, self.descriptions, self.name)
        self.together = Together(scene, self.titles)
        self.epithets = Epithets(scene, self.descriptions, recent, self.titles)
        self._phrases = Phrases(scene, self.titles)

    def names(self, start: int, end: int) -> list[str]:
        """Canonical names of the actors that tokens start to end name, coordinated ones one by one."""
        torn = self._phrases.torn_title(start, end)
        if torn is not None:
            return [torn.name]
        each = people_of_each(self._scene, start, end) or each_of(self._scene, start, end)
        names = each or (
            name
            for head, low, high in self._phrases.of(start, end)
            for name in self._several(head, low, high) or (self._resolve(head, low, high),)
        )
        return list(dict.fromkeys(names))

    def name(self, token: Token) -> str:
        """Canonical name of the noun phrase headed by a token."""
        return self._resolve(token, *self._scene.extent(token))

    def _several(self, head: Token, low: int, high: int) -> tuple[str, ...]:
        """The names of all whom one phrase means: "both leaders", "the leaders of France and Italy"."""
        return self.together.names.get(head.i) or listed_together(self._scene, head, low, high) or self._issuers(head)

    def _issuers(self, head: Token) -> tuple[str, ...]:
        """Those who issued "a joint statement by France and Germany"."""
        edges = self.documents.issuers(head)
        return tuple(self.names(edges[0].i, edges[1].i + 1)) if edges else ()

    def _people_that_speak(self, head: Token, low: int, high: int) -> str | None:
        """The state for which its people stand in "the Americans plead"; "many Americans" are people."""
        if head.i not in self._named or high != head.i + 1 or not may_speak(head):
            return None
        bare = all(token.lower_ == "the" for token in self._doc[low : head.i])
        if low == head.i and head.head.lemma_ not in SPEAKING:
            return None
        many = head.lower_.endswith(("s", "sh", "ch", "ese"))
        return self._named[head.i].name if bare and many else None

    def _resolve(self, head: Token, low: int, high: int) -> str:
        """The canonical name of one phrase."""
        if head.i > low + 1 and self._doc[head.i - 1].text == "(":
            head = self._doc[head.i - 2]
        i = head.i
        if i in self._people.at:
            return self._people.at[i].name
        if i in self.titles:
            return self.titles[i].name
        if i in self._named and (self._named[i].kind != DEMONYM or head.dep_ == "amod"):
            return self._named[i].name
        behind = i + 1 + self._is_apposed(i + 2, head)
        if head.pos_ == "NOUN" and self._is_introduced_body(behind, high):
            return self._named[behind].name
        if head.pos_ == "NOUN" and (body := self._in_brackets(head, high) or self._apposed_party(head)) is not None:
            return body
        return (
            self.documents.issuer(head)
            or self._people_that_speak(head, low, high)
            or media_reporting(self._scene, head, low)
            or mission(self._scene, head, low, high)
            or opponents(self._scene, head, low)
            or stand_in(self._scene, head, low, high)
            or office_of_leader(self._scene, head)
            or named_by_kind(self._scene, head)
            or armed_forces(self._scene, head, Span(low, high))
            or self._scene.meant.get(i)
            or begun(self._scene, head)
            or self._scene.body_at(i)
            or taken_up(self._scene, head)
            or army_of_forces(self._scene, head, low)
            or (short_for(self._scene, head) if high == low + 1 else None)
            or office_holder(self._scene, head, low, high)
            or organisation(self._scene, head)
            or introduced(self._scene, head, high)
            or self.documents.author(head)
            or population(self._scene, head)
            or self.descriptions.as_introduced(head)
            or self._epithet(head, low, high)
            or self.descriptions.describe(head, low, high)
        )

    def _epithet(self, head: Token, low: int, high: int) -> str | None:
        figure = self.epithets.whom(head, Span(low, high))
        return figure.name if figure is not None else None

    def _in_brackets(self, head: Token, high: int) -> str | None:
        """The body whose acronym ends a phrase that says what it is: "the union's mission in Chad (EUFOR)"."""
        bracket = next((i for i in range(head.i + 1, high) if self._doc[i].text == "("), high)
        mention = self._named.get(bracket + 1)
        ends = mention is not None and mention.end + 1 >= high and self._doc[mention.end : mention.end + 1].text == ")"
        return mention.name if mention is not None and ends and mention.kind == BODY else None

    def _apposed_party(self, head: Token) -> str | None:
        """The party that an apposition names: "the deputy's | party, Servant of the People"."""
        apposed = (self._named.get(i) for c in head.rights if c.dep_ == "appos" for i in range(c.left_edge.i, c.i + 1))
        bodies = (mention.name for mention in apposed if mention is not None and mention.kind == BODY)
        return next(bodies, None) if head.lower_ == "party" else None

    def _is_apposed(self, place: int, head: Token) -> bool:
        """Whether a name follows a comma behind the noun that says what it is: "the oil firm, | Lukoil,"."""
        apart = self._doc[place - 1 : place].text == ","
        return apart and any(child.i == place and child.dep_ == "appos" for child in head.rights)

    def _is_introduced_body(self, place: int, high: int) -> bool:
        """Whether a listed body follows the noun that says what it is and ends the phrase ("the oil firm Lukoil")."""
        mention = self._named.get(place)
        if mention is None or mention.kind != BODY or mention.start != place or self._doc[place].is_sent_start:
            return False
        return mention.end >= high or self._doc[mention.end].is_punct
