"""Datelines: words at the head of a story that belong to no sentence; and what only looks like one."""

import pytest

import framing as fr
from framing.reading.corpus import corpus
from framing.reading.passages.datelines import story_start


def article(text):
    return corpus([{"article_id": "a", "outlet": "The Gull"}], {"a": text})


STORY = "The council said on Thursday that boats were leaving."


@pytest.mark.parametrize(
    "dateline",
    """
    HOLTBY (AP) _␣
    HOLTBY, Norvale (AP) _␣
    HOLTBY — June 6, 2031 —␣
    Holtby (CNN)␣
    Port Eden, Norvale (Reuters)␣
    By Ann Lee, HOLTBY —␣
    HOLTBY —␣
    HOLTBY ―␣
    HOLTBY—
    HOLTBY --␣
    HOLTBY (AP) —␣
    HOLTBY, June 6 —␣
    June 6 (Reuters) -␣
    June 6 —␣
    Holtby, 6 June –␣
    PORT EDEN:␣
    UNITED NATIONS:␣
    THE HAGUE —␣
    PORT EDEN, June 6:␣
    Port Eden, June 6 (PTI):␣
    HOLTBY | Reuters —␣
    ST. OLGA, Norvale —␣
    HOLTBY, N.V. -␣
    PORT EDEN/HOLTBY, June 6 (Reuters) -␣
    HOLTBY, 6th June, 2031 (WAFA) -␣
    Holtby, Jun 6 (EFE).-␣
    HOLTBY, June 6. /TASS/.␣
    (JTA) —␣
    By Anna Lind HOLTBY —␣
    By ANNA LIND / HOLTBY —␣
    """.split("\n")[1:-1],
)
def test_a_dateline_ends_where_the_story_begins(dateline):
    dateline = dateline.strip(" ").replace("␣", " ")
    for story in (STORY, "“Boats were leaving,” said Ann Lee, who owns three.", "3,000 boats left."):
        assert (dateline + story)[story_start(dateline + story) :] == story


@pytest.mark.parametrize(
    "text",
    """
    NATO — the alliance — said it would.
    HAMAS: Talks go on, the group said.
    OPINION — The mayor is gone.
    EXCLUSIVE - The mayor is gone.
    Cable News Network (CNN) President Lind said so.
    NATO — Russia ties are cold.
    BREAKING: The mayor said it was over.
    ANALYSIS: The mayor is gone.
    EDITOR'S NOTE: The mayor is gone.
    LIND: I was there when it fell.
    LIND: “It fell in the night, and nobody came.”
    THE LAST FERRY: The town has lost its pier.
    THE LAST FERRY — The town has lost its pier.
    PIER ATROCITY: The town has lost its pier.
    IKEA — Sweden's best known brand — has shut its shop.
    HAMEL — Norvale's largest lender — will shut its bank.
    ANNA LIND: What happened at the pier?
    HOST: Welcome back.
    HOLTBY said it would.
    HOLTBY, Dunmere and Lund said they would.
    HOLTBY — that great city — said it would.
    HOLTBY BANK — Norvale's largest lender — said it would.
    Anna Lind — Norvale's mayor and doctor — has been called a fool.
    Anna Lind (SNP) - who sits for Holtby - said so.
    The World Health Body (WHO) said so.
    Q: What happened?
    10:15: The mayor arrives.
    10:15 — The mayor arrives.
    Holtby: the city that never slept
    Price: The ferry costs two crowns.
    Holtby — It was cold.
    WHO: The fever is here.
    On June 6 the mayor said — Again — no.
    """.split("\n")[1:-1],
)
def test_a_name_a_kicker_and_a_label_are_no_dateline(text):
    assert story_start(text.strip()) == 0


def test_farther_down_only_places_in_capitals_before_a_dash_are_one():
    assert story_start("HOLTBY (AP) — " + STORY, head=False) == 14
    assert not any(
        story_start(head + STORY, head=False) for head in ("HOLTBY: ", "June 6 — ", "WHAT THE MAYOR KNEW — ")
    )
    assert story_start("HOLTBY: " + STORY, labelled=True) == 0


@pytest.mark.parametrize("dateline", ["HOLTBY — ", "PORT EDEN: ", "June 6 (Reuters) - ", "HOLTBY, June 6 — "])
def test_a_dateline_is_nobodys_words_and_no_part_of_a_name(dateline):
    story = "The council shut its office and called the year “a long slide”. It said that boats were leaving."
    text = f"Boats leave\n\n{dateline}{story}\n\nThe quay has nine hundred berths and was built by two brothers.\n"
    found = fr.analyse(article(text), "data/codebook.yml")
    own = found.voices[found.voices.start >= text.index(dateline)].iloc[0]
    assert (text[own.start : own.end], own.voice, own.kind) == (dateline.strip(), "other", "body")
    assert found.quotations.speaker.tolist() == ["council"]
    assert set(found.reported.speaker) == {"council"}
    assert found.passages[found.passages.kind == "body"].text.iloc[0] == dateline + story


@pytest.mark.parametrize("line", ["HOLTBY —", "HOLTBY, Norvale, June 6 —", "PORT EDEN, Norvale (AP) —"])
def test_a_dateline_on_a_line_of_its_own_is_no_standfirst(line):
    story = STORY + " It gave no reason, and nobody on the quay had one."
    found = fr.analyse(article(f"Boats leave\n\n{line}\n{story}\n\nThe quay is old. {story}\n"), "data/codebook.yml")
    assert found.passages.kind.tolist() == ["headline", "byline", "body", "body"]


def test_a_place_in_a_dateline_is_named_in_no_sentence():
    text = "Boats leave\n\nGAZA CITY, June 6 (AP) — Boats left Gaza on Thursday after a night of wind and rain."
    found = fr.analyse(article(text), "data/codebook.yml").mentions
    first, second = found[found.referent == "territory"].itertuples()
    assert (first.voice, first.sentence) == ("other", "GAZA CITY, June 6 (AP) —")
    assert second.voice == "narration" and second.sentence.startswith("Boats left")


def test_a_short_first_paragraph_with_a_dateline_is_no_headline():
    text = (
        "Boats leave\n\nHOLTBY — The boats left.\n\nThe quay has nine hundred berths and was built by two brothers.\n"
    )
    assert fr.find_passages(article(text)).kind.tolist() == ["headline", "body", "body"]
