"""Whether a comment is clearly not English: what readers write in short, names and laughter tell nothing of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.text.english.other_languages import FEW, IN_SHORT, other_language_of_comment


@pytest.mark.parametrize(
    "text, code",
    [
        ("Die Fähre ist längst überfällig!", "de"),
        ("Wer soll das alles bezahlen?", "de"),
        ("Die armen Fischer, die nun keine Arbeit haben.", "de"),
        ("Le pain est cher et le pont est une honte.", "fr"),
        ("Encore un mensonge de la mairie", "fr"),
        ("No es justo, la alcaldesa miente y nadie hace nada.", "es"),
        ("Het veer vaart alweer niet, wat een schande", "nl"),
        ("הגשר הזה הוא בושה לעיר שלנו", "he"),
        ("هذا الجسر عار على مدينتنا", "ar"),
        ("この橋は町の恥です、早く直してください", "ja"),
        ("DIE FÄHRE IST LÄNGST ÜBERFÄLLIG!", "de"),
        ("Die Fähre\u200b ist \u00adlängst über\u00adfällig!", "de"),
    ],
)
def test_comments_that_are_clearly_not_english(text, code):
    assert other_language_of_comment(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "lol ok", "LMAO!!!", "smh fr fr no cap", "ngl tbh imo", "u r so rite m8", "thx 4 sharing", "Gr8 m8", "idk",
        "hahahahahaha", "Ha ha ha ha ha ha!", "hahaha hehehe hihihi", "jajajajaja", "Blah blah blah blah",
        "TOLLS TOLLS TOLLS", "La la la la la la", "Nooooooooooooo", "asdfghjkl qwertyuiop", "+1", "", " \n", ":) :)",
        "👏👏👏👏👏👏👏👏👏👏", "😂 😂",
        "Anke Lindqvist", "José María Aznar López", "Nguyễn Văn Thiệu", "Wojciech Szczęsny",
        "Björn Järvinen", "@jeanpierre_dubois", "#FixTheBridge #NoToll", "https://zeitung.example/artikel/die-bruecke",
        "https://bilder.example/zi1towhzt91c1.jpeg?width=1280&format=pjpg&auto=webp&s=28d333032898e5ece2585384673b9",
        "Disgusting hypocrites", "Absolute nonsense", "Heartbreaking", "Typical drivel", "Schadenfreude much?",
        "Bravo!", "C'est la vie", "Quid pro quo", "Déjà vu", "Wot a load o rubbish", "Una no dey tire?",
        "Schrecklich! But I still love the old bridge.", "“Die Fähre” is what my gran called it",
        "𝕋𝕙𝕚𝕤 𝕓𝕣𝕚𝕕𝕘𝕖 𝕚𝕤 𝕒𝕓𝕤𝕦𝕣𝕕, 𝕒𝕓𝕤𝕠𝕝𝕦𝕥𝕖𝕝𝕪 𝕒𝕓𝕤𝕦𝕣𝕕",
    ],
)  # fmt: skip
def test_short_english_slang_names_and_signs_are_no_other_language(text):
    assert other_language_of_comment(text) is None


@given(text=st.text(), word=st.sampled_from(sorted(IN_SHORT)))
def test_any_text_is_read_and_of_a_few_words_one_that_is_english_is_enough(text, word):
    said = other_language_of_comment(text)
    assert said is None or said.isalpha()
    assert len(text.split()) >= FEW - 1 or other_language_of_comment(f"{word} {text}") is None


MARKED = "die Fähre l'eau isn't wasn't “ponte” 'no' überfällig honte ist".split()


@given(text=st.lists(st.sampled_from(MARKED)).map(" ".join))
def test_curly_marks_make_no_other_language(text):
    assert other_language_of_comment(text.replace("'", "’")) == other_language_of_comment(text)
