"""`workbench claims`: for the eye, for spreadsheets, for programs."""

import contextlib
import csv
import io
import json
import os
import pty
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.case import Case, create_case
from workbench.model import claim_from_dict

Run = Callable[..., subprocess.CompletedProcess[str]]
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A case whose one article holds what a terminal or a spreadsheet would obey."""
    case = create_case(tmp_path / "hostile", title="\x1b[31mred")
    text = "On 10 April 2024 Russia delivered weapons to Niger \x1b[2J\u202e\x07 again."
    entry = {"text": text, "outlet": "=HYPERLINK(1)", "title": "@SUM(1)", "published": "2024-04-11"}
    (tmp_path / "hostile.json").write_text(json.dumps(entry))
    assert case.add(tmp_path / "hostile.json").claims == 1
    return case.folder


def test_each_claim_takes_two_lines(run: Run, built_case: Path) -> None:
    outcome = run("claims", built_case, "--period", "2024-04", "--actor", "RUS")
    assert outcome.returncode == 0
    facts, sentence, count = outcome.stdout.splitlines()
    assert facts.split("  ")[1:] == ["2024-04-10", "AID", "actual", "Russia → Niger"]
    assert sentence.strip() == "“On 10 April 2024 Russia delivered weapons to Niger.” Laterite Wire"
    assert count == "1 claim in Sahel"


def test_filters_are_those_of_the_case(run: Run, case: Case) -> None:
    assert run("claims", case.folder).stdout.endswith("7 claims in Sahel\n")
    assert run("claims", case.folder, "--status", "planned", "--status", "negated").stdout.endswith(
        "3 claims in Sahel\n"
    )
    assert run("claims", case.folder, "--period", "1999").stdout == "0 claims in Sahel\n"
    case.reject(case.claims()["claim_id"][0])
    assert run("claims", case.folder).stdout.endswith("6 claims in Sahel\n")
    with_rejected = run("claims", case.folder, "--rejected").stdout
    assert "actual (rejected)" in with_rejected
    assert with_rejected.endswith("7 claims in Sahel\n")


def test_no_control_character_of_an_article_reaches_the_terminal(run: Run, hostile: Path) -> None:
    out = run("claims", hostile).stdout
    assert "weapons to Niger" in out
    assert all(one.isprintable() or one == "\n" for one in out)


def test_csv_holds_every_column_and_no_formula(run: Run, hostile: Path, built_case: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(run("claims", hostile, "--format", "csv").stdout))
    assert (row["outlet"], row["title"]) == ("'=HYPERLINK(1)", "'@SUM(1)")
    rows = list(csv.DictReader(io.StringIO(run("claims", built_case, "--format", "csv").stdout)))
    assert len(rows) == 7
    assert rows[1]["actor_ids"] == "RUS"
    assert rows[1]["score"] == "10.0"
    assert (rows[0]["date_start"], rows[-1]["date_start"]) == ("2024-03-12", "")


def test_json_lines_read_back_as_claims(run: Run, built_case: Path, case: Case) -> None:
    lines = run("claims", built_case, "--format", "jsonl").stdout.splitlines()
    assert [claim_from_dict(json.loads(line)) for line in lines] == case.records()


def test_a_terminal_gets_lines_of_its_width(start: Start, built_case: Path) -> None:
    ours, theirs = pty.openpty()
    process = start("claims", built_case, stdout=theirs, env={**os.environ, "COLUMNS": "50"})
    os.close(theirs)
    lines = _everything(ours).splitlines()
    assert process.wait() == 0
    assert max(map(len, lines)) <= 50
    assert lines[-1] == "7 claims in Sahel"


def _everything(terminal: int) -> str:
    shown = b""
    with contextlib.suppress(OSError):  # what Linux says when the other end is closed
        while chunk := os.read(terminal, 4096):
            shown += chunk
    return shown.decode()
