"""The tables of an analysis, one attribute each, and the charts; each is made when it is first asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd

from framing.analysis.articles import find_articles
from framing.analysis.conditions import with_conditions
from framing.analysis.table_names import OF_ONE_ARTICLE, TABLES
from framing.codebook.models import Codebook
from framing.core.arguments import checked
from framing.reading.corpus import Corpus
from framing.reading.dates import written
from framing.reading.files_and_folders.corpus_folder import CorpusFiles
from framing.reading.groups import By, group_of_each
from framing.reading.passages.classify import find_passages
from framing.reading.selection import Where, choose


@dataclass(frozen=True)
class Analysis:
    """A corpus read with a codebook: one attribute per table, each a DataFrame, computed once, when first used.

    `files`: where it was read from, and what lies beside it; `chosen`: its articles' conditions, in turn.
    """

    corpus: Corpus
    codebook: Codebook
    voice: str = "lenient"  # reported speech is the source's; "strict": only what stands in marks is
    files: CorpusFiles | None = None
    chosen: dict[str, list] = field(default_factory=dict)
    known_outlets: tuple[str, ...] = ()  # of all articles, where these are chosen ones: each keeps its mark in charts

    def __repr__(self) -> str:
        """How much there is, in a line, and where to go on."""
        book, tables = getattr(self.codebook.path, "name", "a codebook"), ", .".join(TABLES[:5])
        return f"<Analysis of {self.corpus.size} with {book}: .{tables} …, .charts, .save>"

    @property
    def charts(self):
        """Every chart of this analysis: `analysis.charts.naming("state")` is `charts.naming(analysis, "state")`."""
        from framing.charts.of_analysis import ChartsOf

        return ChartsOf(self)

    @checked()
    def save(self, folder: str | Path, format: str = "csv") -> dict[Path, int]:
        """Write every table, with a record of the run, as `framing analyse` does: each file and its number of rows.

        `format`: "csv", "excel-csv" (opens in Excel with a double click), "parquet" or "xlsx". All files are the new
        ones or none is; a folder in which one of them would replace a file of yours raises `FramingError`.
        """
        from framing.analysis.save import save_tables

        return save_tables(self, Path(folder), format)

    @checked()
    def select(
        self,
        *,
        outlets: str | Sequence[str] | None = None,
        since: str | date | None = None,
        until: str | date | None = None,
        where: Where | None = None,
        sample: int | None = None,
        seed: int = 0,
        drop_copies: bool = False,
    ) -> "Analysis":
        """The analysis of the articles that meet every condition (see `reading.selection`); all tables are of these.

        Nothing is computed for it before it is asked for, and what needs only one article at a time is not computed
        again. How the articles were chosen is in its remarks.

        >>> import framing as fr
        >>> seeds = fr.analyse("seeds", "data/codebook.yml")
        >>> len(seeds.select(since="2023-12").corpus), len(seeds.select(sample=2, seed=1).mentions) > 0
        (3, True)
        """
        table = self.articles if where is not None or drop_copies else self.corpus.articles
        days = {"since": written(since), "until": written(until)}
        asked = {"outlets": outlets, **days, "where": where, "sample": sample, "seed": seed}
        ids, how = choose(table, **asked, drop_copies=drop_copies)  # type: ignore[arg-type]
        some = replace(self.corpus.select(ids), remarks=(*self.corpus.remarks, how))
        chosen = with_conditions(self.chosen, asked | {"drop_copies": drop_copies})
        known = self.known_outlets or tuple(self.corpus.articles["outlet"].unique())
        return self._part(some, chosen=chosen, known_outlets=known)

    @checked()
    def grouped(self, by: By) -> "Analysis":
        """The analysis with groups of outlets in the place of outlets, so that every chart and comparison is of these.

        `by` is a column of the articles, such as `country` or one of `groups` (see `reading.read`), a function of their
        table, or a Series of its rows; who has no group is "unknown". The outlet stays, as the column `printed_by`.
        """
        articles = self.corpus.articles
        named = group_of_each(articles if isinstance(by, str) and by in articles else self.articles, by)
        printed_by = articles.get("printed_by", articles["outlet"])  # of groups that are grouped once more, too
        grouped = articles.assign(printed_by=printed_by, outlet=named.fillna("unknown").tolist())
        return self._part(replace(self.corpus, articles=grouped), known_outlets=())

    def _part(self, corpus: Corpus, **told) -> "Analysis":
        """The same for a corpus that is part of this one, with what was computed of its articles one by one."""
        part, has = replace(self, corpus=corpus, **told), set(corpus.texts)
        for name in OF_ONE_ARTICLE & set(self.__dict__):
            known = self.__dict__[name]
            if isinstance(known, pd.DataFrame):
                part.__dict__[name] = known[known["article_id"].isin(has)].reset_index(drop=True)
            else:
                part.__dict__[name] = {key: value for key, value in known.items() if key in has}
        return part

    @cached_property
    def articles(self) -> pd.DataFrame:
        """One row per article: what is known of it and how, its words, and its comments declared and captured."""
        return find_articles(self.corpus, self.passages, self.duplicates)

    @cached_property
    def passages(self) -> pd.DataFrame:
        return find_passages(self.corpus)

    @cached_property
    def duplicates(self) -> pd.DataFrame:
        """Articles that are an earlier one once more, or nearly: article_id, copy_of, similarity, same_outlet."""
        from framing.compare.stories.duplicates import find_duplicates

        return find_duplicates(self.corpus.articles, self.passages)

    @cached_property
    def remarks(self) -> pd.DataFrame:
        """What is missing or odd, and what to do: not English, HTML, the same article twice, comments not found …"""
        from framing.checks import find_remarks

        return find_remarks(self)

    @cached_property
    def _threads(self):
        from framing.comments.threads import find_threads

        debated = [pattern for each in self.codebook.referents for term in each.terms for pattern in term.patterns]
        debated += [alias for target in self.codebook.targets for alias in target.aliases]  # they are no readers
        known = [pattern.replace("=", "") for pattern in debated]  # =Reform asks for the capital
        known += [name for full, forms in self.codebook.aliases.items() for name in (full, *forms)]
        return find_threads(self.corpus, self.passages, known)

    @property
    def comments(self) -> pd.DataFrame:
        """The readers' comments, and which comment each answers; readers' names are pseudonyms but in `text`."""
        return self._threads.comments

    @property
    def quoted(self) -> pd.DataFrame:
        """What in a comment is quoted from the article or another comment, and so is not the commenter's own words."""
        return self._threads.quoted

    @property
    def names(self) -> pd.DataFrame:
        """Where comments print a reader's name, with the pseudonym to show in its place."""
        return self._threads.names

    @cached_property
    def own_text(self) -> pd.DataFrame:
        """The comments with own_text: what each says itself; quoted characters are blanks there."""
        from framing.comments.threads import with_own_text

        return with_own_text(self.comments, self.quoted, self.names)

    @cached_property
    def own_words(self) -> pd.DataFrame:
        """The same with shown and own_shown: both texts for people to read, pseudonyms in the place of names."""
        from framing.core.text.pseudonyms import texts_to_show

        own, names = self.own_text, self.names
        said = {(row.article_id, row.comment_id): (row.start, row.own_text) for row in own.itertuples()}
        places = zip(names["article_id"], names["comment_id"], names["start"], strict=True)
        at = ((said[article, comment][1], start - said[article, comment][0]) for article, comment, start in places)
        kept = [place >= 0 and bool(text[place : place + 1].strip()) for text, place in at]
        shown = texts_to_show(own, names)
        return own.assign(shown=shown, own_shown=texts_to_show(own.assign(text=own["own_text"]), names[kept]))

    @cached_property
    def echo(self) -> pd.DataFrame:
        """Whether comments adopt, replace or reject the terms that the outlet itself uses in the article."""
        from framing.comments.echo import find_echoes

        return find_echoes(self.mentions)

    @cached_property
    def _pages(self):
        from framing.voice.plain_pages import plain_pages

        return plain_pages(self.corpus, self.passages)

    @cached_property
    def _marks(self):
        from framing.voice.quotations import pair_all_marks

        return pair_all_marks(self._pages.corpus, self._pages.passages)

    @cached_property
    def problem_marks(self) -> pd.DataFrame:
        """The quotation marks without a partner, for people to look at."""
        return self._pages.in_source(self._marks.problems)

    @cached_property
    def _quoted(self) -> pd.DataFrame:
        from framing.voice.quotations import find_quotations

        return find_quotations(self._pages.corpus, self._pages.passages, self._marks.pairs)

    @cached_property
    def _articles_read(self) -> dict:
        from framing.voice.speakers.attribute import read_articles

        return read_articles(self._pages.corpus, self._pages.passages, self._quoted)

    @cached_property
    def _attributed(self) -> pd.DataFrame:  # quotations, with their speakers
        from framing.core.text.pseudonyms import without_names
        from framing.voice.quotations_in_reported import within_reported
        from framing.voice.speakers.attribute import attribute_quotations

        found = within_reported(attribute_quotations(self._quoted, self._articles_read), self._reported)
        found = self._pages.in_source(found)
        return without_names(found, self.comments, self.names, self.corpus.texts) if len(self.comments) else found

    @cached_property
    def _reported(self) -> pd.DataFrame:
        from framing.voice import find_reported, name_sources

        found = find_reported(self._pages.corpus, self._pages.passages, self._quoted)
        return name_sources(found, self._articles_read)

    @cached_property
    def reported(self) -> pd.DataFrame:
        """Indirect speech: what the articles give to a source without marks, with source, cue and its stance."""
        from framing.voice.quotations_in_reported import without_subjects

        return without_subjects(self._pages.in_source(self._reported), self._attributed)

    @cached_property
    def _by_voice(self) -> pd.DataFrame:
        from framing.voice.voices import find_voices

        reported = self.reported if self.voice == "lenient" else None
        return find_voices(self.corpus, self.passages, self._attributed, self.comments, reported)

    @cached_property
    def _speaker_ids(self) -> dict[tuple[str, str], str]:
        from framing.voice.speakers.identity import speaker_ids

        return speaker_ids(self._by_voice, self._attributed, self.codebook.aliases)

    def _with_ids(self, rows: pd.DataFrame) -> pd.DataFrame:
        from framing.voice.speakers.identity import with_ids

        return with_ids(rows, self._speaker_ids)

    @cached_property
    def quotations(self) -> pd.DataFrame:
        """Every stretch in quotation marks, with who says it."""
        return self._with_ids(self._attributed)

    @cached_property
    def voices(self) -> pd.DataFrame:
        """Who is speaking, for each character of an article."""
        return self._by_rule(self._by_voice)

    @cached_property
    def speakers(self) -> pd.DataFrame:
        """The speakers of the corpus: one row each, however articles name them, with party and role."""
        from framing.codebook.speakers import speaker_facts, with_sides
        from framing.voice.speakers.identity import find_speakers

        ids = self._speaker_ids
        found = find_speakers(self._by_voice, self._attributed, self.codebook.aliases, ids)
        return with_sides(found, speaker_facts(self.speaker_words, ids), self.codebook)

    @cached_property
    def speaker_words(self) -> pd.DataFrame:
        """The words by which each article tells who its speakers are, from which party and role are told."""
        from framing.codebook.speakers import speaker_words
        from framing.voice.speakers.descriptions import describe_speakers, named_persons

        described = describe_speakers(self._attributed, self.reported, self._by_voice, self._articles_read)
        named = named_persons(self._attributed, self._by_voice, self._articles_read)
        return speaker_words(described, self._speaker_ids, named, self.corpus, self.codebook)

    @cached_property
    def mentions(self) -> pd.DataFrame:
        from framing.codebook.mentions import find_mentions

        return self._by_rule(find_mentions(self.corpus, self.codebook, self.passages, self._by_voice, self.quoted))

    @cached_property
    def acts(self) -> pd.DataFrame:
        """Who did what to whom, and where the agent is named."""
        from framing.acts.find import find_acts

        return self._by_rule(find_acts(self.corpus, self.codebook, self.passages, self._by_voice))

    @cached_property
    def figures(self) -> pd.DataFrame:
        """Counts in the text: how many of what, of whom, and who says so."""
        from framing.acts.figures.find import find_figures

        return self._by_rule(find_figures(self.corpus, self.codebook, self.passages, self._by_voice, self.acts))

    def _by_rule(self, spans: pd.DataFrame) -> pd.DataFrame:
        """Spans with speakers' ids, and the rule of voice: a comparison refuses what a strict analysis cannot tell."""
        (spans := self._with_ids(spans)).attrs["voice"] = self.voice
        return spans

    @cached_property
    def provenance(self) -> pd.DataFrame:
        """Where the terms and quotations of each headline come from: narrator, source, altered, absent."""
        from framing.compare.stories.headline_support import headline_provenance

        return headline_provenance(self.corpus, self.passages, self.quotations, self.voices, self.mentions)

    @cached_property
    def sentiment(self) -> pd.DataFrame:
        from framing.comments.sentiment import score_comments

        return score_comments(self.own_text, codebook=self.codebook)

    @cached_property
    def sentiment_sentences(self) -> pd.DataFrame:
        from framing.comments.sentiment import score_sentences

        return score_sentences(self.own_text, codebook=self.codebook)

    @cached_property
    def stance(self) -> pd.DataFrame:
        from framing.comments.stance import find_stances

        return find_stances(self.own_text, self.codebook)

    @cached_property
    def article_shares(self) -> pd.DataFrame:
        """In how many of its articles each outlet mentions each referent: at all, twice, in the headline, itself."""
        from framing.compare.naming.article_shares import of_each_referent

        return of_each_referent(self.mentions, self.articles, self.codebook)

    @cached_property
    def differences(self) -> pd.DataFrame:
        """How much each two outlets differ in each name, with interval and p, where an outlet has several articles."""
        from framing.compare.naming.differences import of_each_referent

        return of_each_referent(self.mentions, self.articles, self.codebook)

    @cached_property
    def alignments(self) -> pd.DataFrame:
        from framing.compare.stories import find_alignments

        return find_alignments(self.corpus, self.passages)
