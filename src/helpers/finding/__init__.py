"""Finding mentions in a parsed article: quotes, sanctions, weapons and troop figures.

``helpers.extract`` runs an article through the packages in this order:

1. ``actors`` reads who is who. It gives a cast: the canonical name of a noun or pronoun, the state that a word stands
   for, whom somebody speaks for, which states the article names and in which month it was written. All that follows
   asks the cast.
2. ``quotes`` finds who is quoted, and what is quoted. The other three are given the quotes, to know who says a thing.
3. ``sanctions``, ``weapons`` and ``troops`` each find one family. They know nothing of each other.

Quotes and each family have one finder with one method, ``find``; each package's own docstring says where its rules are.
``quantities`` reads numbers off plain text, with their bounds and units: for weapons and troops, and its bare numerals
for sanctions.

The modules beside the packages have what more than one of them needs.

Words and the parse:

- ``nouns``: singulars and plurals by their form.
- ``tokens``: the token beside another, the first of joined ones, who denies; the relations in the parse that many rules
  name, such as subjects and modifiers. A set that two packages need belongs here.
- ``speech``: verbs of saying, and the speaker of the quote around a place of the text.

Places, for troops and weapons:

- ``places``: the gazetteer. It finds the places in a text, listed or known from the parse alone, and their states.
- ``arabic``: which names with an Arabic article are places; only the gazetteer asks.
- ``locating``: which of the places found say where something is ("in Mali"), and which only who acts ("Mali said").
  Weapons have no places of their own, so that troops alone ask it.

Wars, for troops and weapons:

- ``armies``: the words for forces and armed groups, the alliances, and who is at war with whom in a month.

``actors`` and ``quotes`` need only the modules for words, and a list of number words. The gazetteer and the armies read
the same lines of the lexicons as ``actors`` does, from its entries. No package imports from one that comes after it.
"""
