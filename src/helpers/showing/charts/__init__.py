"""The charts, one module a family; every one takes a run's tables and gives a `helpers.showing.figures.Chart`."""
