"""`workbench series`; what `run` does is tested in tests/publishing."""

import json
import subprocess
from collections.abc import Callable

import pytest

from workbench.case import Case
from workbench.reports.pdf import find_browser

Run = Callable[..., subprocess.CompletedProcess[str]]

WEEKLY = ("--template", "influence-monitor", "--every", "month", "--today", "2024-05-02")


def test_series_are_defined_listed_and_due(run: Run, case: Case) -> None:
    words = [*WEEKLY, "--from", "2024-03-01", "-p", "periods=2", "--matrix", "target=NER,MLI"]
    added = run("series", "add", "patrons", case.folder, *words)
    assert (added.returncode, added.stderr) == (0, "")
    assert added.stdout.splitlines() == [
        f"{case.folder}/reports/patrons.{target}: influence-monitor, every month from 2024-03-01"
        for target in ("NER", "MLI")
    ]
    listed = run("series", "list", case.folder).stdout.splitlines()
    assert listed[0].split() == [
        "patrons.NER",
        "influence-monitor,",
        "every",
        "month",
        "from",
        "2024-03-01;",
        "periods=2,",
        "target=NER",
    ]
    due = run("series", "due", case.folder, "--today", "2024-05-02").stdout.splitlines()
    assert due == [f"patrons.{target}  2024-{month}  new" for target in ("NER", "MLI") for month in ("03", "04")]
    told = json.loads(run("series", "due", case.folder, "--today", "2024-04-02", "--json").stdout.splitlines()[0])
    assert told == {"event": "due", "series": "patrons.NER", "period": "2024-03", "reason": "new", "error": ""}


@pytest.mark.parametrize(
    "words, said",
    [
        (["add", "../up", "CASE", *WEEKLY], "a name is of letters"),
        (["add", "patrons", "CASE", *WEEKLY, "-p", "tarket=NER"], "did you mean target?"),
        (["add", "patrons", "CASE", *WEEKLY, "--matrix", "target"], "write name=value"),
        (["run", "CASE", "nothing"], "has no series 'nothing': it has none yet"),
        (["due", "CASE", "nothing"], "has no series 'nothing'"),
        (["list", "nowhere"], "is not a case"),
    ],
)
def test_wrong_use_is_told_and_changes_nothing(run: Run, case: Case, words: list[str], said: str) -> None:
    outcome = run("series", *[case.folder if one == "CASE" else one for one in words])
    assert outcome.returncode == 2
    assert said in outcome.stderr
    assert not (case.folder / "series.toml").exists()


@pytest.mark.slow
def test_a_run_tells_what_it_did_and_by_its_status_whether_all_is_there(run: Run, case: Case) -> None:
    (case.folder / "bad.ipynb").write_text(
        json.dumps(
            {
                "cells": [
                    {
                        "cell_type": "code",
                        "source": source,
                        "metadata": {"tags": tags},
                        "outputs": [],
                        "execution_count": None,
                    }
                    for source, tags in [
                        ('case: str = "."\nperiod: str = "2024"', ["parameters"]),
                        ("1 / (period > '2024-03')", []),
                    ]
                ],
                "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
                "nbformat": 4,
                "nbformat_minor": 4,
            }
        )
    )
    (case.folder / "series.toml").write_text('[bad]\ntemplate = "bad.ipynb"\nevery = "month"\nfrom = 2024-03-01\n')
    first = run("series", "run", case.folder, "--today", "2024-05-02")
    assert first.returncode == 1
    lines = first.stdout.splitlines()
    assert lines[0].startswith(
        "failed   bad  2024-03  report bad, cell 3: ZeroDivisionError: division by zero; the notebook"
    )
    assert lines[1:] == [
        "rendered bad  2024-04  4 claims in the period, 1 in the one before; ties: 1 new",
        "1 report rendered, 1 report failed, 0 unchanged",
    ]
    again = run("series", "run", case.folder, "--today", "2024-05-02", "--json")
    assert again.returncode == 1
    (told,) = map(json.loads, again.stdout.splitlines())
    assert told["event"] == "ran"
    assert (told["rendered"], told["unchanged"], len(told["still_failed"]), told["busy"]) == (0, 1, 1, False)


@pytest.mark.slow
@pytest.mark.skipif(find_browser() is None, reason="PDFs are printed by Chromium")
def test_what_is_rendered_is_printed_where_asked_for_and_a_revision_takes_its_print_away(run: Run, case: Case) -> None:
    run(
        "series",
        "add",
        "brief",
        case.folder,
        "--template",
        "actor-network-brief",
        "--every",
        "month",
        "--from",
        "2024-04-01",
    )
    printed = run("series", "run", case.folder, "--today", "2024-05-02", "--pdf")
    pdf = case.folder / "reports" / "brief" / "2024-04" / "report.pdf"
    assert str(pdf) in printed.stdout
    assert pdf.read_bytes().startswith(b"%PDF")
    case.reject(case.claims("2024-04")["claim_id"].iloc[0])
    assert run("series", "run", case.folder, "--today", "2024-05-02").stdout.startswith("revised")
    assert not pdf.exists()
