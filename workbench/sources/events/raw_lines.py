"""Bytes of a file as numbered lines of text; a line that cannot be read is told, and the next one is read."""

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.sources.events.packed_files import Readable

LONGEST_LINE = 2**20
"""Bytes of a line; a longer one is no row of an event file."""

NOT_UTF8 = "a line that is not UTF-8: read as Windows-1252"


@dataclass(frozen=True)
class Line:
    """One line without its end.

    Attributes
    ----------
    number : from 1
    text : what it holds, empty where it has a fault
    fault : why it cannot be read
    remarks : what is odd about it
    """

    number: int
    text: str
    fault: str = ""
    remarks: tuple[str, ...] = ()


def lines_of(file: Readable) -> Iterator[Line]:
    """Yield the lines of a file that is open for reading bytes, never more than one of them in memory.

    Each line is UTF-8, or else Windows-1252: files of providers are put together from many, and one line in another encoding
    says nothing of the rest.
    """
    number = 0
    while raw := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(raw) > LONGEST_LINE and not raw.endswith(b"\n"):
            _pass_over(file)
            yield Line(number, "", f"it is longer than {LONGEST_LINE // 2**20} MB")
            continue
        yield _read(number, raw.rstrip(b"\r\n"))


def _read(number: int, raw: bytes) -> Line:
    try:
        return Line(number, raw.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError:
        return Line(number, raw.decode("cp1252", "replace"), remarks=(NOT_UTF8,))


def _pass_over(file: Readable) -> None:
    """Read on to the end of a line that is too long."""
    while (raw := file.readline(LONGEST_LINE)) and not raw.endswith(b"\n"):
        pass
