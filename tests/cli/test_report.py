"""`workbench report`, `templates` and `network`."""

import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.case import Case, create_case

Run = Callable[..., subprocess.CompletedProcess[str]]
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def no_kernel(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder to work in, where no template may run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("workbench.reports.run.run_template", pytest.fail)
    return tmp_path


@pytest.mark.parametrize(
    "words, said",
    [
        (["-p", "tarket=NER"], "did you mean target?"),
        (["-p", "period=2024-13"], "period is '2024-13': expected a period"),
        (["-p", "periods=many"], "periods is 'many'"),
        (["-p", "level=nation"], "level is 'nation'"),
        (["-p", "target=Niger"], "did you mean NER?"),
        (["-p", "case=/etc"], "leave case=... away"),
        (["-p", "versions=tables=1"], "'tables', which is no table"),
        (["-p", "period"], "write name=value"),
        (["-p", "=2024"], "write name=value"),
        (["-p", "period=2024", "-p", "period=2023"], "given twice"),
        (["-o", "."], "is a folder: name the HTML file"),
    ],
)
def test_what_a_template_does_not_take_is_refused_before_a_kernel_starts(
    run: Run, built_case: Path, no_kernel: Path, words: list[str], said: str
) -> None:
    outcome = run("report", "influence-monitor", built_case, *words)
    assert outcome.returncode == 2
    assert said in outcome.stderr
    assert list(no_kernel.iterdir()) == []


def test_a_refusal_lists_what_is_accepted(run: Run, built_case: Path) -> None:
    said = run("report", "influence-monitor", built_case, "-p", "tarket=NER").stderr
    for parameter in (
        "period: a period such as 2024, 2024-Q2, 2024-04, ",
        "target: the id of an actor such as NER or NER.MIL, or none; default none",
        "periods: a whole number such as 12, from 1 to 24; default 6",
        "level: one of country, sector, actor; default country",
    ):
        assert parameter in said


def test_an_unknown_template_is_refused_with_those_there_are(run: Run, built_case: Path) -> None:
    outcome = run("report", "nothing", built_case)
    assert outcome.returncode == 2
    assert outcome.stderr.startswith(
        "workbench: no template 'nothing': choose one of actor-network-brief, actor-profile"
    )


def test_a_case_without_dates_has_no_latest_month(run: Run, tmp_path: Path) -> None:
    create_case(tmp_path / "case")
    outcome = run("report", "actor-network-brief", tmp_path / "case")
    assert outcome.returncode == 2
    assert "holds no dated claim yet" in outcome.stderr


@pytest.mark.slow
def test_a_report_is_one_html_file_named_with_its_label(run: Run, case: Case) -> None:
    outcome = run("report", "influence-monitor", case.folder, "-p", "period=2024-04")
    assert (outcome.returncode, outcome.stderr) == (0, "")
    (written,) = (case.folder / "reports").glob("influence*.html")
    manifest = written.with_suffix(".manifest.json")
    beside = {written.name, written.with_suffix(".ipynb").name, manifest.name, "index.html", "feed.xml"}
    assert {one.name for one in written.parent.iterdir()} == beside
    assert written.name in (written.parent / "index.html").read_text("utf-8")
    assert json.loads(manifest.read_text("utf-8"))["cautions"] == []
    assert outcome.stdout == f"{written}\n"
    assert written.name == "influence-monitor_NER_2024-04_TLP-GREEN.html"
    page = re.sub("<[^>]+>", "", written.read_text("utf-8"))
    for expected in ("TLP:GREEN", "Sahel", "2024-04", "On 10 April 2024 Russia delivered weapons to Niger."):
        assert expected in page


def _own_template(folder: Path, code: str) -> Path:
    cells = [('case: str = "x"', {"tags": ["parameters"]}), (code, {})]
    notebook = {
        "cells": [
            {"cell_type": "code", "source": source, "metadata": metadata, "outputs": [], "execution_count": None}
            for source, metadata in cells
        ],
        "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
        "nbformat": 4,
        "nbformat_minor": 4,
    }
    (folder / "mine.ipynb").write_text(json.dumps(notebook))
    return folder / "mine.ipynb"


def _lines(outcome: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in outcome.stdout.splitlines()]


@pytest.mark.slow
def test_machines_are_told_each_step_and_the_outcome(run: Run, case: Case, tmp_path: Path) -> None:
    mine, html = _own_template(tmp_path, "case"), tmp_path / "mine.html"
    started, *cells, done = _lines(run("report", mine, case.folder, "-o", html, "--json"))
    assert started == {
        "event": "started", "template": "mine", "title": "mine", "tlp": "TLP:GREEN",
        "parameters": {"case": str(case.folder)}, "versions": case.versions,
    }  # fmt: skip
    assert cells == [{"event": "cell", "done": number, "of": 3} for number in (1, 2, 3)]
    assert (done["event"], done["report"], done["manifest"]["status"]) == ("done", str(html), "rendered")
    assert sorted(one.name for one in tmp_path.glob("mine*")) == ["mine.html", "mine.ipynb"]


@pytest.mark.slow
def test_machines_are_told_what_failed_and_what_was_refused(run: Run, case: Case, tmp_path: Path) -> None:
    mine = _own_template(tmp_path, "1 / 0")
    failed = run("report", mine, case.folder, "-o", tmp_path / "mine.html", "--json")
    assert failed.returncode == 1
    last = _lines(failed)[-1]
    assert (last["event"], last["cell"], last["notebook"]) == ("failed", 3, str(tmp_path / "mine.failed.ipynb"))
    for words in (["-p", "target=NER"], ["-p", "target"], ["-o", "."]):
        refused = run("report", mine, case.folder, "--json", *words)
        assert (refused.returncode, [one["event"] for one in _lines(refused)]) == (2, ["refused"])


@pytest.mark.slow
def test_a_report_that_is_ended_leaves_nothing(start: Start, case: Case, tmp_path: Path) -> None:
    mine = _own_template(tmp_path, "import os, time; open('pid', 'w').write(str(os.getpid())); time.sleep(600)")
    process = start("report", mine, case.folder, "-o", tmp_path / "mine.html", "--json", cwd=tmp_path)
    while not ((tmp_path / "pid").exists() and (tmp_path / "pid").read_text()):
        time.sleep(0.05)
    process.send_signal(signal.SIGTERM)
    out, _ = process.communicate(timeout=30)
    assert process.returncode == 130
    assert json.loads(out.splitlines()[-1]) == {"event": "stopped"}
    assert list(tmp_path.glob("mine.*")) == [mine]
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


@pytest.mark.slow
def test_a_report_that_fails_says_where_and_keeps_the_notebook(run: Run, case: Case, tmp_path: Path) -> None:
    mine = _own_template(tmp_path, "1 / 0")
    outcome = run("report", mine, case.folder, "-o", tmp_path / "mine.html")
    assert outcome.returncode == 1
    kept = tmp_path / "mine.failed.ipynb"
    assert outcome.stderr.startswith("workbench: report mine, cell ")
    assert outcome.stderr.endswith(f"ZeroDivisionError: division by zero; the notebook as far as it ran is in {kept}\n")
    assert kept.exists()
    assert not (tmp_path / "mine.html").exists()


def test_templates_are_listed_with_what_they_take(run: Run) -> None:
    listed = run("templates").stdout
    assert [line.split()[0] for line in listed.splitlines()] == [
        "actor-network-brief", "actor-profile", "dyad-review", "influence-monitor", "regional-overview", "what-changed",
    ]  # fmt: skip
    shown = run("templates", "influence-monitor").stdout
    assert shown == run("templates", "show", "influence-monitor").stdout
    for name in ("case", "period", "target", "periods", "level", "channels", "explained", "half_life_days"):
        assert f"\n{name} " in shown
    assert run("templates", "nothing").returncode == 2


def test_a_new_template_is_started_and_takes_what_its_example_takes(run: Run, tmp_path: Path) -> None:
    outcome = run("templates", "new", "my-monitor", "--from", "influence-monitor", "--into", tmp_path)
    made = tmp_path / "my-monitor.ipynb"
    assert (outcome.returncode, outcome.stdout) == (0, f"{made}\n")
    assert "half_life_days" in run("templates", made).stdout
    again = run("templates", "new", "my-monitor", "--into", tmp_path)
    assert (again.returncode, "it is there already" in again.stderr) == (2, True)


def test_what_a_template_takes_is_told_as_json_schema(run: Run) -> None:
    schema = json.loads(run("templates", "influence-monitor", "--format", "schema").stdout)
    assert schema["properties"]["periods"]["maximum"] == 24
    assert run("templates", "--format", "schema").returncode == 2


@pytest.mark.parametrize("ending", ["graphml", "gexf", "json", "csv"])
def test_a_network_is_written(run: Run, built_case: Path, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"net.{ending}"
    outcome = run("network", built_case, "-o", file, "--period", "2024-04")
    assert (outcome.returncode, outcome.stdout) == (0, f"{file}: 3 actors, 2 ties\n")
    assert "Russia" in file.read_text("utf-8")


def test_a_network_of_all_days_levels_and_statuses(run: Run, built_case: Path, tmp_path: Path) -> None:
    file = tmp_path / "net.csv"
    chosen = ["--level", "actor", "--channel", "military", "--status", "planned", "--status", "actual"]
    outcome = run("network", built_case, "-o", file, *chosen, "--period", "2024-04")
    assert outcome.stdout == f"{file}: 3 actors, 2 ties\n"
    assert run("network", built_case, "-o", file).returncode == 0
    assert run("network", built_case, "-o", tmp_path / "net.png").returncode == 2
    assert "No such file" in run("network", built_case, "-o", tmp_path / "none" / "net.csv").stderr


@pytest.mark.slow
def test_what_an_author_should_mend_is_said_and_keeps_the_report_from_being_published(
    run: Run, case: Case, tmp_path: Path
) -> None:
    cells: list[dict[str, object]] = [
        {"cell_type": "markdown", "source": "# Mine\n\nIt is likely, with high confidence.", "metadata": {}},
        {
            "cell_type": "code",
            "source": 'case: str = "x"',
            "metadata": {"tags": ["parameters"]},
            "outputs": [],
            "execution_count": None,
        },
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 4}
    (tmp_path / "mine.ipynb").write_text(json.dumps(notebook))

    outcome = run("report", tmp_path / "mine.ipynb", case.folder)

    assert outcome.returncode == 0
    assert outcome.stderr.startswith("to mend: cell 1: likelihood (\u201clikely\u201d) and confidence")
    page = Path(outcome.stdout.strip()).read_text("utf-8")
    assert "For the author: 1 point to mend before this is passed on" in page
    published = run("publish", case.folder, tmp_path / "site", "--tlp", "TLP:GREEN")
    assert published.stdout.endswith("index.html: 0 reports\n")
    assert published.stderr.startswith("left out: mine: a draft")
