"""Benchmark of extraction: types and directions on the PLOVER gold records, speed on Wikinews articles.

The data lie beside the checkout in ``../shared/data``; what is absent is skipped with a message.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.extraction.language_model import load_language_model
from workbench.model import Article, Claim, Status
from workbench.ontology import EVENT_TYPES, quad_of

DATA = Path(__file__).parents[2] / "shared" / "data"
GOLD = DATA / "plover_gsr" / "plover_gsr.jsonl"
NEWS = DATA / "wikinews" / "wikinews_clean.jsonl"
NOW_CALLED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
SPEED_ARTICLES = 100


def main() -> int:
    """Print the tables; the exit status is 0 also where data is absent."""
    console = Console(width=110)
    extractor = RuleExtractor(ActorList.builtin())
    console.print(f"extractor: {extractor.name_and_version}")
    if GOLD.exists():
        console.print(gold_table(extractor))
    else:
        console.print(f"skipped: {GOLD} is absent")
    if NEWS.exists():
        console.print(speed_table(extractor))
    else:
        console.print(f"skipped: {NEWS} is absent")
    return 0


def gold_table(extractor: RuleExtractor) -> Table:
    """Types, quads and directions on the PLOVER gold records, with a row for each type."""
    records = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    articles = [Article(f"{number:016d}", record["text"].strip(" {}")) for number, record in enumerate(records)]
    claims = [found for _, found in extractor.extract(articles)]
    gold = [NOW_CALLED.get(record["event"], record["event"]) for record in records]
    guess = [main_type(found) for found in claims]
    any_right = [event in {as_manual(claim) for claim in found} for event, found in zip(gold, claims, strict=True)]
    table = Table(title=f"PLOVER gold records (n={len(records)}), 18 old classes mapped to 16")
    for column in ("type", "records", "precision", "recall", "F1"):
        table.add_column(column, justify="left" if column == "type" else "right")
    scores = []
    for name in EVENT_TYPES:
        right = sum(one == other == name for one, other in zip(gold, guess, strict=True))
        precision, recall = right / max(guess.count(name), 1), right / max(gold.count(name), 1)
        scores.append(2 * precision * recall / max(precision + recall, 1e-9))
        table.add_row(name, str(gold.count(name)), f"{precision:.2f}", f"{recall:.2f}", f"{scores[-1]:.2f}")
    count = len(records)
    hits = [one == other for one, other in zip(gold, guess, strict=True)]
    found = sum(bool(one) for one in guess)
    quads = sum(bool(other) and quad_of(one) == quad_of(other) for one, other in zip(gold, guess, strict=True))
    signs = sum(
        bool(other) and (quad_of(one) < 3) == (quad_of(other) < 3) for one, other in zip(gold, guess, strict=True)
    )
    right_way, swapped, paired = directions(records, claims)
    table.add_section()
    for label, value in (
        ("macro F1", sum(scores) / len(scores)),
        ("records with a claim", found / count),
        ("type right, main claim", sum(hits) / count),
        ("type right, any claim", sum(any_right) / count),
        ("type right, of those with a claim", sum(hits) / max(found, 1)),
        ("quad right, of those with a claim", quads / max(found, 1)),
        ("cooperation or conflict right, of those with a claim", signs / max(found, 1)),
        (f"both sides' states right (of {paired} pairs)", right_way / max(paired, 1)),
        (f"sides swapped (of {paired} pairs)", swapped / max(paired, 1)),
    ):
        table.add_row(label, "", "", "", f"{value:.3f}")
    return table


def main_type(claims: list[Claim]) -> str:
    """The type of the claim that a single-record coder would give: what is said as done, the surest first."""
    if not claims:
        return ""
    return as_manual(
        max(claims, key=lambda claim: (claim.status is Status.ACTUAL, claim.confidence, -claim.trigger_start))
    )


def as_manual(claim: Claim) -> str:
    """The type that PLOVER's manual gives to plans and refusals, which our claims keep apart as a status."""
    if claim.status is Status.PLANNED and claim.event not in ("RETREAT", "CONCEDE"):
        return "AGREE" if claim.quad <= 2 else "THREATEN"
    if claim.status is Status.PLANNED and claim.event == "RETREAT":
        return "CONCEDE"
    return claim.event


def directions(records: list[dict[str, Any]], claims: list[list[Claim]]) -> tuple[int, int, int]:
    """Count records with both states right, with the states swapped, and with a pair of states at all."""
    right = swapped = paired = 0
    for record, found in zip(records, claims, strict=True):
        source, target = states(record.get("source")), states(record.get("target"))
        if not source or not target or source & target:
            continue
        paired += 1
        pairs = [(of(claim.actors), of(claim.recipients)) for claim in found]
        forward = any(source & actors and target & recipients for actors, recipients in pairs)
        right += forward
        swapped += not forward and any(source & recipients and target & actors for actors, recipients in pairs)
    return right, swapped, paired


def states(side: object) -> set[str]:
    """State codes of one side of a gold record."""
    entries = side if isinstance(side, list) else [side]
    return {str(one["code"])[:3] for one in entries if isinstance(one, dict) and one.get("code")}


def of(side: Iterable[Any]) -> set[str]:
    """State codes, or ids, of one side of a claim."""
    return {one.country or one.id for one in side if one.id}


def speed_table(extractor: RuleExtractor) -> Table:
    """Articles a second of processor time, against the bare pipeline on the same texts in the same run."""
    rows = [json.loads(line) for line in NEWS.read_text("utf-8").splitlines()]
    articles = [
        Article(f"{number:016d}", row["text"], title=row["title"], published=date.fromisoformat(row["date"]))
        for number, row in enumerate(rows)
    ]
    some = articles[:SPEED_ARTICLES]
    model = load_language_model()
    start = time.process_time()
    for _ in model.pipe(article.text for article in some):
        pass
    bare = time.process_time() - start
    start = time.process_time()
    found = list(extractor.extract(some))
    whole = time.process_time() - start
    table = Table(title=f"Speed on {len(some)} Wikinews articles (processor time)")
    for column in ("", "articles/s", "claims"):
        table.add_column(column, justify="right" if column else "left")
    table.add_row("nlp.pipe alone", f"{len(some) / bare:.1f}", "")
    table.add_row("extraction", f"{len(some) / whole:.1f}", str(sum(len(claims) for _, claims in found)))
    table.add_row("ratio", f"{bare / whole:.2f}", "")
    counts = Counter(claim.status for _, claims in found for claim in claims)
    table.caption = ", ".join(f"{status} {count}" for status, count in counts.most_common())
    return table


if __name__ == "__main__":
    sys.exit(main())
