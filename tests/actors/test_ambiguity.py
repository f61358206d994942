"""Names that several states, towns and persons share."""

from datetime import date

import pytest

from workbench import resolve_actor

DAY = date(2024, 4, 22)


@pytest.mark.parametrize(
    "phrase, context, actor",
    [
        # Washington: the government, the American state, the newspaper
        ("Washington", "", "USA.GOV"),
        ("officials in Washington", "", "USA.GOV"),
        ("Washington state governor Jane Nobody", "", "USA.GOV"),
        ("Washington State police", "", "USA.COP"),
        ("the Washington Post", "", "Washington Post"),
        # Georgia: the state in the Caucasus, the American one
        ("Georgia", "", "GEO"),
        ("Georgia's ruling party", "", "GEO.PTY"),
        ("Georgian protesters", "", "GEO.OPP"),
        ("Georgia governor Jane Nobody", "", "USA.GOV"),
        ("the Georgia secretary of state", "", "USA.GOV"),
        ("voters in Georgia and Michigan", "", "USA.CVL"),
        ("police in Atlanta", "", "USA.COP"),
        ("Tbilisi", "", "GEO.GOV"),
        # Jordan: the state
        ("Jordan's king", "", "JOR.GOV"),
        ("Jordanian border guards", "", "JOR.COP"),
        # Niger, Nigeria
        ("Niger State police", "", "NGA.COP"),
        ("Niger Delta militants", "", "NGA.REB"),
        ("Niger's army", "", "NER.MIL"),
        ("Nigerien soldiers", "NGA", "NER.MIL"),
        ("Nigerian soldiers", "NER", "NER.MIL"),
        ("Nigerian soldiers", "NGA", "NGA.MIL"),
        # Guinea and its neighbours
        ("Guinean junta", "", "GIN.MIL"),
        ("Guinea-Bissau's army", "", "GNB.MIL"),
        ("Guinean soldiers", "GNB", "GNB.MIL"),
        ("Equatorial Guinea's president", "", "GNQ.GOV"),
        ("Papua New Guinea police", "", "PNG.COP"),
        # the two Koreas and Congos
        ("South Korean prosecutors", "", "KOR.JUD"),
        ("North Korean troops", "", "PRK.MIL"),
        ("Korean troops", "PRK", "PRK.MIL"),
        ("Seoul", "", "KOR.GOV"),
        ("Pyongyang's foreign ministry", "", "PRK.GOV"),
        ("Kinshasa", "", "COD.GOV"),
        ("Brazzaville", "", "COG.GOV"),
        ("the Congolese army", "COG", "COG.MIL"),
        ("the Congolese army", "COD", "COD.MIL"),
        ("the Republic of Congo government", "", "COG.GOV"),
        ("the Democratic Republic of Congo's army", "", "COD.MIL"),
        # the Sudans, Dominicans, Chad the name
        ("South Sudanese rebels", "", "SSD.REB"),
        ("Sudanese paramilitaries", "SDN", "SDN.PRM"),
        ("Dominican police", "", "DOM.COP"),
        ("Chad's parliament", "", "TCD.LEG"),
    ],
)
def test_a_shared_name_means(phrase: str, context: str, actor: str) -> None:
    found = resolve_actor(phrase, DAY, frozenset(context.split()))
    assert found is not None
    assert found.id == actor


@pytest.mark.parametrize(
    "phrase",
    ["George Washington", "Denzel Washington", "Michael Jordan", "Jordan Henderson", "Chad Nobody", "Paris Nobody"],
)
def test_a_person_of_that_name_is_nobody_known(phrase: str) -> None:
    assert resolve_actor(phrase, DAY) is None


@pytest.mark.parametrize(
    "phrase, actor",
    [
        ("the Pentagon press secretary Maj. Gen. Patrick Ryder", "USA"),
        ("Niger's ruling junta", "NER.MIL"),
        ("Burkina Faso's ruling junta", "BFA.MIL"),
        ("Guinea's military rulers", "GIN.MIL"),
        ("Russian paramilitary forces", "RUS.PRM"),
        ("Iraqi paramilitary groups", "IRQ.PRM"),
        ("the military leaders in Bamako", "MLI.MIL"),
        ("the generals in Naypyidaw", "MMR.MIL"),
        ("the Defense Department", "USA.MIL"),
        ("Chile's Defense Department", "CHL.GOV"),
        ("US officials", "USA.GOV"),
        ("Turkish officials", "TUR.GOV"),
    ],
)
def test_phrases_and_not_only_names(phrase: str, actor: str) -> None:
    found = resolve_actor(phrase, DAY)
    assert found is not None
    assert actor in (found.id, found.country)
