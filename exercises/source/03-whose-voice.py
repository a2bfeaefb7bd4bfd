# %% [markdown]
# # Exercise 3: In whose voice?
# *Three steps: see, judge, change. On the practice corpus: sixty invented articles about a bridge toll.*
#
# A name can stand in the paper's own sentence, in what somebody is reported to have said, or in quotation marks. The
# word is the same; who answers for it is not.

# %%
from helpers import by_voice, charts, check, concordance, load, progress, say, show

toll = load("practice")
outlet_of = toll.articles.set_index("article_id").outlet
charge = toll.mentions[toll.mentions.referent == "charge"]

# %% [markdown]
# ## See
# One article by voice: full lines under quotations, dashes under reported speech.

# %%
by_voice(toll, "ledger-04")

# %% [markdown]
# How many different people, bodies or documents speak in this article, quoted or reported?

# %% task 03-1
voices = toll.voices[toll.voices.article_id == "ledger-04"]
answer = voices.speaker.nunique()

# %% check 03-1
kind = "number"
digits = 0
wrong = [
    (len(voices), "These are all stretches of text. Several belong to one speaker."),
    ((toll.quotations.article_id == "ledger-04").sum(), "These are the quotations. Who is reported speaks, too."),
    (voices.speaker.notna().sum(), "You counted stretches. One speaker can have several."),
]
hint = "Count the different names in the column `speaker` of the table `voices`."
well = "Rules found these names. A rule can miss one, so look at the page as well."

# %% [markdown]
# ## Judge
# Ten sentences with a name for the charge. In whose wording does the name stand? Write `paper`, `reported` or `quoted`
# for each, in the order of the lines.

# %%
words = {"narration": "paper", "headline": "paper", "reported": "reported", "quotation": "quoted"}
own = charge[charge.voice.isin(list(words)) & charge.kind.isin(["body", "headline"])]
ten = own.groupby("voice").sample(3, random_state=4).head(10).sort_values(["article_id", "start"])
say(*(f"{at}. {text}" for at, text in enumerate(ten.sentence, start=1)))

# %% task 03-2
answer = [words[voice] for voice in ten.voice]

# %% check 03-2
kind = "labels"
labels = ["paper", "reported", "quoted"]
hint = "Marks around the name make it quoted; “said that …” without marks makes it reported; all else is the paper's."
well = "The line between reported and own is where readers differ most."

# %% [markdown]
# What share of all mentions of the charge stands in quotation marks (voice `quotation`)?

# %% task 03-3
answer = (charge.voice == "quotation").mean()

# %% check 03-3
kind = "number"
wrong = [
    (charge.voice.isin(["quotation", "reported"]).mean(), "That counts reported speech, which has no marks."),
    ((charge.voice == "reported").mean(), "That is reported speech: no marks around the words."),
    ((charge.voice != "quotation").mean(), "That is the share of all the others."),
]
hint = "Divide the mentions with this voice by all mentions of the charge."
well = "How much this share says depends on how many mentions there are: look at n."

# %% [markdown]
# ## Change
# Read strictly, only quotation marks make words somebody else's; reported speech is then the paper's own. Which voice
# has more mentions of the charge in that reading than before?

# %% task 03-4
strict = load("practice", voice="strict")
of_charge = strict.mentions[strict.mentions.referent == "charge"].voice.value_counts()
answer = (of_charge - charge.voice.value_counts()).fillna(0).idxmax()

# %% check 03-4
kind = "word"
wrong = [
    ("reported", "There is no such voice in the strict reading: it has fewer, not more."),
    ("quotation", "Quotation marks are the same in both readings."),
    ("headline", "Headlines are the paper's own in both readings."),
]
hint = 'Load the corpus with `voice="strict"` and count the voices again.'
well = "The choice moves mentions from one side to the other. That is why a chart says which reading it used."
