"""`workbench import`: event files into a case."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.charts.numbers import count
from workbench.cli.arguments import case_argument
from workbench.cli.machine_lines import outcome_said, say
from workbench.cli.progress import progress_bar
from workbench.cli.wording import printable, remark

if TYPE_CHECKING:
    from workbench.case.imported import Counted, Imported, ImportedFile

_FORMATS = ("gdelt", "gdelt-mentions", "icews", "polecat", "ucdp", "acled")
_KILOBYTE = 1024
_SHOWN = 6
"""Reasons that are printed of each kind; all are in the lines of --json."""


@click.command(name="import")
@case_argument
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), help="Of all files; told by what they hold where not given."
)
@click.option("--json", "as_json", is_flag=True, help="Tell progress and outcome as JSON Lines.")
def import_files(case: Path, files: tuple[Path, ...], form: str | None, as_json: bool) -> int:
    """Read event files into CASE: a claim for each row that tells of a happening.

    FILES are of GDELT 1 or 2, ICEWS, POLECAT, UCDP GED or ACLED, plain, gzip or ZIP. Rows that are in the case already
    change nothing. What cannot be read is told with its lines, and the rest is imported all the same; the exit status then is 1.
    """
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it

    with outcome_said() if as_json else nullcontext():
        opened = open_case(case)
        if as_json:
            say("started", files=[str(one) for one in files], format=form)
            imported = opened.import_events(files, form=form or "", on_step=_said)
        else:
            total = sum(one.stat().st_size for one in files if one.is_file())
            with progress_bar("Reading event files, kB") as step:
                imported = opened.import_events(files, form=form or "", on_step=_bar(step, total))
    if as_json:
        _say_outcome(imported)
    else:
        _print_outcome(imported)
    return 0 if imported.is_whole else 1


def _said(bytes_read: int, name: str) -> None:
    say("step", file=name, bytes=bytes_read)


def _bar(step: Callable[[int, int], None], total: int) -> Callable[[int, str], None]:
    return lambda bytes_read, _: step(min(bytes_read, total) // _KILOBYTE, total // _KILOBYTE)


def _print_outcome(imported: "Imported") -> None:
    for one in imported.files:
        for line in _lines(one):
            click.echo(line)
    for refusal in imported.refused:
        remark(f"not imported: {refusal}")
    rows, added, known = (imported.total(name) for name in ("rows", "added", "known"))
    already = f", {known:,} in the case already" if known else ""
    click.echo(f"{count(rows, 'row')} read: {count(added, 'claim')} added{already}")
    if revised := imported.total("revised"):
        overruled = imported.total("overruled")
        own = f"; {overruled:,} of these you had decided about: decide again" if overruled else ""
        click.echo(f"{count(revised, 'claim')} took the place of an earlier version of the record{own}")


def _lines(file: "ImportedFile") -> Iterator[str]:
    """What became of a file: a line of counts that add up to its rows, and a line for each reason."""
    counts = [f"{file.added:,} added"]
    counts += [f"{file.known:,} in the case already"] if file.known else []
    counts += [f"{_rows(file.no_event):,} without an event of PLOVER"] if file.no_event else []
    counts += [f"{_rows(file.refused):,} refused"] if file.refused else []
    yield f"{printable(file.name)} ({file.title}): {count(file.rows, 'row')}, of these {', '.join(counts)}"
    if file.two_sided:
        share = 100 * file.both_known / file.two_sided
        yield f"  both sides on the actor list in {file.both_known:,} of {file.two_sided:,} two-sided claims ({share:.0f} %)"
    for title, reasons in (("refused", file.refused), ("no event", file.no_event), ("kept, but", file.remarks)):
        for reason, counted in _most_frequent(reasons)[:_SHOWN]:
            yield f"  {title}: {counted.rows:,} x {printable(reason)} ({_where(counted)})"
        if len(reasons) > _SHOWN:
            rest = sum(counted.rows for _, counted in _most_frequent(reasons)[_SHOWN:])
            yield f"  {title}: {rest:,} more, for other reasons (all of them with --json)"


def _most_frequent(reasons: Mapping[str, "Counted"]) -> list[tuple[str, "Counted"]]:
    return sorted(reasons.items(), key=lambda one: (-one[1].rows, one[0]))


def _rows(reasons: Mapping[str, "Counted"]) -> int:
    return sum(one.rows for one in reasons.values())


def _where(counted: "Counted") -> str:
    more = ", ..." if counted.rows > len(counted.lines) else ""
    return f"line{'s' if counted.rows > 1 else ''} {', '.join(map(str, counted.lines))}{more}"


def _say_outcome(imported: "Imported") -> None:
    for one in imported.files:
        say("file", **_facts(one))
    for refusal in imported.refused:
        say("not_imported", file=refusal.where, error=refusal.reason)
    names = ("rows", "added", "revised", "overruled", "known", "two_sided", "both_known")
    no_event, refused = (sum(_rows(getattr(one, name)) for one in imported.files) for name in ("no_event", "refused"))
    say("done", **{name: imported.total(name) for name in names}, no_event=no_event, refused=refused)


def _facts(file: "ImportedFile") -> dict[str, Any]:
    reasons = {
        name: [
            {"reason": reason, "rows": counted.rows, "first_lines": counted.lines}
            for reason, counted in _most_frequent(getattr(file, name))
        ]
        for name in ("no_event", "refused", "remarks")
    }
    counts = ("rows", "added", "revised", "overruled", "known", "two_sided", "both_known")
    return {"file": file.name, "format": file.title, **{name: getattr(file, name) for name in counts}, **reasons}
