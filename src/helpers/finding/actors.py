"""Who is who in one article: names, roles, institutions and pronouns resolved to canonical actors."""

from __future__ import annotations

import bisect
from collections.abc import Iterator

from spacy.tokens import Token

from helpers.finding.knowledge import BODY, CAPITAL, COUNTRY, DEMONYM, PERSON, Knowledge, office_key
from helpers.finding.names import fold
from helpers.finding.nouns import singular
from helpers.finding.people import Figure, Mention, People
from helpers.finding.titles import ROLE_NOUNS, TITLE_WORDS, Span
from helpers.reading.language import ParsedArticle

__all__ = ["Cast", "Knowledge"]

WEST = "western countries"
_WEST = frozenset({"west", "western countries", "western nations", "western states", "western powers", "western allies"})
_HE, _SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_IT, _THEY = frozenset({"it", "its", "itself"}), frozenset({"they", "them", "their", "theirs", "themselves"})

# Nouns for what an actor writes, runs or sends: they stand for the actor ("the Kremlin statement", "the OSCE team").
_STAND_INS = frozenset(
    "statement report document communique communiqué letter note memo paper strategy declaration release bulletin briefing text "
    "message post tweet video videos website site page account channel service team mission delegation side strategy update "
    "assessment readout transcript announcement summary analysis press leadership".split()
)
_BODY_NOUNS = {
    "alliance": "alliance", "bloc": "alliance", "organisation": "", "organization": "", "body": "", "institution": "",
    "agency": "", "watchdog": "", "ministry": "", "embassy": "", "department": "", "council": "", "commission": "",
    "committee": "", "court": "", "parliament": "", "service": "", "institute": "", "group": "", "company": "company",
    "firm": "company", "corporation": "company", "giant": "company", "newspaper": "medium", "paper": "medium", "daily": "medium",
    "magazine": "medium", "outlet": "medium", "broadcaster": "medium", "channel": "medium", "station": "medium",
    "portal": "medium", "tabloid": "medium", "weekly": "medium", "think-tank": "research", "tank": "research",
    "bank": "", "administration": "", "office": "", "union": "", "command": "", "centre": "", "center": "", "fund": "",
}
_STATE_NOUNS = frozenset("country nation republic state federation kingdom".split())
_QUANTIFIERS = frozenset(
    "some many most several various all both few other another any each every numerous certain no more unspecified multiple".split()
)
_TOPICS = {"foreign affairs": "Foreign", "internal affairs": "Interior", "the interior": "Interior", "interior": "Interior",
           "defence": "Defence", "defense": "Defence", "national defence": "Defence", "national defense": "Defence",
           "external affairs": "Foreign"}
_INSTITUTION_NOUNS = frozenset({"ministry", "embassy"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "nummod", "quantmod", "advmod", "punct", "case", "npadvmod", "flat"})
_BEYOND = frozenset({"relcl", "acl", "appos", "conj", "cc", "advcl", "parataxis", "ccomp"})
_SPEAKING = frozenset("say tell add warn ask announce argue claim insist declare note stress write explain reply answer".split())


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
        known = list(_known(parsed, knowledge))
        self._people = People(parsed, knowledge, known)
        self._named = {
            i: m for m in known if m.kind != PERSON and m.start not in self._people.at for i in range(m.start, m.end)
        }
        self._titles = self._people.titled()
        self._quoted = _quoted(parsed)
        self._affiliations: dict[str, str | None] = {}
        self._kinds: dict[str, str] = {}
        self._bodies: list[tuple[int, str]] = []
        self._pronouns: dict[int, str] = {}
        self._read()

    # What others ask

    def names(self, start: int, end: int) -> list[str]:
        """Canonical names of the actors that tokens start to end name.

        Coordinated actors are named one by one; pronouns, roles and surnames stand for whom they mean in the article;
        an actor without a name is described in lower case ("western intelligence official").
        """
        found: list[str] = []
        for head, low, high in self._phrases(start, end):
            for name in self._resolve(head, low, high):
                if name not in found:
                    found.append(name)
        return found

    def name(self, token: Token) -> str | None:
        """Canonical name of the noun phrase headed by a token."""
        low, high = self._extent(token)
        return next(iter(self._resolve(token, low, high)), None)

    def country(self, token: Token) -> str | None:
        """The state (or NATO, the European Union) that a word stands for or belongs to."""
        if token.i in self._named:
            return self._state(self._named[token.i].name)
        if token.i in self._people.at:
            return self._state(self._people.at[token.i].name)
        if token.i in self._pronouns:
            return self._state(self._pronouns[token.i])
        for child in token.lefts:
            if child.dep_ in {"amod", "compound", "nmod", "poss"}:
                state = self.country(child)
                if state is not None:
                    return state
        if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in _STATE_NOUNS | _BODY_NOUNS.keys():
            name = self._anaphor(token)
            return self._state(name) if name else None
        return None

    def affiliation(self, name: str) -> str | None:
        """The country or organisation that an actor speaks for."""
        if name in self._affiliations:
            return self._affiliations[name]
        figure = self._people.figure(name)
        if figure is not None:
            return self._figure_affiliation(figure)
        body = self._knowledge.body(name)
        if body is not None:
            return body.affiliation
        if self._knowledge.is_country(name):
            return name
        person = self._knowledge.person(name)
        return person.office(self._people.month).affiliation if person else None

    def role(self, name: str) -> str | None:
        """The office or description that the article gives an actor, else the one that the lexicon knows."""
        figure = self._people.figure(name)
        if figure is None:
            return None
        for role in figure.roles:
            return self._role_text(role)
        if figure.known is None:
            return None
        office = figure.known.office(self._people.month)
        if office.affiliation and self._knowledge.is_country(office.affiliation) and not office.office[0].isupper():
            return f"{self._knowledge.adjective(office.affiliation)} {office.office}"
        return office.office

    def kind(self, name: str) -> str:
        """person, organisation, country, group or unnamed."""
        if self._people.figure(name) is not None:
            return "person"
        if name in self._kinds:
            return self._kinds[name]
        if self._knowledge.body(name) is not None and not self._knowledge.is_country(name):
            return "organisation"
        if self._knowledge.is_country(name):
            return "organisation" if name == "European Union" else "country"
        return "person" if self._knowledge.person(name) else "unnamed"

    # One reading of the article, from start to end

    def _read(self) -> None:
        """Settle what pronouns and institutions without a country mean, each from what stands before it."""
        recent = _Recent()
        for token in self._doc:
            word = token.lower_
            if token.i in self._people.at:
                recent.person(self._people.at[token.i], token, self._weight(token))
            elif token.i in self._named and self._named[token.i].start == token.i:
                mention = self._named[token.i]
                recent.body(mention.name, mention.kind, token.i, self._weight(token))
                if mention.kind == BODY:
                    self._bodies.append((token.i, mention.name))
            elif word in _INSTITUTION_NOUNS and token.i not in self._named:
                name = self._institution(token, recent)
                if name:
                    self._bodies.append((token.i, name))
                    recent.body(name, BODY, token.i, self._weight(token))
            elif token.pos_ == "PRON" or word in {"his", "her", "its", "their"}:
                self._read_pronoun(token, recent)
            elif token.tag_ in {"NNS", "NNPS"} and token.dep_ in {"nsubj", "nsubjpass"}:
                recent.plural = token

    def _read_pronoun(self, token: Token, recent: _Recent) -> None:
        word, name = token.lower_, None
        if word in _HE or word in _SHE:
            figure = recent.he("f" if word in _SHE else "m", token, token.i in self._quoted)
            if figure is not None:
                name = figure.name
                recent.person(figure, token, self._weight(token))
        elif word in _IT:
            name = recent.it(token)
            if name is not None and token.dep_ == "nsubj":
                recent.body(name, BODY, token.i, self._weight(token))
        elif word in _THEY and recent.plural is not None:
            low, high = self._extent(recent.plural)
            name = next(iter(self._resolve(recent.plural, low, high)), None)
        if name is not None:
            self._pronouns[token.i] = name

    def _weight(self, token: Token) -> float:
        """How likely a mention is to be taken up again: subjects are, above all of speech; words in quotation marks less."""
        weight = 0.0
        top = token
        while top.dep_ in {"compound", "flat", "appos"} and top.head.i != top.i:
            top = top.head
        if top.dep_ in {"nsubj", "nsubjpass"}:
            weight += 1.0
            if top.head.lemma_ in _SPEAKING:
                weight += 0.5
        elif top.dep_ == "pobj" and top.head.lower_ == "to" and top.head.head.lower_ == "according":
            weight += 1.2
        elif top.dep_ == "poss":
            weight -= 0.3
        if token.i in self._quoted:
            weight -= 1.0
        return weight

    # Phrases

    def _phrases(self, start: int, end: int) -> Iterator[tuple[Token, int, int]]:
        """The coordinated phrases of a span, each with its head and extent."""
        heads = [t for t in self._doc[start:end] if not start <= t.head.i < end or t.head.i == t.i]
        heads = [t for t in heads if t.pos_ not in {"PUNCT", "DET", "ADP", "CCONJ", "SPACE", "PART"}] or heads
        main = self._main_person(start, end, heads)
        if main is not None:
            heads = [main]
        if not heads:
            return
        head = heads[0]
        chain = [head]
        while True:
            following = [c for c in chain[-1].children if c.dep_ == "conj" and start <= c.i < end]
            if not following:
                break
            chain.append(following[0])
        bounds = [start, *(self._conjunct_start(c) for c in chain[1:]), end]
        for number, conjunct in enumerate(chain):
            yield conjunct, bounds[number], bounds[number + 1]

    def _conjunct_start(self, token: Token) -> int:
        low = token.left_edge.i
        return min(low, self._people_start(token.i))

    def _people_start(self, i: int) -> int:
        while i - 1 in self._people.at and self._people.at[i - 1] is self._people.at.get(i):
            i -= 1
        return i

    def _main_person(self, start: int, end: int, heads: list[Token]) -> Token | None:
        """A person named in apposition to the head, or where the parse falls apart the first one that nothing governs."""
        if heads and heads[0].i in self._people.at:
            return None
        for i in range(start, end):
            if i in self._people.at and self._leads(i, start, end):
                if i + 1 < end and self._people.at.get(i + 1) is self._people.at[i]:
                    continue
                return self._doc[i]
        return None

    def _leads(self, i: int, start: int, end: int) -> bool:
        token = self._doc[i]
        figure = self._people.at[i]
        if any(role.start <= k < role.end for role in figure.roles for k in range(start, end) if k < i) and not any(
            self._doc[k].lower_ in {"'s", "and"} and k > i for k in range(i, min(i + 2, end))
        ):
            return not self._governed(i, start)
        while start <= token.head.i < end and token.head.i != token.i:
            if token.dep_ not in {"appos", "compound", "flat", "nmod"} or token.head.i == token.i:
                return False
            token = token.head
            if token.i > i and token.i not in self._people.at:
                return False
        return True

    def _governed(self, i: int, start: int) -> bool:
        """Whether a preposition of the span stands before the title of a name ("chief of staff to President X")."""
        figure = self._people.at[i]
        first = min((role.start for role in figure.roles if role.start >= start and role.end <= i + 1), default=i)
        return any(self._doc[k].pos_ == "ADP" for k in range(start, first))

    def _extent(self, head: Token) -> tuple[int, int]:
        """The noun phrase of a head without clauses, appositions and what is coordinated with it."""
        low, high = head.i, head.i + 1
        for child in head.lefts:
            if child.dep_ not in _BEYOND:
                low = min(low, child.left_edge.i)
        for child in head.rights:
            if child.dep_ not in {"prep", "compound", "flat", "nmod", "case"}:
                break
            high = max(high, child.right_edge.i + 1)
        return low, high

    # Names

    def _resolve(self, head: Token, low: int, high: int) -> list[str]:
        i = head.i
        if i in self._pronouns and head.pos_ == "PRON":
            return [self._pronouns[i]]
        if i in self._people.at:
            return [self._people.at[i].name]
        if i in self._titles:
            return [self._titles[i].name]
        if i in self._named and self._named[i].kind != DEMONYM:
            return [self._named[i].name]
        name = self._stand_in(head, low, high) or self._institution(head, None)
        name = name or self._anaphor(head) or self._office_holder(head, low, high)
        return [name or self._organisation(head) or self._description(head, low, high)]

    def _stand_in(self, head: Token, low: int, high: int) -> str | None:
        """The actor for whom a document, a website or a team stands."""
        if head.lemma_.lower() not in _STAND_INS and head.lower_ not in _STAND_INS:
            return None
        for i in range(low, high):
            if i in self._named and self._named[i].kind == BODY:
                return self._named[i].name
            if i in self._people.at:
                return self._people.at[i].name
        for i in range(low, high):
            name = next((name for place, name in self._bodies if place == i), None)
            if name:
                return name
        if head.lower_ in {"leadership", "side", "press"}:
            return None
        for i in range(low, high):
            if i in self._named and self._named[i].kind in {COUNTRY, CAPITAL}:
                return self._named[i].name
        if high - low <= 2 and head.i > low and self._doc[low].lower_ in {"the", "this", "that"}:
            return self._last_body(head.i)
        return None

    def _last_body(self, before: int) -> str | None:
        place = bisect.bisect_left(self._bodies, (before, ""))
        return self._bodies[place - 1][1] if place else None

    def _institution(self, head: Token, recent: _Recent | None) -> str | None:
        """A ministry or embassy under its canonical name ("Russia's Ministry of Defence", "the Russian defense ministry")."""
        if head.lower_ not in _INSTITUTION_NOUNS:
            return None
        settled = next((name for place, name in self._bodies if place == head.i), None)
        if settled is not None or recent is None:
            return settled
        low, high = self._extent(head)
        state = self._state_of(low, high, head.i)
        topic = self._topic(head)
        if head.lower_ == "embassy":
            return self._embassy(head, state, high)
        if topic is None:
            return self._earlier("ministry", head.i) if state is None else None
        if state is None:
            before = self._earlier(f"{topic} Ministry", head.i)
            if before is not None:
                return before
            state = recent.state()
        name = f"{self._knowledge.adjective(state)} {topic} Ministry" if state else f"{topic} Ministry"
        listed = self._knowledge.body_spelled(name)
        name = listed.name if listed else name
        self._affiliations.setdefault(name, listed.affiliation if listed else state)
        self._kinds[name] = "organisation"
        return name

    def _topic(self, head: Token) -> str | None:
        i = head.i
        if i + 2 < len(self._doc) and self._doc[i + 1].lower_ in {"of", "for"}:
            words = []
            for token in self._doc[i + 2 : i + 7]:
                if not (token.text[0].isupper() or token.lower_ in {"the", "and"}) or token.i in self._named:
                    break
                words.append(token.text)
            while words and words[-1].lower() in {"the", "and"}:
                words.pop()
            if words:
                phrase = " ".join(words)
                return _TOPICS.get(phrase.lower(), phrase.removeprefix("the "))
        modifiers = [t for t in self._doc[max(0, i - 4) : i]]
        words = []
        for token in reversed(modifiers):
            if token.i in self._named or token.pos_ in {"DET", "PRON", "ADP", "PUNCT", "VERB", "AUX", "PART", "CCONJ", "SCONJ"}:
                break
            words.insert(0, token.text)
        if not words:
            return None
        phrase = " ".join(words).lower()
        return _TOPICS.get(phrase, phrase.title())

    def _embassy(self, head: Token, state: str | None, high: int) -> str | None:
        place = next((i for i in range(head.i + 1, min(high, head.i + 4)) if self._doc[i].lower_ == "in"), None)
        if state is None:
            return self._earlier("Embassy", head.i)
        name = f"{self._knowledge.adjective(state)} Embassy"
        if place is not None and place + 1 < len(self._doc):
            name += " in " + self._doc[place + 1].text
        self._affiliations[name], self._kinds[name] = state, "organisation"
        return name

    def _earlier(self, part: str, before: int) -> str | None:
        """The last institution before a place whose name contains a word."""
        wanted = fold(part)
        return next((n for p, n in reversed(self._bodies) if p < before and wanted in fold(n)), None)

    def _state_of(self, low: int, high: int, head: int) -> str | None:
        """The state that a phrase names beside its head, that of a possessive pronoun too; places after "in" do not count."""
        for i in range(low, high):
            if i in self._named and not (i > head and self._doc[i - 1].lower_ in {"in", "at"}):
                state = self._state(self._named[i].name)
                if state:
                    return state
            if i in self._pronouns and i < head:
                return self._state(self._pronouns[i])
        settled = next((name for place, name in self._bodies if low <= place < head), None)
        return self._state(settled) if settled else None

    def _anaphor(self, head: Token) -> str | None:
        """The institution or state that "the ministry", "the agency", "the country" takes up."""
        noun = head.lemma_.lower()
        children = [c for c in head.lefts if c.dep_ not in {"det", "poss"}]
        definite = any(c.lower_ in {"the", "this", "that"} for c in head.lefts)
        if not definite or any(c.i in self._named for c in children):
            return None
        if noun in _STATE_NOUNS and not children:
            return next(
                (m.name for i in range(head.i - 1, -1, -1) if (m := self._named.get(i)) and m.kind != BODY), None
            )
        if noun not in _BODY_NOUNS or head.tag_ in {"NNS", "NNPS"}:
            return None
        kind = _BODY_NOUNS[noun]
        if noun == "bloc":
            return "European Union" if any(m.name == "European Union" for m in self._named.values()) else None
        for place, name in reversed(self._bodies):
            body = self._knowledge.body(name)
            if place < head.i and (noun in fold(name) or (kind and body is not None and body.kind == kind)):
                return name
        if noun in {"agency", "organisation", "organization", "body", "group", "institution", "watchdog", "institute", "service"}:
            return self._last_body(head.i)
        return None

    def _office_holder(self, head: Token, low: int, high: int) -> str | None:
        """The person whom "the foreign minister" or "the US president" means."""
        if head.lower_ not in ROLE_NOUNS or any(self._doc[i].lower_ in {"a", "an"} for i in range(low, head.i)):
            return None
        if head.tag_ in {"NNS", "NNPS"}:
            return None
        state = self._state_of(low, high, head.i)
        words = [self._doc[i].text for i in range(low, high) if i not in self._named and self._doc[i].pos_ not in {"DET", "PRON", "PART"}]
        phrase = " ".join(words).removesuffix(" of").removesuffix(" for")
        wanted = self._knowledge.offices(phrase) | self._knowledge.offices(" ".join(self._doc[i].text for i in range(low, high)))
        noun = office_key(head.lower_)
        bare = office_key(phrase) == noun
        best: tuple[float, str] | None = None
        for figure in self._people.in_order():
            if state is not None and self._state_or_self(self._figure_affiliation(figure)) != self._state_or_self(state):
                continue
            fits = self._fits(figure, wanted, noun, bare)
            if not fits:
                continue
            before = [m.start for m in figure.mentions if m.start < head.i]
            score = fits * 10_000 + (max(before) if before else -figure.mentions[0].start)
            if best is None or score > best[0]:
                best = (score, figure.name)
        if best is not None:
            return best[1]
        if state is not None and self._people.month is not None:
            offices = self._knowledge.leading if "leader" in wanted else wanted
            holders = self._knowledge.holders(offices, state, self._people.month)
            if len(holders) == 1:
                return holders[0].name
        return None

    def _fits(self, figure: Figure, wanted: frozenset[str], noun: str, bare: bool) -> int:
        """How well a person fits an office: 2 by the office itself, 1 by the bare noun, 0 not at all."""
        offices = self._figure_offices(figure)
        if offices & wanted or ("leader" in wanted and offices & self._knowledge.leading):
            return 2
        if bare and any(noun in office.split() for office in offices):
            return 1
        return 0

    def _figure_offices(self, figure: Figure) -> frozenset[str]:
        offices = set(self._people.offices(figure))
        if figure.known is not None:
            month = self._people.month
            for office in figure.known.offices:
                if month is None or office.held(month):
                    offices |= self._knowledge.offices(office.office)
        return frozenset(offices)

    def _figure_affiliation(self, figure: Figure) -> str | None:
        listed = {o.affiliation for o in figure.known.offices} if figure.known else set()
        for role in figure.roles:
            for i in range(*role):
                if i in self._named and not (i + 1 < len(self._doc) and self._doc[i + 1].text == "-"):
                    name = self._named[i].name
                    body = self._knowledge.body(name)
                    owner = body.affiliation if body else name
                    if body is None and any(self._doc[k].lower_ == "opposition" for k in range(*role)):
                        owner = f"{self._knowledge.adjective(name)} opposition"
                    if figure.known is None or owner in listed:
                        return owner
        if figure.known is not None:
            return figure.known.office(self._people.month).affiliation
        for span in (*figure.roles, *figure.mentions):
            organisation = self._organisation_after(span.end)
            if organisation:
                return organisation
        return None

    def _organisation_after(self, end: int) -> str | None:
        """The organisation of "Jane Doe of the Peace Institute"."""
        if end + 1 >= len(self._doc) or self._doc[end].lower_ not in {"of", "from", "at", "with"}:
            return None
        start = end + 1
        if self._doc[start].pos_ == "DET":
            start += 1
        if start < len(self._doc) and self._doc[start].ent_type_ == "ORG":
            stop = start
            while stop < len(self._doc) and self._doc[stop].ent_type_ == "ORG":
                stop += 1
            return self._parsed.doc[start:stop].text
        if start in self._named and self._named[start].kind == BODY:
            return self._named[start].name
        return None

    def _organisation(self, head: Token) -> str | None:
        """An unlisted organisation that the parser names."""
        if head.ent_type_ != "ORG" or head.pos_ != "PROPN":
            return None
        start, stop = head.i, head.i + 1
        while start and self._doc[start].ent_iob_ != "B":
            start -= 1
        while stop < len(self._doc) and self._doc[stop].ent_iob_ == "I":
            stop += 1
        while start < head.i and self._doc[start].pos_ == "DET":
            start += 1
        while stop - 1 > head.i and self._doc[stop - 1].text in {"'s", "'"}:
            stop -= 1
        name = self._doc[start:stop].text
        self._kinds[name] = "organisation"
        self._affiliations.setdefault(name, self._state_of(start, stop, head.i) or name)
        return name

    def _description(self, head: Token, low: int, high: int) -> str:
        """A phrase in lower case without determiner, quantifier and clauses."""
        extent_low, extent_high = self._extent(head)
        low, high = max(low, extent_low), min(max(high, head.i + 1), extent_high)
        while low < head.i and (
            self._doc[low].pos_ in {"DET", "PRON"} or self._doc[low].lower_ in _QUANTIFIERS or self._doc[low].is_punct
        ):
            low += 1
        text = " ".join(self._doc[low:high].text.lower().split())
        if fold(text) in _WEST:
            text = WEST
        self._affiliations.setdefault(text, self._state_of(low, high, head.i))
        plural = head.tag_ in {"NNS", "NNPS"} or text == WEST
        self._kinds.setdefault(text, "group" if plural else "unnamed")
        return text

    def _state(self, name: str) -> str | None:
        """The state or alliance of an actor."""
        if self._knowledge.is_country(name):
            return name
        body = self._knowledge.body(name)
        if body is not None and body.kind == "alliance":
            return name
        owner = self.affiliation(name)
        if owner is None or owner == name:
            return None
        return self._state(owner)

    def _state_or_self(self, name: str | None) -> str | None:
        return None if name is None else self._state(name) or name

    def _role_text(self, role: Span) -> str:
        words = []
        for i in range(*role):
            token = self._doc[i]
            keep = i in self._named or i in self._people.at or token.ent_type_ in {"GPE", "ORG", "NORP", "LOC"}
            lower = token.lower_ in TITLE_WORDS and i not in self._named
            words.append((token.text if keep and not lower else token.lower_) + token.whitespace_)
        return "".join(words).strip()


class _Recent:
    """What stood last in the text: people by weight and distance, institutions, states."""

    def __init__(self) -> None:
        self._people: dict[str, tuple[Figure, list[tuple[int, int, float]]]] = {}
        self._bodies: list[tuple[str, str, int, float]] = []
        self.plural: Token | None = None

    def person(self, figure: Figure, token: Token, weight: float) -> None:
        places = self._people.setdefault(figure.name, (figure, []))[1]
        places.append((token.i, token.sent.start, weight))

    def body(self, name: str, kind: str, place: int, weight: float) -> None:
        self._bodies.append((name, kind, place, weight))

    def he(self, gender: str, token: Token, quoted: bool) -> Figure | None:
        """The person of a gender who is nearest and weighs most."""
        best: tuple[float, Figure] | None = None
        for figure, places in self._people.values():
            if figure.gender not in {gender, None}:
                continue
            score = max(weight - (token.i - place) / 25 - (0.3 if figure.gender is None else 0) for place, _, weight in places[-6:])
            if best is None or score > best[0]:
                best = (score, figure)
        return best[1] if best else None

    def it(self, token: Token) -> str | None:
        """The institution or state that is nearest and weighs most; demonyms do not count."""
        best: tuple[float, str] | None = None
        for name, kind, place, weight in self._bodies[-12:]:
            if kind == DEMONYM:
                continue
            score = weight - (token.i - place) / 25
            if best is None or score > best[0]:
                best = (score, name)
        return best[1] if best else None

    def state(self) -> str | None:
        """The state named last."""
        return next((name for name, kind, _, _ in reversed(self._bodies) if kind != BODY), None)


def _known(parsed: ParsedArticle, knowledge: Knowledge) -> Iterator[Mention]:
    """Listed names in the article as tokens; single common words only where the parser takes them for names."""
    doc = parsed.doc
    starts = {token.idx: token.i for token in doc}
    ends = {token.idx + len(token): token.i + 1 for token in doc}
    for match in knowledge.matches(doc.text):
        start, end = starts.get(match.start), ends.get(match.end)
        if start is None or end is None:
            continue
        if match.kind == BODY and end - start == 1 and doc[start].pos_ not in {"PROPN", "X"} and not doc[start].ent_type_:
            continue
        yield Mention(start, end, match.kind, match.name)


def _quoted(parsed: ParsedArticle) -> set[int]:
    """Tokens between quotation marks, unit by unit."""
    inside: set[int] = set()
    for unit in parsed.units:
        marked = False
        for i in range(unit.start, unit.end):
            if parsed.doc[i].text in {'"', "``", "''"}:
                marked = not marked
            elif marked:
                inside.add(i)
    return inside
