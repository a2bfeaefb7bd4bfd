"""Party and role of speakers: how often they are right, wrong and unknown, for each party alike.

    python benchmarks/sides.py            # the practice corpus against what was planted in it
    python benchmarks/sides.py --errors   # and every speaker whose party or role is not as planted
    python benchmarks/sides.py --basil    # a hundred speakers of real news, to be read by eye

Each quotation and each stretch of reported speech of the record (data/practice/gold) is looked up in the table `voices`
by its place, and the party, role and named of whoever is found to speak there are held against those of the record. The
record calls the role of every person without a name "unnamed"; the suite keeps what such a person does ("a constable")
apart from having no name, so roles are compared for all others, and `named` for all.

BASIL's articles (US politics, 2010–2019, beside the repository) have no parties on record. With the few names of
us_parties.yml a reader of the list found, of a hundred named speakers with more than thirty words each: of 26
Republicans 14 right, none wrong, 12 unknown; of 29 Democrats 17 right, 1 wrong, 11 unknown; of the 45 others none was
given a party. Of the roles about one in eight was wrong, half of them presidents of associations taken for officials.
"""

import json
import sys
from pathlib import Path

import pandas as pd

import framing as fr
from framing.codebook.speakers import speaker_facts, speaker_words, with_sides
from framing.core.tables import table
from framing.reading.corpus import corpus
from framing.voice.speakers.descriptions import describe_speakers

HERE = Path(__file__).resolve().parent
PRACTICE = HERE.parent / "data" / "practice"
BASIL = HERE.parent.parent / "shared" / "evaluation" / "basil_half.jsonl"
NO_SPEAKER = "nobody found"


def planted() -> pd.DataFrame:
    """Every quotation and reported stretch of the record: article_id, start, end, speaker, party, role, named."""
    parts = [pd.read_csv(PRACTICE / "gold" / f"{name}.csv") for name in ("quotations", "reported")]
    rows = pd.concat([parts[0][parts[0]["kind"] == "direct"], parts[1]], ignore_index=True)
    rows = rows[rows["party"].notna()].assign(named=lambda found: found["named"].eq("yes"))
    return rows[["article_id", "start", "end", "speaker", "party", "role", "named"]].reset_index(drop=True)


def found(analysis, wanted: pd.DataFrame) -> pd.DataFrame:
    """The same rows with whoever the suite finds to speak there: ours, our_party, our_role, our_named, words."""
    sides = analysis.speakers.set_index("speaker_id")
    lent = analysis.voices[analysis.voices["voice"].isin(["quotation", "reported"])]
    spoken = dict(iter(lent.groupby("article_id")))
    rows = []
    for row in wanted.to_dict("records"):
        own = spoken.get(row["article_id"], lent.head(0))
        shared = own["end"].clip(upper=row["end"]) - own["start"].clip(lower=row["start"])
        best = own.loc[shared.astype(int).idxmax()] if len(own) and (shared > 0).any() else None
        text = analysis.corpus.texts[row["article_id"]][row["start"] : row["end"]]
        row |= {"words": len(text.split()), "ours": NO_SPEAKER, "our_party": None, "our_role": None, "our_named": None}
        if best is not None and pd.notna(best["speaker_id"]):
            side = sides.loc[best["speaker_id"]]
            row |= {"ours": side["name"], "our_party": side["party"], "our_role": side["role"]}
            row["our_named"] = side["named"]
        rows.append(row)
    return pd.DataFrame(rows)


def given(analysis, wanted: pd.DataFrame) -> pd.DataFrame:
    """The same rows, had every speaker been found as in the record: what party and role cost by themselves."""
    spoken = wanted[["article_id", "speaker"]].drop_duplicates()
    ids = {key: key[1] for key in spoken.itertuples(index=False, name=None)}
    none = analysis.quotations.head(0)
    described = describe_speakers(none, none, spoken, analysis._articles_read)
    rows = [{"speaker_id": name, "name": name, "articles": 1} for name in spoken["speaker"].unique()]
    words = speaker_words(described, ids, set(), analysis.corpus, analysis.codebook)
    sides = with_sides(table("speakers", rows), speaker_facts(words, ids), analysis.codebook)
    sides = sides.set_index("speaker_id")
    return wanted.assign(
        ours=wanted["speaker"], **{f"our_{name}": wanted["speaker"].map(sides[name]) for name in ("party", "role")}
    )


def verdicts(rows: pd.DataFrame, column: str) -> pd.Series:
    ours = rows[f"our_{column}"]
    said = pd.Series("wrong", rows.index).mask(ours == rows[column], "right").mask(ours.isna(), "unknown")
    return said.mask(rows["ours"] == NO_SPEAKER, NO_SPEAKER)


def by_gold(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """Right, wrong and unknown for each planted value, and in all."""
    counts = pd.crosstab(rows[column], verdicts(rows, column))
    order = [name for name in ("right", "wrong", "unknown", NO_SPEAKER) if name in counts]
    counts = counts[order].assign(all=counts.sum(axis=1)).sort_values("all", ascending=False)
    return pd.concat([counts, counts.sum().to_frame("ALL").T])


def of_speakers(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """The same with one row for each planted speaker: the commonest answer, unknown if there is none."""
    known = rows[rows[f"our_{column}"].notna()]
    best = known.groupby("speaker")[f"our_{column}"].agg(lambda answers: answers.value_counts().index[0])
    one = rows.drop_duplicates("speaker").assign(ours="some")
    one[f"our_{column}"] = one["speaker"].map(best)
    return by_gold(one, column)


def shares(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """The share of the words that each value has, as planted and as found."""
    total = rows["words"].sum()
    both = {
        "planted": rows.groupby(column)["words"].sum() / total,
        "found": rows.groupby(f"our_{column}")["words"].sum() / total,
    }
    return pd.DataFrame(both).fillna(0).sort_values("planted", ascending=False).round(3)


def to_read(many: int = 100) -> pd.DataFrame:
    """So many named speakers of BASIL's articles, with what was told of them and by which words."""
    records = [json.loads(line) for line in BASIL.read_text(encoding="utf-8").splitlines()]
    texts = {f"{r['event']}-{r['outlet']}": "\n\n".join([r["title"], *map(" ".join, r["paragraphs"])]) for r in records}
    rows = [{"article_id": key, "outlet": r["outlet"]} for key, r in zip(texts, records, strict=True)]
    speakers = fr.analyse(corpus(rows, texts), HERE / "us_parties.yml").speakers
    some = speakers[(speakers["words"] > 30) & speakers["named"]].sample(many, random_state=7)
    return some.assign(described=some["described"].str.slice(0, 70))[["name", "party", "role", "described"]]


def main() -> None:
    if "--basil" in sys.argv:
        print(to_read().to_string(index=False))
        return
    analysis = fr.analyse(PRACTICE / "articles", PRACTICE / "codebook.yml")
    rows = found(analysis, planted())
    roles = rows[rows["role"] != "unnamed"]
    told = given(analysis, planted())
    print(f"{len(rows)} quotations and stretches of reported speech, {rows['speaker'].nunique()} speakers\n")
    for title, answer in (
        ("Party, by stretch", by_gold(rows, "party")),
        ("Party, by speaker", of_speakers(rows, "party")),
        ("Party, by speaker, with the record's speakers", of_speakers(told, "party")),
        ("Role, by speaker, with the record's speakers", of_speakers(told[told["role"] != "unnamed"], "role")),
        ("Role, by stretch", by_gold(roles, "role")),
        ("Named, by stretch", by_gold(rows, "named")),
        ("Words by party", shares(rows, "party")),
        ("Words by role, of those with one in the record", shares(roles, "role")),
    ):
        print(f"{title}\n{answer.to_string()}\n")
    if "--errors" in sys.argv:
        wrong = rows[
            (verdicts(rows, "party") != "right") | ((verdicts(rows, "role") != "right") & (rows.role != "unnamed"))
        ]
        print(wrong[["article_id", "speaker", "ours", "party", "our_party", "role", "our_role"]].to_string())


if __name__ == "__main__":
    main()
