"""The tables of persons read as tables: sorted by state, a person's offices together, in plain spelling."""

import itertools
from collections import defaultdict
from datetime import date

import pytest

from workbench.actors import resolve_actor
from workbench.actors.builtin_list import PERSONS
from workbench.actors.tables import split, table
from workbench.model import Period

LEADERS = [row for file in PERSONS for row in table(file)]


@pytest.mark.parametrize("file", PERSONS)
def test_rows_stand_by_state_and_those_of_a_person_together_in_order(file: str) -> None:
    rows = list(table(file))
    states = [row.get("country", "") for row in rows]
    assert states == sorted(states)
    order = [row["id"] for row in rows]
    runs = [one for at, one in enumerate(order) if at == 0 or order[at - 1] != one]
    assert len(runs) == len(set(runs))
    for earlier, later in itertools.pairwise(rows):
        if earlier["id"] == later["id"]:
            assert Period.parse(earlier["from"] or "1900").start <= Period.parse(later["from"]).start, later


def test_a_person_has_the_same_name_and_aliases_in_every_row() -> None:
    spellings = defaultdict(set)
    for row in LEADERS:
        spellings[row["id"]].add((row["name"], row["aliases"]))
    assert {person: found for person, found in spellings.items() if len(found) > 1} == {}


def test_names_are_spelt_as_in_the_press() -> None:
    for row in LEADERS:
        for name in (row["name"], *split(row["aliases"])):
            words = name.split()
            assert len(words) == 1 or not any(word.isupper() and len(word) > 4 for word in words), name
            assert "  " not in name
        assert row["name"] not in split(row["aliases"]), row


@pytest.mark.parametrize(
    "phrase, day, actor, sector",
    [
        ("President Ellen Johnson Sirleaf", date(2015, 5, 1), "ellen-johnson-sirleaf", "GOV"),
        ("former President Ellen Johnson Sirleaf", date(2020, 5, 1), "ellen-johnson-sirleaf", "ELI"),
        ("Prime Minister Andrej Babis", date(2019, 5, 1), "andrej-babis", "GOV"),
        ("Bolivian President Luis Arce", date(2023, 5, 1), "luis-arce", "GOV"),
        ("General Ashfaq Parvez Kayani", date(2011, 5, 1), "ashfaq-parvez-kayani", "MIL"),
        ("Foreign Minister Retno Marsudi", date(2022, 5, 1), "retno-marsudi", "GOV"),
        ("Nicolas Maduro", date(2026, 6, 1), "nicolas-maduro", "ELI"),
    ],
)
def test_leaders_are_found_on_their_days(phrase: str, day: date, actor: str, sector: str) -> None:
    found = resolve_actor(phrase, day)
    assert found is not None
    assert (found.id, found.sector) == (actor, sector)
