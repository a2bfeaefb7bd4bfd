"""Run in a Python of its own: a kind of heading, two voices of sources and an analyser more, and what then comes out.

Their lines are put into the table before anything else is imported, which is what a line in the file does. The rules
that would find them are given by hand. Prints JSON, which `test_new_kind` reads.
"""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

TABLE = "framing.core.kinds_and_voices"
LINES = {  # after the line that begins so → what is new
    '    Voice("reported", ': """
    Voice("document", "documents", "in documents", "source", "source", "#7a5c1e", "..", "<", "2px solid"),
    Voice("thought", "thoughts", "in thoughts", "source", "outlet", "#9cc58b", "", ">", "2px dashed"),""",
    '    Kind("standfirst", ': """
    Kind("kicker", "kicker", True, "headline", "headlines", "#9a8fc0", "oo"),""",
    '    Kind("caption", ': """
    Kind("pull", "pull quote", True, "narration", "captions", "#c9d8e8", "**"),""",
}
KICKER, THOUGHT, DOCUMENT = "In brief", "lasting", "precision"  # words by which each is known
COMMENTS = ["Israel is good.", "@1 No, Israel is bad, this is a genocide!", "A bad, bad war.", "…", "Good. Very good."]
SHARED = "The agency reported that the talks in Cairo would go on until a ceasefire was signed by both of the parties."
TEXTS = {
    "a": ("Daily A", "2031-03-04", "The minister said that the war in Gaza would be a lasting genocide."),
    "b": (
        "Daily A",
        "2031-03-05",
        "“It was a precision operation,” said Jane Doe. Five people were massacred by Israel.",
    ),
    "c": ("Weekly B", "2031-03-06", "“The war in Gaza must end,” said John Roe. He said that it was an offensive."),
    "d": ("Weekly B", "2031-03-06", "Jane Doe said that the war would be a lasting war. Jane Doe denied a “genocide”."),
}


def put_lines_in() -> None:
    source = Path(importlib.util.find_spec(TABLE).origin).read_text("utf-8")
    for begins, new in LINES.items():
        [line] = [line for line in source.splitlines() if line.startswith(begins)]
        source = source.replace(line, line + new)
    sys.modules[TABLE] = module = ModuleType(TABLE)
    exec(compile(source, TABLE, "exec"), module.__dict__)


def find_the_new_kinds() -> None:
    """The rules: a passage that begins with “In brief” is a kicker; the others are known by a word in them."""
    import framing.analysis.tables
    import framing.voice.voices

    find_passages, find_voices = framing.analysis.tables.find_passages, framing.voice.voices.find_voices

    def passages(corpus):
        found = find_passages(corpus)
        return found.assign(kind=found["kind"].mask(found["text"].str.startswith(KICKER), "kicker"))

    def voices(corpus, *tables):
        found = find_voices(corpus, *tables)
        said = [corpus.texts[row.article_id][row.start : row.end] for row in found.itertuples()]
        new = {"reported": (THOUGHT, "thought"), "quotation": (DOCUMENT, "document")}
        named = zip(found["voice"], said, strict=True)
        return found.assign(voice=[new[one][1] if one in new and new[one][0] in text else one for one, text in named])

    framing.analysis.tables.find_passages, framing.voice.voices.find_voices = passages, voices


def add_an_analyser() -> None:
    """It knows two words, and its polarity is the sum of their weights, bent into −1…1."""
    import re

    from framing.comments.sentiment.analysers import ANALYSERS, Analyser
    from framing.comments.sentiment.match import Match, Score

    def score(text: str) -> Score:
        matches = [
            Match(found[0], 1.0 if found[0].lower() == "good" else -1.0, *found.span())
            for found in re.finditer(r"\b(?:good|bad)\b", text, re.IGNORECASE)
        ]
        return Score("tiny", sum(match.weight for match in matches) / (len(matches) + 1), None, matches)

    def parts(score: Score, text: str) -> list[float]:
        return [match.weight / (len(score.matches) + 1) for match in score.matches]

    ANALYSERS["tiny"] = Analyser("tiny", "Tiny", score, parts, "bent sum", "#2f7d5b", "s")


def drawings(analysis, many, found) -> dict:
    """Every chart as all tests draw it, and what shows a new voice or analyser; `many` has more comments than rows."""
    from framing import charts
    from framing.comments.sentiment import weigh_words
    from tests.charts.drawings import ALL, OF_CODERS

    words, new = weigh_words(analysis.own_words), ["document", "thought"]
    half = words["article_id"].isin(["a", "b"])
    return {
        **{name: lambda draw=draw: draw(analysis) for name, draw in ALL.items()},
        **OF_CODERS,
        "claims": lambda: charts.claims(found),
        "comment_sentiment of many": lambda: charts.comment_sentiment(many),
        "keyness by voice": lambda: charts.keyness(analysis, by="voice", at_least=1),
        "over_time in new voices": lambda: charts.over_time(analysis, "campaign", voice=new, by="day"),
        "profiles": lambda: charts.profiles(analysis),
        "rates in new voices": lambda: charts.rates(analysis, "campaign", voice=new, fewest=1),
        "specification": lambda: charts.specification(found, found.claims[0]),
        "speaking first": lambda: charts.speaking(analysis, of="named", count="first"),
        "word_shift of the new analyser": lambda: charts.word_shift(
            analysis, words[half], words[~half], ("A", "B"), analyser="tiny"
        ),
    }


def drawn(draw):
    """A chart, or what went wrong."""
    try:
        return draw()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def worked_out() -> dict:
    import pandas as pd

    import framing as fr
    from framing import analysis as steps
    from framing import charts, compare
    from framing.comments import sentiment
    from framing.notebook import display
    from framing.validation import robustness

    rows = [
        {"article_id": key, "outlet": outlet, "published": day, "title": f"War in Gaza, part {key}"}
        | {"text": f"{KICKER}: the war goes on\n\n{text}\n\n{SHARED}", "comments": COMMENTS}
        for key, (outlet, day, text) in TEXTS.items()
    ]
    analysis, strict = (fr.analyse(pd.DataFrame(rows), "data/codebook.yml", rule) for rule in ("lenient", "strict"))
    talk = rows[0] | {"comments": [f"Number {n} is {'good' if n % 3 else 'bad'}." for n in range(70)]}
    many = fr.analyse(pd.DataFrame([talk]), "data/codebook.yml")
    claims = [*robustness.for_each(analysis, "words", voice="thought"), *robustness.headline_claims(analysis)]
    found = robustness.recompute(analysis, claims[:6], robustness.declare(analysis, term="none", article="none"))
    made = {name: drawn(draw) for name, draw in drawings(analysis, many, found).items()}
    kept = {name: chart for name, chart in made.items() if not isinstance(chart, str)}
    voices, page = analysis.voices, fr.explore(analysis).html

    def words_in(chart: str, by: str = "voice", count: str = "words") -> dict:
        return kept[chart].table.groupby(by)[count].sum().to_dict() if chart in kept else {}

    few = analysis.comments.head(2)
    return {
        "faults": {name: chart for name, chart in made.items() if isinstance(chart, str)},
        "lines": [name for name, chart in kept.items() if not chart.is_picture],
        "not drawn": sorted(set(charts.__all__) - {"Chart"} - {name.split(" ")[0] for name in made}),
        "tables": {name: len(getattr(analysis, name)) for name in (*steps.TABLES, *steps.EXTRA_TABLES)},
        "words": voices.groupby("voice")["words"].sum().to_dict(),
        "of kickers": voices[voices["kind"] == "kicker"].groupby("voice")["words"].sum().to_dict(),
        "anatomy": words_in("anatomy", "kind"),
        "whose_words": words_in("whose_words"),
        "speakers": words_in("speakers"),
        "given": int(compare.turns(analysis)["k"].sum()),
        "profiles": words_in("profiles", "item", "count"),
        "named in": sorted(voice for voice, n in words_in("naming_by_voice", count="count").items() if n),
        "wording": analysis.mentions.groupby("voice")["wording"].first().to_dict(),
        "strict": compare.words_by_voice(strict.voices, strict.articles)["voice"].unique().tolist(),
        "choice of headlines": next(one.about for one in robustness.declare(analysis) if one.name == "headlines"),
        "shown": "".join(repr(display.by_voice(analysis, key)) for key in "ab"),
        "explorer": {mark: mark in page for mark in (".v-thought", ".u-document", '"tiny":"Tiny"', "and pull quotes")},
        "counted": kept["barcode"].caption if "barcode" in kept else "",
        "analysers": words_in("comment_sentiment of many", "analyser", "matched"),
        "keys": [key.label for key in kept["comment_sentiment of many"].figure.heading.keys] if kept else [],
        "usual pair": sentiment.disagreements(few).columns.tolist(),
        "pair": sentiment.disagreements(few, pair=("vader", "tiny")).columns.tolist(),
        "beside stance": sorted(sentiment.beside_stance(analysis.sentiment, analysis.stance)["analyser"].unique()),
    }


if __name__ == "__main__":
    put_lines_in()
    find_the_new_kinds()
    add_an_analyser()
    sys.stdout.write(json.dumps(worked_out()))
