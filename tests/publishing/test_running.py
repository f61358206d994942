"""Series that are run, with real kernels."""

import html
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.publishing.conftest import RunCase, todo
from workbench.case import Case
from workbench.errors import UseError
from workbench.publishing.outcomes import Outcome, Step, Told
from workbench.reports.issue import Issue

pytestmark = pytest.mark.slow


def issue(case: Case, period: str, series: str = "daily") -> Issue:
    return Issue(case.folder / "reports" / series / period)


def _append(file: Path, text: str) -> None:
    file.write_text(file.read_text() + text)


def statuses(outcomes: tuple[Outcome, ...]) -> dict[str, str]:
    return {one.period: one.status for one in outcomes}


def test_every_period_that_is_over_is_rendered_once(daily: Case, run_case: RunCase) -> None:
    told: list[Told] = []
    ran = run_case(daily, "2024-04-13", tell=told.append)
    assert statuses(ran.outcomes) == dict.fromkeys(["2024-04-10", "2024-04-11", "2024-04-12"], "rendered")
    assert [(one.done, one.of) for one in told if isinstance(one, Step) and one.period == "2024-04-10"] == [
        (0, 0), (1, 4), (2, 4), (3, 4), (4, 4),
    ]  # fmt: skip
    assert issue(daily, "2024-04-10").stands()
    assert "word 2024-04-10" in issue(daily, "2024-04-10").html.read_text("utf-8")
    again = run_case(daily, "2024-04-14")
    assert (statuses(again.outcomes), again.unchanged) == ({"2024-04-13": "rendered"}, 3)


def test_what_a_report_can_see_decides_what_is_revised(daily: Case, run_case: RunCase, tmp_path: Path) -> None:
    run_case(daily, "2024-04-13")
    (tmp_path / "late.txt").write_text("On 12 April 2024 Russia delivered weapons to Niger.")
    daily.add(tmp_path / "late.txt")
    ran = run_case(daily, "2024-04-13")
    assert statuses(ran.outcomes) == {"2024-04-12": "revised"}
    (outcome,) = ran.outcomes
    assert (outcome.reason, outcome.changed) == ("claims", "1 claim more; ties: 1 newly known")
    revised = issue(daily, "2024-04-12")
    manifest = revised.manifest()
    assert manifest is not None
    assert (manifest.status, manifest.revision, manifest.changed) == ("revised", 1, "1 claim more; ties: 1 newly known")
    assert "Revision 1 of this issue: 1 claim more; ties: 1 newly known" in revised.html.read_text("utf-8")
    assert Issue(revised.folder / "earlier" / "0").stands()
    assert run_case(daily, "2024-04-13").unchanged == 3


def test_an_outlet_that_is_graded_anew_revises_the_issues_that_see_it_and_they_say_so(
    daily: Case, run_case: RunCase
) -> None:
    run_case(daily, "2024-04-12")
    _append(daily.folder / "sources.csv", "Kori Radio,wire,C,it is first heard of on 15 April\n")
    assert run_case(daily, "2024-04-12").unchanged == 2

    (daily.folder / "sources.csv").write_text("outlet,kind,reliability,note\nLaterite Wire,wire,D,\n", encoding="utf-8")
    ran = run_case(daily, "2024-04-12")
    assert statuses(ran.outcomes) == dict.fromkeys(["2024-04-10", "2024-04-11"], "revised")
    assert {(one.reason, one.changed) for one in ran.outcomes} == {("sources.csv", "changed: sources.csv")}


def test_what_was_learned_since_the_issue_before_was_first_made_is_told_by_the_next(
    daily: Case, run_case: RunCase, tmp_path: Path
) -> None:
    template = json.loads((daily.folder / "quick.ipynb").read_text())
    template["cells"][0]["source"] += "\nprevious_versions: dict[str, int] | None = None"
    template["cells"][1]["source"] += "\nprint('read before:', previous_versions)"
    (daily.folder / "quick.ipynb").write_text(json.dumps(template))
    run_case(daily, "2024-04-11")
    first = issue(daily, "2024-04-10").manifest()
    assert first is not None
    assert first.previous_versions == {}

    (tmp_path / "late.txt").write_text("On 10 April 2024 Turkey delivered weapons to Niger.")
    daily.add(tmp_path / "late.txt")
    assert statuses(run_case(daily, "2024-04-12").outcomes) == {"2024-04-10": "revised", "2024-04-11": "rendered"}
    second = issue(daily, "2024-04-11").manifest()
    assert second is not None
    assert (second.previous_versions, "previous_versions" in second.parameters) == (first.versions, False)
    assert f"read before: {dict(first.versions)}" in html.unescape(issue(daily, "2024-04-11").html.read_text("utf-8"))
    # The revised issue before knows all that is known now; its readers did not.
    assert run_case(daily, "2024-04-12").unchanged == 2


def test_a_changed_template_parameter_list_or_decision_revises_and_a_lost_file_is_made_again(
    daily: Case, run_case: RunCase
) -> None:
    run_case(daily, "2024-04-11")
    reasons = []
    for change in (
        lambda: _append(daily.folder / "quick.ipynb", "\n"),
        lambda: _append(daily.folder / "series.toml", 'parameters = {word = "other"}\n'),
        lambda: _append(daily.folder / "actors.csv", "SRG,Sahel Road Guild,group,NER,REB,,,,\n"),
        lambda: daily.reject(daily.claims("2024-04-10")["claim_id"].iloc[0]),
        issue(daily, "2024-04-10").html.unlink,
    ):
        change()
        reasons += [one.reason for one in run_case(daily, "2024-04-11").outcomes]
    manifest = issue(daily, "2024-04-10").manifest()
    assert manifest is not None
    assert manifest.revision == 4  # what was lost is made again as it was
    assert reasons == ["template", "parameters", "actors.csv", "claims", "its files are not those that were rendered"]


def test_one_that_raises_fails_once_with_its_notebook_and_the_others_are_rendered(
    daily: Case, run_case: RunCase
) -> None:
    todo(daily, "2024-04-11", "1 / 0")
    ran = run_case(daily, "2024-04-13", jobs=2)
    assert statuses(ran.outcomes) == {"2024-04-10": "rendered", "2024-04-11": "failed", "2024-04-12": "rendered"}
    (failed,) = [one for one in ran.outcomes if one.status == "failed"]
    kept = issue(daily, "2024-04-11").failed_notebook
    assert failed.error.endswith(
        f"cell 3: ZeroDivisionError: division by zero; the notebook as far as it ran is in {kept}"
    )
    assert "ZeroDivisionError" in kept.read_text("utf-8")
    assert not issue(daily, "2024-04-11").html.exists()
    again = run_case(daily, "2024-04-13")
    assert (again.outcomes, again.unchanged, len(again.still_failed), again.all_well) == ((), 2, 1, False)
    (daily.folder / "todo" / "2024-04-11").unlink()
    mended = run_case(daily, "2024-04-13", failed_again=True)
    assert (statuses(mended.outcomes), mended.all_well) == ({"2024-04-11": "rendered"}, True)
    assert issue(daily, "2024-04-11").failure() is None


def test_a_kernel_that_dies_is_tried_again(daily: Case, run_case: RunCase) -> None:
    tried = daily.folder / "tried"
    todo(daily, "2024-04-10", f"Path({str(tried)!r}).open('a').write('x') and None\n"
         f"if len(Path({str(tried)!r}).read_text()) < 2: import os; os._exit(1)")  # fmt: skip
    told: list[Told] = []
    ran = run_case(daily, "2024-04-11", tell=told.append)
    assert statuses(ran.outcomes) == {"2024-04-10": "rendered"}
    assert {one.attempt for one in told if isinstance(one, Step)} == {1, 2}


def test_a_cell_may_be_given_its_time(daily: Case, run_case: RunCase) -> None:
    todo(daily, "2024-04-10", "import time; time.sleep(60)")
    (failed,) = run_case(daily, "2024-04-11", cell_timeout=1).outcomes
    assert "cell 3: a cell took longer than 1 seconds" in failed.error


def test_of_fifty_reports_one_with_bad_data_and_one_whose_kernel_is_killed_fail(daily: Case, run_case: RunCase) -> None:
    todo(daily, "2024-04-20", "raise ValueError('no such outlet')")
    todo(daily, "2024-05-05", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    ran = run_case(daily, "2024-05-30", jobs=4)
    assert len(ran.outcomes) == 50
    failed = {one.period: one.error for one in ran.outcomes if one.status == "failed"}
    assert sorted(failed) == ["2024-04-20", "2024-05-05"]
    assert "cell 3: ValueError: no such outlet" in failed["2024-04-20"]
    assert "cell 3: the kernel died" in failed["2024-05-05"]
    assert sum(one.stands() for one in map(Issue, (daily.folder / "reports" / "daily").iterdir())) == 48
    # What was killed may have been killed from outside: the next run tries it, and only it.
    assert statuses(run_case(daily, "2024-05-30").outcomes) == {"2024-05-05": "failed"}


def test_the_same_from_the_same_is_the_same_byte_for_byte(daily: Case, run_case: RunCase) -> None:
    run_case(daily, "2024-04-11")
    first = issue(daily, "2024-04-10")
    before = [first.html.read_bytes(), first.notebook.read_bytes()]
    first.manifest_file.unlink()
    run_case(daily, "2024-04-11")
    assert [first.html.read_bytes(), first.notebook.read_bytes()] == before


def test_a_series_that_cannot_be_rendered_leaves_the_others_alone(daily: Case, run_case: RunCase) -> None:
    with (daily.folder / "series.toml").open("a") as file:
        file.write('[broken]\ntemplate = "gone.ipynb"\nevery = "day"\nfrom = 2024-04-10\n')
    ran = run_case(daily, "2024-04-11")
    assert {one.series: one.status for one in ran.outcomes} == {"daily": "rendered", "broken": "failed"}
    with pytest.raises(UseError, match="has no series 'nothing': it has daily, broken"):
        run_case(daily, "2024-04-11", names=["nothing"])
    assert run_case(daily, "2024-04-12", names=["daily"]).all_well


def test_a_run_that_is_killed_leaves_whole_reports_and_the_next_does_the_rest(daily: Case, run_case: RunCase) -> None:
    for number in range(10, 18):
        todo(daily, f"2024-04-{number}", "import time; time.sleep(0.5)")
    words = ["series", "run", str(daily.folder), "--today", "2024-04-18", "--jobs", "2", "--json"]
    command = [sys.executable, "-c", "from workbench.cli import main; main()", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if json.loads(line)["event"] == "report":
                break
        busy = run_case(daily, "2024-04-18")
        process.send_signal(signal.SIGKILL)
    assert busy.busy
    assert busy.outcomes == ()
    there = [one for one in map(Issue, (daily.folder / "reports" / "daily").iterdir()) if one.html.exists()]
    assert 0 < len(there) < 8
    assert any((daily.folder / "reports" / ".unfinished").iterdir())
    ran = run_case(daily, "2024-04-18", jobs=2, wait=30)
    assert len(ran.outcomes) + ran.unchanged == 8
    assert ran.unchanged >= len(there) - 1  # one may have been cut off between its page and its manifest
    assert all(one.stands() for one in map(Issue, (daily.folder / "reports" / "daily").iterdir()))
    assert list((daily.folder / "reports" / ".unfinished").iterdir()) == []


def test_a_run_that_is_interrupted_ends_its_kernels_and_keeps_what_is_done(daily: Case) -> None:
    pids = daily.folder / "pids"
    pids.mkdir()
    for number in (11, 12):
        todo(
            daily,
            f"2024-04-{number}",
            f"import os, time; Path({str(pids)!r}, str(os.getpid())).touch(); time.sleep(600)",
        )
    words = ["series", "run", str(daily.folder), "--today", "2024-04-13", "--jobs", "2"]
    command = [sys.executable, "-c", "from workbench.cli import main; main()", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        while len(list(pids.iterdir())) < 2 or not issue(daily, "2024-04-10").stands():
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert (process.returncode, said.strip()) == (130, "workbench: stopped; what was finished is kept")
    for pid in pids.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(pid.name), 0)
    assert sorted(one.name for one in (daily.folder / "reports" / "daily").iterdir()) == ["2024-04-10"]
