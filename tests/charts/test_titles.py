"""What titles, labels and descriptions may say: no more than the picture shows, and both ends of a contrast alike."""

import pandas as pd
import pytest
from matplotlib.lines import Line2D

from framing import charts
from framing.charts.articles.anatomy import _longest as longest
from framing.charts.articles.article_shares import _finding as how_many_mention
from framing.charts.articles.speakers import _finding as most_words
from framing.charts.articles.who_speaks import _lead
from framing.charts.core.phrases import percent_kept
from framing.charts.naming.differences import _finding as told_apart
from framing.charts.naming.titles_and_captions import highest_rate, used_most
from framing.charts.validation import claims as claims_chart
from framing.comments.sentiment import ANALYSERS
from tests.charts.conftest import build


def named(**outlets: str) -> pd.DataFrame:
    """Counts of names by outlet: "raid 3, lockout 1"."""
    rows = [
        {"outlet": outlet, "term": part.rsplit(" ", 1)[0], "count": int(part.rsplit(" ", 1)[1])}
        for outlet, said in outlets.items()
        for part in said.split(", ")
    ]
    return pd.DataFrame(rows)


USED_MOST = {
    "one of three leads twice": (
        {"A": "raid 3", "B": "raid 4, lockout 1", "C": "lockout 3"},
        "“Raid” is used most in 2 of 3 outlets and “lockout” in 1",
    ),
    "too few is not a tie": (
        {"A": "raid 3", "B": "raid 2", "C": "lockout 2, raid 2", "D": "raid 1, lockout 1, strike 1"},
        "“Raid” is used most in 1 of 4 outlets; in 1 no name leads, in 2 there are too few mentions to say",
    ),
    "three lead alike and are all named": (
        {"A": "raid 3", "B": "lockout 3", "C": "strike 3"},
        "“Raid” is used most in 1 of 3 outlets, “lockout” in 1 and “strike” in 1",
    ),
    "of four that lead alike none is named": (
        {"A": "raid 3", "B": "lockout 3", "C": "strike 3", "D": "walkout 3"},
        "Each of 4 names is used most in 1 of 4 outlets",
    ),
    "names that lead alike are dropped together": (
        {"A": "raid 3", "B": "raid 3", "C": "lockout 3", "D": "strike 3", "E": "walkout 3"},
        "“Raid” is used most in 2 of 5 outlets and 3 other names in 3",
    ),
    "a third of equals is not dropped": (
        {"A": "raid 3", "B": "raid 3", "C": "lockout 3", "D": "lockout 3", "E": "strike 3", "F": "walkout 3"},
        "“Raid” is used most in 2 of 6 outlets, “lockout” in 2 and 2 other names in 2",
    ),
    "too few everywhere": (
        {"A": "raid 2", "B": "lockout 1"},
        "Too few mentions in each of 2 outlets to say which name is used most",
    ),
    "one outlet, too few": ({"A": "raid 2, lockout 0"}, "Too few mentions in A to say which name is used most"),
    "a tie and too few": (
        {"A": "raid 2, lockout 2", "B": "raid 1"},
        "Too few mentions in 1 of 2 outlets to say which name is used most; in 1 no name leads",
    ),
    "a thing with one name": (
        {"A": "raid 9", "B": "raid 0", "C": "raid 1"},
        "“Raid” is used in 2 of 3 outlets; it is the one name listed",
    ),
    "one name, one outlet": ({"A": "raid 9"}, "“Raid” is used in A; it is the one name listed"),
    "ties alone": ({"A": "raid 2, lockout 2", "B": "raid 3, lockout 3"}, "No name is used most in any of 2 outlets"),
}


@pytest.mark.parametrize("outlets, title", USED_MOST.values(), ids=list(USED_MOST))
def test_the_title_counts_every_name_that_leads(outlets, title):
    assert used_most(named(**outlets)) == title


def lead(*rows: tuple[str, str, int]) -> str:
    table = pd.DataFrame(rows, columns=["outlet", "party", "k"])
    table = table.assign(n=table.groupby("outlet")["k"].transform("sum"))
    labels = {party: party for party in table["party"]}
    return _lead(table, "party", labels, "Most words go to {who}{where}", "word")


def test_who_leads_behind_what_is_unknown_leads_among_what_is_known():
    assert lead(("A", "council", 6), ("A", "unknown", 9), ("B", "council", 5), ("B", "firm", 1)) == (
        "Of what is known (12 of 21 words), most words go to council in 2 of 2 outlets"
    )
    assert lead(("A", "council", 9), ("A", "unknown", 6)) == "Most words go to council"
    # an outlet in which another leads does not bear on the title
    assert lead(
        ("A", "council", 9), ("B", "council", 9), ("B", "unknown", 2), ("C", "firm", 1), ("C", "unknown", 5)
    ) == ("Most words go to council in 2 of 3 outlets")


def lead_with_limits(*rows: tuple[str, str, float, float, float]) -> str:
    table = pd.DataFrame(rows, columns=["outlet", "party", "share", "low", "high"])
    table = table.assign(k=(table["share"] * 100).round().astype(int), n=100)
    return _lead(table, "party", {p: p for p in table["party"]}, "Most words go to {who}{where}", "word")


def test_a_lead_within_chance_is_no_lead():
    clear = [("A", "council", 0.6, 0.5, 0.7), ("A", "firm", 0.3, 0.2, 0.4)]
    level = [("B", "council", 0.45, 0.3, 0.6), ("B", "firm", 0.40, 0.25, 0.55)]
    assert lead_with_limits(*clear) == "Most words go to council"
    assert lead_with_limits(*level) == "No single party leads beyond chance"
    assert lead_with_limits(*clear, *level) == (
        "No party leads in more than half of the outlets; in 1 of 2 the lead is within chance"
    )
    third = [("C", *row[1:]) for row in clear]
    assert lead_with_limits(*clear, *level, *third) == (
        "Most words go to council in 2 of 3 outlets; in 1 of 3 the lead is within chance"
    )
    other = [("C", *row[1:]) for row in level]
    assert lead_with_limits(*level, *other) == "No party leads beyond chance in any of 2 outlets"


def test_who_alone_speaks_leads_and_what_is_unknown_is_no_rival():
    assert lead_with_limits(("A", "council", 0.3, 0.1, 0.5)) == "Most words go to council"
    beside = lead_with_limits(("A", "council", 0.3, 0.2, 0.5), ("A", "unknown", 0.2, 0.1, 0.4))
    assert beside == "Most words go to council"


def test_the_line_of_who_has_nothing_is_drawn_and_compared():
    """Of a few articles it reaches far: that firm has no word in A may be chance, if it has some elsewhere."""
    silent = [("A", "council", 0.9, 0.4, 1.0), ("A", "firm", 0.0, 0.0, 0.6)]
    heard = [("B", "council", 0.9, 0.7, 1.0), ("B", "firm", 0.1, 0.0, 0.3)]
    assert lead_with_limits(*silent, *heard) == (
        "No party leads in more than half of the outlets; in 1 of 2 the lead is within chance"
    )
    nowhere = [("A", "council", 0.9, 0.4, 1.0), ("A", "guild", 0.0, 0.0, 0.6)]  # has no row in the picture
    assert lead_with_limits(*nowhere) == "Most words go to council"


def test_those_that_are_equally_long_are_all_named():
    table = pd.DataFrame({"article_id": ["a", "b", "c"], "kind": "body", "words": [9, 9, 4]})
    names = {"a": "Gull", "b": "Buoy", "c": "Ledger"}
    assert longest(table, names) == "Longest: Gull and Buoy, 9 words each; shortest: Ledger, 4 words"
    assert longest(table.head(2), names) == "Longest: Gull and Buoy, 9 words each"


def rate(outlet: str, term: str, count: int, value: float) -> dict:
    return {"outlet": outlet, "term": term, "voice": "narration", "count": count, "rate": value} | {
        "low": value / 2,
        "high": value * 2,
    }


def test_the_highest_rate_does_not_rest_on_one_mention():
    rows = pd.DataFrame([rate("A", "raid", 1, 9.0), rate("B", "raid", 4, 5.0), rate("C", "lockout", 7, 3.0)])
    said = highest_rate(rows, {"raid": "raid", "lockout": "lockout"}, "term", "per 1,000 words")
    assert said.startswith(
        "Highest, of rates from 3 mentions or more: “raid” in B, narration: 5.0 per 1,000 words (4 men"
    )
    plainly = highest_rate(rows.tail(2), {"raid": "raid", "lockout": "lockout"}, "term", "per 1,000 words")
    assert plainly.startswith("Highest: “raid” in B, narration: 5.0 per 1,000 words (4 mentions)")
    few = highest_rate(rows.head(1), {"raid": "raid"}, "term", "per 1,000 words")
    assert few == "Too few mentions to say where most: no rate rests on 3 or more"


def test_where_all_voices_are_counted_together_a_title_names_no_voice():
    rows = pd.DataFrame([{"term": "raid", "voice": "all voices", "outlet": one, "count": 4, "rate": rate, "low": 1.0,
                          "high": 60.0} for one, rate in (("Dawn", 20.0), ("Dusk", 20.0), ("Noon", 9.0))])  # fmt: skip
    said = highest_rate(rows, {"raid": "raid"}, "term", "per 100 headlines")
    assert said == "Highest, 2 alike: “raid” in Dawn and “raid” in Dusk: 20 per 100 headlines"
    said = highest_rate(rows.tail(2), {"raid": "raid"}, "term", "per 100 headlines")
    assert said == "Highest: “raid” in Dusk: 20 per 100 headlines (4 mentions); its interval overlaps with others’"


def test_the_highest_rate_is_that_of_those_who_have_one():
    """An outlet of few words has mentions but no rate: it is not among those of which one is the highest."""
    rows = [rate("A", "raid", 4, 5.0), rate("B", "raid", 3, 2.0), rate("C", "raid", 3, float("nan"))]
    said = highest_rate(pd.DataFrame(rows), {"raid": "raid"}, "term", "per 1,000 words")
    assert said.startswith("Highest of 2 outlets with 100 words or more in narration: “raid” in A: 5.0 per 1,000 words")
    rows[2] |= {"voice": "quotation"}
    said = highest_rate(pd.DataFrame(rows), {"raid": "raid"}, "term", "per 1,000 words")
    assert said.startswith("Highest in narration: “raid” in A: 5.0 per 1,000 words (4 mentions)")
    rows[2] |= {"count": 0}  # none cannot be more
    said = highest_rate(pd.DataFrame(rows), {"raid": "raid"}, "term", "per 1,000 words")
    assert said.startswith("Highest: “raid” in A, narration: 5.0")


def test_of_rates_that_are_alike_none_alone_is_the_highest():
    rows = pd.DataFrame([rate("A", "raid", 4, 5.0), rate("B", "raid", 8, 5.0), rate("C", "raid", 3, 2.0)])
    said = highest_rate(rows, {"raid": "raid"}, "term", "per 1,000 words")
    assert said == "Highest, 2 alike: “raid” in A, narration and “raid” in B, narration: 5.0 per 1,000 words"


def test_a_rate_with_none_beside_it_is_not_called_the_highest():
    """One outlet has words enough in quotations, all have in narration: its 40 is compared with nothing."""
    rows = [rate("A", "raid", 4, 5.0), rate("B", "raid", 3, 2.0), rate("A", "raid", 9, 40.0) | {"voice": "quotation"}]
    rows.append(rate("B", "raid", 2, float("nan")) | {"voice": "quotation"})
    said = highest_rate(pd.DataFrame(rows), {"raid": "raid"}, "term", "per 1,000 words")
    assert said.startswith("Highest in narration: “raid” in A: 5.0 per 1,000 words (4 mentions)")
    rows[3] |= {"count": 0}
    assert highest_rate(pd.DataFrame(rows), {"raid": "raid"}, "term", "per 1,000 words") == said


@pytest.mark.parametrize(
    "share, said",
    [(0.495, "49.5%"), (0.4996, "<50%"), (0.5004, ">50%"), (0.5, "50%"), (0.505, "50.5%"), (0.49, "49%"), (1, "100%")],
)
def test_a_share_below_one_half_is_not_printed_as_one_half(share, said):
    assert percent_kept(share) == said


def judged(*keeps: float) -> pd.DataFrame:
    return pd.DataFrame({"keeps": keeps, "sort": "difference", "weight": "enough"})


def test_what_is_not_drawn_is_counted_as_title_and_bands_count_it():
    table = judged(1, 1, 1, 0.4, 0.7)
    assert claims_chart._left_out(table, table, table.tail(3)) == (
        "Claims that are not drawn: 2 that keep their direction in all of their specifications."
    )
    table = judged(0.9, 0.95, 0.4)
    assert "2 that keep their direction in 90% of their specifications or more" in claims_chart._left_out(
        table, table, table.tail(1)
    )


def test_where_not_all_claims_are_drawn_the_band_says_of_how_many(seeds, monkeypatch):
    from framing.validation.robustness import for_each, recompute

    monkeypatch.setattr(claims_chart, "MOST", 4)
    chart = charts.claims(recompute(seeds, for_each(seeds, "words", voice="lent")))
    whole = int((chart.table.keeps == 1).sum())
    words = [text.get_text() for text in chart.figure.texts]
    assert f"{whole} claims in all of their specifications, {whole - 1} of them drawn" in words
    assert "3 claims not in all of their specifications" in words


def test_where_no_p_can_be_that_is_said_once(small):
    chart = charts.differences(small, "campaign")
    words = " ".join(text.get_text() for text in chart.figure.texts)
    assert "There is no p: too few to exchange (1 article each)." in " ".join(words.split())
    assert (
        "No p:" not in chart.caption and "adjusted" not in words and "no p," not in words and words.count("no p") == 1
    )


def test_of_one_pair_that_can_be_tested_the_column_of_p_stays(many):
    chart = charts.differences(many(2, 6), "campaign")
    assert "p, adjusted" in [text.get_text() for text in chart.figure.texts]


def coded(*labels: str) -> pd.DataFrame:
    rows = [(f"coder {n}", f"c{at}", one) for n, said in enumerate(labels) for at, one in enumerate(said)]
    return pd.DataFrame(rows, columns=["coder", "item", "label"]).assign(question="tone", note="")


def test_no_name_of_a_reader_is_printed_beside_what_coders_said():
    raw = pd.DataFrame({"item": ["c0", "c1"], "text": ["@Anna Vey what now?", "The ferry is late."]})
    words = [text.get_text() for text in charts.coded_items(coded("ku", "kk"), raw).figure.texts]
    assert "c0: 4 words" in words and "The ferry is late." in words and not any("Anna" in said for said in words)
    table = raw.assign(comment_id=["1", "2"])  # a table of comments: names may stand anywhere
    assert "c1: 4 words" in [text.get_text() for text in charts.coded_items(coded("ku", "kk"), table).figure.texts]
    masked = table.assign(shown=["@reader A what now?", "The ferry is late."])
    words = [text.get_text() for text in charts.coded_items(coded("ku", "kk"), masked).figure.texts]
    assert {"@reader A what now?", "The ferry is late."} <= set(words)
    mail = pd.DataFrame({"item": ["c0", "c1"], "text": ["Write to desk@post.example.", "Yes."]})
    assert "is not printed" not in charts.coded_items(coded("ku", "kk"), mail).caption


def test_behind_a_row_stands_how_many_coders_gave_the_commonest_label():
    """Of a class of which some have not finished a share would hide how many it is of."""
    items = pd.DataFrame({"item": ["c0", "c1"], "text": ["One.", "Two."]})
    chart = charts.coded_items(coded("ku", "kk", "u"), items)
    words = [text.get_text() for text in chart.figure.texts]
    assert {"2 of 3", "1 of 2"} <= set(words) and "behind each, how many gave the commonest" in chart.caption


def test_segments_stand_in_the_order_of_the_key_in_every_row():
    items = pd.DataFrame({"item": ["c0", "c1"], "text": ["One.", "Two."]})
    chart = charts.coded_items(coded("uk", "ku", "kk"), items)  # c0: u k k, c1: k u k
    colours = [[patch.get_facecolor() for patch in axes.patches] for axes in chart.figure.axes]
    [patches] = [patches for patches in colours if patches]
    assert patches[0] == patches[2] and patches[1] == patches[3] and patches[0] != patches[1]


def test_a_comment_without_a_score_has_a_marker_that_no_score_has(small):
    chart = charts.comment_sentiment(small)
    lines = chart.figure.findobj(Line2D)
    assert sum(line.get_marker() == "x" for line in lines) == int(chart.table.polarity.isna().sum()) > 0
    assert "x" not in {one.marker for one in ANALYSERS.values()}


def test_for_and_against_have_one_colour_in_every_chart_and_word_lists_another():
    from framing.charts.comments.stance import STANCES
    from framing.charts.comments.word_shift import ABOVE, BELOW

    assert [STANCES["favor"][:2], STANCES["against"][:2]] == [ABOVE, BELOW]  # also in grey print: one is hatched
    assert not {one.colour for one in ANALYSERS.values()} & {ABOVE[0], BELOW[0]}


@pytest.mark.parametrize("chart", [charts.comment_sentiment, charts.comment_stance, charts.reply_graph])
def test_charts_of_comments_say_under_how_many_articles_they_stand(small, chart):
    assert "n = 4 comments under 1 article. Source: 2 articles" in chart(small).caption


def test_the_codebooks_apostrophes_are_those_of_all_other_words(small):
    small.codebook.targets[0].label = "the town's bridge"
    assert "the town’s bridge" in charts.comment_stance(small).alt
    agreed = pd.DataFrame([("A", "c0", "k"), ("B", "c0", "k"), ("A", "c1", "u"), ("B", "c1", "k")])
    agreed = agreed.set_axis(["coder", "item", "label"], axis=1).assign(question="us_pressure")
    chart = charts.coder_agreement(agreed, measure="percent", codebook=small.codebook)
    words = " ".join(text.get_text() for text in chart.figure.texts)
    assert "the town’s bridge" in words and "the town’s bridge:" in chart.alt


def test_the_description_of_key_words_names_words_as_the_picture_does():
    told = (
        "The envoy met Orla Venn on Tuesday. Later Venn spoke with the envoy of Tuesday. Venn, Venn, Venn. Venn left."
    )
    other = "Later Vos left. Vos, Vos, it is said. Vos came."
    rows = [("a", "Daily", told), ("b", "Weekly", other)]
    world = build([{"article_id": key, "outlet": outlet, "passages": [("body", said)]} for key, outlet, said in rows])
    chart = charts.keyness(world, at_least=2, leave_out=("the", "later", "it", "is"))
    assert "“venn”" not in chart.alt and "“vos”" not in chart.alt
    assert "Weekly: no word often enough, and more often than elsewhere." in chart.alt


def test_names_of_choices_do_not_run_into_their_options(seeds):
    from framing.validation.robustness import Claim, recompute
    from tests.charts.readable import assert_readable

    claim = Claim("words", "The Times of Israel", voice="lent")
    assert_readable(charts.specification(recompute(seeds, [claim]), claim).figure)


def compared(*p: float | None) -> pd.DataFrame:
    rows = pd.DataFrame({"p": pd.array(p, "Float64")})
    return rows.assign(p_adjusted=rows["p"])


def test_the_title_of_differences_agrees_with_what_is_drawn():
    whole = compared(0.01, 0.02, 0.5, 0.6, None)
    assert told_apart(whole, whole) == "2 of 4 comparisons with a p can be told from chance"
    some = "2 of 4 comparisons with a p can be told from chance"
    assert told_apart(whole, whole.iloc[[0, 2, 4]]) == f"{some}, 1 of them drawn"
    assert told_apart(whole, whole.tail(1)) == f"{some}, none of them drawn"
    assert (
        told_apart(whole.tail(4), whole.tail(3))
        == "1 of 3 comparisons with a p can be told from chance, and is not drawn"
    )
    assert told_apart(whole.tail(3), whole.tail(2)) == "0 of 2 comparisons with a p can be told from chance"
    assert told_apart(whole.head(4), whole.head(4)) == "2 of 4 comparisons can be told from chance"
    assert told_apart(whole.tail(1), whole.tail(1)).startswith("Descriptive only")


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"A": (4, 4), "B": (8, 8)}, "All 12 articles mention it"),
        ({"A": (1, 1)}, "The one article mentions it"),
        ({"A": (1, 1), "B": (1, 1)}, "Both articles mention it"),
        ({"A": (2, 4), "B": (4, 8)}, "Articles that mention it: 50% in each of 2 outlets (4 to 8 articles each)"),
        ({"A": (1, 2), "B": (1, 2)}, "Articles that mention it: 50% in each of 2 outlets (2 articles each)"),
        ({"A": (0, 1)}, "The one article does not mention it"),
        ({"A": (0, 4), "B": (0, 8)}, "None of 12 articles mentions it"),
        ({"A": (1, 4), "B": (8, 8)}, "Articles that mention it: from 1 of 4 in A to 8 of 8 in B"),
        ({"A": (1, 4)}, "Articles that mention it: 1 of 4 in A"),
        (
            {"A": (1, 4), "B": (8, 8), "C": (2, 2)},
            "Articles that mention it: from 25% in A to 100% in B and C (2 to 8 articles each)",
        ),
        (
            {"A": (1, 4), "B": (8, 8), "C": (2, 2), "D": (1, 1)},
            "Articles that mention it: from 25% in A to 100% in 3 of 4 outlets (1 to 8 articles each)",
        ),
    ],
)
def test_outlets_that_are_all_alike_are_not_named_one_for_all(counts, said):
    rows = [{"outlet": outlet, "measure": "with", "count": k, "n": n} for outlet, (k, n) in counts.items()]
    table = pd.DataFrame(rows)
    assert how_many_mention(table.assign(share=table["count"] / table["n"]), "it", "article") == said


def test_of_headlines_alone_articles_are_not_said_to_be_silent(small):
    """What headlines do not name the article may; and “in the headline” would be the same block again."""
    chart = charts.article_shares(small, "campaign", where="headlines")
    assert "headline" not in set(chart.table["measure"]) and "rticles that mention" not in chart.title + chart.caption
    assert "Counted: headlines alone." in chart.caption and "numbers: headlines" in chart.caption


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"A": {"Lee": 4, "Orr": 2}, "B": {"Lee": 3}}, "Most words go to Lee in 2 of 2 outlets"),
        ({"A": {"Lee": 4, "Orr": 4}, "B": {"Lee": 3}}, "Most words go to Lee in 1 of 2 outlets"),
        ({"A": {"anglers": 4}, "B": {"anglers": 3}}, "Most words go to anglers in 2 of 2 outlets"),
        ({"A": {"Lee": 4}, "B": {"Orr": 4}}, "In each of 2 outlets most words go to a different speaker"),
        ({"A": {"Lee": 4, "Orr": 4}}, "Nobody is given more words than all others in A"),
        (
            {"A": {"Lee": 4}, "B": {"Lee": 4}, "C": {"Orr": 4}, "D": {"Orr": 4}},
            "Most words go to Lee and Orr, each in 2 of 4 outlets",
        ),
    ],
)
def test_of_speakers_with_as_many_words_none_is_named_alone(words, said):
    rows = [(outlet, who, n) for outlet, given in words.items() for who, n in given.items()]
    assert most_words(pd.DataFrame(rows, columns=["outlet", "speaker", "words"])) == said


def test_who_speaks_without_a_name_has_an_article():
    table = pd.DataFrame({"outlet": ["A", "B"], "speaker": "commission", "words": [40, 30]})
    assert most_words(table) == "Most words go to the commission in 2 of 2 outlets"
