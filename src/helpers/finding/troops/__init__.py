"""Troop figures: how many, of what, whose, where, and according to whom.

``finder`` asks four questions of an article, in this order, and makes a row of the answers for each figure.

Which numbers are figures? ``counts`` takes the quantities of the article one after the other, looks for the noun of
each and says what it measures: personnel, a formation or a casualty. It makes a ``figure`` of it, which also has the
confidences of the rules.

- ``words`` finds the noun behind a number and tells whether it means an army's people; ``units`` has what the lexicon
  says of a noun.
- ``harm`` tells whether the people counted were killed or wounded.
- ``fighting`` drops the dead of accidents and crimes, ``uncounted`` the numbers that are ages, lengths or of things.
- Where the noun is left out ("up from 59"), ``elisions`` tries its readers in order. Each is given a ``bare`` number
  with the figures around it; ``continuations`` says when one goes on from the figure before.
- ``totals`` finds the noun of a number far behind it ("the number of soldiers is put at 900").

Whose are they? ``owners`` first leaves out what is nobody's alone, then takes the first answer that there is.

- Of their own words and their clause: ``named_forces`` knows what a name, a possessor or "from" says, ``forces`` what
  a clause says by who deploys or loses them. ``sides`` reads "government", "foreign" and "police".
- Of who tells of them: ``tellers`` for speakers and officials, ``mourners`` for who reports or admits the dead.
- Of what was told before: ``passages``. ``groups`` names the armed group of fighters and attackers.

Where are they? ``places`` weighs the places of the sentence, then what is around it.

- ``mentions`` lists the places of the article, with "the region" and "its borders" among them.
- ``suppositions`` leaves out where they only might go or are denied to be.
- ``settings`` helps a sentence that has no place: by a garrison, a mayor, an exercise, a strike.
- ``theatre`` says where the article's war is, to which its dead belong otherwise.

Who says so? ``sources`` takes the speaker of the quote around a figure, "according to", or who estimates it.

The order matters twice. Whose a figure is depends on the places (the state in which police died), and its places on
whose it is (an invader's troops are at the border of the state that it threatens). And figures are asked about in
their order: one that leaves something open has it of the one before.
"""

from helpers.finding.troops.finder import TroopFinder

__all__ = ["TroopFinder"]
