"""`workbench series`: recurring reports of a case."""

from contextlib import nullcontext
from datetime import UTC, date, datetime
from pathlib import Path

import click

from workbench.cli.arguments import DayType, case_argument
from workbench.cli.machine_lines import outcome_said, say
from workbench.cli.report import parameter_option, read_given, timeout_option
from workbench.cli.series_progress import say_end, series_bars, series_lines
from workbench.errors import BrowserMissing
from workbench.publishing.outcomes import Ran
from workbench.publishing.series import EVERY, Every

names_argument = click.argument("names", nargs=-1, metavar="[NAME...]")
today_option = click.option(
    "--today", type=DayType(), help="Periods that ended before this day are over; today without."
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for machines.")


@click.group()
def series() -> None:
    """Recurring reports of a case: define them, see which are due, render those."""


@series.command()
@click.argument("name")
@case_argument
@click.option("--template", required=True, help="The template, as `workbench templates` lists them, or a notebook.")
@click.option("--every", type=click.Choice(EVERY), required=True, help="How long its periods are.")
@click.option("--from", "start", type=DayType(), help="First day to report on; the last period that is over without.")
@parameter_option
@click.option("--matrix", multiple=True, metavar="NAME=V,V...", help="One report for each of these values.")
@click.option("--whole-case", is_flag=True, help="For a template that looks beyond its period.")
@today_option
def add(
    name: str,
    case: Path,
    *,
    template: str,
    every: Every,
    start: date | None,
    given: tuple[str, ...],
    matrix: tuple[str, ...],
    whole_case: bool,
    today: date | None,
) -> None:
    """Add the series NAME to CASE: a report by a template for every period."""
    from workbench.publishing.defining import define  # noqa: PLC0415 - help and errors of use come without loading it

    added = define(
        case,
        name,
        template=template,
        every=every,
        start=start,
        today=today or _today(),
        given=read_given(given),
        matrix={key: value.split(",") for key, value in read_given(matrix).items()},
        whole_case=whole_case,
    )
    for edition in added.editions():
        click.echo(f"{case / 'reports' / edition.name}: {template}, every {every} from {added.start}")


@series.command("list")
@case_argument
@json_option
def list_series(case: Path, *, as_json: bool) -> None:
    """List the series of CASE."""
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it
    from workbench.publishing.series_file import read_series  # noqa: PLC0415 - as above

    for one in read_series(open_case(case).folder):
        for edition in one.editions():
            told = ", ".join(f"{key}={value}" for key, value in edition.parameters.items())
            if as_json:
                say("series", series=edition.name, template=one.template, every=one.every, start=f"{one.start}",
                    parameters=edition.parameters)  # fmt: skip
            else:
                click.echo(
                    f"{edition.name:<24} {one.template}, every {one.every} from {one.start}" + (told and f"; {told}")
                )


@series.command()
@case_argument
@names_argument
@today_option
@json_option
def due(case: Path, names: tuple[str, ...], *, today: date | None, as_json: bool) -> None:
    """List the reports of CASE that `run` would render, and why."""
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it
    from workbench.publishing.due import due_reports  # noqa: PLC0415 - as above
    from workbench.publishing.running import choose  # noqa: PLC0415 - as above
    from workbench.publishing.series_file import read_series  # noqa: PLC0415 - as above

    opened = open_case(case)
    opened = open_case(case, versions=opened.versions)
    chosen = choose(read_series(case), names, case)
    for one in due_reports(opened, chosen, today=today or _today(), at=datetime.now(UTC)):
        if not (one.reason or one.error):
            continue
        if as_json:
            say("due", series=one.edition.name, period=str(one.period), reason=one.reason, error=one.error)
        else:
            click.echo(f"{one.edition.name}  {one.period}  {one.error or one.reason}")


@series.command()
@case_argument
@names_argument
@today_option
@click.option("--jobs", "-j", type=click.IntRange(min=1), default=1, show_default=True, help="How many at once.")
@timeout_option
@click.option("--failed", is_flag=True, help="Try again what failed, though nothing has changed since.")
@click.option(
    "--wait", type=click.FloatRange(min=0), default=0.0, metavar="SECONDS", help="Wait for another run to end."
)
@click.option("--pdf", "as_pdf", is_flag=True, help="Print what was rendered as PDFs too; needs Chromium.")
@json_option
def run(
    case: Path,
    names: tuple[str, ...],
    *,
    today: date | None,
    jobs: int,
    timeout: int | None,
    failed: bool,
    wait: float,
    as_pdf: bool,
    as_json: bool,
) -> int:
    """Render every report of CASE that is due: new periods, and those whose inputs have changed."""
    from workbench.publishing.running import run_series  # noqa: PLC0415 - help and errors of use come without loading it
    from workbench.reports.pdf import find_browser  # noqa: PLC0415 - as above

    if as_pdf and find_browser() is None:
        raise BrowserMissing
    with outcome_said() if as_json else nullcontext(), series_lines() if as_json else series_bars() as tell:
        ran = run_series(
            case,
            names,
            today=today or _today(),
            at=datetime.now(UTC),
            jobs=jobs,
            cell_timeout=timeout,
            failed_again=failed,
            wait=wait,
            tell=tell,
        )
    if as_pdf:
        _print(ran, as_json=as_json)
    say_end(ran, as_json=as_json)
    return 0 if ran.all_well else 1


def _print(ran: Ran, *, as_json: bool) -> None:
    """Print what was rendered, one after another: a browser takes both processors by itself."""
    from workbench.reports.issue import Issue  # noqa: PLC0415 - only where it is asked for
    from workbench.reports.pdf import print_page  # noqa: PLC0415 - as above

    for one in ran.outcomes:
        if one.status != "failed":
            issue = Issue(one.folder)
            print_page(issue.html, issue.pdf)
            if as_json:
                say("pdf", series=one.series, period=one.period, pdf=str(issue.pdf))
            else:
                click.echo(issue.pdf)


def _today() -> date:
    """The day by the machine's clock and zone: the only place of series that asks for it."""
    return datetime.now().astimezone().date()
