"""Benchmark of confidence: does it put right claims before wrong ones, and does its figure mean what it says?

``python bench/confidence.py [TEXTS.jsonl VERDICTS.csv ...]``. Where the labels come from stands in `labelled_claims`; the
texts that are named are measured beside them. Beside each measure stands that of a constant, the set's own share of right
claims, which nobody can know beforehand.

======  ================================================================================================
area    under the ROC curve: share of pairs of a right and a wrong claim in which the right one is surer; a
        constant has 0.5
Brier   mean square of confidence minus 1 for right, 0 for wrong; less is better
error   expected calibration error: mean distance of confidence from the share right, in ten equal parts of the
        claims in order of confidence
upper   share right in the upper half
lower   share right in the lower tenth, where a reader begins who wants to find errors
======  ================================================================================================
"""

import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.labelled_claims import Labelled, labelled_claims, verdicts
from workbench.actors import ActorList
from workbench.extraction import RuleExtractor

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
BINS = 10


def main() -> int:
    """Print the tables; the exit status is 0 also where no data is at hand."""
    console = Console(width=140)
    paths = [Path(name) for name in sys.argv[1:]]
    labelled = list(labelled_claims(dict(zip(paths[::2], paths[1::2], strict=True))))
    if not labelled:
        console.print("skipped: no labelled data is at hand")
        return 0
    console.print(f"extractor: {RuleExtractor(ActorList.builtin()).name_and_version}")
    console.print(dropped_line(labelled))
    console.print(measure_table(labelled))
    console.print(band_table(labelled))
    return 0


def dropped_line(labelled: Sequence[Labelled]) -> str:
    """How many claims that a reader judged are no longer made as they were, and how many of those were wrong."""
    known = verdicts()
    still = [one for one in labelled if one.draw]
    wrong = sum(not right for _, right in known.values()) - sum(not one.right for one in still)
    return f"{len(known)} claims were judged; {len(known) - len(still)} are no longer made so, {wrong} of them wrong"


def measure_table(labelled: Sequence[Labelled]) -> Table:
    """A row for each set, its draws and all, for what weights were fitted on and what was held out."""
    table = Table(title="Confidence, and a constant in brackets")
    for column in ("set", "claims", "wrong", "area", "Brier", "error", "right", "upper", "lower"):
        table.add_column(column, justify="left" if column == "set" else "right")
    sets = list(dict.fromkeys(one.data for one in labelled))
    groups = {name: [one for one in labelled if one.data == name] for name in sets}
    groups |= {
        f"Wikinews, draw {draw}": [one for one in groups["Wikinews"] if one.draw == draw]
        for draw in sorted({one.draw for one in groups.get("Wikinews", [])})
    }
    held = [one for one in labelled if one.held_out]
    groups |= {f"{name}, held out": [one for one in held if one.data == name] for name in sets}
    groups |= {"all": list(labelled), "all, held out": held}
    read = [one for one in labelled if one.data not in ("PLOVER gold", "PETRARCH")]
    groups |= {"read by hand": read, "read by hand, held out": [one for one in read if one.held_out]}
    for name, some in groups.items():
        if some:
            table.add_row(name, *measures(some))
    return table


def measures(some: Sequence[Labelled]) -> list[str]:
    """The cells of one row."""
    right = [one.right for one in some]
    base = sum(right) / len(right)
    ordered = sorted(some, key=lambda one: one.claim.confidence)
    upper, lower = ordered[len(ordered) // 2 :], ordered[: max(len(ordered) // 10, 1)]
    brier = sum((one.claim.confidence - one.right) ** 2 for one in some) / len(some)
    return [
        str(len(some)),
        str(right.count(False)),
        f"{area(some):.2f} (0.50)",
        f"{brier:.3f} ({base * (1 - base):.3f})",
        f"{calibration_error(some):.3f}",
        f"{base:.2f}",
        f"{share_right(upper):.2f}",
        f"{share_right(lower):.2f}",
    ]


def share_right(some: Sequence[Labelled]) -> float:
    """Share of right claims."""
    return sum(one.right for one in some) / max(len(some), 1)


def area(some: Sequence[Labelled]) -> float:
    """The share of pairs of a right and a wrong claim in which the right one has more confidence; ties count half."""
    right = [one.claim.confidence for one in some if one.right]
    wrong = [one.claim.confidence for one in some if not one.right]
    more = sum((one > other) + (one == other) / 2 for one in right for other in wrong)
    return more / max(len(right) * len(wrong), 1)


def calibration_error(some: Sequence[Labelled]) -> float:
    """Mean distance of confidence from the share right, over equal parts in order of confidence."""
    ordered = sorted(some, key=lambda one: one.claim.confidence)
    edges = [round(len(ordered) * part / BINS) for part in range(BINS + 1)]
    parts = [ordered[start:end] for start, end in pairwise(edges) if end > start]
    return sum(abs(sum(one.claim.confidence - one.right for one in part)) for part in parts) / len(ordered)


def band_table(labelled: Sequence[Labelled]) -> Table:
    """Share right in each band of confidence."""
    table = Table(title="Right, of claims by confidence")
    table.add_column("confidence")
    kinds = {"fitted on": False, "held out": True}
    for name in kinds:
        for column in (f"{name}: claims", "mean", "right"):
            table.add_column(column, justify="right")
    for low, high in pairwise(EDGES):
        cells = []
        for held in kinds.values():
            found = [one for one in labelled if one.held_out is held and low <= one.claim.confidence < high]
            mean = sum(one.claim.confidence for one in found) / max(len(found), 1)
            cells += [str(len(found)), f"{mean:.2f}", f"{share_right(found):.2f}"] if found else ["0", "", ""]
        table.add_row(f"{low:.2f} to {min(high, 1):.2f}", *cells)
    return table


if __name__ == "__main__":
    sys.exit(main())
