"""The events of a case, and the claims that they rest on."""

from collections.abc import Collection

import pandas as pd

from workbench.case.opened import OpenedCase, as_period
from workbench.case.tables import evidence_table
from workbench.model import Event, Period


class CaseEvidence(OpenedCase):
    """A case, as far as its claims report the same happenings."""

    def events(self, period: str | Period | None = None) -> list[Event]:
        """Happenings that the claims report, each once; rejected claims and undated ones are left out."""
        return self._now().events_in(as_period(period))

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
