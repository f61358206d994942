"""Files that analysts collect: of articles (``articles``) and of coded events (``events``)."""

from workbench.sources.articles.article_files import read_articles

__all__ = ["read_articles"]
