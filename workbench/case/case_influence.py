"""Who deals with whom in a case, and who has influence over whom."""

from collections.abc import Collection

import pandas as pd

from workbench.case.case_bearings import CaseBearings
from workbench.errors import UseError
from workbench.influence.change import influence_change
from workbench.influence.dealings import dealings
from workbench.influence.drivers import change_drivers
from workbench.influence.partners import partners
from workbench.influence.share import influence_share
from workbench.model import Period
from workbench.network.levels import Level


class CaseInfluence(CaseBearings):
    """A case, as far as its events add up to influence."""

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
