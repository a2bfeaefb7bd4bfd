"""Errors that teach: what was meant, what there is, a comma that is missing; in a cell a box and no traceback."""

import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell

import framing as fr
from framing import charts, compare
from framing.comments.sentiment import assess
from framing.core.errors import FramingError, missing_commas, nearest, suggest


def test_a_cell_shows_the_message_in_a_box_and_no_line_of_our_code(capsys):
    shell = InteractiveShell()
    shell.run_cell("from framing.core.kinds_and_voices import voice\nvoice('naration')")
    shown = capsys.readouterr().out
    assert "│ There is no voice 'naration'." in shown and "│ Did you mean 'narration'? Known: headline," in shown
    assert "Traceback" not in shown and ".py" not in shown and len(shown.strip().splitlines()) == 4


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("Hams", "Did you mean 'Hamas'? Known: Hamas, the army."),
        ("HAMAS", "Did you mean 'Hamas'? Known: Hamas, the army."),
        ("zebra", "Known: Hamas, the army."),
        ("Hamasthe army", "Is a comma missing between 'Hamas' and 'the army'? Known: Hamas, the army."),
        ("Hamas the army", "Is a comma missing between 'Hamas' and 'the army'? Known: Hamas, the army."),
    ],
)
def test_what_was_meant_stands_before_what_there_is(said, advice):
    assert suggest(said, ["Hamas", "the army"]) == advice


def test_of_many_names_some_are_listed_and_the_rest_counted():
    assert suggest("x", [f"name {n}" for n in range(50)]).endswith("name 29 … (50 in all).")
    assert nearest("anything", []) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        lambda a: compare.terms_of(a.codebook, "campain"),
        lambda a: charts.rates(a, "campaign", among="genocid"),
        lambda a: charts.rates(a, "campaign", voice="narrator"),
        lambda a: charts.keyness(a, by="outlets"),
        lambda a: charts.keyness(a, kinds=["bdy"]),
        lambda a: charts.keyness(a, kinds="bodies"),
        lambda a: charts.naming(a, "state", fewest=1).trace(outlt="Kronik"),
        lambda a: charts.naming(a, "state", fewest=1).trace(outlet="Kronic"),
        lambda a: compare.behind(a.mentions, a.articles, outlet="Kronick"),
        lambda a: compare.shares(a.mentions, a.articles, ["war"], "campaign", kinds=["headlin"]),
    ],
)
def test_a_slip_names_what_was_meant(wrong):
    from tests.charts.conftest import _two_outlets

    with pytest.raises(FramingError, match="Did you mean '"):
        wrong(_two_outlets())


@pytest.mark.parametrize(
    ("text", "noticed"),
    [
        ("The dam held.Nobody was hurt.", True),
        ("Was it over?“Not yet,” she said.", True),
        ("She said “no.”Then she left.", True),
        ("The dam held. Nobody was hurt.", False),
        ("See example.com or the U.S.Army site.", False),
        ("It cost 3.5 million.", False),
    ],
)
def test_two_sentences_without_a_space_are_two_strings_without_a_comma(text, noticed):
    assert bool(missing_commas([text])) is noticed


def test_a_table_without_a_column_is_told_which_ones_it_has():
    with pytest.raises(FramingError) as refused:
        fr.read(pd.DataFrame({"article_id": ["a"], "outlet": ["A"], "Body here": ["Talks go on."], "Mood": [1]}))
    assert "there is no column 'text'; did you mean 'Body here'?" in str(refused.value)
    assert "its columns are: article_id, outlet, Body here, Mood" in str(refused.value)


def test_two_outlets_without_a_comma_between_them_are_noticed(seeds):
    with pytest.raises(
        FramingError, match="is a comma missing between 'The Times of Israel' and 'The Jewish Chronicle'"
    ):
        seeds.select(outlets=["The Times of IsraelThe Jewish Chronicle"])


def test_a_target_that_the_codebook_has_not_names_those_that_it_has(seeds):
    for ask in (
        lambda: fr.find_stances(seeds.comments, seeds.codebook, targets="hammas"),
        lambda: charts.comment_stance(seeds, targets=["hammas"]),
    ):
        with pytest.raises(
            FramingError, match=r"There is no target 'hammas' for a stance.\nDid you mean 'hamas'\? The"
        ):
            ask()
    assert set(charts.comment_stance(seeds, targets="hamas").table.target) == {"hamas"}


def test_a_list_of_sentences_with_a_comma_forgotten_is_noticed():
    sentences = ["A good day."
                 "A bad night.", "All is well."]  # fmt: skip
    with pytest.warns(UserWarning, match="Text 1: is a comma missing in the list after “…A good day.”"):
        assert isinstance(assess(sentences), pd.DataFrame)
