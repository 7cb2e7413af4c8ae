"""Tells whom "the mother of the boy" or "the Lublin coach" means, where no rule for offices and nouns knows it.

An article rarely brings on somebody new with a definite article, and calls one whom it has named by ever new words.
So every person named so far is given marks: for being present to the reader, and for whatever of the words the article
has said of him before. The marks were set beside the annotated articles.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from helpers.finding.actors.affiliations import PRIVATE
from helpers.finding.actors.anaphors import TAKING_UP
from helpers.finding.actors.callings import is_somebody
from helpers.finding.actors.descriptions import Descriptions
from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import AMERICA, BODY
from helpers.finding.actors.offices import heads_those_sent
from helpers.finding.actors.person_names import PLACES
from helpers.finding.actors.retold import RETELLING
from helpers.finding.actors.salience import Recent
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.stand_ins import STAND_INS
from helpers.finding.actors.titles import REPORTERS, ROLE_GENDERS, ROLE_NOUNS, SHORTENED, TITLE_WORDS, Span, is_corps
from helpers.finding.nouns import is_plural, singular
from helpers.finding.tokens import beside
from helpers.reading.parse import Token

# Other nouns for somebody of whom the article has told.
_SOMEBODY = (
    ROLE_NOUNS
    | RETELLING
    | ROLE_GENDERS.keys()
    | frozenset(
        "spaniard pole dane swede finn turk briton scot serb croat czech slovak frenchman dutchman irishman "
        "englishman interlocutor informant informer insider local mum dad mom grandma grandpa grandad granny nan "
        "gran pal mate lady gentleman teenager youngster adult senior star celebrity favourite favorite royal heir "
        "suspect accused defendant convict detainee prisoner inmate patient captain democrat republican "
        "conservative liberal socialist centrist hero heroine winner runner-up medalist medallist laureate newcomer "
        "frontrunner incumbent native newlywed bride groom character tenor soprano conductor maestro virtuoso "
        "designer model influencer streamer youtuber podcaster chef baker butcher barber carpenter sapper "
        "gunsmith".split()
    )
)
# By these endings a trade is told, whichever it is ("instrument | maker", "the mountain|eer").
_TRADE = re.compile(r"[a-z]*(?:maker|keeper|rider|seller|worker|holder)$|[a-z]{2,}(?:eer|ist|man|woman|ian|ster)$")
_NO_TRADE = frozenset(
    "list mist fist twist wrist human woman german roman ocean median canyon custodian peer beer deer cheer career "
    "sheer list register minister sister master monster cluster poster disaster roster semester quarter "
    "ministry".split()
)
_OWN = frozenset({"the", "our"})
_ADDRESSES = frozenset("mr. mrs. ms. mr mrs ms madam".split())
# Nouns for somebody who is so to somebody else or reigns or judges, and whom no other noun calls so.
_RELATED = frozenset(
    "spokesman spokeswoman spokesperson adviser advisor aide deputy assistant ally friend critic lawyer rival "
    "queen king pope emperor president premier chancellor judge "
    "predecessor successor son daughter wife husband brother sister widow partner colleague counterpart".split()
)
# Nouns for those whom an article may leave without a name.
_OFTEN_UNNAMED = frozenset("official diplomat source representative informant informer insider".split())
# Who knows a field from a life in it, and what the article says of that.
_EXPERTS = frozenset({"expert", "analyst", "insider"})
_EXPERIENCED = frozenset("former ex retired author strategist consultant commentator columnist".split())
# Nouns that may be said of anybody, whatever else he has been called.
_PLAIN = frozenset("politician interlocutor guest man woman official expert author hero host star veteran".split())
# What each clue counts: how present somebody is; that the noun is in a title, is akin to one, is of another trade; that
# nothing has been told of him; other words of a title; that he was named last, and in the sentence before; names that
# the article has told of him; a trade of a public person.
_MARKS = {
    "presence": 0.8,
    "same noun": 2.5,
    "akin": 1.7,
    "otherwise": -0.5,
    "untold": 0.8,
    "same words": 1.0,
    "last": 0.3,
    "right before": 1.0,
    "same name": 1.0,
    "public": -1.3,
}
# So near behind a noun stands who does not want to be named.
_ASIDE = 12
# Nouns for members of a party, which few say of whoever leads a state; an article and a noun.
_BARE = 2
_AMERICAN_PARTISANS = frozenset({"democrat", "republican"})
_PARTISANS = _AMERICAN_PARTISANS | frozenset("conservative liberal socialist centrist".split())
# What newspapers are called after, and people in lower case.
_PAPERS = frozenset("star courier pilot advocate observer champion herald examiner".split())
# What a person must have.
_LEAST = -4.0
# Who leads a party is no member of another one.
_LEADING = frozenset("leader head chief president chairman chairwoman".split())
_ALIKE = [
    frozenset(group.split())
    for group in (
        "head boss chief leader president director chairman chairwoman chair ceo executive manager owner founder "
        "commissioner",
        "mayor head chief leader",
        "coach trainer manager selector",
        "politician lawmaker mp mep senator deputy parliamentarian legislator minister councillor congressman "
        "congresswoman republican democrat conservative candidate leader premier councilor",
        "professor lecturer academic scholar scientist researcher historian economist sociologist expert analyst "
        "specialist fellow doctor",
        "general commander officer colonel major captain admiral military soldier lieutenant sergeant veteran man "
        "serviceman",
        "priest bishop archbishop cardinal metropolitan hierarch clergyman pastor father vicar",
        "player striker footballer midfielder defender goalkeeper captain scorer forward",
        "singer artist musician performer star actress actor celebrity presenter host",
        "royal prince princess duke duchess king queen earl countess",
        "mother mum mom woman lady wife grandmother",
        "father dad man husband grandfather",
        "official diplomat ambassador envoy representative secretary minister",
        "spokesman spokeswoman spokesperson",
        "farmer grower producer",
        "pensioner retiree senior neighbour neighbor resident inhabitant local",
    )
]


class Epithets:
    """Whom the descriptions of one article mean.

    Parameters
    ----------
    scene, descriptions
        The article and how it speaks of actors whom it does not name.
    recent
        Who is present to the reader.
    titles
        For the noun of every title, whose it is.
    """

    def __init__(self, scene: Scene, descriptions: Descriptions, recent: Recent, titles: Mapping[int, Figure]) -> None:
        self._scene = scene
        self._doc = scene.doc
        self._descriptions = descriptions
        self._recent = recent
        self._titles = titles

    def whom(self, head: Token, phrase: Span) -> Figure | None:
        """The person with the best marks, None where a phrase describes nobody or nobody fits."""
        if not self._describes(head, phrase):
            return None
        gender = ROLE_GENDERS.get(head.lower_)
        named, last, hidden = self._scene.people.figure, self._named_last(phrase.start), head.lower_ in _OFTEN_UNNAMED

        def fits(figure: Figure) -> bool:
            told = last in figure.mentions or self._is_akin(head.lower_, self._said(figure, head.i))
            alike = None in {gender, figure.gender} or gender == figure.gender
            return named(figure.name) is not None and alike and (told or not hidden)

        return self.likeliest(head, phrase, fits)

    def likeliest(self, head: Token, phrase: Span, fits: Callable[[Figure], bool]) -> Figure | None:
        """Of those who fit the one with the best marks."""
        others = self._scene.others(head) | self._owners(head, phrase)
        last = self._named_last(phrase.start)
        marks = [
            (self._marks(figure, head, phrase, last), number, figure)
            for number, figure in enumerate(self._recent.figures())
            if figure.name not in others and fits(figure) and not self._is_barred(figure, head, phrase)
        ]
        best = max(marks, default=None)
        return best[2] if best is not None and best[0] > _LEAST else None

    def may_be(self, figure: Figure, noun: Token) -> bool:
        """Whether nothing that the article tells of somebody speaks against a noun for one human being."""
        gender = ROLE_GENDERS.get(noun.lower_)
        if not _is_of_somebody(noun) or (gender and figure.gender not in {gender, None}) or self.is_reporter(figure):
            return False
        if self._is_of_another(figure, noun):
            return False
        said = self._said(figure, len(self._doc))
        if noun.lower_ in said or (self._is_akin(noun.lower_, said) and noun.lower_ not in _OFTEN_UNNAMED):
            return True
        if noun.lower_ in _EXPERTS and said & _EXPERIENCED:
            return True
        told = bool(said - {"man", "woman"}) or figure.known is not None or self._is_owned(figure)
        return not told and noun.lower_ not in _OFTEN_UNNAMED

    def _is_of_another(self, figure: Figure, noun: Token) -> bool:
        """Whether a title has a body before the noun, and the noun another: "a bank's envoy", "the union | envoy"."""
        named = self._scene.named
        bodies = (t for t in noun.subtree if t.pos_ == "PROPN" and t.ent_type_ not in PLACES)
        own = {t.lower_ for t in bodies if t.i not in named or named[t.i].kind == BODY}
        titles = (self._doc[role.start : role.end] for role in figure.roles)
        words = [t.lower_ for title in titles for t in title if t.ent_type_ == "ORG" and t.lower_ not in TITLE_WORDS]
        return bool(own and words) and own.isdisjoint(words)

    def _is_owned(self, figure: Figure) -> bool:
        """Whether somebody is brought on as that of another: "Reuters' Jane Doe"."""
        name = self._doc[figure.mentions[0].end - 1]
        return any(child.dep_ == "poss" for child in name.lefts)

    def _owners(self, head: Token, phrase: Span) -> frozenset[str]:
        """Whom a phrase names or takes up, and so does not describe: "| her adviser", "| Doe's sister"."""
        words = [i for i in range(*phrase) if i != head.i]
        named = {self._scene.people.at[i].name for i in words if i in self._scene.people.at}
        return frozenset(named | {self._scene.meant[i] for i in words if i in self._scene.meant})

    def _named_last(self, place: int) -> Span | None:
        """Where somebody was named last before a place, in its sentence or the one before."""
        at = self._scene.people.at
        start = self._doc[place].sent.start
        start = self._doc[start - 1].sent.start if start else 0
        last = next((i for i in range(place - 1, start - 1, -1) if i in at), None)
        return next((m for m in at[last].mentions if m.start <= last < m.end), None) if last is not None else None

    def _describes(self, head: Token, phrase: Span) -> bool:
        """Whether a phrase is of one human being of whom the article has told, and not of one who has no name."""
        first = self._doc[phrase.start]
        definite = first.lower_ in _OWN or first.lower_ in _ADDRESSES
        named = any(i in self._scene.people.at and beside(self._doc[i]).tag_ != "POS" for i in range(*phrase))
        many = named or head.tag_ in {"NNS", "NNPS"} or is_plural(head.lower_)
        if not definite or many or head.i in self._scene.named or head.i in self._scene.people.at:
            return False
        if head.text.istitle() and head.lower_ in _PAPERS:
            return False  # "the Star reported"
        if (
            head.lower_ in REPORTERS
            or is_corps(head)
            or any(t.lower_ in {"anonymity", "anonymously"} for t in head.sent)
        ):
            return False
        if (
            heads_those_sent(self._scene, head)
            or _keeps_name(head)
            or not _is_of_somebody(head)
            or self._descriptions.as_introduced(head) is not None
        ):
            return False
        alike = (
            word for word in self._doc[: head.i] if word.lower_ == head.lower_ and not self._is_told_of_named(word)
        )
        return not any(child.lower_ in {"a", "an"} for word in alike for child in word.lefts)

    def _is_told_of_named(self, noun: Token) -> bool:
        """Whether a noun says what somebody is who has a name."""
        return noun.i in self._titles or (noun.dep_ == "appos" and noun.head.i in self._scene.people.at)

    def _marks(self, figure: Figure, head: Token, phrase: Span, last: Span | None) -> float:
        return sum(_MARKS[clue] * value for clue, value in self._clues(figure, head, phrase, last))

    def _is_barred(self, figure: Figure, head: Token, phrase: Span) -> bool:
        """Whether somebody was not named yet, is of another state or body, or is to nobody what a noun says."""
        if self._recent.presence(figure, head.i) == float("-inf"):
            return True
        states = self._states(figure) - {None}
        for name, is_state in self._names_in(phrase, head):
            leads = self._is_party(name) and head.lower_ in _LEADING
            of_body = self._is_body(name) and (leads or not self._is_party(name)) and figure.known is not None
            if states and (is_state or of_body) and not self._is_told_of(figure, name, is_state):
                return True
        bodies = [name for name, is_state in self._names_in(phrase, head) if not is_state]
        led = head.lower_ in _LEADING and beside(head).lower_ == "of" and bodies
        if led and not any(self._is_told_of(figure, name, is_state=False) for name in bodies):
            return True
        related = head.lower_ in _RELATED and not self._is_akin(head.lower_, self._said(figure, head.i))
        leads = head.lower_ in _PARTISANS and self._leads_state(figure) and not self._may_be_partisan(figure, phrase)
        if self._serves(figure, head.lower_):
            return True
        return related or leads

    def _serves(self, figure: Figure, noun: str) -> bool:
        """Whether a title tells that somebody is another one's: "the | mayor's spokesman" is not the mayor."""
        words = (self._doc[i] for role in figure.roles for i in range(role.start, role.end - 1))
        return any(word.lower_ == noun and beside(word).tag_ == "POS" for word in words)

    def _said(self, figure: Figure, place: int) -> set[str]:
        """The words of the titles that somebody has had before a place, and of the offices that he is known for."""
        told = {self._doc[i].lower_ for role in figure.roles if role.start < place for i in range(*role)}
        named = (self._doc[i] for mention in figure.mentions if mention.start < place for i in range(*mention))
        apposed = (child for word in named for child in word.rights if child.dep_ == "appos" and child.pos_ == "NOUN")
        told |= {word.lower_ for child in apposed for word in (child, *child.lefts)}
        told |= {SHORTENED[short] for word in self._before_names(figure) if (short := word.rstrip(".")) in SHORTENED}
        held = figure.known.offices if figure.known is not None else ()
        return told | {word for office in held for word in office.office.lower().split()}

    def _before_names(self, figure: Figure) -> Iterator[str]:
        """The words right before each mention of somebody, a full stop apart ("Gen. | Doe")."""
        for mention in figure.mentions:
            words = [word.lower_ for word in self._doc[max(mention.start - 2, 0) : mention.start] if word.text != "."]
            yield from words[-1:]

    def _leads_state(self, figure: Figure) -> bool:
        knowledge, held = self._scene.knowledge, figure.known.offices if figure.known is not None else ()
        return any(knowledge.offices(office.office) & knowledge.leading for office in held)

    def _may_be_partisan(self, leader: Figure, phrase: Span) -> bool:
        """Whether a bare "the Democrat" may be who leads a state: out of office by now, or the only one named."""
        month, held = self._scene.people.month, leader.known.offices if leader.known is not None else ()
        noun = self._doc[phrase.end - 1].lower_
        if noun in _AMERICAN_PARTISANS and AMERICA not in {office.affiliation for office in held}:
            return False
        rules = month is not None and any(office.held(month) for office in held)
        named = {
            figure.name for figure in self._recent.figures() if any(m.start < phrase.start for m in figure.mentions)
        }
        return phrase.end - phrase.start <= _BARE and not (rules and named > {leader.name})

    def is_reporter(self, figure: Figure) -> bool:
        """Whether somebody works for a medium: "the BBC's Jane Doe"."""
        employer = self._scene.knowledge.body(self._scene.figure_affiliation(figure) or "")
        return employer is not None and employer.kind == "medium"

    def _is_akin(self, noun: str, said: set[str]) -> bool:
        return noun in said or any(noun in group and group & said for group in _ALIKE)

    def _states(self, figure: Figure) -> set[str | None]:
        """The states and the body that somebody is of."""
        serves = self._scene.figure_affiliation(figure)
        return {self._scene.nationality(figure), self._scene.state(serves), serves}

    def _clues(self, figure: Figure, head: Token, phrase: Span, last: Span | None) -> Iterator[tuple[str, float]]:
        """What speaks for and against somebody, each clue with how often or how much."""
        noun, said = head.lower_, self._said(figure, head.i)
        yield "presence", max(self._recent.presence(figure, head.i), -20.0)
        if self._is_akin(noun, said):
            yield ("same noun" if noun in said else "akin"), 1.0
        elif said and noun not in _PLAIN:
            yield "otherwise", 1.0
        elif not said and figure.known is None:
            yield "untold", 1.0
        words = {t.lower_ for t in self._doc[phrase.start : phrase.end] if t.pos_ in {"NOUN", "ADJ"} and t.i != head.i}
        yield "same words", float(min(len(words & said), 2))
        if last is not None and last in figure.mentions:
            yield "last", 1.0
            yield "right before", float(last.start < self._doc[phrase.start].sent.start)
        if figure.known is not None and noun in PRIVATE:
            yield "public", 1.0
        told = sum(self._is_told_of(figure, name, is_state) for name, is_state in self._names_in(phrase, head))
        yield "same name", float(told)

    def _is_told_of(self, figure: Figure, name: str, is_state: bool) -> bool:
        """Whether somebody is of a state or body, or the article has a name beside his."""
        if is_state or name in self._states(figure):
            return name in self._states(figure)
        near = [token for mention in figure.mentions[:2] for token in self._doc[mention.start].sent]
        words = {token.lower_ for token in near} | self._said(figure, len(self._doc))
        listed = {self._scene.named[token.i].name for token in near if token.i in self._scene.named}
        return name.lower() in words or name in listed

    def _is_body(self, name: str) -> bool:
        return self._scene.knowledge.body(name) is not None

    def _is_party(self, name: str) -> bool:
        body = self._scene.knowledge.body(name)
        return body is not None and body.kind == "party"

    def _names_in(self, phrase: Span, head: Token) -> Iterator[tuple[str, bool]]:
        """The names in a phrase beside its head, and whether each is a state's."""
        i = phrase.start
        while i < phrase.end:
            mention = self._scene.named.get(i)
            if mention is not None and not mention.start <= head.i < mention.end:
                yield mention.name, mention.kind != BODY
                i = mention.end
                continue
            if mention is None and self._doc[i].pos_ == "PROPN" and self._doc[i].lower_ not in _SOMEBODY | _ADDRESSES:
                yield self._doc[i].text, False
            i += 1


def _keeps_name(head: Token) -> bool:
    """Whether somebody "does not want to give his name" or "would not be named"."""
    behind = head.doc[head.i + 1 : head.i + _ASIDE]
    denied = next((word.i for word in behind if word.dep_ == "neg"), None)
    return denied is not None and any(word.lemma_ in {"name", "identify"} for word in behind if word.i > denied)


def _is_of_somebody(head: Token) -> bool:
    """Whether a noun is for one human being."""
    word = singular(head.lower_.rpartition("-")[2])
    if head.lower_ in _SOMEBODY or word in _SOMEBODY or is_somebody(head):
        return True
    if word in TAKING_UP | STAND_INS | _NO_TRADE:
        return False
    return bool(_TRADE.match(word))
