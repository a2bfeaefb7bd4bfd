"""Subtitles: what is spoken is an article, numbers and times are none of it; invented."""

import pytest

from framing.core.errors import FramingError
from framing.reading import read

SRT = """1
00:00:01,000 --> 00:00:04,000
Good evening. The lock

2
00:00:04,100 --> 00:00:06,000
<i>was shut</i> on Monday.

3
00:00:06,100 --> 00:00:08,000
- It leaked,
- Who says so?

4
00:00:20,000 --> 00:00:22,000
{\\an8}The weather.
"""
SPOKEN = "Good evening. The lock was shut on Monday.\n\n- It leaked,\n\n- Who says so?\n\nThe weather."


@pytest.mark.parametrize("text", [SRT, SRT.replace("\n", "\r\n"), f"\ufeff{SRT}"])
def test_what_is_spoken_in_subtitles_is_an_article_in_paragraphs(tmp_path, text):
    (tmp_path / "2031-03-04 news.srt").write_bytes(text.encode())
    found = read(tmp_path / "2031-03-04 news.srt", outlet="Quay TV")
    assert list(found.texts.values()) == [SPOKEN] and found.articles["published"].tolist() == ["2031-03-04"]


def test_subtitles_of_the_web_name_who_speaks_and_repeat_lines_as_they_move_up(tmp_path):
    head = "WEBVTT\nKind: captions\n\nNOTE Made by a machine\n\nSTYLE\n::cue { color: red }\n"
    cues = [
        "00:01.000 --> 00:02.000 align:start\n<v Ann Reed>The lock",
        "a\n00:02.000 --> 00:03.000\nThe lock\n<c>leaked</c>.",
        "00:03.000 --> 00:04.000\n<v Bo Hart>Did it?",
    ]
    (tmp_path / "a.vtt").write_text("\n\n".join([head, *cues]))
    found = read(tmp_path / "a.vtt", outlet="Quay TV")
    assert found.texts == {"a": "Ann Reed: The lock leaked.\n\nBo Hart: Did it?"}


def test_subtitles_in_which_nothing_is_said_are_refused(tmp_path):
    (tmp_path / "a.vtt").write_text("WEBVTT\n\nNOTE nothing\n")
    with pytest.raises(FramingError, match="subtitles in which nothing is said"):
        read(tmp_path / "a.vtt", outlet="Quay TV")


@pytest.mark.parametrize("form", ["[00:00:{:02}.000 --> 00:00:09.000]  ", "0:{:02}\n", "(00:{:02}) "])
def test_times_of_a_recording_in_a_text_are_told(tmp_path, form):
    (tmp_path / "a.txt").write_text("".join(f"{form.format(n)}The lock is shut.\n" for n in (1, 5, 8)))
    assert "has 3 lines with times of a recording" in read(tmp_path / "a.txt", outlet="A").remarks[0]
    (tmp_path / "b.txt").write_text("".join(f"{n}:15\nThe lock is shut.\n" for n in (10, 11, 12)))  # of a day
    assert not read(tmp_path / "b.txt", outlet="A").remarks


def test_a_list_of_addresses_is_no_article(tmp_path):
    (tmp_path / "a.txt").write_text("".join(f"https://tide.example/{n}\n" for n in range(9)))
    with pytest.raises(FramingError, match="a list of addresses, and holds no texts"):
        read(tmp_path / "a.txt", outlet="A")
