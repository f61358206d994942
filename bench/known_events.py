"""Measure extraction on the demo case: how many of its known events are found, with whom, how and when.

The dispatches are invented and their events are known (``tests/demo/known_events.csv``). An event is found
where a claim of its type has its quote around the event's words. ``--misses`` prints what was missed,
and what was read in its place.
"""

import csv
import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.model import Article, Claim, Participant

ROOT = Path(__file__).parents[1]
EVENTS = ROOT / "tests" / "demo" / "known_events.csv"
DISPATCHES = ROOT / "workbench" / "demo" / "articles"
LIST = ROOT / "workbench" / "demo" / "actors.csv"
NOBODY = {"", "UNKNOWN"}

Row = dict[str, str]


def main() -> int:
    """Print the table."""
    console = Console(width=160)
    articles = read_dispatches()
    extractor = RuleExtractor(ActorList.builtin().with_csv(LIST))
    claims = {article.url: (article, found) for article, found in extractor.extract(articles)}
    with EVENTS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    console.print(f"extractor: {extractor.name_and_version}; {sum(len(found) for _, found in claims.values())} claims")
    results = [(row, steps(row, *claims[row["url"]])) for row in rows]
    table = Table(title=f"Known events of the demo case (n={len(rows)}); each column keeps the conditions before it")
    for column in ("rows", "n", "type", "actors", "recipients", "status", "date", "type and date"):
        table.add_column(column, justify="left" if column == "rows" else "right")
    for name, chosen in (
        ("plain", [got for row, got in results if row["plain"] == "yes"]),
        ("all", [got for _, got in results]),
    ):
        sums = [sum(got[at] for got in chosen) for at in range(6)]
        table.add_row(name, str(len(chosen)), *map(str, sums))
    console.print(table)
    if "--misses" in sys.argv[1:]:
        for row, got in results:
            if not all(got[:5]):
                print_miss(console, row, got, around(row, *claims[row["url"]]))
    return 0


def read_dispatches() -> list[Article]:
    """Every dispatch of the demo case."""
    records = [
        json.loads(line) for path in sorted(DISPATCHES.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]
    return [
        Article(
            f"{number:016d}",
            one["text"],
            title=one["title"],
            outlet=one["outlet"],
            published=date.fromisoformat(one["date"]),
            url=one["url"],
        )
        for number, one in enumerate(records)
    ]


def around(row: Row, article: Article, claims: Iterable[Claim]) -> list[Claim]:
    """The claims whose quote overlaps an event's words."""
    start = article.text.index(row["words"])
    end = start + len(row["words"])
    return [claim for claim in claims if claim.start < end and start < claim.end]


def steps(row: Row, article: Article, claims: list[Claim]) -> list[bool]:
    """Whether a claim has the type; also the actors; also the recipients, status, date; last, type and date alone."""
    best = [False] * 6
    for claim in around(row, article, claims):
        if claim.event != row["event"]:
            continue
        same_day = claim.date is not None and claim.date.start <= date.fromisoformat(row["date"]) < claim.date.end
        checks = [
            True,
            parties(claim.actors) >= wanted(row["actors"]),
            parties(claim.recipients) >= wanted(row["recipients"]),
            str(claim.status) == row["status"],
            same_day,
        ]
        got = [all(checks[: at + 1]) for at in range(5)] + [same_day]
        best = max(best, got, key=lambda one: (sum(one[:5]), one[5]))
    return best


def wanted(side: str) -> set[str]:
    """The parties of one side that a reader can name."""
    return set(side.split("|")) - NOBODY


def parties(side: Iterable[Participant]) -> set[str]:
    """The states, and the ids of those without one; with those that they are part of."""
    ids = [one.id for one in side if one.id]
    return {name for one in ids for name in (one, ActorList.builtin().rollup(one, "country"))}


def print_miss(console: Console, row: Row, got: list[bool], claims: list[Claim]) -> None:
    """What an event is, and what was read from its sentences."""
    missing = ("type", "actors", "recipients", "status", "date")[got.index(False)]
    console.print(
        f"\n[{missing}] {row['date']} {row['actors']} {row['event']}/{row['mode']}/{row['status']} {row['recipients']}"
        f"\n   {row['words']}",
        markup=False,
    )
    for claim in claims:
        console.print(f"      {short(claim)}", markup=False)
    if claims:
        console.print(f"      in: {claims[0].quote}", markup=False)


def short(claim: Claim) -> str:
    """A claim on one line."""
    actors = ", ".join(one.id or f"'{one.text}'" for one in claim.actors)
    recipients = ", ".join(one.id or f"'{one.text}'" for one in claim.recipients)
    when = f"{claim.date.start}..{claim.date.end} {claim.date.basis}" if claim.date else "no date"
    return f"{actors} {claim.event}/{claim.mode}/{claim.status} {recipients} | {when}"


if __name__ == "__main__":
    sys.exit(main())
