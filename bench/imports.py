"""Benchmark of imported event files: speed and memory, who and what is recognised, and what other readers lose.

The samples are those of the shared data folder and are left out where it is absent. ``--rows 200000`` measures a file of so many
rows of ICEWS, made of the sample's with other ids, stories and days; its process is measured alone. Other readers are given the
same dirty file, GDELT's sample with faults put in at known lines: what they lose, and what they take for sound.
"""

import csv
import io
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from random import Random

import pandas as pd
from rich.console import Console
from rich.table import Table

from workbench.case import create_case
from workbench.sources.events.coded_rows import CodedRow
from workbench.sources.events.event_files import EventFile, read_event_files

DATA = Path(__file__).parents[2] / "shared" / "data"
SAMPLES = {
    "GDELT 2, 61 columns": "gdelt_sample/20191024143000.export.CSV",
    "GDELT 1, 57 and 58 mixed": "gdelt_sample/gdelt1_events_58col_mixed.tsv",
    "ICEWS": "icews_sample/events.2018.sample.tab",
    "UCDP GED": "ucdp_ged/ucdp_ged_sample_1000.csv.gz",
}
SEED = 20260
FAULTS = 40
"""Rows of the dirty file of each kind of fault."""


def main() -> int:
    """Print the tables whose data are there."""
    if sys.argv[1:2] == ["--measured"]:
        return measured(Path(sys.argv[2]))
    rows = int(sys.argv[sys.argv.index("--rows") + 1]) if "--rows" in sys.argv else 200_000
    console = Console(width=170)
    if not DATA.is_dir():
        console.print(f"no {DATA}: nothing to measure")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        console.print(samples(Path(folder)))
        console.print(large(Path(folder), rows))
        console.print(readers(Path(folder)))
    console.print(
        f"workbench {version('analyst-workbench')}, pandas {version('pandas')}, Python {sys.version.split()[0]}"
    )
    return 0


def samples(folder: Path) -> Table:
    """What becomes of each sample."""
    table = Table(title="Samples: rows, claims, and who and what is recognised")
    for column in (
        "file",
        "rows",
        "claims",
        "no PLOVER type",
        "refused",
        "coded to PLOVER",
        "both sides known",
        "rows/s",
    ):
        table.add_column(column, justify="left" if column == "file" else "right")
    for name, file in SAMPLES.items():
        told = in_own_process(DATA / file, folder)
        table.add_row(
            name,
            f"{told['rows']:,}",
            f"{told['added']:,}",
            f"{told['no_event']:,}",
            f"{told['refused']:,}",
            f"{100 * told['added'] / told['rows']:.1f} %",
            f"{100 * told['both_known'] / told['two_sided']:.1f} % of {told['two_sided']:,}",
            f"{told['rows'] / told['seconds']:,.0f}",
        )
    return table


def large(folder: Path, rows: int) -> Table:
    """Time and memory of a large file, and of importing it again."""
    table = Table(title=f"A file of {rows:,} rows of ICEWS")
    for column in ("", "seconds", "rows/s", "peak memory", "above the sample's 3,705"):
        table.add_column(column, justify="left" if not column else "right")
    file = folder / "large.tab"
    write_large(file, rows)
    case = folder / "large-case"
    empty = in_own_process(DATA / SAMPLES["ICEWS"], folder)["peak_mb"]
    for name in ("imported", "imported again"):
        told = in_own_process(file, folder, case)
        peak = told["peak_mb"]
        table.add_row(
            f"{name} ({file.stat().st_size / 2**20:.0f} MB)",
            f"{told['seconds']:.1f}",
            f"{rows / told['seconds']:,.0f}",
            f"{peak:.0f} MB",
            f"{peak - empty:.0f} MB",
        )
    return table


def in_own_process(file: Path, folder: Path, case: Path | None = None) -> dict[str, float]:
    """Import a file in a process of its own; without a case into one that is thrown away."""
    home = case or Path(tempfile.mkdtemp(dir=folder)) / "case"
    command = [sys.executable, __file__, "--measured", str(file), str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    if case is None:
        shutil.rmtree(home.parent)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def measured(file: Path) -> int:
    """Import a file and print what it took."""
    from workbench.case import open_case  # noqa: PLC0415 - the process that measures, not the one that prints

    home = Path(sys.argv[3])
    case = open_case(home) if (home / "case.toml").exists() else create_case(home)
    assert case.actors.get("NER")  # the actor list is loaded once, whatever the file
    begun = time.perf_counter()
    told = case.import_events(file)
    seconds = time.perf_counter() - begun
    counts = {name: told.total(name) for name in ("rows", "added", "known", "two_sided", "both_known")}
    left = {
        name: sum(one.rows for file in told.files for one in getattr(file, name).values())
        for name in ("no_event", "refused")
    }
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**counts, **left, "seconds": seconds, "peak_mb": peak}))
    return 0


def write_large(file: Path, rows: int) -> None:
    """Write the sample's rows again and again, each time with other ids, stories and days."""
    header, *lines = (DATA / SAMPLES["ICEWS"]).read_text(encoding="utf-8").splitlines()
    with file.open("w", encoding="utf-8") as written:
        written.write(header + "\n")
        for number in range(rows):
            cells = lines[number % len(lines)].split("\t")
            time_round = number // len(lines)
            cells[0] = str(10_000_000 + number)
            cells[1] = f"2018-{1 + time_round % 12:02d}-{1 + time_round // 12 % 28:02d}"
            cells[11] = f"{cells[11]}{time_round:03d}"
            written.write("\t".join(cells) + "\n")


def readers(folder: Path) -> Table:
    """What each reader makes of the dirty file."""
    file = folder / "dirty.csv"
    sound, faulty = write_dirty(file)
    table = Table(title=f"A dirty file of GDELT: {len(sound):,} sound rows, {faulty} with a fault (seed {SEED})")
    for column in ("reader", "sound rows read", "lost", "faulty rows taken for sound", "told of what it left out"):
        table.add_column(column, justify="left" if column in ("reader", "told of what it left out") else "right")
    for name, (read, told) in READERS.items():
        try:
            found = list(read(file))
        except (ValueError, csv.Error, UnicodeDecodeError, pd.errors.ParserError) as error:
            table.add_row(name, "0", f"{len(sound):,}", "0", f"stops: {' '.join(str(error).split())[:60]}")
            continue
        right = len(sound & set(found))
        table.add_row(name, f"{right:,}", f"{len(sound) - right:,}", f"{len(found) - right:,}", told)
    return table


def write_dirty(file: Path) -> tuple[set[tuple[str, str, str]], int]:
    """Write the sample with faults among its rows; return id, code and address of the sound ones, and the number of the others."""
    lines = (DATA / SAMPLES["GDELT 2, 61 columns"]).read_text(encoding="utf-8").splitlines()
    random = Random(SEED)
    written: list[bytes] = [line.encode() for line in lines]
    sound = {(cells[0], cells[26], cells[60]) for cells in (line.split("\t") for line in lines)}
    for number, damage in enumerate([damage for damage in DAMAGES for _ in range(FAULTS)]):
        cells = random.choice(lines).split("\t")
        cells[0] = str(10**12 + number)
        written.insert(random.randrange(len(written)), damage(cells))
    # Not faults: an opening quote in a name, another encoding. Both are rows that providers do ship.
    for number, (name, encoding) in enumerate([('"QUOTED', "utf-8"), ("TÉRA", "latin-1")] * FAULTS):
        cells = random.choice(lines).split("\t")
        cells[0], cells[6] = str(2 * 10**12 + number), name
        sound.add((cells[0], cells[26], cells[60]))
        written.insert(random.randrange(len(written)), "\t".join(cells).encode(encoding))
    file.write_bytes(b"\n".join(written) + b"\n")
    return sound, len(DAMAGES) * FAULTS


DAMAGES: tuple[Callable[[list[str]], bytes], ...] = (
    lambda cells: "\t".join(cells[:40]).encode(),
    lambda cells: "\t".join([*cells, "more"]).encode(),
    lambda cells: "\t".join([*cells[:20], "", *cells[20:-1]]).encode(),
    lambda cells: "\t".join([cells[0], "2019102X", *cells[2:]]).encode(),
    lambda cells: "\t".join([*cells[:6], "NUL\0", *cells[7:]]).encode(),
)
"""A row cut short, one with a cell too many, one shifted within, one without a day, one with a NUL."""


def by_workbench(file: Path) -> Iterator[tuple[str, str, str]]:
    """The rows that are read, those that PLOVER has no type for among them."""
    lines = file.read_bytes().split(b"\n")
    for one in read_event_files([file]):
        assert isinstance(one, EventFile)
        for row in one.rows:
            if isinstance(row, CodedRow):
                yield row.record, row.code, row.report.url
            elif not row.refused:
                cells = lines[row.line - 1].decode("latin-1").split("\t")
                yield cells[0], cells[26], cells[60]


def by_pandas(file: Path, **options: object) -> Iterator[tuple[str, str, str]]:
    """What pandas gives by these options."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = pd.read_csv(file, sep="\t", header=None, dtype=str, **options)  # type: ignore[call-overload]
    frame = read.fillna("")
    yield from zip(frame[0], frame[26], frame[60] if 60 in frame else [""] * len(frame), strict=True)


def by_csv(file: Path) -> Iterator[tuple[str, str, str]]:
    """What the module csv gives, rows of 61 cells alone."""
    text = file.read_text(encoding="latin-1").replace("\0", "")
    for cells in csv.reader(io.StringIO(text), delimiter="\t"):
        if len(cells) == 61:
            yield cells[0], cells[26], cells[60]


READERS: dict[str, tuple[Callable[[Path], Iterator[tuple[str, str, str]]], str]] = {
    "workbench": (by_workbench, "yes: by reason, with lines"),
    "pandas, as gdeltPyR calls it": (lambda file: by_pandas(file, low_memory=False), ""),
    "pandas, bad lines skipped": (
        lambda file: by_pandas(file, on_bad_lines="skip", encoding="latin-1", names=list(range(61)), index_col=False),
        "no",
    ),
    "pandas, and no quotes": (
        lambda file: by_pandas(
            file,
            on_bad_lines="skip",
            encoding="latin-1",
            names=list(range(61)),
            index_col=False,
            quoting=csv.QUOTE_NONE,
        ),
        "no",
    ),
    "module csv, 61 cells": (by_csv, "no"),
}

if __name__ == "__main__":
    sys.exit(main())
