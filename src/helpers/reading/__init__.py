"""From files to parsed articles: what the finders are given.

Everything below happens in this order: first all files are read, then one article goes through the rest after the
other. No text is ever changed: whatever is left out or mended on the way, offsets lead back into the text as it was
stored.

Files
    ``articles`` makes an article, or a problem, of each file that ``files`` gives it of a folder. It asks ``formats``
    for the text and for what is known of it: plain text, JSON lines, CSV, and saved pages by ``saved_pages``. A reader
    of a new format goes there. ``sources`` reads what a `sources.csv` adds to that.

What of a text is read
    ``layout`` divides it into headlines, captions and paragraphs, joins lines that were broken inside a sentence, and
    cuts datelines and credits off. It asks ``furniture`` which lines belong to the page and not to the article.

How the parser sees it
    ``cleaning`` writes each of these stretches anew: links, spaces, plain marks. Two things are found for it:
    ``marks`` knows quotation marks that enclose a name and no speech, and ``torn`` what wrong decoding and cut links
    have done to marks and hyphens. ``headlines`` then writes Title Case as a sentence; ``proper_names`` has the
    names of several words that keep their capitals.

The parse
    ``language`` runs the spaCy pipeline and puts the stretches together: `Parser.parse` is all of this from ``layout``
    on, and `ParsedArticle` is what it gives. ``models`` says which pipeline that is; ``pipeline`` loads it, teaches it
    some words and makes it faster, most of all by ``word_rules``. What the pipeline gets wrong
    again and again is mended right behind it, before any finder looks: by ``verbs`` where it takes a verb for a noun
    or a noun for a verb, and by ``subjects`` where a verb has lost its subject.
    ``parse`` has the tokens, spans and documents that finders work with, named as in spaCy and much faster.

Beside all this, ``lexicons`` reads the CSV files of names and words; finders and charts both ask it.

A speech that is not found, though its rule is right, is often a matter of this package. Look at ``parsed.units`` first,
for what was left out or joined, then at ``parsed.doc.text``, for what the parser saw, and at heads and tags last.
"""
