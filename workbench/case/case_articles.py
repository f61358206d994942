"""Articles and event files into a case, and the articles that it holds."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pandas as pd

from workbench.case import imported
from workbench.case.adding import Added, Progress, add_articles
from workbench.case.opened import OpenedCase
from workbench.case.pages import Page
from workbench.case.tables import articles_table
from workbench.model import Article


class CaseArticles(OpenedCase):
    """A case, as far as it holds articles."""

    def add(
        self,
        paths: str | Path | Iterable[str | Path],
        *,
        published: date | None = None,
        outlet: str = "",
        on_article: Progress | None = None,
    ) -> Added:
        """Read articles, extract their claims and store both; articles already stored are left alone.

        Each article is stored whole or not at all, so that a process that dies leaves a case with
        every finished article in it, and adding the same files again does the rest.

        Parameters
        ----------
        paths : a file or folder, or several
        published, outlet : for articles that do not say so themselves
        on_article : told after each article how many are done, and of how many
        """
        several = [paths] if isinstance(paths, str | Path) else paths
        with self._one_reader:
            actors = self._lists.to_read_with(self._store.decisions())
        return add_articles(
            self._store,
            actors,
            map(Path, several),
            published=published,
            outlet=outlet,
            progress=on_article,
        )

    def import_events(
        self,
        paths: str | Path | Iterable[str | Path],
        *,
        form: str = "",
        on_step: imported.Progress | None = None,
    ) -> imported.Imported:
        """Read event files of GDELT, ICEWS, POLECAT, UCDP GED or ACLED, and store a claim for each row that is new.

        A row that is in the case already changes nothing, whichever file brings it; a provider's revision of a row takes
        the place of what it revises, by a decision that can be undone. Rows are stored step by step: a process that dies
        leaves a case with every finished step in it, and importing the same files again does the rest.

        Parameters
        ----------
        paths : a file, or several: plain, gzip, or ZIP archives of some
        form : name of their format (`workbench.sources.events.event_formats.FORMATS`); told by what they hold where empty
        on_step : told after each step how many bytes are read, and of which file

        Raises
        ------
        ChoiceError
            If `form` is no format.
        """
        from workbench.case.importing import import_events  # noqa: PLC0415 - sources take a while to load

        several = [paths] if isinstance(paths, str | Path) else paths
        with self._one_reader:
            actors = self._lists.to_read_with(self._store.decisions())
        return import_events(self._store, actors, map(Path, several), form, on_step)

    def articles(self) -> pd.DataFrame:
        """One row an article: id, outlet, published, title, url, characters, and its number of claims."""
        return articles_table(self._now().reading)

    def article_page(self, offset: int = 0, limit: int = 50, *, search: str = "") -> Page[tuple[Article, int]]:
        """Some articles with their numbers of claims, latest day of publication first; those without a day last.

        Parameters
        ----------
        offset, limit : how many to pass over, and how many to give at most
        search : only where this text occurs in title, outlet, address or id, whatever its capitals
        """
        return self._listed().articles(search, offset, limit)

    def article(self, article_id: str) -> Article:
        """The stored article of that id, text and all.

        Raises
        ------
        UnknownArticle
            If the case holds no such article.
        """
        return self._store.article(article_id)
