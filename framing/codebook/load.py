"""A codebook read from a YAML file, its examples run; or one message that lists every fault with its line."""

from functools import lru_cache
from pathlib import Path

from framing.codebook.models import Codebook
from framing.core.errors import FramingError, kind_of
from framing.core.files.atomic_files import decode, refuse_absent, refuse_pipes
from framing.core.files.yaml_and_json import plain_values, yaml_node

ADVICE = "Mend these lines and read the codebook again; the head of data/codebook.yml explains every key."


def read_codebook(path: str | Path) -> Codebook:
    """Read a codebook from a YAML file, or from its text (a `str` of several lines), and run its examples.

    Raises one `FramingError` that lists every fault with file, line and what to do: an unknown or repeated key, a
    referent or term named twice, a pattern that is empty or that two terms of a referent share, an unknown frame, an
    example in which its term is not found, a `not` in which it is.

    >>> codebook = read_codebook("data/codebook.yml")
    >>> codebook.referents[0].terms[0].term, codebook.referents[0].terms[-1].term
    ('genocide', 'precision operation')
    """
    if isinstance(path, str) and "\n" in path:
        text, path = path, Path("the codebook")
    elif not isinstance(path, str | Path):
        raise FramingError(f"This is no codebook: {kind_of(path)}.", advice="Name a file: data/codebook.yml.")
    else:
        path = Path(path)
        try:
            text = decode(refuse_pipes(refuse_absent(path, "file")).read_bytes(), str(path))
        except OSError as error:
            raise FramingError(f"{path}: cannot be read ({error.strerror}).") from None
    return _checked(text, path)


@lru_cache(maxsize=8)  # a codebook never changes: who reads the same text again has what was worked out from it
def _checked(text: str, path: Path) -> Codebook:
    """The codebook in a text, all its examples run; `path` stands in its faults."""
    from framing.codebook.faults.of_codebook import Lines, faults_of

    node, values = yaml_node(text, str(path))
    content, lines = plain_values(values, str(path)), Lines(node)
    faults = [f"{path}:{lines.of(place)}: {fault}" for place, fault in faults_of(content, lines)]
    if faults:
        raise FramingError(f"{path} cannot be used as a codebook:", faults, ADVICE)
    return Codebook.model_validate({**content, "path": path})
