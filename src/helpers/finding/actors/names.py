"""Spellings of names: what is one name written in several ways, and how a name is written in the tables."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from unidecode import unidecode

# Ways to write one Slavic sound in Latin letters, applied in order to plain lower-case letters.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"shch|szcz|stch", "sc"),
        (r"sz", "sh"),
        (r"cz|tch", "ch"),
        (r"zh", "z"),
        (r"kh|ch(?=[aouyrkt])", "h"),
        (r"ts|tz", "c"),
        (r"w|ff", "v"),
        (r"(?:i[yij]|y[iyj]?|i)\b", "y"),
        (r"\b[yj](?=e)|(?<=[a-z])[yji](?=[aeou])", ""),
        (r"[yj]", "i"),
        (r"ks", "x"),
        (r"(.)\1", r"\1"),
    )
)
_ENDINGS = (
    (re.compile(r"(?<=[sc]k)(?:iy|ii|yi|yy|yj|ij)$"), "y"),
    (re.compile(r"(?<=[bdghlmnprtvz])(?:iy|ii|yy|yj)$"), "y"),
)


@functools.lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """A name without case, accents, punctuation and British spelling; equal for spellings that differ in these only."""
    plain = unidecode(name).casefold().replace("defence", "defense").replace("adviser", "advisor")
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b)|(?<=\b[a-z])\.(?=\s|$)", "", plain)))


# Letters whose sound is lost with their accent, as other languages spell it ("Dačić" is "Daczić" in Polish).
_ACCENTED = str.maketrans({"č": "ch", "š": "sh", "ž": "zh", "Č": "Ch", "Š": "Sh", "Ž": "Zh"})


def voiced(name: str) -> str:
    """A name with the letters that say how its accents sound: "Dačić" is "Dachić"."""
    return name.translate(_ACCENTED)


@functools.lru_cache(maxsize=20_000)
def sound(name: str) -> str:
    """A key that transliterations of one name share ("Sergei Lavrov", "Siergiej Ławrow")."""
    text = fold(name)
    for pattern, replacement in _SOUNDS:
        text = pattern.sub(replacement, text)
    return text


# Given names that are one in Russian, Ukrainian, Belarusian and their forms in English.
_ONE_IN_ALL = tuple(
    frozenset(map(sound, group.split()))
    for group in (
        "Alexander Aleksandr Oleksandr Alyaksandr",
        "Alexandra Aleksandra Oleksandra",
        "Alexey Oleksiy Alyaksei",
        "Andrey Andriy Andrei",
        "Anna Hanna Ganna",
        "Daniil Danylo",
        "Denis Denys",
        "Dmitry Dmytro",
        "Elena Olena Alena",
        "Evgeny Yevhen Yauheni",
        "Gennady Hennadiy",
        "Grigory Hryhoriy Hryhorii",
        "Igor Ihor",
        "Kirill Kyrylo",
        "Konstantin Kostiantyn Kostyantyn",
        "Maxim Maksim Maksym",
        "Mikhail Mykhailo Mykhaylo",
        "Nikita Mykyta",
        "Nikolai Mykola Mikalai",
        "Oleg Oleh",
        "Pavel Pavlo",
        "Pyotr Petr Petro",
        "Sergey Serhiy Siarhei",
        "Tatiana Tetiana Tetyana",
        "Vasily Vasyl",
        "Vladimir Volodymyr Uladzimir",
        "Vladislav Vladyslav",
        "Vyacheslav Viacheslav",
        "Yulia Yuliya Yuliia Iuliia",
        "Yury Yuriy Yurii",
    )
)


def is_one_given_name(one: str, other: str) -> bool:
    """Whether two given names, by their sounds, are one in different Slavic languages ("Dmitry", "Dmytro")."""
    return any(one in group and other in group for group in _ONE_IN_ALL)


def spelled(name: str, given_names: Mapping[str, str]) -> str:
    """A person's name as the tables write it: given names in their usual spelling, endings of surnames in one form.

    Parameters
    ----------
    name
        The whole name as the article has it.
    given_names
        Usual spelling by folded spelling.
    """
    first, *rest = name.split()
    usual = given_names.get(fold(first), first) if rest else first
    return " ".join([usual, *(_ending(word) for word in rest)])


def _ending(surname: str) -> str:
    for pattern, ending in _ENDINGS:
        surname = pattern.sub(ending, surname)
    return surname
