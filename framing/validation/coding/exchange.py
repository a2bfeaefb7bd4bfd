"""To annotation programs and back: labelled spans as JSON Lines for doccano and for Label Studio, and read again.

Our offsets count Unicode code points. Both programs run in a browser, where a character outside the basic plane (an
emoji, for example) counts as two, so offsets are converted on the way out and back, and every span that comes back is
held against the text. See doccano issue 2290 and Label Studio issue 1347.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pandas as pd

from framing.core.arguments import checked
from framing.core.errors import FramingError
from framing.core.files.atomic_files import write_text
from framing.core.files.yaml_and_json import Unreadable, json_values

SPANS = ["article_id", "start", "end", "label", "text"]
UNITS = ("utf-16", "code points")


@checked()
def to_doccano(texts: Mapping[str, str], spans: pd.DataFrame, path: str | Path, units: str = "utf-16") -> Path:
    """Write articles with labelled spans (article_id, start, end, label) for doccano's sequence labelling, as JSONL.

    `texts` maps article ids to their source text (`corpus.texts`). An article without spans is written too, to be
    labelled. `units`: what doccano counts, "utf-16" unless the project counts otherwise.
    """
    count, lines = _counter(units), []
    for article_id, text in texts.items():
        rows = spans[spans["article_id"] == article_id]
        labels = [[count(text, row.start), count(text, row.end), row.label] for row in rows.itertuples()]
        lines.append({"text": text, "label": labels, "article_id": article_id})
    return _write(lines, path)


@checked()
def from_doccano(texts: Mapping[str, str], path: str | Path, units: str = "utf-16") -> pd.DataFrame:
    """Read doccano's JSONL export: article_id, start, end, label, text, with our offsets.

    Knows `label` (start, end, label) and `entities` (start_offset, end_offset, label). Articles are found by their
    article_id (doccano keeps it), else by their text. A line that is no JSON, a text that is not the article's, or a
    span that is not within it raises one `FramingError` with every such line, and nothing is taken.
    """
    rows, faults = [], []
    for number, line in _lines(path):
        try:
            task = json_values(line)
            article_id = _article(task.get("article_id", task.get("meta", {}).get("article_id")), task["text"], texts)
            found = [(one["start_offset"], one["end_offset"], one["label"]) for one in task.get("entities", [])]
            found += [tuple(one) for one in task.get("label", task.get("labels", []))]
            rows += [_span(texts, article_id, *one, units) for one in found]
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            faults.append(f"line {number}: {_why(error)}")
    return _spans(rows, faults, path)


@checked()
def to_label_studio(texts: Mapping[str, str], spans: pd.DataFrame, path: str | Path, units: str = "utf-16") -> Path:
    """Write articles with labelled spans as Label Studio tasks, one JSON object per line; spans become annotations.

    For a project with `<Labels name="label" toName="text">` and `<Text name="text" value="$text"/>`.
    """
    count, lines = _counter(units), []
    for article_id, text in texts.items():
        result = [
            {"from_name": "label", "to_name": "text", "type": "labels", "value": {
                "start": count(text, row.start), "end": count(text, row.end), "text": text[row.start : row.end],
                "labels": [row.label],
            }} for row in spans[spans["article_id"] == article_id].itertuples()
        ]  # fmt: skip
        annotations = [{"result": result}] if result else []
        lines.append({"data": {"text": text, "article_id": article_id}, "annotations": annotations})
    return _write(lines, path)


@checked()
def from_label_studio(texts: Mapping[str, str], path: str | Path) -> pd.DataFrame:
    """Read a Label Studio export (JSON, or one task per line): article_id, start, end, label, text, coder.

    Offsets are ours. Releases differ in what they count; the words that Label Studio stores with each span decide. A
    span whose words stand at neither place raises `FramingError`, as in `from_doccano`. Only labelled spans are read:
    choices for a whole text, relations and cancelled annotations are none. `coder` is the number of the annotator.
    """
    rows, faults = [], []
    content = "\n".join(line for _, line in _lines(path))
    whole = content.lstrip().startswith("[")
    for number, line in [(1, content)] if whole else _lines(path):
        try:
            tasks = json_values(line)
            for task in tasks if whole else [tasks]:
                article_id = _article(task["data"].get("article_id"), task["data"]["text"], texts)
                for annotation in task.get("annotations", []):
                    for one in annotation["result"] if not annotation.get("was_cancelled") else ():
                        if one.get("type", "labels") == "labels":
                            spans = _labelled(texts, article_id, one["value"])
                            rows += [span | {"coder": _coder(annotation)} for span in spans]
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            faults.append(f"line {number}: {_why(error)}")
    return _spans(rows, faults, path, [*SPANS, "coder"])


def _labelled(texts: Mapping[str, str], article_id: str, value: dict) -> list[dict]:
    spans = []
    for units in UNITS:
        with suppress(ValueError):
            spans.append(_span(texts, article_id, value["start"], value["end"], "", units))
    # Some releases leave the words out, some write a line break in them as \\n, two characters, or blanks as one.
    said = value.get("text")
    fits = [span for span in spans if said is None or span["text"].split() == said.replace("\\n", "\n").split()]
    if not fits:
        words = "the span" if said is None else f"the words {said[:40]!r}"
        raise ValueError(f"{words} cannot stand at {value['start']}–{value['end']} of the article")
    return [fits[0] | {"label": label} for label in value.get("labels", [])]


def _coder(annotation: dict) -> str:
    """The number of the annotator: exports have it alone or, with an address that nobody needs, in a record."""
    by = annotation.get("completed_by")
    return str(by.get("id", "") if isinstance(by, dict) else "" if by is None else by)


def _span(texts: Mapping[str, str], article_id: str, start: int, end: int, label: str, units: str) -> dict:
    text, given = texts[article_id], f"{start}–{end}"
    start, end = _code_points(text, start, units), _code_points(text, end, units)
    if not 0 <= start < end <= len(text):
        raise ValueError(f"the span {given} is not within the article")
    return {"article_id": article_id, "start": start, "end": end, "label": label, "text": text[start:end]}


def _counter(units: str) -> Callable[[str, int], int]:
    """From an offset in code points to one in these units."""
    if units not in UNITS:
        raise FramingError(f"Offsets cannot be counted in {units!r}.", advice=f"Known: {', '.join(UNITS)}.")
    if units == "code points":
        return lambda text, offset: int(offset)
    return lambda text, offset: len(text[: int(offset)].encode("utf-16-le", "surrogatepass")) // 2


def _code_points(text: str, offset: int, units: str) -> int:
    if units == "code points":
        return int(offset)
    stored = text.encode("utf-16-le", "surrogatepass")
    if not 0 <= int(offset) <= len(stored) // 2:
        return -1  # no place in the text
    return len(stored[: 2 * int(offset)].decode("utf-16-le", "ignore"))


def _article(article_id, text: str, texts: Mapping[str, str]) -> str:
    found = article_id if article_id in texts else next((key for key, one in texts.items() if one == text), None)
    if found is None:
        raise ValueError("the text is none of the articles'")
    if texts[found] != text:
        raise ValueError(f"the text is not that of the article {found!r}; offsets would point elsewhere")
    return found


def _lines(path: str | Path) -> list[tuple[int, str]]:
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FramingError(f"{path}: cannot be read ({error}).", advice="It should be UTF-8.") from None
    return [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]


def _write(lines: list[dict], path: str | Path) -> Path:
    return write_text(Path(path), "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))


def _why(error: Exception) -> str:
    if isinstance(error, Unreadable):
        return f"is not JSON ({error.what})"
    return f"has no {error}" if isinstance(error, KeyError) else str(error)


def _spans(rows: list[dict], faults: list[str], path: str | Path, columns: list[str] = SPANS) -> pd.DataFrame:
    if faults:
        raise FramingError(f"{Path(path).name} cannot be read:", faults, "Nothing was taken from it.")
    return pd.DataFrame(rows, columns=columns)
