"""Tells numbers that name something (dates, times, years, labels, designations, ages) from numbers that count."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|january|february|april|june|july|august|september|october|november|december)\b\.?"
)
_JOIN = r"(?:\s*(?:,|and|or|to|-|–|—|/|&)\s*)"
_DAY_BEFORE = re.compile(rf"\b{_MONTH}\s*(?:\d{{1,2}}{_JOIN})*$")
_DAY_AFTER = re.compile(rf"(?:{_JOIN}\d{{1,2}})?\s+(?:of\s+)?{_MONTH}")
_ZONE = r"(?:GMT|UTC|[ECMP][SD]?T|CEST|CET|EET|EEST|BST|MSK|IST)"
_CLOCK_AFTER = re.compile(rf"\s*(?:[ap]\.?m\b|o['’]clock|hrs\b|hours?\s+(?:{_ZONE}|local)|{_ZONE}\b)", re.IGNORECASE)

_OCLOCK_AFTER = re.compile(r"\s*(?:o['’]clock|[ap]\.m\.)")

_LABELS = (
    "no|nos|number|numbers|section|sections|article|articles|chapter|resolution|resolutions|page|pages|channel|flight|phase|"
    "stage|paragraph|option|version|grade|round|game|season|episode|category|protocol|formula|route|highway|platform|reactor|"
    "annex|appendix|figure|table|volume|row|seat|world war|task "
    "force|mark|mk|block|gate|clause|title|tier|windows|world cup"
)
# Words that label only where nothing is counted behind them: "in building 5", but "in the building 5 people died".
_LOOSE_LABELS = (
    "unit|units|bus|school|building|item|test|line|room|floor|apartment|type|part|point|level|brigade|division|regiment"
)
_IN_SERIES = rf"\.?\s*#?\s*(?:[\dA-Z]+(?:\.\d+)?{_JOIN})*$"
_LABEL_BEFORE = re.compile(rf"(?<![\w-])(?:(?:{_LABELS})\b|(?-i:Group of|Class of)){_IN_SERIES}", re.IGNORECASE)
_LOOSE_LABEL_BEFORE = re.compile(rf"(?<![\w-])(?:{_LOOSE_LABELS})\b{_IN_SERIES}", re.IGNORECASE)
# Series of machines, exercises, products and indices whose members are told apart by a number.
_SERIES_BEFORE = re.compile(
    r"\b(?:leopard|challenger|mark|model|project|boeing|airbus|antonov|tupolev|ilyushin|sukhoi|mirage|tornado|patriot|"
    r"harpoon|merkava|centauro|ariane|zapad|vostok|kavkaz|soyuz|progress|apollo|artemis|nord stream|minsk|falcon|"
    r"starship|euro|s\s*&?\s*p|sp|nasdaq|ftse|stoxx|dow|dax|cac|nikkei|ibex|topix|asx|fortune|russell|big|area|catch|"
    r"galaxy(?: note)?|iphone|ipad|playstation|xbox|android|ios|hiv|iso|covid|agenda|expo|olympics|psalm|genesis|john|"
    r"matthew|luke)\s+(?:\d+\s*,?\s*(?:and|or|to)\s+)?$",
    re.IGNORECASE,
)
_DESIGNATOR_BEFORE = re.compile(r"(?:^|[\s(“\"])([A-Z][a-z]?|[A-Z]{2,4}|[A-Z]\.)\s$")
_NOT_DESIGNATORS = frozenset(
    "In On At By To As Of Up We He It An No A I US UK EU UN OF IN ON AT BY TO AS UP IT AN AND FOR THE ALL BUT USD EUR "
    "GBP NATO U.S. SAYS OVER TOP PT AU NZ HK RM PS My Or So If Is ISIS OSCE CNN BBC PM ONLY LOST LOSE ADDS SEND SENT "
    "KILL".split()
)

_YEAR_PREPOSITION = re.compile(
    r"\b(?:in|since|by|until|till|from|before|after|during|early|late|mid|of|through|year|years|spring|summer|autumn|"
    r"fall|winter|for|the|to|between|and|or|this|that|its|their|his|a|circa|pre|post|A\.D\.|"
    r"AD)[\s-]+(?:\d{4}(?:\s*,\s*|\s+(?:and|or|to)\s+))*$",
    re.IGNORECASE,
)
_OLD_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|till|circa|A\.D\.|AD|year|of|by)\s+(?:\d{4}\s+(?:and|to)\s+)?$", re.IGNORECASE
)
_NUMBER_BEFORE = re.compile(
    r"(?:\b(?:than|about|around|some|nearly|almost|least|most|approximately|roughly|over|under|another|additional|"
    r"extra|estimated|total of|up to|many as|lost|killed|wounded|destroyed)|"
    r"[$£€~])\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(
    r"[\s-]+(?:[A-Za-z]+[\s-]+){0,2}?(?:soldiers|troops|servicemen|personnel|military|people|men|women|children|"
    r"fighters|reservists|conscripts|recruits|mercenaries|officers|civilians|residents|workers|jobs|cases|homes|"
    r"square|sq|km|kilomet\w+|miles|met\w+|tons|tonnes|calories|barrels|units|tanks|vehicles|drones|shells|rounds|"
    r"missiles|dollars|euros|rubles|roubles|hryvnias?|pounds|hectares|litres|liters|feet|degrees|points|votes|seats|"
    r"killed|wounded|dead|injured|strong)\b|"
    r"\s*(?:%|per\s?cent|pc\b)",
    re.IGNORECASE,
)
_MEASURED_AFTER = re.compile(r"\s*(?:%|per\s?cent\b|pc\b)")
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.(?:0[1-9]|1[0-2])")
_RANK_BEFORE = re.compile(r"\b(?:top|bottom|final|big)\s+$", re.IGNORECASE)
_YEAR_SPAN_BEFORE = re.compile(r"\b(?:1[5-9]|20)\d\d\s*[-–/]\s*$")
_YEAR_SPAN_AFTER = re.compile(r"\s*[-–/]\s*(?:(?:1[5-9]|20)\d\d|\d\d)\b(?!\s*(?:%|[,.]\d))")

_AGE_BEFORE = re.compile(r"\bage[sd]\s+(?:between\s+)?(?:\d+(?:\s*(?:to|and|or|-|–)\s*))?$", re.IGNORECASE)
_APPOSED_BEFORE = re.compile(r"(?:[A-Z][\w’'-]+\s*[,(]|[a-z]{3,},)\s*$")
_APPOSED_AFTER = re.compile(r"\s*[,)](?!\s*(?:and|or|\d))")

_CAPITALISED_BEFORE = re.compile(r"(?:^|\s)([A-Z][\w’'-]*)\s$")
_NOTHING_COUNTED_AFTER = re.compile(
    r"\s*(?:$|[.,;:!?)\]\"”’]|[A-Z](?!\w*(?:s|n|ese|ish|ian)\b)|(?:on|in|at|is|was|were|are|to|and|or|from|for|with|of|"
    r"by|who|which|that|has|have|had|will|as|said|says|but|when|while|the|a|an|after|before|he|she|it|they)\b)"
)
_OPENERS = frozenset(
    "about above after all almost an and another approximately around as at average because before below besides "
    "between beyond but by despite down during estimated exactly except fewer for from given if in including into "
    "just least less like more most nearly no not of off on only or our out over per plus roughly since so some such "
    "than that the their then there these they this those through to total under until up upwards was were what when "
    "where while with within without we you he she it its his her us eu un uk nato i additionally additional extra "
    "further meanwhile today yesterday tonight tomorrow overall altogether monday tuesday wednesday thursday friday "
    "saturday sunday kills killed kill wounds lost loses losing sends deploys".split()
)

_ONE_AS_PRONOUN_BEFORE = re.compile(
    r"\b(?:no|the|(?<!said )(?<!says )(?<!added )(?<!confirmed )(?<!reported )(?<!announced )that|"
    r"this|(?<!in )(?<!during )(?<!after )which|each|every|any|another|first|second|third|last|next|"
    r"new|old|other|some|big|good|bad|better|best|little|loved|day|anyone|right|wrong|same|final|previous|current|a|an)"
    r"\s+$",
    re.IGNORECASE,
)
_ONE_AS_PRONOUN_AFTER = re.compile(
    r"\s*(?:$|[.,;:!?)\]\"”’'–—]|(?:another|would|could|can|cannot|is|was|has|had|will|must|may|might|should|does|did|"
    r"who|that|which|to|for|with|from|at|on|by|as|and|or|but|if|when|where|the|a|an|they|we|he|she|it|needs|wants|"
    r"knows|day|way|thing)\b)",
    re.IGNORECASE,
)
_ONE_OPENS_RANGE_AFTER = re.compile(r"\s+(?:to|or)\s+(?:two|three)\b", re.IGNORECASE)
_ONE_COUNTS_BEFORE = re.compile(r"\b(?:only|just|least|than|exactly|killed|wounded|injured|hosts)\s+$", re.IGNORECASE)


def is_name(before: str, written: str, after: str, value: float) -> bool:
    """
    Whether a number names, dates or labels something instead of counting it.

    Parameters
    ----------
    before, written, after : str
        The number as written and the text on both sides of it (some forty characters are enough).
    value : float
        What it stands for.

    Returns
    -------
    bool
        True for "4" in "July 4th", "2202" in "resolution 2202", "35" in "Su 35", "2022" in "since 2022".
    """
    if _MEASURED_AFTER.match(after):
        return False
    if written.lower() == "one":
        return _is_pronoun(before, after) or bool(_LABEL_BEFORE.search(before))
    if value <= 12 and _OCLOCK_AFTER.match(after):
        return True
    plain = written.isdigit()
    if plain and (_is_date_or_time(before, written, after, value) or len(written) > 7):
        return True
    if _LOOSE_LABEL_BEFORE.search(before) and not _plural_follows(after):
        return plain or written.isalpha()
    if _LABEL_BEFORE.search(before) or _SERIES_BEFORE.search(before) or _AGE_BEFORE.search(before):
        return plain or written.isalpha() or "." in written
    if _DAY_AND_MONTH.fullmatch(written) and before.endswith("(") and after.startswith(")"):
        return True
    if _RANK_BEFORE.search(before) and not _plural_follows(after):
        return True
    if plain and len(written) < 3 and _APPOSED_BEFORE.search(before) and _APPOSED_AFTER.match(after):
        return True
    if plain and len(written) == 4 and _is_year(before, after, value):
        return True
    return _is_designation(before, written, after) if plain or written.isalpha() else False


def _is_date_or_time(before: str, written: str, after: str, value: float) -> bool:
    if written[0] == "0" and len(written) > 1:
        return True
    if _CLOCK_AFTER.match(after):
        return True
    day = value <= 31
    return day and bool(_DAY_BEFORE.search(before) or _DAY_AFTER.match(after))


def _is_year(before: str, after: str, value: float) -> bool:
    if not 1000 <= value < 2200:
        return False
    if _YEAR_SPAN_BEFORE.search(before) or (_YEAR_SPAN_AFTER.match(after) and value > 1900):
        return True
    if _NUMBER_BEFORE.search(before):
        return False
    counted = _COUNTED_AFTER.match(after)
    if 1900 <= value < 2100:
        dated = _DAY_BEFORE.search(before) or (value != 2000 and _YEAR_PREPOSITION.search(before))
        return bool(dated) or not counted
    return bool(_OLD_YEAR_BEFORE.search(before)) and not counted


def _is_designation(before: str, written: str, after: str) -> bool:
    if written.isalpha():
        # "the Big Three", "the Kick Six win": a capitalised number word within a sentence belongs to a name.
        if not written[0].isupper() or not re.search(r"[a-z]\w*\s$", before):
            return False
        return not _plural_follows(after) or before.endswith("the ")
    designator = _DESIGNATOR_BEFORE.search(before)
    if designator and designator[1] not in _NOT_DESIGNATORS:
        return not _COUNTED_AFTER.match(after) or len(designator[1]) <= 2
    word = _CAPITALISED_BEFORE.search(before)
    if word is None or word[1].lower() in _OPENERS or len(written) > 4:
        return False
    return bool(_NOTHING_COUNTED_AFTER.match(after))


def _plural_follows(after: str) -> bool:
    return bool(
        re.match(
            r"[\s-]+(?:[\w-]+\s+){0,3}?(?:\w+s|people|men|women|children|personnel|dead|hundred|thousand|million)\b",
            after,
        )
    )


def _is_pronoun(before: str, after: str) -> bool:
    if re.match(r"\s*\d", after):
        return True
    if _ONE_COUNTS_BEFORE.search(before) or _ONE_OPENS_RANGE_AFTER.match(after):
        return False
    return bool(_ONE_AS_PRONOUN_BEFORE.search(before) or _ONE_AS_PRONOUN_AFTER.match(after))
