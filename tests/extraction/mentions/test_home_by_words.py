"""Whose state an article is at home in, by what speaks for it."""

from collections import Counter
from datetime import date

import pytest

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.extraction.mentions.home_by_words import home_by_words, state_of_outlet
from workbench.model import Article

DAY = date(2021, 8, 9)


def article(text: str, outlet: str = "") -> Article:
    return Article("0123456789abcdef", text, title="", outlet=outlet, published=DAY)


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
    home = home_by_words(Counter(signs), None, "")  # type: ignore[arg-type]  # a table of plain strings reads better
    assert (home.state if home is not None else None) == state


def test_the_outlet_counts_only_where_no_word_speaks_for_another_state() -> None:
    assert home_by_words(Counter(), "ZMB", "Lusaka Times") == ("ZMB", "the outlet Lusaka Times")
    assert home_by_words(Counter({("CHN", "demonym"): 1}), "ZMB", "Lusaka Times") is None
    adjective = home_by_words(Counter({("ZMB", "demonym"): 1}), "ZMB", "Lusaka Times")
    assert adjective is not None
    assert adjective.state == "ZMB"


@pytest.mark.parametrize(
    "outlet, state",
    [
        ("Daily Nation", "KEN"),
        ("The Herald (Harare)", "ZWE"),
        ("Bangkok Post", "THA"),
        ("Colombo Gazette", "LKA"),
        ("Reuters", None),
        ("BBC News", None),
        ("Some Blog", None),
        ("", None),
    ],
)
def test_an_outlet_is_at_home_by_the_lists_or_a_place_in_its_name(outlet: str, state: str | None) -> None:
    assert state_of_outlet(article("", outlet), ActorList.builtin()) == state


def test_money_and_media_speak_for_no_state() -> None:
    signs = ActorList.builtin().signs_of_states(
        "They were paid in United States dollars, the minister told Reuters in Harare."
    )
    assert signs == {("ZWE", "capital"): 1}


def actors_and_recipients(extractor: RuleExtractor, text: str, outlet: str = "") -> list[tuple[list[str], list[str]]]:
    ((_, claims),) = extractor.extract([article(text, outlet)])
    return [([one.id for one in claim.actors], [one.id for one in claim.recipients]) for claim in claims]


def test_a_paper_that_never_names_its_state_has_its_own_police_and_teachers(extractor: RuleExtractor) -> None:
    text = "Police fired tear gas at protesters outside parliament."
    assert actors_and_recipients(extractor, text) in ([], [([""], [""])])
    assert actors_and_recipients(extractor, text, "Lusaka Times") == [(["ZMB.COP"], ["ZMB.OPP"])]


def test_the_words_go_before_the_outlet(extractor: RuleExtractor) -> None:
    text = "Police fired tear gas at protesters outside parliament in Lilongwe."
    assert actors_and_recipients(extractor, text, "Lusaka Times") == [(["MWI.COP"], ["MWI.OPP"])]


def test_an_acronym_that_the_text_spells_out_is_no_other_state_s(extractor: RuleExtractor) -> None:
    text = "The People's National Party (PNP) has urged Prime Minister Andrew Holness to call an election in Jamaica."
    assert (["JAM.PTY"], ["andrew-holness"]) in actors_and_recipients(extractor, text)
