"""An actor of a case to choose, by typing a part of the name."""

from collections.abc import Mapping
from typing import Any

import traitlets

from workbench.case import Case
from workbench.widgets.actor_search import ActorSearch
from workbench.widgets.live import LiveWidget
from workbench.widgets.static_table import line_html


class ActorPicker(LiveWidget):
    """One actor, found in the kernel as the reader types.

    Parameters
    ----------
    case : whose actors they are
    actor : id chosen at first; the case's main actor where None, nobody where empty
    label : what the actor is for, in a word or two
    name : see `LiveWidget`

    Attributes
    ----------
    selection : ``{"actor": id}``, or None; as other widgets have it, so that they can be linked. A tie that another
        widget selects stands here as what it is, and no actor is chosen
    actor : the id; empty where none is chosen

    Raises
    ------
    UseError
        If nobody in the case or on the list has the id.
    """

    script = "actor_picker"
    choices = ("selection",)

    selection: Any = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    label = traitlets.Unicode("Actor").tag(sync=True)
    shown = traitlets.Unicode("", read_only=True).tag(sync=True)

    def __init__(self, case: Case, *, actor: str | None = None, label: str = "Actor", name: str = "") -> None:
        self._case = case
        self._search = ActorSearch(case)
        chosen = case.main_actor() if actor is None else actor
        super().__init__(name=name, selection={"actor": chosen} if chosen else None, label=label)

    @property
    def actor(self) -> str:
        """The id of the actor; empty where none is chosen."""
        return str((self.selection or {}).get("actor", ""))

    @actor.setter
    def actor(self, actor_id: str) -> None:
        self.selection = {"actor": actor_id} if actor_id else None

    def answer(self, what: str, said: Mapping[str, Any]) -> Any:
        """Actors that fit what was typed."""
        return self._search.find(str(said.get("text", ""))) if what == "find" else super().answer(what, said)

    def static_bundle(self) -> dict[str, Any]:
        """The actor in one line."""
        return {"text/html": line_html(self.label, self._words() or "none")}

    @traitlets.validate("selection")
    def _check_selection(self, proposal: dict[str, Any]) -> Any:
        selection = proposal["value"]
        if selection and "actor" in selection:
            return {"actor": self._case.known_actor(str(selection["actor"]))}
        return selection or None

    @traitlets.observe("selection")
    def _follow_selection(self, _change: object) -> None:
        self.set_trait("shown", self._words())

    def _words(self) -> str:
        """Name and id of the actor, or both ends of a tie; empty for nobody."""
        chosen = self.selection or {}
        if "actor" in chosen:
            return f"{self._search.named(chosen['actor'])} ({chosen['actor']})"
        if "source" in chosen:
            return f"{self._search.named(chosen['source'])} → {self._search.named(chosen['target'])}"
        return ""
