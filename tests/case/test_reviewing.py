"""Accept, reject, correct, undo: what they do to claims and to what follows from them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from workbench.case import Case, open_case
from workbench.case.reviewing import find_claim
from workbench.errors import DecisionError, UnknownClaim
from workbench.store.decisions import ReviewedClaim

QUESTION = ("NER", "2024-04")


def claim_of(case: Case, actor: str, period: str | None = None) -> str:
    (claim_id,) = case.claims(period, actor=actor, rejected=True)["claim_id"]
    return str(claim_id)


def partners(case: Case) -> set[str]:
    return set(case.network("2024-04").nodes)


def test_a_rejected_claim_is_out_of_every_picture_until_that_is_undone(case: Case) -> None:
    arms = claim_of(case, "RUS")
    assert partners(case) == {"RUS", "USA", "NER"}
    decision = case.reject(arms, reason="a hoax", author="ada")
    assert arms not in set(case.claims()["claim_id"])
    assert case.claims(rejected=True).set_index("claim_id")["review"][arms] == "rejected"
    assert arms not in set(case.evidence()["claim_id"])
    assert partners(case) == {"USA", "NER"}
    assert case.influence_change(*QUESTION)["actor"].tolist() == ["USA"]
    case.undo(decision.decision_id)
    assert partners(case) == {"RUS", "USA", "NER"}
    assert case.decisions()["kind"].tolist() == ["reject", "undo"]


def test_an_accepted_claim_is_marked(case: Case) -> None:
    arms = claim_of(case, "RUS")
    case.accept(arms)
    assert case.claims(actor="RUS")["review"].tolist() == ["accepted"]


def test_a_corrected_status_moves_a_claim_in_and_out_of_influence(case: Case) -> None:
    drones = claim_of(case, "TUR")
    case.correct(drones, "status", "actual")
    assert "TUR" in case.influence_change(*QUESTION)["actor"].tolist()
    case.correct(drones, "status", "planned")
    assert "TUR" not in case.influence_change(*QUESTION)["actor"].tolist()


def test_corrected_event_and_date_change_score_and_period(case: Case) -> None:
    arms = claim_of(case, "RUS")
    before = case.claim(arms)
    case.correct(arms, "event", "ASSAULT")
    case.correct(arms, "date", "2024-03")
    after = case.claim(arms)
    assert (before.event, before.quad, before.score) == ("AID", 2, 10.0)
    assert (after.event, after.quad, after.score) == ("ASSAULT", 4, -9.0)
    assert arms in set(case.claims("2024-03")["claim_id"])
    assert "RUS" not in partners(case)


def test_a_corrected_actor_counts_for_its_country(case: Case) -> None:
    arms = claim_of(case, "RUS")
    case.correct(arms, "actors", [{"id": "TUR.MIL"}])
    (actor,) = case.claim(arms).actors
    assert (actor.name, actor.country, actor.sector, actor.kind) == ("Turkey: military", "TUR", "MIL", "body")
    assert partners(case) == {"TUR", "USA", "NER"}
    assert set(case.influence_change(*QUESTION)["actor"]) == {"TUR", "USA"}
    case.correct(arms, "recipients", [{"id": "ECOWAS"}, {"id": "", "name": "a road guild"}])
    assert case.claims(actor="TUR", status="actual")["recipients"].tolist() == ["ECOWAS, a road guild"]


def test_the_extracted_original_stays(case: Case) -> None:
    original = {one.claim_id: one for one in case.records()}
    arms = claim_of(case, "RUS")
    first = case.correct(arms, "status", "denied")
    other = open_case(case.folder)
    assert other.claim(arms).status == "denied"
    other.undo(first.decision_id)
    assert {one.claim_id: one for one in case.records()} == original


def test_a_decision_keeps_who_when_and_why(case: Case) -> None:
    at = datetime(2024, 5, 1, 14, tzinfo=timezone(timedelta(hours=2)))
    case.accept(claim_of(case, "RUS"), reason="two wires agree", author="ada", at=at)
    row = case.decisions().loc[0]
    assert (row["author"], row["reason"], row["at"]) == ("ada", "two wires agree", datetime(2024, 5, 1, 12, tzinfo=UTC))
    with pytest.raises(DecisionError, match="time zone"):
        case.accept(claim_of(case, "RUS"), at=datetime(2024, 5, 1))  # noqa: DTZ001 - the very mistake


def test_the_beginning_of_an_id_will_do_where_it_is_the_only_one(case: Case) -> None:
    ids = case.claims()["claim_id"].tolist()
    assert case.claim(ids[0][:8]).claim_id == ids[0]
    assert case.accept(ids[0][:8]).subject == ids[0]
    one = case.records()[0]
    with pytest.raises(UnknownClaim, match="2 claims begin with 'ab'"):
        find_claim(dict.fromkeys(["ab1", "ab2"], ReviewedClaim(one, one)), "ab")


@pytest.mark.parametrize("claim_id", ["", "zz", "0" * 16, "' OR 1=1 --", "%"])
def test_unknown_ids_are_said_to_be_so(case: Case, claim_id: str) -> None:
    for decide in (case.accept, case.reject, case.claim):
        with pytest.raises(UnknownClaim, match="workbench claims"):
            decide(claim_id)
    assert case.decisions().empty


@pytest.mark.parametrize(
    "field, value",
    [
        ("quote", "another"),
        ("status", "done"),
        ("date", "April"),
        ("event", "HUG"),
        ("mode", "aerial"),
        ("actors", "NER"),
        ("actors", [{"name": 1}]),
        ("actors", ["NER"]),
        ("credibility", 7),
        ("date", datetime(2024, 5, 1, tzinfo=UTC)),
        ("place", "\ud800"),
        ("channels", ["war"]),
    ],
)
def test_corrections_that_a_claim_cannot_have_are_refused(case: Case, field: str, value: object) -> None:
    with pytest.raises(DecisionError, match=field):
        case.correct(claim_of(case, "RUS"), field, value)
    assert case.decisions().empty


def test_only_a_stored_decision_can_be_undone(case: Case) -> None:
    with pytest.raises(DecisionError, match="nothing"):
        case.undo("nothing")


def test_a_decision_leaves_the_claims_that_were_read_where_they_are(case: Case) -> None:
    arms = claim_of(case, "RUS")
    before = case._now().reading
    case.reject(arms)
    after = case._now().reading
    assert after.articles is before.articles
    assert after.reviewed[arms].original is before.reviewed[arms].original
    assert after.reviewed[arms].state == "rejected"
    (case.folder / "sources.csv").write_text("outlet,kind,reliability,note\nLaterite Wire,wire,E,\n")
    assert case._now().reading.reviewed[arms].claim.source_reliability == "E"
