"""Days that count from one told in the paragraph before."""

from collections.abc import Callable
from datetime import date

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "before,text,day",
    [
        ("On Friday night Israel bombed Beirut.", "Half an hour later, Israel bombed Tyre.", date(2024, 4, 19)),
        ("On Thursday Israel bombed Beirut.", "The next day Hezbollah attacked Israel.", date(2024, 4, 19)),
        ("On Thursday Israel bombed Beirut.", "Then Hezbollah attacked Israel.", date(2024, 4, 18)),
        ("In 2019 Israel bombed Beirut.", "On the same morning Hezbollah attacked Israel.", date(2024, 4, 22)),
    ],
)
def test_a_paragraph_ends_no_story(before: str, text: str, day: date, read: Read) -> None:
    claims = read(f"{before}\n\n{text}")
    assert claims[-1].date is not None
    assert claims[-1].date.start == day
