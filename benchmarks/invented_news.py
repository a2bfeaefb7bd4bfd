"""Whose deaths and whose deed, in invented news of a war: sentences that no rule was written on, then with the sides
exchanged.

`python benchmarks/invented_news.py [--misses]` in the top folder of the suite. `invented_news.tsv` holds sentences as a
reporter for a Canadian paper or an agency would write them in the autumn of 2023, with the labels that the study of
`breach.py` would give them: whose deaths the sentence mentions, and which group it names as responsible. They were
written, and measured once, before a rule was changed; those of the kind *later* after it, and no rule was changed for
them. Each is read again with the two sides exchanged, name for name (`exchanged`), but for those that tell of a day, a
place or people known for one side only.
"""

import re
import sys
from pathlib import Path

import pandas as pd
from breach import acts_of, against_theirs, labels_of

from framing.codebook.load import read_codebook

HERE = Path(__file__).resolve().parent
SENTENCES = HERE / "invented_news.tsv"
# Names of either side that can stand for one another. In “in Israel” it is the place, else the state.
_PLACE = r"(?P<place>(?<=\bin )|(?<=\bon )|(?<=\binto )|(?<=\bfrom )|(?<=\bacross )|(?<=\bsouthern )|(?<=\bnorthern ))"
PAIRS = [
    ("Palestinians", "Israelis"),
    ("Palestinian", "Israeli"),
    ("Hamas", "Israel"),
    ("Gaza Strip", "Negev"),
    ("Gaza City", "Tel Aviv"),
    ("Khan Younis", "Ashkelon"),
    ("Rafah", "Sderot"),
    ("Jabalia", "Kibbutz Be’eri"),
    ("Jenin", "Netivot"),
    ("Nablus", "Ofakim"),
    ("West Bank", "Upper Galilee"),
    ("Ramallah", "Haifa"),
    ("Haniyeh", "Netanyahu"),
    ("hostages", "prisoners"),
    ("soldiers", "militants"),
    ("the enclave", "the border communities"),
    ("refugee camp", "music festival"),
    ("a Gaza hospital", "an Ashkelon hospital"),
]
_SWAP = {a: b for pair in PAIRS for a, b in (pair, pair[::-1])} | {"Gaza": "Israel", "Gazans": "Israelis"}
_NAME = re.compile(rf"(?:{_PLACE}Israel|(?<![\w-])(?:{'|'.join(sorted(_SWAP, key=len, reverse=True))}))(?!\w)")
# What is known of one side alone, and has no counterpart to stand for it.
_ONE_SIDED = re.compile(
    r"\b(?:Oct|Al-Shifa|Ashdod|soldier|hostage|terrorists|settlers?|Islamic Jihad|the group"
    r"|gunmen|fighters|the army|military|captives|kibbutz)\b",
    re.IGNORECASE,
)
OTHER = {"Israeli": "Palestinian", "Palestinian": "Israeli", "Israel": "Hamas", "Hamas": "Israel"}


def read_sentences() -> pd.DataFrame:
    """The invented sentences: kind, victim, responsible, sentence; and url and title, as the study has them."""
    found = pd.read_csv(SENTENCES, sep="\t", quoting=3)
    return found.assign(url=found.index.astype(str), title="")


def exchanged(sentence: str) -> str | None:
    """The sentence with the two sides exchanged; None where one side is meant by a word that has no counterpart.

    >>> exchanged("Israel struck Gaza City, and Palestinian officials counted 12 dead in Gaza.")
    'Hamas struck Tel Aviv, and Israeli officials counted 12 dead in Israel.'
    """
    if _ONE_SIDED.search(sentence):
        return None
    swapped = _NAME.sub(_other_name, sentence)
    return re.sub(r"\b([Aa])n (?=[PH])", r"\1 ", re.sub(r"\b([Aa]) (?=I)", r"\1n ", swapped))


def _other_name(name: re.Match) -> str:
    in_the_land = name.group() == "Israel" and name["place"] is not None
    return "Gaza" if in_the_land else _SWAP[name.group()]


def with_sides_exchanged(sentences: pd.DataFrame) -> pd.DataFrame:
    """The sentences that can be exchanged, so exchanged, with their labels."""
    found = sentences.assign(sentence=sentences["sentence"].map(exchanged)).dropna(subset=["sentence"])
    labels = {name: found[name].map(lambda label: OTHER.get(label, label)) for name in ("victim", "responsible")}
    return found.assign(**labels).reset_index(drop=True)


def main() -> None:
    """Print our labels against those of the sentences, as written and exchanged."""
    codebook, sentences = read_codebook(HERE.parent / "data" / "codebook.yml"), read_sentences()
    later = sentences["kind"] == "later"
    sets = {"as written": sentences[~later], "with the sides exchanged": with_sides_exchanged(sentences[~later])}
    sets |= {"later": sentences[later], "later, with the sides exchanged": with_sides_exchanged(sentences[later])}
    for name, rows in sets.items():
        rows = rows.reset_index(drop=True)
        ours = labels_of(acts_of(rows, codebook), len(rows))
        print(f"{name}: {len(rows)} sentences")
        print(against_theirs(rows, ours).round(3).to_string(index=False), "\n")
        if "--misses" in sys.argv:
            wrong = (ours["victim"] != rows["victim"]) | (ours["responsible"] != rows["responsible"])
            for at in rows.index[wrong]:
                said = [f"{rows.at[at, c]} / ours {ours.at[at, c]}" for c in ours if rows.at[at, c] != ours.at[at, c]]
                print(f"  [{rows.at[at, 'kind']}] {'; '.join(said)}: {rows.at[at, 'sentence']}")


if __name__ == "__main__":
    main()
