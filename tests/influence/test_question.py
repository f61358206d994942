from pathlib import Path

import pytest

from tests.influence.drafts import MakeEvent
from workbench.actors import ActorList
from workbench.errors import ChoiceError, UseError
from workbench.influence.question import Question
from workbench.model import Period

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


def test_a_question_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(UseError, match="half-life of 0 days"):
        Question.check("NER", "country", None, 0)
    with pytest.raises(UseError, match="no target"):
        Question.check("", "country", None, None)
    with pytest.raises(ChoiceError, match="'region'"):
        Question.check("NER", "region", None, None)
    with pytest.raises(ChoiceError, match="'trade'"):
        Question.check("NER", "country", ["trade"], None)


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
