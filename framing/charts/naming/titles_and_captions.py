"""What charts of names say in titles and captions: what is counted, held against the codebook; and what was found,
computed, with its n, and no more than was counted."""

from collections.abc import Sequence

import pandas as pd

from framing import compare
from framing.charts.core.grouping import known_groups
from framing.charts.core.phrases import counted, label, named, number, plain, thing
from framing.charts.core.style import VOICE_WORDS
from framing.charts.core.tabulate import highest
from framing.compare import FEWEST_WORDS
from framing.compare.known_names import NAMES, asked_or_all, every_value, terms_of
from framing.core.errors import one_or_several, require_known
from framing.core.kinds_and_voices import ARTICLE_VOICES
from framing.core.text.listing import listing

ALL = "all voices"
FEWEST, TWICE = 3, 2  # mentions in an outlet, and of a name there; below, no name is "used most", no rate "highest"
SHOWN = 3  # names that one title can hold


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


def used_most(counts: pd.DataFrame) -> str:
    """Which name is used most, in how many outlets; `counts` has outlet, term (all that are listed) and count.

    Of a thing with one name that would be true wherever it is named, so that the title says where it is. In an outlet
    with fewer than three mentions, or without a name used twice, there are too few to say; where two names are used
    equally often, none leads. Names that lead in as many outlets are named alike, or none of them is.

    >>> rows = pd.DataFrame({"outlet": list("AABBC"), "term": ["war", "raid"] * 2 + ["war"], "count": [4, 1, 2, 2, 2]})
    >>> used_most(rows)
    '“War” is used most in 1 of 3 outlets; in 1 no name leads, in 1 there are too few mentions to say'
    >>> used_most(rows.head(2)), used_most(rows[2:4])
    ('“War” is used most in A', 'No name is used most in B')
    """
    counts = known_groups(counts)
    outlets = list(dict.fromkeys(counts["outlet"]))
    if counts["term"].nunique() == 1:
        users = counts.loc[counts["count"] > 0, "outlet"].nunique()
        where = plain(outlets[0]) if len(outlets) == 1 else f"{_k_of_n(users, len(outlets))} outlets"
        name = _capital(f"“{plain(counts['term'].iloc[0])}”")
        return f"{name} is used in {where}; it is the one name listed"
    leaders = pd.Series({outlet: leader(rows) for outlet, rows in counts.groupby("outlet")}, dtype="object")[outlets]
    few = int((leaders == "").sum())
    found = leaders[leaders != ""].dropna().value_counts()
    one = plain(outlets[0]) if len(outlets) == 1 else ""
    if found.empty and few:
        where = f"in {one}" if one else f"in {'each' if few == len(outlets) else few} of {len(outlets)} outlets"
        level = f"; in {len(outlets) - few} no name leads" if few < len(outlets) else ""
        return f"Too few mentions {where} to say which name is used most{level}"
    if found.empty:
        return f"No name is used most in {one or f'any of {len(outlets)} outlets'}"
    names = [f"“{plain(term)}”" for term in found.index]
    if one:
        return f"{_capital(names[0])} is used most in {one}"
    return "; ".join(filter(None, [_most_of(names, found.tolist(), len(outlets)), _rest(leaders, few)]))


def _most_of(names: list[str], times: list[int], outlets: int) -> str:
    """The names that lead in most outlets, three of them at most; those that lead in as many share one fate."""
    shown = next((n for n in range(min(len(names), SHOWN), 0, -1) if n == len(names) or times[n] < times[n - 1]), 0)
    if not shown:
        alike = times.count(times[0])
        others = f", {counted(len(times) - alike, 'other')} in fewer" if len(times) > alike else ""
        return f"Each of {alike} names is used most in {_k_of_n(times[0], outlets)} outlets{others}"
    said = [f"{_capital(names[0])} is used most in {_k_of_n(times[0], outlets)} outlets"]
    said += [f"{name} in {n}" for name, n in zip(names[1:shown], times[1:shown], strict=True)]
    said += [f"{counted(len(names) - shown, 'other name')} in {sum(times[shown:])}"] if len(names) > shown else []
    return listing(said)


def _rest(leaders: pd.Series, few: int) -> str:
    """In how many outlets no name is used most, and why."""
    level = int(leaders.isna().sum())
    parts = [f"in {level} no name leads"] * bool(level)
    return ", ".join(parts + [f"in {few} there are too few mentions to say"] * bool(few))


def _capital(name: str) -> str:
    return f"“{name[1:2].upper()}{name[2:]}"


def _k_of_n(k: int, n: int) -> str:
    if k < n:
        return f"{k} of {n}"
    return "both" if n == 2 else f"all {n}"


def leader(rows: pd.DataFrame) -> str | None:
    """The name that one outlet uses most; "" where there are too few mentions, None where several are used most."""
    sums = rows.groupby("term")["count"].sum().sort_values(ascending=False)
    if sums.sum() < FEWEST or sums.iloc[0] < TWICE:
        return ""
    return None if len(sums) > 1 and sums.iloc[0] == sums.iloc[1] else str(sums.index[0])


def in_headlines(spans: pd.DataFrame, articles: int, thing: str, alone: bool = False) -> str:
    """In how many articles a thing is named in a headline, and in how many not at all; `spans` has article_id, kind.

    `alone`: nothing but headlines was looked at, so that of articles that do not name it nothing is known.

    >>> rows = pd.DataFrame({"article_id": list("aab"), "kind": ["headline", "body", "body"]})
    >>> in_headlines(rows, 3, "the war"), in_headlines(rows.tail(1), 1, "the war")
    ('The headline names the war in 1 of 3 articles; 1 does not name it', 'The headline does not name the war')
    >>> in_headlines(rows, 3, "the war", alone=True)
    'The headline names the war in 1 of 3 articles'
    """
    heads, named = (rows["article_id"].nunique() for rows in (spans[spans["kind"] == "headline"], spans))
    if articles == 1:
        return f"The headline {'names' if heads else 'does not name'} {thing}"
    where = f"in {_k_of_n(heads, articles) if heads else f'none of {articles}'} articles"
    none = 0 if alone else articles - named
    rest = f"; {none} {'does' if none == 1 else 'do'} not name it" if none else ""
    return f"The headline names {thing} {where}{rest}"


def highest_rate(table: pd.DataFrame, among: dict[str, str], of: str, per: str) -> str:
    """The highest rate that does not rest on one or two mentions, and whether its interval lies above all other
    outlets' intervals of the same in that voice."""
    known = table[table["rate"].notna() & (table["count"] > 0)]
    n = int(table["count"].sum())
    if known.empty:
        return f"{counted(n, 'mention')}, and too few words for a rate" if n else "None was found"
    rows = known_groups(known[known["count"] >= FEWEST])
    if rows.empty:
        return f"Too few mentions to say where most: no rate rests on {FEWEST} or more"
    alone = _alone(table)
    beside = rows[~rows["voice"].isin(alone)]
    tops = highest(rows if beside.empty else beside, "rate")
    top = tops.iloc[0]
    voice = VOICE_WORDS.get(top["voice"], top["voice"])
    among_which, in_voice = _of_which(table, top["voice"], voice)
    few = known[(known["count"] < FEWEST) & (known["rate"] > top["rate"])]
    among_which += f", of rates from {FEWEST} mentions or more" if not set(few["voice"]) <= alone else ""
    tops = tops if in_voice else tops[tops["voice"] == top["voice"]]
    if len(tops) > 1:
        voices = [f", {VOICE_WORDS.get(one, one)}" * bool(in_voice) for one in tops["voice"]]
        cells = zip(tops[of], tops["outlet"], voices, strict=True)
        each = listing((f"“{among[name]}” in {plain(outlet)}{said}" for name, outlet, said in cells), SHOWN)
        return f"Highest{among_which}, {len(tops)} alike: {each}: {number(top['rate'])} {per}"
    same = table[(table[of] == top[of]) & (table["voice"] == top["voice"]) & table["rate"].notna()]
    others = same[same["outlet"] != top["outlet"]]
    size, where = counted(int(top["count"]), "mention"), f"{plain(top['outlet'])}{in_voice}"
    said = f"Highest{among_which}: “{among[top[of]]}” in {where}: {number(top['rate'])} {per} ({size})"
    apart = bool((others["high"].astype(float) < float(top["low"])).all())
    sure = "its interval lies above the others’" if apart else "its interval overlaps with others’"
    return f"{said}; {sure}" if len(others) else said


def _alone(table: pd.DataFrame) -> set[str]:
    """The voices in which one outlet of several has words enough for a rate: it is the highest of nothing."""
    outlets = table[table["rate"].notna()].groupby("voice")["outlet"].nunique()
    return set(outlets[outlets == 1].index) if table["outlet"].nunique() > 1 else set()


def _of_which(table: pd.DataFrame, voice: str, said: str) -> tuple[str, str]:
    """Among which rates one of this voice is the highest, and the voice, where that does not name it: where there are
    mentions without a rate, in few words, these might be more; and a rate without another beside it is not compared."""
    apart = table["rate"].isna() | table["voice"].isin(_alone(table))
    uncompared = table.loc[apart & (table["count"] > 0), "voice"]
    if uncompared.empty:
        return "", "" if set(table["voice"]) == {ALL} else f", {said}"
    if voice not in set(uncompared):
        return f" in {said}", ""
    n = table.loc[(table["voice"] == voice) & table["rate"].notna(), "outlet"].nunique()
    return f" of {counted(n, 'outlet')} with {FEWEST_WORDS} words or more in {said}", ""
