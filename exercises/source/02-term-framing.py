# %% [markdown]
# # Exercise 2: Names for one thing
# *Three steps: see, judge, change. On the practice corpus: sixty invented articles about a bridge toll.*
#
# What drivers are to pay is called a tax, a toll, a charge, a levy. A *referent* is the thing; a *term* is one of its
# names; the *codebook* says which words stand for which.

# %%
from helpers import charts, check, find, load, progress, say, show

toll = load("practice")
outlet_of = toll.articles.set_index("article_id").outlet
mentions = toll.mentions.assign(outlet=toll.mentions.article_id.map(outlet_of))
charge = mentions[mentions.referent == "charge"]

# %% [markdown]
# ## See
# The chart shows who calls the charge what.

# %%
charts.naming(toll, "charge")

# %% [markdown]
# Which paper has all the mentions of “user charge”?

# %% task 02-1
answer = charge[charge.term == "user charge"].outlet.unique()[0]

# %% check 02-1
kind = "word"
wrong = [
    ("The Evening Gull", "This paper has another favourite. Look at the row of the term."),
    ("The Saltings Lantern", "This paper has another favourite. Look at the row of the term."),
    ("user charge", "This is the term. Which paper prints it?"),
]
hint = "Find the row of the term, and the only column in which it has a number."
well = "One term in one paper only: a hand that one recognises."

# %% [markdown]
# What share of all mentions of the charge has the term that is used most?

# %% task 02-2
answer = charge.term.value_counts(normalize=True).max()

# %% check 02-2
kind = "number"
wrong = [
    (1, "A share of one would mean that there is no other term."),
    (charge.term.value_counts().max() / len(mentions), "Divide by the mentions of the charge alone."),
    (1 / charge.term.nunique(), "That is what each term would have if all were used alike."),
]
hint = "Divide the mentions of the commonest term by all mentions of this referent."
well = "A share needs its base: of what is it a share?"

# %% [markdown]
# ## Judge
# Ten mentions of things in this dispute. Is each name for the *charge*, the *works*, the *opponents* or the *accident*?
# Write ten labels in the order of the lines.

# %%
ten = mentions[mentions.kind == "body"].groupby("referent").sample(3, random_state=1).sample(10, random_state=2)
say(*(f"{at}. »{row.surface}« in: {row.sentence}" for at, row in enumerate(ten.itertuples(), start=1)))

# %% task 02-3
answer = list(ten.referent)

# %% check 02-3
kind = "labels"
labels = ["charge", "works", "opponents", "accident"]
hint = "Read the words between the pointed marks, and ask what thing they stand for."
well = "The codebook and you mean the same things by these words."

# %% [markdown]
# ## Change
# The name may come in another form. Try the codebook on a sentence of your own, as in the next cell.

# %%
find(toll, "They called it a cash grab, and the levies would hurt.")

# %% [markdown]
# Under which term does the codebook find “cash grab”?

# %% task 02-4
found = charge[charge.surface.str.lower() == "cash grab"]
answer = "rip-off, robbery or theft"

# %% check 02-4
kind = "word"
wrong = [
    ("cash grab", "These are the words. The term is the name under which they are counted."),
    ("burden", "That is the frame: what kind of name it is. Which term is it?"),
    ("charge", "That is the referent: the thing. Which of its terms is it?"),
]
hint = "Look at the column `term` of the table above."
well = "Near names share a term, so that no paper is shown with a word that it did not use."
