"""Mentions in the five seeds, as read by eye, and what must hold for mentions of any corpus."""

from pathlib import Path

import pandas as pd
import pytest

from framing.codebook.load import read_codebook
from framing.codebook.mentions import find, find_mentions, wording_of
from framing.core.schemas import contract
from framing.core.tables import table
from framing.reading.corpus import corpus
from framing.reading.passages.classify import find_passages
from tests.shared import CODEBOOK

YESHIVA, MAYADEEN, HERITAGE, TIMES, CHRONICLE = sorted(path.stem for path in Path("seeds").glob("*.txt"))


@pytest.fixture
def names(seeds):
    """The surfaces of a referent in one article, in reading order, joined by " · "."""

    def found(article_id, referent, **where):
        rows = seeds.mentions[(seeds.mentions.article_id == article_id) & (seeds.mentions.referent == referent)]
        for column, value in where.items():
            rows = rows[rows[column] == value]
        return " · ".join(" ".join(surface.split()) for surface in rows.surface)

    return found


# -- The campaign: every naming of it in every seed, from the headline down, read by eye -------------------------------


@pytest.mark.parametrize(
    ("article_id", "expected"),
    [
        (
            YESHIVA,
            "Operations · offensive · campaign · defends itself · fighting · military operations"
            " · fighting · defend itself · counterattack · conflict",
        ),
        (
            MAYADEEN,
            "genocide · genocidal campaign · operation · aggression · ground invasion · ground invasion · genocide"
            " · aggression · genocidal campaign · operation · ground invasion · ground invasion · air strikes · war"
            " · engaged in combat · scorched-earth · War · fighting · war · fighting · war · conflict · war · war · war"
            " · aggression on Gaza",
        ),
        (
            HERITAGE,
            "precision operation · full-scale ground invasion · military ground operation · battle · war · war"
            " · operational activities · war · battles · war in Gaza",
        ),
        (
            TIMES,
            "fighting · war on Hamas · war against Hamas · war in Gaza · war in Gaza · operations · war · fighting"
            " · operations · war in Gaza · conflict · war between Israel and Hamas · fighting"
            " · Israel-Hamas war · war against Hamas · airstrikes · fighting",
        ),
        (
            CHRONICLE,
            "war · Hamas war · conflict · Rafah operation · offensive · war · offensive · fighting · war · war · war"
            " · war against Hamas · defend itself · self-defense",
        ),
    ],
)
def test_the_campaign_by_eye(names, article_id, expected):
    assert names(article_id, "campaign") == expected


def test_the_two_ends_of_the_headline_chart(seeds):
    ends = seeds.mentions[seeds.mentions.term.isin(["genocide", "precision operation"])]
    assert ends[["article_id", "surface", "kind", "voice"]].values.tolist() == [
        [MAYADEEN, "genocide", "headline", "headline"],
        [MAYADEEN, "genocide", "crosslink", "other"],
        [HERITAGE, "precision operation", "body", "quotation"],
    ]
    assert ends.sentence.iloc[0] == "US-Israeli discord grows over Gaza genocide: Multiple reports"
    assert ends.sentence.iloc[2].startswith("Gallant, according to the Defense Ministry’s readout of the call,")


# -- Other contrasts ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("article_id", "referent", "expected"),
    [
        (YESHIVA, "army", "IDF · IDF · IDF · soldier · Israeli troops"),
        (MAYADEEN, "army", "Israeli Occupation Forces · IOF · IOF · Israeli forces · occupation forces"),
        (
            HERITAGE,
            "army",
            "IDF · Israel’s military · IDF · IDF’s · soldiers · soldiers · troops · IDF · IDF’s · IDF troops"
            " · Israeli forces · IDF · IDF · IDF",
        ),
        (
            TIMES,
            "army",
            "the military · IDF troops · Israel Defense Forces · Israel Defense Forces · IDF · ground troops",
        ),
        (CHRONICLE, "army", "Israel Defense Forces · IDF · IDF · Soldiers · IDF"),
        (YESHIVA, "attack", "October 7th attack"),
        (MAYADEEN, "attack", "October 7"),
        (HERITAGE, "attack", "Hamas-led massacre · Hamas invasion"),
        (TIMES, "attack", "terrorist attacks of October 7 · October 7 attacks · October 7 Hamas attacks"),
        (CHRONICLE, "attack", "October 7 attack"),
        (YESHIVA, "captives", "hostages · hostage"),
        (MAYADEEN, "captives", "captives · Israeli captives"),
        (HERITAGE, "captives", "hostages · hostages"),
        (
            TIMES,
            "captives",
            "hostages · Israeli hostages · Israeli hostages · hostages · Gaza hostages · abductees",
        ),
        (
            CHRONICLE,
            "captives",
            "hostage · Israeli hostages · hostages · hostages · hostages · hostage · the abducted · abductees"
            " · hostages · hostage · hostage · American-Israeli hostages",
        ),
        (MAYADEEN, "prisoners", "Palestinian prisoners"),
        (CHRONICLE, "prisoners", "Palestinian terrorists held in Israeli prisons"),
        (YESHIVA, "truce", "the pause in fighting"),
        (MAYADEEN, "exchange", ""),
        (TIMES, "exchange", ""),
        (CHRONICLE, "exchange", "hostage deal · hostage deal · hostage deal · hostage agreement"),
        (
            HERITAGE,
            "people",
            "civilians · residents · displaced persons · noncombatants · civilians · Palestinian noncombatants"
            " · human shields",  # the innocent civilians of 7 October are not the people of Gaza
        ),
        (MAYADEEN, "truce", "humanitarian pause · temporary truce · truce · truce"),
        (HERITAGE, "truce", ""),
        (TIMES, "truce", "end the war · ceasefire"),
        (
            CHRONICLE,
            "truce",
            "permanent ceasefire · immediate ceasefire · ceasefire · permanent ceasefire · pause in fighting"
            " · ceasefire",
        ),
        (YESHIVA, "city", ""),
        (MAYADEEN, "city", "occupied Al-Quds"),
        (HERITAGE, "city", "Jerusalem insists · Jerusalem provided · Jerusalem responsible"),
        (TIMES, "city", "pressure on Jerusalem"),
        (CHRONICLE, "city", "Jerusalem · Jerusalem says"),
    ],
)
def test_other_things_by_eye(names, article_id, referent, expected):
    assert names(article_id, referent) == expected


def test_armed_group_and_dead_by_eye(names):
    resistance = "Palestinian resistance · Resistance's · Palestinian resistance · resistance"
    assert names(MAYADEEN, "armed_group", term="resistance") == resistance
    assert names(HERITAGE, "armed_group", term="terrorists") == "Hamas terrorists · Hamas terrorists · Hamas terrorist"
    assert names(TIMES, "armed_group", term="terrorists") == "terrorists"
    assert names(CHRONICLE, "armed_group", term="terrorists") == "", "these are prisoners"
    assert names(MAYADEEN, "dead", term="martyrs") == "martyrs"
    assert names(HERITAGE, "dead", term="fallen") == "fallen soldiers · Israel’s Fallen"
    assert names(YESHIVA, "dead", term="murdered", comment_id="10") == "murder"
    assert names(YESHIVA, "dead", term="killed", comment_id="10") == "killed"


def test_state_by_eye(names):
    assert names(HERITAGE, "state", term="State of Israel") == "State of Israel · State of Israel"
    assert names(HERITAGE, "state", term="Jewish state") == "Jewish state · Jewish state"
    assert names(CHRONICLE, "state", term="Jewish state") == "Jewish state · Jewish state"
    assert names(YESHIVA, "state", term="Zionist state", comment_id="15") == "Zionist “State"
    assert names(YESHIVA, "state", term="Land of Israel", comment_id="2") == "EY · EY"
    in_scare_quotes = "Israel · Israel · Israel's · Israel · Israel · Israel · Israel's · Israel · Israel's · Israel"
    assert names(MAYADEEN, "state", term="Israel", voice="scare") == in_scare_quotes
    assert names(MAYADEEN, "state", term="Israel", voice="quotation") == "Israel · Israel · Israel · Israel"


@pytest.mark.parametrize(
    "phrase",
    [
        "What is your system of operation",  # a way of working
        "the laws of war",  # law
        "Israel’s full war cabinet",  # an institution
        "War Cabinet Minister",
        "Israel’s war leadership",
        "arrest warrants for war crimes",
        "a full-on war between Israel and Hezbollah",  # another war
        "where fighting with Hezbollah has intensified",
        "As fighting continues to escalate between Israel and Hezbollah",
        "against Israel, which is fighting terror",  # a verb
        "must not operate in the south",
        "took operational control",
        "defending itself from accusations",  # in court
        "The best way to kill an idea",
        "on the day of the attack",  # whose attack, the word alone does not say
        "not to begin their attack on the heavily populated",
        "The Times of Israel's diplomatic reporter",
        "Foreign Minister Israel Katz",
        "the Israeli military and political steps",
    ],
)
def test_what_the_seeds_say_in_another_sense_is_not_counted(seeds, phrase):
    counted = {"campaign", "attack", "state", "dead", "army"}
    article_id, at = next((key, text.index(phrase)) for key, text in seeds.corpus.texts.items() if phrase in text)
    rows = seeds.mentions[(seeds.mentions.article_id == article_id) & seeds.mentions.referent.isin(counted)]
    inside = rows[(rows.start >= at) & (rows.end <= at + len(phrase))]
    assert set(inside.surface) <= {"Israel", "Israel’s"}


# -- What must hold ----------------------------------------------------------------------------------------------------


def test_the_columns_are_the_contract_and_every_offset_reproduces_the_text(seeds):
    found = seeds.mentions
    ours = ["sentence_start", "sentence_end", "negated", "denial", "quoted_from", "wording", "speaker_id"]
    assert found.columns.tolist() == [*contract("mentions"), *ours]
    for row in found.itertuples():
        text = seeds.corpus.texts[row.article_id]
        assert text[row.start : row.end] == row.surface
        assert text[row.sentence_start : row.sentence_end] == row.sentence
        assert row.sentence_start <= row.start < row.end <= row.sentence_end


def test_who_chose_the_word_follows_from_the_voice(seeds):
    found = seeds.mentions
    chosen = found[found.kind != "comment"].groupby("voice").wording.unique().map(list).to_dict()
    assert all(who == (["source"] if voice == "quotation" else ["outlet"]) for voice, who in chosen.items())
    assert {"narration", "reported", "quotation", "scare"} <= set(chosen)
    readers = found[found.kind == "comment"]
    assert (readers.wording.eq("source") == readers.voice.eq("quotation")).all()
    assert set(readers.wording) <= {"reader", "source"}
    assert wording_of(None, "body") is None


def test_a_denial_is_that_of_the_mention_and_of_its_own_sentence():
    text = (
        "Talks\n\nThe army never left the town. It is a war, he said. Nobody may call it a genocide. "
        "The invasion is a myth, he said."
    )
    source = corpus([{"article_id": "a"}], {"a": text})
    book = read_codebook("data/codebook.yml")
    found = find_mentions(source, book, find_passages(source), table("voices", []))
    rows = found[found.surface.isin(["war", "genocide", "invasion"])].set_index("surface")
    assert rows.negated.to_dict() == {"war": False, "genocide": True, "invasion": True}
    assert rows.denial.genocide == "Nobody" and pd.isna(rows.denial.war)
    assert rows.denial.invasion == "a myth"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("A war? Not at all. It is a drill.", "Not at all"),
        ("“Is it a war?” No.", "No"),
        ("A war? Yes. No drill.", None),
    ],
)
def test_an_answer_may_reject_the_name_in_the_question_before_it(text, answer):
    source = corpus([{"article_id": "a"}], {"a": f"Talks\n\nThe army never left the town. {text}"})
    book = read_codebook("data/codebook.yml")
    row = find_mentions(source, book, find_passages(source), table("voices", [])).query("surface == 'war'").iloc[0]
    assert (None if pd.isna(row.denial) else row.denial) == answer
    assert row.sentence.rstrip("”").endswith("?")


def test_every_mention_lies_in_one_passage_and_has_its_kind_comment_and_one_voice(seeds):
    found = seeds.mentions.merge(seeds.passages, on="article_id", suffixes=("", "_p"))
    inside = found[(found.start >= found.start_p) & (found.end <= found.end_p)]
    assert len(inside) == len(seeds.mentions)
    assert (inside.kind == inside.kind_p).all()
    assert (inside.comment_id.fillna("") == inside.comment_id_p.fillna("")).all()
    assert (inside.sentence_start >= inside.start_p).all() and (inside.sentence_end <= inside.end_p).all()
    spoken = seeds.mentions.merge(seeds.voices, on="article_id", suffixes=("", "_v"))
    spoken = spoken[(spoken.start >= spoken.start_v) & (spoken.start < spoken.end_v)]
    assert len(spoken) == len(seeds.mentions)
    assert (spoken.voice == spoken.voice_v).all()


def test_the_outlet_and_the_frame_come_along(seeds):
    row = seeds.mentions[seeds.mentions.term == "precision operation"].iloc[0]
    assert (row.outlet, row.frame, row.referent) == ("Heritage Florida Jewish News", "limited", "campaign")


SMALL = {
    "one": "War goes on. The Gaza war is a “war on Gaza”.\n\nThe operation ended. A cease-\nfire held.",
    "none": "Nothing of this kind.",
}


def small(voices):
    articles = corpus([{"article_id": key, "outlet": key.title()} for key in SMALL], SMALL)
    spans = [("one", 0, 45, "body"), ("one", 47, 88, "comment"), ("none", 0, 21, "body")]
    rows = [
        {"article_id": key, "passage_id": n, "start": a, "end": b, "kind": kind, "comment_id": "7" if n == 1 else None}
        for n, (key, a, b, kind) in enumerate(spans)
    ]
    return find_mentions(articles, CODEBOOK, table("passages", rows), table("voices", voices))


def test_voice_and_speaker_are_those_at_the_mentions_first_character():
    found = small(
        [
            {"article_id": "one", "start": 31, "end": 42, "voice": "quotation", "speaker": "A. Speaker"},
            {"article_id": "one", "start": 0, "end": 31, "voice": "narration"},
            {"article_id": "one", "start": 47, "end": 67, "voice": "comment"},
        ]
    )
    found = found[found.referent == "campaign"]
    assert found.surface.tolist() == ["War", "Gaza war", "war on Gaza", "operation"]
    assert found.voice.tolist() == ["narration", "narration", "quotation", "comment"]
    assert found.speaker.fillna("").tolist() == ["", "", "A. Speaker", ""]
    assert found.comment_id.fillna("").tolist() == ["", "", "", "7"]
    assert found.sentence.tolist()[:2] == ["War goes on.", "The Gaza war is a “war on Gaza”."]


def test_a_mention_over_a_line_end_is_found_and_printed_as_it_stands():
    found = small([])
    assert found[found.referent == "truce"].surface.tolist() == ["cease-\nfire"]
    assert found.voice.isna().all()


def test_no_mentions_are_an_empty_table_with_all_columns(seeds):
    articles = corpus([{"article_id": "none", "outlet": "None"}], {"none": SMALL["none"]})
    found = find_mentions(articles, CODEBOOK, find_passages(articles), table("voices", []))
    assert len(found) == 0 and [*found.columns, "speaker_id"] == seeds.mentions.columns.tolist()
    assert found.dtypes.equals(seeds.mentions.dtypes.drop("speaker_id"))


def test_find_gives_the_mentions_of_a_bare_string():
    text = "A “precision operation”, they said."
    assert [text[hit.start : hit.end] for hit in find(text, CODEBOOK)] == ["precision operation"]


def test_the_order_of_articles_and_passages_does_not_matter(seeds):
    mixed = seeds.passages.sample(frac=1, random_state=1)
    voices = seeds.voices.sample(frac=1, random_state=1)
    again = find_mentions(seeds.corpus, read_codebook("data/codebook.yml"), mixed, voices, seeds.quoted)
    pd.testing.assert_frame_equal(again, seeds.mentions.drop(columns="speaker_id"))
