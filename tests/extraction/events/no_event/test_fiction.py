"""What happens in a film or a novel is no event; what is done about a film is."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The film follows a Korean spy who is ordered to kill the president of Japan.",
        "In the novel, Russia invades Norway.",
        "The thriller, in which Indian commandos raid a camp in Pakistan, opened on Friday.",
        "She wrote a novel about a Chadian soldier who attacks Libya.",
    ],
)
def test_a_plot_is_no_event(sentence: str, read: Read) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    "sentence, event",
    [
        ("Vietnam banned an American film because of a map.", "COERCE"),
        ("Iran condemned France over a film about the prophet.", "ACCUSE"),
        ("The documentary shows how Russian soldiers shot Ukrainian villagers.", "ASSAULT"),
    ],
)
def test_what_is_done_outside_the_plot_is_one(sentence: str, event: str, read: Read) -> None:
    assert event in {claim.event for claim in read(sentence)}
