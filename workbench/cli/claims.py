"""`workbench claims`: the claims of a case, for the eye or for other programs."""

import json
from collections.abc import Hashable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.charts.numbers import count
from workbench.charts.wording import said_by
from workbench.cli.arguments import case_argument, format_option, period_option, status_option
from workbench.cli.tables import folded, write_csv
from workbench.cli.wording import printable
from workbench.model import Period

if TYPE_CHECKING:
    import pandas as pd

_SHOWN_OF_ID = 8
_INDENT = " " * (_SHOWN_OF_ID + 2)


@click.command()
@case_argument
@period_option
@click.option("--actor", help="Only with this actor: an id such as ECOWAS, or a country such as NER.")
@status_option
@click.option("--rejected", is_flag=True, help="Also claims that were rejected.")
@format_option
def claims(
    case: Path, *, period: Period | None, actor: str | None, status: tuple[str, ...], rejected: bool, form: str
) -> None:
    """List the claims of CASE, with the analyst's decisions applied."""
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it

    opened = open_case(case)
    if form == "jsonl":
        for one in opened.records(period, actor=actor, status=status or None, rejected=rejected):
            click.echo(json.dumps(one.to_dict(), ensure_ascii=False))
        return
    table = opened.claims(period, actor=actor, status=status or None, rejected=rejected)
    if form == "csv":
        lists = {column: table[column].map(" ".join) for column in ("actor_ids", "recipient_ids")}
        write_csv(table.assign(**lists))
    else:
        for line in _lines(table):
            click.echo(line)
        click.echo(f"{count(len(table), 'claim')} in {printable(opened.settings.title)}")


def _lines(table: "pd.DataFrame") -> Iterator[str]:
    """Two lines a claim: what is claimed, and the sentence that says so."""
    rows = table.to_dict("records")
    cells = [(_day(row), f"{row['event']} {row['mode']}".strip(), _status(row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row, facts in zip(rows, cells, strict=True):
        aligned = "  ".join(cell.ljust(width) for cell, width in zip(facts, widths, strict=True))
        who = " → ".join(one for one in (row["actors"], row["recipients"]) if one)
        said = ", ".join(one for one in (said_by(row["attributed_to"], row["relayed_by"]), row["outlet"]) if one)
        yield from folded(f"{row['claim_id'][:_SHOWN_OF_ID]}  {aligned}  {printable(who)}".rstrip(), _INDENT)
        yield from folded(f"{_INDENT}“{printable(row['quote'])}” {printable(said)}".rstrip(), _INDENT)


def _status(row: Mapping[Hashable, Any]) -> str:
    return f"{row['status']} ({row['review']})" if row["review"] else str(row["status"])


def _day(row: Mapping[Hashable, Any]) -> str:
    start, end = row["date_start"], row["date_end"]
    return "undated" if not row["granularity"] else str(Period(start.date(), end.date(), row["granularity"]))
