# %% [markdown]
# # Exercise 11: When did the words change?
# *Three steps: see, judge, change. On the practice corpus: sixty invented articles about a bridge toll.*
#
# On 7 April 2025 a lorry hits a barrier on the bridge. Do the papers use other names from then on?

# %%
from helpers import charts, check, compare, load, progress, say, show

toll = load("practice")
published = toll.articles.set_index("article_id").published
mentions = toll.mentions.assign(month=toll.mentions.article_id.map(published).str[:7])
charge = mentions[mentions.referent == "charge"]

# %% [markdown]
# ## See
# The names of the charge in The Evening Gull, month by month.

# %%
charts.over_time(toll, "charge", by="month", among=["tax", "toll", "levy"])

# %% [markdown]
# In which month is “tax” used most, in all papers together? Write it as 2025-12.

# %% task 11-1
answer = charge[charge.term == "tax"].month.value_counts().idxmax()

# %% check 11-1
kind = "word"
wrong = [
    ("2025-04", "That is the month of the accident."),
    ("2025-05", "By then the name is gone."),
    ("2025-02", "Close, but another month has one more."),
]
hint = "Filter the mentions by term, and count by month."
well = "One month more or less is no turning point. Look at the months before and after 7 April."

# %% [markdown]
# How many mentions of “tax” are there after the accident, on 8 April or later?

# %% task 11-2
day = charge.article_id.map(published)
answer = ((charge.term == "tax") & (day >= "2025-04-08")).sum()

# %% check 11-2
kind = "number"
digits = 0
wrong = [
    ((charge.term == "tax").sum(), "These are all mentions, before and after."),
    (((charge.term == "toll") & (day >= "2025-04-08")).sum(), "That is another name: toll."),
    (((charge.term == "levy") & (day >= "2025-04-08")).sum(), "That is another name: levy."),
]
hint = "Compare the day of each mention's article with 2025-04-08."
well = "A name that a paper used for two months is gone. Why, no count can say."

# %% [markdown]
# ## Judge
# Ten sentences about a line that falls after an event. Which of them does the line *show*, and which does it *not*?

# %%
ten = {
    "The name is used less after the event than before": "show",
    "The event is the reason": "not",
    "The paper decided to drop the name": "not",
    "In some weeks there were no articles": "show",
    "Readers minded the name": "not",
    "The last mention is of 4 April": "show",
    "The change is larger than between two halves drawn by chance": "show",
    "Other papers would have done the same": "not",
    "In May no article has the name": "show",
    "The name will not come back": "not",
}
say(*(f"{at}. {what}." for at, what in enumerate(ten, start=1)))

# %% task 11-3
answer = list(ten.values())

# %% check 11-3
kind = "labels"
labels = ["show", "not"]
hint = "Could you point at it in the chart or its table? Then it is shown."
well = "After is not because. A line shows when, never why."

# %% [markdown]
# ## Change
# Count articles, not mentions: in how many of the twenty articles of The Evening Gull does “tax” stand at all?

# %% task 11-4
outlet_of = toll.articles.set_index("article_id").outlet
gull = charge[(charge.term == "tax") & (charge.article_id.map(outlet_of) == "The Evening Gull")]
answer = gull.article_id.nunique()

# %% check 11-4
kind = "number"
digits = 0
wrong = [
    (len(gull), "These are mentions. One article can have several."),
    (20, "These are all its articles."),
    (20 - gull.article_id.nunique(), "These are the articles without it."),
]
hint = "Count the different articles among the mentions."
well = "An article is one decision of one desk. Mentions within it are not so many independent ones."
