"""What a reader chose survives running the cell again."""

from collections.abc import Callable, Iterator

import pytest

from workbench.case import Case
from workbench.widgets import ActorPicker, PeriodPicker, memory

RunCell = Callable[[str], None]


@pytest.fixture
def run_cell(monkeypatch: pytest.MonkeyPatch) -> Iterator[RunCell]:
    """run_cell("a"): from now on the cell of that id runs, each time a run of its own."""
    runs = 0

    def running(cell: str) -> None:
        nonlocal runs
        runs += 1
        monkeypatch.setattr(memory, "_running_cell", lambda: (cell, str(runs)))

    yield running
    memory._REMEMBERED.clear()


def test_the_same_cell_run_again_keeps_what_was_chosen(case: Case, run_cell: RunCell) -> None:
    run_cell("a")
    PeriodPicker(case, period="2024-04").period = "2024-03"
    run_cell("a")
    assert PeriodPicker(case, period="2024-04").period == "2024-03"
    run_cell("a")
    assert PeriodPicker(case, period="2024-04").period == "2024-03"


def test_the_code_wins_once_it_asks_for_something_else(case: Case, run_cell: RunCell) -> None:
    run_cell("a")
    PeriodPicker(case, period="2024-04").period = "2024-03"
    run_cell("a")
    assert PeriodPicker(case, period="2024-Q1").period == "2024-Q1"
    run_cell("a")
    assert PeriodPicker(case, period="2024-Q1").period == "2024-Q1"


def test_widgets_of_one_cell_are_told_apart_by_their_order_and_cells_by_their_id(case: Case, run_cell: RunCell) -> None:
    run_cell("a")
    _, second = PeriodPicker(case), PeriodPicker(case)
    second.period = "2024-03"
    run_cell("a")
    assert [PeriodPicker(case).period, PeriodPicker(case).period] == ["2024-04", "2024-03"]
    run_cell("b")
    assert PeriodPicker(case).period == "2024-04"


def test_a_name_makes_it_the_same_widget_in_any_cell(case: Case, run_cell: RunCell) -> None:
    run_cell("a")
    ActorPicker(case, name="target").actor = "RUS"
    run_cell("b")
    assert ActorPicker(case, name="target").actor == "RUS"
    assert PeriodPicker(case, name="target").period == "2024-04"


def test_what_is_no_longer_there_is_forgotten(case: Case, run_cell: RunCell) -> None:
    run_cell("a")
    ActorPicker(case, actor="NER").actor = "RUS"
    memory._REMEMBERED["ActorPicker", "a", "1"].chosen["selection"] = {"actor": "Atlantis"}
    run_cell("a")
    assert ActorPicker(case, actor="NER").actor == "NER"


def test_outside_of_a_notebook_nothing_is_taken_over(case: Case) -> None:
    PeriodPicker(case).period = "2024-03"
    assert PeriodPicker(case).period == "2024-04"
