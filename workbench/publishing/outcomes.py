"""What a run of series tells on its way, and what it did."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from workbench.reports.manifest import Status


@dataclass(frozen=True)
class Outcome:
    """What came of one report that was due.

    Attributes
    ----------
    series : name of its edition
    period : ISO 8601
    status : rendered, revised or failed
    folder : of the issue
    reason : why it was due
    changed : what changed since the last issue, in one line
    error : why it failed, and where the notebook lies as far as it ran; empty otherwise
    seconds : that it took
    """

    series: str
    period: str
    status: Status
    folder: Path
    reason: str = ""
    changed: str = ""
    error: str = ""
    seconds: float = 0.0

    def as_dict(self) -> dict[str, Any]:
        """The outcome as JSON has it."""
        return {**asdict(self), "folder": str(self.folder)}


@dataclass(frozen=True)
class Step:
    """How far one report is: told when it begins, and after each cell.

    Attributes
    ----------
    series, period : which one
    done, of : cells; 0 of 0 when it begins
    attempt : from 1
    """

    series: str
    period: str
    done: int = 0
    of: int = 0
    attempt: int = 1


@dataclass(frozen=True)
class Ran:
    """What a run did.

    Attributes
    ----------
    outcomes : of the reports that were due, in the order in which they ended
    unchanged : how many stand as they are
    still_failed : of those that failed before and from which nothing has changed since, why they were not tried again
    busy : whether another process was at it, so that nothing was done
    """

    outcomes: tuple[Outcome, ...] = ()
    unchanged: int = 0
    still_failed: tuple[str, ...] = ()
    busy: bool = False

    @property
    def all_well(self) -> bool:
        """Whether no report is missing."""
        return not self.still_failed and all(one.status != "failed" for one in self.outcomes)


Told = Step | Outcome
"""What is told while a run works."""
