"""Who held an office of state and does not any more, and namesakes of those who do."""

from datetime import date

import pytest

from workbench import resolve_actor

DAY = date(2024, 4, 22)


@pytest.mark.parametrize(
    "phrase, state",
    [
        ("a former US ambassador", "USA"),
        ("the former president of Peru", "PER"),
        ("former Bolivian ministers", "BOL"),
        ("an ex-minister from Ghana", "GHA"),
        ("former security officials of Kenya", "KEN"),
        ("ex-Bolivian president", "BOL"),
        ("Niger's deposed president", "NER"),
        ("the ousted Sri Lankan president", "LKA"),
        ("the late Iranian general", "IRN"),
        ("Ukraine's then-president", "UKR"),
        ("the then-British foreign secretary", "GBR"),
        ("a former adviser to the Kenyan president", "KEN"),
        ("a former member of parliament in Mali", "MLI"),
        ("a retired Israeli general", "ISR"),
        ("a former White House official", "USA"),
    ],
)
def test_former_officials_are_former_elite(phrase: str, state: str) -> None:
    found = resolve_actor(phrase, DAY)
    assert found is not None
    assert (found.country, found.sector) == (state, "ELI")


@pytest.mark.parametrize(
    "phrase, sector",
    [("former rebels in Colombia", "REB"), ("former Russian soldiers", "MIL"), ("former Kenyan farmers", "AGR")],
)
def test_others_stay_what_they_were(phrase: str, sector: str) -> None:
    found = resolve_actor(phrase, DAY)
    assert found is not None
    assert found.sector == sector


@pytest.mark.parametrize("phrase", ["Imran Khan", "Scott Morrison", "Matthew Miller"])
def test_a_common_name_is_doubted_where_its_state_is_not_named(phrase: str) -> None:
    found = resolve_actor(phrase, DAY)
    assert found is not None
    assert found.country is not None
    assert f"doubt: many are called {phrase!r}" in found.method
    near = resolve_actor(phrase, DAY, frozenset({found.country}))
    assert near is not None
    assert "doubt" not in near.method


@pytest.mark.parametrize("phrase", ["Emmanuel Macron", "Abdourahamane Tchiani", "Kim Jong Un"])
def test_a_rare_name_is_not(phrase: str) -> None:
    found = resolve_actor(phrase, DAY)
    assert found is not None
    assert "doubt" not in found.method
