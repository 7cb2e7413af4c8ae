"""Whether a text or a sentence tells of fighting, or of an accident or a crime, whose dead are no troop figures."""

from __future__ import annotations

import re

from helpers.reading.parse import Doc


def is_of_fighting(doc: Doc) -> bool:
    """Whether a text tells of fighting, and not most of all of an accident."""
    fights, accidents = len(_FIGHTING.findall(doc.text)), len(_ACCIDENTS.findall(doc.text))
    armed = len(doc) < _SHORT or (fights > 1 and _ARMED.search(doc.text) is not None)
    return armed and not 1 < accidents >= fights


def is_of_accident(doc: Doc, sentence: tuple[int, int]) -> bool:
    """Whether a sentence tells of dead of no fighting, or goes on from one that does and has no word of fighting."""
    text = doc[sentence[0] : sentence[1]].text
    if _ACCIDENTS.search(text) or (_HARDSHIPS.search(text) and not _WARS.search(text)):
        return True
    if (_AT_SEA.search(text) and not _HIT.search(text)) or (_DISEASES.search(text) and not _SOLDIERS.search(text)):
        return True
    if _FIGHTING.search(text) or sentence[0] == 0:
        return False
    return bool(_ACCIDENTS.search(doc[sentence[0] - 1].sent.text))


def is_of_crime(doc: Doc, sentence: tuple[int, int]) -> bool:
    """Whether a sentence tells of people whom terrorists, gangs or the state killed outside any fighting."""
    return _CRIMES.search(doc[sentence[0] : sentence[1]].text) is not None


_SHORT = 150  # tokens of a text that may be about fighting without any word for it
# Deaths that no fighting caused; a sentence about them has no troop figure.
_ACCIDENTS = re.compile(
    r"\b(?:earthquakes?|quakes?|floods?|flooding|tsunami|hurricane|cyclone|landslide|avalanche|covid|"
    r"typhoon(?!s? (?:jet|fighter|war|combat|air|missile))|coronavirus|cholera|homicides?|shooting victims?|"
    r"gun violence|shooting at a (?:\w+ )?school|overturned|fire (?:at|in) an? |"
    r"pandemic|epidemic|car crash|road accident|traffic accident|train crash|bus crash|stampede|heatwave|"
    r"holodomor|cancer|overdose|stabb\w+|murder(?:ed|er)?|serial killer|school shooting|mass shooting|"
    r"shooting spree|9/11|september 11|shopping (?:centre|center|mall)|concert hall|plane crash|helicopter crash|"
    r"(?<!to )ferry|shipwreck|(?:die|died|dying|lives) while crossing|holocaust|drown\w*|"
    r"hypothermia|immigration (?:detention|detainees?)|(?:freez\w+|cold|severe) weather)\b",
    re.IGNORECASE,
)
# What kills people of itself, unless it comes with a war that does.
_HARDSHIPS = re.compile(r"\bfamine\b", re.IGNORECASE)
_WARS = re.compile(r"\b(?:war|conflict|fighting)\b", re.IGNORECASE)
# What kills people who are no soldiers, beside a war too.
_DISEASES = re.compile(r"\bdiseases?\b", re.IGNORECASE)
_SOLDIERS = re.compile(r"\b(?:soldiers?|troops?|servicemen|marines?|army|military|police\w*)\b", re.IGNORECASE)
# The deaths of those who flee over the sea, unless something hits their ship.
_AT_SEA = re.compile(r"\b(?:die|died|dying|lives) at sea\b", re.IGNORECASE)
_HIT = re.compile(
    r"\b(?:missiles?|torpedo\w*|attack\w*|shell\w*|drones?|rockets?|mines?|bomb\w*|(?:air)?strikes?)\b", re.IGNORECASE
)
# Crimes against people who are no soldiers, which are no fighting.
_CRIMES = re.compile(
    r"\b(?:executed (?:\w+ )*(?:prison|jail)|executions|hangings?|hanged|jailbreak|war on drugs|unlawfully killed|"
    r"prison (?:\w+ )?(?:riots?|massacres?|uprisings?|violence|killings?)|"
    r"drug[ -]related|vigilantes?|(?:car|lorry|truck|van) (?:into|ploughed|plowed)|"
    r"terror(?:ist)? attacks?|terrorists? (?:who )?(?:killed|shot|murdered)|"
    r"(?:city|music) hall|nightclub|knife attack|car[ -]ramming|truck attack)\b",
    re.IGNORECASE,
)
# Who or what tells of a war, and not of an attack in a city alone.
_ARMED = re.compile(
    r"\b(?:troops?|soldiers?|army|armies|military|militants?|militias?|rebels?|insurgen\w+|jihadists?|taliban|"
    r"shelling|shelled|shells|air ?strikes?|missiles?|rockets?|artillery|invasion|offensive|frontline|warring|"
    r"armed group|(?:civil|full-scale|\w+-year) war|the war(?! on)|conflict|gunmen)\b",
    re.IGNORECASE,
)
_FIGHTING = re.compile(
    r"\b(?:shell\w*|missiles?|(?:air)?strikes?|drones?|attack\w*|fight\w*|battles?|bomb\w*|rockets?|artillery|combat|"
    r"clash\w*|offensive|counteroffensive|invasion|war|wounded|conflict|hostilities|siege|blast|explosion|raids?|"
    r"ambush\w*|gunmen|rebels|insurgents|massacre|civilians?|front|troops?|soldiers?|army|military|forces|militants|"
    r"occup\w+)\b",
    re.IGNORECASE,
)
