from datetime import date

import pytest

from workbench.extraction import RuleExtractor
from workbench.model import Article


def actors_of(extractor: RuleExtractor, text: str, outlet: str = "") -> set[str]:
    article = Article("0123456789abcdef", text, outlet=outlet, published=date(2024, 4, 22))
    ((_, claims),) = extractor.extract([article])
    return {one.id for claim in claims for one in claim.actors}


@pytest.mark.parametrize(
    "text,coalition",
    [
        ("The coalition bombed Daesh near Mosul.", "US-led coalition"),
        ("Coalition aircraft struck ISIL positions.", "US-led coalition"),
        ("The coalition bombed the Houthis near Marib.", "Saudi-led coalition"),
    ],
)
def test_the_coalition_is_the_one_against_the_group_of_the_article(
    text: str, coalition: str, extractor: RuleExtractor
) -> None:
    assert actors_of(extractor, text) == {coalition}


def test_the_ruling_coalition_is_none_that_fights(extractor: RuleExtractor) -> None:
    assert "US-led coalition" not in actors_of(extractor, "The ruling coalition condemned Daesh.")


def test_who_is_announced_by_a_colon_says_i_in_the_paragraphs_after_it(extractor: RuleExtractor) -> None:
    text = "Foreign Secretary Philip Hammond said:\n\nThis was a grave day.\n\nI condemn the attack by Syria."
    assert actors_of(extractor, text, "UK Government") == {"philip-hammond"}


def test_the_office_in_a_governments_own_statement_is_its_own(extractor: RuleExtractor) -> None:
    text = "The Foreign Secretary condemned Syria."
    assert actors_of(extractor, text, "UK Government") == {"GBR.GOV"}
    assert actors_of(extractor, text, "The Daily Bugle") <= {""}


def test_its_ally_is_that_of_the_one_before_in_the_list(extractor: RuleExtractor) -> None:
    assert "PIJ" in actors_of(extractor, "Hamas and its ally Palestinian Islamic Jihad fired rockets at Israel.")


def test_the_army_is_that_of_the_state_of_the_articles_one_group(extractor: RuleExtractor) -> None:
    assert actors_of(extractor, "The army attacked the New People's Army.") == {"PHL.MIL"}
