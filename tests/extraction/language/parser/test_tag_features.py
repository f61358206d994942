"""What is looked up of a word's tag is what the pipeline itself would have found."""

import spacy

from workbench.extraction.language.parser.language_model import installed_pipeline
from workbench.extraction.language.parser.tag_features import RememberingMatcher, remember_tags

TEXT = """Niger's junta said it isn't gonna renew the accord, but there are talks. "Let's wait," an envoy said.
\tNothin' was signed on 22 April 2024; those who'd come, left.  They ain't back. Y'all c'mon: the U.S. has 1,000 men there."""


def test_every_word_gets_the_features_that_the_pipeline_gives_it() -> None:
    plain, quick = spacy.load(installed_pipeline()), spacy.load(installed_pipeline())
    remember_tags(quick)
    for _ in range(2):  # matched, then looked up
        expected = [(one.pos_, str(one.morph), one.lemma_, one.tag_, one.dep_) for one in plain(TEXT)]
        assert [(one.pos_, str(one.morph), one.lemma_, one.tag_, one.dep_) for one in quick(TEXT)] == expected


def test_patterns_of_one_word_are_told_from_those_that_need_their_neighbours() -> None:
    model = spacy.blank("en")
    ruler = model.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "talks"}]], {"TAG": "NNS"})  # type: ignore[attr-defined]
    ruler.add([[{"LOWER": {"REGEX": "^tal"}}]], {"DEP": "dobj"})  # type: ignore[attr-defined]
    ruler.add([[{"LOWER": "hold"}, {"IS_PUNCT": False}]], {"TAG": "VB"})  # type: ignore[attr-defined]
    remember_tags(model)
    assert isinstance(ruler.matcher, RememberingMatcher)  # type: ignore[attr-defined]
    for text in ("hold talks", "talks hold ."):
        doc = model(text)
        assert [(one.tag_, one.dep_) for one in doc if one.text == "talks"] == [("NNS", "dobj")]
        assert [one.tag_ for one in doc if one.text == "hold"] == [
            "VB" if doc[one.i + 1].is_punct is False else "" for one in doc if one.text == "hold"
        ]
