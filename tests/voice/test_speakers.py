"""Who says each quotation of the seeds, read by eye (written before the rules were); and what must hold on any text."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.corpus import corpus
from framing.reading.passages.classify import find_passages
from framing.voice.quotation_kinds import SOURCED
from framing.voice.quotations import find_quotations, pair_all_marks
from framing.voice.speakers.attribute import attribute_quotations, read_articles

BLINKEN, MILLER, GALLANT, HALEVI = "Antony Blinken", "Matthew Miller", "Yoav Gallant", "Herzi Halevi"
HERZOG, NETANYAHU, STROOK, AVRAHAM = "Isaac Herzog", "Benjamin Netanyahu", "Orit Strook", "Yaron Avraham"
NOBODY = None

# Every direct quotation of the seeds: the first words and who says them. The innermost attribution counts: in “Channel
# 12 reported that he told her, ‘…’” it is he. A verb inside the marks is the document's own: in “he ‘stressed that…,’
# the readout said” it is the readout. A headline's quotation that names nobody is whoever says it in the body.
SPOKEN = {
    "000": [
        ("You can’t operate", BLINKEN), ("You need to evacuate", BLINKEN), ("We follow a number", HALEVI),
        ("The entire Israeli", GALLANT), ("I don’t think you", BLINKEN), ("You don’t want", BLINKEN),
        ("As long as", "Bibi"), ("The way Israel defends", BLINKEN), ("We will not stop", BLINKEN),
        ("heroic", "Hamas"), ("I made clear", BLINKEN), ("That means taking", BLINKEN), ("avoid damage", BLINKEN),
        ("Hamas intentionally embeds", BLINKEN), ("is capable of", BLINKEN), ("world opinion", NOBODY),
        ("There has to be", "Gadolhadorah"), ("send them back", "Chanauz"),
    ],
    "001": [
        ("more than a few", HALEVI), ("frank exchange", "sources"), ("sharp message", "Washington Post"),
        ("international humanitarian", "Tony Blinken"), ("they generate a plan", "Tony Blinken"),
        ("are increasingly", "Biden administration"),
        ("disagreements arose", "Channel 12"), ("Blinken visited Israel", "Channel 12"),
        ("Blinken’s meetings were", AVRAHAM), ("Blinken met with members", AVRAHAM),
        ("The way you worked", "Tony Blinken"), ("We work based on", HALEVI), ("all of Israeli society", GALLANT),
        ("I do not think", "Tony Blinken"), ("The matter is not", "Tony Blinken"),
        ("Blinken said in the room", "Channel 12"), ("In the meantime", "Channel 12"),
        ("As long as I am", NETANYAHU), ("Having said all", "Tony Blinken"), ("the clock is", "Tony Blinken"),
        ("We want to see", "Tony Blinken"),
    ],
    "002": [
        ("shared objective", MILLER), ("precision operation", GALLANT), ("The Secretary reaffirmed", MILLER),
        ("urgent need", BLINKEN), ("to ensure assistance", BLINKEN), ("affirmed the ironclad", MILLER),
        ("stressed the commitment", "Defense Ministry readout"), ("in the face of", GALLANT),
        ("As the State of Israel", "Defense Ministry readout"), ("ongoing support", GALLANT),
        ("We treat Israel", BLINKEN), ("limited information", "State Department report"),
        ("incidents that raise", "State Department report"), ("incredibly complex", BLINKEN),
        ("You have an enemy", BLINKEN), ("Based on the totality", BLINKEN), ("hundreds", BLINKEN),
        ("Israel, unlike many", BLINKEN),
    ],
    "003": [
        ("The secretary reaffirmed", MILLER), ("far too high", BLINKEN), ("She has America", BLINKEN),
        ("ongoing efforts to", MILLER), ("only comes from", BLINKEN), ("This crisis has", BLINKEN),
        ("You can’t have one", BLINKEN), ("radicalization", BLINKEN), ("diplomatic horizon", BLINKEN),
        ("changes in combat", GALLANT), ("emphasized that operations", "readout of the meeting"),
        ("It’s not the time", "Itamar Ben Gvir"), ("Extremely complicated", HERZOG), ("relentless efforts", BLINKEN),
        ("utmost under", HERZOG), ("We are alerting", HERZOG), ("that embeds itself", BLINKEN),
        ("This is a moment", BLINKEN), ("been quietly working", "Joe Biden"), ("imminent", "senior US official"),
    ],
    "004": [
        ("avoid further expansion", BLINKEN), ("permanent ceasefire", NETANYAHU),
        ("discussed ongoing", "press release from the US State Department"),
        ("Secretary Blinken reaffirmed", "press release from the US State Department"),
        ("He also discussed", "press release from the US State Department"),
        ("reiterated the United", "press release from the US State Department"),
        ("permanent ceasefire", NETANYAHU), ("we have not yet seen", BLINKEN), ("Even in these very", BLINKEN),
        ("And the only reason", BLINKEN), ("I want to thank you", HERZOG), ("I think there should be", HERZOG),
        ("trash", STROOK), ("has no right to exist", STROOK), ("Soldiers left everything", STROOK),
        ("The government went to", STROOK), ("small number", STROOK), ("These people will be", STROOK),
        ("Trying to use", HERZOG), ("unprecedented antisemitic", NETANYAHU), ("The possibility that", NETANYAHU),
        ("Eighty years after", NETANYAHU), ("If this does happen", NETANYAHU), ("Israel expects the", NETANYAHU),
        ("discussed the international", "Yair Lapid"), ("If necessary I will", "Yair Lapid"),
    ],
}  # fmt: skip


def said_in(source):
    passages = find_passages(source)
    quotations = find_quotations(source, passages, pair_all_marks(source, passages)[0])
    return attribute_quotations(quotations, read_articles(source, passages, quotations))


@pytest.fixture(scope="module")
def said(seeds):
    return said_in(seeds.corpus)


@pytest.fixture(scope="module")
def direct(said):
    return said[said.kind == "direct"]


def name(value):
    return None if pd.isna(value) else value


@pytest.mark.parametrize("article", SPOKEN)
def test_the_list_is_of_every_direct_quotation(article, direct):
    own = direct[direct.article_id.str.startswith(article)].text.str.replace("\xa0", " ")
    assert [text.startswith(first) for text, (first, _) in zip(own, SPOKEN[article], strict=True)] == [True] * len(own)


def test_of_the_direct_quotations_of_the_seeds_95_in_100_have_the_right_speaker(direct):
    wanted = [speaker for article in SPOKEN for _, speaker in SPOKEN[article]]
    found = [name(value) for value in direct.speaker]
    wrong = [(text[:30], is_, want) for text, is_, want in zip(direct.text, found, wanted, strict=True) if is_ != want]
    assert len(wrong) <= 0.05 * len(wanted), wrong


@pytest.mark.parametrize(
    ("first", "cue", "rule"),
    [
        ("I don’t think you", "shot back", "cue after"), ("The entire Israeli", "added", "cue before"),
        ("This is a moment", "said", "cue after"), ("emphasized that operations", "said", "cue after"),
        ("stressed the commitment", "according to", "according to"), ("You can’t have one", "continued", "continued"),
        ("precision operation", "emphasized", "governing clause"), ("I think there should", "continued", "cue after"),
        ("shared objective", "said", "as in the body"), ("There has to be", None, "addressed"),
    ],
)  # fmt: skip
def test_cues_and_rules_can_be_read(first, cue, rule, direct):
    row = direct[direct.text.str.startswith(first)].iloc[0]
    assert (name(row.cue), row.rule) == (cue, rule)


def test_scare_quotes_have_no_speaker_and_keep_their_rule(said):
    scare = said[said.kind != "direct"]
    assert scare.speaker.isna().all() and scare.confidence.isna().all() and scare.rule.notna().all()


def test_places_point_at_the_words(said, seeds):
    known = said[said.source_start.notna()]
    for row in known.itertuples():
        text = seeds.corpus.texts[row.article_id]
        assert text[row.source_start : row.source_end].strip()
        if not pd.isna(row.cue):
            assert text[row.cue_start : row.cue_end] == row.cue


def speakers(text):
    found = said_in(corpus([{"article_id": "a", "outlet": "o"}], {"a": text}))
    return [name(value) for value in found.speaker]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“The bridge is quite safe,” Ann Lee said on Monday.", ["Ann Lee"]),
        ("“The bridge is quite safe,” said Ann Lee, the mayor of the town.", ["Ann Lee"]),
        ("Ann Lee, the mayor of the town, said: “The bridge is quite safe.”", ["Ann Lee"]),
        ("“The bridge is quite safe,” according to Ann Lee. Others are not so sure.", ["Ann Lee"]),
        ("Mayor Ann Lee told reporters that the bridge is “quite safe for all of us.”", ["Ann Lee"]),
        ("Ann Lee spoke. “The bridge is quite safe,” she said. “Use it, all of you.”", ["Ann Lee"] * 2),
        ("Mr. Bo Ray met Ms. Ann Lee. “The bridge is quite safe,” she said.", ["Ann Lee"]),
        ("Mayor Ann Lee met Bo Ray. “The bridge is quite safe,” the mayor said.", ["Ann Lee"]),
        ("The Herald reported that Ann Lee told Bo Ray, “The bridge is quite safe.”", ["Ann Lee"]),
        ("“Why not use the bridge?” Ann Lee (R-Ohio) asked.", ["Ann Lee"]),
        ("The bridge, which some call “a lovely old thing to look at,” was shut.", ["some"]),
        ("“No one will use it.” — Ann Lee", ["Ann Lee"]),
        ("''The bridge is quite safe,'' Ms. Lee said. ''Use it, all of you.''", ["Lee"] * 2),
        ("It rained. “Nobody came to see the bridge.” It was a long day.", [None]),
    ],
)
def test_patterns_on_other_topics(text, wanted):
    assert speakers(text) == wanted


def paragraphs(*own):
    """An article: a headline, the paragraphs, and a last one."""
    return "\n\n".join(
        ["A bridge for the town", *own, "Then the guests went home, because it was late and had begun to rain."]
    )


def test_a_quotation_over_paragraphs_has_one_speaker():
    first = (
        "“The bridge that we have waited for is quite safe,” Ann Lee said at its opening. “Use it as often as you can."
    )
    assert speakers(paragraphs(first, "“And come back to tell us all how you like it.”")) == ["Ann Lee"] * 3


def test_the_running_speaker_of_a_paragraph_that_is_only_a_quotation():
    first = "Ann Lee said on Monday that the bridge would be opened to everybody before the summer."
    assert speakers(paragraphs(first, "“It is quite safe, as far as any of us can tell.”")) == ["Ann Lee"]


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Ann Lee criticised Ben Ray for calling sailors “rats with pensions”.", "Ben Ray"),
        ("Ann Lee accused Ben Ray of calling her “a liar in a good hat”.", "Ben Ray"),
        ("Ben Ray apologised for calling sailors “rats with pensions”.", "Ben Ray"),
        ("Ann Lee accused Ben Ray of “selling the pier for scrap”.", "Ann Lee"),
        ("“The pier is gone,” a sailor who saw the storm said.", "sailor"),
        ("Ann Lee, whose son, Ben Lee, works at the pier, said: “Nobody has been paid.”", "Ann Lee"),
        ("“Leave your boats,” the sailors were told by the landlord.", "landlord"),
        ("“The pier is gone.” With those words Ann Lee closed the meeting.", "Ann Lee"),
        (
            "The bill for the new pier was read out by the mayor, Ann\nLee, who said on Monday that it was "
            "“a sum for kings\nbut not for a town that lives on fish in the cold\nmonths of the year”.",
            "Ann Lee",
        ),
    ],
)
def test_whose_words_a_reader_takes_them_to_be(paragraph, speaker):
    assert speakers(paragraphs(paragraph)) == [speaker]


def test_quotations_within_quotations():
    text = "“He told me, ‘The bridge is not safe at all,’ and I believed him,” Ann Lee said."
    assert speakers(text)[0] == "Ann Lee"


PIECES = st.sampled_from(
    ["“No,” Ann Lee said.", "said he, “yes”", "according to", "“It opens.", "“It closes,” he said.", "Ann Lee, ", ": ",
     "who", "said", "(R-", ")", "the readout", " ", "\n", "\n\n", "“", "”", '"', "‘", "’", "''", "— Ann", "it said",
     "3 Comments", "  1. Bo: “yes”", "  2. Bo, do you mean by “a b c d”", "Mr. ", "of", ",", "and", "\x02"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=6), max_size=14).map("".join))
def test_any_text_is_read(text):
    source = corpus([{"article_id": "a", "outlet": "o"}], {"a": text})
    passages = find_passages(source)
    quotations = find_quotations(source, passages, pair_all_marks(source, passages)[0])
    found = attribute_quotations(quotations, read_articles(source, passages, quotations))
    assert found[["start", "end", "text"]].equals(quotations[["start", "end", "text"]])
    nobody_says = found["kind"] != quotations["kind"]
    assert set(found[nobody_says]["kind"]) <= {"scare"} and set(quotations[nobody_says]["rule"]) <= {SOURCED}
    for row in found.itertuples():
        if not pd.isna(row.source_start):
            assert 0 <= row.source_start <= row.source_end <= len(text)
            assert pd.isna(row.cue) or text[row.cue_start : row.cue_end] == row.cue
        assert pd.isna(row.speaker) == pd.isna(row.confidence)
    shuffled = attribute_quotations(quotations, read_articles(source, passages.iloc[::-1], quotations))
    assert shuffled.equals(found)
