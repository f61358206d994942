"""Reports of a case: listed from their manifests, and served in a sandbox."""

import json
from pathlib import Path

import httpx
import pytest

from tests.server.jupyter import JupyterServer, refused
from workbench.reports.manifest import Manifest, write_manifest

HTML = "<!DOCTYPE html><title>A report</title><script>parent.document</script>"


@pytest.fixture(scope="module", autouse=True)
def reports(server: JupyterServer) -> Path:
    """Two single reports, one of them without manifest, and a series of two issues, one of which failed."""
    folder = server.root / "sahel" / "reports"
    folder.mkdir(exist_ok=True)
    (folder / "brief_2024.html").write_text(HTML)
    write_manifest(_manifest("rendered", "2024", "2024-05-01T10:00:00+00:00"), folder / "brief_2024.manifest.json")
    (folder / "brief_2024.ipynb").write_text("{}")
    (folder / "older.html").write_text(HTML)
    (folder / "index.html").write_text(HTML)
    for period, at in (("2024-W16", "2024-05-02T10:00:00+00:00"), ("2024-W17", "2024-05-03T10:00:00+00:00")):
        issue = folder / "weekly.NER" / period
        issue.mkdir(parents=True)
        if period == "2024-W16":
            (issue / "report.html").write_text(HTML)
            (issue / "notebook.ipynb").write_text("{}")
            write_manifest(_manifest("revised", period, at, series="weekly"), issue / "manifest.json")
        else:
            (issue / "failed.ipynb").write_text("{}")
            write_manifest(
                _manifest("failed", period, at, series="weekly", errors=("It broke.",)), issue / "failed.json"
            )
    (folder / "weekly.NER" / "2024-W18").mkdir()
    (folder / "weekly.NER" / "2024-W18" / "manifest.json").write_text("{ not ours")
    return folder


def _manifest(status: str, period: str, at: str, **facts: object) -> Manifest:
    return Manifest(
        status=status,  # type: ignore[arg-type]
        template="actor-network-brief",
        template_hash="0",
        title="Actor network brief",
        tlp="TLP:GREEN",
        period=period,
        at=at,
        **facts,  # type: ignore[arg-type]
    )


def test_reports_are_listed_newest_first(api: httpx.Client) -> None:
    listed = api.get("/reports?case=sahel").json()
    assert listed["total"] == 4
    assert [one["report_id"] for one in listed["items"]] == [
        "older.html",
        "weekly.NER/2024-W17",
        "weekly.NER/2024-W16/report.html",
        "brief_2024.html",
    ]
    failed, revised = listed["items"][1], listed["items"][2]
    assert (failed["state"], failed["message"], failed["html"]) == ("failed", "It broke.", None)
    assert failed["notebook"] == "sahel/reports/weekly.NER/2024-W17/failed.ipynb"
    assert (revised["state"], revised["series"], revised["period"]) == ("revised", "weekly", "2024-W16")
    assert revised["html"] == "sahel/reports/weekly.NER/2024-W16/report.html"
    assert (revised["made"], revised["tlp"]) == ("2024-05-02T10:00:00Z", "TLP:GREEN")
    assert [one["notebook"] for one in listed["items"][::3]] == [None, "sahel/reports/brief_2024.ipynb"]


@pytest.mark.parametrize(
    "asked, total", [("series=weekly", 2), ("search=w16", 1), ("search=network", 3), ("series=none", 0)]
)
def test_reports_are_filtered(api: httpx.Client, asked: str, total: int) -> None:
    assert api.get(f"/reports?case=sahel&{asked}").json()["total"] == total


def test_a_new_manifest_is_seen_at_once(api: httpx.Client, reports: Path) -> None:
    file = reports / "brief_2024.manifest.json"
    before = file.read_text()
    write_manifest(_manifest("failed", "2024", "2024-05-01T10:00:00+00:00", errors=("Now.",)), file)
    (told,) = (one for one in api.get("/reports?case=sahel").json()["items"] if one["report_id"] == "brief_2024.html")
    assert (told["state"], told["message"]) == ("failed", "Now.")
    file.write_text(before)


def test_a_page_comes_in_a_sandbox(api: httpx.Client) -> None:
    page = api.get("/reports/page", params={"case": "sahel", "report": "weekly.NER/2024-W16/report.html"})
    assert (page.status_code, page.text) == (200, HTML)
    assert page.headers["Content-Type"].startswith("text/html")
    rules = page.headers["Content-Security-Policy"].split("; ")
    (sandbox,) = (one for one in rules if one.startswith("sandbox "))
    assert "allow-scripts" in sandbox
    assert "allow-same-origin" not in sandbox
    assert "default-src 'none'" in rules
    assert page.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "report, status",
    [
        ("none.html", 404),
        ("weekly.NER/2024-W16/notebook.ipynb", 404),
        ("weekly.NER/2024-W16/manifest.json", 404),
        ("weekly.NER", 404),
        ("../case.toml", 400),
        ("../../other/reports/x.html", 400),
        ("/etc/passwd", 400),
        ("a\\b.html", 400),
        ("\0.html", 404),
        ("", 400),
    ],
)
def test_nothing_else_is_served(api: httpx.Client, report: str, status: int) -> None:
    refused(api.get("/reports/page", params={"case": "sahel", "report": report}), status)


def test_a_link_out_of_the_root_is_not_served(server: JupyterServer, api: httpx.Client, reports: Path) -> None:
    secret = server.root.parent / "secret.html"
    secret.write_text("secret")
    (reports / "way-out.html").symlink_to(secret)
    assert "secret" not in json.dumps(api.get("/reports?case=sahel").json()["items"])
    refused(api.get("/reports/page?case=sahel&report=way-out.html"), 400)
