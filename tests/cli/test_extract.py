"""`workbench extract`: one text, or many as JSON Lines."""

import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.model import claim_from_dict

TEXT = "On Monday Russia delivered weapons to Niger."

Run = Callable[..., subprocess.CompletedProcess[str]]


def read(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_a_file_gives_claims_dated_by_its_day(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\ufeff" + TEXT)
    outcome = run("extract", tmp_path / "a.txt", "--published", "2024-04-22")
    assert (outcome.returncode, outcome.stderr) == (0, "")
    (claim,) = [claim_from_dict(one) for one in read(outcome.stdout)]
    assert claim.date is not None
    assert claim.date.start.isoformat() == "2024-04-22"
    assert (claim.start, claim.quote) == (0, TEXT)


def test_standard_input_is_a_text_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="utf-8"))
    (claim,) = read(run("extract", "-").stdout)
    assert claim["quote"] == TEXT


def test_each_line_is_a_text_and_broken_ones_are_named(run: Run, tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "first", "text": TEXT, "published": "2024-04-22"}),
        "{broken",
        json.dumps({"id": "stamp", "text": TEXT, "published": "2024-04-22T06:30:00+02:00"}),
        json.dumps({"text": TEXT}),
        json.dumps({"id": "no text"}),
        json.dumps({"id": "odd day", "text": TEXT, "published": "22/04/2024"}),
        "[" * 100_000,
        "",
        json.dumps({"id": 7, "text": TEXT + " \ud800"}),
        json.dumps({"id": "\ud800", "text": TEXT}),
    ]
    (tmp_path / "many.jsonl").write_text("\ufeff" + "\n".join(lines))
    outcome = run("extract", "--jsonl", tmp_path / "many.jsonl")
    assert outcome.returncode == 1
    claims = read(outcome.stdout)
    assert [one["article_id"] for one in claims] == ["first", "stamp", "7", "?"]
    assert [one["date"] and one["date"]["start"] for one in claims] == ["2024-04-22", "2024-04-22", None, None]  # type: ignore[index]
    named = [line.split(", line ")[1].split(":")[0] for line in outcome.stderr.splitlines()]
    assert named == ["2", "4", "5", "6", "7"]


def test_published_and_outlet_stand_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}))
    (claim,) = read(run("extract", "--jsonl", tmp_path / "many.jsonl", "--published", "2024-04-23").stdout)
    assert claim["date"]["start"] == "2024-04-22"  # type: ignore[index]


def test_own_actors_are_known(run: Run, tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("id,name,kind\nSRG,Sahel Road Guild,group\n")
    (tmp_path / "a.txt").write_text("The Sahel Road Guild sent weapons to Niger.")
    (claim,) = read(run("extract", tmp_path / "a.txt", "--actors", tmp_path / "actors.csv").stdout)
    assert claim["actors"][0]["id"] == "SRG"  # type: ignore[index]


def test_a_missing_file_is_wrong_use(run: Run, tmp_path: Path) -> None:
    outcome = run("extract", tmp_path / "none.txt")
    assert outcome.returncode == 2
    assert "No such file" in outcome.stderr
    assert run("extract", __file__, "--actors", tmp_path / "none.csv").returncode == 2


def test_explain_writes_each_claim_out_with_its_reasons(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    outcome = run("extract", tmp_path / "a.txt", "--published", "2024-04-22", "--explain")
    lines = outcome.stdout.splitlines()
    assert lines[0].endswith(TEXT)
    assert [line.split()[0] for line in lines[1:-1]] == [
        "event",
        "actor",
        "recipient",
        "date",
        "status",
        "speaker",
        "confidence",
    ]
    assert "AID from 'delivered weapons': events.csv, line " in lines[1]


def test_explain_adds_reasons_to_objects_and_knows_the_rules_only(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "text": TEXT, "published": "2024-04-22"}))
    (claim,) = read(run("extract", "--jsonl", tmp_path / "a.jsonl", "--explain").stdout)
    reasons = claim["explanation"]
    assert isinstance(reasons, list)
    assert {"part": "recipient", "reading": "NER", "words": "Niger", "rule": "name 'Niger'"} in reasons
    refused = run("extract", tmp_path / "a.jsonl", "--explain", "--extractor", "magic")
    assert refused.returncode == 2
    assert "--explain knows the rules only" in refused.stderr
