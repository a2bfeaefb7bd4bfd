"""Every number and name that the pages for a class print: one function each, asked by name, with texts as arguments.

A page holds `<!--=times The Evening Gull; tax-->24<!--/-->`, and a slide `{times The Evening Gull; tax}`: both are
answered here, from the practice corpus, the notebooks or data/validity.csv. Nothing of it is typed by hand.
"""

import warnings
from functools import cache

import pandas as pd

from framing.core.errors import FramingError
from framing.core.kinds_and_voices import ARTICLE_VOICES, LENT_VOICES
from suite.numbers.validity import WAYS, read_validity, rows_of
from suite.teach.facts_of_suite import cells, kinds, minutes, minutes_of_all, path_length, python, seeds, voices
from suite.teach.paths import ROOT

PRACTICE = ROOT / "data" / "practice"
TURNING_POINT = "2025-04-07"  # the accident, as data/practice/events.csv has it


def answer(question: str) -> str:
    """What a fact says: its name, then its arguments, parted by semicolons. An unknown one is refused."""
    name, _, rest = question.strip().partition(" ")
    arguments = [part.strip() for part in rest.split(";")] if rest.strip() else []
    if name not in FACTS:
        raise FramingError(f"There is no fact called {name}.", advice=f"There are: {', '.join(FACTS)}.")
    try:
        return FACTS[name](*arguments)
    except TypeError as error:
        raise FramingError(f"{question}: {error}") from None


@cache
def practice():
    """The analysis of the practice corpus with its comments."""
    import helpers

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        files = [PRACTICE / name for name in ("articles", "codebook.yml", "comments.csv")]
        return helpers.load(files[0], files[1], comments=files[2])


@cache
def own_mentions() -> pd.DataFrame:
    """Mentions in the outlets' text, quoted words included, readers' comments not; with the day of the article."""
    from framing import compare

    found = practice().mentions
    dates = practice().articles.set_index("article_id").published.astype(str)
    return found[found.kind.isin(compare.OWN_KINDS)].assign(published=found.article_id.map(dates))


def _of(outlet: str, *what: str) -> pd.DataFrame:
    """The mentions of an outlet (or “all”) that are of this referent, term, frame or voice, whichever each word is."""
    rows = own_mentions() if outlet == "all" else own_mentions()[own_mentions().outlet == outlet]
    if outlet != "all" and outlet not in set(own_mentions().outlet):
        raise FramingError(f"The practice corpus has no outlet {outlet}.")
    for word in what:
        column = next(
            (name for name in ("referent", "term", "frame", "voice") if word in set(own_mentions()[name])), None
        )
        if column is None:
            raise FramingError(f"The practice corpus has no referent, term, frame or voice {word}.")
        rows = rows[rows[column] == word]
    return rows


def times(outlet: str, *what: str) -> str:
    """How often an outlet has a term (a referent, a frame), in a voice if one is named."""
    return f"{len(_of(outlet, *what)):,}"


def times_before(outlet: str, *what: str) -> str:
    """The same, in articles of before the accident."""
    return str((_of(outlet, *what).published < TURNING_POINT).sum())


def times_since(outlet: str, *what: str) -> str:
    """The same, in articles since the accident."""
    return str((_of(outlet, *what).published >= TURNING_POINT).sum())


def most_used(outlet: str, referent: str) -> str:
    """The name that an outlet uses most for a thing."""
    return str(_of(outlet, referent).term.value_counts().index[0])


def share(outlet: str, referent: str, term: str) -> str:
    """A share with its exact interval, in words that also fit a zero."""
    from framing import compare

    data = practice()
    table = compare.shares(data.mentions, data.articles, data.codebook, referent=referent)
    row = table[(table.outlet == outlet) & (table.term == term)].iloc[0]
    if not row.k:
        return f"0 of {row.n} (at most {row.high:.0%})"
    return f"{row.k} of {row.n} ({row.share:.0%}, interval {row.low:.0%} to {row.high:.0%})"


def articles(outlet: str = "") -> str:
    """How many articles there are, of one outlet if it is named."""
    table = practice().articles
    return str(len(table[table.outlet == outlet] if outlet else table))


def articles_with(outlet: str, term: str) -> str:
    """How many articles of an outlet have a term at least once."""
    return str(_of(outlet, term).article_id.nunique())


def comments() -> str:
    """How many readers' comments there are."""
    return str(len(practice().comments))


def rejected() -> str:
    """How many mentions reject the name that they use."""
    return str(int(own_mentions().negated.sum()))


def quotations(kind: str) -> str:
    """How many quotations of a kind there are: direct, scare or title."""
    table = practice().quotations.drop_duplicates(["article_id", "quotation_id"])
    return str(int((table.kind == kind).sum()))


def _voices_of(outlet: str) -> pd.DataFrame:
    table = practice().voices
    return table[table.article_id.map(practice().articles.set_index("article_id").outlet).eq(outlet)]


def words_of(outlet: str, voice: str) -> str:
    """The share of an outlet's words that have a voice; its comments and the page's furniture are left out."""
    table = _voices_of(outlet)
    table = table[table.voice.isin(ARTICLE_VOICES)]
    return f"{table[table.voice == voice].words.sum() / table.words.sum():.0%}"


@cache
def _stances() -> pd.DataFrame:
    gold = pd.read_csv(PRACTICE / "gold" / "stances.csv", dtype=str)
    scores = practice().sentiment
    vader = scores[scores.analyser == "vader"][["article_id", "comment_id", "polarity"]]
    ours = practice().stance[["article_id", "comment_id", "target", "stance"]].rename(columns={"stance": "rules"})
    both = gold.merge(ours.astype(str), on=["article_id", "comment_id", "target"])
    return both.merge(vader.astype({"comment_id": str}), on=["article_id", "comment_id"], how="left")


def _taking(stance: str, target: str) -> pd.DataFrame:
    return _stances()[(_stances().target == target) & (_stances().stance == stance)]


def readers(stance: str, target: str) -> str:
    """How many comments take a stance, as their writers meant it."""
    return str(len(_taking(stance, target)))


def readers_below_zero(stance: str, target: str) -> str:
    """How many of these have a negative VADER score."""
    return str(int((_taking(stance, target).polarity < 0).sum()))


def readers_above_zero(stance: str, target: str) -> str:
    """How many of these have a positive VADER score."""
    return str(int((_taking(stance, target).polarity > 0).sum()))


def rules_find(target: str) -> str:
    """How many of the stances for or against a target the rules find, of how many."""
    table = _stances()
    meant = table[(table.target == target) & (table.stance != "none")]
    return f"{int((meant.stance == meant.rules).sum())} of {len(meant)}"


def gold(table: str, column: str = "", value: str = "") -> str:
    """How many rows a table of what was planted has, or those with a value in a column."""
    rows = pd.read_csv(PRACTICE / "gold" / f"{table}.csv", dtype=str)
    return str(len(rows[rows[column] == value] if column else rows))


def passives_named() -> str:
    """Of the passives without an agent that were planted: how many have it elsewhere in the sentence or paragraph."""
    acts = pd.read_csv(PRACTICE / "gold" / "acts.csv", dtype=str)
    bare = acts[acts.construction == "passive without"]
    return f"{bare.agent_named.isin(['sentence', 'passage']).sum()} of {len(bare)}"


def speaks_most(outlet: str) -> str:
    """To whom an outlet gives most words, quoted or reported."""
    table = _voices_of(outlet)
    return str(table[table.voice.isin(LENT_VOICES)].groupby("speaker").words.sum().idxmax())


_validity = cache(read_validity)


def _figure(measure: str, data: str, split: str, method: str, way: str) -> str:
    rows = rows_of(_validity(), (measure, data, split, method, "all"))
    if rows.empty:
        raise FramingError(f"data/validity.csv has no {measure} of {method} on {data}, {split}.")
    return WAYS[way](rows.iloc[-1])


def measured(measure: str, data: str, split: str, method: str) -> str:
    """A figure of data/validity.csv, over all groups."""
    return _figure(measure, data, split, method, ".2")


def measured_on(measure: str, data: str, split: str, method: str) -> str:
    """On how many cases it rests."""
    return _figure(measure, data, split, method, "n")


def figures(*measures: str) -> str:
    """A table of all figures of data/validity.csv whose measure begins so, over all groups, with floors beside them."""
    table = _validity()
    table = table[table.measure.str.startswith(measures) & table.group.isin(["all", "macro"])]
    if table.empty:
        raise FramingError(f"data/validity.csv has nothing on {', '.join(measures)}.")
    lines = ["| measure | data | method | value | n |", "|---|---|---|---|---|"]
    for row in table.itertuples():
        where = f"{row.data}, {row.split}"
        lines.append(f"| {row.measure} | {where} | {row.method} | {WAYS['.2'](row)} | {WAYS['n'](row)} |")
    return "\n\n" + "\n".join(lines) + "\n\n"


def _names() -> tuple[int, int, int]:
    """How many names the writers marked and are found, with this term, at this place; are marked; and are found."""
    key = ["article_id", "start", "end", "term"]
    planted = pd.read_csv(PRACTICE / "gold" / "mentions.csv", dtype=str)[key]
    found = own_mentions()[key].astype(str)
    return len(planted.merge(found, on=key)), len(planted), len(found)


def names_found() -> str:
    """Of the names that the writers marked in the practice corpus: how many are found with this term, at this place."""
    both, planted, _ = _names()
    return f"{both} of {planted}"


def names_right() -> str:
    """Of the names that are found outside the comments of the practice corpus: how many the writers marked."""
    both, _, found = _names()
    return f"{both} of {found}"


FACTS = {
    fact.__name__: fact
    for fact in (
        times, times_before, times_since, most_used, share, articles, articles_with, comments, rejected, quotations,
        words_of, readers, readers_below_zero, readers_above_zero, rules_find, gold, passives_named, speaks_most,
        measured, measured_on, figures, names_found, names_right, cells, minutes,
        minutes_of_all, path_length, python, seeds, kinds, voices,
    )
}  # fmt: skip
