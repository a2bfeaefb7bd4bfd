"""A codebook read from a YAML file, its examples run; or one message that lists every fault with its line."""

from pathlib import Path

from framing.codebook.models import Codebook
from framing.core.errors import FramingError
from framing.core.files import decode

ADVICE = "Mend these lines and read the codebook again; the head of data/codebook.yml explains every key."


def read_codebook(path: str | Path) -> Codebook:
    """Read a codebook from a YAML file and run its examples.

    Raises one `FramingError` that lists every fault with file, line and what to do: an unknown or repeated key, a
    referent or term named twice, a pattern that is empty or that two terms of a referent share, an unknown frame, an
    example in which its term is not found, a `not` in which it is.

    >>> codebook = read_codebook("data/codebook.yml")
    >>> codebook.referents[0].terms[0].term, codebook.referents[0].terms[-1].term
    ('genocide', 'precision operation')
    """
    from framing.codebook.validate import Lines, faults_of

    path = Path(path)
    try:
        text = decode(path.read_bytes(), str(path))
    except OSError as error:
        raise FramingError(f"{path}: cannot be read ({error.strerror}).") from None
    content, lines = _load(text, path, Lines)
    faults = [f"{path}:{lines.of(place)}: {fault}" for place, fault in faults_of(content, lines)]
    if faults:
        raise FramingError(f"{path} cannot be used as a codebook:", faults, ADVICE)
    return Codebook.model_validate({**content, "path": path})


def _load(text: str, path: Path, lines):
    """The YAML as plain values and the lines they stand on, from one reading (the C parser where there is one)."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        node = loader.get_single_node()
        return (loader.construct_document(node) if node else None), lines(node)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f":{mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or str(error)
        raise FramingError(
            f"{path}{where}: is not valid YAML ({problem}).",
            advice="Look at that line and the one before it: a missing comma, quotation mark, bracket or space, a tab.",
        ) from None
    finally:
        loader.dispose()
