"""Which claims of an article are told more than once."""

from dataclasses import replace

import pytest

from workbench.extraction.confidence.told_twice import told_twice
from workbench.model import Claim, Participant, Status


def party(country: str) -> Participant:
    return Participant(country, country, country, None, country, 0, 3)


RWANDA, CONGO, NIGER = party("RWA"), party("COD"), party("NER")
ATTACK = Claim("1", "2", 0, 0, 9, "…", (RWANDA,), (CONGO,), "ASSAULT", "", 4, -9.0, None, Status.ACTUAL)


@pytest.mark.parametrize(
    "other, again",
    [
        (replace(ATTACK, sentence=1), True),
        (replace(ATTACK, sentence=1, event="ACCUSE"), True),
        (replace(ATTACK, sentence=1, event="ACCUSE", actors=(CONGO,), recipients=(RWANDA,)), True),
        (replace(ATTACK, sentence=1, recipients=(NIGER,)), False),
        (replace(ATTACK, sentence=1, recipients=()), False),
        (replace(ATTACK, event="ACCUSE"), False),
    ],
)
def test_the_like_in_another_sentence(other: Claim, again: bool) -> None:
    assert told_twice([ATTACK, other]) == [again, again]


def test_one_claim_alone_is_told_once() -> None:
    assert told_twice([ATTACK]) == [False]


def test_the_same_deed_against_nobody_who_is_listed_is_told_again() -> None:
    village = Participant("", "a village", None, None, "a village", 4, 9)
    claims = [replace(ATTACK, recipients=(village,)), replace(ATTACK, recipients=(), sentence=3)]
    assert told_twice(claims) == [True, True]
