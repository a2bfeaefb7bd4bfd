"""A folder of .txt files with a manifest: a YAML file that says of each what is known, and how it is known."""

from collections import Counter
from pathlib import Path

from framing.core.errors import FramingError
from framing.core.files import decode
from framing.reading.corpus import FACTS, Corpus, corpus, date_fault, fingerprint

EXAMPLE = """A manifest is a YAML file beside the articles, for example manifest.yml:
    articles:
      - file: first.txt
        outlet: Daily Example
        published: 2024-05-13      # optional, as are title, wire and country
      - file: second.txt
        outlet: {value: The Other Example, known: inferred, how: "the share bar names it"}"""


def read_folder(folder: Path) -> Corpus:
    """Read every .txt file of a folder that its manifest describes.

    Each entry of the manifest's `articles` has `file` and `outlet`; `title`, `published`, `wire`, `country` and
    `sha256` may follow. A fact is a plain value, or `{value, known: stated | inferred, how}`. An article's id is its
    file's stem. All faults of the folder are reported in one `FramingError`.
    """
    path = _manifest_of(folder)
    entries, faults = _entries(path)
    named = [entry["file"] for entry in entries]
    faults += [f"{file}: is named {count} times" for file, count in Counter(named).items() if count > 1]
    stems = Counter(Path(file).stem for file in set(named))
    faults += [f"{stem}: is the id of {count} files" for stem, count in stems.items() if count > 1]
    unlisted = sorted(p.name for p in folder.iterdir() if p.suffix.lower() == ".txt" and p.name not in named)
    faults += [f"{file}: lies in the folder but is not in the manifest" for file in unlisted]

    rows, texts = [], {}
    for entry in entries:
        content, fault = _read(folder, entry)
        faults += fault
        if not fault:
            article_id = Path(entry["file"]).stem
            texts[article_id] = content.decode("utf-8")
            facts = {key: value for key, value in entry.items() if key not in ("file", "sha256")}
            rows.append({"article_id": article_id, **facts, "source": entry["file"], "sha256": fingerprint(content)})
    if faults:
        raise FramingError(f"{path} and its folder do not fit:", faults, "Mend these and try again.")
    return corpus(rows, texts)


def _manifest_of(folder: Path) -> Path:
    found = sorted([*folder.glob("*.yml"), *folder.glob("*.yaml")])
    if not found:
        raise FramingError(f"{folder} has no manifest.", advice=EXAMPLE)
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise FramingError(f"{folder} has more than one YAML file ({names}).", advice="Keep one: the manifest.")
    return found[0]


def _entries(path: Path) -> tuple[list[dict], list[str]]:
    """The manifest's entries with their facts flattened (outlet, outlet_known, outlet_how), and what is wrong."""
    import yaml

    try:
        content = yaml.safe_load(decode(path.read_bytes(), str(path)))
    except yaml.YAMLError as error:
        line = getattr(error, "problem_mark", None)
        where = f": look at line {line.line + 1} and the one before it" if line else ""
        raise FramingError(f"{path} is not valid YAML{where}.", advice=EXAMPLE) from None
    listed = content.get("articles") if isinstance(content, dict) else None
    if not isinstance(listed, list) or not listed:
        raise FramingError(f"{path} lists no articles.", advice=EXAMPLE)

    entries, faults = [], []
    for number, raw in enumerate(listed, start=1):
        if not isinstance(raw, dict) or not isinstance(raw.get("file"), str):
            faults.append(f"entry {number}: has no file")
            continue
        name = raw["file"]
        unknown = sorted(set(map(str, raw)) - {"file", "sha256", *FACTS})
        faults += [f"{name}: unknown key {key!r} (known: file, sha256, {', '.join(FACTS)})" for key in unknown]
        entry = {"file": name, "sha256": raw.get("sha256")}
        for fact in FACTS:
            value, fault = _fact(fact, raw.get(fact))
            entry |= value
            faults += [f"{name}: {fault}"] if fault else []
        if entry.get("published") and date_fault(entry["published"]):
            faults.append(f"{name}: {date_fault(entry['published'])}")
        if not entry.get("outlet"):
            faults.append(f"{name}: the outlet is missing")
        entries.append(entry)
    return entries, faults


def _fact(fact: str, given) -> tuple[dict, str]:
    if given is None or given == "":
        return {}, ""
    if not isinstance(given, dict):
        return {fact: str(given), f"{fact}_known": "given"}, ""
    if set(given) - {"value", "known", "how"} or given.get("known") not in ("stated", "inferred"):
        return {}, f"{fact} needs value, known (stated or inferred) and how"
    value = given.get("value")
    facts = {f"{fact}_known": given["known"], f"{fact}_how": str(given.get("how", ""))}
    return facts | ({} if value is None else {fact: str(value)}), ""


def _read(folder: Path, entry: dict) -> tuple[bytes, list[str]]:
    name = entry["file"]
    if Path(name).name != name or name in (".", ".."):
        return b"", [f"{name}: must be the name of a file in this folder, without a path"]
    path = folder / name
    if not path.is_file():
        return b"", [f"{name}: is named in the manifest but is not in the folder"]
    content = path.read_bytes()
    if not content.strip():
        return content, [f"{name}: is empty"]
    if entry["sha256"] and entry["sha256"] != fingerprint(content):
        return content, [f"{name}: has changed (its sha256 is not the one in the manifest)"]
    try:
        decode(content, name)
    except FramingError as error:
        return content, [str(error.what)]
    return content, []
