from collections.abc import Callable
from dataclasses import replace
from math import isnan
from pathlib import Path

import pytest

from workbench.actors import ActorList
from workbench.errors import ChoiceError, UseError
from workbench.influence.stakes import Question, read_ledger
from workbench.model import Channel, Event, Period, Status

MakeEvent = Callable[..., Event]
APRIL = Period.parse("2024-04")


@pytest.mark.parametrize(
    "who, event, outsiders",
    [
        ("USA > NER", "AID", ("USA",)),
        ("NER > USA", "AID", ("USA",)),
        ("NER, USA, FRA", "CONSULT", ("FRA", "USA")),
        ("USA > NER, MLI", "AID", ("USA",)),
        ("NER, USA > MLI", "AID", ("MLI",)),
        ("USA, FRA > NER", "SANCTION", ("FRA", "USA")),
        ("NER > USA", "SANCTION", ()),
        ("USA > FRA", "AID", ()),
        ("NER.MIL > NER.GOV", "SANCTION", ()),
        ("NER.MIL, NER.GOV", "CONSULT", ()),
        ("USA.MIL > NER.MIL", "AID", ("USA",)),
        ("?somebody > NER", "AID", ()),
    ],
)
def test_who_has_a_stake_in_a_country(make_event: MakeEvent, who: str, event: str, outsiders: tuple[str, ...]) -> None:
    assert Question("NER").outsiders(make_event(who, event)) == outsiders


def test_bodies_of_the_target_belong_to_it_at_every_level(make_event: MakeEvent) -> None:
    event = make_event("USA.MIL, NER.GOV > NER.MIL")
    assert Question("NER", "actor").outsiders(event) == ("USA.MIL",)
    assert Question("NER", "sector").outsiders(event) == ("USA.MIL",)


def test_a_body_as_target_has_its_own_government_outside(make_event: MakeEvent) -> None:
    assert Question("NER.MIL", "actor").outsiders(make_event("NER.GOV, USA > NER.MIL")) == ("NER.GOV", "USA")


def test_an_organisation_can_be_the_target(make_event: MakeEvent) -> None:
    assert Question("ECOWAS").outsiders(make_event("NER > ECOWAS", "ACCUSE")) == ("NER",)


def test_weight_halves_with_each_half_life_before_the_last_day(make_event: MakeEvent) -> None:
    question = Question("NER", half_life_days=10)
    weights = [question.weight(make_event("USA > NER", day=day), APRIL.last) for day in ("2024-04-30", "2024-04-20")]
    assert weights == [10.0, 5.0]
    assert Question("NER").weight(make_event("USA > NER", day="2020"), APRIL.last) == 10.0


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


def test_a_question_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(UseError, match="half-life of 0 days"):
        Question.check("NER", "country", None, 0)
    with pytest.raises(UseError, match="no target"):
        Question.check("", "country", None, None)
    with pytest.raises(ChoiceError, match="'region'"):
        Question.check("NER", "region", None, None)
    with pytest.raises(ChoiceError, match="'trade'"):
        Question.check("NER", "country", ["trade"], None)


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


def test_a_mission_and_a_person_belong_to_what_they_are_part_of(make_event: MakeEvent, tmp_path: Path) -> None:
    file = tmp_path / "actors.csv"
    file.write_text(
        "id,name,kind,country,sector,parent,from\n"
        "Lake Mission,Lake Chad Mission,organisation,,,UN,\n"
        "amadou-seyni,Amadou Seyni,person,NER,MIL,NER.MIL,2024-04-01\n"
    )
    actors = ActorList.builtin().with_csv(file)
    mission = Question("UN", "actor", actors=actors)
    assert mission.outsiders(make_event("NER > Lake Mission", "ACCUSE")) == ("NER",)
    army = Question("NER.MIL", "actor", actors=actors)
    assert army.outsiders(make_event("USA > amadou-seyni", day="2024-04-02")) == ("USA",)
    assert army.outsiders(make_event("USA > amadou-seyni", day="2024-03-02")) == ()
