"""Text and opening of an article give one answer to where it is at home, and one reason."""

import pytest

from workbench.extraction import RuleExtractor
from workbench.extraction.mentions.home.home import Home, home_of
from workbench.model import Article

TEXT, OPENING = Home("PER", "named 4 times"), Home("PER", "headline, dateline", throughout=False)


@pytest.mark.parametrize(
    "by_text, by_opening, home",
    [
        (None, None, None),
        (TEXT, None, TEXT),
        (None, OPENING, OPENING),
        (TEXT, OPENING, Home("PER", "headline, dateline; named 4 times")),
        (Home("BOL", "named 4 times"), OPENING, OPENING),
    ],
)
def test_the_opening_confirms_or_contradicts_the_text(
    by_text: Home | None, by_opening: Home | None, home: Home | None
) -> None:
    assert home_of(by_text, by_opening) == home


@pytest.mark.parametrize(
    "title, text, outlet, reason",
    [
        (
            "Peru summons envoy",
            "LIMA (AP) - The foreign ministry accused Bolivia of lying on Tuesday.",
            "",
            "at home in PER: headline, dateline, first sentence",
        ),
        (
            "",
            "Peru is poor, Peru said. Peru is far. The foreign ministry accused Bolivia of lying.",
            "",
            "at home in PER: named 3 times, no other state half as often",
        ),
        ("", "Police fired tear gas at protesters outside parliament.", "Lusaka Times", "the outlet Lusaka Times"),
        ("", "Police fired tear gas at protesters in Lusaka outside parliament.", "", "at home in ZMB: its capital 1"),
    ],
)
def test_an_explanation_says_what_spoke_for_the_state_at_home(
    title: str, text: str, outlet: str, reason: str, extractor: RuleExtractor
) -> None:
    article = Article("0123456789abcdef", text, title=title, outlet=outlet, published=None)
    rules = [reason.rule for _, why in extractor.explain(article) for reason in why.reasons if reason.part == "actor"]
    assert any(reason in rule for rule in rules), rules
