"""Figures that leave their noun out ("up from 59", "the number of soldiers reached 94,300"): the context has it."""

from __future__ import annotations

import re
from dataclasses import replace

from helpers.finding.nouns import singular
from helpers.finding.quantities import Quantity
from helpers.finding.tokens import SUBJECTS, beside
from helpers.finding.troops.bare import BEING, Bare
from helpers.finding.troops.continuations import ESTIMATES, FURTHER, WHITHER, continues, repeats_head
from helpers.finding.troops.figure import GUESSED, LIKELY, PARTICIPLES, STILL, Figure
from helpers.finding.troops.harm import HARMED_WORDS, SPARED
from helpers.finding.troops.totals import ARMED_BODIES, BODIES_OF_PEOPLE, TROOPS, Totals
from helpers.finding.troops.units import CASUALTY, PERSONNEL, Counted, UnitEntry
from helpers.finding.troops.words import TroopWords
from helpers.reading.parse import Doc


class Elisions:
    """Reads numbers without a noun of their own.

    Parameters
    ----------
    words, totals
        The nouns that troop figures count, and what totals count.
    """

    def __init__(self, words: TroopWords, totals: Totals) -> None:
        self._words = words
        self._totals = totals
        self._readers = (
            self._civilians,
            self._apposed,
            self._harmed,
            self._repeated,
            self._continued,
            self._of_these,
            self._put_again,
            self._strong,
            self._numbering,
            self._totalled,
            self._of_whom,
            self._changed,
            self._staying,
            self._being_there,
            self._from_unit,
            self._ordered,
            self._others_of_whom,
            self._deployed,
            self._acting,
            self._taking_part,
        )

    def read(
        self, doc: Doc, quantity: Quantity, number: tuple[int, int], sentence: tuple[int, int], found: list[Figure]
    ) -> Figure | None:
        """A number without a noun of its own: it takes the noun of its context, by the first reader that finds one."""
        number = number[0], _with_more(doc, number[1], sentence[1])
        previous = found[-1] if found and found[-1].sentence == sentence else None
        of_each = previous is not None and doc[previous.end : previous.end + 1].text == "each"
        if of_each and len(found) > 1 and found[-2].sentence == sentence:
            previous = found[-2]  # "83 groups, of 750 soldiers each, up from 60"
        last = found[-1] if found and number[0] - found[-1].end < STILL else None
        part = previous is not None and doc[previous.start - 1].lower_ == "including"
        whole = found[-1 - part] if previous is not None and len(found) > part else previous
        whole = whole if whole is not None and whole.sentence == sentence else previous
        same = next((f for f in reversed(found) if (f.quantity.low, f.quantity.high) == quantity[2:4]), None)
        bare = Bare(doc, quantity, number, sentence, previous, last, whole, same)
        if bare.after in SPARED or _fares_otherwise(bare) or bare.is_missing:
            return self._missed(bare)
        readers = (self._being_there,) if bare.is_single else self._readers
        return next((figure for read in readers if (figure := read(bare)) is not None), None)

    def _missed(self, bare: Bare) -> Figure | None:
        """Soldiers captured or missing beside those killed ("900 soldiers were killed and 40 captured")."""
        lost = bare.after in {"captured", "missing"} or bare.is_missing or bare.before == "captured"
        if bare.previous is None or not (lost and bare.previous.entry.is_military):
            return None  # "killed nine people and displaced hundreds more"
        return replace(bare.like(bare.previous), measure=PERSONNEL)

    def _civilians(self, bare: Bare) -> Figure | None:
        """The civilians killed whose toll a number gives ("put civilian deaths at 900", "the dead among civilians")."""
        start = bare.previous.end if bare.previous is not None else bare.sentence[0]
        toll = _CIVILIANS.search(bare.doc[start : bare.number[0]].text) if bare.stands_alone else None
        if toll is None:
            return None
        unit = "death" if toll["toll"] == "toll" else singular(toll["toll"] or "civilians").lower()
        return bare.of(UnitEntry(unit, CASUALTY, "harmed", None))  # whose deaths are no army's losses

    def _apposed(self, bare: Bare) -> Figure | None:
        """Those named right before of whom a number says how many they are ("Danish troops, 900 of them, fight")."""
        words = [token.lower_ for token in bare.doc[bare.number[1] : bare.number[1] + 2]]
        noun = bare.number[0] - 2
        if bare.before not in _ASIDE or noun < 0 or words not in (["of", "them"], ["in", "all"], ["in", "total"]):
            return None
        counted = self._words.noun_at(bare.doc, noun, noun + 1, one=False)
        if counted is None or not counted.entry.is_military or bare.previous is not None:
            return None  # "900 soldiers, 40 of them officers"
        harmed = self._words.is_harmed(bare.doc, bare.number, Counted(*bare.number, counted.entry), bare.sentence)
        harmed = harmed or beside(bare.doc[bare.number[1]], 2).lower_ in HARMED_WORDS  # "900 of them dead"
        figure = bare.of(counted.entry)
        return replace(figure, measure=CASUALTY) if harmed else figure

    def _harmed(self, bare: Bare) -> Figure | None:
        """People killed or wounded, those counted before if there are any ("some 900 were killed")."""
        counted = Counted(*bare.number, _PEOPLE)
        stricken = bare.stands_alone and self._words.is_harmed(bare.doc, bare.number, counted, bare.sentence)
        if bare.after not in PARTICIPLES | {"dead"} and not stricken and not _is_told_of_harm(bare):
            return None
        previous = bare.whole
        if bare.after == "dead" and previous is not None and previous.measure != CASUALTY:
            previous = None  # "900 soldiers went where a raid left dozens dead"
        numeral = bare.doc[bare.number[1] - 1]
        again = any(c.dep_ == "nsubj" and c.lower_ in {"it", "they"} for c in numeral.head.lefts)  # "it had killed 74"
        freshly = numeral.dep_ == "dobj" and not again  # "a bomb killed 74" goes on from nothing
        last = bare.last if bare.last is not None and bare.last.measure == CASUALTY else None
        total = self._totals.of(bare.doc, bare.number, bare.sentence) if previous is None else None
        same = total is not None and last is not None and last.entry == total.entry
        if total is not None and total.entry.measure == PERSONNEL and not same:
            return replace(bare.of(total.entry), measure=CASUALTY)  # "put the number of soldiers killed at 900"
        if previous is None and not freshly and last is not None:
            kind = last.unit in _KINDS  # "20 children were among them. Hundreds were wounded"
            previous = last if not kind else None  # "5,000 soldiers were killed. Others say that 8,000 had been"
        people = previous is not None and previous.entry.measure == PERSONNEL
        fellow = self._fellow(bare) if previous is None else None
        figure = bare.like(previous) if previous is not None and people else bare.of(fellow or _PEOPLE)
        return replace(figure, measure=CASUALTY, heir=previous is not None and previous.measure == CASUALTY)

    def _fellow(self, bare: Bare) -> UnitEntry | None:
        """The one soldier harmed right before whose fellows are ("a Danish soldier was killed and five were hurt")."""
        before = bare.doc[bare.sentence[0] : bare.number[0]]
        harmed = (t for t in before if t.dep_ in {"nsubjpass", "dobj"} and t.tag_ == "NN" and t.head.pos_ == "VERB")
        nouns = (self._words.noun_at(bare.doc, t.i, t.i + 1, one=True) for t in harmed if self._words.harms(t.head))
        return next((noun.entry for noun in nouns if noun is not None and noun.entry.is_military), None)

    def _repeated(self, bare: Bare) -> Figure | None:
        """The last word of the compound counted before ("14 more groups" after battalion tactical groups)."""
        if bare.previous is None or not repeats_head(bare.after, bare.previous.unit):
            return None
        return replace(bare.like(bare.previous), number=(bare.number[0], bare.number[1] + 1))

    def _continued(self, bare: Bare) -> Figure | None:
        """What the figure before counts, or a kind of it ("20 people, nine of them children")."""
        if bare.previous is None or not continues(bare.doc, bare.previous, bare.number):
            return None
        total = self._totals.of(bare.doc, bare.number, bare.sentence) if bare.stands_alone else None
        people = total is not None and total.entry.measure == PERSONNEL and total.start >= bare.previous.end
        if people and total is not None and total.entry.noun != bare.previous.unit:
            return None  # "killed 40 recruits, and the number of guards fell from 900"
        return self._kind(bare, bare.like(bare.previous))

    def _kind(self, bare: Bare, figure: Figure) -> Figure:
        """A part of those counted by what it is said to be ("nine of them children", "nine of them were fighters")."""
        first = bare.number[1] + (2 if bare.after == "of" else 1)
        told = bare.after in {"of", "are", "were"}
        first += told and bare.doc[first : first + 1].text in {"are", "were"}
        kind = self._words.noun_at(bare.doc, first, bare.sentence[1], one=False) if told else None
        named = kind is not None and kind.entry.noun != "member"  # "900 of them are members of a regiment"
        return replace(figure, unit=kind.entry.noun) if kind is not None and named else figure

    def _of_these(self, bare: Bare) -> Figure | None:
        """Some of what the sentence before counts ("Of these, 900 will leave")."""
        opening = [token.lower_ for token in bare.doc[bare.sentence[0] : bare.number[0]]]
        leaving = bare.stands_alone or bare.after.endswith("ing")
        these = opening in (["of", "these"], ["of", "those"]) and bare.after == ","
        if bare.same is not None and ((opening == ["of", "the"] and leaving) or these):
            return bare.like(bare.same)  # "Of the 2,000 deploying, 1,700 will go to Chad"
        if bare.last is not None and opening == [] and bare.after == "were" and self._is_of_a_kind(bare):
            return self._kind(bare, bare.like(bare.last))
        if bare.previous is None and bare.last is not None and bare.after == "of":
            them = bare.doc[bare.number[1] + 1 : bare.number[1] + 2].text in {"them", "these", "those"}
            return self._kind(bare, bare.like(bare.last)) if them and not _is_beside_others(bare.last, bare) else None
        these = opening[:1] == ["of"] and opening[1:2] in (["them"], ["these"], ["those"]) and opening[2:] == [","]
        return bare.like(bare.last) if these and bare.last is not None and bare.stands_alone else None

    def _is_of_a_kind(self, bare: Bare) -> bool:
        """Whether a clause says what people some of those counted before were ("More than 5,000 were convicts")."""
        kind = self._words.counted(bare.doc, bare.number[1] + 1, bare.sentence[1], one=False)
        return kind is not None and kind.entry.measure == PERSONNEL and bare.doc[kind.end - 1].dep_ == "attr"

    def _put_again(self, bare: Bare) -> Figure | None:
        """What was counted last is put at another number ("others put the toll at 900", "another 900")."""
        if bare.last is None and bare.stands_alone and (told := self._told_of(bare)) is not None:
            return bare.of(told)
        if bare.last is None or not bare.stands_alone or self._is_of_a_people(bare):
            return None
        first = bare.number[0] == bare.sentence[0] + 1 and bare.before in {"the", "another"}
        ordered = bare.before in _ORDER and bare.doc[bare.number[0] - 2].lower_ == "the"  # "the last 900 left"
        further = ordered or bare.before in FURTHER | _REST or (first and bare.doc[bare.number[0]].lower_ in _REST)
        amount = bare.before == "of" and bare.doc[bare.number[0] - 2].lower_ in ESTIMATES - {"toll"}
        again = further or amount or any(put(bare.doc, bare.number, bare.sentence) for put in (_is_there, _is_put))
        return bare.like(bare.last) if again else None

    def _is_of_a_people(self, bare: Bare) -> bool:
        """Whether the toll put at a number is that of a people ("put the Danish toll at 900")."""
        before = bare.doc[bare.sentence[0] : bare.number[0]]
        toll = next((token for token in reversed(before) if token.lower_ == "toll"), None)
        return toll is not None and any(c.ent_type_ == "NORP" for c in toll.lefts)

    def _told_of(self, bare: Bare) -> UnitEntry | None:
        """The soldiers told of before whose number somebody gives ("Oslo put their number at 900")."""
        words = [token.lower_ for token in bare.doc[bare.sentence[0] : bare.number[0]]][-3:]
        if words not in (["their", "number", "at"], ["their", "numbers", "at"]) or bare.sentence[0] == 0:
            return None
        first = bare.doc[bare.sentence[0] - 1].sent.start
        nouns = (self._words.noun_at(bare.doc, k, k + 1, one=False) for k in range(bare.sentence[0] - 1, first - 1, -1))
        return next((noun.entry for noun in nouns if noun is not None and noun.entry.is_military), None)

    def _strong(self, bare: Bare) -> Figure | None:
        """Troops of a body of a strength ("the army, 900 strong")."""
        before = bare.doc[max(bare.sentence[0], bare.number[0] - 6) : bare.number[0]]
        strong = bare.after == "strong" and any(token.lower_ in BODIES_OF_PEOPLE for token in before)
        return bare.of(TROOPS) if strong else None

    def _numbering(self, bare: Bare) -> Figure | None:
        """People of a body that numbers so many ("the brigade, which numbers 900", "the group, numbering 900")."""
        numeral = bare.doc[bare.number[1] - 1]
        verb = numeral.head
        if verb.lemma_ != "number" or verb.pos_ != "VERB" or verb.i > numeral.i or not bare.stands_alone:
            return None
        subject = verb.head if verb.dep_ in {"relcl", "acl"} else None
        body = subject or next((c for c in verb.lefts if c.dep_ == "nsubj"), verb)
        if body.lower_ == "forces" or not self._totals.is_body(body):
            return None
        return bare.of(_FIGHTERS if body.lower_ in ARMED_BODIES else TROOPS)

    def _totalled(self, bare: Bare) -> Figure | None:
        """What a total counts ("the number of victims exceeds 465,000")."""
        counted = bare.stands_alone and bare.after != "strong"
        total = self._totals.of(bare.doc, bare.number, bare.sentence) if counted else None
        if total is None:
            return None
        before = bare.previous.entry if bare.previous is not None and bare.previous.measure == PERSONNEL else None
        alike = before if total.entry is TROOPS else None  # "2,000 marines and a squadron of 900"
        figure = bare.of(alike or total.entry)
        people = total.entry.measure == PERSONNEL
        fallen = people and self._totals.is_fallen(bare.doc, total, bare.sentence)
        return replace(figure, measure=CASUALTY) if fallen else figure

    def _of_whom(self, bare: Bare) -> Figure | None:
        """People of whom a clause says how many ("peacekeepers, of whom there are 900", "900 of whom are Danes")."""
        doc, start = bare.doc, bare.sentence[0]
        if [t.lower_ for t in doc[bare.number[1] : bare.number[1] + 2]] == ["of", "whom"] and bare.previous is None:
            return self._named(bare)
        if not bare.stands_alone:
            return None
        for k in range(bare.number[0] - 1, max(start, bare.number[0] - 7), -1):
            if doc[k].lower_ == "whom" and doc[k - 1].lower_ == "of" and doc[k + 1].lower_ == "there":
                noun = self._words.noun_at(doc, k - 3, k - 2, one=False) if k - 3 >= start else None
                return bare.of(noun.entry) if noun is not None and noun.entry.measure == PERSONNEL else None
        return None

    def _changed(self, bare: Bare) -> Figure | None:
        """Troops of which is said how many they become ("has doubled its troops in Mali to 900")."""
        to = bare.doc[bare.number[1] - 1].head
        verb = to.head
        if to.lower_ != "to" or to.i > bare.number[0] or verb.lemma_ not in _CHANGING or not bare.stands_alone:
            return None
        objects = (c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and c.i < to.i)
        nouns = (noun for c in objects if (noun := self._words.noun_at(bare.doc, c.i, c.i + 1, one=False)))
        entry = next((noun.entry for noun in nouns if noun.entry.when == "always"), None)
        return bare.of(entry) if entry is not None and entry.measure == PERSONNEL else None

    def _staying(self, bare: Bare) -> Figure | None:
        """Those who stay when troops named before go ("a third of the troops will go, leaving 4,000")."""
        staying = bare.stands_alone and bare.before == "leaving" and bare.after not in SPARED
        return self._named(bare) if staying else None

    def _being_there(self, bare: Bare) -> Figure | None:
        """Others like those told of before who are somewhere ("where 500 are based already", "40 of them are in")."""
        rest = bare.doc[bare.number[1] : bare.sentence[1]]
        words = [token.lower_ for token in rest[:8]]
        words = words[2:] if words[:1] == ["of"] and words[1:2] in (["them"], ["these"], ["those"]) else words
        numeral = bare.doc[bare.number[1] - 1]
        being = (
            bare.stands_alone
            and words[:1] != []
            and words[0] in BEING
            and (numeral.dep_ in {"nsubj", "nsubjpass", "nummod", "pobj"} or bare.is_single)
        )
        placed = not _PLACED.isdisjoint(words[1:6]) or words[0:2] in (["will", "have"], ["would", "have"])
        told = bare.before == "the" and not _DEPLOYED.isdisjoint(words[:2])  # "with the 900 long based there"
        if bare.last is not None:
            return bare.like(bare.last) if bare.last.measure != CASUALTY and ((being and placed) or told) else None
        return self._named(bare) if told else None

    def _from_unit(self, bare: Bare) -> Figure | None:
        """Soldiers said to be from a unit ("will join 1,700 from the 82nd Airborne Division")."""
        unit = bare.doc[bare.number[1] + 1 : min(bare.number[1] + 7, bare.sentence[1])]
        if bare.after != "from" or not any(token.lower_ in _UNITS for token in unit):
            return None
        soldiers = self._soldiers_before(bare)
        return bare.of(soldiers or TROOPS)

    def _ordered(self, bare: Bare) -> Figure | None:
        """Those whom somebody moves who named soldiers before ("sent no soldiers there but ordered 3,000 to Riga")."""
        moved = bare.doc[bare.number[1] - 1]
        ordered = moved.dep_ == "dobj" and moved.head.lemma_ in _MOVING and bare.stands_alone
        return self._named(bare) if ordered and bare.after in WHITHER else None

    def _others_of_whom(self, bare: Bare) -> Figure | None:
        """The second part of those "of whom 4,000 will help the guard | while 6,000 are held in reserve"."""
        if bare.previous is None or not bare.stands_alone or bare.before not in {"while", "and"}:
            return None
        part = bare.previous.number[0]
        words = [token.lower_ for token in bare.doc[max(part - 2, bare.sentence[0]) : part]]
        return bare.like(bare.previous) if words in (["of", "whom"], ["of", "which"]) else None

    def _deployed(self, bare: Bare) -> Figure | None:
        """People of whom is said that they are deployed are troops ("another 900 stationed there")."""
        told = bare.following is not None and bare.following.dep_ in {"acl", "ROOT"}
        deployed = bare.after in _DEPLOYED and (told or bare.stands_alone)
        return bare.of(TROOPS, GUESSED) if deployed else None

    def _acting(self, bare: Bare) -> Figure | None:
        """Fighters named before, of whom some do something ("as the rebels ran short, dozens surrendered")."""
        verbal = bare.following is not None and bare.following.pos_ in {"VERB", "AUX"}
        acting = bare.quantity.comparator == "vague" and verbal and bare.after not in SPARED
        return self._named(bare, GUESSED) if acting else None

    def _taking_part(self, bare: Bare) -> Figure | None:
        """Those counted in the sentence before, so many of whom did something ("fewer than 900 took part")."""
        numeral, last = bare.doc[bare.number[1] - 1], bare.last
        verb = numeral.head
        if last is None or last.measure != PERSONNEL or last.sentence[1] != bare.sentence[0]:
            return None
        told = bare.stands_alone and numeral.dep_ in SUBJECTS and (verb.dep_ == "ccomp" or bare.before in {"", "only"})
        part = verb.lemma_ in _SHARING or any(c.dep_ == "dobj" and c.lower_ == "part" for c in verb.children)
        events = {c.lemma_ for t in verb.subtree if t.lower_ == "in" for c in t.children if c.dep_ == "pobj"}
        did = (part and events <= _MANOEUVRES) or verb.lemma_ in _GOING
        return bare.like(last) if told and did else None

    def _named(self, bare: Bare, confidence: float = LIKELY) -> Figure | None:
        """As many of the soldiers or fighters named last as a number says, if any are named."""
        soldiers = self._soldiers_before(bare)
        return bare.of(soldiers, confidence) if soldiers is not None else None

    def _soldiers_before(self, bare: Bare) -> UnitEntry | None:
        """The soldiers or fighters named last before a number in its sentence."""
        before = range(bare.number[0] - 1, bare.sentence[0] - 1, -1)
        nouns = (self._words.noun_at(bare.doc, k, bare.number[0], one=False) for k in before)
        return next((noun.entry for noun in nouns if noun is not None and noun.entry.is_military), None)


_CIVILIANS = re.compile(
    r"(?:\bcivilian (?:death )?(?P<toll>deaths|dead|casualties|fatalities|victims|losses|wounded|injured|toll)\b|"
    r"\b(?:toll|deaths|dead|killed|wounded|injured|casualties|victims|losses) (?:among|of|for) (?:the )?civilians\b|"
    r"^among (?:the )?civilians,?)(?!.*\b(?:and|but|while)\b)(?:[^,;:]|,[^,]*,)*$",
    re.IGNORECASE,
)
_FIGHTERS = UnitEntry("fighter", PERSONNEL, "always", None)
_PEOPLE = UnitEntry("person", PERSONNEL, "harmed", None)
_KINDS = frozenset({"child", "woman", "man", "boy", "girl"})
_SEIZING = frozenset("arrest arrests arresting detain capture captures capturing abduct abducted displacing".split())
_REST = frozenset({"remaining", "other", "rest"})
_ORDER = frozenset({"first", "last", "final", "next"})
_CHANGING = frozenset("double triple increase raise boost expand cut reduce halve bring swell slash".split())
_ASIDE = frozenset({",", "-", "–", "—", "("})
_SHARING = frozenset({"participate", "involve"})
_MANOEUVRES = frozenset("exercise drill manoeuvre maneuver operation offensive mission war fighting deployment".split())
_GOING = frozenset("cross enter arrive return leave withdraw go come land desert defect".split())
_MOVING = frozenset("order place put send dispatch deploy move shift station keep fly rush".split())
_BY_NOW = frozenset({"now", "currently", "today", "already", "still"})
_THERE = frozenset({("there", "are"), ("there", "were")})


def _is_beside_others(figure: Figure, bare: Bare) -> bool:
    """Whether "them" may be things that the sentence of those counted counts, too ("50 tanks for 900 soldiers")."""
    sentence = bare.doc[slice(*figure.sentence)]
    others = (t for t in sentence if not figure.start <= t.i < figure.end and t.tag_ == "NNS")
    return any(child.like_num for noun in others for child in noun.lefts if child.dep_ == "nummod")


_DEPLOYED = frozenset("deployed stationed mobilised mobilized conscripted drafted based garrisoned put placed".split())
_PLACED = frozenset(
    "moved sent there here based stationed deployed expected due in at near on along scheduled go join arrive travel "
    "fly".split()
)
_UNITS = frozenset("division brigade regiment battalion corps army guard guards airborne fleet squadron".split())
_FALLEN = frozenset("dead killed wounded deaths casualties fatalities victims losses".split())
_PUT = frozenset({"figure", "number", "total", "toll"})


def _is_told_of_harm(bare: Bare) -> bool:
    """Whether adverbs alone stand between a number and what befell people ("nine slightly wounded")."""
    rest = bare.doc[bare.number[1] : bare.sentence[1]]
    word = next((token for token in rest if token.pos_ != "ADV"), None)
    return word is not None and word.i > bare.number[1] and word.lower_ in PARTICIPLES


def _fares_otherwise(bare: Bare) -> bool:
    """Whether people are taken or flee, and are not harmed ("killed nine and arrested six more", "900 have fled")."""
    numeral = bare.doc[bare.number[1] - 1]
    verb = numeral.head
    taken = numeral.dep_ in {"dobj", "nsubjpass"} and verb.pos_ == "VERB" and verb.lower_ in SPARED | _SEIZING
    fled = any(token.lemma_ in {"flee", "escape"} for token in bare.doc[bare.number[1] : bare.number[1] + 2])
    return taken or (fled and bare.last is not None and bare.last.measure == CASUALTY)


def _is_put(doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether somebody puts "the figure" or "the toll" at a number, so that it counts what was counted before."""
    before = list(doc[max(sentence[0], number[0] - 7) : number[0]])
    words = [token.lower_ for token in before]
    of = next((c for t in before if t.lower_ == "number" for c in t.rights if c.lower_ == "of"), None)
    if of is not None and any(c.pos_ == "NOUN" and c.lower_ not in _FALLEN for c in of.children):
        return False  # "put the number of rebels at 900"
    put = any(token.lemma_ in {"put", "place", "estimate", "set"} for token in before)
    return put and "at" in words[-3:] and not _PUT.isdisjoint(words)


def _is_there(doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether a clause only says how many there are ("there are now 900"), so that it counts what was counted."""
    words = [token.lower_ for token in doc[max(sentence[0], number[0] - 4) : number[0]] if token.lower_ not in _BY_NOW]
    return tuple(words[-2:]) in _THERE


def _with_more(doc: Doc, end: int, limit: int) -> int:
    """Take the "more" of "several more" into the number."""
    return end + 1 if end < limit and doc[end].lower_ == "more" else end
