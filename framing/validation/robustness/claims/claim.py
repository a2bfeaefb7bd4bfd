"""What is claimed: a difference between a group and another, or the others, in one line that anybody can declare."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from framing.compare.naming.shares import SCARE
from framing.compare.periods import PERIODS, in_calendar_order, with_periods
from framing.core.errors import FramingError, require_known
from framing.core.kinds_and_voices import ARTICLE_VOICES, LENT_VOICES, OWN_VOICES
from framing.validation.robustness.choices import OPTIONS, names_that_occur

MEASURES = ("share", "rate", "articles", "ratio", "words", "first", "speaker", "only")
VOICES_OF = {
    "all": ARTICLE_VOICES,
    "own": OWN_VOICES,
    "lent": LENT_VOICES,
}
VOICES_OF |= {voice: (voice,) for voice in VOICES_OF["all"]}
OTHERS = "the others"
BY_NAME = ("term", "frame")  # groups of names, not of articles
FEWEST = 5  # a claim that rests on fewer mentions, or a share of fewer, is not judged


@dataclass(frozen=True)
class Claim:
    """A finding in one line: `measure` of `group`, against `than` or, without it, against all others together.

    measure
      share    of the mentions of `referent` in the voices `of`: those by `terms` or of a `frame`, in the voices `voice`
      rate     mentions of `referent` by `terms` or of a `frame` in `voice`, per 1,000 words of the same voice
      articles  of the articles: those that have a name in `terms` or of a `frame` in `voice`
      ratio    mentions of `referent` by `terms` or of a `frame` in `voice`, per unit of the outside count `series`: of
               one period (`by`) against another
      words    of the words in the voices `of`: those in `voice`; with `party`, those of its speakers
      first    how far the name in `terms` is ahead of the next in `group`, as a share of all names for `referent`
      speaker  how far the speaker in `terms` is ahead of the next in `group`, as a share of all words lent to sources
      only     of all mentions by the name in `terms`: those outside `group` (0: only the group uses it)

    `voice` and `of` are a voice of the suite, or "own" (headline and narration), "lent" (quotation and reported) or
    "all" of these. Without `of`, names are compared within `voice`, and voices with all voices. Without `terms` and
    `frame` every name counts, without `referent` those of every referent. `by` is the column of the articles that
    `group` is a value of, or "day", "week", "month" or "year" of publication, or "term" or "frame" to compare names
    over all articles. `rule` is the rule of voice of its
    main specification, where that is to be another than the analysis has. `name` is a sentence of your own.

    >>> Claim("share", "Daily A", referent="campaign", frame="crime", voice="own").name
    ''
    """

    measure: str
    group: str
    than: str = ""
    referent: str = ""
    terms: str | tuple[str, ...] = ()
    frame: str | tuple[str, ...] = ()
    voice: str = "all"
    of: str = ""
    by: str = "outlet"
    name: str = ""
    rule: str = ""
    party: str = ""
    series: str = ""

    def __post_init__(self):
        for key in ("terms", "frame"):
            value = getattr(self, key)
            object.__setattr__(self, key, (value,) if isinstance(value, str) else tuple(value))

    @property
    def whole(self) -> str:
        """The voices that the share is a share of."""
        compares_voices = (self.measure == "words" and not self.party) or (
            self.measure == "share" and not (self.terms or self.frame)
        )
        return self.of or ("all" if compares_voices else self.voice)

    @property
    def sort(self) -> str:
        """What sort of finding it is: a difference of groups, a lead, a name's only user, or a contrast of names."""
        if self.by in BY_NAME:
            return "names"
        return {"first": "lead", "speaker": "lead", "only": "only"}.get(self.measure, "difference")

    @property
    def over_time(self) -> bool:
        """Whether it compares periods, so that the choice of where these begin bears on it."""
        return self.by in PERIODS

    @property
    def of_names(self) -> bool:
        """Whether it counts mentions, so that the choice of names bears on it."""
        return self.measure not in ("words", "speaker")


def for_each(analysis, measure: str, by: str = "outlet", **claim) -> list[Claim]:
    """The same claim for each outlet (or value of another column `by`), so that none is singled out.

    >>> import framing as fr
    >>> len(for_each(fr.analyse("seeds", "data/codebook.yml"), "words", voice="quotation"))
    5
    """
    return [Claim(measure, group, by=by, **claim) for group in groups_by(analysis, by)]


def groups_by(analysis, by: str) -> list[str]:
    """The values of a column of the articles, or the periods in which they were published, in calendar order."""
    articles = with_periods(analysis.articles, [by])
    require_known([by], articles, "The articles have no column {}.")
    groups = pd.DataFrame({by: articles[by].dropna().astype("str").unique()})
    return in_calendar_order(groups, analysis.articles)[by].tolist()


def names_of(claim: Claim, analysis) -> list[tuple[str, str]]:
    """The names that occur of the claim's referent, or of all: (referent, term), in the codebook's order."""
    if not claim.of_names:
        return []
    return [pair for pair in names_that_occur(analysis) if claim.referent in ("", pair[0])]


def _as_in_the_corpus(name: str, analysis) -> None:
    """Speakers are counted under one name each, however articles print it: another form would seem to say nothing."""
    speakers = analysis.speakers.dropna(subset="also_known_as")
    if name in set(analysis.speakers["name"]):
        return
    for own, others in zip(speakers["name"], speakers["also_known_as"], strict=True):
        if name in others.split("; "):
            raise FramingError(f"{name!r} is another form of a speaker's name.", advice=f"Say terms={own!r}.")


def check(claim: Claim, analysis) -> None:
    """Raise `FramingError` for a claim that cannot be read: a slip must not look like a finding of zero."""
    codebook, by = analysis.codebook, claim.by
    referents = [entry.referent for entry in codebook.referents]
    chosen = [entry for entry in codebook.referents if claim.referent in ("", entry.referent)]
    terms = [term.term for entry in chosen for term in entry.terms]
    _known("measure", [claim.measure], MEASURES)
    _known("voice", [claim.voice, claim.whole], VOICES_OF)
    _known("rule of voice", [claim.rule] if claim.rule else [], OPTIONS["voice"])
    _known("referent", [claim.referent] if claim.referent else [], referents)
    _known("frame", claim.frame, codebook.frames)
    if claim.measure != "speaker":
        _known("term", [bare(name) for name in claim.terms], terms)
    if claim.measure in ("first", "speaker", "only") and len(claim.terms) != 1:
        raise FramingError(f"A claim of {claim.measure!r} needs one name.", advice="Say whose in terms=….")
    if claim.measure == "speaker":
        _as_in_the_corpus(claim.terms[0], analysis)
    if claim.measure in ("words", "speaker", "first", "only") and by in BY_NAME:
        raise FramingError(f"A claim of {claim.measure!r} cannot compare names.", advice="Say by=“outlet”.")
    if claim.measure == "ratio" and not (claim.over_time and claim.than and claim.series):
        advice = "Say by=“month”, the two months in group=… and than=…, and series=…."
        raise FramingError("A claim of 'ratio' compares two periods beside a count from outside.", advice=advice)
    if claim.party:
        _known("party", [claim.party], [entry.party for entry in codebook.parties])
        if claim.measure != "words":
            raise FramingError(f"A claim of {claim.measure!r} is of no party.", advice="Say measure “words”.")
    columns = [column for column in with_periods(analysis.articles, [by]) if column != "article_id"]
    _known("column", [by], [*BY_NAME, *columns])
    groups = {"term": terms, "frame": codebook.frames}
    known = groups.get(by) or groups_by(analysis, by)
    _known(by, [claim.group, *([claim.than] if claim.than else [])], known)
    if claim.group == claim.than:
        raise FramingError(f"{claim.group!r} is compared with itself.", advice="Name another group in than=….")


def bare(name: str) -> str:
    """A name without the remark that it stands in scare quotes."""
    return name.removesuffix(SCARE)


def _known(what: str, given: Sequence[str], known) -> None:
    require_known(given, known, f"There is no {what} {{}} for a claim.")
