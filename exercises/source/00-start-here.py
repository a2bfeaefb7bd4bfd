# %% [markdown]
# # Exercise 0: Who calls it what?
# *Three steps: see, judge, change. On the practice corpus: sixty invented articles about a bridge toll.*
#
# Each task ends with `answer = ...`. Put your answer in the place of the three dots and run the cell. The check tells
# you at once whether it is right, and gives a hint if it is not. Try as often as you like; nobody counts.

# %%
from helpers import check, concordance, practice, progress, show

articles = practice()

# %% [markdown]
# ## See
# The table of articles has a row for each. How many articles are there of each outlet?

# %% task 00-1
answer = articles.articles.outlet.value_counts()

# %% check 00-1
kind = "pairs"
wrong = {(): ""} if False else {}
hint = "Count the rows of the table of articles for each outlet; `value_counts` on the column `outlet` does it."
well = "Three papers, and each has its say as often as the others."
