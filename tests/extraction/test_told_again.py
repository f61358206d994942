"""What an article tells again in the past perfect has the day on which it told it first."""

from collections.abc import Callable
from datetime import date

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "again,day,basis",
    [
        ("Chad said on Sunday that Sudan had bombed its villages.", date(2024, 4, 19), "context"),
        ("Chad said on Sunday that Sudan had attacked Egypt.", date(2024, 4, 21), "reported"),
        ("Chad's president had met the president of Sudan.", date(2024, 4, 22), "publication"),
        ("Chad said that Sudan bombed its villages.", date(2024, 4, 22), "publication"),
    ],
)
def test_the_day_of_what_had_happened(again: str, day: date, basis: str, read: Read) -> None:
    claims = read(f"Sudanese planes bombed Chad on Friday. {again}")
    assert claims[-1].date is not None
    assert (claims[-1].date.start, claims[-1].date.basis) == (day, basis)


@pytest.mark.parametrize(
    "sentence,condemned,attacked,basis",
    [
        ("Turkey condemned the Hamas attack on Israel on Sunday.", 21, 21, "reported"),
        ("Turkey on Monday condemned the Hamas attack on Israel on Sunday.", 22, 21, "relative"),
    ],
)
def test_the_day_of_what_is_condemned(sentence: str, condemned: int, attacked: int, basis: str, read: Read) -> None:
    dates = {claim.event: claim.date for claim in read(sentence)}
    assert dates["ACCUSE"] is not None
    assert dates["ASSAULT"] is not None
    assert (dates["ACCUSE"].start.day, dates["ASSAULT"].start.day, dates["ASSAULT"].basis) == (
        condemned,
        attacked,
        basis,
    )
