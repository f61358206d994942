"""Indians are those of the American state that an article is about, where it never names India."""

from collections import Counter
from collections.abc import Callable

import pytest

from workbench.extraction.mentions.first_peoples import home_of_first_peoples
from workbench.model import Claim

Read = Callable[..., list[Claim]]


def test_indians_who_block_roads_in_bolivia_are_bolivians(read: Read) -> None:
    claims = read("Bolivia declared a state of emergency. Indian peasants blocked roads across Bolivia on Monday.")
    assert ["BOL.AGR"] in [[side.id for side in claim.actors] for claim in claims]


def test_where_india_is_named_they_are_indias(read: Read) -> None:
    claims = read("Bolivia lost to India. Indian farmers protested against the government of Bolivia.")
    assert ["IND.AGR"] in [[side.id for side in claim.actors] for claim in claims]


@pytest.mark.parametrize(
    "text, counts, home",
    [
        ("Indians marched through Quito.", {"ECU": 3, "IND": 2}, "ECU"),
        ("Indians marched through Quito; India is far away.", {"ECU": 3, "IND": 2}, None),
        ("Indians marched through Nairobi.", {"KEN": 3, "IND": 2}, None),
        ("Peasants marched through Quito.", {"ECU": 3}, None),
        ("Indians marched.", {"IND": 1}, None),
    ],
)
def test_their_home_is_what_the_article_names_most(text: str, counts: dict[str, int], home: str | None) -> None:
    assert home_of_first_peoples(text, Counter(counts)) == home


def test_an_indian_government_is_indias_all_the_same(read: Read) -> None:
    claims = read("Peru spied, Peru denied. The Indian government expelled a diplomat of Peru.")
    assert ["IND.GOV"] in [[side.id for side in claim.actors] for claim in claims]
