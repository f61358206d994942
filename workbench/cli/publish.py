"""`workbench publish`: a case's reports as a static site."""

from pathlib import Path

import click

from workbench.charts.numbers import count
from workbench.cli.arguments import case_argument


@click.command()
@case_argument
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--tlp", "limit", default="TLP:CLEAR", show_default=True, metavar="LABEL", help="The strictest label that is shown."
)
@click.option("--address", default="", metavar="URL", help="Where DIR will be served, for the links of the feed.")
def publish(case: Path, folder: Path, limit: str, address: str) -> None:
    """Write CASE's reports into DIR as a site that any web server or file share can serve.

    Stricter reports and drafts are left out, and named on standard error.
    """
    from workbench.publishing.site import publish_site  # noqa: PLC0415 - help comes without loading it

    done = publish_site(case, folder, limit=limit, address=address)
    for line in done.left_out:
        click.echo(f"left out: {line}", err=True)
    click.echo(f"{done.index}: {count(done.reports, 'report')}")
