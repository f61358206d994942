"""The tour as a file, and as a page: run by papermill alone, each widget leaves what the report page shows."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.reports.page import render_page
from workbench.reports.page_facts import PageFacts
from workbench.reports.template import read_template
from workbench.widgets import __all__ as names

TOUR = Path(__file__).parents[2] / "notebooks" / "tour.ipynb"


def test_it_is_stored_without_outputs_in_short_cells() -> None:
    for cell in json.loads(TOUR.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            assert (cell["outputs"], cell["execution_count"]) == ([], None)
            assert "".join(cell["source"]).count("\n") < 14


def test_it_meets_every_widget_but_those_that_the_dashboard_holds() -> None:
    text = TOUR.read_text(encoding="utf-8")
    assert {name for name in names if name not in text} == {"ActorPicker", "PeriodPicker"}


def test_its_parameters_are_those_of_any_template() -> None:
    assert read_template(TOUR).parameter_names == ("case", "period", "target")


@pytest.mark.slow
def test_papermill_runs_it_and_every_widget_is_on_its_page(built_case: Path, tmp_path: Path) -> None:
    papermill = Path(sys.executable).with_name("papermill")
    copied = tmp_path / "sahel"
    subprocess.run(["cp", "-r", str(built_case), str(copied)], check=True)
    words = [
        str(papermill),
        str(TOUR),
        "out.ipynb",
        "-p",
        "case",
        "sahel",
        "-p",
        "period",
        "2024-04",
        "--log-level",
        "ERROR",
    ]
    subprocess.run(words, cwd=tmp_path, check=True, capture_output=True)

    html = render_page(tmp_path / "out.ipynb", tmp_path / "tour.html", PageFacts("Tour", "TLP:GREEN")).read_text(
        "utf-8"
    )

    assert 'class="page-network"' in html
    assert html.count('class="page-chart"') == 4  # the timeline, and three of the dashboard
    assert 'class="wb-evidence wb-evidence-table"' in html
    assert "4 claims to review" in html
    assert "names of nobody known" in html
    assert "how many periods the charts go back" in html
    assert "<td>influence-monitor</td><td>waits</td>" in html
    assert "is not shown" not in html
