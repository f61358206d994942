"""One claim for one event of one pair of sides in a sentence."""

from collections.abc import Callable
from dataclasses import replace

from workbench.extraction.events.no_event.plausibility import distinct
from workbench.model import Claim

Read = Callable[..., list[Claim]]


def test_of_two_readings_of_one_claim_the_one_that_knows_the_sides_stands(read: Read) -> None:
    (known,) = read("Chadian soldiers attacked the Libyan army.")
    unknown = replace(
        known, actors=(replace(known.actors[0], id="", country=None),), confidence=known.confidence + 0.01
    )
    assert distinct([known, unknown]) == distinct([unknown, known]) == [known]


def test_what_somebody_says_he_will_not_accept_is_refused_once(read: Read) -> None:
    claims = read("Kenya's foreign minister said he would not accept the result.")
    assert [one.event for one in claims].count("REJECT") == 1
