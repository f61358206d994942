"""`workbench templates`: which reports there are, and what they take."""

import json
from typing import Literal

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text


@click.command()
@click.argument("name", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "schema"]),
    default="table",
    help="What NAME takes, for a reader or as JSON Schema 2020-12.",
)
def templates(name: str | None, form: Literal["table", "schema"]) -> None:
    """List the report templates, or show the parameters of the template NAME."""
    from workbench.reports.parameter_schema import parameters_schema  # noqa: PLC0415 - help comes without loading it
    from workbench.reports.template import Template, find_template, list_templates  # noqa: PLC0415 - as above

    if name is None:
        if form == "schema":
            raise click.UsageError("--format schema tells of one template: name it")
        for template in list_templates():
            click.echo(f"{template.name:<24} {template.title}. {template.summary}".rstrip())
        return
    found: Template = find_template(name)
    if form == "schema":
        click.echo(json.dumps(parameters_schema(found), indent=2, ensure_ascii=False))
        return
    click.echo(f"{found.title}\n{found.summary}\n")
    table = Table("parameter", "type", "default", "help", box=None, pad_edge=False)
    for one in found.parameters:
        cells = (one.name, one.type.label, "required" if one.required else repr(one.default), one.help)
        table.add_row(*map(Text, cells))  # text, since list[str] would be read as markup
    Console(soft_wrap=True, highlight=False).print(table, soft_wrap=False)
