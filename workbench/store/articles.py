"""Articles as rows of their table."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import Any

from workbench.model import Article
from workbench.store.query import columns, select
from workbench.store.tables import Table

# Two processes may have stored the same article; the earliest append stands.
_READ = f"""
    SELECT DISTINCT ON (article_id) {columns([one.name for one in fields(Article)], "articles")}
    FROM articles
    WHERE $article_id IS NULL OR article_id = $article_id
    ORDER BY article_id, append_id
"""  # noqa: S608 - names of the record's fields, no values


def article_rows(articles: Iterable[Article], append_id: str) -> list[dict[str, Any]]:
    """Write articles as rows of one append, each article once."""
    rows = {one.article_id: {**vars(one), "append_id": append_id} for one in articles}
    return list(rows.values())


def read_articles(table: Table, article_id: str | None = None) -> list[Article]:
    """Read all articles, or the one of that id; by day of publication, those without one last."""
    found = [Article(*row) for row in select(_READ, {"articles": table}, {"article_id": article_id})]
    return sorted(found, key=lambda one: (one.published or date.max, one.published is None, one.article_id))


def read_article_ids(table: Table) -> set[str]:
    """Read the ids of all articles."""
    return {row[0] for row in select("SELECT DISTINCT article_id FROM articles", {"articles": table})}
