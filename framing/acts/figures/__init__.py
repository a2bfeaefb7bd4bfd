"""Figures: how many of what, of whom, and who says so. `find` makes the table, `sources` finds who gives a number."""
