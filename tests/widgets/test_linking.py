from typing import Any

import pytest
import traitlets

from workbench.errors import UseError
from workbench.widgets import NetworkExplorer, link


class Window(traitlets.HasTraits):
    period = traitlets.Unicode("2024-04-22/2024-04-22")


def test_linked_widgets_share_what_they_have_in_common_until_they_are_parted(pieces: tuple[Any, Any]) -> None:
    first, second = NetworkExplorer(*pieces, period="2024"), NetworkExplorer(*pieces)
    links = link(first, second)
    assert second.period == "2024-01-01/2024-12-31"
    second.period = "2024-04"
    second.selection = {"actor": "NER"}
    assert (first.period, first.selection) == ("2024-04-01/2024-04-30", {"actor": "NER"})
    for one in links:
        one.unlink()
    second.period = ""
    assert first.period == "2024-04-01/2024-04-30"


def test_a_widget_that_has_only_a_period_follows_it(pieces: tuple[Any, Any]) -> None:
    window, explorer = Window(), NetworkExplorer(*pieces, selection={"actor": "NER"})
    link(window, explorer)
    assert explorer.period == "2024-04-22/2024-04-22"
    explorer.period = "2024-04"
    assert window.period == "2024-04-01/2024-04-30"


def test_widgets_with_nothing_in_common_are_refused(pieces: tuple[Any, Any]) -> None:
    with pytest.raises(UseError, match="NetworkExplorer and HasTraits have neither period, nor selection"):
        link(NetworkExplorer(*pieces), traitlets.HasTraits())
