from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from workbench.model import Article, Claim, ClaimDecisionKind, Decision, DecisionKind, Status
from workbench.store import apply_decisions, decisions_that_hold

MakeArticle = Callable[..., Article]
MakeClaim = Callable[..., Claim]
MakeDecision = Callable[..., Decision]

CLAIM = Claim("c", "a", 0, 0, 1, "A", (), (), "ASSAULT", "aerial", 4, -9.5, None, Status.ACTUAL)


def test_claims_without_decisions_stay_as_they_are(make_decision: MakeDecision) -> None:
    (reviewed,) = apply_decisions([CLAIM], [make_decision("reject", "another claim")])
    assert (reviewed.claim, reviewed.original, reviewed.state, reviewed.decisions) == (CLAIM, CLAIM, "", ())


def test_the_latest_decision_gives_the_state(make_decision: MakeDecision) -> None:
    accept, reject = make_decision("accept", "c", minutes=1), make_decision("reject", "c", minutes=2)
    assert apply_decisions([CLAIM], [accept])[0].state == "accepted"
    assert apply_decisions([CLAIM], [reject, accept])[0].state == "rejected"


def test_a_correction_shows_beside_the_original(make_decision: MakeDecision) -> None:
    (reviewed,) = apply_decisions([CLAIM], [make_decision("correct", "c", "status", '"planned"')])
    assert reviewed.state == "corrected"
    assert reviewed.claim.status is Status.PLANNED
    assert reviewed.claim.claim_id == "c"
    assert reviewed.original is CLAIM
    assert CLAIM.status is Status.ACTUAL


def test_the_latest_correction_of_each_field_counts_and_an_accept_keeps_it(make_decision: MakeDecision) -> None:
    decisions = [
        make_decision("correct", "c", "place", '"Agadez"', minutes=1),
        make_decision("correct", "c", "event", '"AID"', minutes=2),
        make_decision("correct", "c", "place", '"Arlit"', minutes=3),
        make_decision("accept", "c", minutes=4),
    ]
    (reviewed,) = apply_decisions([CLAIM], decisions)
    assert (reviewed.claim.place, reviewed.claim.event, reviewed.claim.score) == ("Arlit", "AID", 10.0)
    assert reviewed.state == "accepted"
    assert reviewed.decisions == tuple(decisions)


def test_undoing_brings_back_what_was_before(make_decision: MakeDecision) -> None:
    accept = make_decision("accept", "c", minutes=1)
    aid = make_decision("correct", "c", "event", '"AID"', minutes=2)
    undo = make_decision("undo", aid.decision_id, minutes=3)
    again = make_decision("undo", undo.decision_id, minutes=4)
    assert apply_decisions([CLAIM], [accept, aid, undo]) == apply_decisions([CLAIM], [accept])
    assert apply_decisions([CLAIM], [accept, aid, undo, again]) == apply_decisions([CLAIM], [accept, aid])


def test_a_decision_cannot_be_undone_before_it_is_taken(make_decision: MakeDecision) -> None:
    reject = make_decision("reject", "c", minutes=5)
    early = make_decision("undo", reject.decision_id, minutes=4)
    assert apply_decisions([CLAIM], [early, reject])[0].state == "rejected"


CORRECTIONS = [
    ("event", '"AID"'),
    ("event", '"RETREAT"'),
    ("mode", '"withdraw"'),
    ("mode", '"beat"'),
    ("place", '"Arlit"'),
]


@st.composite
def histories(draw: st.DrawFn, shortest: int = 0) -> list[Decision]:
    """Decisions a minute apart, on two claims and on each other."""
    taken: list[Decision] = []
    for number in range(draw(st.integers(shortest, 12))):
        at = datetime(2024, 4, 22, tzinfo=UTC) + timedelta(minutes=number)
        kind: DecisionKind = draw(st.sampled_from(get_args(DecisionKind)))
        subject, field, value = draw(st.sampled_from(["c", "d"])), "", ""
        if kind == "undo" and taken:
            subject = draw(st.sampled_from(taken)).decision_id
        if kind == "correct":
            field, value = draw(st.sampled_from(CORRECTIONS))
        taken.append(Decision(f"d{number}", kind, subject, field, value, "ada", at, ""))
    return taken


@given(history=histories(), data=st.data())
def test_the_order_of_storage_does_not_matter(history: list[Decision], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(history))
    assert apply_decisions([CLAIM], shuffled) == apply_decisions([CLAIM], history)


@given(histories(shortest=1))
def test_undo_restores_exactly_what_there_was_without_the_decision(history: list[Decision]) -> None:
    latest = history[-1]
    at = latest.at + timedelta(minutes=1)
    undo = Decision("undo", "undo", latest.decision_id, "", "", "ada", at, "")
    restore = Decision("restore", "undo", "undo", "", "", "ada", at + timedelta(minutes=1), "")
    assert apply_decisions([CLAIM], [*history, undo]) == apply_decisions([CLAIM], history[:-1])
    assert apply_decisions([CLAIM], [*history, undo, restore]) == apply_decisions([CLAIM], history)


@given(histories())
def test_a_claim_always_has_the_score_of_its_event_and_mode_and_nobody_elses_decisions(history: list[Decision]) -> None:
    (reviewed,) = apply_decisions([CLAIM], history)
    expected = {
        ("ASSAULT", "aerial"): (4, -9.5),
        ("ASSAULT", "beat"): (4, -7.5),
        ("AID", ""): (2, 10.0),
        ("RETREAT", ""): (2, 6.5),
        ("RETREAT", "withdraw"): (2, 8.0),
    }
    assert (reviewed.claim.quad, reviewed.claim.score) == expected[reviewed.claim.event, reviewed.claim.mode]
    assert reviewed.original == CLAIM
    on_claims = [one for one in decisions_that_hold(history) if one.kind in get_args(ClaimDecisionKind)]
    assert [one for one in on_claims if one.subject == "c"] == list(reviewed.decisions)
