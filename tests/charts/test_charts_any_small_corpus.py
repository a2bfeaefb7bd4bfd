"""Every chart draws whatever corpus there is: one to four articles of one to four sentences, also with comments."""

import json
import os
import random

import pandas as pd
import pytest

import framing as fr
from framing import charts
from tests.charts.drawings import ALL

SENTENCES = """
The minister said on Tuesday that the war in Gaza was “a genocide”.
Officials called it a precision operation against Hamas.
“The hostages must come home,” a spokesman said.
Israel denied it.
The so-called “safe zone” was hit again, witnesses told reporters.
Nobody spoke.
Five people were killed in the strike on Monday, the ministry said.
""".strip().split("\n")
SHARED = (
    "The agency reported that the talks in Cairo would go on until the ceasefire was signed by both of the parties."
)
COMMENTS = [
    "I agree with Ann.",
    "This is a genocide, and you know it!",
    "Israel is right.",
    "> Nobody spoke.\nWhy?",
    "…",
]
DRAWN = ALL | {"profiles": charts.profiles, "who says captives": lambda a: charts.who_says(a, "captives")}


def small_corpus(seed: int, folder):
    """Some articles drawn by chance; in every second corpus all share one agency sentence."""
    chance = random.Random(seed)
    path = folder / f"{seed}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(1 + seed % 4):
            body = chance.choices(SENTENCES, k=chance.randint(1, 4)) + [SHARED] * (seed // 4 % 2)
            text = "\n\n".join([f"Headline number {number}"] * chance.randint(0, 1) + body)
            row = {"article_id": f"a{number}", "outlet": f"Daily {chance.choice('ABC')}", "text": text}
            if seed % 3:
                row["published"] = f"2024-0{chance.randint(1, 3)}-1{chance.randint(0, 2)}"
            if seed // 8 % 2:
                row["comments"] = chance.choices(COMMENTS, k=chance.randint(0, 4))
            file.write(json.dumps(row) + "\n")
    return fr.analyse(fr.read(path), "data/codebook.yml")


@pytest.mark.parametrize("seed", range(int(os.environ.get("FUZZ", "16"))))
def test_every_chart_of_a_small_corpus_is_drawn_or_says_why_not(seed, tmp_path):
    """With text held as Python does, and as Arrow does, as whoever only imports the library has it."""
    with pd.option_context("mode.string_storage", "pyarrow" if seed % 2 else "python"):
        draw_all(seed, tmp_path)


def draw_all(seed: int, tmp_path) -> None:
    analysis = small_corpus(seed, tmp_path)
    for name, draw in DRAWN.items():
        chart = draw(analysis)
        assert chart.alt and chart.caption, name
        chart.places()
        if seed % 8 == 7:
            chart.save(tmp_path / "charts", dpi=60)  # the same arithmetic in fewer pixels


def test_the_key_of_profiles_has_no_voice_that_nobody_speaks_in():
    from matplotlib.text import Text

    texts = {
        "quoted": "The war goes on. “It must end,” said Lara Hale.",
        "own": "The war in Gaza goes on, and it rains.",
    }
    for name, text in texts.items():
        rows = pd.DataFrame([("a", "Daily", text)], columns=["article_id", "outlet", "text"])
        alone = fr.analyse(rows, "data/codebook.yml")
        keys = [one.get_text() for one in charts.profiles(alone).figure.findobj(Text)]
        assert ("quotation" in keys) == (name == "quoted") and "reported speech" not in keys
