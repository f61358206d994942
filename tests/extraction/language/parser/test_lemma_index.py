"""Words that are looked up have the lemmas that the pipeline's own search gives them."""

import spacy

from workbench.extraction.language.parser.language_model import installed_pipeline
from workbench.extraction.language.parser.lemma_index import index_lemmas

TEXT = """The envoys' wives left; the crises worsened, the militias regrouped and better-armed rebels lay in wait. Sanctions were being
imposed, data were leaked, geese flew. He felled trees, found bases, founded parties, and the worst leaves fell as axes struck axes."""


def test_every_word_has_the_lemma_that_the_pipeline_gives_it() -> None:
    plain, quick = spacy.load(installed_pipeline()), spacy.load(installed_pipeline())
    index_lemmas(quick)
    assert [(one.text, one.lemma_) for one in quick(TEXT)] == [(one.text, one.lemma_) for one in plain(TEXT)]


def test_a_pipeline_without_such_a_lemmatizer_stays_as_it_is() -> None:
    model = spacy.blank("en")
    before = model.to_bytes()
    index_lemmas(model)
    assert model.to_bytes() == before


def test_the_pipeline_can_be_saved_and_read_again() -> None:
    model = spacy.load(installed_pipeline())
    index_lemmas(model)
    lemmatizer = model.get_pipe("lemmatizer")
    again = spacy.blank("en").add_pipe("lemmatizer").from_bytes(lemmatizer.to_bytes())  # type: ignore[attr-defined]
    assert again.lookups.get_table("lemma_index").keys() == lemmatizer.lookups.get_table("lemma_index").keys()  # type: ignore[attr-defined]
