"""What one article says of itself, as its file gives it."""

import re
from dataclasses import dataclass
from datetime import date

from workbench.errors import ArticleRefused
from workbench.model import Article, article_identity

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True)
class Entry:
    """One article in a file, before anything is filled in.

    Attributes
    ----------
    where : the file, and the place in it, for messages
    text : the whole text
    title, outlet, url, language : empty where the file does not say
    published : day of publication; None where the file does not say
    """

    where: str
    text: str
    title: str = ""
    outlet: str = ""
    published: date | None = None
    url: str = ""
    language: str = ""


def article_of(entry: Entry, source_file: str, published: date | None, outlet: str) -> Article | ArticleRefused:
    """Make the article; `published` and `outlet` stand in where the entry has none."""
    text = storable(entry.text)
    if not text.strip():
        return ArticleRefused(entry.where, "it holds no text: give it a text, or leave it out")
    title, outlet = one_line(entry.title), one_line(entry.outlet or outlet)
    published = entry.published or published
    return Article(
        article_id=article_identity(text, title, outlet, published),
        text=text,
        title=title,
        outlet=outlet,
        published=published,
        url=web_address(one_line(entry.url)),
        language=one_line(entry.language).lower().replace("_", "-").partition("-")[0] or "en",
        source_file=one_line(source_file),
    )


def storable(text: str) -> str:
    r"""Write line ends as ``\n``, and leave out NUL and lone surrogates, which no table can hold.

    Nothing else changes: offsets of claims count what remains.
    """
    return _UNSTORABLE.sub("", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """Write a headline or a name on one line."""
    return " ".join(storable(text).split())


def web_address(url: str) -> str:
    """Keep addresses of pages only: nothing was ever taken from ``javascript:...``."""
    return url if url.lower().startswith(("http://", "https://")) else ""
