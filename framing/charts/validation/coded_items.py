"""What a class gave each item: the items on which coders differ most first, with how many gave which label."""

from math import fsum

import pandas as pd

from framing.charts.core.chart import Chart, nothing_to_draw, read_aloud
from framing.charts.core.page import WIDTH, Heading, Key, Page, wrapped
from framing.charts.core.panels import bar_rows
from framing.charts.core.phrases import counted, named, plain
from framing.charts.core.style import SIZE, drawn
from framing.core.text.words import count_words
from framing.validation.coding.sheets import places_of

LOOKS = [
    ("#2f3642", ""),
    ("#b9bec6", ""),
    ("#7d8591", "////"),
    ("#e2e5e9", "...."),
    ("#565e69", "xx"),
    ("#9ba2ab", "||"),
]
ROW, LEFT, GAP = 0.3, 4.6, 0.42  # inches
SHOWN = "shown"  # the column of comments with pseudonyms in the place of readers' names
SPEAKS_TO = r"(?<!\w)@\w"
HIDDEN = " A text that may call a reader by name is not printed."
KEYS = ["question", "item", "label"]


@drawn
def coded_items(found: pd.DataFrame, items: pd.DataFrame, *, most: int = 15) -> Chart:
    """On which items does a class differ, and what did how many of them say?

    `found` are answers as of `coding.read_answers`, `items` what was coded (item, text). A block per question; a row
    for each of the `most` items on which the coders differ most, with a bar for each label as long as the number of
    coders who gave it. The table has all items; `trace(question=…, item=…, label=…)` gives the answers behind a bar,
    with the coder and the place of the item. Rows print the column `shown` of the items where they have one (readers
    with pseudonyms); without it nothing is printed of a table of comments (comment_id), nor of a text with an @name.

    >>> rows = [(name, item, label) for name, labels in (("Ada", "ku"), ("Bo", "kk"))
    ...         for item, label in zip(("a:0-4", "a:5-9"), labels)]
    >>> answers = pd.DataFrame(rows, columns=["coder", "item", "label"]).assign(question="tone", note="")
    >>> items = pd.DataFrame({"item": ["a:0-4", "a:5-9"], "text": ["Yes.", "No."]})
    >>> chart = coded_items(answers, items)
    >>> chart.title, chart.table.coders.tolist()
    ('Both coders agree on 1 of 2 items (tone)', [2, 1, 1])
    """
    texts, topic = _printed(items), "What each item was called, by how many coders"
    if found.empty:
        return nothing_to_draw("coded-items", topic, "No answers.", [*KEYS, "coders"], "")
    table = found.groupby(KEYS, sort=False).size().rename("coders").reset_index()
    looks = dict(zip(dict.fromkeys(found["label"]), LOOKS * 9, strict=False))
    keys = [Key(label, *look) for label, look in looks.items()]
    about = (
        f"Rows: items, those on which coders differ most first (at most {most} for each question; the table has all). "
        "Bars: how many coders gave which label; behind each, how many gave the commonest. An item that divides a "
        "class is a question that the instructions leave open."
        f"{HIDDEN if (texts != items.set_index('item')['text']).any() else ''}"
    )
    agreed = [_agreed(rows) for _, rows in table.groupby("question", sort=False)]
    n = f"n = {counted(found['coder'].nunique(), 'coder')}, {counted(found['item'].nunique(), 'item')}"
    said = f"{n}. Source: answers of the coders."
    heading = Heading("\n".join(agreed), topic, about, keys, source=said, keys_at=LEFT)
    figure = _draw(table, texts, looks, heading, most)
    alt = read_aloud(heading, "Bars show how many coders gave each label to an item.")
    places = found[[*KEYS, "coder"]].join(places_of(found["item"]))
    return Chart("coded-items", figure, table, heading.caption(), alt, KEYS, places, "coders")


def _printed(items: pd.DataFrame) -> pd.Series:
    """What a row says of its item: its text; of a reader's comment what has pseudonyms, or else how long it is.

    The table of comments holds readers' names, and nothing here tells them from other words; so does a text that speaks
    to somebody after an @.
    """
    texts = items.set_index("item")["text"].astype(str)
    if SHOWN in items:
        return items.set_index("item")[SHOWN].astype(str)
    named = texts.str.contains(SPEAKS_TO) | ("comment_id" in items)
    length = [f"{plain(item)}: {counted(count_words(text), 'word')}" for item, text in texts.items()]
    return texts.mask(named, pd.Series(length, texts.index, dtype="object"))


def _agreed(rows: pd.DataFrame) -> str:
    """On how many of the items that two coders or more have coded all these gave one label."""
    by_item = rows.groupby("item")["coders"].agg(["max", "sum"])
    by_item = by_item[by_item["sum"] > 1] if (by_item["sum"] > 1).any() else by_item
    same, coders = int((by_item["max"] == by_item["sum"]).sum()), int(by_item["sum"].max())
    question = plain(named(rows["question"].iloc[0]))
    if coders == 1:
        return f"One coder alone coded each of {counted(len(by_item), 'item')} ({question})"
    who = "Both coders" if coders == 2 else f"All {coders} coders"
    who = who if (by_item["sum"] == coders).all() else "All who coded an item"
    return f"{who} agree on {same} of {counted(len(by_item), 'item')} ({question})"


def _divided(rows: pd.DataFrame, most: int) -> list[str]:
    """The items on which most answers differ from the commonest one."""
    by_item = rows.groupby("item", sort=False)["coders"].agg(["max", "sum"])
    return list((by_item["max"] / by_item["sum"]).sort_values(kind="stable").head(most).index)


def _draw(table: pd.DataFrame, texts: pd.Series, looks: dict, heading: Heading, most: int):
    blocks = {question: _divided(rows, most) for question, rows in table.groupby("question", sort=False)}
    page = Page(heading, fsum(GAP + ROW * len(items) for items in blocks.values()) + 0.05)
    unit = (WIDTH - LEFT - 1.0) / table.groupby(["question", "item"])["coders"].sum().max()
    top, order = page.top, list(looks)  # in every row as in the key
    for question, items in blocks.items():
        page.lines(0.12, top + 0.12, [plain(named(question))], weight="bold")
        answers, rows = table[table["question"] == question].set_index("item"), []
        for item in items:
            text = wrapped(str(texts.get(item, item)), LEFT - 0.3, SIZE["small"], most=1)[0]
            given = answers.loc[[item]].sort_values("label", key=lambda labels: labels.map(order.index))
            parts = [(looks[row.label], row.coders * unit) for row in given.itertuples()]
            rows.append((text, parts, f"{given['coders'].max()} of {given['coders'].sum()}"))
        top = bar_rows(page, LEFT, top + GAP, ROW, rows, 0.6)
    return page.figure
