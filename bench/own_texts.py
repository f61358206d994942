"""Benchmark on texts of one's own: are the claims that a reader would want among those that are found?

``python bench/own_texts.py TEXTS KEY [--misses]``. TEXTS is read as by ``workbench extract --jsonl``. KEY is CSV, a row
for each claim that a reader wants, best written before the rules are tried:

==============  ============================================================================
``text``        the text's ``id``
``words``       words of the sentence, verbatim, at or near those that tell the event
``events``      PLOVER types that are right, separated by ``|``
``actors``      who acts: codes of states or ids of actors, joined by ``+``; alternatives by ``|``; empty for nobody
``recipients``  to whom, in the same way
``status``      statuses that are right, separated by ``|``; empty for any
==============  ============================================================================

A row is found where a claim whose sentence holds the words has one of its types, and right where both sides and the
status fit as well; of talks, agreements and cooperation the two sides together are compared with the actors. Claims
beyond the key are counted and, with ``--misses``, listed: whether they are wrong only a reader can tell.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from workbench.actors import ActorList
from workbench.cli.text_lines import TextLines
from workbench.extraction import RuleExtractor
from workbench.model import Article, Claim, Participant

TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})
ARMED = frozenset({"REB", "PRM"})


class Wanted(NamedTuple):
    """One row of the key."""

    text: str
    words: str
    events: frozenset[str]
    actors: str
    recipients: str
    status: frozenset[str]


def main() -> int:
    """Print the table; the exit status is 2 where the two files are not named."""
    console = Console(width=160)
    files = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    if len(files) != 2:
        console.print("usage: python bench/own_texts.py TEXTS.jsonl KEY.csv [--misses]", markup=False)
        return 2
    extractor = RuleExtractor(ActorList.builtin())
    with files[0].open(encoding="utf-8-sig") as file:
        articles = {article.article_id: article for article in TextLines(file, None, "")}
    claims = {article.article_id: found for article, found in extractor.extract(articles.values())}
    key = read_key(files[1], articles)
    outcomes = [(row, *judged(row, articles[row.text], claims[row.text])) for row in key]
    matched = {claim.claim_id for _, _, claim in outcomes if claim is not None}
    beyond = [(name, one) for name, found in claims.items() for one in found if one.claim_id not in matched]
    console.print(
        f"extractor: {extractor.name_and_version}; {len(articles)} texts, {sum(map(len, claims.values()))} claims"
    )
    console.print(table_of(outcomes))
    console.print(f"claims beyond the key: {len(beyond)}")
    if "--misses" in sys.argv:
        for row, found, claim in outcomes:
            if claim is None:
                wanted = f"{'|'.join(sorted(row.events))} {row.actors or 'nobody'} > {row.recipients or 'nobody'}"
                got = "; ".join(map(described, found)) or "nothing of the kind"
                console.print(
                    f"missed · {row.text} · {row.words} · {wanted} · got: {got}", markup=False, soft_wrap=True
                )
        for name, claim in beyond:
            said = " ".join(claim.quote.split())
            console.print(f"beyond · {name} · {described(claim)} · {said}", markup=False, soft_wrap=True)
    return 0


def read_key(path: Path, articles: dict[str, Article]) -> list[Wanted]:
    """The rows of a key; a row whose words do not stand in its text ends the run, since it could never be found."""
    rows: list[Wanted] = []
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            if row["text"] not in articles or row["words"] not in articles[row["text"]].text:
                raise SystemExit(f"{path}, line {number}: {row['words']!r} is not in the text {row['text']!r}")
            rows.append(
                Wanted(
                    row["text"],
                    row["words"],
                    frozenset(row["events"].split("|")),
                    row["actors"],
                    row["recipients"],
                    frozenset(filter(None, row["status"].split("|"))),
                )
            )
    return rows


def judged(row: Wanted, article: Article, claims: Iterable[Claim]) -> tuple[list[Claim], Claim | None]:
    """The claims of a wanted type in the sentence, nearest to the words first, and the first of them that is right."""
    at = article.text.index(row.words)
    found = [one for one in claims if one.start <= at < one.end and one.event in row.events]
    found.sort(key=lambda one: abs((one.trigger_start or one.start) - at))
    return found, next((one for one in found if is_right(row, one)), None)


def is_right(row: Wanted, claim: Claim) -> bool:
    """Whether both sides and the status of a claim are those wanted."""
    if row.status and claim.status not in row.status:
        return False
    together = claim.event in TOGETHER and fits(row.actors, {*claim.actors, *claim.recipients})
    return together or (fits(row.actors, set(claim.actors)) and fits(row.recipients, set(claim.recipients)))


def fits(wanted: str, side: set[Participant]) -> bool:
    """Whether a side is, one for one, one of the alternatives; somebody who is on no list is nobody where nobody is wanted."""
    for alternative in wanted.split("|"):
        codes = [code for code in alternative.split("+") if code]
        if not codes:
            if not any(one.id for one in side):
                return True
            continue
        by_code: dict[str, set[str]] = defaultdict(set)
        for one in side:
            by_code[one.id if one.sector in ARMED else one.country or one.id or one.text] |= codes_of(one)
        groups = list(by_code.values())
        if len(groups) == len(codes) and any(
            all(code in group for code, group in zip(order, groups, strict=True)) for order in permutations(codes)
        ):
            return True
    return False


def codes_of(one: Participant) -> set[str]:
    """The codes that stand for somebody: the id, and the state's; rebels are not their state."""
    return {one.id} if one.sector in ARMED else {one.id, one.country or ""}


def table_of(outcomes: list[tuple[Wanted, list[Claim], Claim | None]]) -> Table:
    """How many rows have a claim of their type, and one that is right, over all and for each first type."""
    table = Table(title="Claims that a reader wants")
    for column in ("type", "wanted", "type found", "all right"):
        table.add_column(column, justify="left" if column == "type" else "right")
    groups: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for row, found, claim in outcomes:
        for name in ("|".join(sorted(row.events)), "all"):
            groups[name].append((bool(found), claim is not None))
    for name in sorted(groups, key=lambda one: (one == "all", one)):
        some = groups[name]
        shares = [f"{sum(which)} {sum(which) / len(some):.2f}" for which in zip(*some, strict=True)]
        table.add_row(name, str(len(some)), *shares)
    return table


def described(claim: Claim) -> str:
    """One line on a claim."""
    sides = (
        " + ".join(one.id or f"?{one.text}" for one in side) or "nobody" for side in (claim.actors, claim.recipients)
    )
    return f"{claim.event} {claim.status} {' > '.join(sides)}"


if __name__ == "__main__":
    raise SystemExit(main())
