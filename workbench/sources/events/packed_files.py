"""Event files as providers ship them: plain, gzip, or a ZIP archive of some. Nothing is ever unpacked to disk."""

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from workbench.sources.folders import shown

MOST_MEMBERS = 1000
"""Files of one ZIP archive."""

MOST_BYTES = 20 * 2**30
"""Bytes that one file may unpack to; the events of GDELT of one year are below it."""

DAMAGED = (EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile, RuntimeError, NotImplementedError, OSError)
"""What reading an archive raises that is cut short, damaged, locked with a password or packed in an unknown way."""

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"


class Readable(Protocol):
    """What gives lines of bytes."""

    def readline(self, size: int = ..., /) -> bytes:
        """Return the next line, or as many bytes of it; nothing at the end."""


class TooMuch(ValueError):
    """A file unpacks to more than is read of one."""


class _Bounded:
    """An open file of bytes of which no more than `MOST_BYTES` can be read."""

    def __init__(self, file: Readable) -> None:
        self._file, self._left = file, MOST_BYTES

    def readline(self, size: int = -1, /) -> bytes:
        """Return the next line; see `Readable`."""
        raw = self._file.readline(size)
        self._left -= len(raw)
        if self._left < 0:
            raise TooMuch(f"it unpacks to more than {MOST_BYTES // 2**30} GB: split it")
        return raw


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], Iterator[tuple[str, Readable]]]]:
    """Open a file and give it raw, to tell how much of it was read, and the files in it with their names.

    Raises
    ------
    OSError
        If it cannot be opened, or is damaged where it must tell what is in it.
    """
    with path.open("rb") as raw:
        yield raw, _files_in(path, raw)


def _files_in(path: Path, raw: IO[bytes]) -> Iterator[tuple[str, Readable]]:
    name, first = shown(Path(path.name)), raw.read(len(_ZIP))
    raw.seek(0)
    if first.startswith(_GZIP):
        with gzip.open(raw) as unpacked:
            yield name, _Bounded(unpacked)
    elif first == _ZIP:
        with zipfile.ZipFile(raw) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()]
            if len(members) > MOST_MEMBERS:
                raise TooMuch(f"it holds more than {MOST_MEMBERS} files: unpack it, and import some at a time")
            for member in members:
                with archive.open(member) as unpacked:
                    yield f"{name}/{shown(Path(Path(member.filename).name))}", _Bounded(unpacked)
    else:
        yield name, raw
