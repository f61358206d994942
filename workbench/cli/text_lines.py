"""Articles of a file that has one on each line: what is wrong with a line is said at once, the others are read."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, TextIO

from workbench.cli.wording import remark
from workbench.errors import ArticleRefused, DateError
from workbench.model import Article, parse_day

_AROUND = "\ufeff\x00 \t\r\n"
"""Blanks, and what files leave that were put together from several."""


class TextLines:
    """The articles of a file of JSON Lines.

    Parameters
    ----------
    file : opened as UTF-8 with ``surrogateescape``, so that bytes of another encoding can be read all the same
    published, outlet : what stands in where a line does not say

    Attributes
    ----------
    refused : how many lines have been left out so far
    """

    def __init__(self, file: TextIO, published: date | None, outlet: str) -> None:
        self._name: str = name_of(file)
        self._file, self._published, self._outlet = file, published, outlet
        self.refused = 0

    def __iter__(self) -> Iterator[Article]:
        """Yield the article of each line that holds one, in order."""
        line_of: dict[str, int] = {}
        for number, line in enumerate(self._file, 1):
            where = f"{self._name}, line {number}"
            try:
                written = in_unicode(line, where).strip(_AROUND)
                if not written:
                    continue
                article = self._article(json.loads(written), where)
            except (ArticleRefused, DateError) as error:
                self._leave_out(str(error))
            except (RecursionError, ValueError) as error:
                self._leave_out(f'{where}: it is not JSON ({error}): write {{"id": "...", "text": "..."}} on one line')
            else:
                first = line_of.setdefault(article.article_id, number)
                if first != number:
                    remark(
                        f"{where}: line {first} has the id {article.article_id!r} too: its claims cannot be told apart"
                    )
                yield article

    def _leave_out(self, reason: str) -> None:
        self.refused += 1
        remark(f"{reason}; this line is left out")

    def _article(self, entry: Any, where: str) -> Article:
        if not isinstance(entry, dict):
            raise ArticleRefused(where, 'it is no object: write {"id": "...", "text": "..."}')
        identity = entry.get("id")
        if isinstance(identity, bool) or not isinstance(identity, str | int) or not str(identity).strip():
            raise ArticleRefused(
                where, "id is missing, empty or neither text nor a whole number: its claims are known by it"
            )
        day = entry.get("published")
        return Article(
            article_id=_without_surrogates(str(identity)),
            text=_text_of(entry, "text", where),
            title=_text_of(entry, "title", where, ""),
            outlet=_text_of(entry, "outlet", where, "") or self._outlet,
            published=parse_day(str(day)[:10], where) if day else self._published,
        )


def name_of(file: TextIO) -> str:
    """Return the name of an open file; a stream that has none is standard input."""
    return str(getattr(file, "name", "<stdin>"))


def in_unicode(text: str, where: str) -> str:
    """Return a text that was opened with ``surrogateescape`` as what its bytes mean; where they are no UTF-8 it is said.

    Raises
    ------
    ArticleRefused
        If the bytes are of no encoding that can be told.
    """
    if text.isascii() or not any("\udc80" <= sign <= "\udcff" for sign in text):
        return text
    from workbench.sources.encoding import decode  # noqa: PLC0415 - takes a while to load, and is rarely needed

    try:
        read = decode(text.encode("utf-8", "surrogateescape"))
    except ValueError as error:
        raise ArticleRefused(where, str(error)) from error
    remark(f"{where}: it is not UTF-8, and read as what fits best: save the file as UTF-8")
    return read


def _text_of(entry: dict[str, Any], name: str, where: str, otherwise: str | None = None) -> str:
    value = entry.get(name)
    if value is None and otherwise is not None:
        return otherwise
    if not isinstance(value, str):
        wrong = "missing" if value is None else "no text"
        raise ArticleRefused(where, f"{name} is {wrong}: write it in quotation marks")
    return _without_surrogates(value)


def _without_surrogates(text: str) -> str:
    """Text without lone surrogates, which JSON can write as escapes, but which are no characters."""
    return text.encode("utf-8", "replace").decode("utf-8")
