"""What strangers' input and killed runs do: fuzzed texts and files, growth of every step, kills; a table of it all.

`python benchmarks/hostile.py [--texts 10000] [--files 2000] [--kills 20] [--only texts files growth kills]` in the top
folder of the suite. A failure is an exception that is no `FramingError`, a text over 2 s of processor time, passages
or voices that overlap or leave a character out, a row that does not say what stands at its offsets, a step whose time
grows faster than with the power 1.3, or a folder that holds files of two runs.
"""

import argparse
import json
import math
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pandas as pd

import framing as fr
from framing.analysis import EXTRA_TABLES, TABLES
from framing.codebook.load import read_codebook
from framing.core.errors import FramingError
from framing.core.file_sets import JOURNAL, settle

HERE = Path(__file__).resolve().parent.parent
CODEBOOK = read_codebook(HERE / "data" / "codebook.yml")
SLOW, STEEP, SHORT, LONG = 2.0, 1.3, 12_500, 50_000
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
TOGETHER = 100  # texts that are analysed as one corpus
LONGEST = 4_000  # characters of a fuzzed text
WORDS = """The minister said that war genocide in Gaza Israel Hamas hostages told reporters according to “ ” ‘ ’ , . he
she it was killed by Ann Lee Omar Haddad Tuesday denied calling @ann I agree not you :""".split()
UNITS = {
    "one paragraph": "The mayor said on Tuesday that the war in Gaza was “a genocide”, and Ann Lee told reporters so. ",
    "one sentence": "and the genocide in Gaza went on while Israel and Hamas fought ",
    "a list of names": "Ann Lee, Omar Haddad, Israel, Hamas, ",
    "paragraphs": "The mayor said: “The war went on.”\n\n",
    "marks never closed": "“ war ",
    "marks within marks": "“ ‘ war ",
    "blanks": " " * 6,
    "apostrophes": "' ",
}
STEPS = "passages quotations reported voices mentions speakers alignments remarks articles".split()
NOT_EXACT = ["provenance"]  # its text is the term
OF_COMMENTS = "comments own_words sentiment sentiment_sentences stance echo".split()


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
            pieces.append(chance.choice(WORDS) + " ")
        elif kind < 0.97:
            pieces.append(any_sign(chance))
        else:
            pieces.append(any_sign(chance) * chance.randint(2, 300))
        length -= len(pieces[-1])
    return "".join(pieces)[:longest]


def hold(articles: list[tuple[str, list[str]]]) -> None:
    """Analyse some texts with their comments, and hold what must be true of any."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        rows = [
            {"article_id": f"a{at}", "outlet": f"O{at % 3}", "text": text, "comments": comments}
            for at, (text, comments) in enumerate(articles)
        ]
        path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
        analysis = fr.analyse(fr.read(path), CODEBOOK)
    assert len(analysis.corpus) == len([text for text, _ in articles if text.strip()]), "an article is not there"
    tables = {name: getattr(analysis, name) for name in (*TABLES, *EXTRA_TABLES, "own_words")}
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


def texts(number: int, seed: int) -> Iterator[dict]:
    """Fuzzed texts, every third with comments, `TOGETHER` at a time, since a corpus of one costs half a second anyhow.

    A lot that fails, or took so much more than the quickest that one of its texts may take 2 s, is read one by one.
    """
    chance, failures, most = random.Random(seed), [], 0.0
    hold([("A headline\n\nThe war went on, he said.", ["A comment."])])  # what is loaded once is no text's
    _, alone = tried(lambda: hold([("A headline", ["A comment."])]))
    lots = []
    for begin in range(0, number, TOGETHER):
        lot = []
        for at in range(begin, min(number, begin + TOGETHER)):
            comments = [any_text(chance, 400) for _ in range(chance.randint(1, 3))] if at % 3 == 0 else []
            lot.append((any_text(chance), comments))
        wrong, seconds = tried(lambda lot=lot: hold(lot))
        lots.append((lot, wrong, seconds))
        if number >= 1_000:
            print(f"    {begin + TOGETHER:,} texts, {seconds:.1f} s {wrong}", file=sys.stderr, flush=True)
    quickest = min(seconds for lot, _, seconds in lots if len(lot) == len(lots[0][0]))
    for lot, wrong, seconds in lots:
        if not wrong and seconds + alone <= quickest + SLOW:
            most = max(most, seconds + alone - quickest)
            continue
        told = [(one, *tried(lambda one=one: hold([one]))) for one in lot]
        most = max(most, *(taken for _, _, taken in told))
        bad = [f"{fault or f'{taken:.1f} s'} in {one!a}" for one, fault, taken in told if fault or taken > SLOW]
        failures += bad or [f"{wrong}, in a lot of {TOGETHER}"] * bool(wrong)
    yield {"kind": "texts", "tries": number, "failures": failures, "note": f"the slowest took {most:.1f} s at most"}


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


def seconds_of(unit: str, words: int, as_comment: bool) -> dict[str, float]:
    """Processor time of every step for so many words."""
    text = unit * max(1, words // max(1, len(unit.split())))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        row = {"article_id": "a", "outlet": "A", "text": "T\n\nThe war." if as_comment else f"A headline\n\n{text}"}
        path.write_text(json.dumps(row | {"comments": ["First.", text]} if as_comment else row), "utf-8")
        analysis, found = fr.analyse(fr.read(path), CODEBOOK), {}
    for step in OF_COMMENTS if as_comment else STEPS:
        begun = time.process_time()
        getattr(analysis, step)
        found[step] = time.process_time() - begun
    return found


def growth() -> Iterator[dict]:
    """How the time of every step grows from `SHORT` to `LONG` words of one kind; under 0.3 s is no sign of anything."""
    seconds_of(UNITS["one paragraph"], 500, False), seconds_of("I agree, the war! ", 500, True)
    comments = {"one comment": "I agree with Ann that Israel is right, you are wrong! ", "exclamation marks": "! " * 4}
    for kind, unit in (UNITS | comments).items():
        short, long = (seconds_of(unit, words, kind in comments) for words in (SHORT, LONG))
        grown = {
            step: math.log(long[step] / max(short[step], 0.01)) / math.log(LONG / SHORT)
            for step in long
            if long[step] > 0.3
        }
        steep = [f"{step}: {power:.2f}" for step, power in grown.items() if power > STEEP]
        most = max(grown.items(), key=lambda pair: pair[1], default=("none", 0.0))
        note = f"{sum(long.values()):.1f} s for {LONG:,} words; steepest {most[0]} {most[1]:.2f}"
        yield {"kind": f"growth: {kind}", "tries": len(long), "failures": steep, "note": note}


def state(folder: Path) -> dict[str, str]:
    """Every file of a folder but hidden ones, with its fingerprint; what a killed run had begun is finished first."""
    for journal in [*folder.rglob(JOURNAL)]:
        settle(journal.parent)
    seen = [path for path in folder.rglob("*") if path.is_file() and "/." not in f"/{path.relative_to(folder)}"]
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in seen}


def killed(kind: str, folder: Path, commands: list[list[str]], number: int, chance: random.Random) -> dict:
    """Two runs that write the same files differently, by turns, killed, every other one as it writes.

    After each kill the folder must be as one of the two leaves it when nobody disturbs it: every file, and no other.
    """
    whole, took, failures, writing = [], [], [], 0
    for command in commands:
        begun = time.monotonic()
        subprocess.run(command, cwd=HERE, capture_output=True, check=True)
        took.append(time.monotonic() - begun)
        whole.append(state(folder))
    assert whole[0] != whole[1] and whole[0].keys() == whole[1].keys(), "the two runs must differ"
    for at in range(number):
        for stale in folder.rglob(".*.part"):
            stale.unlink()
        run = subprocess.Popen(commands[at % 2], cwd=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if at % 4 < 2:
            while run.poll() is None and not any(folder.rglob(".*.part")):
                time.sleep(0.0005)
            time.sleep(chance.random() * min(took) / 50)
        else:
            time.sleep(chance.random() * min(took))
        writing += any(folder.rglob(".*.part"))
        run.send_signal(chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
        run.wait()
        if (found := state(folder)) not in whole:
            bad = [name for name in {*found, *whole[0]} if found.get(name) != whole[0].get(name)]
            failures.append(f"kill {at}: of two runs, or lost: {', '.join(sorted(bad)[:5])}")
    return {"kind": f"kills of {kind}", "tries": number, "failures": failures, "note": f"{writing} while it wrote"}


def kills(number: int, seed: int) -> Iterator[dict]:
    """`framing analyse`, `framing charts` and coders' sheets killed at any moment: a folder is of one run, whole."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        top = Path(place)
        book, other = HERE / "data" / "codebook.yml", top / "articles.jsonl"
        rows = [{"article_id": f"x{n}", "outlet": "X", "text": "T\n\nThe war went on."} for n in range(5)]
        other.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
        framing = [sys.executable, "-m", "framing"]
        into = ["--out", str(top / "tables"), "--codebook", str(book)]
        ways = [[*framing, "analyse", str(path), *into] for path in (HERE / "seeds", other)]
        yield killed("analyse", top / "tables", ways, number, chance)

        suite = top / "suite"
        for name in ("seeds", "data", "notebooks"):
            kept = shutil.ignore_patterns("charts", "tables", "practice", "0[1-7]*", "09*", "1*")
            shutil.copytree(HERE / name, suite / name, ignore=kept if name != "seeds" else None)
        drawn = [sys.executable, "-m", "suite", "charts", "--notebooks", str(suite / "notebooks"), "--again", "--dpi"]
        yield killed("charts", suite, [[*drawn, dpi] for dpi in ("80", "90")], number // 2, chance)

        items, sheets = top / "items.csv", top / "sheets"
        items.write_text("item,text,context\n" + "".join(f"{n},The levy is fair.,\n" for n in range(500)), "utf-8")
        coders = [word for n in range(40) for word in ("--coder", f"Ann {n}")]
        asked = [*framing, "code", str(items), "--out", str(sheets), *coders, "--question"]
        ways = [[*asked, question] for question in ("tone=kind,unkind", "tone=kind,unkind,neither")]
        yield killed("coders' pages", sheets, ways, number // 4, chance)

        written = "import sys; from framing.validation.coding import *; write_sheet(read_items(sys.argv[1]), "
        written += "sys.argv[2], {'tone': ['kind', sys.argv[3]]}, sys.argv[3] * 10**6)"
        ways = [[sys.executable, "-c", written, str(items), str(top / "cells" / "a.csv"), one] for one in ("un", "no")]
        yield killed("sheets", top / "cells", ways, number // 2 - number // 4, chance)


def main() -> None:
    """Print a line for each kind: how often it was tried, and what failed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--texts", type=int, default=10_000)
    options.add_argument("--files", type=int, default=2_000)
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--only", nargs="+", default=["texts", "files", "growth", "kills"])
    given = options.parse_args()
    parts = {
        "texts": lambda: texts(given.texts, given.seed),
        "files": lambda: files(given.files, given.seed),
        "growth": growth,
        "kills": lambda: kills(given.kills, given.seed),
    }
    print("| kind | tries | failures | |\n|---|---|---|---|")
    for name in given.only:
        for row in parts[name]():
            print(f"| {row['kind']} | {row['tries']:,} | {len(row['failures'])} | {row['note']} |", flush=True)
            for failure in row["failures"][:5]:
                print(f"    {failure}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
