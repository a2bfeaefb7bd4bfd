"""The explorer in a real browser: search, filters, and links that show the same again."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from framing import analyse, explore
from framing.codebook.matcher import Matcher, Phrase
from framing.core.kinds_and_voices import OWN_KINDS
from framing.reading.corpus import corpus
from tests.explorer.views import BAR, own, wait_until


def test_who_chooses_the_search_may_type(visit, address):
    with visit(address()) as page:
        page.get_by_role("button", name="Search", exact=True).click()
        wait_until(page, "document.activeElement?.matches('input[type=search]')")
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


def test_what_is_no_date_filters_nothing_and_is_told(visit, address):
    with visit(address("from=banana")) as page:
        said = "is no date (2024, May 2024, 2024-05 or 2024-05-13) and filters nothing"
        assert said in page.locator(".chips").inner_text()
        assert "5 of 5 articles" in page.inner_text("body")


def test_a_day_that_no_month_has_is_no_date(visit, address):
    for day, known in (("2024-02-30", False), ("2023-02-29", False), ("2024-02-29", True)):
        with visit(address(f"from={day}")) as page:
            assert ("is no date" in page.locator(".chips").inner_text()) == (not known)


def test_a_step_back_shows_the_name_that_was_chosen_in_the_form_too(visit, hostile_page):
    with visit(f"{hostile_page.as_uri()}#view=search&q=bridge") as page:
        box, name = page.locator("input[type=search]"), page.get_by_label("or a name of the codebook")
        name.select_option("works/repair")
        page.locator(".finding", has_text="“repair” as a name").wait_for()
        box.press_sequentially("demol*")
        page.locator(".finding", has_text="“demol*” stands").wait_for()
        page.go_back()
        page.locator(".finding", has_text="“repair” as a name").wait_for()
        assert (box.input_value(), name.input_value()) == ("", "works/repair")
        page.go_back()
        page.locator(".finding", has_text="“bridge” stands").wait_for()
        assert (box.input_value(), name.input_value()) == ("bridge", "")


def test_a_date_may_be_typed_as_it_is_spoken(visit, address):
    typed = {"May 2024": "2024-05", "3 may 2024": "2024-05-03", "Sept. 9, 2024": "2024-09-09", "2023": "2023"}
    with visit(address()) as page:
        page.locator("summary", has_text="Date").click()
        for words, date in typed.items():
            page.locator("[data-key=from]").fill(words)
            page.keyboard.press("Tab")
            assert page.locator(".chips").inner_text().startswith(f"from {date} ×")


def test_a_fragment_that_says_nonsense_shows_something(visit, address):
    with visit(address("view=nothing&ref=none&panel=x&row=y&mark=z&article=q&by=g.none&from=soon&o=Nobody")) as page:
        assert page.locator("main").inner_text()


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


def test_sources_that_articles_call_alike_stand_together_and_each_number_opens(visit, unnamed_page):
    with visit(f"{unnamed_page.as_uri()}#by=speaker") as page:
        assert page.locator(".panel-name, .panel h3").all_inner_texts() == ["the company", "Tom Hill"]
        assert "Speakers that articles call alike (“the company”) are" in page.locator("main").inner_text()
        for number in page.locator("table.bars button.number").all():
            number.click()
            page.locator(".finding").wait_for()
            assert page.locator("table.lines td.node button").count() == int(number.inner_text())


def test_a_source_without_a_name_is_filtered_in_all_articles(visit, unnamed_page):
    with visit(f"{unnamed_page.as_uri()}#view=article&article=second") as page:
        page.get_by_role("button", name="the company", exact=True).click()
        assert sum(map(int, page.locator("table.bars button.number").all_inner_texts())) == 4
        assert page.locator(".chips li").all_inner_texts() == ["the company ×"]
    with visit(f"{unnamed_page.as_uri()}#s=tom-hill") as page:
        assert page.locator("table.bars button.number").all_inner_texts() == ["1"]


def test_an_outlet_that_a_filter_leaves_out_is_not_said_to_have_none(visit, address):
    with visit(address("ref=captives&o=The+Times+of+Israel")) as page:
        assert page.locator(".panel-name").all_inner_texts() == ["The Times of Israel"]
    with visit(address("view=search&q=hostage&o=The+Times+of+Israel")) as page:
        assert page.locator("table.counts tbody th").all_inner_texts() == ["The Times of Israel"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("a/b " * 30, "more than 512"),
        ("a-" * 40 + "b", "more than 512"),
        ("a*" * 30, "at most 3 stars"),
        ("x" * 100_000, "longer than 1,000"),
        ("$", "“$” is not looked for: a search needs a letter or a digit"),
        ("repair, (", "“(” is not looked for"),
    ],
)
def test_a_link_that_asks_for_too_much_is_told_and_not_looked_for(query, said, visit, address):
    with visit(address(urlencode({"view": "search", "q": query}))) as page:
        assert said in page.get_by_role("alert").inner_text()
