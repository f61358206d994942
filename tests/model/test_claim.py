import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model import (
    Attribution,
    Channel,
    Claim,
    ClaimDate,
    ConfidencePart,
    Participant,
    Status,
    claim_from_dict,
    claim_identity,
)

text = st.text(max_size=40)
spans = st.tuples(st.integers(0, 500), st.integers(0, 500))
participants = st.builds(
    Participant,
    id=text,
    name=text,
    country=st.none() | st.sampled_from(["NER", "USA"]),
    sector=st.none() | st.just("MIL"),
    text=text,
    start=st.integers(0, 500),
    end=st.integers(0, 500),
)
speakers = st.builds(Attribution, text, text, st.sampled_from(["actor", "outlet"]), text, st.just(1), st.just(4))
claims = st.builds(
    Claim,
    claim_id=text,
    article_id=text,
    sentence=st.integers(0, 99),
    start=st.integers(0, 500),
    end=st.integers(0, 500),
    quote=text,
    actors=st.lists(participants, max_size=3).map(tuple),
    recipients=st.lists(participants, max_size=3).map(tuple),
    event=st.just("AID"),
    mode=st.just(""),
    quad=st.just(2),
    score=st.floats(-10, 10),
    date=st.none()
    | st.builds(ClaimDate, st.dates(), st.dates(), granularity=st.just("day"), basis=st.just("absolute"), text=text),
    status=st.sampled_from(Status),
    attributed_to=st.none() | speakers,
    relayed_by=st.lists(speakers, max_size=2).map(tuple),
    channels=st.lists(st.sampled_from(Channel), unique=True).map(tuple),
    credibility=st.sampled_from([1, 2, 3, 4, 5, 6]),
    confidence_parts=st.lists(st.builds(ConfidencePart, st.floats(-3, 3), text), max_size=2).map(tuple),
)


EXAMPLE = Claim(
    claim_id="1",
    article_id="2",
    sentence=0,
    start=0,
    end=24,
    quote="Russia attacked Ukraine.",
    actors=(),
    recipients=(),
    event="ASSAULT",
    mode="",
    quad=4,
    score=-9.0,
    date=None,
    status=Status.ACTUAL,
)


@given(claims)
def test_plain_values_survive_json_and_read_back(claim: Claim) -> None:
    assert claim_from_dict(json.loads(json.dumps(claim.to_dict()))) == claim


def test_a_claim_that_is_older_than_the_parts_of_its_confidence_has_none() -> None:
    older = {name: value for name, value in EXAMPLE.to_dict().items() if name != "confidence_parts"}
    assert claim_from_dict(older).confidence_parts == ()


def test_a_claim_that_is_older_than_relays_has_none() -> None:
    older = {name: value for name, value in EXAMPLE.to_dict().items() if name != "relayed_by"}
    assert claim_from_dict(older) == EXAMPLE
    assert claim_from_dict({**older, "relayed_by": None}) == EXAMPLE


def identity(**changes: object) -> str:
    facts: dict[str, object] = {
        "article_id": "a",
        "start": 0,
        "end": 30,
        "trigger": (7, 12),
        "event": "AID",
        "mode": "",
        "actors": ["Russia"],
        "recipients": ["Niger"],
    }
    return claim_identity(**{**facts, **changes})  # type: ignore[arg-type]  # names and types as in facts


def test_the_id_is_the_same_in_every_session() -> None:
    assert identity() == "e70ce889f9279866"


@pytest.mark.parametrize(
    "change",
    [
        {"article_id": "b"},
        {"start": 1},
        {"trigger": (7, 13)},
        {"event": "AGREE"},
        {"mode": "visit"},
        {"actors": ["Russia", "Niger"], "recipients": []},
        {"actors": [], "recipients": ["Russia", "Niger"]},
    ],
)
def test_the_id_tells_claims_apart(change: dict[str, object]) -> None:
    assert identity(**change) != identity()


@given(claims)
def test_records_are_frozen(claim: Claim) -> None:
    assert replace(claim) == claim
    with pytest.raises(AttributeError):
        claim.status = Status.ACTUAL  # type: ignore[misc]  # what the test is about
