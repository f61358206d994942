from collections.abc import Callable
from dataclasses import replace

from workbench.fusion.contradictions import contradictions
from workbench.model import Event, Status

MakeEvent = Callable[..., Event]


def test_done_and_denied_of_the_same_parties_and_days_contradict_each_other(make_event: MakeEvent) -> None:
    done = make_event("RUS > NER", "AID", "2024-04-10")
    denied = make_event("RUS, BLR > NER", "AID", "2024-04", status=Status.DENIED)
    negated = make_event("RUS > NER", "AID", "2024-04-10", status=Status.NEGATED)
    found = contradictions([done, denied, negated])
    assert found == {
        done.event_id: (denied.event_id, negated.event_id),
        denied.event_id: (done.event_id,),
        negated.event_id: (done.event_id,),
    }


def test_another_day_type_side_or_a_plan_is_no_contradiction(make_event: MakeEvent) -> None:
    others = [
        make_event("RUS > NER", "AID", "2024-04-11", status=Status.DENIED),
        make_event("RUS > NER", "AGREE", "2024-04-10", status=Status.DENIED),
        make_event("NER > RUS", "AID", "2024-04-10", status=Status.DENIED),
        make_event("RUS > NER", "AID", "2024-04-10", status=Status.PLANNED),
        make_event("RUS > NER", "SANCTION", "2024-04-10"),
    ]
    assert contradictions([make_event("RUS > NER", "AID", "2024-04-10"), *others]) == {}


def test_a_denial_without_a_day_of_its_own_answers_the_week_before_it(make_event: MakeEvent) -> None:
    done = make_event("RUS > NER", "AID", "2024-04-10")

    def denied(day: str) -> Event:
        event = make_event("RUS > NER", "AID", day, status=Status.DENIED)
        return replace(event, date=replace(event.date, basis="publication"))

    assert done.event_id in contradictions([done, denied("2024-04-17")])
    assert contradictions([done, denied("2024-04-18")]) == {}
    assert contradictions([done, denied("2024-04-09")]) == {}


def test_a_meeting_is_denied_by_those_who_met(make_event: MakeEvent) -> None:
    met = make_event("RUS, NER, MLI", "CONSULT", "2024-04-10")
    assert contradictions([met, make_event("NER, RUS", "CONSULT", "2024-04-10", status=Status.NEGATED)])
    assert contradictions([met, make_event("RUS, FRA", "CONSULT", "2024-04-10", status=Status.NEGATED)]) == {}
