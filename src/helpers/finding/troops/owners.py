"""Says whose the troop figures of one article are: by their phrase or clause, their teller, or the passage."""

from __future__ import annotations

from itertools import pairwise

from helpers.finding.actors import Cast
from helpers.finding.places import EDGES
from helpers.finding.tokens import MODIFIERS, beside, first_conjunct
from helpers.finding.troops.figure import MOBILISED, Figure, is_civilian, is_heading
from helpers.finding.troops.forces import TEACHING, Forces
from helpers.finding.troops.groups import Groups
from helpers.finding.troops.mourners import SOLDIERS, Mourners
from helpers.finding.troops.named_forces import JUDGING, STATELESS
from helpers.finding.troops.places import FigurePlaces
from helpers.finding.troops.sides import POLICE, Sides
from helpers.finding.troops.units import CASUALTY, FORMATION, PERSONNEL
from helpers.finding.troops.words import GARRISONS, TroopWords
from helpers.reading.parse import Doc, Span, Token


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
        self._last: tuple[Figure, str | None] | None = None
        self._tellers: str | None = None
        self._teller: str | None = None
        self._counted: dict[tuple[str, float | None], str | None] = {}
        self._people: dict[float | None, str | None] = {}

    def of(self, figure: Figure, speaker: str | None, affiliation: str | None) -> str | None:
        """The force of the next figure, in a quote of a speaker for whom he speaks, or in none."""
        unnamed = speaker is None or speaker.islower()
        official = speaker is not None and not _OFFICIALS.isdisjoint(speaker.split())
        state = affiliation if official else None if unnamed else self._cast.affiliation(speaker or "")
        self._tellers = state if state is not None and self._cast.kind(state) == "country" else None
        if any(token.lower_ == "civilian" for token in self._doc[figure.number[1] : figure.end - 1]):
            return self._forces.named(self._doc, figure.number[1], figure.end, self._cast)
        if self._is_of_both(figure) or self._is_of_two(figure) or self._is_of_others(figure) or self._is_room(figure):
            return None
        force = (
            self._meant_for(figure)
            or (self._mourners.bare_armys(figure) if self._is_its(figure) else None)
            or self._own(figure)
            or self._mourners.bare_armys(figure)
            or self._speakers_own(figure, speaker)
            or self._garrison(figure)
            or self._ordered(figure)
            or self._at_tellers_home(figure)
            or self._mourners.loser_before(figure)
            or self._tellers_dead(figure)
        )
        force = force or self._in_army(figure)
        if figure.entry is not None and figure.entry.noun in _ATTACKERS:
            force = force or self._groups.of(figure, self._last)
        if force is None and not self._sides.is_nobodys(figure):
            force = self._told_again(figure) or self._inherited(figure) or self._of_marines(figure)
            force = force or self._at_home(figure)
        if force is not None and force == self._forces.harmer(self._doc[figure.end - 1], self._cast):
            force = self._looked_forward_to(figure) or self._foe(figure, force)
        if figure.again:
            force = self._counted.get((figure.unit, figure.quantity.low)) or force
        self._counted[figure.unit, figure.quantity.low] = force
        if figure.measure == PERSONNEL:
            self._people[figure.quantity.low] = force
        self._teller = self._tellers
        if not self._is_taught(figure.end):
            self._last = figure, force  # those whom an army trains are not whom its passage is about
        return force

    def _is_taught(self, end: int) -> bool:
        """Whether people are trained by an army whose own they need not be."""
        counted = self._doc[end - 1]
        return counted.head.lemma_ in TEACHING and counted.dep_ in {"dobj", "nsubjpass"}

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

    def _ordered(self, figure: Figure) -> str | None:
        """The state whose official says where soldiers will go ("the minister said 900 soldiers would join them")."""
        counted = self._doc[figure.end - 1]
        verb = counted.head
        going = verb.lemma_ in _GOING | {"be"} and any(child.lower_ in {"will", "would"} for child in verb.children)
        ordered = (going and counted.dep_ in _SUBJECT) or _is_announced(counted)
        return self._tellers if ordered and figure.measure != CASUALTY else None

    def _at_tellers_home(self, figure: Figure) -> str | None:
        """The state whose official tells of units in it, if none has ever invaded it ("at our borders, Oslo said")."""
        state = self._tellers if figure.measure == FORMATION else None
        at_home = state is not None and self._places.state(figure) == state
        return state if state and at_home and self._forces.threatener(state, self._cast) is None else None

    def _tellers_dead(self, figure: Figure) -> str | None:
        """The state whose own people tell of soldiers killed and not of whose, if they told of no enemy's before."""
        if figure.measure != CASUALTY or figure.unit not in SOLDIERS | POLICE | _TROOPERS or figure.heir:
            return None
        state = self._tellers
        if state is None or self._mourners.is_killed_by(figure, state):
            return None
        last, force = self._last or (None, None)
        told = self._teller == state and force not in {state, None}
        still = told and last is not None and figure.start - last.end < _SAME_PASSAGE
        alike = still and last is not None and last.unit in SOLDIERS | _TROOPERS  # and no rebels
        return state if not alike else None

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
        own = any(token.tag_ == "PRP$" for token in self._doc[figure.number[1] : figure.end])
        clause = next((t for t in self._doc[figure.end - 1].ancestors if t.dep_ == "advcl"), None)
        if not own or clause is None:
            return None
        subjects = (c for c in clause.head.children if c.dep_ == "nsubj" and c.i > clause.i)
        return next((force for c in subjects if (force := self._forces.owner(c, self._cast))), None)

    def _foe(self, figure: Figure, force: str) -> str | None:
        """Whose soldiers a state harms or captures: those of the one, of the states named, whom it has invaded."""
        own = figure.entry is not None and figure.entry.when == "always" and figure.unit not in _HIRED
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
        before = [token.lower_ for token in self._doc[max(figure.sentence[0], figure.start - _OWN) : figure.start]]
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
        if not is_civilian(figure) and figure.unit not in _BORN and (side := self._of_a_side(figure)) is not None:
            return side
        doc, cast, forces, entry = self._doc, self._cast, self._forces, figure.entry
        shares = beside(doc[figure.end - 1], 2).lower_ == "and"  # "900 Norwegian | and 80 Danish soldiers"
        head = figure.head.start if figure.head else figure.end + shares
        named = forces.named(doc, figure.number[1], head, cast) or forces.before(
            doc, figure.start, figure.sentence[0], cast
        )
        partitive = self._doc[figure.number[1]].lower_ == "of" if figure.number[1] < figure.sentence[1] else False
        if named is None and (partitive or not is_civilian(figure)):
            pronoun = next((token for token in doc[figure.number[1] : head] if token.tag_ == "PRP$"), None)
            named = forces.owner(pronoun, cast) if pronoun is not None else None
        if named is None and not figure.heir:
            named = self._sides.of(figure)
        if named is None and figure.head is None:
            named = self._bodys(figure)
        if named is not None:
            return named
        people = entry is not None and entry.when == "harmed"
        if entry is not None and entry.force is not None and (people or forces.is_present(entry.force, doc)):
            return entry.force
        if figure.heir and self._last is not None:
            stated = self._of_losses(figure) if self._last[0].sentence != figure.sentence else None
            stated = stated or self._from_whom(figure)
            part = doc[self._last[0].start - 1].lower_ == "including" and figure.unit != self._last[0].unit
            last = self._last[1] if not part else None  # "six people, including two soldiers, were killed and 40 hurt"
            return forces.named(doc, figure.start - 1, figure.start, cast) or stated or last
        described = self._described_after(figure)
        if described is not None:
            return described
        harmed = figure.measure == CASUALTY
        if is_civilian(figure):
            own = forces.group(doc[figure.end - 1], cast) or forces.loser(doc[figure.end - 1], cast)
            if figure.unit == "member":
                own = own or forces.after(doc, figure.end, figure.sentence[1], cast)
            bare = figure.head is None or figure.unit in _ANYONE
            lost = self._doc[figure.end : figure.end + 1].text == "dead"  # "left 900 dead | for Mali"
            own = own or (forces.after(doc, figure.end + 1, figure.sentence[1], cast) if lost else None)
            return own or (self._of_losses(figure) if bare else None)  # the deaths of children are no army's
        own = forces.after(doc, figure.end, figure.sentence[1], cast) if figure.unit not in _BORN else None
        own = own or (self._of_losses(figure) if harmed and figure.head is None else None)
        own = own or self._of_clause(figure, harmed)
        losses = self._of_losses(figure) if harmed and own is None else None
        rebels = figure.entry is not None and figure.entry.noun in STATELESS
        return own or (self._unless_a_state(losses) if rebels else losses)

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

    def _of_clause(self, figure: Figure, harmed: bool) -> str | None:
        """The force that the clause of a figure names; rebels are not the state's that does something with them."""
        force = self._forces.from_clause(self._doc[figure.end - 1], self._cast, harmed, figure.measure == FORMATION)
        rebels = figure.entry is not None and figure.entry.noun in STATELESS - {"fighter"}
        return self._unless_a_state(force) if rebels else force

    def _of_marines(self, figure: Figure) -> str | None:
        """The United States, whose the Marines and SEALs are that a text writes as a name and calls nobody else's."""
        return "United States" if self._doc[figure.end - 1].text in _AMERICANS else None

    def _from_whom(self, figure: Figure) -> str | None:
        """The force that a number without its noun is said to be from ("nine from the Danish contingent")."""
        them = self._doc[figure.end].lower_ == "of" if figure.end < figure.sentence[1] else False
        return self._forces.after(self._doc, figure.end + 2 * them, figure.sentence[1], self._cast)

    def _described_after(self, figure: Figure) -> str | None:
        """The force that people are said to belong to once counted ("four men who posed as Russian sailors")."""
        if figure.measure == CASUALTY or figure.entry is None or figure.entry.when != "harmed":
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

    def _speakers_own(self, figure: Figure, speaker: str | None) -> str | None:
        """The speaker's own force: "we have 20,000 soldiers"."""
        near = self._doc[max(figure.sentence[0], figure.start - _OWN) : figure.start]
        if any(token.lower_ in {"enemy", "hostile"} for token in self._doc[figure.start : figure.end]):
            return None
        phrase = self._doc[figure.number[1] : figure.end]
        ours = any(token.lower_ in {"we", "our"} for token in (*near, *phrase))
        told = not any(verb.lemma_ in JUDGING for verb in self._doc[figure.end - 1].ancestors)  # of another's "its men"
        own = ours or (told and any(t.lower_ in {"its", "their"} for t in phrase)) or _numbers_the_army(phrase[-1:])
        mobilised = figure.measure != CASUALTY and figure.entry is not None and figure.entry.noun in MOBILISED
        if speaker is None or is_civilian(figure) or not (own or mobilised):
            return None
        return self._forces.listed(speaker) or self._cast.affiliation(speaker)

    def _inherited(self, figure: Figure) -> str | None:
        """The force of the figure before, else of the nearest military noun before, civilians' deaths apart."""
        if is_civilian(figure) or figure.unit in _BORN:
            return None
        if figure.entry is not None and figure.entry.noun in _NOBODYS:
            return self._of_those_hit(figure) or self._whole(figure)
        if figure.unit == "peacekeeper":
            return self._peacekeepers(figure)
        if (whole := self._whole(figure)) is not None:
            return whole
        stateless = figure.entry is not None and figure.entry.noun in STATELESS
        if not stateless and (mourner := self._mourners.mourner(figure)) is not None:
            return mourner
        last, force = self._last or (None, None)
        unit = figure.entry.noun if figure.entry is not None else figure.unit
        rebels = unit in _REBELS
        if last is not None and (stateless != (last.unit in STATELESS) or (rebels and last.unit != unit)):
            last = last if is_civilian(last) else None  # rebels are not whosever soldiers or fighters were counted
        force = self._unless_a_state(force) if stateless else force
        if last is not None and last.unit in _JOINED and not stateless and self._unless_a_state(force) is not None:
            last = None  # "clashed with 900 members of Boko Haram, leaving two soldiers dead"
        if last is not None and force is not None and figure.start - last.end < _SAME_PASSAGE and not is_civilian(last):
            return force
        alike = STATELESS if stateless and not rebels else {unit}
        nouns = self._nouns if self._is_taught(figure.end) else [n for n in self._nouns if not self._is_taught(n.end)]
        same = [noun for noun in nouns if noun.entry.noun in alike]
        forces, doc, cast = self._forces, self._doc, self._cast
        if is_heading(figure):
            after = [noun for noun in self._nouns if noun.start >= figure.end]
            force = forces.recent(doc, after[:1], len(doc), cast)
            if force is not None:
                return force
        found = forces.recent(doc, same, figure.start, cast)
        found = self._unless_a_state(found) if stateless else found  # "Malian rebels" are not all rebels
        if found is not None or stateless:
            return found or self._groups.of(figure, self._last)
        armies = [noun for noun in nouns if noun.entry.noun not in STATELESS]
        found = forces.recent(doc, armies, figure.start, cast)
        if found is None and figure.measure == CASUALTY:
            return self._mourners.reporters(figure)  # a state named last need not be the one that mourns
        return found or self._at_borders(figure) or forces.spoken_of(doc, figure.start, self._places.placed, cast)

    def _whole(self, figure: Figure) -> str | None:
        """Whose those are of whom people are a part ("nine terrorists, including two commanders")."""
        last, force = self._last or (None, None)
        part = self._doc[figure.start - 1].lower_ == "including" if figure.start else False
        return force if part and last is not None and last.sentence == figure.sentence else None

    def _of_those_hit(self, figure: Figure) -> str | None:
        """Whose the dead or wounded are that are told of with soldiers ("nine soldiers were hit: 900 dead")."""
        last, force = self._last or (None, None)
        of = self._doc[figure.end - 1].head
        put = of.lower_ in {"of", "at"} and of.head.lemma_ in {"speak", "talk", "put"}  # "Oslo spoke of 900 dead"
        near = last is not None and (
            last.sentence == figure.sentence or (put and last.sentence[1] == figure.sentence[0])
        )
        alike = near and last is not None and last.measure == CASUALTY
        return force if last is not None and alike and not is_civilian(last) else None

    def _unless_a_state(self, force: str | None) -> str | None:
        """A force that is no state's."""
        return force if force is not None and self._cast.kind(force) != "country" else None

    def _at_home(self, figure: Figure) -> str | None:
        """The state in which soldiers are of whom nothing tells whose they are."""
        private = self._doc[figure.end - 2].lower_ in {"security", "private"}
        units = SOLDIERS if private else SOLDIERS | _GUARDS
        return self._places.state(figure) if figure.unit in units and not figure.heir else None

    def _at_borders(self, figure: Figure) -> str | None:
        """Who stands at the borders of a state that it has invaded before or after ("900 troops near its borders")."""
        for edge in self._doc[figure.end : figure.sentence[1]]:
            own = next((c for c in edge.lefts if c.dep_ == "poss"), None) if edge.lower_ in EDGES else None
            state = self._forces.owner(own, self._cast) if own is not None else None
            if state is not None:
                return self._forces.threatener(state, self._cast)
        return None

    def _peacekeepers(self, figure: Figure) -> str | None:
        """Whose peacekeepers are: those of the ones told of before, else of the United Nations if it is named."""
        same = [noun for noun in self._nouns if noun.entry.noun == figure.unit]
        told = self._forces.recent(self._doc, same, figure.start, self._cast)
        return told or next((body for body in (_NATO, _UN) if self._forces.is_present(body, self._doc)), None)

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


# Who speaks for a state by what an article calls him where it does not name him.
_OFFICIALS = frozenset(
    "official officials officer officers spokesman spokeswoman spokesperson minister commander army military police "
    "governor general ministry government president source sources".split()
)
_AMERICANS = frozenset({"Marines", "SEALs"})
_BORN = frozenset({"native"})  # people called by where they come from, whomever they serve
_ABROAD = frozenset({"neighbouring", "neighboring"})
_HIRED = frozenset({"mercenary", "contractor", "fighter", "legionnaire", "volunteer"})
_TROOPERS = frozenset("marine trooper paratrooper airman commando conscript reservist guardsman".split()) | {
    "service member",
    "border guard",
}
_JOINED = frozenset({"member", "man", "operative", "houthi", "taliban", "bandit"})
_GUARDS = frozenset({"guard", "border guard", "guardsman", "conscript"})
_POSTS = frozenset({"camp", "base", "post", "unit", "convoy", "patrol", "position", "outpost", "barracks", "garrison"})
_ARMIES = frozenset({"army", "forces", "military", "navy"})
_RAISING = frozenset({"equip", "form", "train", "arm", "raise", "create", "outfit", "assemble", "provide", "build"})
_NAMING = frozenset({"ADJ", "PROPN"})
_ATTACKERS = frozenset({"attacker", "assailant", "suicide bomber"})
_BOTH = frozenset({("each", "side"), ("both", "sides"), ("either", "side")})
_REBELS = STATELESS - {"fighter", "gunman"}
_UN = "United Nations"
_NATO = "NATO"  # present where its peacekeepers in Kosovo or Afghanistan are named
_COUNTRIES = frozenset({"countries", "nations", "states", "allies", "members"})
_ANYONE = frozenset({"person", "man", "other", "individual"})
_LOSSES = frozenset({"loss", "casualty"})
_NOBODYS = frozenset({"life", "dead", "wounded", "victim", "death", "body", "fatality", "injured", "corpse", "injury"})
_GOING = frozenset(
    "reinforce join deploy go move arrive leave head travel strengthen remain stay follow depart".split()
)
_ANNOUNCING = frozenset(
    {"announce", "pledge", "promise", "vow", "authorise", "authorize", "approve", "order", "decide"}
)
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_NUMBERING = frozenset({"number", "total", "comprise", "count", "have", "field"})
_ARMED_FORCES = frozenset({"force", "army", "military"})
_MANY = 100  # people from whom on a number is told again rather than that of others
_TOTAL = 20  # tokens back to the total that a number gives
_OWN = 8  # tokens between "we" and a figure of one's own
_SAME_PASSAGE = 60  # tokens between two figures that are still about the same force


def _is_of_civilians(losses: Token) -> bool:
    """Whether losses are no army's ("civilian casualties")."""
    return any(child.lower_ in {"civilian", "civilians"} for child in losses.lefts)


def _is_announced(counted: Token) -> bool:
    """Whether people are part of what somebody says that he will do ("announced that a force would get 900 men")."""
    for verb in counted.ancestors:
        if verb.lemma_ in _ANNOUNCING:
            return True
        if verb.pos_ in {"VERB", "AUX"}:
            future = any(child.lower_ in {"will", "would", "to"} for child in verb.children if child.dep_ == "aux")
            if verb.dep_ == "ccomp" and not future:
                return False
    return False


def _numbers_the_army(counted: Span) -> bool:
    """Whether people are all those of "the armed forces", of which who speaks for a state means its own."""
    above = [counted[0].head, counted[0].head.head] if len(counted) else []  # "number around 900 troops"
    verb = next((token for token in above if token.lemma_ in _NUMBERING), None)
    if verb is None:
        return False
    army = verb.head if verb.dep_ == "relcl" else next((c for c in verb.lefts if c.dep_ == "nsubj"), verb)
    return army.lemma_ in _ARMED_FORCES and {child.lower_ for child in army.lefts} <= {"the", "armed"}
