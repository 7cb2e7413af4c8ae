"""Sanctions: punitive measures with sender, target, kind, status and condition.

Where to find a rule, in the order in which ``finder`` goes through an article:

1. *Is it a measure?* ``nouns`` goes through the words and sets where a mention begins. For a noun that names no measure
   by itself, ``naming`` asks what it limits or who inflicts it, and ``anaphors`` what "the move" or "such steps" stand
   for. Sanctions of clubs and leagues go out in ``penalties``, entry bans for migrants in ``migration``. Verbs
   ("sanctioned two banks") are no mentions; ``doing`` knows them, for what takes them up.
2. *What does its own sentence say?* ``drafting`` asks the readers below one after another and writes a draft, whose
   columns are in ``drafts``.

   - *Status.* ``status`` climbs from the measure outwards. ``governors`` finds the next word up, ``asides`` the clauses
     behind the noun; ``status_lexicon`` finds the row for each word, ``status_words`` is the shape of it. One word is
     one step of ``steps``, which asks its rules in order, with those of ``views`` (what people think of it),
     ``bearers`` (those who face it), ``fates`` (plans that are passed or fail) and ``events`` (verbs without a row).
     ``cases`` is what a rule gets and gives, ``outcomes`` the table of what two statuses make. Then ``conditions``
     reads "if" and "or else"; ``reactions`` and ``talks`` mark words that leave open whether it is in force.
   - *Senders.* ``senders`` decides between ``owners`` (by the noun phrase), ``doers`` (by what governs it),
     ``bargains`` (by a deal over its end) and ``legislators`` (by a parliament). ``onlookers`` rules out subjects that
     set none.
   - *Targets.* ``targets`` looks behind the measure, within it and at its purpose; ``target_lists`` follows "and",
     ``hits`` reads "hit with" and "face", ``aims`` holds smaller questions, which others ask too. ``parties`` turns a
     word into a name, or has ``descriptions`` write one in lower case; ``rosters`` counts and names "two banks",
     ``destinations`` goes from exports and visas to whom they are for.
   - *Kind.* ``kinds``, by the measure's words first, then by its targets.
3. *What do its neighbours say?* ``deeds`` reads the verbs of step 1 like drafts, ``named_states`` counts the states of
   the article. ``context`` then fills all drafts, stage by stage; the order of the stages stands at its end.
   ``repeats`` is for "the embargo" and "these measures", ``answers`` for retaliation, ``ranking`` weighs the parties
   of all other mentions against each other.
4. *What is likely?* ``guesses`` fills what is still open from the states that are named. The finder then makes the row
   and its confidence.

All of them ask small questions of the parse: ``words`` (the lexicon, modifiers, prepositions), ``clauses`` (tense, mood
and negation of a verb), ``subjects`` (who does it), ``determiners`` ("the", "any", "no"), ``complements`` (what "on"
and "of" lead to), ``positions`` (what hangs where), and ``actors`` (which state a word stands for).
"""

from helpers.finding.sanctions.finder import SanctionFinder

__all__ = ["SanctionFinder"]
