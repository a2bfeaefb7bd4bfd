"""Writing all tables: each step is taken once, and what no later table needs is let go."""

from collections import Counter
from functools import cached_property

import pytest

import framing as fr
from framing.analysis import EXTRA_TABLES, TABLES, Analysis
from framing.analysis.save import write_tables
from framing.analysis.table_names import MADE


@pytest.fixture
def taken(monkeypatch):
    """How often each step is taken."""
    times: Counter[str] = Counter()

    def counted(name: str, step):
        def take(self):
            times[name] += 1
            return step(self)

        found = cached_property(take)
        found.__set_name__(Analysis, name)
        return found

    for name, step in list(vars(Analysis).items()):
        if isinstance(step, cached_property):
            monkeypatch.setattr(Analysis, name, counted(name, step.func))
    return times


@pytest.fixture
def practice():
    return fr.analyse("data/practice", "data/practice/codebook.yml")


def test_every_table_is_made():
    assert sorted(MADE) == sorted([*TABLES, *EXTRA_TABLES])


def test_each_step_is_taken_once_and_let_go(practice, taken, tmp_path):
    write_tables(practice, tmp_path)
    assert {name: times for name, times in taken.items() if times > 1} == {}
    assert taken["mentions"] == taken["_articles_read"] == taken["stance"] == 1
    assert not {"mentions", "acts", "stance", "passages", "_articles_read", "_by_voice"} & set(vars(practice))
    assert {"remarks", "articles"} <= set(vars(practice))  # which are asked for afterwards


def test_what_was_there_before_stays(practice, taken, tmp_path):
    before = practice.mentions
    write_tables(practice, tmp_path)
    assert practice.mentions is before and taken["mentions"] == 1
