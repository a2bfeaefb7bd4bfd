"""What the capitals of words tell: a name, a title, or nothing, in a line that gives them to all."""

from framing.core.text.english.function_words import PRONOUNS
from framing.core.text.words import WORD
from framing.voice.lexicons.around_marks import SMALL


def is_name(content: str) -> bool:
    """Does a stretch begin with a capital, and each of its words of more than three letters?"""
    found = WORD.findall(content)
    if not found or (len(found) > 1 and found[0].lower() in PRONOUNS):
        return False  # “We eat mud”
    return all(word[0].isupper() for word in found if (len(word) > 3 and word not in SMALL) or word is found[0])


def nicknames(content: str) -> bool:
    """“Mack”, “the Pike”"""
    return is_name(content.removeprefix("the "))


def is_title_case(sentence: str) -> bool:
    """Does this line capitalise its words as English headlines do? Then a capital does not tell a name."""
    long = [word for word in WORD.findall(sentence) if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def has_small_words(sentence: str) -> bool:
    """Is some longer word no capital, as in no headline that gives capitals to all?"""
    long = [word for word in WORD.findall(sentence) if len(word) > 3]
    return len(long) < 3 or not all(word[0].isupper() for word in long)
