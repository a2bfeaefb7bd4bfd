"""The pages made from the code are those of this code."""

from pathlib import Path

from suite.docs import PAGES


def test_every_generated_page_is_as_committed():
    for name, page in PAGES.items():
        committed = Path("docs", name).read_text(encoding="utf-8")
        assert committed == page(), f"docs/{name} is out of date: run `framing docs`"
