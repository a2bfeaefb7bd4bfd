"""Comments that name their article by its title or address, as most exports do, and not by our id."""

import pandas as pd
import pytest

import framing as fr
from framing.core.errors import FramingError
from framing.reading.tables.comment_checks import Names
from framing.scale.batches import Input, survey

ARTICLES = pd.DataFrame(
    {
        "article_id": ["a", "b", "c", "d"],
        "outlet": ["Gull", "Gull", "Tide", "Tide"],
        "title": ["Lock shut", "Who pays?", "Letters", "Letters"],
        "url": ["https://www.gull.example/lock", None, "https://tide.example/l?p=1", "https://tide.example/l?p=2"],
        "text": ["The lock is shut.", "Drivers pay.", "Sir, it is open.", "Sir, it is shut."],
    }
)


@pytest.fixture
def under(tmp_path):
    """Under which article each comment of a table stands that calls the articles by these names; and the remarks."""

    def read(column: str, *names: str, **how) -> tuple[dict[str, list[str]], list[str]]:
        path = tmp_path / "c.csv"
        pd.DataFrame({column: names, "text": [f"Comment {n}." for n in range(len(names))]}).to_csv(path, index=False)
        found = fr.read(ARTICLES, comments=path, **how)
        said = {key: [part.comment_id for part in parts if part.comment_id] for key, parts in found.parts.items()}
        return {key: ids for key, ids in said.items() if ids}, list(found.remarks)

    return read


@pytest.mark.parametrize("column", ["article_id", "article_title", "Story title", "artikeltitel", "page_url"])
def test_a_title_or_address_that_one_article_has_is_its_name(under, column):
    said, remarks = under(column, "Who pays?", "http://gull.example/lock/?utm_source=mail#c1", " lock shut ", "b")
    assert said == {"a": ["2", "3"], "b": ["1", "4"]}
    assert "c.csv: put under their articles by title or address: 3 comments" in "\n".join(remarks)


def test_a_page_s_title_may_name_its_outlet_as_well(under):
    assert under("article_title", "Lock shut | Gull", "Lock shut - Gull")[0] == {"a": ["1", "2"]}


def test_articles_whose_comments_name_them_otherwise_have_the_table_as_a_source_too(tmp_path):
    path = tmp_path / "c.csv"
    path.write_text("article_title,text\nWho pays?,Not I.\n")
    assert fr.read(ARTICLES, comments=path).articles["comments_source"].fillna("").tolist() == ["", "c.csv", "", ""]


def test_comments_on_the_only_article_may_have_addresses_of_their_own(tmp_path):
    path = tmp_path / "c.csv"
    path.write_text("post_url,text\nhttps://forum.example/1,Not I.\nhttps://forum.example/2,Nor I.\n")
    found = fr.read(ARTICLES[:1], comments=path)
    assert [part.comment_id for part in found.parts["a"] if part.comment_id] == ["1", "2"]
    assert "all were put under 'a', the only one" in str(found.remarks) and "is post_url" not in str(found.remarks)


def test_a_title_of_two_articles_is_told_with_them_and_what_to_do(under):
    said, remarks = under("article_title", "Lock shut", "Letters", "https://tide.example/l?p=2")
    assert said == {"a": ["1"], "d": ["3"]}
    told = "\n".join(remarks)
    assert "c.csv: 'Letters' (row 2) is a name of 2 articles (c, d): name theirs by article_id or url" in told
    with pytest.raises(FramingError, match=r"'Letters' \(row 1\) is a name of 2 articles \(c, d\)"):
        under("article_title", "Letters")
    with pytest.raises(FramingError, match="is a name of 2 articles"):
        under("article_title", "Lock shut", "Letters", strict=True)


def test_a_title_that_no_article_has_is_told_as_an_id_is(under):
    said, remarks = under("article_title", "Lock shut", "Lock shot")
    assert said == {"a": ["1"]}
    assert "1 of 2 comments stands under an article that is not here, and was left out (row 2: 'Lock shot')" in str(
        remarks
    )


def test_a_column_that_may_be_of_the_comment_itself_is_not_taken(under):
    with pytest.raises(FramingError, match="article_id"):
        under("url", "https://gull.example/lock")
    assert under("url", "https://gull.example/lock", columns={"comments.article_id": "url"})[0] == {"a": ["1"]}


def test_in_batches_the_name_is_told(tmp_path):
    """Where articles are read a thousand at a time no batch knows whether another has the same title."""
    ARTICLES.to_csv(tmp_path / "a.csv", index=False)
    (tmp_path / "c.csv").write_text("article_title,text\nWho pays?,Not I.\n")
    with pytest.raises(FramingError, match="there is no article 'Who pays\\?', which comments name"):
        survey(Input(tmp_path / "a.csv", comments=tmp_path / "c.csv"))


def test_an_id_goes_before_another_article_s_title():
    names = Names(pd.DataFrame({"article_id": ["x", "Lock"], "outlet": ["O", "O"], "title": ["Lock", "Else"]}))
    assert names.of("Lock") == ["Lock"] and names.of("nothing", "else") == ["Lock"] and names.of("") == []
