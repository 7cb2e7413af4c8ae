"""Reads numbers in words: exact ("sixty-two"), fractions, and vague ("several dozen", "tens of thousands")."""

from __future__ import annotations

from helpers.finding.quantities.numbered_names import is_name
from helpers.finding.quantities.tokens import (
    FRACTIONS,
    HYPHENS,
    SCALES,
    SEVERAL,
    SMALL,
    TENS,
    VAGUE,
    Numeral,
    Token,
    glued,
    is_number_word,
)


def read_words(text: str, tokens: list[Token], i: int) -> tuple[int, Numeral | None]:
    """The numeral in words that starts at token i, None where none does, and the token after what was read."""
    word = tokens[i].lower
    if word in VAGUE:
        return _read_vague(tokens, i)
    if word in _FEW:
        return _read_few(tokens, i)
    if word == "half":
        return _read_half(tokens, i)
    if word.endswith("fold") and is_number_word(word[:-4]):
        factor = SMALL.get(word[:-4]) or TENS.get(word[:-4]) or SCALES[word[:-4]]
        return i + 1, _numeral(tokens, i, i + 1, factor)
    if is_number_word(word) or _is_article_of_number(tokens, i):
        return _read_exact(text, tokens, i)
    return i + 1, None


_FEW = frozenset({"several", "few", "handful", "couple", "pair"})
_TWO = frozenset({"couple", "pair"})
_BEFALLING = frozenset("killed wounded injured hurt dead missing died perished displaced arrested detained".split())
_HYPHENATED_AFTER = frozenset("strong man men odd plus member members person people soldier ish".split())


def _is_article_of_number(tokens: list[Token], i: int) -> bool:
    if tokens[i].lower not in {"a", "an"} or i + 1 >= len(tokens):
        return False
    following = tokens[i + 1].lower
    if following in {"few", "handful", "couple", "pair", "half"} or following in SCALES:
        return True
    return following in FRACTIONS and i + 2 < len(tokens) and tokens[i + 2].lower == "of"


def _read_exact(text: str, tokens: list[Token], i: int) -> tuple[int, Numeral | None]:
    """Read "sixty-two", "a hundred and five", "two thirds", and what an article opens ("a few", "a half million")."""
    start = i
    if tokens[i].lower in {"a", "an"}:
        opened = tokens[i + 1].lower
        if opened in _FEW or opened == "half":
            after, numeral = (_read_few if opened in _FEW else _read_half)(tokens, i + 1)
            return after, numeral and numeral._replace(start=tokens[start].start, begin=tokens[start].start)
        if opened in FRACTIONS:
            return _fraction(tokens, start, i + 1, 1.0)
        i += 1
    end, value, scaled = _compose(tokens, i)
    denominator = _fraction_word(tokens, end)
    if denominator is not None and value < 20:
        return _fraction(tokens, start, denominator, value)
    if _in_compound(tokens, start, end):
        return end, None
    numeral = _numeral(tokens, start, end, value)._replace(scaled=scaled)
    before, after_text = text[max(0, numeral.start - 60) : numeral.start], text[numeral.end : numeral.end + 60]
    if not scaled and is_name(before, text[numeral.start : numeral.end], after_text, value):
        return end, None
    return end, numeral


def _numeral(tokens: list[Token], start: int, end: int, low: float, high: float | None = None) -> Numeral:
    """A numeral of tokens start to end; vague where it has a second bound."""
    first, last = tokens[start], tokens[end - 1]
    vague = high is not None
    return Numeral(first.start, last.end, low, low if high is None else high, vague, vague, None, first.start)


def _compose(tokens: list[Token], i: int) -> tuple[int, float, bool]:
    """The value of the number words from token i: (token after them, value, whether a scale word is among them)."""
    total = current = 0.0
    scaled = False
    j = i
    while j < len(tokens):
        k = _skip_joint(tokens, j) if j > i else j
        word = tokens[k].lower if k < len(tokens) else ""
        if word in SMALL and _has_room(current, SMALL[word]):
            current += SMALL[word]
        elif word in TENS and _has_room(current, TENS[word]):
            current += TENS[word]
        elif word in SCALES and (j == i or SCALES[word] > 12 or current):
            scaled = True
            if word in {"hundred", "dozen"}:
                current = (current or 1) * SCALES[word]
            else:
                total, current = total + (current or 1) * SCALES[word], 0.0
        elif j > i and (last := _and_a_half(tokens, j)):
            current += 0.5
            k = last
        else:
            break
        j = k + 1
    return j, total + current, scaled


def _has_room(current: float, value: int) -> bool:
    """Whether a word's value fits below what has been read: "twenty" takes "one", "one" takes nothing."""
    if current == 0:
        return True
    return current % 100 == 0 if value >= 10 else current % 10 == 0


def _skip_joint(tokens: list[Token], j: int) -> int:
    """Skip a hyphen or the "and" within a number."""
    token, last = tokens[j], tokens[j - 1]
    if token.text in HYPHENS and token.start == last.end:
        return j + 1
    following = tokens[j + 1].lower if j + 1 < len(tokens) else ""
    if token.lower == "and" and last.lower in {"hundred", "thousand"} and (following in SMALL or following in TENS):
        return j + 1
    return j


def _and_a_half(tokens: list[Token], j: int) -> int:
    """The index of "half" where "and a half" starts at token j, hyphens apart; 0 where it does not."""
    words = [k for k in range(j, min(j + 6, len(tokens))) if tokens[k].text not in HYPHENS][:3]
    return words[-1] if [tokens[k].lower for k in words] == ["and", "a", "half"] else 0


def _in_compound(tokens: list[Token], start: int, j: int) -> bool:
    """Whether the words are part of a hyphenated adjective or noun ("five-year", "one-on-one", "no-one")."""
    if start and tokens[start - 1].text in HYPHENS and tokens[start - 1].end == tokens[start].start:
        return True
    hyphen = glued(tokens, j - 1)
    if hyphen is None or hyphen.text not in HYPHENS:
        return False
    following = glued(tokens, j)
    return following is not None and following.lower not in _HYPHENATED_AFTER and not is_number_word(following.lower)


def _fraction_word(tokens: list[Token], j: int) -> int | None:
    """The index of a fraction's denominator after a numerator ("two thirds", "three-quarters")."""
    k = j + 1 if j < len(tokens) and tokens[j].text in HYPHENS else j
    if k < len(tokens) and tokens[k].lower.rstrip("s") in FRACTIONS and tokens[k].lower != "half":
        following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
        return k if tokens[k].lower.endswith("s") or following == "of" or k > j else None
    return None


def _fraction(tokens: list[Token], start: int, k: int, numerator: float) -> tuple[int, Numeral]:
    value = numerator * FRACTIONS[tokens[k].lower.rstrip("s")]
    return k + 1, _numeral(tokens, start, k + 1, value)._replace(share=True)


def _read_half(tokens: list[Token], i: int) -> tuple[int, Numeral | None]:
    """Read "half a million", "half-dozen", "half of them", "half the ships"."""
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    k = i + 2 if following in {"a", "an", "-"} else i + 1
    if k < len(tokens) and tokens[k].lower in SCALES:
        return k + 1, _numeral(tokens, i, k + 1, 0.5 * SCALES[tokens[k].lower])._replace(scaled=True)
    if following in {"of", "the", "its", "their", "his", "her", "our", "all"}:
        return _fraction(tokens, i, i, 1.0)
    return i + 1, None


def _read_vague(tokens: list[Token], i: int) -> tuple[int, Numeral | None]:
    """Read "dozens", "tens of thousands", "hundreds and hundreds"."""
    word = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if (
        word in {"tens", "scores"}
        and following not in {"of", "more"}
        and not (word == "scores" and _befalls(tokens, i))
    ):
        return i + 1, None
    low, high = VAGUE[word]
    j = i + 1
    while j + 1 < len(tokens) and tokens[j].lower in {"of", "and"} and tokens[j + 1].lower in VAGUE:
        unit = SCALES.get(tokens[j + 1].lower.rstrip("s"))
        if tokens[j].lower == "of" and unit is not None:
            low, high = low * unit, (high + 1) * unit - 1
        j += 2
    return j, _numeral(tokens, i, j, low, high)


def _befalls(tokens: list[Token], i: int) -> bool:
    """Whether the words behind "scores" say what befell people ("scores were injured"), which no marks do."""
    return any(token.lower in _BEFALLING for token in tokens[i + 1 : i + 4])


def _read_few(tokens: list[Token], i: int) -> tuple[int, Numeral | None]:
    """Read "several", "a few", "a handful", "a couple", "a pair", alone or before a scale word ("several dozen")."""
    word = tokens[i].lower
    j = i + 2 if word in _TWO and i + 1 < len(tokens) and tokens[i + 1].lower == "of" else i + 1
    scale = tokens[j].lower if j < len(tokens) else ""
    scale = scale.rstrip("s") if word == "several" else scale
    factor = SCALES.get(scale, 1)
    if scale in SCALES:
        j += 1
    elif (word == "few" and not _is_counted_few(tokens, i)) or (word in _TWO and j == i + 1):
        return i + 1, None
    else:
        j = i + 1
    if word in _TWO:
        return j, _numeral(tokens, i, j, 2.0 * factor)._replace(scaled=factor > 1)
    return j, _numeral(tokens, i, j, SEVERAL[0] * factor, SEVERAL[1] * factor)._replace(scaled=factor > 1)


def _is_counted_few(tokens: list[Token], i: int) -> bool:
    """Whether "few" counts ("a few", "the last few") and does not say that there are not many."""
    return i > 0 and tokens[i - 1].lower in {"a", "an", "the", "these", "those", "last", "past", "next", "first"}
