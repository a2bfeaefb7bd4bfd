"""Which side a phrase belongs to, and what the one who is named does."""

import pytest

from framing.codebook import find_parties, party_of, read_codebook, role_of
from framing.core.errors import FramingError
from tests.shared import CODEBOOK

GOOD = """\
frames: {plain: adds nothing}
referents:
  - referent: works
    terms: [{term: repair, frame: plain, patterns: [repair], examples: [The repair began.]}]
parties:
  - party: north
    label: the northern shore
    members: [North Shore, Norther, northern, Ada Quist, Bank of Norther, Harbour Watch]
    except: [North Shore Road]
  - party: south
    members: [South Shore, southern, Norther Times, Bo Lind]
roles:
  - role: official
    words: [mayor, minister, council, North Shore, official, president]
  - role: medical
    words: [doctor, nurse, clinic]
  - role: military
    words: [army, soldier]
"""


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "book.yml"
    path.write_text(GOOD, encoding="utf-8")
    return read_codebook(path)


def faults(folder, text):
    path = folder / "mine.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FramingError) as caught:
        read_codebook(path)
    return [fault.removeprefix(f"{path}:") for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("phrase", "party"),
    [
        ("Ada Quist", "north"),
        ("the northern minister", "north"),
        ("Northers", "north"),
        ("a spokesman for the North Shore", "north"),
        ("a nurse at the South Shore clinic", "south"),
        ("someone close to Bo Lind", "south"),
        ("a northern envoy to the South Shore", "north"),  # whose envoy, not to whom
        ("the envoy to the South Shore", None),
        ("the envoy to the South Shore, Ada Quist", "north"),  # an addition speaks anew
        ("critics of the North Shore", None),
        ("an expert on the North Shore", None),
        ("an expert on the North Shore at the South Shore institute", "south"),
        ("northern and southern ministers", None),  # two at once are nobody's
        ("Ada Quist and Mayor Bo Lind", None),
        ("Ada Quist, Omar Roth and Bo Lind", None),
        ("Ada Quist and Omar Roth of Norther", "north"),
        ("a northern-southern couple", None),
        ("the northern Norther Times", "south"),  # the head decides, and the longer name counts
        ("the South Shore's northern mayor", None),  # neither is the head
        ("the governor of the Bank of Norther", "north"),  # a preposition inside a name divides nothing
        ("anti-northern marchers", None),
        ("a northern-backed league", None),
        ("a couple from North Shore Road", None),  # an exception
        ("a man who left the North Shore", None),  # what he did is not where he belongs
        ("somebody", None),
        ("", None),
    ],
)
def test_the_party_of_a_phrase_is_that_of_the_one_whom_it_names(book, phrase, party):
    assert party_of(phrase, book) == party


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("an army doctor", "medical"),  # the last word of a noun phrase says what somebody is
        ("a doctor in the army", "medical"),
        ("a spokesman for the army", "military"),
        ("a sergeant in the army", "military"),
        ("a woman from North Shore", None),  # where she is from, not what she does
        ("the North Shore", "official"),
        ("doctors and soldiers", None),
        ("an army official", "military"),  # an official of what?
        ("the president of the clinic", "medical"),
        ("the president of the club", "official"),
        ("an official, once a soldier", "official"),
        ("Ada Quist", None),
    ],
)
def test_the_role_is_that_of_the_last_word_of_the_noun_phrase(book, phrase, role):
    assert role_of(phrase, book) == role


def test_all_parties_that_a_text_names_with_their_places(book):
    text = "The Norther Times met Ada Quist.\n\nNorth Shore Road was empty, the South Shore’s mayor was not."
    found = find_parties(text, book)
    assert [(text[start:end], party) for start, end, party in found] == [
        ("Norther Times", "south"),
        ("Ada Quist", "north"),
        ("South Shore’s", "south"),
    ]


def test_a_codebook_without_parties_knows_none(tmp_path):
    path = tmp_path / "book.yml"
    path.write_text(GOOD.split("parties:")[0], encoding="utf-8")
    book = read_codebook(path)
    assert (book.parties, book.roles) == ([], [])
    assert find_parties("The North Shore", book) == [] and party_of("Ada Quist", book) is None


def test_a_changed_copy_knows_its_own_parties(book):
    assert party_of("Bo Lind", book) == "south"
    fewer = book.model_copy(update={"parties": book.parties[:1]})
    assert party_of("Bo Lind", fewer) is None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("    label: the northern shore\n", "    lable: x\n", "7: unknown key 'lable' (did you mean 'label'?)"),
        ("party: south", "party: north", "10: the party 'north' was listed before: give it another name, or put the"),
        ("Bo Lind]", "Ada Quist]", "11: the pattern 'Ada Quist' is also a pattern of 'north': keep it in one of them"),
        ("Bo Lind]", "'*']", "11: the pattern '*' is empty: write the words to look for"),
        ("[North Shore Road]", "['North Shore (road)']", "9: the pattern 'North Shore (road)' holds ( )"),
        ("    words: [army, soldier]\n", "", "17: the key 'words' is missing: add it"),
        ("[army, soldier]", "[army, nurse]", "18: the pattern 'nurse' is also a pattern of 'medical'"),
        ("role: military", "role: medical", "17: the role 'medical' was listed before"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path, old, new, told):
    assert GOOD.count(old) == 1
    found = faults(tmp_path, GOOD.replace(old, new))
    assert any(fault.startswith(told) for fault in found), found


@pytest.mark.parametrize(
    ("one", "other", "role"),
    [
        ("an Israeli soldier", "a Palestinian fighter", "military"),
        ("an Israeli army commander", "a Hamas commander", "military"),
        ("the Israeli government", "the Palestinian government", "official"),
        ("Israel", "Hamas", "official"),
        ("a resident of Sderot", "a resident of Rafah", "civilian"),
        ("a doctor from Ashkelon", "a doctor from Khan Younis", "medical"),
        ("relatives of Israeli hostages", "relatives of Palestinian prisoners", "civilian"),
        ("a released Israeli hostage", "a released Palestinian prisoner", "civilian"),
        ("an Israeli human rights group", "a Palestinian human rights group", "aid"),
        ("Magen David Adom", "the Palestine Red Crescent", "medical"),
    ],
)
def test_people_of_the_same_kind_have_the_same_role_on_either_side(one, other, role):
    assert (party_of(one, CODEBOOK), party_of(other, CODEBOOK)) == ("israel", "palestinians")
    assert role_of(one, CODEBOOK) == role_of(other, CODEBOOK) == role


@pytest.mark.parametrize(
    "phrase", ["pro-Israel protesters", "pro-Palestinian protesters", "friends of Israel", "friends of Palestine"]
)
def test_who_supports_a_side_from_elsewhere_is_not_of_it(phrase):
    assert party_of(phrase, CODEBOOK) is None
