"""How the time of every step grows from 12,500 to 100,000 words of one kind: one paragraph, one sentence, one comment …

Part of `benchmarks/hostile.py`. A failure is a step whose time grows faster than with the power 1.3.
"""

import json
import math
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import framing as fr
from framing.codebook.load import read_codebook
from framing.core.memory import look_for_garbage_seldom

HERE = Path(__file__).resolve().parent.parent
CODEBOOK = read_codebook(HERE / "data" / "codebook.yml")
STEEP, SHORT, LONG = 1.3, 12_500, 100_000
UNITS = {
    "one paragraph": "The mayor said on Tuesday that the war in Gaza was “a genocide”, and Ann Lee told reporters so. ",
    "one sentence": "and the genocide in Gaza went on while Israel and Hamas fought ",
    "a list of names": "Ann Lee, Omar Haddad, Israel, Hamas, ",
    "titles": "Mr ",
    "he says": "said he ",
    "a minister says": "the minister said ",
    "a term and hyphens": "war-",
    "killed by": "12 people were killed by Israel and ",
    "a quotation and a pronoun": (
        "Israel's minister said that the war “was a genocide” of Hamas fighters, he told reporters on Tuesday and "
    ),
    "it said": "“war,” it said and ",
    "acts in a row": "killed called ",
    "numbers": 'two " % it ',
    "told": "they were told to go ",
    "confirmed": "confirmed trains, ",
    "clauses below": "while Lee said it would end, ",
    "said to be told": "he said that she was told to go and ",
    "deeds": "Israel killed two men in Gaza and Hamas, officials said, wounded five, ",
    "tolls": "Hamas put the toll at 500, while Israel put it at 50, and ",
    "paragraphs": "The mayor said: “The war went on.”\n\n",
    "paragraphs of a word": "posted\n\n",
    "marks never closed": "“ war ",
    "marks within marks": "“ ‘ war ",
    "blanks": " " * 6,
    "apostrophes": "' ",
}
IN_HEADLINE = {"a headline of terms": "war-", "a headline of quotations": "“a genocide” "}
IN_COMMENT = {
    "one comment": "I agree with Ann that Israel is right, you are wrong! ",
    "exclamation marks": "! " * 4,
    "names and blame": "evil Hamas, Israel never ",
}
STEPS = (
    "passages quotations reported voices mentions speakers acts figures provenance alignments remarks articles".split()
)
OF_COMMENTS = "comments own_words sentiment sentiment_sentences stance echo".split()


def seconds_of(unit: str, words: int, place: str = "body") -> dict[str, float]:
    """Processor time of every step for so many words in an article's body, its headline (half of them) or a comment."""
    words //= 2 if place == "headline" else 1  # the body says them, too
    text = unit * max(1, words // max(1, len(unit.split())))
    printed = {"body": f"A headline\n\n{text}", "headline": f"{text}\n\n{text}", "comment": "T\n\nThe war."}[place]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        row = {"article_id": "a", "outlet": "A", "text": printed}
        path.write_text(json.dumps(row | {"comments": ["First.", text]} if place == "comment" else row), "utf-8")
        analysis, found = fr.analyse(fr.read(path), CODEBOOK), {}
    for step in OF_COMMENTS if place == "comment" else STEPS:
        begun = time.process_time()
        getattr(analysis, step)
        found[step] = time.process_time() - begun
    return found


def growth() -> Iterator[dict]:
    """How the time of every step grows from `SHORT` to `LONG` words of one kind; under 0.3 s is no sign of anything."""
    look_for_garbage_seldom()
    seconds_of(UNITS["one paragraph"], 500), seconds_of("I agree, the war! ", 500, "comment")
    for place, units in {"body": UNITS, "headline": IN_HEADLINE, "comment": IN_COMMENT}.items():
        for kind, unit in units.items():
            yield row(kind, *(seconds_of(unit, words, place) for words in (SHORT, LONG)))


def row(kind: str, short: dict[str, float], long: dict[str, float]) -> dict:
    """A row of `hostile.csv`: the steps that grow too fast, and the one that grows fastest."""
    grown = {
        step: math.log(long[step] / max(short[step], 0.01)) / math.log(LONG / SHORT)
        for step in long
        if long[step] > 0.3
    }
    steep = [f"{step}: {power:.2f}" for step, power in grown.items() if power > STEEP]
    most = max(grown.items(), key=lambda pair: pair[1], default=("none", 0.0))
    note = f"{sum(long.values()):.1f} s for {LONG:,} words; steepest {most[0]} {most[1]:.2f}"
    return {"kind": f"growth: {kind}", "tries": len(long), "failures": steep, "note": note}
