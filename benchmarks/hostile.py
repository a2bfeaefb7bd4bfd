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
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import framing as fr
from framing.codebook.load import read_codebook
from framing.core.errors import FramingError
from framing.core.file_sets import recorded, settle

HERE = Path(__file__).resolve().parent.parent
CODEBOOK = read_codebook(HERE / "data" / "codebook.yml")
SLOW, STEEP, SHORT, LONG = 2.0, 1.3, 12_500, 50_000
SIGNS = [*" \n\t\u00a0\u2003\u2028\u200b\u202e\ufeff\x00\x1b", *"“”‘’'\"«»„()[]{}", *".,;:!?…—–-_*#>@/\\=+&<"]
SIGNS += ["\r\n", *"aAéßİ中ع9", "\U0001f4a9", "e\u0301", "Mr. ", "U.S\u00a0.", "said ", "1. ", "3 Responses\n"]
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


def any_text(chance: random.Random) -> str:
    """Words and signs in any order, with runs of one sign."""
    pieces: list[str] = []
    for _ in range(chance.randint(1, 60)):
        kind = chance.random()
        if kind < 0.6:
            pieces.append(chance.choice(WORDS) + " ")
        elif kind < 0.95:
            pieces.append(chance.choice(SIGNS))
        else:
            pieces.append(chance.choice(SIGNS) * chance.randint(2, 300))
    return "".join(pieces)


def hold(text: str, comments: list[str]) -> None:
    """Analyse one text and hold what must be true of any."""
    row = {"article_id": "a", "outlet": "A", "text": text, "comments": comments}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_text(json.dumps(row), "utf-8")
        analysis = fr.analyse(fr.read(path), CODEBOOK)
    whole = analysis.corpus.texts["a"]
    for name in ("passages", "voices"):
        spans = sorted(getattr(analysis, name)[["start", "end"]].itertuples(index=False, name=None))
        assert all(a[1] <= b[0] for a, b in pairwise(spans)), f"{name} overlap"
    covered = set()
    for start, end in analysis.passages[["start", "end"]].itertuples(index=False, name=None):
        covered.update(range(start, end))
    lost = [at for at, sign in enumerate(whole) if sign.strip() and at not in covered and sign != "\ufeff"]
    assert not lost, f"no passage has the character at {lost[:1]}"
    for row in analysis.mentions.itertuples():
        assert whole[row.start : row.end] == row.surface, "a mention does not stand where it says"
    for row in analysis.quotations.itertuples():
        assert whole[row.start : row.end] == row.text, "a quotation does not stand where it says"
    for name in (*STEPS, *OF_COMMENTS):
        getattr(analysis, name)


def texts(number: int, seed: int) -> Iterator[dict]:
    """Fuzzed texts, every third with comments."""
    chance, failures, slowest = random.Random(seed), [], 0.0
    hold("A headline\n\nA sentence.", ["A comment."])  # libraries are loaded once, by whichever text is the first
    for at in range(number):
        text = any_text(chance)
        comments = [any_text(chance)[:400] for _ in range(chance.randint(1, 3))] if at % 3 == 0 else []
        wrong, seconds = tried(lambda text=text, comments=comments: hold(text, comments))
        slowest = max(slowest, seconds)
        failures += [f"{wrong} in {text[:80]!a}"] if wrong else [f"{seconds:.1f} s"] if seconds > SLOW else []
    yield {"kind": "texts", "tries": number, "failures": failures, "note": f"slowest {slowest:.2f} s"}


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


def kills(number: int, seed: int) -> Iterator[dict]:
    """`framing analyse` killed at any moment, half of the times right as it writes: the folder is of one run."""
    chance, failures = random.Random(seed), []
    with tempfile.TemporaryDirectory() as place:
        out, other = Path(place) / "out", Path(place) / "articles.jsonl"
        rows = [{"article_id": f"x{n}", "outlet": "X", "text": "T\n\nThe war went on."} for n in range(5)]
        other.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
        for at in range(number):
            command = [sys.executable, "-m", "framing", "analyse", str(other if at % 2 else HERE / "seeds")]
            command += ["--out", str(out), "--codebook", str(HERE / "data" / "codebook.yml")]
            if at < 1:
                subprocess.run(command, cwd=HERE, capture_output=True, check=True)
            run = subprocess.Popen(command, cwd=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if at % 4 < 2:
                while run.poll() is None and not any(out.glob(".*.part")):
                    time.sleep(0.0005)
                time.sleep(chance.random() * 0.02)
            else:
                time.sleep(chance.random() * 4)
            run.send_signal(chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
            run.wait()
            settle(out)
            listed = recorded(out)
            bad = [name for name in listed if sha256((out / name).read_bytes()).hexdigest() != listed[name]]
            failures += [f"kill {at}: of two runs: {', '.join(bad)}"] if bad or not listed else []
    yield {"kind": "kills of analyse", "tries": number, "failures": failures, "note": "half of them while it writes"}


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
