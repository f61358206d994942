"""`workbench templates`: which reports there are, and what they take."""

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text


@click.command()
@click.argument("name", required=False)
def templates(name: str | None) -> None:
    """List the report templates, or show the parameters of the template NAME."""
    from workbench.reports.template import find_template, list_templates  # noqa: PLC0415 - loads nbformat

    console = Console(soft_wrap=True, highlight=False)
    if name is None:
        for template in list_templates():
            click.echo(f"{template.name:<24} {template.title}. {template.summary}".rstrip())
        return
    found = find_template(name)
    click.echo(f"{found.title}\n{found.summary}\n")
    table = Table("parameter", "type", "default", "help", box=None, pad_edge=False)
    for one in found.parameters:
        cells = (one.name, one.type.label, "required" if one.required else repr(one.default), one.help)
        table.add_row(*map(Text, cells))  # text, since list[str] would be read as markup
    console.print(table, soft_wrap=False)
