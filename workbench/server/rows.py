"""Rows and records as JSON has them: days and times as text, other values as they are."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

from workbench.model import Article, Decision


def plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    """Return a row with its days and times as ISO 8601 text."""
    return {str(name): _plain(value) for name, value in row.items()}


def decision(one: Decision) -> dict[str, Any]:
    """Return a decision as it is answered."""
    return plain(asdict(one))


def article(one: Article) -> dict[str, Any]:
    """Return an article as it is answered, text and all."""
    return plain(asdict(one))


def moment(when: datetime) -> str:
    """Write a time in UTC, to the second."""
    return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return moment(value)
    return value.isoformat() if isinstance(value, date) else value
