"""What a promise promises: help is an agreement, a note of protest none."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text, agrees",
    [
        ("Norway said it would deliver a shipment of grain to Chad.", True),
        ("Norway said it would deliver a note of protest to Chad's ambassador.", False),
    ],
)
def test_only_help_is_promised(text: str, agrees: bool, read: Read) -> None:
    assert any(one.event == "AGREE" for one in read(text)) == agrees
