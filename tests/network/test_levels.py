from datetime import date

import pytest

from workbench.actors import ActorList
from workbench.errors import ChoiceError
from workbench.model import Participant
from workbench.network.levels import Level, check_level, keys_at, name_of

BUILTIN = ActorList.builtin()
DAY = date(2024, 4, 10)
LEVELS: tuple[Level, ...] = ("country", "sector", "actor")


def one(identity: str = "", country: str | None = None, sector: str | None = None, name: str = "") -> Participant:
    return Participant(identity, name, country, sector, name, 0, 1)


@pytest.mark.parametrize(
    "participant, country, sector, actor",
    [
        (one("NER.MIL", "NER", "MIL"), "NER", "NER.MIL", "NER.MIL"),
        (one("a council not listed", "NER", "GOV"), "NER", "NER.GOV", "a council not listed"),
        (one("NER", "NER"), "NER", "NER", "NER"),
        (one("ECOWAS", None, "IGO"), "ECOWAS", "ECOWAS", "ECOWAS"),
        (one("", "NER"), "NER", "NER", ""),
        (one("", None, "MIL"), "", "", ""),
    ],
)
def test_an_actor_is_counted_under_one_key_at_each_level(
    participant: Participant, country: str, sector: str, actor: str
) -> None:
    assert tuple(keys_at(level, BUILTIN)(participant, DAY) for level in LEVELS) == (country, sector, actor)


@pytest.fixture(scope="module")
def own_list(tmp_path_factory: pytest.TempPathFactory) -> ActorList:
    file = tmp_path_factory.mktemp("list") / "actors.csv"
    file.write_text(
        "id,name,kind,country,sector,parent,from,until\n"
        "Lake Mission,Lake Chad Mission,organisation,,,UN,,\n"
        "Sand Legion,Sand Legion,group,SDN,PRM,SDN.MIL,,2023-04-30\n"
        "Sand Legion,Sand Legion,group,LBY,REB,,2023-05-01,\n"
        "AZW,Azawad,state,,,,,\n"
    )
    return BUILTIN.with_csv(file)


def test_a_mission_counts_as_the_organisation_that_it_is_part_of(own_list: ActorList) -> None:
    mission = one("Lake Mission", None, None)
    assert [keys_at(level, own_list)(mission, DAY) for level in ("country", "actor")] == ["UN", "Lake Mission"]


def test_the_list_s_entry_of_the_event_s_day_counts_not_what_the_article_s_day_gave(own_list: ActorList) -> None:
    legion = one("Sand Legion", "LBY", "REB")
    sector = keys_at("sector", own_list)
    assert [sector(legion, day) for day in (date(2023, 4, 30), date(2023, 5, 1))] == ["SDN.PRM", "LBY.REB"]
    country = keys_at("country", own_list)
    assert [country(legion, day) for day in (date(2023, 4, 30), date(2023, 5, 1))] == ["SDN", "LBY"]


def test_a_country_is_never_named_after_one_of_its_bodies() -> None:
    army = one("NER.MIL", "NER", "MIL", "Nigerien army")
    assert name_of("NER", [army, one("NER", "NER", None, "Republic of Niger")], BUILTIN) == "Republic of Niger"
    assert name_of("NER", [army], BUILTIN) == "Niger"
    assert name_of("nobody listed", [army], BUILTIN) == "nobody listed"


def test_an_actor_of_the_case_is_named_as_its_list_does(own_list: ActorList) -> None:
    army = one("AZW.MIL", "AZW", "MIL", "Azawad army")
    assert name_of("AZW", [army], own_list) == "Azawad"


def test_an_unknown_level_is_refused_with_what_there_is() -> None:
    with pytest.raises(ChoiceError, match="'region': choose one of country, sector, actor"):
        check_level("region")
