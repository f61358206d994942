"""Articles as the rules read them: cleaned, cut into blocks and parsed, several together.

A parser spends most on short texts, one at a time. What stands beside a text in a batch changes none of its numbers
where each word is computed for itself, as the small, medium and large pipelines do on a processor; a transformer pads
all texts of a batch to one length, so that with it no batch goes over an article's end.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from workbench.extraction.cleaning.clean_text import CleanText
from workbench.extraction.cleaning.mended import mended
from workbench.extraction.cleaning.sentences import Block, blocks_of
from workbench.extraction.language.parser.parsed_texts import parsed_texts
from workbench.model import Article

_LARGEST_BATCH = 16_000
"""Code points parsed together. More is hardly faster, and a book in one batch would need gigabytes."""


@dataclass(frozen=True)
class ParsedArticle:
    """An article that is ready to be read.

    Attributes
    ----------
    stored : the article as it was given
    read : the same with its text cleaned; `stored` itself where there was no dirt
    clean : where each code point of the clean text stands in the stored one
    blocks : the clean text in blocks
    docs : the parse of each block
    """

    stored: Article
    read: Article
    clean: CleanText
    blocks: list[Block]
    docs: list[Doc]


def parsed_articles(articles: Iterable[Article], model: Language) -> Iterator[ParsedArticle]:
    """Yield every article parsed, in the order given; articles are taken ahead until they make up a batch."""
    alone = "transformer" in model.pipe_names
    waiting: list[ParsedArticle] = []
    size = 0
    for article in articles:
        one = _cut(article)
        waiting.append(one)
        # An article without a word counts too, so that any number of them is taken ahead only so far.
        size += 1 + sum(len(block.text) for block in one.blocks)
        if alone or size >= _LARGEST_BATCH:
            yield from _parsed(waiting, model)
            waiting, size = [], 0
    yield from _parsed(waiting, model)


def _cut(article: Article) -> ParsedArticle:
    clean = CleanText.of(article.text)
    read = article if clean.text == article.text else replace(article, text=clean.text)
    return ParsedArticle(article, read, clean, blocks_of(read.text), [])


def _parsed(waiting: list[ParsedArticle], model: Language) -> Iterator[ParsedArticle]:
    docs = (
        mended(doc)
        for batch in _batches(block.text for one in waiting for block in one.blocks)
        for doc in parsed_texts(model, batch)
    )
    for one in waiting:
        yield replace(one, docs=[next(docs) for _ in one.blocks])


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > _LARGEST_BATCH:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch
