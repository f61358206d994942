"""`workbench add`: articles into a case."""

from datetime import date
from pathlib import Path

import click

from workbench.charts.numbers import count
from workbench.cli.arguments import case_argument, outlet_option, published_option
from workbench.cli.progress import progress_bar
from workbench.cli.wording import remark


@click.command()
@case_argument
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@published_option
@outlet_option
def add(case: Path, paths: tuple[Path, ...], published: date | None, outlet: str) -> int:
    """Read articles into CASE and extract their claims.

    PATHS are files (.txt .md .html .json .jsonl .csv, RSS or Atom) and folders of them. What cannot be read
    is named, a line each, and the rest is added all the same; the exit status then is 1.
    """
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it

    with progress_bar("Reading articles") as step:
        added = open_case(case).add(paths, published=published, outlet=outlet, on_article=step)
    for refusal in added.refused:
        remark(f"not added: {refusal}")
    known = f", {added.known} in the case already" if added.known else ""
    click.echo(f"{count(added.articles, 'article')} added with {count(added.claims, 'claim')}{known}")
    if added.undated:
        remark(
            f"{count(added.undated, 'article')} without a day of publication: claims in them have a date "
            "only where the text gives one in full. Give it with --published, or as `date` in the file"
        )
    return 1 if added.refused else 0
