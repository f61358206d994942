from collections.abc import Callable

import pytest

from workbench.extraction.language.lexicon import entries, figures, known_verb, verb_entries
from workbench.extraction.language.lexicon_entry import Entry
from workbench.extraction.language.word_classes import word_classes
from workbench.model import Claim
from workbench.ontology import EVENT_TYPES, score_of

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: f"line-{entry.row}-{entry.lemmas[0]}")
def test_the_example_of_every_entry_is_read_as_the_entry_says(entry: Entry, read: Read) -> None:
    found = {(claim.event, claim.mode) for claim in read(entry.example)}
    if entry.event == "-":
        assert found == set()
    elif entry.mode:
        assert (entry.event, entry.mode) in found
    else:
        # A row without a mode may get a closer one from the words beside the verb.
        assert entry.event in {event for event, _ in found}


@pytest.mark.parametrize("entry", figures(), ids=lambda entry: f"line-{entry.row}-{entry.lemmas[0]}")
def test_the_example_of_every_figure_of_speech_tells_no_event(entry: Entry, read: Read) -> None:
    assert [(claim.event, claim.mode) for claim in read(entry.example)] == []


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: f"line-{entry.row}")
def test_every_entry_names_a_type_and_mode_of_the_ontology(entry: Entry) -> None:
    if entry.event != "-":
        assert -10 <= score_of(entry.event, entry.mode) <= 10


def test_every_type_has_several_entries() -> None:
    for name in EVENT_TYPES:
        assert sum(entry.event == name for entry in entries()) >= 5, name


def test_classes_are_filled_in_with_the_classes_they_name() -> None:
    assert "drone" in word_classes()["arms"] <= word_classes()["aid"]


def test_the_most_specific_entry_comes_first() -> None:
    ranks = [entry.rank for entry in verb_entries()["threaten"]]
    assert ranks == sorted(ranks, reverse=True)


def test_a_lemmatisers_slip_is_mended() -> None:
    assert known_verb("stag", "staged") == "stage"
    assert known_verb("kidnapped", "kidnapped") == "kidnap"
    assert known_verb("walk", "walked") == "walk"
