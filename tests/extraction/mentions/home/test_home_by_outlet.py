"""An article whose words say nothing of its home is at home where its outlet is."""

from datetime import date

import pytest

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.extraction.mentions.home.home import Home
from workbench.extraction.mentions.home.home_by_outlet import home_by_outlet
from workbench.model import Article

DAY = date(2021, 8, 9)


def article(text: str, outlet: str = "") -> Article:
    return Article("0123456789abcdef", text, title="", outlet=outlet, published=DAY)


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
    home = home_by_outlet(article("", outlet), ActorList.builtin())
    assert home == (Home(state, f"the outlet {outlet}") if state is not None else None)


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
