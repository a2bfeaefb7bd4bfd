"""What is wrong with the focus of a codebook: names that the codebook itself does not list."""

from collections.abc import Iterator

from pydantic import ValidationError

from framing.codebook.models import Focus, Referent
from framing.core.errors import unknown


def faults_of_focus(content: dict, referents: list[Referent]) -> Iterator[tuple[tuple[str, str], str]]:
    """Each name that is not listed, with its place; `terms` and `frames` are those of the first referent.

    A focus that is not well formed is left to the check of the whole codebook, which has told it.
    """
    try:
        focus = Focus.model_validate(content.get("focus", {}))
    except ValidationError:
        return
    given = content.get("acts")
    acts = [str(act.get("act")) for act in (given if isinstance(given, list) else []) if isinstance(act, dict)]
    listed = {referent.referent: referent for referent in referents}
    first = listed.get(focus.referents[0]) if focus.referents else None
    terms = first.terms if first else [term for referent in referents for term in referent.terms]
    named: list[tuple[str, str, list[str], list[str]]] = [
        ("referents", "referent", focus.referents, [*listed]),
        ("contested", "referent", [focus.contested] * bool(focus.contested), [*listed]),
        ("terms", "term", focus.terms, [term.term for term in terms]),
        ("frames", "frame", focus.frames, [*dict.fromkeys(term.frame for term in terms)]),
        ("acts", "act", focus.acts, acts),
    ]
    for key, what, names, known in named:
        yield from ((("focus", key), unknown(what, name, known)) for name in names if name not in known)
