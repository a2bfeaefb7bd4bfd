"""What the command says besides the tables: missing comments, odd marks, a codebook for something else."""

import pandas as pd

import framing as fr
from framing.checks import remarks_on
from tests.shared import CODEBOOK as BOOK


def of(text):
    corpus = fr.read("seeds")
    one = fr.Corpus(corpus.articles.head(1).assign(article_id="a", title=None), {"a": text})
    return fr.analyse(one, BOOK)


def test_the_seeds(seeds):
    assert remarks_on(seeds) == [
        "000_6b6b7d963bcd2cd4: the page declares 22 comments, 16 were found: only those found are counted",
        "2 quotation marks have no partner: problem_marks.csv lists them",
    ]


LONG = "The council of Springfield met on Monday to speak about its bridge, as the mayor had asked it to do in spring. "


def test_comments_that_cannot_be_told_apart_and_a_codebook_about_something_else():
    said = remarks_on(of(f"Bridge closed\n\n{LONG * 60}\n\n3 Responses\n\nSam\nWell done."))
    needed = "(to be told apart, each needs a printed number, or above it its writer and time)"
    lost = f"the page declares 3 comments, 0 were found {needed}"
    assert said[0] == f"a: {lost}: only those found are counted"
    assert said[1].startswith("0 mentions in 1,322 words") and "data/codebook.yml" in said[1]


def test_comments_that_were_numbered_here_and_comments_that_were_set_aside():
    dated = "Comments\n\nAnn\n2 days ago\nNot again.\nReply\n\nBo\n1 day ago\nWhy not?\nReply"
    said = remarks_on(of(f"Bridge closed\n\n{LONG * 60}\n\n{dated}"))
    assert said[0].startswith("1 of 1 article prints comments without numbers (a: “2 comments”): they are numbered")
    apart = "Comments\n\nIt is all the fault of those people up there.\nReply\n\nNo.\nReply"
    said = remarks_on(of(f"Bridge closed\n\n{LONG * 60}\n\n{apart}"))
    assert said[0].startswith("1 of 1 article prints comments that could not be told apart (a: “Comments”)")


def test_a_codebook_without_targets():
    page = of(f"Bridge closed\n\n{LONG}The war in Gaza goes on.\n\n1 Comment\n\n  1. Well done.")
    bare = fr.analyse(page.corpus, BOOK.model_copy(update={"targets": []}))
    assert remarks_on(bare) == ["the codebook declares no targets: no stance was looked for"]


def test_a_target_without_words_is_told():
    page = of(f"Bridge closed\n\n{LONG}The war in Gaza goes on.\n\n1 Comment\n\n  1. Well done.")
    target = BOOK.targets[0].model_copy(update={"target": "weather", "aliases": [], "favor": [], "against": []})
    wordless = fr.analyse(page.corpus, BOOK.model_copy(update={"targets": [target]}))
    assert remarks_on(wordless)[-1].startswith("the target 'weather' has no words in the codebook")


def test_comments_in_another_language_are_told_by_number_since_they_have_no_score():
    """VADER takes the German article “die” for a death; how many readers write so is told, none is quoted."""
    german = ["Die Fähre ist längst überfällig!", "Wer soll das alles bezahlen, Anke?", "Ich bin für die Fähre."]
    english = ["I support the ferry.", "lol", "Rubbish, Anke.", "Who pays for it?"]
    comments = pd.DataFrame({"article_id": "a", "text": [*german, *english]})
    comments["comment_id"] = [str(n) for n in range(len(comments))]
    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["A"], "text": ["The ferry is late. " * 20]})
    page = fr.analyse(fr.read(articles, comments=comments), "data/codebook.yml")
    found = page.remarks.query("what == 'comments not English'")
    assert found[["comment_id", "count", "example"]].values.tolist() == [
        ["0", 5, "language: de"],
        ["1", 6, "language: de"],
        ["2", 5, "language: de"],
    ]
    assert page.sentiment.query("note == 'not English: de'").comment_id.unique().tolist() == ["0", "1", "2"]
    (said,) = (line for line in remarks_on(page) if "English" in line)
    assert said.startswith("3 of 7 comments do not look English (a: “language: de”): sentiment and stance are made for")


def test_a_comment_is_in_the_language_of_what_it_says_itself_not_of_what_it_quotes():
    german = "Die Fähre ist längst überfällig, wer soll das alles bezahlen?"
    said = f"2 Comments\n\n  1. {german}\n\n  2. > {german}\n\nRubbish, Anke."
    page = of(f"Bridge closed\n\n{LONG}\n\n{said}")
    assert page.remarks.query("what == 'comments not English'").comment_id.tolist() == ["1"]
