"""Headlines With Capitals On Most Words lose those that are no part of a name."""

import pytest

from workbench.extraction.cleaning.sentences import blocks_of
from workbench.extraction.cleaning.title_case import in_sentence_case, is_title_case


@pytest.mark.parametrize(
    "headline, written",
    [
        ("Egypt, Sudan Hold Peace Talks in Cairo", "Egypt, Sudan hold peace talks in Cairo"),
        ("Chad Summons Libyan Envoy Over Border Raid", "Chad summons Libyan envoy over border raid"),
        ("Islamic State Kills Five Soldiers In Niger", "Islamic State kills five soldiers in Niger"),
        ("US Hits Back After Houthis Target Two Warships", "US hits back after Houthis target two warships"),
        ("European Union Tightens Sanctions On Mali", "European Union tightens sanctions on Mali"),
    ],
)
def test_names_keep_their_capitals_and_other_words_do_not(headline: str, written: str) -> None:
    assert is_title_case(headline)
    assert in_sentence_case(headline, frozenset()) == written


@pytest.mark.parametrize(
    "line",
    [
        "Egypt and Sudan held peace talks in Cairo on Monday.",
        "Egypt, Sudan hold peace talks in Cairo",
        "EGYPT, SUDAN HOLD PEACE TALKS",
        "Ana Mora and Jan Novak",
        "The Prime Minister of the Republic of Chad, Ana Mora, Met the Press.",
    ],
)
def test_sentences_and_other_headlines_are_left_alone(line: str) -> None:
    assert not is_title_case(line)


def test_the_article_tells_which_words_are_names() -> None:
    text = "Police Fire Tear Gas At Brown Supporters\n\nSupporters of Ana Brown ran. The gas hung over the street."
    headline, _ = blocks_of(text)
    assert headline.text == "Police fire tear gas at Brown supporters"


def test_a_headline_stays_as_long_as_it_was() -> None:
    headline = "\u0130zmir Police Arrest Opposition Activists"
    assert len(in_sentence_case(headline, frozenset())) == len(headline)
