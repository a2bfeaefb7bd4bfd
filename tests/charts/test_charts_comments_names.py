"""No reader is called by name in what is shown of the comments: the chart, its files, and the notebooks' pages."""

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from framing import charts

NAMES = ["GHD", "Gadolhadorah", "Chanauz", "Yussel", "YOSSIES"]
PICTURES = re.compile(r"data:image/[a-z+]+;base64,[A-Za-z0-9+/=\\]+")  # letters of a picture's bytes are no names


def named_in(text: str) -> list[str]:
    return [name for name in NAMES if re.search(rf"(?<![^\W_]){name}(?![^\W_])", text, re.IGNORECASE)]


def written_in(chart) -> str:
    return " ".join(text.get_text() for text in chart.figure.findobj(lambda part: hasattr(part, "get_text")))


def test_the_names_are_those_that_the_comments_print(seeds):
    found = {seeds.corpus.texts[row.article_id][row.start : row.end] for row in seeds.names.itertuples()}
    assert found == set(NAMES)


def test_the_chart_of_sentiment_shows_pseudonyms(seeds, tmp_path):
    chart = charts.comment_sentiment(seeds)
    said = written_in(chart)
    assert "No, reader B, there’s" in said and "reader C, what do you mean" in said
    for text in (said, chart.alt, chart.caption, chart._repr_html_(), chart.table.to_csv(), chart.trace().to_csv()):
        assert not named_in(PICTURES.sub("", text))
    for path in chart.save(tmp_path):
        if path.suffix != ".png":
            assert not named_in(path.read_text("utf-8")), path.name


def test_without_pseudonyms_no_comment_is_opened(seeds):
    bare = SimpleNamespace(sentiment=seeds.sentiment, own_words=seeds.comments, articles=seeds.articles)
    chart = charts.comment_sentiment(bare)
    said = written_in(chart)
    assert not named_in(said) and "84 words" in said and "text" not in chart.trace()


def outputs_of(path: Path) -> str:
    """All that a notebook shows, without the bytes of its pictures."""
    shown = []
    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        for output in cell.get("outputs", []):
            data = {kind: text for kind, text in output.get("data", {}).items() if not kind.startswith("image/png")}
            shown.append(json.dumps([data, output.get("text", ""), output.get("traceback", "")], ensure_ascii=False))
    return PICTURES.sub("", " ".join(shown))


@pytest.mark.parametrize("number", ["05", "08"])
def test_no_notebook_about_comments_shows_a_name(number):
    (path,) = Path("notebooks").glob(f"{number}-*.ipynb")
    assert not named_in(outputs_of(path))


FILES = [path for path in sorted(Path("data/charts").glob("comment-*")) if path.suffix in (".csv", ".txt", ".svg")]


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_no_file_of_a_chart_about_comments_has_a_name(path):
    assert not named_in(path.read_text("utf-8"))
