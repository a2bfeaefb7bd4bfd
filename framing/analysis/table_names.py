"""The tables of an analysis: what they are called, in which order they are made, and when each is let go."""

# The tables that a person asks for by name, in the order in which the data flows.
TABLES = (
    "articles passages quotations voices mentions acts figures comments sentiment stance alignments remarks".split()
)
EXTRA_TABLES = ["article_shares", "differences", "speakers", "reported", "provenance", "sentiment_sentences"]
EXTRA_TABLES += ["problem_marks", "quoted", "names", "echo"]

# Made of articles compared with one another, so of no part of a corpus: these tables, and these columns of others.
OF_ALL = ["alignments", "speakers", "article_shares", "differences"]
OF_ALL_COLUMNS = ["speaker_id", "copy_of"]

# What is worked out for each article alone, and so holds for any choice of articles. Readers' pseudonyms do not.
OF_ONE_ARTICLE = {"passages", "_quoted", "_articles_read", "_reported", "reported"}

MADE = """articles passages quotations voices reported speakers problem_marks comments quoted names mentions provenance
    echo article_shares differences alignments remarks acts figures sentiment sentiment_sentences stance""".split()
# After which of these tables what is let go, since no later one is made from it: kept to the end it would add up.
LET_GO = {
    "problem_marks": "_pages _marks _quoted _articles_read _attributed _reported speaker_words".split(),
    "echo": ["echo"],
    "remarks": ["mentions", "quotations", "reported"],
    "figures": ["acts", "figures", "voices", "_by_voice", "passages"],
    "stance": ["stance"],
}
