"""Whose a force is by its own words: its adjective, its possessor, what follows it, what an article has named."""

from __future__ import annotations

from collections.abc import Container

from helpers.finding.actors import Cast
from helpers.finding.armies import Wars, alliances, forces_named, groups_named
from helpers.finding.places import half_of_korea
from helpers.finding.tokens import MODIFIERS, SUBJECTS
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Doc, Token


class NamedForces:
    """The forces that words name.

    Parameters
    ----------
    lexicons
        The folder with forces.csv, institutions.csv and wars.csv; states come from the cast.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._words = forces_named(lexicons)
        self._alliances = alliances(lexicons)
        self._groups = groups_named(lexicons)
        self._wars = Wars(lexicons)

    def named(self, doc: Doc, start: int, end: int, cast: Cast) -> str | None:
        """The force that words within a noun phrase name ("Russian", "UK-based", "Wagner")."""
        for i in range(start, end):
            for last in range(min(end, i + 6), i, -1):
                if (force := self._words.get(doc[i:last].text)) is not None:
                    return force
        for token in doc[start:end]:
            nominal = token.pos_ in {"ADJ", "PROPN", "NOUN"} or (token.text.isupper() and len(token.text) > 1)
            if nominal and token.text[0].isupper() and (country := cast.country(token)):
                return country
        return None

    def listed(self, name: str) -> str | None:
        """The listed force of a name."""
        return self._words.get(name)

    def owner(self, token: Token, cast: Cast) -> str | None:
        """The force that a noun phrase's head stands for: a state, an alliance, a person's state, a listed group."""
        if token.lower_ in _FOES:
            return self._wars.invader(cast.states, cast.month)
        if token.tag_ == "PRP$" and _is_of_the_estimated(token, cast):
            return None
        half, behind = (_half_acting(token), _subject_behind(token)) if token.tag_ == "PRP$" else (None, None)
        if half is not None or behind is not None:
            return half or (self.owner(behind, cast) if behind is not None else None)
        if token.lemma_ in STATELESS and not any(c.text[0].isupper() for c in token.lefts):
            return INSURGENTS if token.lemma_ in AGAINST_STATES and self.is_present(INSURGENTS, token.doc) else None
        group = token.lower_ in MOVEMENTS and all(child.lower_ == "the" for child in token.lefts)
        if group and (meant := self.last_group(token.doc, token.i)) is not None:
            return meant
        phrase = list(token.subtree)
        if (listed := self._words.get(token.text)) is not None:
            return listed
        against = token.lemma_.lower() in AGAINST_STATES  # "Chad rebels" are not Chad's
        if not against and (country := cast.country(token)) is not None:
            return country
        near = [t for t in phrase if abs(t.i - token.i) <= 3 and t.dep_ in MODIFIERS]
        for modifier in near:
            state = cast.country(modifier) if modifier.text[0].isupper() and not against else None
            if (force := self._words.get(modifier.text) or state) is not None:
                return force
        return _of_state(token, cast) or (self._by_name(token, cast) if not against else None)

    def _by_name(self, token: Token, cast: Cast) -> str | None:
        """The force that the name or description stands for which the article gives a word."""
        name = cast.name(token)
        if name is None:
            return None
        if name.islower() and (armed := next((f for w, f in self._words.items() if w.lower() in name.split()), None)):
            return armed
        if cast.kind(name) == "country":
            return name
        if name.islower() and (seated := _seated(token, name, cast)) is not None:
            return seated
        state = cast.affiliation(name)
        listed_too = self.is_alliance(state) or state in self._words.values()
        has_forces = state is not None and (cast.kind(state) == "country" or listed_too)
        return state if has_forces else None

    def before(self, doc: Doc, number: int, sentence: int, cast: Cast) -> str | None:
        """The possessor right before a number ("Russia's 100,000 troops", "its 5,000 soldiers")."""
        if number - 1 >= sentence and doc[number - 1].tag_ == "PRP$":
            return self.owner(doc[number - 1], cast)
        if number - 2 >= sentence and doc[number - 1].tag_ == "POS":
            return self.owner(doc[number - 2], cast)
        return None

    def after(self, doc: Doc, end: int, limit: int, cast: Cast) -> str | None:
        """The owner right behind a noun ("soldiers from Poland", "fighters of the Wagner Group")."""
        if end + 2 < limit and doc[end].lemma_ in _RAISING and doc[end + 1].lower_ == "by":
            end += 1  # "convicts recruited by the Wagner Group"
        elif end + 1 < limit and doc[end].lower_ == "among":
            struck = (noun for noun in doc[end].children if noun.dep_ == "pobj")
            return next((force for noun in struck if (force := self.owner(noun, cast))), None)
        elif end + 1 >= limit or doc[end].lower_ not in {"of", "from"}:
            lost = end + 1 < limit and doc[end].lower_ == "for" and doc[end - 1].lower_ in {"dead", "killed", "wounded"}
            return self.named(doc, end + 1, end + 2, cast) if lost else None
        if doc[end].lower_ == "from" and "to" in [token.lower_ for token in doc[end + 1 : min(limit, end + 4)]]:
            return None  # "1,000 soldiers from Oslo to Bergen" says where they were
        if doc[end].lower_ == "from" and _is_taken_away(doc[end - 1]):
            return None  # "withdrew 1,000 soldiers from Mali"
        first, last = end + 1, min(limit, end + 6)
        if any(token.lower_ in {"captivity", "custody", "detention", "prison"} for token in doc[first:last]):
            return None  # "soldiers from Danish captivity"
        stop = next((i for i in range(first, last) if doc[i].pos_ in {"VERB", "AUX", "PUNCT", "ADP"}), last)
        named = self.named(doc, first, stop, cast)  # "of Lebanon's Hezbollah movement" is the group's
        return named or _of_state(doc[stop - 1], cast)  # "soldiers of the army of Mali"

    def spoken_of(self, doc: Doc, before: int, placed: Container[int], cast: Cast) -> str | None:
        """The state or alliance named last before a token, tokens that only say where left out."""
        for token in reversed(doc[max(0, before - _SPOKEN) : before]):
            if token.i in placed or not (token.text[0].isupper() or token.lower_ == "alliance"):
                continue
            based = doc[token.i + 1 : token.i + 3].text == "-based"  # "a London-based monitor"
            observer = based or (token.dep_ in MODIFIERS and token.head.lemma_ in OBSERVERS)
            private = token.dep_ in MODIFIERS and token.head.lemma_ in _PEOPLE  # "a Malian man attacked soldiers"
            if observer or private or any(above.lower_ == "according" for above in token.ancestors):
                continue  # who tells of a force need not have it
            if token.pos_ in {"PROPN", "ADJ", "NOUN"} and (country := cast.country(token)) is not None:
                return country
        return None

    def last_group(self, doc: Doc, before: int) -> str | None:
        """The armed group named last before a token, which "the movement" is."""
        found = self.last_named(doc, before)
        return found[1] if found is not None else None

    def last_named(self, doc: Doc, before: int, first: int = 0) -> tuple[int, str] | None:
        """The armed group named last between two tokens, with the token at which its name begins."""
        for i in range(before - 1, max(first, before - REACH) - 1, -1):
            if (group := self._group_from(doc, i, before)) is not None:
                return i, group
        return None

    def groups_in(self, doc: Doc) -> set[str]:
        """The armed groups that an article names."""
        named = (self._group_from(doc, i, len(doc)) for i in range(len(doc)))
        return {group for group in named if group is not None}

    def _group_from(self, doc: Doc, i: int, before: int) -> str | None:
        """The armed group whose name begins with a token."""
        for last in range(min(before, i + 3), i, -1):
            if (group := self._groups.get(doc[i:last].text.lower())) is not None:
                return self._groups.get(doc[max(0, i - 1) : last].text.lower(), group)  # "Pakistani | Taliban"
        return None

    def invaded(self, state: str, cast: Cast) -> bool:
        """Whether a state is known to be at war on all its land in the article's month."""
        return self._wars.invader({state}, cast.month) is not None

    def threatener(self, state: str, cast: Cast) -> str | None:
        """Who, of the states that an article names, has ever invaded a state: whose troops stand at its borders."""
        return next((side for side in self._wars.invaders(state) if side in cast.states), None)

    def threatened(self, force: str, cast: Cast) -> str | None:
        """Whom, of the states that an article names, a state has ever invaded: at whose borders its troops stand."""
        return next((state for state in self._wars.invaded(force) if state in cast.states), None)

    def ground(self, cast: Cast) -> str | None:
        """The state, of those that the article names, that is known to be invaded in the article's month."""
        return self._wars.ground(cast.states, cast.month)

    def is_alliance(self, force: str | None) -> bool:
        """Whether a force is one of several states."""
        return force in self._alliances

    def is_present(self, force: str, doc: Doc) -> bool:
        """Whether the article speaks of a force at all, by any of its words, and of where insurgents are."""
        words = [word for word, name in self._words.items() if name == force]
        text = doc.text
        if force == INSURGENTS and "Ukrain" not in text:
            return False  # "Russian-backed" is said of others, too
        return not words or any(word in text for word in words)

    def described(self, noun: Token, below: Token, cast: Cast) -> str | None:
        """The force that a governing noun's possessor or adjective names ("the Polish contingent of")."""
        for modifier in noun.children:
            if modifier.i == below.i or modifier.dep_ not in MODIFIERS:
                continue
            force = self._words.get(modifier.text)
            if force is None and modifier.dep_ == "poss":
                force = self.owner(modifier, cast)
            if force is None and modifier.text[0].isupper():
                force = cast.country(modifier)
            if force is not None:
                return force
        return None

    def is_listed(self, force: str) -> bool:
        """Whether a force is a listed group and no state."""
        return force in self._words.values()


def unless_a_state(force: str | None, cast: Cast) -> str | None:
    """A force that is no state's."""
    return force if force is not None and cast.kind(force) != "country" else None


def _of_state(body: Token, cast: Cast) -> str | None:
    """The state behind an army that says whose it is ("the army of Mali")."""
    links = (c for c in body.rights if c.lower_ == "of" and body.lower_ in _BODIES)
    return next((state for link in links for c in link.children if (state := cast.country(c)) is not None), None)


def _seated(token: Token, name: str, cast: Cast) -> str | None:
    """The state in which a body is that a token stands for ("the army in Mali says that its soldiers")."""
    body, _, place = name.partition(" in ")
    before = reversed(token.doc[: token.i + 1]) if place and body in _BODIES else ()
    links = (link for noun in before if noun.lower_ == body for link in noun.rights if link.lower_ == "in")
    return next((state for link in links for c in link.children if (state := cast.country(c)) is not None), None)


def _is_taken_away(noun: Token) -> bool:
    """Whether people leave where they were, so that "from" says where that is."""
    above = [noun, *(token for _, token in zip(range(_ABOVE), noun.ancestors, strict=False))]
    return any(token.lemma_ in TAKING_AWAY for token in above)


def _is_of_the_estimated(pronoun: Token, cast: Cast) -> bool:
    """Whether "its" is not of whoever judges from outside ("Oslo estimates that 900 of its men died")."""
    for verb in pronoun.ancestors:
        if verb.lemma_ in JUDGING:
            judge = next((c for c in verb.children if c.dep_ == "nsubj"), None)
            return judge is not None and judge.pos_ == "PROPN" and cast.country(judge) == cast.country(pronoun)
    return False


def _half_acting(pronoun: Token) -> str | None:
    """Which half of Korea "its" stands for, where "the North" or "the South" is the subject of its clause."""
    subjects = (c for above in pronoun.ancestors for c in above.children if c.dep_ == "nsubj" and c.i < pronoun.i)
    subject = next(subjects, None)
    half = half_of_korea(pronoun.doc, subject.i) if subject is not None else None
    return half.name if half is not None else None


def _subject_behind(pronoun: Token) -> Token | None:
    """Whom "its" in a clause without a subject stands for ("having massed its troops there, | Oslo warns")."""
    for clause in pronoun.ancestors:
        with_all = any(child.lower_ == "with" for child in clause.children)
        if not with_all and any(child.dep_ in SUBJECTS for child in clause.children):
            return None
        if clause.dep_ in {"advcl", "pcomp"} and clause.tag_ in {"VBG", "VBN"}:
            verb = next((t for t in clause.ancestors if t.pos_ in {"VERB", "AUX"}), clause)
            subjects = (c for c in verb.children if c.dep_ in SUBJECTS)
            return next((c for c in subjects if c.i > pronoun.i and c.pos_ != "PRON"), None)
    return None


INSURGENTS = "pro-russian insurgents"
MOVEMENTS = frozenset({"movement", "group", "organisation", "organization"})
# What the press on the other side calls those who advance in a war.
_FOES = frozenset("enemy invaders invader occupiers occupier aggressor aggressors".split())
_BODIES = frozenset({"army", "military", "government", "junta", "police", "navy", "authorities", "forces", "troops"})
# People who bear arms and are no state's.
STATELESS = frozenset(
    "rebel fighter militant separatist insurgent guerrilla jihadist jihadi extremist gunman terrorist faction".split()
) | {"armed group", "suicide bomber"}
AGAINST_STATES = frozenset({"rebel", "insurgent", "guerrilla", "jihadist", "jihadi", "separatist", "terrorist"})
_ABOVE = 4  # levels up to what moves people
TAKING_AWAY = frozenset(
    "withdraw withdrawal pull pullout remove removal evacuate evacuation depart departure exit expel expulsion "
    "repatriate repatriation redeploy redeployment".split()
)
JUDGING = frozenset({"estimate", "believe", "think", "assess", "reckon", "suspect"})
OBSERVERS = frozenset(
    "assessment report intelligence estimate official source agency data image analyst map figure expert newspaper "
    "paper".split()
)
_PEOPLE = frozenset("man woman national citizen suspect tourist teenager student attacker gunman passenger".split())
_RAISING = frozenset({"recruit", "hire", "send", "deploy", "mobilise", "mobilize", "field", "command", "lead"})
_SPOKEN = 50  # tokens back to a state that may be meant where nothing closer says whose
REACH = 150  # tokens back to a military noun that settles whose the next figure is
