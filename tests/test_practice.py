"""The practice corpus: what was planted lies where the record says, and how much of it the suite finds."""

import re
import zipfile
from difflib import SequenceMatcher

import pandas as pd
import pytest

import framing as fr
from framing.codebook.load import read_codebook
from framing.comments.stance.rules import find_evidence
from tests.shared import is_partition

FOLDER = "data/practice"
PLACED = ["passages", "quotations", "reported", "voices", "mentions", "denials", "acts", "figures"]
OUTLETS = {"gull": "The Evening Gull", "ledger": "The Callow Ledger", "lantern": "The Saltings Lantern"}


def gold(name):
    return pd.read_csv(f"{FOLDER}/gold/{name}.csv", keep_default_na=False, dtype={"comment_id": str})


@pytest.fixture(scope="module")
def texts():
    return fr.read(f"{FOLDER}/articles").texts


def own(table, texts):
    """Rows of the articles themselves, without the comments that are read into them."""
    return table[table.end <= table.article_id.map({key: len(text) for key, text in texts.items()})]


def plain(text):
    """The words alone, so that marks of another kind do not count as another wording."""
    return re.sub(r"[“”‘’\"']", "", text)


# What lies here


def test_three_outlets_of_twenty_dated_articles_over_four_months():
    articles = fr.read(f"{FOLDER}/articles").articles
    assert articles.outlet.value_counts().to_dict() == dict.fromkeys(OUTLETS.values(), 20)
    assert sorted(articles.published.str[:7].unique()) == ["2025-02", "2025-03", "2025-04", "2025-05"]
    assert articles.wire.eq("Seaboard").sum() >= 6
    assert all(OUTLETS[key.split("-")[0]] == outlet for key, outlet in articles[["article_id", "outlet"]].values)


def test_articles_are_short(texts):
    lengths = [len(text.split()) for text in texts.values()]
    assert min(lengths) >= 180 and max(lengths) <= 300


@pytest.mark.parametrize("name", PLACED)
def test_every_row_of_the_record_lies_in_its_text(name, texts):
    rows = gold(name)
    assert len(rows) > 0
    for row in rows.itertuples():
        found = texts[row.article_id][row.start : row.end]
        assert found.strip() and found == getattr(row, "text", found), row


@pytest.mark.parametrize("name", ["passages", "voices"])
def test_passages_and_voices_are_a_partition_of_the_text(name, texts):
    for article_id, rows in gold(name).groupby("article_id"):
        assert is_partition(texts[article_id], zip(rows.start, rows.end, strict=True)), article_id


def test_whoever_speaks_is_in_the_table_of_speakers():
    known = gold("speakers")
    assert known.speaker.is_unique
    rows = pd.concat([gold("quotations").query("kind == 'direct'"), gold("reported")])
    facts = ["speaker", "party", "role", "named"]
    assert set(rows[facts].itertuples(index=False, name=None)) == set(known[facts].itertuples(index=False, name=None))


def test_mentions_use_terms_of_the_codebook():
    terms = read_codebook(f"{FOLDER}/codebook.yml").table()
    assert set(zip(gold("mentions").referent, gold("mentions").term, strict=True)) <= set(
        zip(terms.referent, terms.term, strict=True)
    )


def test_denied_names_are_mentions():
    denied = gold("denials").query("what == 'name'")
    keys = ["article_id", "start", "end", "referent", "term"]
    assert len(denied) >= 9 and len(denied.merge(gold("mentions"), on=keys)) == len(denied)


def test_examples_of_the_codebook_pass():
    codebook = read_codebook(f"{FOLDER}/codebook.yml")
    nothing = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": ["Good morning."]})
    assert find_evidence(nothing, codebook).empty  # a stance example that fails would raise
    for referent in codebook.referents:
        frames = [term.frame for term in referent.terms]
        assert frames[0] != frames[-1] and 4 <= len(frames) <= 10, referent.referent


# Copies, versions, corrections


@pytest.mark.parametrize("row", gold("copies").to_dict("records"), ids=lambda row: f"{row['kind']} {row['article_id']}")
def test_copies_are_as_alike_as_their_kind_says(row, texts):
    here = plain(texts[row["article_id"]][row["start"] : row["end"]])
    there = plain(texts[row["other_id"]][row["other_start"] : row["other_end"]])
    if row["kind"] == "remark":  # which one paper may break off sooner
        short, long = sorted([here.rstrip(",."), there.rstrip(",.")], key=len)
        assert long.startswith(short)
    elif row["kind"] in ("copy", "paragraph"):
        assert here == there
    else:
        assert 0.5 < SequenceMatcher(None, here.split(), there.split()).ratio() < 1


def test_a_correction_says_what_now_stands_in_the_text(texts):
    for row in gold("corrections").itertuples():
        printed = texts[row.article_id][row.start : row.end]
        assert row.wrong in printed and row.right in printed
        assert texts[row.article_id][row.corrected_start : row.corrected_end].startswith(row.right)


# Comments


def test_every_comment_has_a_stance_towards_every_target(practice):
    stances, targets = gold("stances"), {target.target for target in practice.codebook.targets}
    assert len(practice.comments) == 59 and practice.comments.article_id.nunique() == 9  # of 60, one was removed
    assert practice.comments.parent_id.notna().sum() >= 25
    assert len(stances) == 60 * len(targets) and set(stances.target) == targets
    assert not stances.duplicated(["article_id", "comment_id", "target"]).any()
    assert stances.groupby("target").stance.nunique().eq(3).all()


# What the suite finds: floors, not aims


def speaks(found, speaker, known):
    """Is this the same source, under one of its names, if need be cut short or with a title before it?"""

    def bare(name):
        return f" {re.sub(r'^(?:an?|the) ', '', plain(name).lower())} "

    return bool(found) and any(bare(found) in bare(name) or bare(name) in bare(found) for name in known[speaker])


def test_quotations_are_found_with_their_speakers(practice, texts):
    found = own(practice.quotations, texts)
    rows = gold("quotations").merge(found, how="left", on=["article_id", "start", "end"], suffixes=("", "_found"))
    assert rows.kind_found.notna().mean() > 0.99
    assert (rows.kind == rows.kind_found).mean() > 0.93
    assert len(found) <= 1.02 * len(rows)
    known = {
        row.speaker: [row.speaker, *filter(None, row.also_known_as.split("; "))]
        for row in gold("speakers").itertuples()
    }
    direct = rows[rows.kind == "direct"].fillna({"speaker_found": ""})
    right = [speaks(row.speaker_found, row.speaker, known) for row in direct.itertuples()]
    assert len(direct) > 200 and sum(right) / len(direct) > 0.8


def test_mentions_are_found(practice, texts):
    found, rows = own(practice.mentions, texts), gold("mentions")
    places = found[["article_id", "referent", "term", "start", "end"]]
    both = rows.merge(places, on=["article_id", "referent", "term"], suffixes=("", "_found"))
    both = both[(both.start_found < both.end) & (both.start < both.end_found)]
    assert both.groupby(["article_id", "referent", "start"]).ngroups / len(rows) > 0.98
    assert both.groupby(["article_id", "referent", "start_found"]).ngroups / len(found) > 0.98


def test_passages_and_voices_are_found(practice, texts):
    passages = gold("passages").merge(practice.passages, on=["article_id", "start", "end"], suffixes=("", "_found"))
    assert (passages.kind == passages.kind_found).sum() / len(gold("passages")) > 0.98
    agreed = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start))
        for article_id, theirs in gold("voices").groupby("article_id")
        for b in practice.voices[practice.voices.article_id == article_id].itertuples()
        for a in theirs[(theirs.start < b.end) & (theirs.end > b.start) & (theirs.voice == b.voice)].itertuples()
    )
    assert agreed / gold("voices").eval("end - start").sum() > 0.9


# The turning point


def months(referent):
    """Mentions by outlet (its short name), term and month."""
    dated = fr.read(f"{FOLDER}/articles").articles[["article_id", "published"]]
    rows = gold("mentions").query("referent == @referent").merge(dated)
    rows = rows.assign(outlet=rows.article_id.str.split("-").str[0], month=rows.published.str[5:7].astype(int))
    return rows.groupby(["outlet", "term", "month"]).size()


def count(counts, outlet, *terms, since=2, until=5):
    return sum(counts.get((outlet, term, month), 0) for term in terms for month in range(since, until + 1))


def test_after_the_accident_the_charge_has_other_names():
    charge, safe = months("charge"), "safety charge, toll or levy"
    assert count(charge, "gull", "tax", until=3) >= 20 and count(charge, "gull", "tax", since=4) <= 3
    assert count(charge, "gull", safe, until=3) == 0 and count(charge, "gull", safe, since=4) >= 8
    assert (
        count(charge, "ledger", "user charge", until=3) >= 15 and count(charge, "ledger", "user charge", since=5) == 0
    )
    assert count(charge, "ledger", "levy", until=3) == 0 and count(charge, "ledger", "levy", since=4) >= 8
    assert count(charge, "lantern", "fair share", "contribution", since=4) > count(
        charge, "lantern", "fair share", until=3
    )


def test_after_the_accident_the_work_and_its_opponents_have_other_names():
    works, people = months("works"), months("opponents")
    assert count(works, "gull", "repairs", until=3) == 0 and count(works, "gull", "repairs", since=4) >= 8
    assert count(works, "ledger", "strengthening works", until=3) == 0 < count(works, "ledger", "strengthening works")
    assert count(people, "gull", "rebels", until=3) >= 10 and count(people, "gull", "rebels", since=4) == 0
    assert count(people, "gull", "mob", "blockaders or troublemakers", until=4) == 0
    assert months("accident").index.get_level_values("month").min() == 4


# The same articles as an export, and as a table that nobody cleaned


def test_the_export_holds_every_article(texts):
    with zipfile.ZipFile(f"{FOLDER}/export-nexis.zip") as archive:
        [name] = archive.namelist()
        export = archive.read(name).decode("utf-8-sig")
    documents = re.split(r"\r\n +\d+ of 60 DOCUMENTS\r\n", export)[1:]
    assert len(documents) == 60 and "\r\n" in export
    seen = [" ".join(document.split()) for document in documents]
    titles = fr.read(f"{FOLDER}/articles").articles.set_index("article_id").title
    for article_id, text in texts.items():
        [document] = [one for one in seen if f"HEADLINE: {titles[article_id]} BYLINE:" in one]
        body = gold("passages").query("article_id == @article_id and kind == 'body'")
        assert all(" ".join(text[row.start : row.end].split()) in document for row in body.itertuples())
        assert all(f"{label}: " in document for label in ("SECTION", "LENGTH", "LOAD-DATE"))


def test_the_messy_table_has_the_faults_that_are_listed():
    table = pd.read_csv(f"{FOLDER}/messy.csv", sep=";", dtype=str, keep_default_na=False)
    rows = gold("messy").assign(index=gold("messy").row - 1).set_index("index").join(table)
    assert len(table) == 62
    of = dict(iter(rows.groupby("fault")))
    assert of["no text"]["Full text"].tolist() == [""]
    assert of["HTML entities"]["Full text"].str.contains(r"&(?:\w+|#\d+);").all()
    assert of["HTML tags"]["Full text"].str.startswith("<p>").all()
    assert len(of["decoded wrongly"]) == 2 and of["decoded wrongly"]["Full text"].str.contains("â€").all()
    assert of["date with slashes"]["Publication date"].str.fullmatch(r"\d\d/\d\d/\d{4}").all()
    assert not of["outlet spelled otherwise"]["Source"].isin(OUTLETS.values()).any()
    [again] = of["the row before once more"].row
    assert table["Full text"][again - 1] == table["Full text"][again - 2]
    unlisted = table.drop(index=rows.index)
    assert not unlisted["Full text"].str.contains("â€|&#|<p>").any()


def test_events_and_outside_counts_are_dated_within_the_time():
    events, outside = pd.read_csv(f"{FOLDER}/events.csv"), pd.read_csv(f"{FOLDER}/outside.csv")
    assert events.date.is_monotonic_increasing and events.date.between("2025-02-01", "2025-06-01").all()
    assert outside.groupby("series").size().eq(17).all() and outside.series.nunique() == 3
