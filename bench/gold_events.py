"""Measure what happened and who did it to whom on the PLOVER gold records.

``--misses`` prints the records of another type, ``--sides`` those of the right type whose sides are wrong, by what is
wrong with them. One claim is held against each record: the one that a coder of single records would give. A record
without a claim is wrong in every measure. The records lie beside the checkout in ``../shared/data``; where they are
absent, nothing is measured.
"""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.model import Article, Claim, Participant, Status
from workbench.ontology import EVENT_TYPES, quad_of

GOLD = Path(__file__).parents[2] / "shared" / "data" / "plover_gsr" / "plover_gsr.jsonl"
NOW_CALLED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
"""Four of the 18 types of the records' own version, in today's 16."""
SLIPS = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}
NO_STATE = "no state"
COOPERATION = 2
"""Quads up to this one are cooperation."""


@dataclass(frozen=True)
class Record:
    """One gold record and the claims of its sentence.

    Attributes
    ----------
    text : the sentence
    event : type, in today's terms
    source, target : states of either side; `NO_STATE` for an organisation, empty where the record names nobody
    claims : all claims read from it
    """

    text: str
    event: str
    source: frozenset[str]
    target: frozenset[str]
    claims: tuple[Claim, ...]

    @property
    def claim(self) -> Claim | None:
        """The claim that a coder of single records would give: what is said as done, the surest, the first."""
        order = sorted(
            self.claims, key=lambda one: (one.status is not Status.ACTUAL, -one.confidence, one.trigger_start)
        )
        return order[0] if order else None

    @property
    def guess(self) -> str:
        """The type of that claim; empty where there is none."""
        return as_manual(self.claim) if self.claim else ""


def main() -> int:
    """Print the tables; the exit status is 0 also where the data is absent."""
    console = Console(width=110)
    if not GOLD.exists():
        console.print(f"skipped: {GOLD} is absent")
        return 0
    extractor = RuleExtractor(ActorList.builtin())
    records = gold_records(extractor)
    console.print(f"extractor: {extractor.name_and_version}")
    console.print(type_table(records))
    console.print(record_table(records))
    if "--misses" in sys.argv:
        for record in records:
            if record.guess != record.event:
                console.print(f"{record.event} {sorted(record.source)} -> {sorted(record.target)}", style="bold")
                console.print(f"  {record.text}", markup=False)
                for claim in record.claims:
                    sides = f"{sorted(states_of(claim.actors))} -> {sorted(states_of(claim.recipients))}"
                    console.print(f"  = {claim.event} {claim.mode} {claim.status} {sides}", markup=False)
    if "--sides" in sys.argv:
        print_sides(console, records)
    return 0


def print_sides(console: Console, records: Iterable[Record]) -> None:
    """Print the records of the right type whose sides are wrong, grouped by what is wrong with them."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        if record.claim is not None and record.guess == record.event and not whole(record, record.claim):
            groups.setdefault(side_fault(record, record.claim), []).append(record)
    for fault, group in sorted(groups.items(), key=lambda one: -len(one[1])):
        console.print(f"{fault}: {len(group)}", style="bold")
        for record in group:
            console.print(
                f"  {record.event} {sorted(record.source)} -> {sorted(record.target)}: {record.text}", markup=False
            )
            for claim in record.claims:
                sides = f"{named(claim.actors)} -> {named(claim.recipients)}"
                console.print(f"    = {claim.event} {claim.mode} {claim.status} {sides}", markup=False)


def side_fault(record: Record, claim: Claim) -> str:
    """What is wrong with the sides of a claim of the right type: the first side that differs, and how."""
    for name, wanted, side in (("actor", record.source, claim.actors), ("recipient", record.target, claim.recipients)):
        found = states_of(side)
        if found == wanted:
            continue
        if not found:
            return f"missing {name}"
        if wanted and wanted < found:
            return f"extra {name}"
        if not wanted:
            return f"{name} where the record has none"
        described = not any(one.id for one in side)
        return f"{name} without a state" if described else f"part of the {name}s" if found < wanted else f"other {name}"
    return "parties of a meeting"


def named(side: Iterable[Participant]) -> list[str]:
    """States, and the words, of one side of a claim."""
    return [f"{one.country or one.id or NO_STATE}: {one.text}" for one in side]


def gold_records(extractor: RuleExtractor) -> list[Record]:
    """Read the gold records and what the extractor makes of their sentences."""
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    articles = [
        Article(f"{number:016d}", row["text"].strip(" {}"), published=date.fromisoformat(row["date"]))
        for number, row in enumerate(rows)
    ]
    return [
        Record(
            text=article.text,
            event=NOW_CALLED.get(row["event"], row["event"]),
            source=coded_states(row.get("source")),
            target=coded_states(row.get("target")),
            claims=tuple(claims),
        )
        for row, (article, claims) in zip(rows, extractor.extract(articles), strict=True)
    ]


def as_manual(claim: Claim) -> str:
    """The type that PLOVER's manual gives to plans, which our claims keep apart as a status."""
    if claim.status is not Status.PLANNED or claim.event == "CONCEDE":
        return claim.event
    if claim.event == "RETREAT":
        return "CONCEDE"
    return "AGREE" if claim.quad <= COOPERATION else "THREATEN"


def coded_states(side: object) -> frozenset[str]:
    """States of one side of a gold record."""
    entries = side if isinstance(side, list) else [side]
    codes = [str(one["code"])[:3] for one in entries if isinstance(one, dict) and one.get("code")]
    named = {code: ActorList.builtin().get(SLIPS.get(code, code)) for code in codes}
    return frozenset(actor.id if actor is not None and actor.kind == "state" else NO_STATE for actor in named.values())


def states_of(side: Iterable[Participant]) -> frozenset[str]:
    """States of one side of a claim."""
    return frozenset(one.country or NO_STATE for one in side)


def whole(record: Record, claim: Claim) -> bool:
    """Whether type and both sides are right; of a meeting or a pact the parties count, not who is put first."""
    if as_manual(claim) != record.event:
        return False
    actors, recipients = states_of(claim.actors), states_of(claim.recipients)
    if not record.target and not recipients:
        return actors == record.source
    if record.event in ("AGREE", "CONSULT", "COOPERATE") and not recipients:
        return actors == record.source | record.target
    return (actors, recipients) == (record.source, record.target)


def swapped(record: Record) -> bool:
    """Whether some claim has the sides the wrong way round and none has them the right way."""
    pairs = [(states_of(claim.actors), states_of(claim.recipients)) for claim in record.claims]
    forward = any(record.source & actors and record.target & recipients for actors, recipients in pairs)
    return not forward and any(record.source & recipients and record.target & actors for actors, recipients in pairs)


def macro_f1(gold: Sequence[object], guess: Sequence[object], classes: Iterable[object]) -> float:
    """Mean F1 over the classes."""
    scores = [f1(gold, guess, one)[2] for one in classes]
    return sum(scores) / len(scores)


def f1(gold: Sequence[object], guess: Sequence[object], name: object) -> tuple[float, float, float]:
    """Precision, recall and F1 of one class."""
    right = sum(one == other == name for one, other in zip(gold, guess, strict=True))
    precision, recall = right / max(guess.count(name), 1), right / max(gold.count(name), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def type_table(records: Sequence[Record]) -> Table:
    """A row for each type."""
    gold, guess = [record.event for record in records], [record.guess for record in records]
    table = Table(title=f"PLOVER gold records (n={len(records)}), 18 old classes mapped to 16")
    for column in ("type", "records", "precision", "recall", "F1"):
        table.add_column(column, justify="left" if column == "type" else "right")
    for name in EVENT_TYPES:
        table.add_row(name, str(gold.count(name)), *(f"{value:.2f}" for value in f1(gold, guess, name)))
    return table


def record_table(records: Sequence[Record]) -> Table:
    """A row for each measure, with the number of records it is taken over."""
    gold, guess = [record.event for record in records], [record.guess for record in records]
    found = [record for record in records if record.claim]
    paired = [one for one in records if one.source and one.target and not one.source & one.target]
    quads: tuple[list[int], list[int]] = ([quad_of(one) for one in gold], [quad_of(one) if one else 0 for one in guess])

    def share(test: Callable[[Record], bool], of: Sequence[Record]) -> tuple[str, str]:
        return f"{sum(map(test, of)) / max(len(of), 1):.3f}", str(len(of))

    def same_quad(record: Record) -> bool:
        return bool(record.guess) and quad_of(record.guess) == quad_of(record.event)

    def same_sign(record: Record) -> bool:
        cooperative = quad_of(record.event) <= COOPERATION
        return bool(record.guess) and (quad_of(record.guess) <= COOPERATION) == cooperative

    table = Table(title="The claim held against each record")
    for column in ("measure", "value", "n"):
        table.add_column(column, justify="left" if column == "measure" else "right")
    count = str(len(records))
    table.add_row("type, macro F1 over 16", f"{macro_f1(gold, guess, EVENT_TYPES):.3f}", count)
    table.add_row("quad, macro F1 over 4", f"{macro_f1(*quads, (1, 2, 3, 4)):.3f}", count)
    table.add_row("quad right", *share(same_quad, records))
    table.add_row("cooperation or conflict right", *share(same_sign, records))
    table.add_row("whole record right", *share(lambda one: one.claim is not None and whole(one, one.claim), records))
    table.add_row(
        "whole record right, in some claim", *share(lambda one: any(whole(one, claim) for claim in one.claims), records)
    )
    table.add_row("sides swapped, of pairs of different states", *share(swapped, paired))
    table.add_section()
    table.add_row("records with a claim", *share(lambda one: one.claim is not None, records))
    table.add_row("type right, of those with a claim", *share(lambda one: one.guess == one.event, found))
    table.add_row("quad right, of those with a claim", *share(same_quad, found))
    table.add_row("cooperation or conflict right, of those with a claim", *share(same_sign, found))
    return table


if __name__ == "__main__":
    sys.exit(main())
