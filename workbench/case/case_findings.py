"""What follows from the claims of a case: events, networks, influence and their evidence."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import pandas as pd

from workbench.case.case_bearings import CaseBearings
from workbench.case.moment import statuses
from workbench.case.opened import as_period
from workbench.case.tables import evidence_table
from workbench.errors import UseError
from workbench.influence.change import influence_change
from workbench.influence.dealings import dealings
from workbench.influence.drivers import change_drivers
from workbench.influence.partners import partners
from workbench.influence.share import influence_share
from workbench.model import Event, Period, independent_origins, reporting_articles
from workbench.network.build import build_network
from workbench.network.comparison import compare_networks
from workbench.network.grades import Grade
from workbench.network.levels import Level

if TYPE_CHECKING:
    import networkx as nx


class CaseFindings(CaseBearings):
    """A case, as far as its claims add up to something."""

    def events(self, period: str | Period | None = None) -> list[Event]:
        """Happenings that the claims report, each once; rejected claims and undated ones are left out."""
        return self._now().events_in(as_period(period))

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

    def dealings(
        self,
        actor: str,
        period: str | Period,
        *,
        partner: str | None = None,
        periods: int = 1,
        level: Level = "country",
        channels: Collection[str] | None = None,
    ) -> pd.DataFrame:
        """What an actor and others did to each other in the periods that end with `period`, see `influence.dealings`."""
        now = self._now()
        return dealings(
            now.events,
            now.stands_for(actor),
            Period.parse(period).run_up(periods),
            partner=None if partner is None else now.stands_for(partner),
            level=level,
            channels=self._channels(channels),
            actors=now.actors,
        )

    def influence(
        self,
        target: str,
        period: str | Period,
        *,
        periods: int = 6,
        level: Level = "country",
        channels: Collection[str] | None = None,
        half_life_days: float | None = None,
    ) -> pd.DataFrame:
        """Shares of influence on `target` in the periods that end with `period`, see `influence.share`."""
        now = self._now()
        return influence_share(
            now.events,
            now.stands_for(target),
            Period.parse(period).run_up(periods),
            level=level,
            channels=self._channels(channels),
            half_life_days=half_life_days,
            actors=now.actors,
        )

    def influence_change(
        self,
        target: str,
        period: str | Period,
        *,
        level: Level = "country",
        channels: Collection[str] | None = None,
        half_life_days: float | None = None,
    ) -> pd.DataFrame:
        """Who gained and who lost share since the previous period, see `influence.change`."""
        now = self._now()
        return influence_change(
            now.events,
            now.stands_for(target),
            Period.parse(period),
            level=level,
            channels=self._channels(channels),
            half_life_days=half_life_days,
            actors=now.actors,
        )

    def change_drivers(
        self,
        target: str,
        period: str | Period,
        actor: str,
        *,
        level: Level = "country",
        channels: Collection[str] | None = None,
        half_life_days: float | None = None,
    ) -> pd.DataFrame:
        """The events that make up one actor's change; their contributions add up to it."""
        now = self._now()
        return change_drivers(
            now.events,
            now.stands_for(target),
            Period.parse(period),
            now.stands_for(actor),
            level=level,
            channels=self._channels(channels),
            half_life_days=half_life_days,
            actors=now.actors,
        )

    def evidence(self, period: str | Period | None = None, *, event_ids: Collection[str] | None = None) -> pd.DataFrame:
        """The claims behind events: the columns of `claims`, with `event_id`, `origins`, `contradicted_by`, `before`, `after`.

        `contradicted_by` lists the events that say the opposite, see `fusion.contradictions`; `before` and
        `after` stand around the quote in its article.
        """
        now = self._now()
        events = [one for one in now.events_in(as_period(period)) if event_ids is None or one.event_id in event_ids]
        return evidence_table(events, now.reading, now.against)

    def statements(self, actor: str, period: str | Period | None = None) -> pd.DataFrame:
        """The claims that articles attribute to an actor or to what is part of it, with the columns of `evidence`."""
        now = self._now()
        who = now.stands_for(actor)
        said = {claim.claim_id for claim in now.standing(as_period(period)) if now.speaks_for(claim, who)}
        table = evidence_table(now.events_in(as_period(period)), now.reading)
        return table[table["claim_id"].isin(said)].reset_index(drop=True)

    def main_partner(self, actor: str) -> str:
        """The country or actor with which `actor` has most events, over all days.

        Raises
        ------
        UseError
            If it has dealt with nobody.
        """
        found = partners(self.dealings(actor, self.span()))
        if found.empty:
            raise UseError(f"{actor} is not said to have dealt with anybody: name the two actors")
        return str(found["partner"].iloc[0])

    def _channels(self, given: Collection[str] | None) -> Collection[str] | None:
        """The channels asked for; else those that case.toml names; None for all."""
        return given or self.settings.channels or None
