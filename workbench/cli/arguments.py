"""Arguments and options that several commands share."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from workbench.errors import DateError, PeriodError
from workbench.model import Period, Status, parse_day


class PeriodType(click.ParamType[Period]):
    """A period written as ISO 8601: 2024, 2024-Q2, 2024-04, 2024-W16, 2024-04-22, 2024-04-01/2024-04-21."""

    name = "PERIOD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        """Read the text, or let click say what is wrong with it."""
        try:
            return Period.parse(value)
        except PeriodError as error:
            self.fail(str(error), param, ctx)


class DayType(click.ParamType[date]):
    """A day written as 2024-04-22."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the text, or let click say what is wrong with it."""
        if isinstance(value, date):
            return value
        try:
            return parse_day(value)
        except DateError as error:
            self.fail(str(error), param, ctx)


case_argument = click.argument("case", type=click.Path(path_type=Path))
period_option = click.option("--period", type=PeriodType(), help="Only this: 2024, 2024-Q2, 2024-04, 2024-W16, a day.")
published_option = click.option("--published", type=DayType(), help="Day of publication, where an article has none.")
outlet_option = click.option("--outlet", default="", help="Who published it, where an article does not say.")
format_option = click.option(
    "--format", "form", type=click.Choice(["table", "csv", "jsonl"]), default="table", show_default=True
)
# Texts, since click offers the names of an enumeration's members and not their values.
status_option = click.option(
    "--status",
    type=click.Choice([str(one) for one in Status]),
    multiple=True,
    help="Only this status; may be repeated.",
)
