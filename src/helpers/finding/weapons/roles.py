"""Who has to do with a weapon: supplier, recipient, operator, and what decides between them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from helpers.finding.actors import WEST


@dataclass
class Roles:
    """Who has to do with one weapon, canonical names.

    Attributes
    ----------
    supplier, recipient, operator
        As the clause states them.
    owner
        Whose it is by adjective or possessive, before the frame decides between supplier and operator.
    shared
        Whose the first of several coordinated weapons is.
    frame
        What happens to it: ``give``, ``get``, ``use``, ``stop``, ``denied`` (it does not happen), ``kind`` (a clause
        only tells what such a weapon is or can do) or None.
    spent
        Whether its user fires, loses or attacks with it, so that another owner must have been its supplier.
    given_by_other
        Whether a giver without a known party is named, or only a noun tells of the gift, so that no teller need have
        given it.
    maker
        Who made it, and so supplied it where nobody else is said to have.
    wished
        Whether its recipient only asks for it, so that nobody need have supplied it.
    hostile
        Whether it is fired, hits something or is shot down, and so the attacker's of the passage.
    against
        Who shoots it down.
    captured
        Whether it was taken from its user, and may be shown as a trophy.
    carrier
        The last token of the weapon that carries or fires it.
    afloat
        Whether it is a ship, which arrives without changing hands.
    defensive
        Whether it is air defence, which destroys weapons and attacks nobody.
    manned
        Whether it has a crew, which goes along to an ally.
    sent_to
        The ally to whom its crew is taken to go along.
    refused
        Whether somebody says that he does not give it: what is said of it only tells of other weapons.
    in_hand
        Whether its operator is one person, who need not have any other weapon.
    planted
        Whether it is a bomb that somebody hides, wears or drives and of which no clause says whose: no state's.
    fed
        Whose the weapon is that it is meant for, and so who receives it if it is given ("shells for Oslo's guns").
    stored
        Whether it is a nuclear weapon, which stays its owner's where another stores it.
    """

    supplier: str | None = None
    recipient: str | None = None
    operator: str | None = None
    owner: str | None = None
    shared: str | None = None
    frame: str | None = None
    spent: bool = False
    given_by_other: bool = False
    maker: str | None = None
    wished: bool = False
    hostile: bool = False
    against: str | None = None
    captured: bool = False
    carrier: int | None = None
    afloat: bool = False
    defensive: bool = False
    manned: bool = False
    sent_to: str | None = None
    refused: bool = False
    in_hand: bool = False
    planted: bool = False
    fed: str | None = None
    stored: bool = False

    @property
    def transferred(self) -> bool:
        """Whether the weapon changes hands."""
        return self.frame in {"give", "get"}

    @property
    def barred(self) -> bool:
        """Whether nothing said elsewhere may fill what is open: it is destroyed, or nothing happens with it."""
        return self.frame in {"stop", "denied"}

    @property
    def known(self) -> bool:
        """Whether any role is stated."""
        return bool(self.supplier or self.recipient or self.operator)

    @property
    def unsupplied(self) -> bool:
        """Whether somebody uses it of whom it is neither told nor denied that another supplied him."""
        return self.operator is not None and self.supplier is None and self.frame != "denied"

    def take(self, other: Roles) -> None:
        """Take the roles of another mention of the same weapons."""
        self.supplier, self.recipient, self.operator = other.supplier, other.recipient, other.operator

    def join(self, other: Roles) -> None:
        """Take what is said of the weapon before in a list; who made this one says less than who sends both."""
        if other.frame is None or self.operator is not None or self.supplier not in {None, self.maker}:
            return
        self.frame, self.spent, self.hostile, self.against = other.frame, other.spent, other.hostile, other.against
        if other.maker is None or other.supplier != other.maker:
            self.supplier = other.supplier or self.supplier
        self.recipient, self.operator = other.recipient, None if other.owner else other.operator

    def settle(self, alliances: Container[str]) -> Roles:
        """Decide what the owner is once the frame is known."""
        if self.frame == "denied":
            self.shared = None
        if self.stored and self.owner is not None:
            self.operator = None
        if self.supplier is None and self.maker not in {None, self.operator, self.recipient}:
            self.supplier = self.maker
        if self.transferred and self.supplier is None and self.shared != self.recipient:
            self.supplier = self.shared
        if self.transferred and self.recipient is None and self.fed not in {self.supplier, self.owner}:
            self.recipient = self.fed
        given = self.transferred and self.owner != self.recipient
        allied = self.operator == WEST or self.operator in alliances  # whose members' weapons are its own
        used = self.frame == "use" and not allied
        lent = (self.spent or self.captured or used) and self.operator not in {None, self.owner}
        if self.owner == WEST or (self.owner and (given or lent)):
            self.supplier = self.supplier or self.owner
        elif self.owner and not self.transferred:
            self.operator = self.owner
        if self.frame == "use" and self.supplier == self.operator:
            self.supplier = None  # "Oslo fires missiles from Norway" says where they are
        if self.supplier is not None and self.supplier == self.recipient:
            self.supplier = None if self.frame == "get" else self.supplier
            self.recipient = self.recipient if self.frame == "get" else None
        if self.supplier and self.operator not in {None, self.supplier}:
            self.recipient = self.recipient or self.operator
        return self
