"""One that was named goes on by the last word of its name, where no other that was named ends so."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,group",
    [
        ("The Tamil Tigers attacked a base. Troops killed 20 Tigers in Mannar.", "LTTE"),
        ("The Polisario Front attacked a base. Morocco bombed 20 positions of the Front.", "Polisario"),
        ("The Islamic State attacked a base. Troops killed 20 officials of the State.", None),
    ],
)
def test_the_last_word_of_a_name_names_it_again(text: str, group: str | None, read: Read) -> None:
    killed = [
        one.id for claim in read(text) if claim.event == "ASSAULT" for one in claim.recipients if "20" in claim.quote
    ]
    assert (group in killed) == (group is not None)
    assert "Islamic State" not in killed
