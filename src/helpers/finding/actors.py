"""Who is who in one article: names, roles, institutions and pronouns resolved to canonical actors."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from helpers.finding.knowledge import BODY, CAPITAL, COUNTRY, DEMONYM, PERSON, Knowledge, office_key
from helpers.finding.names import fold
from helpers.finding.nouns import singular
from helpers.finding.people import Figure, Mention, People
from helpers.finding.titles import ROLE_NOUNS, TITLE_WORDS, Span, is_title
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
_MEDIA_NOUNS = frozenset("agency portal daily newspaper magazine station weekly tabloid broadcaster institute".split())
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
# People in general, beside those of an office or a trade.
_PEOPLE = frozenset(
    "people man woman troop force soldier country state nation government authority ally leader resident source rebel insurgent "
    "militant protester demonstrator activist party side member relative supporter gunman lawmaker family civilian politician "
    "militia separatist crew guard observer paratrooper serviceman partner power delegation monitor".split()
)
# Who speaks for nobody else, whatever the nationality.
_PRIVATE = frozenset(
    "apologist analyst expert historian professor journalist correspondent reporter resident scholar author writer economist scientist "
    "researcher tycoon oligarch businessman businesswoman critic supporter opponent blogger retiree pensioner student teacher "
    "doctor nurse actor actress singer musician athlete boxer champion filmmaker photographer poet novelist observer protester "
    "demonstrator insurgent separatist relative lawyer user reader worker volunteer refugee witness mother father".split()
)
# Nouns by which a text takes up the person of whom it has just spoken.
_GENERIC = frozenset(
    "politician official expert analyst diplomat scholar lawmaker general commander officer scientist historian journalist "
    "author activist professor economist soldier lawyer minister governor mayor spokesman spokeswoman spokesperson adviser "
    "advisor ambassador envoy chief researcher specialist".split()
)
_HEADS = frozenset("head chief leader commander boss director president chairman founder".split())
# A mention loses one point of weight in so many tokens; each of the first mentions adds a little.
_FADES, _OFTEN, _EACH = 30, 5, 0.08
_PLACED = re.compile(r"\b(?:of|of the|of St) [A-Z]")
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
            i: m for m in known if m.kind != PERSON for i in range(m.start, m.end) if i not in self._people.at
        }
        self._titles = self._people.titled()
        self._quoted = _quoted(parsed)
        self._affiliations: dict[str, str | None] = {}
        self._kinds: dict[str, str] = {}
        self._bodies: list[tuple[int, str]] = []
        self._pronouns: dict[int, str] = {}
        self._standing: dict[int, str] = {}
        self._introduced: list[tuple[int, str, str]] = []
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
        own = office.affiliation and self._knowledge.is_country(office.affiliation) and not office.office[0].isupper()
        if own and office.affiliation and not _PLACED.search(office.office):
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
            elif word in ROLE_NOUNS and token.i not in self._titles and token.dep_ in {"nsubj", "nsubjpass", "pobj"}:
                self._read_role(token, recent)
            elif token.lemma_ in _STAND_INS and token.i and self._doc[token.i - 1].lower_ in {"the", "this"}:
                name = recent.issuer(token)
                if name is not None:
                    self._standing[token.i] = name
            elif word in _INSTITUTION_NOUNS and token.i not in self._named:
                name = self._institution(token, recent)
                if name:
                    self._bodies.append((token.i, name))
                    recent.body(name, BODY, token.i, self._weight(token))
            elif token.pos_ == "PRON" or word in {"his", "her", "its", "their"}:
                self._read_pronoun(token, recent)
            elif token.tag_ in {"NNS", "NNPS"} and token.dep_ in {"nsubj", "nsubjpass"} and self._is_group(token):
                recent.plural = token
            if token.pos_ == "NOUN" and token.lemma_ not in _STAND_INS and self._is_group(token):
                self._note_description(token)

    def _read_role(self, token: Token, recent: _Recent) -> None:
        """Let "the foreign minister" count as a mention of whom it means."""
        low, high = self._extent(token)
        name = self._office_holder(token, low, high)
        figure = self._people.figure(name) if name else None
        if figure is None and high - low == 2 and self._doc[low].lower_ == "the" and token.lower_ in _GENERIC:
            if self._as_introduced(token) is None:
                figure = recent.anybody(token, unlisted=token.lower_ in _PRIVATE or token.lower_ == "official")
        if figure is not None:
            self._pronouns[token.i] = figure.name
            recent.person(figure, token, self._weight(token))

    def _is_group(self, token: Token) -> bool:
        """Whether a noun is of people."""
        return (
            token.lemma_.lower() in _PEOPLE
            or singular(token.lower_) in ROLE_NOUNS
            or token.ent_type_ == "NORP"
            or (token.head.lemma_ in _SPEAKING and token.dep_ == "nsubj")
        )

    def _note_description(self, token: Token) -> None:
        """Keep how people without a name are introduced, for "the officials" and "the men" later on."""
        modifiers = [c for c in token.lefts if c.dep_ in {"amod", "compound", "nmod", "poss"}]
        if modifiers and not any(c.lower_ == "the" for c in token.lefts):
            low, high = self._extent(token)
            self._introduced.append((token.i, token.lower_, self._description(token, low, high)))

    def _read_pronoun(self, token: Token, recent: _Recent) -> None:
        word, name = token.lower_, None
        if word in _HE or word in _SHE:
            figure = recent.he("f" if word in _SHE else "m", token)
            if figure is not None:
                name = figure.name
                recent.person(figure, token, self._weight(token))
        elif word in _IT:
            name = recent.it(token)
            if name is not None and token.dep_ == "nsubj":
                kind = COUNTRY if self._knowledge.is_country(name) else BODY
                recent.body(name, kind, token.i, self._weight(token))
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
            weight += 0.6 if top.head.dep_ in {"advcl", "relcl", "acl", "xcomp", "ccomp", "pcomp"} else 1.2
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
            following = [c for c in chain[-1].children if c.dep_ == "conj" and start <= c.i < end and not self._lists(head, c)]
            if not following:
                break
            chain.append(following[0])
        bounds = [start, *(self._conjunct_start(c) for c in chain[1:]), end]
        for number, conjunct in enumerate(chain):
            yield conjunct, bounds[number], bounds[number + 1]

    def _lists(self, head: Token, conjunct: Token) -> bool:
        """Whether a name ends the list inside a phrase: "the leaders of France, Poland and | Spain"."""
        if conjunct.i not in self._named or head.i in self._named or head.pos_ != "NOUN":
            return False
        i = conjunct.left_edge.i - 1
        while i > head.i and (self._doc[i].is_punct or self._doc[i].pos_ == "CCONJ"):
            i -= 1
        return i in self._named

    def _conjunct_start(self, token: Token) -> int:
        low = token.left_edge.i
        return min(low, self._people_start(token.i))

    def _people_start(self, i: int) -> int:
        while i - 1 in self._people.at and self._people.at[i - 1] is self._people.at.get(i):
            i -= 1
        return i

    def _main_person(self, start: int, end: int, heads: list[Token]) -> Token | None:
        """The person whom a title introduces or an apposition names, whatever the parse makes of the phrase."""
        if not heads or heads[0].i in self._people.at:
            return None
        names = [i for i in range(start, end) if i in self._people.at and self._people.at.get(i - 1) is not self._people.at[i]]
        if len({self._people.at[i].name for i in names}) != 1:
            return None
        first = names[0]
        figure, role = self._people.at[names[0]], heads[0].lower_ in ROLE_NOUNS
        first = min((r.start for r in figure.roles if start <= r.start and names[0] - 1 <= r.end <= names[0]), default=names[0])
        last = next(i for i in range(names[0], end + 1) if self._people.at.get(i) is not figure)
        if last < end and (heads[0].i == last or self._doc[last].text in {"'s", "'"}):
            return None
        if first == start:
            return self._doc[names[0]]
        before = self._doc[first - 1]
        if before.i == heads[0].i:
            return self._doc[names[0]]
        if before.lower_ == "and" and self._doc[first].is_lower:
            return self._doc[names[0]] if role else None
        governs = before.pos_ in {"ADP", "CCONJ"} or before.text in {"'s", "'"} or before.lower_ in ROLE_NOUNS
        return self._doc[names[0]] if role and not governs and not self._is_link(first) else None

    def _is_link(self, first: int) -> bool:
        """Whether a preposition stands before a name and its determiner."""
        i = first - 1
        while i and self._doc[i].pos_ in {"DET", "PRON"}:
            i -= 1
        return self._doc[i].pos_ == "ADP"

    def _extent(self, head: Token) -> tuple[int, int]:
        """The noun phrase of a head without clauses, appositions and what is coordinated with it."""
        low, high = head.i, head.i + 1
        for child in head.lefts:
            if child.dep_ not in _BEYOND:
                low = min(low, child.left_edge.i)
        for child in head.rights:
            if child.dep_ in {"punct", "cc"}:
                continue
            if child.dep_ not in {"prep", "compound", "flat", "nmod", "case"} and not self._lists(head, child):
                break
            high = max(high, child.right_edge.i + 1)
        return low, high

    # Names

    def _resolve(self, head: Token, low: int, high: int) -> list[str]:
        i = head.i
        if i in self._pronouns:
            return [self._pronouns[i]]
        if i in self._people.at:
            return [self._people.at[i].name]
        if i in self._titles:
            return [self._titles[i].name]
        if i in self._named and self._named[i].kind != DEMONYM:
            return [self._named[i].name]
        name = self._stand_in(head, low, high) or self._institution(head, None)
        name = name or self._anaphor(head) or self._office_holder(head, low, high)
        return [name or self._organisation(head) or self._as_introduced(head) or self._description(head, low, high)]

    def _as_introduced(self, head: Token) -> str | None:
        """The description under which "the officials", "the US official" came in."""
        if not any(c.lower_ in {"the", "these", "those"} for c in head.lefts):
            return None
        return next((text for place, noun, text in reversed(self._introduced) if place < head.i and noun == head.lower_), None)

    def _stand_in(self, head: Token, low: int, high: int) -> str | None:
        """The actor for whom a document, a website or a team stands."""
        if head.lower_ in _MEDIA_NOUNS:
            return next((m.name for i in range(low, high) if (m := self._named.get(i)) and m.kind == BODY), None)
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
        return self._standing.get(head.i) if high - low <= 2 else None

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
            if i in self._people.at and i < head:
                return self._state(self._people.at[i].name)
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
        phrase = self._phrase(head, low, high)
        figure = self._fitting(phrase, head.i)
        if figure is not None:
            return figure.name
        if phrase.state is not None and self._people.month is not None and not phrase.former:
            offices = self._knowledge.leading if "leader" in phrase.offices else phrase.offices
            holders = self._knowledge.holders(offices, phrase.state, self._people.month)
            if len(holders) == 1:
                return holders[0].name
        return None

    def _phrase(self, head: Token, low: int, high: int) -> _RolePhrase:
        words = [t.text for t in self._doc[low:high] if t.i not in self._named and t.pos_ not in {"DET", "PRON", "PART"}]
        text = " ".join(words).removesuffix(" of").removesuffix(" for")
        offices = self._knowledge.offices(text) | self._knowledge.offices(self._doc[low:high].text)
        body = next((m.name for i in range(low, high) if (m := self._named.get(i)) and m.kind == BODY), None)
        noun = office_key(head.lower_)
        former = any(word.lower() in {"former", "ex"} or word.lower().startswith("ex-") for word in words)
        return _RolePhrase(offices, noun, office_key(text) == noun, self._state_of(low, high, head.i), body, former)

    def _fitting(self, phrase: _RolePhrase, place: int) -> Figure | None:
        """Whom of the article a role phrase fits best, of several the one named last before it, or else first after it."""
        best: tuple[int, int, Figure] | None = None
        for figure in self._people.in_order():
            affiliation = self._figure_affiliation(figure)
            if phrase.body is not None and affiliation == phrase.body and phrase.noun in _HEADS:
                fits = 2
            elif phrase.state is None or self._state_or_self(affiliation) == self._state_or_self(phrase.state):
                fits = self._fits(figure, phrase)
            else:
                continue
            before = [mention.start for mention in figure.mentions if mention.start < place]
            rank = (fits, max(before) if before else -figure.mentions[0].start)
            if fits and (best is None or rank > best[:2]):
                best = (*rank, figure)
        return best[2] if best else None

    def _fits(self, figure: Figure, phrase: _RolePhrase) -> int:
        """How well a person fits: 2 by the office itself, 1 by the bare noun, 0 not at all."""
        offices = self._figure_offices(figure, phrase.former)
        if offices & phrase.offices or ("leader" in phrase.offices and offices & self._knowledge.leading):
            return 2
        return int(phrase.bare and any(phrase.noun in office.split() for office in offices))

    def _figure_offices(self, figure: Figure, former: bool = False) -> frozenset[str]:
        offices = set(self._people.offices(figure))
        if figure.known is not None:
            month = self._people.month
            for office in figure.known.offices:
                if former or month is None or office.held(month):
                    offices |= self._knowledge.offices(office.office)
        return frozenset(offices)

    def _figure_affiliation(self, figure: Figure) -> str | None:
        listed = {o.affiliation for o in figure.known.offices} if figure.known else set()
        for role in figure.roles:
            private = figure.known is None and any(singular(self._doc[i].lower_) in _PRIVATE for i in range(*role))
            for i in range(*role):
                if private and not (i in self._named and self._named[i].kind == BODY):
                    continue
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
        for span in figure.roles:
            employer = next((body for i in range(*span) if (body := self._organisation_at(i))), None)
            if employer:
                return employer
        for span in figure.mentions:
            employer = self._employer_after(span.end)
            if employer:
                return employer
        return None

    def _employer_after(self, end: int) -> str | None:
        """The organisation of "Jane Doe of the Peace Institute"."""
        if end + 2 >= len(self._doc) or self._doc[end].lower_ not in {"of", "from", "at", "with"}:
            return None
        return self._organisation_at(end + 1 + (self._doc[end + 1].pos_ == "DET"))

    def _organisation_at(self, start: int) -> str | None:
        """The listed body, or the organisation by the parser, whose name begins at a token."""
        if start in self._named and self._named[start].kind == BODY:
            return self._named[start].name
        token = self._doc[start]
        within = self._doc[start - 1].ent_type_ == "ORG" and self._doc[start - 1].pos_ != "DET"
        if token.ent_type_ != "ORG" or token.pos_ != "PROPN" or within or is_title(token.lower_):
            return None
        stop = start
        while stop < len(self._doc) and self._doc[stop].ent_type_ == "ORG":
            stop += 1
        return self._doc[start:stop].text if stop > start + 1 else None

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
        high = next((i for i in range(head.i + 1, high) if self._is_clause(self._doc[i])), high)
        text = self._doc[low:high].text
        if head.pos_ != "PROPN" or head.lower_ in ROLE_NOUNS or low < head.i or head.i in self._named:
            text = text.lower()
        if fold(text) in _WEST:
            text = WEST
        if not self._affiliations.get(text):
            self._affiliations[text] = None if self._is_private(head) else self._state_of(low, high, head.i)
        plural = head.tag_ in {"NNS", "NNPS"} or text == WEST
        self._kinds.setdefault(text, "group" if plural else "unnamed")
        return text

    def _is_clause(self, token: Token) -> bool:
        """Whether a participle begins a clause after a noun ("experts | interviewed for this story")."""
        return token.tag_ in {"VBN", "VBG"} and token.dep_ not in {"amod", "compound", "pobj"} and token.i not in self._named

    def _is_private(self, head: Token) -> bool:
        """Whether people of a kind speak for themselves, whatever their nationality."""
        return singular(head.lower_) in _PRIVATE

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


class _RolePhrase(NamedTuple):
    """What a phrase such as "the Ukrainian foreign minister" says of somebody."""

    offices: frozenset[str]
    noun: str
    bare: bool
    state: str | None
    body: str | None
    former: bool


class _Recent:
    """What stood last in the text: people by weight and distance, institutions, states."""

    def __init__(self) -> None:
        self._people: dict[str, tuple[Figure, list[tuple[int, float]]]] = {}
        self._bodies: dict[str, list[tuple[int, float]]] = {}
        self._institutions: set[str] = set()
        self._state: str | None = None
        self.plural: Token | None = None

    def person(self, figure: Figure, token: Token, weight: float) -> None:
        self._people.setdefault(figure.name, (figure, []))[1].append((token.i, weight))

    def body(self, name: str, kind: str, place: int, weight: float) -> None:
        if kind != DEMONYM:
            self._bodies.setdefault(name, []).append((place, weight))
        if kind == BODY:
            self._institutions.add(name)
        else:
            self._state = name

    def he(self, gender: str, token: Token) -> Figure | None:
        """The person of a gender who is nearest and weighs most."""
        scores = [
            (_salience(token.i, places) - 0.3 * (figure.gender is None), number, figure)
            for number, (figure, places) in enumerate(self._people.values())
            if figure.gender in {gender, None}
        ]
        return max(scores)[2] if scores else None

    def anybody(self, token: Token, unlisted: bool) -> Figure | None:
        """The most present person, where somebody is present at all."""
        scores = [
            (_salience(token.i, places), number, figure)
            for number, (figure, places) in enumerate(self._people.values())
            if not (unlisted and figure.known is not None)
        ]
        best = max(scores, default=None)
        return best[2] if best and best[0] > 0 else None

    def it(self, token: Token) -> str | None:
        """The institution or state that is nearest and weighs most; demonyms do not count."""
        scores = [(_salience(token.i, places), name) for name, places in self._bodies.items()]
        return max(scores)[1] if scores else None

    def issuer(self, token: Token) -> str | None:
        """The institution that is nearest and weighs most."""
        scores = [(_salience(token.i, places), name) for name, places in self._bodies.items() if name in self._institutions]
        return max(scores)[1] if scores else None

    def state(self) -> str | None:
        """The state named last."""
        return self._state


def _salience(place: int, mentions: list[tuple[int, float]]) -> float:
    """How present somebody is at a place: by the nearest weighty mention, and a little by how often there was one."""
    nearest = max(weight - (place - mention) / _FADES for mention, weight in mentions[-8:])
    return nearest + min(len(mentions), _OFTEN) * _EACH


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
