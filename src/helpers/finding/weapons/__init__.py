"""Weapons: what is named, how many, and who supplies, receives and operates them.

What happens, in the order of ``WeaponFinder.find``, which is in ``finder``; look for a rule where its step is.

1. Phrases. ``materiel`` joins matches of the lexicon to noun phrases and settles words with a civil sense, too.
   ``designations`` finds the matches in the bare text. ``senses`` drops verbs, figures of speech and people's names.
   ``vessels`` adds ships' names, unlisted codes and the weight of bombs. ``planted`` knows car bombs and the like.
   A phrase is a ``Naming``; that and the sets of categories are in ``naming``.

2. Whom words stand for: ``parties`` is asked by all that follow. ``pronouns`` finds the party of "it" and "they",
   ``groups`` what armed groups are called. ``conflict`` notes who fights and aids whom in the article. ``words``
   knows from the lexicons what words say: ``words.has("give", token)``.

3. The clause around each phrase. ``transfers`` reads before and behind the phrase, climbs from it to the verb, and
   fills a ``Roles``; ``roles`` decides in the end whether an owner supplied the weapon or operates it. Where
   ``denials`` sees that the sentence denies the transfer, nothing of it is read.

   - Before the phrase: ``owners`` ("Danish tanks", "US-made tanks"), ``makers`` (companies).
   - Behind it: ``followers`` ("from Oslo", "that Oslo sent"), ``resumed`` ("them" in a later clause).
   - Above it: ``prepositions`` ("with", "of"), and ``frames``, which hands the verb to ``objects`` or ``subjects`` by
     the weapon's place beside it. Each of these two has a list of readers; the first that knows the verb decides.
   - What verbs and nouns say: ``giving`` (give, get, ask, equip), with ``addressees`` for whom one gives to;
     ``using`` (have, fire, lose, destroy); ``arrivals`` (arrive, bring); ``deals`` (sale, delivery, attack).
   - Who does what a verb says: ``doers``, through passives, "urged Oslo to" and nouns of doing. Whatever is wrong
     with a subject is mended there.
   - Where no verb tells: ``alongside`` (soldiers in the same list), ``itemised`` (a heading above a list),
     ``wielders`` (one man with a gun).
   - ``shapes`` holds what the parse looks like where it is wrong or roundabout, for all of these.

4. One mention after another. ``mentions`` lets "the system" take the name of the system told of before; a broad noun
   that takes up nothing is dropped. ``counts`` reads the number.

5. The rest of the article, once all clauses are read. ``memory`` fills what one clause leaves open from others;
   ``named_together`` begins with lists and other names of one thing. ``tellers`` asks who tells of it, and ``losses``
   whose soldiers were counted before. Last, clues are weighed: ``users`` for whose a weapon is, ``receivers`` for
   whom it goes to.

Rows come last, each with the confidence that was measured for mentions of its kind.
"""

from helpers.finding.weapons.finder import WeaponFinder

__all__ = ["WeaponFinder"]
