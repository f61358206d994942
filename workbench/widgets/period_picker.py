"""A period of a case to choose: by calendar unit, one after the other, or in writing."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import traitlets

from workbench.case import Case
from workbench.charts.numbers import count
from workbench.errors import ChoiceError
from workbench.model import Event, Period
from workbench.widgets.choices import UNITS, Unit, period_text
from workbench.widgets.live import LiveWidget
from workbench.widgets.static_table import line_html

_MOST = 400  # of a unit: a choice longer than that is none


class PeriodPicker(LiveWidget):
    """A period, chosen among those in which the case has events.

    Parameters
    ----------
    case : whose time it is
    period : chosen at first: any text that `Period.parse` reads; the case's latest month where None, the whole time
        where empty
    label : what the period is for, in a word or two
    name : see `LiveWidget`

    Attributes
    ----------
    period : ISO 8601, by its calendar unit where it is one, as ``2024-Q2``; empty for the whole time
    unit : year, quarter, month, week or day: what the list offers

    Raises
    ------
    PeriodError, ChoiceError
        If a period or a unit is set that there is not.
    """

    script = "period_picker"
    choices = ("period", "unit")

    period = traitlets.Unicode("").tag(sync=True)
    unit = traitlets.Unicode("month").tag(sync=True)
    label = traitlets.Unicode("Period").tag(sync=True)
    offered = traitlets.Dict(read_only=True).tag(sync=True)

    def __init__(
        self, case: Case, *, period: str | Period | None = None, label: str = "Period", name: str = ""
    ) -> None:
        first = str(case.latest_month()) if period is None else period_text(period)
        self.set_trait("offered", offered_periods(case.events()))
        super().__init__(name=name, period=first, unit=unit_of(first) or "month", label=label)

    @property
    def chosen(self) -> Period | None:
        """The period; None for the whole time."""
        return Period.parse(self.period) if self.period else None

    def static_bundle(self) -> dict[str, Any]:
        """The period in one line."""
        return {"text/html": line_html(self.label, self.period or "the whole time")}

    @traitlets.validate("period")
    def _check_period(self, proposal: dict[str, Any]) -> str:
        return period_text(str(proposal["value"]))

    @traitlets.validate("unit")
    def _check_unit(self, proposal: dict[str, Any]) -> str:
        if proposal["value"] not in UNITS:
            raise ChoiceError("unit", proposal["value"], UNITS)
        return str(proposal["value"])

    @traitlets.observe("period")
    def _follow_period(self, _change: object) -> None:
        self.unit = unit_of(self.period) or self.unit


def unit_of(period: str) -> Unit | None:
    """The calendar unit that a period is written in; None where it is a range or the whole time."""
    granularity = Period.parse(period).granularity if period else "range"
    return None if granularity == "range" else granularity


def offered_periods(events: Sequence[Event]) -> dict[str, list[list[str]]]:
    """For each unit, the periods from the first event to the last: how each is written, and how many events it holds."""
    if not events:
        return {unit: [] for unit in UNITS}
    first, last = min(one.date.start for one in events), max(one.date.start for one in events)
    return {unit: _of_unit(unit, events, Period.of(first, unit), Period.of(last, unit)) for unit in UNITS}


def _of_unit(unit: Unit, events: Sequence[Event], first: Period, last: Period) -> list[list[str]]:
    counts = Counter(
        str(period) for one in events if (period := Period.of(one.date.start, unit)).holds(one.date.start, one.date.end)
    )
    periods = [last]
    while periods[-1].start > first.start and len(periods) < _MOST:
        periods.append(periods[-1].previous())
    return [[text, count(counts[text], "event")] for text in map(str, reversed(periods))]
