"""Acts of a user's own codebook: irregular verbs are listed in one form, and a deed may be one that hurts nobody."""

import pytest

from framing import read_codebook
from framing.acts.find import find_acts_in

BOOK = """
frames: {{plain: A plain word.}}
referents:
  - {{referent: row, label: the row, terms: [{{term: row, frame: plain, patterns: [row], examples: [A row.]}}]}}
acts:
  - {{act: deed, verbs: [{verbs}], examples: [They will {first} it.]}}
"""


@pytest.fixture
def read(tmp_path):
    """(surface, construction, agent, patient) of each act of a sentence, by a codebook of these verbs."""

    def acts(verbs: str, sentence: str) -> list[tuple]:
        path = tmp_path / "codebook.yml"
        path.write_text(BOOK.format(verbs=verbs, first=verbs.split(",")[0]), encoding="utf-8")
        found = find_acts_in(sentence, read_codebook(path))
        return [(row["surface"], row["construction"], row["agent"], row["patient"]) for row in found]

    return acts


@pytest.mark.parametrize(
    ("verb", "sentence", "act"),
    [
        ("steal", "Thieves stole 12 bells.", ("stole", "active", "Thieves", "12 bells")),
        ("steal", "Twelve bells were stolen.", ("stolen", "passive without", None, "Twelve bells")),
        ("bite", "A ferret bit a steward.", ("bit", "active", "A ferret", "a steward")),
        ("bite", "A steward was bitten by a ferret.", ("bitten", "passive with agent", "a ferret", "A steward")),
        ("sink", "Two barges were sunk by a tug.", ("sunk", "passive with agent", "a tug", "Two barges")),
        ("drive out", "Two families were driven out.", ("driven out", "passive without", None, "Two families")),
        ("overthrow", "Members overthrew the chairman.", ("overthrew", "active", "Members", "the chairman")),
        ("shut", "The line was shut by the owner.", ("shut", "passive with agent", "the owner", "The line")),
        ("drown", "Floods drown sheep.", ("drown", "active", "Floods", "sheep")),
        ("feed", "Volunteers feed 80 pupils.", ("feed", "active", "Volunteers", "80 pupils")),
        ("fell", "Crews fell oaks each winter.", ("fell", "active", "Crews", "oaks")),
        ("acquit", "Jurors acquitted him.", ("acquitted", "active", "Jurors", "him")),
        ("wound", "Guards wound him.", ("wound", "active", "Guards", "him")),
    ],
)
def test_an_irregular_verb_is_found_in_all_its_forms(read, verb, sentence, act):
    assert read(verb, sentence) == [act]


def test_what_is_taken_may_be_part_of_the_verb(read):
    act = ("taken the lives", "active", "The storm", None)
    assert read("take the lives", "The storm has taken the lives of nine.") == [act]


@pytest.mark.parametrize("sentence", ["The stricken ship was towed to port.", "He was stricken with grief."])
def test_whoever_is_stricken_is_not_struck(read, sentence):
    assert read("strike", sentence) == []


@pytest.mark.parametrize("verbs", ["steal", "steal, stole, stolen"])
def test_forms_that_are_written_out_are_read_alike(read, verbs):
    assert read(verbs, "Bells were stolen by thieves.") == [("stolen", "passive with agent", "thieves", "Bells")]


def test_a_deed_of_no_known_sort_is_what_its_codebook_says(read):
    assert read("revoke", "The council revoked 40 licences.") == [("revoked", "active", "The council", "40 licences")]
    assert read("withdraw", "The plan was withdrawn.") == [("withdrawn", "passive without", None, "The plan")]
    assert read("kill", "The council killed the plan.") == []  # but of a known one figures of speech are left out


@pytest.mark.parametrize(
    ("sentence", "agent", "patient"),
    [
        ("The mill closed two sheds last week.", "The mill", "two sheds"),
        ("The mill closed two sheds the following day.", "The mill", "two sheds"),
        ("The mill closed two sheds three weeks ago.", "The mill", "two sheds"),
        ("The mill closed two sheds earlier this year.", "The mill", "two sheds"),
        ("The mill closed two sheds twice.", "The mill", "two sheds"),
        ("The mill closed the first two sheds.", "The mill", "the first two sheds"),
        ("The mill closed two sheds more than a week ago.", "The mill", "two sheds"),
        ("The mill closed two sheds and a further three are shut.", "The mill", "two sheds"),
        ("The mill closed its day nursery.", "The mill", "its day nursery"),
        ("The mill closed the last two sheds.", "The mill", "the last two sheds"),
        ("Two sheds were closed by the mill last month.", "the mill", "Two sheds"),
    ],
)
def test_when_it_was_done_is_no_part_of_who_did_it_or_to_what(read, sentence, agent, patient):
    [(_, _, *found)] = read("close", sentence)
    assert found == [agent, patient]


@pytest.mark.parametrize(
    ("sentence", "agent"),
    [
        ("The bench ordered the county to close the mill.", "the county"),
        ("Farmers urged inspectors to close the mill.", "inspectors"),
        ("A judge allowed the water board to close the mill.", "the water board"),
        ("Farmers called on the water board to close the mill.", "the water board"),
        ("An attempt by the water board to close the mill failed.", "the water board"),
        ("Efforts by farmers to close the mill failed.", "farmers"),
        ("The county failed to close the mill.", "The county"),
        ("The county was forced by inspectors to close the mill.", "The county"),
        ("The county needs tanks to close the mill.", "The county"),
        ("The county plans to close the mill.", "The county"),
        ("Farmers plan to close the mill.", "Farmers"),
        ("The club want to close the mill.", "The club"),
        ("The county's bid to close the mill failed.", "The county's"),
        ("An attempt to close the mill failed.", None),
        ("A joint plan to close the mill leaked.", None),
        ("Plans to close the mill leaked.", None),
    ],
)
def test_who_would_do_it_is_whoever_is_made_to_or_means_to(read, sentence, agent):
    [(_, _, *found)] = read("close", sentence)
    assert found == [agent, "the mill"]


@pytest.mark.parametrize(
    ("sentence", "patient"),
    [
        ("A baker trying to cross the yard was banned.", "A baker trying to cross the yard"),
        ("Traders living beside the yard were banned.", "Traders living beside the yard"),
        ("A trader carrying a lamp was banned.", "A trader carrying a lamp"),
        ("A baker accused of hiding a lamp was banned.", "A baker accused of hiding a lamp"),
        ("A plan to widen the yard was banned.", "A plan to widen the yard"),
        ("Traders began to cross the yard and were banned.", "Traders"),
        ("There was a baker saying her trader was banned.", "her trader"),
        ("The town, with its council stating more than nine traders were banned, is small.", "more than nine traders"),
    ],
)
def test_what_hangs_on_a_subject_does_not_suffer_in_its_place(read, sentence, patient):
    [(_, construction, _, found)] = read("ban", sentence)
    assert (construction, found) == ("passive without", patient)


def test_who_did_another_deed_is_not_taken_for_who_did_this_one():
    deeds = "".join(
        f"  - {{act: of_{verb}, verbs: [{verb}], examples: [They {verb} it.]}}\n" for verb in ("inspect", "ban", "kill")
    )
    book = read_codebook(BOOK.split("acts:")[0].replace("{{", "{").replace("}}", "}") + "acts:\n" + deeds)
    for form, agent in (("banned", None), ("killed", None), ("inspected", "The county")):
        rows = find_acts_in(f"The county inspected the mill in May. Two carters were {form} on Monday.", book)
        assert [row["agent"] for row in rows] == ["The county", agent]
