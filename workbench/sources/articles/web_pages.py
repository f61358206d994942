"""Web pages as they were saved: the article without the page around it."""

import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import trafilatura
from trafilatura.settings import Document

from workbench.sources.articles.entry import Entry
from workbench.sources.articles.markup import TagReader, text_of
from workbench.sources.dates import read_day
from workbench.sources.encoding import decode

# Without a handler its remarks on odd pages would land on the analyst's terminal.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())

# No guesses from the running text or from years in the footer.
_DATES = {"original_date": True, "extensive_search": False}

_PUBLISHED = ("article:published_time", "datepublished", "dc.date.issued", "dc.date", "pubdate", "publishdate", "date")


def read_web_page(where: str, raw: bytes) -> Iterator[Entry]:
    """Read one article; nothing that the page links to is loaded.

    Paragraphs are set apart by blank lines. Where no article can be told from the page around it, the
    text is that of the whole page.
    """
    markup = decode(raw, declares=True).replace("\0", "")
    head = _Head()
    head.feed(markup)
    head.close()
    page = trafilatura.bare_extraction(
        markup, with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    # An empty answer means that no article was found in the page.
    found = page.as_dict() if isinstance(page, Document) else {}
    yield Entry(
        where=where,
        text=(found.get("text") or "").strip().replace("\n", "\n\n") or text_of(markup),
        title=found.get("title") or head.title or Path(where).stem,
        outlet=found.get("sitename") or "",
        published=head.published() or _day(found.get("date")),
        url=found.get("url") or "",
        language=head.language,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


class _Head(TagReader):
    """What a page's own tags say of title, language and day of publication."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.language = ""
        self._metas: dict[str, str] = {}
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values.get("lang", "")
        if tag == "meta" and values.get("content", "").strip():
            for name in ("property", "name", "itemprop"):
                self._metas.setdefault(values.get(name, "").lower(), values["content"])
        self._in_title = tag == "title" and not self.title

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data

    def published(self) -> date | None:
        """The day that the page states; ValueError where it cannot be read."""
        return next((read_day(self._metas[name]) for name in _PUBLISHED if name in self._metas), None)
