"""YouTube: the comments of videos, as the Data API gives them (commentThreads) or as yt-dlp saves them (.info.json)."""

from collections.abc import Iterator

from framing.reading.formats.document import Document, Found, composed
from framing.reading.formats.markup import text_of_html
from framing.reading.formats.source import Source

NAME, KINDS = "YouTube", ("json", "jsonl")


def recognises(source: Source) -> bool:
    return _is_saved(source.first) or any(True for _ in _threads(source.first))


def read(source: Source) -> Found:
    videos: dict[str, Document] = {}
    for page in _pages(source):
        if _is_saved(page):
            videos[page["id"]] = _saved(page)
        for thread in _threads(page):
            snippet = thread["snippet"]
            video = str(snippet.get("videoId") or "video")
            if video not in videos:
                address = f"https://www.youtube.com/watch?v={video}"
                videos[video] = composed(
                    [("boilerplate", address)], f"video {video}", {"outlet": "YouTube", "url": address}
                )
            answers = (thread.get("replies") or {}).get("comments") or []
            videos[video].comments += [_comment(one) for one in [snippet["topLevelComment"], *answers]]
    return Found(list(videos.values()))


def _pages(source: Source) -> list[dict]:
    pages = source.data if isinstance(source.data, list) else [source.data]
    return [page for page in pages if isinstance(page, dict)]


def _threads(page: dict) -> Iterator[dict]:
    """The threads of a page of answers, or the thread that it is."""
    items = page.get("items")
    for item in items if isinstance(items, list) else [page]:
        if isinstance(item, dict) and "topLevelComment" in (item.get("snippet") or {}):
            yield item


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
