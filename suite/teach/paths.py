"""The paths through the notebooks: read from teaching/paths.yml, checked against the notebooks, written as tables."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from framing.core.errors import FramingError
from suite.teach.marks import filled

ROOT = Path(__file__).resolve().parents[2]
HEAD = """# Paths

Three ways through the notebooks: a demonstration of twenty minutes, a class of ninety, a course of four weeks.
Each step says which cells, how long, what for, and what to take away. All steps are on the
[practice corpus](../docs/data-cards/practice.md), a harmless invented dispute.
The articles about a war are the last step of the longer paths. They are optional: nobody needs them to learn the
method. Read [how to lead a talk about a war](war-in-the-room.md) before you use them.

To run a notebook on the practice corpus, open its first cell by a click on its dots.
Then change its one line: `corpus = "practice"`.

<!-- Written from paths.yml by `framing teach`; do not edit. -->
"""


@dataclass(frozen=True)
class Step:
    """One row of a path: which cells, how long, what for, what to take away; `chart`: name, arguments, options."""

    notebook: str
    heading: str
    minutes: int
    aim: str
    take_away: str
    corpus: str = "practice"
    week: int = 0
    chart: tuple[str | dict, ...] = ()

    @property
    def place(self) -> str:
        """The notebook's file name."""
        found = sorted((ROOT / "notebooks").glob(f"{self.notebook}-*.ipynb"))
        if not found:
            raise FramingError(f"teaching/paths.yml: there is no notebook {self.notebook}.")
        return found[0].name

    @property
    def arguments(self) -> list[str]:
        """What its chart is about."""
        return [one for one in self.chart[1:] if isinstance(one, str)]

    @property
    def options(self) -> dict:
        """The options of its chart, by name."""
        return {name: value for one in self.chart[1:] if isinstance(one, dict) for name, value in one.items()}


@dataclass(frozen=True)
class Course:
    """A path: its steps in order, and those that are optional."""

    path: str
    title: str
    who: str
    before: str
    steps: list[Step]
    optional: list[Step] = field(default_factory=list)
    weeks: dict[int, str] = field(default_factory=dict)

    @property
    def minutes(self) -> int:
        """How long its steps take together, without the optional ones."""
        return sum(step.minutes for step in self.steps)


def read_paths() -> list[Course]:
    """Every path of teaching/paths.yml, in its order."""
    import yaml

    read = yaml.safe_load((ROOT / "teaching" / "paths.yml").read_text("utf-8"))["paths"]
    return [
        Course(**{**path, "steps": _steps(path["steps"]), "optional": _steps(path.get("optional", []))})
        for path in read
    ]


def _steps(rows: list[dict]) -> list[Step]:
    return [Step(**{**row, "chart": tuple(row.get("chart", ()))}) for row in rows]


def as_markdown(courses: list[Course], answer: Callable[[str], str]) -> str:
    """The page of all paths, its facts worked out by `answer`."""
    return HEAD + "".join(part for course in courses for part in _course(course, answer))


def _course(course: Course, answer: Callable[[str], str]) -> Iterator[str]:
    length = (
        f"{course.minutes} minutes"
        if not course.weeks
        else f"{len(course.weeks)} weeks, {course.minutes} minutes in class"
    )
    yield f"\n## {course.title}\n\n{course.who} {length} in all.\n\n**Before:** {course.before}\n"
    for week, steps in groupby(course.steps, key=lambda step: step.week):
        if week:
            yield f"\n### Week {week}: {course.weeks[week]}\n"
        yield _table(list(steps), answer)
    if course.optional:
        yield "\n**Optional, on the articles about a war:**\n" + _table(course.optional, answer)


def _table(steps: list[Step], answer: Callable[[str], str]) -> str:
    lines = ["| cells | minutes | aim | take away |", "|---|---|---|---|"]
    for step in steps:
        cells = answer(f"cells {step.notebook}; {step.heading}")
        where = f"[{step.notebook}, {step.heading}](../notebooks/{step.place}), {cells}"
        aim, take_away = filled(step.aim, answer), filled(step.take_away, answer)
        lines.append(f"| {where} | {step.minutes} | {aim} | {take_away} |")
    return "\n" + "\n".join(lines) + "\n"
