# %% [markdown]
# # Exercise 0: Who calls it what?
# *Three steps: see, judge, change. On the practice corpus: sixty invented articles about a bridge toll.*
#
# Each task ends with `answer = ...`. Put your answer in the place of the three dots and run the cell. The check tells
# you at once whether it is right, and gives a hint if it is not. Try as often as you like: nobody counts, unless you
# run `progress()`.

# %%
from helpers import by_voice, charts, check, compare, concordance, load, progress, show

toll = load("practice")

# %% [markdown]
# ## See
# Below is one article with its voices marked. What is underlined with a full line stands in quotation marks. What is
# underlined with dashes is what somebody said, in the paper's words. The rest is the paper's own.

# %%
by_voice(toll, "gull-01")

# %% [markdown]
# Who is quoted first in the text of this article? Give the name as the page has it.

# %% task 00-1
quoted = toll.quotations
of_page = quoted[(quoted.article_id == "gull-01") & quoted.speaker.notna()]
answer = of_page.sort_values("start").speaker.iloc[0]

# %% check 00-1
kind = "word"
wrong = [
    ("The Evening Gull", "That is the paper. It prints the words; the quotation is somebody else's."),
    ("Callow Harbour Company", "The company is reported: its words stand there without quotation marks."),
    ("bridge tax", "These are the words that are quoted. Whose are they?"),
]
hint = "Find the first full line under words, and read on to the verb of saying."
well = "The first to speak has the first word about the subject, whatever the article says later."

# %% [markdown]
# ## Judge
# Who calls the charge a tax? The lines below are all mentions of that name in the articles of one paper.

# %%
charge = toll.mentions[(toll.mentions.referent == "charge") & (toll.mentions.term == "tax")]
outlet_of = toll.articles.set_index("article_id").outlet
of_gull = charge[charge.article_id.map(outlet_of) == "The Evening Gull"]
concordance(toll, of_gull.head(10), around="sentence")

# %% [markdown]
# Take the ten lines as they come. Is each name the paper's own wording ("own"), or somebody's in quotation marks
# ("quoted")? A headline is the paper's own. Write ten labels in the order of the lines.

# %% task 00-2
lines = of_gull.head(10)
answer = ["quoted" if voice in ("quotation", "scare") else "own" for voice in lines.voice]

# %% check 00-2
kind = "labels"
labels = ["own", "quoted"]
hint = "Look for quotation marks right around the sentence, and for who says it."
well = "You and the rules read these lines alike."

# %% [markdown]
# How many of all mentions of “tax” in this paper are in its own wording, and not in quotation marks? Give a share.

# %% task 00-3
own = of_gull[~of_gull.voice.isin(["quotation", "scare"])]
answer = len(own) / len(of_gull)

# %% check 00-3
kind = "number"
wrong = [
    (1 - len(own) / len(of_gull), "That is the share in quotation marks: the other way round."),
    (len(of_gull) / len(charge), "That is what the paper has of all mentions. It is asked within the paper."),
    (0, "A share of zero would mean that no line is the paper's own. Look at the headlines."),
]
hint = "Divide the number of its own lines by the number of all its lines."
well = "A name in quotation marks is chosen by somebody else, and printed by the paper all the same."

# %% [markdown]
# ## Change
# The same question for another paper: which of the three papers never uses the name “tax” in its own wording?

# %% task 00-4
own = charge[~charge.voice.isin(["quotation", "scare"])]
users = set(own.article_id.map(outlet_of))
answer = sorted(set(toll.articles.outlet) - users) or ["none"]

# %% check 00-4
kind = "words"
wrong = [
    (["The Evening Gull"], "This paper has the name in its headlines. Count again, or look at the lines."),
    (sorted(set(toll.articles.outlet)), "Not all of them: at least one paper has the name in a headline."),
    ("The Callow Ledger, The Saltings Lantern".split(", ")[:1], "Is it the only one? Look at the third paper too."),
]
hint = "Filter the mentions of “tax” by voice, and see which papers are left."
well = "No mention is not the same as never: it is none in these sixty articles."
