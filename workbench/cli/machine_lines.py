"""Progress and outcome for machines: one JSON object a line on standard output."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from workbench.errors import ReportFailed, UseError, WorkbenchError


def say(event: str, **facts: Any) -> None:
    """Write one line; it is out before the next thing happens."""
    click.echo(json.dumps({"event": event, **facts}, ensure_ascii=False))


@contextmanager
def outcome_said() -> Iterator[None]:
    """Say also on standard output why the block did not end well; the error then takes its usual way."""
    try:
        yield
    except ReportFailed as error:
        say("failed", error=str(error), cell=error.cell, notebook=None if error.kept is None else str(error.kept))
        raise
    except UseError as error:
        say("refused", error=str(error))
        raise
    except click.UsageError as error:
        say("refused", error=error.format_message())
        raise
    except (WorkbenchError, OSError) as error:
        say("failed", error=str(error), cell=None, notebook=None)
        raise
    except KeyboardInterrupt:
        say("stopped")
        raise
