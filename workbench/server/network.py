"""The actor network of a case, as the view draws it."""

from typing import TYPE_CHECKING, Any

from tornado import web

from workbench.model import Channel, Status
from workbench.server.handler import Resource

if TYPE_CHECKING:
    from workbench.case import Case
    from workbench.network.levels import Level

_LEVELS: "tuple[Level, ...]" = ("country", "sector", "actor")
_MOST_SENTENCES = 5000
"""Those of the heaviest ties; more would be megabytes that nobody reads."""


class Network(Resource):
    """``/network``."""

    @web.authenticated
    async def get(self) -> None:
        """Give actors, ties, events and their sentences."""
        query = self.query
        period, level = query.text("period"), query.choice("level", _LEVELS) or "country"
        channels, statuses = query.several("channel", list(Channel)), query.several("status", list(Status))
        told = await self.of_case(lambda case: view_of(case, period, level, channels, statuses or (Status.ACTUAL,)))
        self.answer(told)


def view_of(
    case: "Case", period: str | None, level: "Level", channels: tuple[Channel, ...], statuses: tuple[Status, ...]
) -> dict[str, Any]:
    """Make the network of a period, of the case's whole span where it is None."""
    from workbench.charts.networks.network_view import network_view  # noqa: PLC0415 - loads plotly

    graph = case.network(period or case.span(), level=level, channels=channels or None, status=statuses)
    wanted = {event for *_, facts in graph.edges(data=True) for event in facts["event_ids"]}
    return network_view(graph, case.evidence(event_ids=wanted)).with_sentences(_MOST_SENTENCES)
