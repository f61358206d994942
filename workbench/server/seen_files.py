"""Small files that are asked for again and again, read again only when they are others."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

Read = TypeVar("Read")

Look = tuple[int, int, int]
"""Inode, time of the last change in nanoseconds, and size in bytes."""

_MOST = 20_000
"""Files that are remembered; then all are forgotten, and read again as they are asked for."""


class SeenFiles(Generic[Read]):
    """What was read from files, by their inode, time and size.

    Parameters
    ----------
    reader : reads one file; None where there is nothing to read
    """

    def __init__(self, reader: Callable[[Path], Read | None]) -> None:
        self._reader = reader
        self._seen: dict[Path, tuple[Look, Read | None]] = {}
        self._lock = Lock()

    def read(self, file: Path) -> Read | None:
        """Return what is in a file; None where there is none."""
        key = look_of(file)
        if key is None:
            return None
        with self._lock:
            known = self._seen.get(file)
        if known is not None and known[0] == key:
            return known[1]
        found = self._reader(file)
        with self._lock:
            if len(self._seen) >= _MOST:
                self._seen.clear()
            self._seen[file] = (key, found)
        return found


def look_of(file: Path) -> Look | None:
    """How a file looks from outside, which is otherwise when another takes its place; None where it cannot be seen."""
    try:
        facts = file.stat()
    except OSError:
        return None
    return facts.st_ino, facts.st_mtime_ns, facts.st_size
