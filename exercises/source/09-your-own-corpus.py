# %% [markdown]
# # Exercise 9: From an archive to a corpus
# *Three steps: see, judge, change. On the practice corpus, as an archive would hand it out.*
#
# What an archive gives you is not yet a corpus. Somebody has to look at what was read, and at what was left out.

# %%
import pandas as pd

from helpers import check, load, progress, say, show

export = load("data/practice/export-nexis.zip", "data/practice/codebook.yml", warn=False)

# %% [markdown]
# ## See
# What was read, in the program's own words.

# %%
say(*export.corpus.remarks)

# %% [markdown]
# How many articles are in the export? (Not how many documents.)

# %% task 09-1
answer = len(export.articles)

# %% check 09-1
kind = "number"
digits = 0
wrong = [
    (len(export.articles) + 1, "One document is no article: read the sentence to its end."),
    (export.articles.outlet.nunique(), "That is the number of outlets."),
    (1, "One file holds them all. How many articles are in it?"),
]
hint = "Count the rows of the table of articles."
well = "A file is not an article: an export holds many, and something of its own."

# %% [markdown]
# From which day is the latest article? Write it as in 2025-12-31.

# %% task 09-2
answer = export.articles.published.max()

# %% check 09-2
kind = "word"
wrong = [
    (export.articles.published.min(), "That is the earliest."),
    ("2025-06-02", "That is the day of the request, in the name of the file."),
    ("2025-06-01", "On that day the levy began. The last article is older."),
]
hint = "Take the largest value of the column `published`."
well = "Dates decide what a line over time can show: look at both ends."

# %% [markdown]
# ## Judge
# Ten things that happen when files are read. Should a program *mend* them by itself, or *tell* you and leave them?

# %%
ten = {
    "A date 03/04/2024, which may be March or April": "tell",
    "A blank at the end of an outlet's name": "mend",
    "The same article twice, from the web and from print": "tell",
    "Line ends of Windows": "mend",
    "Letters that were decoded wrongly (â€™ for ’)": "tell",
    "An article in another language": "tell",
    "A byte-order mark at the head of a file": "mend",
    "A text that was cut off by the archive": "tell",
    "An outlet that is written in two ways": "tell",
    "Field names such as HEADLINE: before a headline": "mend",
}
say(*(f"{at}. {what}." for at, what in enumerate(ten, start=1)))

# %% task 09-3
answer = list(ten.values())

# %% check 09-3
kind = "labels"
labels = ["mend", "tell"]
hint = "Could the mending change what somebody later counts, without their knowing? Then it should be told."
well = "What changes no count may be mended. All else is yours to decide."

# %% [markdown]
# ## Change
# Choose before you count: how many of the articles are from March 2025 on? Use `export.select(since="2025-03")`.

# %% task 09-4
answer = len(export.select(since="2025-03").articles)

# %% check 09-4
kind = "number"
digits = 0
wrong = [
    (len(export.select(until="2025-02").articles), "These are the ones before."),
    (len(export.articles), "These are all."),
    (export.articles.outlet.nunique(), "That is the number of outlets."),
]
hint = "Select, and count the articles of what you get."
well = "A choice that was made before counting can be defended. Write it down with the result."
