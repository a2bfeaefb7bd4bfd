"""YouTube: the comments of videos, as the Data API (commentThreads, comments) or yt-dlp (.info.json) gives them."""

from collections import Counter
from collections.abc import Iterator

from framing.reading.formats.document import Document, Found, composed
from framing.reading.formats.markup import text_of_html
from framing.reading.formats.source import Source

NAME, KINDS = "YouTube", ("json", "jsonl")


def recognises(source: Source) -> bool:
    return _is_saved(source.first) or any(True for _ in _threads(source.first)) or bool(_answers(source.first))


def read(source: Source) -> Found:
    videos: dict[str, Document] = {}
    answered: Counter = Counter()
    pages = source.data if isinstance(source.data, list) else [source.data]
    for page in (one for one in pages if isinstance(one, dict)):
        if _is_saved(page):
            videos[page["id"]] = _saved(page)
        for thread in _threads(page):
            snippet = thread["snippet"]
            video = str(snippet.get("videoId") or "video")
            videos.setdefault(video, _video(video))
            answers = (thread.get("replies") or {}).get("comments") or []
            videos[video].comments += [_comment(one) for one in [snippet["topLevelComment"], *answers]]
            told = snippet.get("totalReplyCount")
            answered[str(thread.get("id"))] = told if isinstance(told, int) else 0
        for one in _answers(page):
            video = str(one["snippet"].get("videoId") or "video")
            videos.setdefault(video, _video(video)).comments.append(_comment(one))
    there = Counter(one["parent_id"] for video in videos.values() for one in video.comments)
    missing = (answered - there).total()  # of a difference of Counters only what is above 0 is kept
    return Found(list(videos.values()), +Counter({"answers that the pages had not loaded": missing}))


def _threads(page: dict) -> Iterator[dict]:
    """The threads of a page of answers, or the thread that it is."""
    items = page.get("items")
    for item in items if isinstance(items, list) else [page]:
        snippet = item.get("snippet") if isinstance(item, dict) else None
        if isinstance(snippet, dict) and "topLevelComment" in snippet:
            yield item


def _answers(page: dict) -> list[dict]:
    """The comments of a page that lists the answers to one (comments.list)."""
    items = page.get("items") if page.get("kind") == "youtube#commentListResponse" else None
    return [one for one in items or () if isinstance(one, dict) and isinstance(one.get("snippet"), dict)]


def _video(name: str) -> Document:
    """A video of which only the name is known."""
    address = f"https://www.youtube.com/watch?v={name}"
    return composed([("boilerplate", address)], f"video {name}", {"outlet": "YouTube", "url": address})


def _comment(item: dict) -> dict:
    said = item["snippet"]
    return {
        "comment_id": str(item["id"]),
        "parent_id": said.get("parentId"),
        "text": said.get("textOriginal") or text_of_html(said.get("textDisplay") or ""),
        "time": said.get("publishedAt"),
        "likes": said.get("likeCount"),
        "author": said.get("authorDisplayName"),
    }


def _is_saved(page: dict) -> bool:
    return isinstance(page.get("comments"), list) and "id" in page and ("uploader" in page or "webpage_url" in page)


def _saved(page: dict) -> Document:
    title = str(page.get("title") or "")
    facts = {"title": title, "outlet": str(page.get("channel") or page.get("uploader") or "YouTube")}
    facts |= {"published": str(page.get("upload_date") or ""), "url": str(page.get("webpage_url") or "")}
    pieces = [("headline", title), ("text", str(page.get("description") or "")), ("boilerplate", facts["url"])]
    video = composed(pieces, f"video {page['id']}", facts)
    for one in page["comments"]:
        parent = one.get("parent")
        video.comments.append(
            {"comment_id": str(one["id"]), "parent_id": None if parent in (None, "root") else str(parent)}
            | {"text": one.get("text"), "time": one.get("timestamp"), "likes": one.get("like_count")}
            | {"author": one.get("author")}
        )
    return video
