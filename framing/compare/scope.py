"""Scope: in which kinds of passages and in which voices something is counted, and what has a headline."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.core.arguments import require_columns
from framing.core.errors import FramingError, one_or_several, require_known
from framing.core.kinds_and_voices import ARTICLE_VOICES, REPORTED_VOICES, VOICES
from framing.core.kinds_and_voices import kind as known_kind
from framing.core.kinds_and_voices import voice as known_voice

PLACES = ("text", "headlines")  # all of an outlet's own text, or headlines alone, each of which counts once


def kinds_of(where: str, kinds: str | Sequence[str]) -> list[str]:
    """The kinds of passages that count: `kinds`, or headlines alone.

    >>> kinds_of("headlines", ("headline", "body")), kinds_of("text", "body")
    (['headline'], ['body'])
    """
    require_known([where], PLACES, "There is no place {} to count in.")
    return ["headline"] if where == "headlines" else known_kinds(kinds)


def with_headline(articles: pd.DataFrame) -> pd.DataFrame:
    """The articles that have a headline: the base of whatever is counted in headlines alone."""
    return articles[articles["title"].notna()] if "title" in articles else articles


def in_kinds(spans: pd.DataFrame, kinds: Sequence[str]) -> pd.DataFrame:
    """Only what stands in these kinds of passages; a comment that quotes is still a comment, by its kind.

    An unknown kind raises `FramingError`: a slip must not read as "none".
    """
    return spans[are_in_kinds(spans, kinds)]


def are_in_kinds(spans: pd.DataFrame, kinds: Sequence[str]) -> np.ndarray:
    """Which of the spans stand in these kinds of passages."""
    require_columns(spans, ["kind"], "of what is counted")
    return spans["kind"].isin(known_kinds(kinds)).to_numpy()


def known_kinds(kinds: str | Sequence[str]) -> list[str]:
    """One or several kinds of passages as a list; an unknown one raises `FramingError`."""
    return [known_kind(name).name for name in one_or_several(kinds)]


def voices_in(spans: pd.DataFrame, kinds: Sequence[str], voice: str | Sequence[str] | None = None) -> list[str]:
    """The voices that the spans of an analysis tell apart in these kinds of passages, or those asked for, if any are.

    A strict analysis goes by quotation marks alone, so that it knows no reported speech: asking it for that raises
    `FramingError`, as does an unknown voice. Tables that were merged or read from a file have forgotten the rule: then
    reported speech has a row of 0 words and no rate; every other number is the same.

    >>> voices_in(pd.DataFrame({"voice": ["narration"]}), ["body"], "reported")
    ['reported']
    """
    strict = spans.attrs.get("voice") == "strict"
    if voice is None:
        told = {*ARTICLE_VOICES, *(known_kind(name).voice for name in known_kinds(kinds))}
        return [name for name in VOICES if name in told and not (strict and name in REPORTED_VOICES)]
    asked = [known_voice(name).name for name in one_or_several(voice)]
    if strict and set(asked) & set(REPORTED_VOICES):
        raise FramingError(
            "A strict analysis has no reported speech: what a source is given without marks counts as narration there.",
            advice='Ask for another voice, or analyse with voice="lenient".',
        )
    return asked


def in_voices(spans: pd.DataFrame, kinds: Sequence[str], voice: str | Sequence[str] | None) -> pd.DataFrame:
    """Only what stands in these kinds of passages, and in these voices, if any are named (see `voices_in`)."""
    found = in_kinds(spans, kinds)
    if voice is None:
        return found
    require_columns(spans, ["voice"], "of what is counted")
    return found[found["voice"].isin(voices_in(spans, kinds, voice))]
