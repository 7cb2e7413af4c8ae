"""Tells whether a noun takes up somebody named before: "the politician", "the mother of two", "the 46-year-old"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from helpers.finding.actors.affiliations import PRIVATE
from helpers.finding.actors.descriptions import Descriptions
from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import BODY
from helpers.finding.actors.salience import closes_speech, may_speak
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import RANKS
from helpers.reading.parse import Token

# Nouns by which a text takes up the person of whom it has just spoken.
RETELLING = frozenset(
    "politician official expert analyst diplomat scholar lawmaker general commander officer scientist "
    "historian journalist author activist professor economist soldier lawyer minister governor mayor "
    "spokesman spokeswoman spokesperson adviser advisor ambassador envoy chief researcher specialist mp senator "
    "representative deputy leader tycoon businessman businesswoman billionaire parliamentarian legislator "
    "republican democrat oligarch propagandist presenter blogger dictator strategist commentator columnist "
    "academic lecturer interlocutor guest veteran "
    "metropolitan publicist unionist clergyman priest hierarch cardinal bishop archbishop pastor rabbi imam jesuit "
    "monk nun parson "
    "athlete sportsman sportswoman player footballer striker goalkeeper midfielder coach trainer selector "
    "singer artist actor actress writer poet musician banker manager entrepreneur".split()
)
# Who may be called by where he was elected ("the Ohio Democrat").
_ELECTED = frozenset("democrat republican senator lawmaker congressman congresswoman governor".split())
_MET = frozenset("guest host visitor".split())
_GUESTS = frozenset({"interlocutor", "guest", "expert"})
# Nouns that take up somebody without a name as well.
_ANYBODY = frozenset("official representative".split())
# Of which sort "the local government official" is.
_LEVELS = frozenset("local government regional municipal city state".split())
_AGE = re.compile(r"the \d+ ?- ?year ?- ?old$", re.IGNORECASE)
_YEARS = re.compile(r"(\d+) ?- ?year ?- ?old")
BY_GENDER = {"woman": "f", "man": "m"}
# "The mother of two" takes up a woman, "the military man" a man.
_TOLD = re.compile(
    r"the (?:(?:grand)?(?:mother|father) of (?:one|two|three|four|five|six|\d+)|military man)", re.IGNORECASE
)
_AGED = re.compile(r"the \d+ ?- ?year ?- ?old\b", re.IGNORECASE)


class Retold:
    """What the phrases of one article say of people whom it has named.

    Parameters
    ----------
    scene, descriptions
        The article and how it describes actors.
    titles
        For the noun of every title, whose it is.
    """

    def __init__(self, scene: Scene, descriptions: Descriptions, titles: Mapping[int, Figure]) -> None:
        self._scene = scene
        self._doc = scene.doc
        self._named = scene.named
        self._people = scene.people
        self._knowledge = scene.knowledge
        self._descriptions = descriptions
        self._titles = titles

    def takes_up(self, token: Token, low: int, high: int) -> bool:
        """Whether a phrase like "the politician", "the Polish lawmaker" may take up somebody named before."""
        again = "the" if not closes_speech(token) else "a"
        if self._is_met(token, low):
            return True
        ours = "our" if token.lower_ in _GUESTS else "the"
        if self._doc[low].lower_ not in {"the", again, ours} or token.lower_ not in RETELLING:
            return False
        if any(other.lower_ == "anonymity" for other in token.sent):
            return False
        if token.i != high - 1 and self.origin(token, high) is None:
            return False
        for i in range(low + 1, token.i):
            owned = (i in self._named and self._named[i].kind != BODY) or self.party(i, i + 1) is not None
            elected = token.lower_ in _ELECTED and self._doc[i].ent_type_ == "GPE"
            told = elected or self._doc[i].dep_ == "amod" or self._doc[i].ent_type_ == "DATE"
            told = told or self._doc[i].lower_ in RANKS  # "the lieutenant general"
            describes = told or self._doc[i].pos_ in {"ADJ", "ADV", "PUNCT"}
            levelled = token.lower_ in _ANYBODY and self._doc[i].lower_ in _LEVELS
            if not (owned or elected or levelled) and (token.lower_ in _ANYBODY or not describes):
                return False
        return self._descriptions.as_introduced(token) is None

    def _is_met(self, token: Token, low: int) -> bool:
        """Whether a phrase is "her host" or "his Polish guest", met by somebody of whom the article has told."""
        met = self._doc[low].lower_ in {"his", "her", "their"} and token.lower_ in _MET
        if met and low + 1 == token.i:
            return token.lower_ == "host"
        return met and any(i in self._named and self._named[i].kind != BODY for i in range(low + 1, token.i))

    def is_of_gender(self, token: Token, low: int, high: int) -> bool:
        """Whether a phrase is "the woman" or "the man" of whom the article has told by name only."""
        bare = token.lower_ in BY_GENDER and self._doc[low:high].text.lower() == f"the {token.lower_}"
        return bare and self._descriptions.as_introduced(token) is None

    def is_told_again(self, token: Token, low: int, high: int) -> bool:
        """Whether a phrase tells more of somebody: "the 71-year-old nurse", "the former boxer", "the mother of two"."""
        phrase = self._doc[low:high]
        if _TOLD.fullmatch(phrase.text):
            return may_speak(token)
        more = _AGED.match(phrase.text) or any(word.lower_ in {"former", "retired"} for word in phrase)
        past = phrase[0].lower_ == "the" and phrase[1].lower_ in {"former", "ex"}
        bare = (token.i == high - 1 or past) and phrase[0].lower_ == "the" and may_speak(token)
        if not (more and bare):
            return False
        alike = (word for word in self._doc[: token.i] if word.lower_ == token.lower_)
        return all(word.i in self._titles for word in alike)

    def origin(self, token: Token, high: int) -> str | None:
        """The state from which "the propagandist from the Kremlin" is, if nothing else follows the noun."""
        link, *rest = self._doc[token.i + 1 : high]
        named = [t.i for t in rest if t.i in self._named]
        if link.lower_ != "from" or not named or any(t.pos_ != "DET" for t in rest if t.i not in named):
            return None
        return self._scene.state(self._named[named[0]].name)

    def is_age(self, token: Token) -> bool:
        """Whether a phrase is "the 46-year-old"."""
        low, high = self._scene.extent(token)
        return bool(_AGE.match(self._doc[low:high].text))

    def of_age(self, token: Token) -> Callable[[Figure], bool]:
        """Whether somebody may be "the 46-year-old": whose age the article does not give otherwise."""
        age = _YEARS.search(self._doc[self._scene.extent(token).start : token.i + 1].text)
        years = age.group(1) if age is not None else ""
        return lambda figure: self._age(figure) in {None, years}

    def _age(self, figure: Figure) -> str | None:
        """The age that the article gives somebody: "Jane Doe, 46, said", "Jane Doe, a 46-year-old nurse"."""
        for role in figure.roles:
            if (told := _YEARS.search(self._doc[role.start : role.end].text)) is not None:
                return told.group(1)
        behind = (self._doc[mention.end : mention.end + 3] for mention in figure.mentions)
        return next((b[1].text for b in behind if len(b) > 2 and b[0].text == b[2].text == "," and b[1].is_digit), None)

    def party(self, low: int, high: int) -> str | None:
        """The party that a stretch of tokens names."""
        body = self._knowledge.body(self._scene.listed_body(low, high) or "")
        return body.name if body is not None and body.kind == "party" else None

    def may_be(self, figure: Figure, noun: str, owner: str | None) -> bool:
        """Whether a noun, with a state or party before it or without, may take somebody up."""
        if self._people.figure(figure.name) is None:
            return noun in _ANYBODY and owner in {None, self._scene.affiliation(figure.name)}
        if owner is not None:
            body, serves = self._knowledge.body(owner), self._scene.figure_affiliation(figure)
            called = self._people.title_words(figure)
            of_party = body is not None and body.kind == "party" and figure.known is not None and not called & RANKS
            return owner in {self._scene.nationality(figure), serves} or (
                of_party and self._knowledge.is_country(serves or "")
            )
        employer = self._scene.figure_affiliation(figure) or ""
        return figure.known is None or noun not in PRIVATE or not self._knowledge.is_country(employer)
