"""Who gains and who loses influence over a target: pickers, the charts that follow them, and the events behind each."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, cast, get_args

import pandas as pd
import traitlets

from workbench.case import Case
from workbench.charts.influence.change_drivers import change_drivers
from workbench.charts.influence.influence_change import influence_change
from workbench.charts.influence.influence_share import influence_share
from workbench.charts.numbers import points
from workbench.charts.wording import plain
from workbench.errors import ChoiceError
from workbench.model import Channel, Period
from workbench.network.levels import Level
from workbench.widgets.actor_search import ActorSearch
from workbench.widgets.choices import period_text
from workbench.widgets.drawn import DrawnWidget
from workbench.widgets.period_picker import offered_periods, unit_of

LEVELS: tuple[Level, ...] = get_args(Level)
_MOST_MOVERS = 8


class InfluenceDashboard(DrawnWidget):
    """Influence on one target in a period: who gained and lost, shares over time, and why one actor's share changed.

    Parameters
    ----------
    case : asked anew whenever something else is chosen
    target : id of whom others seek influence over; the case's main actor where None
    period : any text that `Period.parse` reads; the case's latest month where None
    channels : only these; those of the case's settings where empty
    level : country, sector or actor: what counts as one actor
    periods : how many periods the shares go back
    selection : ``{"actor": id}`` of whose change is explained; the largest mover where None
    name : see `LiveWidget`

    Attributes
    ----------
    target, period, channels, level, periods, selection : what is chosen. A period that is a calendar unit is kept as
        one, so that the one before it is the unit before; empty for the whole time of the case
    events, picked : see `DrawnWidget`

    Raises
    ------
    PeriodError, ChoiceError, UseError
        If there is no such period, channel, level or actor.
    """

    script = "influence_dashboard"
    choices = ("target", "period", "channels", "level", "periods", "selection", "events", "picked", "unit")

    target = traitlets.Unicode("").tag(sync=True)
    period = traitlets.Unicode("").tag(sync=True)
    unit = traitlets.Unicode("month").tag(sync=True)
    channels = traitlets.List(traitlets.Unicode()).tag(sync=True)
    level = traitlets.Unicode("country").tag(sync=True)
    periods = traitlets.Int(6, min=1, max=24).tag(sync=True)
    selection: Any = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    shown = traitlets.Unicode("", read_only=True).tag(sync=True)
    explained = traitlets.Unicode("", read_only=True).tag(sync=True)
    movers = traitlets.List(traitlets.Dict(), read_only=True).tag(sync=True)
    offered = traitlets.Dict(read_only=True).tag(sync=True)
    offered_channels = traitlets.List(traitlets.Unicode(), read_only=True).tag(sync=True)

    def __init__(
        self,
        case: Case,
        *,
        target: str | None = None,
        period: str | Period | None = None,
        channels: Collection[str] = (),
        level: Level = "country",
        periods: int = 6,
        selection: Mapping[str, str] | None = None,
        name: str = "",
    ) -> None:
        self._case = case
        self._search = ActorSearch(case)
        self._known: set[str] = set()
        self._drawn: tuple[object, ...] = ()
        first = str(case.latest_month()) if period is None else period_text(period)
        self.set_trait("offered", offered_periods(case.events()))
        self.set_trait("offered_channels", [str(one) for one in Channel])
        super().__init__(
            name=name,
            target=target or case.main_actor(),
            period=first,
            unit=unit_of(first) or "month",
            channels=list(channels),
            level=level,
            periods=periods,
            selection=None if selection is None else dict(selection),
        )

    def refresh(self) -> None:
        """Ask the case anew, such as after decisions."""
        self._search.refresh()
        self.set_trait("offered", offered_periods(self._case.events()))
        self._drawn = ()
        self._draw(None)

    def answer(self, what: str, said: Mapping[str, Any]) -> Any:
        """Actors that fit what was typed; else see `DrawnWidget`."""
        return self._search.find(str(said.get("text", ""))) if what == "find" else super().answer(what, said)

    def evidence_of(self, event_ids: Iterable[str]) -> pd.DataFrame:
        """See `DrawnWidget`."""
        return self._case.evidence(event_ids=set(event_ids))

    def known_events(self) -> Iterable[str]:
        """See `DrawnWidget`."""
        return self._known

    @traitlets.observe("target", "period", "channels", "level", "periods", "selection")
    def _draw(self, _change: object) -> None:
        asked = (self.target, self.period, tuple(self.channels), self.level, self.periods, str(self.selection))
        if asked == self._drawn:
            return  # several choices that change together are drawn once
        self._drawn = asked
        level, channels = cast("Level", self.level), self.channels or None
        period = Period.parse(self.period) if self.period else self._case.span()
        back = self.periods if self.period else 1
        changes = self._case.influence_change(self.target, period, level=level, channels=channels)
        shares = self._case.influence(self.target, period, periods=back, level=level, channels=channels)
        moved = changes[changes["change"] != 0].sort_values("change", key=abs, ascending=False)
        self.set_trait("shown", f"{self._search.named(self.target)} ({self.target})")
        movers = [
            {"id": row["actor"], "words": f"{plain(row['name'])} {points(row['change'])}"}
            for row in moved.head(_MOST_MOVERS).to_dict("records")
        ]
        self.set_trait("movers", movers)
        figures = {"change": influence_change(changes), "share": influence_share(shares)}
        chosen = (self.selection or {}).get("actor", "")
        explained = chosen if chosen in set(moved["actor"]) else (movers[0]["id"] if movers else "")
        if explained:
            drivers = self._case.change_drivers(self.target, period, explained, level=level, channels=channels)
            figures["drivers"] = change_drivers(drivers)
        lists = [*shares["event_ids"], *changes["event_ids"], *changes["previous_event_ids"]]
        self._known = {event for ids in lists for event in ids}
        self.set_trait("explained", explained)
        self.show(**figures)

    @traitlets.observe("period")
    def _follow_period(self, _change: object) -> None:
        self.unit = unit_of(self.period) or self.unit

    @traitlets.validate("target")
    def _check_target(self, proposal: dict[str, Any]) -> str:
        return self._case.known_actor(str(proposal["value"]))

    @traitlets.validate("period")
    def _check_period(self, proposal: dict[str, Any]) -> str:
        return period_text(str(proposal["value"]))

    @traitlets.validate("channels")
    def _check_channels(self, proposal: dict[str, Any]) -> list[str]:
        for one in proposal["value"]:
            if one not in set(Channel):
                raise ChoiceError("channel", one, [str(each) for each in Channel])
        return list(proposal["value"])

    @traitlets.validate("level")
    def _check_level(self, proposal: dict[str, Any]) -> str:
        if proposal["value"] not in LEVELS:
            raise ChoiceError("level", proposal["value"], LEVELS)
        return str(proposal["value"])
