"""`workbench` as a process: killed, doubled, interrupted, with nobody reading."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.case import create_case, open_case

Start = Callable[..., subprocess.Popen[str]]

ARTICLES = 150


@pytest.fixture
def many(tmp_path: Path) -> Path:
    lines = [
        {"text": f"On {1 + number % 28} April 2024 Russia delivered weapons to Niger. This is dispatch {number}."}
        for number in range(ARTICLES)
    ]
    file = tmp_path / "many.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return file


@pytest.mark.slow
def test_a_killed_process_leaves_every_finished_article_and_adding_again_does_the_rest(
    start: Start, many: Path, tmp_path: Path
) -> None:
    case = create_case(tmp_path / "case")
    process = start("add", case.folder, many)
    while case.articles().empty and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    left = open_case(case.folder)
    finished = left.articles()
    assert 0 < len(finished) < ARTICLES
    assert (finished["claims"] == 1).all()
    added = left.add(many)
    assert (added.articles, added.known) == (ARTICLES - len(finished), len(finished))
    assert len(left.articles()) == len(left.claims()) == left.claims()["claim_id"].nunique() == ARTICLES


@pytest.mark.slow
def test_two_processes_may_add_at_once(start: Start, many: Path, tmp_path: Path) -> None:
    case = create_case(tmp_path / "case")
    (tmp_path / "other.txt").write_text("On 10 April 2024 Mali delivered weapons to Niger.")
    both = [start("add", case.folder, many), start("add", case.folder, many, tmp_path / "other.txt")]
    for process in both:
        _, said = process.communicate(timeout=300)
        assert process.returncode == 0, said
    claims = case.claims()
    assert len(case.articles()) == len(claims) == claims["claim_id"].nunique() == ARTICLES + 1


@pytest.mark.slow
def test_an_interrupted_process_says_so_and_keeps_what_was_finished(start: Start, many: Path, tmp_path: Path) -> None:
    case = create_case(tmp_path / "case")
    process = start("add", case.folder, many)
    while case.articles().empty and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, said = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert said.strip() == "workbench: stopped; what was finished is kept"
    assert 0 < len(case.articles()) < ARTICLES


@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
def test_a_reader_who_has_enough_is_no_error(start: Start, built_case: Path, form: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = start("claims", built_case, "--format", form, stdout=writing)
    os.close(writing)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (0, "")


def test_nothing_is_drawn_where_there_is_no_terminal(start: Start, tmp_path: Path) -> None:
    case = create_case(tmp_path / "case")
    (tmp_path / "a.txt").write_text("On 10 April 2024 Mali delivered weapons to Niger.")
    process = start("add", case.folder, tmp_path / "a.txt", "--published", "2024-04-11")
    assert process.communicate(timeout=60) == ("1 article added with 1 claim\n", "")


def test_names_that_are_no_text_are_shown_escaped(start: Start, tmp_path: Path) -> None:
    process = start("claims", os.fsdecode(os.fsencode(tmp_path) + b"/\xff"), env={**os.environ, "LC_ALL": "C.UTF-8"})
    _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "\\udcff is not a case" in said
