"""`workbench templates`: which reports there are, what they take, and a new one from an example."""

import json
from pathlib import Path
from typing import Literal

import click

# What `workbench.reports.new_template` starts from; named here so that help comes without loading it.
_EXAMPLE = "actor-network-brief"


class _ShowUnlessNamed(click.Group):
    """`workbench templates NAME` is short for `workbench templates show NAME`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return "show", self.commands["show"], args


@click.group(cls=_ShowUnlessNamed, invoke_without_command=True)
@click.pass_context
def templates(context: click.Context) -> None:
    """List the report templates, show the parameters of the template NAME, or start a new one."""
    if context.invoked_subcommand is not None:
        return
    from workbench.reports.template import list_templates  # noqa: PLC0415 - help comes without loading it

    for template in list_templates():
        click.echo(f"{template.name:<24} {template.title}. {template.summary}".rstrip())


@templates.command()
@click.argument("name")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "schema"]),
    default="table",
    help="What NAME takes, for a reader or as JSON Schema 2020-12.",
)
def show(name: str, form: Literal["table", "schema"]) -> None:
    """Show the parameters of the template NAME."""
    from workbench.reports.parameter_schema import parameters_schema  # noqa: PLC0415 - help comes without loading it
    from workbench.reports.parameters import as_given  # noqa: PLC0415 - as above
    from workbench.reports.template import find_template  # noqa: PLC0415 - as above

    found = find_template(name)
    if form == "schema":
        click.echo(json.dumps(parameters_schema(found), indent=2, ensure_ascii=False))
        return
    click.echo(f"{found.title}\n{found.summary}\n")
    for one in found.parameters:
        default = "required" if one.required else f"default {as_given(one.default)}"
        told = [one.help] if one.help else []
        click.echo("\n    ".join([f"{one.name} ({default})", *told, f"type: {one.type.expectation}"]))


@templates.command()
@click.argument("name")
@click.option("--from", "example", default=_EXAMPLE, show_default=True, help="The template that it starts from.")
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The folder it is put into; this one where not given.",
)
def new(name: str, example: str, into: Path) -> None:
    """Start a template of your own, NAME, from one that is tested; it runs at once."""
    from workbench.reports.new_template import new_template  # noqa: PLC0415 - help comes without loading it

    made = new_template(name, into, example=example)
    click.echo(made.path)
    click.echo(f"Run it: workbench report {made.path} CASE", err=True)
