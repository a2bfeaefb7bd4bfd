"""Both sides are measured with the same rules: exchange them in a sentence, and nothing changes but who is who."""

import re
from itertools import product

import pytest

from framing.acts.find import find_acts_in
from framing.codebook.load import read_codebook
from framing.codebook.parties import find_parties

VERBS = ["killed", "wounded", "bombed", "attacked", "abducted", "released", "murdered", "shelled"]
TEMPLATES = [
    "{A} forces {verb} nine {b} villagers.",
    "Nine {b} villagers were {verb} by {A} forces.",
    "Nine {b} villagers were {verb} in {A}’s raid, officials said.",
    "{A} said it {verb} {b} fighters on Sunday.",
    "People {verb} in {B} were mourned after the {a} offensive.",
    "{A} attacked {B}, and nine people were {verb}.",
    "Nine people were {verb} in {B} on Sunday.",
    "The {a} strikes that {verb} nine people in {B} were condemned.",
    "{B} officials said that the {a} army {verb} nine people.",
    "{A} launched an attack on {B}; hundreds have been {verb} since.",
    "The people whom {A} {verb} came from {B}.",
    "Nine {b} soldiers were {verb} when {a} rockets hit the port.",
    "Neither {A} nor {B} said who {verb} the villagers.",
    "{A}’s brutal siege of {B} has {verb} nobody, it said.",
    "Thousands have been {verb} on both sides since {A} invaded {B}.",
    "According to {B}, {a} gunmen {verb} at least 40 people.",
    "A {b} ministry said nine had died; {A} denied that it {verb} them.",
    "The murder of nine {b} villagers by {a} troops was followed by more who were {verb}.",
    "Deaths in {B} rose as {A} {verb} more people.",
    "{A} families of {b} captives who were {verb} met in the capital.",
    "The {b} death toll rose to 900, and 40 were {verb} by {A}.",
    "She was {verb} in the {a} attack on the festival.",
    "{A} troops, who had stormed the camp, {verb} two {b} boys.",
    "Nine died. {A} had {verb} their neighbours.",
    "An {a} missile left nine {b} children dead and {verb} others.",
]
NORTH = {"A": "Norland", "B": "Sudland", "a": "Norlandish", "b": "Sudlandish"}
SOUTH = {"A": "Sudland", "B": "Norland", "a": "Sudlandish", "b": "Norlandish"}
INVENTED = [(template, verb) for template, verb in product(TEMPLATES, VERBS)]
OTHER = {"north": "south", "south": "north", "israel": "palestinians", "palestinians": "israel"}


def exchanged(party: str | None) -> str | None:
    return None if party is None else "; ".join(sorted(OTHER.get(one, one) for one in party.split("; ")))


def shape(row: dict) -> tuple:
    names = ("act", "construction", "agent_named", "happened", "patient_known", "confidence", "number")
    return tuple(row[name] for name in names)


def assert_exchanged(rows: list[dict], others: list[dict]) -> None:
    assert [shape(row) for row in rows] == [shape(row) for row in others]
    for row, other in zip(rows, others, strict=True):
        assert exchanged(row["agent_party"]) == other["agent_party"]
        assert exchanged(row["patient_party"]) == other["patient_party"]


def test_there_are_two_hundred_invented_sentences():
    assert len(INVENTED) == 200


@pytest.mark.parametrize("template", TEMPLATES)
def test_an_invented_sentence_with_the_sides_exchanged_gives_the_same_with_the_parties_exchanged(template, lands):
    for verb in VERBS:
        rows = find_acts_in(template.format(verb=verb, **NORTH), lands)
        others = find_acts_in(template.format(verb=verb, **SOUTH), lands)
        assert rows
        assert_exchanged(rows, others)


# Names of either side that can stand for one another in a sentence.
PAIRS = [("Israel", "Hamas"), ("Israeli", "Palestinian"), ("Israelis", "Palestinians"), ("Gaza", "Haifa")]
PAIRS += [("Netanyahu", "Sinwar"), ("IDF", "PIJ"), ("Tel Aviv", "Khan Younis"), ("Likud", "Fatah")]
SWAP = {a: b for pair in PAIRS for a, b in (pair, pair[::-1])}
NAMES = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(SWAP, key=len, reverse=True))})(?![\w-])")


def shipped() -> list[str]:
    """Every example sentence of the shipped codebooks."""
    found = []
    for path in ("data/codebook.yml", "data/practice/codebook.yml"):
        codebook = read_codebook(path)
        found += [
            text for referent in codebook.referents for term in referent.terms for text in term.examples + term.not_
        ]
        found += [text for act in codebook.acts for text in act.examples + act.not_]
        for target in codebook.targets:
            found += target.examples.favor + target.examples.against + target.examples.none
    return list(dict.fromkeys(found))


def test_every_shipped_example_with_the_sides_exchanged_gives_the_same(gaza):
    checked = 0
    for text in shipped():
        swapped = NAMES.sub(lambda name: SWAP[name.group()], text)
        rows, others = find_acts_in(text, gaza), find_acts_in(swapped, gaza)
        left = [found for found in find_parties(NAMES.sub(" ", text), gaza) if found.party in OTHER]
        known = [found for found in gaza.beside_acts.find(text) if found.referent == "known"]
        if not left and not known:  # every name of a side could be exchanged
            assert_exchanged(rows, others)
            checked += len(rows)
    assert checked > 100
