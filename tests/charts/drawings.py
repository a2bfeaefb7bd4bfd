"""How each chart is drawn in the tests of every chart: name → function of an analysis, or of a made-up world.

A new chart has its line here. `test_charts_all` draws it of two outlets made up for it, of up to twelve, and of names
that do harm; `tests/core/new_kinds.py` of an analysis with kinds and voices that the suite does not have.
"""

from dataclasses import replace
from types import SimpleNamespace

import pandas as pd

from framing import charts
from framing.comments.sentiment import weigh_words
from framing.core.tables import table

PARTIES = ["council", "company", "the_union_of_ferry_quay_and_harbour_workers", "residents", "press", "others"]


def with_speakers(world):
    """A made-up world with a speaker, of some party, for three of four quotations, and with headlines' sources."""
    if hasattr(world, "speakers"):  # an analysis has its own
        return world
    quoted = world.voices["voice"] == "quotation"
    number = quoted.cumsum().where(quoted)
    people = [f"p{int(n) % 7}" if pd.notna(n) and n % 4 else None for n in number]
    voices = world.voices.assign(speaker=people, speaker_id=people)
    place = world.passages[["article_id", "passage_id", "start", "end"]].assign(
        passage_id=range(1, len(world.passages) + 1)
    )
    said = voices[quoted].assign(kind="direct", depth=0, quotation_id=range(1, int(quoted.sum()) + 1))
    inside = said.merge(place, on="article_id", suffixes=("", "_of"))
    inside = inside[(inside["start_of"] <= inside["start"]) & (inside["end"] <= inside["end_of"])]
    rows = [
        {"speaker_id": f"p{n}", "name": f"Person {n}", "named": n % 2 == 0, "articles": 1, "quotations": 1, "words": 1}
        | {"party": PARTIES[n] if n < 6 else None, "role": ["official", "civilian", None][n % 3]}
        for n in range(7)
    ]
    heads = world.mentions[world.mentions["kind"] == "headline"] if len(world.mentions) else world.mentions
    support = ["narrator", "source", "altered", "absent"]
    provenance = [
        {"article_id": row.article_id, "outlet": row.outlet, "start": row.start, "end": row.end, "what": "term"}
        | {"text": row.surface, "support": support[n % 4], "speaker": f"p{n % 7}"}
        for n, row in enumerate(heads.itertuples())
    ]
    codebook = SimpleNamespace(
        **vars(world.codebook),
        parties=[SimpleNamespace(party=party, label="") for party in PARTIES],
        roles=[SimpleNamespace(role="official", label="officials"), SimpleNamespace(role="civilian", label="")],
    )
    said_by = inside.drop(columns=["start_of", "end_of"]).astype({"speaker": "str", "speaker_id": "str"})
    tables = {
        "passages": world.passages.assign(passage_id=range(1, len(world.passages) + 1)),
        "voices": voices.astype({"speaker": "str", "speaker_id": "str"}),
        "quotations": said_by,
        "speakers": table("speakers", rows),
        "provenance": table("provenance", provenance),
        "codebook": codebook,
    }
    return SimpleNamespace(**vars(world) | tables)


def with_alignments(world):
    """A made-up world with two groups of passages: the first paragraph of every article, and the last."""
    if world.alignments is not None:  # an analysis has its own
        return world
    bodies = world.passages[world.passages.kind == "body"].merge(world.articles[["article_id", "outlet"]])
    ends = [bodies.drop_duplicates("article_id", keep=keep).assign(group=n) for n, keep in ((1, "first"), (2, "last"))]
    cells = pd.concat(ends).assign(similarity=0.4, shared_copy=lambda cells: cells.group == 2).sort_values("group")
    return replace(world, alignments=cells)


EVENTS = pd.DataFrame({"date": ["2023-11-30", "2023-12-01", "2023-12"], "label": ["Talks begin", "A vote", "Winter"]})
OUTSIDE = pd.DataFrame({"date": ["2023-11-01", "2023-12-01", "2024-01-01"], "series": "lorries", "value": [120, 0, 80]})
ANSWERS = pd.DataFrame({"coder": ["Ada", "Ada", "Bo", "Bo"], "item": ["a:0-4", "a:5-9"] * 2, "label": list("kukk")})
ANSWERS = ANSWERS.assign(question="tone", note="")
ITEMS = pd.DataFrame({"item": ["a:0-4", "a:5-9"], "text": ["Yes.", "No."]})
ALL = {
    "naming_by_voice": lambda w: charts.naming_by_voice(w, "campaign", fewest=1),
    "who_says": lambda w: charts.who_says(w, "campaign", fewest=1),
    "naming": lambda w: charts.naming(w, "campaign", fewest=1),
    "naming of the state": lambda w: charts.naming(w, "state", fewest=1),
    "rates": lambda w: charts.rates(w, "campaign", fewest=1),
    "rates of five": lambda w: charts.rates(
        w, "campaign", among=["genocide", "aggression", "war", "offensive", "precision operation"],
        voice=["headline", "narration", "quotation", "scare", "all voices"], fewest=1,
    ),
    "agent_named": charts.agent_named,
    "constructions": charts.constructions,
    "emotive": charts.emotive,
    "figures": charts.figures,
    "barcode": lambda w: charts.barcode(w, "campaign", fewest=1),
    "comment_sentiment": charts.comment_sentiment,
    "comment_stance": charts.comment_stance,
    "reply_graph": charts.reply_graph,
    "anatomy": charts.anatomy,
    "speakers": lambda w: charts.speakers(with_speakers(w)),
    "whose_words": charts.whose_words,
    "article_shares": lambda w: charts.article_shares(w, "campaign: war", "state"),
    "differences": lambda w: charts.differences(w, "campaign"),
    "over_time": lambda w: charts.over_time(w, "campaign", by="week", events=EVENTS),
    "over_time, rates": lambda w: charts.over_time(w, "campaign", measure="rate", together=True, by="day"),
    "outside_counts": lambda w: charts.outside_counts(w, "campaign", OUTSIDE, events=EVENTS),
    "naming in headlines": lambda w: charts.naming(w, "campaign", where="headlines", fewest=1),
    "naming_by_voice in headlines": lambda w: charts.naming_by_voice(w, "campaign", where="headlines", fewest=1),
    "rates in headlines": lambda w: charts.rates(w, "campaign", among="war", where="headlines", fewest=1),
    "barcode of headlines": lambda w: charts.barcode(w, "campaign", where="headlines", fewest=1),
    "whose_words in headlines": lambda w: charts.whose_words(w, where="headlines"),
    "agent_named in headlines": lambda w: charts.agent_named(w, where="headlines"),
    "constructions in headlines": lambda w: charts.constructions(w, where="headlines"),
    "figures in headlines": lambda w: charts.figures(w, outlets=1, where="headlines"),
    "keyness": lambda w: charts.keyness(w, at_least=1),
    "collocates": lambda w: charts.collocates(w, "campaign", at_least=1, fewest=1),
    "word_shift": lambda w: charts.word_shift(
        w, weigh_words(w.comments.iloc[::2]), weigh_words(w.comments.iloc[1::2]), ("some", "the others")
    ),
    "speaking": lambda w: charts.speaking(with_speakers(w)),
    "speaking first by role": lambda w: charts.speaking(with_speakers(w), of="role", count="first"),
    "quotations of named persons": lambda w: charts.speaking(with_speakers(w), of="named", count="quotations", most=2),
    "accounts": lambda w: charts.accounts(with_speakers(w)),
    "side_by_side": lambda w: charts.side_by_side(with_alignments(w)),
}  # fmt: skip
OF_CODERS = {  # of what people answered, without an analysis
    "coder_agreement": lambda: charts.coder_agreement(ANSWERS),
    "coded_items": lambda: charts.coded_items(ANSWERS, ITEMS),
}
