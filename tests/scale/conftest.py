"""A small corpus, cut into shards of few articles, and shards computed without a process of their own."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd
import pytest

from framing.scale import batches, shards, workers
from framing.scale.run import analyse_in_shards

CODEBOOK = """
frames:
  cost: what drivers lose
  means: what the harbour gains
referents:
  - referent: charge
    about: the charge for crossing the bridge
    terms:
      - {term: fleecing, frame: cost, patterns: [fleecing], examples: ["It is fleecing."]}
      - {term: contribution, frame: means, patterns: [contribution], examples: ["A contribution was asked."]}
"""


def text_of(number: int) -> str:
    return (
        f"Bridge charge, day {number}\n\nThe harbour board asks {number + 1} crowns. “It is fleecing,” said Ane Holt, "
        f"a driver.\n\nThe board's speaker called it a contribution and said that the road would be mended.\n"
    )


@pytest.fixture
def codebook(tmp_path):
    path = tmp_path / "codebook.yml"
    path.write_text(CODEBOOK, encoding="utf-8")
    return path


@pytest.fixture
def table(tmp_path):
    """Twelve articles as a CSV; the last has two comments."""
    rows = [{"article_id": f"a{n}", "outlet": f"Outlet {n % 3}", "text": text_of(n), "comments": ""} for n in range(12)]
    rows[-1]["comments"] = '["What a fleecing.", "A fair contribution."]'
    path = tmp_path / "articles.csv"
    pd.DataFrame(rows).to_csv(path, index=False)
    return path


@pytest.fixture(autouse=True)
def small_shards(monkeypatch):
    monkeypatch.setattr(shards, "ONE_IN", 3)
    monkeypatch.setattr(shards, "FULL", 4)
    monkeypatch.setattr(batches, "ROWS", 5)


@pytest.fixture
def in_this_process(monkeypatch):
    """For what does not depend on processes: a thread does the work, which begins at once."""
    monkeypatch.setattr(workers, "_local", ThreadPoolExecutor)


@pytest.fixture(scope="session")
def run_before(tmp_path_factory):
    """Where a run that has ended is kept, which many tests begin with: run once, copied for each."""
    return tmp_path_factory.mktemp("shards") / "done"


@pytest.fixture
def done(table, codebook, tmp_path, in_this_process, run_before):
    """A run that has ended: its folder."""
    out = tmp_path / "done"
    if run_before.exists():
        return Path(shutil.copytree(run_before, out))
    analyse_in_shards(table, codebook, out)
    shutil.copytree(out, run_before)
    return out
