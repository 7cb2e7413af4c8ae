"""Actors without a listed name: organisations that the parser finds, and people known by a description only."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.finding.actors.anaphors import is_taken_up_by_kind
from helpers.finding.actors.bodies import is_organ
from helpers.finding.actors.callings import ONES, is_somebody
from helpers.finding.actors.knowledge import AMERICA
from helpers.finding.actors.names import fold
from helpers.finding.actors.offices import office_holder
from helpers.finding.actors.patrons import governed, modifiers, patron_of, state_around, working_in
from helpers.finding.actors.person_names import NO_SURNAMES, PLACES
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.shares import SHARES, one_in_so_many, past_share
from helpers.finding.actors.stand_ins import SEEN, stand_in
from helpers.finding.actors.titles import ROLE_NOUNS, SPEAKING, Span, is_speaking, tells_where
from helpers.finding.nouns import singular
from helpers.finding.quantities.tokens import is_number_word
from helpers.reading.parse import Token

WEST = "western countries"
_WEST = frozenset(
    {"west", *(f"western {noun}" for noun in "countries nations states powers allies partners governments".split())}
)
# How the press calls the people of two states beside their adjectives.
_SHORT = {AMERICA: "US", "United Kingdom": "UK"}
_QUANTIFIERS = frozenset(
    "some many most several various all both one few other another any each every numerous certain no more "
    "unspecified even only just also meanwhile".split()
)
# What says no more of a number than whether it is a bound ("more than 40 residents").
_BOUNDING = frozenset("more than at least fewer less up to over about around nearly almost as many well".split())
# Those around somebody.
_COMPANY = frozenset("campaign office team family staff camp circle entourage wing secretariat".split())
# With these somebody comes in.
_A = frozenset({"a", "an"})
# With these somebody is taken up.
_AGAIN = frozenset({"the", "these", "those", "our"})
# Nouns for one who speaks for an authority, any of which may take up another.
_OFFICIALS = frozenset("official representative source diplomat interlocutor".split())
# Nouns for those who tell what they know, and for those who may be called so.
_INFORMANTS = frozenset("informant informer insider interlocutor source".split())
_INFORMING = _INFORMANTS | _OFFICIALS | {"friend", "pal", "acquaintance", "person", "member", "politician"}
# What tells behind a noun whose somebody is, or where at work ("a driver | from the depot").
_WHOSE = frozenset("of for at from with in to".split())
# Nouns for those who know something, whatever they are.
_ANYBODY = frozenset("people persons person individuals individual".split())
# People in general, beside those of an office or a trade.
_PEOPLE = frozenset(
    "people man woman troop force soldier country state nation government authority ally leader resident "
    "source rebel insurgent militant protester demonstrator activist party side member relative supporter "
    "gunman lawmaker family civilian politician militia separatist crew guard observer paratrooper "
    "serviceman partner power delegation monitor".split()
)

# Words of quantity before the "of" behind which the people follow.
_PARTS = frozenset(
    "one some many most several few number handful couple majority slew lot dozens hundreds thousands scores".split()
)
# What restricts a source to those who know ("people | familiar with the matter").
_CLOSE = {
    ("familiar", "with"),
    ("close", "to"),
    ("briefed", "on"),
    ("briefed", "by"),
    ("associated", "with"),
    ("affiliated", "with"),
    ("linked", "to"),
    ("loyal", "to"),
    ("aware", "of"),
    ("privy", "to"),
}
# What follows a participle that says where a document comes from or goes.
_MADE = frozenset("by to from with".split())
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
# A word of more capitals is an acronym.
_INITIALS = 2
_LEFT_OPEN = re.compile(r'^[^"]* "[^"\s]+$')
# A compound torn at its hyphen ("high -ranking").
_TORN = re.compile(r"(?<=[a-z]) -(?=[a-z])")
# Nouns in the singular for many, whom "it" takes up.
_COLLECTIVE = frozenset(
    "government military army police navy administration opposition parliament media intelligence leadership side "
    "regime coalition delegation command junta cabinet campaign staff".split()
)
_SOMEBODYS = _PEOPLE | _COLLECTIVE | _COMPANY


class Introduced(NamedTuple):
    """How people came in: where, what they are in the singular, by which noun, whether several, under what words."""

    place: int
    who: str
    noun: str
    many: bool
    text: str


class Descriptions:
    """How an article speaks of actors whom it does not name.

    Parameters
    ----------
    scene
        The article.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._doc = scene.doc
        self._introduced: list[Introduced] = []

    def note(self, head: Token) -> None:
        """Keep how people come in ("a senior US official"), for "the official" later on."""
        member = self.member_of(head)
        noun = member or head
        definite = head.tag_ == "NN" and any(child.lower_ == "the" for child in head.lefts)
        known = self.introduced_by(noun) if definite and head.i not in self._scene.headlines else None
        if known is not None and known.text == self._scene.meant.get(head.i, known.text):
            self._introduced.append(known._replace(place=head.i))
        anew = known is None and bool(modifiers(noun)) and head.i not in self._scene.meant
        named_before = definite and not self.is_collective(head) and not anew
        low, high = self._scene.extent(head).start, head.right_edge.i + 1
        high -= high > head.i + 1 and self._doc[high - 1].tag_ == "POS"
        knowing = self._is_restricted(noun)
        told = bool(modifiers(noun)) or knowing or any(child.lower_ in _WHOSE for child in noun.rights)
        told = told or (head.head.lemma_ in SPEAKING and any(c.lower_ in _A or c.pos_ == "NUM" for c in head.lefts))
        people = self.is_of_people(noun) or self.is_collective(noun)
        foretold = head.i in self._scene.headlines and office_holder(self._scene, head, low, high) is not None
        if told and people and not named_before and not foretold:
            text = stand_in(self._scene, head, low, high) or self.as_introduced(head) or self.describe(head, low, high)
            one_of = member is not None and head.lower_ == "one"
            who = "source" if knowing and noun.lower_ in _ANYBODY else singular(noun.lower_)
            self._introduced.append(Introduced(head.i, who, noun.lower_, _is_plural(noun) and not one_of, text))

    def as_introduced(self, head: Token) -> str | None:
        """The description under which "the officials", "the US official", "one of the sources" came in."""
        member = self.member_of(head)
        if _is_of_them(head):
            last = next((known for known in reversed(self._introduced) if known.place < head.i and known.many), None)
            return self._some_of(last, head) if last is not None else None
        noun = member or head
        if not any(child.lower_ in _AGAIN for child in noun.lefts):
            return self._body_of(noun) if not any(noun.lefts) else None
        known = self.introduced_by(noun, head.i if member is not None else None)
        if known is None:
            return None
        return self._some_of(known, head) if member is not None and known.many else known.text

    def introduced_by(self, noun: Token, part: int | None = None) -> Introduced | None:
        """How those came in whom "the officials", or a part of "the sources", takes up."""
        if self._is_restricted(noun) or not any(child.lower_ in _AGAIN for child in noun.lefts):
            return None
        word = singular(noun.lower_)
        again = _OFFICIALS if word in _OFFICIALS else {"source" if noun.lower_ in _ANYBODY else word}
        again = _INFORMING if word in _INFORMANTS else again
        again = again | {"person"} if noun.lower_ in _ANYBODY and not any(noun.rights) else again
        own = [thing for link in noun.rights if link.lower_ in _WHOSE for thing in link.rights if thing.pos_ == "PROPN"]
        said = {child.lower_ for child in (*modifiers(noun), *own) if child.i not in self._scene.named} - {"same"}
        state = self._scene.state_beside(noun.left_edge.i, noun.right_edge.i + 1, noun.i)
        first = said == {"first"} and not any("first" in known.text.split() for known in self._introduced)
        said -= {"first"} if first else set()
        for known in self._introduced if first else reversed(self._introduced):
            same_number = part is not None or known.many == _is_plural(noun)
            if known.who not in again or not same_number or known.place >= (noun.i if part is None else part):
                continue
            words = known.text.split()
            told = all(word in words or _abbreviates(word, words) for word in said)
            if told and state in {None, self._scene.affiliation(known.text)}:
                return known
        return None

    def _some_of(self, known: Introduced, head: Token) -> str:
        """What one, or some, of several are called: "source close to the king" of "three sources close to the king"."""
        first, _, rest = known.text.partition(" ")
        text = rest if rest and (first.isdigit() or is_number_word(first)) else known.text
        if head.lower_ in ONES:
            text = re.sub(rf"\b{re.escape(known.noun)}\b", singular(known.noun), text, count=1)
        self._scene.learn(text, "unnamed" if head.lower_ in ONES else "group", self._scene.affiliation(known.text))
        return text

    def _body_of(self, noun: Token) -> str | None:
        """The institute whose "analysts" were named before."""
        last = next((k for k in reversed(self._introduced) if k.place < noun.i and k.noun == noun.lower_), None)
        return last.text if last is not None and self._scene.knowledge.body(last.text) is not None else None

    def describe(self, head: Token, low: int, high: int) -> str:
        """A phrase in lower case without determiner, quantifier and clauses; a bare name as it stands."""
        member = self.member_of(head)
        one = member is not None and head.lower_ == "one"
        if member is not None:
            low = member.i if one_in_so_many(head) is not None else member.left_edge.i
            head = member
        (low, high), owner = self._described(head, low, high)
        written = ((self._written(t, one and t == head), t.whitespace_) for t in self._doc[low:high])
        text = _TORN.sub("-", "".join(word + space for word, space in written if word).strip())
        text += '"' * bool(_LEFT_OPEN.search(text))
        if (state := working_in(self._scene, head, high)) is not None:
            called = _SHORT.get(state) or self._scene.knowledge.adjective(state)
            text, owner = f"{called} {text.rpartition(' in ')[0] or text}", None
        governed = text.lower() == "state media" or (text.lower() == "authorities" and self._is_definite(head))
        state = (state_around(self._scene, head) or self._scene.main_state) if governed and owner is None else None
        if state is not None:
            text = f"{self._scene.knowledge.adjective(state)} {text}"
        if fold(text) in _WEST:
            text, owner = WEST, None
        if owner is not None:
            of_state = self._scene.knowledge.is_country(owner)
            text = (self._scene.knowledge.adjective(owner) if of_state else f"{owner}'s") + f" {text}"
        is_name = self._is_name(head, low)
        if not is_name:
            text = text.lower()
        plural = (head.tag_ in {"NNS", "NNPS"} and not one) or text == WEST or self.is_collective(head)
        kind = "group" if plural else "unnamed"
        if is_name and kind == "unnamed":
            given = self._scene.knowledge.is_given_name(text)
            human = given or (head.ent_type_ == "PERSON" and head.lower_ not in NO_SURNAMES)
            kind = "person" if human else "organisation"
        kind = "organisation" if kind == "unnamed" and is_organ(self._scene, head) else kind
        itself = text if kind == "organisation" and head.ent_type_ not in PLACES else None
        self._scene.learn(
            text, kind, self._scene.state(owner) or state or patron_of(self._scene, head, low, high) or itself
        )
        return text

    def _is_definite(self, noun: Token) -> bool:
        return any(child.lower_ == "the" for child in noun.lefts)

    def _described(self, head: Token, low: int, high: int) -> tuple[Span, str | None]:
        """The words of a phrase that describe its head, and whose that is where the words before them take him up."""
        whole = self._scene.extent(head)
        restricted = self._restriction(head, whole.end, high)
        low, high = max(low, whole.start), restricted or min(max(high, head.i + 1), whole.end)
        owner = self._possessor(low) if self._belongs(head) else None
        noun = self._owner_before(head, low)
        if noun is not None:
            low, owner = noun.i + 2, self._scene.meant[noun.i]
        bounded = next((i for i in range(low, head.i) if self._doc[i].lower_ not in _BOUNDING), low)
        low = bounded if self._doc[bounded].pos_ == "NUM" else low
        low = past_share(self._scene, low, head)
        while low < head.i and self._is_determiner(self._doc[low]):
            low += 1
        high = next((i for i in range(low + 1, high) if self._doc[i].text == "("), high)
        if not restricted:
            high = next((i for i in range(head.i + 1, high) if self._is_beyond(self._doc[i])), high)
        while high - 1 > head.i and self._doc[high - 1].is_punct:
            high -= 1
        return Span(low, high), owner

    def _restriction(self, head: Token, place: int, high: int) -> int | None:
        """Where what restricts a noun ends: "people | familiar with the matter", "data | gathered by the bank"."""
        words = [token.lower_ for token in self._doc[place : place + 2]]
        made = len(words) == 2 and not self._belongs(head) and self._doc[place].tag_ == "VBN" and words[1] in _MADE
        made = made and words[0] not in SEEN
        if tuple(words) not in _CLOSE and not made:
            return None
        end = self._doc[place].right_edge.i + 1
        end = next((i for i in range(place, end) if self._doc[i].is_punct), end)
        return end if place + 2 < end <= high else None

    def _is_restricted(self, noun: Token) -> bool:
        """Whether a description of its own follows a noun ("the sources | familiar with the deal")."""
        return self._restriction(noun, self._scene.extent(noun).end, noun.right_edge.i + 1) is not None

    def is_of_people(self, token: Token) -> bool:
        """Whether a noun is of people, or speaks as they do."""
        return (
            token.lemma_.lower() in _PEOPLE
            or singular(token.lower_) in ROLE_NOUNS
            or is_somebody(token)
            or token.ent_type_ == "NORP"
            or is_speaking(token)
        )

    def is_collective(self, token: Token) -> bool:
        """Whether a noun in the singular is of many ("the government")."""
        return token.lower_ in _COLLECTIVE

    def _is_determiner(self, token: Token) -> bool:
        if token.i in self._scene.named:
            return False  # "No 10 officials"
        return token.pos_ in {"DET", "PRON"} or token.lower_ in _QUANTIFIERS or token.is_punct

    def _is_name(self, head: Token, low: int) -> bool:
        """Whether a phrase is a proper name of words that are no office's and no people's ("Buckingham Palace")."""
        return all(
            (token.pos_ == "PROPN" or (token.is_upper and len(token) > _INITIALS) or _is_brand(token))
            and token.lower_ not in ROLE_NOUNS
            and token.i not in self._scene.named
            for token in self._doc[low : head.i + 1]
        )

    def member_of(self, head: Token) -> Token | None:
        """The people of whom "one of the senior officials", "a number of diplomats", "some of his allies" are part."""
        if (people := one_in_so_many(head)) is not None:
            return people
        share = head.lower_ in SHARES
        if head.lower_ not in _PARTS and head.pos_ != "NUM" and not share:
            return None
        link = next((child for child in head.rights if child.lower_ == "of"), None)
        people = next((c for c in link.rights if c.tag_ in {"NNS", "NNPS"}), None) if link is not None else None
        return people if people is not None and (share or self.is_of_people(people)) else None

    def _belongs(self, head: Token) -> bool:
        """Whether a noun is of people who may be somebody's: "his aides", "her campaign"."""
        collective = {head.lemma_.lower(), head.lower_} & _SOMEBODYS
        people = collective or singular(head.lower_) in ROLE_NOUNS
        return bool(people) or head.ent_type_ == "NORP"

    def _possessor(self, low: int) -> str | None:
        """For whom "his", "its" or "their" stands at the start of a phrase, where that has a name."""
        owner = self._scene.meant.get(low) if self._doc[low].lower_ in {"his", "her", "its", "their"} else None
        return owner if owner is not None and owner[0].isupper() else None

    def _written(self, token: Token, one: bool) -> str:
        """A word of a description: one of several in the singular, "the party" by its name."""
        whole = governed(self._scene, token.head) if token.dep_ in {"det", "amod", "compound"} else None
        if whole is not None and (token.dep_ != "det" or not is_taken_up_by_kind(whole)):
            return ""
        return governed(self._scene, token) or (singular(token.text) if one else token.text)

    def _owner_before(self, head: Token, low: int) -> Token | None:
        """The noun of "the country's", "the minister's" before a head, where it takes up somebody."""
        nouns = (c for c in head.lefts if c.dep_ == "poss" and c.i >= low and c.i + 2 <= head.i)
        return next((noun for noun in nouns if noun.pos_ == "NOUN" and noun.i in self._scene.meant), None)

    def _is_beyond(self, token: Token) -> bool:
        """Whether a description ends before a token: at a clause, at a dash, at when and where something was said."""
        dash = token.text == "-" and token.whitespace_ and self._doc[token.i - 1].whitespace_
        return (
            bool(dash)
            or token.text in {"--", "—", "–", "("}
            or (token.text == "," and token.i + 1 in self._scene.people.at)
            or (token.text == "," and token.i + 1 < len(self._doc) and token.nbor().tag_ in _RELATIVE_TAGS)
            or token.lower_ in {"during", "after", "before", "who", "which"}
            or tells_where(token)
            or (token.dep_ == "prep" and any(t.ent_type_ == "DATE" for t in token.children))
            or self._is_clause(token)
        )

    def _is_clause(self, token: Token) -> bool:
        """Whether a participle begins a clause after a noun ("experts | interviewed for this story")."""
        inside = token.dep_ in {"amod", "compound", "pobj"} or token.i in self._scene.named
        return token.tag_ in {"VBN", "VBG"} and not inside


def _abbreviates(word: str, words: list[str]) -> bool:
    """Whether a word is made of the initials of words that follow each other: "au" of "the african union"."""
    initials = "".join(other[0] for other in words)
    return len(word) > 1 and word in initials


def _is_of_them(head: Token) -> bool:
    """Whether a word is "one of them", "some of them", or "one", "another" that speaks."""
    if head.lower_ in ONES and is_speaking(head) and not any(head.children):
        return True
    links = (child for child in head.rights if child.lower_ == "of" and head.lower_ in _PARTS)
    return any(child.lower_ == "them" for link in links for child in link.rights)


def _is_brand(token: Token) -> bool:
    """Whether a word has its capital inside: "eBay"."""
    return token.text[0].islower() and token.text.isalpha() and not token.is_lower


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"}
