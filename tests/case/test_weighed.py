"""Digits of claims follow the other reports of a case, and give way to the analyst."""

from collections.abc import Callable

from workbench.case import Case
from workbench.model import Claim

MakeClaim = Callable[..., Claim]


def digits(case: Case) -> list[int]:
    return [int(one) for one in case.claims()["credibility"]]


def test_two_articles_in_words_of_their_own_make_it_probable(handmade: Case, tell: MakeClaim) -> None:
    first = tell("USA > NER", said="USA")
    tell("USA > NER")
    assert digits(handmade) == [2, 2]
    assert handmade.claim(first.claim_id).credibility == 2


def test_a_rejected_report_confirms_nothing_any_more(handmade: Case, tell: MakeClaim) -> None:
    kept, other = tell("USA > NER", said="USA"), tell("USA > NER")
    handmade.reject(other.claim_id)
    assert handmade.claim(kept.claim_id).credibility == 6


def test_the_digit_of_an_analyst_stands(handmade: Case, tell: MakeClaim) -> None:
    kept, _ = tell("USA > NER", said="USA"), tell("USA > NER")
    handmade.correct(kept.claim_id, "credibility", 6)
    assert digits(handmade) == [6, 2]
