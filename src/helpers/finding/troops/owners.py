"""Says whose the troop figures of one article are: by their phrase or clause, their teller, or the passage."""

from __future__ import annotations

from itertools import pairwise

from helpers.finding.actors import Cast
from helpers.finding.tokens import MODIFIERS, beside, first_conjunct
from helpers.finding.troops.figure import Figure, is_civilian
from helpers.finding.troops.forces import Forces, is_taught
from helpers.finding.troops.groups import Groups
from helpers.finding.troops.mourners import SOLDIERS, Mourners
from helpers.finding.troops.named_forces import STATELESS, unless_a_state
from helpers.finding.troops.passages import BORN, Passages
from helpers.finding.troops.places import FigurePlaces
from helpers.finding.troops.sides import Sides
from helpers.finding.troops.tellers import Tellers
from helpers.finding.troops.units import CASUALTY, FORMATION, PERSONNEL
from helpers.finding.troops.words import GARRISONS, TroopWords
from helpers.reading.parse import Doc, Token


class Owners:
    """Whose the figures of one article are; asked about in their order."""

    def __init__(self, doc: Doc, cast: Cast, forces: Forces, words: TroopWords, places: FigurePlaces) -> None:
        self._doc = doc
        self._cast = cast
        self._forces = forces
        self._nouns = words.military_nouns(doc)
        self._places = places
        self._sides = Sides(doc, forces, places)
        self._groups = Groups(doc, forces)
        self._mourners = Mourners(doc, cast, forces, places)
        self._tellers = Tellers(doc, cast, forces, places, self._mourners)
        self._passages = Passages(doc, cast, forces, places, self._nouns, self._groups, self._mourners)
        self._last: tuple[Figure, str | None] | None = None
        self._last_state: str | None = None  # for which who told of the last figure spoke
        self._counted: dict[tuple[str, float | None], str | None] = {}
        self._people: dict[float | None, str | None] = {}

    def of(self, figure: Figure, speaker: str | None, affiliation: str | None) -> str | None:
        """The force of the next figure, in a quote of a speaker for whom he speaks, or in none."""
        if any(token.lower_ == "civilian" for token in self._doc[figure.number[1] : figure.end - 1]):
            return self._forces.named(self._doc, figure.number[1], figure.end, self._cast)
        if self._is_of_both(figure) or self._is_of_two(figure) or self._is_of_others(figure) or self._is_room(figure):
            return None
        state = self._tellers.state(speaker, affiliation)
        force = self._told(figure, speaker, state)
        if figure.entry.noun in _ATTACKERS:
            force = force or self._groups.of(figure, self._last)
        if force is None and not self._sides.is_nobodys(figure):
            force = self._told_again(figure) or self._passages.of(figure, self._last)
            force = force or self._of_marines(figure) or self._at_home(figure)
        if force is not None and force == self._forces.harmer(self._doc[figure.end - 1], self._cast):
            force = self._looked_forward_to(figure) or self._foe(figure, force)
        if figure.again:
            force = self._counted.get((figure.unit, figure.quantity.low)) or force
        self._counted[figure.unit, figure.quantity.low] = force
        if figure.measure == PERSONNEL:
            self._people[figure.quantity.low] = force
        self._last_state = state
        if not is_taught(self._doc[figure.end - 1]):
            self._last = figure, force  # those whom an army trains are not whom its passage is about
        return force

    def _told(self, figure: Figure, speaker: str | None, state: str | None) -> str | None:
        """The force that the sentence of a figure tells, or who says it and speaks for a state."""
        before = self._last if self._last_state == state else None
        return (
            self._meant_for(figure)
            or (self._mourners.bare_armys(figure) if self._is_its(figure) else None)
            or self._own(figure)
            or self._mourners.bare_armys(figure)
            or self._tellers.own(figure, speaker)
            or self._garrison(figure)
            or self._tellers.ordered(figure, state)
            or self._tellers.at_home(figure, state)
            or self._mourners.loser_before(figure)
            or self._tellers.dead(figure, state, before)
            or self._in_army(figure)
        )

    def _garrison(self, figure: Figure) -> str | None:
        """The state whose post is attacked where soldiers die ("killed in an attack on an army camp in Niger")."""
        if figure.measure != CASUALTY or figure.unit not in SOLDIERS:
            return None
        for post in self._doc[figure.sentence[0] : figure.sentence[1]]:
            if post.lemma_ not in _POSTS:
                continue
            owners = [c for t in post.rights if t.lower_ == "of" for c in t.children if c.dep_ == "pobj"]
            military = [c for c in (*post.lefts, *owners) if c.lower_ in {"army", "military", "forces", "troops"}]
            held = [c for c in (*post.lefts, *military) if c.dep_ in MODIFIERS | {"pobj"}]
            if military or post.lemma_ in GARRISONS:
                behind = self._doc[post.i + 1 : post.i + 2]
                held += [c for place in behind if place.lower_ == "in" for c in place.children if c.dep_ == "pobj"]
            states = (self._cast.country(token) or self._cast.home(token.text) for token in held)
            if (state := next((state for state in states if state is not None), None)) is not None:
                return state
        return None

    def _told_again(self, figure: Figure) -> str | None:
        """Whose as many people were before ("900 soldiers will not win a war")."""
        if figure.measure != PERSONNEL or figure.quantity.low is None or figure.quantity.low < _MANY:
            return None
        return self._people.get(figure.quantity.low)

    def _in_army(self, figure: Figure) -> str | None:
        """In whose army units are counted ("In the Danish army the number of battalions will grow to 30")."""
        opening = self._doc[figure.sentence[0] : figure.start]
        armies = (t for t in opening if t.lower_ in _ARMIES and t.dep_ == "pobj" and t.head.lower_ in {"in", "within"})
        return next((force for army in armies if (force := self._forces.owner(army, self._cast))), None)

    def _meant_for(self, figure: Figure) -> str | None:
        """For whom units are equipped or raised ("will equip two battalions with tanks for Oslo")."""
        verb = first_conjunct(self._doc[figure.end - 1]).head
        if figure.measure != FORMATION or verb.lemma_ not in _RAISING:
            return None
        links = (token for token in verb.subtree if token.lower_ == "for" and token.i >= figure.end)
        nouns = (noun for link in links for noun in link.children if noun.dep_ == "pobj")
        named = (noun for noun in nouns if noun.pos_ == "PROPN")
        return next((state for noun in named if (state := self._cast.country(noun))), None)

    def _looked_forward_to(self, figure: Figure) -> str | None:
        """Whose "its soldiers" are where what harms them is not theirs ("after Oslo held its men, Bern said")."""
        clause = next((t for t in self._doc[figure.end - 1].ancestors if t.dep_ == "advcl"), None)
        if clause is None or not self._is_its(figure):
            return None
        subjects = (c for c in clause.head.children if c.dep_ == "nsubj" and c.i > clause.i)
        return next((force for c in subjects if (force := self._forces.owner(c, self._cast))), None)

    def _foe(self, figure: Figure, force: str) -> str | None:
        """Whose soldiers a state harms or captures: those of the one, of the states named, whom it has invaded."""
        own = figure.entry.when == "always" and figure.unit not in _HIRED
        soldiers = own and "foreign" not in [token.lower_ for token in self._doc[figure.start : figure.end]]
        return self._forces.threatened(force, self._cast) if soldiers else None

    def _is_room(self, figure: Figure) -> bool:
        """Whether people are as many as a ship or vehicle has room for ("can carry up to 450 soldiers")."""
        verb = first_conjunct(self._doc[figure.end - 1]).head
        able = any(t.lower_ in {"can", "could", "to", "of"} for t in (*verb.children, verb.head))
        return verb.lemma_ in {"carry", "hold", "accommodate", "seat"} and able and figure.measure == PERSONNEL

    def _is_of_both(self, figure: Figure) -> bool:
        """Whether a figure is for "each side" or "both sides"."""
        if self._doc[figure.end : figure.end + 1].text == "each" and self._doc[figure.end].dep_ != "det":
            # "two battalions of 900 soldiers each", "with 900 soldiers each"
            return beside(self._doc[figure.start], -1).lower_ not in {"of", "with"}
        before = [token.lower_ for token in self._doc[max(figure.sentence[0], figure.start - _BESIDE) : figure.start]]
        words = [token.lower_ for token in self._doc[figure.end : figure.sentence[1]]]
        return any(pair in _BOTH for pair in (*pairwise(before), *pairwise(words)))

    def _is_of_two(self, figure: Figure) -> bool:
        """Whether people of two states are counted together ("900 Norwegian and Danish soldiers")."""
        phrase = self._doc[figure.number[1] : figure.end]
        joints = (
            t.i for t in phrase[1:-1] if t.lower_ == "and" and t.nbor(-1).pos_ in _NAMING and t.nbor().pos_ in _NAMING
        )
        named = self._forces.named
        pairs = (
            (named(self._doc, phrase.start, i, self._cast), named(self._doc, i + 1, phrase.end, self._cast))
            for i in joints
        )
        return any(None not in pair and pair[0] != pair[1] for pair in pairs)

    def _is_of_others(self, figure: Figure) -> bool:
        """Whether a figure is for states that are not named ("nine neighbouring armies", "from other countries")."""
        if any(token.lower_ in _ABROAD for token in self._doc[figure.number[1] : figure.end]):
            return True
        words = [token.lower_ for token in self._doc[figure.end : figure.end + 5]]
        many = "other" in words or any(token.like_num for token in self._doc[figure.end + 1 : figure.end + 4])
        return words[:1] in (["from"], ["of"]) and many and not _COUNTRIES.isdisjoint(words)

    def _own(self, figure: Figure) -> str | None:
        """The force that the figure's phrase or clause names."""
        if not is_civilian(figure) and figure.unit not in BORN and (side := self._of_a_side(figure)) is not None:
            return side
        if (named := self._named(figure)) is not None:
            return named
        entry = figure.entry
        if entry.force is not None and (entry.when == "harmed" or self._forces.is_present(entry.force, self._doc)):
            return entry.force
        if figure.heir and self._last is not None:
            return self._as_before(figure, *self._last)
        described = self._described_after(figure)
        if described is not None:
            return described
        return self._of_civilians(figure) if is_civilian(figure) else self._of_soldiers(figure)

    def _named(self, figure: Figure) -> str | None:
        """The force that the words before the noun, a word for a side or the strength of a body name."""
        doc, cast, forces = self._doc, self._cast, self._forces
        shares = beside(doc[figure.end - 1], 2).lower_ == "and"  # "900 Norwegian | and 80 Danish soldiers"
        head = figure.head.start if figure.head else figure.end + shares
        named = forces.named(doc, figure.number[1], head, cast)
        named = named or forces.before(doc, figure.start, figure.sentence[0], cast)
        partitive = doc[figure.number[1]].lower_ == "of" if figure.number[1] < figure.sentence[1] else False
        if named is None and (partitive or not is_civilian(figure)):
            pronoun = next((token for token in doc[figure.number[1] : head] if token.tag_ == "PRP$"), None)
            named = forces.owner(pronoun, cast) if pronoun is not None else None
        if named is None and not figure.heir:
            named = self._sides.of(figure)
        return self._bodys(figure) if named is None and figure.head is None else named

    def _as_before(self, figure: Figure, last: Figure, force: str | None) -> str | None:
        """The force of the figure from which one goes on, unless it says another ("and nine from the Danish one")."""
        stated = self._of_losses(figure) if last.sentence != figure.sentence else None
        stated = stated or self._from_whom(figure)
        part = self._doc[last.start - 1].lower_ == "including" and figure.unit != last.unit
        same = force if not part else None  # "six people, including two soldiers, were killed and 40 hurt"
        return self._forces.named(self._doc, figure.start - 1, figure.start, self._cast) or stated or same

    def _of_civilians(self, figure: Figure) -> str | None:
        """The force of people harmed: of their group, of who lost them, or whose losses bare numbers give."""
        doc, cast, forces = self._doc, self._cast, self._forces
        own = forces.group(doc[figure.end - 1], cast) or forces.loser(doc[figure.end - 1], cast)
        if figure.unit == "member":
            own = own or forces.after(doc, figure.end, figure.sentence[1], cast)
        if doc[figure.end : figure.end + 1].text == "dead":  # "left 900 dead | for Mali"
            own = own or forces.after(doc, figure.end + 1, figure.sentence[1], cast)
        bare = figure.head is None or figure.unit in _ANYONE
        return own or (self._of_losses(figure) if bare else None)  # the deaths of children are no army's

    def _of_soldiers(self, figure: Figure) -> str | None:
        """The force behind soldiers or formations, or of their clause; of those harmed whose losses they are."""
        own = None
        if figure.unit not in BORN:
            own = self._forces.after(self._doc, figure.end, figure.sentence[1], self._cast)
        losses = self._of_losses(figure) if own is None and figure.measure == CASUALTY else None
        own = own or (losses if figure.head is None else None) or self._of_clause(figure)
        rebels = figure.entry.noun in STATELESS
        return own or (unless_a_state(losses, self._cast) if rebels else losses)

    def _bodys(self, figure: Figure) -> str | None:
        """Whose the body is of which a number gives the strength ("the strength of the Danish army at 900")."""
        numeral = self._doc[figure.number[1] - 1]
        verb = numeral.head
        if verb.lemma_ == "number" and verb.pos_ == "VERB":
            subjects = [c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ != "WDT"]
            bodies = subjects or ([verb.head] if verb.dep_ in {"relcl", "acl"} else [])
        else:
            before = list(self._doc[max(figure.sentence[0], figure.start - _TOTAL) : figure.start])
            apart = any(token.text in {")", ":"} for token in before)  # "(a number of Danes) Killed: 900"
            totals = (t for t in before if t.lower_ in {"strength", "size", "number"} and not apart)
            links = (c for total in totals for c in total.rights if c.lower_ == "of")
            bodies = [body for link in links for body in link.children if body.dep_ == "pobj"]
        whose = (body.head.head for body in bodies if any(c.tag_ == "WP$" for c in body.lefts))
        return next((force for t in (*whose, *bodies) if (force := self._forces.owner(t, self._cast))), None)

    def _of_clause(self, figure: Figure) -> str | None:
        """The force that the clause of a figure names; rebels are not the state's that does something with them."""
        harmed, formation = figure.measure == CASUALTY, figure.measure == FORMATION
        force = self._forces.from_clause(self._doc[figure.end - 1], self._cast, harmed, formation)
        rebels = figure.entry.noun in STATELESS - {"fighter"}
        return unless_a_state(force, self._cast) if rebels else force

    def _of_marines(self, figure: Figure) -> str | None:
        """The United States, whose the Marines and SEALs are that a text writes as a name and calls nobody else's."""
        return "United States" if self._doc[figure.end - 1].text in _AMERICANS else None

    def _from_whom(self, figure: Figure) -> str | None:
        """The force that a number without its noun is said to be from ("nine from the Danish contingent")."""
        them = self._doc[figure.end].lower_ == "of" if figure.end < figure.sentence[1] else False
        return self._forces.after(self._doc, figure.end + 2 * them, figure.sentence[1], self._cast)

    def _described_after(self, figure: Figure) -> str | None:
        """The force that people are said to belong to once counted ("four men who posed as Russian sailors")."""
        if figure.measure == CASUALTY or figure.entry.when != "harmed":
            return None
        for token in self._doc[figure.end : min(figure.end + 10, figure.sentence[1])]:
            force = self._forces.named(self._doc, token.i, token.i + 1, self._cast) if token.pos_ == "ADJ" else None
            if force is not None:
                return force
        return None

    def _of_losses(self, figure: Figure) -> str | None:
        """Whose losses bare numbers give: "Russian losses were put at 70,000 killed"."""
        losses = [n for n in self._nouns if n.entry.measure == CASUALTY and n.start >= figure.sentence[0]]
        if is_civilian(figure):
            losses = [n for n in losses if n.entry.noun in _LOSSES and not _is_of_civilians(self._doc[n.end - 1])]
        return self._forces.recent(self._doc, losses, figure.start, self._cast)

    def _at_home(self, figure: Figure) -> str | None:
        """The state in which soldiers are of whom nothing tells whose they are."""
        private = self._doc[figure.end - 2].lower_ in {"security", "private"}
        units = SOLDIERS if private else SOLDIERS | _GUARDS
        return self._places.state(figure) if figure.unit in units and not figure.heir else None

    def _of_a_side(self, figure: Figure) -> str | None:
        """The state on whose side people died ("six soldiers were killed on its side")."""
        behind, before = self._doc[figure.end : figure.until], self._doc[figure.sentence[0] : figure.start]
        for token in (*behind, *reversed(before)):
            if token.lower_ == "side" and token.dep_ == "pobj" and token.head.lower_ == "on":
                owners = (self._forces.owner(c, self._cast) for c in token.lefts if c.dep_ in {"poss", "amod"})
                return next(owners, None)
        return None

    def _is_its(self, figure: Figure) -> bool:
        """Whether those counted are called somebody's own ("two of its soldiers")."""
        return any(token.tag_ == "PRP$" for token in self._doc[figure.number[1] : figure.end])


_AMERICANS = frozenset({"Marines", "SEALs"})
_ABROAD = frozenset({"neighbouring", "neighboring"})
_HIRED = frozenset({"mercenary", "contractor", "fighter", "legionnaire", "volunteer"})
_GUARDS = frozenset({"guard", "border guard", "guardsman", "conscript"})
_POSTS = frozenset({"camp", "base", "post", "unit", "convoy", "patrol", "position", "outpost", "barracks", "garrison"})
_ARMIES = frozenset({"army", "forces", "military", "navy"})
_RAISING = frozenset({"equip", "form", "train", "arm", "raise", "create", "outfit", "assemble", "provide", "build"})
_NAMING = frozenset({"ADJ", "PROPN"})
_ATTACKERS = frozenset({"attacker", "assailant", "suicide bomber"})
_BOTH = frozenset({("each", "side"), ("both", "sides"), ("either", "side")})
_COUNTRIES = frozenset({"countries", "nations", "states", "allies", "members"})
_ANYONE = frozenset({"person", "man", "other", "individual"})
_LOSSES = frozenset({"loss", "casualty"})
_MANY = 100  # people from whom on a number is told again rather than that of others
_TOTAL = 20  # tokens back to the total that a number gives
_BESIDE = 8  # tokens from "both sides" to a figure


def _is_of_civilians(losses: Token) -> bool:
    """Whether losses are no army's ("civilian casualties")."""
    return any(child.lower_ in {"civilian", "civilians"} for child in losses.lefts)
