"""Texts of words and signs in any order, and files that were spoilt: what analysing or reading them does.

Part of `benchmarks/hostile.py`. A failure is an exception that is no `FramingError`, a text over 2 s of processor time,
passages or voices that overlap or leave a character out, a row that does not say what stands at its offsets.
"""

import json
import math
import random
import re
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import pairwise
from pathlib import Path

import pandas as pd

import framing as fr
from framing.acts.clause import lexicon as of_acts
from framing.analysis import EXTRA_TABLES, TABLES
from framing.codebook.load import read_codebook
from framing.core.errors import FramingError
from framing.core.text.english import function_words
from framing.voice.lexicons import speaker_verbs as of_voice

HERE = Path(__file__).resolve().parent.parent
CODEBOOK = read_codebook(HERE / "data" / "codebook.yml")
SLOW = 2.0  # seconds
BLANKS = [chr(one) for one in range(0x10000) if chr(one).isspace()] + list("\u200b\u2060\ufeff\u180e\u00ad")
CONTROLS = [chr(one) for one in range(0x10000) if unicodedata.category(chr(one)) in ("Cc", "Cf")]
MARKS = [chr(one) for one in range(0x10000) if unicodedata.category(chr(one)) in ("Pi", "Pf", "Ps", "Pe", "Pd")]
SIGNS = [*"“”‘’'\"«»„()[]{}", *".,;:!?…—–-_*#>@/\\=+&<|~^$%`", *" \n\n\n\t"]
SIGNS += [
    "\r\n",
    *"aAéßİǅ中ع9٣",
    "\U0001f4a9",
    "e\u0301",
    "Mr. ",
    "U.S\u00a0.",
    "said ",
    "1. ",
    "3 Responses\n",
    "&quot;",
]
OTHERS = [*range(0x20, 0xD800, 7), *range(0xE000, 0x110000, 997)]  # no halves of characters
TOGETHER = 10  # texts that are analysed as one corpus
LONGEST = 4_000  # characters of a fuzzed text
WORDS = """The minister said that war genocide in Gaza Israel Hamas hostages told reporters according to “ ” ‘ ’ , . he
she it was killed by Ann Lee Omar Haddad Tuesday denied calling @ann I agree not you :""".split()
# The words of the codebook, and of the lists by which acts and speakers are read, so that their rules are reached.
LISTS = [
    held
    for of in (of_acts, of_voice, function_words)
    for held in vars(of).values()
    if isinstance(held, set | frozenset)
]
LISTED = sorted({word for held in LISTS for word in held if isinstance(word, str)} | set(of_voice.VERBS))
LISTED += sorted(set(re.findall(r"[^\W\d_]{2,}", (HERE / "data" / "codebook.yml").read_text("utf-8"))))
OF_COUNTS = ["article_shares", "differences"]  # take their time for the codebook's words, whatever the text
OF_TEXTS = [name for name in (*TABLES, *EXTRA_TABLES, "own_words") if name not in OF_COUNTS]
NOT_EXACT = ["provenance"]  # its text is the term


def tried(what: Callable[[], object]) -> tuple[str, float]:
    """What went wrong ("" if nothing; one clear message is nothing), and the seconds of processor time."""
    begun = time.process_time()
    try:
        what()
        wrong = ""
    except FramingError:
        wrong = ""
    except Exception as error:
        wrong = f"{type(error).__name__}: {error}"
    return wrong[:120], time.process_time() - begun


def any_sign(chance: random.Random) -> str:
    """One sign: of the common ones, or any blank, mark, control or character of Unicode but half of one."""
    kind = chance.random()
    if kind < 0.5:
        return chance.choice(SIGNS)
    if kind < 0.9:
        return chance.choice((BLANKS, MARKS, CONTROLS)[int(kind * 30) % 3])
    return chr(chance.choice(OTHERS))


def any_text(chance: random.Random, longest: int = LONGEST) -> str:
    """Words and signs in any order, with runs of one sign; as often under 10 characters as 10 to 100, 100 to 1,000."""
    length = round(math.exp(chance.uniform(0, math.log(longest))))
    pieces: list[str] = []
    while length > 0:
        kind = chance.random()
        if kind < 0.6:
            pieces.append(chance.choice(chance.choice((WORDS, LISTED))) + chance.choice(("", " ", " ", " ", ", ")))
        elif kind < 0.97:
            pieces.append(any_sign(chance))
        else:
            pieces.append(any_sign(chance) * chance.randint(2, 300))
        length -= len(pieces[-1])
    return "".join(pieces)[:longest]


def hold(articles: list[tuple[str, list[str]]], more: Sequence[str] = ()) -> None:
    """Analyse some texts with their comments, and hold what must be true of any; work out `more` tables, too."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        rows = [
            {"article_id": f"a{at}", "outlet": f"O{at % 3}", "text": text, "comments": comments}
            for at, (text, comments) in enumerate(articles)
        ]
        path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
        analysis = fr.analyse(fr.read(path), CODEBOOK)
    tables = {name: getattr(analysis, name) for name in (*OF_TEXTS, *more)}
    assert len(analysis.corpus) == len([text for text, _ in articles if text.strip()]), "an article is not there"
    for name, found in tables.items():
        if {"article_id", "start", "end", "text"} <= set(found) and name not in NOT_EXACT:
            places = zip(found["article_id"], found["start"], found["end"], found["text"], strict=True)
            for key, start, end, said in places:
                assert analysis.corpus.texts[key][start:end] == said, f"{name}: not what stands at its place"
        if {"article_id", "start", "end"} <= set(found):
            ends = found["article_id"].map({key: len(text) for key, text in analysis.corpus.texts.items()})
            wrong = (found["start"] < 0) | (found["start"] > found["end"]) | (found["end"] > ends)
            assert not wrong.fillna(False).any(), f"{name}: a place that is none"
    for row in pd.concat([tables["mentions"], tables["acts"], tables["figures"]]).itertuples():
        assert analysis.corpus.texts[row.article_id][row.start : row.end] == row.surface, "not what it says it is"
    for key, text in analysis.corpus.texts.items():
        for name in ("passages", "voices"):
            partition(text, tables[name][tables[name]["article_id"] == key], name)


def partition(text: str, rows: pd.DataFrame, name: str) -> None:
    """No character twice, and none lost but blanks (of which the mark of byte order is one)."""
    spans = sorted(rows[["start", "end"]].itertuples(index=False, name=None))
    assert all(a[1] <= b[0] for a, b in pairwise(spans)), f"{name} overlap"
    covered = bytearray(len(text))
    for start, end in spans:
        covered[start:end] = b"1" * (end - start)
    lost = [at for at, sign in enumerate(text) if sign.strip() and not covered[at] and sign != "\ufeff"]
    assert not lost, f"{name}: none has the character at {lost[:1]}"


def made(seed: int, at: int) -> tuple[str, list[str]]:
    """The fuzzed text number `at` of a seed, always the same one; every third has comments."""
    chance = random.Random(f"{seed} {at}")
    return any_text(chance), [any_text(chance, 400) for _ in range(chance.randint(1, 3))] if at % 3 == 0 else []


def texts(number: int, seed: int) -> Iterator[dict]:
    """Fuzzed texts, `TOGETHER` at a time, since a corpus of one costs a quarter of a second anyhow; and the slowest.

    No text takes longer than its lot. So the lots are opened, the longest first, until a text that was timed alone took
    longer than any lot that is still closed: that is the slowest of all. Ctrl-C ends the first reading: what
    was read until then is recorded.
    """
    failures: list[str] = []
    hold([("A headline\n\nThe war went on, he said.", ["A comment."])])  # what is loaded once is no text's
    lots: list[tuple[float, range]] = []
    with suppress(KeyboardInterrupt):
        for begin in range(0, number, TOGETHER):
            lot = range(begin, min(number, begin + TOGETHER))
            wrong, seconds = tried(lambda lot=lot: hold([made(seed, at) for at in lot]))
            if begin % 100 == 0:
                wrong = wrong or tried(lambda lot=lot: hold([made(seed, at) for at in lot], OF_COUNTS))[0]
            lots.append((seconds, lot))
            failures += [f"{wrong}: texts {lot} of seed {seed}"] * bool(wrong)
            if number >= 1_000 and begin % 100 == 0:
                print(f"    {begin:,} texts, slowest lot {max(lots)[0]:.2f} s {wrong}", file=sys.stderr, flush=True)
    slowest, place = 0.0, 0
    for seconds, lot in sorted(lots, key=lambda one: -one[0]):
        if seconds <= slowest:
            break
        for at in lot:
            wrong, seconds = tried(partial(hold, [made(seed, at)]))
            slowest, place = max((slowest, place), (seconds, at))
            failures += [f"{wrong or f'{seconds:.1f} s'}: {described(seed, at)}"] * bool(wrong or seconds > SLOW)
    note = f"the slowest took {slowest:.2f} s: {described(seed, place)}"
    yield {"kind": "texts", "tries": sum(len(lot) for _, lot in lots), "failures": failures, "note": note}


def described(seed: int, at: int) -> str:
    """A fuzzed text by its number and seed, and what it is like."""
    text, comments = made(seed, at)
    sign, times = Counter(text).most_common(1)[0]
    name = unicodedata.name(sign, f"U+{ord(sign):04X}")
    return f"text {at:,} of seed {seed}, {len(text):,} characters ({name} {times:,} times), {len(comments)} comments"


def spoilt(content: bytes, chance: random.Random) -> bytes:
    """A file with some bytes changed, taken out, doubled, or cut off."""
    found = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at, size = chance.randrange(len(found) + 1), chance.randint(1, 20)
        kind = chance.randrange(4)
        if kind == 0:
            found[at : at + size] = chance.randbytes(size)
        elif kind == 1:
            del found[at : at + size]
        elif kind == 2:
            found[at:at] = chance.choice(
                [b'"', b"[", b"{", b"&a ", b"*a", b"\n", b",", b": ", b"\xff", b"\\ud800", b"\x00"]
            )
        else:
            found[at:at] = found[at : at + size * 4]
    return bytes(found or b" ")


def files(number: int, seed: int) -> Iterator[dict]:
    """Tables, comments, manifests and codebooks that were spoilt."""
    chance = random.Random(seed)
    rows = [{"article_id": key, "outlet": "A", "text": "The war went on, he said.", "title": "T"} for key in "abc"]
    said = [{"article_id": "a", "comment_id": n, "text": "I agree.", "likes": n, "author": "Ann"} for n in range(3)]
    good = {
        "a.csv": "article_id,outlet,text\n" + "".join(f'{row["article_id"]},A,"It, was."\n' for row in rows),
        "a.jsonl": "".join(f"{json.dumps(row)}\n" for row in rows),
        "a.json": json.dumps(rows),
        "comments.csv": "article_id,comment_id,text\na,1,Well.\na,2,So.\n",
        "comments.jsonl": "".join(f"{json.dumps(row)}\n" for row in said),
        "manifest.yml": "articles:\n  - {file: one.txt, outlet: A, published: 2024-05-13}\ngroups: {A: {side: x}}\n",
        "codebook.yml": "name: t\nframes: {f: x}\nreferents:\n  - referent: r\n    terms:\n"
        "      - {term: war, frame: f, patterns: [war, a-b/c], examples: [the war]}\n",
    }
    failures: dict[str, list[str]] = {name: [] for name in good}
    slowest = 0.0
    for at in range(number):
        name = list(good)[at % len(good)]
        content = spoilt(good[name].encode(), chance)
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            (folder / name).write_bytes(content)
            if name == "codebook.yml":
                wrong, seconds = tried(lambda folder=folder: read_codebook(folder / "codebook.yml"))
            elif name == "manifest.yml":
                (folder / "one.txt").write_text("The war went on.")
                wrong, seconds = tried(lambda folder=folder: fr.read(folder))
            elif name.startswith("comments"):
                (folder / "good.jsonl").write_text(good["a.jsonl"])
                wrong, seconds = tried(lambda f=folder, n=name: fr.read(f / "good.jsonl", comments=f / n))
            else:
                wrong, seconds = tried(lambda f=folder, n=name: fr.read(f / n))
        slowest = max(slowest, seconds)
        if wrong or seconds > SLOW:
            failures[name].append(f"{wrong or f'{seconds:.1f} s'} in {content[:90]!a}")
    for name, found in failures.items():
        tries = number // len(good) + (list(good).index(name) < number % len(good))
        yield {"kind": f"spoilt {name}", "tries": tries, "failures": found, "note": f"slowest {slowest:.2f} s"}
