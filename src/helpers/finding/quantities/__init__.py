"""Quantities in English text: bounds, comparator and unit.

Nothing here needs a parse. Weapons and troop figures ask for quantities, sanctions for bare numerals.

``finder`` is given a text and has four things done with it.

1. ``numerals`` finds the numbers. It cuts the text with ``tokens``, which also has every word and sign with a value,
   currencies among them, and hands each start of a number to one of two readers: ``digits`` for "1,200", "$3.5bn" and
   "100s", ``words`` for "sixty-two", "two thirds" and "a few dozen". Both ask ``numbered_names`` whether a number only
   names something: a date, a year, an age, "Article 5", "Su-35". A number that is wrongly missing was mostly taken for
   a name there.
2. ``units`` reads what each number counts off the few words behind it, by their form and not by a parse. It has the
   abbreviations of units, and the list of what measures and does not count (time, money, lengths), which callers
   leave out.
3. ``ranges`` joins two numbers to one quantity: "from 900 to 1,200", "10-15,000", "between 3 and 4 million".
4. ``qualifiers`` reads what bounds a number or a range: "more than", "up to", "about", "or so". Of a range it takes
   the words only, since the numbers are the bounds.

Each find is a ``quantity``, with its characters in the text. In the end a number without a noun gets the unit of the
one before it ("up from 59"), and scores are dropped ("won 2-2").
"""

from helpers.finding.quantities.finder import find_quantities
from helpers.finding.quantities.quantity import Quantity
from helpers.finding.quantities.units import MEASURES

__all__ = ["MEASURES", "Quantity", "find_quantities"]
