"""Whose a weapon is of which no clause says it: the party for whom most clues of its sentence and article speak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from helpers.finding.speech import is_speech
from helpers.finding.tokens import first_conjunct
from helpers.finding.weapons.mentions import WeaponMention
from helpers.finding.weapons.parties import SOLDIERS, Parties
from helpers.finding.weapons.shapes import ONTO


class Users:
    """Ranks the parties of one article as users of weapons.

    Parameters
    ----------
    mentions
        The article's weapons, with what its clauses say of them.
    parties
        Whom the article names, and who fights whom.
    """

    def __init__(self, mentions: Sequence[WeaponMention], parties: Parties) -> None:
        self._mentions = mentions
        self._parties = parties

    def best(self, mention: WeaponMention) -> str | None:
        """The likeliest user of a weapon of which nothing is told; None where nobody is likely enough."""
        weights: Counter[str] = Counter()
        hit = self._hit(mention) if _fired(mention) else None
        for party, weight in self._clues(mention):
            if party is None or (mention.roles.planted and self._parties.cast.kind(party) == "country"):
                continue
            if party not in {mention.roles.against, hit}:
                weights[party] += weight
        first, weight = max(weights.items(), key=lambda item: item[1], default=(None, 0))
        return first if weight >= _ENOUGH - _HOSTILE * _fired(mention) else None

    def _clues(self, mention: WeaponMention) -> Iterator[tuple[str | None, int]]:
        """Who is spoken for, and how much: by who made it, by weapons around, by who acts, by the rest of the text."""
        maker = mention.naming.heir
        if maker in self._parties.times_mentioned:
            fighting = self._parties.enemy(maker) is not None
            own = maker == self._parties.main and all(m.roles.supplier != maker for m in self._mentions)
            own = own and mention.category != "small_arms"  # which anybody has
            yield maker, _MADE + _AT_WAR * fighting + _AT_HOME * own
        yield self._parties.user(mention.name), _ALONE
        yield self._beside(mention, -1), _BEFORE
        yield self._beside(mention, 1), _AFTER
        yield self._subject(mention), _SUBJECT
        yield self._subject_before(mention), _TOLD_BEFORE
        yield self._army(mention), _ARMY
        yield self._usual, _USUAL
        yield self._of_the_kind(mention), _OF_THE_KIND
        yield self._attacking if _fired(mention) and not self._is_of_others(mention) else None, _ATTACKING
        yield self._parties.main, _MOST_NAMED + _POLICE * _is_of_police(mention)

    def _hit(self, mention: WeaponMention) -> str | None:
        """At whom a weapon is said to be fired ("missiles were fired at Danish ships")."""
        verb = first_conjunct(mention.naming.root).head
        if verb.dep_ == "agent":
            hurt = (token for c in verb.head.children if c.dep_ == "nsubjpass" for token in (c, *c.lefts))
            return next((party for token in hurt if (party := self._parties.of(token))), None)
        links = [p for p in verb.rights if p.dep_ == "prep" and p.lower_ in ONTO | {"onto"}]
        goals = (token for part in links for token in part.subtree)
        return next((party for token in goals if (party := self._parties.place(token))), None)

    @cached_property
    def _usual(self) -> str | None:
        """Who uses most of the weapons of the article, if they are several."""
        users = Counter(m.roles.operator for m in self._mentions if m.roles.operator)
        user, times = users.most_common(1)[0] if users else (None, 0)
        return user if users.total() > 1 and times >= _MOST * users.total() else None

    @cached_property
    def _attacking(self) -> str | None:
        """Who attacks its enemy, as the article says of one alone."""
        attackers = [party for party in self._parties.times_mentioned if self._parties.attacks(party)]
        return attackers[0] if len(attackers) == 1 else None

    def _is_of_others(self, mention: WeaponMention) -> bool:
        """Whether the sentence names parties and none that is at war."""
        sentence = mention.naming.last.sent
        here = self._parties.mentioned_in(sentence.start, sentence.end)
        return bool(here) and not any(self._parties.enemy(party) for _, party in here)

    def _of_the_kind(self, mention: WeaponMention) -> str | None:
        """Whose all weapons of the kind are of which the article tells it."""
        users = {m.roles.operator for m in self._mentions if m.category == mention.category and m.roles.operator}
        return users.pop() if len(users) == 1 else None

    def _beside(self, mention: WeaponMention, step: int) -> str | None:
        """Whose the next weapon is, before or behind, of which something is told."""
        place = mention.naming.first.i
        around = (m for m in self._mentions[::step] if m.roles.known and 0 < (m.naming.first.i - place) * step <= _NEAR)
        roles = next((m.roles for m in around), None)
        return roles.operator if roles is not None and roles.supplier is None else None

    def _subject(self, mention: WeaponMention) -> str | None:
        """The party that is the subject of the verb above the weapon, or of one further up."""
        root, above = mention.naming.root, set(mention.naming.root.ancestors)
        before = [(root.doc[i], party) for i, party in self._parties.mentioned_in(root.sent.start, root.i)]
        return next((p for token, p in reversed(before) if token.dep_ == "nsubj" and token.head in above), None)

    def _subject_before(self, mention: WeaponMention) -> str | None:
        """The first party that is a subject in the sentence before."""
        sentence = mention.naming.last.sent
        if not sentence.start:
            return None
        last = sentence.doc[sentence.start - 1].sent
        told = self._parties.mentioned_in(last.start, last.end)
        return next((party for place, party in told if last.doc[place].dep_ == "nsubj"), None)

    def _army(self, mention: WeaponMention) -> str | None:
        """Whose army or soldiers are named nearest in the sentence."""
        sentence, place = mention.naming.last.sent, mention.naming.first.i
        here = self._parties.mentioned_in(sentence.start, sentence.end)
        words = ((i, p, (sentence.doc[i], sentence.doc[i].head)) for i, p in here)
        armed = [(abs(i - place), p) for i, p, pair in words if any(word.lemma_.lower() in _ARMED for word in pair)]
        return min(armed)[1] if armed else None


def _is_of_police(mention: WeaponMention) -> bool:
    """Whether the police use the weapon, who are those of the state that the article is about."""
    holders = (child for child in mention.naming.root.lefts if child.dep_ == "poss")
    if any(holder.lemma_.lower() in _SERVING for holder in holders):
        return True  # "a policeman's pistol"
    if mention.roles.frame != "use":
        return False  # what police find is another's
    above = set(mention.naming.root.ancestors)
    sentence = mention.naming.last.sent
    acting = (t for t in sentence if t.dep_ == "nsubj" and t.head in above and not is_speech(t.head))
    return any(token.lemma_.lower() in _POLICEMEN for token in acting)


def _fired(mention: WeaponMention) -> bool:
    """Whether somebody fires the weapon or hits something with it; what is shot down may be anybody's."""
    return mention.roles.hostile and mention.roles.frame != "stop"


# How much each clue weighs, fitted on annotated articles and rounded; who has less than enough is nobody's guess.
_MADE = 3
_AT_WAR = 3
_AT_HOME = 3  # a maker of whom the article is and who supplies nobody in it
_ALONE = 7
_BEFORE = 3
_AFTER = 2
_SUBJECT = 2
_TOLD_BEFORE = 1
_ARMY = 2
_USUAL = 3
_OF_THE_KIND = 1
_ATTACKING = 3
_MOST_NAMED = 1
_POLICE = 6
_ENOUGH = 7
_HOSTILE = 2  # less is enough where something is fired, since somebody did it
_NEAR = 40  # tokens to weapons around
_MOST = 0.7  # of the weapons whose user is told
_POLICEMEN = frozenset({"police", "policeman", "officer", "gendarme"})
_SERVING = SOLDIERS | _POLICEMEN | frozenset({"servicewoman", "policewoman", "guard", "patrol", "marine", "sentry"})
_ARMED = SOLDIERS | frozenset(
    "army military navy crew pilot gunner fighter rebel militia regiment defence defense ministry unit commander "
    "general command marine".split()
)
