"""The explorer in a real browser, as a person meets it: look, click, read, search, filter, send a link."""

import csv
import io
import re
import xml.etree.ElementTree as ET
from urllib.parse import urlencode

import pandas as pd
import pytest
from playwright.sync_api import expect

import framing as fr
from framing import analyse, explore
from framing.charts.core.phrases import percent
from framing.codebook.matcher import Matcher, Phrase
from framing.core.kinds_and_voices import OWN_KINDS
from framing.reading.corpus import corpus

VIEWS = ["names", "search", "article", "sides", "comments", "about"]
MARKS = ("quotation", "scare")
BAR = "table.bars tbody button.bar"


def own(seeds, referent: str):
    found = seeds.mentions[(seeds.mentions["referent"] == referent) & seeds.mentions["kind"].isin(OWN_KINDS)]
    return found.assign(marks=found["voice"].isin(MARKS))


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
        page.wait_for_function("document.activeElement.matches('.bar')")
        assert "mark=" not in page.url


def test_the_bar_that_was_picked_stays_above_its_lines(visit, address):
    above = """() => document.querySelector('.bar[aria-pressed=true]').getBoundingClientRect().bottom
      <= document.querySelector('.results').getBoundingClientRect().top"""
    with visit(address("ref=campaign"), viewport={"width": 1366, "height": 717}) as page:
        for row in ("genocidal", "war against Hamas", "operation"):
            page.locator(f'{BAR}[aria-label*="“{row}”"]').first.click()
            page.wait_for_function(above)
            page.locator("table.lines td.left").first.click()
            page.wait_for_function(above)
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


def test_who_chooses_the_search_may_type(visit, address):
    with visit(address()) as page:
        page.get_by_role("button", name="Search", exact=True).click()
        page.wait_for_function("document.activeElement.matches('input[type=search]')")
        page.keyboard.type("genocid*")
        page.locator("table.counts").wait_for()


@pytest.mark.parametrize("word", ["hostage", "cease-fire", "IDF", "two-state solution"])
def test_search_finds_what_the_codebook_would_find(word, visit, address, seeds):
    matcher = Matcher([Phrase("it", "it", word)])
    own_text = seeds.passages[seeds.passages["kind"].isin(OWN_KINDS)]
    found = [
        hit
        for article_id, rows in own_text.groupby("article_id")
        for hit in matcher.find(seeds.corpus.texts[article_id])
        if ((rows["start"] <= hit.start) & (rows["end"] > hit.start)).any()
    ]
    with visit(address(urlencode({"view": "search", "q": word}))) as page:
        counts = page.locator("table.counts tbody td:last-child")
        assert sum(map(int, counts.all_inner_texts())) == len(found)
        assert f"stands {len(found)} time" in page.locator("main").inner_text()


def test_lines_are_sorted_by_the_words_beside(visit, address):
    with visit(address("view=search&q=Hamas&sort=right")) as page:
        page.locator("table.lines").wait_for()
        after = [
            re.findall(r"\w+", text.lower())[:1] for text in page.locator("table.lines td.right").all_inner_texts()
        ]
        assert after == sorted(after)
        page.get_by_label("Sort by").select_option("left")
        page.wait_for_url(re.compile("sort=left"))
        page.wait_for_timeout(100)
        before = [
            re.findall(r"\w+", text.lower())[-1:] for text in page.locator("table.lines td.left").all_inner_texts()
        ]
        assert before == sorted(before)


def test_typing_searches_and_keeps_the_focus(visit, address):
    with visit(address("view=search")) as page:
        page.locator("input[type=search]").press_sequentially("hostage")
        page.locator("table.lines").wait_for()
        assert page.evaluate("document.activeElement.type") == "search"
        assert page.locator("input[type=search]").input_value() == "hostage"


def test_every_view_follows_the_filters(visit, address):
    with visit(address("o=The+Times+of+Israel")) as page:
        assert page.locator(".panel-name, .panel h3").all_inner_texts().count("The Times of Israel") == 1
        assert {
            label.split(":")[0] for label in page.locator(BAR).evaluate_all("all => all.map(b => b.ariaLabel)")
        } == {"The Times of Israel"}
    with visit(address("view=search&q=war&o=The+Times+of+Israel&v=narration")) as page:
        page.locator("table.lines").wait_for()
        assert {text.split("\n")[0] for text in page.locator("table.lines td.who").all_inner_texts()} == {
            "The Times of Israel"
        }
        assert {text.split("\n")[-1].strip() for text in page.locator("table.lines td.who").all_inner_texts()} == {
            "narration"
        }
    with visit(address("view=article&o=The+Times+of+Israel")) as page:
        assert len(page.get_by_label("Article", exact=True).locator("option").all_inner_texts()) == 1
    with visit(address("view=comments&o=The+Times+of+Israel")) as page:
        assert "No comment is under" in page.locator("main").inner_text()
    with visit(address("view=sides&o=The+Times+of+Israel")) as page:
        assert page.get_by_label("Articles with passages in common").count() == 0


def test_a_speaker_a_date_and_a_kind_can_be_asked_for(visit, address, seeds):
    found = own(seeds, "campaign")
    with visit(address("ref=campaign&s=antony-blinken")) as page:
        assert page.locator(".chips").inner_text().startswith("Antony Blinken")
        numbers = page.locator("table.bars button.number").all_inner_texts()
        assert sum(map(int, numbers)) == (found["speaker_id"] == "antony-blinken").sum()
    ids = seeds.articles.loc[seeds.articles["published"] >= "2024-05", "article_id"]
    with visit(address("ref=campaign&from=2024-05")) as page:
        numbers = page.locator("table.bars button.number").all_inner_texts()
        assert sum(map(int, numbers)) == found["article_id"].isin(ids).sum()
    comments = seeds.mentions.query("referent == 'campaign' and kind == 'comment'")
    with visit(address("ref=campaign&k=comment")) as page:
        numbers = page.locator("table.bars button.number").all_inner_texts()
        assert sum(map(int, numbers)) == len(comments)


def test_what_is_counted_is_called_mentions(visit, several_page):
    with visit(f"{several_page.as_uri()}#o=Two") as page:
        assert "3 mentions in 2 articles" in page.locator("table.bars thead").inner_text()
        page.locator(BAR).first.click()
        said = page.locator(".finding").inner_text()
        assert re.search(r"is \d of 3 \(.*\) of all mentions found for the works on the bridge", said)
    with visit(several_page.as_uri(), viewport={"width": 600, "height": 900}) as page:
        none = "None here: =demolition. 0 of 1 mention: at most 98% (95% interval)."
        assert page.get_by_text("None here").inner_text() == none


def test_what_is_looked_for_and_not_found_is_called_what_it_is(visit, several_page):
    for unit, said in (("term", "not found here: 1 name"), ("frame", "not found here: 1 kind of name")):
        with visit(f"{several_page.as_uri()}#o=One&unit={unit}") as page:
            assert page.locator("main summary", has_text="Looked for").inner_text().endswith(said)


def test_help_takes_its_example_from_the_codebook(visit, hostile_page):
    with visit(f"{hostile_page.as_uri()}#view=search") as page:
        said = page.locator("#search-help").inner_text()
        assert "“repa*” finds every word that begins so" in said
        for query in ("e-mail", "walk in/out", "ABC", "repa*"):
            assert f"“{query}”" in said


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


def test_lines_that_are_left_out_are_told(visit, tmp_path, hostile):
    text = "\n\n".join(["A plain text.", *["Gardens " + "gardens " * 99 + "end."] * 201])
    long = corpus([{"article_id": "a", "outlet": "One"}], {"a": text + "\n"})
    made = explore(analyse(long, hostile.codebook)).save(tmp_path / "long.html")
    with visit(f"{made.as_uri()}#view=search&q=gardens") as page:
        assert "stands 20,100 times" in page.locator(".finding").inner_text()
        assert "Only the first 20,000 lines are listed here, and saved." in page.locator("main").inner_text()


def test_a_link_shows_the_same_and_back_and_forward_work(visit, address):
    with visit(address()) as page:
        page.get_by_label("Names of").select_option("captives")
        page.locator(BAR).first.click()
        page.locator(".results h2").wait_for()
        said, link = page.locator(".finding").inner_text(), page.url
        page.go_back()
        page.locator(".results").wait_for(state="hidden")
        assert page.get_by_label("Names of").input_value() == "captives"
        page.go_back()
        expect(page.get_by_label("Names of")).not_to_have_value("captives")
        page.go_forward()
        page.go_forward()
        page.locator(".results h2").wait_for()
        assert page.locator(".finding").inner_text() == said
    with visit(link) as page:
        assert page.locator(".finding").inner_text() == said


def test_an_article_is_whole_with_its_speakers_and_names(visit, address, seeds):
    key = seeds.articles["article_id"].iloc[4]
    with visit(address(f"view=article&article={key}")) as page:
        shown = "".join(page.locator(".page .text").all_text_contents())
        passages = seeds.passages[seeds.passages["article_id"] == key]
        assert shown == "".join(passages["text"])
        assert page.locator(".page .margin", has_text="Antony Blinken").count() > 3
        assert (
            page.locator(".page mark").count() >= (seeds.mentions["article_id"] == key).sum()
        )  # two where a voice ends
        assert page.locator(".said.u-quotation").count() > 5
        page.locator(".page mark button").first.click()
        page.locator(".finding").wait_for()


def test_names_that_overlap_keep_their_blanks_and_are_one_stop_each(visit, address, seeds):
    found = seeds.mentions
    inside = found.merge(found, on="article_id").query("start_x < start_y and end_y <= end_x")
    key = inside["article_id"].iloc[0]
    with visit(address(f"view=article&article={key}")) as page:
        joined = page.locator(".page .text").all_inner_texts()
        passages = seeds.passages[(seeds.passages["article_id"] == key) & (seeds.passages["kind"] == "body")]
        assert all(" ".join(text.split()) in {" ".join(one.split()) for one in joined} for text in passages["text"])
        stops = page.locator(".page mark button:not([tabindex])").count()
        assert 0 < stops < page.locator(".page mark button").count()


def test_the_headline_of_a_table_stands_first(visit, tmp_path, hostile):
    rows = {
        "article_id": ["a"],
        "outlet": ["A"],
        "title": ["The end of it"],
        "text": ["The bridge fell.\n\nNobody saw it."],
    }
    path = explore(analyse(pd.DataFrame(rows), hostile.codebook), "One").save(tmp_path / "one.html")
    with visit(f"{path.as_uri()}#view=article") as page:
        assert page.locator(".page .text").first.inner_text() == "The end of it"


def test_what_is_no_date_filters_nothing_and_is_told(visit, address):
    with visit(address("from=banana")) as page:
        assert "is no date (2024, 2024-05 or 2024-05-13) and filters nothing" in page.locator(".chips").inner_text()
        assert "5 of 5 articles" in page.inner_text("body")


def test_two_articles_side_by_side_with_what_differs(visit, address):
    with visit(address("view=sides")) as page:
        cells = page.locator("table.sides tbody td")
        assert "distinction, and the laws of war" in page.locator("table.sides mark").all_inner_texts()
        assert "discrimination, and international law" in page.locator("table.sides mark").all_inner_texts()
        assert cells.count() > 8
        assert page.locator("table.counts caption").inner_text() == "What each calls the same thing"


def test_comments_are_threads_with_sentiment_stance_and_evidence(visit, address, seeds):
    with visit(address("view=comments")) as page:
        assert page.locator(".comment").count() == len(seeds.comments)
        assert page.locator(".threads ol .comment").count() == seeds.comments["parent_id"].notna().sum()
        assert page.locator("dt", has_text="VADER").count() == len(seeds.comments)
        stances = seeds.stance.query("target == 'us_pressure' and stance == 'against'")
        page.get_by_role("button", name="against US pressure on Israel").click()
        expect(page.locator(".comment")).to_have_count(stances["comment_id"].nunique())
        told = {" ".join(text.split()) for text in page.locator(".comment q").all_text_contents()}
        assert {" ".join(text.split()) for text in stances["evidence"]} <= told
        assert page.locator(".comment mark").count() >= len(stances)


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


def test_emoji_move_no_place(visit, hostile_page, hostile):
    row = hostile.mentions.query("article_id == 'emoji' and term == '=demolition'").iloc[0]
    with visit(f"{hostile_page.as_uri()}#view=search&q=demolition&o=%3D1%2B1+Daily+😀") as page:
        page.locator("td.node button").click()
        assert page.locator("tr.opened mark").inner_text() == "demolition"
        assert page.locator("tr.opened code").inner_text() == f"emoji:{row.start}–{row.end}"
        assert page.locator("table.lines td.right").inner_text().startswith("😀”, Ann Reed")


@pytest.mark.parametrize("view", VIEWS)
def test_text_is_text_whatever_it_says(view, visit, hostile_page):
    with visit(f"{hostile_page.as_uri()}#view={view}&q=repair&article=attack&a=attack&b=emoji") as page:
        page.wait_for_timeout(50)
        assert page.title() == "Out to break it: explorer"
        assert page.locator("#explorer img, #explorer script, #explorer b").count() == 0


def test_a_fragment_that_says_nonsense_shows_something(visit, address):
    with visit(address("view=nothing&ref=none&panel=x&row=y&mark=z&article=q&by=g.none&from=soon&o=Nobody")) as page:
        assert page.locator("main").inner_text()


def test_where_scripts_are_blocked_a_picture_with_its_words_stands(visit, address):
    with visit(address(), java_script_enabled=False) as page:
        image = page.locator("noscript img, figure img").first
        assert image.is_visible()
        assert "genocide" in image.get_attribute("alt").lower()


def test_the_party_of_the_speaker_divides_and_filters(visit, parties_page, seeds):
    found = own(seeds, "campaign")
    wanted = (found["speaker_id"] == "antony-blinken").sum()
    with visit(f"{parties_page.as_uri()}#ref=campaign&by=party") as page:
        names = page.locator(".panel-name, .panel h3").all_inner_texts()
        assert set(names) == {"government", "cabinet"}
        assert f"{wanted} mentions in " in page.locator("table.bars thead", has_text="government").first.inner_text()
        assert "no speaker of known party" in page.locator("main").inner_text()
    with visit(f"{parties_page.as_uri()}#ref=campaign&party=government") as page:
        assert sum(map(int, page.locator("table.bars button.number").all_inner_texts())) == wanted


def test_acts_are_marked_where_the_analysis_has_them(visit, parties_page):
    with visit(f"{parties_page.as_uri()}#view=article") as page:
        assert page.locator(".page .text .act").first.get_attribute("title") == "argue, active, by Blinken"


def test_every_act_of_an_article_is_told_at_its_side(visit, address, seeds):
    for key, acts in seeds.acts.groupby("article_id"):
        with visit(address(urlencode({"view": "article", "article": key}))) as page:
            told = page.locator(".margin details li")
            assert told.count() == len(acts)
            quoted = page.locator(".margin details li q").all_text_contents()
            assert sorted(quoted) == sorted(acts["surface"])
            assert sum("who acts: not named" in one for one in told.all_text_contents()) == acts["agent"].isna().sum()


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
            "sides": "Two different articles are needed",
            "comments": "no readers’ comments",
            "about": "What this shows",
        }
        assert expected[view] in page.locator("main").inner_text()


def test_an_outlet_that_a_filter_leaves_out_is_not_said_to_have_none(visit, address):
    with visit(address("ref=captives&o=The+Times+of+Israel")) as page:
        assert page.locator(".panel-name").all_inner_texts() == ["The Times of Israel"]
    with visit(address("view=search&q=hostage&o=The+Times+of+Israel")) as page:
        assert page.locator("table.counts tbody th").all_inner_texts() == ["The Times of Israel"]


def test_what_a_speaker_is_reported_to_have_said_is_not_called_their_own_wording(visit, address):
    with visit(address("ref=campaign&by=speaker")) as page:
        assert {text.split("\n")[0] for text in page.locator("thead .both .left").all_inner_texts()} == {"reported"}
        page.locator("table.bars button.number").first.click()
        assert "in reported speech, the outlets’ wording, is " in page.locator(".finding").inner_text()


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


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("a/b " * 30, "more than 512"),
        ("a-" * 40 + "b", "more than 512"),
        ("a*" * 30, "at most 3 stars"),
        ("x" * 100_000, "longer than 1,000"),
    ],
)
def test_a_link_that_asks_for_too_much_is_told_and_not_looked_for(query, said, visit, address):
    with visit(address(urlencode({"view": "search", "q": query}))) as page:
        assert said in page.get_by_role("alert").inner_text()
