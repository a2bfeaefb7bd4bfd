"""Print the oldest versions that pyproject.toml allows, as pins for pip: `pip install -r <(python .ci/floors.py)`."""

import re
import tomllib
from pathlib import Path


def floors(project: dict) -> list[str]:
    """Each dependency with its lowest allowed version; one without a bound is left as it is."""
    return [re.sub(r">=([\w.]+).*", r"==\1", needed) for needed in project["project"]["dependencies"]]


if __name__ == "__main__":
    print("\n".join(floors(tomllib.loads(Path("pyproject.toml").read_text("utf-8")))))  # noqa: T201
