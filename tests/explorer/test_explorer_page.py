"""The page as a file: whole, closed, safe to open; and what its columns say of the tables they are made from."""

import json
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import FramingError, analyse, explore
from framing.cli import main
from framing.core.kinds_and_voices import VOICES
from framing.core.web.closed_page import as_json
from framing.explorer.explore import IN_ONE_PAGE, refuse_too_many
from framing.explorer.page import FOLDER, page, script, style_sheet
from framing.explorer.positions import shown
from framing.explorer.tables import pages, parts, whole
from tests.explorer.conftest import CODEBOOK


def data_of(html: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)[1])


class Name:
    def __init__(self, start, end, reader):
        self.start, self.end, self.reader = start, end, reader


def units(text: str) -> int:
    """How a browser counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(alphabet="ab \n😀🛠é“", max_size=40), st.data())
def test_every_place_of_the_source_is_the_same_character_in_the_page(text, data):
    one = shown(text)
    at = data.draw(st.integers(0, len(text)))
    assert one.text == text
    assert one.place([at]) == [units(text[:at])]


def test_a_name_is_a_pseudonym_and_what_follows_keeps_its_place():
    text = "😀 Martha, no. 😀 Martha!"
    one = shown(text, [Name(2, 8, "reader A"), Name(16, 22, "reader A")])
    assert one.text == "😀 reader A, no. 😀 reader A!"
    for word in ("no", "!"):
        start = one.place([text.index(word)])[0]
        assert one.text.encode("utf-16-le")[2 * start :].decode("utf-16-le").startswith(word)
    inside = one.place([4])[0]
    assert one.text.index("reader A") < inside <= one.text.index(", no") + 1


def test_half_a_character_does_not_stop_it():
    assert shown("a\ud800b").text == "a\ufffdb"
    assert as_json({"title": "a\ud800"}) == '{"title":"a?"}'


@given(st.text(max_size=30))
def test_no_text_ends_the_script_that_holds_it(text):
    written = as_json([text])
    assert "<" not in written
    assert json.loads(written) == [text.encode("utf-8", "replace").decode("utf-8")]


def test_columns_say_what_the_table_says(seeds):
    texts = pages(seeds)
    data = whole(seeds, texts)
    found, ids = data["mentions"], data["articles"]["id"]
    assert len(found["article"]) == len(seeds.mentions)
    terms = [term["term"] for referent in data["codebook"]["referents"] for term in referent["terms"]]
    rows = seeds.mentions.sort_values(["article_id", "start"], kind="stable")
    assert [ids[i] for i in found["article"]] == rows["article_id"].tolist()
    assert [terms[i] for i in found["term"]] == rows["term"].tolist()
    assert [list(VOICES)[i] for i in found["voice"]] == rows["voice"].tolist()
    places = zip(found["article"], found["start"], found["end"], strict=True)
    assert [texts[ids[i]].text[a:b] for i, a, b in places] == rows["surface"].tolist()
    words = pd.DataFrame(data["words"])
    assert words["words"].sum() == seeds.voices["words"].sum()


def test_parts_hold_every_article_once(seeds):
    texts = pages(seeds)
    speakers = [one["id"] for one in whole(seeds, texts)["speakers"]]
    found = list(parts(seeds, texts, speakers, size=2))
    assert [len(part) for part in found] == [2, 2, 1]
    assert [one["text"] for part in found for one in part] == [page.text for page in texts.values()]
    assert all(max(one["voices"]["speaker"]) < len(speakers) for part in found for one in part)


def test_no_reader_is_called_by_name(seeds, seeds_page):
    html = seeds_page.read_text(encoding="utf-8")
    texts = seeds.corpus.texts
    names = {texts[row.article_id][row.start : row.end] for row in seeds.names.itertuples()}
    assert names
    comments = [text for part in data_of(html)["parts"] for one in part for text in [one["text"]]]
    found = {name for name in names if any(re.search(rf"\b{re.escape(name)}\b", text) for text in comments)}
    assert found == set()


def test_the_page_is_closed_to_everything_from_outside(seeds_page):
    html = seeds_page.read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)[1]
    assert "default-src 'none'" in policy and "connect-src" not in policy and "unsafe" not in policy
    code = html.replace(re.search(r'id="data">(.*?)</script>', html, re.DOTALL)[1], "")
    assert not re.search(r"(src|href)=[\"']?(https?:)?//", code)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", script())


def test_modules_are_short_and_stand_alone():
    for path in FOLDER.rglob("*.js"):
        source = path.read_text(encoding="utf-8")
        assert source.startswith("// "), f"{path.name} does not say what it is"
        assert source.count("\n") <= 200, f"{path.name} is too long to read in one sitting"
    assert "import " not in script().replace("important", "")


def test_the_page_has_no_word_of_one_corpus(seeds):
    """Its scripts serve every corpus: of the suite's own subject they say nothing, not in an example either."""
    said = script() + (FOLDER / "page.html").read_text("utf-8")
    terms = [term for referent in seeds.codebook.referents for term in referent.terms]
    patterns = [one.strip() for term in terms for pattern in term.patterns for one in pattern.split(",")]
    words = {*patterns, *seeds.articles["outlet"], *seeds.speakers["name"].dropna(), "war", "IDF", "Iran", "Gaza"}
    folded = said.casefold()  # most words are nowhere in it, which is seen sooner than that they are no word of it
    there = [word for word in words if word.casefold() in folded]
    assert [word for word in there if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said, re.IGNORECASE)] == []
    assert "genocid" not in said


def test_every_voice_has_its_look():
    assert all(f".v-{name}," in style_sheet() and f".u-{name} " in style_sheet() for name in VOICES)


def test_a_few_hundred_kilobytes_beside_the_data(seeds_page):
    about = data_of(seeds_page.read_text(encoding="utf-8"))["about"]
    assert len(page({"about": about}).encode("utf-8")) < 150_000
    assert seeds_page.stat().st_size < 600_000


def test_what_a_notebook_shows_has_a_picture_where_frames_are_dropped(seeds):
    bundle = explore(seeds, "Five <articles>")._repr_mimebundle_()
    assert 'title="Explorer: Five &lt;articles&gt;"' in bundle["text/html"]
    sanitised = re.sub(r"<(iframe|style)\b.*?</\1>", "", bundle["text/html"], flags=re.DOTALL)
    assert re.search(r'<img alt="[^"]{80,}" src="data:image/png;base64,', sanitised)
    assert "mathjax_ignore" in sanitised and "script" not in sanitised


class Many:
    corpus = range(IN_ONE_PAGE + 1)


def test_too_many_articles_are_refused_with_the_way_out():
    with pytest.raises(FramingError, match="--serve"):
        refuse_too_many(Many())


def test_the_command_writes_the_page(tmp_path, capsys):
    out = tmp_path / "new" / "page.html"
    assert main(["explore", "seeds", "--out", str(out), "--title", "Seeds", "--outlet", "The Times of Israel"]) == 0
    assert "kB; open it in a browser" in capsys.readouterr().out
    data = data_of(out.read_text(encoding="utf-8"))
    assert data["about"]["title"] == "Seeds"
    assert data["outlets"] == ["The Times of Israel"]


@pytest.mark.parametrize(
    ("out", "says"), [(".", "is a folder"), ("page.txt", "must be .html")], ids=["a folder", "another ending"]
)
def test_a_place_that_is_none_is_refused_before_anything_is_computed(out, says, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("framing.cli.explore.load", lambda *given: pytest.fail("the articles were read"))
    assert main(["explore", "seeds", "--out", str(tmp_path / out)]) == 1
    assert says in capsys.readouterr().err


def test_what_analyse_warns_of_is_told_by_the_command_and_on_the_page(tmp_path, capsys):
    text = "The repair\n\nThe repair <b>went</b> <p>on</p> and <i>on</i> “for weeks.\n\nNobody came to see it.\n"
    rows = pd.DataFrame([{"article_id": "a", "outlet": "One", "text": text}])
    rows.to_csv(tmp_path / "one.csv", index=False)
    (tmp_path / "book.yml").write_text(CODEBOOK)
    out = tmp_path / "page.html"
    assert (
        main(["explore", str(tmp_path / "one.csv"), "--codebook", str(tmp_path / "book.yml"), "--out", str(out)]) == 0
    )
    told, page_says = capsys.readouterr().err, data_of(out.read_text(encoding="utf-8"))["about"]["remarks"]
    for warning in ("HTML", "partner"):
        assert warning in told and any(warning in one for one in page_says)


def test_without_a_place_or_the_server_it_says_what_to_name(capsys):
    assert main(["explore", "seeds"]) == 2
    assert "--out page.html" in " ".join(capsys.readouterr().err.replace("│", " ").split())


def test_a_body_without_a_name_is_called_as_in_the_charts(hostile):
    rows = {"article_id": ["a"], "outlet": ["A"], "text": ["The ministry said that the repair was late."]}
    told = analyse(pd.DataFrame(rows), hostile.codebook)
    assert [one["name"] for one in whole(told, pages(told))["speakers"]] == ["the ministry"]
