"""A slip never reads as "never said": every wrong argument is one message, whichever function it was given to."""

import contextlib
import copy
import inspect
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pytest

import framing as fr
from framing import charts, coding, compare
from framing.core.arguments import as_annotated, fits
from framing.core.errors import FramingError


@pytest.fixture(scope="module")
def said(practice):
    return compare.find_words(practice.corpus, practice.voices)


def tables(a) -> tuple:
    return a.mentions, a.articles, a.codebook


def three(a) -> tuple:
    return a.mentions, a.voices, a.articles


# What counts some names among others, as (analysis, among) → anything.
AMONG = {
    "shares": lambda a, among: compare.shares(*tables(a), "charge", among=among),
    "rates": lambda a, among: compare.rates(*three(a), among),
    "rates by a codebook": lambda a, among: compare.rates(*three(a), among, codebook=a.codebook),
    "differences": lambda a, among: compare.differences(*tables(a), "charge", among=among),
    "rates differ": lambda a, among: compare.differences(*tables(a), "charge", a.voices, among=among),
    "over time": lambda a, among: compare.over_time(*tables(a), "charge", among=among),
    "rates over time": lambda a, among: compare.over_time(*tables(a), "charge", voices=a.voices, among=among),
    "mentions": lambda a, among: compare.mentions_of(a.mentions, a.codebook, "charge", among),
    "chart of rates": lambda a, among: charts.rates(a, "charge", among=among),
    "chart of differences": lambda a, among: charts.differences(a, "charge", among=among),
    "chart over time": lambda a, among: charts.over_time(a, "charge", among=among),
}  # fmt: skip


@pytest.mark.parametrize("count", AMONG.values(), ids=AMONG)
@pytest.mark.parametrize("slip", ["tol", ["tol"], ["toll", "tol"]], ids=repr)
def test_a_name_that_there_is_not_is_never_a_nought(practice, count, slip):
    with pytest.raises(FramingError, match=r"'tol'(.|\n)*Did you mean 'toll'\?"):
        count(practice, slip)


@pytest.mark.parametrize("count", [count for name, count in AMONG.items() if "chart" not in name])
def test_a_name_alone_is_one_name_and_one_named_twice_counts_once(practice, count):
    one = count(practice, ["toll"])
    for same in ("toll", ["toll", "toll"]):
        pd.testing.assert_frame_equal(count(practice, same), one)
    assert len(one)


def test_a_name_that_is_listed_and_not_used_is_a_nought(practice):
    some = practice.mentions[practice.mentions["term"] != "toll"]
    found = compare.shares(some, practice.articles, practice.codebook, "charge", among="toll")
    assert found["k"].eq(0).all() and found["n"].gt(0).all()
    found = compare.rates(some, practice.voices, practice.articles, "toll", codebook=practice.codebook)
    assert found["count"].eq(0).all()
    assert compare.rates(some.head(0), practice.voices, practice.articles, "toll")["count"].eq(0).all()
    unused = copy.copy(practice)
    unused.__dict__["mentions"] = some
    assert charts.differences(unused, "charge", among="toll").title == "No outlet uses “toll”"


SLIPS = {
    "rates of no referent": lambda a: compare.rates(*three(a), referent="chrge"),
    "rates, by the codebook": lambda a: compare.rates(*three(a), referent="chrge", codebook=a.codebook),
    "a list of terms": lambda a: compare.shares(a.mentions, a.articles, ["tax"], "chrge"),
    "words in a voice": lambda a: compare.find_words(a.corpus, a.voices, voice="narrator"),
    "behind a term": lambda a: compare.behind(a.mentions, a.articles, term="tol"),
    "behind a referent": lambda a: compare.behind(a.mentions, a.articles, referent="chrge"),
    "behind a voice": lambda a: compare.behind(a.mentions, a.articles, voice="narrator"),
    "behind a kind": lambda a: compare.behind(a.mentions, a.articles, kind="bodie"),
    "behind a month": lambda a: compare.behind(a.mentions, a.articles, month="2025-13"),
    "part of a referent": lambda a: compare.article_shares(*tables(a), "charge: tol"),
    "a chart of terms": lambda a: charts.over_time(a, "charge", of="terms"),
    "a group": lambda a: compare.over_time(*tables(a), "charge", group="outlets"),
    "a measure": lambda a: charts.over_time(a, "charge", measure="shares"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_slip_says_what_was_meant(practice, slip):
    with pytest.raises(FramingError, match="Did you mean '"):
        slip(practice)


WRONG = {
    "a chart's referent": (lambda a, w: charts.rates(a), "No referent is named.\nName one of the codebook's: charge"),
    "who says None": (lambda a, w: charts.who_says(a, None), "No referent is named"),
    "no targets": (lambda a, w: charts.comment_stance(a, targets=[]), "No target of a stance is named"),
    "no voice": (lambda a, w: charts.rates(a, "charge", voice=[]), "no voice to chart"),
    "most": (lambda a, w: charts.keyness(a, most="x"), "most cannot be 'x'"),
    "at_least": (lambda a, w: charts.keyness(a, at_least=0), "at_least cannot be 0"),
    "fewest": (lambda a, w: charts.naming(a, "charge", fewest="x"), "fewest cannot be 'x'"),
    "seed": (lambda a, w: charts.differences(a, "charge", seed=-1), "seed cannot be -1"),
    "no seed": (lambda a, w: compare.exchange_words(w, a.articles, seed=None), "seed cannot be None"),
    "too many rounds": (lambda a, w: compare.exchange_words(w, a.articles, rounds=10**9), "1 to 100,000"),
    "rounds below 0": (lambda a, w: compare.exchange_words(w, a.articles, rounds=-1), "rounds cannot be -1"),
    "no rounds": (lambda a, w: compare.exchange_words(w, a.articles, rounds=0), "rounds cannot be 0"),
    "a level": (lambda a, w: coding.agreement(pd.DataFrame(columns=CODED), level=2), "level cannot be 2"),
    "a sheet of -5": (lambda a, w: coding.write_sheet(ITEMS, "x.csv", TONE, most=-5), "most cannot be -5"),
    "a sheet of 0": (lambda a, w: coding.write_sheet(ITEMS, "x.csv", TONE, most=0), "most cannot be 0"),
    "more than all": (lambda a, w: compare.share_interval([1, 5], 3), "no count of 5 of 3"),
    "less than none": (lambda a, w: compare.count_interval(-1), "no count of -1"),
    "a word for a count": (lambda a, w: compare.share_interval("x", 3), "no counts: could not convert string"),
    "a word for a part": (lambda a, w: compare.count_interval(["x", 3]), "no counts: could not convert string"),
    "two parts of three": (lambda a, w: compare.log_ratio_interval([1, 5], [9, 9, 9], 1, 9), "no counts: shape mis"),
    "kinds of a number": (lambda a, w: compare.shares(*tables(a), "charge", kinds=5), "kinds cannot be 5"),
    "no corpus": (lambda a, w: fr.analyse(None, a.codebook), "no corpus: None"),
    "no codebook": (lambda a, w: fr.analyse(a.corpus, None), "No codebook is named"),
    "no sample": (lambda a, w: fr.train_stance(None), "no coded sample: None"),
    "nothing to explore": (lambda a, w: fr.explore(None), "no analysis: None"),
    "a table to explore": (lambda a, w: fr.explore(a.mentions), "no analysis: something of type DataFrame"),
    "the path of a codebook": (lambda a, w: compare.shares(*tables(a)[:2], "b.yml", "charge"), "no codebook: 'b.yml'"),
    "a codebook's path": (lambda a, w: fr.find_stances(a.comments, "my.yml"), "must be a Codebook, not 'my.yml'"),
    "a path of passages": (lambda a, w: fr.find_passages("articles"), "corpus must be a Corpus, not 'articles'"),
    "copies of an analysis": (lambda a, w: fr.find_copies(a, a.passages), "corpus must be a Corpus, not something of"),
    "stories of one": (lambda a, w: fr.find_alignments(a, a.passages), "corpus must be a Corpus, not something of"),
    "copies of -1": (lambda a, w: fr.find_copies(a.corpus, a.passages, least=-1), "least cannot be -1"),
    "copies of 2.5": (lambda a, w: fr.find_copies(a.corpus, a.passages, least=2.5), "least cannot be 2.5"),
    "remarks on None": (lambda a, w: fr.remarks_on(None), "no analysis: None"),
    "no folder of a corpus": (lambda a, w: fr.reading.write_corpus(a.corpus, ""), "folder cannot be ''"),
    "no folder of tables": (lambda a, w: a.save(""), "folder cannot be ''"),
    "None for a folder": (lambda a, w: a.save(None), "folder cannot be None"),
    "no folder of charts": (lambda a, w: a.charts.anatomy().save(" "), "folder cannot be ' '"),
    "no page": (lambda a, w: fr.explore(a).save(""), "path cannot be ''"),
    "a prior below 0": (lambda a, w: compare.keyness(w, a.articles, prior=-5000), "prior cannot be -5000"),
    "a prior of a word": (lambda a, w: compare.keyness(w, a.articles, prior="x"), "prior cannot be 'x'"),
    "articles by voice": (lambda a, w: compare.article_shares(*tables(a), "charge", by="voice"), "grouped by voice"),
    "two by two": (lambda a, w: compare.two_by_two(*tables(a), "charge", "works", by="kind"), "grouped by kind"),
    "who speaks": (lambda a, w: charts.speaking(a, of="partys"), "told apart by 'partys'.\nDid you mean 'party'"),
    "a window": (lambda a, w: charts.collocates(a, "charge", window="sentences"), "window"),
    "within None": (lambda a, w: charts.agent_named(a, within=None), "value of `within` None is not known"),
    "-3 referents": (lambda a, w: charts.profiles(a, referents=-3), "referents cannot be -3"),
    "labels as numbers": (lambda a, w: coding.write_sheet(ITEMS, "x.csv", {"tone": [1, 2]}), r"tone'\] cannot be some"),
    "a number of labels": (lambda a, w: coding.write_sheet(ITEMS, "x.csv", {"tone": 3}), r"questions\['tone'\] cannot"),
    "a coder's number": (lambda a, w: coding.read_coders({"ann": 3}), r"sheets\['ann'\] cannot be 3.\nGive a string"),
    "comments of a number": (lambda a, w: fr.read(a.corpus.articles, comments=3), "comments cannot be 3"),
    "groups of a number": (lambda a, w: fr.read(a.corpus.articles, groups=3), "groups cannot be 3"),
    "an outlet of a number": (lambda a, w: fr.read(a.corpus.articles, outlet=3), "outlet cannot be 3"),
    "strict in words": (lambda a, w: fr.read(a.corpus.articles, strict="no"), "strict cannot be 'no'"),
    "articles twice": (lambda a, w: compare.most_used(a.mentions, twice(a.articles)), "has some of them twice:(.|\n)*"),
    "shares of them": (lambda a, w: compare.shares(a.mentions, twice(a.articles), a.codebook, "charge"), "and 55 more"),
    "items twice": (lambda a, w: coding.disagreements(ANSWERS, twice(ITEMS)), "in one row each:\n  - a is there more"),
    "a sample of them": (lambda a, w: coding.coded_sample(ANSWERS, twice(ITEMS)), "in one row each:"),
    "a sample of nothing": (lambda a, w: coding.coded_sample(ANSWERS, ITEMS[["item"]]), "there is no column 'text'"),
    "a table to draw": (lambda a, w: charts.keyness(a.mentions), "no analysis: something of type DataFrame"),
}  # fmt: skip


@pytest.mark.parametrize(
    "several", [{"b", "c", "a"}, frozenset("abc"), ("a", "b", "c"), iter("abc"), dict.fromkeys("abc")]
)
def test_names_may_come_in_anything_that_holds_several_and_in_one_order(several):
    assert list(as_annotated("voice", several, str | Sequence[str])) == ["a", "b", "c"]


def test_names_within_a_dictionary_come_so_too():
    hint = Mapping[str, Sequence[str]]
    assert as_annotated("questions", {"tone": {"b", "a"}, "own": "text"}, hint) == {"tone": ["a", "b"], "own": "text"}


@pytest.mark.parametrize("wrong", [np.array("a"), b"a", 3, None])
def test_what_holds_no_names_is_one_message(wrong):
    with pytest.raises(FramingError, match=r"voice cannot be .*\nGive a list of strings"):
        as_annotated("voice", wrong, Sequence[str])


@pytest.mark.parametrize("hint", [Any, list, Sequence, Sequence[Any], list[int]])
def test_a_list_of_anything_fits_what_may_hold_it(hint):
    assert fits([1], hint)


def test_a_word_that_is_left_out_is_one_word_not_its_letters(practice, said):
    def of(leave_out):
        return compare.keyness(said, practice.articles, leave_out=leave_out)

    listed = set(of("toll")["word"])
    assert of("toll").equals(of(["toll"])) and "toll" not in listed and "a" in listed
    nodes = said[said["word"] == "bridge"]
    beside = [
        compare.collocates(nodes, said, practice.corpus, practice.passages, leave_out=one) for one in ("the", ["the"])
    ]
    assert beside[0].equals(beside[1])
    assert "1 word listed" in charts.collocates(practice, "charge", leave_out="toll").caption


CALLS = {
    "a period without its name": (
        lambda a: charts.over_time(a, "charge", "month"),
        "the argument 'month' has no name.\nName what comes after analysis, referent: by=…, among=…",
    ),
    "the same of one analysis": (lambda a: a.charts.over_time("charge", "month"), "the argument 'month' has no name"),
    "an outlet without its name": (lambda a: a.select("Post"), "'Post' has no name.\nName each: outlets=…, since=…"),
    "too many": (
        lambda a: compare.headline_accounts(a, "charge"),
        "headline_accounts cannot be called so: too many .*\nIt takes analysis.",
    ),
    "nothing to draw of": (lambda a: charts.who_says(a), "missing 'referent'.\nIt takes analysis, referent, fewest=…"),
    "twice": (lambda a: charts.who_says(a, "charge", referent="works"), "multiple values for argument 'referent'"),
    "a table too few": (lambda a: compare.shares(a.mentions), "missing 'articles'"),
    "an option that there is not": (lambda a: compare.shares(*tables(a), "charge", amung="tax"), "mean 'among'"),
    "nothing at all": (lambda a: fr.analyse(), "missing 'corpus'.\nIt takes corpus, codebook, voice, columns=…"),
}  # fmt: skip


@pytest.mark.parametrize(("call", "why"), CALLS.values(), ids=CALLS)
def test_a_call_that_does_not_fit_says_what_is_to_be_named(practice, call, why):
    with pytest.raises(FramingError, match=why):
        call(practice)


CODED = ["question", "coder", "item", "label"]
ITEMS = pd.DataFrame({"item": ["a", "b"], "text": ["Yes", "No"], "context": ""})
ANSWERS = pd.DataFrame({"coder": ["Ada", "Bo"], "item": "a", "question": "tone", "label": ["kind", "unkind"]})
ANSWERS = ANSWERS.assign(note=np.nan)  # as a CSV without a note is read
TONE = {"tone": ["kind", "unkind"]}


@pytest.mark.parametrize(("call", "why"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_is_one_message(practice, said, call, why):
    with pytest.raises(FramingError, match=why):
        call(practice, said)


# Every table that a comparison takes, without the first column it needs.
LACKING = {
    "shares": lambda a, w: compare.shares(without(a.mentions), a.articles, a.codebook, "charge"),
    "shares, articles": lambda a, w: compare.shares(a.mentions, without(a.articles), a.codebook, "charge"),
    "most used": lambda a, w: compare.most_used(without(a.mentions), a.articles),
    "rates": lambda a, w: compare.rates(a.mentions, without(a.voices), a.articles),
    "words by voice": lambda a, w: compare.words_by_voice(without(a.voices), a.articles),
    "words by kind": lambda a, w: compare.words_by_kind(without(a.passages), a.articles),
    "differences": lambda a, w: compare.differences(without(a.mentions), a.articles, a.codebook, "charge"),
    "over time": lambda a, w: compare.over_time(without(a.mentions), a.articles, a.codebook, "charge"),
    "article shares": lambda a, w: compare.article_shares(without(a.mentions), a.articles, a.codebook, "charge"),
    "two by two": lambda a, w: compare.two_by_two(without(a.mentions), a.articles, a.codebook, "charge", "works"),
    "keyness": lambda a, w: compare.keyness(without(w), a.articles),
    "dispersion": lambda a, w: compare.dispersion(without(w), w),
    "words": lambda a, w: compare.find_words(a.corpus, without(a.voices)),
    "phrase": lambda a, w: compare.find_phrase("toll", without(w), a.corpus),
    "sorts": lambda a, w: compare.sort_words(without(w), a.corpus),
    "collocates": lambda a, w: compare.collocates(without(w), w, a.corpus, a.passages),
    "pairs": lambda a, w: compare.pairs_beside(w, without(w), a.corpus, a.passages),
    "concordance": lambda a, w: compare.concordance(without(w), a.corpus, a.voices, a.passages),
    "behind": lambda a, w: compare.behind(without(a.mentions), a.articles, term="toll"),
    "exchanged words": lambda a, w: compare.exchange_words(without(w), a.articles),
    "counts": lambda a, w: compare.counts_by_article(without(a.mentions), a.articles),
    "names": lambda a, w: compare.name_articles(without(a.articles)),
    "verbs": lambda a, w: compare.reporting_verbs(without(a.reported), a.articles),
    "sides": lambda a, w: compare.with_sides(a, without(a.quotations)),
    "mentions": lambda a, w: fr.codebook.find_mentions(a.corpus, a.codebook, without(a.passages), a.voices),
    "acts": lambda a, w: fr.acts.find_acts(a.corpus, a.codebook, a.passages, without(a.voices)),
    "figures": lambda a, w: fr.acts.find_figures(a.corpus, a.codebook, without(a.passages), a.voices, a.acts),
    "comments": lambda a, w: fr.comments.find_comments(a.corpus, without(a.passages)),
    "threads": lambda a, w: fr.comments.find_threads(a.corpus, without(a.passages)),
    "echoes": lambda a, w: fr.comments.find_echoes(without(a.mentions)),
    "nothing at all": lambda a, w: compare.shares(pd.DataFrame(), a.articles, a.codebook, "charge"),
}


def twice(table: pd.DataFrame) -> pd.DataFrame:
    return pd.concat([table, table])


def test_of_nothing_there_is_an_empty_answer(practice):
    machine = ANSWERS[["item", "question", "label"]].head(1)
    assert coding.against_machine(ANSWERS.head(0), machine).empty
    assert coding.corrected_shares(ANSWERS, machine.head(0), ["kind", "unkind"]).empty
    assert coding.disagreements(ANSWERS, ITEMS)["notes"].tolist() == [""]
    none = practice.articles.head(0)
    assert compare.widest_difference(practice.mentions, none, practice.codebook, "charge")[1:] == ("", "")


def without(table: pd.DataFrame) -> pd.DataFrame:
    return table.drop(columns="article_id")


@pytest.mark.parametrize("count", LACKING.values(), ids=LACKING)
def test_a_column_that_is_missing_is_named(practice, said, count):
    with pytest.raises(FramingError, match="there is no column 'article_id'"):
        count(practice, said)


def test_other_columns_too_and_what_is_no_table(practice):
    articles, codebook = practice.articles, practice.codebook
    for how in ({"voice": "narration"}, {"by": "voice"}):
        with pytest.raises(FramingError, match="there is no column 'voice'"):
            compare.shares(practice.mentions.drop(columns="voice"), articles, codebook, "charge", **how)
    with pytest.raises(FramingError, match="there is no column 'coder'"):
        coding.agreement(pd.DataFrame())
    with pytest.raises(FramingError, match="mentions must be a table, not None"):
        compare.shares(None, articles, codebook, "charge")


def of_type(table: pd.DataFrame, kind) -> pd.DataFrame:
    """The table with its text of another type."""
    return table.astype({name: kind for name in table if table[name].dtype == "str"})


HELD = {
    "categories": lambda table: of_type(table, "category"),
    "text with NA": lambda table: of_type(table, "string"),
    "Arrow's types": lambda table: table.convert_dtypes(dtype_backend="pyarrow"),
    "objects": lambda table: table.astype(object),
    "objects with None": lambda table: table.astype(object).where(table.notna(), None),
    "an index of text": lambda table: table.set_axis([f"row {at}" for at in range(len(table))]),
    "an index called as a column is": lambda table: table.set_index(["article_id"], drop=False),
    "one index for all rows": lambda table: table.set_axis([0] * len(table)),
}
OF_TABLES = {
    "rates": lambda a, w, as_: compare.rates(*map(as_, three(a))),
    "shares": lambda a, w, as_: compare.shares(as_(a.mentions), as_(a.articles), a.codebook, "charge"),
    "over time": lambda a, w, as_: compare.over_time(as_(a.mentions), as_(a.articles), a.codebook, "charge"),
    "most used": lambda a, w, as_: compare.most_used(as_(a.mentions), as_(a.articles)),
    "named": lambda a, w, as_: compare.named(as_(a.mentions)),
    "dispersion": lambda a, w, as_: compare.dispersion(as_(w), as_(w)),
    "counts by article": lambda a, w, as_: compare.counts_by_article(as_(a.mentions), as_(a.articles)),
    "concordance": lambda a, w, as_: compare.concordance(as_(a.mentions), a.corpus, as_(a.voices), as_(a.passages)),
    "echoes": lambda a, w, as_: fr.comments.find_echoes(as_(a.mentions)),
    "figures": lambda a, w, as_: fr.acts.find_figures(a.corpus, a.codebook, as_(a.passages), a.voices, as_(a.acts)),
    "copies": lambda a, w, as_: fr.find_copies(a.corpus, as_(a.passages)),
}  # fmt: skip


@pytest.mark.parametrize("hold", HELD.values(), ids=HELD)
@pytest.mark.parametrize("count", OF_TABLES.values(), ids=OF_TABLES)
def test_however_a_table_is_held_the_answer_is_the_same(practice, said, count, hold):
    def cells(how):
        found = pd.DataFrame(count(practice, said, how)).reset_index(drop=True).astype(object)
        return found.where(found.notna(), None)

    pd.testing.assert_frame_equal(cells(lambda table: table), cells(hold))


def test_an_article_id_of_two_lines_is_still_one_article():
    ids = ["a\nb", "c", "d\ne", "f"]
    articles = pd.DataFrame({"article_id": ids, "outlet": ["A", "A", "B", "B"]})
    mentions = pd.DataFrame({"article_id": ids * 2, "term": ["war"] * 6 + ["raid"] * 2})
    mentions = mentions.assign(referent="campaign", kind="body")
    found = compare.differences(mentions, articles, ["war", "raid"], "campaign")
    assert set(zip(found["one"], found["other"], strict=True)) == {("A", "B")} and found["k1"].notna().all()


def test_limits_may_miss_by_a_hairs_breadth_of_rounding():
    low, high = compare.share_interval(np.array([3.0000000000000004]), 3)
    assert low[0] > 0 and high[0] == 1


def test_an_article_may_be_a_group_of_its_own(practice):
    table = charts.keyness(practice, by="article_id").table
    assert set(table["article_id"]) <= set(practice.articles["article_id"])


def test_what_was_looked_for_in_vain_is_named(practice):
    none = practice.mentions[practice.mentions["voice"] != "scare"]
    world = fr.Analysis(practice.corpus, practice.codebook)
    world.__dict__["mentions"] = none
    title = charts.rates(world, "charge", voice="scare").title
    assert title.startswith("Neither “rip-off, robbery or theft” nor “fair share” was found in scare quotes. Of ")
    assert title.endswith("these are the first and the last; among= takes others")
    assert charts.rates(world, "charge", among="tax", voice="scare").title == "“tax” was not found in scare quotes"


def test_dates_the_wrong_way_round_are_named(practice):
    with pytest.raises(FramingError, match="Since 2025-04-10 until 2025-04-05: the first day comes after the last"):
        practice.select(since="2025-04-10", until="2025-04-05")
    assert len(practice.select(since="2025-04-10", until="2025-04").corpus)


NO_SUCH = [-1, 2.5, True, b"tax", object(), len, pd.DataFrame({"x": [1]}), {"a": 1}, [None], "no such thing"]
BY_NAME = {
    "analysis": lambda a: a, "corpus": lambda a: a.corpus, "codebook": lambda a: a.codebook,
    "mentions": lambda a: a.mentions, "articles": lambda a: a.articles, "voices": lambda a: a.voices,
    "passages": lambda a: a.passages, "rows": lambda a: a.mentions, "nodes": lambda a: a.mentions,
    "comments": lambda a: a.comments, "referent": lambda a: "charge", "a": lambda a: "charge", "b": lambda a: "works",
    "what": lambda a: "charge", "text": lambda a: "Scrap the toll.", "term": lambda a: "toll",
}  # fmt: skip
SLOW = {"exchange_articles", "exchange_words"}  # each call counts again and again


def _public():
    """The functions that a person calls, with those arguments that have one right value here; the others are left."""
    for package in (fr, charts, compare, coding):
        for name in dir(package):
            function = getattr(package, name)
            if not inspect.isfunction(function) or name in SLOW:
                continue
            parameters = inspect.signature(function).parameters.values()
            if all(one.name in BY_NAME for one in parameters if one.default is one.empty):
                yield pytest.param(function, id=f"{package.__name__}.{name}")


@pytest.mark.parametrize("function", list(_public()))
def test_an_argument_of_another_kind_is_one_message_or_is_taken(practice, function):
    """Never a traceback: what cannot be is said, in whichever argument it stands."""
    parameters = inspect.signature(function).parameters.values()
    right = {one.name: BY_NAME[one.name](practice) for one in parameters if one.default is one.empty}
    for one in parameters:
        for wrong in NO_SUCH:
            with contextlib.suppress(FramingError):
                function(**right | {one.name: wrong})


def test_names_come_in_whatever_holds_several(practice):
    outlets = practice.articles["outlet"].unique()[:2]  # an array of numpy
    found = compare.shares(*tables(practice), "charge", among=["toll", "tax"])
    for same in (pd.Series(["toll", "tax"]), np.array(["toll", "tax"]), ("toll", "tax"), iter(["toll", "tax"])):
        pd.testing.assert_frame_equal(compare.shares(*tables(practice), "charge", among=same), found)
    assert set(practice.select(outlets=outlets).articles["outlet"]) == set(outlets)
    with pytest.raises(FramingError, match=r"sure cannot be 'no'\.\nGive True or False\."):
        charts.agent_named(practice, sure="no")
