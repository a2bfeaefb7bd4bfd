"""The codebook: its examples, and what a person is told when theirs is wrong."""

import sys
from pathlib import Path
from subprocess import run

import pytest

from framing.codebook.inflection import spelled
from framing.codebook.load import read_codebook
from framing.codebook.matcher import Matcher, Phrase
from framing.core.errors import FramingError
from tests.shared import CODEBOOK as OURS

TERMS = [(referent, term) for referent in OURS.referents for term in referent.terms]
NAMES = [f"{referent.referent}: {term.term}" for referent, term in TERMS]

GOOD = """\
name: Small
frames:
  harm: names the harm
  aim: names the aim
referents:
  - referent: campaign
    about: the campaign
    terms:
      - term: war
        frame: harm
        patterns: [war]
        except: [war cabinet]
        examples: [The war goes on.]
        not: [The war cabinet met.]
      - term: operation
        frame: aim
        patterns:
          - operation
        examples:
          - The operation goes on.
        note: as they say
"""


def write(folder, text):
    path = folder / "mine.yml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(folder, text):
    """What is said of a codebook, without the path: one string for each fault, as "line: what"."""
    path = write(folder, text)
    with pytest.raises(FramingError) as caught:
        read_codebook(path)
    assert str(path) in str(caught.value)
    return [fault.removeprefix(f"{path}:") for fault in caught.value.faults]


def changed(old, new):
    assert GOOD.count(old) >= 1
    return GOOD.replace(old, new, 1)


# -- The project's own codebook ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("referent", "term"), TERMS, ids=NAMES)
def test_every_example_contains_its_term(referent, term):
    for example in term.examples:
        found = [hit for hit in OURS.matcher.find(example) if hit.referent == referent.referent]
        assert term.term in [hit.term for hit in found], example


@pytest.mark.parametrize(("referent", "term"), TERMS, ids=NAMES)
def test_no_counter_example_contains_its_term(referent, term):
    for example in term.not_:
        hits = [hit for hit in OURS.matcher.find(example) if (hit.referent, hit.term) == (referent.referent, term.term)]
        assert not hits, example


@pytest.mark.parametrize(("referent", "term"), TERMS, ids=NAMES)
def test_every_term_says_where_it_comes_from_and_what_it_must_not_be(referent, term):
    assert term.note and term.examples and term.not_


@pytest.mark.parametrize(("referent", "term"), TERMS, ids=NAMES)
def test_every_pattern_finds_its_term_when_it_stands_alone(referent, term):
    for pattern in term.patterns:
        hits = [hit for hit in OURS.matcher.find(f"({pattern})") if hit.referent == referent.referent]
        assert [hit.term for hit in hits] == [term.term], pattern


@pytest.mark.parametrize(("referent", "term"), TERMS, ids=NAMES)
def test_every_exception_holds_a_pattern_of_its_term(referent, term):
    """An exception that no pattern could fall into is a slip of the pen."""
    alone = Matcher(Phrase("r", "t", pattern, term.inflect) for pattern in term.patterns)
    ways = [way for phrase in term.except_ for way in spelled(phrase)]
    assert [way for way in ways if not alone.find(way)] == []


def test_the_headline_contrast_has_its_two_ends():
    campaign = OURS.referents[0]
    assert campaign.referent == "campaign"
    assert (campaign.terms[0].term, campaign.terms[-1].term) == ("genocide", "precision operation")


@pytest.mark.parametrize("referent", OURS.referents, ids=[referent.referent for referent in OURS.referents])
def test_a_label_takes_no_side(referent):
    """It holds none of the names that the chart compares, save a place, a date, or the names of both sides."""
    inside = [hit.term for hit in OURS.matcher.find(referent.label) if hit.referent == referent.referent]
    frames = {term.frame for term in referent.terms if term.term in inside}
    assert referent.label
    assert frames <= {"role", "plain_name", "date", "military"} or inside == ["Jerusalem", "Al-Quds"]


@pytest.mark.parametrize(
    ("referent", "first", "last"),
    [
        ("campaign", "genocide", "precision operation"),
        ("attack", "Al-Aqsa Flood", "pogrom"),
        ("army", "war criminals", "moral or humane army"),
        ("armed_group", "freedom fighters", "murderers"),
        ("captives", "Israeli prisoners or detainees", "innocent hostages"),
        ("prisoners", "Palestinian hostages", "jailed or freed terrorists"),
        ("exchange", "prisoner exchange or deal", "hostage exchange or deal"),
        ("truce", "end of the war", "pause"),
        ("dead", "martyrs", "eliminated or neutralized"),
        ("people", "innocents", "animals or vermin"),
        ("territory", "open-air prison", "terror bastion or stronghold"),
        ("city", "capital of Palestine", "capital of Israel"),
        ("state", "Zionist entity or regime", "democratic state"),
    ],
)
def test_every_list_runs_from_one_claim_to_the_other(referent, first, last):
    terms = next(entry.terms for entry in OURS.referents if entry.referent == referent)
    assert (terms[0].term, terms[-1].term) == (first, last)


@pytest.mark.parametrize(
    "form", ["{} exchange", "{} swap", "{} deal", "exchange of {}s", "{} release deal", "{} talks"]
)
def test_whichever_sides_people_name_the_exchange_the_same_forms_count(form):
    counted = [bool(_named(form.format(people), "exchange")) for people in ("prisoner", "captive", "hostage")]
    assert len(set(counted)) == 1


def test_the_release_of_people_is_no_exchange_on_either_side():
    for people in ("all hostages", "the Israeli hostages", "10 Israeli captives", "30 Palestinian prisoners"):
        assert not _named(f"They spoke of the release of {people}.", "exchange")


@pytest.mark.parametrize(
    "name", ["war", "fighting", "hostilities", "clashes", "airstrikes", "an offensive", "a campaign"]
)
@pytest.mark.parametrize("front", ["against Hezbollah", "in Lebanon", "against Iran", "in Yemen"])
def test_another_front_that_the_words_name_is_not_the_campaign_in_gaza(name, front):
    assert not _named(f"There was {name} {front}.", "campaign")


def test_striking_from_the_air_has_one_name_wherever_it_is_said():
    for said in ("Israeli strikes", "strikes on Gaza", "an Israeli airstrike", "air strikes"):
        assert _named(said, "campaign") == ["strikes or air strikes"], said


def test_one_name_is_not_shown_for_another():
    for said, referent, term in [
        ("civilian harm", "dead", "civilian harm"),
        ("assassinated", "dead", "assassinated"),
        ("a city of terror", "territory", "city of terror"),
        ("war crimes in Gaza", "campaign", "war crimes"),
        ("Hamas war crimes", "attack", "war crimes"),
        ("the blockade of Gaza", "campaign", "blockade"),
    ]:
        assert _named(said, referent) == [term]


def test_innocents_whom_the_words_place_in_israel_or_on_7_october_are_not_the_people_of_gaza():
    for said in ("innocent civilians in Israel", "innocent people who were murdered on October 7",
                 "innocent civilians killed by Hamas", "innocents massacred by terrorists"):  # fmt: skip
        assert not _named(said, "people"), said
    assert _named("innocent civilians killed by shelling", "people") == ["innocents"]


def _named(said: str, referent: str) -> list[str]:
    return [hit.term for hit in OURS.matcher.find(said) if hit.referent == referent]


def test_at_least_eight_referents_and_every_frame_in_use():
    assert len(OURS.referents) >= 8
    assert {term.frame for _, term in TERMS} == set(OURS.frames)


CLAIM_FREE = {"contest", "military", "role"}


def test_only_general_words_that_make_no_claim_are_wide():
    """A frame at either end of a contrast has none, whichever end it is."""
    wide = {(referent.referent, term.frame) for referent, term in TERMS if term.wide}
    assert {frame for _, frame in wide} <= CLAIM_FREE
    for referent in OURS.referents:
        ends = {referent.terms[0].frame, referent.terms[-1].frame}
        assert not ends & {frame for name, frame in wide if name == referent.referent}, referent.referent


def test_no_wide_word_is_picked_out_of_its_kind():
    """Where one term of a frame is wide, all are whose patterns can name it without a name of a place or a party."""
    for entry in OURS.referents:
        for frame in {term.frame for term in entry.terms if term.wide}:
            same = [term for term in entry.terms if term.frame == frame]
            general = {term.term for term in same if any(pattern.islower() for pattern in term.patterns)}
            assert general == {term.term for term in same if term.wide}, (entry.referent, frame)


def test_every_referent_keeps_names_when_the_wide_ones_are_left_out():
    assert all(any(not term.wide for term in referent.terms) for referent in OURS.referents)


def test_a_wide_term_needs_its_reason(tmp_path):
    said = faults(tmp_path, changed("frame: harm", "frame: harm\n        wide: true"))
    words = 'YAML reads "yes", "on" or "true" without quotation marks as True'
    assert said == [f"11: {words}, no text: put it in quotation marks"]
    codebook = read_codebook(write(tmp_path, changed("frame: harm", "frame: harm\n        wide: any war is")))
    assert codebook.table().wide.tolist() == ["any war is", ""]


def test_the_table_has_one_row_per_term():
    table = OURS.table()
    assert table.columns.tolist() == ["referent", "term", "frame", "place", "note", "wide"]
    assert len(table) == len(TERMS) and table.place.iloc[0] == 0


def test_a_changed_copy_finds_by_its_own_terms():
    assert OURS.matcher.find("genocide")
    assert not OURS.model_copy(update={"referents": OURS.referents[1:]}).matcher.find("genocide")


def test_reading_loads_nothing_heavy():
    code = "import sys, framing.codebook.load as c; c.read_codebook('data/codebook.yml'); print(*sys.modules)"
    loaded = run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pandas", "scipy", "nltk", "sklearn", "matplotlib"} & set(loaded)


# -- Faults -----------------------------------------------------------------------------------------------------------


def test_a_good_codebook_is_read(tmp_path):
    codebook = read_codebook(write(tmp_path, GOOD))
    assert codebook.path == tmp_path / "mine.yml"
    assert codebook.referents[0].terms[0].except_ == ["war cabinet"]
    assert [hit.term for hit in codebook.matcher.find("The war cabinet ended the war.")] == ["war"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("about: the", "abuot: the", "7: unknown key 'abuot' (did you mean 'about'?)"),
        (
            "name: Small",
            "title: Small",
            "1: unknown key 'title' (known: name, about, frames, referents, targets, cues, debate, aliases, events, "
            "focus, parties, roles, acts, emotive, opponents, known_as)",
        ),
        ("name: Small", "path: /", "1: unknown key 'path': remove it"),
        ("[war]", "[war, '']", "11: the pattern '' is empty: write the words to look for"),
        ("[war]", "[war, ' - ']", "11: the pattern ' - ' is empty: write the words to look for"),
        ("[war cabinet]", "[war cabinet, '']", "12: the pattern '' is empty: write the words to look for"),
        ("[war]", "[war/]", "11: the pattern 'war/' is empty: write the words to look for"),
        (
            "name: Small",
            "acts: [{act: hit, verbs: [hit, ' '], examples: [They hit.]}]",
            "1: the pattern ' ' is empty: write the words to look for",
        ),
        ("name: Small", "emotive: [cruel, '-']", "1: the pattern '-' is empty: write the words to look for"),
        (
            "name: Small",
            "cues: {favor: [good, ''], against: [bad]}",
            "1: the pattern '' is empty: write the words to look for",
        ),
        (
            "[war]",
            "['war.*', war]",
            "11: the pattern 'war.*' holds *: patterns are plain words; write each name out "
            "(its plural and the like are found by themselves)",
        ),
        (
            "[The war goes on.]",
            "[The wall, the war]",
            "13: 'war' is not found in its example 'The wall': add a pattern, or mend the example "
            "(a comma inside [ ] splits the sentence; quote it)",
        ),
        (
            "[war]",
            "[=war]",
            "11: the pattern '=war' holds '=war': an equals sign stands right before a word that has a capital, "
            "and asks for it (=Reform finds Reform, not reform)",
        ),
        (
            "[war]\n        except: [war cabinet]",
            "[War]",
            "13: 'war' is found ('war') in 'The war cabinet met.', where it must not be: "
            "add the words around it to `except`, or narrow a pattern (=War asks for the capital)",
        ),
        ("[war]", "[]", "11: 'patterns' is empty: give at least one"),
        ("[war]", "war", "11: 'patterns' must be a list: [one, two], or one per line after a dash"),
        (
            "[war]",
            "[war, no]",
            '11: YAML reads "no", "off" or "false" without quotation marks as False, no text: '
            "put it in quotation marks",
        ),
        ("[war]", "[war, 1948]", "11: 1948 is not text: put it in quotation marks"),
        ("- operation", "- war", "18: the pattern 'war' is also a pattern of 'war': keep it in one of them"),
        (
            "- operation",
            "- operation\n          - wars",
            "19: the pattern 'wars' and 'war' of 'war' both find 'wars': keep it in one of them",
        ),
        ("frame: harm", "frame: harn", "10: the frame 'harn' is unknown (did you mean 'harm'?)"),
        (
            "frame: harm",
            "frame: blue",
            "10: the frame 'blue' is unknown (describe it under `frames`, or use one that is there)",
        ),
        (
            "term: operation",
            "term: war",
            "15: the term 'war' was listed before: give it another name, or put the two together",
        ),
        (
            "The war goes on.",
            "The fight goes on.",
            "13: 'war' is not found in its example 'The fight goes on.': add a pattern, or mend the example",
        ),
        (
            "The war goes on.",
            "An operation.",
            "13: 'war' is not found in its example 'An operation.' (found instead: operation): "
            "add a pattern, or mend the example",
        ),
        (
            "The war cabinet met.",
            "The wars.",
            "14: 'war' is found ('wars') in 'The wars.', where it must not be: "
            "add the words around it to `except`, or narrow a pattern",
        ),
        ("note: as", "inflect: plural\n        note: as", "21: 'inflect' is 'plural': write 'noun', 'verb' or 'none'"),
        ("about: the", "about: a\n    about: the", "8: 'about' was given before, on line 7: keep one of the two"),
    ],
)
def test_a_fault_is_told_with_its_line_and_what_to_do(tmp_path, old, new, told):
    assert told in faults(tmp_path, changed(old, new))


def test_a_slash_stands_for_either_word(tmp_path):
    codebook = read_codebook(write(tmp_path, changed("[war cabinet]", "[war with/against Mars, war cabinet]")))
    said = "War with Mars; a war against Mars; the war cabinet; war on Mars."
    assert [said[hit.start : hit.end + 8] for hit in codebook.matcher.find(said)] == ["war on Mars"]


def test_figures_with_a_slash_are_a_day_and_beside_a_word_either_too(tmp_path):
    codebook = read_codebook(write(tmp_path, changed("[war]", "[war, 26/11, 7/8 raid]")))
    said = "Before 26/11 came 26 boats, and 11 left; the 8 raid; the 7/8 raid."
    assert [said[hit.start : hit.end] for hit in codebook.matcher.find(said)] == ["26/11", "8 raid", "7/8 raid"]


def test_two_patterns_that_share_a_way_of_a_slash_are_told(tmp_path):
    said = faults(tmp_path, changed("- operation", "- operation/war"))
    assert said == ["18: the pattern 'operation/war' and 'war' of 'war' both find 'war': keep it in one of them"]


def test_a_label_may_name_the_referent_in_titles(tmp_path):
    codebook = read_codebook(write(tmp_path, changed("about: the", "label: the thing\n    about: the")))
    assert codebook.referents[0].label == "the thing"
    assert read_codebook(write(tmp_path, GOOD)).referents[0].label == ""


def test_a_misspelt_key_is_both_unknown_and_missing(tmp_path):
    assert faults(tmp_path, changed("patterns: [war]", "pattern: [war]")) == [
        "9: the key 'patterns' is missing: add it",
        "11: unknown key 'pattern' (did you mean 'patterns'?)",
    ]


def test_all_faults_are_told_at_once_in_the_order_of_the_file(tmp_path):
    text = GOOD.replace("frame: harm", "frame: harn").replace("The operation", "The thing").replace("name:", "nam:")
    assert [fault.split(":")[0] for fault in faults(tmp_path, text)] == ["1", "10", "20"]


def test_a_form_of_two_speakers_names_is_refused(tmp_path):
    text = f"{GOOD}aliases:\n  Nina Roth: [Roth, the mayor]\n  Omar Roth:\n    - Omar\n    - Roth\n"
    assert faults(tmp_path, text) == ["26: 'Roth' is a form of 'Nina Roth', too: leave it out of one, or of both"]


def test_a_referent_that_is_listed_twice(tmp_path):
    text = GOOD + GOOD[GOOD.index("  - referent") :]
    assert faults(tmp_path, text) == [
        "22: the referent 'campaign' was listed before: give it another name, or put the two together"
    ]


@pytest.mark.parametrize(
    "words, fault",
    [
        ("", []),  # people may code it
        ("    favor: [good]\n    against: [bad]\n", ["23: the target 'us' has no aliases"]),
        ('    favor: ["alone: yes to the US"]\n    against: ["alone: no to the US"]\n', []),
        ("    aliases: [US]\n    favor: [good]\n", ["25: the target 'us' has cues 'favor' only: list 'against' too"]),
        ("    aliases: [US]\n", []),  # the general words of the library serve it
        (
            "    aliases: [US]\ncues:\n  favor: [good]\n",
            ["23: the target 'us' has no cues, and the general `cues` lack"],
        ),
        ("    aliases: [US]\ncues:\n  favor: [good]\n  against: [bad]\n", []),
    ],
)
def test_a_target_has_words_for_both_sides_or_for_none(tmp_path, words, fault):
    found = faults(tmp_path, f"{GOOD}targets:\n  - target: us\n{words}") if fault else []
    assert [one.startswith(start) for one, start in zip(found, fault, strict=True)] == [True] * len(fault)
    if not fault:
        path = tmp_path / "sound.yml"
        path.write_text(f"{GOOD}targets:\n  - target: us\n{words}", encoding="utf-8")
        assert read_codebook(path).targets[0].target == "us"


def test_targets_have_their_shape_checked_too(tmp_path):
    target = "targets:\n  - target: us\n    label: the US\n    aliases: [US]\n    for: [good]\n"
    assert faults(tmp_path, GOOD + target) == ["26: unknown key 'for' (did you mean 'favor'?)"]


@pytest.mark.parametrize("text", ["", "- one\n- two\n", "just words\n"])
def test_what_is_no_codebook_at_all(tmp_path, text):
    assert faults(tmp_path, text) == [
        "1: is not a codebook: it needs the keys name, frames and referents (see data/codebook.yml)"
    ]


def test_what_is_no_yaml_names_the_line(tmp_path):
    path = write(tmp_path, changed("patterns: [war]", "patterns: [war"))
    with pytest.raises(FramingError, match=r"mine\.yml:1\d: is not valid YAML"):
        read_codebook(path)
    path = write(tmp_path, changed("name: Small", "name: Small: a trial"))
    with pytest.raises(FramingError, match="or a colon in a text without quotation marks"):
        read_codebook(path)


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"{\\rtf1 ", b"\xd0\xcf\x11\xe0"])
def test_a_codebook_that_was_written_in_word_says_so(tmp_path, start):
    (tmp_path / "mine.docx").write_bytes(start + b"\0\xff name: Small")
    with pytest.raises(FramingError, match="is no plain text, but a file of Word or another program"):
        read_codebook(tmp_path / "mine.docx")


def test_yaml_that_would_run_code_is_refused(tmp_path):
    path = write(tmp_path, changed("name: Small", "name: !!python/object/apply:os.getcwd []"))
    with pytest.raises(FramingError, match="is not valid YAML"):
        read_codebook(path)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(FramingError, match=r"none\.yml: there is no such file"):
        read_codebook(tmp_path / "none.yml")


def test_a_file_that_lies_one_folder_up_as_for_a_notebook_in_a_folder_of_its_own(tmp_path, monkeypatch):
    write(tmp_path, GOOD)
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "notebooks")
    (name,) = (path.name for path in tmp_path.glob("*.yml"))
    with pytest.raises(FramingError, match=f"there is no such file.\nDid you mean ../{name}?"):
        read_codebook(name)


def test_blanks_that_do_not_stand_below_one_another_are_among_what_may_be_wrong(tmp_path):
    path = write(tmp_path, changed("name: Small", " name: Small"))
    with pytest.raises(FramingError, match="blanks that do not stand exactly below"):
        read_codebook(path)


def test_a_file_that_is_not_utf8_is_refused(tmp_path):
    path = tmp_path / "mine.yml"
    path.write_bytes(GOOD.replace("Small", "Smäll").encode("latin-1"))
    with pytest.raises(FramingError, match="is not UTF-8"):
        read_codebook(Path(path))
