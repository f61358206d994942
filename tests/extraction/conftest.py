"""One extractor for the whole session: loading the language model takes seconds."""

from collections.abc import Callable
from datetime import date

import pytest

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.model import Article, Claim

PUBLISHED = date(2024, 4, 22)  # a Monday

Read = Callable[..., list[Claim]]


@pytest.fixture(scope="session")
def extractor() -> RuleExtractor:
    return RuleExtractor(ActorList.builtin())


@pytest.fixture(scope="session")
def read(extractor: RuleExtractor) -> Read:
    """The claims of a text that was published on a Monday, 22 April 2024."""

    def read_text(text: str, *, published: date | None = PUBLISHED, title: str = "") -> list[Claim]:
        article = Article("0123456789abcdef", text, title=title, published=published)
        ((_, claims),) = extractor.extract([article])
        return claims

    return read_text
