"""The explorer in a real browser: articles, two side by side, comments, acts."""

from urllib.parse import urlencode

import pandas as pd
from playwright.sync_api import expect

from framing import analyse, explore, read


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


def test_two_articles_side_by_side_with_what_differs(visit, address):
    with visit(address("view=sides")) as page:
        cells = page.locator("table.sides tbody td")
        assert "distinction, and the laws of war" in page.locator("table.sides mark").all_inner_texts()
        assert "discrimination, and international law" in page.locator("table.sides mark").all_inner_texts()
        assert cells.count() > 8
        assert page.locator("table.counts caption").inner_text() == "What each calls the same thing"


def test_two_articles_that_only_a_third_joins_have_nothing_side_by_side(visit, tmp_path, hostile):
    """Of the first and the last nothing is said to be alike; and of two, the likeness is that of the less alike."""
    told = {
        "a": "The rowing club praised its boathouse, and the treasurer resigned over a missing cheque.",
        "b": "The rowing club praised its boathouse warmly.",
        "c": "Over a missing cheque the treasurer resigned.",
    }
    rows = pd.DataFrame({"article_id": list(told), "outlet": list("ABC"), "title": "News", "text": list(told.values())})
    analysis = analyse(rows, hostile.codebook)
    cells = [
        {"group": 1, "article_id": key, "outlet": key.upper(), "start": 0, "end": len(text), "text": text}
        for key, text in told.items()
    ]
    alike = pd.DataFrame(cells).assign(similarity=[0.9, 0.9, 0.4], shared_copy=[True, True, False])
    analysis.__dict__["alignments"] = alike
    path = explore(analysis, "One").save(tmp_path / "one.html")
    with visit(f"{path.as_uri()}#view=sides&a=b&b=c") as page:
        assert page.locator("h2.view").inner_text() == "No passage in common was found"
        pairs = page.get_by_label("Articles with passages in common").locator("option").all_inner_texts()
        assert [pair.split(" (")[0] for pair in pairs] == [
            "choose …",
            "A, no date – B, no date",
            "A, no date – C, no date",
        ]
    with visit(f"{path.as_uri()}#view=sides&a=a&b=c") as page:
        assert page.locator("table.sides p.quiet").inner_text() == "similarity at most 0.40"
    with visit(f"{path.as_uri()}#view=sides&a=a&b=b") as page:
        assert "similarity at most 0.90; word for word" in page.locator("table.sides p.quiet").inner_text()


def test_on_a_telephone_two_articles_stand_side_by_side_too(visit, address):
    with visit(address("view=sides"), viewport={"width": 390, "height": 844}) as page:
        assert page.locator("table.sides").evaluate("table => table.getBoundingClientRect().right") <= 390


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


def test_emoji_move_no_place(visit, hostile_page, hostile):
    row = hostile.mentions.query("article_id == 'emoji' and term == '=demolition'").iloc[0]
    with visit(f"{hostile_page.as_uri()}#view=search&q=demolition&o=%3D1%2B1+Daily+😀") as page:
        page.locator("td.node button").click()
        assert page.locator("tr.opened mark").inner_text() == "demolition"
        assert page.locator("tr.opened code").inner_text() == f"emoji:{row.start}–{row.end}"
        assert page.locator("table.lines td.right").inner_text().startswith("😀”, Ann Reed")


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


def test_counts_of_many_comments_are_written_as_all_counts_are(visit, tmp_path, hostile):
    rows = [{"article_id": "a", "comment_id": str(n), "text": "Well, the board."} for n in range(1200)]
    article = pd.DataFrame([{"article_id": "a", "outlet": "A", "text": "The repair began."}])
    found = analyse(read(article, comments=pd.DataFrame(rows)), hostile.codebook)
    path = explore(found, "Many").save(tmp_path / "many.html")
    with visit(f"{path.as_uri()}#view=comments") as page:
        said = page.locator("main").inner_text()
        assert "1,200 comments" in said and "Show all 1,200 threads" in said and "1200" not in said


def test_a_date_after_a_name_that_runs_from_the_right_is_not_turned_round(visit, tmp_path, hostile):
    """Three articles of one outlet tell the same: pairs are told apart by their days, which read from the left."""
    told = "The repair of the bridge took nine nights, and the baker sold warm rolls to the welders.\n\n"
    own = ["Rain fell on the quay.", "A ferry left without passengers.", "Herons stood in the reeds at dusk."]
    rows = pd.DataFrame({"article_id": list("abc"), "outlet": "صوت الميناء", "text": [told + more for more in own]})
    rows = rows.assign(title="Repair", published=["2025-03-04", "2025-03-05", "2025-03-06"])
    path = explore(analyse(rows, hostile.codebook), "One").save(tmp_path / "one.html")
    from_the_left = """node => {
        const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), left = (text, at) => {
            const range = document.createRange(); range.setStart(text, at); range.setEnd(text, at + 1);
            return range.getBoundingClientRect().left;
        };
        while (text.nextNode()) {
            const at = text.currentNode.data.search(/2025-03-0/);
            if (at >= 0) return left(text.currentNode, at) < left(text.currentNode, at + 9);
        }
    }"""
    with visit(f"{path.as_uri()}#view=sides") as page:
        assert page.locator("table.sides thead th").first.evaluate(from_the_left)
        pairs = page.get_by_label("Articles with passages in common").locator("option").all_inner_texts()
        assert len(pairs) == len(set(pairs)) == 4, "“choose …”, and every two of three"
    with visit(f"{path.as_uri()}#view=article&article=b") as page:
        assert page.locator("article.page p.quiet").first.evaluate(from_the_left)
