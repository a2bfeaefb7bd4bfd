"""Tables as services give them: which columns of theirs are ours, and whether their texts are whole."""

import re
from ast import literal_eval
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple

import pandas as pd

from framing.core.files.table_files import CELL
from framing.core.files.yaml_and_json import json_values
from framing.core.text.listing import counted
from framing.core.text.words import as_count
from framing.reading.formats.document import site_of
from framing.reading.formats.markup import text_of_html
from framing.reading.tables.files.cells import given

# What a service puts in the place of the text that it keeps back, and of an article that its outlet took down.
HOW_MUCH = re.compile(r"\[\+\d+ chars\]\s*\Z")
CUT = re.compile(rf"{HOW_MUCH.pattern}|<SENTENCES SKIPPED[^<>]*>|\[(?:\.\.\.|…)\]\s*\Z")
TAKEN_DOWN = "[Removed]"
_SOURCE = re.compile(r"\{(?P<mark>['\"])id(?P=mark): .{1,200}, (?P=mark)name(?P=mark): .{1,200}\}")  # NewsAPI's
_LIST = re.compile(r"\[(?:['\"{].{0,5000})?\]", re.DOTALL)


Names = dict[str, tuple[str, ...]]  # our name of a column → theirs, the first that is there


class Service(NamedTuple):
    """A service by the columns that only its tables have (`needs`), and theirs for ours, the first that is there;
    those of theirs in which it gives `markup`; how cells begin in one of its columns, where other tables have it, too
    (`begins`)."""

    name: str
    needs: tuple[str, ...]
    columns: Names
    markup: tuple[str, ...] = ()
    begins: tuple[str, str] | None = None


_URL: Names = {"url": ("url", "link")}
SERVICES = (
    Service("Media Cloud (story)", ("stories_id", "media_id"), {"article_id": ("stories_id",), "text": ("story_text",),
            "outlet": ("media_name", "media_url"), "published": ("publish_date",), "title": ("title",)} | _URL),
    Service("Media Cloud", ("media_name", "publish_date", "url"), {"article_id": ("stories_id", "id"),
            "text": ("text", "story_text"), "outlet": ("media_name",), "published": ("publish_date",)} | _URL),
    Service("NewsAPI", ("publishedAt", "content", "url"), {"text": ("content",), "published": ("publishedAt",),
            "outlet": ("source.name", "source_name", "source"), "byline": ("author",), "standfirst": ("description",)}),
    Service("GDELT", ("seendate", "domain", "url"), {"text": ("text", "content"), "outlet": ("domain",),
            "published": ("seendate",), "country": ("sourcecountry",)}),
    Service("news-please", ("maintext", "source_domain"), {"text": ("maintext",), "outlet": ("source_domain",),
            "published": ("date_publish",), "byline": ("authors", "author")} | _URL),
    Service("The Guardian's API", ("webTitle", "webPublicationDate"), {"article_id": ("id",), "title": ("webTitle",),
            "text": ("fields.bodyText", "fields.body"), "published": ("webPublicationDate",), "url": ("webUrl",),
            "section": ("sectionName",), "byline": ("fields.byline",), "outlet": ("fields.publication",)},
            ("fields.body",)),
    Service("The New York Times' API", ("lead_paragraph", "pub_date", "web_url"), {}),
    Service("CrowdTangle", ("Page Name", "Post Created", "Message"), {"text": ("Message",), "outlet": ("Page Name",),
            "published": ("Post Created",), "url": ("url", "URL"), "title": ("Link Text",),
            "country": ("Page Admin Top Country",)}),
    Service("Facebook's Graph API", ("message", "created_time", "permalink_url"), {"article_id": ("id",),
            "text": ("message",), "outlet": ("from.name",), "published": ("created_time",), "url": ("permalink_url",)}),
    Service("Bluesky", ("uri", "author.handle", "record.text"), {"article_id": ("uri",), "text": ("record.text",),
            "outlet": ("author.handle",), "published": ("record.createdAt", "indexedAt"),
            "byline": ("author.displayName",)}),
    Service("Bluesky (a feed)", ("post.uri", "post.author.handle", "post.record.text"), {"article_id": ("post.uri",),
            "text": ("post.record.text",), "outlet": ("post.author.handle",), "byline": ("post.author.displayName",),
            "published": ("post.record.createdAt", "post.indexedAt")}),
    Service("Telegram (a channel)", ("from", "from_id", "date", "text"), {"article_id": ("id",), "outlet": ("from",),
            "published": ("date",)}, begins=("from_id", "channel")),
    Service("Event Registry", ("source.uri", "source.title", "body"), {"article_id": ("uri",), "text": ("body",),
            "outlet": ("source.title",), "published": ("dateTimePub", "dateTime", "date"),
            "byline": ("authors",)} | _URL),
    Service("Webz.io (Webhose)", ("thread.site", "uuid", "text"), {"article_id": ("uuid",), "outlet": ("thread.site",),
            "country": ("thread.country",), "byline": ("author",)} | _URL),
    Service("WordPress' REST API", ("content.rendered", "title.rendered", "link"), {"article_id": ("id",),
            "text": ("content.rendered",), "title": ("title.rendered",), "published": ("date_gmt", "date")} | _URL,
            ("content.rendered", "title.rendered")),
    Service("Swissdox", ("medium_name", "pubtime", "content"), {"article_id": ("id",), "text": ("content",),
            "outlet": ("medium_name",), "published": ("pubtime",), "title": ("head",), "section": ("rubric",),
            "standfirst": ("subhead",)}, ("content",)),
    Service("fundus", ("html.source_info.publisher", "body.sections"), {"text": ("body.sections",),
            "outlet": ("html.source_info.publisher",), "published": ("publishing_date",), "byline": ("authors",),
            "url": ("html.responded_url",), "standfirst": ("body.summary",)}),
    Service("trafilatura (as JSON Lines)", ("sitename", "hostname", "text"), {"text": ("text",), "byline": ("author",),
            "outlet": ("sitename", "hostname"), "published": ("date",), "printed_comments": ("comments",)} | _URL),
    Service("trafilatura", ("source-hostname", "fingerprint", "text"), {"text": ("text",), "byline": ("author",),
            "outlet": ("source-hostname",), "published": ("date",), "url": ("source",), "standfirst": ("excerpt",),
            "printed_comments": ("comments",)}),
)  # fmt: skip

# Those whose rows are readers' comments. An answer that lies within what it answers needs no column for that.
OF_COMMENTS = (
    Service("Disqus' API", ("raw_message", "message", "thread"), {"comment_id": ("id",), "text": ("message",),
            "parent_id": ("parent",), "time": ("createdAt",), "likes": ("likes",), "author": ("author.name",)},
            ("message",)),
    Service("The Guardian's discussions", ("body", "isoDateTime", "numRecommends"), {"comment_id": ("id",),
            "text": ("body",), "parent_id": ("responseTo.commentId",), "time": ("isoDateTime",),
            "likes": ("numRecommends",), "author": ("userProfile.displayName",)}, ("body",)),
    Service("Mastodon", ("content", "in_reply_to_id", "created_at"), {"comment_id": ("id",), "text": ("content",),
            "parent_id": ("in_reply_to_id",), "time": ("created_at",), "likes": ("favourites_count",),
            "author": ("account.acct", "account.username")}, ("content",)),
    Service("X", ("author_id", "conversation_id", "text"), {"comment_id": ("id",), "time": ("created_at",),
            "likes": ("public_metrics.like_count", "like_count"), "author": ("author.username", "author_id")}),
    Service("YouTube (youtube-comment-downloader)", ("cid", "votes", "time_parsed", "text"), {"comment_id": ("cid",),
            "time": ("time_parsed",), "likes": ("votes",), "author": ("author",)}),
    Service("ExportComments", ("Name (click to view profile)", "Comment"), {"text": ("Comment",), "time": ("Date",),
            "likes": ("Likes",), "author": ("Name (click to view profile)",)}),
    Service("Instagram (Apify)", ("ownerUsername", "text", "timestamp"), {"comment_id": ("id",), "time": ("timestamp",),
            "likes": ("likesCount",), "author": ("ownerUsername",)}),
    Service("Hacker News (a thread)", ("children", "parent_id", "text", "story_id"), {"comment_id": ("id",),
            "time": ("created_at",)}, ("text",)),
    Service("Hacker News (found comments)", ("objectID", "comment_text"), {"comment_id": ("objectID",),
            "text": ("comment_text",), "time": ("created_at",)}, ("comment_text",)),
    Service("TikTok", ("cid", "digg_count", "text"), {"comment_id": ("cid",), "parent_id": ("reply_id",),
            "time": ("create_time",), "likes": ("digg_count",), "author": ("user.unique_id", "user.nickname")}),
    Service("Bluesky", ("post.uri", "post.record.text"), {"comment_id": ("post.uri",), "text": ("post.record.text",),
            "parent_id": ("post.record.reply.parent.uri",), "time": ("post.record.createdAt",),
            "likes": ("post.likeCount",), "author": ("post.author.handle",)}),
)  # fmt: skip


def service_of(frame: pd.DataFrame) -> Service | None:
    """The service that a table comes from, by its columns; None for a table of the user's own."""
    if {"article_id", "outlet", "text"} <= set(frame.columns):
        return None
    return _first(SERVICES, frame)


def service_of_comments(frame: pd.DataFrame) -> Service | None:
    """The service that a table of comments comes from, by its columns; None for any other."""
    return None if {"comment_id", "text"} <= set(frame.columns) else _first(OF_COMMENTS, frame)


def _first(services: Sequence[Service], frame: pd.DataFrame) -> Service | None:
    fitting = (one for one in services if set(one.needs) <= set(frame.columns))
    return next((one for one in fitting if one.begins is None or _all_begin(frame[one.begins[0]], one.begins[1])), None)


def _all_begin(cells: pd.Series, begin: str) -> bool:
    return all(str(cell).startswith(begin) for cell in cells if given(cell))


def under_our_names(frame: pd.DataFrame, service: Service) -> pd.DataFrame:
    """A service's table with its columns under our names, and what it gives in markup as plain text."""
    frame = frame.assign(**{name: [_plain(cell) for cell in frame[name]] for name in service.markup if name in frame})
    found = {ours: next((one for one in theirs if one in frame), None) for ours, theirs in service.columns.items()}
    ours = frame.drop(columns=[name for name in found if name in frame and found[name] != name])
    return ours.rename(columns={theirs: name for name, theirs in found.items() if theirs})


def as_ours(frame: pd.DataFrame, service: Service, stem: str, mapped: Collection[str]) -> pd.DataFrame:
    """A service's table under our names; articles without an id are numbered, outlets without a name are sites.

    `mapped`: those of our names for which a person has told the column.
    """
    left = {ours: theirs for ours, theirs in service.columns.items() if ours not in mapped}
    service = service._replace(columns=left)
    if "story_sentences" in frame and "story_text" not in frame:
        frame = frame.assign(story_text=[_joined_sentences(cell) for cell in frame["story_sentences"]])
    ours = under_our_names(frame, service)
    if "article_id" not in ours:
        ours["article_id"] = [f"{stem}-{number:03}" for number in range(1, len(ours) + 1)]
    if "outlet" not in ours:
        ours["outlet"] = [site_of(str(url)) for url in ours["url"]] if "url" in ours else None
    if "text" not in ours:
        ours["text"] = None
    return ours


def _plain(cell):
    return text_of_html(cell) if isinstance(cell, str) else cell


def _joined_sentences(cell) -> str | None:
    """The text of a story that Media Cloud gives as a list of sentences."""
    said = [one.get("sentence") for one in cell if isinstance(one, dict)] if isinstance(cell, list) else []
    return " ".join(filter(None, said)) or None


def cut_texts(texts: Mapping[str, str], name: str) -> list[str]:
    """Remarks on texts, by their rows, that the service cut, or a spreadsheet, whose cells hold so much and no more:
    what is counted in them is not what was printed."""
    full = [row for row, text in texts.items() if _fills_a_cell(text)]
    cut = [row for row, text in texts.items() if CUT.search(text)]
    limit = f"{CELL:,} characters, all that a cell of Excel holds: the rest may be lost"
    told = [f"{name}: {counted(len(full), 'text has', 'texts have')} {limit} ({full[0]})"] if full else []
    by_whom = "by the service that gave it: only some of its words are here"
    what = counted(len(cut), "text was cut", "texts were cut")
    return [*told, f"{name}: {what} {by_whom} ({cut[0]})"] if cut else told


def _fills_a_cell(text: str) -> bool:
    """Is a text, counted as UTF-16 does, as long as a cell of Excel? Most need not be encoded to know."""
    return CELL // 2 <= len(text) <= CELL and len(text.encode("utf-16-le")) == 2 * CELL


def unnested(frame: pd.DataFrame) -> pd.DataFrame:
    """What programs nest in one cell, as it is meant: a text in pieces (Telegram) or paragraphs, several authors, a
    source with its name (NewsAPI, as pandas writes it, too), and how many comments there are, which is no list of them.

    >>> cells = {"outlet": ["{'id': None, 'name': 'The Tide'}"], "text": [["A ", {"type": "bold", "text": "fair"}]]}
    >>> unnested(pd.DataFrame(cells | {"comments": ["12"]})).iloc[0].tolist()
    ['The Tide', 'A fair', '12']
    """
    for ours in {"outlet", "byline"} - set(frame):
        inner = next((own for own in (f"{ours}.name", f"{ours}.title") if own in frame), ours)
        frame = frame.rename(columns={inner: ours})
    for name, own in _AS_MEANT.items():
        if name in frame:
            cells = [own(cell) for cell in frame[name]]
            changed = any(new is not old for new, old in zip(cells, frame[name], strict=True))
            frame = frame.assign(**{name: pd.Series(cells, frame.index, dtype=object)}) if changed else frame
    if "comments" not in frame and "comments.data" in frame:  # of Facebook
        frame = frame.rename(columns={"comments.data": "comments"})
    counts = [as_count(cell) is not None for cell in frame.get("comments", ()) if given(cell)]
    return frame.rename(columns={"comments": "number_of_comments"}) if counts and all(counts) else frame


def _in_one_piece(cell):
    """Telegram's text with links and bold letters; a list of paragraphs, or of sections of such with their headings
    (fundus); any other list is told."""
    if isinstance(cell, list) and cell and all(isinstance(one, dict) and "paragraphs" in one for one in cell):
        told = [one[name] for one in cell for name in ("headline", "paragraphs") if one.get(name)]
        cell = [line for one in told for line in ([one] if isinstance(one, str) else one)]
    if isinstance(cell, list) and cell and all(isinstance(one, str) for one in cell):
        return "\n\n".join(cell)
    if not isinstance(cell, list) or not any(isinstance(one, dict) and {"type", "text"} <= set(one) for one in cell):
        return cell
    pieces = [one.get("text") if isinstance(one, dict) else one for one in cell]
    return "".join(map(str, pieces)) if all(isinstance(one, str) for one in pieces) else cell


def _names_in(cell):
    """Several authors as one line: a list of names, or of objects with names; as Python or JSON writes it, too."""
    told = _as_written(cell, _LIST)
    if not isinstance(told, list):
        return cell
    names = [one.get("name") if isinstance(one, dict) else one for one in told]
    named = [one for one in names if isinstance(one, str)]
    return ", ".join(named) or None if len(named) == len(names) else cell


def alone(cell):
    """The one text of a list, which programs that gather what they find always make (Scrapy)."""
    return cell[0] if isinstance(cell, list) and len(cell) == 1 and isinstance(cell[0], str) else cell


def _name_of(cell):
    told = _as_written(cell, _SOURCE)
    return told["name"] if isinstance(told, dict) and isinstance(told.get("name"), str) else alone(cell)


def _as_written(cell, form: re.Pattern):
    """What a cell of this form holds, as Python or JSON writes it; any other as it is."""
    if isinstance(cell, str) and form.fullmatch(cell.strip()):
        for reader in (literal_eval, json_values):
            with suppress(ValueError, SyntaxError, RecursionError, MemoryError):
                return reader(cell.strip())
    return cell


_AS_MEANT = {
    "text": _in_one_piece, "outlet": _name_of, "byline": _names_in, "section": _names_in, "country": _names_in,
    "title": alone, "published": alone, "url": alone, "wire": alone,
}  # fmt: skip
