"""The notebooks on articles that they were not written for: one line of a notebook is changed, and every cell runs.

The guests are made up (`made_up_corpora.py`): a strike at a bakery, in three outlets, one with two articles; plane
trees that are felled, in four outlets, with nothing but a codebook of six terms: no comments, no acts or parties, one
date; and a farm of fish, as a class has it, whose codebook has one thing. Where a comparison is impossible a cell must
say so in words, never raise. Pictures are not drawn into files: that is tried elsewhere.
"""

import ast
import json
import re
import warnings
from functools import cache
from pathlib import Path

import pytest

import helpers
from framing.charts.core.chart import Chart
from framing.core.text.words import count_words
from suite.running.notebooks import read_notebook
from tests.made_up_corpora import ALONE, CODED, COMMENTS, COPIES, EXPORT, KINDS, NOTES, ONE, TEXTS, TREE, TWO, write

NOTEBOOKS = {path.stem[:2]: path for path in sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))}
ONE_LINE = re.compile(r'(?m)^corpus = ".*?"(?=  # the one line to change)')
# What is said of these is said of the suite's own articles, and so of no others.
OF_SEEDS = [
    "Yeshiva World",
    "Al Mayadeen",
    "Jewish Chronicle",
    "Times of Israel",
    "Heritage Florida",
    "Gaza",
    "captives",
]
OF_PRACTICE = ["Evening Gull", "Callow Ledger", "Saltings Lantern", "Gannet", "the charge"]
SLOW = ("04", "07")  # on the first weeks of the practice corpus here; when the book is built, on all of it
# Cells of worked examples, which stay with the practice corpus and say so.
EXAMPLES = {
    "09": {"own-corpus-11", "own-corpus-13"},
    "10": {"point", "cell-06", "cell-10", "cell-25"},
}
# Whatever the corpus, 08 ends with what was measured on labelled public data, of which some is on the same war.
ELSEWHERE = {"08": {"cell-23", "cell-25", "cell-27"}}

NONSENSE = (
    r"(?m)^(?:no rows|0 places)$|\binf\b|\bnan\b|<NA>|\bNone\b(?! of)|\d\.0 of |: \.|\?\.|such as –|dtype:"
    r"|\b1 (?:articles(?!\.csv)|notebooks|places|mentions|panels?)\b|at least (?:0\.\d|1\.0) times"
)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """What each cell of a notebook shows on one kind of corpus, by the id of the cell; each is run, and read, once."""
    read = {}

    def load(*args, warn=True, **kwargs):
        asked = json.dumps([args, kwargs])  # `warn` changes nothing of what is read
        if asked not in read:
            read[asked] = helpers.suite.load(*args, warn=warn, **kwargs)
        return read[asked]

    def first_weeks(*args, **kwargs):
        return load(*args, **kwargs).select(until="2025-02-28")

    @cache
    def corpus(kind: str) -> str:
        return write(kind, tmp_path_factory.mktemp("own"))

    @cache
    def outputs(name: str, kind: str) -> dict[str, str]:
        part = name in SLOW and kind == "practice"
        with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            patch.setattr(helpers.suite, "data", tmp_path_factory.mktemp("data"))
            patch.setattr(helpers, "load", first_weeks if part else load)
            patch.setattr(Chart, "save", lambda chart, *_, **__: [])
            return dict(_run(name, corpus(kind)))

    return lambda name, kind=TWO: outputs(name[:2], kind)


def _run(name: str, corpus: str):
    cells = read_notebook(NOTEBOOKS[name]).cells
    code = [(cell.id, cell.source) for cell in cells if cell.cell_type == "code"]
    first, times = ONE_LINE.subn(f"corpus = {corpus!r}".replace("\\", r"\\"), code[0][1])
    assert times == 1, f"{name}: its first cell has not one line that says which corpus"
    displayed: list = []
    space = {"display": lambda *shown: displayed.extend(shown)}
    for cell, source in [(code[0][0], first), *code[1:]]:
        displayed.clear()
        try:
            yield cell, _shown(source, space, displayed)
        except Exception as error:
            error.add_note(f"in {name}, {cell}")
            raise


def _shown(source: str, space: dict, displayed: list) -> str:
    """What a notebook would show of a cell, in plain text; its HTML is made, too."""
    tree = ast.parse(source)
    last = ast.Expression(tree.body.pop().value) if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), space)
    value = eval(compile(last, "cell", "eval"), space) if last else None
    shown = [*displayed, *([] if value is None else [value])]
    for thing in shown:
        if not isinstance(thing, Chart):
            thing._repr_html_()
    return "\n\n".join(filter(None, (getattr(thing, "alt", None) or repr(thing) for thing in shown)))


def rows(shown: str) -> list[str]:
    """The lines of a table below its head, without the blanks that lay it out."""
    return [" ".join(line.split()) for line in shown.splitlines()[1:]]


RUNS = [(name, kind) for name in NOTEBOOKS for kind in (TREE, "practice")] + [
    ("09", EXPORT),
    ("11", "seeds"),
    ("11", "no dates"),
]
RUNS += [(name, kind) for name in ("00", "01", "02", "03", "04", "06", "07") for kind in KINDS]
RUNS += [(name, ONE) for name in NOTEBOOKS] + [(name, kind) for name in ("05", "08") for kind in (CODED, ALONE)]
RUNS += [(name, kind) for name in ("02", "03", "04", "06", "07", "09", "11") for kind in (COPIES, NOTES)]
RUNS.remove(("07", "no dates"))  # it asks for none


@pytest.mark.parametrize(("name", "kind"), RUNS)
def test_every_cell_runs_and_says_nothing_odd(run, name, kind):
    for cell, shown in run(name, kind).items():
        odd = re.search(NONSENSE, shown)
        assert not odd, f"{cell}: {shown[max(odd.start() - 60, 0) : odd.end() + 60]}"


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_nothing_is_said_of_the_articles_that_the_notebook_was_written_for(run, name):
    for kind, others in ((TREE, OF_SEEDS + OF_PRACTICE), ("practice", OF_SEEDS)):
        for cell, shown in run(name, kind).items():
            theirs = others if kind == "practice" or cell not in EXAMPLES.get(name, ()) else OF_SEEDS
            named = [] if cell in ELSEWHERE.get(name, ()) else [words for words in theirs if words in shown]
            assert not named, f"{kind}, {cell}: {named}"


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_of_one_thing_no_chart_and_no_table_stands_twice(run, name):
    shown = [part for cell in run(name, ONE).values() for part in cell.split("\n\n")]
    twice = {part for part in shown if len(part) > 150 and "»" not in part and shown.count(part) > 1}
    assert not twice, twice


def test_what_a_codebook_of_one_thing_lacks_is_said(run):
    assert "has one thing, “farm”" in run("00", ONE)["cell-15"]
    assert "The chart for the fish farm in the bay stands at the top." in run("02", ONE)["cell-08"]
    assert "lists no party" in run("03", ONE)["sides-charts"] and "unknown 100%" not in run("03", ONE)["sides-charts"]
    assert "without “fish factory”" in run("11", ONE)["cell-14"]
    assert re.search(r"2031-01 +\d", run("11", ONE)["cell-16"])
    assert "terms 3, aliases none, words of the subject none" in run("05", ONE)["cell-16"]
    assert run("10", ONE)["cell-29"].count("\n") == 1 and "0 of 0" not in run("10", ONE)["cell-29"]


def test_codings_are_said_to_be_of_those_who_made_them(run):
    two, alone = run("08", CODED), run("08", ALONE)
    assert "Sheets: 2 (coder 1, coder 2). Comments with answers: 18 of 18." in two["cell-06"]
    assert "People agree with people" in two["point"] and "People agree with people" not in alone["point"]
    assert "readings differ: 1 of 18" in two["cell-29"] and "Sheets: 1 (coder 1)" in alone["cell-06"]
    assert (
        "no two readings can be compared" in alone["cell-08"] and alone["cell-08"].splitlines()[0] in alone["cell-29"]
    )


def test_an_article_with_the_name_twice_counts_once_among_the_articles_that_lack_it(run):
    said = run("00-start-here")["cell-17"]
    assert "Articles without “blackmail”: 0 of 4." in said
    assert "Articles without “fight for fair pay”: 1 of 4." in said  # the second one of Harbour Post
    assert "names the stoppage" not in said and "The articles name the stoppage at Miller’s bakery" in said


@pytest.mark.parametrize("name", ["00", "02", "06", "11"])
def test_a_thing_is_called_by_its_label_and_may_be_many(run, name):
    """“The strikers is named”, “the armed_group”: no sentence has the codebook's id, and no label needs a singular."""
    said = "\n".join(run(name).values())
    assert "the stoppage at Miller’s bakery" in said
    assert not re.search(r"(?i)\bthe strike is\b|\bnames? (?:for )?the strike\b|bakery is (?:named|called|most)", said)


def test_a_page_is_one_article_also_where_the_outlet_has_two(run):
    outputs = run("01-meet-the-seeds")
    title, text = TEXTS["post-1"][2:]
    comments = sum(count_words(comment) for comment in COMMENTS)
    total = count_words(title) + count_words(text) + comments
    assert f"On the page of Harbour Post, 2031-03-04, {comments} of {total} words" in outputs["cell-24"]
    by_voice = rows(outputs["cell-20"])
    assert [row.split()[-7] if "scare" in row else row[:24] for row in by_voice][:2] == [
        "Harbour Post, 2031-03-04", "Harbour Post, 2031-03-06",
    ]  # fmt: skip
    assert len(by_voice) == 4 == len(set(by_voice))


def test_what_was_given_is_neither_stated_nor_inferred_and_what_no_page_declares_is_not_zero(run):
    said = run("01-meet-the-seeds")["cell-24"]
    assert "outlet: 4 given; published: 4 given." in said and "inferred" not in said
    assert f"Number not declared, {len(COMMENTS)} captured." in said
    assert "published: 4 not known." in run("01-meet-the-seeds", "no dates")["cell-24"]


def test_outlets_have_one_row_each_where_outlets_are_compared(run):
    voices, differences, choices = (
        run(name) for name in ("03-whose-voice", "06-outlet-differences", "07-would-another-choice-change-it")
    )
    for table in (voices["cell-16"].partition("\n\n")[0], voices["cell-26"], differences["cell-20"]):
        assert [row.split()[0] for row in rows(table)] == ["Harbour", "The", "Valley"], table
    assert choices["cell-10"].count("Harbour Post: ") == 1
    lengths = sum(count_words(part) for key in ("post-1", "post-2") for part in TEXTS[key][2:])
    assert rows(differences["cell-20"])[0] == f"Harbour Post {lengths} 0 –"
    assert "The Morning Bell 170 2 disruption, troublemakers" in rows(differences["cell-20"])


def test_the_name_used_most_is_a_name_and_not_the_outlets(run):
    head, *table = run("06-outlet-differences")["cell-08"].splitlines()
    assert re.split(r"\s{2,}|(?<=referent) ", head.strip())[-3:] == [
        "Harbour Post",
        "The Morning Bell",
        "Valley Worker",
    ]
    assert re.search(r"strike (\w[^(]*) \(\d+ of \d+\)", " ".join(table[0].split()))[1] == "strike"


def test_a_name_is_said_to_be_used_most_each_only_in_a_tie(run):
    said = run("02-term-framing")["cell-30"]
    assert re.search(r"Harbour Post names the stoppage at Miller’s bakery \d+ ×; most often “strike” \(\d+ ×\)", said)
    assert re.search(r"most often “blackmail / disruption” \(each \d+ ×\)", said)


def test_undated_articles_share_their_day_with_none_and_those_of_one_outlet_are_no_pair(run):
    assert "Harbour Post, 2031-03-04" in run("06-outlet-differences")["cell-22"]
    for kind in ("no dates", "one outlet only"):
        assert run("06-outlet-differences", kind)["cell-22"].startswith("No two outlets have articles of one day")


def test_with_one_outlet_each_comparison_says_that_there_is_none_to_compare(run):
    terms, differences = (run(name, "one outlet only") for name in ("02-term-framing", "06-outlet-differences"))
    assert terms["cell-18"] == "Only one outlet names it here: there is none to compare it with."
    assert "Names that only one outlet uses: none." in terms["cell-30"]
    for said in (terms["cell-20"], differences["cell-24"]):
        assert said.startswith("descriptive only: all there is to count is of Harbour Post (2 articles)")
    assert "by outlet there is 1 with words" in differences["cell-16"] and differences["cell-18"].startswith(
        "No word can be"
    )
    assert differences["cell-20"] == "There is only one outlet, and none to compare it with."
    choices = run("07-would-another-choice-change-it", "one outlet only")
    assert "cannot be asked in any specification." in choices["cell-26"]
    assert choices["cell-22"] == "The claim cannot be asked of these articles."


def test_function_words_are_not_what_sets_an_outlet_apart(run):
    said = run("06-outlet-differences")["cell-16"]
    assert "“strike”" in said and not re.search("“(?:the|a|of|in|said|and)”", said)


def test_an_export_of_ones_own_is_read_mended_and_counted(run):
    said = run("09", EXPORT)["own-corpus-29"]
    assert "60 articles of 3 outlets" in said
    assert "Of 61 articles in the table, 60 are counted; 7 spellings are 3 outlets" in said
    assert "3 terms without an example (roadworks, refurbishment, strengthening)" in run("09", EXPORT)["own-corpus-23"]


# What the cell that a misconception leads to shows, so that it does cure it: the heading on the page, and the words.
CURES = {
    "A count shows": r"tax +The Evening Gull +quotation(.|\n)*tax +The Evening Gull +reported",
    "Zero means never": r"The Callow Ledger +fair share +0 +36",
    "Sentiment is stance": r"toll +vader +7 +4 +0.75 +0.48",  # against, and yet a quarter of them not below zero
    "A mention is a claim": r"insisted it was not a »tax« at all",
    "One article is an outlet": r"The Evening Gull 2025-03 +11(.|\n)*The Evening Gull 2025-05 +0",
    "A passive hides": r"Two cyclists were \[wound, agent elsewhere .{0,20}\] knocked off their bikes",
}


@pytest.mark.parametrize("idea", CURES)
def test_the_cell_that_a_misconception_leads_to_shows_what_cures_it(run, idea):
    page = (NOTEBOOKS["00"].parents[1] / "teaching" / "misconceptions.md").read_text("utf-8")
    section = page.partition(f"## “{idea}")[2].partition("\n## ")[0]
    notebook, begins, ends = re.search(r"<!--=cells (\d\d); [^>]+-->cells (\d+)–(\d+)<", section).groups()
    cells = read_notebook(NOTEBOOKS[notebook]).cells[int(begins) - 1 : int(ends)]
    shown = "\n".join(run(notebook, "practice").get(cell.id, "") for cell in cells)
    assert re.search(CURES[idea], shown), shown


def test_where_no_word_stands_out_none_is_said_to(run):
    for kind in (TWO, "one outlet only"):
        assert "Of all words, none can be told apart." in run("06", kind)["cell-30"]


def test_names_in_comments_are_not_those_of_the_articles(run):
    assert "comments: in 1 of 4" in run("09")["point"] and any("strike" in comment for comment in COMMENTS)
    assert "stand in their own text 37 ×" in run("09")["point"]


def test_of_equals_none_is_singled_out(run):
    assert re.search(r"Most in 3 pairs, one of them Dale Mail and \w+ Mail: \d+,", run("04", COPIES)["point"])
    assert re.search(r"Quoted words, as a part of an outlet's text: \d+% in each of 3 ", run("06", COPIES)["cell-30"])
    said = run("02", COPIES)["cell-30"]
    assert said.count("writes “fight for fair pay” 1 × in scare quotes, 0 × without") == 3
    assert run("02", COPIES)["cell-10"] == "Nowhere: what it puts in marks most often always stands in them."


def test_three_notes_of_one_paper_are_one_outlet_with_nothing_odd(run):
    assert "became 3 articles of 1 outlet." in run("09", NOTES)["point"]
    assert run("02", NOTES)["cell-10"] == "No outlet puts a name for it in scare quotes."
    assert "told from chance: none of 0" in run("11", NOTES)["cell-22"]


def test_what_the_corpus_lacks_is_said(run):
    bare = {name: "\n".join(run(name, TREE).values()) for name in ("05", "08", "10", "11")}
    assert run("05", TREE)["cell-20"] == "There are no comments."
    assert "have no comments" in bare["05"] and "Nobody has coded" in bare["08"]
    assert "lists no acts" in bare["10"] and "no table of counts from outside" in bare["11"]
    assert "no events.csv lies beside" in bare["11"]
