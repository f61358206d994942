"""Files of articles, in the forms in which analysts collect them."""

from workbench.sources.article_files import read_articles

__all__ = ["read_articles"]
