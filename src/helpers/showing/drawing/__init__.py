"""Pictures from plain labels and numbers: counts, ranges of numbers, and how accurate something is.

Nothing here knows of articles. Every drawing takes what it draws as named tuples, leads each bar, point and cell to an
address, says everything in form as well as in colour, and cuts labels that would not fit.
"""
