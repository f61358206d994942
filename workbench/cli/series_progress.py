"""What `workbench series run` shows while it works: bars for people, lines for machines."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from workbench.charts.numbers import count
from workbench.cli.machine_lines import say
from workbench.cli.wording import printable, remark
from workbench.publishing.outcomes import Outcome, Ran, Told

Tell = Callable[[Told], None]


@contextmanager
def series_bars() -> Iterator[Tell]:
    """One bar for each report that runs, on standard error; a line for each that has ended, on standard output."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bars: dict[tuple[str, str], TaskID] = {}
    alone = Lock()
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:

        def show(line: str) -> None:
            if console.is_terminal and sys.stdout.isatty():  # on the same screen: above the bars, not into them
                console.print(line, markup=False, highlight=False, soft_wrap=True)
            else:
                click.echo(line)

        def tell(told: Told) -> None:
            key = (told.series, told.period)
            with alone:
                if isinstance(told, Outcome):
                    if key in bars:
                        progress.remove_task(bars.pop(key))
                    show(_line(told))
                    return
                if key not in bars:
                    bars[key] = progress.add_task(f"{told.series} {told.period}", total=None)
                progress.update(bars[key], completed=told.done, total=told.of or None)

        yield tell


@contextmanager
def series_lines() -> Iterator[Tell]:
    """One JSON object for each step and each outcome, on standard output."""
    alone = Lock()

    def tell(told: Told) -> None:
        with alone:
            if isinstance(told, Outcome):
                say(**{**told.as_dict(), "event": "report"})
            else:
                say("cell", series=told.series, period=told.period, done=told.done, of=told.of, attempt=told.attempt)

    yield tell


def say_end(ran: Ran, *, as_json: bool) -> None:
    """What the run did in all."""
    counts = {status: sum(one.status == status for one in ran.outcomes) for status in ("rendered", "revised", "failed")}
    if as_json:
        say("ran", **counts, unchanged=ran.unchanged, still_failed=list(ran.still_failed), busy=ran.busy)
        return
    if ran.busy:
        click.echo("another run is at work on this case: nothing was done. Give --wait SECONDS to wait for its end")
        return
    for line in ran.still_failed:
        remark(f"{line}: `workbench series run --failed` tries again")
    words = [f"{count(number, 'report')} {status}" for status, number in counts.items() if number]
    click.echo(", ".join([*words, f"{ran.unchanged} unchanged"]))


def _line(told: Outcome) -> str:
    what = f"{told.status:<9}{told.series}  {told.period}"
    return f"{what}  {printable(told.error or told.changed)}"
