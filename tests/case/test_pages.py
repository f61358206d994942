"""Long lists a page at a time: the rows of the whole, latest first, and never stale."""

from collections.abc import Callable
from datetime import date

import pytest

from workbench.case import Case
from workbench.errors import ChoiceError, PeriodError
from workbench.model import Claim

MakeClaim = Callable[..., Claim]


@pytest.fixture
def five(tell: MakeClaim) -> list[Claim]:
    days = (date(2024, 4, 10), date(2024, 4, 12), None, date(2024, 3, 1), date(2024, 4, 11))
    return [tell("USA > ?the guild" if day else "FRA > NER", day=day) for day in days]


def ids(case: Case, offset: int = 0, limit: int = 50, **asked: str) -> list[str]:
    return [row["claim_id"] for row in case.claim_page(offset, limit, **asked).rows]  # type: ignore[arg-type]


def test_the_latest_comes_first_and_what_has_no_day_last(handmade: Case, five: list[Claim]) -> None:
    a, b, undated, c, d = (one.claim_id for one in five)
    assert ids(handmade) == [b, d, a, c, undated]


def test_pages_make_up_the_whole(handmade: Case, five: list[Claim]) -> None:
    assert [*ids(handmade, 0, 2), *ids(handmade, 2, 2), *ids(handmade, 4, 2)] == ids(handmade)
    assert handmade.claim_page(4, 2).total == len(five)
    assert ids(handmade, 5, 2) == ids(handmade, 0, 0) == []


@pytest.mark.usefixtures("five")
def test_rows_are_those_of_the_table(handmade: Case) -> None:
    rows = {row["claim_id"]: row for row in handmade.claim_page().rows}
    for row in handmade.claims().to_dict("records"):
        told = rows[row["claim_id"]]
        assert set(told) == set(row)
        assert (told["quote"], told["actors"], told["status"]) == (row["quote"], row["actors"], row["status"])


@pytest.mark.parametrize(
    "asked, count",
    [({"period": "2024-04"}, 3), ({"actor": "FRA"}, 1), ({"search": "GUILD"}, 4), ({"review": "waiting"}, 5)],
)
@pytest.mark.usefixtures("five")
def test_claims_are_filtered(handmade: Case, asked: dict[str, str], count: int) -> None:
    assert handmade.claim_page(**asked).total == count  # type: ignore[arg-type]


def test_a_decision_is_seen_in_the_next_page(handmade: Case, five: list[Claim]) -> None:
    first = five[0].claim_id
    assert first in ids(handmade, review="waiting")
    decision = handmade.reject(first)
    assert first not in ids(handmade)
    assert ids(handmade, review="rejected") == [first]
    assert [(one.decision_id, state) for one, state in handmade.decision_page().rows] == [
        (decision.decision_id, "holds")
    ]
    undo = handmade.undo(decision.decision_id)
    assert first in ids(handmade, review="waiting")
    states = [(one.decision_id, state) for one, state in handmade.decision_page().rows]
    assert states == [(undo.decision_id, "holds"), (decision.decision_id, "undone")]


def test_what_another_process_adds_is_seen_in_the_next_page(handmade: Case, five: list[Claim], tell: MakeClaim) -> None:
    assert len(ids(handmade)) == len(five)
    later = tell("RUS > MLI", day=date(2025, 1, 1))
    assert ids(handmade)[0] == later.claim_id
    assert handmade.article_page().total == len(five) + 1


def test_a_decision_on_an_actor_is_seen_in_the_next_page(handmade: Case, five: list[Claim]) -> None:
    assert handmade.unknown_name_page().rows[0]["name"] == "the guild"
    handmade.add_actor("SRG", "Sahel Road Guild", kind="group")
    handmade.assign_name("the guild", "SRG")
    assert handmade.unknown_name_page().total == 0
    assert len(ids(handmade, actor="SRG")) == len(five) - 1
    (found, *_) = handmade.actor_page(search="sahel road").rows
    assert (found["actor"], found["claims"]) == ("SRG", len(five) - 1)


def test_a_decision_on_a_claim_leaves_the_actor_list_as_it_is(handmade: Case, five: list[Claim]) -> None:
    before = handmade.actors
    handmade.accept(five[0].claim_id)
    assert handmade.actors is before
    handmade.add_actor("SRG", "Sahel Road Guild", kind="group")
    assert handmade.actors is not before


@pytest.mark.parametrize(
    "typed, first", [("NER", "NER"), ("niger", "NER"), ("hexagone", None), ("united nations", "UN")]
)
@pytest.mark.usefixtures("five")
def test_actors_are_found_by_id_name_and_beginning(handmade: Case, typed: str, first: str | None) -> None:
    found = [row["actor"] for row in handmade.actor_page(search=typed).rows]
    assert (found[0] if found else None) == first


@pytest.mark.usefixtures("five")
def test_what_cannot_be_asked_is_refused(handmade: Case) -> None:
    with pytest.raises(PeriodError):
        handmade.claim_page(period="soon")
    with pytest.raises(ChoiceError):
        handmade.claim_page(status="maybe")
