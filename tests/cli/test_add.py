"""`workbench init` and `add`."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.case import open_case
from workbench.errors import StoreError

TEXT = "On 10 April 2024 Russia delivered weapons to Niger."

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_a_case_is_made_and_filled(run: Run, tmp_path: Path) -> None:
    case, article = tmp_path / "niger", tmp_path / "arms.txt"
    article.write_text(TEXT)
    made = run("init", case, "--title", "Niger", "--tlp", "TLP:GREEN")
    assert (made.returncode, made.stderr) == (0, "")
    assert f"workbench add {case}" in made.stdout
    added = run("add", case, article, "--published", "2024-04-11", "--outlet", "Laterite Wire")
    assert (added.returncode, added.stdout, added.stderr) == (0, "1 article added with 1 claim\n", "")
    again = run("add", case, article, "--published", "2024-04-11", "--outlet", "Laterite Wire")
    assert again.stdout == "0 articles added with 0 claims, 1 in the case already\n"
    opened = open_case(case)
    assert (opened.settings.title, opened.settings.tlp) == ("Niger", "TLP:GREEN")
    assert opened.articles()["outlet"].tolist() == ["Laterite Wire"]


def test_bad_files_cost_the_exit_status_and_one_line_each(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "case")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(TEXT)
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "evil\x1b[2J\n.png").write_bytes(b"\x89PNG")
    outcome = run("add", tmp_path / "case", folder, tmp_path / "missing.txt", "--published", "2024-04-11")
    assert outcome.returncode == 1
    assert outcome.stdout == "1 article added with 1 claim\n"
    lines = outcome.stderr.splitlines()
    assert len(lines) == 4
    assert all(line.startswith("workbench: not added: ") for line in lines)
    assert "\x1b" not in outcome.stderr


def test_undated_articles_are_spoken_of(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "case")
    (tmp_path / "a.txt").write_text(TEXT)
    outcome = run("add", tmp_path / "case", tmp_path / "a.txt")
    assert outcome.returncode == 0
    assert "1 article without a day of publication" in outcome.stderr


@pytest.mark.parametrize(
    "words, said",
    [
        (["init", "{case}"], "already holds a case"),
        (["init", "{tmp}/new", "--tlp", "RED"], "no TLP label 'RED': choose one of TLP:RED"),
        (["add", "{tmp}", "a.txt"], "is not a case: it has no case.toml"),
        (["add", "{case}"], "Missing argument 'PATHS...'"),
        (["add", "{case}", "a.txt", "--published", "22/04/2024"], "is not a date: write year, month and day"),
    ],
)
def test_wrong_use_is_refused_with_one_sentence(
    run: Run, built_case: Path, tmp_path: Path, words: list[str], said: str
) -> None:
    outcome = run(*(word.format(case=built_case, tmp=tmp_path) for word in words))
    assert outcome.returncode == 2
    assert said in outcome.stderr.splitlines()[-1]
    assert "Traceback" not in outcome.stderr
    assert outcome.stdout == ""


def test_what_the_machine_refuses_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    outcome = run("init", tmp_path / "file")
    assert outcome.returncode == 1
    assert outcome.stderr.startswith(f"workbench: table {tmp_path / 'file'}")
    assert outcome.stderr.endswith("\n")
    assert outcome.stderr.count("\n") == 1
    with pytest.raises(StoreError):
        run("--debug", "init", tmp_path / "file")
