"""`workbench decide`, `decisions` and `undo`: what the analyst holds of claims and actors."""

import json
from pathlib import Path

import click

from workbench.charts.numbers import count
from workbench.cli.arguments import case_argument, format_option
from workbench.cli.tables import aligned, write_csv, write_json_lines
from workbench.cli.wording import printable
from workbench.model import Decision

author_option = click.option("--author", default="", help="Who decides; the user of the machine where not given.")
reason_option = click.option("--reason", default="", help="Why.")
_SHOWN = ("decision_id", "at", "author", "state", "kind", "subject", "field", "value", "reason")


@click.command()
@case_argument
@click.argument("claim")
@click.argument("decision", type=click.Choice(["accept", "reject", "correct"]))
@click.argument("correction", required=False, metavar="[FIELD=VALUE]")
@reason_option
@author_option
def decide(case: Path, *, claim: str, decision: str, correction: str | None, reason: str, author: str) -> None:
    """Accept, reject or correct the claim CLAIM (its id, or how the id begins).

    A correction names a field and its new value: status=planned, date=2024-04, or JSON where the value is more than
    a word: recipients='[{"id": "NER"}]'. The extracted original is kept, and `undo` brings it back.
    """
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it

    field, equals, value = (correction or "").partition("=")
    if (decision == "correct") != bool(field and equals) or (correction and not equals):
        raise click.UsageError("give FIELD=VALUE with correct, and only with correct")
    opened = open_case(case)
    if decision == "correct":
        made = opened.correct(claim, field, _value(field, value), reason=reason, author=author)
    elif decision == "accept":
        made = opened.accept(claim, reason=reason, author=author)
    else:
        made = opened.reject(claim, reason=reason, author=author)
    kept(made, case)


@click.command()
@case_argument
@format_option
def decisions(case: Path, *, form: str) -> None:
    """List every decision of CASE, oldest first, and whether it holds, was undone, or is idle.

    A decision is idle while an actor that it needs is not on the list.
    """
    from workbench.case import open_case  # noqa: PLC0415 - help and errors of use come without loading it

    opened = open_case(case)
    table = opened.decisions()
    if form == "table":
        for line in aligned(table.assign(at=table["at"].dt.strftime("%Y-%m-%d %H:%M")), _SHOWN):
            click.echo(line)
        click.echo(f"{count(len(table), 'decision')} in {printable(opened.settings.title)}")
    else:
        (write_csv if form == "csv" else write_json_lines)(table)


def kept(decision: Decision, case: Path) -> None:
    """Say which decision was kept, and how to take it back."""
    identity = decision.decision_id
    click.echo(f"decision {identity}: take it back with: workbench undo {case} {identity}")


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


def _value(field: str, written: str) -> object:
    """The value as JSON; a bare word is the text that it is, and 2024 a year unless the field counts."""
    try:
        value = json.loads(written)
    except (ValueError, RecursionError):
        return written
    return written if isinstance(value, int | float) and field != "credibility" else value
