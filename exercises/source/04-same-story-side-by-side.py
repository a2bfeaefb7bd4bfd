# %% [markdown]
# # Exercise 4: The same story in two papers
# *Three steps: see, judge, change. On the practice corpus: sixty invented articles about a bridge toll.*
#
# Papers print what agencies send them. Where two articles share a run of words, neither chose these words alone.

# %%
from helpers import check, load, progress, say, show, side_by_side, stories

toll = load("practice")
outlet_of = toll.articles.set_index("article_id").outlet

# %% [markdown]
# ## See
# Two articles of this corpus are one text, printed twice. The table `duplicates` finds such pairs. Which article is the
# copy, and not the original?

# %%
show(toll.duplicates)

# %% task 04-1
answer = toll.duplicates.article_id.iloc[0]

# %% check 04-1
kind = "word"
wrong = [
    (toll.duplicates.copy_of.iloc[0], "This is the one that the other is a copy of."),
    ("Seaboard", "This is the agency that both of them print. Which article is the copy?"),
    (outlet_of[toll.duplicates.article_id.iloc[0]], "This is the paper. Which of its articles?"),
]
hint = "Read the first row of the table: one column has the copy, the other the original."
well = "Which of two copies is the original is a guess from dates and order; here both have the day's date."

# %% [markdown]
# Shorter runs of shared words are found by `stories.find_copies`. In how many articles does such a run stand?

# %%
copies = stories.find_copies(toll.corpus, toll.passages)
show(copies, rows=12)

# %% task 04-2
answer = copies.article_id.nunique()

# %% check 04-2
kind = "number"
digits = 0
wrong = [
    (len(copies), "These are runs of words. Some articles have several."),
    (copies.words.sum(), "These are words. How many articles?"),
    (len(toll.articles), "These are all articles of the corpus."),
]
hint = "Count the different articles in the table of runs."
well = "In these articles some words are an agency's, or an older article's of the same paper."

# %% [markdown]
# ## Judge
# Ten pairs of sentences from two papers. Do they tell the *same* fact, or *other* facts? Write ten labels.

# %%
told = toll.alignments[toll.alignments.text.str.len() < 260].reset_index(drop=True)
groups = told.groupby("group")
same = [rows.drop_duplicates("outlet").head(2) for _, rows in groups if rows.outlet.nunique() > 1]
same = sorted(same, key=lambda rows: -rows.similarity.min())[:5]
firsts, seconds = [rows.iloc[0] for rows in same], [rows.iloc[1] for rows in same]
shifted = [*seconds[1:], seconds[0]]
pairs = [*zip(firsts, seconds, ["same"] * 5, strict=True), *zip(firsts, shifted, ["other"] * 5, strict=True)]
mixed = [pairs[at] for at in (3, 8, 0, 6, 1, 9, 5, 4, 7, 2)]
say(
    *(
        f"{at}. {one.outlet}: {one.text} | {other.outlet}: {other.text}"
        for at, (one, other, _) in enumerate(mixed, start=1)
    )
)

# %% task 04-3
answer = [label for _, _, label in mixed]

# %% check 04-3
kind = "labels"
labels = ["same", "other"]
hint = "Ask what happened, who, when and how many; not whether the words are alike."
well = "The same fact in other words: where papers differ there, they chose."

# %% [markdown]
# ## Change
# A run counts as shared from a certain length on. Ask for longer runs: `stories.find_copies(toll.corpus, toll.passages,
# least=60)`. How many runs are left?

# %% task 04-4
answer = len(stories.find_copies(toll.corpus, toll.passages, least=60))

# %% check 04-4
kind = "number"
digits = 0
wrong = [
    (len(copies), "That is the number with the usual setting."),
    (len(copies) - len(stories.find_copies(toll.corpus, toll.passages, least=60)), "These are the ones that are gone."),
    (60, "That is the length that you asked for."),
]
hint = "Run the line with the longer setting, and count the rows of what it gives."
well = "A threshold is a choice. Say which one you took, and what another would have given."
