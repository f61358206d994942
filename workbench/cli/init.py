"""`workbench init`: an empty case."""

from pathlib import Path

import click

from workbench.cli.arguments import case_argument


@click.command()
@case_argument
@click.option("--title", default="", help="What the case is about; the folder's name where not given.")
@click.option(
    "--tlp",
    default="TLP:AMBER",
    show_default=True,
    help="How far to share: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or TLP:CLEAR.",
)
def init(case: Path, title: str, tlp: str) -> None:
    """Make an empty case in the folder CASE."""
    from workbench.case import create_case  # noqa: PLC0415 - help and errors of use come without loading it

    made = create_case(case, title=title, tlp=tlp)
    click.echo(f"{made.folder} is ready. Next: workbench add {made.folder} ARTICLES...")
