"""What an article says of a weapon elsewhere: the roles that one sentence states and another leaves out."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence

from helpers.finding.actors import WEST
from helpers.finding.tokens import first_conjunct
from helpers.finding.weapons.mentions import WeaponMention, is_definite
from helpers.finding.weapons.named_together import from_names_and_lists
from helpers.finding.weapons.naming import AFLOAT, CREWED, FIRED, Naming
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.planted import PASSAGE, claimants
from helpers.finding.weapons.receivers import Receivers
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import SHOOTING_DOWN
from helpers.finding.weapons.users import Users
from helpers.reading.parse import Token

_NEAR = 60  # tokens between two mentions of one passage
# Mentions, and their share, that make a supplier or recipient the article's usual one.
_SEVERAL = 2
_SHARE = 0.2  # of all mentions that name the usual supplier
_MANY = 3  # mentions that make the West the usual one, which each of its states may be meant by
_NEARLY_ALL = 0.75
_KEPT = frozenset({"nuclear"})  # what nobody hands over
_DAMAGING = frozenset("damage destroy wreck cripple disable burn sink hit obliterate".split())
_SITED = frozenset({"in", "near", "at", "outside", "over", "on"})  # what says where something is hit
_OWN = CREWED | {"nuclear"}  # what a state in peace has rather than gives


def complete(mentions: Sequence[WeaponMention], parties: Parties) -> None:
    """Fill what one clause leaves open from what the article says elsewhere of the same weapons."""
    _as_claimed(mentions, parties)
    from_names_and_lists(mentions)
    _given_after_all(mentions)
    _bound_as_told_after(mentions)
    stated = [m for m in mentions if m.roles.recipient]
    receivers = Receivers(mentions, parties)
    for mention in mentions:
        _from_antecedent(mention)
        _from_other_transfers(mention, stated, receivers)
    for mention in mentions:
        if mention.naming.named and not mention.roles.known and not mention.roles.barred:
            _as_elsewhere(mention, mentions)
        elif mention.naming.named and mention.roles.unsupplied:
            _supplied_as_elsewhere(mention, mentions)
    for number, mention in enumerate(mentions):
        if not mention.roles.known and mention.roles.frame in {None, "use"} and is_definite(mention.naming):
            _as_before(mention, mentions[:number])
        elif mention.roles.unsupplied and is_definite(mention.naming):
            _given_before(mention, mentions[:number])
        fired = mention.roles.hostile and mention.roles.frame != "stop" and mention.category in FIRED
        fought = mention.roles.frame == "use" or fired
        if fought and mention.roles.supplier and mention.roles.operator is None:
            mention.roles.operator = mention.roles.recipient
    _from_what_it_downs(mentions, parties)
    _as_usual(mentions, parties)
    _of_one_system(mentions)
    _unanimous(mentions, parties)
    _from_the_fighting(mentions, parties)


def guess(mentions: Sequence[WeaponMention], parties: Parties) -> None:
    """Fill what is left open by whom most clues of the article speak for: whose weapons are, and to whom they go."""
    for mention in mentions:
        if mention.naming.named and not mention.roles.known and mention.roles.frame is None:
            _as_elsewhere(mention, mentions)
    _traded_alike(mentions, parties)
    users, receivers = Users(mentions, parties), Receivers(mentions, parties)
    silent = [m for m in mentions if not (m.roles.known or m.roles.transferred or m.roles.frame == "denied")]
    for mention, user in [(mention, users.best(mention)) for mention in silent]:
        mention.roles.operator = user
    for mention in (m for m in mentions if m.roles.planted):
        user = mention.roles.operator
        if mention.roles.supplier or (user is not None and parties.cast.kind(user) == "country"):
            mention.roles.supplier = mention.roles.recipient = mention.roles.operator = None
    for mention in (m for m in mentions if m.roles.transferred):
        _from_antecedent(mention)
        if mention.roles.recipient and mention.roles.supplier is None and not mention.roles.wished:
            mention.roles.supplier = _last_supplier(mention, mentions)
    for mention in (m for m in mentions if not m.roles.planted):
        _lent(mention, parties, receivers)
        roles = mention.roles
        if roles.supplier and not (roles.recipient or roles.barred):
            earlier = mention.antecedent.roles if mention.antecedent is not None else roles
            taken_up = earlier.recipient if earlier.supplier == roles.supplier else None
            roles.recipient = roles.operator or taken_up or receivers.best(mention)


def _as_claimed(mentions: Sequence[WeaponMention], parties: Parties) -> None:
    """Bombs that somebody sets off are the armed group's that claims the attack, in their passage."""
    planted = [mention for mention in mentions if mention.roles.planted]
    claims = list(claimants(planted[0].naming.last.doc, parties)) if planted else []
    for mention in planted:
        apart, party = min(((abs(i - mention.naming.first.i), party) for i, party in claims), default=(0, None))
        if apart <= PASSAGE:
            mention.roles.operator = party


def _lent(mention: WeaponMention, parties: Parties, receivers: Receivers) -> None:
    """Weapons of a state in peace, or made by one, are given to whom the article says to be at war ("British rifles").

    What its own crews or ships bring stays its own.
    """
    roles = mention.roles
    owner = roles.operator if roles.operator == roles.owner else None
    if (roles.known and owner is None) or roles.supplier or roles.recipient or roles.frame is not None:
        return
    giver = owner or mention.naming.maker
    if giver is None or mention.category in _OWN or giver not in parties.times_mentioned:
        return
    receiver = receivers.fighting(giver, mention)
    if receiver is not None and (owner is None or owner in receivers.givers(receiver)):
        roles.supplier, roles.recipient, roles.operator = giver, receiver, None


def _given_after_all(mentions: Sequence[WeaponMention]) -> None:
    """Aircraft and the like that are sent to a state go with no crews where the article says that it is given them."""
    given = {(m.category, m.roles.supplier, m.roles.recipient) for m in mentions if m.roles.recipient}
    for roles, category in ((m.roles, m.category) for m in mentions if m.roles.sent_to is not None):
        if (category, roles.operator, roles.sent_to) in given:
            roles.frame, roles.supplier, roles.recipient, roles.operator = "give", roles.operator, roles.sent_to, None


def _bound_as_told_after(mentions: Sequence[WeaponMention]) -> None:
    """A delivery goes where the next sentence says that "the arms" of it go ("found a shipment. The arms were")."""
    for mention in mentions:
        start = mention.naming.last.sent.start
        if not (mention.roles.transferred and mention.roles.recipient and is_definite(mention.naming) and start):
            continue
        before = mention.naming.last.doc[start - 1].sent
        for other in (m for m in mentions if m.naming.last.sent == before and m.roles.frame == "give"):
            if not other.roles.known:
                other.roles.supplier, other.roles.recipient = mention.roles.supplier, mention.roles.recipient
                other.roles.given_by_other = mention.roles.given_by_other


def _from_antecedent(mention: WeaponMention) -> None:
    earlier, roles = mention.antecedent, mention.roles
    if earlier is None or roles.frame == "denied":
        return
    if not roles.known:
        roles.take(earlier.roles)
    elif roles.frame == "stop" and roles.supplier not in {None, earlier.roles.operator} and not roles.operator:
        roles.operator = earlier.roles.operator  # "hit a Peruvian Himars. The US-supplied launcher burned"
        roles.recipient = earlier.roles.recipient or earlier.roles.operator
    elif roles.supplier is None and (roles.recipient == earlier.roles.recipient is not None or roles.frame == "get"):
        roles.supplier = earlier.roles.supplier if earlier.roles.supplier != roles.recipient else None


def _from_other_transfers(mention: WeaponMention, stated: Sequence[WeaponMention], receivers: Receivers) -> None:
    """The giver or receiver that a clause leaves out is the one of the article's other transfers."""
    roles = mention.roles
    if roles.frame is None and roles.recipient is None and roles.operator and _supplies(mention, stated):
        roles.supplier, roles.operator = roles.operator, None
    if roles.frame == "give" and roles.recipient is None and any(m.roles.recipient == roles.operator for m in stated):
        roles.recipient = roles.operator  # "six launchers, which Oslo has used, will be sent"
    if roles.recipient is None and (roles.supplier or roles.frame == "give") and not roles.barred:
        roles.recipient = receivers.best(mention)
    if roles.transferred and roles.recipient and roles.supplier is None and not roles.wished:
        roles.supplier = _last_supplier(mention, stated)


def _from_the_fighting(mentions: Sequence[WeaponMention], parties: Parties) -> None:
    """Whose carried, striking and captured weapons are of which no clause says it."""
    carriers = {mention.naming.last.i: mention.roles for mention in mentions}
    for mention in mentions:
        place = mention.roles.carrier
        carrier = carriers.get(place) if place is not None else None
        if carrier is not None and not mention.roles.known:
            mention.roles.operator = carrier.operator or carrier.recipient
        elif _is_damaged(mention) and not mention.roles.known:
            mention.roles.operator = _sufferer(mention, mentions) or parties.enemy(_attacker(mention, mentions))
        elif (foe := parties.enemy(_hit_by(mention, mentions))) is not None and not mention.roles.known:
            mention.roles.operator = foe
        elif mention.roles.hostile and not mention.roles.known:
            mention.roles.operator = _attacker(mention, mentions) or _shelling(mention, parties)
        elif mention.roles.captured and mention.roles.operator is None:
            mention.roles.operator = mention.roles.recipient or _loser(mentions)


def _hit_by(mention: WeaponMention, mentions: Sequence[WeaponMention]) -> str | None:
    """Whose the weapons are that the mention is said to hit ("the missiles took out Danish launchers")."""
    firing = first_conjunct(mention.naming.root)
    if firing.dep_ != "nsubj" or not mention.roles.hostile or mention.roles.known:
        return None
    sentence = mention.naming.last.sent
    here = _between(mentions, sentence.start, sentence.end)
    hit = (m for m in here if first_conjunct(m.naming.root).dep_ == "dobj" and m is not mention)
    return next((m.roles.operator for m in hit if first_conjunct(m.naming.root).head == firing.head), None)


def _is_damaged(mention: WeaponMention) -> bool:
    """Whether aircraft or ships are said to be damaged, which are not those of whoever attacks."""
    harmed = mention.naming.root.head.lemma_ in _DAMAGING
    return mention.roles.frame == "stop" and mention.category in _OWN and harmed


def _sufferer(mention: WeaponMention, mentions: Sequence[WeaponMention]) -> str | None:
    """Whose aircraft or ships are damaged nearest in the passage."""
    return _nearest(mention, [m for m in _around(mention, mentions) if m.roles.operator and _is_damaged(m)])


def _from_what_it_downs(mentions: Sequence[WeaponMention], parties: Parties) -> None:
    """Air defence of which no clause says whose it is belongs to the enemy of whoever's weapons it destroys.

    Where nobody says whose these are, it is of the state that made it, if that is at war.
    """
    for mention in mentions:
        if not mention.roles.defensive or mention.roles.known or mention.roles.barred:
            continue
        here = [m for m in mentions if m.naming.last.sent == mention.naming.last.sent]
        downing = _downing(mention.naming)
        hit = [m.roles for m in here if m.roles.frame == "stop" and first_conjunct(m.naming.root).head == downing]
        downed = hit or [m.roles for m in here if m.roles.frame == "stop"]
        hurled = [m.roles for m in here if m.roles.hostile and downing is not None and not hit]
        foes = (foe for roles in (*downed, *hurled) if (foe := parties.enemy(roles.operator)))
        mention.roles.operator = next(foes, None)
        foe = parties.enemy(mention.naming.maker)
        if mention.roles.operator is None and downing is not None and foe is not None:
            mention.roles.operator = mention.naming.maker  # "Iron Dome downed nine rockets"
            for roles in (roles for roles in hit if not roles.known):
                roles.operator = foe


def _downing(naming: Naming) -> Token | None:
    """The verb by which something is shot down by the weapon, be it as "with air defences downing nine"."""
    first = first_conjunct(naming.root)
    verb = first.head.head if first.dep_ == "pobj" and first.head.dep_ == "agent" else first.head
    return verb if verb.lemma_ in SHOOTING_DOWN and (first.dep_ == "nsubj" or verb != first.head) else None


def _as_usual(mentions: Sequence[WeaponMention], parties: Parties) -> None:
    """Give weapons without a named giver, and those of which nothing is said, the article's usual roles."""
    recipients = Counter(m.roles.recipient for m in mentions if m.roles.recipient)
    enemy = parties.enemy(recipients.most_common(1)[0][0]) if recipients else None
    own = [m for m in mentions if enemy is None or enemy not in {m.roles.recipient, m.roles.operator}]
    supplier = _usual([m.roles.supplier for m in own if m.roles.supplier])
    recipient = _usual([m.roles.recipient for m in own if m.roles.recipient])
    told = sum(m.roles.supplier == supplier for m in mentions)
    if supplier is None or supplier == recipient or told < _SHARE * len(mentions):
        return
    alone = len({m.naming.last.sent.start for m in mentions if m.roles.supplier == supplier}) == 1
    given = {m.category for m in mentions if (m.roles.supplier, m.roles.recipient) == (supplier, recipient)}
    for mention in mentions:
        roles = mention.roles
        if roles.transferred and not roles.wished and roles.supplier is None and roles.recipient in {None, recipient}:
            roles.supplier = supplier
        elif roles.unsupplied and roles.operator == recipient and is_definite(mention.naming):
            if mention.category in given:  # "the missiles" that it uses are those that it was given
                roles.supplier, roles.recipient = supplier, recipient
        elif roles.frame is None and not (roles.known or roles.hostile) and recipient is not None:
            if mention.category in _KEPT or (mention.category in AFLOAT and mention.category not in given):
                continue
            if alone and parties.enemy(recipient) is None:
                continue  # what two others trade says nothing of all weapons
            roles.supplier, roles.recipient = supplier, recipient


def _traded_alike(mentions: Sequence[WeaponMention], parties: Parties) -> None:
    """Give weapons of which nothing is said the one supplier and recipient that several others of their kind have.

    Where the sentence names others than these two, it may be of other weapons.
    """
    stated = [m for m in mentions if m.roles.known]
    for mention in mentions:
        roles, sentence = mention.roles, mention.naming.last.sent
        if roles.known or roles.frame is not None or roles.hostile or mention.category in _OWN:
            continue
        alike = [m for m in stated if m.category == mention.category]
        pairs = {(m.roles.supplier, m.roles.recipient) for m in alike}
        several = len({m.naming.last.sent.start for m in alike}) >= _SEVERAL
        if len(pairs) > 1 or not several or None in (pair := pairs.pop()):
            continue
        if all(party in pair for _, party in parties.mentioned_in(sentence.start, sentence.end)):
            roles.supplier, roles.recipient = pair


def _usual(parties: Sequence[str]) -> str | None:
    """The party of nearly all mentions that name one, if they are several."""
    ranked = Counter(parties).most_common(1)
    if not ranked:
        return None
    party, times = ranked[0]
    often = times >= (_MANY if party == WEST else _SEVERAL) and times >= _NEARLY_ALL * len(parties)
    return party if often else None


def _of_one_system(mentions: Sequence[WeaponMention]) -> None:
    """Give a system the one supplier, and the one recipient, that the article states of it elsewhere."""
    for mention in mentions:
        roles = mention.roles
        if not mention.naming.named or roles.barred or roles.frame == "kind" or (roles.supplier and roles.recipient):
            continue
        same = [m.roles for m in mentions if m.system == mention.system or _is_made_for(mention, m.roles)]
        suppliers = {other.supplier for other in same if other.supplier}
        recipients = {other.recipient for other in same if other.recipient}
        if roles.supplier is None and len(suppliers) == 1 and suppliers.isdisjoint({roles.operator, roles.recipient}):
            roles.supplier = min(suppliers)
        if roles.recipient is None and roles.supplier is not None and len(recipients) == 1:
            roles.recipient = min(recipients) if roles.supplier not in recipients else None


def _is_made_for(mention: WeaponMention, other: Roles) -> bool:
    """Whether who uses a system is told to be supplied by its maker ("Oslo's F-16s", where Washington arms Oslo)."""
    user = mention.roles.operator
    return user is not None and (other.supplier, other.recipient) == (mention.naming.heir, user)


def _unanimous(mentions: Sequence[WeaponMention], parties: Parties) -> None:
    """Give weapons of which nothing is said the operator that all others of their kind have in the article.

    What stands behind "of" is left out unless it hits something: "the use of mines" may be anybody's. So may be what a
    sentence tells of others, unless it was told of before.
    """
    stated = [m for m in mentions if m.roles.known and m.category != "unspecified"]
    for mention in mentions:
        roles = mention.roles
        if roles.known or roles.barred or roles.transferred or (_in_general(mention.naming) and not roles.hostile):
            continue
        alike = [m.roles for m in stated if m.category == mention.category]
        if not any(m.category == mention.category and _may_be(mention, m) for m in stated):
            continue
        operators = {other.operator for other in alike}
        if any(other.in_hand for other in alike):
            continue
        if len(operators) == 1 and not any(other.supplier or other.recipient for other in alike):
            roles.operator = None if _is_of_others(mention.naming, operators, parties) else operators.pop()


def _may_be(mention: WeaponMention, other: WeaponMention) -> bool:
    """Whether two mentions may be of one system: not two that bear different names."""
    return not (mention.naming.named and other.naming.named) or mention.system == other.system


def _in_general(naming: Naming) -> bool:
    root = naming.root
    return root.dep_ == "pobj" and root.head.lower_ == "of" and not _is_told_of(naming)


def _is_of_others(naming: Naming, operators: Collection[str | None], parties: Parties) -> bool:
    """Whether a sentence that brings weapons in names parties, and none of those who have all others of their kind."""
    sentence = naming.last.sent
    here = {party for _, party in parties.mentioned_in(sentence.start, sentence.end)}
    return bool(here) and here.isdisjoint(operators) and not _is_told_of(naming)


def _is_told_of(naming: Naming) -> bool:
    """Whether weapons are taken up: "the missiles", "such missiles"."""
    return is_definite(naming) or any(child.lower_ == "such" for child in naming.root.lefts)


def _attacker(mention: WeaponMention, mentions: Sequence[WeaponMention]) -> str | None:
    """Whose weapons strike in the passage: those of the nearest mention that says so, after it for a headline alone."""
    against = mention.roles.against
    sentence = mention.naming.last.sent
    near = _around(mention, mentions)
    told = (m for m in near if sentence.start == 0 or m.naming.first.i < sentence.end)
    hostile = (m for m in told if m.roles.hostile and not _is_damaged(m))
    return _nearest(mention, [m for m in hostile if m.roles.operator not in {None, against}])


def _around(mention: WeaponMention, mentions: Sequence[WeaponMention]) -> Sequence[WeaponMention]:
    """The mentions of a passage."""
    return _between(mentions, _place(mention) - _NEAR, _place(mention) + _NEAR + 1)


def _between(mentions: Sequence[WeaponMention], start: int, end: int) -> Sequence[WeaponMention]:
    """The mentions that begin in tokens start to end, end exclusive."""
    return mentions[bisect_left(mentions, start, key=_place) : bisect_left(mentions, end, key=_place)]


def _place(mention: WeaponMention) -> int:
    return mention.naming.first.i


def _nearest(mention: WeaponMention, others: Sequence[WeaponMention]) -> str | None:
    """Who operates the nearest of other mentions."""
    nearest = min(others, key=lambda other: abs(_place(other) - _place(mention)), default=None)
    return nearest.roles.operator if nearest is not None else None


def _shelling(mention: WeaponMention, parties: Parties) -> str | None:
    """Whose enemy's the place is in which weapons hit something ("in Oslo, a drone slammed into a dormitory")."""
    if mention.roles.frame == "stop":
        return None
    sites = (t for t in mention.naming.last.sent if t.dep_ == "pobj" and t.pos_ == "PROPN" and t.head.lower_ in _SITED)
    hit = {place for token in sites if (place := parties.place(token)) is not None}
    return parties.enemy(hit.pop()) if len(hit) == 1 else None


def _loser(mentions: Sequence[WeaponMention]) -> str | None:
    """From whom weapons were captured, where the article says it of one party."""
    losers = {m.roles.operator for m in mentions if m.roles.captured and m.roles.operator}
    return losers.pop() if len(losers) == 1 else None


def _as_elsewhere(mention: WeaponMention, mentions: Sequence[WeaponMention]) -> None:
    """Give a system the roles that the article states of it elsewhere, where it states but one set of them."""
    stated = [m.roles for m in mentions if m.naming.named and m.roles.known and m.system == mention.system]
    if mention.roles.frame == "kind" and any(roles.recipient for roles in stated):
        return
    if len({(r.supplier, r.recipient, r.operator) for r in stated}) == 1:
        mention.roles.take(stated[0])


def _supplied_as_elsewhere(mention: WeaponMention, mentions: Sequence[WeaponMention]) -> None:
    """Give a system that its recipient operates the supplier that the article states elsewhere."""
    user = mention.roles.operator
    suppliers = {m.roles.supplier for m in mentions if m.system == mention.system and m.roles.recipient == user}
    suppliers -= {None}
    if user is not None and len(suppliers) == 1 and suppliers != {user}:
        mention.roles.supplier = suppliers.pop()
        mention.roles.recipient = user if mention.roles.supplier else None


def _as_before(mention: WeaponMention, earlier: Sequence[WeaponMention]) -> None:
    """Give "the missiles" the roles of the missiles just told of."""
    for other in reversed(earlier):
        if mention.naming.first.i - other.naming.last.i > _NEAR:
            return
        if other.category == mention.category and other.roles.known and _may_be(mention, other):
            mention.roles.take(other.roles)
            return


def _given_before(mention: WeaponMention, earlier: Sequence[WeaponMention]) -> None:
    """Give "these weapons", which somebody uses, the supplier of those that he was just said to have been given."""
    user = mention.roles.operator
    for other in reversed(earlier):
        if mention.naming.first.i - other.naming.last.i > _NEAR:
            return
        if other.category == mention.category and other.roles.recipient == user and other.roles.supplier:
            mention.roles.supplier, mention.roles.recipient = other.roles.supplier, user
            return


def _supplies(mention: WeaponMention, stated: Sequence[WeaponMention]) -> bool:
    """Whether the article has the owner of this mention give away weapons of the kind."""
    return any(m.roles.supplier == mention.roles.operator and m.category == mention.category for m in stated)


def _last_supplier(mention: WeaponMention, stated: Sequence[WeaponMention]) -> str | None:
    """Who supplied the same recipient a little before."""
    for other in reversed(stated):
        apart = mention.naming.first.i - other.naming.first.i
        if 0 < apart <= _NEAR and other.roles.recipient == mention.roles.recipient and other.roles.supplier:
            main = _main_supplier(mention, stated) if mention.roles.frame == "give" else None
            return main or other.roles.supplier
    return None


def _main_supplier(mention: WeaponMention, stated: Sequence[WeaponMention]) -> str | None:
    """Who gives the recipient most of what the article says him to be given, where somebody does."""
    given = [m.roles.supplier for m in stated if m.roles.recipient == mention.roles.recipient and m.roles.supplier]
    supplier, times = Counter(given).most_common(1)[0]
    return supplier if times * 2 > len(given) else None
