"""Any history of decisions on actors comes to something sound."""

from datetime import UTC, datetime, timedelta
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from workbench.case.actor_changes import actor_changes, spelling
from workbench.model import ActorDecisionKind, Decision
from workbench.store.actor_decisions import ACTOR_FIELDS

IDS = ["A", "B", "C", "D"]
LISTED = {"A", "B"}


@st.composite
def histories(draw: st.DrawFn, shortest: int = 0) -> list[Decision]:
    """Decisions a minute apart on four actors, two of them listed, and on each other; whatever makes sense or not."""
    taken: list[Decision] = []
    for number in range(draw(st.integers(shortest, 14))):
        at = datetime(2024, 4, 22, tzinfo=UTC) + timedelta(minutes=number)
        subject, other = draw(st.sampled_from(IDS)), draw(st.sampled_from(IDS))
        if draw(st.integers(0, 2)) == 0:
            subject = draw(st.sampled_from(taken)).decision_id if taken else "nothing"
            taken.append(Decision(f"d{number}", "undo", subject, "", "", "ada", at, ""))
            continue
        kind: ActorDecisionKind = draw(st.sampled_from(get_args(ActorDecisionKind)))
        value = {"add": f'{{"name": "Name {number}"}}', "merge": f'"{other}"'}.get(kind, f'"name {number % 3}"')
        taken.append(Decision(f"d{number}", kind, subject, ACTOR_FIELDS[kind], value, "ada", at, ""))
    return taken


@given(histories())
def test_merges_always_end_at_a_known_actor(history: list[Decision]) -> None:
    changes = actor_changes(history, LISTED.__contains__)
    for actor_id in IDS:
        stays = changes.stands_for(actor_id)
        assert stays not in changes.merged
        assert stays == actor_id or stays in LISTED | set(changes.added)


@given(histories(shortest=1))
def test_undo_leaves_what_there_was_without_the_decision(history: list[Decision]) -> None:
    latest = history[-1]
    at = latest.at + timedelta(minutes=1)
    undo = Decision("undo", "undo", latest.decision_id, "", "", "ada", at, "")
    restore = Decision("restore", "undo", "undo", "", "", "ada", at + timedelta(minutes=1), "")
    before, undone = (
        actor_changes(history[:-1], LISTED.__contains__),
        actor_changes([*history, undo], LISTED.__contains__),
    )
    assert (undone.added, undone.assigned, undone.names, undone.merged, undone.idle) == (
        before.added,
        before.assigned,
        before.names,
        before.merged,
        before.idle,
    )
    assert actor_changes([*history, undo, restore], LISTED.__contains__) == actor_changes(history, LISTED.__contains__)


@given(histories(), st.data())
def test_the_order_of_storage_does_not_matter(history: list[Decision], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(history))
    assert actor_changes(shuffled, LISTED.__contains__) == actor_changes(history, LISTED.__contains__)


def test_names_that_differ_in_capitals_article_accent_or_ending_are_one() -> None:
    assert {spelling(one) for one in ("The Junta", "the junta", "Junta", "the junta's")} == {"junta"}
    assert spelling("Société du Niger") == spelling("the societe du Niger")
    assert spelling("the") == "the"
    assert spelling("...") == "..."
