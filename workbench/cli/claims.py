"""`workbench claims`, `decide` and `undo`: read the claims of a case, and judge them."""

import json
import sys
from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import Any

import click
import pandas as pd
from rich.console import Console
from rich.table import Table
from rich.text import Text

from workbench.cli.arguments import case_argument, period_option, status_option
from workbench.model import Period

author_option = click.option("--author", default="", help="Who decides; the user of the machine where not given.")
reason_option = click.option("--reason", default="", help="Why.")


@click.command()
@case_argument
@period_option
@click.option("--actor", help="Only with this actor: an id such as ECOWAS, or a country such as NER.")
@status_option
@click.option("--format", "form", type=click.Choice(["table", "csv", "jsonl"]), default="table", show_default=True)
def claims(case: Path, *, period: Period | None, actor: str | None, status: tuple[str, ...], form: str) -> None:
    """List the claims of CASE, with the analyst's decisions applied."""
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it
    from workbench.network.exchange import spreadsheet_safe  # noqa: PLC0415 - as above

    opened = open_case(case)
    table = opened.claims(period, actor=actor, status=status or None)
    match form:
        case "jsonl":
            for claim_id in table["claim_id"]:
                click.echo(json.dumps(opened.claim(claim_id).to_dict(), ensure_ascii=False))
        case "csv":
            spreadsheet_safe(table).to_csv(sys.stdout, index=False)
        case _:
            Console().print(_drawn(table))
            click.echo(f"{len(table):,} claims in {opened.settings.title}")


@click.command()
@case_argument
@click.argument("claim")
@click.argument("decision", type=click.Choice(["accept", "reject", "correct"]))
@click.argument("correction", required=False)
@reason_option
@author_option
def decide(case: Path, *, claim: str, decision: str, correction: str | None, reason: str, author: str) -> None:
    """Accept, reject or correct the claim CLAIM (its id, or how the id begins).

    A correction names a field and its new value as JSON: status='"planned"', date='"2024-04"',
    recipients='[{"id": "NER", "name": "Niger"}]'. The extracted original is kept, and `undo` brings it back.
    """
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it

    if (decision == "correct") != bool(correction):
        raise click.UsageError("give FIELD=VALUE with correct, and only with correct")
    opened = open_case(case)
    if decision == "correct":
        field, _, value = (correction or "").partition("=")
        made = opened.correct(claim, field, _json_or_text(value), reason=reason, author=author)
    elif decision == "accept":
        made = opened.accept(claim, reason=reason, author=author)
    else:
        made = opened.reject(claim, reason=reason, author=author)
    click.echo(f"decision {made.decision_id}: take it back with: workbench undo {case} {made.decision_id}")


@click.command()
@case_argument
@click.argument("decision")
@reason_option
@author_option
def undo(case: Path, *, decision: str, reason: str, author: str) -> None:
    """Take the decision DECISION back. Both stay on record."""
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it

    made = open_case(case).undo(decision, reason=reason, author=author)
    click.echo(f"decision {made.decision_id}: {decision} no longer holds")


def _json_or_text(value: str) -> object:
    """A value as JSON, or as the bare word it is: planned for "planned"."""
    try:
        return json.loads(value)
    except ValueError:
        return value


def _drawn(table: pd.DataFrame) -> Table:
    drawn = Table("id", "date", "who", "event", "to whom", "status", "said by", "sentence", box=None, pad_edge=False)
    drawn.columns[0].no_wrap = drawn.columns[1].no_wrap = True
    for row in table.to_dict("records"):
        event = f"{row['event']} {row['mode']}".strip()
        said = row["attributed_to"] or row["outlet"]
        who, whom = row["actors"], row["recipients"]
        cells = [row["claim_id"][:8], _day(row), who, event, whom, row["status"], said, row["quote"]]
        # Text, not markup, and no control characters: an article may hold what a terminal would obey.
        drawn.add_row(*(Text("".join(one for one in str(cell) if one.isprintable() or one == " ")) for cell in cells))
    return drawn


def _day(row: Mapping[Hashable, Any]) -> str:
    start, end = row["date_start"], row["date_end"]
    return "" if pd.isna(start) else str(Period(start.date(), end.date(), row["granularity"]))
