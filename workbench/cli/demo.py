"""`workbench demo`: the bundled case, built and reported on."""

import shutil
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path

import click

from workbench.cli.progress import progress_bar
from workbench.errors import CaseExists
from workbench.publishing.warm_libraries import PRELOAD

# The reports that show the case at its turning point: the US withdrawal and what came in its place.
REPORTS: tuple[tuple[str, dict[str, object]], ...] = (
    ("actor-network-brief", {"period": "2024-Q2"}),
    ("influence-monitor", {"target": "NER", "period": "2024-Q2", "periods": 4}),
)
_SETTINGS = "case.toml"
_FILES = (_SETTINGS, "sources.csv", "actors.csv")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def demo(folder: Path) -> None:
    """Make the bundled case in the folder DIR and render its reports.

    Facts are real, the wording is ours, and the outlets are invented. Where DIR holds the demo already, what is
    missing is added and the reports are rendered again.
    """
    from workbench.case import create_case, open_case  # noqa: PLC0415 - help and errors of use come without loading it
    from workbench.kernels.kernels import Kernels  # noqa: PLC0415 - as above
    from workbench.publishing.rendering import render_into_case  # noqa: PLC0415 - as above
    from workbench.publishing.request import prepare  # noqa: PLC0415 - as above

    kernels = Kernels(PRELOAD)
    kernels.warm_up()  # it loads while dispatches are read
    with as_file(files("workbench") / "demo") as bundled:
        if not (folder / _SETTINGS).exists():
            click.echo(f"Making the demo case in {folder}", err=True)
            create_case(folder)
            for name in _FILES:
                shutil.copyfile(bundled / name, folder / name)
        elif (folder / _SETTINGS).read_bytes() != (bundled / _SETTINGS).read_bytes():
            raise CaseExists(folder)
        with progress_bar("Reading dispatches") as step:
            added = open_case(folder).add([bundled / "articles"], on_article=step)
    click.echo(f"{added.articles + added.known} dispatches, {added.claims} new claims", err=True)
    written = []
    for template, parameters in REPORTS:
        click.echo(f"Rendering {template}", err=True)
        with progress_bar(template) as step:
            request = prepare(folder, template, parameters, at=datetime.now(UTC))
            written.append(render_into_case(request, kernels=kernels, on_cell=step).html)
    click.echo("Open in a browser:")
    for html in written:
        click.echo(f"  {html}")
