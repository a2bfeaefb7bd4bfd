"""Who is named in the seeds, read by eye; and what must hold on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.voice.speakers.persons.names import people_of


@pytest.fixture(scope="module")
def people(seeds):
    """By the number of each seed: all who are named in it, as (surface, name, kind)."""
    own = seeds.passages[seeds.passages.kind != "comment"]
    found = {}
    for article_id, text in seeds.corpus.texts.items():
        rows = own[own.article_id == article_id]
        named = people_of(text, list(zip(rows.start, rows.end, strict=True))).mentions
        kinds = {True: "body", False: "person"}
        found[article_id[:3]] = [(text[n.start : n.end], n.person.name, kinds[bool(n.person.body)]) for n in named]
    return found


@pytest.mark.parametrize(
    ("article", "surface", "wanted"),
    [
        ("000", "US Secretary of State Antony Blinken", "Antony Blinken"), ("000", "Blinken", "Antony Blinken"),
        ("000", "Defense Minister Yoav Gallant", "Yoav Gallant"), ("000", "Halevi", "Herzi Halevi"),
        ("001", "Secretary of State Tony Blinken", "Tony Blinken"), ("001", "Israeli Channel 12", "Channel 12"),
        ("001", "US Secretary of State Antony Blinken", "Tony Blinken"), ("001", "Yaron Avraham", "Yaron Avraham"),
        ("002", "Minister Gallant", "Yoav Gallant"), ("002", "Miller", "Matthew Miller"),
        ("003", "State Department", "State Department"), ("003", "Herzog", "Isaac Herzog"),
        ("004", "Secretary Blinken", "Antony Blinken"), ("004", "Strook", "Orit Strook"),
        ("003", "Times of Israel", "Times of Israel"), ("003", "Israel", "Israel"),
    ],
)  # fmt: skip
def test_one_name_for_one_person(article, surface, wanted, people):
    assert {name for printed, name, _ in people[article] if printed == surface} == {wanted}


@pytest.mark.parametrize("is_so", ["Ten-year-old", "Holtby-based", "Dutch-born", "German-speaking"])
def test_what_somebody_is_before_a_name_is_no_part_of_it(is_so):
    text = f"{is_so} Ann Lee came."
    assert [mention.person.name for mention in people_of(text, [(0, len(text))]).mentions] == ["Ann Lee"]


@pytest.mark.parametrize(("article", "name", "kind"), [
    ("002", "State Department", "body"), ("003", "CNN", "body"), ("001", "Channel 13", "body"),
    ("004", "Yair Lapid", "person"), ("001", "Ministry of Health", "body"),
])  # fmt: skip
def test_bodies_are_told_from_persons(article, name, kind, people):
    assert {own for _, called, own in people[article] if called == name} == {kind}


def holder(text, words):
    person = people_of(text, [(0, len(text))]).holder(words.split(), len(text))
    return person and person.name


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Mayor Ann Lee met Governor Bo Ray in the town.", "mayor", "Ann Lee"),
        ("Ann Lee, the deputy mayor, met Governor Bo Ray.", "governor", "Bo Ray"),
        ("Secretary of State Ann Lee met Prime Minister Bo Ray.", "top diplomat", "Ann Lee"),
        ("Defense Minister Ann Lee met Prime Minister Bo Ray.", "minister", "Ann Lee"),
        ("Defense Minister Ann Lee met Prime Minister Bo Ray.", "prime minister", "Bo Ray"),
        ("Opposition leader Ann Lee met Bo Ray, a spokesman for the town.", "spokesman", "Bo Ray"),
        ("The Minister of Water, Ann Lee, met Bo Ray.", "minister", "Ann Lee"),
        ("The Secretary of the Sailors’ Union, Mr. Bo Ray, met Ann Lee.", "secretary", "Bo Ray"),
        ("Minister Ann Lee left. The singer, Bo Ray, faulted the minister.", "minister", "Ann Lee"),
        ("Ann Lee met Bo Ray.", "mayor", None),
        ("A guard met former Mayor Ann Lee.", "former mayor", "Ann Lee"),
        ("A guard met former Mayor Ann Lee.", "mayor", None),
        ("The navy’s spokesman, Bo Ray, left.", "navy", None),  # he is not the navy
    ],
)
def test_roles_lead_to_their_holder(text, words, wanted):
    assert holder(text, words) == wanted


def test_he_or_she_is_learned_from_the_text():
    text = "Mr. Bo Ray and Ann Lee met. Lee said she would stay. Cy Poe left."
    found = {person.name: person.gender for person in people_of(text, [(0, len(text))]).persons}
    assert found == {"Bo Ray": "m", "Ann Lee": "f", "Cy Poe": None}


@given(st.lists(st.sampled_from(["Ann Lee", "Mr. ", "the ", "of", "’s ", "Mayor ", " ", ", ", "\n", "12", "U.S."])
                | st.text(max_size=6), max_size=14).map("".join))  # fmt: skip
def test_any_text_is_read(text):
    found = people_of(text, [(0, len(text))])
    assert [m.start for m in found.mentions] == sorted(m.start for m in found.mentions)
    for mention in found.mentions:
        assert 0 <= mention.start < mention.end <= len(text) and mention.person in found.persons
        assert mention.person.name


@pytest.mark.parametrize("blank", ["  ", "\u00a0", "\u2009", "\u202f", "\t", "\u3000"], ids=ascii)
def test_any_blank_may_stand_between_the_parts_of_a_name(blank):
    text = f"The mayor, Ida{blank}Holt, left with Bo{blank}van{blank}Lind."
    assert [person.name for person in people_of(text, [(0, len(text))]).persons] == ["Ida Holt", "Bo van Lind"]


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Wout, 41, keeps bees by the river.", {"Wout"}),
        ("Wout (41) keeps bees by the river.", {"Wout"}),
        ("Her head gardener, Wout, keeps bees by the river.", {"Wout"}),
        ("Henrik, a barman, keeps bees by the river.", {"Henrik"}),
        ("Henrik, who sells eels, keeps bees by the river.", {"Henrik"}),
        ("Wout keeps bees by the river.", set()),
        ("Her weekly newspaper, Gull, is read by the river.", set()),
        ("Her town, Holtby, is by the river.", set()),
        ("Wout, 3,000 strong, is by the river.", set()),
        ("Henrik Stahl left. Henrik, a barman, keeps bees.", {"Henrik Stahl"}),  # he may be the same
        ("Bill Stahl keeps bees.", {"Bill Stahl"}),
        ("Sally Page left the hall.", {"Sally Page"}),
        ("Bill 12 was read by the river.", set()),
        # a name that is printed in marks only is a work’s
        ("She wrote “Low Tide” and “The Salt Women”.", set()),
        ("She wrote ‘Low Tide,’ in May.", set()),
        ("The woman called herself “Jane Doe”. Doe left.", {"Jane Doe"}),
    ],
)
def test_who_is_a_person(text, full):
    """Whom “he” and “she” may mean: also somebody with one name, where an age or a trade tells."""
    assert {person.name for person in people_of(text, [(0, len(text))]).persons if person.full} == full


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kate Butler spoke.", ["Kate Butler"]),
        ("Deputy Mayor Anne Bishop spoke.", ["Anne Bishop"]),
        ("His lawyer, Yusuf Pasha Cook, and his aide, Imran Sheikh, spoke.", ["Yusuf Pasha Cook", "Imran Sheikh"]),
        ("Miss Ann Lee met Cllr Bo Ray.", ["Ann Lee", "Bo Ray"]),
        ("A South Carolina Governor met the Georgia Senator.", []),
        ("A Virginia Democrat spoke.", []),
    ],
)
def test_an_office_that_is_a_surname(text, names):
    assert [mention.person.name for mention in people_of(text, [(0, len(text))]).mentions] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cllr Máire Ní Dhuibh spoke. Ní Dhuibh left. Ní Dhuibh was tired.", ["Máire Ní Dhuibh"]),
        ("Mohamed Ould Bari spoke. Ould Bari left, and Ould Bari’s aide too.", ["Mohamed Ould Bari"]),
        ("Leader of the Dockers Farooq Abdul Karim spoke. Karim left.", ["Farooq Abdul Karim"]),
        ("Ana Cruz Ortega spoke. Cruz Ortega left. Cruz Ortega was tired.", ["Ana Cruz Ortega"]),
        ("Jean d’Aubry met Carla dell’Olmo. Then d’Aubry left.", ["Jean d’Aubry", "Carla dell’Olmo"]),
        ("Jos arap Kilo met Rodel dela Cruz. Then dela Cruz left.", ["Jos arap Kilo", "Rodel dela Cruz"]),
        ("Thomas Ray spoke. Mr Thomas left.", ["Thomas Ray", "Thomas"]),
        ("Thomas Ray spoke. Her husband Thomas left.", ["Thomas Ray"]),
        ("Another Norvale Liberal MP left. DC Comics drew it.", ["DC Comics"]),
        ("Ann Lee KC rose, and Bo Ray MP sat. Poe, a Labour MP, left.", ["Ann Lee", "Bo Ray", "Poe"]),
        ("DC Ann Lee met PC Ray, Cr Poe, the Revd Winn and DSC Grace Obi.", ["Ann Lee", "Ray", "Poe", "Winn",
                                                                           "Grace Obi"]),
        ("Chen Weimin, the manager, spoke. Mr Chen left. Chen was tired.", ["Chen Weimin"]),
        ("Prime Minister Tom Lee spoke. The prime minister’s wife, Sara Lee, left. Mr Lee swam.", ["Tom Lee",
                                                                                                    "Sara Lee"]),
        ("Ann Lee spoke. Ann Lee Calls Vote.", ["Ann Lee", "Ann Lee Calls Vote"]),
        ("Tom Lee Jr met Tom Lee.", ["Tom Lee Jr", "Tom Lee"]),
        ("Bo “Slim” Ray swam.", ["Bo Ray"]),
        ("Peter Lee died. Mrs Lee wept. Lee was 80, and Mr Lee swam.", ["Peter Lee", "Mrs Lee"]),
        ("Minister Ann Lee spoke. The Minister’s claim was denied.", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_what_is_a_name_and_what_stands_beside_it(text, names):
    mentions = people_of(text, [(0, len(text))]).mentions
    assert list(dict.fromkeys(mention.person.name for mention in mentions if not mention.person.body)) == names
