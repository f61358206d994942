"""From paths to articles: each file goes to the reader of its form."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from workbench.errors import ArticleRefused
from workbench.model import Article
from workbench.sources.articles.csv_files import read_csv
from workbench.sources.articles.entry import Entry, article_of
from workbench.sources.articles.feeds import read_feed
from workbench.sources.articles.json_files import read_json, read_json_lines
from workbench.sources.articles.plain_text import read_plain_text
from workbench.sources.articles.web_pages import read_web_page
from workbench.sources.folders import files_in, shown

MOST_BYTES = 20 * 2**20
"""Larger files are refused: no article is as long, and a collection can be split."""

Reader = Callable[[str, bytes], Iterator[Entry] | Iterator[Entry | ArticleRefused]]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_plain_text,
        ".md": read_plain_text,
        ".html": read_web_page,
        ".htm": read_web_page,
        ".json": read_json,
        ".jsonl": read_json_lines,
        ".csv": read_csv,
        ".xml": read_feed,
        ".rss": read_feed,
        ".atom": read_feed,
    }
)
"""The reader of each form, by the end of the file's name."""


def read_articles(
    paths: Iterable[Path], *, published: date | None = None, outlet: str = ""
) -> Iterator[Article | ArticleRefused]:
    """Read articles from files and folders, one after the other.

    Parameters
    ----------
    paths : files, or folders that are searched to the bottom
    published : day of publication for articles that state none
    outlet : outlet for articles that state none

    Yields
    ------
    Article or ArticleRefused
        In the order of the paths, in folders by name. What cannot be read gives one refusal, which is
        yielded, not raised; the rest goes on.
    """
    for path in paths:
        for file in _files_of(Path(path)):
            if isinstance(file, ArticleRefused):
                yield file
                continue
            for entry in _entries_of(file):
                if isinstance(entry, ArticleRefused):
                    yield entry
                else:
                    yield article_of(entry, shown(Path(file.name)), published, outlet)


def _files_of(path: Path) -> Iterator[Path | ArticleRefused]:
    try:
        if path.is_dir():
            yield from files_in(path)
        elif path.exists():
            yield path
        else:
            yield ArticleRefused(shown(path), "there is no such file: check the path")
    except OSError as error:
        yield ArticleRefused(shown(path), f"it cannot be opened: {error.strerror or error}")


def _entries_of(file: Path) -> Iterator[Entry | ArticleRefused]:
    where = shown(file)
    reader = READERS.get(file.suffix.lower())
    if reader is None:
        yield ArticleRefused(where, f"it is none of {', '.join(READERS)}: save its text in one of these forms")
        return
    try:
        yield from reader(where, _bytes_of(file))
    except OSError as error:
        yield ArticleRefused(where, f"it cannot be opened: {error.strerror or error}")
    except ValueError as error:
        yield ArticleRefused(where, str(error))  # a reader says so what stands in the way


def _bytes_of(file: Path) -> bytes:
    if not file.is_file():
        raise ValueError("it is no regular file: save its text to a file first")
    with file.open("rb") as opened:
        raw = opened.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        size = file.stat().st_size / 2**20
        raise ValueError(
            f"it is too large, {size:.0f} MB of at most {MOST_BYTES // 2**20}: split it into smaller files"
        )
    if not raw.strip(b" \t\r\n\f\v\0"):
        raise ValueError("it is empty: give it a text, or leave it out")
    return raw
