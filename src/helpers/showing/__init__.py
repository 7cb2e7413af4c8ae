"""From tables to what people look at: charts in notebooks, and reports as pages of HTML.

Two ways lead through this package.

A notebook asks for a chart
    A function of ``charts`` takes the tables and computes three things: a finding in words, rows of data, and the
    numbers to draw. It hands the numbers to ``drawing``, which knows no articles. ``figures`` holds the three together
    and gives them to Jupyter: picture, finding, data. ``evidence`` shows mentions in their sentences and leads from
    every number to the words it was read from.

The command makes reports
    ``reports`` does it from beginning to end: extract, run, write, publish. ``runlist`` reads which reports are wanted
    and with which values, ``parameters`` what a notebook lets its reader set, ``runner`` executes the notebooks.
    ``html`` turns an executed notebook into a fragment, and ``safety`` takes everything active out of it. ``site``
    puts the page of a report and the index together, ``pages`` those of articles and of long evidence, all from the
    templates beside them. ``downloads`` writes the tables to take away, ``provenance`` what it was all made from.

What both ways share
    - in words: ``wording`` (counts, dates, lists, bounds, what is missing), ``plurals`` (units of troops), ``periods``
      (days, weeks, months, quarters or years, whichever are few enough);
    - in HTML: ``markup``, which escapes what articles say;
    - in looks: ``style`` (the palette, the settings of charts), ``families`` (what a mention of each family is called,
      its colour and mark, its columns of evidence), ``stylesheet`` (the CSS that follows from these two);
    - ``jupyter``, through which its libraries are imported.

To show a column of evidence, go to ``families``; to word a finding, to the module of ``charts``; to change how bars
look, to ``drawing``; to change a page, to its template. A new chart gets its name for notebooks in the table of
`helpers`.
"""
