"""A published study of agency, end to end: whose deaths coverage mentions, and who is named responsible.

`python benchmarks/breach.py [OUT]` in the top folder of the suite. The Breach (2023) labelled by hand every sentence of
three Canadian newspapers that mentions deaths, October to December 2023: the victim (Israeli, Palestinian, Both,
Neither) and the group that the sentence names as responsible (Hamas, Israel, Both, Neither). One team with a stated
position; each sentence was labelled once. Read beside this repository are 1,799 sentences of one of the newspapers and
the dated counts of the dead by OCHA. Printed: our victim and our agent against theirs, for either side alike; the share
right of each way of knowing a party (the shares of `framing/acts/confidence.py`); and the published shares beside ours.
Drawn into OUT (default: benchmarks/out): the study's two charts, theirs and ours side by side.

Nothing is fitted to the labels but two lists (`known_as` and the words of acts in data/codebook.yml), which were
written while looking at a part of these sentences: figures for other newspapers are the honest ones.
"""

import sys
from pathlib import Path

import pandas as pd

from framing.acts.context.earlier_sentences import EarlierSentences
from framing.acts.find import acts_of_passage
from framing.codebook.load import read_codebook

HERE = Path(__file__).resolve().parent
LABELLED = HERE.parent.parent / "shared" / "evaluation"
VICTIM = {"israel": "Israeli", "palestinians": "Palestinian"}
AGENT = {"israel": "Israel", "palestinians": "Hamas"}
LABELS = {"victim": tuple(VICTIM.values()), "responsible": tuple(AGENT.values())}
PUBLISHED = {"Israeli": 67.0, "Palestinian": 37.6}  # per cent of Globe sentences about these dead that name an agent
NEAR = ("clause", "sentence")


def acts_of(sentences: pd.DataFrame, codebook) -> pd.DataFrame:
    """Every act of killing or dying in the sentences, those denied or only possible left out; `sentence`: its
    number."""
    rows: list[dict] = []
    article, earlier = None, EarlierSentences()
    for number, (url, title, text) in enumerate(
        zip(sentences["url"], sentences["title"], sentences["sentence"], strict=True)
    ):
        if url != article:  # the headline is read first, as in an article
            article, earlier = url, EarlierSentences()
            list(acts_of_passage(str(title), 0, len(str(title)), codebook, earlier))
        rows += [{"sentence": number} | row for row in acts_of_passage(text, 0, len(text), codebook, earlier)]
    found = pd.DataFrame(rows)
    return found[(found["act"] == "kill") & found["happened"]]


def labels_of(acts: pd.DataFrame, count: int) -> pd.DataFrame:
    """Our two labels of each sentence: the parties of the dead, and of those named as acting in the sentence."""
    sets = {"victim": [set() for _ in range(count)], "responsible": [set() for _ in range(count)]}
    for row in acts.to_dict("records"):
        for party in str(row["patient_party"]).split("; "):
            if party in VICTIM:
                sets["victim"][row["sentence"]].add(VICTIM[party])
        if row["agent_party"] in AGENT and row["agent_named"] in NEAR:
            sets["responsible"][row["sentence"]].add(AGENT[row["agent_party"]])
    return pd.DataFrame({name: [_label(one) for one in found] for name, found in sets.items()})


def _label(named: set[str]) -> str:
    return "Both" if len(named) == 2 else next(iter(named), "Neither")


def says(labels: pd.Series, name: str) -> pd.Series:
    """In which sentences a label names this group, alone or with the other."""
    return labels.isin([name, "Both"])


def against_theirs(theirs: pd.DataFrame, ours: pd.DataFrame) -> pd.DataFrame:
    """Precision, recall and F1 of each group, and Cohen's kappa of the four labels."""
    rows = []
    for label, names in LABELS.items():
        for name in names:
            want, got = says(theirs[label], name), says(ours[label], name)
            both = int((want & got).sum())
            p, r = both / max(int(got.sum()), 1), both / max(int(want.sum()), 1)
            f1 = 2 * p * r / (p + r) if p + r else 0.0
            counts = {"theirs": int(want.sum()), "ours": int(got.sum())}
            scores = {"precision": p, "recall": r, "F1": f1, "kappa": kappa(theirs[label], ours[label])}
            rows.append({"label": label, "group": name} | counts | scores)
    return pd.DataFrame(rows)


def kappa(theirs: pd.Series, ours: pd.Series) -> float:
    """Cohen's kappa of two codings of the same sentences."""
    agreed = float((theirs.to_numpy() == ours.to_numpy()).mean())
    shares = [codings.value_counts(normalize=True) for codings in (theirs, ours)]
    chance = float(sum(shares[0].get(label, 0) * shares[1].get(label, 0) for label in set(theirs) | set(ours)))
    return (agreed - chance) / (1 - chance)


def shares_right(acts: pd.DataFrame, theirs: pd.DataFrame) -> pd.DataFrame:
    """Of each way of knowing a party: how many acts, and how many of these have the party that people labelled."""
    rows = []
    for row in acts.to_dict("records"):
        labels = theirs.iloc[row["sentence"]]
        for party in str(row["patient_party"]).split("; "):
            if party in VICTIM:
                rows.append(("patient", row["patient_known"], labels["victim"] in (VICTIM[party], "Both")))
        if row["agent_party"] in AGENT and row["agent_named"] in NEAR:
            rows.append(("agent", row["agent_named"], labels["responsible"] in (AGENT[row["agent_party"]], "Both")))
    table = pd.DataFrame(rows, columns=["of", "known", "right"])
    return table.groupby(["of", "known"])["right"].agg(acts="size", right="mean").reset_index()


def agent_named(labels: pd.DataFrame) -> dict[str, float]:
    """Per cent of sentences about one group's dead alone that name the other as responsible."""
    other = {"Israeli": "Hamas", "Palestinian": "Israel"}
    shares = {}
    for victim, agent in other.items():
        about = labels[labels["victim"] == victim]
        shares[victim] = 100 * float(says(about["responsible"], agent).mean()) if len(about) else float("nan")
    return shares


def draw(sentences: pd.DataFrame, ours: pd.DataFrame, counts: pd.DataFrame, out: Path) -> list[Path]:
    """The study's two charts, theirs beside ours."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    out.mkdir(parents=True, exist_ok=True)
    weeks = pd.to_datetime(sentences["date"], format="mixed").dt.to_period("W").dt.start_time
    looks = {"Israeli": ("#23303d", "-"), "Palestinian": ("#8a9099", "--")}
    figure = Figure(figsize=(9.4, 6.4), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots(2, 2, sharex=True, sharey="row")
    for column, (name, labels) in enumerate((("their labels", sentences), ("our rows", ours))):
        for victim, (colour, line) in looks.items():
            mentions = says(labels["victim"], victim).groupby(weeks.to_numpy()).sum()
            axes[0][column].plot(
                mentions.index, mentions, line, color=colour, label=f"{victim} dead", marker="o", markersize=3
            )
        axes[0][column].set(title=f"Sentences a week that mention deaths: {name}", ylim=(0, None))
        axes[0][column].legend(frameon=False)
        dead = counts.set_index(pd.to_datetime(counts["date"]))
        axes[1][column].plot(dead.index, dead["isr_total"], "-", color="#23303d", label="Israeli dead")
        axes[1][column].plot(dead.index, dead["pal_total"], "--", color="#8a9099", label="Palestinian dead")
        axes[1][column].set(title="Dead by then, as counted by OCHA", ylim=(0, None))
        axes[1][column].tick_params(axis="x", rotation=30)
    paths = [out / "breach-deaths-over-time.png", out / "breach-responsible.png"]
    figure.savefig(paths[0], dpi=110)
    figure = Figure(figsize=(9.4, 3.2), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots(1, 2, sharey=True)
    parts = {"Hamas": "#23303d", "Israel": "#66788c", "Both": "#a9b6c4", "Neither": "#e3e6ea"}
    for axis, (name, labels) in zip(axes, (("their labels", sentences), ("our rows", ours)), strict=True):
        for place, victim in enumerate(("Palestinian", "Israeli")):
            about, left = labels[labels["victim"] == victim]["responsible"], 0.0
            for label, colour in parts.items():
                share = 100 * float((about == label).mean())
                axis.barh(place, share, left=left, color=colour, edgecolor="white", label=label if not place else None)
                if share > 6:
                    ink = "white" if label in ("Hamas", "Israel") else "black"
                    axis.text(left + share / 2, place, f"{share:.0f}%", ha="center", va="center", color=ink)
                left += share
        axis.set(
            title=f"Named responsible: {name}",
            yticks=[0, 1],
            yticklabels=["Palestinian dead", "Israeli dead"],
            xlim=(0, 100),
        )
    figure.legend(*axes[0].get_legend_handles_labels(), loc="outside lower center", ncols=4, frameon=False)
    figure.savefig(paths[1], dpi=110)
    return paths


def main() -> None:
    """Print our labels against theirs, and draw both."""
    globe = LABELLED / "breach_globe.csv"
    if not globe.exists():
        raise SystemExit(f"{globe} is not here: the labelled sentences are not part of this repository.")
    sentences = pd.read_csv(globe).dropna(subset=["victim", "responsible"]).reset_index(drop=True)
    acts = acts_of(sentences, read_codebook(HERE.parent / "data" / "codebook.yml"))
    ours = labels_of(acts, len(sentences))
    table = against_theirs(sentences, ours)
    print(f"{len(sentences):,} sentences, {len(acts):,} acts of killing or dying\n")
    print(table.round(3).to_string(index=False), "\n")
    for label, rows in table.groupby("label", sort=False):
        a, b = rows["recall"]
        print(f"recall of the two groups apart, {label}: {abs(a - b):.3f}")
    print("\nshare right of each way of knowing a party")
    print(shares_right(acts, sentences).round(3).to_string(index=False), "\n")
    print("agent named, per cent of sentences about one group's dead alone: published | their labels here | ours")
    theirs, mine = agent_named(sentences), agent_named(ours)
    for victim, published in PUBLISHED.items():
        print(f"  {victim:12} {published:5.1f} | {theirs[victim]:5.1f} | {mine[victim]:5.1f}")
    counts = pd.read_csv(LABELLED / "breach_ocha.csv")
    for path in draw(sentences, ours, counts, Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "out"):
        print(path)


if __name__ == "__main__":
    main()
