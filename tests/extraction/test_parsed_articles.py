"""Articles parsed together are read as if each were alone."""

import random
from collections.abc import Iterator

import pytest
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.extraction.language.parser.familiar_names import familiar_names
from workbench.extraction.language.parser.language_model import load_language_model
from workbench.extraction.parsed_articles import parsed_articles
from workbench.model import Article

PARSE = [TAG, POS, MORPH, LEMMA, DEP, HEAD, SENT_START, ENT_TYPE, ENT_IOB]
SENTENCES = (
    "Russia attacked Ukraine on Friday, the ministry told Reuters.",
    "According to AFP, Kenya and Somalia signed an agreement in 2021, which the opposition in Nairobi rejected.",
    "On Monday Niger's junta ordered French troops to leave.",
    '"Egypt has expelled two Turkish diplomats," the president said.',
    "Lithuania summoned the Belarusian ambassador over balloons that had crossed the border at night.",
    "Talks in Doha ended.",
)


def some_articles(count: int) -> list[Article]:
    chance = random.Random(7)
    texts = ["\n\n".join(chance.choices(SENTENCES, k=chance.randrange(7))) for _ in range(count)]
    return [Article(f"{number:016d}", text) for number, text in enumerate(texts)]


@pytest.fixture(scope="module")
def model() -> Language:
    return load_language_model(familiar_names(ActorList.builtin()))


def test_no_parse_depends_on_what_is_parsed_beside_it(model: Language) -> None:
    articles = some_articles(120)
    together = list(parsed_articles(articles, model))
    assert [one.stored for one in together] == articles
    for one in together:
        (alone,) = parsed_articles([one.stored], model)
        assert alone.blocks == one.blocks
        for here, there in zip(alone.docs, one.docs, strict=True):
            assert here.text == there.text
            assert (here.to_array(PARSE) == there.to_array(PARSE)).all()


def test_claims_come_in_the_order_of_the_articles_and_are_those_of_each_alone(extractor: RuleExtractor) -> None:
    articles = some_articles(40)
    together = list(extractor.extract(articles))
    assert together == [found for article in articles for found in extractor.extract([article])]
    assert any(claims for _, claims in together)


def test_articles_are_taken_ahead_only_until_they_make_up_a_batch(model: Language) -> None:
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield Article(f"{taken:016d}", SENTENCES[0] if taken % 2 else "")

    assert next(parsed_articles(endless(), model)).stored.article_id == f"{1:016d}"
    assert taken < 1_000


def test_a_text_longer_than_a_batch_is_parsed_in_order(model: Language) -> None:
    text = "\n\n".join(f"Niger sent envoy number {number} to Chad." for number in range(900))
    (one,) = parsed_articles([Article("0" * 16, text)], model)
    assert [doc.text for doc in one.docs] == [block.text for block in one.blocks] == text.split("\n\n")


def test_a_pipeline_that_pads_its_batches_gets_one_article_at_a_time(
    model: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = 0

    def counted() -> Iterator[Article]:
        nonlocal taken
        for article in some_articles(5):
            taken += 1
            yield article

    monkeypatch.setattr(type(model), "pipe_names", property(lambda _: ["transformer"]))
    for number, _ in enumerate(parsed_articles(counted(), model), 1):
        assert taken == number
