"""The actors of a case, and what the analyst decides about them."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

import pandas as pd

from workbench.case.actor_deciding import alias_to_assign, entry_to_add, id_to_merge_into, name_to_give
from workbench.case.actor_tables import actor_table, unknown_names
from workbench.case.opened import OpenedCase, as_period
from workbench.case.pages import Page
from workbench.case.reviewing import new_decision
from workbench.model import Actor, ActorDecisionKind, ActorKind, Decision, Period
from workbench.network.levels import Level
from workbench.store.actor_decisions import ACTOR_FIELDS


class CaseActors(OpenedCase):
    """A case, as far as somebody takes part in it."""

    def actor_table(self, period: str | Period | None = None, *, level: Level = "actor") -> pd.DataFrame:
        """Who was found in the claims, those in most claims first; rejected claims are left out.

        Parameters
        ----------
        period : only claims dated to it; all, undated ones too, where None
        level : one by one, or as sectors or countries, as `network` tells them apart

        Returns
        -------
        DataFrame of actor (the id), name, kind, country, sector, claims, of these as_actor and
        as_recipient, articles, first and last (days on which the first and last dated claim begin).
        """
        now = self._now()
        return actor_table(now.standing(as_period(period)), now.reading.articles, now.actors, level)

    def actor_page(self, offset: int = 0, limit: int = 50, *, search: str = "") -> Page[dict[str, Any]]:
        """Some of the actors that can be meant by what an analyst types; see `actor_search.find_actors`."""
        return self._listed().actors(search, offset, limit)

    def unknown_name_page(self, offset: int = 0, limit: int = 50, *, search: str = "") -> Page[dict[str, Any]]:
        """Some rows of `unknown_names`: those in whose name or sentence `search` occurs."""
        return self._listed().unknown_names(search, offset, limit)

    def unknown_names(self, period: str | Period | None = None) -> pd.DataFrame:
        """The queue of names that resolved to nobody, most frequent first; rejected claims are left out.

        Returns
        -------
        DataFrame of name, claims, as_actor, as_recipient, articles, first, last, and of the first
        claim with that name quote, outlet, title, article_id, claim_id. Names that differ in capitals
        or a leading article are one.
        """
        now = self._now()
        return unknown_names(now.standing(as_period(period)), now.reading.articles)

    def add_actor(
        self,
        actor_id: str,
        name: str,
        *,
        kind: ActorKind = "organisation",
        country: str | None = None,
        sector: str | None = None,
        parent: str | None = None,
        valid_from: date | None = None,
        valid_until: date | None = None,
        aliases: Collection[str] = (),
        reason: str = "",
        author: str = "",
        at: datetime | None = None,
    ) -> Decision:
        """Add an actor to the list; names that resolved to nobody are read anew against it. See `accept`.

        Parameters
        ----------
        kind, country, sector, parent, valid_from, valid_until, aliases : as in `Actor`

        Raises
        ------
        DecisionError
            If the list has the id already, or one of the facts cannot be.
        """
        entry = Actor(actor_id, name, kind, country, sector, parent, valid_from, valid_until, tuple(aliases))
        return self.add_entry(entry, reason=reason, author=author, at=at)

    def add_entry(self, entry: Actor, *, reason: str = "", author: str = "", at: datetime | None = None) -> Decision:
        """Add an actor that is there as a record; see `add_actor`."""
        value = entry_to_add(entry, self.actors)
        return self._decide_actor("add", entry.id, value, author=author, at=at, reason=reason)

    def assign_name(
        self, name: str, actor_id: str, *, reason: str = "", author: str = "", at: datetime | None = None
    ) -> Decision:
        """Say whom a name means that resolved to nobody, wherever it did. See `accept`.

        Raises
        ------
        DecisionError
            If the list has no such actor, or the name means it already.
        """
        value = alias_to_assign(name, actor_id, self.actors)
        return self._decide_actor("assign", actor_id, value, author=author, at=at, reason=reason)

    def rename_actor(
        self, actor_id: str, name: str, *, reason: str = "", author: str = "", at: datetime | None = None
    ) -> Decision:
        """Give an actor another name to print. See `accept`.

        Raises
        ------
        DecisionError
            If the list has no such actor, or it is called so already.
        """
        value = name_to_give(actor_id, name, self.actors)
        return self._decide_actor("rename", actor_id, value, author=author, at=at, reason=reason)

    def merge_actors(
        self, stays: str, goes: str, *, reason: str = "", author: str = "", at: datetime | None = None
    ) -> Decision:
        """Take two actors for one: `stays` stays, and what `goes` did counts as done by it. See `accept`.

        Raises
        ------
        DecisionError
            If one of them is not known, or counts as another already.
        """
        now = self._now()
        value = id_to_merge_into(stays, goes, now.actors, now.takes_part)
        return self._decide_actor("merge", goes, value, author=author, at=at, reason=reason)

    def _decide_actor(
        self, kind: ActorDecisionKind, subject: str, value: str, *, author: str, at: datetime | None, reason: str
    ) -> Decision:
        return self._keep(new_decision(kind, subject, ACTOR_FIELDS[kind], value, author=author, at=at, reason=reason))
