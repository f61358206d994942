"""What the charts of dealings say of their periods: the axis, and the ground that they rest on."""

from collections.abc import Mapping
from typing import Any

from workbench.charts import theme
from workbench.charts.ground import resting_on, subtitle
from workbench.charts.period_words import period_ticks, span

_MOST_TICKS = 12
_FEWEST_PLACES = 4  # a bar of a lone period is no wider than one of four


def period_axis(periods: list[str], *, labelled: bool = True, **more: Any) -> dict[str, Any]:
    """An axis with a place for each period, the first at 0.

    Parameters
    ----------
    periods : written out, oldest first
    labelled : whether periods are named, or another axis does so
    more : further settings of the axis, in plotly's names
    """
    places = list(range(0, len(periods), -(-len(periods) // _MOST_TICKS)))
    ticks = period_ticks([periods[place] for place in places]) if labelled else [""] * len(places)
    spare = max(0, _FEWEST_PLACES - len(periods)) / 2
    return theme.axis(
        tickvals=places, ticktext=ticks, tickangle=0, range=[-0.6 - spare, len(periods) - 0.4 + spare], **more
    )


def ground_line(facts: Mapping[Any, Any]) -> str:
    """The subtitle's first line, as the ``attrs`` of a table of dealings tell it."""
    return subtitle(period=span(facts["periods"]), **_ground(facts))


def ground_words(facts: Mapping[Any, Any]) -> str:
    """The periods and what the chart rests on, for the sentence under it."""
    return f"{span(facts['periods'])}, {resting_on(**_ground(facts))}"


def _ground(facts: Mapping[Any, Any]) -> dict[str, Any]:
    return {"events": facts["events"], "articles": facts["articles"], "origins": facts.get("origins")}
