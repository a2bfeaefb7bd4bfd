# %% [markdown]
# # Exercise 10: Who did what to whom?
# *Three steps: see, judge, change. On the practice corpus: sixty invented articles about a bridge toll.*
#
# “A lorry hit three people”, “three people were hit”, “three people were hurt”: the same event, and not the same
# sentence. The table `acts` has a row for each act, with who acts and who suffers, where the sentence says so.

# %%
import pandas as pd

from helpers import by_act, check, concordance, find_acts_in, load, progress, say, show

toll = load("practice")
acts = toll.acts

# %% [markdown]
# ## See
# The article of the day after the accident, with its acts.

# %%
show(acts[acts.article_id == "gull-12"], "surface", "construction", "agent", "agent_named", "patient")

# %% [markdown]
# In how many of this article's acts is the one who acts named in the clause itself?

# %% task 10-1
page = acts[acts.article_id == "gull-12"]
answer = (page.agent_named == "clause").sum()

# %% check 10-1
kind = "number"
digits = 0
wrong = [
    (len(page), "These are all its acts."),
    ((page.agent_named == "nowhere").sum(), "In these the one who acts is named nowhere near."),
    (page.agent_named.nunique(), "These are the kinds of places."),
]
hint = "The column `agent_named` says where: clause, sentence, passage or nowhere."
well = "Named in the clause is the strictest reading. The sentence or the paragraph may name the agent, too."

# %% [markdown]
# What share of all acts of the corpus names the one who acts nowhere in the paragraph?

# %% task 10-2
answer = (acts.agent_named == "nowhere").mean()

# %% check 10-2
kind = "number"
wrong = [
    ((acts.agent_named != "nowhere").mean(), "That is the other part."),
    ((acts.agent_named != "clause").mean(), "That counts acts whose agent stands in the same sentence or paragraph."),
    ((acts.construction == "passive without").mean(), "A passive is a construction. The agent may stand beside it."),
]
hint = "Count what is `nowhere`, and divide by all acts."
well = "Missing is not hidden: nobody acts when somebody slips, and some acts have an agent that nobody knows."

# %% [markdown]
# ## Judge
# Ten sentences. Is the one who acts named *in* the sentence, or *not*?

# %%
ten = {
    "The lorry hit three people.": "in",
    "Three people were hurt.": "not",
    "Two cyclists were knocked off by the barrier.": "in",
    "A man was struck on the quay.": "not",
    "Police arrested nine people.": "in",
    "Nine people were arrested.": "not",
    "The bus driver fell and broke a wrist.": "not",
    "After the lorry had hit the rail, four people were hurt.": "in",
    "The injured were taken away.": "not",
    "The council's men took down the tents.": "in",
}
say(*(f"{at}. {text}" for at, text in enumerate(ten, start=1)))

# %% task 10-3
answer = list(ten.values())

# %% check 10-3
kind = "labels"
labels = ["in", "not"]
hint = "Ask who did it, and whether the sentence alone tells."
well = "A passive can name its agent, and an active sentence can be about something that just happens."

# %% [markdown]
# ## Change
# Try the rules on sentences of your own, as below. Which construction do they see
# in “Three people were hurt by a lorry”?

# %%
show(
    pd.DataFrame(find_acts_in("Three people were hurt by a lorry.", toll.codebook)),
    "act",
    "construction",
    "agent",
    "patient",
)

# %% task 10-4
answer = "passive with agent"

# %% check 10-4
kind = "word"
wrong = [
    ("active", "In an active sentence the lorry would come first."),
    ("passive without", "Look for the words that begin with “by”."),
    ("participle", "There is a full verb: were hurt."),
]
hint = "Look at the column `construction` of the table above."
well = "The lorry is named, and the sentence is a passive. The two are different questions."
