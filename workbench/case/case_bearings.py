"""What a case is about: its days, its main actor, and the channels that it follows."""

from collections.abc import Collection

from workbench.case.opened import OpenedCase
from workbench.errors import UseError
from workbench.model import Period


class CaseBearings(OpenedCase):
    """A case, as far as a report can ask it what it leaves open."""

    def outline(self) -> tuple[Period | None, Period | None, str | None]:
        """`span`, `latest_month` and `main_actor`; None each where the case does not hold what it takes."""
        now = self._now()
        return now.span, now.latest_month, now.main_actor(self.settings.focus)

    def span(self) -> Period:
        """From the first day that a claim is dated to, to the last.

        Raises
        ------
        UseError
            If the case holds no dated claim.
        """
        return self._dated(self._now().span)

    def latest_month(self) -> Period:
        """The last month in which something is said to have happened: a report's period unless it is told another.

        Raises
        ------
        UseError
            If the case holds no dated claim.
        """
        return self._dated(self._now().latest_month)

    def _dated(self, found: Period | None) -> Period:
        if found is None:
            raise UseError(f"{self.folder} holds no dated claim yet: add articles with `workbench add`")
        return found

    def main_actor(self) -> str:
        """The first actor in focus; where case.toml names none, the country or actor in most events.

        An actor in focus that was merged is the one it counts as.

        Raises
        ------
        UseError
            If the case names no actor.
        """
        actor = self._now().main_actor(self.settings.focus)
        if actor is None:
            raise UseError(f"{self.folder} names no actor yet: add articles, or give a target")
        return actor

    def known_actor(self, actor_id: str) -> str:
        """Return `actor_id` if an actor of the list or of an event has it; of a merged one, the id it counts as.

        Raises
        ------
        UseError
            If none has; where it is a name, the message gives its id.
        """
        now = self._now()
        if now.actors.get(actor_id) is None and actor_id not in now.actor_ids():
            meant = now.actors.resolve(actor_id)
            hint = f"did you mean {meant.id}?" if meant is not None and meant.id else "give an id such as NER or ECOWAS"
            raise UseError(f"no actor has the id {actor_id!r}: {hint}")
        return now.stands_for(actor_id)

    def _channels(self, given: Collection[str] | None) -> Collection[str] | None:
        """The channels asked for; else those that case.toml names; None for all."""
        return given or self.settings.channels or None
