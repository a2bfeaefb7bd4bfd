"""Who imports the library keeps pandas as it was: with pandas' own Arrow strings every table and chart is the same."""

import subprocess
import sys

import pandas as pd
import pytest

import framing as fr
from framing import compare
from framing.analysis import EXTRA_TABLES, TABLES
from framing.core.files.table_files import as_csv, as_parquet
from framing.validation import robustness

ABOUT = {"naming_by_voice", "rates", "over_time", "barcode", "differences"}  # these charts are about one referent
CHARTS = [*sorted(ABOUT), "agent_named", "figures", "comment_stance", "reply_graph", "anatomy", "profiles", "keyness"]


def written(table: pd.DataFrame) -> tuple[bytes, bytes]:
    return as_csv(table), as_parquet(table)


def chart(analysis, name: str):
    return getattr(analysis.charts, name)(*["campaign"] * (name in ABOUT))


def compared(analysis) -> list[bytes]:
    words = compare.words_by_voice(analysis.voices, analysis.articles)
    claims = robustness.recompute(analysis, robustness.headline_claims(analysis)[:3])
    return [as_csv(words), as_csv(robustness.summarise(claims))]


@pytest.fixture(scope="module")
def results(seeds):
    """What the seeds come to for all other tests: tables, charts, comparisons."""
    tables = {name: written(getattr(seeds, name)) for name in [*TABLES, *EXTRA_TABLES]}
    return tables, {name: chart(seeds, name).svg() for name in CHARTS}, compared(seeds)


def test_every_table_chart_and_comparison_is_the_same(results):
    tables, charts, comparisons = results
    with pd.option_context("mode.string_storage", "pyarrow"):
        analysis = fr.analyse("seeds", "data/codebook.yml")
        assert analysis.mentions["term"].dtype.storage == "pyarrow"
        for name, expected in tables.items():
            assert written(getattr(analysis, name)) == expected, name
        for name, picture in charts.items():
            assert chart(analysis, name).svg() == picture, name
        assert compared(analysis) == comparisons


@pytest.mark.parametrize("storage", ["python", "pyarrow"])
def test_articles_without_a_date_are_beside_a_count_from_outside_in_no_period(storage):
    outside = pd.DataFrame({"date": ["2031-01-05"], "value": [12]})
    with pd.option_context("mode.string_storage", storage):
        articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Gull"], "published": [None]}, dtype="str")
        said = pd.DataFrame({"article_id": ["a", "a"], "kind": "body"}, dtype="str")
        found = compare.beside_outside(said, articles, outside)
    assert found[["period", "articles", "count"]].values.tolist() == [["2031-01", 0, 0]]


def test_importing_the_library_changes_no_setting_of_pandas():
    code = (
        "import pandas as pd; before = pd.get_option('mode.string_storage'); import framing as fr;"
        "fr.analyse('seeds', 'data/codebook.yml').articles; print(before == pd.get_option('mode.string_storage'))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "True\n"
