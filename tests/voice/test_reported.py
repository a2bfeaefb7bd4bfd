"""Reported speech in the seeds, read by eye; what must hold on any text; and that the model is quick and complete."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from framing.core.text.words import WORD
from framing.reading.corpus import corpus
from framing.reading.passages.classify import find_passages
from framing.voice.quotations import find_quotations, pair_all_marks
from framing.voice.reported.find import attributions, find_reported
from tests.shared import COSTLY

# Words that the articles give to a source without quotation marks, by the beginning of the article's id.
REPORTED = {
    "000": """
        they must not operate in the south as they did in the north
        the U.S. would only support a campaign of several weeks, rather than months
        he acknowledges the challenges Israel faces
        Israel still bears the responsibility to minimize civilian harm
        the Biden administration’s commitment to extending the pause in fighting
        the US’s support for Israel’s goal of dismantling Hamas’s control in Gaza
        """,
    "001": """
        are experiencing growing divergences over
        particularly in the southern part of the enclave
        the operation is expected to extend
        to consider alternative strategies in the southern Gaza Strip
        replicating the aggression and ground invasion seen in northern Gaza in the southern region
        the talks involved a
        potential international pressure
        a ground invasion would cause fewer civilian casualties than air strikes
        US Secretary of State Antony Blinken sent a
        not to begin their attack on the heavily populated Gaza Strip
        War in northern Gaza Strip cannot be repeated in its south
        the death toll in Gaza
        commitment to continue the war until three goals are achieved
        the aggression on Gaza has had no effect on the Palestinian resistance at all
        to extend a temporary truce by another day
        the truce would continue under the same terms as before
        """,
    "002": """
        Israel remains committed to destroying Hamas in Gaza
        the IDF is conducting a
        the Biden administration is opposed to a full-scale ground invasion of Rafah
        is necessary to win the war
        The Biden administration treats Israel similarly to any other country
        Jerusalem provided only
        the report makes clear that IDF troops in Gaza are facing an
        the IDF has carried out
        The Biden administration has withheld approval of a sale to the IDF
        Washington would stop providing weapons to the Jewish state if the IDF goes into Rafah
        """,
    "003": """
        Stop harming Gaza civilians
        US is pushing Saudi peace initiative
        Israel must stop causing additional harm to civilians in Gaza
        the toll on Gazans, especially children, is
        to support UN efforts to rehabilitate the Strip
        Blinken and Netanyahu discussed
        normalization with more Arab states
        floating the Arab Peace Initiative that Saudi Arabia sponsored
        the Biden administration is arguing that such an agreement would be in the interest of the US
        the images and footage of the war in Gaza are leading to
        Israel will intensify its operations in southern Gaza’s Khan Younis region
        Gallant briefed Blinken on the war developments
        to raise the pressure on Iran in order to prevent escalation in other theaters
        Israel’s top priority currently is to enable the return of residents
        he would share what he heard from regional allies
        Israel is doing its
        to do more to release the abductees
        the IDF had already begun a new, less intensive phase in the war
        Blinken expected to focus on Israel’s plan to shift to the third phase
        Blinken and his team would push Israel’s war leadership
        """,
    "004": """
        Israel must
        The American met with Prime Minister Benjamin Netanyahu
        a Rafah operation will move forward
        will not happen before Hamas is destroyed
        It will be located south of Wadi Gaza and north of the central camps
        conquering the city on the Egyptian border is essential to winning the war
        a government that approves such an agreement
        under the deal Israel will be giving up all its leverage to free the rest
        the ICC will soon issue arrest warrants for Israeli leaders
        the International Criminal Court in The Hague issues arrest warrants
        this marks the first time that a democratic country committed to international law
        his willingness to join a government coalition
        """,
}
# Words that are the outlet's own.
OWN = {
    "000": """
        held a meeting on Thursday with Israeli Prime Minister Binyamin Netanyahu
        where Hamas leadership is now holed up
        Addressing a post-Hamas Gaza Strip
        At the outset of the press conference
        """,
    "001": """
        restrictions have been placed on Palestinians returning
        The talks were the most challenging Blinken has had since October 7
        He is currently on his third trip to the area
        has evolved into one in which American officials have retreated from
        As the conflict continues
        the Israelis have failed to reach any of the Resistance's high-ranking officials
        falling short of accomplishing their announced war goals
        has been mediating between the two sides
        """,
    "002": """
        The two men spoke as Israel was observing its annual Memorial Day holiday
        Five soldiers were killed in action in Gaza this weekend
        it is the first observance since the Hamas-led massacre of Oct. 7
        days after the White House halted an arms shipment to the IDF
        A day before Biden issued his threat to Israel
        """,
    "003": """
        as the scope of destruction in Gaza continues to mount
        The top US diplomat met with Israel’s full war cabinet
        did not release a readout, as it generally does
        The 2002 initiative offers Israel normalized ties
        Riyadh had set that agreement aside
        Israeli leaders have a different vision for the war in Gaza
        IDF troops operate in Gaza in a handout image
        Blinken started his day with a meeting with President Isaac Herzog
        Biden dispatched special envoy Amos Hochstein to the region
        Cross-border attacks from Lebanon have persisted
        thousands of terrorists burst into Israel from Gaza
        Palestinians walk under the rain at a camp
        """,
    "004": """
        met with Israeli leaders on Wednesday as part of his Middle East tour
        plans to establish a humanitarian safe zone in the central Gaza Strip
        The evacuation preparations come ahead of an expected IDF offensive
        there is intense international opposition to a full-scale offensive
        Earlier on Wednesday, Blinken met with President Isaac Herzog
        spoke during an interview with Army Radio
        was also set to meet with War Cabinet Minister Benny Gantz
        He was also scheduled to hold a sit-down meeting
        """,
}


def steps(source):
    found = find_passages(source)
    quoted = find_quotations(source, found, pair_all_marks(source, found)[0])
    return quoted, find_reported(source, found, quoted)


@pytest.fixture(scope="module")
def reported(seeds):
    return seeds.reported


def share_reported(seeds, reported, article: str, phrase: str) -> float:
    """The largest share of a phrase's characters that is reported, over the places where the article has it."""
    article_id = next(key for key in seeds.corpus.texts if key.startswith(article))
    text, own = seeds.corpus.texts[article_id].replace("\u00a0", " "), reported[reported.article_id == article_id]
    shares, at = [], text.find(phrase)
    assert at >= 0, phrase
    while at >= 0:
        end = at + len(phrase)
        covered = sum(max(0, min(end, b) - max(at, a)) for a, b in zip(own.start, own.end, strict=True))
        shares.append(covered / len(phrase))
        at = text.find(phrase, end)
    return max(shares)


def phrases(listed: dict[str, str]) -> list[tuple[str, str]]:
    return [(article, line.strip()) for article, lines in listed.items() for line in lines.strip().split("\n")]


def test_nine_in_ten_reported_stretches_of_the_seeds_are_found(seeds, reported):
    listed = phrases(REPORTED)
    missed = [phrase for article, phrase in listed if share_reported(seeds, reported, article, phrase) < 0.6]
    assert len(listed) >= 60
    assert len(missed) <= 0.1 * len(listed), missed


def test_nine_in_ten_stretches_of_the_outlets_own_are_left_alone(seeds, reported):
    listed = phrases(OWN)
    taken = [phrase for article, phrase in listed if share_reported(seeds, reported, article, phrase) > 0.4]
    assert len(listed) >= 35
    assert len(taken) <= 0.1 * len(listed), taken


def row_of(reported, article, begins):
    plain = reported.text.str.replace("\u00a0", " ")
    own = reported[reported.article_id.str.startswith(article) & plain.str.startswith(begins)]
    return own.iloc[0]


@pytest.mark.parametrize(
    ("article", "begins", "source", "cue", "stance"),
    [
        ("000", "that the U.S. would only", "Blinken", "indicated", "neutral"),
        ("001", "that the truce would continue", "The Qatari Foreign Ministry", "stated", "neutral"),
        ("001", "US Secretary of State Antony", "The Washington Post", "According to", "neutral"),
        ("002", "The Biden administration treats", "Blinken", "said", "neutral"),
        ("003", "that fighting an enemy", "Blinken", "acknowledging", "endorsing"),
        ("003", "the Biden administration is arguing", "The report", "said", "neutral"),
        ("004", "that conquering the city", "Jerusalem", "says", "neutral"),
    ],
)
def test_a_stretch_comes_with_its_source_and_cue(article, begins, source, cue, stance, reported):
    row = row_of(reported, article, begins)
    assert (row.source, row.cue, row.stance) == (source, cue, stance)


def test_a_denial_is_told_from_a_statement():
    text = (
        "Court\n\nThe ministry denied that it had bombed the school. The ministry said that it had bombed the school. "
        "The minister rejected the claim that the army had bombed the school."
    )
    source = corpus([{"article_id": "a"}], {"a": text})
    found = steps(source)[1]
    by_cue = {row.cue: row.denied for row in found.itertuples()}
    assert by_cue["denied"] and not by_cue["said"]
    assert found[found.text.str.contains("army had bombed")].denied.all()


def test_of_two_verbs_each_keeps_its_own_words():
    text = "Head\n\nThe mayor told reporters that the dam was safe as it stood, and indicated that repairs would wait."
    told, indicated = steps(corpus([{"article_id": "a"}], {"a": text}))[1].itertuples()
    assert (told.cue, indicated.cue) == ("told reporters", "indicated")
    assert told.text == "that the dam was safe as it stood"


def test_every_found_column_points_into_the_text(reported, seeds):
    for row in reported.itertuples():
        text = seeds.corpus.texts[row.article_id]
        assert text[row.start : row.end] == row.text
        if row.cue == row.cue:  # not missing
            assert text[row.cue_start : row.cue_end] == row.cue
        if row.source == row.source:
            assert text[row.source_start : row.source_end] == row.source
        assert 0 <= row.confidence <= 1
        assert row.stance in ("neutral", "doubting", "endorsing")


PIECES = """
    Blinken said told that plan according According to “ ” " ' '' , . : … — Mr. İ שלום he denied 12,000 U.S. (JNS)
    """.split()
NEWS = st.lists(st.sampled_from([*PIECES, "\n", "\n\n", "e\u0301", "\u200f", "\u00a0"]), max_size=60).map(" ".join)


@given(st.one_of(NEWS, st.text(max_size=200)))
@COSTLY
def test_on_any_text_stretches_are_exact_apart_and_outside_marks(text):
    source = corpus([{"article_id": "a"}], {"a": text})
    quoted, found = steps(source)
    spans = list(zip(found.start, found.end, strict=True))
    assert spans == sorted(spans)
    assert all(a < b for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for a, b in spans:
        assert text[a:b] == text[a:b].strip()
        assert not any(a < end and start < b for start, end in zip(quoted.start, quoted.end, strict=True))
    assert found.equals(steps(source)[1])


@given(NEWS)
@example("שלום Blinken \n according to \u200f U.S. Blinken \u200f denied … ” Blinken")
@COSTLY
def test_an_article_reads_the_same_alone_and_among_others(text):
    texts = {"a": "Talks\n\nThe minister said that talks would go on.", "b": text, "c": "Mr. Katz said he would go."}
    together = steps(corpus([{"article_id": key} for key in texts], texts))[1]
    alone = steps(corpus([{"article_id": "b"}], {"b": text}))[1]
    among = together[together.article_id == "b"].reset_index(drop=True)
    # sums of many numbers end a hair apart when other articles are summed beside them
    assert among.drop(columns="confidence").equals(alone.drop(columns="confidence"))
    assert ((among.confidence - alone.confidence).abs() < 0.01).all()


def test_no_text_gives_the_same_columns(reported):
    nothing = steps(corpus([{"article_id": "a"}], {"a": ""}))[1]
    assert nothing.columns.tolist() == reported.columns.tolist()
    assert nothing.dtypes.equals(reported.dtypes)


def test_a_long_paragraph_without_an_end_is_read_in_reasonable_time():
    text = "Words\n\n" + "the minister said that the plan of the ministry was a plan " * 1500
    began = time.process_time()
    attributions(text)
    assert time.process_time() - began < 5  # 18,000 words; ordinary text takes a tenth of a second


def test_reading_takes_no_more_than_a_hundred_times_what_finding_the_words_takes(seeds):
    """About 50 times, which is 50,000 words a second where a million are found: a bound for slow machines as well."""
    text = "\n\n".join(seeds.corpus.texts.values()) * 4
    attributions(text)  # the model is read once

    def seconds(step) -> float:
        began = time.process_time()
        step(text)
        return time.process_time() - began

    # other programs only slow it down: one quiet try tells
    assert any(seconds(attributions) < 100 * seconds(WORD.findall) for _ in range(8))
