from dataclasses import replace
from math import isnan

import pytest

from tests.influence.drafts import MakeEvent
from workbench.influence.question import Question
from workbench.influence.stakes import read_ledger
from workbench.model import Channel, Period, Status

APRIL = Period.parse("2024-04")


def test_what_is_left_out_is_kept_apart_by_reason(make_event: MakeEvent) -> None:
    counted = make_event("USA > NER")
    planned = make_event("USA > NER", status=Status.PLANNED)
    vague = make_event("FRA > NER", day="2024")
    elsewhere = [
        make_event("USA > NER", day="2024-05-01"),
        make_event("USA > MLI"),
        make_event("USA > NER", day="2023"),
    ]
    ledger = read_ledger([counted, planned, vague, *elsewhere], Question("NER"), APRIL)
    assert [stake.event for stake in ledger.stakes] == [counted]
    assert (ledger.left_out_status, ledger.left_out_vague) == ((planned,), (vague,))


def test_an_event_in_two_wanted_channels_is_one_stake(make_event: MakeEvent) -> None:
    both = make_event("USA > NER", channels=(Channel.MILITARY, Channel.ECONOMIC))
    question = Question("NER", channels=frozenset({"military", "economic"}))
    assert len(read_ledger([both, make_event("FRA > NER")], question, APRIL).stakes) == 1


def test_who_leaves_gains_no_influence(make_event: MakeEvent) -> None:
    stays, leaves = make_event("USA > NER"), replace(make_event("USA > NER"), event="RETREAT", mode="withdraw", score=8)
    released = replace(make_event("USA > NER"), event="RETREAT", mode="release", score=6.5)
    ledger = read_ledger([stays, leaves, released], Question("NER"), APRIL)

    assert {stake.event for stake in ledger.stakes} == {stays, released}
    assert ledger.left_out_giving_way == (leaves,)


@pytest.mark.parametrize(
    "who, gives_way",
    [("USA > NER", True), ("USA, NER", True), ("NER > USA", False), ("NER.GOV > USA", False)],
)
def test_who_concedes_gains_no_influence_and_who_is_conceded_to_does(
    make_event: MakeEvent, who: str, *, gives_way: bool
) -> None:
    event = replace(make_event(who), event="CONCEDE", mode="", quad=1, score=4.5)
    ledger = read_ledger([event], Question("NER"), APRIL)

    assert ledger.left_out_giving_way == ((event,) if gives_way else ())
    assert [stake.outsiders for stake in ledger.stakes] == ([] if gives_way else [("USA",)])


def test_deeds_are_the_material_part_of_an_actors_cooperation(make_event: MakeEvent) -> None:
    aid, talks, threat = (
        make_event("USA > NER", "AID"),
        make_event("USA, NER", "CONSULT"),
        make_event("FRA > NER", "SANCTION"),
    )
    ledger = read_ledger([aid, replace(talks, score=2.5), threat], Question("NER"), APRIL)

    assert ledger.deeds("USA") == 10 / 12.5
    assert isnan(ledger.deeds("FRA"))
