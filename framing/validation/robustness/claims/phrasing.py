"""How claims, choices and reasons are said in words, alike for every group and for both ends of every contrast."""

from collections.abc import Iterable

from framing.core.kinds_and_voices import VOICES
from framing.core.text.listing import listing
from framing.validation.robustness.choices import NONE
from framing.validation.robustness.claims.claim import BY_NAME, OTHERS, Claim
from framing.voice.grammar.noun_phrases import as_speaker

VOICE_WORDS = {
    "all": "",
    "own": "in the outlet’s own voice",
    "lent": "in sources’ words, quoted or reported",
    **{name: voice.phrase for name, voice in VOICES.items()},
}
WORDS_IN = {"lent": "given to sources, quoted or reported", "own": "in the outlet’s own voice"}
CHOICE_WORDS = {
    "voice": "voice",
    "captions": "captions",
    "crosslinks": "crosslinks",
    "headlines": "headlines",
    "unit": "counting",
    "copy": "shared copy",
    "times": "how often",
    "place": "where",
    "periods": "periods",
    "outside": "outside count",
    "names": "list",
    "article": "article",
    "term": "name",
}
OPTION_WORDS = {
    ("voice", "lenient"): "reported: the source’s",
    ("voice", "strict"): "reported: the outlet’s",
    ("captions", "in"): "with captions",
    ("captions", "out"): "without captions",
    ("crosslinks", "in"): "with crosslinks",
    ("crosslinks", "out"): "without crosslinks",
    ("headlines", "in"): "with headlines",
    ("headlines", "out"): "without headlines",
    ("unit", "words"): "per word, every mention",
    ("unit", "sentences"): "per sentence, once in each",
    ("copy", "all"): "shared copy wherever printed",
    ("copy", "once"): "shared copy once",
    ("times", "1"): "at least once",
    ("times", "2"): "at least twice",
    ("times", "3"): "at least three times",
    ("place", "text"): "anywhere in the text",
    ("place", "headline"): "in the headline",
    ("periods", "calendar"): "periods of the calendar",
    ("periods", "half earlier"): "begun half a period earlier",
    ("periods", "half later"): "begun half a period later",
    ("outside", "mean"): "outside count: mean",
    ("outside", "sum"): "outside count: sum",
    ("names", "wide"): "all names",
    ("names", "narrow"): "no general words",
    ("article", NONE): "all articles",
    ("term", NONE): "every name",
}


def option_words(choice: str, option: str) -> str:
    """An option as a reader is to see it.

    >>> option_words("copy", "once"), option_words("article", "Daily A"), option_words("term", "war")
    ('shared copy once', 'without Daily A', 'without “war”')
    """
    return OPTION_WORDS.get((choice, option)) or (f"without “{option}”" if choice == "term" else f"without {option}")


def what(claim: Claim, codebook) -> str:
    """What a claim measures, without whose: the heading over the claims of several groups.

    >>> from framing.codebook.load import read_codebook
    >>> codebook = read_codebook("data/codebook.yml")
    >>> what(Claim("rate", "Daily A", referent="campaign", frame="crime", voice="own"), codebook)
    'names of the kind “crime” for Israel’s military action in Gaza per 1,000 words, in the outlet’s own voice'
    """
    thing, voice = _thing(claim, codebook), VOICE_WORDS[claim.voice]
    names = "names" + (
        " of the kind " + _listed(frame.replace("_", " ") for frame in claim.frame) if claim.frame else ""
    )
    names = _listed(claim.terms) or names
    said = f", {voice}" if voice else ""
    out_of = f", of all {VOICE_WORDS[claim.whole]}".rstrip() if claim.whole not in (claim.voice, "all") else ""
    compares_voices = claim.measure == "share" and not (claim.terms or claim.frame)
    return {
        "share": f"share of the names for {thing} that stand {voice or 'there'}{out_of}"
        if compares_voices
        else f"share of {names} for {thing}{said}{out_of}",
        "rate": f"{names} for {thing} per 1,000 words{said}",
        "articles": f"share of articles that have {names} for {thing}{said}",
        "ratio": f"{names} for {thing} per unit of {claim.series}{said}",
        "words": f"share of words {WORDS_IN.get(claim.voice, voice)}{out_of}{_of_party(claim, codebook)}",
        "first": f"name used most for {thing}{said}",
        "speaker": "source that is given most words",
        "only": f"names for {thing} that no other uses{said}",
    }[claim.measure]


def sentence_of(claim: Claim, codebook, main: float) -> str:
    """A claim as a sentence, in the direction that the main specification gives it.

    >>> from framing.codebook.load import read_codebook
    >>> sentence_of(Claim("words", "Daily A", voice="lent"), read_codebook("data/codebook.yml"), -0.1)
    'Daily A: a smaller share of words given to sources, quoted or reported, than the others'
    """
    about = what(claim, codebook)
    if claim.measure in ("first", "speaker"):
        name = _listed(claim.terms) if claim.measure == "first" else as_speaker(claim.terms[0])
        return f"{claim.group}: the {about} is {name}"
    if claim.measure == "only":
        users = "only it uses" if main == 0 else "others use, too"
        return f"{claim.group}: {_listed(claim.terms)} is a name for {_thing(claim, codebook)} that {users}"
    group, than = claim.group, claim.than or OTHERS
    if claim.by in BY_NAME:
        group, than = (f"“{name.replace('_', ' ')}”" if name != OTHERS else name for name in (group, than))
    comma = "," if "," in about else ""
    if main == 0:
        same = "as many" if claim.measure in ("rate", "ratio") else "the same"
        return f"{group}: {same} {about}{comma} as {than}"
    more = dict.fromkeys(("rate", "ratio"), ("more", "fewer")).get(claim.measure, ("a larger", "a smaller"))
    return (
        f"{group}: {more[main < 0]} {about}{comma} than {than}" if main == main else f"{group}: {about}, against {than}"
    )


def reasons_of(claim: Claim) -> list[str]:
    """Why a claim cannot be asked in a specification; the place of a reason is its number, 0 is none."""
    one, other = claim.group, claim.than or OTHERS
    thing = "names it" if claim.of_names else "has words to count"
    return [
        "",
        f"no article of {one} is left",
        f"no article of {other} is left",
        "none of its names is on the list",
        f"nothing in {one} {thing}",
        f"nothing in {other} {thing}",
        "fewer than 100 words: no rate",
        "headlines do not count",
        f"there is no outside count of {one}",
        f"there is no outside count of {other}",
    ]


def _of_party(claim: Claim, codebook) -> str:
    if not claim.party:
        return ""
    entry = next(entry for entry in codebook.parties if entry.party == claim.party)
    return f", that go to {entry.label or entry.party}"


def _thing(claim: Claim, codebook) -> str:
    if not claim.referent:
        return "anything"
    entry = next(entry for entry in codebook.referents if entry.referent == claim.referent)
    return entry.label or f"the {claim.referent.replace('_', ' ')}"


def _listed(names: Iterable[str]) -> str:
    return listing(f"“{name}”" for name in names)
