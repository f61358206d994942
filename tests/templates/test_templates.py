"""Every template, on cases of all sizes: once by papermill alone, else its cells in this process."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

from workbench.case import Case, create_case
from workbench.charts import Evidence, NetworkView, Sources
from workbench.errors import UseError
from workbench.judgements import BottomLine
from workbench.publishing.rendering import render_into_case
from workbench.publishing.request import prepare
from workbench.reports.cautions import cautions_on
from workbench.reports.notebook import read_notebook
from workbench.reports.template import Template, list_templates

RunCells = Callable[..., list[Any]]

TEMPLATES = list_templates()
NAMES = [template.name for template in TEMPLATES]
PATHS = {template.name: template.path for template in TEMPLATES}
ACTORS: dict[str, dict[str, Any]] = {
    "influence-monitor": {"target": "NER"},
    "actor-profile": {"actor": "NER"},
    "dyad-review": {"first": "NER", "second": "USA"},
    "regional-overview": {"targets": ["NER", "MLI"]},
}
"""Whom each template is about, where it is about somebody."""
NOW = datetime(2024, 5, 2, 6, 30, tzinfo=UTC)


def test_each_question_of_an_analyst_has_its_template() -> None:
    assert NAMES == [
        "actor-network-brief", "actor-profile", "dyad-review", "influence-monitor", "regional-overview", "what-changed",
    ]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_it_is_stored_without_outputs_and_in_short_cells(name: str) -> None:
    cells = json.loads(PATHS[name].read_text(encoding="utf-8"))["cells"]

    for cell in cells:
        if cell["cell_type"] == "code":
            source = "".join(cell["source"])
            assert cell["outputs"] == []
            assert cell["execution_count"] is None
            assert "def " not in source
            assert "lambda" not in source or source.count("lambda") == 1
            assert source.count("\n") < 14


@pytest.mark.parametrize("template", TEMPLATES, ids=NAMES)
def test_case_and_period_are_parameters_and_all_have_defaults(template: Template) -> None:
    assert template.parameter_names[:2] == ("case", "period")
    assert template.parameter_names[-1] == "versions"
    assert not any(one.required for one in template.parameters)
    assert all(one.help for one in template.parameters)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_papermill_alone_runs_it_from_any_folder_and_there_is_nothing_to_mend(
    name: str, built_case: Path, tmp_path: Path
) -> None:
    papermill = Path(sys.executable).with_name("papermill")
    words = [str(papermill), str(PATHS[name]), "out.ipynb", "-p", "case", str(built_case), "--log-level", "ERROR"]
    subprocess.run(words, cwd=tmp_path, check=True, capture_output=True)

    executed = json.loads((tmp_path / "out.ipynb").read_text(encoding="utf-8"))
    kinds = {
        kind for cell in executed["cells"] for output in cell.get("outputs", []) for kind in output.get("data", {})
    }
    assert {"application/vnd.plotly.v1+json", "application/vnd.workbench.network+json", "text/html"} <= kinds
    assert cautions_on(read_notebook(tmp_path / "out.ipynb")) == ()


@pytest.mark.parametrize("name", NAMES)
def test_it_begins_with_its_bottom_line_and_ends_with_its_evidence(
    name: str, run_cells: RunCells, built_case: Path
) -> None:
    shown = run_cells(name, built_case, period="2024-04", **ACTORS.get(name, {}))

    assert isinstance(shown[0], BottomLine)
    assert isinstance(shown[-1], Evidence)
    assert isinstance(shown[-2], Sources)
    assert any(isinstance(one, NetworkView) for one in shown)
    figures = [one for one in shown if isinstance(one, go.Figure)]
    assert figures
    listed = shown[-1].html
    for figure in figures:
        for row in figure.layout.meta["table"]["rows"]:
            linked = [one for cell in row if isinstance(cell, dict) for one in cell["evidence"]]
            assert all(f'id="{one}"' in listed for one in linked), figure.layout.title.text


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_period_is_said_as_such(name: str, run_cells: RunCells, built_case: Path) -> None:
    shown = run_cells(name, built_case, period="1999-01", **ACTORS.get(name, {}))

    assert any(word in shown[0].text for word in ("Nothing is reported", "No outside actor", "No tie has changed"))
    assert shown[0].judgements == () or list(shown[0].judgements) == []
    assert shown[-1].events == 0
    for figure in shown:
        if isinstance(figure, go.Figure):
            assert figure.layout.annotations[0].text.startswith("No ")


@pytest.mark.parametrize("name", NAMES)
def test_a_case_without_articles_is_said_as_such(name: str, run_cells: RunCells, tmp_path: Path) -> None:
    case = create_case(tmp_path / "empty")
    shown = run_cells(name, case.folder, period="2024-04", **ACTORS.get(name, {}))
    assert shown[-1].events == 0


@pytest.mark.parametrize("name", NAMES)
def test_three_claims_are_printed_as_counts(name: str, run_cells: RunCells, tmp_path: Path) -> None:
    text = (
        "On 3 April 2024 Russia delivered weapons to Niger. On 5 April 2024 the United States gave food aid to Niger. "
        "On 7 April 2024 France accused Niger of theft."
    )
    (tmp_path / "three.txt").write_text(text, encoding="utf-8")  # and its article has no day
    case = create_case(tmp_path / "three")
    assert case.add(tmp_path / "three.txt").claims == 3

    shown = run_cells(name, case.folder, period="2024-04", **ACTORS.get(name, {}))

    assert "event" in shown[0].text
    assert "%" not in "".join(one.text for one in shown[0].findings)
    assert shown[-1].claims >= 1


@pytest.mark.parametrize("name", list(ACTORS))
def test_an_actor_that_does_not_exist_is_refused_in_one_sentence(
    name: str, run_cells: RunCells, built_case: Path
) -> None:
    wrong = {parameter: ["XYZ"] if isinstance(value, list) else "XYZ" for parameter, value in ACTORS[name].items()}
    with pytest.raises(UseError, match="no actor has the id 'XYZ'"):
        run_cells(name, built_case, **wrong)
    with pytest.raises(UseError, match="no actor has the id 'XYZ'"):
        prepare(built_case, name, wrong, at=NOW)


def test_what_changed_tells_what_happened_from_what_became_known(
    run_cells: RunCells, case: Case, tmp_path: Path
) -> None:
    then = case.versions
    (tmp_path / "late.txt").write_text("On 20 March 2024 Turkey delivered drones to Niger.", encoding="utf-8")
    case.add(tmp_path / "late.txt")
    march = case.claims("2024-03")
    case.reject(str(march[march["quote"].str.contains("United States")]["claim_id"].iloc[0]))

    shown = run_cells("what-changed", case.folder, period="2024-04", previous_versions=then)
    assert "Weightiest dropped: " in shown[0].text
    assert (
        "Of 2024-03, 2 ties are known otherwise than when its issue was made: 1 newly known and 1 no longer supported."
        in shown[0].text
    )
    happened, learned = (one for one in shown if isinstance(one, go.Figure))
    assert {row[3] for row in learned.layout.meta["table"]["rows"]} == {"newly known", "no longer supported"}
    assert not {row[3] for row in happened.layout.meta["table"]["rows"]} & {"newly known", "no longer supported"}
    withdrawn, listed = (one for one in shown if isinstance(one, Evidence))
    assert withdrawn.events == 1
    assert "12 March 2024" in withdrawn.html
    ids = [one for figure in (happened, learned) for row in figure.layout.meta["table"]["rows"]
           for cell in row if isinstance(cell, dict) for one in cell["evidence"]]  # fmt: skip
    assert ids
    assert all(f'id="{one}"' in withdrawn.html + listed.html for one in ids)


def test_what_is_left_open_is_the_cases_own(built_case: Path) -> None:
    request = prepare(built_case, "dyad-review", {}, at=NOW)
    assert (request.parameters["first"], request.parameters["second"]) == ("NER", "USA")
    assert request.facts.subtitle == "Niger, United States"
    assert request.file_name == "dyad-review_NER_USA_2024-04_TLP-GREEN.html"


@pytest.mark.slow
def test_a_case_with_nothing_in_it_gives_a_page_that_says_so(tmp_path: Path) -> None:
    case = create_case(tmp_path / "empty")
    page = render_into_case(prepare(case.folder, "actor-network-brief", {"period": "2024-04"}, at=NOW)).html
    assert "Nothing is reported to have happened" in page.read_text(encoding="utf-8")
    # To go on by hand from what ran.
    assert read_notebook(page.with_suffix(".ipynb"))["cells"][-1]["cell_type"] in {"code", "markdown"}
    assert not page.with_suffix(".failed.ipynb").exists()
