"""Reads one article from start to end and settles which words stand for somebody named before."""

from __future__ import annotations

from collections.abc import Callable

from helpers.finding.actors.anaphors import TAKING_UP, begun, short_for, taken_up
from helpers.finding.actors.bodies import is_common, is_unlisted
from helpers.finding.actors.callings import is_somebody
from helpers.finding.actors.documents import DOCUMENTS
from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import BODY, DEMONYM, NATIONS, UNION
from helpers.finding.actors.ministries import NOUNS, government, government_of_what, has_one, institution
from helpers.finding.actors.naming import Naming
from helpers.finding.actors.offices import office_holder, office_of_leader
from helpers.finding.actors.organisations import GOVERNMENTS
from helpers.finding.actors.own_heads import own_head
from helpers.finding.actors.pronouns import HE, IT, SHE, THEY, Pronouns
from helpers.finding.actors.regions import region
from helpers.finding.actors.retold import BY_GENDER, RETELLING, Retold
from helpers.finding.actors.salience import SUBJECTS, Recent, closes_speech, may_speak, weight
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.stand_ins import STAFF, STAND_INS, TEAMS, armed_forces, is_press_office
from helpers.finding.actors.titles import (
    REPORTERS,
    ROLE_GENDERS,
    ROLE_NOUNS,
    SPEAKING,
    TITLE_WORDS,
    Span,
    is_corps,
    is_speaking,
)
from helpers.finding.tokens import COMPOUNDED
from helpers.reading.parse import Doc, Token

# Nouns for somebody whom an article may have named.
_SOMEBODY = ROLE_NOUNS | RETELLING | BY_GENDER.keys()
_DEFINITE = frozenset({"the", "this", "that"})
# What asks the people, whoever orders it.
_POLLS = frozenset({"poll", "survey"})
# What the head of a description may be ("the | Portuguese", "the mum-of-|one").
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_GOVERNING = frozenset({"minister", "premier", "president", "chancellor"})
# Those who speak for these, or for nobody known, may be of any state.
_OF_NO_STATE = frozenset({None, UNION, "NATO", NATIONS})
# Who speaks for a body beside what it writes ("according to the institute's analysts").
_STAND_INS = STAND_INS | STAFF


class Reader:
    """The reading of one article that fills what its scene, names and documents know.

    Parameters
    ----------
    scene, naming
        The article's actors, and the names of its phrases.
    recent
        Who is present to the reader.
    """

    def __init__(self, scene: Scene, naming: Naming, recent: Recent) -> None:
        self._scene = scene
        self._doc: Doc = scene.doc
        self._knowledge = scene.knowledge
        self._people = scene.people
        self._named = scene.named
        self._meant = scene.meant
        self._naming = naming
        self._titles = naming.titles
        self._descriptions = naming.descriptions
        self._documents = naming.documents
        self._together = naming.together
        self._pronouns = Pronouns(scene, naming, recent)
        self._retold = Retold(scene, naming.descriptions, naming.titles)
        self._in_titles = {i for figure in scene.people.in_order() for role in figure.roles for i in range(*role)}
        self._quoted = scene.quoted
        self._recent = recent

    def read(self) -> None:
        """Settle every word, in the order of the text: by the first rule that knows what it is."""
        rules = (
            self._read_person,
            self._read_title,
            self._read_named,
            self._read_latter,
            self._read_unlisted,
            self._read_region,
            self._read_role,
            self._read_institution,
            self._read_shorter,
            self._read_owner,
            self._read_government,
            self._read_several,
            self._read_document,
            self._read_pronoun,
            self._read_epithet,
            self._read_unnamed,
            self._read_group,
            self._read_body,
            self._read_thing,
            self._read_age,
        )
        for token in self._doc:
            for rule in rules:
                if rule(token):
                    break
            if (token.pos_ == "NOUN" or token.lower_ == "one") and token.i not in self._titles:
                self._descriptions.note(token)
                self._documents.note(token)

    # The rules: each tells whether a word is of its kind, and what follows from it

    def _read_person(self, token: Token) -> bool:
        figure = self._people.at.get(token.i)
        if figure is not None:
            self._recent.person(figure, token.i, self._weight(token))
            self._together.note_person(token)
        return figure is not None

    def _read_title(self, token: Token) -> bool:
        figure = self._titles.get(token.i)
        if figure is not None:
            self._recent.person(figure, token.i, self._weight(token))
        return figure is not None

    def _read_named(self, token: Token) -> bool:
        mention = self._named.get(token.i)
        if mention is None:
            return False
        if mention.start != token.i:
            return True
        points = self._weight(token, mention.end)
        self._together.note_named(token)
        if mention.kind == DEMONYM and self._is_citizen(token):
            self._take_up(token, lambda figure: self._scene.nationality(figure) == mention.name)
            if token.i not in self._meant:  # "the Spaniard" who speaks for the European Union
                self._take_up(token, lambda figure: self._scene.nationality(figure) in _OF_NO_STATE)
            return True
        if mention.kind != BODY:
            self._recent.country(mention.name, token.i, points, adjective=mention.kind == DEMONYM)
            return True
        self._scene.settle_body(token.i, mention.name)
        body = self._knowledge.body(mention.name)
        movement = body is not None and body.kind == "institution" and body.affiliation == body.name
        if movement and token.dep_ in SUBJECTS:
            self._recent.group = token
        # A medium cites reports and statements more often than it issues them.
        if body is not None and body.kind == "medium":
            self._recent.collective(mention.name, token.i, points)
        else:
            self._note_body(mention.name, token, points)
        return True

    def _read_role(self, token: Token) -> bool:
        """Let "the foreign minister" count as a mention of whom it means, "the politician" as the last person's."""
        if token.lower_ not in _SOMEBODY or not (token.dep_ == "pobj" or may_speak(token)):
            return False
        if is_corps(token):
            return False
        if token.lower_ in REPORTERS and any(child.lower_ == "our" for child in token.lefts):
            self._take_up(token, self._naming.epithets.is_reporter)
            return True
        low, high = self._scene.extent(token)
        name = office_holder(self._scene, token, low, high, self._recent.presence)
        figure = (self._people.figure(name) or self._scene.introduce(name, token.i)) if name else None
        figure = figure or own_head(self._scene, token, self._recent.presence)
        unnamed = self._descriptions.introduced_by(token) if Span(low, high) == (token.i - 1, token.i + 1) else None
        if unnamed is not None and (figure is None or not self._recent.is_since(figure, unnamed.place)):
            self._scene.mean(token.i, unnamed.text)
        elif figure is not None:
            self._mean(token, figure)
            self._keep_title(figure, Span(low, high))
        elif self._retold.takes_up(token, low, high):
            first = low + (self._doc[low].dep_ == "poss")  # "his | Polish guest"
            owner = self._retold.party(low, token.i) or self._scene.state_beside(first, token.i, token.i)
            owner = self._retold.origin(token, high) if token.i != high - 1 else owner
            self._take_up(token, lambda figure: self._retold.may_be(figure, token.lower_, owner))
        elif self._retold.is_of_gender(token, low, high):
            self._take_up(token, lambda f: f.known is None and f.gender == BY_GENDER[token.lower_])
        elif self._retold.is_told_again(token, low, high):
            gender = ROLE_GENDERS.get(token.lower_)
            self._take_up(token, lambda figure: None in {gender, figure.gender} or gender == figure.gender)
        unsettled = token.i not in self._meant and token.tag_ == "NN" and may_speak(token)
        if unsettled and not self._read_epithet(token):
            self._note_unnamed(token)
        return True

    def _read_institution(self, token: Token) -> bool:
        if token.lower_ not in NOUNS:
            return False
        acting = self._recent.acting(token.i, self._land)
        present = (self._state_told_below(token), self._scene.main_state, acting, self._recent.state)
        named_often = (state for state, _ in self._scene.named_often.most_common())
        states = (state for state in (*present, *named_often) if state and has_one(self._scene, state, token.lower_))
        name = institution(self._scene, token, next(states, None))
        if name is not None:
            self._scene.settle_body(token.i, name)
            self._note_body(name, token, self._weight(token))
        return True

    def _state_told_below(self, noun: Token) -> str | None:
        """The state of "Foreign | Ministry" in a headline: of which the text first names such a ministry."""
        if noun.i not in self._scene.headlines or not noun.i:
            return None
        alike = (t for t in self._doc[noun.i + 1 :] if t.lower_ == noun.lower_ and t.i not in self._scene.headlines)
        same = (t for t in alike if t.nbor(-1).lower_ == noun.nbor(-1).lower_)
        states = (self._scene.state_beside(*self._scene.extent(t), t.i) for t in same)
        return next(filter(None, states), None)

    def _read_shorter(self, token: Token) -> bool:
        """Note a body by a shorter name than the whole one ("the Peruvian army"), for "the military" later on."""
        name = armed_forces(self._scene, token) or begun(self._scene, token)
        name = name or office_of_leader(self._scene, token)
        if name is not None:
            self._scene.settle_body(token.i, name)
            self._note_body(name, token, self._weight(token))
        return name is not None

    def _read_owner(self, token: Token) -> bool:
        """Let a noun that says whose somebody is take up a state or body: "the country's president", "Army chief"."""
        short = short_for(self._scene, token) if self._begins_title(token) else None
        if short is not None:
            self._scene.mean(token.i, short)
            return True
        owns = token.dep_ == "poss" or (token.dep_ == "pobj" and token.i in self._in_titles)
        if not owns or token.lemma_.lower() not in TAKING_UP:
            return False
        owner = taken_up(self._scene, token)
        if owner is not None:
            self._scene.mean(token.i, owner)
        return True

    def _begins_title(self, token: Token) -> bool:
        """Whether a noun begins a title, no other name before it: "Observatory | chief Jane Doe"."""
        before = token.nbor(-1) if token.i else None
        part = before is not None and (before.pos_ == "PROPN" or before.text == "-" or before.i in self._scene.named)
        return token.dep_ in COMPOUNDED and token.i in self._in_titles and not part

    def _read_government(self, token: Token) -> bool:
        """Let the government of a state be that state; "the government" is the one named last."""
        if token.lower_ != "government":
            return False
        bare = token.i > 0 and self._doc[token.i - 1].lower_ in {"the", "federal", "central"}
        state = government(self._scene, token) or (self._minister_before(token) if bare else None)
        state = state or (self._recent.government if bare else None)
        if state is None and bare:
            state = government_of_what(self._scene, token) or self._recent.acting(token.i, self._land)
            state = state or self._scene.main_state
        if state is not None:
            self._recent.government = state
            self._scene.mean(token.i, state)
        if token.dep_ in SUBJECTS:
            self._recent.collective(self._naming.name(token), token.i, self._weight(token))
        return True

    def _minister_before(self, token: Token) -> str | None:
        """The state of which somebody in the same sentence, before "the government", is a minister or president."""
        figures = (self._people.at[i] for i in range(token.i, token.sent.start, -1) if i in self._people.at)
        states = (self._land(f.name) for f in figures if self._people.title_words(f) & _GOVERNING)
        return next(filter(None, states), None)

    def _land(self, name: str) -> str | None:
        """The state of an actor, where it is one with a government."""
        state = self._scene.state(name)
        return state if state is not None and self._knowledge.body(state) is None else None

    def _read_unlisted(self, token: Token) -> bool:
        """Note a body that no list knows ("the Lviv city council"), for "the council" and "it" later on."""
        if not is_unlisted(self._scene, token):
            return False
        name = self._naming.name(token)
        if self._scene.kind(name) != "organisation" or name.lower() in TAKING_UP | GOVERNMENTS:
            return False
        self._scene.settle_body(token.i, name)
        self._note_body(name, token, self._weight(token))
        return True

    def _read_region(self, token: Token) -> bool:
        """Let "the state of Hawaii" and "the state" be that region, for "it" later on."""
        name = region(self._scene, token) if token.dep_ not in COMPOUNDED else None
        if name is not None:
            self._scene.mean(token.i, name)
            self._recent.collective(name, token.i, self._weight(token))
        return name is not None

    def _read_several(self, token: Token) -> bool:
        if not self._together.is_taken_up_by(token):
            return False
        self._together.take_up(token, self._recent)
        return True

    def _read_document(self, token: Token) -> bool:
        """Let "the statement" stand for who issued it."""
        press = is_press_office(token)
        known = press or token.lemma_ in STAND_INS or token.lemma_ in DOCUMENTS
        definite = known and any(child.lower_ in _DEFINITE for child in token.lefts)
        if not definite or self._documents.is_named(token):
            return False
        if (press or token.lemma_ in TEAMS) and any(child.lower_ == "of" for child in token.rights):
            return True  # "the press service of the police" says itself whose it is
        documents = self._documents
        if documents.author(token) is not None:
            return True
        name = documents.taken_up(token)
        if name is None and token.lemma_ not in _POLLS:  # whoever comes before has not asked the people
            name = self._recent.issuer(token.i) or documents.taken_up(token, whatever=True)
        if name is not None:
            self._scene.mean(token.i, name)
        if name is not None and self._people.figure(name) is None:
            self._recent.body(name, token.i, self._weight(token) - 1.0)
        return True

    def _read_pronoun(self, token: Token) -> bool:
        word = token.lower_
        if token.pos_ != "PRON" and word not in {"his", "her", "its", "their"}:
            return False
        name = None
        if token.dep_ == "appos" and word.endswith("self"):  # "the mayor | himself, Jane Doe"
            return True
        if word in HE | SHE:
            figure = self._pronouns.he_or_she(token)
            if figure is not None:
                self._mean(token, figure)
        elif word in IT:
            name = self._pronouns.it(token)
            if name is not None and token.dep_ == "nsubj":
                note = self._recent.country if self._knowledge.is_country(name) else self._recent.collective
                note(name, token.i, self._weight(token))
        elif word in THEY and not self._together.are_they(token, self._recent) and self._recent.group is not None:
            name = self._naming.name(self._recent.group)
        if name is not None:
            self._scene.mean(token.i, name)
        return True

    def _read_epithet(self, token: Token) -> bool:
        """Let "the mother of the boy" be whom it means, if she says something."""
        if token.pos_ not in _NOMINAL or token.i in self._quoted:
            return False
        if not (token.head.lemma_ in SPEAKING and token.dep_ in SUBJECTS) and not closes_speech(token):
            return False
        low, high = self._scene.extent(token)
        figure = self._naming.epithets.whom(token, Span(low, high))
        if figure is not None:
            self._mean(token, figure)
            bare = Span(low + 2, high) == (token.i, token.i + 1)  # "the American diplomat"
            if bare and self._scene.state_beside(low, token.i, token.i) is not None:
                self._keep_title(figure, Span(low, high))
        return figure is not None

    def _read_unnamed(self, token: Token) -> bool:
        one_of = token.lower_ == "one" and self._descriptions.member_of(token) is not None
        human = token.tag_ == "NN" and is_somebody(token) and token.lower_ != "person"
        member = token.lower_ in ROLE_GENDERS or one_of or human
        if not member or not (may_speak(token) or token.dep_ == "poss"):
            return False
        self._note_unnamed(token)
        return True

    def _read_group(self, token: Token) -> bool:
        people = token.tag_ in {"NNS", "NNPS"} and token.dep_ in SUBJECTS and self._descriptions.is_of_people(token)
        if people:
            self._recent.group = token
        return people

    def _read_thing(self, token: Token) -> bool:
        """Note a subject that "it" takes up; an organisation may have issued "the report" and be "the council"."""
        if token.dep_ not in SUBJECTS or not self._is_thing(token) or is_common(self._scene, token):
            return False
        name, points = self._naming.name(token), self._weight(token)
        if token.ent_type_ != "ORG" or self._scene.kind(name) != "organisation":
            self._recent.collective(name, token.i, points)
            return True
        self._note_body(name, token, points)
        self._scene.settle_body(token.i, name)
        return True

    def _read_body(self, token: Token) -> bool:
        """Note an organisation of which an apposition says what it is ("Oxfam, an aid | group"), for "the group"."""
        told = any(c.dep_ == "appos" and c.lower_ in TAKING_UP for c in token.rights)
        if token.ent_type_ == "ORG" and told and self._scene.body_at(token.i) is None:
            self._scene.settle_body(token.i, self._naming.name(token))
        return False

    def _read_age(self, token: Token) -> bool:
        """Let "the 46-year-old" be the last person whom the lexicon does not know, else the last one."""
        if token.dep_ not in SUBJECTS or not self._retold.is_age(token):
            return False
        fits = self._retold.of_age(token)
        named = self._people.figure
        self._take_up(token, lambda figure: figure.known is None and named(figure.name) is not None and fits(figure))
        if token.i not in self._meant:
            self._take_up(token, lambda figure: figure.known is None and fits(figure))
        if token.i not in self._meant:
            self._take_up(token, fits)
        return True

    def _read_latter(self, token: Token) -> bool:
        """Let "the latter" be whom its sentence has named last."""
        if token.lower_ != "latter":
            return False
        before = (self._people.at.get(i) for i in range(token.i - 1, token.sent.start - 1, -1))
        figure = next(filter(None, before), None)
        if figure is not None:
            self._mean(token, figure)
        return True

    # What the rules ask

    def _is_thing(self, token: Token) -> bool:
        """Whether "it" may take up a subject: a collective, an unlisted organisation, a study or law that speaks."""
        if self._descriptions.is_collective(token):
            return True
        owner = token.i + 1 < len(self._doc) and self._doc[token.i + 1].tag_ == "POS"
        named = token.ent_type_ == "ORG" and token.pos_ == "PROPN" and not owner
        if named and self._scene.kind(self._naming.name(token)) != "person":
            return True
        speaks = token.tag_ == "NN" and is_speaking(token)
        return speaks and token.lower_ not in TITLE_WORDS and not self._retold.is_age(token)

    def _is_citizen(self, token: Token) -> bool:
        """Whether a word is "the American" who speaks, one person."""
        alone = token.i > 0 and self._doc[token.i - 1].lower_ == "the" and self._scene.extent(token).end == token.i + 1
        return alone and may_speak(token) and not token.lower_.endswith(("s", "sh", "ch", "ese"))

    def _keep_title(self, figure: Figure, phrase: Span) -> None:
        """Let a phrase be a title of whom it means if it names a party or a past office, or alone says for whom."""
        bodies = (self._knowledge.body(self._named[i].name) for i in range(*phrase) if i in self._named)
        of_party = any(body is not None and body.kind == "party" for body in bodies)
        telling = of_party or self._people.is_former(phrase, phrase.end)
        if (telling or self._scene.figure_affiliation(figure) is None) and phrase not in figure.roles:
            self._scene.add_title(figure, phrase)

    def _note_unnamed(self, token: Token) -> None:
        """Let "a senior official" be the one whom "he" or "she" takes up."""
        name = self._naming.name(token)
        if self._people.figure(name) is None and token.lower_ not in REPORTERS:
            gender = next((told for word in name.split() if (told := ROLE_GENDERS.get(word))), None)
            self._recent.person(Figure(name, None, gender), token.i, self._weight(token))

    def _take_up(self, token: Token, fits: Callable[[Figure], bool]) -> None:
        figure = self._naming.epithets.likeliest(token, self._scene.extent(token), fits)
        if figure is not None:
            self._mean(token, figure)

    def _mean(self, token: Token, figure: Figure) -> None:
        self._scene.mean(token.i, figure.name)
        self._recent.person(figure, token.i, self._weight(token))

    def _note_body(self, name: str, token: Token, points: float) -> None:
        """Note a mention of a body; one of which only somebody's speech tells has issued no statement."""
        note = self._recent.collective if token.i in self._quoted else self._recent.body
        note(name, token.i, points)

    def _weight(self, token: Token, end: int | None = None) -> float:
        """How much a mention counts that ends at a token, or with this one."""
        return weight(token, token.i + 1 if end is None else end, self._quoted, _STAND_INS)
