"""A town's name that is part of another name, or somebody's surname, is nobody's government."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


def who(claims: list[Claim]) -> set[str]:
    return {one.id for claim in claims for one in (*claim.actors, *claim.recipients)}


@pytest.mark.parametrize(
    "text, never",
    [
        ("The attacker was identified as Sudesh Amman, 20. Amman advised Britain to release him.", "JOR.GOV"),
        ("Rioters set fire to St. John\u2019s Episcopal Church in the United States.", "ATG.GOV"),
        ("Rioters set fire to St. John\u2019s Episcopal Church in the United States.", "ATG.REL"),
    ],
)
def test_a_name_that_holds_a_town_is_not_of_its_state(text: str, never: str, read: Read) -> None:
    assert never not in who(read(text))


def test_a_capital_stays_one_where_nobody_is_called_so(read: Read) -> None:
    assert "JOR.GOV" in who(read("Amman advised Britain to release him."))


def test_his_after_and_is_of_the_person_before(read: Read) -> None:
    (claim,) = read("Emmanuel Macron criticised Joe Biden and his son.")
    assert {one.country for one in claim.recipients if one.id} == {"USA"}
