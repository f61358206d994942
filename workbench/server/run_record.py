"""What is known of a run, as it lies on disk beside it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, get_args

from workbench.reports.whole_file import write_whole
from workbench.server.rows import moment

Kind = Literal["report", "series", "articles"]
State = Literal["waiting", "running", "done", "failed", "cancelled", "cut off"]

KINDS: tuple[Kind, ...] = get_args(Kind)
STATES: tuple[State, ...] = get_args(State)
UNFINISHED: frozenset[State] = frozenset({"waiting", "running"})


@dataclass(frozen=True)
class Progress:
    """How far a run is.

    Attributes
    ----------
    done, of : how many, of how many; 0 of 0 where that is not known yet
    what : cells, issues or articles
    """

    done: int = 0
    of: int = 0
    what: str = "cells"


@dataclass(frozen=True)
class Run:
    """A report, a series or an upload of articles at work; never changed, each change is another one.

    Attributes
    ----------
    run_id : begins with the time it was asked for
    revision : counted up with each change
    kind : what it does
    case : path of the case from the server's root
    title : for the eye
    template, series : which of them; empty where it is neither
    parameters : as they were given
    author : who asked; empty for the user of the machine
    asked, begun, ended : times in UTC as ISO 8601
    message : why it failed, or was cut off
    reports : `report_id` of each report that it made
    outcome : what became of uploaded articles
    """

    run_id: str
    kind: Kind
    case: str
    title: str
    revision: int = 1
    state: State = "waiting"
    template: str = ""
    series: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    author: str = ""
    asked: str | None = None
    begun: str | None = None
    ended: str | None = None
    progress: Progress = field(default_factory=Progress)
    message: str = ""
    reports: tuple[str, ...] = ()
    outcome: Mapping[str, Any] | None = None

    @property
    def is_over(self) -> bool:
        """Whether it has ended, in whatever way."""
        return self.state not in UNFINISHED

    def does_the_same_as(self, other: "Run") -> bool:
        """Whether two runs would write the same: a series at the same time as itself, a report with equal parameters."""
        if (self.kind, self.case) != (other.kind, other.case) or self.kind == "articles":
            return False
        return (self.template, self.series, self.parameters) == (other.template, other.series, other.parameters)

    def then(self, **changes: Any) -> "Run":
        """The run after a change."""
        return replace(self, revision=self.revision + 1, **changes)

    def told(self) -> dict[str, Any]:
        """The run as it is answered."""
        return {**asdict(self), "parameters": dict(self.parameters), "reports": list(self.reports)}


def now() -> str:
    """The time, as runs write it."""
    return moment(datetime.now(UTC))


def read_run(file: Path) -> Run | None:
    """Read what `write_run` wrote; None where the file is gone, or is no such thing."""
    try:
        values = json.loads(file.read_text("utf-8"))
        known = {one.name for one in fields(Run)}
        kept = {name: value for name, value in values.items() if name in known}
        progress = Progress(**kept.pop("progress"))
        return Run(**{**kept, "progress": progress, "reports": tuple(kept.get("reports", ()))})
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def write_run(file: Path, run: Run) -> None:
    """Write a run; nobody ever reads half of it."""
    write_whole(file, json.dumps(run.told(), ensure_ascii=False, indent=1) + "\n")
