# %% [markdown]
# # Exercise 7: Would another choice change it?
# *Three steps: see, judge, change. On the practice corpus: sixty invented articles about a bridge toll.*
#
# Every count rests on choices: which passages, which reading of voices, which names. A finding that holds under one set
# of choices only is a finding about the choices.

# %%
from helpers import charts, check, load, progress, robustness, say, show

toll = load("practice")
choices = robustness.declare(toll)
gull, ledger, lantern = "The Evening Gull", "The Callow Ledger", "The Saltings Lantern"
claim = robustness.Claim("share", gull, lantern, referent="charge", terms="toll")
found = robustness.recompute(toll, [claim], choices)
summary = robustness.summarise(found).iloc[0]

# %% [markdown]
# ## See
# The claim: one paper calls the charge a “toll” less often than another. Here is how it fares under all choices.

# %%
show(robustness.summarise(found), "claim", "main", "low", "high", "specifications", "keeps")

# %% [markdown]
# Under how many combinations of choices was it asked at all? (The column `asked`.)

# %% task 07-1
answer = summary.asked

# %% check 07-1
kind = "number"
digits = 0
wrong = [
    (summary.specifications, "These are all combinations. In some of them the question has no answer."),
    (summary.cannot, "These are the ones in which it cannot be asked."),
    (len(choices), "That is the number of choices. They multiply."),
]
hint = "Look into the summary for the column that is named in the question."
well = "Where one side has no mention left, a share has no base, and the claim cannot be asked."

# %% [markdown]
# In what share of those does it keep its direction?

# %% task 07-2
answer = summary.keeps

# %% check 07-2
kind = "number"
wrong = [
    (abs(summary.main), "That is the size of the difference, not how often it keeps its sign."),
    (summary.asked / summary.specifications, "That is the share in which it can be asked."),
    (0.5, "Half would mean that the sign is as good as chance. Look at the column `keeps`."),
]
hint = "The column `keeps` has it."
well = "It keeps its direction; its size is another matter: compare `low` and `high`."

# %% [markdown]
# ## Judge
# Which of these decisions is a *choice* that a careful reader could make otherwise, and which is an *error* that nobody
# should make? Write `choice` or `error` for each of the ten.

# %%
ten = {
    "Counting headlines together with the text": "choice",
    "Counting a link to another story as the article's own words": "choice",
    "Counting a reader's comment as the paper's own words": "error",
    "Leaving out captions": "choice",
    "Reading reported speech as the paper's wording": "choice",
    "Dividing by the words of another paper": "error",
    "Counting a sentence once, however often it has the name": "choice",
    "Counting an agency's text once, although two papers print it": "choice",
    "Reporting a share without saying of what": "error",
    "Leaving out one article after seeing that it spoils the result": "error",
}
say(*(f"{at}. {text}." for at, text in enumerate(ten, start=1)))

# %% task 07-3
answer = list(ten.values())

# %% check 07-3
kind = "labels"
labels = ["choice", "error"]
hint = "Could you defend it before you have seen the result? Then it is a choice."
well = "Choices belong into the report. Errors belong out of it."

# %% [markdown]
# ## Change
# Ask the same claim of another pair of papers: is the share of “toll” smaller in `ledger` than in `lantern`? Give the
# main estimate (first minus second).

# %% task 07-4
other = robustness.Claim("share", ledger, lantern, referent="charge", terms="toll")
again = robustness.recompute(toll, [other], choices)
answer = robustness.summarise(again).main.iloc[0]

# %% check 07-4
kind = "number"
wrong = [
    (summary.main, "That is the estimate for the first pair."),
    (-answer, "The order matters: first minus second."),
    (0, "Zero would mean that both use it alike."),
]
hint = "Make a second `Claim` with the other two papers, recompute and summarise it."
well = "A minus sign: the first paper uses the name less often."
