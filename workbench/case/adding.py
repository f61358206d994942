"""Articles into a case: read, told from those that are there, extracted, stored."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workbench.actors import ActorList
from workbench.errors import ArticleRefused
from workbench.model import Article
from workbench.store import Store
from workbench.store.steps import append_in_steps

Progress = Callable[[int, int], None]
"""Told after each article how many are done, and of how many."""


@dataclass(frozen=True)
class Added:
    """What became of the files given to `Case.add`.

    Attributes
    ----------
    articles : how many articles are new in the case
    known : how many were in it already, or came twice
    claims : how many claims the new ones make
    undated : how many new ones have no publication date, so that words like "on Friday" date nothing
    refused : files and entries that yielded no article, with the reason
    """

    articles: int
    known: int
    claims: int
    undated: int
    refused: tuple[ArticleRefused, ...]


def add_articles(
    store: Store,
    actors: ActorList,
    paths: Iterable[Path],
    *,
    published: date | None,
    outlet: str,
    progress: Progress | None,
) -> Added:
    """Read articles, extract the claims of those that are new, and store both. See `Case.add`."""
    from workbench.extraction import RuleExtractor  # noqa: PLC0415 - the language model takes a second to load
    from workbench.sources import read_articles  # noqa: PLC0415 - as above, for its HTML parser

    found: dict[str, Article] = {}
    refused: list[ArticleRefused] = []
    read = 0
    for one in read_articles(paths, published=published, outlet=outlet):
        if isinstance(one, ArticleRefused):
            refused.append(one)
        else:
            read += 1
            found[one.article_id] = one
    stored = store.article_ids() if found else set()
    fresh = [article for article in found.values() if article.article_id not in stored]
    claims = 0
    if fresh:
        extracted = RuleExtractor(actors).extract(fresh)
        for done, (_, made) in enumerate(append_in_steps(store, extracted), 1):
            claims += made
            if progress is not None:
                progress(done, len(fresh))
    return Added(
        articles=len(fresh),
        known=read - len(fresh),
        claims=claims,
        undated=sum(article.published is None for article in fresh),
        refused=tuple(refused),
    )
