"""Who is who in one article: names, roles, institutions and pronouns resolved to canonical actors."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Token

from helpers.finding.actors import institutions
from helpers.finding.actors.descriptions import Descriptions
from helpers.finding.actors.documents import DOCUMENTS, Documents
from helpers.finding.actors.knowledge import BODY, DEMONYM, Knowledge
from helpers.finding.actors.lists import listed_together, people_of_each
from helpers.finding.actors.offices import office_holder, office_of_leader
from helpers.finding.actors.people import Figure
from helpers.finding.actors.phrases import Phrases
from helpers.finding.actors.salience import Recent, closes_speech, spoken, weight
from helpers.finding.actors.scene import PRIVATE, Scene
from helpers.finding.actors.titles import REPORTERS, ROLE_GENDERS, ROLE_NOUNS, SPEAKING, TITLE_WORDS, Span
from helpers.finding.actors.together import Together
from helpers.reading.language import ParsedArticle

__all__ = ["Cast", "Knowledge"]

_HE, _SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_IT, _THEY = frozenset({"it", "its", "itself"}), frozenset({"they", "them", "their", "theirs", "themselves"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_DEFINITE = frozenset({"the", "this", "that"})
# Nouns by which a text takes up the person of whom it has just spoken.
_TAKING_UP = frozenset(
    "politician official expert analyst diplomat scholar lawmaker general commander officer scientist "
    "historian journalist author activist professor economist soldier lawyer minister governor mayor "
    "spokesman spokeswoman spokesperson adviser advisor ambassador envoy chief researcher specialist mp senator "
    "representative deputy leader tycoon businessman businesswoman billionaire parliamentarian legislator "
    "republican democrat oligarch propagandist presenter blogger dictator strategist commentator columnist "
    "academic lecturer interlocutor guest veteran".split()
)
_GUESTS = frozenset({"interlocutor", "guest", "expert"})
# Nouns that take up somebody without a name as well.
_ANYBODY = frozenset("official representative".split())
# How many tokens behind a pronoun whom it means may be named first.
_SOON = 80
_AGE = re.compile(r"the \d+ ?- ?year ?- ?old$", re.IGNORECASE)
# Who speaks for a body beside what it writes ("according to ISA analysts").
_STAND_INS = institutions.STAND_INS | {"analyst", "expert", "researcher"}
# Offices that name their place, so that the state need not be added.
_PLACED = re.compile(r"\b(?:of|of the|of St) [A-Z]")


class Cast:
    """The actors of one article.

    Parameters
    ----------
    parsed, knowledge
        The article and what the lexicons know.
    """

    def __init__(self, parsed: ParsedArticle, knowledge: Knowledge) -> None:
        self._parsed = parsed
        self._doc = parsed.doc
        self._knowledge = knowledge
        self._scene = Scene(parsed, knowledge)
        self._people = self._scene.people
        self._named = self._scene.named
        self._meant = self._scene.meant
        self._titles = self._people.titled()
        self._in_titles = {i for figure in self._people.in_order() for role in figure.roles for i in range(*role)}
        self._quoted = spoken(parsed)
        self._descriptions = Descriptions(self._scene)
        self._documents = Documents(self._scene, self._descriptions, self.name, self._quoted)
        self._phrases = Phrases(self._scene, self._titles)
        self._together = Together(self._scene)
        self._read()
        self._scene.settle_people()

    def names(self, start: int, end: int) -> list[str]:
        """Canonical names of the actors that tokens start to end name.

        Coordinated actors are named one by one; pronouns, roles and surnames stand for whom they mean in the article;
        an actor without a name is described in lower case ("western intelligence official").
        """
        torn = self._phrases.torn_title(start, end)
        if torn is not None:
            return [torn.name]
        each = people_of_each(self._scene, start, end)
        names = each or (
            name
            for head, low, high in self._phrases.of(start, end)
            for name in self._several(head, low, high) or (self._resolve(head, low, high),)
        )
        return list(dict.fromkeys(names))

    def name(self, token: Token) -> str:
        """Canonical name of the noun phrase headed by a token."""
        return self._resolve(token, *self._scene.extent(token))

    def country(self, token: Token) -> str | None:
        """The state (or NATO, the European Union) that a word stands for or belongs to."""
        if token.i in self._named:
            return self._scene.state(self._named[token.i].name)
        if token.i in self._people.at:
            return self._scene.state(self._people.at[token.i].name)
        if token.i in self._meant:
            return self._scene.state(self._meant[token.i])
        for child in token.lefts:
            if child.dep_ in {"amod", "compound", "nmod", "poss"}:
                state = self.country(child)
                if state is not None:
                    return state
        return self._scene.state(institutions.taken_up(self._scene, token)) if token.pos_ in {"NOUN", "PROPN"} else None

    def home(self, place: str) -> str | None:
        """The state in which a listed city or region lies."""
        return self._knowledge.home(place)

    def affiliation(self, name: str) -> str | None:
        """The country or organisation that an actor speaks for."""
        return self._scene.affiliation(name)

    def role(self, name: str) -> str | None:
        """The office or description that the article gives an actor, else the one that the lexicon knows."""
        figure = self._people.figure(name)
        if figure is None:
            return None
        if figure.roles:
            return self._role_text(figure.roles[0])
        if figure.known is None:
            return None
        office = figure.known.office(self._people.month)
        owner = office.affiliation if office.affiliation and self._knowledge.is_country(office.affiliation) else None
        if owner is None or office.office[0].isupper() or _PLACED.search(office.office):
            return office.office
        return f"{self._knowledge.adjective(owner)} {office.office}"

    def kind(self, name: str) -> str:
        """person, organisation, country, group or unnamed."""
        return self._scene.kind(name)

    def adjective(self, country: str) -> str:
        """The adjective of a state ("Russian"); its name where there is none."""
        return self._knowledge.adjective(country)

    def gender(self, name: str) -> str | None:
        """M or f of a person, None where neither the name nor the lexicon tells."""
        figure = self._people.figure(name)
        return figure.gender if figure else None

    # One reading of the article, from start to end, that settles what stands for somebody named before

    def _read(self) -> None:
        recent = Recent(self._parsed)
        for token in self._doc:
            i, word = token.i, token.lower_
            if i in self._people.at:
                recent.person(self._people.at[i], i, self._weight(token, i + 1))
                self._together.note_person(token)
            elif i in self._titles:
                recent.person(self._titles[i], i, self._weight(token, i + 1))
            elif i in self._named:
                self._read_named(token, recent)
            elif word in ROLE_NOUNS | _TAKING_UP and (token.dep_ == "pobj" or _may_speak(token)):
                self._read_role(token, recent)
            elif word in institutions.NOUNS:
                name = institutions.institution(self._scene, token, recent.state)
                if name is not None:
                    self._scene.settle_body(i, name)
                    recent.body(name, i, self._weight(token, i + 1))
            elif self._is_owner(token):
                self._read_owner(token)
            elif word == "government":
                self._read_government(token, recent)
            elif self._together.is_taken_up_by(token):
                self._together.take_up(token, recent)
            elif token.lemma_ in institutions.STAND_INS | DOCUMENTS and any(c.lower_ in _DEFINITE for c in token.lefts):
                documents = self._documents
                name = documents.taken_up(token) or recent.issuer(i) or documents.taken_up(token, whatever=True)
                if name is not None:
                    self._meant[i] = name
                if name is not None and self._people.figure(name) is None:
                    recent.body(name, i, self._weight(token, i + 1) - 1.0)
            elif token.pos_ == "PRON" or word in {"his", "her", "its", "their"}:
                self._read_pronoun(token, recent)
            elif (_may_speak(token) or token.dep_ == "poss") and (
                word in ROLE_GENDERS or self._descriptions.member_of(token) is not None
            ):
                self._note_unnamed(token, recent)
            elif token.tag_ in {"NNS", "NNPS"} and token.dep_ in _SUBJECTS and self._descriptions.is_of_people(token):
                recent.group = token
            elif token.dep_ in _SUBJECTS and self._is_thing(token):
                self._read_thing(token, recent)
            elif token.dep_ in _SUBJECTS and self._is_age(token):
                self._take_up(token, recent, lambda figure: figure.known is None)
            if (token.pos_ == "NOUN" or word == "one") and i not in self._titles:
                self._descriptions.note(token)
                self._documents.note(token)

    def _is_thing(self, token: Token) -> bool:
        """Whether "it" may take up a subject: a collective, an unlisted organisation, a study or law that speaks."""
        if self._descriptions.is_collective(token):
            return True
        owner = token.i + 1 < len(self._doc) and self._doc[token.i + 1].tag_ == "POS"
        organisation = (
            token.ent_type_ == "ORG" and token.pos_ == "PROPN" and not owner and self.kind(self.name(token)) != "person"
        )
        speaks = token.tag_ == "NN" and token.head.lemma_ in SPEAKING and token.dep_ == "nsubj"
        return organisation or (speaks and token.lower_ not in TITLE_WORDS and not self._is_age(token))

    def _read_named(self, token: Token, recent: Recent) -> None:
        mention = self._named[token.i]
        if mention.start != token.i:
            return
        points = self._weight(token, mention.end)
        self._together.note_named(token)
        if mention.kind == DEMONYM and self._is_citizen(token):
            self._take_up(token, recent, lambda figure: self._scene.nationality(figure) == mention.name)
            return
        if mention.kind == BODY:
            self._scene.settle_body(token.i, mention.name)
            body = self._knowledge.body(mention.name)
            movement = body is not None and body.kind == "institution" and body.affiliation == body.name
            if movement and token.dep_ in _SUBJECTS:
                recent.group = token
            # A medium cites reports and statements more often than it issues them.
            note = recent.collective if body is not None and body.kind == "medium" else recent.body
            note(mention.name, token.i, points)
        else:
            recent.country(mention.name, token.i, points, adjective=mention.kind == DEMONYM)

    def _is_citizen(self, token: Token) -> bool:
        """Whether a word is "the American" who speaks, one person."""
        alone = token.i > 0 and self._doc[token.i - 1].lower_ == "the" and self._scene.extent(token).end == token.i + 1
        return alone and _may_speak(token) and not token.lower_.endswith(("s", "sh", "ch", "ese"))

    def _is_owner(self, token: Token) -> bool:
        """Whether a noun that takes up a state or body says whose somebody is: "the country's president"."""
        if token.lemma_.lower() not in institutions.TAKING_UP:
            return False
        return token.dep_ == "poss" or (token.dep_ == "pobj" and token.i in self._in_titles)

    def _read_owner(self, token: Token) -> None:
        owner = institutions.taken_up(self._scene, token)
        if owner is not None:
            self._meant[token.i] = owner

    def _read_government(self, token: Token, recent: Recent) -> None:
        """Let the government of a state be that state; "the government" is the one named last."""
        bare = token.i > 0 and self._doc[token.i - 1].lower_ in {"the", "federal", "central"}
        state = institutions.government(self._scene, token) or (recent.government if bare else None)
        if state is None and bare:
            state = institutions.government_of_what(self._scene, token)
        if state is not None:
            recent.government = self._meant[token.i] = state
        if token.dep_ in _SUBJECTS:
            recent.collective(self.name(token), token.i, self._weight(token, token.i + 1))

    def _read_thing(self, token: Token, recent: Recent) -> None:
        """Note a subject that "it" takes up; an organisation may have issued "the report" and be "the council"."""
        name, points = self.name(token), self._weight(token, token.i + 1)
        if token.ent_type_ != "ORG" or self.kind(name) != "organisation":
            recent.collective(name, token.i, points)
            return
        recent.body(name, token.i, points)
        self._scene.settle_body(token.i, name)

    def _read_role(self, token: Token, recent: Recent) -> None:
        """Let "the foreign minister" count as a mention of whom it means, "the politician" as the last person's."""
        low, high = self._scene.extent(token)
        name = office_holder(self._scene, token, low, high, recent.presence)
        figure = (self._people.figure(name) or self._people.introduce(name, token.i)) if name else None
        if figure is not None:
            self._mean(token, figure, recent)
            self._keep_title(figure, Span(low, high))
        elif self._takes_up(token, low, high):
            owner = self._party(low, token.i) or self._scene.state_beside(low, token.i, token.i)
            owner = self._origin(token, high) if token.i != high - 1 else owner
            self._take_up(token, recent, lambda figure: self._may_be(figure, token.lower_, owner))
        if token.i not in self._meant and token.tag_ == "NN" and _may_speak(token):
            self._note_unnamed(token, recent)

    def _keep_title(self, figure: Figure, phrase: Span) -> None:
        """Let a phrase be a title of whom it means if it names a party or a past office, or alone says for whom."""
        bodies = (self._knowledge.body(self._named[i].name) for i in range(*phrase) if i in self._named)
        of_party = any(body is not None and body.kind == "party" for body in bodies)
        telling = of_party or self._people.is_former(phrase, phrase.end)
        if (telling or self._scene.figure_affiliation(figure) is None) and phrase not in figure.roles:
            figure.roles.append(phrase)

    def _takes_up(self, token: Token, low: int, high: int) -> bool:
        """Whether a phrase like "the politician", "the Polish lawmaker" may take up somebody named before."""
        again = "the" if not closes_speech(token) else "a"
        ours = "our" if token.lower_ in _GUESTS else "the"
        if self._doc[low].lower_ not in {"the", again, ours} or token.lower_ not in _TAKING_UP:
            return False
        if any(other.lower_ == "anonymity" for other in token.sent):
            return False
        if token.i != high - 1 and self._origin(token, high) is None:
            return False
        for i in range(low + 1, token.i):
            owned = (i in self._named and self._named[i].kind != BODY) or self._party(i, i + 1) is not None
            told = self._doc[i].dep_ == "amod" or self._doc[i].ent_type_ == "DATE"
            describes = told or self._doc[i].pos_ in {"ADJ", "ADV", "PUNCT"}
            if not owned and (token.lower_ in _ANYBODY or not describes):
                return False
        return self._descriptions.as_introduced(token) is None

    def _origin(self, token: Token, high: int) -> str | None:
        """The state from which "the propagandist from the Kremlin" is, if nothing else follows the noun."""
        link, *rest = self._doc[token.i + 1 : high]
        named = [t.i for t in rest if t.i in self._named]
        if link.lower_ != "from" or not named or any(t.pos_ != "DET" for t in rest if t.i not in named):
            return None
        return self._scene.state(self._named[named[0]].name)

    def _note_unnamed(self, token: Token, recent: Recent) -> None:
        """Let "a senior official" be the one whom "he" or "she" takes up."""
        name = self.name(token)
        if self._people.figure(name) is None and token.lower_ not in REPORTERS:
            recent.person(Figure(name, None, ROLE_GENDERS.get(token.lower_)), token.i, self._weight(token, token.i + 1))

    def _is_age(self, token: Token) -> bool:
        """Whether a phrase is "the 46-year-old"."""
        low, high = self._scene.extent(token)
        return bool(_AGE.match(self._doc[low:high].text))

    def _take_up(self, token: Token, recent: Recent, fits: Callable[[Figure], bool]) -> None:
        figure = recent.anybody(token.i, fits)
        if figure is not None:
            self._mean(token, figure, recent)

    def _party(self, low: int, high: int) -> str | None:
        """The party that a stretch of tokens names."""
        body = self._knowledge.body(self._scene.listed_body(low, high) or "")
        return body.name if body is not None and body.kind == "party" else None

    def _may_be(self, figure: Figure, noun: str, owner: str | None) -> bool:
        """Whether a noun, with a state or party before it or without, may take somebody up."""
        if self._people.figure(figure.name) is None:
            return noun in _ANYBODY and owner in {None, self._scene.affiliation(figure.name)}
        if owner is not None:
            return owner in {self._scene.nationality(figure), self._scene.figure_affiliation(figure)}
        employer = self._scene.figure_affiliation(figure) or ""
        return figure.known is None or noun not in PRIVATE or not self._knowledge.is_country(employer)

    def _mean(self, token: Token, figure: Figure, recent: Recent) -> None:
        self._meant[token.i] = figure.name
        recent.person(figure, token.i, self._weight(token, token.i + 1))

    def _read_pronoun(self, token: Token, recent: Recent) -> None:
        word, name = token.lower_, None
        points = self._weight(token, token.i + 1)
        if word in _HE or word in _SHE:
            gender = "f" if word in _SHE else "m"
            figure = recent.he(gender, token.i) or self._named_behind(token, gender)
            if figure is not None:
                self._mean(token, figure, recent)
        elif word in _IT:
            name = self._own_subject(token) or recent.it(token.i)
            if name is not None and token.dep_ == "nsubj":
                note = recent.country if self._knowledge.is_country(name) else recent.collective
                note(name, token.i, points)
        elif word in _THEY and not self._together.are_they(token, recent) and recent.group is not None:
            name = self.name(recent.group)
        if name is not None:
            self._meant[token.i] = name

    def _named_behind(self, token: Token, gender: str) -> Figure | None:
        """Who is named only behind a pronoun: "he said in a speech on Monday, Minister X", or after a teaser."""
        behind = (
            self._people.at[i] for i in range(token.i, min(token.i + _SOON, len(self._doc))) if i in self._people.at
        )
        return next((figure for figure in behind if figure.gender in {gender, None}), None)

    def _own_subject(self, token: Token) -> str | None:
        """The body that says something of itself: "The agency said that it had ..."."""
        clause = token.head
        if token.dep_ != "nsubj" or clause.dep_ != "ccomp" or clause.head.lemma_ not in SPEAKING:
            return None
        subject = next((c for c in clause.head.lefts if c.dep_ == "nsubj" and c.i < token.i and c.pos_ != "PRON"), None)
        name = self.name(subject) if subject is not None else None
        return name if name is not None and self.kind(name) in {"organisation", "country"} else None

    def _weight(self, token: Token, end: int) -> float:
        return weight(token, end, self._quoted, _STAND_INS)

    # Names of phrases

    def _several(self, head: Token, low: int, high: int) -> tuple[str, ...]:
        """The names of all whom one phrase means: "both leaders", "the leaders of France and Italy"."""
        return self._together.names.get(head.i) or listed_together(self._scene, head, low, high) or self._issuers(head)

    def _issuers(self, head: Token) -> tuple[str, ...]:
        """Those who issued "a joint statement by France and Germany"."""
        edges = self._documents.issuers(head)
        return tuple(self.names(edges[0].i, edges[1].i + 1)) if edges else ()

    def _people_that_speak(self, head: Token, low: int, high: int) -> str | None:
        """The state for which its people stand in "the Americans plead"; "many Americans" are people."""
        if head.i not in self._named or high != head.i + 1 or not _may_speak(head):
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
        if i in self._titles:
            return self._titles[i].name
        if i in self._named and self._named[i].kind != DEMONYM:
            return self._named[i].name
        if head.pos_ == "NOUN" and self._is_introduced_body(i + 1, high):
            return self._named[i + 1].name
        return (
            self._documents.issuer(head)
            or self._people_that_speak(head, low, high)
            or institutions.stand_in(self._scene, head, low, high)
            or office_of_leader(self._scene, head)
            or institutions.named_by_kind(self._scene, head)
            or institutions.armed_forces(self._scene, head, low, high)
            or self._meant.get(i)
            or self._scene.body_at(i)
            or institutions.taken_up(self._scene, head)
            or (institutions.short_for(self._scene, head) if high == low + 1 else None)
            or office_holder(self._scene, head, low, high)
            or self._descriptions.organisation(head)
            or self._descriptions.as_introduced(head)
            or self._descriptions.describe(head, low, high)
        )

    def _is_introduced_body(self, place: int, high: int) -> bool:
        """Whether a listed body follows the noun that says what it is and ends the phrase ("the oil firm Lukoil")."""
        mention = self._named.get(place)
        if mention is None or mention.kind != BODY or mention.start != place or self._doc[place].is_sent_start:
            return False
        return mention.end >= high or self._doc[mention.end].is_punct

    def _role_text(self, role: Span) -> str:
        words = []
        for token in self._doc[role.start : role.end]:
            name = (
                token.i in self._named or token.i in self._people.at or token.ent_type_ in {"GPE", "ORG", "NORP", "LOC"}
            )
            title = token.lower_ in TITLE_WORDS and token.i not in self._named and not self._is_in_name(token)
            name = (name or (token.is_upper and len(token) > 1)) and token.lower_ not in institutions.NOUNS
            words.append((token.text if name and not title else token.lower_) + token.whitespace_)
        return "".join(words).partition(" (")[0].strip()

    def _is_in_name(self, token: Token) -> bool:
        """Whether a word of titles belongs to the name of a body ("the High | Council for National Reconciliation")."""
        i, name = token.i, [token]
        while i + 1 < len(self._doc) and self._doc[i + 1].ent_type_ == "ORG" and self._doc[i + 1].ent_iob_ == "I":
            i += 1
            name.append(self._doc[i])
        i = token.i
        while i and self._doc[i].ent_type_ == "ORG" and self._doc[i].ent_iob_ == "I":
            i -= 1
            name.append(self._doc[i])
        own = (t for t in name if t.pos_ == "PROPN" and t.lower_ not in TITLE_WORDS | institutions.NOUNS)
        return token.ent_type_ == "ORG" and any(t.i not in self._named for t in own)


def _may_speak(token: Token) -> bool:
    return token.dep_ in _SUBJECTS or closes_speech(token)
