"""What the acronyms of an article stand for, by the names of it that have their initials: "Rapid Ferry Fleet (RFF)"."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.reading.parse import Doc, Token

_LENGTHS = range(2, 7)
_LINKS = frozenset({"of", "for", "the", "and", "in", "on", "to", "-", "&"})


def expansions(doc: Doc) -> dict[str, str]:
    """
    Find the names that the acronyms of an article abbreviate.

    Parameters
    ----------
    doc : Doc
        The article.

    Returns
    -------
    dict of str to str
        The first name with the initials of each acronym that has one.
    """
    acronyms = {t.text for t in doc if t.is_upper and t.is_alpha and len(t) in _LENGTHS}
    found: dict[str, str] = {}
    for run in _runs(doc) if acronyms else ():
        initials = "".join(token.text[0] for token in run)
        for acronym in acronyms - found.keys():
            place = initials.find(acronym)
            # Two initials are those of a body of two words only ("HW" of "Harbour Watch").
            if place >= 0 and (len(acronym) > 2 or (len(run) == 2 and {t.ent_type_ for t in run} == {"ORG"})):
                first, last = run[place], run[place + len(acronym) - 1]
                found[acronym] = doc[first.i : last.i + 1].text
        found = _in_brackets(doc, run, acronyms) | found
    return found


def _in_brackets(doc: Doc, run: list[Token], acronyms: set[str]) -> dict[str, str]:
    """The acronym of another language in brackets behind the name of a body: "Police Security Service (PST)"."""
    first = run[run[0].lower_ == "the"]
    name, after = doc[first.i : run[-1].i + 1], doc[run[-1].i + 1 : run[-1].i + 4]
    inside = after[1].text if len(after) > 2 and (after[0].text, after[2].text) == ("(", ")") else ""
    return {inside: name.text} if inside in acronyms and run[-1].ent_type_ == "ORG" else {}


def _runs(doc: Doc) -> Iterator[list[Token]]:
    """The capitalised words that stand together, small words between them left out."""
    run: list[Token] = []
    for token in doc:
        if token.text[0].isupper() and not token.is_upper and token.is_alpha:
            run.append(token)
        elif token.lower_ not in _LINKS or not run:
            if len(run) in range(_LENGTHS.start, 2 * _LENGTHS.stop):
                yield run
            run = []
