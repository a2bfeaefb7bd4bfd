"""The explorer in a real browser, as a person meets it: bars, the lines behind them, what can be saved."""

import csv
import io
import re
import xml.etree.ElementTree as ET
from urllib.parse import urlencode

import pytest

import framing as fr
from framing import analyse, explore
from framing.charts.core.phrases import percent
from framing.core.kinds_and_voices import OWN_KINDS
from framing.reading.corpus import corpus
from tests.explorer.views import BAR, VIEWS, own, wait_until


def test_it_opens_on_bars_and_asks_for_nothing(visit, address):
    with visit(address()) as page:
        assert page.locator("h1").inner_text() == "Five articles"
        assert page.locator(BAR).count() > 20
        for view in VIEWS:
            page.get_by_role(
                "button",
                name={"names": "Names", "sides": "Side by side", "article": "Articles"}.get(view, view.capitalize()),
                exact=True,
            ).click()
            page.locator(f"body[data-view={view}]").wait_for()
        assert {asked for asked in page.asked if not asked.startswith(("file:", "data:"))} == set()


def test_every_number_is_that_of_the_table(visit, address, seeds):
    counts = own(seeds, "campaign").groupby(["outlet", "term", "marks"]).size()
    with visit(address("ref=campaign")) as page:
        for (outlet, term, marks), n in counts.items():
            where = "in quotation marks" if marks else "in the outlet’s own wording"
            label = f"{outlet}: “{term}” {where}, {n} of "
            assert page.locator(f'button.number[aria-label^="{label}"]').count() == 1, label
        assert page.locator("table.bars button.number").count() == len(counts)


def test_a_click_shows_the_lines_behind_a_bar_with_passage_and_place(visit, address, seeds):
    wanted = own(seeds, "campaign").query("outlet == 'Al Mayadeen English' and term == 'war' and voice == 'narration'")
    with visit(address("ref=campaign")) as page:
        page.locator(f'{BAR}[aria-label*="Al Mayadeen English: “war” in the narration"]').click()
        lines = page.locator("table.lines td.node button")
        lines.first.wait_for()
        assert lines.all_inner_texts() == wanted["surface"].tolist()
        assert f"is {len(wanted)} of " in page.locator(".finding").inner_text()
        lines.first.click()
        opened = page.locator("tr.opened")
        row = wanted.iloc[0]
        assert opened.locator("code").inner_text() == f"{row.article_id}:{row.start}–{row.end}"
        assert opened.locator("mark").inner_text() == row.surface
        assert " ".join(row.sentence.split()) in " ".join(opened.locator(".passage").inner_text().split())


def test_the_keyboard_does_all_of_it(visit, address):
    with visit(address("ref=campaign")) as page:
        table = page.locator("table.bars")
        assert table.locator('button[tabindex="0"]').count() == 1
        table.locator('button[tabindex="0"]').focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowDown")
        focused = page.evaluate("document.activeElement.getAttribute('aria-label')")
        page.keyboard.press("Enter")
        page.locator(".results h2").wait_for()
        assert page.evaluate("document.activeElement.getAttribute('aria-label')") == focused
        assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
        assert "line" in page.locator("#live").inner_text()
        page.keyboard.press("Enter")
        page.locator(".results").wait_for(state="hidden")


def test_escape_closes_the_lines_and_goes_back_to_the_bar(visit, address):
    with visit(address("ref=campaign")) as page:
        page.locator(BAR).first.click()
        page.locator(".results h2").wait_for()
        page.get_by_role("button", name="Save the rows (CSV)").focus()
        page.keyboard.press("Escape")
        page.locator(".results").wait_for(state="hidden")
        wait_until(page, "document.activeElement?.matches('.bar')")  # none, for a moment, while it is drawn anew
        assert "mark=" not in page.url


def test_the_bar_that_was_picked_stays_above_its_lines(visit, address):
    above = """() => document.querySelector('.bar[aria-pressed=true]').getBoundingClientRect().bottom
      <= document.querySelector('.results').getBoundingClientRect().top"""
    with visit(address("ref=campaign"), viewport={"width": 1366, "height": 717}) as page:
        for row in ("genocidal", "war against Hamas", "operation"):
            page.locator(f'{BAR}[aria-label*="“{row}”"]').first.click()
            wait_until(page, above)
            page.locator("table.lines td.left").first.click()
            wait_until(page, above)
            assert page.locator("tr.opened .whose").inner_text().startswith("In whose words:")


def test_a_line_names_who_speaks(visit, address):
    with visit(address("ref=campaign")) as page:
        page.locator(f'{BAR}[aria-label*="“precision operation” in quotation marks"]').click()
        assert page.locator("table.lines .speaker").first.inner_text() == "Yoav Gallant"


def test_a_box_that_is_ticked_moves_no_other(visit, address):
    with visit(address("ref=campaign")) as page:
        box = page.get_by_role("checkbox", name="The Jewish Chronicle")
        before = box.bounding_box()
        page.get_by_role("checkbox", name="Al Mayadeen English").check()
        page.locator(".chips").wait_for()
        assert box.bounding_box() == before


def test_what_is_counted_is_called_mentions(visit, several_page):
    with visit(f"{several_page.as_uri()}#o=Two") as page:
        assert "3 mentions in 2 articles" in page.locator("table.bars thead").inner_text()
        page.locator(BAR).first.click()
        said = page.locator(".finding").inner_text()
        assert re.search(r"is \d of 3 \(.*\) of all mentions found for the works on the bridge", said)
    with visit(several_page.as_uri(), viewport={"width": 600, "height": 900}) as page:
        none = "None here: =demolition. 0 of 1 mention: at most 98% (exact 95% interval over the mentions)."
        assert page.get_by_text("None here").inner_text() == none


def test_a_corpus_of_one_day_names_it_once(visit, tmp_path, hostile, several_page):
    rows = [{"article_id": key, "outlet": key, "published": "2025-03-01"} for key in "ab"]
    day = corpus(rows, {"a": "A plain text.\n", "b": "Another one.\n"})
    made = explore(analyse(day, hostile.codebook), "A day").save(tmp_path / "day.html")
    with visit(f"{made.as_uri()}#view=about") as page:
        assert "Source: A day (2 articles of 2 outlets, 2025-03-01), framing" in page.locator("main").inner_text()
    with visit(f"{several_page.as_uri()}#view=about") as page:
        assert "Source: Several (3 articles of 2 outlets), framing" in page.locator("main").inner_text()


def test_one_article_from_each_outlet_is_said_only_where_it_is_so(visit, hostile_page, several_page, empty_page):
    for path, so in ((hostile_page, True), (several_page, False), (empty_page, False)):
        with visit(f"{path.as_uri()}#view=about") as page:
            said = page.locator("main").inner_text()
            assert ("One article from each outlet describes these articles" in said) == so
            assert "An interval over the mentions of one article says nothing of the next article." in said


def test_coverage_is_rounded_as_charts_round_it(visit, several_page, several):
    coverages = several.sentiment.dropna(subset=["polarity"])["coverage"]
    assert 0.125 in set(coverages)
    with visit(f"{several_page.as_uri()}#view=comments") as page:
        told = re.findall(r"\(([^()]*) of its words\)", page.locator("main").inner_text())
        assert sorted(told) == sorted(map(percent, coverages))
        assert "12%" in told


def test_rows_are_saved_safe_for_a_spreadsheet(visit, hostile_page):
    with visit(f"{hostile_page.as_uri()}#view=search&q=repair,demolition") as page:
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Save the rows (CSV)").click()
        rows = list(csv.DictReader(io.StringIO(waiting.value.path().read_text(encoding="utf-8-sig"))))
        assert len(rows) == 10
        assert {row["outlet"][0] for row in rows} == {"'", "<", "T"}
        assert all(not cell.lstrip().startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_the_picture_is_saved_as_svg_and_png(visit, hostile_page, hostile):
    with visit(f"{hostile_page.as_uri()}#ref=works") as page:
        with page.expect_download() as waiting:
            page.get_by_role("button", name="(SVG)").click()
        svg = ET.fromstring(waiting.value.path().read_bytes())
        assert "the works on the bridge" in svg.find("{*}title").text
        written = [text.text for text in svg.iter("{http://www.w3.org/2000/svg}text")]
        assert written.count("Who calls the works on the bridge what, and in whose words?") == 1
        said = f"n = {len(own(hostile, 'works'))} mentions; counted: headlines, body"
        assert sum(line.startswith(said) for line in written) == 1
        assert {"repair", "=demolition", "none found", "The “Plain” & Co"} <= set(written)
        assert "Source: Out to break it (3 articles" in svg.find("{*}desc").text
        with page.expect_download() as waiting:
            page.get_by_role("button", name="(PNG)").click()
        assert waiting.value.path().read_bytes().startswith(b"\x89PNG")


def test_the_sentence_is_copied_with_n_interval_and_source(visit, address):
    fragment = urlencode({"ref": "campaign", "panel": "Al Mayadeen English", "row": "war", "mark": "own"})
    with visit(address(fragment), permissions=["clipboard-read", "clipboard-write"]) as page:
        page.get_by_role("button", name="Copy the sentence").click()
        page.locator(".toast").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert re.search(r"“war” in the outlet’s own wording is \d+ of \d+ \(\d+%; 95% interval \d+% to \d+%\)", copied)
        assert "Source: Five articles (5 articles of 5 outlets, 2023-11-30 to 2024-05-13)" in copied


@pytest.mark.parametrize("view", VIEWS)
def test_text_is_text_whatever_it_says(view, visit, hostile_page):
    with visit(f"{hostile_page.as_uri()}#view={view}&q=repair&article=attack&a=attack&b=emoji") as page:
        page.wait_for_timeout(50)
        assert page.title() == "Out to break it: explorer"
        assert page.locator("#explorer img, #explorer script, #explorer b").count() == 0


def test_where_scripts_are_blocked_a_picture_with_its_words_stands(visit, address):
    with visit(address(), java_script_enabled=False) as page:
        image = page.locator("noscript img, figure img").first
        assert image.is_visible()
        assert "genocide" in image.get_attribute("alt").lower()


def test_over_time_every_mention_with_a_date_is_in_its_period(visit, address, seeds):
    with visit(address("ref=campaign&by=time&all=1")) as page:
        numbers = page.locator("table.bars button.number").all_inner_texts()
        assert sum(map(int, numbers)) == len(own(seeds, "campaign"))
        assert page.locator("tbody th").first.inner_text().startswith("2023-11, 2 articles")
        assert "are inferred, not stated" in page.locator("main").inner_text()


def test_a_rate_is_per_words_of_the_same_wording(visit, address, seeds):
    rates = fr.compare.rates(seeds.mentions, seeds.voices, seeds.articles, referent="campaign")
    row = rates.query("outlet == 'Al Mayadeen English' and term == 'war' and voice == 'quotation'").iloc[0]
    fragment = urlencode({"ref": "campaign", "panel": row.outlet, "row": "war", "mark": "quotation"})
    with visit(address(fragment)) as page:
        said = f"{row.rate:.1f} per 1,000 words (95% interval {row.low:.1f} to {row.high:.1f}) in quotation marks"
        assert said in page.locator(".finding").inner_text()


@pytest.mark.parametrize("view", VIEWS)
def test_one_article_in_which_nothing_is_found_says_so(view, visit, empty_page):
    with visit(f"{empty_page.as_uri()}#view={view}&q=war&by=time") as page:
        expected = {
            "names": "No name for it is found here",
            "search": "stands 0 times",
            "article": "A plain text about gardens",
            "sides": "has one article",
            "comments": "no readers’ comments",
            "about": "What this shows",
        }
        assert expected[view] in page.locator("main").inner_text()


def test_what_a_speaker_is_reported_to_have_said_is_not_called_their_own_wording(visit, address):
    with visit(address("ref=campaign&by=speaker")) as page:
        assert {text.split("\n")[0] for text in page.locator("thead .both .left").all_inner_texts()} == {"reported"}
        page.locator("table.bars button.number").first.click()
        assert "in reported speech (the outlets’ wording) is " in page.locator(".finding").inner_text()


def test_a_line_says_in_whose_words_and_leads_to_its_place(visit, address):
    with visit(address("ref=campaign&panel=Al+Mayadeen+English&row=genocide&mark=own")) as page:
        page.locator("td.node button").click()
        assert page.locator(".whose").inner_text() == "In whose words: the outlet’s own"
        page.get_by_role("button", name="Open in the article").click()
        assert page.locator(".sought").all_inner_texts() == ["genocide"]


def test_what_stands_outside_the_outlets_text_is_named(visit, address, seeds):
    comments = seeds.mentions.query("referent == 'campaign'")
    more = len(comments) - comments["kind"].isin(OWN_KINDS).sum()
    with visit(address("ref=campaign")) as page:
        assert f"{more} more in readers’ comments" in page.locator("main").inner_text()
        page.get_by_role("button", name="Count these too").click()
        numbers = page.locator("table.bars button.number").all_inner_texts()
        assert sum(map(int, numbers)) == len(comments)


def test_a_readers_word_is_not_said_to_stand_in_quotation_marks(visit, address):
    sides = {"comment": ("readers", "in readers’ comments"), "all": ("quoted, readers", "or in readers’ comments")}
    for kinds, (head, where) in sides.items():
        with visit(address(f"ref=campaign&k={kinds}")) as page:
            assert set(page.locator("thead .both span:last-child").all_inner_texts()) == {head}
            assert where in page.locator(".key").inner_text()
            page.locator('.side:not(.left) button.number[aria-label*="readers’ comments"]').first.click()
            assert where in page.locator(".finding").inner_text()


def test_a_bar_of_which_the_filters_leave_nothing_is_closed(visit, address):
    bar = urlencode({"ref": "campaign", "panel": "Al Mayadeen English", "row": "war", "mark": "own"})
    with visit(address(f"{bar}&from=2031")) as page:
        assert page.locator(".results").is_hidden()
        assert "no occasion" not in page.inner_text("body")


def test_a_bar_whose_voices_a_filter_leaves_out_is_closed_and_not_said_to_be_none(visit, address):
    picked = "panel=Al+Mayadeen+English&row=war&mark=own"
    with visit(address(picked)) as page:
        page.locator(".finding").wait_for()
        page.locator("aside summary", has_text="Voice").click()
        page.get_by_role("checkbox", name="quotation").check()
        page.locator(".chips").wait_for()
        assert page.locator(".finding").count() == 0


def test_on_paper_every_line_that_was_shown_is_there_with_its_words_and_what_was_opened(visit, address):
    with visit(address("ref=campaign&panel=Al+Mayadeen+English&row=war&mark=own")) as page:
        page.locator("td.node button").first.click()
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 700, "height": 1000})
        page.locator(".panels").wait_for(state="attached")
        assert page.locator("tr.opened").count() == 1
        cut = """all => all.filter((one) =>
          one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)"""
        for place in (".results", ".scroll", "table.lines td.left", "table.lines td.right"):
            assert page.locator(place).evaluate_all(f"{cut}.map((one) => one.className)") == []
        page.emulate_media(media="null")  # as the next one finds it
        page.set_viewport_size({"width": 1400, "height": 1000})


def test_a_line_runs_as_its_passage_does_whatever_word_it_begins_with(visit, tmp_path, hostile):
    texts = {
        "a": "The repair\n\nThe repair, הגשר in Hebrew, was slow this week.\n",
        "b": "The repair of it\n\nהגשר הישן נסגר היום repair הגשר הישן נפתח מחר בעיר\n",
    }
    mixed = corpus([{"article_id": key, "outlet": key} for key in texts], texts)
    made = explore(analyse(mixed, hostile.codebook)).save(tmp_path / "mixed.html")
    with visit(f"{made.as_uri()}#view=search&q=repair") as page:
        ways = page.locator("td.right bdi").evaluate_all("all => all.map((one) => getComputedStyle(one).direction)")
        assert ways == ["ltr", "ltr", "ltr", "rtl"]
