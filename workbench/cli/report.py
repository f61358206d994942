"""`workbench report`: a template run on a case becomes one HTML file."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from workbench import __version__
from workbench.cli.arguments import case_argument
from workbench.cli.progress import Step, progress_bar


@click.command()
@click.argument("name")
@case_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The HTML file; in CASE/reports where not given.")
@click.option(
    "-p", "--parameter", "given", multiple=True, metavar="NAME=VALUE", help="As `workbench templates NAME` lists."
)
def report(name: str, case: Path, output: Path | None, given: tuple[str, ...]) -> None:
    """Run the template NAME on CASE and write one HTML file that opens anywhere, offline."""
    parameters: dict[str, object] = {}
    for one in given:
        key, equals, value = one.partition("=")
        if not equals or not key:
            raise click.UsageError(f"-p {one}: write name=value, such as -p period=2024-04")
        if key in parameters:
            raise click.UsageError(f"-p {key} is given twice")
        parameters[key] = value
    with progress_bar(f"Running {name}") as step:
        written = render_report(name, case, parameters, output=output, on_cell=step)
    click.echo(written)


def render_report(
    name: str, case: Path, given: Mapping[str, object], *, output: Path | None = None, on_cell: Step | None = None
) -> Path:
    """Run a template on a case; everything that was given is checked before a kernel starts.

    Parameters
    ----------
    given : parameters but for `case`, as text or as values
    output : the HTML file; where None, in the case's reports folder under a name with the TLP label
    """
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it
    from workbench.reports.page import PageFacts, render_page  # noqa: PLC0415 - loads nbconvert
    from workbench.reports.parameters import check_parameters  # noqa: PLC0415 - as above
    from workbench.reports.run import run_template  # noqa: PLC0415 - loads papermill
    from workbench.reports.template import find_template  # noqa: PLC0415 - as above

    opened = open_case(case)
    template = find_template(name)
    if "case" in given:
        raise click.UsageError("the case is named by the argument CASE: leave -p case=... away")
    parameters = check_parameters(template, {"case": str(case), **given})
    if output is not None and output.is_dir():
        raise click.UsageError(
            f"-o {output} is a folder: name the HTML file, such as {output / f'{template.name}.html'}"
        )
    # What the template leaves open is settled here, so that the page's own list of parameters tells it.
    if "period" in parameters:
        parameters["period"] = parameters["period"] or str(opened.latest_month())
    if "target" in parameters:
        parameters["target"] = opened.known_actor(str(parameters["target"] or opened.main_actor()))
    html = output or case / "reports" / default_name(template.name, parameters, opened.settings.tlp)
    html.parent.mkdir(parents=True, exist_ok=True)
    facts = PageFacts(
        title=template.title,
        case_title=opened.settings.title,
        tlp=opened.settings.tlp,
        period=str(parameters.get("period", "")),
        generated=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        provenance=(
            ("Tables", ", ".join(f"{table} {version}" for table, version in opened.versions.items())),
            ("Made with", f"analyst-workbench {__version__}"),
        ),
    )
    # It stays there, as far as it ran, if the run fails: the message names it.
    notebook = html.with_suffix(".failed.ipynb")
    try:
        run_template(template, parameters, notebook_out=notebook, on_cell=on_cell)
    except KeyboardInterrupt:
        notebook.unlink(missing_ok=True)
        raise
    render_page(notebook, html, facts)
    notebook.unlink()
    return html


def default_name(template: str, parameters: Mapping[str, object], tlp: str) -> str:
    """File name of a report: template, target, period, and how far it may be shared."""
    parts = [template, *(str(parameters[one]) for one in ("target", "period") if parameters.get(one))]
    plain = "_".join([*parts, tlp.replace(":", "-")])
    return "".join(letter if letter.isalnum() or letter in "-_+." else "-" for letter in plain) + ".html"
