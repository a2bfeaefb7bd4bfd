"""What to ask of a corpus first: what its codebook says, and what is worked out where that says nothing."""

import pytest

import framing as fr
from framing import compare
from framing.core.errors import FramingError

BOOK = """
frames: {loss: by what is lost, plain: without a verdict, gain: by what is won}
referents:
  - referent: pier
    terms:
      - {term: ruin, frame: loss, patterns: [ruin]}
      - {term: pier, frame: plain, patterns: [pier]}
      - {term: jewel, frame: gain, patterns: [jewel]}
  - referent: owners
    terms:
      - {term: landlords, frame: loss, patterns: [landlord]}
      - {term: owners, frame: plain, patterns: [owner]}
"""
FOCUS = "focus: {{{}}}\n"


@pytest.fixture
def analyse(tmp_path):
    """An analysis of the articles given as outlet → text, with the codebook and the focus given."""

    def made(texts: dict[str, str], focus: str = ""):
        rows = "".join(f"a{number},{outlet},{text}\n" for number, (outlet, text) in enumerate(texts.items()))
        (tmp_path / "articles.csv").write_text(f"article_id,outlet,text\n{rows}", "utf-8")
        return fr.analyse(fr.read(tmp_path / "articles.csv"), fr.read_codebook(BOOK + focus))

    return made


def test_without_a_focus_the_thing_that_is_named_most_comes_first(analyse):
    found = analyse({"Dawn": "The owner said the landlord met an owner at the pier.", "Dusk": "The pier is a jewel."})
    focus = compare.find_focus(found)
    assert focus.referents == ["pier", "owners"] and (focus.about, focus.second, focus.third) == (
        "pier",
        "owners",
        "owners",
    )
    more = compare.find_focus(analyse({"Dawn": "The owner and the landlord: an owner. The pier."}))
    assert more.about == "owners"


def test_the_names_to_follow_are_the_ends_that_occur_and_the_one_used_most(analyse):
    texts = {"Dawn": "The pier and the pier is a jewel.", "Dusk": "The pier."}
    assert compare.find_focus(analyse(texts)).terms == ["pier", "jewel"]
    assert compare.find_focus(analyse({"Dawn": "Nothing here."})).terms == ["ruin", "jewel"]


def test_what_is_contested_stands_in_scare_quotes(analyse):
    texts = {"Dawn": "The “owners” left the pier and the pier is a jewel.", "Dusk": "The pier."}
    assert compare.find_focus(analyse(texts)).contested == "owners"


def test_what_the_codebook_says_comes_first(analyse):
    said = FOCUS.format("referents: [owners], terms: [landlords], frames: [plain], contested: pier, series: visitors")
    focus = compare.find_focus(analyse({"Dawn": "The pier."}, said))
    assert focus.referents == ["owners", "pier"] and focus.terms == ["landlords"] and focus.frames == ["plain"]
    assert focus.contested == "pier" and focus.series == "visitors" and focus.acts == []


def test_the_two_outlets_that_differ_most_in_a_name(analyse):
    found = analyse(
        {
            "Dawn": "A ruin. The ruin is a ruin.",
            "Noon": "The pier. A pier and a ruin.",
            "Dusk": "A jewel. The pier. A pier.",
        }
    )
    parts = found.mentions, found.articles, found.codebook
    assert compare.widest_difference(*parts, "pier") == ("ruin", "Dawn", "Dusk")
    one = analyse({"Dawn": "A ruin."})
    assert compare.widest_difference(one.mentions, one.articles, one.codebook, "pier") == ("ruin", "Dawn", "")


@pytest.mark.parametrize(
    ("focus", "told"),
    [
        ("referents: [peer]", "referent 'peer' is not known; did you mean 'pier'"),
        ("referents: [owners], terms: [ruin]", "term 'ruin' is not known; known: landlords, owners"),
        ("referents: [owners], frames: [gain]", "frame 'gain' is not known; did you mean 'plain'"),
        ("contested: harbour", "referent 'harbour' is not known"),
        ("acts: [kill]", "act 'kill' is not known"),
        ("refrents: [pier]", "unknown key 'refrents' .did you mean 'referents'"),
    ],
)
def test_a_focus_on_what_is_not_listed_is_refused_with_its_line(focus, told):
    with pytest.raises(FramingError, match=f"the codebook:13: {told}"):
        fr.read_codebook(BOOK + FOCUS.format(focus))


def test_outlets_that_are_all_alike_are_still_two(analyse):
    found = analyse({"Dawn": "A ruin. The pier.", "Dusk": "The pier. A ruin."})
    parts = found.mentions, found.articles, found.codebook
    assert compare.widest_difference(*parts, "pier") == ("ruin", "Dawn", "Dusk")
