"""A folder of .txt files with a manifest: a YAML file that says of each what is known, and how it is known."""

from collections import Counter
from dataclasses import replace
from pathlib import Path, PurePosixPath

from framing.core.errors import FramingError
from framing.core.files.atomic_files import decode, refuse_pipes
from framing.core.files.yaml_and_json import yaml_values
from framing.reading.corpus import FACTS, OF_ARCHIVES, Corpus, Options, corpus, fingerprint, joined_corpora
from framing.reading.dates import date_fault, read_date
from framing.reading.faults import MANIFEST, Fault, leave_out, no_name, no_single_value
from framing.reading.files_and_folders.corpus_folder import CODEBOOK, PARTS, told_of_files_beside
from framing.reading.files_and_folders.exports import Export, documents_of
from framing.reading.formats import format_of, single_article
from framing.reading.formats.source import Source, is_litter, refuse_link_out
from framing.reading.groups import with_groups

LONGEST_NAME = 255  # characters of a file's name


def read_folder(folder: Path, options: Options) -> Corpus:
    """Read every .txt file of a folder that its manifest describes.

    Each entry of the manifest's `articles` has `file` and `outlet`; `title`, `published`, `wire`, `country`, `byline`,
    `section`, `url` and `sha256` may follow. A fact is a plain value, or `{value, known: stated | inferred, how}`. An
    article's id is its file's stem. A file that holds an export of many documents is read as these. `groups` may say
    what is known of outlets (see `groups.with_groups`). Where folder and manifest do not fit, all faults are one
    `FramingError`; a file that is empty or not UTF-8 is left out and told, unless `options.strict`.
    """
    path = manifest_of(folder)
    entries, manifest, faults = _entries(path, options)
    named = [entry["file"] for entry in entries]
    faults += [f"{file}: is named {count} times" for file, count in Counter(named).items() if count > 1]
    ids = Counter(map(_id_of, set(named)))
    faults += [f"{one}: is the id of {count} files" for one, count in ids.items() if count > 1]
    folders = {Path(file).parent for file in named if _lies_below(file) and (folder / file).is_file()} | {Path()}
    there = (file for place in folders for file in (folder / place).iterdir())
    around = (file.relative_to(folder) for file in there if not is_litter(file.name))
    unlisted = sorted(
        file.as_posix() for file in around if file.suffix.lower() == ".txt" and file.as_posix() not in named
    )
    faults += [f"{file}: lies in the folder but is not in the manifest" for file in unlisted]

    bad: list[Fault] = []
    found: list[Corpus] = []
    for number, entry in enumerate(entries):
        content, misfit, unfit = _read(folder, entry)
        faults += misfit
        bad += [Fault(number, entry["file"], unfit)] if unfit else []
        if not misfit and not unfit:
            found.append(_article(entry, content, options))
    if faults:
        whatever = [f"{fault.where}: {fault.what}" for fault in bad]
        raise FramingError(f"{path} and its folder do not fit:", [*faults, *whatever], "Mend these and try again.")
    remarks = leave_out(str(path), len(entries), bad, options.strict, "Mend these and try again.")
    whole = joined_corpora(found)
    beside = told_of_files_beside(folder, {*named, path.name, *PARTS}, f"{path.name} does not name them")
    whole = replace(whole, remarks=(*remarks, *beside, *_not_used(manifest, path.name), *whole.remarks))
    groups = manifest.get("groups")
    return with_groups(whole, groups, path.name) if groups is not None else whole


def _not_used(content: dict, name: str) -> list[str]:
    """A remark on keys of a manifest that nothing reads, but for notes on the whole."""
    others = [str(key) for key in content if key not in ("articles", "groups", "about", "rights")]
    return [f"{name}: not used: {', '.join(others)} (a manifest has articles and groups)"] if others else []


def _article(entry: dict, content: bytes, options: Options) -> Corpus:
    """One file as a corpus: one article, or the documents of an export, each of which the manifest's facts complete."""
    facts = {key: value for key, value in entry.items() if key not in ("file", "sha256")}
    source = Source(entry["file"], content)
    form = format_of(source)
    if form is not None and form is not single_article:
        export = Export(source, form.NAME, form.read(source))
        return documents_of([export], replace(options, outlet=facts.get("outlet") or options.outlet))
    article_id = _id_of(entry["file"])
    row = {"article_id": article_id, **facts, "source": entry["file"], "sha256": fingerprint(content)}
    notes = form.read(source).notes if form else []
    return replace(corpus([row], {article_id: decode(content, entry["file"])}), remarks=tuple(notes))


def _id_of(file: str) -> str:
    """An article's id: the name of its file without ending, behind the names of folders: "a/01.txt" is a-01."""
    path = PurePosixPath(file)
    return "-".join([*path.parent.parts, path.stem])


def _lies_below(file: str) -> bool:
    """Is this the name of a file in the folder or in one of its folders, with no way out of it?"""
    parts = PurePosixPath(file).parts
    leads_out = {".", ".."} & set(parts) or set("\\:") & set(file) or file[:1] == "/"
    return bool(parts) and "/".join(parts) == file and not leads_out


def manifest_of(folder: Path) -> Path:
    found = _manifests(folder)
    if not found:
        raise FramingError(f"{folder} has no manifest.", advice=MANIFEST)
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise FramingError(f"{folder} has more than one YAML file ({names}).", advice="Keep one: the manifest.")
    return refuse_pipes(refuse_link_out(found[0], folder))


def _entries(path: Path, options: Options) -> tuple[list[dict], dict, list[str]]:
    """The manifest's entries with their facts flattened (outlet, outlet_known, outlet_how), all that it holds, and what
    is wrong."""
    try:
        content = yaml_values(decode(path.read_bytes(), str(path)), str(path), as_written=True)
    except FramingError as error:
        raise FramingError(error.what, advice=MANIFEST) from None
    listed = content.get("articles") if isinstance(content, dict) else None
    if not isinstance(listed, list) or not listed:
        raise FramingError(f"{path} lists no articles.", advice=MANIFEST)

    entries, faults = [], []
    for number, raw in enumerate(listed, start=1):
        if unnamed := _no_file(raw):
            faults.append(f"entry {number}: {unnamed}")
            continue
        entry, wrong = _entry(raw, options)
        entries.append(entry)
        faults += [f"{raw['file']}: {fault}" for fault in wrong]
    return entries, content, faults


def _no_file(raw) -> str:
    """What is wrong with an entry that names no file of any system; else ""."""
    name = raw.get("file") if isinstance(raw, dict) else None
    if not isinstance(name, str):
        return "has no file"
    if len(name) > LONGEST_NAME:
        return f"the name of the file, {name[:20]!r} …, is longer than any system allows"
    return "" if name.isprintable() else f"the name of the file, {name!r}, has characters that no name needs"


def _entry(raw: dict, options: Options) -> tuple[dict, list[str]]:
    """One entry with its facts flattened, and what is wrong with it."""
    known = ["file", "sha256", *FACTS, *OF_ARCHIVES]
    unknown = sorted(set(map(str, raw)) - {*known})
    faults = [f"unknown key {key!r} (known: {', '.join(known)})" for key in unknown]
    entry = {"file": raw["file"], "sha256": raw.get("sha256")}
    for fact in FACTS:
        value, fault = _fact(fact, raw.get(fact))
        entry |= value
        faults += [fault] if fault else []
    for key in OF_ARCHIVES:  # of these nobody asks how they are known
        if wrong := no_single_value(raw.get(key)):
            faults.append(f"{key} {wrong}, not one value")
        entry |= {} if raw.get(key) in (None, "") else {key: str(raw[key])}
    if given := entry.get("published"):
        fault = date_fault(given, options.dates)
        faults += [f"published {fault}"] if fault else []
        entry["published"] = read_date(given, options.dates).iso or ""
    recorded = entry["sha256"]
    if recorded is not None and not isinstance(recorded, str):
        faults.append(f"sha256 {no_single_value(recorded) or f'is {recorded!r}'}, not text")
    if not entry.get("outlet", "").strip():
        faults.append("the outlet is missing")
    elif long := no_name("outlet", entry["outlet"]):
        faults.append(f"the outlet {long}")
    return entry, faults


def _fact(fact: str, given) -> tuple[dict, str]:
    if given is None or given == "":
        return {}, ""
    if not isinstance(given, dict):
        if wrong := no_single_value(given):
            return {}, f"{fact} {wrong}, not one value"
        return {fact: str(given), f"{fact}_known": "given"}, ""
    if set(given) - {"value", "known", "how"} or given.get("known") not in ("stated", "inferred"):
        return {}, f"{fact} needs value, known (stated or inferred) and how"
    value = given.get("value")
    if no_single_value(value) or no_single_value(given.get("how")):
        return {}, f"{fact} needs one value, and how it is known as text"
    facts = {f"{fact}_known": given["known"], f"{fact}_how": str(given.get("how", ""))}
    return facts | ({} if value is None else {fact: str(value)}), ""


def _read(folder: Path, entry: dict) -> tuple[bytes, list[str], str]:
    """The bytes of an article's file, where it does not fit the manifest, and why it cannot be read."""
    name = entry["file"]
    if not _lies_below(name):
        return b"", [f"{name}: must be a file in this folder, as 01.txt or herald/01.txt"], ""
    path = folder / name
    if not path.is_file():
        return b"", [f"{name}: is named in the manifest but is not in the folder"], ""
    content = refuse_link_out(path, folder).read_bytes()
    if not content.strip():
        return content, [], "is empty"
    if entry["sha256"] and entry["sha256"] != fingerprint(content):
        return content, [f"{name}: has changed (its sha256 is not the one in the manifest)"], ""
    try:
        decode(content, name)
    except FramingError as error:
        return content, [], str(error.what).partition(": ")[2]
    return content, [], ""


def has_manifest(folder: Path) -> bool:
    """Does a folder have a YAML file beside its codebook, which must be its manifest?"""
    return bool(_manifests(folder))


def _manifests(folder: Path) -> list[Path]:
    found = sorted([*folder.glob("*.yml"), *folder.glob("*.yaml")])
    return [path for path in found if path.name != CODEBOOK]
