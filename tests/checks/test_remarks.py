"""The table `remarks`: every kind told where it is true, and nowhere else."""

import pandas as pd
import pytest
import sentencex

import framing as fr
from framing.checks import remarks_before_analysis, remarks_on
from framing.codebook.load import read_codebook
from framing.core.text.english.other_languages import other_language

BOOK = "data/practice/codebook.yml"
PAGE = (
    "The council of Callow met on Monday to speak about the old pier, which has been closed since the gale. "
    "Engineers told the members that eleven of the piles are rotten, and that it would take two summers to replace "
    "them. Anglers asked whether the landing stage could open before that; the answer was that it could not."
)
OTHER = (
    "A choir of forty voices sang on the lower deck of the ferry while it lay at its moorings. Passengers who had "
    "come for the first crossing of the day stayed to listen, and the captain let the timetable go for once."
)


def remarks(tmp_path, rows, comments=None, columns=("article_id", "outlet", "text")):
    pd.DataFrame(rows, columns=list(columns)).to_csv(tmp_path / "a.csv", index=False)
    if comments:
        pd.DataFrame(comments, columns=["article_id", "comment_id", "text"]).to_csv(tmp_path / "c.csv", index=False)
    corpus = fr.read(tmp_path / "a.csv", comments=tmp_path / "c.csv" if comments else None)
    return fr.analyse(corpus, BOOK)


def kinds(analysis):
    found = analysis.remarks[~analysis.remarks.what.isin(["few mentions", "reading", "codebook"])]
    return list(zip(found.what, found.article_id.astype(object).where(found.article_id.notna(), None), strict=True))


def test_the_seeds_have_no_false_remark(seeds):
    found = seeds.remarks
    assert found.what.tolist() == ["comments not found", "quotation marks"]
    assert found["count"].tolist() == [6, 2]


def test_the_practice_corpus_has_true_remarks_only(practice):
    assert kinds(practice) == [
        ("shared text", "lantern-15"),  # agency copy that both papers printed whole
        ("rewritten", "gull-12"),  # an update of gull-11
        ("rewritten", "ledger-09"),  # agency copy that both papers edited
    ]
    assert "copy_of" not in practice.articles


def test_every_remark_has_its_level_its_number_an_example_and_its_advice(tmp_path):
    found = remarks(tmp_path, [("a", "Post", f"{PAGE} &amp; \ufffd"), ("b", "Post", PAGE)]).remarks
    assert set(found.level) <= {"note", "warning"}
    assert found.example.str.len().gt(0).all() and found["count"].notna().all()
    assert found[found.what.isin(["HTML", "lost characters", "near copy"])].advice.str.len().gt(20).all()


GERMAN = "Der Gemeinderat hat am Dienstag lange über den alten Steg gesprochen, der seit dem Sturm gesperrt ist. " * 3
NORWEGIAN = "Kommunestyret snakket lenge om den gamle brygga på tirsdag, som har vært stengt siden stormen. " * 3


@pytest.mark.parametrize("text, code", [(GERMAN, "de"), (NORWEGIAN, "no"), (PAGE, None), (OTHER.upper(), None)])
def test_the_language_of_an_article(text, code):
    assert other_language(text) == code


def test_a_short_text_and_a_list_of_names_are_no_other_language():
    assert other_language("Wir gehen heute nicht.") is None
    assert (
        other_language("Okello, Van der Berg, Nakamura, Szczepański, O’Hara, Nguyễn, Müller, Da Silva, Haugen, Çelik")
        is None
    )


def test_articles_in_another_language_are_told_once_with_numbers(tmp_path):
    found = remarks(tmp_path, [("a", "Blatt", GERMAN), ("b", "Avis", NORWEGIAN), ("c", "Post", PAGE)])
    said = next(line for line in remarks_on(found) if "English" in line)
    assert said.startswith("2 of 3 articles do not look English (a: “de: Der Gemeinderat")
    assert "voices, speakers, sentiment and stance are made for English" in said


@pytest.mark.parametrize(
    "text, what",
    [
        (f"<p>{PAGE}</p>", "HTML"),
        (f"{PAGE} It&#39;s so.", "HTML"),
        (f"{PAGE} â€œNoâ€\x9d, she said.", "wrong encoding"),
        (f"{PAGE} The caf\x92s owner left.", "wrong encoding"),
        (f"{PAGE} The caf\ufffd is shut.", "lost characters"),
        (f"{PAGE} The caf\x07 is shut.", "control characters"),
        (f"{PAGE} The caf&eacute; is shut.", "HTML"),
        (f"{PAGE} Lind &amp Holt are shut.", "HTML"),
        (f"{PAGE} <!-- wp:heading -->", "HTML"),
        (f"{PAGE} They don\\u2019t know.", "wrong encoding"),
        (f"{PAGE} They donÕt know.", "wrong encoding"),
        (f"{PAGE} =E2=80=9CNo,=E2=80=9D she said.", "wrong encoding"),
        (f"{PAGE} &ldquoNo,&rdquo she said.", "HTML"),
        (f"{PAGE} They don?t know.", "lost characters"),
        (f"{PAGE} It isn&#39t so, &#8220so she said.", "HTML"),
        (f"{PAGE} They [b]never[/b] knew.", "tags in brackets"),
        (f'{PAGE} [gallery ids="1,2"]', "tags in brackets"),
        (f"{PAGE} So [she said](https://mill.example/a).", "tags in brackets"),
    ],
)
def test_damage_is_told_and_the_text_stays_as_it_is(tmp_path, text, what):
    found = remarks(tmp_path, [("a", "Post", text)])
    assert kinds(found) == [(what, "a")]
    assert all(map(str.isprintable, found.remarks.example))  # what a terminal could obey is spelt out
    assert text in found.corpus.texts["a"]


@pytest.mark.parametrize(
    "text",
    [
        "AT&T; R&D & Sons < 3 <sic>",
        "“Naïve” cafés – £3, ½ price… Ærø, Łódź",
        "שלום, said Ahmed (أحمد)",
        "5 > 4\x0c",
        "[sic], they [the crew] said [n=40] [1](2)",
    ],
)
def test_what_is_only_unusual_is_not_told(tmp_path, text):
    assert kinds(remarks(tmp_path, [("a", "Post", f"{PAGE} {text}")])) == []


def test_comments_are_counted_apart(tmp_path):
    found = remarks(
        tmp_path, [("a", "Post", PAGE)], [("a", "1", "<b>So</b>"), ("a", "2", "Well."), ("a", "3", "&gt; no")]
    )
    assert remarks_on(found)[0].startswith("2 of 3 comments hold HTML tags or entities (a: “<b>”)")
    assert found.remarks.comment_id.tolist()[:2] == ["1", "3"]
    assert remarks_before_analysis(found.corpus)[0] == remarks_on(found)[0]


def test_the_same_article_twice_is_a_copy_of_the_first_one_printed(tmp_path):
    rows = [
        ("a", "Post", "2031-05-02", PAGE),
        ("b", "The Post", "2031-05-01", PAGE.upper()),
        ("c", "Post", None, OTHER),
    ]
    found = remarks(tmp_path, rows, columns=("article_id", "outlet", "published", "text"))
    assert kinds(found) == [("same article twice", "a"), ("outlets alike", None)]
    assert found.articles.set_index("article_id").copy_of.dropna().to_dict() == {"a": "b"}
    assert "2 spellings of one outlet, perhaps: “Post”, “The Post”" in " ".join(remarks_on(found))


def test_nearly_the_same_text_is_a_copy_and_that_of_another_outlet_is_none(tmp_path):
    later = PAGE.replace("on Monday", "on Monday night") + " The next meeting is in June."
    found = remarks(tmp_path, [("a", "Post", PAGE), ("b", "Post", later), ("c", "Courier", PAGE), ("d", "Post", OTHER)])
    assert kinds(found) == [("near copy", "b"), ("shared text", "c")]
    assert found.articles.set_index("article_id").copy_of.dropna().to_dict() == {"b": "a"}


@pytest.mark.parametrize("names", [("Daily Post", "The Daily Post"), ("U.N. News", "UN News"), ("El País", "EL PAIS")])
def test_outlets_that_differ_only_in_spelling(tmp_path, names):
    assert kinds(remarks(tmp_path, [("a", names[0], PAGE), ("b", names[1], OTHER)])) == [("outlets alike", None)]


@pytest.mark.parametrize("names", [("Daily Post", "Post"), ("The Times", "The Time"), ("Там", "Тут")])
def test_outlets_of_different_names(tmp_path, names):
    assert kinds(remarks(tmp_path, [("a", names[0], PAGE), ("b", names[1], OTHER)])) == []


def test_a_list_of_contents_and_a_live_blog(tmp_path):
    towns = "Callow Saltings Marram Brent Holm Teasel Fenwick Garth Ousby Lund Skerry Wick Thorne Pell".split()
    contents = "In this issue\n\n" + "\n\n".join(
        f"{town} council: the budget, page {n}" for n, town in enumerate(towns)
    )
    blog = "Pier vote: live updates\n\n" + "\n\n".join(f"1{n}.05am {OTHER[n * 9 : n * 9 + 90]}." for n in range(6))
    found = remarks(tmp_path, [("a", "Post", contents), ("b", "Post", blog), ("c", "Post", f"Pier shut\n\n{PAGE}")])
    assert kinds(found) == [("list of contents", "a"), ("live blog", "b")]


def test_articles_much_longer_or_shorter_than_most(tmp_path):
    rows = [
        (f"a{n}", "Post", " ".join([PAGE] * 4).replace("eleven", f"number {n}").replace("Callow", f"C{n}"))
        for n in range(5)
    ]
    found = remarks(tmp_path, [*rows, ("long", "Post", f"{OTHER} " * 150), ("short", "Post", "No text for this item.")])
    assert ("very long", "long") in kinds(found) and ("very short", "short") in kinds(found)
    assert not {key for what, key in kinds(found) if what.startswith("very")} - {"long", "short"}


def test_the_faults_planted_in_a_messy_table_are_all_told():
    columns = {"article_id": "Id", "outlet": "Source", "text": "Full text"}
    found = fr.analyse(fr.read("data/practice/messy.csv", columns, dates="day-first"), BOOK).remarks
    told = found.what.value_counts()
    planted = pd.read_csv("data/practice/gold/messy.csv").fault.value_counts()
    assert told["HTML"] == planted["HTML entities"] + planted["HTML tags"]
    assert told["wrong encoding"] == planted["decoded wrongly"]
    assert told["same article twice"] == planted["the row before once more"] and told["shared text"] == 1
    assert told["outlets alike"] == 3


def test_a_text_on_which_the_cutter_breaks_is_named_and_goes_on_uncut(tmp_path, monkeypatch):
    class PanicException(BaseException):
        pass

    def panics(language, text, cut=sentencex.get_sentence_boundaries):
        if "kiln" in text:
            raise PanicException("no char boundary")
        return cut(language, text)

    monkeypatch.setattr(sentencex, "get_sentence_boundaries", panics)
    with pytest.warns(UserWarning, match="kiln"):
        found = remarks(tmp_path, [("a", "Post", PAGE), ("b", "Mail", f"{PAGE}\n\nThe kiln is cold. Ann said so.")])
        assert ("not cut into sentences", "b") in kinds(found) and len(found.corpus) == 2
    assert "b: “" in next(line for line in remarks_on(found) if "cut into sentences" in line)


BOOK_OF_PARTIES = """\
name: The vote
frames: {plain: names it, other: names it otherwise}
referents:
  - referent: side
    terms:
      - {term: Reform, frame: plain, patterns: [Reform], except: [Reform Club, refrom school], examples: [Reform won.]}
      - {term: them, frame: other, patterns: [the other one], examples: [The other one won.]}
      - {term: poll, frame: other, patterns: [poll, exit poll], except: [exit poll], examples: [A poll.]}
"""


def told_of_the_codebook(text, book=BOOK_OF_PARTIES):
    corpus = fr.read(pd.DataFrame({"article_id": ["a"], "outlet": ["Gazette"], "text": [text]}))
    return [said for said in remarks_on(fr.analyse(corpus, read_codebook(book))) if "mentions in" not in said]


def test_what_a_codebook_counts_other_than_it_looks_is_told():
    assert told_of_the_codebook(f"Pier closed\n\n{PAGE} Reform won.") == [
        "1 pattern of words that stand in every text: the other one (them): write the words that make it a name",
        "1 exception that holds no pattern of its name: refrom school (Reform): "
        "an exception is the pattern with the words around it",
        "1 pattern that is an exception of its own name, too: exit poll (poll): "
        "it is never counted: leave out one of the two",
    ]


def test_an_ordinary_word_that_counts_for_a_name_is_told_until_its_capital_is_asked_for():
    page, sound = f"Pier closed\n\n{PAGE} They want reform, says Reform.", BOOK_OF_PARTIES.replace("refrom", "reform")
    assert told_of_the_codebook(page, sound)[-1] == (
        "1 of 1 article has words in small letters that count for a name with a capital (a: “reform” as “Reform”): "
        "where these are other words, write an equals sign before the pattern: =Reform finds no reform"
    )
    assert "small" not in told_of_the_codebook(page, sound.replace("[Reform]", "[=Reform]"))[-1]
