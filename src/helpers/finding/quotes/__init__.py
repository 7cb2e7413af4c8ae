"""Quotes: who is quoted, saying what, in which words of attribution.

``finder`` runs it all. It has the statements found, asks who makes each, and turns them into rows.

1. What is marked. ``quotation`` finds the stretches in quotation marks. ``dialogue`` finds speech between dashes, and
   whoever only acts behind what is marked ("...," he shrugs), by ``dashes``. ``punctuation`` knows commas, dashes and
   what may stand beside a content.
2. The verbs. ``reporting`` looks them up in the lexicon. ``cues`` keeps those of the article, each with its source,
   what it governs and its place in the sentence. ``closings`` adds those behind a dash or a closing mark, which the
   parse gets wrong.
3. The source of a verb. ``sources`` asks first where the parse is known to fail: ``set_apart`` for subjects lost
   between commas, ``behind_commas`` for titles, ``behind_places`` for names behind where and when. Then it asks
   ``heads`` for the parse's subject or agent, whose words ``source_words`` finds, and last ``before_verbs`` for
   whatever noun stands before. ``parties`` is the grammar of it all: subject, agent, noun phrase, passive.
4. What a verb governs. ``complements`` tries clause, preposition, predicate, infinitive, gerund and phrase in turn.
   ``clausal`` finds the clause, ``objects`` the noun phrase, with the help of ``governed``.
5. The statement of a verb. ``statements`` chooses the rule. ``made`` rules out what is denied, expected or said of
   things. ``beside`` finds the quotation before or behind, ``loose`` the clause that the parse tears off,
   ``sentences`` the sentence around "..., X said".
6. Where a content ends. ``extents`` goes to the end of the sentence or to where ``endings`` stops it: at
   ``next_statements``, with the help of ``conjoined``, or at ``writers_words``. ``occasions`` tells when and where
   something was said from what was said.
7. Statements without a verb. ``phrases``: "according to X". ``signs``: "X: ..." and, in headlines, "... - X", by
   ``speaker_names``. ``led_up``: "Her answer: ...". ``turns``: interviews. ``nominal``: "X's claim that ...".
   ``remarks``: "This was reported by X".
8. All together. ``attributor`` runs steps 1 to 7, and settles statements inside others and words that two claim.
   ``free`` gives quotations that are left to whoever spoke before. ``attribution`` is what all of them find.
9. Who it is. ``speakers`` names the source by the article's cast and the statements around; ``foretold`` names
   those who are only described at first. ``reliability`` says how sure the row is.

A verb that is not found is missing in ``data/lexicons/reporting_verbs.csv``, or step 2 takes it for no verb.
A wrong speaker is a matter of step 3 if the source's words are wrong, else of step 9. A content that is too long or
too short is a matter of step 6; one that is missing, of steps 4 and 5, or of step 8 if another statement holds it.
"""

from helpers.finding.quotes.finder import QuoteFinder

__all__ = ["QuoteFinder"]
