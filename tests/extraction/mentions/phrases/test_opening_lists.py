from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,actors",
    [
        ("Kenya and war-torn Sudan condemned Ethiopia.", {"KEN", "SDN"}),
        ("Angola and oil-rich Gabon condemned Nigeria.", {"AGO", "GAB"}),
        ("Denmark, along with Norway and Sweden, condemned Iran.", {"DNK", "NOR", "SWE"}),
        ("On Monday, Mali, Chad and Niger condemned France.", {"MLI", "TCD", "NER"}),
        (
            "Algerian premier Sid Benkadi and Tunisian President Lotfi Marzouk on Sunday condemned France.",
            {"DZA", "TUN"},
        ),
    ],
)
def test_every_member_of_a_list_that_opens_a_sentence_acts(text: str, actors: set[str], read: Read) -> None:
    assert [{one.country for one in claim.actors} for claim in read(text) if claim.event == "ACCUSE"] == [actors]


@pytest.mark.parametrize(
    "text,actors",
    [
        ("Denmark and Norway, both members of NATO, condemned Russia.", {"DNK", "NOR"}),
        ("After talks with Mali, Niger condemned France.", {"NER"}),
    ],
)
def test_what_only_stands_beside_is_no_member(text: str, actors: set[str], read: Read) -> None:
    assert [{one.country for one in claim.actors} for claim in read(text) if claim.event == "ACCUSE"] == [actors]


def test_members_that_share_words_keep_them(read: Read) -> None:
    claims = read(
        "The ministers of Jordan and Egypt met in Amman. Thai and Cambodian soldiers clashed near the temple."
    )
    assert [{one.id for one in claim.actors} for claim in claims] == [{"JOR.GOV", "EGY.GOV"}, {"THA.MIL", "KHM.MIL"}]
