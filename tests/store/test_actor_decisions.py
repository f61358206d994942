"""What decisions on actors say, and what they cannot say."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.actors.analyst_csv import KINDS
from workbench.actors.sectors import SECTOR_NAMES
from workbench.errors import DecisionError
from workbench.model import Actor, Decision
from workbench.store import Store
from workbench.store.actor_decisions import entry_text, read_entry

MakeDecision = Callable[..., Decision]

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


@given(
    st.builds(
        Actor,
        id=NAMES,
        name=NAMES,
        kind=st.sampled_from([one for one in KINDS if one != "state"]),
        country=st.none() | st.just("NER"),
        sector=st.none() | st.sampled_from(list(SECTOR_NAMES)),
        parent=st.none() | NAMES,
        valid_from=st.none() | st.dates(max_value=date(2023, 7, 26)),
        valid_until=st.none() | st.dates(min_value=date(2023, 7, 26)),
        aliases=st.lists(NAMES).map(tuple),
    )
)
def test_an_entry_is_read_back_as_it_was_written(actor: Actor) -> None:
    assert read_entry(actor.id, entry_text(actor)) == actor


def test_a_state_is_its_own_country() -> None:
    assert read_entry("AZW", '{"name": "Azawad", "kind": "state"}').country == "AZW"


@pytest.mark.parametrize(
    "value, said",
    [
        ("{", "is not JSON"),
        ('["Guild"]', "give an object with a name"),
        ('{"name": "Guild", "colour": "red"}', "give an object with a name"),
        ('{"name": " "}', "its name is empty"),
        ("{}", "its name is empty"),
        ('{"name": 3}', "are texts"),
        ('{"name": "Guild", "kind": "guild"}', "choose one of state, body"),
        ('{"name": "Guild", "sector": "XXX"}', "is not a sector"),
        ('{"name": "Guild", "aliases": "SRG"}', "aliases are a list"),
        ('{"name": "Guild", "aliases": [""]}', "aliases are a list"),
        ('{"name": "Guild", "from": "soon"}', "is not a date"),
        ('{"name": "Guild", "from": "2024-02-01", "until": "2024-01-31"}', "before it begins"),
        ('{"name": "\\ud800"}', "is not JSON that a table can hold"),
    ],
)
def test_an_entry_that_cannot_be_is_refused_with_what_can(value: str, said: str) -> None:
    with pytest.raises(DecisionError, match=said):
        read_entry("SRG", value)


def test_the_store_takes_what_can_be_read_and_nothing_else(store: Store, make_decision: MakeDecision) -> None:
    kept = [
        make_decision("add", "SRG", "entry", '{"name": "Guild"}', minutes=1),
        make_decision("assign", "SRG", "alias", '"the guild"', minutes=2),
        make_decision("rename", "SRG", "name", '"Road Guild"', minutes=3),
        make_decision("merge", "SRG", "merged_into", '"NER"', minutes=4),
    ]
    for one in kept:
        store.append_decision(one)
    for wrong in (
        make_decision("add", "SRG", "name", '{"name": "Guild"}'),
        make_decision("add", " ", "entry", '{"name": "Guild"}'),
        make_decision("rename", "SRG", "name", "Guild"),
        make_decision("merge", "SRG", "merged_into", '""'),
        make_decision("assign", "SRG", "alias", "null"),
    ):
        with pytest.raises(DecisionError):
            store.append_decision(wrong)
    assert store.decisions() == kept
