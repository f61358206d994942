"""Agent words that name no state: described, with a sector and no id; at home where the article is about one state."""

from datetime import date

import pytest

from workbench import resolve_actor
from workbench.actors import ActorList

DAY = date(2024, 4, 22)


@pytest.mark.parametrize(
    "phrase, sector",
    [
        ("soldiers", "MIL"),
        ("gunmen", "UAF"),
        ("opposition lawmakers", "LEG"),
        ("Sunni jihadist groups", "REB"),
        ("rebels", "REB"),
        ("police", "COP"),
        ("the junta", "MIL"),
        ("authorities", "GOV"),
        ("dozens of villagers", "CVL"),
        ("a team of heavily armed police", "COP"),
        ("the leader of the mutineers", "MIL"),
        ("two journalists", "JRN"),
        ("prosecutors", "JUD"),
        ("a breakaway state", "PRE"),
        ("two men", "UNK"),
        ("an army doctor", "MIL"),
        ("a former minister", "ELI"),
        ("Shia clerics", "REL"),
        ("Christian militias", "PRM"),
        ("French-backed rebels", "REB"),
        ("pro-Russian protesters", "OPP"),
        ("troops in Niger", "MIL"),  # where they are, not whose
        ("the envoy for Libya", "GOV"),
        ("ethnic Albanian villagers", "CVL"),
        ("Judge Jane Nobody", "JUD"),
        ("Liberal Democrats", "PTY"),
    ],
)
def test_agent_words_without_a_state_are_described_and_not_identified(phrase: str, sector: str) -> None:
    found = resolve_actor(phrase, DAY)
    assert found is not None
    assert (found.id, found.kind, found.country, found.sector) == ("", "unknown", None, sector)
    assert found.name == phrase
    assert "no state named" in found.method


@pytest.mark.parametrize(
    "phrase, state, sector",
    [
        ("soldiers", "SDN", "MIL"),
        ("the army", "TCD", "MIL"),
        ("police", "KEN", "COP"),
        ("the country's presidential guard", "GAB", "MIL"),
        ("opposition lawmakers", "VEN", "LEG"),
        ("Catholic bishops", "NIC", "REL"),
        ("the former president", "PER", "ELI"),
        ("the governor", "NGA", "GOV"),
    ],
)
def test_in_an_article_about_one_state_they_are_its_own_with_doubt(phrase: str, state: str, sector: str) -> None:
    found = resolve_actor(phrase, DAY, frozenset({state}))
    assert found is not None
    assert (found.id, found.country) == (f"{state}.{sector}", state)
    assert f"doubt: no state named, {state} by context" in found.method


@pytest.mark.parametrize(
    "phrase, context",
    [
        ("the army", {"UKR", "RUS"}),  # about two states
        ("the ambassador", {"NER"}),  # mostly another state's
        ("peacekeepers", {"MLI"}),
        ("foreign journalists", {"SDN"}),
        ("troops in Darfur", {"NER"}),
        ("President Jane Nobody", {"NER"}),  # the list would know its president
    ],
)
def test_those_who_may_well_be_another_states_stay_without_one(phrase: str, context: set[str]) -> None:
    found = resolve_actor(phrase, DAY, frozenset(context))
    assert found is None or (found.id, found.country) == ("", None)


def test_a_part_of_a_phrase_is_never_taken_home() -> None:
    """Readers of text ask for "the president" before they ask for "the president of Uganda"."""
    found = ActorList.builtin().resolve("the president", DAY, frozenset({"KEN"}))
    assert found is not None
    assert (found.id, found.country, found.sector) == ("", None, "GOV")


def test_rebels_of_two_wars_share_no_id() -> None:
    actors = ActorList.builtin()
    here, there = (actors.resolve("rebels", DAY, frozenset({state}), at_home=True) for state in ("COD", "MMR"))
    assert here is not None
    assert there is not None
    assert {here.id, there.id} == {"COD.REB", "MMR.REB"}
    assert actors.rollup("", "country") == ""
    assert actors.get("") is None
