"""Codes of CAMEO and ACLED in PLOVER: the whole table, by what PLOVER and the field's convention on roots allow."""

import pytest

from workbench.model import Channel
from workbench.ontology import EVENT_TYPES
from workbench.ontology.acled import acled_events
from workbench.ontology.cameo import cameo_event, cameo_events

ROOTS = {
    "01": "",
    "02": "",
    "03": "AGREE",
    "04": "CONSULT",
    "05": "SUPPORT",
    "06": "COOPERATE",
    "07": "AID",
    "09": "ACCUSE",
    "10": "REQUEST",
    "11": "ACCUSE",
    "12": "REJECT",
    "13": "THREATEN",
    "14": "PROTEST",
    "15": "MOBILIZE",
    "16": "SANCTION",
    "17": "COERCE",
    "18": "ASSAULT",
    "19": "ASSAULT",
    "20": "ASSAULT",
}


def test_the_type_of_every_code_is_that_of_its_root() -> None:
    for code, found in cameo_events().items():
        expected = ROOTS.get(code[:2]) if code[:2] != "08" else "RETREAT" if code[:3] >= "084" else "CONCEDE"
        assert found.event == expected, code


def test_types_modes_and_channels_are_those_that_there_are() -> None:
    for found in [*cameo_events().values(), *acled_events().values()]:
        assert not found.event or found.event in EVENT_TYPES
        assert not found.mode or found.mode in EVENT_TYPES[found.event].modes
        assert set(found.channels) <= set(Channel)
        assert found.meaning


def test_every_code_has_the_code_that_it_refines() -> None:
    codes = set(cameo_events())
    assert len(codes) == 318
    assert all(code[:-1] in codes for code in codes if len(code) == 4)


@pytest.mark.parametrize(
    "code, event, mode",
    [
        ("042", "CONSULT", "visit"),
        ("057", "SUPPORT", ""),
        ("0871", "RETREAT", "ceasefire"),
        ("0874", "RETREAT", "withdraw"),
        ("112", "ACCUSE", "allege"),
        ("1052", "REQUEST", "yield"),
        ("143", "PROTEST", ""),
        ("163", "SANCTION", ""),
        ("173", "COERCE", "arrest"),
        ("1952", "ASSAULT", "drone"),
        ("202", "ASSAULT", "unconventional"),
    ],
)
def test_known_codes(code: str, event: str, mode: str) -> None:
    found = cameo_event(code)
    assert found is not None
    assert (found.event, found.mode) == (event, mode)


def test_a_refinement_that_is_not_listed_is_what_it_refines() -> None:
    assert cameo_event("0429") == cameo_event("042")


@pytest.mark.parametrize("code", ["", "42", "842", "4", "---", "X42", "04X", "21", "210", "04200", "042 "])
def test_what_is_no_code_is_not_guessed_at(code: str) -> None:
    assert cameo_event(code) is None


def test_meetings_and_accords_have_no_recipient() -> None:
    together = {code for code, found in cameo_events().items() if found.together}
    assert together == {"04", "040", "041", "042", "043", "044", "045", "046", "057"}


def test_no_event_of_acled_has_a_direction_in_conflict() -> None:
    for found in acled_events().values():
        assert found.together
        assert found.undirected or found.event in {"", "PROTEST", "MOBILIZE", "AGREE"}
