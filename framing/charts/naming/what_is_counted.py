"""What a chart of rates counts, held against the codebook, and how its title and caption say so."""

from collections.abc import Sequence

import pandas as pd

from framing import compare
from framing.charts.core.phrases import counted, label, named, plain, thing
from framing.charts.core.style import VOICE_WORDS
from framing.compare.known_names import NAMES, asked_or_all, every_value, terms_of
from framing.core.errors import one_or_several, require_known
from framing.core.kinds_and_voices import ARTICLE_VOICES
from framing.core.text.listing import listing

ALL = "all voices"


def wanted(codebook, referent: str | None, among: str | Sequence[str] | None, of: str) -> list[str]:
    """What to count, held against the codebook: a slip must not read as "never said"."""
    require_known([of], NAMES, "Rates cannot be counted of {}.")
    if of == "term":
        terms_of(codebook, referent)  # refuses no referent, for which there are no two ends
    known = every_value(codebook, referent, of)
    if among is None:
        return list(dict.fromkeys([known[0], known[-1]])) if of == "term" else known
    return asked_or_all(codebook, referent, of, among)


def two_ends(codebook, referent: str | None, of: str) -> str:
    """That of a longer list only the two ends are drawn, where nobody has asked for others."""
    known = every_value(codebook, referent, of) if of == "term" else []
    if len(known) < 3:
        return ""
    return f"Of {len(known)} names in the codebook’s list, these are the first and the last; among= takes others."


def in_which_voices(voice: str | Sequence[str]) -> list[str]:
    """One or several voices as a list; one that does not exist raises `FramingError`."""
    shown = one_or_several(voice, "There is no voice to chart.")
    require_known(shown, (*ARTICLE_VOICES, ALL), "There is no voice {} to chart.")
    return shown


def names_of(codebook, among: list[str], of: str) -> dict[str, str]:
    """What is counted, by value, as a reader is to see it."""
    return {value: label(codebook, value) if of == "referent" else named(value) for value in among}


def title_of(codebook, among: list[str], of: str, referent: str | None, unusual: list[str], rule: str, per: str) -> str:
    """What is counted; and in which voices, where they or the rule of voice are not the usual ones."""
    these = listing([f"“{name}”" for name in names_of(codebook, among, of).values()], limit=5)
    words = f"{per}{' of ' + spoken(unusual, rule) if unusual else ''}"
    things = f"Names for {thing(codebook, referent)}" if referent else "Names"
    if not among:
        return f"{things}, {words}"
    if of == "frame":
        return f"{things} of the kind{'s' * (len(among) > 1)} {these}, {words}"
    return f"Mentions of {these}{', by any name,' if of == 'referent' else ''} {words}"


def spoken(shown: list[str], rule: str = "") -> str:
    """Voices as a phrase. Under a `rule` of voice also what it does with reported speech, which is either a voice of
    its own (lenient) or narration like any other (strict): a rate of narration means something else under each.

    >>> spoken(["narration"], "strict"), spoken(["narration", "quotation"], "lenient")
    ('narration (reported speech included)', 'narration (reported speech apart) and quotation')
    """
    about = {"strict": "reported speech included", "lenient": "reported speech apart"}.get(rule, "")
    words = [VOICE_WORDS.get(voice, voice) for voice in shown]
    return listing(f"{said} ({about})" if about and voice == "narration" else said
                   for voice, said in zip(shown, words, strict=True))  # fmt: skip


def voices_left_out(voices: pd.DataFrame, articles: pd.DataFrame, shown: list[str]) -> str:
    """Which voices of the outlets' own text do not count here, with their words, and which of them are too short."""
    if ALL in shown:
        return ""
    words = compare.words_by_voice(voices, articles).query("words > 0").groupby("voice")["words"]
    rest = [voice for voice in ARTICLE_VOICES if voice in words.groups and voice not in shown]
    if not rest:
        return ""
    sums, most = words.sum(), words.max()
    said = listing(f"{VOICE_WORDS[voice]} ({counted(int(sums[voice]), 'word')})" for voice in rest)
    few = [voice for voice in rest if most[voice] < compare.FEWEST_WORDS]
    why = f" Too few words for a rate in any outlet: {spoken(few)}." if few else ""
    return f"Left out: {said}.{why}"


def meaning(codebook, among: list[str], of: str) -> str:
    """What the frames mean, in the codebook's words."""
    if of != "frame":
        return ""
    return f"{'; '.join(f'{named(frame)}: {plain(codebook.frames[frame])}' for frame in among)}."
