"""One Delta table on disk: made once, appended to by many processes, read at any of its versions."""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
from deltalake import CommitProperties, DeltaTable, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError

from workbench.errors import StoreError

SMALL_FILES = 200
"""More files than this that are below `TARGET_SIZE`, and the next append merges them."""

TARGET_SIZE = 64 * 2**20
"""Bytes of a merged file; files of this size are left alone for good."""

# A report pins versions, so no version may ever be cleaned away. Column statistics would copy the
# beginning of every text into the log; no query skips files by them.
_CONFIGURATION = {
    "delta.enableExpiredLogCleanup": "false",
    "delta.logRetentionDuration": "interval 36500 days",
    "delta.deletedFileRetentionDuration": "interval 36500 days",
    "delta.dataSkippingNumIndexedCols": "0",
}

# Each commit that another process wins costs one retry of some milliseconds.
_COMMIT = CommitProperties(max_commit_retries=1000)

# A table is made once: whoever comes second must not commit another beginning on top.
_FIRST_COMMIT = CommitProperties(max_commit_retries=0)

# delta-rs cannot open folders with these in their path: it crashes, or reads another folder.
_FORBIDDEN_IN_PATH = re.compile(r"[\x00-\x1f\x7f\[\]^|\\]|%[0-9A-Fa-f]{2}")

_TERMINAL_COLOURS = re.compile("\x1b\\[[0-9;]*m")


class Table:
    """A table of one folder.

    Parameters
    ----------
    folder : the table's own folder
    schema : its columns
    version : the Delta version to read; None for the newest. A table at a fixed version takes no rows
    """

    def __init__(self, folder: Path, schema: pa.Schema, version: int | None = None) -> None:
        self.folder = folder.absolute()
        self.name = folder.name
        self.schema = schema
        self.fixed_version = version
        self._was_opened = False

    def create(self) -> None:
        """Make the table unless it is there; safe where several processes make it at once.

        Raises
        ------
        StoreError
            If its folder cannot be written, or is in the way.
        """
        self._check_path()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            DeltaTable.create(
                self._uri, self.schema, mode="ignore", configuration=_CONFIGURATION, commit_properties=_FIRST_COMMIT
            )
        except (DeltaError, OSError) as error:
            # The loser of a race for the first commit finds the winner's table.
            if not self._exists():
                raise StoreError(self.folder, f"it cannot be made: {_one_line(error)}") from error

    def append(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add `rows` in one commit: all of them or, if the process dies, none.

        Raises
        ------
        StoreError
            If the table is at a fixed version, missing or broken, or a value does not fit its column.
        """
        if self.fixed_version is not None:
            raise StoreError(self.folder, f"opened at version {self.fixed_version}, to read only: open it without")
        if not rows:
            return
        try:
            data = pa.Table.from_pylist(list(rows), self.schema)
        except (pa.ArrowException, UnicodeEncodeError, OverflowError) as error:
            raise StoreError(self.folder, f"a value cannot be stored: {_one_line(error)}") from error
        table = self._open()
        try:
            # "merge": a table that is older than a column of ours takes it.
            write_deltalake(table, data, mode="append", schema_mode="merge", commit_properties=_COMMIT)
            self._merge_small_files(table)
        except (DeltaError, OSError) as error:
            raise StoreError(self.folder, f"nothing was added: {_one_line(error)}") from error

    def files(self) -> list[str]:
        """Paths of the Parquet files that make up the version in use; none for an empty table."""
        # Taken from our own folder: delta-rs writes some characters of it percent-encoded.
        return [str(self.folder / Path(uri).name) for uri in self._open().file_uris()]

    def version(self) -> int:
        """The Delta version in use."""
        if self.fixed_version is not None and self._was_opened:
            return self.fixed_version  # it stays what it is, and is asked for with every question to a case
        return int(self._open().version())

    def stands_at(self, version: int) -> bool:
        """Whether `version` is still the one in use; told by two looks at the log's folder, without opening the table."""
        if self.fixed_version is not None:
            return version == self.fixed_version
        # Commits are numbered one by one, and the log is never cleaned up.
        this, following = (f"{self.folder}/_delta_log/{one:020}.json" for one in (version, version + 1))
        return os.path.exists(this) and not os.path.exists(following)  # noqa: PTH110 - asked very often

    def _merge_small_files(self, table: DeltaTable) -> None:
        sizes = pa.table(table.get_add_actions())["size_bytes"].to_pylist()
        if sum(size < TARGET_SIZE for size in sizes) <= SMALL_FILES:
            return
        try:
            # Replaced files stay on disk, since earlier versions are made of them.
            table.optimize.compact(target_size=TARGET_SIZE)
        except CommitFailedError:
            return  # another process merged the same files first; the rows are in either way

    def _open(self) -> DeltaTable:
        self._check_path()
        try:
            table = DeltaTable(self._uri, version=self.fixed_version)
        except (DeltaError, OSError) as error:
            if not self._exists():
                raise StoreError(self.folder, "it is missing: put the folder back, or make a new case") from error
            if self.fixed_version is not None:
                reason = f"version {self.fixed_version} cannot be read: {_one_line(error)}"
                raise StoreError(self.folder, reason) from error
            raise damaged(self.folder, error) from error
        self._was_opened = True
        return table

    def _exists(self) -> bool:
        return any((self.folder / "_delta_log").glob("*.json"))

    def _check_path(self) -> None:
        if found := _FORBIDDEN_IN_PATH.search(self.folder.resolve().as_posix()):
            reason = f"the folder's path holds {found[0]!r}, which Delta tables cannot have: rename that folder"
            raise StoreError(self.folder, reason)

    @property
    def _uri(self) -> str:
        return self.folder.as_uri()


def damaged(folder: Path, error: Exception) -> StoreError:
    """Say that the files of a table are damaged, and what to do."""
    reason = "its files are damaged: put the folder back from a copy, or add the articles to a new case"
    return StoreError(folder, f"{reason} ({_one_line(error)})")


def _one_line(error: BaseException) -> str:
    return " ".join(_TERMINAL_COLOURS.sub("", str(error)).split())
