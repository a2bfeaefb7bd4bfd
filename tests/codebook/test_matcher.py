"""The pattern language and the matcher: what is found, what is not, and that the quick way equals the plain way."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.codebook.inflection import forms, matching_copy
from framing.codebook.load import read_codebook
from framing.codebook.matcher import Matcher, Phrase
from framing.codebook.models import phrases
from framing.reading import read

SMALL = [  # phrases that overlap in every way: inside one another, end to start, across referents, with exceptions
    Phrase("campaign", "war", "war"),
    Phrase("campaign", "war", "war crime", counts=False),
    Phrase("campaign", "war", "World War", counts=False),
    Phrase("campaign", "war", "prisoner of war", counts=False),
    Phrase("campaign", "war on Gaza", "war on Gaza"),
    Phrase("campaign", "operation", "precision operation"),
    Phrase("campaign", "cease", "cease", "verb"),
    Phrase("army", "IDF", "IDF"),
    Phrase("army", "US", "US force"),
    Phrase("army", "occupation forces", "Israeli occupation force"),
    Phrase("army", "Israeli", "Israeli"),
    Phrase("place", "Gaza", "Gaza"),
    Phrase("place", "Gaza", "Gaza Strip"),
    Phrase("place", "the strip", "strip"),
    Phrase("truce", "ceasefire", "cease-fire"),
    Phrase("truce", "truce", "Gaza strip of truce"),
    Phrase("captives", "prisoner", "prisoner"),
    Phrase("captives", "prisoner", "prisoner's dilemma", counts=False),
]


def surfaces(text, *patterns, inflect="noun"):
    found = Matcher([Phrase("r", "t", pattern, inflect) for pattern in patterns]).find(text)
    return [text[hit.start : hit.end] for hit in found]


# -- The pattern language ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TELL US WHY, ASK PARENTS", False),
        ("One sign said “LET US CROSS” in red.", False),
        ("PLEASE HELP US NOW", False),
        ("US SENDS BOATS UP THE RIVER", True),
        ("The US sent boats.", True),
        ("US SENDS boats to the river, and nobody told us.", True),
        ("BBC says US will act.", True),
        ("US", True),
        # shouted within an ordinary sentence
        ("A boy cried: HEAR US, PLEASE.", False),
        ("FOLLOW US TO THE FERRY, the leaflet said.", False),
        ("A wall reads FREE US FROM THE FLOOD in white.", False),
        ("The leaflet said BELIEVE US.", False),
        ("BREAKING: US TO SEND BOATS, says the mayor", True),
        ("Boats of NATO, US AND UK came.", True),
        ("The NATO US envoy came.", True),
        ("NEW HOLTBY, US (Seaboard) — The boats came.", True),
        ("US, HOLTBY SIGN FERRY PACT", True),
        ("US, TOO, WANT THE FERRY", False),
        # what no pronoun stands beside
        ("BOATS FROM THE US REACH HOLTBY", True),
        ("HOLTBY BANKS ON A US FERRY", True),
        ("US-BUILT FERRY REACHES HOLTBY", True),
        ("ANTI-US MARCH IN HOLTBY", True),
        ("MAYOR OF HOLTBY THANKS US SENATOR", True),
        ("HOLTBY WAITS FOR US OFFICIALS", True),
        ("THEY PROMISED US OFFICIALS WHO CARE", False),
        ("THE MAYOR NEVER SPOKE TO US FARMERS", False),
        ("HOLTBY AND US SIGN FERRY PACT", True),
        ("HOLTBY, US AND UK SIGN FERRY PACT", True),
        ("IT IS THEM AND US, SAY FERRY CREWS", False),
        ("HELP US POLICE THE FERRY", False),
        ("THE FLOOD TAUGHT US PATIENCE", False),
        ("THE FERRY COST US$40", False),
    ],
)
def test_a_word_in_a_sentence_of_capitals_is_no_abbreviation(text, found):
    assert bool(Matcher([Phrase("state", "US", "US", "none")]).find(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [("IT IS TIME TO CLOSE THE FERRY", False), ("IT CREWS CLOSE THE FERRY", True), ("The IT crew left.", True)],
)
def test_it_may_begin_a_sentence_in_capitals(text, found):
    assert bool(Matcher([Phrase("crew", "IT", "IT", "none")]).find(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("WHO SANK THE FERRY AT HOLTBY?", False),
        ("WHO SENDS DOCTORS TO HOLTBY", True),
        ("THE WHO SENDS DOCTORS TO HOLTBY", True),
        ("MAYOR ASKS THE CREW AND WHO SANK IT", False),
    ],
)
def test_who_is_nobody_in_a_question_in_capitals(text, found):
    assert bool(Matcher([Phrase("body", "WHO", "WHO", "none")]).find(text)) is found


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("Israeli forces", "Israeli\u2028forces", 1),
        ("siege", "a 𝐬𝐢𝐞𝐠𝐞, a 𝘴𝘪𝘦𝘨𝘦", 2),
        ("cease-fire", "cease﹣fire, cease‐fire", 2),
        ("genocide", "GENOCIDE, Genocide, genocide", ["GENOCIDE", "Genocide", "genocide"]),
        ("Israeli forces", "Israeli  forces, Israeli-forces, Israeli\nforces, Israeli\u00a0forces", 4),
        ("Israeli forces", "Israeliforces; Israeli, forces; Israeli\n\nforces; Israeli — forces", []),
        ("cease-fire", "ceasefire, cease-fire, cease fire, cease‑fire, cease–fire", 5),
        ("cease fire", "ceasefire", []),
        ("IDF", "The IDF said, IDF’s, IDFs; idf, Idf", ["IDF", "IDF’s", "IDFs"]),
        ("US forces", "US forces, US Forces; between us forces grew", ["US forces", "US Forces"]),
        ("U.S. troops", "the U.S. troops; the u.s. troops; let us troops", ["U.S. troops"]),
        ("Israel's army", "Israel’s army, Israel's army, Israel‘s army", 3),
        ("Zionist state", "the Zionist “State” and the ‘Zionist’ state", ["Zionist “State", "Zionist’ state"]),
        ("precision operation", "a “precision” operation, a 'precision operation'", 2),
        ("Hamas", "Hamas-led, post-Hamas, (Hamas), Hamas’s, Hamas', “Hamas”; Hamastan", 6),
        ("war", "warrant, prewar, postwar, Warsaw, war_room", []),
        ("October 7", "since October 7, October 7th, October 70", ["October 7"]),
        ("Al-Quds", "al‑Quds, Al Quds, AlQuds", 3),
        ("Reform", "Reform won; reform lost", 2),
        # initials with points and without
        ("NUR", "the NUR, the N.U.R., the N.U.R.’s men; n.u.r., nur", ["NUR", "N.U.R.", "N.U.R."]),
        ("N.U.R. member", "NUR members, N.U.R. members", 2),
        ("non-EU state", "non-EU states, non-E.U. states", 2),
        ("9/11", "before 9/11, at 9 or 11, on 9/11’s day", 2),
        ("No. 9", "two No. 9s, a No. 9’s shirt, No. 90", ["No. 9s", "No. 9"]),
        ("F-16", "F-16s, F16s and an F 16; F-160", ["F-16s", "F16s", "F 16"]),
        ("class of 2020", "the class of 2020, the classes of 2020s", ["class of 2020"]),
        # an equals sign before a word: with its capitals alone
        ("=Reform", "Reform won; reform lost; REFORM’s men; the Reforms", ["Reform", "REFORM’s", "Reforms"]),
        ("=Green Party", "the Green party, the green party", ["Green party"]),
        ("=Red-=Green list", "the Red–Green list, RedGreen lists, red-green lists", 2),
        ("the =Hammers", "The Hammers and the hammers", ["The Hammers"]),
    ],
)
def test_a_pattern_finds_what_its_words_say(pattern, text, found):
    assert surfaces(text, pattern) == found if isinstance(found, list) else len(surfaces(text, pattern)) == found


@pytest.mark.parametrize(
    ("pattern", "inflect", "found"),
    [
        ("hostage", "noun", "hostage hostages hostage’s hostages"),
        ("enemy", "noun", "enemy enemies enemy’s"),
        ("church", "noun", "church churches"),
        ("Jewish state", "none", "Jewish_state Jewish_state’s"),
        ("kill", "verb", "kill kills killed killing"),
        ("murder", "verb", "murder murders murdered murdering"),
        ("invade", "verb", "invade invades invaded invading"),
        ("stop", "verb", "stop stops stopped stopping"),
        ("die", "verb", "die dies died dying"),
        ("carry", "verb", "carry carries carried carrying"),
        ("flee", "verb", "flee flees fleeing"),
        ("commit", "verb", "commit commits committed committing"),
        ("target", "verb", "target targets targeted targeting"),
    ],
)
def test_the_forms_of_the_last_word_are_found(pattern, inflect, found):
    wanted = [word.replace("_", " ") for word in found.split()]
    assert surfaces(", ".join(wanted), pattern, inflect=inflect) == wanted


@pytest.mark.parametrize(
    ("pattern", "inflect", "other"),
    [("hostage", "none", "hostages"), ("kill", "noun", "killed"), ("star", "verb", "staring")],
)
def test_other_words_are_not(pattern, inflect, other):
    assert other not in forms(pattern, inflect)


@pytest.mark.parametrize(
    ("pattern", "inflect", "text", "found"),
    [
        ("act of protest", "noun", "acts of protest, an act of protest, actors of protest", 2),
        ("wild-cat strike over pay", "noun", "two wildcat strikes over pay, a wild-cat strike over pay", 2),
        ("man of the people", "noun", "men of the people", 1),
        ("coup d'état", "noun", "coups d’état", 1),
        ("golpe de estado", "noun", "golpes de estado", 1),
        ("act of protest", "none", "acts of protest", 0),
        ("sell off", "verb", "sells off, selling off, sell-offs, sells it off", 3),
        ("walk-out", "verb", "They walked out; walking out; two walk-outs; the walkouts; walks out", 5),
        ("call for a boycott", "verb", "They called for a boycott, calling for a boycott", 2),
        ("take-over", "noun", "two takeovers; she takes over", 1),
    ],
)
def test_the_head_changes_with_what_hangs_on_it(pattern, inflect, text, found):
    assert len(surfaces(text, pattern, inflect=inflect)) == found


def test_an_apostrophe_that_closes_a_quotation_is_not_part_of_the_mention():
    assert surfaces("the 'hostages' and the soldiers’ families", "hostage", "soldier") == ["hostages", "soldiers"]


# -- Several terms, several referents ---------------------------------------------------------------------------------


def terms(text, listed=SMALL):
    slowly, quickly = Matcher(listed).find(text), Matcher(listed, worth=0).find(text)
    assert slowly == quickly
    return [(hit.term, text[hit.start : hit.end]) for hit in quickly]


def test_the_longest_term_of_a_referent_counts_and_no_character_counts_twice():
    assert terms("The Israeli occupation forces") == [("occupation forces", "Israeli occupation forces")]
    assert terms("The Israeli occupation forcesmen") == [("Israeli", "Israeli")]


def test_referents_do_not_see_one_another():
    assert terms("war on Gaza Strip") == [("war on Gaza", "war on Gaza"), ("Gaza", "Gaza Strip")]


def test_a_phrase_may_run_on_past_the_match_that_it_begins_in():
    text = "the war on Gaza strip of truces, the strip"
    assert terms(text) == [
        ("war on Gaza", "war on Gaza"),
        ("Gaza", "Gaza strip"),
        ("truce", "Gaza strip of truces"),
        ("the strip", "strip"),
    ]


def test_in_an_exception_the_term_does_not_count_and_others_do():
    assert terms("war crimes of a World War, a prisoner of war") == [("prisoner", "prisoner")]
    assert terms("a prisoner of war on Gaza")[:2] == [("prisoner", "prisoner"), ("war on Gaza", "war on Gaza")]
    assert terms("the prisoner’s dilemma") == []


def test_mentions_lie_inside_the_spans_that_are_asked_for():
    text = "war. Gaza Strip"
    matcher = Matcher(SMALL)
    assert [hit[:2] for hit in matcher.scan(text, [(0, 4), (5, 9)])] == [(0, 3), (5, 9)]


def test_no_phrases_find_nothing():
    assert Matcher([]).find("war") == []
    assert Matcher([], worth=0).find("war") == []


# -- The quick ways against the plain way -----------------------------------------------------------------------------


def plainly(listed, text):
    """The rule itself, one referent at a time, every form tried at every word; slow, and easy to check by reading.

    An accent written on its own belongs to the letter before it, and so to the word.
    """
    copy = matching_copy(text)
    spelled = [(phrase, form) for phrase in listed for form in forms(phrase.pattern, phrase.inflect)]
    by_start = {}
    for phrase, form in spelled:
        by_start.setdefault(form[:2].lower(), []).append((phrase, form))
    standing = []
    for word in re.finditer(r"(?<![\w\u0300-\u036f])\w", copy):
        start = word.start()
        ahead = re.sub(" +", " ", copy[start : start + 150])
        for phrase, form in by_start.get(copy[start : start + 2], []):
            if not ahead.startswith(form.lower()):
                continue
            expression = re.escape(form.lower()).replace(r"\ ", " +") + r"(?![\w\u0300-\u036f])"
            match = re.compile(expression).match(copy, start)
            if match and _has_capitals(form, text[start : match.end()]):
                standing.append((start, match.end(), phrase, form))
    found = []
    for referent in dict.fromkeys(phrase.referent for phrase in listed):
        ours = [hit for hit in standing if hit[2].referent == referent]
        excepted = [hit for hit in ours if not hit[2].counts]
        ours = [
            (a, b, phrase, form)
            for a, b, phrase, form in ours
            if phrase.counts and not any(c <= a and b <= d and phrase.term == e.term for c, d, e, _ in excepted)
        ]
        reached = 0
        for a, b, phrase, _ in sorted(ours, key=lambda hit: (hit[0], -hit[1], -sum(map(str.isupper, hit[3])))):
            if a >= reached:
                found.append((a, b, referent, phrase.term))
                reached = b
    return sorted(found)


def _has_capitals(form, surface):
    letters = [letter for letter in surface if letter.isalpha()]
    wanted = [letter for letter in form if letter.isalpha()]
    return all(letter.isupper() for letter, want in zip(letters, wanted, strict=True) if want.isupper())


PIECES = (
    [phrase.pattern for phrase in SMALL]
    + ["war on Gaza Strip", "World War on Gaza strip of"]
    + ["'s", "s", "crimes", "Two", "us", "of", "the", "İ", "…"]
)
JOINTS = [*"    -\n\u00a0—“’'_x", "\n\n", ", ", ". ", " – ", "” ", " ‘", "", " ("]
CASES = st.sampled_from([str, str, str.upper, str.lower, str.title])
TEXTS = st.lists(
    st.tuples(st.sampled_from(PIECES), CASES, st.sampled_from(JOINTS)).map(lambda p: p[1](p[0]) + p[2]), max_size=12
).map("".join)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_way_of_reading_gives_the_same(text):
    expected = plainly(SMALL, text)
    matcher = Matcher(SMALL, worth=0)
    assert sorted(Matcher(SMALL).find(text)) == expected
    assert sorted(matcher.find(text)) == expected
    assert sorted(matcher.find(text)) == expected, "what is remembered must not change the answer"


INITIALS = [
    Phrase("state", "US", "US", "none"),
    Phrase("army", "US", "US force"),
    Phrase("body", "WHO", "WHO", "none"),
]
CALLS = st.sampled_from(
    ["TELL US WHY, ASK THEM.", "The US sent boats.", "US FORCES LAND", "WHO SANK IT?", "WHO says so.", "US’s boats."]
)


@given(st.lists(CALLS, max_size=6))
def test_what_stands_around_initials_decides_in_a_long_text_too(calls):
    text = "\n\n".join(calls)
    quick = Matcher(INITIALS, worth=0)
    assert quick.find(text) == Matcher(INITIALS).find(text)
    assert quick.find(text) == Matcher(INITIALS).find(text), "what is remembered must not change the answer"


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_every_way_gives_the_same_inside_a_span(text, first, last):
    spans = [(min(first, len(text)), min(first + last, len(text)))]
    assert list(Matcher(SMALL, worth=0).scan(text, spans)) == list(Matcher(SMALL).scan(text, spans))


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sets(st.sampled_from(["campaign", "army", "place", "truce", "captives"])))
def test_adding_a_referent_never_changes_what_another_has(text, chosen):
    some = [phrase for phrase in SMALL if phrase.referent in chosen]
    for worth in (0, 10**6):
        everything = Matcher(SMALL, worth).find(text)
        assert Matcher(some, worth).find(text) == [hit for hit in everything if hit.referent in chosen]


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_mentions_begin_and_end_at_words_and_never_overlap_within_a_referent(text):
    reached = {}
    for start, end, referent, _ in Matcher(SMALL, worth=0).find(text):
        assert start >= reached.get(referent, 0)
        assert not (start and re.match(r"\w", text[start - 1])) and re.match(r"\w", text[start])
        assert end == len(text) or not re.match(r"\w", text[end])
        reached[referent] = end


def test_on_the_seeds_every_way_gives_the_same_for_the_whole_codebook():
    codebook, texts = read_codebook("data/codebook.yml"), read("seeds").texts.values()
    listed = [phrase for referent in codebook.referents for phrase in phrases(referent)]
    quick = Matcher(listed, worth=0)
    for text in texts:
        expected = plainly(listed, text)
        assert len(expected) > 50
        assert sorted(codebook.matcher.find(text)) == expected
        assert sorted(quick.find(text)) == expected
        assert sorted(quick.find(text.upper())) == plainly(listed, text.upper())


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("gunman", "Two gunmen and a gunman; the gunmen's van.", ["gunmen", "gunman", "gunmen's"]),
        ("child", "The child, the children’s coats and grandchildren.", ["child", "children’s"]),
        (
            "fisherman's wife",
            "The fisherman's wives met a fisherman's wife.",
            ["fisherman's wives", "fisherman's wife"],
        ),
        ("oil crisis", "After two oil crises a third oil crisis came.", ["oil crises", "oil crisis"]),
        ("German", "A German, two Germans, no germen.", ["German", "Germans"]),
    ],
)
def test_plurals_that_are_no_rule_are_found_too(pattern, text, found):
    assert [text[one.start : one.end] for one in Matcher([Phrase("r", "t", pattern)]).find(text)] == found


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("A half-\nblockade of the port.", ["blockade"]),
        ("A blockade-\nlike order.", ["blockade"]),
        ("The pre-\n  blockade price.", ["blockade"]),
        ("The block-\nade of the port.", ["block-\nade"]),
        ("They be-\nsiege it, to-\nward dawn.", []),  # each is one word, divided
        ("A fare of grel-\nblockade.", []),  # what stands before is no word
    ],
)
def test_a_hyphen_at_the_end_of_a_line_may_join_two_words(text, surfaces):
    matcher = Matcher([Phrase("port", name, name) for name in ("blockade", "siege", "ward")])
    assert [text[found.start : found.end] for found in matcher.find(text)] == surfaces


def test_a_hyphen_that_pages_use_as_a_bullet_is_a_hyphen():
    assert Matcher([Phrase("rule", "self-rule", "self-rule")]).find("The self\u2043rule act.")
