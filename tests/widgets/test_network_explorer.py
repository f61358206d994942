from collections.abc import Callable
from typing import Any

import pytest

from workbench.charts import network_view
from workbench.errors import ChoiceError, PeriodError
from workbench.widgets import NetworkExplorer

Pieces = tuple[Any, Any]


def test_it_holds_the_network_that_the_report_page_draws(pieces: Pieces) -> None:
    explorer = NetworkExplorer(*pieces, title="Sahel")
    assert explorer.network == network_view(*pieces, title="Sahel").drawing()
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["application/vnd.workbench.network+json"] == network_view(*pieces, title="Sahel").data
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"] == explorer.model_id


@pytest.mark.parametrize(
    "given,kept",
    [
        ("2024-04", "2024-04-01/2024-04-30"),
        ("2024-04-22", "2024-04-22/2024-04-22"),
        ("2024-W16", "2024-04-15/2024-04-21"),
        ("2024-04-01/2024-04-21", "2024-04-01/2024-04-21"),
        ("", ""),
    ],
)
def test_a_period_is_any_that_can_be_read_and_becomes_its_days(pieces: Pieces, given: str, kept: str) -> None:
    explorer = NetworkExplorer(*pieces, period=given)
    assert explorer.period == kept
    explorer.period = ""
    explorer.period = given
    assert explorer.period == kept


def test_filters_are_completed_and_checked(pieces: Pieces) -> None:
    explorer = NetworkExplorer(*pieces, filters={"channels": ["military"], "origins": 2})
    assert (explorer.filters["channels"], explorer.filters["signs"], explorer.filters["steps"]) == (["military"], [], 1)
    explorer.filters = {"signs": {"conflict"}}
    assert (explorer.filters["signs"], explorer.filters["channels"]) == (["conflict"], [])


def test_what_there_is_not_is_refused_and_changes_nothing(pieces: Pieces) -> None:
    explorer = NetworkExplorer(*pieces, period="2024-04", filters={"signs": ["conflict"]})
    with pytest.raises(PeriodError, match="'soon' is not a period"):
        explorer.period = "soon"
    with pytest.raises(ChoiceError, match="no filter 'colour'"):
        explorer.filters = {"colour": ["red"]}
    with pytest.raises(ChoiceError, match="no value of the filter channels 'naval': choose one of diplomatic"):
        explorer.filters = {"channels": ["naval"]}
    assert (explorer.period, explorer.filters["signs"]) == ("2024-04-01/2024-04-30", ["conflict"])


def test_selection_is_an_actor_a_tie_or_nothing(pieces: Pieces) -> None:
    explorer = NetworkExplorer(*pieces, selection={"actor": "NER"})
    seen: list[Any] = []
    explorer.observe(lambda change: seen.append(change["new"]), "selection")
    explorer.selection = None
    explorer.selection = {"actor": "USA"}
    assert seen == [None, {"actor": "USA"}]


def test_sentences_are_sent_when_asked_for_never_before(pieces: Pieces, ask: Callable[..., Any]) -> None:
    explorer = NetworkExplorer(*pieces)
    assert "sentences" not in explorer.network
    assert "delivered weapons" not in str(explorer.get_state())
    told = ask(explorer, "sentences", events=[0])
    assert told == explorer.view.sentences([0])
    assert told[0]["quote"]
    for events in ([99], [-1], "all", [0] * 501, [None]):
        assert "may be asked for at once" in ask(explorer, "sentences", events=events)
    assert "no answer to 'other'" in ask(explorer, "other")


def test_looks_are_completed_and_checked(pieces: Pieces) -> None:
    explorer = NetworkExplorer(*pieces, looks={"colour": "country"})
    assert explorer.looks == {"size": "weight", "colour": "country"}
    with pytest.raises(ChoiceError, match="no look 'shape'"):
        explorer.looks = {"shape": "star"}
    explorer.filters = {"credibilities": {1, 2}}
    assert explorer.filters["credibilities"] == [1, 2]
    with pytest.raises(ChoiceError, match="no value of the filter credibilities '7'"):
        explorer.filters = {"credibilities": [7]}


def test_another_network_takes_the_place_of_the_first(case: Any, pieces: Pieces) -> None:
    explorer = NetworkExplorer(*pieces, selection={"actor": "NER"})
    explorer.show(case.network("2024-04"), case.evidence("2024-04"))
    assert explorer.network["period"] == "2024-04"
    assert explorer.selection == {"actor": "NER"}
