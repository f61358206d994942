"""Decisions as rows of their table."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any

from workbench.model import Decision
from workbench.store.query import columns, select
from workbench.store.tables import Table

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIELDS = [one.name for one in fields(Decision)]

# Times travel as microseconds: DuckDB's own conversion needs one more package, and the session's time zone.
_READ = f"""
    SELECT DISTINCT ON (decision_id) {columns(_FIELDS, "decisions")}
    FROM (SELECT * REPLACE (epoch_us("at") AS "at") FROM decisions) AS decisions
    ORDER BY decision_id
"""  # noqa: S608 - names of the record's fields, no values


def decision_row(decision: Decision) -> dict[str, Any]:
    """Write a decision as a row."""
    return {**vars(decision)}


def read_decisions(table: Table) -> list[Decision]:
    """Read all decisions, oldest first."""
    return sorted(map(_decision, select(_READ, {"decisions": table})), key=lambda one: (one.at, one.decision_id))


def _decision(row: tuple[Any, ...]) -> Decision:
    values = dict(zip(_FIELDS, row, strict=True))
    return Decision(**{**values, "at": _EPOCH + timedelta(microseconds=values["at"])})
