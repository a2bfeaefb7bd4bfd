"""Step 4, voice: passages in; out, every quotation, and the voices: who is speaking, for each character of the article.

Here a voice is read from quotation marks and layout alone. Headline, standfirst and crosshead speak as the headline;
body and captions as the narration; quoted words as a quotation or, kept at a distance, as a scare quote.
"""

import re
from collections.abc import Iterator

import pandas as pd

from framing.marks import Pair, Problem, pair_marks
from framing.reading.corpus import Corpus
from framing.tables import table
from framing.text import WORD, count_words, sentence_spans

VOICE_OF = {"headline": "headline", "standfirst": "headline", "crosshead": "headline"}
VOICE_OF |= {"body": "narration", "caption": "narration", "comment": "comment"}  # every other kind: other
SHORT = 3  # words; a longer stretch in marks is somebody's words

SO_CALLED = re.compile(r"\bso[- ]called\s+(?:\w+\s+)?$", re.IGNORECASE)
WORK = r"(?:book|film|movie|novel|song|album|play|series|show|documentary|podcast|poem|essay|memoir|episode|exhibition)"
TITLED = re.compile(rf"\b(?:{WORK}(?:,| titled| called| entitled)?|titled|entitled)\s+$", re.IGNORECASE)
NAMED = re.compile(
    r"\b(?:call(?:s|ed|ing)|dub(?:s|bed|bing)|term(?:s|ed|ing)|label(?:s|l?ed|l?ing)|nam(?:es|ed|ing)"
    r"|nicknam(?:es|ed|ing)|brand(?:s|ed|ing)|describ(?:es|ed|ing))\b[^.,;]{0,40}$",
    re.IGNORECASE,
)
# That somebody speaks: verbs of saying, in any form, and what else gives a source in general newsroom English.
SAYING = """
    accuse acknowledge add admit affirm allege announce answer argue ask assert call caution cite claim comment complain
    concede conclude condemn confirm contend convey criticise criticize declare demand deny describe emphasise emphasize
    explain highlight indicate insist maintain mention note plead praise promise quote reaffirm recall reiterate reject
    remark reply report respond reveal say state stress suggest tweet underscore urge vow warn
    """.split()
IRREGULAR = """
    admitted admitting reportedly said speak speaking speaks spoke tell telling tells told write writes writing wrote
    """


def _forms(verb: str) -> str:
    """A pattern for the regular forms of a verb."""
    if verb.endswith("e"):
        return f"{verb[:-1]}(?:e|es|ed|ing)"
    return f"{verb[:-1]}(?:y|ies|ied|ying)" if verb.endswith(("ny", "ly")) else f"{verb}(?:s|es|ed|ing)?"


SOURCE_CUE = re.compile(
    rf"\b(?:accord(?:ing|ance) (?:to|with)|in (?:his|her|their|its) words"
    rf"|{'|'.join(map(_forms, SAYING))}|{'|'.join(IRREGULAR.split())})\b",
    re.IGNORECASE,
)
_MORE = "passage_id depth"


def pair_all_marks(corpus: Corpus, passages: pd.DataFrame) -> tuple[dict[str, list[tuple[int, Pair]]], pd.DataFrame]:
    """Pair the marks of every article: the pairs by article, each with its passage's row, and the problem list.

    The problem list has article_id, start, end, mark, problem: the marks that could not be paired, to be looked at.
    """
    pairs: dict[str, list[tuple[int, Pair]]] = {}
    odd: list[dict] = []
    for article_id, own in passages.groupby("article_id", sort=False):
        text, own_pairs = corpus.texts[article_id], []
        for rows in _strands(own):
            spans = list(zip(own.start[rows], own.end[rows], strict=True))
            found, problems = pair_marks(text, [(int(a), int(b)) for a, b in spans])
            at = 0
            for pair in found:
                while spans[at][1] < pair.end:
                    at += 1
                own_pairs.append((rows[at], pair))
            odd += [_problem(article_id, problem) for problem in problems]
        pairs[article_id] = sorted(own_pairs, key=lambda item: (item[1].start, -item[1].end))
    columns = ["article_id", "start", "end", "mark", "problem"]
    return pairs, pd.DataFrame(sorted(odd, key=lambda row: (row["article_id"], row["start"])), columns=columns)


def _strands(own: pd.DataFrame) -> Iterator[list]:
    """Passages among which a quotation may run on: the whole body (a caption between does not end it), others alone."""
    body = own.index[own.kind == "body"].tolist()
    if body:
        yield body
    for row in own.index[own.kind != "body"]:
        yield [row]


def _problem(article_id: str, problem: Problem) -> dict:
    return {"article_id": article_id, **problem._asdict()}


def find_quotations(corpus: Corpus, passages: pd.DataFrame, pairs: dict[str, list[tuple[int, Pair]]]) -> pd.DataFrame:
    """Every stretch in quotation marks: the table `quotations`, one row per paragraph of a quotation.

    Columns: article_id, quotation_id (shared by the paragraphs of one quotation), start, end (the content, without the
    marks), kind (direct, scare, title), speaker (missing: not read from marks), cue (the words that give a source,
    where they decided), rule (why this kind), text; then passage_id and depth (1 = a quotation within a quotation).

    >>> import framing as fr
    >>> a = fr.analyse(fr.read("seeds"), "data/codebook.yml")
    >>> a.quotations.query("kind == 'scare' and text == 'bear hug'").rule.tolist()
    ['short, no source in its sentence']
    """
    rows = []
    for article_id, own in pairs.items():
        text, number, last = corpus.texts[article_id], 0, None
        for row, pair in own:
            passage = passages.loc[row]
            if pair.continues and last is not None:
                kind, cue, rule = last["kind"], last["cue"], "continued from the paragraph before"
                quotation_id = last["quotation_id"]
            else:
                kind, cue, rule = _kind(text, passage, pair)
                number += 1
                quotation_id = number
            found = {"article_id": article_id, "quotation_id": quotation_id, "start": pair.start, "end": pair.end}
            found |= {"kind": kind, "cue": cue, "rule": rule, "text": text[pair.start : pair.end]}
            rows.append(found | {"passage_id": passage.passage_id, "depth": pair.depth})
            if pair.depth == 0:
                last = found
    return table("quotations", rows, _MORE)


def _kind(text: str, passage: pd.Series, pair: Pair) -> tuple[str, str | None, str]:
    """The kind of a quotation, the cue that decided, and the rule: the surest signs first."""
    content, before = text[pair.start : pair.end], text[passage.start : pair.opened.start]
    if SO_CALLED.search(before):
        return "scare", "so-called", "so-called"
    if TITLED.search(before) and _is_name(content):
        return "title", None, "follows the kind of work"
    named = NAMED.search(before)
    if named:
        return "direct", named.group().split()[0], "follows a verb of naming"
    if count_words(content) > SHORT:
        return "direct", None, f"longer than {SHORT} words"
    sentence = _sentence_around(text, passage, pair)
    if _is_name(content) and not _is_title_case(sentence.replace(content, "")):
        return "scare", None, "a lone name"
    if VOICE_OF.get(passage.kind) == "headline":
        return "direct", None, "in a headline, marks attribute"
    cue = SOURCE_CUE.search(sentence.replace(content, " "))
    if cue:
        return "direct", cue.group(), "short, a source in its sentence"
    return "scare", None, "short, no source in its sentence"


def _sentence_around(text: str, passage: pd.Series, pair: Pair) -> str:
    for start, end in sentence_spans(passage.text):
        if passage.start + start <= pair.start < passage.start + end:
            return passage.text[start:end]
    return passage.text


def _is_name(content: str) -> bool:
    found = WORD.findall(content)
    return bool(found) and all(word[0].isupper() for word in found if len(word) > 3 or word is found[0])


def _is_title_case(sentence: str) -> bool:
    """Does this line capitalise its words as English headlines do? Then a capital does not tell a name."""
    long = [word for word in WORD.findall(sentence) if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def find_voices(
    corpus: Corpus, passages: pd.DataFrame, quotations: pd.DataFrame, comments: pd.DataFrame
) -> pd.DataFrame:
    """Whose voice each stretch of an article is in: the table `voices`, a partition of its non-blank characters.

    Columns: article_id, start, end, voice (headline, narration, quotation, scare, comment, other), speaker (missing for
    now); then kind (of the passage) and words. Quoted words are quotation or scare wherever they stand; the outermost
    marks decide; the marks themselves, and the number printed before a comment, are not part of what they hold.
    """
    outer = quotations[(quotations.depth == 0) & (quotations.kind != "title")]
    quoted = {key: list(zip(own.start, own.end, own.kind, strict=True)) for key, own in outer.groupby("article_id")}
    begins = dict(zip(zip(comments.article_id, comments.comment_id, strict=True), comments.start, strict=True))
    rows = []
    for article_id, own in passages.groupby("article_id", sort=False):
        text, inside = corpus.texts[article_id], quoted.get(article_id, [])
        at = 0
        for passage in own.itertuples():
            while at < len(inside) and inside[at][0] < passage.start:
                at += 1
            last = at
            while last < len(inside) and inside[last][1] <= passage.end:
                last += 1
            cuts = _cuts(passage, inside[at:last], begins.get((article_id, passage.comment_id)))
            rows += _spans(article_id, text, passage.kind, cuts)
            at = last
    return table("voices", rows, "kind words")


def _cuts(passage, inside: list[tuple[int, int, str]], begin: int | None) -> list[tuple[int, int, str]]:
    """A passage cut at its quotations: (start, end, voice) from its first character to its last."""
    own, cuts, at = VOICE_OF.get(passage.kind, "other"), [], passage.start
    if begin is not None and begin > at:
        cuts, at = [(at, begin, "other")], begin
    for start, end, kind in inside:
        cuts += [(at, start, own), (start, end, "scare" if kind == "scare" else "quotation")]
        at = end
    return [*cuts, (at, passage.end, own)]


def _spans(article_id: str, text: str, kind: str, cuts: list[tuple[int, int, str]]) -> Iterator[dict]:
    for start, end, voice in cuts:
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            start += len(piece) - len(piece.lstrip())
            found = {"article_id": article_id, "start": start, "end": start + len(stripped), "voice": voice}
            yield found | {"kind": kind, "words": count_words(stripped)}
