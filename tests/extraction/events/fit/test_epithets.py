"""What somebody is called in quotation marks, and what is only quoted."""

import pytest
from spacy.language import Language

from workbench.extraction.events.fit.epithets import epithets
from workbench.extraction.language.parser.language_model import load_language_model


@pytest.fixture(scope="module")
def model() -> Language:
    return load_language_model()


@pytest.mark.parametrize(
    "text, found",
    [
        ('Peru called the acts of the Chilean navy "reckless and illegal".', {"reckless", "illegal"}),
        ("Togo called the vote \u201ca sham\u201d and \u201cunfair\u201d.", {"sham", "unfair"}),
        ('Togo called the vote unfair and said it "would never accept" it.', set()),
        ('Togo welcomed the "historic" vote.', set()),
    ],
)
def test_words_in_quotes_behind_a_verb_of_calling_are_found(text: str, found: set[str], model: Language) -> None:
    verb = next(token for token in model(text) if token.dep_ == "ROOT")
    assert {token.text for token in epithets(verb)} == found
