"""English nouns by their form: the singular of a plural, and whether a word looks like a plural."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "schoolchildren": "schoolchild",
    "lives": "life",
    "wives": "wife",
    "feet": "foot",
    "bodies": "body",
    "forces": "force",
    "sorties": "sortie",
    "calories": "calorie",
    "movies": "movie",
    "rookies": "rookie",
    "buses": "bus",
    "gases": "gas",
    "torpedoes": "torpedo",
    "embargoes": "embargo",
    "cargoes": "cargo",
    "heroes": "hero",
    "aircraft": "aircraft",
    "personnel": "personnel",
    "police": "police",
    "staff": "staff",
    "dead": "dead",
    "series": "series",
    "species": "species",
    "barracks": "barracks",
    "headquarters": "headquarters",
    "corps": "corps",
}
_PLURAL_WITHOUT_S = frozenset(
    {
        "people",
        "men",
        "women",
        "children",
        "schoolchildren",
        "feet",
        "personnel",
        "police",
        "staff",
        "aircraft",
        "cattle",
    }
)
_COMPOUND_MEN = tuple(
    "servicemen servicewomen policemen policewomen gunmen guardsmen riflemen airmen seamen crewmen militiamen "
    "tribesmen frogmen strongmen horsemen fishermen businessmen infantrymen artillerymen tankmen spokesmen "
    "countrymen firemen workmen footmen marksmen women".split()
)
# Peoples and fighters whose plurals end like the singulars of other nouns ("crisis").
_PLURAL_IN_IS = frozenset(
    "azerbaijanis azeris bahrainis bangladeshis basijis bengalis emiratis houthis iraqis israelis jihadis kashmiris "
    "kuwaitis nepalis omanis pakistanis qataris saudis somalis yazidis yemenis".split()
)
_NOT_PLURAL = frozenset(
    "as is was has does this his its us across less always besides perhaps plus thus minus versus yes unless whereas "
    "towards afterwards upwards backwards forwards sometimes nowadays overseas news alias bias gas bus campus virus "
    "status chaos christmas mars texas kansas paris hamas moses james thomas jones series ours yours hers theirs "
    "whose else's arms' needs says goes appears remains comes takes makes gives shows means includes".split()
)


def singular(noun: str) -> str:
    """
    Give a noun's singular in lower case; of a compound, its last word's ("Tactical Groups" -> "tactical group").

    Parameters
    ----------
    noun : str
        A noun or a compound whose last word is its head.

    Returns
    -------
    str
        The singular; the noun itself where it is one already.
    """
    *rest, head = noun.lower().split(" ")
    return " ".join([*rest, _singular_word(head)])


def is_plural(word: str) -> bool:
    """Whether a word has the form of a plural noun; form alone, so that some verbs pass as well."""
    lower = word.lower()
    if lower in _PLURAL_WITHOUT_S or lower in _PLURAL_IN_IS or lower.endswith(_COMPOUND_MEN):
        return True
    if lower in _NOT_PLURAL or len(lower) < 3:
        return False
    return lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s"))


@lru_cache(maxsize=1 << 16)
def _singular_word(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(_COMPOUND_MEN):
        return word[:-2] + "an"
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]
