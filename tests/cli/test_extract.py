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


def test_lines_that_were_put_together_or_written_elsewhere_are_read(run: Run, tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "plain", "text": TEXT, "url": "x", "words": [1]}).encode(),
        b"\xef\xbb\xbf" + json.dumps({"id": "mark", "text": TEXT, "title": None}).encode() + b"\r",
        json.dumps({"id": "zero", "text": TEXT}).encode() + b"\x00",
        b'{"id": "latin", "text": "Russia delivered weapons to C\xf4te d\'Ivoire."}',
        json.dumps({"id": "empty", "text": ""}).encode(),
        json.dumps({"id": "long", "text": "No news. " * 5_000 + TEXT}).encode(),
        json.dumps({"id": "plain", "text": "Chad attacked Mali."}).encode(),
    ]
    (tmp_path / "many.jsonl").write_bytes(b"\n".join(lines))
    outcome = run("extract", "--jsonl", tmp_path / "many.jsonl")
    assert outcome.returncode == 0
    assert [one["article_id"] for one in read(outcome.stdout)] == ["plain", "mark", "zero", "latin", "long", "plain"]
    assert "Côte d'Ivoire" in outcome.stdout
    notes = [line.split(", line ")[1] for line in outcome.stderr.splitlines()]
    assert [note.split(":")[0] for note in notes] == ["4", "7"]
    assert "not UTF-8" in notes[0]
    assert "line 1 has the id 'plain' too" in notes[1]


@pytest.mark.parametrize(
    "line,reason",
    [
        ("{broken", "it is not JSON"),
        ("null", "it is no object"),
        ('["Russia attacked Ukraine."]', "it is no object"),
        ('{"id": "a"}', "text is missing"),
        ('{"id": "a", "text": null}', "text is missing"),
        ('{"id": "a", "text": ["Russia"]}', "text is no text"),
        ('{"id": "a", "text": "b", "outlet": {"name": "AFP"}}', "outlet is no text"),
        ('{"id": true, "text": "b"}', "id is missing, empty or neither"),
        ('{"id": 1.5, "text": "b"}', "id is missing, empty or neither"),
        ('{"id": " ", "text": "b"}', "id is missing, empty or neither"),
        ('{"id": "a", "text": "b", "published": 20240422}', "'20240422' is not a date"),
        ('{"id": "a", "text": "b", "n": ' + "9" * 5_000 + "}", "it is not JSON (Exceeds"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_and_the_next_is_read(
    run: Run, tmp_path: Path, line: str, reason: str
) -> None:
    (tmp_path / "two.jsonl").write_text(line + "\n" + json.dumps({"id": "next", "text": TEXT}))
    outcome = run("extract", "--jsonl", tmp_path / "two.jsonl")
    assert outcome.returncode == 1
    assert [one["article_id"] for one in read(outcome.stdout)] == ["next"]
    assert "two.jsonl, line 1: " + reason in outcome.stderr
    assert outcome.stderr.endswith("; this line is left out\n")
