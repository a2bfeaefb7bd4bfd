# %% [markdown]
# # Exercise 6: How sure is a difference?
# *Three steps: see, judge, change. On the practice corpus: sixty invented articles about a bridge toll.*
#
# Two papers never have the same numbers. The question is whether the next twenty articles would look alike.

# %%
from helpers import charts, check, compare, concordance, load, progress, say, show

toll = load("practice")
outlet_of = toll.articles.set_index("article_id").outlet
mentions = toll.mentions.assign(outlet=toll.mentions.article_id.map(outlet_of))

# %% [markdown]
# ## See
# How many mentions of the accident has each paper?

# %% task 06-1
accident = mentions[mentions.referent == "accident"]
answer = accident.outlet.value_counts()

# %% check 06-1
kind = "pairs"
wrong = [
    (mentions.outlet.value_counts(), "These are the mentions of all things. Filter by referent."),
    (accident.outlet.value_counts(normalize=True), "These are shares. Counts are asked for."),
    (accident.groupby("outlet").article_id.nunique(), "These are articles with a mention. Some have several."),
]
hint = "Filter the mentions by the referent `accident`, and count by outlet."
well = "Small numbers: a few sentences more or less would change them."

# %% [markdown]
# In how many articles of The Callow Ledger is there at least one mention of the accident?

# %% task 06-2
answer = accident[accident.outlet == "The Callow Ledger"].article_id.nunique()

# %% check 06-2
kind = "number"
digits = 0
wrong = [
    ((accident.outlet == "The Callow Ledger").sum(), "These are mentions. One article can hold many."),
    ((outlet_of == "The Callow Ledger").sum(), "These are all its articles."),
    (accident.article_id.nunique(), "These are articles of all papers."),
]
hint = "Count the different articles among its mentions."
well = "An article is the unit: twenty mentions in one article are one decision of one writer."

# %% [markdown]
# ## Judge
# Ten findings. Would you print each as a difference between papers? Write `yes`, or `no` where n is under five or where
# one article has all the mentions.

# %%
rows = mentions.groupby(["referent", "term"]).agg(n=("term", "size"), articles=("article_id", "nunique")).reset_index()
ten = rows.sample(10, random_state=8)
show(ten)

# %% task 06-3
answer = ["no" if row.n < 5 or row.articles == 1 else "yes" for row in ten.itertuples()]

# %% check 06-3
kind = "labels"
labels = ["yes", "no"]
hint = "Look at n first, then at the number of articles."
well = "Five is a rule of thumb, no law. What matters is that the rule stood before the result."

# %% [markdown]
# ## Change
# The exact interval of a share says what else fits. Of 20 articles 5 mention the accident. What is the upper end of
# the 95% interval? Use `compare.share_interval(5, 20)`.

# %% task 06-4
low, high = compare.share_interval(5, 20)
answer = float(high)

# %% check 06-4
kind = "number"
wrong = [
    (float(low), "That is the lower end."),
    (5 / 20, "That is the share itself."),
    (1, "That would mean that nothing is excluded."),
]
hint = "The function gives two numbers: the lower and the upper end."
well = "With twenty articles the interval is wide. With two hundred it would be a third as wide."
