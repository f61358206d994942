"""The signs that stand on a claim, as an analyst reads them among the parts of its confidence."""

from collections.abc import Callable

import pytest

from workbench.extraction import RuleExtractor
from workbench.extraction.confidence.signs import senses_of
from workbench.extraction.confidence.weights import START, weights
from workbench.model import Article, Claim

Read = Callable[..., list[Claim]]


def signs_on(claim: Claim) -> set[str]:
    """Names of the signs whose words stand among the parts of a claim's confidence."""
    said = {
        row.words.format(count=count): name for name, row in weights().items() for count in range(1, 6) if name != START
    }
    return {said[part.why] for part in claim.confidence_parts if part.why in said}


@pytest.mark.parametrize(
    "sign, text, event",
    [
        ("between_states", "Rwanda attacked Congo.", "ASSAULT"),
        ("subject", "Rwanda attacked Congo.", "ASSAULT"),
        ("noun", "Talks between Rwanda and Congo took place on Monday.", "CONSULT"),
        ("depth", "Congo said Rwanda attacked Uganda on Monday.", "ASSAULT"),
        ("verb_between", "The army of Mali gathered in the north and attacked the rebels.", "ASSAULT"),
        (
            "far_actor",
            "Rwanda, where a long drought had emptied the wells and the granaries of the east, attacked Congo.",
            "ASSAULT",
        ),
        ("unlisted", "Rwanda killed three farmers.", "ASSAULT"),
        ("one_state", "The army of Mali attacked rebels in Mali.", "ASSAULT"),
        ("many_senses", "Rwanda met Congo in Kigali.", "CONSULT"),
        ("meant_otherwise", "Rwanda supported Congo.", "SUPPORT"),
        ("open", "Rwanda has not attacked Congo.", "ASSAULT"),
        ("pronoun", "Rwanda said that it had attacked Congo.", "ASSAULT"),
    ],
)
def test_a_sign_stands_where_its_words_say(sign: str, text: str, event: str, read: Read) -> None:
    found = [claim for claim in read(text) if claim.event == event]
    assert found
    assert all(sign in signs_on(claim) for claim in found)


@pytest.mark.parametrize(
    "sign, text",
    [
        ("between_states", "Rwanda attacked a village."),
        ("subject", "Congo was attacked by Rwanda."),
        ("noun", "Rwanda attacked Congo."),
        ("depth", "Rwanda attacked Congo."),
        ("verb_between", "Congo said Rwanda attacked Uganda on Monday."),
        ("far_actor", "Rwanda attacked Congo."),
        ("unlisted", "Rwanda attacked Congo."),
        ("one_state", "Rwanda attacked Congo."),
        ("meant_otherwise", "Rwanda attacked Congo."),
        ("open", "Rwanda will attack Congo."),
        ("pronoun", "The army of Rwanda attacked Congo."),
        ("at_home", "Rwanda attacked Congo."),
    ],
)
def test_a_sign_does_not_stand_elsewhere(sign: str, text: str, read: Read) -> None:
    found = [claim for claim in read(text) if claim.event == "ASSAULT"]
    assert found
    assert not any(sign in signs_on(claim) for claim in found)


def test_a_state_that_was_guessed_from_the_outlet_is_a_sign(extractor: RuleExtractor) -> None:
    text = "Police arrested ten opposition leaders on Monday."
    ((_, (claim,)),) = extractor.extract([Article("0123456789abcdef", text, outlet="Lusaka Times")])
    assert "at_home" in signs_on(claim)


def test_a_word_has_as_many_senses_as_the_lexicon_knows_types() -> None:
    assert senses_of("meet", noun=False) >= 4
    assert senses_of("shell", noun=False) == 1
    assert senses_of("no-such-word", noun=False) == 0
