"""`workbench actors`: who was found in a case, who was not, and what the analyst decides about them."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from workbench.charts.numbers import count
from workbench.cli.arguments import DayType, case_argument, format_option, period_option
from workbench.cli.decisions import author_option, kept, reason_option
from workbench.cli.tables import aligned, folded, write_csv, write_json_lines
from workbench.cli.wording import printable
from workbench.model import ActorKind, Period

if TYPE_CHECKING:
    import pandas as pd

    from workbench.case import Case

_SHOWN = ("claims", "as_actor", "as_recipient", "articles", "first", "last", "actor", "name")
_SHOWN_UNKNOWN = ("claims", "as_actor", "as_recipient", "articles", "first", "last", "name")


class _ListOrAct(click.Group):
    """A group whose own options may stand behind CASE too, as long as no action does."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Leave the options behind an action to the action."""
        ctx.allow_interspersed_args = not any(word in self.commands for word in args[1:])
        return super().parse_args(ctx, args)


@click.group(cls=_ListOrAct, invoke_without_command=True, subcommand_metavar="[ACTION ...]")
@case_argument
@period_option
@click.option("--level", type=click.Choice(["actor", "sector", "country"]), default="actor", show_default=True)
@format_option
@click.pass_context
def actors(context: click.Context, *, case: Path, period: Period | None, level: str, form: str) -> None:
    """List who was found in the claims of CASE, and below them the names that resolved to nobody.

    With an ACTION, decide about one of them. A decision is kept with author, time and reason; `workbench decisions
    CASE` lists it, and `workbench undo` takes it back.
    """
    context.obj = case
    if context.invoked_subcommand is not None:
        return
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it
    from workbench.network.levels import check_level  # noqa: PLC0415 - as above

    opened = open_case(case)
    found, unknown = opened.actor_table(period, level=check_level(level)), opened.unknown_names(period)
    if form == "table":
        for line in _lines(found, unknown, opened.settings.title):
            click.echo(line)
        return
    rows = _one_table(found, unknown)
    (write_csv if form == "csv" else write_json_lines)(rows)


@actors.command()
@click.argument("identity", metavar="ID")
@click.argument("name")
@click.option("--kind", default="organisation", show_default=True, help="state, organisation, group, company, ...")
@click.option("--country", help="Its state's code, such as NER.")
@click.option("--sector", help="PLOVER sector, such as MIL or REB.")
@click.option("--parent", help="Id of the actor it is part of.")
@click.option("--from", "valid_from", type=DayType(), help="First day on which this holds.")
@click.option("--until", "valid_until", type=DayType(), help="Last day on which this holds.")
@click.option("--alias", "aliases", multiple=True, help="Another way to write the name; may be repeated.")
@reason_option
@author_option
@click.pass_obj
def add(
    case: Path,
    *,
    identity: str,
    name: str,
    kind: str,
    country: str | None,
    sector: str | None,
    parent: str | None,
    valid_from: date | None,
    valid_until: date | None,
    aliases: tuple[str, ...],
    reason: str,
    author: str,
) -> None:
    """Put a new actor on the list of CASE: ID, such as SRG, and the NAME to print."""
    opened = _opened(case)
    made = opened.add_actor(
        identity,
        name,
        kind=cast("ActorKind", kind),
        country=country,
        sector=sector,
        parent=parent,
        valid_from=valid_from,
        valid_until=valid_until,
        aliases=aliases,
        reason=reason,
        author=author,
    )
    kept(made, case)


@actors.command()
@click.argument("name")
@click.argument("identity", metavar="ID")
@reason_option
@author_option
@click.pass_obj
def assign(case: Path, *, name: str, identity: str, reason: str, author: str) -> None:
    """Say that the unknown NAME is the actor ID, wherever the name resolved to nobody."""
    opened = _opened(case)
    kept(opened.assign_name(name, identity, reason=reason, author=author), case)


@actors.command()
@click.argument("identity", metavar="ID")
@click.argument("name")
@reason_option
@author_option
@click.pass_obj
def rename(case: Path, *, identity: str, name: str, reason: str, author: str) -> None:
    """Print the actor ID under another NAME."""
    kept(_opened(case).rename_actor(identity, name, reason=reason, author=author), case)


@actors.command()
@click.argument("stays", metavar="A")
@click.argument("goes", metavar="B")
@reason_option
@author_option
@click.pass_obj
def merge(case: Path, *, stays: str, goes: str, reason: str, author: str) -> None:
    """Take the actors A and B for one: A stays, and what B did or suffered counts as A's."""
    kept(_opened(case).merge_actors(stays, goes, reason=reason, author=author), case)


def _opened(case: Path) -> "Case":
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it

    return open_case(case)


def _lines(found: "pd.DataFrame", unknown: "pd.DataFrame", title: str) -> Iterator[str]:
    yield from aligned(found, _SHOWN)
    yield f"{count(len(found), 'actor')} in {printable(title)}"
    if unknown.empty:
        return
    yield ""
    yield "Names that resolved to nobody:"
    rows = unknown.to_dict("records")
    head, *lines = aligned(unknown, _SHOWN_UNKNOWN)
    yield head
    for line, row in zip(lines, rows, strict=True):
        yield line
        yield from folded(f"    “{printable(row['quote'])}” {_article(row)}")
    yield f"{count(len(unknown), 'name')}. Say who one is: workbench actors CASE assign NAME ID"


def _article(row: Mapping[Any, Any]) -> str:
    named = [printable(row["outlet"]), printable(row["title"]), f"article {row['article_id']}"]
    return ", ".join(one for one in named if one)


def _one_table(found: "pd.DataFrame", unknown: "pd.DataFrame") -> "pd.DataFrame":
    """Both tables in one, known actors first; a name that resolved to nobody has no id."""
    import pandas as pd  # noqa: PLC0415 - as above

    columns = dict.fromkeys([*found.columns, *unknown.columns])
    both = pd.concat([found, unknown], ignore_index=True)[list(columns)]
    texts = [name for name in columns if pd.api.types.is_string_dtype(both[name])]
    return both.assign(**{name: both[name].fillna("") for name in texts})
