"""What tests of several rooms share: the bundled case and a small one, each made once, a browser, and events in one line."""

import fcntl
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

from workbench.case import Case, create_case, open_case
from workbench.model import ActorKind, Channel, ClaimDate, Event, Participant, Period, Status

Workbench = Callable[..., "subprocess.CompletedProcess[str]"]
MakeEvent = Callable[..., Event]

hypothesis.settings.register_profile("workbench", deadline=None)  # how long an example takes is the machine's affair
hypothesis.settings.load_profile("workbench")

SCORES = {"CONSULT": (1, 2.5), "AGREE": (1, 2.5), "AID": (2, 10.0), "ACCUSE": (3, -3.0), "SANCTION": (4, -6.0)}
NAMES = {"NER": "Niger", "USA": "United States", "FRA": "France", "NER.MIL": "Nigerien army"}
GROUPS = {"ECOWAS", "JNIM"}

DISPATCHES = [
    ("Laterite Wire", "2024-03-13", "Food", "On 12 March 2024 the United States gave food aid to Niger."),
    ("Laterite Wire", "2024-04-11", "Arms", "On 10 April 2024 Russia delivered weapons to Niger."),
    ("Kori Radio", "2024-04-16", "Food again", "On 15 April 2024 the United States gave food aid to Niger."),
    (
        "Kori Radio",
        "2024-04-22",
        "Plans",
        "Turkey will deliver drones to Niger. China will send trainers to Mali in 2030.",
    ),
    ("Kori Radio", "2024-04-22", "Not yet", "French troops have not left Chad."),
    ("", None, "No day", "Algeria gave food aid to Mali."),
]
"""Of the small case: outlet, day of publication, title and text."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium, one for all tests of a process: playwright drives no second one beside it."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("no Chromium on this machine: install the package `chromium` to run the browser tests")
    with sync_playwright() as playwright:
        # Without a graphics card WebGL is drawn in software.
        software = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
        browser = playwright.chromium.launch(executable_path=found, args=software)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def workbench_command() -> Workbench:
    """Runs `workbench` as installed beside this Python, with these words."""
    program = Path(sys.executable).with_name("workbench")

    def run(*words: str | Path, status: int = 0, cwd: Path | None = None) -> "subprocess.CompletedProcess[str]":
        done = subprocess.run([program, *words], capture_output=True, text=True, check=False, cwd=cwd)
        assert done.returncode == status, done.stderr
        return done

    return run


@pytest.fixture(scope="session")
def demo_case(tmp_path_factory: pytest.TempPathFactory, worker_id: str, workbench_command: Workbench) -> Path:
    """The folder of the demo case with its two reports, one for all workers: read it, leave it as it is."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    folder = shared / "demo-case"
    with (shared / "demo-case.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # let go when the file is closed
        if len(list(folder.glob("reports/*_TLP-*.html"))) < 2:  # its two reports are made last
            workbench_command("demo", folder)
    return folder


@pytest.fixture(scope="session")
def built_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a case of `DISPATCHES`, which lie beside it: read it, leave it as it is."""
    work = tmp_path_factory.mktemp("built")
    entries = [dict(zip(("outlet", "published", "title", "text"), one, strict=True)) for one in DISPATCHES]
    lines = "".join(json.dumps(entry) + "\n" for entry in entries)
    (work / "dispatches.jsonl").write_text(lines, encoding="utf-8")
    case = create_case(work / "sahel", title="Sahel", tlp="TLP:GREEN")
    (case.folder / "sources.csv").write_text("outlet,kind,reliability,note\nLaterite Wire,wire,B,\n", encoding="utf-8")
    added = case.add(work / "dispatches.jsonl")
    assert (added.articles, added.claims, added.undated, added.refused) == (6, 7, 1, ())
    return case.folder


@pytest.fixture
def case(built_case: Path, tmp_path: Path) -> Case:
    """A copy of the small case, for the test to change."""
    return open_case(shutil.copytree(built_case, tmp_path / "sahel"))


def participant(word: str) -> Participant:
    """An actor's id, or an unresolved phrase after a question mark."""
    if word.startswith("?"):
        return Participant("", word[1:], None, None, word[1:], 0, 1)
    country, _, sector = word.partition(".")
    home = None if country in GROUPS else country
    kind: ActorKind = "organisation" if home is None else "body" if sector else "state"
    return Participant(word, NAMES.get(word, word), home, sector or None, word, 0, 1, kind)


@pytest.fixture(scope="session")
def make_event() -> MakeEvent:
    """make_event("USA, FRA > NER", "AID", "2024-04-03"); without ">" it is a meeting."""
    numbers = count(1)

    def make(
        who: str,
        event: str = "AID",
        day: str = "2024-04-10",
        *,
        channels: tuple[Channel, ...] = (),
        status: Status = Status.ACTUAL,
        articles: tuple[str, ...] = ("a1",),
        score: float | None = None,
        origins: tuple[str, ...] = ("outlet:wire",),
    ) -> Event:
        number = next(numbers)
        actors, _, recipients = who.partition(">")
        quad, usual = SCORES[event]
        span = Period.parse(day)
        return Event(
            event_id=f"e{number}",
            actors=tuple(participant(word.strip()) for word in actors.split(",") if word.strip()),
            recipients=tuple(participant(word.strip()) for word in recipients.split(",") if word.strip()),
            event=event,
            mode="",
            quad=quad,
            score=usual if score is None else score,
            date=ClaimDate(span.start, span.end, span.granularity, "absolute"),
            status=status,
            channels=channels,
            place="",
            claim_ids=tuple(f"c{number}" + "b" * other for other in range(len(origins))),
            article_ids=articles,
            origin_names=origins,
        )

    return make
