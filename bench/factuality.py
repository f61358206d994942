"""Benchmark of status: is the happening that a word names actual, planned, possible, demanded, not so, or denied?

The sentences are those of ``tests/extraction/status/factuality.csv``. Those of part 1 were written before any rule was tried on
them, those of later parts after the rules had been mended by the earlier ones (parts 1 and 3 are first lists, 2 and 4 second ones).

A second table counts how many words of a public lexicon of implicative and factive predicates our own table knows, by the
lexicon's signature: what follows where the predicate is affirmed, and where it is negated (P so, N not so, U open). It lies
beside the checkout in ``../shared/data`` and was widened with a thesaurus, so that many of its words are no predicates.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table
from spacy.language import Language
from spacy.tokens import Token

from workbench.actors import ActorList
from workbench.extraction.cleaning.mended import mended
from workbench.extraction.cleaning.sentences import blocks_of
from workbench.extraction.language.parser.familiar_names import familiar_names
from workbench.extraction.language.parser.language_model import load_language_model
from workbench.extraction.status.predicates import predicates
from workbench.extraction.status.status import status_of
from workbench.model import Status

SENTENCES = Path(__file__).parents[1] / "tests" / "extraction" / "status" / "factuality.csv"

LEXICON = Path(__file__).parents[2] / "shared" / "data" / "factuality_lexicon" / "merged.properties"
WEIGHING = (
    "P_N_InfP",
    "P_P_FinP_N_P_InfP",
    "N_P_InfP",
    "N_U_InfP",
    "P_P_FinP_N_U_InfP",
    "P_P_FinP_P_N_InfP",
    "P_P_FinP",
    "N_U",
    "U_U",
)
"""Signatures that a table of verbs with clauses can be held to; the others are mostly words of other kinds."""

Row = Mapping[str, str]


def main() -> int:
    """Print accuracy by status and part, and what is taken for what."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list the sentences that are read wrong")
    options = parser.parse_args()
    console = Console(width=140)
    with SENTENCES.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    model = load_language_model(familiar_names(ActorList.builtin()))
    read = [(row, str(status_of(trigger(row, model)))) for row in rows]
    console.print(accuracy_table(read))
    console.print(confusion_table(read))
    console.print(coverage_table() if LEXICON.exists() else f"skipped: {LEXICON} is absent")
    if options.misses:
        for row, status in read:
            if status != row["status"]:
                console.print(
                    f"{row['status']:>12} read {status:<12} {row['trigger']}: {row['sentence']}", markup=False
                )
    return 0


def trigger(row: Row, model: Language) -> Token:
    """Return the first occurrence of the row's trigger in its parsed sentence."""
    (block,) = blocks_of(row["sentence"])
    return next(token for token in mended(model(block.text)) if token.text == row["trigger"])


def accuracy_table(read: Iterable[tuple[Row, str]]) -> Table:
    """Share of right answers by status and part of the fixture."""
    asked: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for row, status in read:
        for kind in (row["status"], "all"):
            for part in (row["part"], "all"):
                asked[kind, part] += 1
                right[kind, part] += status == row["status"]
    parts = sorted({part for _, part in asked})
    table = Table(title="Accuracy of status: right of asked")
    for column in ("status", *(f"part {part}" if part != "all" else "all" for part in parts)):
        table.add_column(column, justify="left" if column == "status" else "right")
    for kind in (*Status, "all"):
        cells = [f"{right[kind, part]}/{asked[kind, part]}" for part in parts]
        shares = [f" {right[kind, part] / asked[kind, part]:.2f}" if asked[kind, part] else "" for part in parts]
        table.add_row(str(kind), *(cell + share for cell, share in zip(cells, shares, strict=True)))
    return table


def confusion_table(read: Iterable[tuple[Row, str]]) -> Table:
    """Rows are what is true, columns what was read."""
    counts = Counter((row["status"], status) for row, status in read)
    table = Table(title="Confusion: true (rows), read (columns)")
    for column in ("", *Status):
        table.add_column(str(column), justify="right")
    for kind in Status:
        table.add_row(str(kind), *(str(counts[kind, other] or "") for other in Status))
    return table


def coverage_table() -> Table:
    """Share of the public lexicon's words that ours weighs, by signature."""
    ours = {word.split("_")[0] for _, word in predicates()}
    table = Table(title="Words of the public lexicon that our predicates know")
    for column in ("signature", "words", "known", "share"):
        table.add_column(column, justify="left" if column == "signature" else "right")
    for line in LEXICON.read_text("utf-8").splitlines():
        signature, found, listed = line.partition("=")
        if found and signature.strip() in WEIGHING:
            words = {word.strip() for word in listed.split(",")} - {""}
            known = len(words & ours)
            table.add_row(signature.strip(), str(len(words)), str(known), f"{known / len(words):.2f}")
    return table


if __name__ == "__main__":
    raise SystemExit(main())
