"""The analyst's own list: ``actors.csv`` of a case."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

from workbench.actors.builtin_list import add_entry, entry_of
from workbench.actors.names import NameIndex
from workbench.actors.register import Register
from workbench.actors.sectors import SECTOR_NAMES
from workbench.errors import CaseFileError, DateError
from workbench.model import Actor, ActorKind, parse_day

COLUMNS = ("id", "name", "kind", "country", "sector", "parent", "from", "until", "aliases")
KINDS: tuple[str, ...] = tuple(kind for kind in get_args(ActorKind) if kind != "unknown")


def read_analyst_csv(path: Path, states: frozenset[str]) -> tuple[Register, NameIndex]:
    """Read an analyst's actors; aliases are separated by ``|``, empty cells are unknown.

    An id may have several rows whose days do not overlap, such as one for each office of a person. The order of
    the rows does not matter: a person's may stand before that of the state.

    Parameters
    ----------
    path : the file
    states : ISO 3166-1 alpha-3 codes that a country may be, beside the states of the file itself

    Raises
    ------
    CaseFileError
        If the file cannot be read as such a table, or at the first row that cannot stand; with the line.
    """
    rows = list(_rows(path))
    known = states | {row["id"] for _, row in rows if row["kind"] == "state"}
    register, names = Register(), NameIndex()
    for line, row in rows:
        wrong = next(_faults(row, known), None)
        if wrong is not None:
            raise CaseFileError(path, line, wrong)
        actor = entry_of(row)
        _check_overlap(actor, register, path, line)
        add_entry(actor, register, names)
    return register, names


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row that is not blank with its line; every column is there, without blanks around."""
    reader = None
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [column for column in ("id", "name") if column not in (reader.fieldnames or ())]
            if missing:
                raise CaseFileError(path, 1, f"column {missing[0]!r} is missing: the columns are {', '.join(COLUMNS)}")
            for row in reader:
                if any(row.values()):
                    yield reader.line_num, _filled(row, path, reader.line_num)
    except OSError as error:
        raise CaseFileError(path, None, f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise CaseFileError(path, None, "is not UTF-8 text: save it as CSV UTF-8") from error
    except csv.Error as error:
        raise CaseFileError(path, reader.line_num + 1 if reader else 1, f"is not CSV ({error})") from error


def _filled(raw: dict[str, str], path: Path, line: int) -> dict[str, str]:
    if None in raw:
        raise CaseFileError(path, line, "has more cells than columns: quote a cell that holds a comma")
    row = {column: (raw.get(column) or "").strip() for column in COLUMNS}
    row["kind"] = row["kind"] or "organisation"
    if row["kind"] == "state":
        row["country"] = row["country"] or row["id"]
    return row


def _faults(row: dict[str, str], states: frozenset[str]) -> Iterator[str]:
    for column in ("id", "name"):
        if not row[column]:
            yield f"{column} is empty: every actor needs one"
    if row["kind"] not in KINDS:
        yield f"{row['kind']!r} is not a kind: choose one of {', '.join(KINDS)}"
    if row["country"] and row["country"] not in states:
        yield (
            f"{row['country']!r} is not a country: write its ISO 3166-1 alpha-3 code, as NER,"
            " or give the file a row of kind state with this id"
        )
    if row["sector"] and row["sector"] not in SECTOR_NAMES:
        yield f"{row['sector']!r} is not a sector: choose one of {', '.join(SECTOR_NAMES)}"
    days = []
    for column in ("from", "until"):
        try:
            days.append(parse_day(row[column], column) if row[column] else None)
        except DateError as error:
            yield str(error)
    first, last = days
    if first and last and last < first:
        yield f"it ends on {row['until']}, before it begins on {row['from']}"


def _check_overlap(actor: Actor, register: Register, path: Path, line: int) -> None:
    for other in register.entries(actor.id):
        first, last = actor.valid_from or date.min, actor.valid_until or date.max
        if first <= (other.valid_until or date.max) and (other.valid_from or date.min) <= last:
            day = max(first, other.valid_from or date.min)
            when = "all days" if day == date.min else f"{day:%Y-%m-%d}"
            raise CaseFileError(
                path, line, f"id {actor.id!r} has another row that holds on {when} too: part their days"
            )
