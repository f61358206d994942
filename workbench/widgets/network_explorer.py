"""The network explorer as a widget: what the reader chooses is in the kernel, and the other way round."""

from collections.abc import Mapping
from typing import Any

import networkx as nx
import pandas as pd
import traitlets

from workbench.charts.networks.network_view import MIME, NetworkView, network_view
from workbench.errors import ChoiceError, UseError
from workbench.widgets.live import LiveWidget
from workbench.widgets.narrowed import Narrowed

_USUAL_LOOKS = {"size": "weight", "colour": ""}
_MOST_SENTENCES = 2_000
"""Claims whose sentences the notebook's file keeps for a report page: those of the heaviest ties."""
_MOST_ASKED = 500
"""Events that may be asked for in one message."""


class NetworkExplorer(Narrowed, LiveWidget):
    """A network to filter, search and move through time, down to the sentences that each tie rests on.

    Parameters
    ----------
    graph : as made by `Case.network`
    evidence : claims of its events, as `Case.evidence` gives them
    title : a few words
    period, filters, selection, looks : what is chosen at first
    measures : what actors may be sized and coloured by, see `charts.network_view`
    name : see `LiveWidget`

    Attributes
    ----------
    period, filters, selection : see `Narrowed`
    looks : ``size`` (weight, cooperation, conflict, ties, or a measure) and ``colour`` (kind, country, sector, or a column
        of texts of the measures; empty for one colour)
    network : what is drawn, columns of numbers as bytes; the browser asks for sentences when a reader wants them

    Raises
    ------
    BundleMissing
        If the front end was not built.
    PeriodError, ChoiceError
        If a period, a filter or a look is set that there is not.
    """

    script = "network"
    styles = ("widgets", "network")
    choices = ("period", "filters", "selection", "looks")
    by_key = ("filters", "looks")

    network = traitlets.Dict().tag(sync=True)
    looks = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        graph: "nx.MultiDiGraph[str]",
        evidence: pd.DataFrame,
        *,
        title: str = "Who acts on whom",
        period: str = "",
        filters: dict[str, Any] | None = None,
        selection: dict[str, str] | None = None,
        looks: dict[str, str] | None = None,
        measures: pd.DataFrame | None = None,
        name: str = "",
    ) -> None:
        self._view = network_view(graph, evidence, title=title, measures=measures)
        super().__init__(
            name=name,
            network=self._view.drawing(),
            period=period,
            filters=filters or {},
            selection=selection,
            looks=looks or {},
        )

    @property
    def view(self) -> NetworkView:
        """The network that is shown, with everything that leads from it to its sentences."""
        return self._view

    def show(
        self,
        graph: "nx.MultiDiGraph[str]",
        evidence: pd.DataFrame,
        *,
        title: str = "Who acts on whom",
        measures: pd.DataFrame | None = None,
    ) -> None:
        """Show another network in the same place; what is chosen stays chosen as far as it has it."""
        self._view = network_view(graph, evidence, title=title, measures=measures)
        self.network = self._view.drawing()

    def answer(self, what: str, said: Mapping[str, Any]) -> Any:
        """The sentences of some events, given by position: a page of them, never all.

        Raises
        ------
        UseError
            If one is not there, or too many are asked for.
        """
        if what != "sentences":
            return super().answer(what, said)
        events = said.get("events")
        known = range(len(self._view.evidence.number_of))
        if not isinstance(events, list) or len(events) > _MOST_ASKED or any(one not in known for one in events):
            raise UseError(f"there are {len(known)} events, and up to {_MOST_ASKED} may be asked for at once")
        return self._view.sentences(events)

    def static_bundle(self) -> dict[str, Any]:
        """The same network for the report page, with the sentences of its heaviest ties."""
        return {MIME: self._view.with_sentences(_MOST_SENTENCES)}

    @traitlets.validate("looks")
    def _check_looks(self, proposal: dict[str, Any]) -> dict[str, str]:
        given = proposal["value"]
        for name in given:
            if name not in _USUAL_LOOKS:
                raise ChoiceError("look", name, list(_USUAL_LOOKS))
        return {**_USUAL_LOOKS, **{name: str(value) for name, value in given.items()}}
