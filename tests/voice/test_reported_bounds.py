"""Where reported speech is over though no full stop says so; the text is invented."""

import numpy as np
import pytest

from framing.voice.reported.bounds import last_of_content
from framing.voice.reported.find import attributions, stretches
from framing.voice.reported.tagging.tagger import AFTER, LABELS
from framing.voice.reported.tagging.tokens import lines_of, read_stream


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        # a verb that only the speaker's clause can take
        ("The keeper said the lock would open and rowed home", "the lock would open"),
        ("The keeper said the lock would be mended and flew home", "the lock would be mended"),
        ("The keeper said the lock would be mended and painted", "the lock would be mended and painted"),
        ("The keeper said the lock would open and warned of ice", "the lock would open and warned of ice"),
        ("The keeper said the lock was old and the gate rusty", "the lock was old and the gate rusty"),
        ("The keeper said the lock would shut and called a strike", "the lock would shut"),
        ("The keeper said the lock would shut and called for calm", "the lock would shut and called for calm"),
        # the main clause after the clause that holds the cue
        ("While the keeper says the lock is safe , few boats use it", "the lock is safe"),
        ("When the keeper said the lock was safe , the crew laughed", "the lock was safe"),
        ("When the keeper said the lock was old , wet and slow , the crew left", "the lock was old , wet and slow"),
        # what somebody else says, does or calls it
        ("The keeper said the lock was safe , but the crew doubt it", "the lock was safe"),
        ("The keeper said the lock would open , but the crew stayed ashore", "the lock would open"),
        ("The keeper said the lock was safe , a claim that the crew reject", "the lock was safe"),
        ("The keeper said the lock was safe , his hands shaking", "the lock was safe"),
        ("The keeper said the lock was safe , though he gave no proof", "the lock was safe"),
        ("The keeper said the lock was safe , but she had no proof", "the lock was safe"),
        ("The keeper said the lock was safe but didn't elaborate", "the lock was safe"),
        ("The keeper said the lock was safe before boarding a tug", "the lock was safe"),
        ("The keeper said the lock was safe , and that it was new", "the lock was safe , and that it was new"),
        ("The keeper said the lock would never shut , and two weeks later it shut", "the lock would never shut"),
        ("The keeper said it would shut , and later would open", "it would shut , and later would open"),
        ("The keeper said the lock was a fraud , which the mayor called absurd", "the lock was a fraud"),
        ("The keeper said it was shut , which he called a fraud", "it was shut , which he called a fraud"),
        ("The keeper said it was a lock , which the mayor built", "it was a lock , which the mayor built"),
    ],
)  # fmt: skip
def test_content_is_over_where_grammar_ends_it(sentence, content):
    words = sentence.split()
    low = [word.lower() for word in words]
    first = next(at for at, word in enumerate(low) if word in ("said", "says")) + 1
    last = last_of_content(low, [word[0].isupper() for word in words], first, len(words) - 1)
    assert " ".join(words[first : last + 1]) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Anna Lind said the lock would open in June and rowed home.", "the lock would open in June"),
        ("Having said that, the lock has been shut since May.", None),
        ("All told, nine boats sank in the lock.", None),
        ("The crew found the gate open and went into the lock.", None),
        ("The lock was left open, the inquiry heard.", "The lock was left open"),
        ("The keeper ignored three calls, a jury has heard.", "The keeper ignored three calls"),
        ("The keeper ignored three calls, a court heard on Monday.", "The keeper ignored three calls"),
        ("The lock, it was announced, would stay shut in June.", "The lock"),
        ("By Anna Lind’s account, the lock was left open.", "the lock was left open"),
        ("In the view of Anna Lind, the lock was left open.", "the lock was left open"),
        ("In view of the flood, the lock was left open.", None),
        ("The mayor’s view is that the lock is unsafe.", "that the lock is unsafe"),
        ("The keeper’s argument was that the lock had been safe in May.", "that the lock had been safe in May"),
        ("The mayor’s view is that pilots should pay, and most pilots agree.", "that pilots should pay"),
        ("The keeper’s answer is that simple for the whole town.", None),
        ("The repair, which is expected to last five weeks, goes on.", None),
        # who is told it is no part of it, and when it was told
        ("Anna Lind met the mayor and told him the lock was unsafe.", "the lock was unsafe"),
        ("Lockgate told the council, which owns the quay, that the lock would close.", "that the lock would close"),
        ("Anna Lind said after talks with the mayor that the lock was unsafe.", "that the lock was unsafe"),
        ("Anna Lind said afterwards that the lock was unsafe.", "that the lock was unsafe"),
        ("The keeper told his crew the lock was safe.", "the lock was safe"),
        ("The keeper assured parents the lock was safe.", "the lock was safe"),
        ("Pilots were assured by the mayor, Anna Lind, that the lock was safe.", "that the lock was safe"),
        ("The crew heard from the keeper Anna Lind that the lock was safe.", "that the lock was safe"),
        ("The keeper told the inquest the lock was safe in May.", "the lock was safe in May"),
        ("Lawyers told Judge Anna Lind the lock was safe in May.", "the lock was safe in May"),
        ("Lawyers told the jury that Anna Lind had left the lock open.", "that Anna Lind had left the lock open"),
        ("The lock, the mayor said in a letter to pilots, should stay shut in June.", "The lock"),
        ("The keeper promised to mend the lock and did so within a week.", "to mend the lock"),
        ("The pilot reported smoke in the cabin at nine and turned back.", "smoke in the cabin at nine"),
        ("The keeper promised to mend the lock by Friday.", "to mend the lock by Friday"),
        (
            "Crews blocked the towpath on Monday, demanding that the lock be mended at once.",
            "that the lock be mended at once",
        ),
        ("Anna Lind said none of the locks had leaked, which is what she always says.", "none of the locks had leaked"),
        ("Anna Lind said the lock cost a million, a sum the mayor calls absurd.", "the lock cost a million"),
        ("Anna Lind said the lock would be free, a promise that her office denies.", "the lock would be free"),
        ("The flood told on the old lock, which cracked in May.", None),
        # a stop that ends no sentence
        ("Anna Lind said the lock went to Marl Inc., which has two.", "the lock went to Marl Inc., which has two"),
        ("The keeper said that the lock in Marl, Mass., would close.", "that the lock in Marl, Mass., would close"),
        ("The keeper said that Rep. Bo Roth (R-Fla.) had lied.", "that Rep. Bo Roth (R-Fla.) had lied"),
        ("The mayor said the lock was sold to Marl Co., the owner.", "the lock was sold to Marl Co., the owner"),
        ("Lind said that the lock cost $9.68 million.", "that the lock cost $9.68 million"),
        ("The accused stood in the dock in a grey suit and looked at his shoes.", None),
    ],
)
def test_a_stretch_in_a_text(text, content):
    page = "Lock shut\n\n" + text
    found = [page[one.start : one.end] for one in attributions(page)]
    assert found[:1] == ([content] if content else [])


@pytest.mark.parametrize(
    ("text", "sure", "content"),
    [
        ("Lind saw the lock as a step too far.", "saw the lock as a", "saw the lock as a step too far"),
        ("Lind urged votes on the first lock.", "urged votes on the first", "urged votes on the first lock"),
        ("Lind urged the captain Bo Roth to go.", "urged the captain Bo", "urged the captain Bo Roth to go"),
        ("Lind opposed the old lock and the new mill.", "opposed the old lock", "opposed the old lock"),
        ("Lind opposed the old lock has gone on Monday.", "opposed the old lock", "opposed the old lock"),
        ("Lind opposed the lock of Mrs. Roth.", "opposed the lock of Mrs", "opposed the lock of Mrs. Roth"),
    ],
)  # fmt: skip
def test_a_stretch_goes_on_as_long_as_its_phrase(text, sure, content):
    """The tagger is sure of some words, and less and less of those behind them."""
    page, begin = "Lock\n\n" + text, 6 + text.index(sure)
    stream = read_stream(lines_of(page), [[]])
    chances = np.zeros((len(stream.word), LABELS))
    chances[stream.start >= begin, AFTER] = 0.9
    chances[stream.start >= begin + len(sure), AFTER] = 0.4
    assert [page[one.start : one.end] for one in stretches(stream, chances, ())] == [content]
