"""How sure a claim is: by who stands on its sides, how it is told, and what the text itself calls uncertain."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from workbench.extraction import RuleExtractor
from workbench.extraction.confidence import START
from workbench.model import Article, Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "plain,hedged",
    [
        ("Rwanda attacked Congo.", "Rwanda reportedly attacked Congo."),
        ("Rwanda attacked Congo.", "Rwanda is said to have attacked Congo."),
        ("Rwanda attacked Congo.", "Rwanda is believed to have attacked Congo."),
        ("Rwanda attacked Congo.", "There are unconfirmed reports that Rwanda attacked Congo."),
        ("Somali gunmen attacked Kenya.", "Suspected Somali gunmen attacked Kenya."),
        (
            "Niger protested after a Malian attack on its soldiers.",
            "Niger protested after an alleged Malian attack on its soldiers.",
        ),
    ],
)
def test_a_hedge_takes_off_a_tenth_or_little_more(plain: str, hedged: str, read: Read) -> None:
    (sure,) = [claim for claim in read(plain) if claim.event == "ASSAULT"]
    (unsure,) = [claim for claim in read(hedged) if claim.event == "ASSAULT"]
    assert sure.confidence - 0.15 < unsure.confidence <= sure.confidence - 0.1 + 1e-9


@pytest.mark.parametrize(
    "text", ["Rwanda attacked Congo, officials said.", "Rwanda attacked an alleged camp in Congo."]
)
def test_speech_and_hedges_elsewhere_take_nothing_off(text: str, read: Read) -> None:
    (plain,) = [claim for claim in read("Rwanda attacked Congo.") if claim.event == "ASSAULT"]
    found = [claim.confidence for claim in read(text) if claim.event == "ASSAULT"]
    assert found
    assert min(found) >= plain.confidence - 0.05 - 1e-9


@pytest.mark.parametrize(
    "surer, less_sure",
    [
        ("Rwanda attacked Congo.", "Rwanda attacked a village."),
        ("Rwanda criticised Congo.", "The mayor, who met the bishop of Kigali on the way, criticised Congo."),
    ],
)
def test_two_states_in_a_plain_clause_are_surest(surer: str, less_sure: str, read: Read) -> None:
    (sure,) = read(surer)
    assert all(claim.confidence < sure.confidence for claim in read(less_sure))


def test_a_confidence_is_the_sum_of_the_parts_that_explain_it(extractor: RuleExtractor) -> None:
    text = "On Friday the president of Chad, who had met his ministers, reportedly promised Libya to withdraw his soldiers."
    article = Article("0123456789abcdef", text, published=date(2024, 4, 22))
    explained = extractor.explain(article)
    assert explained
    for claim, why in explained:
        (reason,) = [one for one in why.reasons if one.part == "confidence"]
        points = [float(part) for part in re.findall(r"(?<![\w.])[+-]0\.\d\d", reason.rule)]
        assert claim.confidence == pytest.approx(min(START + sum(points), 0.95), abs=0.1)
