"""How sure a claim is: a sum of named parts, higher for what is plain and told twice, lower for what the text itself doubts."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.extraction import RuleExtractor
from workbench.extraction.confidence.confidence import Grounds, all_with_confidence, parts_of, share_of, with_confidence
from workbench.extraction.confidence.signs import TOLD_AGAIN
from workbench.extraction.confidence.weights import START, weights
from workbench.model import Article, Claim, Status

Read = Callable[..., list[Claim]]

NAMES = sorted(name for name in weights() if name not in (START, TOLD_AGAIN))
signs = st.builds(
    lambda names, depth: {**dict.fromkeys(names, 1), **({"depth": depth} if depth else {})},
    st.sets(st.sampled_from([name for name in NAMES if name != "depth"])),
    st.integers(0, 5),
)
CLAIM = Claim("1", "2", 0, 0, 24, "Russia attacked Ukraine.", (), (), "ASSAULT", "", 4, -9.0, None, Status.ACTUAL)


@pytest.mark.parametrize(
    "plain,hedged",
    [
        ("Rwanda attacked Congo.", "Rwanda reportedly attacked Congo."),
        ("Rwanda attacked Congo.", "Rwanda is said to have attacked Congo."),
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


def test_a_hedge_that_leaves_it_open_takes_off_a_little_more(read: Read) -> None:
    (sure,) = read("Rwanda attacked Congo.")
    (unsure,) = [claim for claim in read("Rwanda is believed to have attacked Congo.") if claim.event == "ASSAULT"]
    assert sure.confidence - 0.2 < unsure.confidence <= sure.confidence - 0.1 + 1e-9
    assert unsure.status is Status.HYPOTHETICAL


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


def test_what_the_article_tells_again_is_surer(read: Read) -> None:
    (once,) = read("Rwanda attacked Congo.")
    twice = read("Rwanda attacked Congo.\n\nOn Monday Rwanda shelled Congo.")
    first = next(claim for claim in twice if claim.claim_id == once.claim_id)
    assert first.confidence > once.confidence
    assert weights()[TOLD_AGAIN].words in [part.why for part in first.confidence_parts]


def test_the_parts_add_up_to_the_log_odds_of_the_confidence(extractor: RuleExtractor) -> None:
    text = "On Friday the president of Chad, who had met his ministers, reportedly promised Libya to withdraw his soldiers."
    article = Article("0123456789abcdef", text, published=date(2024, 4, 22))
    found = extractor.explain(article)
    assert found
    for claim, why in found:
        total = sum(part.points for part in claim.confidence_parts)
        assert claim.confidence == pytest.approx(1 / (1 + 2.718281828**-total), abs=0.006)
        (reason,) = [one for one in why.reasons if one.part == "confidence"]
        points = [float(part) for part in re.findall(r"(?<![\w.])[+-]\d\.\d\d", reason.rule)]
        assert points == pytest.approx([*(part.points for part in claim.confidence_parts), total], abs=0.006)


def test_an_explained_claim_is_as_sure_as_the_one_that_is_given(extractor: RuleExtractor) -> None:
    article = Article(
        "0123456789abcdef", "Rwanda attacked Congo.\n\nRwanda attacked Congo again.", published=date(2024, 4, 22)
    )
    ((_, given),) = extractor.extract([article])
    assert [claim for claim, _ in extractor.explain(article)] == given


@given(signs, st.booleans(), st.booleans())
def test_a_confidence_is_a_share_and_always_the_same(found: dict[str, int], hedged: bool, again: bool) -> None:
    grounds = Grounds(found, "reportedly" if hedged else "")
    claim = with_confidence(CLAIM, grounds, again=again)
    assert 0 < claim.confidence < 1
    assert claim == with_confidence(CLAIM, Grounds(dict(reversed(found.items())), grounds.hedge), again=again)
    assert claim.confidence_parts[0].why == weights()[START].words
    total = sum(part.points for part in claim.confidence_parts)
    assert total == pytest.approx(log(claim.confidence / (1 - claim.confidence)), abs=0.3)


@given(signs, st.sampled_from(NAMES))
def test_taking_a_good_sign_away_never_makes_it_surer(found: dict[str, int], name: str) -> None:
    without = {one: count for one, count in found.items() if one != name}
    more, less = share_of(parts_of({**without, name: 1})), share_of(parts_of(without))
    assert (more > less) == (weights()[name].points > 0)
    assert (
        with_confidence(CLAIM, Grounds(found, ""), again=True).confidence
        >= with_confidence(CLAIM, Grounds(found, "")).confidence
    )
    assert (
        with_confidence(CLAIM, Grounds(found, "alleged")).confidence
        < with_confidence(CLAIM, Grounds(found, "")).confidence
    )


@given(st.permutations(["a", "b", "c"]))
def test_the_order_of_claims_makes_no_difference(order: list[str]) -> None:
    claims = {
        "a": replace(CLAIM, claim_id="a"),
        "b": replace(CLAIM, claim_id="b", sentence=1),
        "c": replace(CLAIM, claim_id="c", event="AID", sentence=2),
    }
    grounds = {name: Grounds({"depth": 2}, "") for name in claims}
    found = all_with_confidence([claims[name] for name in order], grounds)
    assert {claim.claim_id: claim for claim in found} == {
        claim.claim_id: claim for claim in all_with_confidence(list(claims.values()), grounds)
    }
    assert {claim.claim_id for claim in found if claim.confidence == max(one.confidence for one in found)} == {"a", "b"}
