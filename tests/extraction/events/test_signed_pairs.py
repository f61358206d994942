"""Passages of defence and security prose on many wars, with the pairs that they show for or against each other.

Each was written before the rules were tried on it. A pair is ``+one/other`` or ``-one/other``: actors by id, by state or
by what they are part of, and ``~word`` for somebody who is on no list and is called by that word.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.model import Article, Claim, Participant

LAST_COOPERATIVE = 2
PUBLISHED = date(2024, 4, 22)

with (Path(__file__).parent / "signed_pairs.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def signs_of(claims: list[Claim]) -> Iterator[tuple[int, Participant, Participant]]:
    for claim in claims:
        sign = 1 if claim.quad <= LAST_COOPERATIVE else -1
        for one in claim.actors:
            for other in claim.recipients:
                yield sign, one, other


def is_called(participant: Participant, name: str) -> bool:
    if name.startswith("~"):
        return name[1:].lower() in participant.text.lower()
    actors = ActorList.builtin()
    actor = actors.get(participant.id) if participant.id else None
    if actor is None:
        return False
    home = None if actor.kind == "group" else actors.rollup(actor.id, "country")
    return name in (actor.id, actor.parent, home, actor.country if actor.kind != "group" else None)


def sign_between(claims: list[Claim], one: str, other: str) -> int:
    total = sum(
        sign
        for sign, actor, recipient in signs_of(claims)
        if (is_called(actor, one) and is_called(recipient, other))
        or (is_called(actor, other) and is_called(recipient, one))
    )
    return (total > 0) - (total < 0)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["passage"][:40])
def test_the_pairs_of_a_passage_have_their_sign(row: dict[str, str], extractor: RuleExtractor) -> None:
    article = Article("0123456789abcdef", row["passage"], outlet=row["outlet"], published=PUBLISHED)
    ((_, claims),) = extractor.extract([article])
    wanted = {pair: 1 if pair[0] == "+" else -1 for pair in row["pairs"].split(";")}
    assert {pair: sign_between(claims, *pair[1:].split("/", 1)) for pair in wanted} == wanted
