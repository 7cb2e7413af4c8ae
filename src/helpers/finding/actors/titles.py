"""Titles of people: the nouns for offices and trades, and the phrases around a name that say what its bearer is."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from helpers.reading.parse import Token

ROLE_NOUNS = frozenset(
    "president minister secretary chancellor premier spokesman spokeswoman spokesperson spox chief head "
    "leader commander general colonel major captain lieutenant admiral marshal adviser advisor aide "
    "ambassador envoy mayor governor senator lawmaker deputy mp mep congressman congresswoman director "
    "chairman chairwoman chairperson chair official analyst expert professor lawyer attorney activist "
    "resident soldier journalist correspondent reporter editor writer author historian economist "
    "scientist researcher scholar politician diplomat negotiator representative commissioner coordinator "
    "prosecutor judge ombudsman speaker whip founder owner ceo cfo coo cto boss oligarch tycoon businessman "
    "billionaire magnate entrepreneur businesswoman dictator duke duchess king queen prince princess emperor pope "
    "patriarch bishop "
    "archbishop cardinal "
    "priest rabbi imam pastor elder chaplain deacon preacher clergyman monk nun "
    "lord baroness sheikh veteran fighter rebel separatist warlord mercenary "
    "pilot doctor nurse teacher student retiree pensioner farmer driver worker labourer laborer engineer "
    "volunteer refugee witness victim survivor father mother son daughter wife husband brother sister "
    "rapporteur reverend widow friend critic opponent rival predecessor successor partner colleague counterpart host "
    "presenter anchor blogger actor actress singer musician athlete boxer champion star player coach "
    "manager executive vice-president undersecretary under-secretary statesman strategist specialist "
    "fellow lecturer dean rector investigator inspector officer sergeant private brigadier lieutenant-general "
    "councillor councilor counsellor counselor attache attaché councilman legislator parliamentarian candidate "
    "nominee president-elect "
    "pm tsar czar ayatollah comedian filmmaker photographer poet novelist philosopher psychologist "
    "sociologist architect banker financier investor trader consultant contractor hacker spy agent guard "
    "policeman sheriff detective marine sailor gunner medic surgeon revolutionary ally associate vice-premier "
    "vice-minister co-founder cofounder commander-in-chief undersecretary-general secretary-general "
    "strongman propagandist pontiff member pollster organiser organizer campaigner advocate insider dissident "
    "defector conscript paratrooper serviceman employee staffer columnist commentator pundit reservist instructor "
    "superintendent treasurer lobbyist theologian corporal cadet physicist biologist chemist physician paramedic "
    "supervisor selectman alderman alderwoman comptroller auditor warden constable magistrate provost curator ranger "
    "trooper taoiseach tánaiste voivode starosta starost "
    "hierarch vicar parishioner jesuit seminarian abbot nuncio mufti missionary inhabitant neighbour neighbor "
    "villager islander tourist passenger motorist shopkeeper hairdresser choreographer composer violinist pianist "
    "sculptor playwright screenwriter librarian archivist archaeologist astronomer geologist ecologist veterinarian "
    "dentist pharmacist midwife psychotherapist psychiatrist epidemiologist virologist mathematician programmer "
    "technician electrician plumber locksmith bricklayer forester beekeeper winemaker restaurateur hotelier "
    "accountant jurist barrister solicitor stewardess trucker courier cyclist swimmer skier wrestler fencer "
    "rower gymnast sprinter footballer goalkeeper striker midfielder referee headteacher headmaster headmistress "
    "schoolgirl schoolboy pupil graduate intern apprentice housewife grandmother grandfather grandson granddaughter "
    "uncle aunt cousin nephew niece girlfriend boyfriend fiancé fiancée widower tenant landlord landlady homeowner "
    "shareholder donor philanthropist sniper sapper infantryman artilleryman partisan militiaman chieftain lifeguard "
    "rescuer firefighter linguist demographer meteorologist rapper translator interpreter miner fisherman "
    "trainer voit wójt sponsor".split()
)
RANKS = frozenset("general admiral marshal colonel major captain lieutenant commander sergeant".split())
_CLERGY = frozenset({"archbishop", "bishop", "cardinal", "father", "rabbi"})
# Role nouns that name a body as well ("the coast guard").
CORPS = frozenset({"guard", "marine"})
# What a guard keeps that is no man of it.
_GUARDED = frozenset({"coast", "national"})
HONORIFICS = {
    **dict.fromkeys("mr mr. sir lord mister pan".split(), "m"),
    **dict.fromkeys("mrs mrs. ms ms. miss lady dame baroness".split(), "f"),
    **dict.fromkeys(
        "dr dr. prof prof. gen gen. col col. lt lt. maj maj. capt capt. sgt sgt. sen sen. rep rep. adm "
        "adm. coun coun. gov gov. brig brig. rev rev. del del. hon hon. amb amb. fr fr. cllr cllr. cmdr cmdr. cpl cpl. "
        "insp insp. supt supt. pte pte. pvt pvt. det con pc dci".split()
    ),
}
# Ranks and offices as they are shortened before names.
SHORTENED = {
    "gen": "general",
    "maj": "major",
    "col": "colonel",
    "lt": "lieutenant",
    "capt": "captain",
    "cmdr": "commander",
    "sgt": "sergeant",
    "adm": "admiral",
    "sen": "senator",
    "rep": "congressman",
    "gov": "governor",
    "prof": "professor",
}
# The commonest verbs of speech: their subject is somebody.
SPEAKING = frozenset(
    "say tell add warn ask announce argue claim insist declare note stress write explain reply answer state indicate "
    "emphasize emphasise point assure inform confirm believe talk speak post remind estimate assess continue reiterate "
    "respond comment admit urge accuse vow promise pledge suggest remark recall reveal underline highlight deny "
    "maintain conclude acknowledge predict demand describe report tweet observe clarify stipulate joke complain "
    "caution concede confess contend assert allege hint lament quip regret apologise apologize specify recount".split()
)
# Nouns for where something is said ("in an interview").
SETTINGS = frozenset(
    "interview conversation talk statement comment post entry speech address briefing call tweet message video meeting "
    "conference letter email remark condition response reply broadcast communiqué communique communication release "
    "announcement note dispatch bulletin message".split()
)
# What somebody writes and publishes as his own.
WRITINGS = frozenset(
    "statement message communiqué communique communication release announcement note letter entry".split()
)
# Where somebody says something, if it is "its" own.
_MEDIA = frozenset("report update page account channel website site blog column summary bulletin newsletter".split())
# Where people publish words of their own ("wrote on Telegram").
PLATFORMS = frozenset("twitter telegram facebook x instagram tiktok youtube vkontakte".split())
# Those that take no person as object: one after them is the speaker ("... - assessed the director").
INVERTING = SPEAKING - frozenset(
    "tell warn ask assure inform urge accuse remind describe demand answer believe report".split()
)
TITLE_WORDS = (
    ROLE_NOUNS
    | HONORIFICS.keys()
    | frozenset(
        "prime foreign defense defence interior home finance vice deputy first acting interim former "
        "state treasury press national republican democrat democratic conservative labour rear vice "
        "security council senior top chief energy justice health economy transport affairs ex-president "
        "ex-prime then-president".split()
    )
)
ROLE_GENDERS = {
    **dict.fromkeys(
        "spokesman chairman businessman congressman king prince son father husband brother policeman actor man "
        "boy duke baron monk dad uncle nephew grandfather grandson boyfriend fiancé schoolboy headmaster sportsman "
        "serviceman fisherman clergyman pontiff groom widower gentleman".split(),
        "m",
    ),
    **dict.fromkeys(
        "spokeswoman chairwoman businesswoman congresswoman queen princess daughter mother wife sister widow woman "
        "girl actress duchess baroness heiress nun mum mom aunt niece grandmother granddaughter girlfriend fiancée "
        "schoolgirl headmistress sportswoman waitress stewardess landlady bride heroine ballerina lady".split(),
        "f",
    ),
}
# Offices that only one state calls so.
AMERICAN_OFFICES = frozenset(
    {
        "secretary of state",
        "deputy secretary of state",
        "treasury secretary",
        "secretary of the treasury",
        "deputy treasury secretary",
        "secretary of defense",
        "deputy secretary of defense",
        "deputy defense secretary",
        "deputy defence secretary",
        "assistant secretary of state",
        "homeland security secretary",
        "house speaker",
    }
)
# Who writes of those who speak.
REPORTERS = frozenset("correspondent reporter journalist".split())
# What somebody is to somebody else: "the son of X" and "a spokesman for X" are not X.
_RELATIONS = frozenset(
    "son daughter wife husband brother sister father mother widow friend critic lawyer rival ally".split()
)
_BLOCK_POS = frozenset("NOUN PROPN ADJ NUM".split())
_JOINTS = frozenset({"'s", "'", "-", "/"})
_SERVING = frozenset("adviser advisor aide spokesman spokeswoman spokesperson ally assistant deputy envoy".split())
_LINKS = frozenset("of for to in at from on".split())
# What stands before no noun for what somebody is ("..., a day after the envoy left").
_JOINING = frozenset({"ADP", "SCONJ"})
# What stands before whom one works for.
_SERVED = frozenset({"at", "for", "of", "with"})
_STOPS = frozenset({",", ".", ";", ")", '"', ":", "—", "–"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STOPPING_TAGS = _FINITE | {"PRP", "WP", "WDT"}
_LONGEST = 16
# Who says what others have to say.
SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson"})
# The services whose officers have ranks.
_SERVICES = frozenset("army navy force forces corps guard marines marine police".split())


DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())


def is_title(word: str) -> bool:
    """Whether a lower-case word is part of titles rather than of names, plurals included."""
    return word in TITLE_WORDS or word.removesuffix("s") in ROLE_NOUNS


def is_speaking(token: Token) -> bool:
    """Whether a word is the subject of a verb of speech."""
    return token.dep_ == "nsubj" and token.head.lemma_ in SPEAKING


def is_corps(noun: Token) -> bool:
    """Whether a noun for somebody ends the name of a body: "the Border | Guard"."""
    before = noun.nbor(-1) if noun.i else noun
    named = (noun.text.istitle() and before.text.istitle()) or before.lower_ in _GUARDED
    return noun.lower_ in CORPS and named


def is_honorific(word: str) -> bool:
    """Whether a lower-case word, its full stop parted from it or not, is an address like "Mr."."""
    return f"{word.rstrip('.')}." in HONORIFICS


def tells_where(preposition: Token) -> bool:
    """Whether a preposition tells where something was said ("an official | in a press call")."""
    local = preposition.dep_ == "prep" and preposition.lower_ in {"in", "during", "on", "at", "via"}
    objects = [child for child in preposition.children if child.dep_ == "pobj"] if local else []
    own = (thing for thing in objects if any(child.tag_ == "PRP$" for child in thing.children))
    return any(thing.lemma_ in SETTINGS for thing in objects) or any(thing.lemma_ in _MEDIA for thing in own)


class Span(NamedTuple):
    """Tokens start to end, end exclusive."""

    start: int
    end: int


class Titles:
    """Finds the titles around names in one article.

    Parameters
    ----------
    tokens
        The article's tokens.
    starts
        First tokens of its units, which no title crosses.
    listed
        Tokens of listed states and bodies, which belong to titles whatever the parser takes them for.
    """

    def __init__(self, tokens: Sequence[Token], starts: Container[int], listed: Container[int]) -> None:
        self._tokens = tokens
        self._words = [token.text for token in tokens]
        self._lower = [word.lower() for word in self._words]
        self._listed = listed
        self._starts = starts

    def around(self, name: Span, people: Container[int]) -> list[Span]:
        """Title before a name and appositions on both sides; `people` holds the tokens of every person's name."""
        found = (
            self.before(name.start),
            self.apposition_before(name.start, people),
            self.after(name.end, people),
        )
        return [span for span in found if span is not None]

    def before(self, start: int) -> Span | None:
        """The title directly before a name: "Russian Foreign Minister", "the head of British diplomacy"."""
        name, start = start, self._before_honorific(start)
        abbreviated = start > 3 and self._words[start - 3] == "(" and self._words[start - 1] == ")"
        if abbreviated and self._words[start - 2].isupper():
            start -= 3  # "the head of the Trade Agency (TA) Jane Doe"
        if start > 1 and self._lower[start - 1] in DAYS:
            start -= 2 if self._lower[start - 2] == "on" else 1
        first = self._without_leftovers(self.block_start(start), start)
        first += first < start and (self._lower[first] in DAYS or self._lower[first - 1 : first + 1] == ["in", "turn"])
        if first == start:
            return None
        if self._lower[start - 1] in RANKS | _CLERGY | CORPS and (whole := self._of_role(first)) != first:
            return Span(whole, start)
        if self._lower[start - 1] in ROLE_NOUNS:
            return Span(self._joined(first), start)
        if self._is_one_of(first) and self._lower[start - 1].removesuffix("s") in ROLE_NOUNS:
            return Span(first, start)
        if (
            start < name
            and self._lower[start - 1] in _SERVICES
            and any(self._is_role(i, start) for i in range(first, start))
        ):
            return Span(first, start)  # "port authority spokesman Navy | Capt. Jane Doe"
        joined = self._past_and(first)  # "the head of Peru's ports and | bridges agency"
        whole = self._of_role(joined)
        if whole == joined or any(self._is_role(i, start) for i in range(first, start)):
            return None
        return Span(whole, start)

    def after(self, end: int, people: Container[int]) -> Span | None:
        """The role after a name: "Ben Wallace, the UK defence secretary, said", "Jane Doe is the head of the port"."""
        n = len(self._tokens)
        if end + 2 < n and self._words[end] == self._words[end + 2] == "," and self._words[end + 1].isdigit():
            end += 2  # "Jane Doe, 47, a farmer"
        told = self._lower[end : end + 2] in (["is", "the"], ["is", "a"], ["is", "an"])
        if end + 1 >= n or not (told or self._words[end] in {",", "(", "-", "–", "—"}):
            return None
        start = end + 1
        if self._lower[start : start + 2] == ["who", "is"]:
            start += 2
        while start < n and self._tokens[start].pos_ == "DET":
            start += 1
        stop = start
        while stop < min(n, start + _LONGEST) and stop not in self._starts:
            if self._words[stop] in _STOPS or self._tokens[stop].tag_ in _STOPPING_TAGS:
                break
            stop += 1
        nouns = self.nouns(Span(start, stop))
        if not nouns or nouns[-1] + 1 in people or self._closes_speech(end, stop):
            return None
        if any(self._tokens[i].pos_ in _JOINING or self._lower[i] in {"and", "but"} for i in range(start, nouns[0])):
            return None
        while self._lower[stop - 1] in {"and", "but", "or"}:
            stop -= 1
        link = next((self._lower[i] for i in range(nouns[0], stop) if self._tokens[i].pos_ == "ADP"), None)
        if told and self._lower[end + 1] != "the" and link not in _SERVED:
            return None  # "Jane Doe is a farmer from Peru"
        return Span(start, stop)

    def _closes_speech(self, comma: int, verb: int) -> bool:
        """Whether somebody else says something behind a comma: "He wrote to Mr Doe, | the second clerk | said."."""
        if verb + 1 >= len(self._tokens) or self._tokens[comma + 1].lower_ != "the":
            return False
        closed = self._tokens[verb].lemma_ in SPEAKING and self._words[verb + 1] == "."
        before = (self._tokens[i].tag_ for i in range(self._tokens[comma].sent.start, comma))
        return closed and any(tag in _FINITE for tag in before)

    def whole(self, title: Span) -> Span:
        """A title with the office of which the one before a name is part: "the aide to | the head of the union Doe"."""
        return Span(self._of_role(title.start), title.end)

    def nouns(self, span: Span) -> list[int]:
        """The nouns of a title that name an office or a trade, up to the first preposition ("chief of staff")."""
        found: list[int] = []
        for i in range(*span):
            if self._tokens[i].pos_ == "ADP" and found:
                break
            owner = i + 1 < span.end and self._tokens[i + 1].tag_ == "POS"  # "the | mayor's spokesman"
            office = self._lower[i] in ROLE_NOUNS and not owner and not is_corps(self._tokens[i])
            if office or (self._is_one_of(span.start) and i == span.end - 1):
                found.append(i)
        return found

    def _is_role(self, i: int, end: int) -> bool:
        """Whether a word is somebody's office, and not whose it is ("the president's office", "Marine Brigade")."""
        in_name = i + 1 < end and self._words[i][0].isupper() and self._words[i + 1][0].isupper()
        within = in_name and self._lower[i + 1] not in ROLE_NOUNS
        return self._lower[i] in ROLE_NOUNS and not within and self._words[i + 1] not in {"'s", "'"}

    def _is_one_of(self, first: int) -> bool:
        """Whether "one of" or "one of the" stands before a block."""
        i = first - 1 if first and self._tokens[first - 1].pos_ == "DET" else first
        return i > 1 and self._lower[i - 2 : i] == ["one", "of"]

    def _joined(self, first: int) -> int:
        """Start of a title before "and" that one in lower case continues ("historian and former diplomat Jane Doe")."""
        joined = first > 1 and self._lower[first - 1] == "and" and self._lower[first - 2] in ROLE_NOUNS
        return self.block_start(first - 1) if joined and self._words[first].islower() else first

    def _serving(self, end: int, people: Container[int]) -> Span | None:
        """The role beside somebody before a comma and a name: "an adviser to the president, Jane Doe, | John Roe"."""
        name = end
        while name - 1 in people:
            name -= 1
        title = self.before(name)
        link = (title.start if title is not None else name) - 1
        link -= self._tokens[link].pos_ == "DET"
        if link < 1 or self._lower[link] not in {"to", "of", "for"} or self._lower[link - 1] not in _SERVING:
            return None
        first = self.block_start(link)
        opens = first > 0 and self._tokens[first - 1].pos_ == "DET"
        return Span(first, end) if opens or self._tokens[first].is_sent_start else None

    def _before_honorific(self, start: int) -> int:
        if start > 1 and self._words[start - 1] == "." and f"{self._lower[start - 2]}." in HONORIFICS:
            return start - 2
        honorific = start and start not in self._starts and self._lower[start - 1] in HONORIFICS.keys() - ROLE_NOUNS
        return start - 1 if honorific else start

    def block_start(self, end: int) -> int:
        """First token of the adjectives and nouns that end before a token."""
        i = end
        while i and i not in self._starts and not self._tokens[i].is_sent_start and self._in_block(i - 1):
            i -= 1
        if self._lower[i + 1 : i + 5] == ["-", "year", "-", "old"]:
            i += 5
        while i < end and (self._words[i] in _JOINTS or self._tokens[i].pos_ == "NUM"):
            i += 1
        return i

    def _without_leftovers(self, first: int, end: int) -> int:
        """The block without what stands before a state's adjective ("in his opinion | Russian President")."""
        for i in range(first + 1, end):
            noun = self._tokens[i - 1].pos_ == "NOUN" and self._lower[i - 1] not in ROLE_NOUNS
            if i in self._listed and i - 1 not in self._listed and noun:
                first = i
        return first

    def _in_block(self, i: int) -> bool:
        return (
            self._tokens[i].pos_ in _BLOCK_POS
            or self._words[i] in _JOINTS
            or (self._tokens[i].dep_ == "amod" and self._tokens[i - 1].tag_ == "POS")  # "Peru's | ruling party"
            or (self._lower[i] == "in" and self._words[i - 1] == "-")
            or i in self._listed
            or self._lower[i] in ROLE_NOUNS
            or (self._words[i] == "Under" and self._lower[i + 1] == "secretary")
        )

    def _of_role(self, first: int, depth: int = 4) -> int:
        """Start of "head of", "envoy of Poland at the" before a block, or the block's own start."""
        i = first - 1
        if i > 0 and self._tokens[i].pos_ == "DET":
            i -= 1
        if i < 1 or self._lower[i] not in _LINKS or i in self._starts:
            return first
        if self._lower[i - 1] in ROLE_NOUNS - _RELATIONS:
            return self._of_role(self.block_start(i))
        before = self.block_start(i)
        further = self._of_role(self._past_and(before), depth - 1) if depth and before < i else before
        return further if further < before else first

    def _past_and(self, first: int) -> int:
        """The block before "and" that one continues ("secretary of the Council of Trade | and the ports of Malta")."""
        i = first - 1
        if i > 0 and self._tokens[i].pos_ == "DET":
            i -= 1
        return self.block_start(i) if i > 1 and self._lower[i] == "and" and i not in self._starts else first

    def apposition_before(self, start: int, people: Container[int]) -> Span | None:
        """The role before a comma and a name: "the UK defence secretary, Ben Wallace", "an ex-pilot, General Roe"."""
        start = self._before_honorific(start)
        title = self.before(start)
        beside = title is not None and title.start > 1 and self._words[title.start - 1] == ","
        if title is not None and beside:
            start = title.start
        if start < 2 or self._words[start - 1] != ",":
            return None
        if start - 2 in people:
            return self._serving(start - 1, people)
        itself = self._lower[start - 2] in {"himself", "herself"}  # "the mayor himself, | Jane Doe"
        span = self.before(start - 1 - itself)
        if span is None:
            return None
        first = span.start
        before = self._tokens[first - 1]
        opens = (
            first in self._starts
            or self._tokens[first].is_sent_start
            or before.pos_ in {"DET", "PRON"}
            or before.is_quote
        )
        behind_preposition = any(self._tokens[i].pos_ == "ADP" for i in range(max(first - 2, 0), first))
        governed = behind_preposition and (beside or self._acts(start, people))
        opens = opens or self._is_parted(start, people)
        return span if (opens or "'s" in self._words[first : span.end]) and not governed else None

    def _is_parted(self, name: int, people: Container[int]) -> bool:
        """Whether a comma parts a name from the verb by which it says something: "envoy, | Jane Doe, said"."""
        name = self._past_name(name, people)
        behind = self._tokens[name : name + 2]
        return len(behind) > 1 and behind[0].text == "," and behind[1].tag_ in _FINITE and behind[1].lemma_ in SPEAKING

    def _acts(self, name: int, people: Container[int]) -> bool:
        """Whether a verb follows a name with no comma between ("According to the host, | Jane Doe did not come")."""
        name = self._past_name(name, people)
        return name < len(self._tokens) and self._tokens[name].tag_ in _FINITE

    def _past_name(self, name: int, people: Container[int]) -> int:
        """Where a name and the address before it ("Mr. | Doe") end."""
        while name in people or (name + 1 in people and self._words[name] == ".") or self._is_address(name, people):
            name += 1
        return name

    def _is_address(self, i: int, people: Container[int]) -> bool:
        return i + 2 < len(self._words) and is_honorific(self._lower[i]) and (i + 1 in people or i + 2 in people)
