"""What is published, what is left out, and that nothing stays which may no longer be shown."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest

from workbench.case import create_case
from workbench.errors import ChoiceError, UseError
from workbench.publishing.archive import update_archive
from workbench.publishing.site import LIST, publish_site
from workbench.reports.archive_entries import read_entries
from workbench.reports.hashes import file_hash
from workbench.reports.manifest import Manifest, write_manifest

AddIssue = Callable[..., Path]
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return create_case(tmp_path / "sahel", title="Sahel <watch>", tlp="TLP:CLEAR").folder


@pytest.fixture
def add_issue(folder: Path) -> AddIssue:
    """Puts a page and its manifest where a series keeps them."""

    def add(series: str, period: str, label: str = "TLP:CLEAR", text: str = "page", **facts: object) -> Path:
        place = folder / "reports" / series / period.replace("/", "-").lstrip(".")
        place.mkdir(parents=True)
        (place / "report.html").write_text(f"<p>{text}</p>", encoding="utf-8")
        manifest = Manifest(
            "rendered", "influence-monitor", "0", "Influence monitor", label, period=period, series=series,
            outputs={"report.html": file_hash(place / "report.html")}, at="2024-05-01T06:30:00+00:00",
        )  # fmt: skip
        write_manifest(replace(manifest, **facts), place / "manifest.json")  # type: ignore[arg-type]  # a test's facts
        return place

    return add


def _files(site: Path) -> list[str]:
    return sorted(str(one.relative_to(site)) for one in site.rglob("*") if one.is_file())


def test_only_what_may_be_shown_is_published(folder: Path, add_issue: AddIssue, tmp_path: Path) -> None:
    add_issue("weekly", "2024-W16")
    add_issue("weekly", "2024-W17", "TLP:GREEN")
    add_issue("weekly", "2024-W18", "TLP:AMBER")
    add_issue("weekly", "2024-W19", cautions=("cell 3: mend this",))
    (add_issue("weekly", "2024-W20") / "report.html").write_text("changed by hand")
    site = tmp_path / "site"

    done = publish_site(folder, site, limit="TLP:GREEN")

    assert done.reports == 2
    assert done.left_out == (
        "weekly 2024-W20: the page is not the one that was rendered: render it again",
        "weekly 2024-W19: a draft: its author has something to mend",
        "weekly 2024-W18: TLP:AMBER is stricter than TLP:GREEN",
    )
    assert _files(site) == [
        LIST, "feed.xml", "index.html", "weekly/weekly_2024-W16_TLP-CLEAR.html", "weekly/weekly_2024-W17_TLP-GREEN.html",
    ]  # fmt: skip
    index = (site / "index.html").read_text()
    assert "Sahel &lt;watch&gt;" in index
    assert 'class="page-banner page-tlp-green"' in index
    assert "2024-W18" not in index


def test_a_label_that_was_made_stricter_takes_the_report_back(
    folder: Path, add_issue: AddIssue, tmp_path: Path
) -> None:
    add_issue("weekly", "2024-W16")
    site = tmp_path / "site"
    assert publish_site(folder, site).reports == 1

    settings = (folder / "case.toml").read_text().replace('"TLP:CLEAR"', '"TLP:RED"', 1)
    (folder / "case.toml").write_text(settings)

    assert publish_site(folder, site).reports == 0
    assert _files(site) == [LIST, "feed.xml", "index.html"]
    assert not (site / "weekly").exists()


def test_names_are_safe_on_any_system_and_lead_nowhere_else(folder: Path, add_issue: AddIssue, tmp_path: Path) -> None:
    add_issue("tar get.N'ER", "2024-04-01/2024-04-21")
    add_issue("odd", "../../x")
    add_issue("odd", "..-..-x-")
    publish_site(folder, tmp_path / "site")
    assert [name for name in _files(tmp_path / "site") if name.startswith(("tar", "odd"))] == [
        "odd/odd_..-..-x-_TLP-CLEAR.html", "odd/odd_..-..-x_TLP-CLEAR.html", "tar-get.N-ER/tar-get.N-ER_2024-04-01-2024-04-21_TLP-CLEAR.html",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["../kept.html", "/kept.html", "..", "a/b/c.html", "kept.txt"])
def test_a_list_that_was_tampered_with_removes_nothing_of_others(name: str, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "kept.html").write_text("others")
    site = tmp_path / "site"
    publish_site(folder, site)
    (site / "kept.txt").write_text("others")
    (site / LIST).write_text(json.dumps([name]))

    publish_site(folder, site)

    assert (tmp_path / "kept.html").exists()
    assert (site / "kept.txt").exists()


def test_a_folder_of_others_is_left_alone(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "index.html").write_text("others")
    with pytest.raises(UseError, match="holds files of others"):
        publish_site(folder, tmp_path / "others")
    with pytest.raises(UseError, match="lies in the case"):
        publish_site(folder, folder / "reports" / "site")
    with pytest.raises(ChoiceError, match="no sharing label 'TLP:WHITE'"):
        publish_site(folder, tmp_path / "site", limit="TLP:WHITE")
    with pytest.raises(UseError, match="is no address"):
        publish_site(folder, tmp_path / "site", address="javascript:x")
    assert not (tmp_path / "site").exists()


def test_the_feed_is_valid_and_its_ids_stay(folder: Path, add_issue: AddIssue, tmp_path: Path) -> None:
    add_issue("weekly", "2024-W16", changed="3 claims came")
    add_issue("weekly", "2024-W17", revision=2)
    publish_site(folder, tmp_path / "one", address="https://reports.example.org/sahel")
    publish_site(folder, tmp_path / "two")
    texts = [(tmp_path / name / "feed.xml").read_text() for name in ("one", "two")]

    first, second = (feedparser.parse(text) for text in texts)
    assert not first.bozo
    assert first.version == "atom10"
    assert [one.title for one in first.entries] == [
        "TLP:CLEAR Influence monitor, 2024-W17, weekly",
        "TLP:CLEAR Influence monitor, 2024-W16, weekly",
    ]
    assert [one.id for one in first.entries] == [one.id for one in second.entries]
    assert all(one.id.startswith("urn:uuid:") for one in first.entries)
    assert first.entries[0].link == "https://reports.example.org/sahel/weekly/weekly_2024-W17_TLP-CLEAR.html"
    assert first.entries[0].summary == "Revised 2 times."
    assert first.entries[1].summary == "3 claims came"
    # What RFC 4287 requires of a feed and of each entry.
    root = ET.fromstring(texts[1])
    for element in (root, *root.findall(f"{ATOM}entry")):
        assert [len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    assert "base" not in "".join(root.attrib)


def test_a_feed_of_nothing_is_a_feed(folder: Path, tmp_path: Path) -> None:
    publish_site(folder, tmp_path / "site")
    assert not feedparser.parse((tmp_path / "site" / "feed.xml").read_text()).bozo
    assert "No report has been made yet." in (tmp_path / "site" / "index.html").read_text()


def test_the_cases_own_archive_marks_what_was_revised_and_what_failed(folder: Path, add_issue: AddIssue) -> None:
    add_issue("weekly", "2024-W16", revision=1, changed="2 claims came, 1 went")
    failed = add_issue("weekly", "2024-W17")
    (failed / "report.html").unlink()
    (failed / "manifest.json").rename(failed / "failed.json")
    manifest = json.loads((failed / "failed.json").read_text())
    (failed / "failed.json").write_text(
        json.dumps(manifest | {"status": "failed", "errors": ["cell 5: ZeroDivisionError"]})
    )
    add_issue("quarterly", "2024-Q1", cautions=("x", "y"))

    index = update_archive(folder).read_text()

    assert index.index("2024-W17") < index.index("2024-W16") < index.index("2024-Q1")
    assert index.count('class="page-mark">revised') == 1
    assert 'page-mark-failed">failed' in index
    assert "cell 5: ZeroDivisionError" in index
    assert "2 claims came, 1 went" in index
    assert "2 to mend" in index
    assert 'href="weekly/2024-W16/report.html"' in index


def test_what_is_no_report_is_left_out(folder: Path, add_issue: AddIssue) -> None:
    add_issue("weekly", "2024-W16", label="TLP:PURPLE")
    (folder / "reports" / "weekly" / "notes").mkdir()
    (folder / "reports" / "x.manifest.json").write_text("{")
    assert read_entries(folder / "reports") == []
