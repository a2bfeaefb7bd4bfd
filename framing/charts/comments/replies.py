"""Whom readers answer: the comments of an article in a row, an arc from each reply to the comment it answers."""

from math import fsum

import pandas as pd

from framing.charts.comments.captions import NO_COMMENTS, comments_under
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, text_width, wrapped
from framing.charts.core.panels import described, in_inches, outlet_line
from framing.charts.core.phrases import article_labels, counted, named, plain, shortened
from framing.charts.core.style import INK, MUTED, SIZE, drawn, outlet_styles
from framing.charts.core.tabulate import with_outlet
from framing.core.text.listing import listing

# How a reply was recognised, from the best evidence: line style and colour together. Others get the last.
EVIDENCE = {
    "number": Key("points to its number", "#2a2b4d", line="-."),
    "quotes": Key("quotes its words", "#1f2328", line="-"),
    "names": Key("names its writer", "#1b5e6b", line="--"),
    "takes up": Key("takes up its words", "#1b5e6b", line=":"),
    "table": Key("given with the article", "#5d6470", line="-"),
}
GRADES = "Column confidence: the grade of the evidence (1, 0.9, 0.7 or 0.5), not a measured share of right answers."
OTHER = Key("other evidence", "#8a9099", line=":")
COLUMNS = ["outlet", "article_id", "comment_id", "parent_id", "evidence", "parent_evidence", "words"]
MORE = ["depth", "confidence", "reader"]
MOST, LISTED = 6, 10  # articles in a picture; arcs explained
CROWD, ID = 40, 3  # comments of an article in a picture; characters of an id that a circle holds
FOOT, INDENT = 0.46, 0.18  # inches: from the top of the comments' circles to the words below; an answer to an answer


@drawn
def reply_graph(analysis, *, show: Show = None) -> Chart:
    """Which comment does each comment answer, and how do we know?

    Comments stand in printed order; an arc leads from a reply back to what it answers, its line shows the evidence (the
    higher its grade, the heavier), and the first are spelled out, an answer to an answer set in. Readers have
    pseudonyms. Comments for which no answered comment was found are listed, not guessed at. Long ids give way to
    numbers in printed order. Of more than six articles the six with most replies are drawn, of more than forty comments
    the largest threads; `show` says of which outlets (as in `naming`); the table has all.

    The table has outlet, article_id, comment_id, parent_id (NA: unknown, or none by a table that tells of others),
    evidence (its kind: number, quotes, names, takes up, table), parent_evidence (in full), words, depth, confidence
    (the grade of the evidence, 1 to 0.5; no measured share) and reader. Without comments it says so.

    >>> import framing as fr
    >>> articles = [{"article_id": "a", "outlet": "A", "text": "War.", "comments": ["Good.", "@1 No, bad."]}]
    >>> reply_graph(fr.analyse(pd.DataFrame(articles), "data/codebook.yml")).table.evidence.tolist()
    [nan, 'number']
    """
    comments, articles = analysis.comments, analysis.articles
    draft = Draft("reply-graph", "Which comments answer which", articles, COLUMNS[:5], [*COLUMNS, *MORE],
                  show=show, most=None)  # fmt: skip
    if comments.empty or not comments["article_id"].isin(articles["article_id"]).any():
        return draft.empty(NO_COMMENTS)
    spans = with_outlet(comments, articles)
    kind = spans["parent_evidence"].map(lambda evidence: str(evidence).split(":")[0].strip(), na_action="ignore")
    spans["evidence"] = kind.astype("str")
    draft.choose("", spans["outlet"])
    order = dict.fromkeys(articles["article_id"][articles["article_id"].isin(draft.seen(spans)["article_id"])])
    replies = spans.dropna(subset=["parent_id"]).groupby("article_id").size()
    most = set(sorted(order, key=lambda article_id: -replies.get(article_id, 0))[:MOST])
    drawn_ids = [article_id for article_id in order if article_id in most]
    for column in set(MORE) - set(spans):
        spans[column] = pd.NA
    table = spans[[*COLUMNS, *MORE]].copy()
    kinds = [kind for kind in [*EVIDENCE, *spans["evidence"].dropna()] if (spans["evidence"] == kind).any()]
    keys = dict.fromkeys(EVIDENCE.get(kind, OTHER) for kind in kinds if {*kinds} != {"table"})  # then the title says it
    first = f" Drawn: of {len(order)} articles with comments the {MOST} with most replies." if len(order) > MOST else ""
    about = (
        "An arc leads from a reply back to the comment that it answers, where the words show it or a table tells; the "
        "higher the grade of its evidence, the heavier its line. A letter below a comment is its writer’s pseudonym, "
        f"where another comment or a table tells.{first}"
    )
    found, deepest, n = bool(spans["parent_id"].notna().any()), spans["depth"].max(), comments_under(spans)
    deep = f"The longest chain of answers has {counted(int(deepest), 'answer')}." if found and pd.notna(deepest) else ""
    heading = draft.heading(_finding(spans), about, n, keys)
    return draft.chart(
        heading, _draw(spans, articles, drawn_ids, heading), table, spans, _alt(draft.seen(table)),
        _others(spans), deep, GRADES,
        "Readers’ names are replaced.", height=None,
    )  # fmt: skip


def _finding(spans: pd.DataFrame) -> str:
    """Of how many comments it is known whom they answer, and whether their words show it or a table told it."""
    told = int((spans["evidence"] == "table").sum())
    shown = int(spans["parent_id"].notna().sum()) - told
    of = counted(len(spans), "comment")
    if not told:
        return f"{shown} of {of} {'shows whom it answers' if shown == 1 else 'show whom they answer'}"
    answer = f"{told + shown} of {of} {'answers another' if told + shown == 1 else 'answer another'}"
    if not shown:
        return f"{answer}, as the table of comments tells"
    return f"{answer}: of {told} the table of comments tells, of {shown} their words"


def _told(spans: pd.DataFrame) -> pd.Series:
    """Which comments stand under an article for which a table told whom comments answer: an empty cell is none."""
    return spans["article_id"].isin(spans.loc[spans["evidence"] == "table", "article_id"])


def _others(spans: pd.DataFrame) -> str:
    """What is known of the comments without one that they answer."""
    alone = spans[spans["parent_id"].isna()]
    none = int(_told(spans)[alone.index].sum())
    unknown = len(alone) - none
    they = "it answers" if none == 1 else "they answer"
    said = f"Of {counted(none, 'other')} the table names no comment that {they}." if none else ""
    rest = counted(unknown, "other") if none else "the others"
    them = "it answers" if none and unknown == 1 else "they answer"
    return f"{said} Of {rest} it is unknown whom {them}, and nothing was guessed.".strip() if unknown else said


def _draw(spans: pd.DataFrame, articles: pd.DataFrame, article_ids: list[str], heading: Heading):
    labels, styles = article_labels(articles), outlet_styles(articles)
    facts, panels = articles.set_index("article_id"), []
    small = height_of([""], SIZE["small"])
    head = height_of([""]) + small + 0.12
    for article_id in article_ids:
        whole = spans[spans["article_id"] == article_id].reset_index(drop=True)
        rows = _numbered(_largest_threads(whole))
        reach, below = _reach(rows), _below(rows, LISTED if len(article_ids) < 3 else 3)
        if len(rows) < len(whole):
            below.append((0, f"Drawn: the largest threads, {len(rows)} of {len(whole):,} comments; the table has all."))
        size = head + reach + FOOT + height_of([""] * len(below), SIZE["small"]) + 0.25
        panels.append((article_id, rows, reach, below, len(whole), size))
    page = Page(heading, fsum(size for *_, size in panels) - 0.1)
    top = page.top
    for article_id, rows, reach, below, n, size in panels:
        _, when = labels[article_id]
        outlet_line(page, top, styles[rows["outlet"].iloc[0]], rows["outlet"].iloc[0])
        page.note(0.34, top + height_of([""]) * 1.5, f"{when}; n = {_declared(facts.loc[article_id], n)}")
        _arcs(page, rows, top + head, reach)
        for number, (indent, line) in enumerate(below):
            page.note(0.34 + indent, top + head + reach + FOOT + 0.02 + small * (number + 0.5), line)
        top += size
    return page.figure


def _largest_threads(rows: pd.DataFrame) -> pd.DataFrame:
    """The comments that there is room for: whole threads, the largest first, of one that is too large its beginning."""
    if len(rows) <= CROWD:
        return rows
    root: dict[str, str] = {}
    for comment, parent in zip(rows["comment_id"], rows["parent_id"], strict=True):
        root[comment] = root.get(parent, comment) if pd.notna(parent) else comment
    roots = rows["comment_id"].map(root)
    size = roots.map(roots.value_counts())
    order = rows.assign(size=size, root=roots).sort_values(["size", "root"], ascending=[False, True], kind="stable")
    return rows.loc[sorted(order.index[:CROWD])].reset_index(drop=True)


def _numbered(rows: pd.DataFrame) -> pd.DataFrame:
    """Ids too long for a circle give way to numbers, in the order in which the comments stand."""
    if rows["comment_id"].str.len().max() <= ID:
        return rows
    number = {comment: str(at) for at, comment in enumerate(rows["comment_id"], start=1)}
    parents = [number.get(parent, parent) for parent in rows["parent_id"]]
    return rows.assign(comment_id=list(number.values()), parent_id=pd.Series(parents, rows.index, dtype="str"))


def _declared(article: pd.Series, n: int) -> str:
    declared = article.get("comments_declared")
    said = counted(n, "comment")
    return said if pd.isna(declared) or int(declared) == n else f"{said} (the page says {int(declared):,})"


def _step(rows: pd.DataFrame) -> float:
    return min((WIDTH - 0.9) / max(len(rows) - 1, 1), 0.55)


def _spans_of(rows: pd.DataFrame) -> list[tuple[int, int, str, float]]:
    """Arcs as places in the row: reply, answered, evidence, its grade. A parent that is not there has no arc."""
    place = {comment_id: i for i, comment_id in enumerate(rows["comment_id"])}
    grades = rows["confidence"].fillna(1.0).astype(float)
    pairs = zip(rows["comment_id"], rows["parent_id"], rows["evidence"], grades, strict=True)
    return [(place[c], place[p], e, g) for c, p, e, g in pairs if pd.notna(p) and p in place]


def _reach(rows: pd.DataFrame) -> float:
    """How high the highest arc is, in inches."""
    longest = max((abs(a - b) for a, b, *_ in _spans_of(rows)), default=0)
    return min(0.25 + longest * _step(rows) / 2 * 0.62, 1.9) if longest else 0.1


def _arcs(page: Page, rows: pd.DataFrame, top: float, reach: float) -> None:
    from matplotlib.patches import Arc

    step, axes = _step(rows), in_inches(page, 0, top, WIDTH, reach + FOOT)
    base, arcs = reach + 0.14, _spans_of(rows)
    linked = {place for a, b, *_ in arcs for place in (a, b)}
    longest = max((abs(a - b) for a, b, *_ in arcs), default=1) * step / 2
    squeeze = min(0.62, (reach - 0.15) / longest) if longest else 0.62
    for reply, answered, kind, grade in arcs:
        look = EVIDENCE.get(kind, OTHER)
        middle, half = 0.5 + (reply + answered) / 2 * step, abs(reply - answered) * step / 2
        how: dict = {"color": look.colour, "linewidth": 0.7 + 1.2 * grade, "linestyle": look.line}
        axes.add_patch(Arc((middle, base - 0.11), 2 * half, 2 * half * squeeze, theta1=180, theta2=360, **how))
        axes.plot([0.5 + answered * step], [base - 0.14], marker="v", markersize=5, color=look.colour)
    for place, comment_id in enumerate(rows["comment_id"]):
        x, face = 0.5 + place * step, INK if place in linked else "white"
        axes.plot([x], [base], color=INK, markerfacecolor=face, marker="o", markersize=15, markeredgewidth=0.8)
        colour, size = "white" if place in linked else INK, SIZE["small"] - (2 if len(comment_id) == ID else 0.5)
        axes.text(x, base, plain(comment_id), ha="center", va="center", color=colour, fontsize=size)
        letters = plain(rows["reader"].iloc[place]).removeprefix("reader ")
        if letters and text_width(letters, SIZE["small"]) <= step - 0.04:
            axes.text(x, base + 0.22, letters, ha="center", va="center", color=MUTED, fontsize=SIZE["small"] - 0.5)


def _below(rows: pd.DataFrame, listed: int) -> list[tuple[float, str]]:
    """The evidence of the first arcs in words, answers to answers set in; then which comments answer nobody known."""
    replies = rows.dropna(subset=["parent_id"])
    lines = []
    for row in _as_tree(replies)[:listed]:
        indent = INDENT * min(max(0 if pd.isna(row.depth) else row.depth - 1, 0), 8)
        line = shortened(f"{row.comment_id} answers {row.parent_id} ({plain(row.parent_evidence)})", 130)
        lines.append((indent, shortened(line, int(130 - indent * 13))))
    if len(replies) > listed:
        lines.append((0, f"and {len(replies) - listed} more, in the table"))
    unknown = rows.loc[rows["parent_id"].isna(), "comment_id"]
    which = listing(map(plain, unknown), limit=60)
    many = counted(len(unknown), "comment")
    told, they = _told(rows).any(), "it answers" if len(unknown) == 1 else "they answer"
    said = f"For {many} the table names none that {they}" if told else f"No answered comment found for {many}"
    said = f"{said}: {which}."
    more = wrapped(said, WIDTH - 0.6, SIZE["small"], most=3) if len(unknown) else []
    return lines + [(0, line) for line in more]


def _as_tree(replies: pd.DataFrame) -> list:
    """The replies, each followed by the answers to it."""
    rows = list(replies.itertuples())
    answers: dict[str, list] = {}
    for row in rows:
        answers.setdefault(row.parent_id, []).append(row)
    known = {row.comment_id for row in rows}
    waiting, order = [row for row in reversed(rows) if row.parent_id not in known], []
    while waiting:
        row = waiting.pop()
        order.append(row)
        waiting += reversed(answers.get(row.comment_id, []))
    return order


def _alt(table: pd.DataFrame) -> str:
    replies = table.dropna(subset=["parent_id"])
    among = f"{counted(len(replies), 'reply', 'replies')} among {counted(len(table), 'comment')}"

    def say(rows: pd.DataFrame) -> str:
        answered = rows.groupby(["article_id", "parent_id"]).size()
        (_, most), count = answered.idxmax(), int(answered.max())
        kinds = listing(f"{n} by “{named(kind)}”" for kind, n in rows["evidence"].value_counts().items())
        pairs = listing((f"{c} to {p}" for c, p in zip(rows["comment_id"], rows["parent_id"], strict=True)), limit=8)
        return f"{pairs} ({kinds}); most answered: comment {most}, {counted(count, 'time')}"

    return described(f"Arcs link {among} to the comments that they answer.", replies, say)
