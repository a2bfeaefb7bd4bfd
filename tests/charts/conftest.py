"""A small world made up for the charts: articles in a mini mark-up, cut into the same tables as the real ones."""

import functools
import random
import re
from dataclasses import dataclass, field, replace
from types import SimpleNamespace

import pandas as pd
import pytest

from framing.acts.clause.constructions import CONSTRUCTIONS
from framing.core.tables import table
from framing.core.text.words import count_words

TERMS = ["genocide", "aggression", "war", "offensive", "ground invasion", "operation", "precision operation"]
STATE = ["Zionist entity", "Jewish state", "Israel"]
FILLER = ["the", "talks", "were", "held", "in", "a", "city", "while", "officials", "waited", "for", "news"]
LONG_NAMES = """
The Independent Evening Chronicle of the Northern Provinces; Kronik; Daily Example; Radio One World Service
Süddeutsche Rundschau am Wochenende; Al-Sahifa English; The Valley Gazette and Mountain Advertiser; Press Wire
La Gaceta Internacional; Donaudampfschifffahrtsgesellschaftszeitung; East Post; Twelve O’Clock News
"""
LONG_NAMES = [name.strip() for line in LONG_NAMES.strip().splitlines() for name in line.split(";")]
OWN_VOICE = {"headline": "headline", "standfirst": "headline", "crosshead": "headline", "body": "narration"}
OWN_VOICE |= {"caption": "narration", "comment": "comment"}


@dataclass
class World:
    """All tables of a made-up corpus, and a codebook with two referents."""

    texts: dict[str, str] = field(default_factory=dict)
    articles: pd.DataFrame = None
    passages: pd.DataFrame = None
    voices: pd.DataFrame = None
    mentions: pd.DataFrame = None
    acts: pd.DataFrame = None
    figures: pd.DataFrame = None
    comments: pd.DataFrame = None
    sentiment: pd.DataFrame = None
    stance: pd.DataFrame = None
    alignments: pd.DataFrame = None
    codebook: object = None

    @property
    def corpus(self) -> SimpleNamespace:
        return SimpleNamespace(texts=self.texts)

    @property
    def own_words(self) -> pd.DataFrame:
        return self.comments


def _codebook():
    def referent(name, terms):
        return SimpleNamespace(referent=name, about=name, terms=[SimpleNamespace(term=t, frame="f") for t in terms])

    labels = {"us_pressure": "US pressure", "hamas": "Hamas"}
    targets = [SimpleNamespace(target=target, label=label, about="a target.") for target, label in labels.items()]
    frames = {"f": "a frame", "g": "another"}
    return SimpleNamespace(
        acts=[],
        frames=frames,
        referents=[referent("campaign", TERMS), referent("state", STATE)],
        targets=targets,
    )


def build(articles: list[dict]) -> World:
    """Tables from articles: {article_id, outlet, published, published_known, passages: [(kind, marked text, …)]}.

    In a passage <q>…</q> is a quotation and <s>…</s> a scare quote. A comment is ("comment", text, parent, evidence).
    """
    world, rows = World(codebook=_codebook()), {name: [] for name in ("passages", "voices", "mentions", "comments")}
    for article in articles:
        text, number = "", 0
        for kind, marked, *answers in article["passages"]:
            text += "\n\n" if text else ""
            number += kind == "comment"
            comment_id = str(number) if kind == "comment" else None
            start = len(text)
            text = _passage(article, text, kind, marked, comment_id, rows)
            span = {"article_id": article["article_id"], "start": start, "end": len(text), "comment_id": comment_id}
            rows["passages"].append(span | {"kind": kind, "text": text[start:]})
            if comment_id:
                parent, evidence = answers or (None, None)
                answer = {"parent_id": parent, "parent_evidence": evidence}
                rows["comments"].append(span | answer | {"text": text[start:], "words": count_words(text[start:])})
        world.texts[article["article_id"]] = text
    facts = [{key: value for key, value in article.items() if key != "passages"} for article in articles]
    world.articles = pd.DataFrame(facts, columns=["article_id", "outlet", "published", "published_known"]).astype("str")
    world.passages, world.voices = table("passages", rows["passages"]), table("voices", rows["voices"])
    world.mentions = table("mentions", rows["mentions"])
    world.comments = table("comments", rows["comments"])
    world.acts, world.figures = _acts(world.mentions), _figures(world.mentions)
    world.sentiment, world.stance = _sentiment(world.comments), _stance(world.comments)
    return world


def _passage(article: dict, text: str, kind: str, marked: str, comment_id, rows: dict) -> str:
    for piece in re.findall(r"<[qs]>.*?</[qs]>|(?:(?!<[qs]>).)+", marked, re.S):
        quoted = re.fullmatch(r"<([qs])>(.*)</\1>", piece, re.S)
        voice = {"q": "quotation", "s": "scare"}[quoted[1]] if quoted else OWN_VOICE.get(kind, "other")
        said, start = quoted[2] if quoted else piece, len(text) + bool(quoted)
        text += f"“{said}”" if quoted else said
        ids = {"article_id": article["article_id"], "voice": voice, "kind": kind}
        rows["voices"].append(ids | {"start": start, "end": start + len(said), "words": count_words(said)})
        for found in re.finditer("|".join(sorted(TERMS + STATE, key=len, reverse=True)), said):
            referent = "campaign" if found[0] in TERMS else "state"
            place = {"start": start + found.start(), "end": start + found.end(), "surface": found[0], "term": found[0]}
            more = {"outlet": article["outlet"], "referent": referent, "frame": "f", "comment_id": comment_id}
            rows["mentions"].append(ids | place | more | {"sentence": said})
    return text


def _acts(mentions: pd.DataFrame) -> pd.DataFrame:
    """An act in the place of every mention: done to one of three parties or none, in all constructions by turns."""
    rows = []
    for number, row in enumerate(mentions.to_dict("records")):
        some = {name: row[name] for name in ("article_id", "outlet", "start", "end", "surface", "kind", "voice")}
        some |= {"act": "kill", "construction": CONSTRUCTIONS[number % 7], "happened": number % 11 != 5}
        some |= {
            "agent_named": ["clause", "nowhere", "sentence", "passage"][number % 4],
            "confidence": 0.6 + number % 4 / 10,
        }
        some |= {"patient_party": ["north", "south", None, "north; south"][number % 4]}
        some |= {"emotive": ["brutal", None, "massacre"][number % 3], "wording": ["outlet", "source"][number % 2]}
        rows.append(some)
    return table("acts", rows)


def _figures(mentions: pd.DataFrame) -> pd.DataFrame:
    """A count in the place of every mention, of one of three things."""
    rows = []
    for number, row in enumerate(mentions.to_dict("records")):
        some = {name: row[name] for name in ("article_id", "outlet", "start", "end", "surface", "kind", "voice")}
        some |= {
            "value": [3, 40, 1400, 41][number % 4],
            "bound": "exact",
            "what": ["houses", "bridges", None][number % 3],
        }
        some |= {"act": [None, None, "kill"][number % 3], "party": "north", "source": ["police", None][number % 2]}
        rows.append(some)
    return table("figures", rows)


def _sentiment(comments: pd.DataFrame) -> pd.DataFrame:
    """Scores from the words themselves: good +0.7, bad −0.7, halved by the second analyser; NA without either."""
    rows = []
    for comment in comments.itertuples():
        weights = [0.7 if word == "good" else -0.7 for word in re.findall(r"\b(good|bad)\b", comment.text)]
        for analyser, scale in (("textblob", 1), ("vader", 0.5)):
            polarity = scale * sum(weights) / len(weights) if weights else None
            matched = {"matched": len(weights), "coverage": len(weights) / max(comment.words, 1)}
            ids = {"article_id": comment.article_id, "comment_id": comment.comment_id, "analyser": analyser}
            rows.append(ids | matched | {"polarity": polarity})
    return table("sentiment", rows)


def _stance(comments: pd.DataFrame) -> pd.DataFrame:
    rows = []
    for comment in comments.itertuples():
        for target, sign in (("us_pressure", "us"), ("hamas", "Hamas")):
            found = re.search(rf"\b(for|against) {sign}\b", comment.text)
            at = [comment.start + offset for offset in found.span()] if found else [None, None]
            stance = {"for": "favor", "against": "against"}[found[1]] if found else "none"
            ids = {"article_id": comment.article_id, "comment_id": comment.comment_id, "target": target}
            rows.append(
                ids
                | {"evidence_start": at[0], "evidence_end": at[1]}
                | {"stance": stance, "rule": "r" if found else None}
            )
    return table("stance", rows)


COMMENTS = [
    ("comment", "A good, good plan, I am for us doing so and against Hamas.", None, None),
    ("comment", "No, a bad plan and a bad war.", "1", "quotes: good, good plan"),
    ("comment", "What does anyone know?", None, None),
    (
        "comment",
        "Ann, that is bad; nobody is for Hamas, but I am against us meddling.",
        "2",
        "names: Ann; takes up: bad",
    ),
]


def _two_outlets() -> World:
    """Two outlets that differ in everything, one of them with readers' comments; every time a copy."""
    world = _two_outlets_built()
    frames = {name: value.copy() for name, value in vars(world).items() if isinstance(value, pd.DataFrame)}
    return replace(world, texts=dict(world.texts), codebook=_codebook(), **frames)


@functools.cache
def _two_outlets_built() -> World:
    return build([
        {
            "article_id": "a1", "outlet": "Daily Example", "published": "2023-11-30", "published_known": "inferred",
            "passages": [
                ("headline", "Talks on the war"),
                ("byline", "By Ann Other, who covers the war"),
                ("body", "The war went on. The minister spoke of a <q>precision operation</q> and no war."),
                ("body", "More words. " * 60),
                ("caption", "The offensive, seen from afar."),
                ("crosslink", "Read more: the aggression explained"),
                *COMMENTS,
            ],
        },
        {
            "article_id": "b1", "outlet": "Kronik", "published": "2024-01-09", "published_known": "stated",
            "passages": [
                ("headline", "The genocide goes on"),
                ("body", "<s>Israel</s> began its genocide and aggression."),
                ("body", "A speaker said <q>this is genocide, not war</q>."),
                ("body", "Israel replied. " + "Other words follow here. " * 40),
            ],
        },
    ])  # fmt: skip


@pytest.fixture
def small() -> World:
    """Two outlets that differ in everything: a world of the test's own, to be changed."""
    return _two_outlets()


@pytest.fixture(scope="session")
def of_small():
    """A chart of the same world, drawn once for all tests that only look at it."""
    world = _two_outlets()
    return functools.cache(lambda draw: draw(world))


@pytest.fixture(scope="session")
def drawn_again():
    """The same chart of another copy of that world, drawn once: the chart, the world, and its tables as they were."""

    @functools.cache
    def again(draw):
        world = _two_outlets()
        before = {name: value.copy() for name, value in vars(world).items() if isinstance(value, pd.DataFrame)}
        return draw(world), world, before

    return again


@pytest.fixture
def many():
    """A maker of corpora with as many outlets as asked for, some with long names, some with several articles."""
    return made_up


@pytest.fixture(scope="session")
def of_many():
    """A chart of such a corpus; of the one with most outlets, at which several tests look, drawn once."""
    kept = functools.cache(lambda draw, *size: draw(made_up(*size)))
    return lambda draw, *size: (kept if size[0] == 12 else kept.__wrapped__)(draw, *size)


@functools.cache
def made_up(outlets: int, articles: int = 1, comments: int = 0, seed: int = 1) -> World:
    chance, rows = random.Random(seed), []
    for place in range(outlets):
        weights = [chance.random() ** 3 for _ in TERMS]
        for number in range(articles):
            body = [("headline", f"Talks on the {chance.choices(TERMS, weights)[0]} continue in the capital")]
            body += [("body", _paragraph(chance, weights)) for _ in range(chance.randint(3, 14))]
            body += [("caption", "Officials at the table, in a handout photo."), ("byline", "By Ann Other")]
            body += [("crosslink", "Read more: all about it"), ("boilerplate", "Subscribe to our newsletter today.")]
            body += [_comment(chance, n) for n in range(comments)]
            date = f"2023-{chance.randint(10, 12)}-{chance.randint(10, 28)}"
            known = chance.choice(["stated", "inferred"])
            rows.append({
                "article_id": f"{place:02}_{number}", "outlet": LONG_NAMES[place % 12] + " 2" * (place // 12),
                "published": date, "published_known": known, "passages": body,
            })  # fmt: skip
    return build(rows)


def _paragraph(chance: random.Random, weights: list[float]) -> str:
    said = [" ".join(chance.choices(FILLER, k=chance.randint(8, 30))) for _ in range(3)]
    term = chance.choices(TERMS, weights)[0]
    said[0] += chance.choice([f" of the {term}", f" <q>and of this {term} we say</q>", f" the <s>{term}</s>", "", ""])
    return ". ".join(said) + chance.choice([". <s>Israel</s> replied.", ". Israel replied.", "."])


def _comment(chance: random.Random, number: int) -> tuple:
    text = chance.choice(["This is good and good", "All bad", "I wonder", "good but bad, bad", "bad, I am against us"])
    evidence = ["quotes: what", "names: Ann; takes up: bad", "number: 1", "table"]
    answered = number and chance.random() < 0.4
    parent = str(chance.randint(1, number)) if answered else None
    text += f" {'and so on ' * chance.randint(1, 20)}"
    return ("comment", text, parent, chance.choice(evidence) if answered else None)
