"""Coding in a browser: keys, an order for each coder, nothing lost on reload, and sheets that can be read back."""

import io
import json
import threading
import urllib.error
import urllib.request

import pandas as pd
import pytest
from PIL import Image

from framing.cli import main
from framing.core.errors import FramingError
from framing.validation import coding
from tests.conftest import FLAGS

QUESTIONS = {"tone": ["kind", "unkind", "neither"], "about": ["toll", "other"]}
TEXTS = ["A fair price for a good bridge.", "=Robbery!", "<script>document.title = 1</script> costs $3 or $4"]
ITEMS = pd.DataFrame({
    "item": [f"gull-0{n}:0-9" for n in range(len(TEXTS))],
    "context": ["", "What do you say?", ""],
    "text": TEXTS,
})  # fmt: skip


def test_a_page_holds_the_items_and_nothing_that_runs_or_asks():
    page = coding.coding_page(ITEMS, QUESTIONS, "Ada")
    assert "<script>document" not in page and "default-src 'none'" in page and "connect-src" not in page
    assert "connect-src 'self'" in coding.coding_page(ITEMS, QUESTIONS, served=True)


@pytest.mark.parametrize("name", ["../Ada", "Ada/Bo", "", "a" * 41, "Ada.", "-Ada", "A\nB"])
def test_a_name_that_cannot_be_a_files_is_refused_and_nothing_is_written(tmp_path, name):
    with pytest.raises(FramingError, match="coder"):
        coding.write_pages(ITEMS, tmp_path, QUESTIONS, ["Bo", name] if name else [])
    assert list(tmp_path.iterdir()) == []


def test_two_coders_whose_files_would_be_one_are_refused(tmp_path):
    with pytest.raises(FramingError, match="Two coders"):
        coding.write_pages(ITEMS, tmp_path, QUESTIONS, ["Ada", "ada"])


@pytest.fixture
def served(tmp_path):
    server, address = coding.coding_server(ITEMS, tmp_path, QUESTIONS)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield address
    server.shutdown()
    server.server_close()


def post(address, content) -> int:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(f"{address}answers", data)) as reply:
            return reply.status
    except urllib.error.HTTPError as error:
        return error.code


def test_what_is_sent_is_a_sheet_that_can_be_read(served, tmp_path):
    answers = {item: {"tone": "kind", "about": "toll", "note": "=1+1"} for item in ITEMS["item"]}
    assert post(served, {"coder": "Ada", "answers": answers}) == 200
    read = coding.read_answers(tmp_path / "Ada.csv", ITEMS, QUESTIONS)
    assert set(read.label) == {"kind", "toll"} and len(read) == 2 * len(ITEMS)


@pytest.mark.parametrize(
    "sent",
    [
        b"", b"{", b"[" * 90_000, b"null", {"coder": "../Ada", "answers": {}}, {"coder": "Ada"},
        {"coder": "Ada", "answers": {"gull-00:0-9": {"tone": "angry"}}}, {"coder": ["Ada"], "answers": {}},
        {"coder": "Ada", "answers": {"gull-00:0-9": 3}},
    ],
)  # fmt: skip
def test_what_is_no_answer_is_refused_and_writes_nothing(served, tmp_path, sent):
    assert post(served, sent) == 400
    assert list(tmp_path.iterdir()) == []


def test_without_the_token_or_under_another_name_there_is_nothing(served):
    root = served.rsplit("/", 2)[0]
    assert post(f"{root}/", {}) == 404
    request = urllib.request.Request(served, headers={"Host": "evil.example"})
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(request)


@pytest.fixture(scope="module")
def profile(playwright, browser_path, tmp_path_factory):
    """A browser as a coder has it, with a folder of its own: its windows share what they keep."""
    folder = tmp_path_factory.mktemp("profile")
    profile = playwright.chromium.launch_persistent_context(folder, executable_path=browser_path, args=FLAGS)
    yield profile
    profile.close()


def test_a_page_is_coded_by_keys_alone_survives_a_reload_and_saves_a_sheet(profile, tmp_path):
    [page_of_ada] = coding.write_pages(ITEMS, tmp_path, QUESTIONS, ["Ada"])
    page = profile.new_page()
    asked, faults = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(page_of_ada.as_uri())
    first = page.locator(".text").inner_text()
    page.keyboard.press("1")
    page.keyboard.press("2")
    page.reload()
    assert "1 of 3 done" in page.locator("#progress").inner_text()
    assert page.locator(".text").inner_text() != first
    for _ in range(2):
        page.keyboard.press("3")
        page.keyboard.press("1")
    assert "All done" in page.locator("main").inner_text()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save my answers").click()
    saved.value.save_as(tmp_path / "Ada.csv")
    answers = coding.read_answers(tmp_path / "Ada.csv", ITEMS, QUESTIONS)
    assert answers.query("question == 'tone'").label.value_counts().to_dict() == {"neither": 2, "kind": 1}
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == [] and faults == []
    page.close()


def test_with_high_contrast_the_answer_that_was_given_is_seen(browser, tmp_path):
    [page_of_ada] = coding.write_pages(ITEMS, tmp_path, {"tone": ["kind", "unkind"]}, ["Ada"])
    window = browser.new_context(forced_colors="active")
    page = window.new_page()
    page.goto(page_of_ada.as_uri())
    page.keyboard.press("1")
    page.get_by_text("1 of 3 done").wait_for()
    page.keyboard.press("ArrowLeft")
    given, other = (page.locator(f"button[aria-pressed={said}]").first.screenshot() for said in ("true", "false"))
    corners = [Image.open(io.BytesIO(one)).convert("RGB").getpixel((6, 6)) for one in (given, other)]
    assert corners[0] != corners[1]
    window.close()


def test_the_last_answer_is_taken_back_though_the_page_has_moved_on(profile, tmp_path):
    coding.write_pages(ITEMS, tmp_path, {"tone": ["kind", "unkind"]}, ["Ada"])
    page = profile.new_page()
    page.goto((tmp_path / "Ada.html").as_uri())
    first = page.locator("p.text").inner_text()
    page.keyboard.press("1")
    assert page.locator("p.text").inner_text() != first
    page.keyboard.press("Backspace")
    assert page.locator("p.text").inner_text() == first
    assert page.locator("button[aria-pressed=true]").count() == 0
    for _ in range(len(ITEMS)):
        page.keyboard.press("2")
    page.get_by_text("All done").wait_for()
    page.keyboard.press("Backspace")
    assert page.locator("#progress").inner_text().startswith(f"Ada: {len(ITEMS) - 1} of {len(ITEMS)}")
    page.close()


def test_answers_survive_a_reload_at_which_the_browsers_storage_is_empty_or_old(profile, tmp_path):
    [page_of_cem] = coding.write_pages(ITEMS, tmp_path, QUESTIONS, ["Cem"])
    page = profile.new_page()
    page.goto(page_of_cem.as_uri())
    kept = []
    for ready in (1, 2):
        page.keyboard.press("1")
        page.keyboard.press("2")
        assert f"{ready} of 3 done" in page.locator("#progress").inner_text()
        kept.append(page.evaluate("Object.entries(localStorage)"))
        page.evaluate("localStorage.clear()")
        for name, value in [pair for pairs in kept[:-1] for pair in pairs]:
            page.evaluate("([name, value]) => localStorage.setItem(name, value)", [name, value])
        page.reload()
        assert f"{ready} of 3 done" in page.locator("#progress").inner_text()
    page.close()


# What the browser tells a window when another one of the same coder has kept an answer: here to the first open item.
IN_ANOTHER_WINDOW = """
const key = Object.keys(localStorage).find((name) => name.endsWith(":Bo"));
const kept = JSON.parse(localStorage[key]);
const { items } = JSON.parse(document.getElementById("data").textContent);
const open = items.find(({ item }) => !kept.answers[item]?.tone);
kept.answers[open.item] = { tone: "unkind", about: "toll" };
localStorage[key] = JSON.stringify({ ...kept, at: Date.now() + 1 });
dispatchEvent(new StorageEvent("storage", { key }));
"""


def test_what_is_answered_in_a_second_window_is_not_written_over_by_the_first(profile, tmp_path):
    [page_of_bo] = coding.write_pages(ITEMS, tmp_path, QUESTIONS, ["Bo"])
    page = profile.new_page()
    page.goto(page_of_bo.as_uri())
    page.keyboard.press("1")
    page.keyboard.press("2")
    page.evaluate(f"() => {{ {IN_ANOTHER_WINDOW} }}")
    assert "2 of 3 done" in page.locator("#progress").inner_text()
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    page.keyboard.press("1")
    assert "All done" in page.locator("main").inner_text()
    page.reload()
    assert "3 of 3 done" in page.locator("#progress").inner_text()
    page.close()


def test_served_a_coder_goes_on_in_another_browser_and_each_has_an_order_of_their_own(browser, served, tmp_path):
    seen = {}
    for name in ("Ada", "Bo", "Cem", "Dee", "Eli"):
        page = browser.new_page()
        page.goto(served)
        page.get_by_label("Your name").fill(name)
        page.keyboard.press("Enter")
        page.locator(".text").wait_for()
        seen[name] = page.locator(".text").inner_text()
        page.keyboard.press("1")
        page.keyboard.press("1")
        page.locator("#progress[aria-busy=false]", has_text="1 of 3").wait_for()
        page.close()
    assert len(set(seen.values())) > 1 and set(seen.values()) <= set(TEXTS)
    again = browser.new_context().new_page()
    again.goto(served)
    again.get_by_label("Your name").fill("Ada")
    again.keyboard.press("Enter")
    again.locator("#progress", has_text="1 of 3").wait_for()
    again.close()


def test_the_command_writes_pages_and_says_what_is_wrong(tmp_path, capsys):
    items = tmp_path / "items.csv"
    items.write_text("text\nOne.\nTwo.\n")
    asked = ["--question", "tone=kind,unkind", "--out", str(tmp_path / "out")]
    assert main(["code", str(items), *asked, "--coder", "Ada"]) == 0
    assert "Ada.html" in capsys.readouterr().out
    items.write_text("words\nOne.\n")
    assert main(["code", str(items), *asked]) == 1
    assert "no column 'text'" in capsys.readouterr().err
    assert main(["code", str(items), "--question", "tone"]) == 1
    assert "is no question" in capsys.readouterr().err


def test_a_class_is_compared_on_one_chart(tmp_path, capsys):
    ITEMS.to_csv(tmp_path / "items.csv", index=False)
    for name, labels in (("Ada", "kku"), ("Bo", "kuu"), ("Cem", "kkn")):
        tone = [{"k": "kind", "u": "unkind", "n": "neither"}[one] for one in labels]
        rows = ITEMS.assign(tone=tone, about="toll", note="")[["item", "tone", "about", "note"]]
        rows.to_csv(tmp_path / f"{name}.csv", index=False)
    (tmp_path / "answers").mkdir()
    for name in ("Ada", "Bo", "Cem"):
        (tmp_path / f"{name}.csv").rename(tmp_path / "answers" / f"{name}.csv")
    asked = ["--question", "tone=kind,unkind,neither", "--question", "about=toll,other"]
    assert main(["code", str(tmp_path / "items.csv"), *asked, "--out", str(tmp_path / "answers"), "--agree"]) == 0
    assert "tone: 3 coders, 3 items; pairs agree" in capsys.readouterr().out
    table = pd.read_csv(tmp_path / "answers" / "agreement" / "coded-items.csv")
    assert table[table.question == "tone"].coders.sum() == 9
    assert main(["code", str(tmp_path / "items.csv"), *asked, "--out", str(tmp_path), "--agree"]) == 1


def test_sheets_in_folders_of_their_own_as_a_course_site_packs_them_are_named(tmp_path, capsys):
    ITEMS.to_csv(tmp_path / "items.csv", index=False)
    for name in ("Ada_17_handed_in", "Bo_18_handed_in"):
        (tmp_path / "coding" / name).mkdir(parents=True)
        ITEMS[["item"]].assign(tone="kind").to_csv(tmp_path / "coding" / name / "sheet.csv", index=False)
    folder = ["--out", str(tmp_path / "coding"), "--agree"]
    assert main(["code", str(tmp_path / "items.csv"), "--question", "tone=kind,unkind", *folder]) == 1
    said = capsys.readouterr().err
    assert "holds 0 sheets" in said and "Bo_18_handed_in: the sheets in this folder are not read" in said


def test_what_a_class_talks_about_opens_in_a_spreadsheet_program_as_it_is(tmp_path):
    ITEMS.assign(text="=1+1 für alle").to_csv(tmp_path / "items.csv", index=False)
    (tmp_path / "coding").mkdir()
    for coder, tone in (("Ada", "kind"), ("Bo", "unkind")):
        ITEMS[["item"]].assign(tone=tone).to_csv(tmp_path / "coding" / f"{coder}.csv", index=False)
    folder = ["--out", str(tmp_path / "coding"), "--agree"]
    assert main(["code", str(tmp_path / "items.csv"), "--question", "tone=kind,unkind", *folder]) == 0
    written = (tmp_path / "coding" / "agreement" / "disagreements.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf") and b"'=1+1 f\xc3\xbcr alle" in written


def test_a_sheet_that_came_back_from_excel_counts_and_one_under_two_names_is_told(tmp_path, capsys):
    ITEMS.to_csv(tmp_path / "items.csv", index=False)
    (tmp_path / "coding").mkdir()
    rows = ITEMS.assign(tone=["kind", "unkind", "kind"], note="")[["item", "tone", "note"]]
    rows.to_excel(tmp_path / "coding" / "Ada.xlsx", index=False)
    rows.assign(tone="kind").to_csv(tmp_path / "coding" / "Bo.csv", index=False)
    rows.assign(tone="kind").to_csv(tmp_path / "coding" / "Bo_final.csv", index=False)
    for name in ("Dora.docx", "Ada.html", "Ada.instructions.txt", ".DS_Store"):
        (tmp_path / "coding" / name).write_text("?")
    compare = ["code", str(tmp_path / "items.csv"), "--question", "tone=kind,unkind", "--out", str(tmp_path / "coding")]
    assert main([*compare, "--agree"]) == 0
    said = capsys.readouterr().out
    assert said.count("was left out") == 1 and "Dora.docx is no sheet (.csv, .xlsx, .ods) and was left out." in said
    assert "tone: 3 coders, 3 items" in said and "Bo and Bo_final are counted as two coders" in said
    (tmp_path / "coding" / "Bo_final.csv").unlink()
    assert main([*compare, "--agree"]) == 0
    said = capsys.readouterr().out
    assert "tone: 2 coders, 3 items; pairs agree 67%" in said and "counted as two" not in said


ODD = pd.DataFrame({
    "item": ["-dQw4:0-4", "=1+1", "'-q", "constructor", "__proto__"],
    "context": "",
    "text": ["-a", "=b", "'-c", "@d", "e\u2028</script><!--"],
})  # fmt: skip
SCALE = {"scale": ["-1", "0", "+1"], "constructor": ["-a", "b"], "__proto__": ["a", "b"], "=cmd": ["a", "b"]}


def test_names_of_objects_and_formulas_are_items_questions_and_labels_like_any_other(profile, tmp_path):
    [page_of_ada] = coding.write_pages(ODD, tmp_path, SCALE, ["Ada"])
    page = profile.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(page_of_ada.as_uri())
    for _ in SCALE:
        page.keyboard.press("1")
    assert "1 of 5 done" in page.locator("#progress").inner_text()
    page.keyboard.press("n")
    page.keyboard.type("'=1+1")
    page.reload()
    for _ in range((len(ODD) - 1) * len(SCALE)):
        page.keyboard.press("1")
    assert "All done" in page.locator("main").inner_text()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save my answers").click()
    saved.value.save_as(tmp_path / "Ada.csv")
    assert "'=cmd" in (tmp_path / "Ada.csv").read_text("utf-8-sig").splitlines()[0]
    answers = coding.read_answers(tmp_path / "Ada.csv", ODD, SCALE)
    assert answers.groupby("question").label.unique().str.join(" ").to_dict() == {
        name: labels[0] for name, labels in SCALE.items()
    }
    assert set(answers.item) == set(ODD["item"]) and "'=1+1" in set(answers.note) and faults == []
    page.close()


def test_a_sheet_gives_its_texts_back_as_they_were(tmp_path):
    for name in ("sheet.csv", "sheet.xlsx"):
        path = coding.write_sheet(ODD.head(4), tmp_path / name, SCALE)
        assert sorted(coding.read_items(path).text) == sorted(ODD["text"][:4])


def test_served_labels_below_zero_are_kept_and_half_a_character_in_a_note_is_a_question_mark(tmp_path):
    server, address = coding.coding_server(ODD, tmp_path, SCALE)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    given = {
        item: {"scale": "-1", "constructor": "-a", "__proto__": "a", "=cmd": "b", "note": "\ud800"}
        for item in ODD["item"]
    }
    assert post(address, {"coder": "Ada", "answers": given}) == 200
    answers = coding.read_answers(tmp_path / "Ada.csv", ODD, SCALE)
    assert set(answers.query("question == 'scale'").label) == {"-1"} and set(answers.note) == {"?"}
    with urllib.request.urlopen(f"{address}answers/Ada") as kept:
        assert json.load(kept)["-dQw4:0-4"]["scale"] == "-1"
    server.shutdown()
    server.server_close()


def test_comments_are_items_by_their_ids_and_a_row_without_text_is_named(tmp_path):
    path = tmp_path / "comments.csv"
    path.write_text("article_id,comment_id,text\na,7,Nice.\nb,7,No.\n")
    assert coding.read_items(path)["item"].tolist() == ["a 7", "b 7"]
    path.write_text("comment_id,text\n7,Nice.\n8,\n")
    with pytest.raises(FramingError, match="row 3 has no text"):
        coding.read_items(path)
