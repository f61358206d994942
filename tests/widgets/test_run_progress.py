from threading import Thread
from typing import Any

import nbformat
import pytest

from workbench.errors import ChoiceError
from workbench.reports.run import run_template
from workbench.reports.template import read_template
from workbench.widgets import RunProgress

v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write


def states(progress: RunProgress) -> list[tuple[str, str, int, int]]:
    return [(one["name"], one["state"], one["cell"], one["cells"]) for one in progress.runs]


def test_a_run_goes_from_waiting_to_done_cell_by_cell() -> None:
    progress = RunProgress(["2024-Q1", "2024-Q2"])
    assert states(progress)[0] == ("2024-Q1", "waiting", 0, 0)
    with progress.run("2024-Q1") as on_cell:
        on_cell(1, 3)
        assert states(progress) == [("2024-Q1", "running", 1, 3), ("2024-Q2", "waiting", 0, 0)]
        on_cell(3, 3)
    assert progress.state_of("2024-Q1") == "done"
    assert progress.runs[0]["seconds"] >= 0


def test_what_goes_wrong_stands_beside_the_bar_and_is_raised() -> None:
    progress = RunProgress()

    def fail() -> None:
        with progress.run("late") as on_cell:
            on_cell(2, 9)
            raise ValueError("no <cell> 3")

    with pytest.raises(ValueError, match="no <cell> 3"):
        fail()
    assert states(progress) == [("late", "failed", 2, 9)]
    assert progress.runs[0]["note"] == "no <cell> 3"
    assert "<td>failed</td><td>2 of 9</td>" in progress.static_bundle()["text/html"]
    assert "no &lt;cell&gt; 3" in progress.static_bundle()["text/html"]
    with pytest.raises(ChoiceError, match="no run 'early': choose one of late"):
        progress.state_of("early")


def test_runs_side_by_side_lose_nothing() -> None:
    names = [f"run {number}" for number in range(6)]
    progress = RunProgress(names)

    def work(name: str) -> None:
        with progress.run(name) as on_cell:
            for cell in range(1, 21):
                on_cell(cell, 20)

    threads = [Thread(target=work, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert states(progress) == [(name, "done", 20, 20) for name in names]


@pytest.mark.slow
def test_a_real_run_tells_it_each_cell(tmp_path: Any) -> None:
    parameters = v4.new_code_cell("day: int = 1")
    parameters.metadata["tags"] = ["parameters"]
    write(v4.new_notebook(cells=[parameters, v4.new_code_cell("day + 1")]), tmp_path / "t.ipynb")
    progress = RunProgress()
    with progress.run("t") as on_cell:
        run_template(
            read_template(tmp_path / "t.ipynb"), {"day": 2}, notebook_out=tmp_path / "out.ipynb", on_cell=on_cell
        )
    (name, state, cell, cells) = states(progress)[0]
    assert (name, state, cell) == ("t", "done", cells)
    assert cells >= 2
