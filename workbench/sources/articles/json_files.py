"""JSON: one article, a list of them, or one on each line."""

import json
from collections.abc import Iterator
from typing import Any

from workbench.errors import ArticleRefused
from workbench.sources.articles.entry import Entry, storable
from workbench.sources.articles.fields import entry_of
from workbench.sources.encoding import decode

_MEND = ": mend it there, or save the text as .txt"


def read_json(where: str, raw: bytes) -> Iterator[Entry | ArticleRefused]:
    """Read an object, or a list of objects, with the names in `fields.NAMES`."""
    text = storable(decode(raw))
    try:
        value = _value_of(text)
    except ValueError as error:
        hint = ": mend it there; one object on each line is a .jsonl file" if text.strip().count("\n") else _MEND
        yield ArticleRefused(where, f"it is not JSON: {error}{hint}")
        return
    if not isinstance(value, list):
        yield _entry(where, value)
        return
    if not value:
        yield ArticleRefused(where, "it is an empty list: it holds no article")
    for number, one in enumerate(value, start=1):
        yield _entry(f"{where}, entry {number}", one)


def read_json_lines(where: str, raw: bytes) -> Iterator[Entry | ArticleRefused]:
    """Read an object on each line, with the names in `fields.NAMES`; empty lines are passed over."""
    # Not splitlines: some of its line ends may stand inside JSON text.
    lines = storable(decode(raw)).split("\n")
    if not any(line.strip() for line in lines):
        yield ArticleRefused(where, "it is empty: it holds no article")
    for number, line in enumerate(lines, start=1):
        if line.strip():
            place = f"{where}, line {number}"
            try:
                yield _entry(place, _value_of(line))
            except ValueError as error:
                yield ArticleRefused(place, f"it is not JSON: {error}{_MEND}")


def _value_of(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def _entry(where: str, value: Any) -> Entry | ArticleRefused:
    if isinstance(value, dict):
        return entry_of(where, value)
    return ArticleRefused(where, 'it is no object: write an article as {"text": "...", "title": "..."}')
