"""Made-up corpora for the notebooks: a strike at a bakery, plane trees that are felled, a farm of fish in a bay.

Each is a folder with articles and a codebook, as a stranger would bring it. The farm is what a class brings: its
codebook has one thing with three names, and nothing else.
"""

import csv
import json
from pathlib import Path

import pandas as pd

CODEBOOK = """
name: The strike at Miller’s bakery
frames:
  blame: names it as a wrong done to others
  plain: names it without saying who is right
  praise: names it as a fight for something good
referents:
  - referent: strike
    label: the stoppage at Miller’s bakery
    terms:
      - {term: blackmail, frame: blame, patterns: [blackmail], examples: [This is blackmail.]}
      - {term: disruption, frame: blame, patterns: [disruption], examples: [The disruption goes on.]}
      - {term: strike, frame: plain, patterns: [strike], examples: [The strike goes on.]}
      - {term: walkout, frame: plain, patterns: [walk-out], examples: [The walkout goes on.]}
      - {term: fight for fair pay, frame: praise, patterns: [fight for fair pay], examples: [A fight for fair pay.]}
  - referent: strikers
    terms:
      - {term: troublemakers, frame: blame, patterns: [troublemaker], examples: [A few troublemakers.]}
      - {term: staff, frame: plain, patterns: [staff], inflect: none, examples: [The staff left.]}
      - {term: bakers, frame: plain, patterns: [baker], examples: [Forty bakers left.]}
"""
ENDS = (
    "The oven men came in at four in the morning, as they had for years, and found the gates shut and the lamps out. "
)
MORE = (
    "Nobody in the town could say when there would be bread again, and in the square people stood and waited for it. "
)
TEXTS = {
    "post-1": (
        "Harbour Post", "2031-03-04", "Bakers walk out at Miller’s",
        "Forty bakers left Miller’s bakery on Tuesday, and the strike may last for weeks.\n\n"
        "The owner, Ruth Miller, called it “blackmail” in a letter. “The staff have been offered more than we can "
        "pay,” she said. “This is blackmail, and nothing else.”\n\n"
        f"{ENDS}The walkout began without a word. {MORE}\n\n"
        "The union’s secretary, Jon Vale, said the strike was a fight for fair pay. Vale said that the bakers had "
        "waited for three years and that the talks had led nowhere.\n\n"
        f"{MORE}“We will stand here until they listen,” Vale said on Tuesday. {ENDS}The strike goes on.",
    ),
    "post-2": (
        "Harbour Post", "2031-03-06", "No bread, no talks",
        "The strike at Miller’s bakery went into its third day on Thursday, and the bakers stayed at the gates.\n\n"
        f"Ruth Miller said again that the strike was blackmail. {ENDS}{MORE}\n\n"
        "“We will stand here until they listen,” said Jon Vale, the union’s secretary. He claimed that more than half "
        f"of the town was behind the bakers. {ENDS}\n\n"
        f"The strike has emptied the shelves. {MORE}The mayor, Ada Lund, said that the town could not take sides.",
    ),
    "bell": (
        "The Morning Bell", "2031-03-04", "Blackmail at the bakery",
        "A few troublemakers have brought Miller’s bakery to a halt, and the town pays for the disruption.\n\n"
        f"The “strike” is blackmail, and it should be called by its name. {ENDS}{MORE}\n\n"
        "“The staff have been offered more than we can pay,” Ruth Miller said. The owner revealed that the bakery had "
        f"lost a tenth of its trade. {MORE}\n\n"
        f"The disruption is a matter of a few men. {ENDS}The so-called “fight for fair pay” is no such thing.",
    ),
    "valley": (
        "Valley Worker", "2031-03-05", "The bakers’ fight for fair pay",
        "The bakers of Miller’s have begun a fight for fair pay, and the whole valley should stand with them.\n\n"
        f"{ENDS}{MORE}Ruth Miller alleged that the strike was blackmail. It is not blackmail.\n\n"
        "“We will stand here until they listen, whatever it takes,” said Jon Vale. “This is a fight for fair pay.”\n\n"
        f"The walkout is the first at Miller’s for thirty years. {ENDS}The bakers’ fight for fair pay goes on. {MORE}",
    ),
}  # fmt: skip
COMMENTS = ["Good for them, a good strike.", "This is bad, it is blackmail.", "What about the bread?"]
ONE, CODED, ALONE = "one thing and nothing else", "comments that two have coded", "comments that one has coded"
CLASSES = {ONE: 0, CODED: 2, ALONE: 1}  # how many coders there are
COPIES, NOTES = "one text in three papers", "three notes of one paper"
TWO, TREE, EXPORT = "two articles of one outlet", "nothing but a codebook", "data/practice/export-nexis.zip"
KINDS = {
    TWO: list(TEXTS),
    "no dates": list(TEXTS),
    "one outlet only": ["post-1", "post-2"],
    "one article": ["bell"],
}
MAILS, SAID = ("Dale Mail", "Fell Mail", "Cove Mail"), ("The strike goes on.", "The walkout is over.", "It rains.")
ALIKE = {
    COPIES: [(outlet, f"2031-03-0{day}", *TEXTS["bell"][2:]) for day, outlet in enumerate(MAILS, 1)],
    NOTES: [("Kiln News", f"2031-05-0{day}", f"Note {day}", text) for day, text in enumerate(SAID, 1)],
}


TREES = """
name: The plane trees of Weir Street
frames:
  loss: names it by what is taken away
  plain: names it without saying whether it is right
  gain: names it by what is to come
referents:
  - referent: felling
    terms:
      - {term: chainsaw raid, frame: loss, patterns: [chainsaw raid]}
      - {term: felling, frame: plain, patterns: [felling], examples: [The felling began.]}
      - {term: renewal, frame: gain, patterns: [renewal], examples: [A renewal of the street.]}
  - referent: trees
    terms:
      - {term: old friends, frame: gain, patterns: [old friend], examples: [They are old friends.]}
      - {term: planes, frame: plain, patterns: [plane, plane tree], examples: [Eleven planes stand there.]}
      - {term: hazards, frame: loss, patterns: [hazard], examples: [They are hazards.]}
"""
STREET = [
    ("Weir Post", "2032-10-02", "Eleven planes go",
     "The felling of eleven planes in Weir Street began on Monday. “It is a renewal,” said Ivo Brandt of the parks "
     "office. Residents watched from their windows, and some of them had hung sheets from the balconies.\n\nBrandt "
     "said the felling would take a week and that young limes would follow in spring. The planes are old."),
    ("Weir Post", "", "Limes by spring",
     "The renewal of Weir Street goes on. Mr Brandt said that the planes had become hazards and that the felling could "
     "not wait. The felling was halted for an hour when a child climbed one of the trees."),
    ("The Orchard Mail", "", "Raid at dawn",
     "They came at dawn with saws. The chainsaw raid took four old friends from Weir Street before breakfast, and "
     "nobody had asked the street. “They were old friends,” said Hanne Lowe, who lives at number nine.\n\nThe chainsaw "
     "raid is called a “renewal” by the parks office. It is no renewal. The planes gave shade to a school."),
    ("Lock Gazette", "", "Parks office defends its saws",
     "The parks office defended the felling in Weir Street. The planes were hazards, it said, and hazards must go. "
     "Ivo Brandt told the council that the renewal had been announced in June.\n\nThe felling costs less than a third "
     "of what pruning would cost, according to the office."),
    ("Mill Street News", "", "What the street thinks",
     "We asked the street about the felling. Nine of twelve people wanted the planes to stay; two called them hazards; "
     "one said she would miss her old friends. “Ask us first,” said Hanne Lowe."),
]  # fmt: skip

# A class: one thing, three names, four articles from each of three outlets, a month from the first to the last.
FARM = """
name: The fish of Lunn Bay
frames: {trade: names it as a business, plain: says what is built, harm: names it as a harm}
referents:
  - referent: farm
    label: the fish farm in the bay
    terms:
      - {term: salmon farm, frame: trade, patterns: [salmon farm], examples: [The salmon farm grows.]}
      - {term: sea pens, frame: plain, patterns: [sea pens], examples: [The sea pens are ready.]}
      - {term: fish factory, frame: harm, patterns: [fish factory], examples: [The fish factory grows.]}
"""
TARGETS = """targets:
  - target: farm
    label: the fish farm
    about: The fish farm that is planned in the bay.
    aliases: [salmon farm, fish factory, sea pens]
    favor: [brings work]
    against: [disgrace]
"""
PAPERS = {"Pier Standard": (0, 0, 1), "Dune Echo": (2, 2, 1), "Northgate Weekly": (1, 0, 2)}
NAMES = ("salmon farm", "sea pens", "fish factory")
NEWS = (  # headline and text; each paper puts its names into the gaps
    ("Vote on the {0} put off",
     "The council of Lunn put off its vote on the {0}. Nobody could say when the vote would come.\n\n“The {1} brings "
     "sixty jobs to us,” said Tom Arle.\n\nGreta Moss, who fishes there, said the {2} would be the end of the bay."),
    ("A long night in the chapel",
     "People met in the chapel of Lunn to talk about the {0}, and stayed until the lamps went out.\n\nTom Arle told "
     "them that the {1} was safe.\n\n“Then why is it called a farm?” asked Greta Moss. The {2} is to lie far out."),
    ("Boats go out to the buoys",
     "Boats went out to the buoys on Sunday to look at the place of the {0}.\n\nThe harbour master said that the {1} "
     "would not be in the way of anybody.\n\nThe so-called “{2}” has split the village."),
    ("A page in a report",
     "A report on the water of the bay came out, and it has a page on the {0}.\n\n“Our {1} will be watched day and "
     "night,” Tom Arle said.\n\nGreta Moss has read it twice. The {2} is on the last page."),
)  # fmt: skip
FARM_COMMENTS = (
    "Good news, the salmon farm brings work.", "A disgrace, this fish factory in our bay!", "When is the vote?",
    "I agree with the comment above.", "So the sea pens are a disgrace, too?", "The view was good.",
)  # fmt: skip


def class_corpus(folder: Path, coders: int = 0) -> str:
    """A folder as a class has it; with `coders`, also comments, a target, and the sheets of so many coders."""
    rows = []
    for place, (outlet, order) in zip("pdn", PAPERS.items(), strict=True):
        for number, story in enumerate(NEWS):
            head, text = (part.format(*(NAMES[(at + number) % 3] for at in order)) for part in story)
            rows.append((f"{place}{number}", outlet, f"2031-0{number // 2 + 1}-{number * 3 + 4:02}", head, text))
    _table(folder / "articles.csv", ["article_id", "outlet", "published", "title", "text"], rows)
    (folder / "codebook.yml").write_text(FARM + TARGETS * bool(coders), "utf-8")
    if coders:
        said = [(f"{place}0", at, text) for place in "pdn" for at, text in enumerate(FARM_COMMENTS, start=1)]
        _table(folder / "comments.csv", ["article_id", "comment_id", "text"], said)
        _code(folder, coders)
    return str(folder)


def _code(folder: Path, coders: int) -> None:
    """Sheets for the comments in a folder, filled in; of two coders the second reads one comment in another way."""
    import framing as fr
    from framing.validation.coding import comments_to_code

    analysis = fr.analyse(fr.read(folder, comments=folder / "comments.csv"), folder / "codebook.yml")
    labels = {1: "favor", 2: "against", 5: "against"}
    (folder / "coding").mkdir()
    for coder in range(coders):
        rows = [
            (row.item, row.text, "against" if coder and at == 3 else labels.get(at % 6 + 1, "none"), "")
            for at, row in enumerate(comments_to_code(analysis).itertuples())
        ]
        _table(folder / "coding" / f"coder {coder + 1}.csv", ["item", "text", "farm", "note"], rows)


def _table(path: Path, columns: list[str], rows: list[tuple]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns, *rows])


def write(kind: str, folder: Path) -> str:
    """A corpus folder with the articles of one kind and their codebook; its path, or the name of a corpus."""
    if kind in ("practice", "seeds", EXPORT):
        return kind
    if kind in CLASSES:
        return class_corpus(folder, CLASSES[kind])
    columns = ("outlet", "published", "title", "text")
    found = ALIKE.get(kind) or ([*STREET] if kind == TREE else [TEXTS[key] for key in KINDS[kind]])
    rows = [dict(zip(columns, row, strict=True)) for row in found]
    articles = pd.DataFrame(rows).assign(article_id=KINDS.get(kind) or [f"a{at}" for at in range(len(rows))])
    if kind == "no dates":
        articles = articles.drop(columns="published")
    if kind != TREE:
        articles["comments"] = [json.dumps(COMMENTS)] + [""] * (len(articles) - 1)
    articles.to_csv(folder / "articles.csv", index=False)
    (folder / "codebook.yml").write_text(TREES if kind == TREE else CODEBOOK, "utf-8")
    return str(folder)
