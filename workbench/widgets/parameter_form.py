"""A form for a template's parameters: what cannot be is said beside its field, before anything runs."""

from collections.abc import Callable, Mapping
from typing import Any

import traitlets

from workbench.case import Case
from workbench.errors import ParameterError
from workbench.publishing.settled import SETTLED
from workbench.reports.parameters import check_parameters
from workbench.reports.template import Template, find_template
from workbench.widgets.actor_search import ActorSearch
from workbench.widgets.live import LiveWidget
from workbench.widgets.parameter_fields import entry_of, fields_of, problems_of
from workbench.widgets.static_table import table_html


class ParameterForm(LiveWidget):
    """Fields for the parameters of a template, made of its parameters cell.

    Parameters
    ----------
    template : its name, the path of a notebook, or the template itself
    case : on which it is to run; actors are then looked up in it, and its folder and table versions are no fields
    given : parameters that the fields hold at first; the template's defaults for the rest
    on_run : called with the checked parameters when the reader presses Run; no button where None
    name : see `LiveWidget`

    Attributes
    ----------
    entered : what the fields hold, by parameter, as it was entered
    problems : what is wrong with it, by parameter; empty where a run can begin

    Raises
    ------
    UnknownTemplate, TemplateError
        If there is no such template, or it cannot be read.
    ParameterError
        If `given` names a parameter that the template does not have.
    """

    script = "parameter_form"
    choices = ("entered",)
    by_key = ("entered",)

    entered = traitlets.Dict().tag(sync=True)
    problems = traitlets.Dict(read_only=True).tag(sync=True)
    fields = traitlets.List(traitlets.Dict(), read_only=True).tag(sync=True)
    title = traitlets.Unicode("", read_only=True).tag(sync=True)
    can_run = traitlets.Bool(False, read_only=True).tag(sync=True)

    def __init__(
        self,
        template: str | Template,
        *,
        case: Case | None = None,
        given: Mapping[str, object] | None = None,
        on_run: Callable[[dict[str, object]], object] | None = None,
        name: str = "",
    ) -> None:
        self._template = template if isinstance(template, Template) else find_template(template)
        self._case = case
        self._search: ActorSearch | None = None
        self._on_run = on_run
        settled = () if case is None else SETTLED
        self._asked = tuple(one for one in self._template.parameters if one.name not in settled)
        given = dict(given or {})
        if unknown := [one for one in given if one not in {asked.name for asked in self._asked}]:
            names = ", ".join(asked.name for asked in self._asked)
            raise ParameterError(f"{unknown[0]} is not asked for by {self._template.name}: it asks for {names}")
        self.set_trait("fields", fields_of(self._template, settled))
        self.set_trait("title", self._template.title)
        self.set_trait("can_run", on_run is not None)
        super().__init__(name=name, entered={one: entry_of(value) for one, value in given.items()})

    @property
    def values(self) -> dict[str, object]:
        """The checked parameters: plain values, as a run takes them.

        Raises
        ------
        ParameterError
            Once, with everything that is wrong.
        """
        values = check_parameters(self._template, {**self._settled(), **self.entered})
        if self.problems:
            listed = "; ".join(f"{name}: {problem}" for name, problem in self.problems.items())
            raise ParameterError(f"template {self._template.name} cannot run with these parameters: {listed}")
        return {name: value for name, value in values.items() if self._case is None or name not in SETTLED}

    def answer(self, what: str, said: Mapping[str, Any]) -> Any:
        """Find actors as the reader types, and run what was asked for."""
        if what == "find":
            if self._case is None:
                return []
            self._search = self._search or ActorSearch(self._case)
            return self._search.find(str(said.get("text", "")))
        if what == "run" and self._on_run is not None:
            self._on_run(self.values)
            return "Done."
        return super().answer(what, said)

    def static_bundle(self) -> dict[str, Any]:
        """The parameters as a plain table."""
        rows = [(one.name, _written(self.entered[one.name]), one.help) for one in self._asked]
        return {"text/html": table_html(self._template.title, ("Parameter", "Value", "Meaning"), rows)}

    def _settled(self) -> dict[str, object]:
        """What the case settles, as far as the template has it."""
        known = self._case is not None and "case" in self._template.parameter_names
        return {"case": str(self._case.folder)} if known and self._case is not None else {}

    @traitlets.validate("entered")
    def _check_entered(self, proposal: dict[str, Any]) -> dict[str, Any]:
        given = proposal["value"]
        return {one.name: given.get(one.name, entry_of(one.default)) for one in self._asked}

    @traitlets.observe("entered")
    def _follow_entered(self, _change: object) -> None:
        known = None if self._case is None else self._case.known_actor
        self.set_trait("problems", problems_of(self._asked, self.entered, known))


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value) or "none"
