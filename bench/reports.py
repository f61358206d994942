"""Benchmark of reports: workbench against papermill and nbconvert, side by side in one run on the demo case.

(a) is the commands ``papermill`` and ``jupyter nbconvert``, one report after another; (b) the same two as Python calls
in one process. All sides render the same reports by the same template, take turns chunk by chunk, and write bytecode,
so that none compiles its libraries anew. Wall time tells what an analyst waits; processor time what a busy machine
cannot disturb. ``bench/reports.py [CASE] [--part memory|one|page|many]`` takes a case that is there, and measures one
part; without them the demo case is built first, and all is measured.
"""

import argparse
import asyncio
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import papermill
from nbconvert import HTMLExporter
from playwright.sync_api import Route, sync_playwright
from rich.console import Console
from rich.table import Table

from workbench.kernels.kernels import Kernels
from workbench.kernels.zygote_client import shared_zygote
from workbench.model import Period
from workbench.publishing.defining import define
from workbench.publishing.rendering import render
from workbench.publishing.request import prepare
from workbench.publishing.running import run_series
from workbench.publishing.warm_libraries import PRELOAD
from workbench.reports.template import find_template

TEMPLATE = find_template("influence-monitor").path
TARGETS, CHUNKS = ("NER", "MLI", "BFA", "TCD"), ("2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3")
BIN = Path(sys.executable).parent
COLD_ROUNDS, WARM_ROUNDS = 3, 15

Spent = tuple[float, float]
"""Wall and processor seconds."""


def main(words: list[str]) -> int:
    """Print the tables."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if words[:1] == ["--side"]:
        serve({"ours": ours, "calls": calls}[words[1]], Path(words[2]))
        return 0
    asked = argparse.ArgumentParser(description="Benchmark of reports.")
    asked.add_argument("case", nargs="?", type=Path)
    asked.add_argument("--part", choices=PARTS, action="append")
    given = asked.parse_args(words)
    console = Console(width=120)
    with tempfile.TemporaryDirectory() as place:
        case = given.case or Path(place, "demo-case")
        if given.case is None:
            subprocess.run([BIN / "workbench", "demo", case], check=True, capture_output=True)
        work = Path(place, "work")
        work.mkdir()
        copy = Path(place, "case")
        shutil.copytree(case, copy, ignore=shutil.ignore_patterns("reports"))
        packages = ", ".join(f"{name} {version(name)}" for name in ("papermill", "nbconvert", "nbclient", "ipykernel"))
        load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
        console.print(
            f"template {TEMPLATE.stem}, demo case, {os.cpu_count()} cores, load before {load}, {packages}",
            highlight=False,
        )
        commands(copy, "2024-Q2", work, targets=TARGETS[:1])  # bytecode is written, files are in memory
        for part in given.part or PARTS:
            console.print(PARTS[part](copy, work))
    return 0


def throughput(case: Path, work: Path) -> Table:
    """Many reports."""
    spent: dict[str, list[Spent]] = {"(a) commands": [], "(b) calls in one process": [], "workbench, 2 at once": []}
    with server("calls", case) as by_calls, server("ours", case) as by_us:
        for chunk in CHUNKS:
            spent["(a) commands"].append(timed(partial(commands, case, chunk, work)))
            spent["(b) calls in one process"].append(by_calls(chunk))
            spent["workbench, 2 at once"].append(by_us(chunk))
    count = len(TARGETS) * len(CHUNKS)
    table = Table(title=f"{count} reports, in {len(CHUNKS)} chunks by turns", title_justify="left")
    for column in ("", "reports/min", "ratio to workbench: wall, median (range)", "processor s a report", "ratio"):
        table.add_column(column, justify="right" if column else "left")
    base = spent["workbench, 2 at once"]
    for name, times in spent.items():
        wall, cpu = (sum(one[kind] for one in times) for kind in (0, 1))
        ratios = [one[0] / mine[0] for one, mine in zip(times, base, strict=True)]
        table.add_row(
            name, f"{60 * count / wall:.1f}", f"{median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f})",
            f"{cpu / count:.2f}", f"{cpu / sum(one[1] for one in base):.1f}",
        )  # fmt: skip
    table.caption = "reach (a) 8, (b) 3; start-up of each side is in its first chunk"
    return table


def one_report(case: Path, work: Path) -> Table:
    """One report, cold and warm."""
    cold = []
    for _ in range(COLD_ROUNDS):
        theirs = timed(lambda: commands(case, "2024-Q2", work, targets=TARGETS[:1]))
        words = ["report", TEMPLATE.stem, case, "-o", work / "cold.html", "-p", "target=NER", "-p", "period=2024-Q2"]
        mine = timed(partial(run, BIN / "workbench", *words))
        cold.append((mine, theirs))
    ratios = [mine[0] / theirs[0] for mine, theirs in cold]
    table = Table(title="One report", title_justify="left")
    for column in ("", "measured", "reach"):
        table.add_column(column, justify="right" if column else "left")
    table.add_row(
        "cold, `workbench report` to (a): wall, median (range)",
        f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})", "0.6",
    )  # fmt: skip
    table.add_row("... processor time", f"{sum(one[0][1] for one in cold) / sum(one[1][1] for one in cold):.2f}", "")
    beyond = warm_reports(case, work)
    left = [(mine[0] - cells[0], mine[1] - cells[1]) for mine, cells in beyond]
    for name, kind, unit in (("wall", 0, "0.6 s"), ("processor", 1, "")):
        whole, own = (median(one[side][kind] for one in beyond) for side in (0, 1))
        rest = [one[kind] for one in left]
        table.add_row(f"warm, {name}: whole", f"{whole:.2f} s", "")
        table.add_row("... of it the template's own compute", f"{own:.2f} s", "")
        told = f"{median(rest):.2f} s ({min(rest):.2f} to {max(rest):.2f})"
        table.add_row("... beyond it, median (range)", told, unit)
    return table


def warm_reports(case: Path, work: Path) -> list[tuple[Spent, Spent]]:
    """A whole report from a warm pool, and what its own cells took of it, as the kernel itself counted them."""
    kernels = Kernels(PRELOAD)
    told = work / "told.json"
    template = counting_template(work / f"{TEMPLATE.stem}.ipynb", told)
    given = {"target": "NER", "period": "2024-Q2"}
    found = []
    for number in range(WARM_ROUNDS + 1):
        request = prepare(case, str(template), given, at=datetime.now(UTC))
        whole = timed(partial(render, request, work / "warm.html", kernels=kernels))
        wall, cpu = json.loads(told.read_text("utf-8"))
        if number:  # the first starts the pool
            found.append((whole, (wall, cpu)))
    return found


def counting_template(file: Path, told: Path) -> Path:
    """The template, with a first cell that counts what each cell takes, what it shows included, and a last one that tells."""
    notebook = json.loads(TEMPLATE.read_text("utf-8"))
    first = (
        "import json as _json, time as _time\n_spent, _at = [0.0, 0.0], []\n"
        "def _begin(info):\n    _at[:] = [_time.perf_counter(), _time.process_time()]\n"
        "def _end(result):\n    if _at:\n"
        "        _spent[:] = [_spent[0] + _time.perf_counter() - _at[0], _spent[1] + _time.process_time() - _at[1]]\n"
        "get_ipython().events.register('pre_run_cell', _begin)\nget_ipython().events.register('post_run_cell', _end)"
    )
    last = f"open({str(told)!r}, 'w').write(_json.dumps(_spent)) and None"
    cell: dict[str, Any] = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    notebook["cells"] = [
        {**cell, "id": "count", "source": first},
        *notebook["cells"],
        {**cell, "id": "tell", "source": last},
    ]
    file.write_text(json.dumps(notebook), encoding="utf-8")
    return file


async def own_compute(kernels: Any, parameters: Mapping[str, Any], *, leave: list[Any] | None = None) -> Spent:
    """What the cells take in a warm kernel, sent as one, with all that they show published."""
    manager = kernels.manager()
    await manager.start_kernel()
    client = manager.client()
    client.start_channels()
    await client.wait_for_ready(timeout=60)
    cells = [cell for cell in json.loads(TEMPLATE.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]
    sources: list[str] = []
    for cell in cells:
        sources.append("".join(cell["source"]))
        if "parameters" in cell["metadata"].get("tags", []):
            sources += [f"{name} = {value!r}" for name, value in parameters.items()]
    code = (
        f"import json, time\nsources = json.loads({json.dumps(sources)!r})\n"
        "began, before = time.perf_counter(), time.process_time()\n"
        "for source in sources: get_ipython().run_cell(source).raise_error()\n"
        "print('spent', time.perf_counter() - began, time.process_time() - before)"
    )
    said: list[str] = []
    await client.execute_interactive(
        code, output_hook=lambda one: said.append(one["content"].get("text", "")), timeout=600
    )
    if leave is not None:
        leave.append((manager, client))
    else:
        await end(manager, client)
    wall, cpu = next(one for one in said if "spent" in one).split("spent")[1].split()
    return float(wall), float(cpu)


async def end(manager: Any, client: Any) -> None:
    """Shut a kernel down."""
    client.stop_channels()
    await manager.shutdown_kernel(now=True)


def pages(case: Path, work: Path) -> Table:
    """Size of the page, from where it loads, and what it shows."""
    ours = work / "page.html"
    run(BIN / "workbench", "report", TEMPLATE.stem, case, "-o", ours, "-p", "target=NER", "-p", "period=2024-Q2")
    table = Table(title="The page of one report", title_justify="left")
    for column in ("", "MB", "asks in Chromium", "hosts named as sources", "charts drawn"):
        table.add_column(column, justify="left" if column in {"", "hosts named as sources"} else "right")
    charts = work / "charts"
    charts.mkdir()
    # Left to itself plotly shows figures in a way that nbconvert does not write; told so, it brings its scripts along.
    with_charts = {**os.environ, "PLOTLY_RENDERER": "notebook_connected"}
    commands(case, "2024-Q2", charts, targets=TARGETS[:1], env=with_charts)
    for name, file in (
        ("nbconvert", work / "NER-2024-Q2.html"),
        ("nbconvert, told to keep charts", charts / "NER-2024-Q2.html"),
        ("workbench", ours),
    ):
        text = file.read_text("utf-8")
        loaded = re.findall(
            r"""(?:<(?:script|img|iframe)[^>]*\ssrc=|<link[^>]*\shref=|@import\s|url\()["']?(https?://[^/"'\s)]+)""",
            text,
        )
        named = re.findall(r"""["'](https?://[^/"'\s]+)/[^"'\s]*\.(?:m?js|css|json)["'?]""", text)
        hosts = {one.split("/")[2] for one in [*loaded, *named]}
        asked, drawn = opened(file)
        size = f"{file.stat().st_size / 1e6:.2f}"
        table.add_row(name, size, str(asked), f"{len(hosts)}  {', '.join(sorted(hosts))}", str(drawn))
    table.caption = "reach 1.5 MB and 0"
    return table


def opened(file: Path) -> tuple[int, int]:
    """How many addresses a page asks for when it is opened and read to its end, all refused, and how many charts stand on it."""
    asked: set[str] = set()

    def refuse(route: Route) -> None:
        asked.add(route.request.url)
        route.abort()

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("WORKBENCH_BROWSER", "/usr/bin/chromium"))
        page = browser.new_page()
        page.route(re.compile("^https?:"), refuse)
        page.goto(file.as_uri(), wait_until="load")
        page.keyboard.press("End")
        page.wait_for_timeout(5000)
        drawn = page.locator(".main-svg").count() and page.locator(".js-plotly-plot").count()
        browser.close()
    return len(asked), drawn


def memory(case: Path, _work: Path) -> Table:
    """Megabytes that each kernel adds which has run the template to its end, pages that it shares counted once."""

    async def measure() -> list[float]:
        kernels, totals = Kernels(PRELOAD), []
        parameters = dict(
            prepare(case, TEMPLATE.stem, {"target": "NER", "period": "2024-Q2"}, at=datetime.now(UTC)).parameters
        )
        held: list[Any] = []
        for _ in range(4):
            await own_compute(kernels, parameters, leave=held)
            pids = [shared_zygote(PRELOAD).pid, *(manager.provisioner.pid for manager, _ in held)]
            totals.append(sum(map(proportional_megabytes, pids)))
        for manager, client in held:
            await end(manager, client)
        return totals

    totals = asyncio.run(measure())
    more = [after - before for before, after in pairwise(totals)]
    table = Table(title="Memory (PSS) of kernels at the template's end", title_justify="left")
    table.add_column("")
    table.add_column("MB", justify="right")
    table.add_row("the process they are forked from, and the first", f"{totals[0]:.0f}")
    table.add_row("each further one", ", ".join(f"{one:.0f}" for one in more))
    table.caption = "reach 150"
    return table


def proportional_megabytes(pid: int) -> float:
    """Proportional set size: a page that n processes share counts a n-th."""
    found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    assert found is not None
    return int(found[1]) / 1024


def commands(
    case: Path, chunk: str, work: Path, *, targets: tuple[str, ...] = TARGETS, env: Mapping[str, str] | None = None
) -> None:
    """The reports of a chunk by (a)."""
    for target in targets:
        notebook = work / f"{target}-{chunk}.ipynb"
        given = ["-p", "case", case, "-p", "target", target, "-p", "period", chunk]
        run(BIN / "papermill", TEMPLATE, notebook, *given, "--log-level", "ERROR", "--no-progress-bar", env=env)
        run(BIN / "jupyter", "nbconvert", "--to", "html", notebook, "--log-level", "ERROR", env=env)


def calls(case: Path, chunk: str) -> None:
    """The reports of a chunk by (b)."""
    with tempfile.TemporaryDirectory() as place:
        for target in TARGETS:
            notebook = Path(place, f"{target}.ipynb")
            given = {"case": str(case), "target": target, "period": chunk}
            papermill.execute_notebook(str(TEMPLATE), str(notebook), parameters=given, progress_bar=False)
            text, _ = HTMLExporter().from_filename(str(notebook))  # type: ignore[no-untyped-call]  # nbconvert has no types
            notebook.with_suffix(".html").write_text(text, encoding="utf-8")


def ours(case: Path, chunk: str) -> None:
    """The reports of a chunk by a series with a matrix of targets."""
    if chunk == CHUNKS[0]:
        first = Period.parse(chunk)
        matrix = {"target": list(TARGETS)}
        define(case, "bench", template=TEMPLATE.stem, every="quarter", today=date.max, start=first.start, matrix=matrix)
    ran = run_series(case, today=Period.parse(chunk).end, at=datetime.now(UTC), jobs=2)
    assert [one.status for one in ran.outcomes] == ["rendered"] * len(TARGETS), ran


@contextmanager
def server(side: str, case: Path) -> Iterator[Callable[[str], Spent]]:
    """A process that renders chunks by one side; it starts with the first, and tells wall and processor seconds."""
    started: list[subprocess.Popen[str]] = []

    def render(chunk: str) -> Spent:
        began = time.perf_counter()
        if not started:
            words = [sys.executable, __file__, "--side", side, str(case)]
            # What kernels and nbconvert warn of is theirs to mend.
            pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
            started.append(subprocess.Popen(words, text=True, **pipes))
        process = started[0]
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{chunk}\n")
        process.stdin.flush()
        spent = float(process.stdout.readline())
        return time.perf_counter() - began, spent

    yield render
    for one in started:
        one.communicate()


def serve(render: Callable[[Path, str], None], case: Path) -> None:
    """Render the chunks that are named on standard input, and tell the processor seconds of each, children's too."""
    before = 0.0
    for line in sys.stdin:
        render(case, line.strip())
        now = processor_seconds()
        print(now - before, flush=True)
        before = now


def processor_seconds() -> float:
    """Of this process and of all that came from it: those that ended, and those that run."""
    spent = sum(
        one.ru_utime + one.ru_stime for one in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )
    ticks = os.sysconf("SC_CLK_TCK")
    for child in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split():
        # user and system time, and those of children that were waited for
        stat = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
        spent += sum(map(int, stat[11:15])) / ticks
    return spent


def timed(work: Callable[[], object]) -> Spent:
    """Wall and processor seconds, those of commands included."""
    wall, cpu = time.perf_counter(), processor_seconds()
    work()
    return time.perf_counter() - wall, processor_seconds() - cpu


def run(program: Path, *words: object, env: Mapping[str, str] | None = None) -> None:
    """Run a command; what it says is shown only where it fails."""
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, check=False, env=env)
    if done.returncode:
        raise SystemExit(done.stderr)


PARTS: dict[str, Callable[[Path, Path], Table]] = {
    "memory": memory,
    "one": one_report,
    "page": pages,
    "many": throughput,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
