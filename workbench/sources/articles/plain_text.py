"""Plain text and Markdown."""

from collections.abc import Iterator
from pathlib import Path

from workbench.sources.articles.entry import Entry, storable
from workbench.sources.encoding import decode

_LINES = 5
_WORDS = 4
_LONGEST = 200
_PARAGRAPH = 120


def read_plain_text(where: str, raw: bytes) -> Iterator[Entry]:
    """Read one article; its text stays as it is, its title is the line that looks like a headline."""
    text = decode(raw)
    yield Entry(where, text, title=headline_of(text) or Path(where).stem)


def headline_of(text: str) -> str:
    """Find a headline: among the first five lines, four words or more on a line of their own, no full stop.

    A heading of Markdown is one, whatever its length.

    Returns
    -------
    str
        Without the marks of Markdown; empty where no line looks like one.
    """
    lines = [line.strip() for line in storable(text).split("\n", 100)[:100]]
    written = [number for number, line in enumerate(lines) if line][:_LINES]
    for number in written:
        heading = lines[number].startswith("# ")
        line = lines[number].lstrip("#").strip(" *_")
        following = lines[number + 1] if number + 1 < len(lines) else ""
        alone = not following or set(following) <= set("=-") or len(following) > _PARAGRAPH
        headline = alone and len(line.split()) >= _WORDS and not line.endswith(".")
        if (heading or headline) and 0 < len(line) <= _LONGEST:
            return line
    return ""
