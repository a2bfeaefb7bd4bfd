"""Whether quotations get the right speaker: against PolNeAR's labelled attributions, by outlet, and how fast.

Run it in the top folder of the suite: `python benchmarks/voice_speakers.py [train|dev]`. What counts: labelled
attributions with a labelled source, more than half of whose content's words stand in quotation marks. Each is compared
with the quotation that its content covers best. Right: our source overlaps the labelled source's span, or the last word
of the two names is the same (our canonical name, or what our source's words are), without case ("share"); "by head"
goes by the last words alone. A quotation for which we have no speaker is wrong, and left out of "precision". Printed
too: whether a confidence means its share, and what it would cost to answer only above one.

Names are checked on BASIL: quoted spans whose labelled speaker is one person. Right: the labelled surname is part of
our canonical name, so that “he” counts only if he is found.

How honest: rules were made on train. Dev was .839 when first looked at; then two layouts seen there, signatures
(― Ann Lee) and transcript labels (LEE:), became rules. BASIL's half was used to mend pronouns.

Limits: news on US politics of 2015–16, labelled for another purpose; nothing is known of other topics from it.
"""

import json
import re
import sys
import time

import pandas as pd
from voice import HERE

import framing as fr
from framing.core.text.words import WORD, count_words
from framing.reading.corpus import Corpus, corpus
from suite.numbers.validity import COLUMNS, keep

DATA = HERE.parent / "shared" / "evaluation"
MEASURES = {
    "share": "speaker, share right",
    "coverage": "speaker, share answered",
    "precision": "speaker, right if answered",
}
NOTES = {
    "PolNeAR": "US politics 2015–16; contents mostly in marks; right: source spans overlap or same head noun; "
    "dev .839 before two layouts seen there became rules",
    "BASIL": "quoted spans of one named person; right: the surname, also for he and she; pronouns were mended on it",
}
GROUPS = {"Democrats", "Republicans", "Lawmakers"}
BANDS = [0, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01]  # confidence
LEAST = [0, 0.5, 0.6, 0.7, 0.8, 0.9]
_AFTER_HEAD = re.compile(r",| \(| (?:of|from|for|who|in|at|on|with|that)\b")


def read(split: str) -> tuple[Corpus, list[dict]]:
    """The articles of a split as a corpus, and the labels."""
    lines = (DATA / f"polnear_{split}.jsonl").read_text(encoding="utf-8").splitlines()
    labelled = [json.loads(line) for line in lines]
    rows = [{"article_id": str(n), "outlet": one["publisher"]} for n, one in enumerate(labelled)]
    return corpus(rows, {str(n): one["text"] for n, one in enumerate(labelled)}), labelled


def quoted_part(spans: list[list[int]], words: list[tuple[int, int]], quoted: list[tuple[int, int]]) -> float:
    """What share of the words of a content stand in marks."""
    own = [word for word in words if any(start <= word[0] < end for start, end in spans)]
    inside = sum(any(start <= word[0] < end for start, end in quoted) for word in own)
    return inside / len(own) if own else 0.0


def overlap(spans: list[list[int]], start: int, end: int) -> int:
    return sum(max(0, min(end, b) - max(start, a)) for a, b in spans)


def head(name: str) -> str:
    """The head noun of a source: the last word before what follows it ("a spokesman for the town": spokesman)."""
    words = WORD.findall(_AFTER_HEAD.split(name)[0]) or WORD.findall(name)
    return words[-1].lower().replace("’", "'").removesuffix("'s") if words else ""


def is_right(row, label: dict, text: str) -> tuple[bool, bool]:
    """Right by either way of scoring: the spans overlap or the head nouns are the same; the head nouns alone."""
    if pd.isna(row.speaker) or pd.isna(row.source_start):
        return False, False
    ours = {head(row.speaker), head(text[row.source_start : row.source_end])} - {""}
    same = head(label["source"]) in ours
    return same or overlap(label["source_spans"], row.source_start, row.source_end) > 0, same


def compare(said: pd.DataFrame, labelled: list[dict]) -> pd.DataFrame:
    """One row per labelled attribution in marks: outlet, answered, right, and what was said and wanted."""
    rows = []
    by_article = dict(list(said.groupby("article_id")))
    for number, article in enumerate(labelled):
        own = by_article.get(str(number))
        if own is None:
            continue
        text = article["text"]
        own_rows = list(own.itertuples())
        quoted = [(row.start, row.end) for row in own_rows]
        words = [match.span() for match in WORD.finditer(text)]
        for label in article["attributions"]:
            if not label["source_spans"] or quoted_part(label["content_spans"], words, quoted) <= 0.5:
                continue
            row = max(own_rows, key=lambda r: overlap(label["content_spans"], r.start, r.end) / (r.end - r.start + 50))
            found = {"article": number, "outlet": article["publisher"], "answered": not pd.isna(row.speaker)}
            right, by_head = is_right(row, label, text)
            found |= {"right": right, "by_head": by_head, "confidence": row.confidence}
            found |= {"rule": row.rule, "kind": row.kind, "start": row.start}
            rows.append(found | {"speaker": row.speaker, "wanted": label["source"], "cue": label["cue"]})
    return pd.DataFrame(rows)


def calibration(found: pd.DataFrame) -> pd.DataFrame:
    """Does a confidence mean its share? By confidence stated: n, its mean, the share that is right."""
    given = found[found.answered].astype({"confidence": float})
    bands = given.groupby(pd.cut(given.confidence, BANDS, right=False), observed=True)
    table = bands.agg(n=("right", "size"), stated=("confidence", "mean"), right=("right", "mean"))
    return table.rename_axis("confidence").reset_index()


def cost(found: pd.DataFrame) -> pd.DataFrame:
    """What it costs not to answer below a confidence: share answered, share right of all and of those answered."""
    confidence = pd.to_numeric(found.confidence.fillna(0)).astype(float)
    rows = []
    for least in LEAST:
        given = found.answered & (confidence >= least)
        row = {"least confidence": least, "answered": given.mean(), "right": (given & found.right).mean()}
        rows.append(row | {"right if answered": found.right[given].mean()})
    return pd.DataFrame(rows)


def figures(found: pd.DataFrame, by: str | None) -> pd.DataFrame:
    """n, share right (also by head noun alone, where known), share answered, and the share right of those answered."""
    groups = found.groupby(by, dropna=False) if by else [("all", found)]
    rows = [
        {"group": name, "n": len(own), "share": own.right.mean(), "coverage": own.answered.mean()}
        | ({"by head": own.by_head.mean()} if "by_head" in own else {})
        | {"precision": own.right[own.answered].mean()}
        for name, own in groups
    ]
    return pd.DataFrame(rows)


def read_basil() -> tuple[Corpus, list[tuple[str, int, int, str]]]:
    """BASIL's articles, and the quoted spans of one named person: article, start, end, surname."""
    texts, labels = {}, []
    for number, line in enumerate((DATA / "basil_half.jsonl").read_text(encoding="utf-8").splitlines()):
        one = json.loads(line)
        text, places = one["title"], {"title": 0}
        for paragraph in one["paragraphs"]:
            for count, sentence in enumerate(paragraph):
                text += " " if count else "\n\n"
                places[f"p{len(places) - 1}"] = len(text)
                text += sentence
        texts[str(number)] = text
        for span in one["spans"]:
            words = span["speaker"].split("_")
            if span["quote"] == "yes" and len(words) == 2 and words[1][0].isupper() and words[1] not in GROUPS:
                at = places[span["sentence"]]
                labels.append((str(number), at + span["start"], at + span["end"], words[1]))
    return corpus([{"article_id": key, "outlet": ""} for key in texts], texts), labels


def names_right() -> pd.DataFrame:
    """For BASIL, one row per labelled quotation: answered, right, confidence."""
    source, labels = read_basil()
    said = attribute(source)[0]
    rows = []
    for article_id, start, end, surname in labels:
        own = said[(said.article_id == article_id) & (said.start < end) & (said.end > start)]
        if len(own):
            name = own.speaker.iloc[0]
            right = not pd.isna(name) and surname in name.split()
            rows.append({"answered": not pd.isna(name), "right": right, "confidence": own.confidence.iloc[0]})
    return pd.DataFrame(rows)


def record(data: str, split: str, measured: pd.DataFrame) -> None:
    """Put the figures into data/validity.csv; rows of other benchmarks stay as they are."""
    rows = [
        {"measure": name, "data": data, "split": split, "method": "speakers", "group": row["group"], "n": row["n"]}
        | {"value": row[key], "note": NOTES[data]}
        for row in measured.to_dict("records")
        for key, name in MEASURES.items()
    ]
    keep(pd.DataFrame(rows, columns=COLUMNS))


def attribute(source: Corpus) -> tuple[pd.DataFrame, float]:
    """The table `quotations` of an analysis, and the seconds of processor time that it took.

    The turns of interviews are left out: labels name who is spoken of within them.
    """
    begun = time.process_time()
    said = fr.analyse(source, HERE / "data" / "codebook.yml").quotations
    seconds = time.process_time() - begun
    keys = said["article_id"] + "\0" + said["quotation_id"].astype(str)
    turns = keys.isin(keys[said["rule"].str.startswith("turn", na=False)])
    return said[~turns], seconds


def main(split: str) -> None:
    source, labelled = read(split)
    said, seconds = attribute(source)
    found = compare(said, labelled)
    measured, basil = pd.concat([figures(found, None), figures(found, "outlet")]), names_right()
    names = figures(basil, None)
    print(measured.round(3).to_string(index=False))
    print(figures(found, "rule").rename(columns={"group": "rule"}).round(3).to_string(index=False))
    print("calibration:", calibration(found).round(3).to_string(index=False), sep="\n")
    print("cost of not answering:", cost(found).round(3).to_string(index=False), sep="\n")
    print("calibration, BASIL:", calibration(basil).round(3).to_string(index=False), sep="\n")
    print("names, BASIL:", names.round(3).to_string(index=False), sep="\n")
    words = sum(count_words(text) for text in source.texts.values())
    print(f"{len(said) / seconds:,.0f} quotations and {words / seconds:,.0f} words of article per second")
    record("PolNeAR", split, measured)
    record("BASIL", "half", names)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "dev")
