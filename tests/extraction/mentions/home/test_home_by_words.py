"""An article is at home in the state for which its words speak."""

from collections import Counter
from datetime import date

import pytest

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.extraction.mentions.home.home import Home
from workbench.extraction.mentions.home.home_by_words import home_by_words
from workbench.model import Article


@pytest.mark.parametrize(
    "signs, state",
    [
        ({("ZMB", "place"): 1}, "ZMB"),
        ({("ZMB", "person"): 1, ("ZMB", "metonym"): 1}, "ZMB"),
        ({("ZMB", "demonym"): 2}, None),  # trade with Zambia grew, and Zambia was glad
        ({("ZMB", "demonym"): 1}, None),  # "a Zambian company"
        ({("ZMB", "place"): 2, ("CHN", "demonym"): 1}, None),
        ({("ZMB", "place"): 3, ("CHN", "demonym"): 1}, "ZMB"),
        ({("KOR", "person"): 1, ("USA", "metonym"): 2}, "KOR"),  # several states have a Democratic Party
    ],
)
def test_home_is_the_state_for_which_the_words_speak(signs: dict[tuple[str, str], int], state: str | None) -> None:
    home = home_by_words(Counter(signs), None)  # type: ignore[arg-type]  # a table of plain strings reads better
    assert (home.state if home is not None else None) == state


def test_the_outlet_counts_only_where_no_word_speaks_for_another_state() -> None:
    outlet = Home("ZMB", "the outlet Lusaka Times")
    assert home_by_words(Counter(), outlet) == outlet
    assert home_by_words(Counter({("CHN", "demonym"): 1}), outlet) is None
    adjective = home_by_words(Counter({("ZMB", "demonym"): 1}), outlet)
    assert adjective is not None
    assert adjective.state == "ZMB"


def test_money_and_media_speak_for_no_state() -> None:
    signs = ActorList.builtin().signs_of_states(
        "They were paid in United States dollars, the minister told Reuters in Harare."
    )
    assert signs == {("ZWE", "capital"): 1}


def test_an_acronym_that_the_text_spells_out_is_no_other_state_s(extractor: RuleExtractor) -> None:
    text = "The People's National Party (PNP) has urged Prime Minister Andrew Holness to call an election in Jamaica."
    ((_, claims),) = extractor.extract(
        [Article("0123456789abcdef", text, title="", outlet="", published=date(2021, 8, 9))]
    )
    assert (["JAM.PTY"], ["andrew-holness"]) in [
        ([one.id for one in claim.actors], [one.id for one in claim.recipients]) for claim in claims
    ]
