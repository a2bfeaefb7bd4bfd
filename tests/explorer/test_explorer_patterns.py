"""The page's search speaks the codebook's language: the scripts are held against the library, on the same texts."""

import json

import pytest

from framing.charts.core.phrases import percent
from framing.codebook.inflection import forms, matching_copy, spelled
from framing.codebook.matcher import Matcher, Phrase
from framing.core.confidence_intervals import count_interval, share_interval
from framing.core.text.words import COMMON
from framing.explorer.page import script

PATTERNS = [
    ("war", "noun"), ("cease-fire", "noun"), ("strike", "verb"), ("stop", "verb"), ("die", "verb"), ("carry", "verb"),
    ("IDF soldier", "noun"), ("US", "noun"), ("so-called war", "noun"), ("hero", "noun"), ("box", "noun"),
    ("“truce”", "none"), ("children’s home", "noun"), ("visit", "verb"), ("İzmir", "noun"), ("café", "noun"),
    ("A380", "noun"), ("pre-war period", "noun"), ("free", "verb"), ("O'Neill", "noun"), ("'quoted'", "noun"),
    ("act of war", "noun"), ("call off", "verb"), ("walk-out", "verb"), ("coup d'état", "noun"), ("U.S. ship", "noun"),
    ("=Reform", "noun"), ("the =Red-=Green list", "noun"), ("9/11", "noun"), ("gunman", "noun"), ("crisis", "verb"),
    ("acquit", "verb"), ("equip", "verb"),
]  # fmt: skip
TEXTS = [
    "The war’s end — war, wars and warship. CEASEFIRE; cease fire, cease‑fire! The cease\n\nfire.",
    "The IDF soldiers and the idf soldier; IDF  soldier's. US and us. TELL US NOW THAT WE GO. The US Navy told us.",
    "It stopped, stops, stopping; visited and visitted? Died, dying, dies; carries, carried. Heroes, heros, boxes.",
    "So “called” war -- war; so-called wars – war. 😀 war 😀😀 wars. İzmir, izmir, IZMIR. Café, cafés. A380s, a380.",
    "O’Neill's and O'Neill; 'quoted' and ‘quoted’ words; children's homes; the pre-war periods, prewar period.",
    "Acts of war, called off; walked out, walkouts. Coups d’état! U.S. ships, US ships.",
    "Reform, reform, REFORM’s; the Red-Green lists and the red-green lists.",
    "On 9/11, at 9 or 11, two gunmen; oil crises. The I.D.F. soldier and the IDF’s soldiers. The U.S. and us.",
    "Acquitted, equipping; No. 9s.",
    "Freed, freeing, frees. war_ and _war, 3war war3 éwar waré; war. war",
]


@pytest.fixture(scope="module")
def scripts(browser):
    """A page that has the scripts' own functions, without an explorer's data."""
    page = browser.new_page()
    data = {
        "common": sorted(COMMON),
        "parts": None,
        "mentions": {},
        "words": {},
        "voices": [],
        "kinds": [],
        "speakers": [],
    }
    data |= {"comments": {"scores": [], "stances": [], "quoted": []}}
    data |= {"articles": {"id": []}, "codebook": {"referents": []}, "about": {"own": [], "part": 1}}
    page.set_content(f'<script type="application/json" id="data">{json.dumps(data)}</script>')
    modules = script().split("const $main = ")[0]
    page.add_script_tag(
        content=f"{modules}; window.$ = {{ ...$inflection, ...$patterns, ...$numbers, ...$tally, ...$search }};"
    )
    yield page
    page.close()


def in_units(text: str, at: int) -> int:
    return len(text[:at].encode("utf-16-le")) // 2


@pytest.mark.parametrize("text", TEXTS)
def test_the_copy_that_patterns_see_is_the_same(scripts, text):
    assert scripts.evaluate("text => $.matchingCopy(text)", text) == matching_copy(text)


@pytest.mark.parametrize(("pattern", "inflect"), PATTERNS)
def test_a_pattern_has_the_same_forms(scripts, pattern, inflect):
    assert set(scripts.evaluate("([p, i]) => $.forms(p, i)", [pattern, inflect])) == set(forms(pattern, inflect))


def places(pattern: str, inflect: str, text: str) -> list[int]:
    found = Matcher(Phrase("it", "it", one, inflect) for one in spelled(pattern)).find(text)
    return [in_units(text, at) for hit in found for at in (hit.start, hit.end)]


@pytest.mark.parametrize(("pattern", "inflect"), PATTERNS)
def test_a_pattern_stands_at_the_same_places(scripts, pattern, inflect):
    for text in TEXTS:
        found = scripts.evaluate("([p, i, t]) => $.finder(p, i)(t, $.matchingCopy(t))", [pattern, inflect, text])
        assert found == places(pattern, inflect, text), (pattern, text)


def test_every_pattern_of_the_codebook_stands_at_the_same_places_of_the_seeds(scripts, seeds):
    """Every seventh, so that the test stays short."""
    texts = list(seeds.corpus.texts.values())
    terms = [term for referent in seeds.codebook.referents for term in referent.terms]
    asked = [(pattern, term.inflect) for term in terms for pattern in term.patterns if "," not in pattern][::7]
    run = "([asked, texts]) => asked.map(([p, i]) => texts.map((t) => $.finder(p, i)(t, $.matchingCopy(t))))"
    for (pattern, inflect), found in zip(asked, scripts.evaluate(run, [asked, texts]), strict=True):
        assert found == [places(pattern, inflect, text) for text in texts], pattern


def test_a_star_and_a_comma_are_for_people_who_type(scripts):
    text = "Gardens, gardeners; a hedge."
    run = "([q, t]) => { const p = $.finder(q, 'noun')(t, $.matchingCopy(t)); return p.length / 2; }"
    assert scripts.evaluate(run, ["garden*", text]) == 2
    assert scripts.evaluate(run, ["garden*, hedge", text]) == 3
    assert scripts.evaluate("() => $.finder('  ,  “ ”', 'noun')") is None


def test_intervals_are_those_of_the_library(scripts):
    pairs = [(0, 1), (0, 25), (1, 25), (12, 46), (46, 46), (3, 14), (500, 1000), (1, 20_000)]
    for (k, n), (low, high) in zip(
        pairs, scripts.evaluate("pairs => pairs.map(([k, n]) => $.exact(k, n))", pairs), strict=True
    ):
        expected = share_interval(k, n)
        assert (low, high) == pytest.approx([float(side) for side in expected], abs=1e-6)


HALVES = [0.005, 0.015, 0.025, 0.125, 0.145, 0.285, 0.375, 0.5, 0.565, 0.625, 0.875, 0.975, 0.985]
EDGES = [0, 1, 0.0004999, 0.0005, 0.0025, 0.0075, 0.0099, 0.00999, 0.01, 0.99, 0.9925, 0.9975, 0.999, 0.9991, 0.99999]


def test_a_percentage_is_the_one_that_charts_write(scripts):
    """12.5% is 12% in both: Python rounds a half to the even neighbour, browsers to the larger one."""
    shares = [*HALVES, *EDGES, *(k / n for n in range(1, 101) for k in range(n + 1)), *(k / 2000 for k in range(2000))]
    found = scripts.evaluate("shares => shares.map($.percent)", shares)
    assert found == [percent(share) for share in shares]
    assert scripts.evaluate("() => [0.125, 0.375, 0.005, 0.0025].map($.percent)") == ["12%", "38%", "0.5%", "0.2%"]


@pytest.mark.parametrize("digits", [0, 1, 2])
def test_a_number_is_rounded_as_python_rounds_it(scripts, digits):
    numbers = [k / 8 for k in range(400)] + [0.35, 1.005, 2.675, 1234.25]
    found = scripts.evaluate("([xs, d]) => xs.map((x) => $.rounded(x, d))", [numbers, digits])
    assert found == [f"{x:.{digits}f}" for x in numbers]


def test_the_limits_of_an_interval_are_written_as_in_charts(scripts):
    pairs = [(k, n) for n in range(1, 31) for k in range(n + 1)]
    found = scripts.evaluate("pairs => pairs.map(([k, n]) => $.exact(k, n).map($.percent))", pairs)
    assert found == [[percent(side) for side in share_interval(k, n)] for k, n in pairs]


def test_the_example_of_a_star_is_a_word_of_the_codebook(scripts):
    terms = [["=repair", "demolition"], ["ban", "ice rink", "strikers’ camp"], ["забастовка"], ["X", "a b"]]
    found = scripts.evaluate("all => all.map($.beginning)", terms)
    assert found == ["repa*", "strike*", "забастов*", "gard*"]


def test_intervals_of_counts_are_those_of_the_library(scripts):
    counts = [0, 1, 5, 73, 1999]
    for k, (low, high) in zip(counts, scripts.evaluate("ks => ks.map((k) => $.exactCount(k))", counts), strict=True):
        assert (low, high) == pytest.approx([float(side) for side in count_interval(k)], abs=1e-5)
    low, high = scripts.evaluate("() => $.exactCount(2001)")
    assert (low, high) == pytest.approx([float(side) for side in count_interval(2001)], rel=2e-3)
    assert scripts.evaluate("() => $.rateInWords(3, 99)") is None


def test_many_articles_are_drawn_anew_and_few_are_not(scripts):
    many = scripts.evaluate("() => $.share(Array.from({ length: 40 }, (_, i) => [i % 4 ? 0 : 3, 4]))")
    assert many["how"] == "over 40 articles"
    assert many["low"] < many["share"] < many["high"]
    again = scripts.evaluate("() => $.share(Array.from({ length: 40 }, (_, i) => [i % 4 ? 0 : 3, 4]))")
    assert again == many
    exact = share_interval(30, 160)
    assert many["high"] - many["low"] > float(exact[1] - exact[0])  # clumped: wider than over single mentions
    few, lots = (
        scripts.evaluate("n => $.share(Array.from({ length: n }, (_, i) => [i % 4 ? 0 : i % 5, 4]))", n)
        for n in (299, 300)
    )
    assert few["low"] == pytest.approx(lots["low"], abs=0.02) and few["high"] == pytest.approx(lots["high"], abs=0.02)
    assert scripts.evaluate("() => $.share([[1, 3], [0, 2]])")["how"].startswith("exact, over the mentions; over the 2")
    assert scripts.evaluate("() => $.share([[0, 0]])")["share"] is None
