"""`workbench network`: the actor network of a case as a file for other tools."""

from pathlib import Path

import click

from workbench.charts.numbers import count
from workbench.cli.arguments import case_argument, period_option, status_option
from workbench.model import Channel, Period


@click.command()
@case_argument
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help=".graphml .gexf .json or .csv")
@period_option
@click.option("--level", type=click.Choice(["country", "sector", "actor"]), default="country", show_default=True)
@click.option(
    "--channel",
    type=click.Choice([str(one) for one in Channel]),
    multiple=True,
    help="Only this channel; may be repeated.",
)
@status_option
def network(
    case: Path, *, output: Path, period: Period | None, level: str, channel: tuple[str, ...], status: tuple[str, ...]
) -> None:
    """Write the actor network of CASE to a file."""
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it
    from workbench.network.exchange import write_network  # noqa: PLC0415 - as above
    from workbench.network.levels import check_level  # noqa: PLC0415 - as above

    opened = open_case(case)
    graph = opened.network(
        period or opened.span(), level=check_level(level), channels=channel or None, status=status or ("actual",)
    )
    write_network(graph, output)
    click.echo(f"{output}: {count(graph.number_of_nodes(), 'actor')}, {count(graph.number_of_edges(), 'tie')}")
