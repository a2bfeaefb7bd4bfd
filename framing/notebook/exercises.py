"""Exercises that answer: an answer in, one sentence back, with a hint that names the likely mistake, never the answer.

What is right is kept as fingerprints (salted hashes of an answer in a plain form), so that nobody reads it by accident;
a student who wants to break it can, as anybody can look into the solutions. Nothing depends on metadata of cells, on
their order or on their number: a check knows its answer by its name alone.
"""

import hashlib
import html
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from framing.core.errors import FramingError, require_known, two_in_one

RIGHT, NOT_YET, HEARD = "Right.", "Not yet.", "Taken down."
# What each kind of answer is, for who gives another.
KINDS = {
    "number": "a number, such as 12 or 0.25",
    "word": 'a name or word in quotation marks, such as "toll"',
    "words": 'a list of names, in any order, such as ["toll", "tax"]',
    "order": "a list in the order that is asked for",
    "pairs": "a dictionary or a column with a value for each name",
    "labels": "a list with one label for each sentence, in the order of the sentences",
}
# A number in groups of three, by one sign throughout: 1,234,567.8 or 1.234.567,8 or 1 234 567 or 1'234'567.
_GROUPED = re.compile(
    r"(?P<whole>[+-]?[1-9]\d{0,2}(?P<sign>[,.\s'’_])\d{3}(?:(?P=sign)\d{3})*)(?P<rest>(?:(?!(?P=sign))[.,]\d+)?)"
)
_PLAIN = re.compile(r"[+-]?(?:\d+[.,]?\d*|[.,]\d+)")
_PERCENT = re.compile(r"(?:%|per ?cent)\s{0,9}\Z", re.IGNORECASE)
# What Python calls a thing, in a student's words.
_IN_WORDS = {
    "str": "a text", "bool": "yes or no", "int": "a number", "float": "a number", "float64": "a number",
    "list": "a list", "tuple": "a list", "set": "a list", "dict": "a dictionary", "NoneType": "nothing",
    "Series": "a column", "DataFrame": "a table", "NAType": "a missing value", "NaTType": "a missing value",
    **dict.fromkeys(("function", "method", "builtin_function_or_method"), "a function (are its brackets missing?)"),
}  # fmt: skip
TOO_FAR = "It is rounded too far: give one more decimal."
_QUOTES = str.maketrans("‘’“”«»", '\'\'""""')


@dataclass(frozen=True)
class Said:
    """What a check answers: shown as a coloured line in a notebook, as plain text elsewhere."""

    passed: bool
    text: str

    def _repr_html_(self) -> str:
        sign, edge = ("✓", "#2e7d32") if self.passed else ("→", "#b26a00")
        return (
            f'<p class="mathjax_ignore" role="status" style="border-left: 4px solid {edge}; padding-left: .6em">'
            f"<b>{sign}</b> {html.escape(self.text)}</p>"
        )

    def __repr__(self) -> str:
        return self.text


@dataclass
class Exercises:
    """The checks of some exercises, by the file that `framing exercises` wrote; a score only if asked for."""

    path: Path
    passed: dict[str, bool] | None = field(default=None, repr=False)

    def check(self, name: str, answer) -> Said:
        """Is this answer right? One sentence, with a hint if it is not.

        Several forms are right: a share as 0.25, 25 or "25%", a name in any capitals, a list as a column or a set.
        An unknown name of a check raises `FramingError` with those that there are.
        """
        known = self._known()
        require_known([name], known, "There is no check {}.", "There are")
        said = judge(name, known[name], answer)
        if self.passed is not None:
            self.passed[name] = self.passed.get(name, False) or said.passed
        return said

    def progress(self) -> Said:
        """Begin to keep a score in this notebook, or tell how it stands. Nothing is written anywhere."""
        if self.passed is None:
            self.passed = {}
            return Said(True, "From now on this notebook counts which checks are passed. Ask again to see.")
        done = [name for name, passed in self.passed.items() if passed]
        tried = [name for name, passed in self.passed.items() if not passed]
        passed = ", ".join(done) or "none yet"
        text = f"{len(done)} of the {len(self._known())} checks of all notebooks passed: {passed}."
        return Said(True, text + (f" Tried, and not yet: {', '.join(tried)}." if tried else ""))

    def _known(self) -> dict[str, dict]:
        try:
            return json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise FramingError(f"{self.path}: cannot be read ({error}).", advice="Run: framing exercises") from None


def judge(name: str, spec: Mapping, answer) -> Said:
    """What is said of an answer, by what is known of a check (see `specify` in suite/exercises.py)."""
    if answer is ...:
        return Said(False, f"{NOT_YET} Put your answer in the place of the three dots: {KINDS[spec['kind']]}.")
    if spec["kind"] == "labels":
        return _judge_labels(name, spec, answer)
    forms = plain_forms(answer, spec["kind"], spec["digits"], spec["share"])
    if not forms:
        return Said(False, f"{NOT_YET} This asks for {KINDS[spec['kind']]}; yours is {_what(answer)}.")
    prints = [fingerprint(name, form) for form in forms]
    if any(one in spec["right"] for one in prints):
        return Said(True, f"{RIGHT} {spec['well']}".strip())
    hint = next((spec["wrong"][one] for one in prints if one in spec["wrong"]), "")
    return Said(False, f"{NOT_YET} {hint or _comma_missing(name, spec, answer) or spec['hint']}")


def _comma_missing(name: str, spec: Mapping, answer) -> str:
    """A hint, where a list would be right if two names in it, which Python made one, had a comma between them."""
    items = (_items(answer) or []) if spec["kind"] in ("words", "order") else []
    for place, item in enumerate(map(str, items)):
        for cut in range(1, len(item)):
            parted = [*items[:place], item[:cut], item[cut:], *items[place + 1 :]]
            if any(fingerprint(name, form) in spec["right"] for form in plain_forms(parted, spec["kind"])):
                return f"Is a comma missing in {item!r}? Without one, Python makes one name of two."
    return ""


def _judge_labels(name: str, spec: Mapping, answer) -> Said:
    """Labels given by hand: how many fit the record; all of them are kept, whatever they are."""
    labels = _items(_parted(answer))
    if labels is None or len(labels) != len(spec["right"]):
        count = "no list with commas between them" if labels is None else f"{len(labels)} labels"
        glued = next((str(one) for one in labels or [] if two_in_one(plain_word(one), spec["labels"])), "")
        comma = f" Is a comma missing in {glued!r}?" if glued else ""
        return Said(False, f"{NOT_YET} This asks for {len(spec['right'])} labels; yours has {count}.{comma}")
    given = [plain_word(label) for label in labels]
    unknown = [str(label) for label, one in zip(labels, given, strict=True) if one not in spec["labels"]]
    if unknown:
        return Said(False, f"{NOT_YET} {unknown[0]!r} is no label here. There are: {', '.join(spec['labels'])}.")
    fits = [
        fingerprint(name, f"{at}:{one}") == right
        for at, (one, right) in enumerate(zip(given, spec["right"], strict=True))
    ]
    apart = [str(at + 1) for at, fit in enumerate(fits) if not fit]
    # Who gives one label to all of them has not read them: more must fit than its commonest label would.
    same = max(
        sum(fingerprint(name, f"{at}:{label}") == right for at, right in enumerate(spec["right"]))
        for label in spec["labels"]
    )
    bar = min(max(same, len(fits) // 2) + 1, len(fits))
    text = f"{HEARD} Your labels fit the record on {sum(fits)} of {len(fits)}."
    text += f" They differ on {', '.join(apart)}: read these again. {spec['hint']}" if apart else f" {spec['well']}"
    if sum(fits) < bar:
        text += f" It is passed with {bar}."
    return Said(sum(fits) >= bar, text.strip())


def fingerprint(name: str, form: str) -> str:
    """A salted hash of an answer's plain form.

    >>> fingerprint("02-1", "toll") == fingerprint("02-2", "toll")
    False
    """
    return hashlib.sha256(f"an exercise, not a secret|{name}|{form}".encode()).hexdigest()[:20]


def plain_forms(answer, kind: str, digits: int = 2, share: bool = False) -> list[str]:
    """The plain forms of an answer, the likeliest first; none if it is not of this kind. A share may be in percent.

    >>> plain_forms("25 %", "number", share=True), plain_forms(0.25, "number")
    (['0.25'], ['0.25'])
    >>> plain_forms(" “The Toll” ", "word"), plain_forms({"tax", "Toll"}, "words")
    (['toll'], ['tax|toll'])
    """
    if kind == "number":
        return _number_forms(answer, digits, share)
    if kind == "word":
        one = _items(answer)
        answer = one[0] if one and len(one) == 1 else answer
        return [plain_word(answer)] if isinstance(answer, str) and plain_word(answer) else []
    if kind == "pairs":
        pairs = _pairs(answer)
        numbers = [(plain_word(key), _number_forms(value, digits)) for key, value in pairs]
        parts = [
            f"{key}={forms[0] if forms else plain_word(value)}"
            for (key, forms), (_, value) in zip(numbers, pairs, strict=True)
        ]
        return ["|".join(sorted(parts))] if parts else []
    items = _items(_parted(answer))
    if not items:
        return []
    words = [plain_word(item) for item in items]
    return ["|".join(words if kind == "order" else sorted(set(words)))]


def _parted(answer):
    """A text with commas is a list: “own, quoted, own” has three labels."""
    parts = re.split(r"[,;\n]", answer.strip(" []()\n")) if isinstance(answer, str) else []
    return [part for part in parts if part.strip()] if len(parts) > 1 else answer


def _number_forms(answer, digits: int, share: bool = False) -> list[str]:
    """The forms of a number, or of how it may be read; one that no right answer has for 4.4 or "4%" of a count."""
    items = _items(answer)
    answer = items[0] if items and len(items) == 1 else answer
    signed = isinstance(answer, str) and bool(_PERCENT.search(answer))
    forms: list[str] = []
    for value in _readings(_PERCENT.sub("", answer)) if isinstance(answer, str) else _as_number(answer):
        if signed and not share:
            forms.append(f"{value}%")
        elif not signed:
            forms += roundings(value, digits)
        if share and (signed or abs(value) > 1):  # 25 for a share of 0.25
            forms += roundings(value / 100, digits)
    return list(dict.fromkeys(forms))


def _as_number(answer) -> list[float]:
    if isinstance(answer, bool) or not hasattr(answer, "__float__") or len(_items(answer) or [0]) > 1:
        return []
    try:
        value = float(answer)
    except (TypeError, ValueError, OverflowError):
        return []
    return [value] if math.isfinite(value) else []


def _readings(text: str) -> list[float]:
    """What a written number may be, the likelier first: with a decimal point or comma, or in groups of three.

    >>> _readings("12,8"), _readings("1,234"), _readings("1 234.5"), _readings("1 2")
    ([12.8], [1234.0, 1.234], [1234.5], [])
    """
    text = text.strip().replace("−", "-")
    plain = [text.replace(",", ".")] if _PLAIN.fullmatch(text) else []
    if found := _GROUPED.fullmatch(text):
        grouped = found["whole"].replace(found["sign"], "") + found["rest"].replace(",", ".")
        plain = [*plain, grouped] if found["sign"] == "." else [grouped, *plain]
    return [value for one in plain if math.isfinite(value := float(one))]


def roundings(value: float, digits: int) -> list[str]:
    """A number to so many decimals; of a half, both neighbours. A count is not rounded.

    >>> roundings(0.128, 2), roundings(0.125, 2), roundings(4.4, 0)
    (['0.13'], ['0.12', '0.13'], ['4.4'])
    """
    if not digits:
        return [str(value) if abs(value - round(value)) > 1e-9 else f"{round(value)}"]
    off = 10.0**-digits / 1e6  # 0.135 is a little more than a half, and 0.145 a little less
    near = dict.fromkeys(f"{round(one, digits) + 0.0:.{digits}f}" for one in (value - off, value + off))
    return [form.rstrip("0").rstrip(".") for form in near]


def plain_word(item) -> str:
    """A name without capitals, quotation marks, an article before it and odd blanks."""
    text = " ".join(str(item).translate(_QUOTES).casefold().split()).strip("\"'. ")
    return re.sub(r"^(?:the|an?) (?=\S)", "", text)


def _items(answer) -> list | None:
    """The items of a list, tuple, set, column or index; None of anything else."""
    if isinstance(answer, list | tuple | set | frozenset):
        return list(answer)
    if isinstance(answer, str | Mapping) or not hasattr(answer, "tolist") or hasattr(answer, "columns"):
        return None
    found = answer.tolist()
    return found if isinstance(found, list) else None


def _pairs(answer) -> list[tuple]:
    if isinstance(answer, Mapping):
        return list(answer.items())
    column = hasattr(answer, "index") and hasattr(answer, "tolist")
    return list(zip(answer.index, answer.tolist(), strict=True)) if column else []


def _what(answer) -> str:
    """What kind of thing an answer is, in a student's words."""
    if isinstance(answer, float) and not math.isfinite(answer):
        return f"{answer}, which is no number"
    return _IN_WORDS.get(type(answer).__name__, f"a {type(answer).__name__}")
