# %% [markdown]
# # Exercise 8: Check the machine
# *Three steps: see, judge, change. On the practice corpus, whose makers wrote down what they planted.*
#
# The record says for each comment where it stands on the toll. The rules say so too, or are silent.

# %%
import pandas as pd

from helpers import check, coding, load, progress, say, show

toll = load("practice")
record = pd.read_csv(toll.codebook.path.parent / "gold" / "stances.csv", dtype=str).query("target == 'toll'")
rules = toll.stance[toll.stance.target == "toll"].assign(comment_id=lambda rows: rows.comment_id.astype(str))
both = record.merge(rules, on=["article_id", "comment_id"], suffixes=("_record", "_rules"))

# %% [markdown]
# ## See
# A table with a row for each answer of the record, and a column for each of the rules.

# %%
table = pd.crosstab(both.stance_record, both.stance_rules)
show(table.reset_index())

# %% [markdown]
# In what share of the comments do rules and record agree?

# %% task 08-1
answer = (both.stance_record == both.stance_rules).mean()

# %% check 08-1
kind = "number"
wrong = [
    ((both.stance_rules != "none").mean(), "That is how often the rules speak."),
    ((both.stance_record == "none").mean(), "That is what you would get by always saying none."),
    (1, "Then no cell outside the diagonal would have a number."),
]
hint = "Add up the cells in which both say the same, and divide by all."
well = "Percent agreement flatters where one answer is common: compare it with always saying the commonest."

# %% [markdown]
# When the rules say something other than none, how often does the record say the same?

# %% task 08-2
speaks = both[both.stance_rules != "none"]
answer = (speaks.stance_record == speaks.stance_rules).mean()

# %% check 08-2
kind = "number"
wrong = [
    ((both.stance_record == both.stance_rules).mean(), "That counts the silent rows too."),
    (len(speaks) / len(both), "That is how often they speak."),
    ((both[both.stance_record != "none"].stance_rules != "none").mean(), "That is recall: how much they find."),
]
hint = "Keep the rows in which the rules speak, then compare."
well = "This is precision. What they miss is another figure, recall."

# %% [markdown]
# ## Judge
# Ten comments on which the rules are silent. Where does the writer stand on the toll? `favor`, `against` or `none`.

# %%
silent = both[both.stance_rules == "none"]
ten = silent.groupby("stance_record").head(4).head(10)
keyed = toll.comments.assign(key=toll.comments.article_id + ":" + toll.comments.comment_id.astype(str))
texts = keyed.set_index("key").text
say(*(f"{at}. {texts[f'{row.article_id}:{row.comment_id}']}" for at, row in enumerate(ten.itertuples(), start=1)))

# %% task 08-3
answer = list(ten.stance_record)

# %% check 08-3
kind = "labels"
labels = ["favor", "against", "none"]
hint = "What would you need to know that no list of words holds? Irony, an example, an earlier remark?"
well = "You understood what the rules did not. That is the gap that a coded sample measures."

# %% [markdown]
# ## Change
# Two coders agree on 45 of 50 items; both say none on 40 of these 45, and each says none on 42 of all 50. How much of
# the agreement would chance give for the label none alone (the product of both shares)?

# %% task 08-4
answer = (42 / 50) * (42 / 50)

# %% check 08-4
kind = "number"
wrong = [
    (45 / 50, "That is the agreement itself."),
    (42 / 50, "That is the share of one coder. Chance needs both."),
    (40 / 45, "That is the share of none among their agreements."),
]
hint = "If both answered without looking, how often would both say none?"
well = "Kappa takes this away before it calls the rest agreement."
