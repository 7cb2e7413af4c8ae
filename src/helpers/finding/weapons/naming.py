"""The shape of a noun phrase that names a weapon."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.reading.parse import Token


@dataclass(frozen=True)
class Naming:
    """A noun phrase that names a weapon.

    Attributes
    ----------
    start, end
        Offsets in the clean text, end exclusive.
    first, last
        Its first and last token, both within.
    name, category
        Canonical name and the guide's category.
    named
        Whether it is one system or ship rather than a class.
    sure
        Whether it means the weapon without help of the context.
    loose
        Whether it counts only for what was named before ("the system").
    maker
        The country that designed it, where the lexicon says so.
    planted
        Whether it is a bomb that somebody hides, wears or drives.
    holder
        The noun that it modifies, where it denotes what is held or sent ("deliveries" of "arms deliveries").
    """

    start: int
    end: int
    first: Token
    last: Token
    name: str
    category: str
    named: bool
    sure: bool
    loose: bool = False
    maker: str | None = None
    planted: bool = False
    holder: Token | None = None

    @property
    def root(self) -> Token:
        """The token by which the phrase hangs in the sentence."""
        return self.holder or self.last

    @property
    def heir(self) -> str | None:
        """The country that designed it, or the one that has its arms now."""
        return "Russia" if self.maker == "Soviet Union" else self.maker

    @property
    def plural(self) -> bool:
        """Whether the head noun is a plural, as taggers do not see of names at times ("Tomahawks")."""
        names_end = self.named and self.last.lower_.endswith("s") and not self.name.lower().endswith("s")
        numbers = (c for c in self.last.lefts if c.dep_ == "nummod" and self.last.lower_.endswith("craft"))
        counted = any(number.lower_ not in {"1", "one"} for number in numbers)  # "ten aircraft"
        return self.last.tag_ in PLURAL or names_end or counted


AFLOAT = frozenset({"ship", "submarine"})
AIRCRAFT = frozenset({"aircraft", "helicopter"})
CREWED = AFLOAT | AIRCRAFT
FIRED = frozenset({"missile", "drone", "ammunition"})  # what hits something when it is fired
PLURAL = frozenset({"NNS", "NNPS"})
