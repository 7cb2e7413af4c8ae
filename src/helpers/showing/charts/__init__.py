"""The charts, a module for each thing they tell of.

Each function takes a run's tables, or the folder of measured figures, and gives a `helpers.showing.figures.Chart`: it
chooses and counts rows, says in a line what is to be seen, and asks `helpers.showing.drawing` for the picture. Where
there is nothing to draw, it says that. A table without a picture is a `helpers.showing.markup.Fragment`.

- ``overview``: key numbers, coverage by outlet and time, articles, what was not read, what was corrected by hand.
- ``quotes``, ``sanctions``, ``weapons``, ``troops``: the four families. ``formations`` sets numbers of people beside
  the formations of the last.
- ``claims``: what several articles state, and whether they agree; `helpers.reconcile` finds it.
- ``quality``: measured accuracy, scores on the gold, confidence.
- ``counting``: what most of these share, from mentions grouped under names to whole bar charts and matrices.
"""
