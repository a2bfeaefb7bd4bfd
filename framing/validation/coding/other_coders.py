"""Models and other people as coders: their answers as one more sheet, with the version and the prompt beside it.

Whoever coded, the sheet has the same columns, is read by `read_answers`, and counts in agreement as everybody does. A
model's answers mean little without what it was asked and which model it was: `describe_coder` keeps both in a small
file beside the sheet (`NAME.coder.yml`), and `read_coders` reads them back.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from framing.core.arguments import checked
from framing.core.errors import FramingError, missing_columns
from framing.core.files.atomic_files import decode, write_bytes, write_text
from framing.core.files.table_files import disarmed
from framing.core.files.yaml_and_json import yaml_values
from framing.validation.coding.cells import NOTE, Questions
from framing.validation.coding.sheets import SHOWN, refuse_items

BESIDE = ".coder.yml"
CODER = ["coder", "kind", "version", "prompt", "settings", "prompt_sha256"]


@checked()
def fill_sheet(items: pd.DataFrame, labels: pd.DataFrame, path: str | Path, questions: Questions) -> Path:
    """Write answers that were given elsewhere (by a model, another program, an older study) as a coder's sheet, a CSV.

    `labels` has item, question and label, and may have a note; `items` and `questions` as in `write_sheet`. A label
    that is missing leaves its cell empty, so that `read_answers` names it. An item or question that the sheet does not
    have, an answer given twice, or a sheet that is there already raises `FramingError`.

    >>> import tempfile
    >>> items = pd.DataFrame({"item": ["a:0-4"], "text": ["Yes!"], "context": [""]})
    >>> labels = pd.DataFrame({"item": ["a:0-4"], "question": ["tone"], "label": ["kind"]})
    >>> sheet = fill_sheet(items, labels, f"{tempfile.mkdtemp()}/model.csv", {"tone": ["kind", "unkind"]})
    >>> sheet.read_text(encoding="utf-8-sig").splitlines()
    ['item,context,text,tone,note', 'a:0-4,,Yes!,kind,']
    """
    path = Path(path)
    refuse_items(items, questions)
    faults = [f"{path.name}: answers are written as a .csv file"] if path.suffix.lower() != ".csv" else []
    faults += [f"{path} is there already"] if path.exists() else []
    faults += missing_columns(("item", "question", "label"), labels)
    if not faults:
        faults += [f"the item {item!r} is not in the sheet" for item in _strange(labels["item"], items["item"])]
        faults += [f"the question {name!r} is not in the sheet" for name in _strange(labels["question"], questions)]
        twice = labels[labels.duplicated(["item", "question"])]
        faults += [f"{row.item}, {row.question}: answered twice" for row in twice.head(12).itertuples()]
    if faults:
        raise FramingError("These answers cannot be written as a coder's sheet:", faults)
    wide = labels.pivot(index="item", columns="question", values="label").reindex(items["item"])
    rows = items[SHOWN].assign(**{name: wide[name].to_numpy() if name in wide else "" for name in questions})
    said = labels.groupby("item")[NOTE].first() if NOTE in labels else pd.Series(dtype="str")
    rows[NOTE] = items["item"].map(said).to_numpy()
    return write_bytes(
        path,
        disarmed(rows.astype(object).where(rows.notna(), ""))
        .to_csv(index=False, lineterminator="\n")
        .encode("utf-8-sig"),
    )


@checked(answers="coder item question label", labels="item question label")
def with_coder(answers: pd.DataFrame, labels: pd.DataFrame, coder: str) -> pd.DataFrame:
    """Coders' answers and those of one more: of the suite's own rules (`machine_labels`), of a model, of a person.

    `labels` has item, question and label. A coder of that name, or an answer given twice, raises `FramingError`.

    >>> answer = {"coder": "Ada", "item": "1", "question": "tone", "label": "kind", "note": ""}
    >>> answers = pd.DataFrame([answer])
    >>> with_coder(answers, answers.assign(label="unkind"), "rules")[["coder", "label"]].values.tolist()
    [['Ada', 'kind'], ['rules', 'unkind']]
    """
    if coder in set(answers["coder"]):
        raise FramingError(f"There is a coder {coder!r} already.", advice="Give the new one another name.")
    if labels.duplicated(["item", "question"]).any():
        raise FramingError(f"{coder} answered an item twice.", advice="One label per item and question.")
    more = labels.assign(coder=coder, note=labels.get(NOTE, ""))
    return pd.concat([answers, more[answers.columns]], ignore_index=True).astype("str")


@checked()
def describe_coder(
    sheet: str | Path, *, version: str, prompt: str, kind: str = "model", settings: Mapping[str, object] | None = None
) -> Path:
    """Keep beside a sheet who filled it in: kind ("model", "program" or "person"), version, prompt and settings.

    `version` says which model exactly (its name, number and date), or who the person is; `prompt` is the whole text
    that it was asked with, or the instructions; `settings` whatever else decides the answers (temperature, seed).
    Returns the path of `NAME.coder.yml`. An empty version or prompt, or no such sheet, raises `FramingError`.
    """
    import yaml

    sheet = Path(sheet)
    faults = [f"{sheet} is not there"] if not sheet.exists() else []
    faults += [f"{name} is empty" for name, text in (("version", version), ("prompt", prompt)) if not text.strip()]
    faults += [f"kind is {kind!r}"] if kind not in ("model", "program", "person") else []
    if faults:
        advice = (
            "Give the sheet, which model (or person) filled it in, and the whole prompt; kind: model, program, person."
        )
        raise FramingError("This coder cannot be described:", faults, advice)
    about = {"kind": kind, "version": version, "prompt": prompt, "settings": dict(settings or {})}
    return write_text(_beside(sheet), yaml.safe_dump(about, allow_unicode=True, sort_keys=False, width=100))


@checked()
def read_coders(sheets: str | Path | Mapping[str, str | Path] | Sequence[str | Path]) -> pd.DataFrame:
    """Who filled in these sheets: coder, kind, version, prompt, settings, prompt_sha256; `sheets` as in `read_answers`.

    A sheet with nothing beside it is a person's of whom no more is known. Two coders with the same prompt_sha256 were
    asked the same. A file beside a sheet that cannot be read raises `FramingError`.
    """
    listed = [sheets] if isinstance(sheets, str | Path) else sheets
    given = listed if isinstance(listed, Mapping) else {Path(path).stem: path for path in listed}
    rows = []
    for coder, path in given.items():
        beside = _beside(Path(path))
        row: dict = {"coder": str(coder), "kind": "person"}
        if beside.exists():
            about = yaml_values(decode(beside.read_bytes(), str(beside)), str(beside))
            whole = isinstance(about, dict) and isinstance(about.get("settings") or {}, dict)
            if not whole or not about.get("version") or not about.get("prompt"):
                advice = "Write it again with coding.describe_coder(sheet, version=…, prompt=…)."
                raise FramingError(f"{beside} does not say which coder this is.", advice=advice)
            settings = "; ".join(f"{key}: {value}" for key, value in (about.get("settings") or {}).items())
            row |= {"kind": about.get("kind", "model"), "version": str(about["version"]), "settings": settings or None}
            digest = hashlib.sha256(str(about["prompt"]).encode("utf-8")).hexdigest()
            row |= {"prompt": str(about["prompt"]), "prompt_sha256": digest}
        rows.append(row)
    return pd.DataFrame(rows, columns=CODER).astype("str")


def _beside(sheet: Path) -> Path:
    return sheet.with_name(sheet.stem + BESIDE)


def _strange(given: pd.Series, known) -> list[str]:
    return list(dict.fromkeys(given[~given.isin(list(known))]))[:12]
