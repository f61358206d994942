"""`workbench report`: a template run on a case becomes one HTML file."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.arguments import case_argument
from workbench.cli.machine_lines import outcome_said, say
from workbench.cli.progress import Step, progress_bar
from workbench.publishing.warm_libraries import PRELOAD

if TYPE_CHECKING:
    from workbench.publishing.rendering import Report
    from workbench.publishing.request import Request

parameter_option = click.option(
    "-p", "--parameter", "given", multiple=True, metavar="NAME=VALUE", help="As `workbench templates NAME` lists."
)
timeout_option = click.option(
    "--timeout", type=click.IntRange(min=1), metavar="SECONDS", help="How long one cell may take; any time without."
)


@click.command()
@click.argument("name")
@case_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The HTML file; in CASE/reports where not given.")
@parameter_option
@timeout_option
@click.option("--pdf", "as_pdf", is_flag=True, help="Print it as a PDF beside the HTML file too; needs Chromium.")
@click.option("--json", "as_json", is_flag=True, help="Tell progress and outcome as JSON Lines on standard output.")
def report(
    name: str,
    case: Path,
    *,
    output: Path | None,
    given: tuple[str, ...],
    timeout: int | None,
    as_pdf: bool,
    as_json: bool,
) -> None:
    """Run the template NAME on CASE and write one HTML file that opens anywhere, offline."""
    with outcome_said() if as_json else nullcontext():
        parameters = read_given(given)
        if as_json:
            told = _make(name, case, parameters, output, timeout=timeout, on_cell=_say_cell, on_start=_say_start)
            pdf = {"pdf": str(_print(told.html))} if as_pdf else {}
            say("done", **pdf, report=str(told.html), manifest=told.manifest.as_dict())
            return
        with progress_bar(f"Running {name}") as step:
            made = _make(name, case, parameters, output, timeout=timeout, on_cell=step)
    for caution in made.manifest.cautions:
        click.echo(f"to mend: {caution}", err=True)
    click.echo(made.html)
    if as_pdf:
        click.echo(_print(made.html))


def read_given(given: tuple[str, ...]) -> dict[str, str]:
    """The values of -p by name."""
    parameters: dict[str, str] = {}
    for one in given:
        key, equals, value = one.partition("=")
        if not equals or not key:
            raise click.UsageError(f"-p {one}: write name=value, such as -p period=2024-04")
        if key in parameters:
            raise click.UsageError(f"-p {key} is given twice")
        parameters[key] = value
    return parameters


def _make(
    name: str,
    case: Path,
    parameters: Mapping[str, object],
    output: Path | None,
    *,
    timeout: int | None,
    on_cell: Step,
    on_start: Callable[["Request"], None] = lambda _: None,
) -> "Report":
    from workbench.kernels.zygote_client import HAS_FORK, shared_zygote  # noqa: PLC0415 - help comes without loading it

    if HAS_FORK:
        # It loads what the kernel needs while this process loads what the page needs.
        shared_zygote(PRELOAD)
    from workbench.publishing.request import prepare  # noqa: PLC0415 - as above

    request = prepare(case, name, parameters, at=datetime.now(UTC))
    if output is not None and output.is_dir():
        raise click.UsageError(f"-o {output} is a folder: name the HTML file, such as {output / 'report.html'}")
    on_start(request)
    from workbench.publishing.rendering import render, render_into_case  # noqa: PLC0415 - loads papermill, nbconvert

    if output is None:
        return render_into_case(request, on_cell=on_cell, cell_timeout=timeout)
    return render(request, output, on_cell=on_cell, cell_timeout=timeout)


def _print(html: Path) -> Path:
    from workbench.reports.pdf import print_page  # noqa: PLC0415 - only where it is asked for

    return print_page(html, html.with_suffix(".pdf"))


def _say_cell(done: int, of: int) -> None:
    say("cell", done=done, of=of)


def _say_start(request: "Request") -> None:
    say(
        "started",
        template=request.template.name,
        title=request.facts.title,
        tlp=request.facts.tlp,
        parameters=request.parameters,
        versions=request.versions,
    )
