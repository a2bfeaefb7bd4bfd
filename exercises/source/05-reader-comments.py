# %% [markdown]
# # Exercise 5: What do readers feel, and where do they stand?
# *Three steps: see, judge, change. On the practice corpus: sixty invented articles and their readers' comments.*
#
# *Sentiment* is about feeling words. *Stance* is about being for or against something. A furious comment can be in
# favour, and a polite one against.

# %%
import pandas as pd

from helpers import check, load, progress, say, sentiment, show

toll = load("practice")
comments = toll.comments
record = pd.read_csv(toll.codebook.path.parent / "gold" / "stances.csv", dtype=str)

# %% [markdown]
# ## See
# How many comments answer another comment?

# %% task 05-1
answer = comments.parent_id.notna().sum()

# %% check 05-1
kind = "number"
digits = 0
wrong = [
    (comments.parent_id.isna().sum(), "These are the comments that begin a thread."),
    (len(comments), "These are all comments."),
    (comments.parent_id.nunique(), "These are the comments that got an answer. Some got several."),
]
hint = "Count the comments that have a parent."
well = "Who answers whom matters: a word of agreement can be agreement with an opponent."

# %% [markdown]
# ## Judge
# Ten comments. Is each in *favor* of the toll, *against* it, or *none* of both? Judge what the writer says, not how.

# %%
of_toll = record[record.target == "toll"]
ten = of_toll.groupby("stance").head(4).head(10)
texts = comments.assign(key=comments.article_id + ":" + comments.comment_id.astype(str)).set_index("key").text
keys = ten.article_id + ":" + ten.comment_id
say(*(f"{at}. {texts.get(key, '')}" for at, key in enumerate(keys, start=1)))

# %% task 05-2
answer = list(ten.stance)

# %% check 05-2
kind = "labels"
labels = ["favor", "against", "none"]
hint = "Ask: if the writer could vote on the toll, how? If you cannot tell, it is none."
well = "You read them as those did who wrote them."

# %% [markdown]
# For how many comments do the rules find any stance on the toll? (The table `stance` says `none` where they find no
# evidence.)

# %% task 05-3
by_rules = toll.stance[toll.stance.target == "toll"]
answer = (by_rules.stance != "none").sum()

# %% check 05-3
kind = "number"
digits = 0
wrong = [
    (len(by_rules), "These are all comments. For most of them the rules are silent."),
    ((toll.stance.stance != "none").sum(), "These are all targets together. The toll alone is asked for."),
    ((by_rules.stance == "none").sum(), "These are the ones without any."),
]
hint = "Filter by target, then count what is not `none`."
well = "Silence is not neutrality. Rules that speak seldom are right more often, and miss much."

# %% [markdown]
# ## Change
# Sentiment lists count the words of the subject as feelings. Compare the mean of `polarity` with that of
# `polarity_masked`, where these words are taken out, for TextBlob. By how much does it change (masked minus plain)?

# %% task 05-4
scores = toll.sentiment[toll.sentiment.analyser == "textblob"]
answer = scores.polarity_masked.mean() - scores.polarity.mean()

# %% check 05-4
kind = "number"
digits = 3
wrong = [
    (scores.polarity.mean(), "That is the plain mean. How far does it move?"),
    (scores.polarity_masked.mean(), "That is the masked mean. How far did it move?"),
    (1, "A move by one would take it from neutral to full praise. Is that what you see?"),
]
hint = "Take the mean of each column, and subtract the plain one from the masked one."
well = "The words of a subject are not the writer's mood. How much they matter differs from subject to subject."
