"""Groups of outlets, from a table, a mapping or the manifest: columns of the articles."""

import pandas as pd
import pytest

import framing as fr
from framing.reading import read

ROWS = "article_id,outlet,text\na,Post,The pier is shut.\nb,Courier,The pier is open.\nc,Gazette,No pier.\n"


@pytest.fixture
def articles(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def table(tmp_path, text):
    path = tmp_path / "groups.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_gives_columns_to_compare_by(articles, tmp_path):
    groups = table(tmp_path, "outlet;leaning;country\nPost;left;Norway\nCourier;right;\nGazete;left;Chile\n")
    found = read(articles, groups=groups)
    assert found.articles.leaning.fillna("-").tolist() == ["left", "right", "-"]
    assert found.articles.country.fillna("-").tolist() == ["Norway", "-", "-"]
    assert found.remarks == (
        f"{groups}: 1 of 3 outlets are in no group: Gazette",
        f"{groups}: no article is of 'Gazete' (did you mean 'Gazette'?)",
    )


def test_a_column_of_the_articles_that_the_groups_replace_is_told(articles, tmp_path):
    articles.write_text(ROWS.replace("text\n", "text,words\n").replace("shut.", "shut.,9"), encoding="utf-8")
    groups = table(tmp_path, "outlet,user_words\nPost,few\nCourier,many\nGazette,\n")
    found = read(articles, groups=groups)
    assert found.articles.user_words.fillna("-").tolist() == ["few", "many", "-"]
    assert f"{groups}: 1 article had another 'user_words', which that of the groups replaced" in found.remarks


def test_the_manifest_may_have_them(tmp_path):
    (tmp_path / "a.txt").write_text("The pier is shut.", encoding="utf-8")
    (tmp_path / "m.yml").write_text(
        "articles: [{file: a.txt, outlet: Post}]\ngroups: {Post: north}\n", encoding="utf-8"
    )
    assert read(tmp_path).articles.group.tolist() == ["north"]


@pytest.mark.parametrize(
    "text, said",
    [
        ("outlet\nPost\n", "needs the column outlet and at least one more"),
        ("outlet,leaning\nPost,left\nPost,right\n", "'Post' has more than one row"),
        ("outlet,words\nPost,9\n", "'words' is the name of a column of ours"),
        ("outlet,outlet_known\nPost,by hand\n", "'outlet_known' is the name of a column of ours"),
        ("outlet,leaning\nPosst,left\n", "did you mean 'Post'"),
        ("outlet,leaning\n", "there are none"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(articles, tmp_path, text, said):
    with pytest.raises(fr.FramingError) as refused:
        read(articles, groups=table(tmp_path, text))
    assert said in str(refused.value)


def test_groups_in_a_manifest_that_are_no_mapping_are_refused(tmp_path):
    (tmp_path / "a.txt").write_text("The pier is shut.", encoding="utf-8")
    (tmp_path / "m.yml").write_text("articles: [{file: a.txt, outlet: Post}]\ngroups: [Post]\n", encoding="utf-8")
    with pytest.raises(fr.FramingError, match="groups are no mapping"):
        read(tmp_path)


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, ""])
def test_what_is_missing_in_a_dictionary_of_groups_is_missing(missing):
    table = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["Tide", "Gull"], "text": ["It rained.", "It shone."]})
    for groups in ({"Tide": 2031, "Gull": missing}, {"Tide": {"group": 2031}, "Gull": {"group": missing}}):
        found = read(table, groups=groups).articles["group"]
        assert found[0] == "2031" and pd.isna(found[1])


def test_groups_may_be_a_table_in_memory_with_numbers_and_gaps():
    articles = pd.DataFrame({"article_id": list("abc"), "outlet": list("ABC"), "text": "The lock is shut."})
    known = pd.DataFrame({"Outlet": list("ABC"), "founded": [1888, 1901, None], "score": [0.5, -1.5, 2]})
    found = read(articles, groups=known).articles
    assert found.founded.tolist()[:2] == ["1888", "1901"] and found.founded.isna()[2]
    assert found.score.tolist() == ["0.5", "-1.5", "2"] and list(known) == ["Outlet", "founded", "score"]
