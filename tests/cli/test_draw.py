"""`framing draw` as a data journalist meets it: a table of their own in, pictures to print and to share out."""

import csv
import warnings
from datetime import date, timedelta

import pytest
from PIL import Image

from framing.charts.core.fonts import MissingFont
from framing.cli import main
from framing.cli.analyse import warnings_noted

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
OWNERS = "outlet,owner\nAbendpost,Kurz\nWeir Echo,Lang\nThe Miller,Kurz\n"
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


def test_what_is_warned_of_is_said_once_as_a_note(capsys):
    with warnings_noted():
        for _ in range(2):
            warnings.warn("No font here has it.", MissingFont, stacklevel=2)
    assert capsys.readouterr().err == "note: No font here has it.\n"


def test_what_was_warned_of_before_an_error_is_said_too(capsys):
    with pytest.raises(KeyError), warnings_noted():
        warnings.warn("No font here has it.", MissingFont, stacklevel=2)
        raise KeyError
    assert capsys.readouterr().err == "note: No font here has it.\n"


def test_what_is_not_drawn_is_told(desk, capsys):
    assert main([*desk, "--of", "library", "--of", "hall"]) == 0
    assert "not drawn, who_says of hall" in capsys.readouterr().err
    assert main([*desk, "--of", "hall"]) == 1
    said = capsys.readouterr().err
    assert "There is nothing to draw" in said and "--fewest" not in said  # which helps where there are few


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
        (["--chart", "bars"], "  - over_time: When did the words change: what each outlet calls a thing, by day, week"),
        (["--of", "libary"], "Did you mean 'library'?"),
        (["--chart", "word_shift"], "From Python: fr.analyse(…).charts.word_shift(one=…, other=…, names=…)"),
        (["--where", "headline"], "Did you mean 'headlines'?"),
        (["--by", "month"], "The chart who_says takes no --by.\nThese do: keyness, over_time. Groups of outlets"),
        (["--chart", "over_time", "--by", "weak"], "Did you mean 'week'?"),
        (["--chart", "anatomy", "--where", "headlines"], "The chart anatomy takes no --where."),
        (["--chart", "who_says", "--chart", "anatomy", "--where", "headlines"], "The chart anatomy takes no --where."),
        (["--and", "hall"], "The chart who_says takes no --and.\nThese do: article_shares."),
        (["--chart", "anatomy", "--of", "library"], "The chart anatomy takes no --of."),
        (["--chart", "over_time", "--fewest", "2"], "The chart over_time takes no --fewest."),
        (["--chart", "article_shares", "--of", "library: shutdwn"], "Did you mean 'shutdown'?"),
        (["--chart", "article_shares", "--of", "libary: shutdown"], "Did you mean 'library'?"),
        (["--group-by", "ownr", "--groups", "owners.csv"], "did you mean 'owner'?"),
        (["--group-by", "owner"], "no column 'owner' to group outlets by.\nGive the table that has it: --groups FILE."),
        (["--group-by", "Zeitung"], "It is called outlet here: --group-by outlet."),
        (["--style", "gplot"], "Did you mean 'ggplot'?"),
    ],
)
def test_a_name_that_nobody_knows_is_told_with_the_right_ones(desk, tmp_path, given, says, capsys):
    (tmp_path / "owners.csv").write_text(OWNERS, encoding="utf-8")
    assert main([*desk, *given]) == 1
    assert says in capsys.readouterr().err


def test_what_a_style_says_of_sizes_is_told_not_to_count(desk, tmp_path, capsys):
    (tmp_path / "house.mplstyle").write_text("text.color: 102030\nfigure.figsize: 4, 3\nfont.size: 14\n", "utf-8")
    assert main([*desk, "--style", "house.mplstyle"]) == 0
    told = capsys.readouterr().err
    assert "note: house.mplstyle: figure.figsize, font.size not taken: sizes and the colours of voices stay" in told
    assert main([*desk, "--style", "ggplot"]) == 0 and "not taken" not in capsys.readouterr().err


def test_a_picture_named_as_the_folder_is_told_what_is_written(desk, capsys):
    folder = desk.index("--out") + 1
    assert main([*desk[:folder], "chart.PDF", *desk[folder + 1 :]]) == 2
    said = " ".join(capsys.readouterr().err.split())
    assert "chart.PDF is no folder's name; each picture is written as .png and .svg." in said


def test_the_events_of_a_corpus_folder_are_marked_on_a_chart_of_time(desk, tmp_path):
    columns = desk[2 : desk.index("--codebook")]
    (tmp_path / "weir").mkdir()
    (tmp_path / "weir.csv").rename(tmp_path / "weir" / "weir.csv")
    (tmp_path / "weir.yml").rename(tmp_path / "weir" / "codebook.yml")
    (tmp_path / "weir" / "events.csv").write_text("date,label\n2025-03-24,The council votes\n", encoding="utf-8")
    assert main(["draw", "weir", *columns, "--chart", "over_time", "--of", "library", "--out", "print"]) == 0
    [said] = (tmp_path / "print").glob("over-time-*.txt")
    assert "The council votes" in said.read_text(encoding="utf-8")


# What a chart takes


def drawn(tmp_path, name: str) -> str:
    return (tmp_path / "print" / f"{name}.txt").read_text(encoding="utf-8")


def test_headlines_alone_are_drawn_and_a_week_is_a_period(desk, tmp_path):
    assert main([*desk, "--where", "headlines"]) == 0
    assert "12 headlines" in drawn(tmp_path, "who-says-library-headlines")
    assert main([*desk, "--chart", "over_time", "--of", "library", "--by", "week"]) == 0
    assert "by week" in drawn(tmp_path, "over-time-library-shutdown-move-week")


def test_two_charts_are_drawn_where_only_one_is_of_a_thing(desk, tmp_path):
    assert main([*desk, "--chart", "anatomy", "--chart", "naming", "--of", "library", "--fewest", "2"]) == 0
    assert {path.stem for path in (tmp_path / "print").glob("*.png")} == {"anatomy", "naming-library"}


@pytest.mark.parametrize(
    ("show", "name", "said"),
    [
        (["all"], "all", ""),
        (["2"], "2", "Drawn: 2 of 3 outlets"),
        (["Weir Echo", "Abendpost"], "weir-echo-abendpost", "Drawn: 2 of 3 outlets, those asked for"),
    ],
)
def test_which_outlets_are_drawn_can_be_asked_for(desk, tmp_path, show, name, said):
    assert main([*desk, *(part for outlet in show for part in ("--show", outlet))]) == 0
    text = drawn(tmp_path, f"who-says-library-showing-{name}")
    assert said in text and ("Drawn" in text) == bool(said)


def test_groups_stand_in_the_place_of_outlets_in_a_picture_of_its_own(desk, tmp_path, capsys):
    (tmp_path / "owners.csv").write_text(OWNERS, encoding="utf-8")
    assert main([*desk, "--groups", "owners.csv"]) == 0
    assert "owners.csv: outlets stay apart. Groups of outlets" in capsys.readouterr().err
    assert main([*desk, "--groups", "owners.csv", "--group-by", "owner"]) == 0
    assert "outlets stay apart" not in capsys.readouterr().err
    assert "Kurz" in drawn(tmp_path, "who-says-library-grouped-by-owner")
    given = [*desk[1:-2], "--groups", "owners.csv", "--data", "print", "--chart", "who-says-library-grouped-by-owner"]
    capsys.readouterr()
    found = [main(["trace", *given, "--bar", f"{key}=Kurz"]) or capsys.readouterr().out for key in ("owner", "outlet")]
    assert "the bar is" in found[0] and found[0] == found[1]
    assert "Kurz" not in drawn(tmp_path, "who-says-library")
    assert main([*desk, "--groups", "owners.csv", "--chart", "keyness", "--by", "owner"]) == 0
    assert "Kurz" in drawn(tmp_path, "keyness-owner")


def test_in_how_many_articles_one_thing_is_beside_another(desk, tmp_path):
    assert main([*desk, "--chart", "article_shares", "--of", "library"]) == 0
    assert (tmp_path / "print" / "article-shares-library.png").exists()
    words = ["--of", "library: shutdown", "--and", "library: move"]
    assert main([*desk, "--chart", "article_shares", *words]) == 0
    assert "with or without “move”" in drawn(tmp_path, "article-shares-library-shutdown-library-move")


# What was drawn of some articles is traced in them


def test_a_choice_of_articles_can_be_traced_as_it_was_drawn(desk, tmp_path, capsys):
    some = ["--since", "2025-03-25", "--outlet", "Weir Echo", "--drop-copies"]
    assert main([*desk, *some, "--fewest=1"]) == 0
    capsys.readouterr()
    rest = desk[1 : desk.index("--out")]
    assert main(["trace", *rest, *some, "--referent", "library"]) == 0
    listed = capsys.readouterr()
    chart = ["--data", "print", "--chart", "who-says-library-outlet-weir-echo-since-2025-03-25-later-copies-left-out"]
    assert main(["trace", *rest, *some, *chart]) == 0
    traced = capsys.readouterr()
    count = listed.out.splitlines()[-1].split()[0]
    assert traced.out.splitlines()[-1].startswith(f"{count} places") and int(count) > 0
    assert "articles chosen: outlet Weir Echo; since 2025-03-25" in traced.err and traced.err == listed.err
    assert main(["trace", *rest, "--since", "2025-04", *chart]) == 1
    assert "No article is left" in capsys.readouterr().err
    assert main(["trace", *rest, "--outlet", "The Miller", *chart]) == 1
    assert "a bar is named: --bar outlet=…" in capsys.readouterr().err
    assert main(["trace", *rest, "--since", "soon", *chart]) == 1
    assert "soon" in capsys.readouterr().err


def test_a_choice_of_articles_has_a_picture_of_its_own_that_says_how_they_were_chosen(desk, tmp_path, capsys):
    choices = [[], ["--until", "2025-03-24"], ["--since", "2025-03-25"], ["--outlet", "Weir Echo"], ["--sample", "9"]]
    for some in choices:
        assert main([*desk, *some, "--fewest=1"]) == 0
    assert sum(line.endswith(".png") for line in capsys.readouterr().out.splitlines()) == len(choices)
    assert len(list((tmp_path / "print").glob("*.png"))) == len(choices)
    said = (tmp_path / "print" / "who-says-library-since-2025-03-25.txt").read_text("utf-8")
    assert said.rstrip().endswith("25 Mar – 31 Mar 2025; chosen: since 2025-03-25.")
    assert "chosen" not in (tmp_path / "print" / "who-says-library.txt").read_text("utf-8")


def test_of_these_names_alone(desk, tmp_path, capsys):
    assert main([*desk, "--of", "library", "--chart", "over_time", "--by", "day", "--among", "move"]) == 0
    with (tmp_path / "print" / "over-time-library-move-day.csv").open(newline="", encoding="utf-8") as file:
        assert {row["term"] for row in csv.DictReader(file)} == {"move"}
    assert main([*desk, "--chart", "over_time", "--among", "move"]) == 0  # of the thing that has this name
    assert main([*desk, "--of", "library", "--chart", "over_time", "--among", "mve"]) == 1
    assert "mve" in (said := capsys.readouterr().err) and "move" in said and "Traceback" not in said
    assert main([*desk, "--chart", "who_says", "--among", "move"]) == 1
    assert "The chart who_says takes no --among" in (said := capsys.readouterr().err) and "over_time" in said
