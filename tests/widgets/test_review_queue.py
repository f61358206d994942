from dataclasses import replace
from typing import Any

import pytest

from tests.widgets.conftest import Ask
from workbench.case import Case
from workbench.errors import ChoiceError, UseError
from workbench.model import Claim, ConfidencePart, Status
from workbench.widgets import ReviewQueue, memory
from workbench.widgets.waiting_claims import grounds_of


def held(case: Case) -> list[tuple[str, ...]]:
    """Kind, field, value and reason of the decisions that hold."""
    table = case.decisions()
    holds = table[(table["state"] == "holds") & (table["kind"] != "undo")]
    return [tuple(row) for row in holds[["kind", "field", "value", "reason"]].itertuples(index=False)]


def quote(case: Case, queue: ReviewQueue) -> str:
    return case.claim(queue.current).quote


@pytest.fixture
def queue(case: Case) -> ReviewQueue:
    return ReviewQueue(case, author="Ada")


def test_it_lists_what_waits_with_the_first_as_a_card(case: Case, queue: ReviewQueue, ask: Ask) -> None:
    page = ask(queue, "queue")
    assert (page["waiting"], page["first"], page["before"], len(page["lines"])) == (7, 0, "", 7)
    assert page["lines"][0]["words"] == "United States → Niger: aid"
    card = ask(queue, "claim")
    assert card["before"] + card["trigger"] + card["after"] == quote(case, queue)
    assert (card["event"], card["status"], card["date"]) == ("AID", "actual", "2024-03-12")
    assert [one["id"] for one in card["recipients"]] == ["NER"]


def test_a_sentence_stands_among_its_neighbours(case: Case, queue: ReviewQueue, ask: Ask) -> None:
    queue.current = next(one.claim_id for one in case.records() if one.quote.startswith("China"))
    assert ask(queue, "claim")["context"] == ["Turkey will deliver drones to Niger. ", ""]


def test_accept_and_reject_write_decisions_and_move_on(case: Case, queue: ReviewQueue, ask: Ask) -> None:
    first = queue.current
    assert ask(queue, "accept", claim=first, reason="seen") == "Accepted: United States → Niger: aid"
    assert (queue.waiting, quote(case, queue)) == (6, "On 10 April 2024 Russia delivered weapons to Niger.")
    ask(queue, "reject", claim=queue.current)
    assert held(case) == [("accept", "", "", "seen"), ("reject", "", "", "")]
    assert list(case.decisions()["author"]) == ["Ada", "Ada"]


def test_undo_takes_the_last_act_back_and_shows_the_claim_again(case: Case, queue: ReviewQueue, ask: Ask) -> None:
    first = queue.current
    ask(queue, "accept", claim=first)
    second = queue.current
    ask(queue, "reject", claim=second)
    assert ask(queue, "undo").startswith("Taken back: Rejected")
    assert (queue.current, queue.waiting, held(case)) == (second, 6, [("accept", "", "", "")])
    ask(queue, "undo")
    assert (queue.current, queue.waiting, held(case)) == (first, 7, [])
    assert "nothing was decided here" in ask(queue, "undo")


def test_corrections_keep_one_decision_for_each_field_that_changed(case: Case, queue: ReviewQueue, ask: Ask) -> None:
    claim = queue.current
    values = {
        "event": "CONSULT", "mode": "visit", "status": "actual", "date": "2024-03",
        "actors": [{"keep": 0}], "recipients": [{"id": "NER.MIL", "name": "Niger: military"}, {"id": "", "name": "a visitor"}],
    }  # fmt: skip
    told = ask(queue, "correct", claim=claim, values=values, reason="read again")
    assert told == "Corrected event, mode, date, recipients: United States → Niger: aid"
    corrected = case.claim(claim)
    assert (corrected.event, corrected.mode, corrected.date and str(corrected.date.start)) == (
        "CONSULT",
        "visit",
        "2024-03-01",
    )
    assert [(one.id, one.country, one.sector) for one in corrected.recipients] == [
        ("NER.MIL", "NER", "MIL"),
        ("", None, None),
    ]
    assert corrected.actors == case.claim(claim).actors
    ask(queue, "undo")
    assert (case.claim(claim).event, held(case)) == ("AID", [])


@pytest.mark.parametrize(
    "values,why",
    [
        ({"status": "actual", "date": "soon"}, "'soon' is not a period"),
        ({"event": "CONSULT", "mode": "drone"}, "choose one of (empty), visit"),
        ({"date": "", "actors": [{"keep": 7}]}, "no participant number 7"),
        ({"recipients": [{"id": "", "name": ""}]}, "give objects with a name"),
        ({"status": "actual"}, "nothing was changed"),
    ],
)
def test_a_correction_that_cannot_be_keeps_nothing(
    case: Case, queue: ReviewQueue, ask: Ask, values: dict[str, Any], why: str
) -> None:
    assert why in ask(queue, "correct", claim=queue.current, values=values)
    assert why in queue.error
    assert (held(case), queue.waiting) == ([], 7)


def test_no_decision_falls_on_a_claim_that_is_no_longer_shown(case: Case, queue: ReviewQueue, ask: Ask) -> None:
    shown = queue.current
    ask(queue, "accept", claim=shown)
    assert "another claim is shown by now" in ask(queue, "reject", claim=shown)
    assert held(case) == [("accept", "", "", "")]


def test_it_can_begin_with_the_least_certain(case: Case, queue: ReviewQueue) -> None:
    certain = {one.claim_id: one.confidence for one in case.records()}
    queue.order = "doubt"
    assert certain[queue.current] == min(certain.values())
    with pytest.raises(ChoiceError, match="no order 'size'"):
        queue.order = "size"
    with pytest.raises(UseError, match="does not wait"):
        queue.current = "d00d"


def test_a_period_narrows_it_and_at_its_end_nothing_waits(case: Case, ask: Ask) -> None:
    queue = ReviewQueue(case, period="2024-03")
    assert queue.waiting == 1
    ask(queue, "accept", claim=queue.current)
    assert (queue.current, ask(queue, "claim"), ask(queue, "queue")["lines"]) == ("", None, [])
    queue.period = "2024-04"
    assert queue.waiting == 4


def test_running_the_cell_again_stays_at_the_claim_and_still_knows_undo(
    case: Case, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "_REMEMBERED", {})
    queue = ReviewQueue(case, name="mine")
    ask(queue, "accept", claim=queue.current)
    queue.current = ask(queue, "queue")["after"]
    again = ReviewQueue(case, name="mine")
    assert (again.current, again.waiting) == (queue.current, 6)
    ask(again, "undo")
    assert (again.waiting, held(case)) == (7, [])


def test_the_report_page_gets_a_readable_table(queue: ReviewQueue) -> None:
    html = queue.static_bundle()["text/html"]
    assert "7 claims to review" in html
    assert "<td>On 10 April 2024 Russia delivered weapons to Niger.</td>" in html
    assert "<button" not in html


def test_a_claim_says_what_makes_it_more_or_less_sure() -> None:
    parts = (
        ConfidencePart(2.4, "to begin with"),
        ConfidencePart(-0.5, "a pronoun stands for a side"),
        ConfidencePart(0.44, "between two states"),
    )
    claim = Claim("1", "2", 0, 0, 1, "x", (), (), "AID", "", 2, 5.0, None, Status.ACTUAL, confidence_parts=parts)
    assert grounds_of(claim) == "a pronoun stands for a side \N{MINUS SIGN}, between two states +"
    assert grounds_of(replace(claim, confidence_parts=())) == ""


def test_the_card_of_a_claim_has_its_grounds(case: Case, queue: ReviewQueue, ask: Ask) -> None:
    assert ask(queue, "claim")["grounds"] == grounds_of(case.claim(queue.current))
