"""Fit the weights of confidence anew: ``python bench/fit_confidence.py [--write] [TEXTS.jsonl VERDICTS.csv ...]``.

A logistic model on the signs that stand on each claim that a reader judged and on PLOVER's gold records (`labelled_claims`),
the texts held out left out, with a ridge penalty that draws every weight but the start to nothing. PETRARCH is not fitted on:
its sentences have invented actors. A sign has the direction that its row in ``weights.csv`` has; the least is dropped and
the rest fitted again while one has the other direction, or weighs less than a tenth. Printed are the weights before and
after, how many claims have the sign and how many of those are right, and the area under the ROC curve on texts that a fit
had not seen, ten folds of texts. ``--write`` puts the weights into the table; words and reasons stay.
"""

import csv
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from bench.labelled_claims import Labelled, labelled_claims
from workbench.extraction.confidence import weights as beside
from workbench.extraction.confidence.weights import START, weights

TABLE = Path(beside.__file__).with_name("weights.csv")
PENALTY, FOLDS, STEPS, _MOST = 5.0, 10, 50, 9
LEAST = 0.1
"""What moves a share of 0.9 by less than one in a hundred is not worth an analyst's eye."""
Numbers = NDArray[np.float64]


def main() -> int:
    """Fit, print, and write where asked to; the exit status is 0 also where no data is at hand."""
    console = Console(width=120)
    paths = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    labelled = labelled_claims(dict(zip(paths[::2], paths[1::2], strict=True)))
    claims = [one for one in labelled if one.data != "PETRARCH" and not one.held_out]
    if not claims:
        console.print("skipped: no labelled data is at hand")
        return 0
    signs = [name for name in weights() if name != START]
    counts, right = counts_of(claims, signs), np.array([float(one.right) for one in claims])
    kept, fitted = fitted_signs(counts, right, signs)
    console.print(f"{len(claims)} claims of {len({one.text for one in claims})} texts, {int(sum(1 - right))} wrong")
    console.print(weight_table(counts, right, signs, dict(zip([START, *kept], fitted, strict=True))))
    console.print(
        f"area on texts that the fit had not seen: {unseen_area(claims, counts[:, places(signs, kept)], right):.3f}"
    )
    if "--write" in sys.argv:
        write(dict(zip([START, *kept], fitted, strict=True)))
    return 0


def counts_of(claims: Sequence[Labelled], signs: Sequence[str]) -> Numbers:
    """Return how often each sign stands on each claim, a row a claim; the parts of its confidence tell."""
    said = {weights()[name].words.format(count=count): (name, count) for name in signs for count in range(_MOST, 0, -1)}
    counts = np.zeros((len(claims), len(signs)))
    for row, one in enumerate(claims):
        for part in one.claim.confidence_parts:
            if part.why in said:
                name, count = said[part.why]
                counts[row, signs.index(name)] = count
    return counts


def fitted_signs(counts: Numbers, right: Numbers, signs: Sequence[str]) -> tuple[list[str], Numbers]:
    """Return the signs whose weight has the direction of their row and counts, and the start with their weights."""
    kept = list(signs)
    while True:
        fitted = fit(counts[:, places(signs, kept)], right)
        ahead = {name: weight * np.sign(weights()[name].points) for name, weight in zip(kept, fitted[1:], strict=True)}
        least = min(ahead, key=lambda name: float(ahead[name]))
        if ahead[least] >= LEAST:
            return kept, fitted
        kept.remove(least)


def places(signs: Sequence[str], kept: Sequence[str]) -> list[int]:
    """The columns of those that are kept."""
    return [signs.index(name) for name in kept]


def fit(counts: Numbers, right: Numbers) -> Numbers:
    """Return the start and a weight for each column: the penalised maximum of likelihood, by Newton's method."""
    design = np.column_stack([np.ones(len(counts)), counts])
    ridge = PENALTY * np.eye(design.shape[1])
    ridge[0, 0] = 0.0
    found = np.zeros(design.shape[1])
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-design @ found))
        slope = design.T @ (right - share) - ridge @ found
        curve = (design * (share * (1 - share))[:, None]).T @ design + ridge
        step = np.linalg.solve(curve, slope)
        found += step
        if np.abs(step).max() < 1e-9:
            break
    return found


def unseen_area(claims: Sequence[Labelled], counts: Numbers, right: Numbers) -> float:
    """Return the area under the ROC curve where each text is judged by weights that were fitted without it."""
    fold = np.array([one.text // 4 % FOLDS for one in claims])
    scores = np.zeros(len(claims))
    for number in range(FOLDS):
        found = fit(counts[fold != number], right[fold != number])
        scores[fold == number] = found[0] + counts[fold == number] @ found[1:]
    return area_under(scores, right)


def area_under(scores: Numbers, right: Numbers) -> float:
    """Return the share of pairs of a right and a wrong claim in which the right one has the higher score; ties count half."""
    ahead = scores[right == 1][:, None] - scores[right == 0][None, :]
    return float(((ahead > 0) + (ahead == 0) / 2).mean())


def weight_table(counts: Numbers, right: Numbers, signs: Sequence[str], fitted: Mapping[str, float]) -> Table:
    """A row for each sign: its weight before and after, the claims that have it, and what share of them is right."""
    table = Table(title=f"Weights in log-odds, penalty {PENALTY}")
    for column in ("sign", "before", "now", "claims", "right", "right without"):
        table.add_column(column, justify="left" if column == "sign" else "right")
    table.add_row(
        START, f"{weights()[START].points:+.2f}", f"{fitted[START]:+.2f}", str(len(right)), f"{right.mean():.2f}"
    )
    for place, name in enumerate(signs):
        has = counts[:, place] > 0
        shares = [f"{right[some].mean():.2f}" if some.any() else "" for some in (has, ~has)]
        now = f"{fitted[name]:+.2f}" if name in fitted else "dropped"
        table.add_row(name, f"{weights()[name].points:+.2f}", now, str(int(has.sum())), *shares)
    return table


def write(fitted: Mapping[str, float]) -> None:
    """Put the weights into their table; a sign that was dropped goes with its row."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["sign"] in fitted]
    start, *others = rows
    others.sort(key=lambda row: -fitted[row["sign"]])
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(start), lineterminator="\n")
        writer.writeheader()
        writer.writerows({**row, "weight": f"{fitted[row['sign']]:.2f}"} for row in (start, *others))


if __name__ == "__main__":
    sys.exit(main())
