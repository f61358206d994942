"""`workbench import`: what it tells people and machines, and its exit status."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.event_rows import gdelt, icews, ucdp

PRAISE = {"CAMEO Code": "051"}


def test_a_file_is_imported_and_each_row_accounted_for(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "june.tab"
    file.write_text(icews(PRAISE, {"Event ID": "2", "CAMEO Code": "010"}, {"Event ID": "3", "CAMEO Code": "0"}))
    run("init", tmp_path / "case")
    outcome = run("import", tmp_path / "case", file)
    assert outcome.returncode == 1
    assert outcome.stdout.splitlines() == [
        "june.tab (ICEWS): 3 rows, of these 1 added, 1 without an event of PLOVER, 1 refused",
        "  both sides on the actor list in 1 of 1 two-sided claims (100 %)",
        "  refused: 1 x its CAMEO code is none (line 4)",
        "  no event: 1 x no PLOVER type: CAMEO 010, statement (line 3)",
        "3 rows read: 1 claim added",
    ]
    file.write_text(icews(PRAISE))
    again = run("import", tmp_path / "case", file)
    assert again.returncode == 0
    assert "1 row read: 0 claims added, 1 in the case already" in again.stdout
    assert "ICEWS 71 | Military (Niger) → France" in run("claims", tmp_path / "case").stdout


def test_machines_are_told_the_same_in_lines(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a").write_text(gdelt() + "\n" + gdelt(SQLDATE="x"))
    (tmp_path / "b").write_text("no such thing")
    run("init", tmp_path / "case")
    outcome = run("import", tmp_path / "case", tmp_path / "a", tmp_path / "b", "--json")
    assert outcome.returncode == 1
    told = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert [one["event"] for one in told] == ["started", "step", "file", "not_imported", "done"]
    assert told[2]["refused"] == [{"reason": "its date is missing or no day", "rows": 1, "first_lines": [2]}]
    assert (told[2]["format"], told[4]["rows"], told[4]["added"], told[4]["refused"]) == ("GDELT events", 2, 1, 1)


def test_a_revision_is_told(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "case")
    for name, deaths in (("a", "4"), ("b", "5")):
        (tmp_path / name).write_text(ucdp({"best": deaths}))
        outcome = run("import", tmp_path / "case", tmp_path / name)
    assert outcome.stdout.splitlines()[-1] == "1 claim took the place of an earlier version of the record"


def test_wrong_use_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("import", tmp_path / "none", tmp_path / "a").returncode == 2
    run("init", tmp_path / "case")
    assert run("import", tmp_path / "case", tmp_path / "a", "--format", "weis").returncode == 2
    missing = run("import", tmp_path / "case", tmp_path / "a")
    assert missing.returncode == 1
    assert "not imported" in missing.stderr
    refused = run("import", tmp_path / "none", tmp_path / "a", "--json")
    assert json.loads(refused.stdout.splitlines()[-1])["event"] == "refused"
