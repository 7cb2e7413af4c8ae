"""Tells bans that keep migrants, refugees or whole peoples out ("the ban on Muslim travellers") from sanctions.

They are a matter of immigration law: the article speaks of immigration, of an executive order on refugees, or of the
judges who hear the case. Travel bans on officials or beside an asset freeze are sanctions in such an article as well,
and so is "the travel ban" that takes up one of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpers.finding.quantities.numerals import find_numerals
from helpers.finding.sanctions.complements import complement
from helpers.finding.sanctions.words import NOUNS, PERSONAL, TRAVEL, SanctionWord, Vocabulary
from helpers.finding.tokens import beside
from helpers.reading.parse import Doc, Span, Token

_MIGRATION = frozenset("immigration immigrant immigrants muslim muslims".split())
_MIGRANTS = _MIGRATION | {"refugee", "refugees", "migrant", "migrants"}
# Who decides on such bans, and in what form.
_LAW = frozenset("judge court courts judiciary judicial lawsuit lawsuits injunction".split())
# People who are no sanctioned persons by what they are.
_ANYONE = frozenset(
    "citizen national people person traveller traveler resident student individual man woman family relative parent "
    "wife husband son daughter brother sister cousin passenger tourist member male female terrorist group".split()
)
# What leads from a verb to the ban that it sets on somebody.
_MEANS = frozenset({"with", "under"})
# The most people whose names a travel ban lists at once.
_LISTED = 500
# What a ban on migrants may be of, besides nothing that is said.
_KEEPING_OUT = frozenset({TRAVEL, PERSONAL, None})


class Migration:
    """What an article says of bans on migrants.

    Parameters
    ----------
    doc
        The article.
    vocabulary
        The words of sanctions.
    """

    def __init__(self, doc: Doc, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        sentences = list(doc.sents)
        self._sentences = {sentence.start for sentence in sentences if _bans_migrants(sentence)}
        immigration = any(word.lower_ in _MIGRATION for word in doc)
        ordered = {sentence.start for sentence in sentences if _orders(sentence, known=immigration)}
        self._turns = self._sentences | ordered
        bans = (word for word in doc if self._on_travel(word))
        self._on_persons = [word.i for word in bans if self._hits_persons(word)]
        self.told = bool(self._turns) or any(map(self._before_judges, sentences))

    def bars(self, core: Token, row: SanctionWord, limited: Iterable[SanctionWord]) -> bool:
        """Whether a measure keeps migrants out.

        Parameters
        ----------
        core
            The noun that names it.
        row
            Its row of the lexicon.
        limited
            The rows of what it limits.
        """
        kinds = {row.measure, *(one.measure for one in limited)}
        of_travel = TRAVEL in kinds or (row.role == "limit" and kinds <= _KEEPING_OUT)
        if not (self.told and of_travel) or self._hits_persons(core) or self._takes_up(core):
            return False
        known = _known(core) or not self._beside_sanctions(core)
        return core.sent.start in self._sentences or (core.tag_ == "NN" and known)

    def barring(self, kind: str | None) -> bool:
        """Whether what a verb tells may be that migrants are kept out ("barred travellers from six nations")."""
        return self.told and kind in _KEEPING_OUT

    def _before_judges(self, sentence: Span) -> bool:
        """Whether a sentence tells of a travel ban that judges or an order are about."""
        law = any(word.lower_ in _LAW and word.pos_ != "VERB" for word in sentence)
        bans = (word for word in sentence if self._on_travel(word))
        return law and any(not (self._hits_persons(word) or self._takes_up(word)) for word in bans)

    def _on_travel(self, word: Token) -> bool:
        """Whether a word names a travel ban by itself."""
        row = self._words.find(word, "measure") if word.tag_ == "NN" else None
        return row is not None and row.measure == TRAVEL and not self._beside_sanctions(word)

    def _takes_up(self, core: Token) -> bool:
        """Whether it is a ban on officials or named persons that the article told of last ("the travel ban")."""
        before = [place for place in self._on_persons if place < core.i]
        return _known(core) and bool(before) and not any(before[-1] < turn <= core.i for turn in self._turns)

    def _hits_persons(self, core: Token) -> bool:
        """Whether officials, named persons or a small number of people are hit."""
        owners = (child for thing in complement(core) for child in thing.children if child.dep_ == "poss")
        if any(owner.ent_type_ == "PERSON" for owner in owners):
            return True  # "A travel ban on Mr Bello's wife"
        rows = ((thing, self._words.find(thing, "party")) for thing in (*complement(core), *_struck(core)))
        return any(
            thing.ent_type_ == "PERSON"
            or (row and row.measure == PERSONAL and (row.phrase not in _ANYONE or _counted(thing)))
            for thing, row in rows
        )

    def _beside_sanctions(self, core: Token) -> bool:
        """Whether the sentence names a measure of another kind."""
        others = (self._words.find(word, "measure") for word in core.sent if word.pos_ in NOUNS)
        return any(row is not None and row.measure != TRAVEL for row in others)


def _known(core: Token) -> bool:
    """Whether the article has told of a ban ("the travel ban", "his travel ban")."""
    return any(child.lower_ == "the" or child.dep_ == "poss" for child in core.children)


def _struck(core: Token) -> Iterator[Token]:
    """Whom a ban strikes as the verb has it ("the travel ban affects judges", "hit judges with a travel ban")."""
    means = core.dep_ == "pobj" and core.head.lower_ in _MEANS
    verb = core.head.head if means else core.head
    if means or core.dep_ == "nsubj":
        yield from (child for child in verb.children if child.dep_ == "dobj")


def _counted(people: Token) -> bool:
    """Whether people are so few that their names may stand on a list ("15 people")."""
    numbers = (numeral for child in people.children for numeral in find_numerals(child.text) if child.dep_ == "nummod")
    return any(0 < numeral.high <= _LISTED for numeral in numbers)


def _bans_migrants(sentence: Span) -> bool:
    """Whether a sentence tells of a ban on travellers that is about migrants."""
    return any(word.lemma_ == "ban" for word in sentence) and any(word.lower_ in _MIGRATION for word in sentence)


def _orders(sentence: Span, *, known: bool) -> bool:
    """Whether a sentence tells of an executive order on migrants; if the article is known to be on them, of any."""
    orders = [beside(word, -1).lower_ for word in sentence if word.lemma_.lower() == "order"]
    on_migrants = known or any(word.lower_ in _MIGRANTS for word in sentence)
    return "ban" in orders or ("executive" in orders and on_migrants)
