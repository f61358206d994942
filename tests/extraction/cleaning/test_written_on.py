from collections.abc import Callable
from datetime import date

import pytest

from workbench.extraction.cleaning.written_on import written_on
from workbench.model import Claim

Read = Callable[..., list[Claim]]
PUBLISHED = date(1989, 2, 16)


@pytest.mark.parametrize(
    "text,day",
    [
        ("MOSCOW, FEB. 15 -- The troops left today.", date(1989, 2, 15)),
        ("By Jane Doe\n\nMOSCOW, Feb. 15 (AP) - The troops left today.", date(1989, 2, 15)),
        ("BAKU, February 14. /TASS/. The troops left today.", date(1989, 2, 14)),
        ("MOSCOW, Jan. 3 - The troops left today.", PUBLISHED),
        ("MOSCOW - The troops left on February 15.", PUBLISHED),
        ("The troops left today.", PUBLISHED),
    ],
)
def test_a_dateline_tells_when_it_was_written(text: str, day: date) -> None:
    assert written_on(text, PUBLISHED) == day
    assert written_on(text, None) is None


def test_from_it_days_count_but_not_what_has_none(read: Read) -> None:
    text = "MOSCOW, FEB. 15 -- Soviet planes bombed Kandahar today. The Soviet army attacked Pakistan."
    dates = [(one.date.start, one.date.basis) for one in read(text, published=PUBLISHED) if one.date is not None]
    assert dates == [(date(1989, 2, 15), "relative"), (PUBLISHED, "publication")]
