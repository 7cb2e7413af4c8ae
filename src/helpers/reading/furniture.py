"""Knows the lines of a page that are none of its article: labels, notices, and the sign-off behind which they stand."""

from __future__ import annotations

import re

# What pages put between and around the paragraphs, by what it is for; each pattern describes a whole line.
# Labels are no sentences: a line that reads as one stays, whatever it begins with.
_NAMES = (
    r"(?-i:[A-Z][\w.'’-]*)(?:,? (?:and|in|of|for|with|the|at|on|to|from|staff|senior|chief|political|diplomatic|"
    r"news|world|defen[cs]e|foreign|national|security|european|affairs|writer|correspondent|reporter|editor|producer|"
    r"[&|•·]|\d[\w:.]*|(?-i:[A-Z(@][\w.'’()@-]*)))*"
)
_LABEL = re.compile(
    "|".join(
        f"(?:{pattern})"
        for pattern in (
            # who wrote it, when, from which wire
            rf"(?:by|author(?:/\s?author)?|text|photos?|edited by|reporting by|written by)\b[:\s]\W*{_NAMES}\W*",
            r"(?:author|source)s?(?:/\s?author)?: ?[^.!?]{1,60}(?:\.\w{2,3})?",
            r"\(?[A-Z]{2,5}(?:/[A-Z]{2,5})*\)?",
            r"(?:(?:last )?updated?|published|posted|first published|modified)\b.{0,60}\d.{0,40}",
            r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2} )?"
            r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2}, )?\d{4}"
            r"(?:,? (?:at )?\d{1,2}:\d\d.{0,20})?",
            r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?:\s+\d{1,2}:\d\d(?::\d\d)?)*.{0,6}",
            r"\d{1,2} (?:min(?:ute)?s?|hours?|days?) (?:read|ago)",
            # players, pictures and buttons
            r"please wait|no media source.*|embed|share(?: this.{0,60})?|print|copy link|"
            r"the code has been copied.*|expand|"
            r"play|pause|loading\W*|image|\W*\d{1,2}x\d{1,2} image|video|photos?|gallery|download|auto|\d{3,4}p.*",
            r"(?:advertisements?|hide ad)+|sponsored.*|accessibility links|breaking news|skip to .*",
            r"(?:image|media|video|photo) (?:caption,?|(?:source|copyright),? [^.!?]{1,60})",
            r"(?:newsroom )?logo|menu|search",
            # links elsewhere
            r"\W*more on (?-i:[A-Z])[\w'’-]*(?: [\w'’-]+){0,3}|"
            r"\W*(?:related(?::| articles?| stor(?:y|ies)| content| topics?)|see also|more on this|"
            r"read (?:next|the rest|the report)|listen(?: to|:)|view video|video:)(?<=[\w:]).*",
            r".*>>+",
            r"(?:original )?(?:url|link)s?:?|<?https?://\S+>?|www\.\S+",
            # rules and leftovers
            r"[\W_]+|\W*(?:ol|ul|li)\W*|\(?(?:crosstalk|applause|laughter)\.?\)?",
            r"(?:[\w.]+/)?(?:getty|reuters|ap|afp|epa|tass|shutterstock|instagram)(?-i:[ /][A-Z][\w.]*){0,5}\.?",
        )
    ),
    re.IGNORECASE,
)
_NOTICE = re.compile(
    "|".join(
        f"(?:{pattern})"
        for pattern in (
            r"ie \d+ is not supported.*|for (?:an|the) optimal experience.*|get more news.*|please wait.*",
            r"\W*you can (?:read|find|track|follow) (?:more|our|us|all|it|them|other|information|the rest)\b.*|"
            r"\W*more (?:\w+ ){0,3}(?:news|information|texts?|stories|messages|articles)\b.*"
            r"\b(?:on|at|in|from|here)\b.*|other topics of interest\b.*",
            r"\W*(?:read (?:more|also)|watch(?: also| live| tv|:)|see (?:the |also )?video)(?<=[\w:]).*",
            r".{0,60}\bcontributed to (?:this|the) (?:report|story|article)\b.*",
            r".{0,40}\b(?:the rest of the (?:text|article)|continuation of the (?:material|text))\b.*",
            r"(?:sign up|subscribe|follow us|join us (?:on|at)|click here|download (?:the|our) (?:app|latest|free)|"
            r"get (?:the|our) (?:latest|app|best|most|free)|"
            r"support (?:us|our)(?: (?:on|by|work|journalism))?(?=\W*$| )|"
            r"donate (?:now|here|to (?:us|our)))\b(?!.*\b(?:said|told)\b).*|"
            r".*\b(?:sign up (?:to|for)\b.*\bnewsletter|click here to)\b.*",
            r"for more information,? (?:please )?(?:visit|see)\b.*|to find out more, click here\W*",
            r"live briefing\b.*|.*\blive briefing gives you\b.*|\W*live (?:updates|blog|coverage)\b.*",
        )
    ),
    re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
# So many words, and a full stop, has a sentence that begins like a label.
_SENTENCE = re.compile(r"(?:\S+\s+){4,}\S+[.!?][\"”'’)]*$")

# After a sign-off only the outlet's own notices follow.
SIGN_OFF = re.compile(
    r"\W*(?:with (?:additional )?reporting by\b|\(?(?:additional )?reporting by (?-i:[A-Z]).*|original url\b|"
    r"our standards:|"
    r"copyright (?:©|\(c\)|\d{4})|©|all rights reserved|the views expressed (?:in|here)\b|about the author\b|"
    r"this article (?:was )?(?:originally|first) (?:appeared|published))",
    re.IGNORECASE,
)


def is_label_or_notice(line: str) -> bool:
    """Whether a line, stripped, is a label or a notice of the page; a sentence that begins like a label is none."""
    line = _LINK.sub(r"\1", line)
    label = _LABEL.fullmatch(line) is not None and not _SENTENCE.match(line)
    return label or _NOTICE.fullmatch(line) is not None
