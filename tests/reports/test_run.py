import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.errors import ReportFailed
from workbench.kernels import kernels
from workbench.reports.notebook import read_notebook
from workbench.reports.parameters import check_parameters
from workbench.reports.run import run_template
from workbench.reports.template import Template

TemplateOf = Callable[..., Template]

HOSTILE = [
    "it's",
    '"',
    '"""',
    "\\",
    "a\\nb",
    "line\nbreak",
    "\r",
    "\u2028\u2029",
    "{x} {{y}} %s ${z}",
    "\x00",
    "');import os;('",
    "é€😀",
]


def _printed(notebook: Path) -> str:
    outputs: list[Any] = [output for cell in read_notebook(notebook).cells for output in cell.get("outputs", [])]
    return "".join(output.get("text", "") for output in outputs)


def test_a_template_runs_in_this_python_and_tells_how_far_it_is(template_of: TemplateOf, tmp_path: Path) -> None:
    template = template_of("target: str", "import sys; print(sys.executable)", "print(target)")
    steps: list[tuple[int, int]] = []
    out = tmp_path / "run {1}" / "out.ipynb"
    given = check_parameters(template, {"target": "NER"})
    assert run_template(template, given, notebook_out=out, on_cell=lambda done, all_: steps.append((done, all_))) == out
    assert _printed(out).splitlines() == [sys.executable, "NER"]
    assert steps == [(number, 5) for number in range(1, 6)]


def test_values_are_data_never_code(template_of: TemplateOf, tmp_path: Path) -> None:
    template = template_of("texts: list[str] = []\nlone: str = ''", "print(ascii([*texts, lone]))")
    given = check_parameters(template, {"texts": HOSTILE, "lone": "\n".join(HOSTILE)})
    out = run_template(template, given, notebook_out=tmp_path / "out.ipynb")
    assert _printed(out).strip() == ascii([*HOSTILE, "\n".join(HOSTILE)])


def test_a_cell_that_raises_is_named_and_the_notebook_kept(
    template_of: TemplateOf, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    template = template_of("target: str = 'NER'", "print('reached')", "raise ValueError('first\\nno such actor')", "1")
    out = tmp_path / "out.ipynb"
    with pytest.raises(ReportFailed, match="report brief, cell 4: ValueError: no such actor") as caught:
        run_template(template, {}, notebook_out=out)
    assert str(out) in str(caught.value)
    assert "reached" in _printed(out)
    assert capfd.readouterr() == ("", "")


def test_a_cell_that_takes_too_long_ends_the_run(template_of: TemplateOf, tmp_path: Path) -> None:
    template = template_of("target: str = 'NER'", "import time; time.sleep(60)")
    with pytest.raises(ReportFailed, match=r"cell 3: .*longer than 1 second"):
        run_template(template, {}, notebook_out=tmp_path / "out.ipynb", cell_timeout=1)


def test_a_kernel_that_dies_ends_the_run(template_of: TemplateOf, tmp_path: Path) -> None:
    template = template_of("target: str = 'NER'", "import os; os._exit(1)")
    with pytest.raises(ReportFailed, match="cell 3: the kernel died"):
        run_template(template, {}, notebook_out=tmp_path / "out.ipynb")


def test_a_kernel_that_does_not_start_is_told(
    template_of: TemplateOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = {"argv": [sys.executable, "-c", "raise SystemExit(1)"], "display_name": "none", "language": "python"}
    monkeypatch.setattr(kernels, "get_kernel_dict", lambda **_: {**spec, "metadata": {}})
    with pytest.raises(ReportFailed, match="the kernel did not start"):
        run_template(template_of("target: str = 'NER'"), {}, notebook_out=tmp_path / "out.ipynb")


def test_a_template_also_runs_with_papermill_alone(template_of: TemplateOf, tmp_path: Path) -> None:
    template = template_of("target: str = 'NER'", "print(target)")
    out = tmp_path / "out.ipynb"
    command = [sys.executable, "-m", "papermill", str(template.path), str(out), "-p", "target", "MLI", "-k", "python3"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert _printed(out) == "MLI\n"
