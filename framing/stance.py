"""Step 6, stance: comments and the codebook's targets in; for or against each target, with the evidence, out.

The rules are few and readable, so that anyone can say why a comment was coded as it was, and where that was wrong. They
know the vocabulary of the codebook and nothing else: irony, allusion and what a comment takes for granted escape them.
Read "none" as "no evidence found", not as "the reader has no opinion".
"""

import re
from typing import NamedTuple

import pandas as pd

from framing.codebook import Codebook
from framing.errors import FramingError
from framing.stance_words import (
    REACH,
    SIDES,
    Cue,
    Vocabulary,
    negation,
    pronouns,
    reported,
    set_aside,
    vocabulary,
    words_between,
)
from framing.tables import table
from framing.text import fold, sentence_spans

EVIDENCE = "article_id comment_id target points_to start end cue alias rule evidence"
MIXED = "mixed"
WITH_TARGET, TARGET_BEFORE, ALONE = " with target", ", target in the sentence before", " alone"
# "revenge against Israel", "murdered in Israel": the place or the one acted on, not the one who does it
PLACE = re.compile(r"\b(?:against|into?|inside|outside|outside of|within|across|near)(?: the)? +\Z")
BY = re.compile(r"\s+by(?: the)?\s+")


class Sentence(NamedTuple):
    """One sentence of a comment: its place, and per target where it names the target and what it says."""

    start: int
    end: int
    names: dict[str, list[tuple[int, int]]]
    cues: dict[str, list[Cue]]


def find_stances(comments: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Where each comment stands on each target of the codebook: table "stance", one row per comment and target.

    `comments` is the comments table (article_id, comment_id, start, text are used).

    - stance: favor, against or none, by the majority of the pieces of evidence (`evidence` lists them all).
    - evidence_start, evidence_end, evidence: the first piece that says so, as offsets into the article and as text.
    - rule: the name of the rule that found this piece; "mixed" (with stance none) when as much speaks for as against;
      NA when there is no evidence.

    A missing column raises `FramingError`.

    >>> from framing.codebook import read_codebook
    >>> text = "Hamas must be defeated. I do not trust Netanyahu."
    >>> comments = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": [text]})
    >>> found = find_stances(comments, read_codebook("data/codebook.yml")).set_index("target")
    >>> found.loc[["hamas", "israeli_leadership"], ["stance", "rule"]].values.tolist()
    [['against', 'against cue with target'], ['against', 'favor cue with target, negated']]
    """
    pieces = find_evidence(comments, codebook)
    found = dict(list(pieces.groupby(["article_id", "comment_id", "target"])))
    rows = []
    for comment in comments.itertuples():
        for target in codebook.targets:
            key = (comment.article_id, comment.comment_id, target.target)
            rows.append(dict(zip(["article_id", "comment_id", "target"], key, strict=True)) | _verdict(found.get(key)))
    return table("stance", rows, more="evidence")


def _verdict(pieces: pd.DataFrame | None) -> dict:
    if pieces is None:
        return {"stance": "none"}
    favor, against = ((pieces.points_to == end).sum() for end in ("favor", "against"))
    if favor == against:
        return {"stance": "none", "rule": MIXED}
    side = "favor" if favor > against else "against"
    first = pieces[pieces.points_to == side].iloc[0]
    place = {"evidence_start": first.start, "evidence_end": first.end, "evidence": first.evidence}
    return {"stance": side, "rule": first.rule, **place}


def find_evidence(comments: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Every piece of evidence behind the stances: table "stance_evidence", in the order of the text.

    article_id, comment_id, target, points_to (favor or against), start, end (offsets into the article, from the first
    to the last of target and cue), cue and alias (as the text has them; alias NA unless the rule rests on one), rule,
    evidence (the text). A cue of the codebook is a piece of evidence for a target when

    - its own sentence names the target at most ten words away, and no other target that the same cue could be about
      stands better to it ("… cue with target": "by the target" is best, then before the cue, then after it, the nearer
      first; "in the target" and "against the target" do not name it);
    - or a pronoun stands for the target, which the sentence before named last ("… cue, target in the sentence before");
    - or the codebook declares the cue enough alone ("… cue alone");

    and only if

    - it is not quoted from somebody else (three words or more in quotation marks, a line that starts with >), not in a
      question (rhetorical or not: the rules cannot tell), and not reported as what somebody else says or thinks.

    A negation right before the cue turns it round (", negated"); one that is unclear makes it no evidence. All word
    lists of these rules stand in `framing.stance_words`.

    >>> from framing.codebook import read_codebook
    >>> text = "Hamas hides among civilians. Are they heroes? They are not."
    >>> comments = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": [text]})
    >>> find_evidence(comments, read_codebook("data/codebook.yml"))[["target", "points_to", "evidence"]].values.tolist()
    [['hamas', 'against', 'Hamas hides among']]
    """
    missing = [f"there is no column {n!r}" for n in ("article_id", "comment_id", "start", "text") if n not in comments]
    if missing:
        raise FramingError("This is not a table of comments:", missing)
    words, rows = vocabulary(codebook.targets), []
    for comment in comments.itertuples():
        ids = {"article_id": comment.article_id, "comment_id": comment.comment_id}
        for piece in pieces_of(comment.text, words):
            place = {"start": comment.start + piece["start"], "end": comment.start + piece["end"]}
            rows.append(ids | piece | place)
    return table("stance_evidence", rows, more=EVIDENCE)


def pieces_of(text: str, words: Vocabulary) -> list[dict]:
    """The pieces of evidence in one text, with offsets into that text."""
    own = set_aside(text)
    names, cues = words.find(own)
    folded, rows, before = fold(own), [], None
    for start, end in sentence_spans(text):
        sentence = Sentence(start, end, _within(names, start, end), _within(cues, start, end))
        if not text[start:end].rstrip("\"'”’) ").endswith("?"):
            rows += _of_sentence(text, folded, sentence, before)
        before = sentence
    return rows


def _within(found: dict[str, list], start: int, end: int) -> dict[str, list]:
    return {target: [one for one in spans if start <= one[0] and one[1] <= end] for target, spans in found.items()}


def _of_sentence(text: str, folded: str, sentence: Sentence, before: Sentence | None) -> list[dict]:
    rows = []
    for target, cues in sentence.cues.items():
        for cue in cues:
            how, alias = _anchor(cue, target, folded, sentence, before)
            if how is None or reported(folded, sentence.start, cue.start):
                continue
            # "not Hamas terrorists": a name right before its cue keeps a negation before it away from the cue
            named_right_before = 0 <= cue.start - alias[1] <= 1
            turned = negation(folded, alias[1] if named_right_before else sentence.start, cue)
            if turned == "unclear":
                continue
            start, end = min(cue.start, alias[0]), max(cue.end, alias[1])
            row = {"target": target, "points_to": SIDES[cue.side] if turned else cue.side, "start": start, "end": end}
            row |= {"cue": text[cue.start : cue.end], "evidence": text[start:end]}
            row["alias"] = text[alias[0] : alias[1]] if how == WITH_TARGET else None
            row["rule"] = f"{cue.side} cue{how}{', negated' if turned else ''}"
            rows.append(row)
    return sorted(rows, key=lambda row: row["start"])


def _anchor(cue: Cue, target: str, folded: str, sentence: Sentence, before: Sentence | None):
    """What ties a cue to its target: the rule, and the words besides the cue that it rests on; or (None, None)."""
    if cue.alone:
        return ALONE, (cue.start, cue.end)
    claimed = [
        (_nearness(span, cue, folded), other, span)
        for other, spans in sentence.names.items()
        if other == target or any(rival.start == cue.start for rival in sentence.cues[other])
        for span in spans
        if words_between(folded, span, cue[:2]) <= REACH and not PLACE.search(folded, sentence.start, span[0])
    ]
    if claimed:  # of the targets that this cue could be about, the one that stands best to it has it
        _, owner, alias = min(claimed)
        return (WITH_TARGET, alias) if owner == target else (None, None)
    stands_for = _pronouns_for(target, folded, sentence, before)
    if not stands_for:
        return None, None
    return TARGET_BEFORE, min(stands_for, key=lambda span: _nearness(span, cue, folded))


def _pronouns_for(target: str, folded: str, sentence: Sentence, before: Sentence | None) -> list[tuple[int, int]]:
    """The pronouns that may stand for a target: the sentence before named it last, and nothing was named since."""
    named = [(spans[-1], other) for other, spans in before.names.items() if spans] if before else []
    if not named or max(named)[1] != target:
        return []
    first = min((span[0] for spans in sentence.names.values() for span in spans), default=sentence.end)
    return pronouns(folded, sentence.start, first)


def _nearness(alias: tuple[int, int], cue: Cue, folded: str) -> tuple[int, int]:
    """How well an alias fits a cue, least is best: "cue by alias", then what stands before it, then what follows it."""
    if alias[0] < cue.end:
        return 1, cue.start - alias[1]
    return 0 if BY.fullmatch(folded, cue.end, alias[0]) else 2, alias[0] - cue.end
