"""Stance by rules: comments and the codebook's targets in; every piece of evidence for or against each target, out.

The rules are few and readable, so that anyone can say why a comment was coded as it was, and where that was wrong. They
know the vocabulary of the codebook and nothing else: irony without a mark, allusion and what a comment takes for
granted escape them. Read "none" as "no evidence found", not as "the reader has no opinion".
"""

from collections.abc import Iterable
from itertools import pairwise

import pandas as pd

from framing.codebook.models import Codebook
from framing.comments.stance.answers import answer, quoted_first, taken_over
from framing.comments.stance.calls import beginnings, find_call, in_hashtags
from framing.comments.stance.calls.deeds import HELD_ONCE
from framing.comments.stance.cues import SIDES, Cue, Vocabulary, vocabulary
from framing.comments.stance.meant import meant
from framing.comments.stance.polarity import (
    AS_IT_STANDS,
    BUT_NEXT,
    NO_EVIDENCE,
    TURNED,
    denied_whole,
    is_of_nobody,
    is_reported,
    negation,
    not_claimed,
    set_aside,
)
from framing.comments.stance.sentence_forms import NEGATIVE, RHETORICAL, THANKS_FOR_HARM, denied_after, kind_of_sentence
from framing.comments.stance.targets import PRONOUN, TARGET_BEFORE, WITH_TARGET, Sentence, anchor, begins_with, is_topic
from framing.core.arguments import checked
from framing.core.errors import FramingError, missing_columns
from framing.core.ordered_spans import START, Span, begun_in
from framing.core.tables import table
from framing.core.text.english.other_languages import NOT_ENGLISH, other_language_of_comment
from framing.core.text.letters import plain
from framing.core.text.sentences import sentence_spans
from framing.core.text.words import fold

NEEDED = ("article_id", "comment_id", "start", "text")
MIXED = "mixed"
ENDLESS, FAR = 1500, 250  # characters of a sentence; of a longer one so many to either side of a cue belong to it


def stances_by_rules(comments: pd.DataFrame, codebook: Codebook, progress: bool = False) -> pd.DataFrame:
    """Where each comment stands on each target, by the majority of the evidence of `find_evidence`: table "stance"."""
    found: dict[tuple, list] = {}
    for piece in find_evidence(comments, codebook, progress).itertuples(index=False):
        found.setdefault((piece.article_id, piece.comment_id, piece.target), []).append(piece)
    said = zip(comments.article_id, comments.comment_id, map(other_language_of_comment, _own(comments)), strict=True)
    return table(
        "stance",
        (
            {"article_id": article_id, "comment_id": comment_id, "target": target.target}
            | _verdict(found.get((article_id, comment_id, target.target), []), language)
            for article_id, comment_id, language in said
            for target in codebook.targets
        ),
    )


def _own(comments: pd.DataFrame) -> pd.Series:
    """What each comment says itself, as far as the table knows."""
    return comments["own_text"] if "own_text" in comments else comments["text"]


def _verdict(pieces: list, language: str | None) -> dict:
    if not pieces:
        return {"stance": "none", "rule": NOT_ENGLISH if language else None}
    favor = sum(piece.points_to == "favor" for piece in pieces)
    if 2 * favor == len(pieces):
        return {"stance": "none", "rule": MIXED}
    side = "favor" if 2 * favor > len(pieces) else "against"
    first = next(piece for piece in pieces if piece.points_to == side)
    place = {"evidence_start": first.start, "evidence_end": first.end, "evidence": first.evidence}
    return {"stance": side, "rule": first.rule, **place}


@checked()
def find_evidence(comments: pd.DataFrame, codebook: Codebook, progress: bool = False) -> pd.DataFrame:
    """Every piece of evidence behind the stances: table "stance_evidence", in the order of the text.

    article_id, comment_id, target, points_to (favor or against), start, end (offsets into the article, from the first
    to the last of target and cue), cue and alias (as the text has them; alias NA unless the rule rests on one), rule,
    evidence (the text). A cue of the codebook is a piece of evidence for a target when

    - its own sentence names the target at most ten words away, and no other target that the same cue could be about
      stands better to it ("… cue with target": "by the target" is best, then before the cue, then after it, the nearer
      first; "in the target" and "against the target" do not name it), and the target is the one who does or is what
      the cue says. That it is must show in the form of the clause: not "target suffered cue", "target fights cue",
      "target was attacked by cue", "cue of target" where the cue is an act, "target's enemies are cue", "target must
      stop the others"; not across a clause with a subject of its own, unless that is a pronoun and the sentence has
      named this target only. What is wished or felt of an object ("destroy", "trust") must have the target as its
      object, or be wished of it ("target must be destroyed"): not "target destroyed …", nor "target was destroyed";
    - or the sentence before named the target and no other, and a pronoun near the cue stands for it, or the sentence
      draws a conclusion, "So …", or is but a word for what people are like, "Hypocrites." ("… cue, target in the
      sentence before"), with the same care about who does and who suffers; two who are named in one breath have both
      what is said of them;
    - or the comment has named no target yet, and of those that the cue could be about, the comment that it answers
      names this one only ("… cue, target in the comment answered");
    - or the codebook declares the cue enough alone ("… cue alone"), or the cue names the target itself and is all of a
      call: “Stop the war!”;
    - or, for a target that the general words count for, a sentence without another such word is a call ("call"): “Vote
      for X!”, “Scrap X.”, “X must go”, “X broke its word”, “X 👎”, or the same with a pronoun, where the sentence
      before began with the target and named no other (`calls` has the forms, and the words beside it);

    and only if the comment claims it: not in words quoted from somebody else (three or more in quotation marks, a line
    that starts with >), not in a plain question, a condition, a concession (“Although …, …”), or what somebody else
    says or thinks (said before the cue or after it: “…, or so they say”), not in scare quotes or beside “yeah right”.
    Four forms of sentence are followed by their name: a negative or tag question claims what it asks, a rhetorical one
    (“How can anyone …?”), a mark of irony (“/s”, “…, my foot”, “Said nobody, ever.”) and thanks for harm to one's own
    (“Thank you for ruining our …”) turn it round.

    A negation right before the cue turns it round (", negated"), as do what denies all of the claim (“I doubt that
    …”, “Anyone who thinks that … should read it”; of praise alone “nobody would call …”), the end of the one named
    where that is meant (“I support scrapping X”; `meant`), the writer's own no to a question, and “It isn't.” or
    “Nonsense.” after what others say. One that is unclear makes it no evidence. A comment that is clearly not English
    has none. The word lists of these rules stand
    in `framing.comments.stance.polarity`, `sentence_forms`, `targets`, `meant` and `clause_patterns`.

    `comments` is the comments table (article_id, comment_id, start, text and, where there, parent_id and own_text are
    used); a missing column, or an example of a target that the rules code otherwise, raises `FramingError`.

    >>> from framing.codebook.load import read_codebook
    >>> text = "Hamas hides among civilians. Are they heroes? They are not."
    >>> comments = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": [text]})
    >>> find_evidence(comments, read_codebook("data/codebook.yml"))[["target", "points_to", "evidence"]].values.tolist()
    [['hamas', 'against', 'Hamas hides among']]
    """
    from tqdm import tqdm

    if missing := missing_columns(NEEDED, comments):
        raise FramingError("This is not a table of comments:", missing)
    words, rows = _words_of(codebook), []
    own = _own(comments)
    keys = list(zip(comments["article_id"], comments["comment_id"], strict=True))
    answered = _answered(comments, dict(zip(keys, own, strict=True)))
    places = zip(keys, comments["start"], comments["text"], own, answered, strict=True)
    for (article_id, comment_id), first, text, theirs, other in tqdm(
        places, total=len(comments), unit="comment", disable=not progress
    ):
        if other_language_of_comment(theirs):
            continue
        quoted, behind = quoted_first(text, theirs)
        for piece in _answering(theirs, words, quoted or other, behind):
            ids = {"article_id": article_id, "comment_id": comment_id, "evidence": text[piece["start"] : piece["end"]]}
            rows.append(piece | ids | {"start": first + piece["start"], "end": first + piece["end"]})
    return table("stance_evidence", rows)


def _answering(text: str, words: Vocabulary, answered: str, behind: int) -> list[dict]:
    """The pieces of evidence in a comment, with what its first words (from `behind` on) make of what it answers."""
    own = set_aside(text)
    says = answer(own, behind, answered)
    if not says:
        return pieces_of(text, words, answered)
    rule, (start, end) = says
    kept = [one for one in pieces_of(text, words, answered) if not start <= one["start"] < end]
    return sorted(
        [*taken_over(pieces_of(answered, words), rule, (start, end), own), *kept], key=lambda one: one["start"]
    )


def _words_of(codebook: Codebook) -> Vocabulary:
    """The codebook's words for and against, once its examples are seen to hold: both take longer than ten comments."""
    kept = getattr(codebook, "worked_out", {})
    if "stance" not in kept:
        words = vocabulary(codebook)
        _hold_examples(codebook, words)
        kept["stance"] = words
    return kept["stance"]


def _hold_examples(codebook: Codebook, words: Vocabulary) -> None:
    """Raise `FramingError` with every example of the codebook's targets that these rules do not code as it says."""
    wrong = []
    for target in codebook.targets:
        for expected, examples in target.examples.model_dump().items():
            for example in examples:
                sides = [piece["points_to"] for piece in pieces_of(example, words) if piece["target"] == target.target]
                favor = sides.count("favor") * 2 - len(sides)
                found = "none" if not favor else "favor" if favor > 0 else "against"
                if found != expected:
                    wrong.append(f"{target.target}: {example!r} is listed under {expected!r}, rules say {found!r}")
    if wrong:
        advice = "Mend the aliases or cues, or the example; rules know what framing/comments/stance/rules.py says."
        raise FramingError(f"{codebook.path or 'The codebook'}: examples of its targets do not hold:", wrong, advice)


def _answered(comments: pd.DataFrame, texts: dict[tuple, str]) -> list[str]:
    """The words that each comment answers; "" where it answers none that we know of."""
    if "parent_id" not in comments:
        return [""] * len(comments)
    return [texts.get(key, "") for key in zip(comments["article_id"], comments["parent_id"], strict=True)]


def pieces_of(text: str, words: Vocabulary, answered: str = "") -> list[dict]:
    """The pieces of evidence in one text, with offsets into that text; `answered` is what it answers."""
    page = plain(text)
    if page is None:
        return _pieces(text, words, answered)
    rows = _pieces(page.text, words, answered)
    return [row | dict(zip(("start", "end"), page.source(row["start"], row["end"]), strict=True)) for row in rows]


def _pieces(text: str, words: Vocabulary, answered: str) -> list[dict]:
    own = set_aside(text)
    names, cues = words.find(own)
    rows = in_hashtags(own, words)
    if not any(cues.values()) and not any(names[target] for target in words.called):
        return rows
    topics = {target for target, spans in words.find(set_aside(answered))[0].items() if spans} if answered else set()
    folded, before = fold(own).replace("'nt", "n't"), None
    for (start, end), (_, after) in pairwise([*sentence_spans(own), (len(own), len(own))]):
        sentence = Sentence(start, end, _within(names, start, end), _within(cues, start, end))
        if any(sentence.names.values()):
            topics = set()
        found = _of_sentence(own, folded, sentence, before, topics) if any(sentence.cues.values()) else []
        told = {row["target"] for row in found}
        calls = [
            row
            for target in words.called
            if target not in told
            for row in _calls(own, folded, _with_pronoun(target, folded, sentence, before), target, after)
        ]
        rows += found + calls
        before = sentence
    return rows


def _with_pronoun(target: str, folded: str, sentence: Sentence, before: Sentence | None) -> Sentence:
    """A sentence that names nobody, after one that began with this target and named no other: "They must go." """
    if before is None or any(sentence.names.values()) or not begins_with(target, folded, before):
        return sentence
    pronoun = PRONOUN.search(folded, sentence.start, sentence.end)
    return sentence._replace(names=sentence.names | {target: [pronoun.span()]}) if pronoun else sentence


def _calls(text: str, folded: str, sentence: Sentence, target: str, after: int) -> list[dict]:
    """What a sentence calls for that has no other word for or against the target: "Vote for X!", "X must go."

    `after` is where the next one ends, which belongs to it in “The toll? No thanks.”
    """
    names = sentence.names[target]
    if not names:
        return []
    goes_on = HELD_ONCE.match(folded, sentence.start) or any(is_topic(name, folded, sentence) for name in names)
    end = after if goes_on else sentence.end
    starts = beginnings(text, sentence.start, sentence.end)
    found = ((name, start, find_call(folded, start, end, name)) for name in names for start in starts)
    called = [(name, start, *call) for name, start, call in found if call]
    turned, form = kind_of_sentence(text, folded, sentence.start, end) if called else ("", "")
    rows: dict[Span, dict] = {}  # one for a name, however its call may begin
    for name, start, side, behind in called if turned != NO_EVIDENCE else ():
        cue = Cue(start, behind, side, False)
        if not not_claimed(text, folded, sentence.start, cue, end) and not is_reported(folded, sentence.start, cue):
            row = {"target": target, "points_to": SIDES[side] if turned else side, "start": cue.start, "end": behind}
            alias, how = (None, TARGET_BEFORE) if PRONOUN.fullmatch(folded, *name) else (text[slice(*name)], "")
            row |= {"cue": text[cue.start : behind], "alias": alias, "rule": f"call{how}{form}"}
            rows.setdefault(name, row)
    return list(rows.values())


def _within(found: dict[str, list], start: int, end: int) -> dict[str, list]:
    """What lies wholly in a sentence, of spans in reading order: looked up, since a long comment has thousands."""
    return {
        target: [one for one in spans[begun_in(spans, start, end, key=START)] if one[1] <= end]
        for target, spans in found.items()
    }


def _around(cue: Cue, folded: str, sentence: Sentence) -> Sentence:
    """A sentence as far as a cue in it reaches: all of it, but of one without end what stands near the cue."""
    if sentence.end - sentence.start <= ENDLESS:
        return sentence
    start, end = max(sentence.start, cue.start - FAR), min(sentence.end, cue.end + FAR)
    start = folded.find(" ", start, cue.start) + 1 or start  # at a word's beginning
    return Sentence(start, end, _within(sentence.names, start, end), _within(sentence.cues, start, end))


def _of_sentence(
    text: str, folded: str, sentence: Sentence, before: Sentence | None, topics: Iterable[str]
) -> list[dict]:
    turned, form = kind_of_sentence(text, folded, sentence.start, sentence.end)
    if turned == NO_EVIDENCE or BUT_NEXT.match(folded, sentence.end):
        return []
    rows = []
    for target, cues in sentence.cues.items():
        begins_at = {cue.start: cue.side for cue in cues}
        for cue in cues:
            if begins_at.get(cue.end + 1, cue.side) != cue.side:  # “a great liar”: no praise
                continue
            near = _around(cue, folded, sentence)
            tie = anchor(cue, target, folded, near, before, topics)
            if tie is None:
                continue
            how, alias = tie
            begins, whole = denied_whole(folded, near.start, cue, alias)
            if whole == NO_EVIDENCE or not_claimed(text, folded, begins, cue, near.end):
                continue
            reported = is_reported(folded, begins, cue)
            if reported and not denied_after(text, near.end):
                continue
            # "not Hamas terrorists": a name right before its cue keeps a negation before it away from the cue; and the
            # denial that opens a negative question denies nothing
            kept_away = 0 <= cue.start - alias[1] <= 1 or form == NEGATIVE
            denied = negation(folded, alias[1] if kept_away else begins, cue, alias)
            denied = TURNED if is_of_nobody(folded, begins, cue, alias) else denied
            away = meant(folded, near.start, cue[:2], alias)
            if NO_EVIDENCE in (denied, away):
                continue
            start, end = min(cue.start, alias[0]), max(cue.end, alias[1])
            # what blames beside thanks for harm blames; and who asks "Who would want this ugly X?" finds it ugly
            blames = form == THANKS_FOR_HARM and cue.side == "against"
            taken_for_granted = form == RHETORICAL and 0 < alias[0] - cue.end <= 1
            told = "" if blames or taken_for_granted else form
            of_words = denied, whole, away, TURNED if reported else AS_IT_STANDS
            other = [*of_words, turned if told == form else AS_IT_STANDS].count(TURNED) % 2 == 1
            row = {"target": target, "points_to": SIDES[cue.side] if other else cue.side, "start": start, "end": end}
            row |= {"cue": text[cue.start : cue.end], "alias": text[slice(*alias)] if how == WITH_TARGET else None}
            rows.append(row | {"rule": f"{cue.side} cue{how}{', negated' if any(of_words) else ''}{told}"})
    return sorted(rows, key=lambda row: row["start"])
