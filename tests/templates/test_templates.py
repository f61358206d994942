"""Every template, on cases of all sizes, by workbench and by papermill alone."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workbench.case import create_case
from workbench.publishing.rendering import render_into_case
from workbench.publishing.request import prepare
from workbench.reports.template import Template, list_templates

NAMES = [template.name for template in list_templates()]
NOW = datetime(2024, 5, 2, 6, 30, tzinfo=UTC)
PATHS = {template.name: template.path for template in list_templates()}


def test_there_are_the_two_of_the_first_version() -> None:
    assert set(NAMES) >= {"actor-network-brief", "influence-monitor"}


@pytest.mark.parametrize("name", NAMES)
def test_it_is_stored_without_outputs_and_in_short_cells(name: str) -> None:
    cells = json.loads(PATHS[name].read_text(encoding="utf-8"))["cells"]

    for cell in cells:
        if cell["cell_type"] == "code":
            source = "".join(cell["source"])
            assert cell["outputs"] == []
            assert cell["execution_count"] is None
            assert "def " not in source
            assert source.count("\n") < 12


@pytest.mark.parametrize("template", list_templates(), ids=NAMES)
def test_case_and_period_are_parameters_and_all_have_defaults(template: Template) -> None:
    assert template.parameter_names[:2] == ("case", "period")
    assert not any(one.required for one in template.parameters)
    assert all(one.help for one in template.parameters)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_papermill_alone_runs_it_from_any_folder(name: str, built_case: Path, tmp_path: Path) -> None:
    papermill = Path(sys.executable).with_name("papermill")
    words = [str(papermill), str(PATHS[name]), "out.ipynb", "-p", "case", str(built_case), "--log-level", "ERROR"]
    subprocess.run(words, cwd=tmp_path, check=True, capture_output=True)

    executed = json.loads((tmp_path / "out.ipynb").read_text(encoding="utf-8"))
    kinds = {
        kind for cell in executed["cells"] for output in cell.get("outputs", []) for kind in output.get("data", {})
    }
    assert "application/vnd.plotly.v1+json" in kinds


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_case_with_nothing_in_it_gives_a_page_that_says_so(name: str, tmp_path: Path) -> None:
    case = create_case(tmp_path / "empty")
    given = {"period": "2024-04", **({"target": "NER"} if name == "influence-monitor" else {})}

    page = render_into_case(prepare(case.folder, name, given, at=NOW)).html.read_text(encoding="utf-8")

    assert "No events" in page


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_an_article_without_a_day_does_no_harm(name: str, tmp_path: Path) -> None:
    (tmp_path / "undated.txt").write_text("Russia delivered weapons to Niger on 3 April 2024.", encoding="utf-8")
    case = create_case(tmp_path / "undated")
    case.add(tmp_path / "undated.txt")

    request = prepare(case.folder, name, {"period": "2024-04"}, at=NOW)
    page = render_into_case(request).html.read_text(encoding="utf-8")

    assert "delivered" in page
