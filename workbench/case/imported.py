"""What became of event files that were imported: every row is counted, and why."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from workbench.errors import EventFileRefused

LINES_KEPT = 5
"""Line numbers that are told of each reason."""

Progress = Callable[[int, str], None]
"""Told after each step how many bytes of all files are read, and the name of the file that is being read."""

_MOST_REASONS = 500
_OTHERS = "other reasons"


@dataclass
class Counted:
    """How many rows a reason holds for.

    Attributes
    ----------
    rows : how many
    lines : where the first of them begin
    """

    rows: int = 0
    lines: list[int] = field(default_factory=list)

    def add(self, line: int) -> None:
        """Count one more."""
        self.rows += 1
        if len(self.lines) < LINES_KEPT:
            self.lines.append(line)


@dataclass
class ImportedFile:
    """What became of the rows of one file. Every row is in one of the counts: rows = added + known + no_event + refused.

    Attributes
    ----------
    name, title : of the file, and of its format
    rows : how many it holds, without its header
    added : how many made a claim that is new in the case
    revised : how many of these stand in the place of an earlier version of their record
    overruled : how many of these took the place of a claim that an analyst had decided about
    known : how many are in the case already, or came twice
    two_sided, both_known : how many of those added name somebody on two sides, and of these somebody on the list on both
    no_event : rows that are sound and tell of no happening that PLOVER has, by reason
    refused : rows that cannot be read, by reason
    remarks : what is odd about rows that were read, by what it is
    """

    name: str
    title: str
    rows: int = 0
    added: int = 0
    revised: int = 0
    overruled: int = 0
    known: int = 0
    two_sided: int = 0
    both_known: int = 0
    no_event: dict[str, Counted] = field(default_factory=dict)
    refused: dict[str, Counted] = field(default_factory=dict)
    remarks: dict[str, Counted] = field(default_factory=dict)

    def leave_out(self, line: int, reason: str, *, refused: bool) -> None:
        """Count a row that yields no claim."""
        _count(self.refused if refused else self.no_event, reason, line)

    def remark(self, line: int, remarks: Iterable[str]) -> None:
        """Count what is odd about a row."""
        for one in remarks:
            _count(self.remarks, one, line)


@dataclass(frozen=True)
class Imported:
    """What became of the files given to `Case.import_events`.

    Attributes
    ----------
    files : those that were read, in their order
    refused : those that were not, with the reason
    """

    files: tuple[ImportedFile, ...]
    refused: tuple[EventFileRefused, ...]

    @property
    def is_whole(self) -> bool:
        """Whether every file and every row could be read."""
        return not self.refused and not any(one.refused for one in self.files)

    def total(self, name: str) -> int:
        """The sum of a count over all files: rows, added, revised, overruled, known, two_sided, both_known."""
        return sum(getattr(one, name) for one in self.files)


def _count(counts: dict[str, Counted], reason: str, line: int) -> None:
    if reason not in counts and len(counts) >= _MOST_REASONS:
        reason = _OTHERS
    counts.setdefault(reason, Counted()).add(line)
