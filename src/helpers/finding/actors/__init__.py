"""Who is who in an article: canonical actors, with affiliation, role and kind.

`Knowledge` is made once a run, one `Cast` for each article. Every finder's `find` gets that cast and asks it: whom do
these words name, for whom does he speak, what is he? ``cast`` answers; what it knows was settled before, in four steps.

1. What the lexicons know. ``entries`` has a row of each lexicon, ``knowledge`` looks things up in them. ``names`` tells
   when two spellings are one name. ``titles`` has the words for offices, ranks and speech that all others use, and
   finds the title around a name.

2. Who is named. ``scene`` starts this and keeps what comes of it.
   States and bodies: ``listing`` finds them, ``acronyms`` spells out their initials, ``namesakes`` gives France's
   Senate a name apart from the American one. ``mentions`` is one such place, and knows "Michael Jordan" for no state.
   People: ``people`` leads; each is a figure of ``figures``. ``runs`` cuts out words in a row that may be a name,
   ``person_names`` says whether they are, ``bearers`` whom a surname alone means, ``callings`` finds "a medic, call
   sign Owl".
   For whom they speak: ``affiliations``, with ``employers`` for the bodies that people work for.

3. Reading on. ``reader`` goes through the text word by word; the first of its rules that knows a word settles it. Look
   there for the order of the rules. ``salience`` weighs who is present to a reader.
   Persons: ``pronouns`` for "he" and "it", ``together`` for "both leaders", ``own_heads`` for "the city's mayor",
   ``retold`` for "the politician" and "the 46-year-old", ``epithets`` for all other descriptions.
   Bodies: ``anaphors`` for "the agency" and "the country", ``bodies`` for those that no list has, ``ministries`` for
   ministries, embassies and governments, ``regions`` for "the state of Hawaii".

4. Naming a phrase. ``naming`` asks one module after another what a phrase means; its `_resolve` has their order. It is
   used while reading, and by the cast afterwards.
   ``phrases`` first parts "Doe and the minister" into two, and ``lists`` gives all of "countries like Malta and Peru".
   Offices: ``offices`` decides who "the foreign minister" is. ``office_phrases`` reads what the words say,
   ``office_holders`` picks who fits best.
   What stands for somebody: ``documents`` knows who issued "the report", ``stand_ins`` for whom a website, a team or an
   army stands, ``organisations`` finds bodies by the parse.
   Those without a name: ``descriptions`` words them ("senior official"), ``patrons`` tells whom they serve, ``shares``
   of whom "81 percent" are a part.

Where to change a rule: a name is missed or torn, or somebody speaks for the wrong state: step 2. A word takes up the
wrong one: step 3. A phrase gets the wrong name, or those without a name serve the wrong state: step 4.
"""

from helpers.finding.actors.cast import Cast
from helpers.finding.actors.descriptions import WEST
from helpers.finding.actors.knowledge import Knowledge

__all__ = ["WEST", "Cast", "Knowledge"]
