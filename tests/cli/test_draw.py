"""`framing draw` as a data journalist meets it: a table of their own in, pictures to print and to share out."""

import csv
from datetime import date, timedelta

import pytest
from PIL import Image

from framing.cli import main

CODEBOOK = """
name: The library of Weir
frames: {loss: "names it as something taken away", plain: "names it without saying who is right"}
referents:
  - referent: library
    label: what is done with the library
    terms:
      - {term: shutdown, frame: loss, patterns: [shutdown], examples: [The shutdown is near.]}
      - {term: move, frame: plain, patterns: [move], inflect: noun, examples: [The move is near.]}
  - referent: hall
    label: the new hall
    terms:
      - {term: palace, frame: plain, patterns: [palace], examples: [It is a palace.]}
"""
PAPERS = {"Abendpost": "shutdown", "Weir Echo": "move", "The Miller": "shutdown"}


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A table as a desk has it: semicolons, columns of their own, day before month; and a codebook."""
    monkeypatch.chdir(tmp_path)
    with (tmp_path / "weir.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(["Nr", "Zeitung", "Tag", "Titel", "Text"])
        for n in range(12):
            paper, word = list(PAPERS.items())[n % 3]
            day = (date(2025, 3, 20) + timedelta(days=n)).strftime("%d.%m.%Y")
            rows.writerow([n, paper, day, f"The {word} goes on", f"Readers of the library heard of the {word} today."])
    (tmp_path / "weir.yml").write_text(CODEBOOK, encoding="utf-8")
    columns = ["article_id=Nr", "outlet=Zeitung", "published=Tag", "title=Titel", "text=Text"]
    given = [part for column in columns for part in ("--column", column)]
    return ["draw", "weir.csv", *given, "--codebook", "weir.yml", "--out", "print"]


def test_a_table_of_ones_own_becomes_a_picture_to_print_and_one_to_share(desk, tmp_path, capsys):
    assert main([*desk, "--dpi", "300", "--for-sharing"]) == 0
    printed, shared = (Image.open(tmp_path / "print" / f"who-says-library{end}.png") for end in ("", "-sharing"))
    assert round(printed.info["dpi"][0]) == 300
    assert shared.size == (1200, 675)
    said = (tmp_path / "print" / "who-says-library.txt").read_text(encoding="utf-8")
    assert "n = 24 mentions. Source: 12 articles from 3 outlets, 20 Mar – 31 Mar 2025." in said
    assert "who-says-library.png" in capsys.readouterr().out


def test_what_is_not_drawn_is_told(desk, capsys):
    assert main([*desk, "--of", "library", "--of", "hall"]) == 0
    assert "not drawn, who_says of hall" in capsys.readouterr().err
    assert main([*desk, "--of", "hall"]) == 1
    assert "There is nothing to draw" in capsys.readouterr().err


def test_what_has_few_mentions_is_drawn_if_asked_for_as_the_message_says(desk, tmp_path, capsys):
    rows = (tmp_path / "weir.csv").read_text(encoding="utf-8").replace("Readers", "The palace. Readers", 1)
    (tmp_path / "weir.csv").write_text(rows, encoding="utf-8")
    assert main([*desk, "--of", "hall"]) == 1
    assert "1 mention in the outlets’ own text, too few for a chart (below 10; --fewest=1" in capsys.readouterr().err
    assert main([*desk, "--of", "hall", "--fewest=1"]) == 0
    assert (tmp_path / "print" / "who-says-hall.png").exists()


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (["--chart", "who_sez"], "Did you mean 'who_says'?"),
        (["--of", "libary"], "Did you mean 'library'?"),
        (["--chart", "word_shift"], "There is no chart 'word_shift' to draw from a command."),
        (["--style", "gplot"], "Did you mean 'ggplot'?"),
    ],
)
def test_a_name_that_nobody_knows_is_told_with_the_right_ones(desk, given, says, capsys):
    assert main([*desk, *given]) == 1
    assert says in capsys.readouterr().err


def test_the_events_of_a_corpus_folder_are_marked_on_a_chart_of_time(desk, tmp_path):
    columns = desk[2 : desk.index("--codebook")]
    (tmp_path / "weir").mkdir()
    (tmp_path / "weir.csv").rename(tmp_path / "weir" / "weir.csv")
    (tmp_path / "weir.yml").rename(tmp_path / "weir" / "codebook.yml")
    (tmp_path / "weir" / "events.csv").write_text("date,label\n2025-03-24,The council votes\n", encoding="utf-8")
    assert main(["draw", "weir", *columns, "--chart", "over_time", "--of", "library", "--out", "print"]) == 0
    [said] = (tmp_path / "print").glob("over-time-*.txt")
    assert "The council votes" in said.read_text(encoding="utf-8")
