"""Bar to bytes: every mark of every committed chart leads to the characters it was counted from, and a slip is seen."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.charts.core.saved_charts import TRACE, faults_of, read_chart, saved_charts, select
from framing.core.errors import FramingError
from suite import main
from suite.check import trace_all

CHARTS = Path("data/charts")
NAMING = "naming-by-voice-campaign"


@pytest.fixture(scope="module")
def corpus():
    return fr.read("seeds")


@pytest.fixture
def copy(tmp_path):
    """The seeds and one chart, to be spoilt."""
    shutil.copytree("seeds", tmp_path / "seeds")
    (tmp_path / "data" / "charts").mkdir(parents=True)
    (tmp_path / "data" / "tables").mkdir()
    shutil.copy("data/tables/articles.csv", tmp_path / "data" / "tables")
    shutil.copy("data/codebook.yml", tmp_path / "data")
    shutil.copytree("notebooks", tmp_path / "notebooks")
    for suffix in (".csv", TRACE):
        shutil.copy(CHARTS / f"{NAMING}{suffix}", tmp_path / "data" / "charts")
    return tmp_path


@pytest.mark.parametrize("name", saved_charts(CHARTS))
def test_every_mark_of_every_committed_chart_leads_back(name, corpus):
    faults, marks = faults_of(read_chart(CHARTS, name), corpus.texts)
    assert not faults and marks


def test_all_at_once_are_counted(corpus):
    faults, (charts, marks, places) = trace_all(corpus, CHARTS)
    assert not faults and charts == len(list(CHARTS.glob("*.png"))) and marks > charts and places > marks / 10


def test_a_bar_is_as_high_as_it_has_places():
    chart = read_chart(CHARTS, NAMING)
    for row in chart.table.sample(40, random_state=1).to_dict("records"):
        places = select(chart, {key: row[key] for key in chart.keys})
        assert len(places) == int(row["count"])
    with pytest.raises(FramingError, match="has no term 'genocid'"):
        select(chart, {"term": "genocid"})
    with pytest.raises(FramingError, match="has no 'colour'"):
        select(chart, {"colour": "red"})
    with pytest.raises(FramingError, match="has no chart 'nothing'"):
        read_chart(CHARTS, "nothing")


def spoil(copy: Path, what: str) -> None:
    table, trace = (copy / "data" / "charts" / f"{NAMING}{suffix}" for suffix in (".csv", TRACE))
    rows, places = pd.read_csv(table), pd.read_csv(trace)
    if what == "a bar too high":
        rows.loc[rows["count"].idxmax(), "count"] += 1
    elif what == "a bar not drawn":
        rows = rows.drop(rows["count"].idxmax())
    elif what == "a place too many":
        places = pd.concat([places, places.head(1)])
    elif what == "a place moved":
        places.loc[0, ["start", "end"]] += 1
    elif what == "a place outside":
        places.loc[0, "end"] = 10**7
    rows.to_csv(table, index=False)
    places.to_csv(trace, index=False)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("a bar too high", "high, but"),
        ("a bar not drawn", "is traced, but not drawn"),
        ("a place too many", "can be traced"),
        ("a place moved", "does not stand there"),
        ("a place outside", "no such place"),
    ],
)
def test_what_does_not_lead_back_is_named(copy, corpus, what, said):
    assert trace_all(corpus, copy / "data" / "charts")[0] == []
    spoil(copy, what)
    faults, _ = trace_all(corpus, copy / "data" / "charts")
    assert faults and all(NAMING in fault for fault in faults) and said in faults[0]


def test_a_chart_without_its_trace_is_named(copy, corpus):
    (copy / "data" / "charts" / f"{NAMING}{TRACE}").unlink()
    (fault,) = trace_all(corpus, copy / "data" / "charts")[0]
    assert f"{NAMING}{TRACE} is missing" in fault


@pytest.mark.parametrize("with_manifest", [True, False])
def test_one_changed_byte_of_a_seed_fails_the_check_and_names_the_file(copy, capsys, with_manifest):
    seed = sorted((copy / "seeds").glob("*.txt"))[3]
    content = bytearray(seed.read_bytes())
    content[-2] ^= 1
    seed.write_bytes(bytes(content))
    if not with_manifest:  # a manifest need not have fingerprints; the committed table has
        manifest = copy / "seeds" / "seeds.yml"
        kept = [line for line in manifest.read_text(encoding="utf-8").splitlines() if "sha256" not in line]
        manifest.write_text("\n".join(kept), encoding="utf-8")
    assert main(["check", "--notebooks", str(copy / "notebooks")]) == 1
    said = capsys.readouterr().err
    assert seed.name in said and "sha256" in said and said.count(".txt") == 1


def test_a_bar_on_the_command_line(capsys):
    chart = read_chart(CHARTS, NAMING)
    row = chart.table.astype({"count": int}).sort_values("count").iloc[-1]
    bars = [part for key in chart.keys for part in ("--bar", f"{key}={row[key]}")]
    assert main(["trace", "seeds", "--chart", NAMING, *bars]) == 0
    printed = capsys.readouterr().out
    assert printed.count("»") == row["count"] and f"the bar is {row['count']} high" in printed


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--chart", NAMING, "--bar", "genocide"], "'genocide' is not key=value"),
        (["--bar", "term=war"], "A bar needs its chart"),
        (["--chart", NAMING, "--term", "war"], "named by --bar"),
        (["--chart", "../../README"], "has no chart"),
    ],
)
def test_a_bar_that_is_not_there_is_one_clear_error(capsys, options, said):
    assert main(["trace", "seeds", *options]) == 1
    assert said in capsys.readouterr().err


def test_no_name_in_a_codebook_leads_out_of_the_folder_of_the_charts(tmp_path):
    (tmp_path / "codebook.yml").write_text(
        "name: t\nframes: {f: x}\nreferents:\n  - referent: 'a/../../b\\c*?\"<>|'\n    terms:\n"
        "      - {term: toll, frame: f, patterns: [toll], examples: [the toll]}\n"
    )
    (tmp_path / "a.csv").write_text("article_id,outlet,text\na,Post,The toll is new. The toll is high.\n")
    analysis = fr.analyse(tmp_path / "a.csv", tmp_path / "codebook.yml")
    saved = fr.charts.barcode(analysis, analysis.codebook.referents[0].referent).save(tmp_path / "x" / "charts")
    assert {path.parent for path in saved} == {tmp_path / "x" / "charts"} and all(path.is_file() for path in saved)
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["charts"]
    assert all(path.name.startswith("barcode-a-..-..-b-c-.") for path in saved)
