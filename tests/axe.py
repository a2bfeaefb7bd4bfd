"""axe-core in a page that a browser has open: what it finds that is serious or critical."""

from pathlib import Path

import axe_playwright_python

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# All rules are tried; of what passes, which is thousands of elements, nothing is written down.
RUN = "axe.run({ resultTypes: ['violations'] }).then((found) => found.violations)"


def serious(page) -> list[str]:
    """The rules that are broken gravely, and where."""
    page.evaluate(AXE)
    return [
        f"{one['id']}: {node['html'][:120]}"
        for one in page.evaluate(RUN)
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
