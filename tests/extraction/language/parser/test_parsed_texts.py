"""Names found step by step are those that the pipeline itself finds."""

import pytest
import spacy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, POS, TAG
from spacy.language import Language

from workbench.extraction.language.parser.language_model import installed_pipeline
from workbench.extraction.language.parser.parsed_texts import parsed_texts

PARSE = [TAG, POS, LEMMA, DEP, HEAD, ENT_TYPE, ENT_IOB]
TEXTS = [
    "Niger's junta told France on 26 July 2023 that 1,500 soldiers had to leave by Friday; Paris, for its part, said nothing.",
    "",
    "Ban Ki-moon met Angela Merkel and two German ministers in New York.",
    " ",
    "Talks ended.",
    "The African Union, ECOWAS and the U.S. State Department called the vote, which Mr. Mora's party lost by 12%, free and fair.",
]


@pytest.fixture(scope="module")
def model() -> Language:
    return spacy.load(installed_pipeline())


def test_each_text_is_parsed_as_the_pipeline_parses_it(model: Language) -> None:
    found = parsed_texts(model, TEXTS)
    assert [doc.text for doc in found] == TEXTS
    for doc, text in zip(found, TEXTS, strict=True):
        assert (doc.to_array(PARSE) == model(text).to_array(PARSE)).all()
    assert {"GPE", "DATE", "PERSON", "ORG"} <= {entity.label_ for doc in found for entity in doc.ents}


@pytest.mark.parametrize("texts", [[], [""], ["", ""]])
def test_texts_without_a_word_have_no_names(model: Language, texts: list[str]) -> None:
    assert [len(doc) for doc in parsed_texts(model, texts)] == [0 for _ in texts]


def test_a_pipeline_that_finds_names_by_rules_is_left_to_itself() -> None:
    model = spacy.blank("en")
    ruler = model.add_pipe("entity_ruler", name="ner")
    ruler.add_patterns([{"label": "GPE", "pattern": "Chad"}])  # type: ignore[attr-defined]
    [doc] = parsed_texts(model, ["Chad spoke."])
    assert [entity.text for entity in doc.ents] == ["Chad"]


def test_a_recogniser_that_others_follow_is_left_to_its_place(model: Language) -> None:
    longer = spacy.load(installed_pipeline())
    longer.add_pipe("merge_entities")
    [doc] = parsed_texts(longer, ["Angela Merkel met Ban Ki-moon."])
    assert doc[0].text == "Angela Merkel"
    assert [entity.text for entity in doc.ents] == [entity.text for entity in model(doc.text).ents]
