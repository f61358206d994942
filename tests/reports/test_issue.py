from dataclasses import replace
from pathlib import Path

import pytest

from workbench.reports.hashes import file_hash
from workbench.reports.issue import Issue
from workbench.reports.manifest import Manifest

PLAIN = Manifest("rendered", "brief", "t1", "Brief", "TLP:GREEN")


@pytest.fixture
def issue(tmp_path: Path) -> Issue:
    return Issue(tmp_path / "weekly" / "2024-W16")


def keep(issue: Issue, text: str, revision: int = 0) -> None:
    aside = issue.folder.parents[1]
    html, notebook = aside / "new.html", aside / "new.ipynb"
    html.write_text(f"<p>{text}")
    notebook.write_text(f'"{text}"')
    outputs = {"report.html": file_hash(html), "notebook.ipynb": file_hash(notebook)}
    issue.keep(html, notebook, replace(PLAIN, outputs=outputs, revision=revision))


def names(issue: Issue) -> list[str]:
    return sorted(one.relative_to(issue.folder).as_posix() for one in issue.folder.rglob("*") if one.is_file())


def test_a_report_comes_with_its_notebook_and_manifest_and_stands(issue: Issue) -> None:
    assert (issue.manifest(), issue.stands()) == (None, False)
    keep(issue, "first")
    assert names(issue) == ["manifest.json", "notebook.ipynb", "report.html"]
    assert issue.stands()


def test_what_is_revised_is_kept_as_it_was(issue: Issue) -> None:
    for number, text in enumerate(["first", "second", "third"]):
        keep(issue, text, number)
    assert issue.html.read_text() == "<p>third"
    earlier = [Issue(issue.folder / "earlier" / number) for number in ("0", "1")]
    assert [one.html.read_text() for one in earlier] == ["<p>first", "<p>second"]
    assert all(one.stands() for one in [issue, *earlier])


def test_a_report_cut_off_on_its_way_does_not_stand_and_is_not_kept_as_an_earlier_one(issue: Issue) -> None:
    keep(issue, "first")
    issue.html.write_text("<p>second, whose manifest was never written")
    assert not issue.stands()
    keep(issue, "second")
    assert issue.stands()
    assert not (issue.folder / "earlier").exists()


def test_a_failure_leaves_the_report_and_goes_with_the_next_success(issue: Issue) -> None:
    keep(issue, "first")
    half = issue.folder.parents[1] / "half.ipynb"
    half.write_text("half")
    issue.keep_failure(half, replace(PLAIN, status="failed", errors=("cell 3",)))
    assert issue.stands()
    failure = issue.failure()
    assert failure is not None
    assert (failure.errors, issue.failed_notebook.read_text()) == (("cell 3",), "half")
    keep(issue, "second", 1)
    assert issue.failure() is None
    assert not issue.failed_notebook.exists()


def test_a_manifest_that_cannot_be_read_is_as_none(issue: Issue) -> None:
    keep(issue, "first")
    issue.manifest_file.write_text("{")
    assert issue.manifest() is None
    keep(issue, "again")
    assert issue.stands()
