import json
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.errors import ManifestError
from workbench.reports.manifest import Manifest, read_manifest, write_manifest

WHOLE = Manifest(
    status="revised",
    template="influence-monitor",
    template_hash="ab12",
    title="Influence monitor",
    tlp="TLP:AMBER",
    case_title="Sahel <realignment>",
    parameters={"target": "NER", "channels": [], "half_life_days": None},
    period="2024-Q2",
    versions={"articles": 3, "claims": 4},
    inputs={"claims": "c1", "actors.csv": "a1"},
    packages={"pandas": "3.1.1"},
    outputs={"report.html": "h1"},
    durations={"run": 1.25},
    at="2024-07-01T06:00:00+00:00",
    series="weekly",
    revision=2,
    changed="3 claims more",
    errors=("first", "second"),
)


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    for manifest in (WHOLE, Manifest("failed", "brief", "", "Brief", "TLP:RED")):
        write_manifest(manifest, tmp_path / "manifest.json")
        assert read_manifest(tmp_path / "manifest.json") == manifest
    assert [one.name for one in tmp_path.iterdir()] == ["manifest.json"]


def test_an_equal_run_differs_in_nothing_and_table_versions_alone_are_no_difference() -> None:
    assert WHOLE.what_differs(WHOLE) == ()
    later = replace(WHOLE, versions={"articles": 9, "claims": 9}, at="2025-01-01", durations={}, outputs={}, revision=0)
    assert later.what_differs(WHOLE) == ()


def test_each_thing_that_went_in_otherwise_is_named() -> None:
    other = replace(
        WHOLE, template_hash="x", tlp="TLP:RED", parameters={}, packages={}, inputs={"claims": "c2", "case.toml": "t"}
    )
    assert other.what_differs(WHOLE) == (
        "template", "parameters", "TLP label", "packages", "actors.csv", "case.toml", "claims",
    )  # fmt: skip


@pytest.mark.parametrize(
    "change, said",
    [
        ({"format": 2}, "not of format 1"),
        ({"status": "fine"}, "its status is 'fine'"),
        ({"versions": [1]}, r"versions is \[1\]"),
        ({"revision": "2"}, "revision is '2'"),
        ({"template": None}, "template is None"),
    ],
)
def test_what_is_no_manifest_is_refused(change: dict[str, object], said: str, tmp_path: Path) -> None:
    file = tmp_path / "manifest.json"
    file.write_text(json.dumps({**WHOLE.as_dict(), **change}))
    with pytest.raises(ManifestError, match=said):
        read_manifest(file)


def test_what_is_cut_short_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "manifest.json"
    file.write_text(json.dumps(WHOLE.as_dict())[:-9])
    with pytest.raises(ManifestError, match="not readable as JSON"):
        read_manifest(file)
    file.write_text('{"format": 1, "status": "rendered"}')
    with pytest.raises(ManifestError, match="it lacks something"):
        read_manifest(file)


def test_a_field_of_a_later_version_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "manifest.json"
    file.write_text(json.dumps({**WHOLE.as_dict(), "signature": "later"}))
    assert read_manifest(file) == WHOLE
