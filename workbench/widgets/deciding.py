"""What widgets have in common that decide: each act is kept in the case, told, and can be taken back."""

from collections.abc import Iterable
from typing import Any

import traitlets

from workbench.case import Case
from workbench.errors import UseError
from workbench.model import Decision
from workbench.widgets.live import LiveWidget


class DecidingWidget(LiveWidget):
    """A widget whose acts are decisions in a case.

    Parameters
    ----------
    case : which the decisions are kept in
    author : who decides; the user of the machine where empty
    name, chosen : see `LiveWidget`

    Attributes
    ----------
    done : what was decided here and not taken back, oldest first: ``words``, ``subject`` and the ids of the
        ``decisions``. It is kept when the cell is run again, so that undo still knows it
    """

    done = traitlets.List(traitlets.Dict()).tag(sync=True)

    def __init__(self, case: Case, *, author: str, name: str, **chosen: Any) -> None:
        self._case = case
        self._author = author
        super().__init__(name=name, **chosen)

    def _keep(self, words: str, subject: str, decisions: Iterable[Decision]) -> None:
        act = {"words": words, "subject": subject, "decisions": [one.decision_id for one in decisions]}
        self.done = [*self.done, act]

    def _take_back(self) -> dict[str, Any]:
        """Undo the last act.

        Raises
        ------
        UseError
            If there is none.
        """
        if not self.done:
            raise UseError("nothing was decided here that could be taken back; `workbench undo` knows every decision")
        *before, last = self.done
        for decision in reversed(last["decisions"]):
            self._case.undo(decision, author=self._author)
        self.done = before
        return dict(last)
