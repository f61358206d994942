"""The network explorer as a widget: what the reader chooses is in the kernel, and the other way round."""

from typing import Any

import anywidget
import networkx as nx
import pandas as pd
import traitlets

from workbench.charts.network_view import MIME, NetworkView, network_view
from workbench.widgets.bundle import static_file
from workbench.widgets.choices import days_text, filters_text


class NetworkExplorer(anywidget.AnyWidget):
    """A network to filter, search and move through time, down to the sentences that each tie rests on.

    Parameters
    ----------
    graph : as made by `Case.network`
    evidence : claims of its events, as `Case.evidence` gives them
    title : a few words
    period, filters, selection : what is chosen at first

    Attributes
    ----------
    period : the window on time, ISO 8601: any text that `Period.parse` reads; empty for the whole time
    filters : ``channels``, ``signs``, ``statuses``, ``reliabilities`` (lists; empty for all), ``origins`` (at least so
        many), ``focus`` (an actor's id, empty for none) and ``steps`` (ties away from it, 1 to 3)
    selection : None, ``{"actor": id}``, or a tie by its ``source``, ``target``, ``channel``, ``sign`` and ``status``

    Raises
    ------
    BundleMissing
        If the front end was not built.
    PeriodError, ChoiceError
        If a period or a filter is set that there is not.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    network = traitlets.Bytes().tag(sync=True)
    period = traitlets.Unicode("").tag(sync=True)
    filters = traitlets.Dict().tag(sync=True)
    selection: Any = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)

    def __init__(
        self,
        graph: "nx.MultiDiGraph[str]",
        evidence: pd.DataFrame,
        *,
        title: str = "Who acts on whom",
        period: str = "",
        filters: dict[str, Any] | None = None,
        selection: dict[str, str] | None = None,
    ) -> None:
        self._view = network_view(graph, evidence, title=title)
        super().__init__(
            _esm=static_file("network.js").read_text("utf-8"),
            _css=static_file("network.css").read_text("utf-8"),
            network=self._view.json().encode("utf-8", "surrogatepass"),
            period=period,
            filters=filters or {},
            selection=selection,
        )

    @property
    def view(self) -> NetworkView:
        """The network that is shown, with everything that leads from it to its sentences."""
        return self._view

    @traitlets.validate("period")
    def _check_period(self, proposal: dict[str, Any]) -> str:
        return days_text(str(proposal["value"]))

    @traitlets.validate("filters")
    def _check_filters(self, proposal: dict[str, Any]) -> dict[str, Any]:
        return filters_text(proposal["value"])

    def _repr_mimebundle_(self, **settings: Any) -> Any:
        """The widget for a live notebook, and beside it what the report page draws without a kernel."""
        bundle = super()._repr_mimebundle_(**settings)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        return {**(data or {}), MIME: self._view.data}, metadata
