"""What is wrong with the shape of a codebook: keys and values that none has, told to who writes it."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from framing.codebook import models
from framing.codebook.faults.of_patterns import Fault, Place

# What may stand where, by the part of the place that is not a number.
_KEYS: dict[tuple[str, ...], type[models.Entry]] = {
    (): models.Codebook,
    ("referents",): models.Referent,
    ("referents", "terms"): models.Term,
    ("targets",): models.Target,
    ("cues",): models.Cues,
    ("events",): models.Event,
    ("focus",): models.Focus,
    ("targets", "examples"): models.TargetExamples,
    ("acts",): models.Act,
    ("acts", "befalls"): models.Words,
    ("parties",): models.Party,
    ("roles",): models.Role,
}


def faults_of_shape(content: dict) -> tuple[list[Fault], list[Place]]:
    """Keys and values that no codebook has, and where they stand."""
    try:
        models.Codebook.model_validate({key: value for key, value in content.items() if key != "path"})
    except ValidationError as wrong:
        errors = wrong.errors(include_url=False)
        return [(error["loc"], _message(error)) for error in errors], [error["loc"] for error in errors]
    return ([(("path",), "unknown key 'path': remove it")] if "path" in content else []), []


def _message(error: Mapping[str, Any]) -> str:
    """A validation error in the words of somebody who writes a codebook."""
    place, kind = error["loc"], error["type"]
    key = place[-1] if place else ""
    if kind == "extra_forbidden":
        model = _KEYS.get(tuple(part for part in place[:-1] if isinstance(part, str)))
        known = [field.alias or name for name, field in model.model_fields.items() if name != "path"] if model else []
        near = get_close_matches(str(key), known, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}" if known else "remove it"
        return f"unknown key {key!r} ({hint})"
    if kind == "missing":
        return f"the key {key!r} is missing: add it"
    if kind == "too_short" or kind == "string_too_short":
        return f"{key!r} is empty: give at least one" if kind == "too_short" else f"{key!r} is empty: name it"
    if kind == "string_type":
        if isinstance(error["input"], bool):
            words = '"yes", "on" or "true"' if error["input"] else '"no", "off" or "false"'
            return f"YAML reads {words} without quotation marks as {error['input']}, no text: put it in quotation marks"
        if error["input"] is None:
            return "nothing stands where a text is needed: write it, or take the line or comma away"
        if isinstance(error["input"], dict):
            return "a colon and a blank make a key of what stands before them: put the whole text in quotation marks"
        if isinstance(error["input"], list):
            return "a list stands where one text is needed: take the brackets or dashes away"
        return f"{error['input']!r} is not text: put it in quotation marks"
    if kind == "list_type":
        return f"{key!r} must be a list: [one, two], or one per line after a dash"
    if kind in ("dict_type", "model_type"):
        return f"{key!r} must have keys of its own, each on a line (see data/codebook.yml)"
    if kind == "literal_error":
        return f"{key!r} is {error['input']!r}: write {error['ctx']['expected']}"
    return f"{key!r}: {error['msg'].removeprefix('Value error, ')}"
