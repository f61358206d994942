"""A period beside the one before it: the two ledgers that a change is read from."""

from collections.abc import Hashable, Iterable
from typing import Any

from workbench.influence.question import Question
from workbench.influence.stakes import Ledger, foundations, read_ledger
from workbench.model import Event, Period


def two_ledgers(events: Iterable[Event], question: Question, period: Period) -> tuple[Ledger, Ledger]:
    """Return the ledger of the period before, and that of `period`."""
    at_hand = list(events)
    return read_ledger(at_hand, question, period.previous()), read_ledger(at_hand, question, period)


def two_foundations(before: Ledger, now: Ledger, question: Question) -> dict[Hashable | None, Any]:
    """What a table of changes rests on, see `workbench.influence.stakes.foundations`; ``period`` and ``previous_period`` name the two."""
    return foundations([before, now], question) | {
        "period": str(now.period),
        "previous_period": str(before.period),
    }
