"""What a person should know before they trust the tables: comments not found, marks that do not pair, and so on."""

from framing.analysis import Analysis

FEW = 1.0  # mentions per 1,000 words; with fewer, the codebook may be about something else


def remarks_on(analysis: Analysis) -> list[str]:
    """Sentences about what is missing or odd in an analysis: nothing here is an error, and nothing is hidden.

    >>> import framing as fr
    >>> remarks_on(fr.analyse("seeds", "data/codebook.yml"))[0]
    '000_6b6b7d963bcd2cd4: the page declares 22 comments, 16 were found'
    """
    found = list(analysis.corpus.remarks)
    for row in analysis.articles.dropna(subset="comments_declared").itertuples():
        if row.comments_declared != row.comments_captured:
            hint = "" if row.comments_captured else " (each needs a printed number to be told apart)"
            comments = "comment" if row.comments_declared == 1 else "comments"
            found.append(
                f"{row.article_id}: the page declares {row.comments_declared:,} {comments}, "
                f"{row.comments_captured:,} were found{hint}"
            )
    marks = len(analysis.problem_marks)
    if marks:
        found.append(f"{marks:,} quotation marks have no partner: problem_marks.csv lists them")
    words, mentions = int(analysis.articles.words.sum()), len(analysis.mentions)
    if mentions < FEW * words / 1000:
        found.append(
            f"{mentions:,} mentions in {words:,} words: is {analysis.codebook.path} the codebook for these articles?"
        )
    if len(analysis.comments) and not analysis.codebook.targets:
        found.append("the codebook declares no targets: no stance was looked for")
    for target in analysis.codebook.targets if len(analysis.comments) else ():
        if not (target.aliases or target.favor or target.against):
            found.append(f"the target {target.target!r} has no words in the codebook: rules find no stance towards it")
    return found
