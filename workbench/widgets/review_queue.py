"""The claims that wait: read each in its sentence, then accept, reject or correct it, by keyboard if one likes."""

from collections.abc import Mapping
from typing import Any

import traitlets

from workbench.case import Case
from workbench.charts.event_words import event_words
from workbench.charts.numbers import count
from workbench.errors import ChoiceError, UseError
from workbench.model import Period, Status
from workbench.ontology.plover import EVENT_TYPES
from workbench.widgets.actor_search import ActorSearch
from workbench.widgets.choices import period_text
from workbench.widgets.claim_corrections import correct_claim
from workbench.widgets.deciding import DecidingWidget
from workbench.widgets.queue_page import queue_page
from workbench.widgets.static_table import table_html
from workbench.widgets.waiting_claims import ORDERS, WaitingClaims

_MOST_STATIC = 50
_COLUMNS = ("Date", "Who", "To whom", "What", "Status", "Sentence", "Outlet", "Grade")


class ReviewQueue(DecidingWidget):
    """Claims of a case that nobody has decided upon yet, one after the other.

    Parameters
    ----------
    case : whose claims wait, and which keeps the decisions
    period : only claims dated to it; all, undated ones too, where None or empty
    order : ``date``, or ``doubt`` for those first of which the extraction is least certain
    author : who decides; the user of the machine where empty
    name : see `LiveWidget`

    Attributes
    ----------
    period, order : what waits, and in what order
    current : id of the claim that is shown; empty where none waits
    waiting : how many wait
    done : see `DecidingWidget`

    Raises
    ------
    PeriodError, ChoiceError
        If there is no such period or order.
    """

    script = "review_queue"
    choices = ("period", "order", "current", "done")

    period = traitlets.Unicode("").tag(sync=True)
    order = traitlets.Unicode("date").tag(sync=True)
    current = traitlets.Unicode("").tag(sync=True)
    waiting = traitlets.Int(0, read_only=True).tag(sync=True)
    offered = traitlets.Dict(read_only=True).tag(sync=True)

    def __init__(
        self,
        case: Case,
        *,
        period: str | Period | None = None,
        order: str = "date",
        author: str = "",
        name: str = "",
    ) -> None:
        self._search: ActorSearch | None = None
        self._queue = WaitingClaims(case, period_text(period))
        self.set_trait("offered", _offered())
        super().__init__(case, author=author, name=name, period=period_text(period), order=order)
        self._show_waiting()

    def refresh(self) -> None:
        """See what waits by now, such as after articles were added."""
        self._queue = WaitingClaims(self._case, self.period)
        self._show_waiting()

    def answer(self, what: str, said: Mapping[str, Any]) -> Any:
        """Show a page of the queue or a claim, and keep what is decided."""
        match what:
            case "queue":
                return queue_page(self._queue.ordered(self.order), self.current, self._queue.lines)
            case "claim":
                return self._queue.card(self.current) if self.current else None
            case "find":
                self._search = self._search or ActorSearch(self._case)
                return self._search.find(str(said.get("text", "")))
            case "accept" | "reject" | "correct":
                return self._decide(what, said)
            case "undo":
                return self._undo()
        return super().answer(what, said)

    def static_bundle(self) -> dict[str, Any]:
        """What waits, as a plain table: on a page nothing can be decided."""
        waiting = self._queue.ordered(self.order)
        left_out = f"{len(waiting) - _MOST_STATIC} more wait." if len(waiting) > _MOST_STATIC else ""
        rows = self._queue.sentences(waiting[:_MOST_STATIC])
        return {"text/html": table_html(f"{count(len(waiting), 'claim')} to review", _COLUMNS, rows, more=left_out)}

    def _decide(self, what: str, said: Mapping[str, Any]) -> str:
        claim_id, reason = str(said.get("claim", "")), str(said.get("reason", ""))
        if not claim_id or claim_id != self.current:
            raise UseError("another claim is shown by now: nothing was decided; look again")
        words = self._queue.lines([claim_id])[0]["words"]
        if what == "correct":
            decisions = correct_claim(
                self._case, self._queue.claim(claim_id), said.get("values", {}), reason=reason, author=self._author
            )
            if not decisions:
                raise UseError("nothing was changed: accept the claim as it is, or change a field")
            told = f"Corrected {', '.join(one.field for one in decisions)}: {words}"
        else:
            act = self._case.accept if what == "accept" else self._case.reject
            decisions = [act(claim_id, reason=reason, author=self._author)]
            told = f"{'Accepted' if what == 'accept' else 'Rejected'}: {words}"
        before = self._queue.ordered(self.order)
        self._queue.leave(claim_id)
        self._keep(told, claim_id, decisions)
        self._move_on(before, claim_id)
        return told

    def _undo(self) -> str:
        act = self._take_back()
        self._queue.come_back(act["subject"])
        if act["subject"] in self._queue.ordered(self.order):
            self.current = act["subject"]
        self._show_waiting()
        return f"Taken back: {act['words']}"

    def _move_on(self, before: list[str], decided: str) -> None:
        """To the next claim that waits, or else the one before."""
        at, waiting = before.index(decided), self._queue.ordered(self.order)
        self.current = waiting[min(at, len(waiting) - 1)] if waiting else ""
        self._show_waiting()

    def _show_waiting(self) -> None:
        waiting = self._queue.ordered(self.order)
        if self.current not in waiting:
            self.current = waiting[0] if waiting else ""
        self.set_trait("waiting", len(waiting))

    @traitlets.validate("period")
    def _check_period(self, proposal: dict[str, Any]) -> str:
        return period_text(str(proposal["value"]))

    @traitlets.validate("order")
    def _check_order(self, proposal: dict[str, Any]) -> str:
        if proposal["value"] not in ORDERS:
            raise ChoiceError("order", proposal["value"], list(ORDERS))
        return str(proposal["value"])

    @traitlets.validate("current")
    def _check_current(self, proposal: dict[str, Any]) -> str:
        waiting = self._queue.ordered("date")
        if proposal["value"] and proposal["value"] not in waiting:
            raise UseError(f"claim {proposal['value']!r} does not wait for a decision: choose one of the queue")
        return str(proposal["value"])

    @traitlets.observe("period")
    def _follow_period(self, _change: object) -> None:
        if self._queue.period != self.period:
            self.refresh()

    @traitlets.observe("order")
    def _follow_order(self, _change: object) -> None:
        waiting = self._queue.ordered(self.order)
        self.current = waiting[0] if waiting else ""


def _offered() -> dict[str, Any]:
    """What the form's lists offer: each event with its modes and their words, statuses, orders."""
    return {
        "events": {
            event: [[mode, event_words(event, mode)] for mode in ("", *facts.modes)]
            for event, facts in EVENT_TYPES.items()
        },
        "statuses": [str(one) for one in Status],
        "orders": [[order, words] for order, words in ORDERS.items()],
    }
