"""What networks, their evidence and their events over time are narrowed by, which widgets can have in common."""

from typing import Any

import traitlets

from workbench.widgets.choices import days_text, filters_text


class Narrowed(traitlets.HasTraits):
    """A widget that shows only what lies in a window on time, fits filters, or belongs to what is selected.

    Attributes
    ----------
    period : the window on time, ISO 8601: any text that `Period.parse` reads; empty for the whole time
    filters : ``channels``, ``signs``, ``statuses``, ``reliabilities``, ``credibilities`` (lists; empty for all),
        ``origins`` (at least so many), ``focus`` (an actor's id, empty for none) and ``steps`` (ties away from it, 1 to 3)
    selection : None, ``{"actor": id}``, or a tie by its ``source``, ``target``, ``channel``, ``sign`` and ``status``

    Raises
    ------
    PeriodError, ChoiceError
        If a period or a filter is set that there is not.
    """

    period = traitlets.Unicode("").tag(sync=True)
    filters = traitlets.Dict().tag(sync=True)
    selection: Any = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)

    @traitlets.validate("period")
    def _check_period(self, proposal: dict[str, Any]) -> str:
        return days_text(str(proposal["value"]))

    @traitlets.validate("filters")
    def _check_filters(self, proposal: dict[str, Any]) -> dict[str, Any]:
        return filters_text(proposal["value"])
