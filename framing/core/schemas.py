"""What every table holds, column by column. Tables are made from this, and docs/tables.md is written from it.

The columns above the line `--` are a contract with other programs: more may follow them, none may go or move. A column
has a line with its type and meaning; what stands in many tables is explained once, in `EVERYWHERE`, and named in a line
of such names. Types: text, whole (numbers, may be missing), number, yes/no. `?` after a type: only where there is
something to say, so the column may be absent. `KINDS` and `VOICES` stand for the names in their table.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from framing.core.errors import require_known
from framing.core.kinds_and_voices import KINDS, VOICES

DTYPES = {"text": "str", "whole": "Int64", "number": "Float64", "yes/no": "boolean"}

EVERYWHERE = """
article_id   text    the article: its file's stem, or the id that a table gave
outlet       text    who published it
start        whole   first character, counted from 0 in the article's unaltered text (Unicode code points)
end          whole   the character after the last, so that text[start:end] is the thing
comment_id   text    the comment: the number that the page printed, else its number from the top, or a table's id
speaker      text    who says it, by one name in the whole article; missing: unknown
text         text    the characters from start to end, exactly
analyser         text    the word list: textblob, vader, or another of `sentiment.ANALYSERS`
polarity         number  −1 to 1; missing, not 0, where no word matched, and where the text is not English
subjectivity     number  0 to 1, TextBlob only
matched          whole   how many words or phrases of the list matched
coverage         number  words in these ÷ own words, 0 to 1; missing without own words and where the text is not English
matched_words    text    these with their weights
polarity_masked  number  the same with the words of the debate hidden
masked_words     text    the matched ones among these
low              number  lower end of the 95% interval
high             number  its upper end
referent         text    the thing that is named
own_words        whole   words that are the commenter's own
note             text    how many quoted words were left out; or not English, with the code of the language
"""

TABLES = """
articles: what is known of each article, and how
  article_id outlet
  title                text    the headline
  published            text    the day, month or year, as ISO 8601
  wire                 text    the agency that is credited
  words                whole   words of the outlet's own text: headline, standfirst, crossheads, body, captions
  comments_declared    whole   how many comments the page says it has; missing: it does not say
  comments_captured    whole   how many comments are there
  source               text    the file, and the row in it
  sha256               text    the fingerprint of the text
  --
  country              text    where the outlet is based
  copy_of              text?   the earlier article of its outlet whose text this one is, wholly or for the most part
  section              text?   the section or desk, as an archive gives it
  byline               text?   who wrote it, as an archive gives it
  length               text?   its words, as an archive counts them
  url                  text?   its address

passages: what is on the page: a partition of its non-blank characters
  article_id
  passage_id           whole   from 1 in each article, in the order of the text
  kind                 text    KINDS
  start end comment_id text

quotations: every stretch in quotation marks, and every answer of an interview; one row for each paragraph
  article_id
  quotation_id         whole   from 1 in each article; the paragraphs of one quotation share it
  start end
  kind                 text    direct (somebody's words), scare (at a distance, no source), title (a work, a name)
  speaker
  cue                  text    the words that give it to its source, where they decided
  rule                 text    what decided kind and speaker, readable
  text
  --
  passage_id           whole   the passage it stands in
  depth                whole   in how many other quotations it stands
  confidence           number  how far the speaker's rule is trusted: the share that was right on labelled news
  source_start         whole   where the speaker is named, if only by "he"
  source_end           whole   the character after that
  cue_start            whole   where the cue stands
  cue_end              whole   the character after that
  speaker_id           text?   the speaker in the whole corpus: a row of `speakers`

speakers: one row for each speaker of the corpus, whoever says most first
  speaker_id           text    the speaker: a name in small letters; of a source without a name, with its article
  name                 text    the commonest form of the name, or that of the codebook's aliases
  also_known_as        text    the other forms that articles use, joined by "; "
  party                text    the side or body of the codebook's `parties`; missing: unknown
  role                 text    what they do, by the codebook's `roles`; missing: unknown
  named                yes/no  a person with a name; a body, a place or a source without a name is not
  articles             whole   in how many articles
  quotations           whole   how many outermost quotations
  words                whole   of quotations and reported speech
  --
  described            text    the words that told party and role, joined by "; "

voices: who is speaking: a partition of the article's non-blank characters but for the marks themselves
  article_id start end
  voice                text    VOICES
  speaker
  --
  kind                 text    of the passage
  words                whole   how many words
  speaker_id           text?   the speaker in the whole corpus: a row of `speakers`

mentions: every mention of every term of the codebook
  article_id outlet start end
  surface              text    the exact characters of the name
  term                 text    the codebook's name for it
  referent
  frame                text    what the name says of it
  kind                 text    of the passage
  voice                text    at its first character
  speaker comment_id
  sentence             text    the sentence it stands in, exactly; of one of over 2,000 characters the part around it
  --
  sentence_start       whole   where that begins
  sentence_end         whole   the character after it
  negated              yes/no  the sentence rejects the name
  denial               text    the words that do
  speaker_id           text?   the speaker in the whole corpus: a row of `speakers`
  quoted_from          text    whose words a comment quotes there: article, a comment's id, unknown; missing: its own
  wording              text    who chose the word: outlet (also where it reports without marks), source (quoted), reader

acts: who did what to whom: every act of the codebook, with who acts and who suffers it
  article_id outlet start end
  act                  text    the codebook's name for it: kill, wound, strike, seize, release, destroy
  construction         text    active, passive with or without agent, participle, befalls, noun with or without
  agent                text    who acts, in the text's words, wherever they stand; else the weapon or event
  agent_party          text    the agent's party, by the codebook
  agent_named          text    where: in the clause of the act, its sentence, its passage, or nowhere in it
  patient              text    the words that name who suffers it
  patient_party        text    the patient's party; two, joined by "; ", where both are meant
  number               whole   how many patients, where one number counts them all: no age, part or measure
  voice                text    at the act's first character
  speaker
  wording              text    who chose the word: outlet (also where it reports without marks), source (quoted), reader
  rule                 text    what decided agent and patient, readable
  confidence           number  of the less sure of the two parties: the share that was right on labelled news
  --
  surface              text    the words of the act
  happened             yes/no  no: denied, wished, planned or only possible
  patient_known        text    how the patient's party is known: stated, by the place, as the opponent …
  kind                 text    of the passage
  passage_id           whole   the passage it stands in
  comment_id
  agent_start          whole   where the agent is named
  agent_end            whole   the character after that
  patient_start        whole   where the patient is named
  patient_end          whole   the character after that
  emotive              text    the emotive word that names or qualifies it, in small letters
  emotive_link         text    names it, qualifies it, said of it
  emotive_start        whole   where that stands
  emotive_end          whole   the character after it
  sentence_start       whole   where its sentence begins
  sentence_end         whole   the character after it
  speaker_id           text?   the speaker in the whole corpus: a row of `speakers`

figures: counts in the text: how many of what, of whom, and who says so
  article_id outlet start end
  value                number  the number
  bound                text    exact, at least, more than, less than, about
  what                 text    what is counted, in the text's words
  party                text    of those counted, by the codebook
  source               text    who is given for it; missing: nobody
  qualifier            text    words that hold it at a distance: “could not be verified”, “…-run”
  voice                text    at its first character
  speaker
  --
  surface              text    the exact characters of the number
  act                  text    the act that those counted suffered, where one is named
  kind                 text    of the passage
  passage_id           whole   the passage it stands in
  comment_id
  source_start         whole   where the source is named, if in the sentence
  source_end           whole   the character after that
  wording              text    who chose the words: outlet, source (quoted), reader
  sentence_start       whole   where its sentence begins
  sentence_end         whole   the character after it
  speaker_id           text?   the speaker in the whole corpus: a row of `speakers`

remarks: what to know before trusting the tables; without an article, a row is about the whole corpus
  level                text    warning (numbers may mislead) or note
  what                 text    the kind of remark: not English, HTML, same article twice, list of contents …
  article_id
  count                whole   how many: places, words, comments, lines; of copies, the per cent of runs of words shared
  example              text    an example, in one line, or what is remarked
  advice               text    what it means, and what to do
  --
  comment_id

comments: readers' comments, and which comment each answers
  article_id comment_id
  parent_id            text    the comment it answers; missing: unknown
  parent_evidence      text    why: table, number, quotes, names, takes up
  start end
  words                whole   how many words
  text
  --
  depth                whole   0: answers none that we know of; else one more than its parent's
  confidence           number  a grade of the evidence (1, .9, .7, .5), not a measured share of right answers
  reader               text    the writer's pseudonym
  own_words
  quoted_words         whole   words that it quotes
  time                 text    when it was written, as a table or a date above it says
  likes                whole   as a table gave them, or the page prints them beside the comment
  source               text    the file and row that it came from
  source_start         whole   the offset, in that cell, of its first character

quoted: what in a comment is quoted, and so is not the commenter's own
  article_id comment_id start end
  source               text    article, a comment's id; missing: found nowhere, or with several
  rule                 text    how it was found
  source_start         whole   where the source has it
  source_end           whole   the character after that

names: where comments, or the lines above them that name their writers, print a reader's name
  article_id comment_id start end
  reader               text    the pseudonym to show in its place

echo: does a mention in a comment adopt, replace or reject the outlet's term?
  article_id comment_id referent
  echo                 text    adopt, replace, reject, reject other, outlet silent, quoted
  term                 text    the comment's name for it
  outlet_terms         text    the outlet's own, with "; " between
  start end
  rule                 text    what decided
  surface              text    the exact characters of the name

sentiment: how positive or negative a comment's own words are, by word lists
  article_id comment_id analyser polarity subjectivity matched coverage
  --
  matched_words polarity_masked masked_words own_words note

sentiment_sentences: the same for each sentence of a comment
  article_id comment_id start end analyser polarity subjectivity matched coverage
  --
  matched_words polarity_masked masked_words own_words note text

sentiment_words: every word that an analyser knows, with the weight that it adds there
  article_id comment_id
  text_start           whole   where the comment or passage begins
  start end analyser
  word                 text    as the analyser matched it, in small letters
  weight               number  TextBlob −1 to 1, VADER about −4 to 4, after its rules for negation and emphasis
  surface              text    the exact characters
  part                 number  what it adds to the text's polarity

assessed: the sentiment of texts that stand in no article
  text                 text    as it was given
  analyser polarity subjectivity matched coverage matched_words polarity_masked masked_words
  own_words note

stance: for or against each target of the codebook
  article_id comment_id
  target               text    what is taken sides on
  stance               text    favor, against or none; missing: the engine is not sure enough
  evidence_start       whole   the first piece of text that says so
  evidence_end         whole   the character after it
  rule                 text    the rule that found it; mixed: as much for as against; not English; learned: of a model
  --
  evidence             text    that piece
  confidence           number? of a model: the chance that it gives its answer

stance_evidence: every piece of text that speaks for or against a target
  article_id comment_id
  target               text    what is taken sides on
  points_to            text    favor or against
  start end
  cue                  text    the word that speaks
  alias                text    the name of the target beside it
  rule                 text    the rule that found it
  evidence             text    the piece

alignments: passages of different articles that tell the same, a group of rows for each remark
  group                whole   from 1, in the order of the first article
  article_id outlet start end
  similarity           number  0 to 1: cosine over inverse sentence frequencies of word stems, of its most similar pair
  shared_copy          yes/no  some of it belongs to a run of 25 words or more that another article has too
  text

reported: indirect speech: what an article gives to a source without marks
  article_id start end
  source_start         whole   where the words that name the source begin
  source_end           whole   the character after them
  source               text    these words
  cue_start            whole   where the words that give it to the source begin
  cue_end              whole   the character after them
  cue                  text    these words
  stance               text    of the cue: neutral, doubting, endorsing
  denied               yes/no  the cue says that it is not so
  rule                 text    model, a rule's name, or carried on (the source of the stretch before)
  confidence           number  0 to 1: the mean over its words
  text
  --
  passage_id           whole   the passage it stands in
  speaker

provenance: where the words of a headline come from
  article_id outlet start end
  what                 text    term or quotation
  text
  support              text    narrator, source, altered, absent
  speaker
  body_start           whole   where the body has it
  body_end             whole   the character after that

article_shares: in how many of its articles each outlet mentions each thing
  outlet referent
  measure              text    with, at least 2, headline, own words
  k                    whole   how many articles
  n                    whole   of how many: all of the outlet, or those that have a headline
  share                number  k ÷ n
  low high

differences: how much two outlets differ in a name, where an outlet has several articles
  referent
  term                 text    the codebook's name for it
  one                  text    the first outlet
  other                text    the second
  k1                   whole   mentions by that name in the first
  n1                   whole   of the thing by any name
  value1               number  k1 ÷ n1
  k2                   whole   the same in the second
  n2                   whole   the same in the second
  value2               number  k2 ÷ n2
  difference           number  value1 − value2
  low high
  p                    number  how often exchanged articles differ as much; missing where that can tell nothing
  p_adjusted           number  for all comparisons of the table (Benjamini–Hochberg)
  --
  no_p                 text    why there is no p

problem_marks: quotation marks without a partner
  article_id start end
  mark                 text    the sign
  problem              text    what is wrong with it
"""


@dataclass(frozen=True)
class Column:
    """A column: its type (text, whole, number, yes/no), what it means, whether it is part of the contract."""

    name: str
    type: str
    meaning: str
    contract: bool = True
    always: bool = True

    def __post_init__(self) -> None:
        require_known([self.type], DTYPES, f"The column {self.name!r}: there is no type {{}}.")

    @property
    def dtype(self) -> str:
        return DTYPES[self.type]


@dataclass(frozen=True)
class Schema:
    """A table: what it holds, and its columns in their order."""

    name: str
    about: str
    columns: tuple[Column, ...]


def contract(name: str) -> list[str]:
    """The columns of a table that other programs may rely on, in their order.

    >>> contract("voices")
    ['article_id', 'start', 'end', 'voice', 'speaker']
    """
    return [column.name for column in schemas()[name].columns if column.contract]


@cache
def schemas() -> dict[str, Schema]:
    """Every table by its name, in the order of the data.

    >>> [column.name for column in schemas()["voices"].columns]
    ['article_id', 'start', 'end', 'voice', 'speaker', 'kind', 'words', 'speaker_id']
    """
    known = {column.name: column for column in map(_column, EVERYWHERE.strip().splitlines())}
    found = {}
    listed = TABLES.replace("KINDS", ", ".join(KINDS)).replace("VOICES", ", ".join(VOICES))
    for block in listed.strip().split("\n\n"):
        head, *lines = block.splitlines()
        name, about = head.split(": ", 1)
        columns, contract = [], True
        for line in map(str.strip, lines):
            if line == "--":
                contract = False
            else:
                named = [known[name] for name in line.split()] if known.keys() >= set(line.split()) else [_column(line)]
                columns += [replace(column, contract=contract) for column in named]
        found[name] = Schema(name, about, tuple(columns))
    return found


def _column(line: str) -> Column:
    name, type_, meaning = re.split(r"\s+", line, maxsplit=2)
    return Column(name, type_.removesuffix("?"), meaning, always=not type_.endswith("?"))
