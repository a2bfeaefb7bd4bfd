"""Profiles: the same questions for every outlet, every number traced to its source."""

from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.compare.stories.profiles import ALONE, KEYS, NAMES, QUESTIONS, VOICE, profile_outlets
from framing.validation.robustness.claims.headline_claims import not_claimed
from tests.charts.readable import assert_readable


@pytest.fixture(scope="module")
def found(seeds):
    return profile_outlets(seeds, referents=20)


def answer(found, outlet: str, question: str, item: str) -> pd.Series:
    at = found.table[
        (found.table.outlet == outlet) & (found.table.question == question) & (found.table["item"] == item)
    ]
    assert len(at) == 1
    return at.iloc[0]


def test_every_outlet_is_asked_the_same_questions(found):
    asked = found.table.groupby("outlet").question.unique().map(list)
    assert asked.map(lambda questions: questions == list(QUESTIONS)).all() and len(asked) == 5
    names = found.table[found.table.question == NAMES].groupby("outlet")["item"].agg(list)
    assert names.map(tuple).nunique() == 1


def test_every_count_is_the_sum_of_its_spans(found):
    behind = found.spans.groupby(KEYS)["count"].sum()
    for row in found.table.itertuples():
        assert behind.get((row.outlet, row.question, row.item), 0) == row.count <= row.of


def test_what_a_reader_of_the_seeds_sees(found):
    assert answer(found, "Al Mayadeen English", NAMES, "state").answer == "Israel (in scare quotes)"
    assert answer(found, "Yeshiva World News", NAMES, "army").answer == "IDF"
    assert "“Israel”" in answer(found, "Al Mayadeen English", VOICE, "scare quotes").answer
    assert answer(found, "The Times of Israel", VOICE, "scare quotes").answer == "none"
    assert "Yair Lapid" in answer(found, "The Jewish Chronicle", ALONE, "sources").answer
    assert "occupation forces" in answer(found, "Al Mayadeen English", ALONE, "names").answer
    assert "precision operation" in answer(found, "Heritage Florida Jewish News", ALONE, "names").answer


def test_quoted_words_are_nobodys_own_names(seeds, found):
    mentions = seeds.mentions.set_index(["article_id", "start", "end"]).voice
    own = found.spans[found.spans.question == NAMES]
    voices = mentions.reindex(list(own[["article_id", "start", "end"]].itertuples(index=False, name=None)))
    assert len(own) and "quotation" not in set(voices)


def test_articles_of_one_outlet_are_pooled_and_one_outlet_alone_is_compared_with_none(tmp_path):
    corpus = pd.DataFrame(
        {"article_id": ["a", "b"], "outlet": ["Daily", "Daily"], "text": ["The war goes on.", "The war may end."]}
    )
    corpus.to_csv(tmp_path / "articles.csv", index=False)
    table = profile_outlets(fr.analyse(fr.read(tmp_path / "articles.csv"), "data/codebook.yml")).table
    assert table.outlet.unique().tolist() == ["Daily"]
    alone = table[table.question == "What only it prints"]
    assert set(alone.answer) == {"no other outlet to compare with"} and alone.of.sum() == 0


def test_too_few_mentions_are_told_from_several_names_none_of_which_comes_twice(tmp_path):
    said = ["A war. The fighting. A ground invasion.", "The war goes on. A second war.", "The war, the war, the war."]
    rows = {"article_id": list("abc"), "outlet": ["Bell", "Post", "Echo"], "text": said}
    pd.DataFrame(rows).to_csv(tmp_path / "articles.csv", index=False)
    analysis = fr.analyse(fr.read(tmp_path / "articles.csv"), "data/codebook.yml")
    table = profile_outlets(analysis).table
    told = table[table["item"] == "campaign"].set_index("outlet")
    assert told.answer.tolist() == ["none twice", "too few", "war"] and told["of"].tolist() == [3, 2, 3]
    assert told["count"].tolist() == [3, 2, 3]
    said = [text.get_text() for text in fr.charts.profiles(analysis).figure.texts]
    assert "none twice" in said and "3 in all" in said and "too few" in said and "2 in all" in said


@pytest.mark.parametrize("outlets", [2, 12])
def test_the_page_holds_many_outlets_with_long_names(tmp_path, outlets):
    seeds = [path.read_text(encoding="utf-8")[:3000] for path in sorted(Path("seeds").glob("*.txt"))]
    name = "The Independent Evening Chronicle of the Northern Provinces and $x_1$ <b>Valley</b> No. "
    rows = [{"article_id": str(n), "outlet": f"{name}{n}", "text": seeds[n % 5]} for n in range(outlets)]
    pd.DataFrame(rows).to_csv(tmp_path / "articles.csv", index=False)
    chart = fr.charts.profiles(fr.analyse(tmp_path / "articles.csv", "data/codebook.yml"))
    assert len(chart.figure.texts) > 20 * outlets
    assert_readable(chart.figure, slanted=True)


def only_sources(tmp_path, *texts: str) -> dict[str, str]:
    """What each of some outlets is the only one to cite, by outlet."""
    rows = [{"article_id": str(n), "outlet": f"Daily {n}", "text": text} for n, text in enumerate(texts)]
    pd.DataFrame(rows).to_csv(tmp_path / "articles.csv", index=False)
    table = profile_outlets(fr.analyse(tmp_path / "articles.csv", "data/codebook.yml")).table
    return table[(table.question == ALONE) & (table["item"] == "sources")].set_index("outlet").answer.to_dict()


@pytest.mark.parametrize(
    "other",
    [
        "Clara Dunn, the leader of the council, said the boats would sail again in June.",
        "Councillor Clara Dunn, 61, said the boats would sail again in June.",
        "Dunn said the boats would sail again in June.",
        "Clara Dunn of the Harbour Trust said the boats would sail again in June.",
    ],
)
def test_a_source_whom_another_outlet_cites_with_more_words_is_nobodys_alone(tmp_path, other):
    first = "Harbour\n\nClara Dunn said that the boats would sail again in June."
    assert set(only_sources(tmp_path, first, f"Harbour\n\n{other}").values()) == {"none"}


def test_a_single_name_that_nothing_explains_is_no_claim_and_a_full_name_is(tmp_path):
    found = only_sources(
        tmp_path,
        "Harbour\n\nRosco said that the boats would sail again in June. He laughed.",
        "Harbour\n\nOwen Pike, 71, said that the boats would sail again in June.",
        "Harbour\n\nA senior Coast official said that the boats would sail again in June.",
    )
    assert found == {"Daily 0": "none", "Daily 1": "Owen Pike", "Daily 2": "none"}


def test_a_nickname_and_a_rank_are_no_claims_in_the_seeds(found):
    answers = found.table[(found.table.question == ALONE) & (found.table["item"] == "sources")].answer
    named = answers.str.cat(sep="; ").split("; ")
    assert "Bibi" not in named and "US officials" not in named and "Some families of Gaza hostages" not in named
    assert "Yaron Avraham" in named and "Orit Strook" in named


def test_of_one_outlet_a_thing_need_not_be_named_by_two():
    text = "The toll rose. The toll fell. The tax rose. The toll stayed."
    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Gull"], "text": [text]})
    one = fr.analyse(articles, "data/practice/codebook.yml")
    assert answer(profile_outlets(one), "Gull", NAMES, "charge").answer == "toll"
    two = pd.concat([articles, pd.DataFrame({"article_id": ["b"], "outlet": ["Ledger"], "text": ["It rained."]})])
    table = profile_outlets(fr.analyse(two, "data/practice/codebook.yml")).table
    assert "charge" not in set(table["item"])


def test_a_name_with_a_slash_of_its_own_is_one_name(tmp_path):
    book = tmp_path / "codebook.yml"
    book.write_text(
        "frames: {plain: plain}\nreferents:\n  - referent: barrier\n    terms:\n"
        "      - {term: fence / wall, frame: plain, patterns: [fence, wall], examples: [A fence.]}\n"
        "      - {term: ramp, frame: plain, patterns: [ramp], examples: [A ramp.]}\n"
    )
    texts = {"a": "The fence. The wall. The fence. A ramp.", "b": "The fence and the wall. A ramp and a ramp."}
    rows = [(key, key.upper(), f"Talks\n\n{text} Nobody said a word.") for key, text in texts.items()]
    analysis = fr.analyse(pd.DataFrame(rows, columns=["article_id", "outlet", "text"]), book)
    found = profile_outlets(analysis)
    assert answer(found, "A", NAMES, "barrier")[["answer", "count", "of"]].tolist() == ["fence / wall", 3, 4]
    assert answer(found, "B", NAMES, "barrier")[["answer", "count", "of"]].tolist() == ["fence / wall / ramp", 4, 4]
    assert not not_claimed(analysis).why.str.contains("“fence”").any()
