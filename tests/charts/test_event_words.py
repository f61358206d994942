import pytest

from workbench.charts.event_words import _words, event_words
from workbench.ontology.plover import EVENT_TYPES


@pytest.mark.parametrize("event", EVENT_TYPES)
def test_every_type_and_mode_of_the_ontology_has_words(event: str) -> None:
    assert set(_words()[event]) == {"any", *EVENT_TYPES[event].modes}


def test_no_words_for_types_that_do_not_exist() -> None:
    assert set(_words()) == set(EVENT_TYPES)


def test_words() -> None:
    assert event_words("RETREAT", "withdraw") == "withdrawal"
    assert event_words("AID") == "aid"
    assert event_words("AID", "no such mode") == "aid"
    assert event_words("SOMETHING_NEW") == "something new"
