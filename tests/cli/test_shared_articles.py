"""The main job on real articles, as an analyst types it; only where the shared files lie beside the checkout."""

import csv
import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.case import open_case

Run = Callable[..., subprocess.CompletedProcess[str]]

SHARED = Path(__file__).parents[2] / ".." / "shared"
NIGER = SHARED / "articles" / "niger-us-withdrawal-talks.txt"
WIKINEWS = SHARED / "data" / "wikinews" / "wikinews_clean.jsonl"


def present(file: Path) -> Path:
    if not file.exists():
        pytest.skip(f"{file.name} is not beside this checkout")
    return file


def test_the_troops_of_the_niger_article_have_not_left(run: Run, tmp_path: Path) -> None:
    case = tmp_path / "niger"
    assert run("init", case).returncode == 0
    added = run("add", case, present(NIGER), "--published", "2024-04-22", "--outlet", "Al-Monitor")
    assert (added.returncode, added.stderr) == (0, "")
    listed = run("claims", case)
    assert listed.returncode == 0
    rows = list(csv.DictReader(io.StringIO(run("claims", case, "--format", "csv").stdout)))
    assert len(rows) > 10
    assert listed.stdout.endswith(f"{len(rows)} claims in niger\n")
    leaving = {row["status"] for row in rows if row["event"] == "RETREAT" and "USA" in row["actor_ids"]}
    assert "negated" in leaving
    assert "actual" not in leaving
    text = open_case(case).article(rows[0]["article_id"]).text
    for row in rows:
        assert text[int(row["start"]) : int(row["end"])] == row["quote"].removeprefix("'")
        assert row["outlet"] == "Al-Monitor"
        assert row["actors"] or row["event"] == "COERCE"  # of the coup in Mali it is not said who made it
        assert row["date_start"]


@pytest.mark.slow
def test_a_collection_is_added_in_one_go_and_once(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "wikinews")
    added = run("add", tmp_path / "wikinews", present(WIKINEWS))
    assert added.returncode == 0
    case = open_case(tmp_path / "wikinews")
    articles, claims = case.articles(), case.claims()
    assert len(articles) == 280
    assert added.stdout == f"280 articles added with {len(claims)} claims\n"
    texts = {one: case.article(one).text for one in set(claims["article_id"])}
    for claim in case.records():
        assert texts[claim.article_id][claim.start : claim.end] == claim.quote
    again = run("add", tmp_path / "wikinews", WIKINEWS)
    assert again.stdout == "0 articles added with 0 claims, 280 in the case already\n"
    assert case.claims().equals(claims)
