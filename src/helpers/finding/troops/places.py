"""Says where the troop figures of one article are: in their clause or sentence, else where the passage is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from helpers.finding.actors import Cast
from helpers.finding.locating import is_of_place, where
from helpers.finding.places import EDGES, SETTLEMENTS, Gazetteer, PlaceMention
from helpers.finding.speech import is_speech
from helpers.finding.tokens import SUBJECTS, beside
from helpers.finding.troops.figure import Figure, is_heading
from helpers.finding.troops.forces import TEACHING, Forces
from helpers.finding.troops.mentions import MOVING, is_tellers, places_named, starting_in
from helpers.finding.troops.settings import ATTACKS, NEAR, TALKS, Settings
from helpers.finding.troops.suppositions import is_called_up, is_denied, is_on_call, supposing
from helpers.finding.troops.theatre import Theatre
from helpers.finding.troops.units import CASUALTY
from helpers.reading.parse import Doc, Token

_BROAD = frozenset({"Europe", "Asia", "Africa"})
_NEXT_TO = frozenset({"near", "outside", "close", "along", "bordering"})
_BORDERING = frozenset({"the", "its", "to", "border", "frontier", "with", "and"})
_AFTER = frozenset({"after", "following"})
_APART = frozenset("including because amid while after before since although though but despite".split())
_INCLUDING = frozenset({"include", "involve", "comprise", "number", "consist"})
_MISSIONS = frozenset("deployment mission force contingent operation reinforcement buildup build-up dispatch".split())
_WHILE = frozenset({"as", "amid"})
_DEPARTING = frozenset({"leave", "depart"})
_PART_OF = frozenset({"most", "many", "them", "some", "all", "half"})
_SHARES = frozenset({"most", "majority", "bulk", "half", "many", "some", "rest"})
_GOALS = frozenset({"to", "into"})
_SEATED_BODY = frozenset({"base", "locate", "headquarter", "headquartered"})
_BASED = frozenset({"base", "station", "garrison", "deploy"})
_TOLD = 10  # tokens of what is said of a town
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "ADP", "PROPN", "NUM", "PUNCT"})
_LISTING = frozenset({",", "and", "or", "in", "the"})
_TIMES = frozenset("day week month year violence massacre assault loss".split())
_ARMIES = frozenset({"army", "military", "navy"})
_HOSTING = frozenset({"host", "house", "shelter", "harbour", "harbor"})
_HOMES = frozenset({"haven", "home", "base", "refuge", "hideout", "sanctuary", "stronghold"})


class FigurePlaces:
    """Where the figures of one article are.

    Parameters
    ----------
    doc, cast
        The article's parse, and who is who in it.
    gazetteer, forces
        The places known, and the forces.
    figures
        The article's figures; asked about in their order.

    Attributes
    ----------
    placed
        The tokens that only say where something is.
    """

    def __init__(self, doc: Doc, cast: Cast, gazetteer: Gazetteer, forces: Forces, figures: Sequence[Figure]) -> None:
        self._doc = doc
        self._cast = cast
        self._forces = forces
        self._gazetteer = gazetteer
        named = list(places_named(doc, gazetteer, cast)) if figures else []
        self._mentions = [m for m in named if not _is_invaders(m, named, doc, forces, cast)]
        located = where(doc, self._mentions)
        self._settings = Settings(doc, cast, gazetteer, forces, self._mentions)
        known, invaded = forces.ground(cast), lambda state: forces.invaded(state, cast)
        self._theatre = Theatre(doc, self._mentions, located, known, invaded, gazetteer.state)
        self._last: tuple[Figure, tuple[str, ...]] | None = None
        self._states: dict[int, str | None] = {}
        self._named = _tokens(self._mentions)
        self.placed = _tokens(located)

    @property
    def war(self) -> str | None:
        """Where the article's war is, if it tells of one."""
        return self._theatre.war

    def of(self, figure: Figure, force: str | None) -> tuple[str, ...]:
        """Canonical names of the places where a figure is or goes."""
        start, end = figure.sentence
        own = self._there(figure) or self._part_of(figure) or self._whereof(figure) or self._hosts(figure)
        behind = self._between(figure, figure.end, self._speech_after(figure.end, figure.until))
        own = own or self._before_others(self._near(figure, behind))
        called = is_on_call(self._doc[figure.end - 1])  # "500 soldiers to Mali, with 900 on alert"
        before = self._between(figure, self._speech_before(figure), figure.start) if not called else []
        own = own or self._listed_last(before)
        own = own or self._before_others(self._between(figure, figure.end, end))
        own = own or (self._listed_last(self._between(figure, start, figure.start)) if not called else [])
        if own:
            names = tuple(dict.fromkeys(mention.name for mention in own))
            self._last = figure, names
            return names
        if (seat := self._settings.of(figure, force)) is not None:
            self._last = figure, (seat,)
            return (seat,)
        counted = self._doc[figure.end - 1]
        headed = is_heading(figure) and _aftermath(counted) is not None  # the text below a heading tells where
        nowhere = headed or is_on_call(counted) or _is_strength(counted) or is_denied(counted) or is_called_up(counted)
        found = () if nowhere else self._from_context(figure, force)
        return self._theatre.narrowed(found, figure) if figure.measure == CASUALTY else found

    def _there(self, figure: Figure) -> list[PlaceMention]:
        """The places that "there" behind a figure takes up: those named last before it."""
        behind = self._doc[figure.end : self._speech_after(figure.end, figure.sentence[1])]
        counted = self._doc[figure.end - 1]
        told = (t for t in behind if t.lower_ == "there" and t.dep_ != "expl" and _is_of_clause(t.head, counted))
        there = next(told, None)
        if there is None or self._between(figure, figure.end, there.i):
            return []
        named = where(self._doc, starting_in(self._mentions, figure.sentence[0] - NEAR, figure.start))
        named = [m for m in named if not self._is_beside_place(m) and not self._tells_of_place(m)]
        return self._listed_last(named)  # "doctors in Gao said nine were killed there"

    def _part_of(self, figure: Figure) -> list[PlaceMention]:
        """Where those go of whom a figure is a part ("The deployment to Mali includes 900 soldiers based in Oslo")."""
        whole = self._doc[figure.end - 1].head
        if whole.lemma_ not in _INCLUDING or self._doc[figure.end - 1].dep_ not in {"dobj", "pobj"}:
            return []
        subject = next((c for c in whole.children if c.dep_ == "nsubj" and c.lemma_.lower() in _MISSIONS), None)
        return self._between(figure, subject.left_edge.i, subject.right_edge.i + 1) if subject is not None else []

    def _whereof(self, figure: Figure) -> list[PlaceMention]:
        """The place that a clause with the figure tells of ("lost Gao, where nine soldiers were killed")."""
        above = (self._doc[figure.end - 1], *self._doc[figure.end - 1].ancestors)
        clauses = (t for t in above if t.dep_ == "relcl" and any(c.lower_ == "where" for c in t.children))
        head = next((clause.head.i for clause in clauses), None)
        return [m for m in self._mentions if m.start <= head < m.end][:1] if head is not None else []

    def _hosts(self, figure: Figure) -> list[PlaceMention]:
        """The states that have people on their land by what their clause says ("Chad and Mali host 900 soldiers")."""
        counted = self._doc[figure.end - 1]
        while counted.dep_ == "pobj" and counted.head.lower_ == "of":
            counted = counted.head.head  # "host thousands of soldiers"
        verb = counted.head
        home = verb.head if counted.dep_ == "pobj" and verb.head.lemma_ in _HOMES else None
        if home is not None:  # "Gao is a haven for 900 fighters"
            verb = next((t for t in home.ancestors if t.pos_ in {"VERB", "AUX"}), home)
            told = [m for m in self._mentions if self._doc[m.end - 1].dep_ in SUBJECTS]
            return [m for m in told if self._doc[m.end - 1].head == verb]
        if counted.dep_ != "dobj" or verb.lemma_ not in _HOSTING:
            return []
        hosts = [host for c in verb.children if c.dep_ == "nsubj" for host in (c, *c.conjuncts)]
        return [m for m in self._mentions if self._doc[m.end - 1] in hosts]

    def state(self, figure: Figure) -> str | None:
        """The state in which the last place named before the end of a figure's sentence lies."""
        end = figure.sentence[1]
        if end not in self._states:
            self._states[end] = self._state_before(end)
        return self._states[end]

    def _state_before(self, end: int) -> str | None:
        """The state of the last place named before a token, or else of the last that stands for who tells something."""
        before = where(self._doc, [m for m in self._mentions if m.end <= end])
        before = [m for m in before if not self._is_across_border(m)]
        tellers = [m for m in before if is_tellers(self._doc[m.end - 1])]
        before = tellers + [m for m in before if m not in tellers]
        return next((m.country for m in reversed(before) if m.country is not None), None)

    def _is_across_border(self, mention: PlaceMention) -> bool:
        """Whether a place is the one across a border ("on the border with Chad")."""
        words = [token.lower_ for token in self._doc[max(0, mention.start - 2) : mention.start]]
        return words[:1] in (["border"], ["frontier"]) and words[1:] in (["with"], ["to"])

    def _between(self, figure: Figure, start: int, end: int) -> list[PlaceMention]:
        return self._stated(figure, [m for m in starting_in(self._mentions, start, end) if m.end <= end])

    def _near(self, figure: Figure, mentions: list[PlaceMention]) -> list[PlaceMention]:
        """The places that no clause about another noun names, if there are any ("in Oslo, in a raid that hit Bern")."""
        counted = self._doc[figure.end - 1]
        return [m for m in mentions if not _in_aside(self._doc[m.end - 1], counted)] or mentions

    def _before_others(self, mentions: list[PlaceMention]) -> list[PlaceMention]:
        """Places up to one where something else goes ("900 soldiers to Mali and tanks to | Chad")."""
        for n, (before, after) in enumerate(pairwise(mentions)):
            between = self._doc[before.end : after.start]
            things = [t for t in between if t.pos_ == "NOUN" and t.tag_ == "NNS" and not is_of_place(t)]
            apart = any(t.lower_ in _APART for t in between)
            if apart or (things and between[0].lower_ in {"and", ","}):
                return mentions[: n + 1]
        return mentions

    def _listed_last(self, mentions: list[PlaceMention]) -> list[PlaceMention]:
        """The last place, with those that are listed before it ("in Latvia, Lithuania and Poland")."""
        first = len(mentions) - 1
        while first > 0 and all(
            t.lower_ in _LISTING for t in self._doc[mentions[first - 1].end : mentions[first].start]
        ):
            first -= 1
        return mentions[max(first, 0) :]

    def _stated(self, figure: Figure, mentions: list[PlaceMention]) -> list[PlaceMention]:
        """Where something is, what is denied or only supposed left out unless the figure is supposed with it."""
        counted = self._doc[figure.end - 1]
        supposed, clause = supposing(counted), _aftermath(counted)
        return [
            mention
            for mention in where(self._doc, mentions)
            if not self._describes_place(mention, figure)
            and not self._is_beside_place(mention)
            and not self._tells_of_place(mention)
            and supposing(last := self._doc[mention.end - 1]) in {None, supposed}
            and not is_denied(last)
            and not is_tellers(last)
            and not (figure.measure == CASUALTY and _is_of_talks(last))
            and not self._is_behind_source(mention, figure)
            and not _is_left(last, counted)
            and (figure.measure == CASUALTY or not _is_of_another_deed(last, counted))
            and not _is_home(last)
            and not _is_of_part(last, counted)
            and not _is_of_record(last, counted)
            and not _is_past_clause(last, counted)
            and (clause is None or clause in last.ancestors or not figure.sentence[0] <= last.i < figure.start)
        ]

    def _is_behind_source(self, mention: PlaceMention, figure: Figure) -> bool:
        """Whether a place tells of the source behind a figure ("according to a group based in Oslo")."""
        between = list(self._doc[figure.end : mention.start]) if mention.start < figure.sentence[1] else []
        source = next((n for n, token in enumerate(between) if token.lower_ == "according"), len(between))
        return any(token.lemma_ in _SEATED_BODY for token in between[source:])

    def _describes_place(self, mention: PlaceMention, figure: Figure) -> bool:
        """Whether a place behind a figure tells which another is ("men in Belarus, whose border lies near Kyiv")."""
        if mention.start < figure.start:
            return False
        counted, within = self._doc[figure.end - 1], self._doc[mention.end - 1]
        for above in within.ancestors:
            aside = within.dep_ in {"relcl", "appos"} and not within.is_ancestor(counted)
            if aside and self._is_place(above) and not self._is_place(within):
                return True
            if within.lower_ in {"near", "outside"} and (self._is_place(above) or above.lower_ in SETTLEMENTS):
                return True  # "in the town of Harare near the Kenyan border"
            within = above
        return False

    def _is_beside_place(self, mention: PlaceMention) -> bool:
        """Whether a place only says near what the one right before it is ("in Latvia near the Russian border")."""
        i = mention.start - 1
        while i > 0 and (self._doc[i].lower_ in _BORDERING or self._doc[i].ent_type_ == "NORP"):
            i -= 1
        near = self._doc[i].lower_ in _NEXT_TO or (self._doc[i].lower_ == "on" and i < mention.start - 1)
        return i > 0 and near and self._is_place(self._doc[i - 1])

    def _tells_of_place(self, mention: PlaceMention) -> bool:
        """Whether a place stands in what is said of a town right before it ("in Gao, the last town in Mali")."""
        first = max(self._doc[mention.start].sent.start, mention.start - _TOLD)
        before = list(self._doc[first : mention.start])
        comma = next((t for t in reversed(before) if t.text == ","), None)
        if comma is None or comma.i == 0 or not self._is_place(self._doc[comma.i - 1]):
            return False
        told = self._doc[comma.i + 1 : mention.start]
        return any(t.lower_ in SETTLEMENTS for t in told) and all(t.pos_ in _NOMINAL for t in told)

    def _is_place(self, token: Token) -> bool:
        return token.i in self._named

    def _speech_after(self, start: int, end: int) -> int:
        """The first verb of saying between two tokens: the place behind it is the speaker's."""
        speech = (token.i for token in self._doc[start:end] if is_speech(token) and token.dep_ not in {"acl", "amod"})
        return next(speech, end)

    def _speech_before(self, figure: Figure) -> int:
        tokens = reversed(self._doc[figure.sentence[0] : figure.start])
        return next((token.i for token in tokens if is_speech(token)), figure.sentence[0])

    def _from_context(self, figure: Figure, force: str | None) -> tuple[str, ...]:
        casualties = figure.measure == CASUALTY
        if figure.heir and casualties and self._last is not None:
            return self._last[1]
        if casualties and (war := self._theatre.of_all(figure, force)) is not None:
            return (war,)  # "killed since the invasion began" is not said of the village named before
        land = self._tellers_land(figure, force) if casualties else None
        if self._last is not None:
            last, names = self._last
            alike = casualties and last.measure == CASUALTY
            if alike and (since := self._told_since(last, figure)):
                return since
            if alike or (land is None and figure.start - last.start < NEAR):
                return names
        if land is not None:
            return (land,)
        before = self._between(figure, max(0, figure.start - NEAR + 1), figure.start)
        before = [mention for mention in before if not _is_of_talks(self._doc[mention.end - 1])]
        abroad = [mention.name for mention in before if mention.name not in {force, *(_BROAD if casualties else ())}]
        if abroad:
            return (abroad[-1],)
        trained = self._doc[figure.end - 1].head.lemma_ in TEACHING  # by others, who may do that elsewhere
        home = force if self._theatre.is_home(force) and not trained else None
        main = self._theatre.main(force) if casualties else home
        if main is None and casualties and not is_heading(figure):
            about = self._theatre.subject  # a state's own soldiers may die abroad
            main = about if about != force or self._theatre.is_home(force) else None
        return (main,) if main is not None else ()

    def _tellers_land(self, figure: Figure, force: str | None) -> str | None:
        """The state that tells of another's dead, who were on its land ("Danish troops left Mali. Mali says")."""
        if force is None or self._cast.kind(force) != "country":
            return None
        verbs = (t for t in self._doc[slice(*figure.sentence)] if is_speech(t))
        told = (word for verb in verbs for c in verb.children if c.dep_ == "nsubj" for word in c.subtree)
        state = next((state for word in told if (state := self._cast.country(word)) is not None), None)
        if state is None or state in {force, self._forces.threatener(force, self._cast)}:
            return None  # an invader tells of those who died where it fights
        before = where(self._doc, starting_in(self._mentions, 0, figure.sentence[0]))
        return state if any(m.country == state for m in before) else None

    def _told_since(self, last: Figure, figure: Figure) -> tuple[str, ...]:
        """Where the sentence before a figure is, if none with a figure ("A bomb went off in Oslo. It killed nine.")."""
        start = self._doc[figure.sentence[0] - 1].sent.start if figure.sentence[0] else 0
        if start < last.sentence[1]:
            return ()
        named = self._listed_last(self._between(figure, start, figure.sentence[0]))
        before = {self._gazetteer.breadth(m) for m in self._mentions if self._last and m.name in self._last[1]}
        broader = {"state"} if before <= {"state", "region"} else {"state", "region"}  # "in Mali" adds nothing to "Gao"
        return tuple(dict.fromkeys(m.name for m in named if self._gazetteer.breadth(m) not in broader))


def _is_invaders(edge: PlaceMention, mentions: Sequence[PlaceMention], doc: Doc, forces: Forces, cast: Cast) -> bool:
    """Whether "its border with" is one at which a state stands against another that it has invaded, which is meant."""
    if doc[edge.end - 1].lower_ not in EDGES or doc[edge.end : edge.end + 1].text not in {"with", "to"}:
        return False
    across = starting_in(mentions, edge.end + 1, edge.end + 3)
    return any(forces.threatener(m.name, cast) == edge.name for m in across)


def _tokens(mentions: Sequence[PlaceMention]) -> frozenset[int]:
    """Where the tokens of places are."""
    return frozenset(i for mention in mentions for i in range(mention.start, mention.end))


def _is_of_clause(above: Token, counted: Token) -> bool:
    """Whether what governs "there" says something of those counted ("nine were killed and ten wounded | there")."""
    while above.pos_ not in {"VERB", "AUX", "NOUN"} and above.head != above:
        above = above.head
    if above == counted or above.is_ancestor(counted) or counted.is_ancestor(above):
        subjects = [c for c in above.children if c.dep_ in SUBJECTS]
        return above.dep_ != "conj" or not subjects or any(c == counted or c.is_ancestor(counted) for c in subjects)
    joined = above.dep_ == "conj" and above.head.is_ancestor(counted)
    return joined and all(c.pos_ == "NUM" for c in above.children if c.dep_ in SUBJECTS)


def _aftermath(counted: Token) -> Token | None:
    """The "after" that opens what a figure is of, None where no such word does ("after the deaths of 20 soldiers")."""
    for above in counted.ancestors:
        if above.dep_ == "prep" and above.lower_ in _AFTER:
            return above
        if above.dep_ == "advcl" and any(c.lower_ in _AFTER for c in above.children if c.dep_ == "mark"):
            return above
    return None


def _is_strength(counted: Token) -> bool:
    """Whether a figure is a whole army's, which is nowhere in particular ("an army of 900", "its army numbers 900")."""
    above = counted.head
    if above.lower_ == "of" and above.head.lemma_.lower() in _ARMIES:
        return True
    subjects = (c for c in above.children if c.dep_ == "nsubj" and above.lemma_ in {"have", "number", "comprise"})
    return any(c.lemma_.lower() in _ARMIES or c.text.lower() == "forces" for c in subjects) or (
        above.dep_ == "relcl" and above.lemma_ in {"have", "number"} and above.head.lemma_.lower() in _ARMIES
    )


def _is_of_talks(place: Token) -> bool:
    """Whether a place is where people talk ("ministers met in Oslo", "talks in Oslo")."""
    above = next((t for t in place.ancestors if t.pos_ in {"VERB", "NOUN"}), place)
    return above.lemma_.lower() in TALKS


def _is_left(place: Token, counted: Token) -> bool:
    """Whether people leave a place for another ("leave their base in Oslo for Bern", "based in Oslo, move to Bern")."""
    for above in place.ancestors:
        goal = any(child.lower_ in _GOALS and place not in child.subtree for child in above.children)
        if above.lemma_ in _DEPARTING and any(c.lower_ == "for" and place not in c.subtree for c in above.children):
            return True
        if goal and ((above.lemma_ in MOVING and _is_seat(place, counted)) or above.lemma_ in _BASED - {"deploy"}):
            return True
        if above.lemma_ == "leave" and any(c.dep_ == "conj" and c.lemma_ in MOVING for c in above.children):
            return place in (t for c in above.children if c.dep_ == "dobj" for t in c.subtree)
    return False


def _is_of_another_deed(place: Token, counted: Token) -> bool:
    """Whether a place is where something else is done ("has 900 men near Oslo and has moved jets | into Mali")."""
    verb = next((t for t in place.ancestors if t.pos_ in {"VERB", "AUX"} and t.dep_ == "conj"), None)
    if verb is None or verb.is_ancestor(counted) or not verb.head.is_ancestor(counted):
        return False
    return any(child.dep_ in {"dobj", "nsubj", "nsubjpass"} and child.pos_ != "PRON" for child in verb.children)


def _is_home(place: Token) -> bool:
    """Whether a place is where people come from ("900 men, most of them from a base | in Oslo, will go to Mali")."""
    sources = (t for t in place.ancestors if t.lower_ == "from" and t.dep_ == "prep")
    return any(source.head.lower_ in _PART_OF or beside(source, -1).lower_ == "them" for source in sources)


def _is_of_part(place: Token, counted: Token) -> bool:
    """Whether a place is where only a part of those counted is ("900 men in Mali, most of them based | in Gao")."""
    above = (t for t in place.ancestors if t.i > counted.i and not t.is_ancestor(counted))
    return any(word.lower_ in _SHARES for token in above for word in (token, *token.lefts))


def _is_of_record(place: Token, counted: Token) -> bool:
    """Whether a place is where an attack is the worst of its kind ("the deadliest raid | in Mali in a decade")."""
    above = next((t for t in place.ancestors if t.pos_ in {"NOUN", "VERB"}), place)
    superlative = any(c.tag_ in {"JJS", "RBS"} and c.lower_ not in {"least", "most"} for c in above.lefts)
    told = above.head if above.dep_ == "nsubj" else above  # "the deadliest raid in Mali killed 900"
    return superlative and above.lemma_ in ATTACKS | _TIMES and counted not in told.subtree


def _is_past_clause(place: Token, counted: Token) -> bool:
    """Whether a place is where the subject does something else ("rebels, who killed 900, hold | Oslo")."""
    clause = next((t for t in (counted, *counted.ancestors) if t.dep_ == "relcl"), None)
    noun = clause.head if clause else counted
    noun = next(t for t in (noun, *noun.ancestors) if t.dep_ not in {"pobj", "prep"})
    past = noun.dep_ in SUBJECTS and place.i > counted.i and clause is not None
    return past and noun.head.is_ancestor(place) and not noun.is_ancestor(place)


def _is_seat(place: Token, counted: Token) -> bool:
    """Whether a place is where people are based, by a participle behind them ("soldiers based in Oslo")."""
    based = (above for above in place.ancestors if above.dep_ == "acl" and above.lemma_ in _BASED)
    return any(above.head == counted for above in based)


def _in_aside(place: Token, counted: Token) -> bool:
    """Whether a place stands in a relative clause about another noun than the one counted, or behind "as"."""
    clause = next((token for token in place.ancestors if token.dep_ == "relcl" or _is_meanwhile(token)), None)
    return clause is not None and clause.head != counted and counted not in clause.subtree


def _is_meanwhile(token: Token) -> bool:
    """Whether a token opens or heads what only goes on meanwhile ("as talks in Oslo go on")."""
    marked = token.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _WHILE for c in token.children)
    return marked or (token.dep_ == "prep" and token.lower_ in _WHILE)
