"""Crimes between private persons are no events; of foreigners, and where something political is told, they are."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "sentence",
    [
        "A French court convicted a man of stealing cars.",
        "Police in Ghana arrested a woman over the murder of her husband.",
        "Indian officials arrested a man over the death of an elephant.",
        "A federal judge of the United States sentenced a doctor for prescribing opioids.",
        "A Swedish teenager was jailed for selling drugs.",
    ],
)
def test_a_private_crime_is_no_event(sentence: str, read: Read) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    "sentence, event",
    [
        ("Iranian police arrested a British woman in Tehran.", "COERCE"),
        ("A French court convicted a man of spying for Russia.", "SANCTION"),
        ("Police in Ghana arrested a journalist.", "COERCE"),
        ("Turkish police arrested forty people at a protest in Ankara.", "COERCE"),
    ],
)
def test_a_foreigner_a_public_person_and_a_political_charge_are(sentence: str, event: str, read: Read) -> None:
    assert event in {claim.event for claim in read(sentence)}
