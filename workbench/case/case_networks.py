"""The actor networks of a case, and what became of their ties."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import pandas as pd

from workbench.case.case_bearings import CaseBearings
from workbench.case.moment import statuses
from workbench.model import Period, independent_origins, reporting_articles
from workbench.network.build import build_network
from workbench.network.comparison import compare_networks
from workbench.network.grades import Grade
from workbench.network.levels import Level

if TYPE_CHECKING:
    import networkx as nx


class CaseNetworks(CaseBearings):
    """A case, as far as its events tie actors to each other."""

    def network(
        self,
        period: str | Period,
        *,
        level: Level = "country",
        channels: Collection[str] | None = None,
        status: str | Collection[str] = "actual",
    ) -> "nx.MultiDiGraph[str]":
        """The actor network of a period, see `network.build.build_network`."""
        now = self._now()
        return build_network(
            now.events,
            Period.parse(period),
            level=level,
            channels=self._channels(channels),
            statuses=tuple(sorted(statuses(status))),
            actors=now.actors,
        )

    def network_change(
        self,
        period: str | Period,
        *,
        before: str | Period | None = None,
        level: Level = "country",
        channels: Collection[str] | None = None,
        factor: float = 1.5,
    ) -> pd.DataFrame:
        """What became of each tie since another period, see `network.comparison.compare_networks`.

        Parameters
        ----------
        before : the period compared with; the one just before `period` where None
        """
        then = Period.parse(period).previous() if before is None else Period.parse(before)
        graphs = [self.network(one, level=level, channels=channels) for one in (then, period)]
        table = compare_networks(graphs[0], graphs[1], grades=self._grades(), factor=factor)
        return self._grounded(table)

    def network_learned(
        self,
        period: str | Period,
        *,
        since: Mapping[str, int],
        level: Level = "country",
        channels: Collection[str] | None = None,
        factor: float = 1.5,
    ) -> pd.DataFrame:
        """What has come to be known otherwise of a period's ties: by late articles, decisions, other grades.

        The same period is compared with itself, as the tables told of it at the versions `since` and as they do now.
        What sources.csv and actors.csv say is no table, and counts as it is now on both sides.

        Parameters
        ----------
        since : table versions, as `Case.versions` gave them then

        Returns
        -------
        table : see `network.comparison.compare_networks`; events that are no longer known lead to evidence of then
        """
        then = type(self)(self.folder, versions={**self.versions, **since})
        graphs = [one.network(period, level=level, channels=channels) for one in (then, self)]
        grades = {"grades": self._grades(), "previous_grades": then._grades()}  # noqa: SLF001 - the same case, at another moment
        return self._grounded(compare_networks(graphs[0], graphs[1], factor=factor, **grades))

    def _grades(self) -> dict[str, Grade]:
        """Letter and digit of each claim that stands."""
        return {one.claim_id: (one.source_reliability, one.credibility) for one in self._now().reading.standing}

    def _grounded(self, table: pd.DataFrame) -> pd.DataFrame:
        """The table, which now tells how many articles and origins its events have."""
        ids = {event for column in ("event_ids", "previous_event_ids") for found in table[column] for event in found}
        counted = [event for event in self._now().events if event.event_id in ids]
        table.attrs["articles"] = reporting_articles(counted)
        table.attrs["origins"] = independent_origins(counted)
        return table
