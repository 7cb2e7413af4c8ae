"""Says who gives the troop figures of one article: the speaker of the quote around one, or who estimates it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from helpers.finding.actors import Cast
from helpers.finding.speech import innermost, is_speech
from helpers.finding.tokens import MODIFIERS, SUBJECTS
from helpers.finding.troops.figure import Figure
from helpers.finding.troops.suppositions import is_put_on
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Token
from helpers.tables import Quote

# Verbs whose subject vouches for a number without saying a sentence; verbs of saying are the quotes' business.
_COUNTING = frozenset(
    "estimate forecast count record assess calculate believe confirm document verify see project put tally report "
    "predict reckon register observe identify describe characterise characterize announce fear track monitor "
    "think".split()
)
_GIVING = frozenset(
    "give offer provide publish release issue present raise increase revise lower cut upgrade update".split()
)
_CHANGING = frozenset({"raise", "increase", "lower", "cut", "upgrade"})
_COUNTS = frozenset({"count", "figure", "estimate", "number", "tally", "toll", "total", "breakdown"})
# What is no one's word: agreements, and what happens or when.
_AGREEMENTS = frozenset(
    "agreement deal plan plans law treaty schedule rules drill drills exercise exercises war conflict battle "
    "operation offensive day week month year decade sanctions measures strike strikes airstrike airstrikes attack "
    "attacks raid raids bombing bombings blast explosion clash clashes violence death deaths casualty shelling".split()
)
_SHOWING = frozenset({"show", "indicate", "suggest", "reveal", "estimate"})
_SUPPLYING = frozenset("supply compile give collect gather release publish provide issue obtain produce".split())
_CLAIMS = frozenset({"claim", "estimate", "assertion", "allegation", "statement", "figure", "count"})
_CHARGES = _CLAIMS | {"accusation", "charge", "report"}  # what is made by one and may be denied by another
_CONTENTS = frozenset({"acl", "relcl", "ccomp", "appos"})
_DENYING = ("deny", "denie", "reject", "dismiss", "disput", "refut", "rebut")
_PRONOUNS = frozenset("he she they it we i you who whose him her them nobody everyone somebody".split())
_UNNAMED = frozenset("it we they i you which that who".split())  # subjects that say nothing of who counts
_REPORTS = frozenset({"report", "update", "bulletin", "summary", "briefing"})
_LONGEST = 60  # characters of a source
_DOCUMENTS = frozenset(
    "report update bulletin summary briefing statement estimate estimates data figures document".split()
)
# A count that somebody is said to give, by a quote's source ("figures supplied by the ministry").
_GIVEN = re.compile(rf"(?:\w+ )?(?:{'|'.join(_DOCUMENTS)}) (?:\w+ )?(?:by|from) (?:the )?(.+)")
_PART_OF = frozenset({"among", "of"})


class Sources:
    """Who gives the figures of one article; asked about in their order.

    Parameters
    ----------
    parsed, cast, quotes
        The article, who is who in it, and its quotes.
    """

    def __init__(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote]) -> None:
        self._parsed = parsed
        self._doc = parsed.doc
        self._text = parsed.article.text
        self._agencies = frozenset(re.findall(r"\b([A-Z]\w+) news agency\b", self._text))
        self._cast = cast
        self._quotes = [quote for quote in quotes if quote.speakers]
        self._last: str | None = None
        self._before: str | None = None

    def speaker(self, offset: int) -> tuple[str | None, str | None]:
        """The first speaker of the shortest quote around an offset of the article's text, and for whom that speaks."""
        quote = innermost(self._quotes, offset, offset + 1)
        return (quote.speakers[0], quote.affiliation) if quote else (None, None)

    def of(self, figure: Figure, offset: int) -> str | None:
        """Who gives a figure, None where the article states it itself."""
        quote = innermost(self._quotes, offset, offset + 1)
        if (other := self._claimant(figure) or self._aside(figure)) is not None:
            source: str | None = other
        elif quote is not None and not _claims_lives(figure, offset, quote) and not _denies(quote):
            named = [speaker for speaker in quote.speakers if speaker not in _PRONOUNS]
            source = self._agency(quote) or self._whole(" and ".join(named), quote) or None
        else:
            source = self._according_to(figure) or self._report_of(figure) or self._counter(figure)
        if source is not None and (given := _GIVEN.fullmatch(source)):
            source = given[1]
        if source is None and self._doc[figure.sentence[0]].lower_ in _PART_OF:
            source = self._last  # "Among the dead, 450 fell on Tuesday" goes on from the sentence before
        if source is None and figure.heir:
            source = self._before
        if source is not None and source.rsplit(" ", 1)[-1] in _DOCUMENTS and not self._is_new(quote):
            source = self._last or source
        if source is not None and self._doc[figure.number[1] - 1].lower_ in source.split():
            source = self._according_to(figure)  # those who are counted do not count themselves
        self._last = source or self._last
        self._before = source
        return source

    def _is_new(self, quote: Quote | None) -> bool:
        """Whether a quote's document was not told of before ("a report said")."""
        start = quote.source_start if quote is not None else None
        return start is not None and self._text[start : start + 3].lower() in {"a r", "a s", "a d", "a n", "an "}

    def _according_to(self, figure: Figure) -> str | None:
        doc = self._doc
        for i in range(figure.sentence[0], figure.sentence[1] - 2):
            if doc[i].lower_ == "according" and doc[i + 1].lower_ == "to":
                end = max(token.i for token in doc[i + 1].subtree) + 1
                end = next((token.i for token in doc[i + 2 : end] if token.text in {",", ";", "-", "–"}), end)
                return self._named(i + 2, end)
        return None

    def _report_of(self, figure: Figure) -> str | None:
        """Read "in the report of the General Staff, it was stated that ..."."""
        opening = self._doc[figure.sentence[0] : figure.start]
        for token in opening:
            if (
                token.lower_ in _REPORTS
                and token.i + 1 < figure.start
                and self._doc[token.i + 1].lower_ in {"of", "by", "from"}
            ):
                body = list(self._doc[token.i + 1].subtree)
                return self._named(token.i + 2, min(body[-1].i + 1, figure.start))
        return None

    def _counter(self, figure: Figure) -> str | None:
        """The subject of a verb of counting that governs the figure."""
        token: Token = self._doc[figure.end - 1]
        for _ in range(8):
            governor = token.head
            if governor == token:
                return None
            counting = governor.lemma_.lower() in _COUNTING and not is_put_on(governor)
            counting = counting or _gives_a_count(governor) or _claims_dead(governor, token) or _is_said(token)
            claims = governor.pos_ == "NOUN" and governor.lemma_ in _CLAIMS
            if claims and (giver := self._giver(governor)) is not None and giver != token:
                return self._named(giver.left_edge.i, giver.right_edge.i + 1)
            apart = governor.lemma_ == "see" and token.dep_ == "prep"  # "has seen calm since a raid left 900 dead"
            if counting and not apart and (token.dep_ not in SUBJECTS or _is_first_of_two(token)):
                if governor.dep_ == "relcl" and any(c.lower_ == "who" for c in governor.children):
                    return self._named(governor.head.left_edge.i, governor.left_edge.i)  # "Doe, who put it at 900"
                subjects = [c for c in governor.children if c.dep_ == "nsubj" and c.lower_ not in _UNNAMED]
                if subjects:  # the nearest: "doubt the figure: Jane Doe believes"
                    subject = self._giver(subjects[-1]) or subjects[-1]
                    return self._named(subject.left_edge.i, subject.right_edge.i + 1)
            token = governor
        return None

    def _aside(self, figure: Figure) -> str | None:
        """Who says so in a clause of its own within what another says ("where Oslo's officers say that")."""
        token: Token = self._doc[figure.end - 1]
        for above in token.ancestors:
            shown = above.dep_ == "pcomp" and above.lemma_ in _SHOWING
            clause = shown or above.dep_ in {"relcl", "advcl"}
            if not clause or (figure.unit == "life" and above.lemma_ == "claim"):
                continue
            teller = next((c for c in above.children if c.dep_ == "nsubj" and c.pos_ != "PRON"), None)
            if (shown or is_speech(above)) and teller is not None and token not in teller.subtree:
                return self._named(teller.left_edge.i, teller.right_edge.i + 1)
        return None

    def _claimant(self, figure: Figure) -> str | None:
        """Whose claim a figure is of which another speaks ("Oslo rejected the rebels' claim that 900 had fled")."""
        counted = self._doc[figure.end - 1]
        for part, noun in pairwise((counted, *counted.ancestors)):
            content = part.dep_ in _CONTENTS or part.lower_ in {"of", "about"}  # not "a claim to land where 900 are"
            if noun.lemma_ not in _CHARGES or noun.pos_ != "NOUN" or noun.i > figure.start or not content:
                continue
            giver = self._giver(noun)
            if giver is not None and giver.i < figure.start:
                return self._named(giver.left_edge.i, giver.right_edge.i + 1)
            for own in noun.lefts:
                if own.dep_ == "poss" and own.tag_ != "WP$":
                    return self._named(own.left_edge.i, own.i + 1)
                if own.dep_ in MODIFIERS and (state := self._cast.country(own)) is not None:
                    return state
        return None

    def _giver(self, noun: Token) -> Token | None:
        """Who is named behind a count or document as giving it ("figures supplied by Oslo", "claims by Oslo")."""
        clauses = (c for c in noun.rights if c.dep_ == "acl" and c.lemma_ in _SUPPLYING)
        by = (c for host in (noun, *clauses) for c in host.children if c.lower_ in {"by", "from"})
        return next((c for preposition in by for c in preposition.children if c.dep_ == "pobj"), None)

    def _named(self, start: int, end: int) -> str | None:
        if end == start + 1 and self._doc[start].pos_ == "PRON":
            name = self._cast.name(self._doc[start])
            return self._last if name is None or name.islower() else name
        if end <= start or any(token.lower_ in _AGREEMENTS for token in self._doc[start : start + 3]):
            return None
        if self._doc[start:end].root.lower_ in _AGREEMENTS:
            return None
        names = self._cast.names(start, end)
        return self._titled(start, end, names[0]) if names else None

    def _titled(self, start: int, end: int, name: str) -> str:
        """The title of what only its state is known of ("the US Podgor Journal website")."""
        own = [token for token in self._doc[start:end] if token.text[0].isupper() and self._cast.country(token) is None]
        titled = len(own) > 1 and own[-1].i - own[0].i == len(own) - 1 and self._cast.kind(name) == "country"
        return " ".join(token.text for token in own) if titled else name

    def _agency(self, quote: Quote) -> str | None:
        """The news agency that no list has, by its name in full where an article gives that somewhere."""
        if quote.source_start is None or quote.source_end is None:
            return None
        source = self._text[quote.source_start : quote.source_end]
        named = re.search(r"([A-Z]\w+)(?: news agency)?$", source)
        if named is None or named[1] not in self._agencies:
            return None
        token = self._doc[self._parsed.token_at(quote.source_start + named.start())]
        known = any(named[1].lower() in speaker.lower().split()[:1] for speaker in quote.speakers if " " in speaker)
        listed = self._cast.country(token) is not None or known or quote.affiliation not in {None, *quote.speakers}
        return f"{named[1]} News Agency" if not listed else None

    def _whole(self, source: str, quote: Quote) -> str:
        """A source described by one noun, with whose it is behind it ("army of Niger"), or by its title."""
        if quote.source_start is None or quote.source_end is None or not source:
            return source
        if not re.fullmatch(r"[a-z]+", source):
            start, end = (self._parsed.token_at(at) for at in (quote.source_start, quote.source_end - 1))
            return self._titled(start, end + 1, source)
        text = self._text[quote.source_start : quote.source_start + _LONGEST]
        owned = re.match(rf"(?:[Tt]he |[Aa]n? )?({source} of [A-Z]\w+)", text)
        return owned.group(1) if owned else source


def _claims_lives(figure: Figure, offset: int, quote: Quote) -> bool:
    """Whether what seems to be said is that lives were lost ("the raid claimed 900 lives")."""
    return figure.unit == "life" and quote.start == offset and (quote.cue or "").startswith("claim")


def _denies(quote: Quote) -> bool:
    """Whether what somebody denies is no count of his ("denies having a part in the war that killed 900")."""
    return (quote.cue or "").startswith(_DENYING)


def _is_said(clause: Token) -> bool:
    """Whether somebody behind a clause says what it does, as no quote tells ("900 of them fight, a report says")."""
    verb = clause.head
    said = clause.i < verb.i and is_speech(verb) and verb.lemma_ != "deny"
    return said and (clause.dep_ == "ccomp" or _is_first_of_two(clause))


def _is_first_of_two(subject: Token) -> bool:
    """Whether another subject stands nearer to a verb, which is its own ("900 men fight there, a report says")."""
    return subject.dep_ == "nsubj" and any(c.dep_ == "nsubj" and c.i > subject.i for c in subject.head.lefts)


def _claims_dead(verb: Token, counted: Token) -> bool:
    """Whether somebody claims so many killed ("Rebels claim 900 soldiers killed")."""
    return verb.lemma_ == "claim" and counted.dep_ == "dobj" and any(c.tag_ == "VBN" for c in counted.rights)


def _gives_a_count(verb: Token) -> bool:
    """Whether somebody gives a count or figure ("offered a count of losses"), and raises no "number of its men"."""
    told = _COUNTS - {"number"} if verb.lemma_ in _CHANGING else _COUNTS
    objects = (child for child in verb.children if child.dep_ == "dobj")
    return verb.lemma_ in _GIVING and any(child.lemma_ in told for child in objects)
