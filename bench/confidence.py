"""Benchmark of confidence: of claims with a stated confidence, how many are right, and does it tell the right from the wrong?

``judged_claims.csv`` holds verdicts on claims of the Wikinews articles, which were read by hand in six draws (the fourth:
all that were new on one day; the sixth: all that nobody had judged; on both nothing was fitted): right means type, direction
and identity of the parties. The ids are those of the claims, so that a claim that is no longer made, or is made otherwise,
falls out by itself. The second set is PLOVER's gold records: the claim that a coder of single records
would give is right if its type is, and its sides are not swapped. The articles and records lie beside the checkout in
``../shared/data``; where they are absent nothing is measured.
"""

import csv
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from extraction_speed import NEWS, read_news  # type: ignore[import-not-found]  # beside this script
from gold_events import GOLD, as_manual, gold_records, swapped  # type: ignore[import-not-found]  # as above
from rich.console import Console
from rich.table import Table

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor

JUDGED = Path(__file__).with_name("judged_claims.csv")
EDGES = (0.0, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1.0)


class Judged(NamedTuple):
    """A claim that somebody has judged.

    Attributes
    ----------
    draw : which sample it came with
    confidence : what the extractor says now
    right : whether type, direction and parties are
    """

    draw: str
    confidence: float
    right: bool


def main() -> int:
    """Print the tables; the exit status is 0 also where the data is absent."""
    console = Console(width=110)
    absent = [path for path in (NEWS, GOLD) if not path.exists()]
    if absent:
        console.print(f"skipped: {absent[0]} is absent")
        return 0
    extractor = RuleExtractor(ActorList.builtin())
    news, gold = list(judged_news(extractor)), list(judged_gold(extractor))
    console.print(f"extractor: {extractor.name_and_version}")
    console.print(dropped_line(news))
    console.print(band_table({"Wikinews": news, "PLOVER gold": gold}))
    console.print(order_table([*news, *gold]))
    return 0


def verdicts() -> dict[str, tuple[str, bool]]:
    """Draw and verdict of each judged claim."""
    with JUDGED.open(encoding="utf-8") as file:
        return {row["claim_id"]: (row["draw"], row["verdict"] == "right") for row in csv.DictReader(file)}


def judged_news(extractor: RuleExtractor) -> Iterator[Judged]:
    """The judged claims that are still made."""
    known = verdicts()
    for _, claims in extractor.extract(read_news()):
        for claim in claims:
            if claim.claim_id in known:
                draw, right = known[claim.claim_id]
                yield Judged(draw, claim.confidence, right)


def judged_gold(extractor: RuleExtractor) -> Iterator[Judged]:
    """The claim held against each gold record that has one."""
    for record in gold_records(extractor):
        if record.claim is not None:
            right = as_manual(record.claim) == record.event and not swapped(record)
            yield Judged("gold", record.claim.confidence, right)


def dropped_line(news: Sequence[Judged]) -> str:
    """How many judged claims are no longer made as they were, and how many of those were wrong."""
    known = verdicts()
    wrong = sum(not right for _, right in known.values())
    still = sum(not one.right for one in news)
    return (
        f"{len(known)} claims were judged, {wrong} of them wrong; "
        f"{len(known) - len(news)} are no longer made so, {wrong - still} of them wrong"
    )


def band_table(sets: dict[str, Sequence[Judged]]) -> Table:
    """Share right in each band of confidence."""
    table = Table(title="Right, of claims by confidence")
    table.add_column("confidence")
    for name in sets:
        table.add_column(f"{name}: n", justify="right")
        table.add_column("right", justify="right")
    for low, high in pairwise(EDGES):
        cells = []
        for judged in sets.values():
            found = [one.right for one in judged if low <= one.confidence < high]
            cells += [str(len(found)), f"{sum(found) / len(found):.2f}" if found else ""]
        table.add_row(f"{low:.2f} to {high:.2f}", *cells)
    totals = [[one.right for one in judged] for judged in sets.values()]
    table.add_row("all", *(cell for one in totals for cell in (str(len(one)), f"{sum(one) / max(len(one), 1):.2f}")))
    return table


def order_table(judged: Sequence[Judged]) -> Table:
    """How well confidence puts the right before the wrong, by draw."""
    table = Table(title="Area under the ROC curve (0.5: no better than chance)")
    for column in ("draw", "n", "wrong", "area"):
        table.add_column(column, justify="left" if column == "draw" else "right")
    for draw in sorted({one.draw for one in judged}):
        some = [one for one in judged if one.draw == draw]
        table.add_row(draw, str(len(some)), str(sum(not one.right for one in some)), f"{area(some):.2f}")
    some = [one for one in judged if one.draw != "gold"]
    table.add_row("1 to 6", str(len(some)), str(sum(not one.right for one in some)), f"{area(some):.2f}")
    return table


def area(judged: Sequence[Judged]) -> float:
    """The share of pairs of a right and a wrong claim in which the right one has more confidence; ties count half."""
    right = [one.confidence for one in judged if one.right]
    wrong = [one.confidence for one in judged if not one.right]
    more = sum((one > other) + (one == other) / 2 for one in right for other in wrong)
    return more / max(len(right) * len(wrong), 1)


if __name__ == "__main__":
    sys.exit(main())
