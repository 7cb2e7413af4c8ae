"""Pictures from plain labels and numbers. Nothing here knows of articles.

Every drawing takes what it draws as named tuples, leads each bar, point and cell to an address, says everything in form
as well as in colour, and cuts labels that would not fit. Each is drawn twice, on wide and on narrow paper.

- ``canvas``: the two papers, the decorator that makes a function a drawing, names of rows, invisible links.
- ``counts``: bars, a matrix, columns over time.
- ``ranges``: numbers between bounds, of which one may be open.
- ``accuracy``: how shares are spread, what was expected of them, measured values with their intervals.
"""
