"""What is wrong with the focus of a codebook: names that the codebook itself does not list."""

from collections.abc import Iterator

from pydantic import ValidationError

from framing.codebook.models import Focus
from framing.core.errors import unknown


def faults_of_focus(content: dict) -> Iterator[tuple[tuple[str, str], str]]:
    """Each name that is not listed, with its place; `terms` and `frames` are those of the first referent.

    A focus that is not well formed is left to the check of the whole codebook, which has told it; and what is listed
    with another fault is listed.
    """
    try:
        focus = Focus.model_validate(content.get("focus", {}))
    except ValidationError:
        return
    listed = {str(one.get("referent")): _entries(one, "terms") for one in _entries(content, "referents")}
    first = listed.get(focus.referents[0]) if focus.referents else None
    terms = [term for terms in listed.values() for term in terms] if first is None else first
    of_things = [
        ("referents", "referent", focus.referents, [*listed]),
        ("contested", "referent", [focus.contested] * bool(focus.contested), [*listed]),
        ("terms", "term", focus.terms, [str(term.get("term")) for term in terms]),
        ("frames", "frame", focus.frames, [*dict.fromkeys(str(term.get("frame")) for term in terms)]),
    ]
    acts = ("acts", "act", focus.acts, [str(act.get("act")) for act in _entries(content, "acts")])
    for key, what, names, known in [*of_things, acts] if terms else [acts]:  # without a term, that is the fault
        yield from ((("focus", key), unknown(what, name, known)) for name in names if name not in known)


def _entries(content: dict, key: str) -> list[dict]:
    given = content.get(key)
    return [one for one in given if isinstance(one, dict)] if isinstance(given, list) else []
