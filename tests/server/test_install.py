"""The extension is on once the package is installed, and costs little until it is asked."""

import json
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from workbench.server import templates

ROOT = Path(__file__).parents[2]
CONFIG = "etc/jupyter/jupyter_server_config.d/analyst-workbench.json"


def test_an_installed_copy_is_on() -> None:
    words = [sys.executable, "-m", "jupyter", "server", "extension", "list"]
    listed = subprocess.run(words, capture_output=True, text=True, check=True)
    lines = [line.strip() for line in (listed.stdout + listed.stderr).splitlines() if "workbench.server" in line]
    assert any("enabled" in line for line in lines), listed.stdout + listed.stderr
    assert any(line.endswith("OK") or "OK" in line for line in lines)


@pytest.mark.slow
def test_the_wheel_turns_it_on_and_holds_the_description(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as inside:
        names = inside.namelist()
        (config,) = (one for one in names if one.endswith(f"data/{CONFIG}"))
        assert json.loads(inside.read(config))["ServerApp"]["jpserver_extensions"] == {"workbench.server": True}
    assert "workbench/server/openapi.json" in names


def test_loading_the_extension_loads_no_heavy_room() -> None:
    heavy = "{'pandas', 'spacy', 'plotly', 'networkx', 'duckdb', 'deltalake', 'papermill', 'nbconvert'}"
    code = (
        "import sys, workbench.server as s; (point,) = s._jupyter_server_extension_points(); "
        f"assert point['app'].name == 'workbench'; print(sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_template_that_does_not_parse_is_told_with_its_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "torn.ipynb").write_text('{"cells": [')
    monkeypatch.setattr("workbench.server.templates.templates_folder", lambda: tmp_path)
    (told,) = templates.all_templates()
    assert (told["name"], told["parameters"]) == ("torn", None)
    assert "cannot be read as a notebook" in told["problem"]
