"""RSS and Atom files."""

import io
from collections.abc import Iterator
from typing import Any
from xml.sax import SAXException

import feedparser

from workbench.errors import ArticleRefused
from workbench.sources.articles.entry import Entry
from workbench.sources.articles.markup import text_of
from workbench.sources.dates import read_day
from workbench.sources.encoding import decode


def read_feed(where: str, raw: bytes) -> Iterator[Entry | ArticleRefused]:
    """Read the entries that carry their text; nothing that they link to is loaded."""
    # Handed over as an open file: feedparser would load text that looks like an address or a file name.
    file = io.BytesIO(decode(raw, declares=True).encode("utf-8", "replace"))
    found = feedparser.parse(file, response_headers={"content-type": "application/xml; charset=utf-8"})
    if not found.version:
        yield ArticleRefused(where, "it is no RSS or Atom feed: save articles as .html or .txt")
        return
    for number, one in enumerate(found.entries, start=1):
        yield _entry(f"{where}, entry {number}", one, found.feed)
    if isinstance(found.get("bozo_exception"), SAXException):
        reason = "its XML is broken, so entries after the break are missing: save the feed again"
        yield ArticleRefused(where, f"{reason} ({found.bozo_exception})")
    elif not found.entries:
        yield ArticleRefused(where, "it is a feed without entries: it holds no article")


def _entry(where: str, one: Any, feed: Any) -> Entry | ArticleRefused:
    text = max((_plain(content) for content in _contents(one)), key=len, default="")
    if not text.strip():
        return ArticleRefused(where, "it has a title and no text: save the article's own page as .html")
    day = one.get("published") or one.get("updated") or ""
    try:
        published = read_day(day) if day.strip() else None
    except ValueError as error:
        return ArticleRefused(where, str(error))
    return Entry(
        where=where,
        text=text,
        title=_plain(one.get("title_detail", {})),
        outlet=_plain(feed.get("title_detail", {})),
        published=published,
        url=one.get("link", ""),
        language=feed.get("language", ""),
    )


def _contents(one: Any) -> list[Any]:
    return [*one.get("content", []), *([one.summary_detail] if "summary_detail" in one else [])]


def _plain(detail: Any) -> str:
    value = str(detail.get("value", ""))
    return value if detail.get("type") == "text/plain" else text_of(value)
