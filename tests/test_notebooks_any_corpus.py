"""The notebooks on somebody else's articles: an invented strike at a bakery, in three outlets, one with two articles.

Every word here is made up. The names that a notebook is about stand in its first cells, so that is all that is
replaced: what the user replaces, too. Where a comparison is impossible a cell must say so in words, never raise.
"""

import ast
import json
import re
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

import helpers
from framing.core.errors import FramingError
from framing.core.text import count_words
from suite.book.on_practice import on_practice
from suite.normalise import read_notebook

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
# All that a user replaces, in the first cell of code and nowhere else: where the articles are, and the names.
NAMES = {
    "00-start-here": '"strike", "strikers"',
    "01-meet-the-seeds": "",
    "02-term-framing": '"strike", "strike", "strikers"',
    "03-whose-voice": '"strike", ["blame", "praise"], ["blackmail", "fight for fair pay"]',
    "04-same-story-side-by-side": "",
    "06-outlet-differences": '"strike"',
    "07-would-another-choice-change-it": ('["strike"], "Harbour Post", "The Morning Bell", "strike", "blackmail"'),
}
OF_THE_CORPUS = re.compile(r"\{[^{}]*\}\[corpus\]")  # the names, for each corpus that the suite has

CODEBOOK = """
name: The strike at Miller’s bakery
frames:
  blame: names it as a wrong done to others
  plain: names it without saying who is right
  praise: names it as a fight for something good
referents:
  - referent: strike
    label: the stoppage at Miller’s bakery
    terms:
      - {term: blackmail, frame: blame, patterns: [blackmail], examples: [This is blackmail.]}
      - {term: disruption, frame: blame, patterns: [disruption], examples: [The disruption goes on.]}
      - {term: strike, frame: plain, patterns: [strike], examples: [The strike goes on.]}
      - {term: walkout, frame: plain, patterns: [walk-out], examples: [The walkout goes on.]}
      - {term: fight for fair pay, frame: praise, patterns: [fight for fair pay], examples: [A fight for fair pay.]}
  - referent: strikers
    terms:
      - {term: troublemakers, frame: blame, patterns: [troublemaker], examples: [A few troublemakers.]}
      - {term: staff, frame: plain, patterns: [staff], inflect: none, examples: [The staff left.]}
      - {term: bakers, frame: plain, patterns: [baker], examples: [Forty bakers left.]}
"""
ENDS = (
    "The oven men came in at four in the morning, as they had for years, and found the gates shut and the lamps out. "
)
MORE = (
    "Nobody in the town could say when there would be bread again, and in the square people stood and waited for it. "
)
TEXTS = {
    "post-1": (
        "Harbour Post", "2031-03-04", "Bakers walk out at Miller’s",
        "Forty bakers left Miller’s bakery on Tuesday, and the strike may last for weeks.\n\n"
        "The owner, Ruth Miller, called it “blackmail” in a letter. “The staff have been offered more than we can "
        "pay,” she said. “This is blackmail, and nothing else.”\n\n"
        f"{ENDS}The walkout began without a word. {MORE}\n\n"
        "The union’s secretary, Jon Vale, said the strike was a fight for fair pay. Vale said that the bakers had "
        "waited for three years and that the talks had led nowhere.\n\n"
        f"{MORE}“We will stand here until they listen,” Vale said on Tuesday. {ENDS}The strike goes on.",
    ),
    "post-2": (
        "Harbour Post", "2031-03-06", "No bread, no talks",
        "The strike at Miller’s bakery went into its third day on Thursday, and the bakers stayed at the gates.\n\n"
        f"Ruth Miller said again that the strike was blackmail. {ENDS}{MORE}\n\n"
        "“We will stand here until they listen,” said Jon Vale, the union’s secretary. He claimed that more than half "
        f"of the town was behind the bakers. {ENDS}\n\n"
        f"The strike has emptied the shelves. {MORE}The mayor, Ada Lund, said that the town could not take sides.",
    ),
    "bell": (
        "The Morning Bell", "2031-03-04", "Blackmail at the bakery",
        "A few troublemakers have brought Miller’s bakery to a halt, and the town pays for the disruption.\n\n"
        f"The “strike” is blackmail, and it should be called by its name. {ENDS}{MORE}\n\n"
        "“The staff have been offered more than we can pay,” Ruth Miller said. The owner revealed that the bakery had "
        f"lost a tenth of its trade. {MORE}\n\n"
        f"The disruption is a matter of a few men. {ENDS}The so-called “fight for fair pay” is no such thing.",
    ),
    "valley": (
        "Valley Worker", "2031-03-05", "The bakers’ fight for fair pay",
        "The bakers of Miller’s have begun a fight for fair pay, and the whole valley should stand with them.\n\n"
        f"{ENDS}{MORE}Ruth Miller alleged that the strike was blackmail. It is not blackmail.\n\n"
        "“We will stand here until they listen, whatever it takes,” said Jon Vale. “This is a fight for fair pay.”\n\n"
        f"The walkout is the first at Miller’s for thirty years. {ENDS}The bakers’ fight for fair pay goes on. {MORE}",
    ),
}  # fmt: skip
COMMENTS = ["Good for them, a good strike.", "This is bad, it is blackmail.", "What about the bread?"]
TWO = "two articles of one outlet"
KINDS = {
    TWO: list(TEXTS),
    "no dates": list(TEXTS),
    "one outlet only": ["post-1", "post-2"],
    "three articles": ["post-1", "bell", "valley"],
    "one article": ["bell"],
}


NONSENSE = r"\binf\b|\bnan\b|\bNone\b|\d\.0 of |: \.|\?\.|such as –|dtype:|\b1 (?:articles|notebooks|places)\b"


def write(kind: str, folder: Path) -> tuple[str, str]:
    """The articles of one kind and the codebook as files; their paths."""
    rows = [dict(zip(("outlet", "published", "title", "text"), TEXTS[key], strict=True)) for key in KINDS[kind]]
    articles = pd.DataFrame(rows).assign(article_id=KINDS[kind])
    if kind == "no dates":
        articles = articles.drop(columns="published")
    articles["comments"] = [json.dumps(COMMENTS)] + [""] * (len(articles) - 1)
    articles.to_csv(folder / "articles.csv", index=False)
    (folder / "codebook.yml").write_text(CODEBOOK, "utf-8")
    return str(folder / "articles.csv"), str(folder / "codebook.yml")


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """What each cell of a notebook shows on one kind of corpus, by the id of the cell; run once."""

    @cache
    def outputs(name: str, kind: str, renamed: bool) -> dict[str, str]:
        folder = tmp_path_factory.mktemp("own")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(helpers.suite, "data", folder / "data")
            return dict(_run(name, write(kind, folder), kind, renamed))

    return lambda name, kind=TWO, renamed=True: outputs(name, kind, renamed)


def _run(name: str, paths: tuple[str, str], kind: str, renamed: bool):
    cells = read_notebook(NOTEBOOKS / f"{name}.ipynb").cells
    code = [(cell.id, cell.source) for cell in cells if cell.cell_type == "code"]
    displayed: list = []
    space = {"display": lambda *shown: displayed.extend(shown)}
    for place, (cell, source) in enumerate(code):
        displayed.clear()
        yield cell, _shown(source if place else _replaced(source, name, paths, kind, renamed), space, displayed)


def _replaced(source: str, name: str, paths: tuple[str, str], kind: str, renamed: bool) -> str:
    given = f'"articles": {paths[0]!r}, "codebook": {paths[1]!r}'
    for theirs, ours in [("load(corpus)", f"load({paths[0]!r}, {paths[1]!r})"), ('"articles": corpus', given)]:
        source = source.replace(theirs, ours)
    assert paths[1] in source, f"{name}: the first cell does not load its corpus"
    if renamed and NAMES[name]:
        source, times = OF_THE_CORPUS.subn(NAMES[name].replace("\\", r"\\"), source)
        assert times == 1, f"{name}: its names are not once in the first cell"
    if '"Harbour Post", "The Morning Bell"' in source:  # outlets that this kind of corpus has; "" is all the others
        one, other, *_ = [*dict.fromkeys(TEXTS[key][0] for key in KINDS[kind]), ""]
        source = source.replace('"Harbour Post", "The Morning Bell"', f'"{one}", "{other}"')
    return source


def _shown(source: str, space: dict, displayed: list) -> str:
    """What a notebook would show of a cell, in plain text; its HTML is made, too."""
    tree = ast.parse(source)
    last = ast.Expression(tree.body.pop().value) if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), space)
    value = eval(compile(last, "cell", "eval"), space) if last else None
    shown = [*displayed, *([] if value is None else [value])]
    for thing in shown:
        thing._repr_html_()
    return "\n\n".join(filter(None, (getattr(thing, "alt", None) or repr(thing) for thing in shown)))


def rows(shown: str) -> list[str]:
    """The lines of a table below its head, without the blanks that lay it out."""
    return [" ".join(line.split()) for line in shown.splitlines()[1:]]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_every_cell_runs_and_says_nothing_odd(run, name, kind):
    for cell, shown in run(name, kind).items():
        odd = re.search(NONSENSE, shown)
        assert not odd, f"{cell}: {shown[max(odd.start() - 60, 0) : odd.end() + 60]}"


@pytest.mark.parametrize("name", [name for name, replaced in NAMES.items() if replaced])
def test_a_name_that_the_codebook_lacks_is_refused_with_those_that_it_has(run, name):
    with pytest.raises(FramingError, match=r"The codebook has no referent 'campaign'(.|\n)*It has: strike, strikers"):
        run(name, renamed=False)


def test_an_article_with_the_name_twice_counts_once_among_the_articles_that_lack_it(run):
    said = run("00-start-here")["cell-17"]
    assert "Articles without “blackmail”: 0 of 4." in said
    assert "Articles without “fight for fair pay”: 1 of 4." in said  # the second one of Harbour Post
    assert "names the strike" not in said and "The articles name the strike" in said


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
    assert re.search(r"Harbour Post names the strike \d+ ×; most often “strike” \(\d+ ×\)", said)
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
    assert "by outlet there is 1 with words" in differences["cell-16"] and differences["cell-18"] == "0 places"
    assert differences["cell-20"] == "There is only one outlet, and none to compare it with."
    assert "cannot be asked in any" in run("07-would-another-choice-change-it", "one outlet only")["cell-26"]


def test_function_words_are_not_what_sets_an_outlet_apart(run):
    said = run("06-outlet-differences")["cell-16"]
    assert "“strike”" in said and not re.search("“(?:the|a|of|in|said|and)”", said)


SLOW = ("04", "06", "07")  # these run on the practice corpus when the book is built, which refuses one that fails
SWITCHED = [
    path.stem
    for path in sorted(NOTEBOOKS.glob("*.ipynb"))
    if on_practice(read_notebook(path)) and not path.stem.startswith(SLOW)
]


def test_the_notebooks_of_the_paths_say_in_one_line_which_corpus():
    assert {"00", "01", "02", "03", "05", "08"} <= {name[:2] for name in SWITCHED}


@pytest.mark.parametrize("name", SWITCHED)
def test_with_one_line_changed_every_cell_runs_on_the_practice_corpus(name, tmp_path, monkeypatch):
    monkeypatch.setattr(helpers.suite, "data", tmp_path / "data")
    displayed: list = []
    space = {"display": lambda *shown: displayed.extend(shown)}
    for cell in on_practice(read_notebook(NOTEBOOKS / f"{name}.ipynb")).cells:
        if cell.cell_type == "code":
            displayed.clear()
            odd = re.search(NONSENSE, _shown(cell.source, space, displayed))
            assert not odd, f"{cell.id}: {odd[0]}"
