"""The names under which JSON and CSV files hold an article's parts."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from workbench.errors import ArticleRefused
from workbench.sources.articles.entry import Entry
from workbench.sources.dates import read_day

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": ("text", "body", "content"),
        "title": ("title", "headline"),
        "outlet": ("outlet", "source", "publisher"),
        "published": ("published", "date", "publication_date"),
        "url": ("url", "link"),
        "language": ("language", "lang"),
    }
)
"""Accepted names of each part, in upper or lower case; of several, the first that is not empty counts."""


def has_text(names: Iterable[str]) -> bool:
    """Tell whether one of these names is that of an article's text."""
    return any(name.strip().lower() in NAMES["text"] for name in names)


def entry_of(where: str, values: Mapping[str, Any]) -> Entry | ArticleRefused:
    """Make an entry of named values; names that are not an article's are passed over."""
    lower = {name.strip().lower(): value for name, value in values.items()}
    if not has_text(lower):
        return ArticleRefused(where, f"it has no text: give it one under {', '.join(NAMES['text'])}")
    try:
        parts = {part: _text(part, [lower.get(name) for name in names]) for part, names in NAMES.items()}
        day = parts.pop("published").strip()
        return Entry(where=where, published=read_day(day) if day else None, **parts)
    except ValueError as error:
        return ArticleRefused(where, str(error))


def _text(part: str, candidates: list[Any]) -> str:
    for value in candidates:
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int | float) and not isinstance(value, bool) and part != "text":
            return str(value)
        if value is not None and not isinstance(value, str):
            raise ValueError(f"its {part} is not text: write it in quotes")
    return ""
