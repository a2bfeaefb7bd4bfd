"""Figures: how many of what, of whom, and who says so.

- `find`: the table. `numerals`: numbers as figures and words. `words`: what is counted, and how it is put.
- `sources`: who gives a number. `of_patients`: how many an act has done it to.
"""
