"""DuckDB over the Parquet files of the tables."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import duckdb

from workbench.errors import StoreError
from workbench.store.tables import Table, damaged

# Rows that become records while they are young cost the garbage collector little.
_ROWS_AT_ONCE = 2000


def select(
    sql: str, tables: Mapping[str, Table], parameters: Mapping[str, Any] | None = None
) -> Iterator[tuple[Any, ...]]:
    """Run a query over tables at the versions they stand at.

    Files and parameters are bound, never written into the SQL.

    Parameters
    ----------
    sql : a SELECT that uses tables by their names here, and parameters as ``$name``
    tables : the tables that it reads; they are opened in this order
    parameters : values by name

    Yields
    ------
    tuple
        The rows, fetched some thousand at a time; none where one of the tables is empty, so `sql` may use inner joins only.

    Raises
    ------
    StoreError
        If a table is missing or its files are damaged.
    """
    files = {f"{name}_files": _literal(table.files()) for name, table in tables.items()}
    if not all(files.values()):
        return
    statement = f"WITH {', '.join(_named(name) for name in tables)} {sql}"
    try:
        with duckdb.connect(":memory:", config={"autoinstall_known_extensions": False}) as connection:
            for name, table in tables.items():
                connection.register(f"{name}_columns", table.schema.empty_table())
            found = connection.execute(statement, {**(parameters or {}), **files})
            while rows := found.fetchmany(_ROWS_AT_ONCE):
                yield from rows
    except (duckdb.IOException, duckdb.InvalidInputException) as error:
        raise _damaged_one(tables.values(), error) from error


def columns(names: Iterable[str], table: str) -> str:
    """Write columns of a table for a SELECT, quoted, since ``end`` and ``at`` are words of SQL."""
    return ", ".join(f'{table}."{name}"' for name in names)


def _named(table: str) -> str:
    # Without the option a folder "year=2024" in the path would become a column. Files that are older than a column lack it:
    # the empty table of all columns makes it null there.
    files = f"FROM read_parquet(${table}_files, hive_partitioning = false, union_by_name = true)"
    return f"{table} AS NOT MATERIALIZED (FROM {table}_columns UNION ALL BY NAME {files})"


def _literal(files: Iterable[str]) -> list[str]:
    """Write paths so that DuckDB takes no character of them for a pattern."""
    return ["".join(f"[{letter}]" if letter in "*?" else letter for letter in file) for file in files]


def _damaged_one(tables: Iterable[Table], error: duckdb.Error) -> StoreError:
    names = [table.folder for table in tables]
    named = [folder for folder in names if str(folder) in str(error)]
    return damaged((named or names)[0], error)
