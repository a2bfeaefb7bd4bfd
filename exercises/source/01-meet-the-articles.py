# %% [markdown]
# # Exercise 1: What is on the page?
# *Three steps: see, judge, change. On the practice corpus: sixty invented articles about a bridge toll.*
#
# A page holds more than the article: a headline, a byline, captions, links to other stories. Each part is a *passage*
# with a *kind*. Whatever is counted later is counted in some kinds and not in others.

# %%
from helpers import check, load, progress, say, show

toll = load("practice")
outlet_of = toll.articles.set_index("article_id").outlet

# %% [markdown]
# ## See
# One page, passage by passage.

# %%
page = toll.passages[toll.passages.article_id == "gull-07"]
show(page, "kind", "text", rows=30)

# %% [markdown]
# How many passages of this page are body text?

# %% task 01-1
answer = (page.kind == "body").sum()

# %% check 01-1
kind = "number"
digits = 0
wrong = [
    (len(page), "These are all passages of the page. Which of them are the article's running text?"),
    ((page.kind != "headline").sum(), "You left out the headline only. A byline is no running text either."),
    (0, "There is an article on this page. Look at the column `kind`."),
]
hint = "Count the rows whose kind is `body`."
well = "Most charts count body text and headlines; bylines and links are furniture."

# %% [markdown]
# ## Judge
# Ten short passages, without their kinds. Which kind is each? Write ten labels, in the order of the lines: `headline`,
# `byline`, `caption`, `crosshead` or `body`. A crosshead is a small heading within the text.

# %%
known = ["headline", "byline", "caption", "crosshead", "body"]
short = toll.passages[toll.passages.kind.isin(known) & (toll.passages.text.str.len() < 150)]
ten = short.groupby("kind").sample(2, random_state=3).sample(frac=1, random_state=5)
say(*(f"{at}. {text}" for at, text in enumerate(ten.text, start=1)))

# %% task 01-2
answer = list(ten.kind)

# %% check 01-2
kind = "labels"
labels = known
hint = "Look for a name alone (a byline), a credit in brackets or after a colon (a caption), one word (a crosshead)."
well = "You read the page as the rules do. On other papers' pages both of you could be wrong."

# %% [markdown]
# How many words has the longest article? (The table of articles has a column `words`.)

# %% task 01-3
answer = toll.articles.words.max()

# %% check 01-3
kind = "number"
digits = 0
wrong = [
    (toll.articles.words.min(), "That is the shortest article."),
    (toll.articles.words.sum(), "That is the sum of all articles."),
    (len(toll.articles), "That is the number of articles."),
]
hint = "Take the largest number of the column `words`."
well = "Articles of like length are easier to compare; where lengths differ, rates per 1,000 words help."

# %% [markdown]
# ## Change
# Which papers print captions? Count the passages of that kind by outlet, and give the names of those that have any.

# %% task 01-4
captions = toll.passages[toll.passages.kind == "caption"]
answer = sorted(set(captions.article_id.map(outlet_of)))

# %% check 01-4
kind = "words"
wrong = [
    (sorted(set(outlet_of)), "One of the papers has none. Count by outlet."),
    (["The Callow Ledger"], "This is the one without any."),
    ([answer[0]], "There is another one."),
]
hint = "Filter the passages by kind, then look up the outlet of each article."
well = "If captions were counted as text, only some papers would gain by it: a comparison would be skewed."
