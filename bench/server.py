"""Benchmark of the server: its lists on a large case, and how it stays at hand while reports render.

A case of 100,000 claims, 10,000 articles and 2,000 decisions is made through the store's own doors, with 500
reports whose manifests are written as publishing writes them. A real Jupyter Server on the loopback answers. The
load of the machine is printed with the figures: on a busy one only their relation tells something.
"""

import json
import os
import platform
import random
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from statistics import quantiles

from rich.console import Console
from rich.table import Table

from workbench.actors import ActorList
from workbench.case import create_case
from workbench.model import Article, Channel, Claim, ClaimDate, Participant, Status
from workbench.model.decision import Decision, decision_identity
from workbench.reports.manifest import Manifest, write_manifest
from workbench.store import Store

CLAIMS, CLAIMS_AN_ARTICLE, DECISIONS, REPORTS = 100_000, 10, 2_000, 500
REQUESTS, RENDERED = 200, 8
LISTS_TARGET, STATUS_TARGET = 50.0, 100.0
FIRST_DAY = date(2015, 1, 1)
STATES = (
    "NER",
    "MLI",
    "BFA",
    "TCD",
    "NGA",
    "USA",
    "FRA",
    "RUS",
    "CHN",
    "TUR",
    "DZA",
    "MAR",
    "DEU",
    "ITA",
    "IRN",
    "ARE",
)
EVENTS = (("AID", 2, 10.0), ("CONSULT", 1, 2.5), ("SANCTION", 4, -6.0), ("ACCUSE", 3, -3.0), ("ASSAULT", 4, -9.0))


def main() -> int:
    """Print both tables; the exit status is 1 where a target was missed."""
    console = Console(width=120)
    with tempfile.TemporaryDirectory(prefix="workbench-bench-") as work:
        root = Path(work) / "root"
        console.print(f"making a case of {CLAIMS:,} claims")
        make_large_case(root / "large")
        make_small_case(root / "small")
        with running_server(root, parallel_runs=RENDERED) as server:
            rows, cold = measure_lists(server)
            memory = megabytes(server.pid)
            console.print(lists_table(rows, cold, memory))
            status = measure_status(server)
            console.print(status_table(status))
    slow = [row for row in rows if row.p95 > LISTS_TARGET]
    return 1 if slow or status.p95 > STATUS_TARGET else 0


# --- the cases ---------------------------------------------------------------------------------------


def make_large_case(folder: Path) -> None:
    """Make the case, some thousand claims a commit, as a long collection grows."""
    chance = random.Random(7)
    case = create_case(folder, title="Large")
    store, people = Store(folder / "tables"), {one: _participant(one) for one in STATES}
    claims: list[Claim] = []
    for start in range(0, CLAIMS, 5_000):
        some = [_claim(number, chance, people) for number in range(start, start + 5_000)]
        articles = {one.article_id: _article(one.article_id) for one in some}
        store.append(articles.values(), some)
        claims += some
    begun = datetime(2024, 1, 1, tzinfo=UTC)
    for number, claim in enumerate(chance.sample(claims, DECISIONS)):
        store.append_decision(
            _decision(claim.claim_id, chance.choice(("accept", "reject")), begun + timedelta(seconds=number))
        )
    for number in range(REPORTS):
        _report(case.folder / "reports" / f"series-{number % 5}" / str(FIRST_DAY + timedelta(days=number)), number)


def make_small_case(folder: Path) -> None:
    """Make a case of some articles, whose reports are rendered."""
    case = create_case(folder, title="Small")
    text = "On {day} the United States gave food aid to Niger. Russia delivered weapons to Mali on {day}."
    for number in range(20):
        (folder / f"{number}.txt").write_text(text.format(day=f"{number + 1} April 2024"))
    case.add([*folder.glob("*.txt")], published=date(2024, 4, 28), outlet="Wire")


def _participant(state: str) -> Participant:
    listed = ActorList.builtin().get(state)
    assert listed is not None
    return Participant(state, listed.name, listed.country, listed.sector, listed.name, 0, len(listed.name), listed.kind)


def _claim(number: int, chance: random.Random, people: dict[str, Participant]) -> Claim:
    actor, recipient = chance.sample(STATES, 2)
    event, quad, score = chance.choice(EVENTS)
    day = FIRST_DAY + timedelta(days=chance.randrange(3650))
    quote = (
        f"{people[actor].name} and {people[recipient].name}, report number {number}, said a diplomat in the capital."
    )
    nobody = Participant("", f"the guild {number % 300}", None, None, "the guild", 0, 9)
    return Claim(
        claim_id=f"{number * 7919 % 2**32:08x}{number:08x}",
        article_id=f"{number // CLAIMS_AN_ARTICLE:016x}",
        sentence=number % CLAIMS_AN_ARTICLE,
        start=0,
        end=len(quote),
        quote=quote,
        actors=(people[actor],) if number % 20 else (nobody,),
        recipients=(people[recipient],),
        event=event,
        mode="",
        quad=quad,
        score=score,
        date=ClaimDate(day, day + timedelta(days=1), "day", "absolute") if number % 25 else None,
        status=Status.ACTUAL if number % 10 else Status.PLANNED,
        channels=(chance.choice(list(Channel)),),
    )


def _article(article_id: str) -> Article:
    number = int(article_id, 16)
    return Article(
        article_id,
        f"Text of article {number}. " * 40,
        title=f"Title {number}",
        outlet=f"Outlet {number % 50}",
        published=FIRST_DAY + timedelta(days=number % 3650),
    )


def _decision(claim_id: str, kind: str, at: datetime) -> Decision:
    facts = {"kind": kind, "subject": claim_id, "field": "", "value": "", "author": "analyst", "at": at, "reason": ""}
    return Decision(decision_identity(**facts), **facts)  # type: ignore[arg-type] # each of its own type


def _report(folder: Path, number: int) -> None:
    folder.mkdir(parents=True)
    (folder / "report.html").write_text("<!DOCTYPE html><title>A report</title>")
    manifest = Manifest(
        status="rendered",
        template="actor-network-brief",
        template_hash="0" * 64,
        title=f"Report {number}",
        tlp="TLP:GREEN",
        period=folder.name,
        series=folder.parent.name,
        at=f"{datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=number):%Y-%m-%dT%H:%M:%S+00:00}",
    )
    write_manifest(manifest, folder / "manifest.json")


# --- the server --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Server:
    """A running server."""

    address: str
    token: str
    pid: int

    def ask(self, path: str, body: object = None, **query: object) -> dict[str, object]:
        """Ask once, and return what is told."""
        words = urllib.parse.urlencode(query, doseq=True)
        data = None if body is None else json.dumps(body).encode()
        headers = {"Authorization": f"token {self.token}", "Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.address}/workbench/api{path}?{words}", data, headers)
        with urllib.request.urlopen(request, timeout=300) as answer:
            told: dict[str, object] = json.load(answer)
        return told


@contextmanager
def running_server(root: Path, *, parallel_runs: int) -> Iterator[Server]:
    """Start a server with settings of its own, and stop it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token, home = secrets.token_hex(16), root.parent / "jupyter"
    words = [
        *(sys.executable, "-m", "jupyter_server", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1"),
        *(f"--ServerApp.port={port}", f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={root}"),
        *(
            "--ServerApp.jpserver_extensions={'workbench.server': True}",
            f"--WorkbenchServer.parallel_runs={parallel_runs}",
        ),
    ]
    places = {one: str(home / one) for one in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")}
    with (root.parent / "server.log").open("w") as log:
        process = subprocess.Popen(words, stdout=log, stderr=log, cwd=root, env={**os.environ, **places})
    server = Server(f"http://127.0.0.1:{port}", token, process.pid)
    try:
        for _ in range(600):
            try:
                server.ask("/status")
                break
            except urllib.error.URLError:
                time.sleep(0.1)
        yield server
    finally:
        process.terminate()
        process.wait(60)


def megabytes(pid: int) -> float:
    """Memory that a process holds; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


# --- what is measured --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """Times of one list in milliseconds, and what a request cost the server in processor time."""

    name: str
    times: list[float]
    processor: float = 0.0

    @property
    def p95(self) -> float:
        """The time that 95 of 100 requests stay below."""
        return quantiles(self.times, n=20)[-1]


def measure_lists(server: Server) -> tuple[list[Row], list[tuple[str, float]]]:
    """Ask each list again and again for different pages; before that, what it costs to be the first, and after a decision."""
    cold = [("the first page of all, which reads the case", once(server, "/claims"))]
    cold.append(("overview of the case, which makes its events", once(server, "/case")))
    some = server.ask("/claims", case="large", review="waiting", limit=1)["items"]
    assert isinstance(some, list)
    path = f"/claims/{some[0]['claim_id']}/decisions"
    start = time.perf_counter()
    server.ask(path, {"kind": "accept"}, case="large")
    cold.append(("a decision", (time.perf_counter() - start) * 1000))
    cold.append(("the next page after a decision", once(server, "/claims", review="waiting")))
    cold.append(("a search that nobody asked before", once(server, "/claims", search="number 77")))
    server.ask("/actors", case="large")
    server.ask("/names", case="large")
    chance = random.Random(11)
    asked: list[tuple[str, str, dict[str, object], int]] = [
        ("claims", "/claims", {}, 95_000),
        ("claims waiting", "/claims", {"review": "waiting"}, 95_000),
        ("claims of an actor and a year", "/claims", {"actor": "NER", "period": "2020"}, 500),
        ("claims, a search", "/claims", {"search": "number 77"}, 500),
        ("articles", "/articles", {}, 9_900),
        ("reports", "/reports", {}, 450),
        ("actors, a search", "/actors", {"search": "nig"}, 1),
        ("unknown names", "/names", {}, 250),
        ("decisions", "/decisions", {}, 1_900),
        ("series", "/series", {}, 1),
        ("runs", "/runs", {}, 1),
        ("cases", "/cases", {}, 1),
    ]
    rows = []
    for name, path, query, last in asked:
        times, before = [], processor_time(server.pid)
        for _ in range(REQUESTS):
            pages = {"offset": chance.randrange(last), "limit": 50} if last > 1 else {}
            times.append(once(server, path, **query, **pages))
        rows.append(Row(name, times, (processor_time(server.pid) - before) / REQUESTS))
    return rows, cold


def processor_time(pid: int) -> float:
    """Milliseconds of processor time that a process has used; 0 where the system does not tell."""
    try:
        numbers = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(numbers[11]) + int(numbers[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def once(server: Server, path: str, **query: object) -> float:
    """Milliseconds of one request about the large case."""
    start = time.perf_counter()
    server.ask(path, case="large", **query)
    return (time.perf_counter() - start) * 1000


def measure_status(server: Server) -> Row:
    """Start eight reports at once, and ask for the status until they are done."""
    for number in range(RENDERED):
        body = {"template": "actor-network-brief", "parameters": {"period": f"2024-04-{number + 1:02}/2024-04-28"}}
        server.ask("/runs", body, case="small")
    times: list[float] = []
    with ThreadPoolExecutor(1) as pool:
        while True:
            start = time.perf_counter()
            told = pool.submit(server.ask, "/status").result()
            times.append((time.perf_counter() - start) * 1000)
            if told["runs"] == {"waiting": 0, "running": 0}:
                return Row("status while eight reports render", times)
            time.sleep(0.05)


def lists_table(rows: list[Row], cold: list[tuple[str, float]], memory: float) -> Table:
    """Requests a second and times of each list."""
    table = Table(title=f"Lists of a case with {CLAIMS:,} claims and {REPORTS} reports, {REQUESTS} pages each")
    for column in ("", "requests/s", "median ms", "p95 ms", "processor ms"):
        table.add_column(column, justify="right" if column else "left")
    for row in rows:
        cuts = quantiles(row.times, n=20)
        table.add_row(
            row.name,
            f"{1000 * len(row.times) / sum(row.times):,.0f}",
            f"{cuts[9]:.1f}",
            f"{cuts[-1]:.1f}",
            f"{row.processor:.1f}",
        )
    table.add_section()
    for name, milliseconds in cold:
        table.add_row(f"once: {name}", "", "", f"{milliseconds:,.0f}", "")
    table.caption = (
        f"target: p95 below {LISTS_TARGET:.0f} ms; one client; the server holds {memory:,.0f} MB; load {os.getloadavg()[0]:.1f} "
        f"on {os.cpu_count()} processors; Python {platform.python_version()}, jupyter-server {version('jupyter-server')}"
    )
    return table


def status_table(row: Row) -> Table:
    """How long the status took meanwhile."""
    table = Table(title=f"{row.name}: {len(row.times)} requests")
    for column in ("median ms", "p95 ms", "longest ms", "below 100 ms"):
        table.add_column(column, justify="right")
    below = sum(one < STATUS_TARGET for one in row.times) / len(row.times)
    cuts = quantiles(row.times, n=20)
    table.add_row(f"{cuts[9]:.1f}", f"{cuts[-1]:.1f}", f"{max(row.times):.1f}", f"{below:.1%}")
    table.caption = (
        f"target: p95 below {STATUS_TARGET:.0f} ms; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    )
    return table


if __name__ == "__main__":
    sys.exit(main())
