import pytest

from workbench.errors import ChoiceError
from workbench.model import Participant
from workbench.network.levels import Level, check_level, key_of, name_of


def one(identity: str = "", country: str | None = None, sector: str | None = None, name: str = "") -> Participant:
    return Participant(identity, name, country, sector, name, 0, 1)


@pytest.mark.parametrize(
    "participant, country, sector, actor",
    [
        (one("NER.MIL", "NER", "MIL"), "NER", "NER.MIL", "NER.MIL"),
        (one("CNSP", "NER", "GOV"), "NER", "NER.GOV", "CNSP"),
        (one("NER", "NER"), "NER", "NER", "NER"),
        (one("ECOWAS", None, "IGO"), "ECOWAS", "ECOWAS", "ECOWAS"),
        (one("", "NER"), "NER", "NER", ""),
        (one("", None, "MIL"), "", "", ""),
    ],
)
def test_an_actor_is_counted_under_one_key_at_each_level(
    participant: Participant, country: str, sector: str, actor: str
) -> None:
    levels: tuple[Level, ...] = ("country", "sector", "actor")
    assert tuple(key_of(participant, level) for level in levels) == (country, sector, actor)


def test_a_country_is_never_named_after_one_of_its_bodies() -> None:
    army = one("NER.MIL", "NER", "MIL", "Nigerien army")
    assert name_of("NER", [army, one("NER", "NER", None, "Republic of Niger")]) == "Republic of Niger"
    assert name_of("NER", [army]) == "Niger"
    assert name_of("nobody listed", [army]) == "nobody listed"


def test_an_unknown_level_is_refused_with_what_there_is() -> None:
    with pytest.raises(ChoiceError, match="'region': choose one of country, sector, actor"):
        check_level("region")
