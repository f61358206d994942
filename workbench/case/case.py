"""A case, asked in the terms of the field: each method hands one room's result to the next."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.case.actor_deciding import alias_to_assign, entry_to_add, id_to_merge_into, name_to_give
from workbench.case.actor_list import CaseActorList
from workbench.case.actor_tables import actor_table, unknown_names
from workbench.case.adding import Added, Progress, add_articles
from workbench.case.collector import collector_paused
from workbench.case.folder import TABLES_FOLDER, make_folder
from workbench.case.listed import CaseLists
from workbench.case.moment import Moment, statuses
from workbench.case.pages import ClaimQuestion, Page, Pages, Review
from workbench.case.reviewing import correction_text, find_claim, new_decision
from workbench.case.tables import DecisionState, articles_table, decisions_table, evidence_table
from workbench.errors import UseError
from workbench.fusion.contradictions import contradictions
from workbench.influence.change import change_drivers, influence_change
from workbench.influence.dealings import dealings, partners
from workbench.influence.share import influence_share
from workbench.model import Actor, ActorDecisionKind, ActorKind, Article, Claim, Decision, Event, Period
from workbench.network.build import build_network
from workbench.network.comparison import compare_networks
from workbench.network.levels import Level
from workbench.store import Store
from workbench.store.actor_decisions import ACTOR_FIELDS
from workbench.store.claims_table import claims_table
from workbench.store.corrections import check_correction
from workbench.store.decisions import ReviewedClaim
from workbench.store.outlets import read_outlets
from workbench.store.reading import Reading, read_all
from workbench.store.settings import read_settings

if TYPE_CHECKING:
    import networkx as nx


def create_case(folder: str | Path, *, title: str = "", tlp: str = "TLP:AMBER") -> "Case":
    """Make an empty case in `folder`, which is made too where it is missing.

    An actors.csv or sources.csv that lies in the folder becomes the case's own.

    Raises
    ------
    CaseExists
        If the folder holds a case already; it is left as it is.
    ChoiceError
        If `tlp` is no TLP label.
    """
    make_folder(Path(folder), title, tlp)
    return Case(folder)


def open_case(folder: str | Path, *, versions: dict[str, int] | None = None) -> "Case":
    """Open the case in `folder`.

    Parameters
    ----------
    versions : table versions to read, as `Case.versions` gives them; the newest where None

    Raises
    ------
    CaseNotFound
        If the folder holds no case.
    """
    return Case(folder, versions=versions)


class Case:
    """A folder that an analyst works on.

    Every question is answered from the folder as it then is; what other processes add, and what is
    edited in sources.csv and actors.csv, is seen at once. A case opened at fixed versions of its
    tables stays as it was, and takes no additions. Several threads may ask the same object.

    Attributes
    ----------
    folder : where it lies
    settings : what case.toml says
    """

    def __init__(self, folder: str | Path, *, versions: dict[str, int] | None = None) -> None:
        self.folder = Path(folder)
        self.settings = read_settings(self.folder)
        self._store = Store(self.folder / TABLES_FOLDER, versions=versions)
        self._lists = CaseLists(self.folder)
        self._reading: Reading | None = None
        self._moment: Moment | None = None
        self._pages: Pages | None = None
        self._one_reader = RLock()

    def __repr__(self) -> str:
        return f"<Case {self.settings.title!r} in {self.folder}>"

    @property
    def actors(self) -> CaseActorList:
        """The built-in actor list, the case's own actors.csv on top, and the decisions on actors on top of both."""
        decisions = self._store.decisions()
        with self._one_reader:
            return self._lists.decided(decisions)

    @property
    def versions(self) -> dict[str, int]:
        """Delta versions of the tables, by name: what a report pins to be made again from the same."""
        return self._store.versions()

    # --- articles in ---------------------------------------------------------------------------------

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

    # --- claims, and what the analyst decides about them ---------------------------------------------

    def claims(
        self,
        period: str | Period | None = None,
        *,
        actor: str | None = None,
        status: str | Collection[str] | None = None,
        rejected: bool = False,
    ) -> pd.DataFrame:
        """Claims as a table, decisions applied: one row each, see `store.claims_table` for its columns.

        Parameters
        ----------
        period : only claims dated to it; all, undated ones too, where None
        actor : only claims in which this actor id or ISO3 country takes part; a merged one is the actor it counts as
        status : only this status, or these
        rejected : whether claims that the analyst rejected are listed too
        """
        now = self._now()
        chosen = now.claims(_period(period), actor, status, rejected=rejected)
        review = {one.claim.claim_id: one.state for one in chosen}
        return claims_table([one.claim for one in chosen], now.reading.articles, review)

    def claim_page(
        self,
        offset: int = 0,
        limit: int = 50,
        *,
        period: str | Period | None = None,
        actor: str | None = None,
        status: str | Collection[str] | None = None,
        review: Review | None = None,
        article_id: str | None = None,
        search: str = "",
    ) -> Page[dict[str, Any]]:
        """Some rows of the table of claims, the latest happening first, undated ones last.

        Asking for the next page, or for the same page again, costs next to nothing however many claims there are.

        Parameters
        ----------
        offset, limit : how many to pass over, and how many to give at most
        period, actor, status : as in `claims`
        review : only claims about which the last decision said this; all but rejected ones where None
        article_id : only claims of this article
        search : only where this text occurs in quote, names, place, title, outlet or id, whatever its capitals
        """
        wanted = None if status is None else statuses(status)
        question = ClaimQuestion(_period(period), actor, wanted, review, article_id, search)
        return self._listed().claims(question, offset, limit)

    def records(
        self,
        period: str | Period | None = None,
        *,
        actor: str | None = None,
        status: str | Collection[str] | None = None,
        rejected: bool = False,
    ) -> list[Claim]:
        """The same claims as records with all that they hold, by day of publication and place in the text."""
        return [one.claim for one in self._now().claims(_period(period), actor, status, rejected=rejected)]

    def claim(self, claim_id: str) -> Claim:
        """One claim as it stands, decisions applied; any beginning of its id that no other claim shares will do.

        Raises
        ------
        UnknownClaim
            If there is none, or several.
        """
        return self.reviewed_claim(claim_id).claim

    def reviewed_claim(self, claim_id: str) -> ReviewedClaim:
        """One claim as it stands and as it was extracted, with the decisions on it that hold; see `claim`."""
        return find_claim(self._now().reading.reviewed, claim_id)

    def accept(self, claim_id: str, *, reason: str = "", author: str = "", at: datetime | None = None) -> Decision:
        """Mark a claim as checked and right.

        Parameters
        ----------
        reason : why, in the analyst's words
        author : who decides; the user of the machine where empty
        at : when, with a time zone; now where None

        Raises
        ------
        UnknownClaim
            If the case holds no such claim.
        DecisionError
            If `at` has no time zone.
        """
        claim = self.claim(claim_id)
        return self._keep(new_decision("accept", claim.claim_id, author=author, at=at, reason=reason))

    def reject(self, claim_id: str, *, reason: str = "", author: str = "", at: datetime | None = None) -> Decision:
        """Take a claim out of every picture. Parameters and errors as in `accept`."""
        claim = self.claim(claim_id)
        return self._keep(new_decision("reject", claim.claim_id, author=author, at=at, reason=reason))

    def correct(
        self,
        claim_id: str,
        field: str,
        value: Any,
        *,
        reason: str = "",
        author: str = "",
        at: datetime | None = None,
    ) -> Decision:
        """Give a claim's field another value; the extracted original is kept. See `accept`.

        Parameters
        ----------
        field, value : what `store.corrections` allows: ``"status", "planned"``; ``"date", "2024-04"``;
            ``"recipients", [{"id": "NER.MIL"}]``, where the actor list fills in what it knows

        Raises
        ------
        DecisionError
            If the correction is none that this claim can have; the message says what is allowed.
        """
        claim = self.claim(claim_id)
        text = correction_text(field, value, lambda: self.actors)
        check_correction(field, text, claim.event)
        return self._keep(new_decision("correct", claim.claim_id, field, text, author=author, at=at, reason=reason))

    def undo(self, decision_id: str, *, reason: str = "", author: str = "", at: datetime | None = None) -> Decision:
        """Take a decision back by another one; both stay on record.

        Raises
        ------
        DecisionError
            If the case holds no such decision.
        """
        return self._keep(new_decision("undo", decision_id, author=author, at=at, reason=reason))

    def decisions(self) -> pd.DataFrame:
        """Every decision in the order of time: id, kind, subject, field, value, author, at (UTC), reason, state.

        The state is ``holds``, ``undone``, or ``idle`` where an actor that the decision needs is on no list now.
        """
        decisions = self._store.decisions()
        with self._one_reader:
            idle = self._lists.decided(decisions).changes.idle
        return decisions_table(decisions, idle)

    def decision_page(self, offset: int = 0, limit: int = 50) -> Page[tuple[Decision, DecisionState]]:
        """Some decisions with their states, latest first; see `decisions`."""
        return self._listed().decisions(offset, limit)

    # --- actors, and what the analyst decides about them ---------------------------------------------

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
        return actor_table(now.standing(_period(period)), now.reading.articles, now.actors, level)

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
        return unknown_names(now.standing(_period(period)), now.reading.articles)

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
        return self._decide_actor(
            "add", actor_id, entry_to_add(entry, self.actors), author=author, at=at, reason=reason
        )

    def assign_name(
        self, name: str, actor_id: str, *, reason: str = "", author: str = "", at: datetime | None = None
    ) -> Decision:
        """Say whom a name means that resolved to nobody, wherever it did. See `accept`.

        Raises
        ------
        DecisionError
            If the list has no such actor, or the name means it already.
        """
        return self._decide_actor(
            "assign", actor_id, alias_to_assign(name, actor_id, self.actors), author=author, at=at, reason=reason
        )

    def rename_actor(
        self, actor_id: str, name: str, *, reason: str = "", author: str = "", at: datetime | None = None
    ) -> Decision:
        """Give an actor another name to print. See `accept`.

        Raises
        ------
        DecisionError
            If the list has no such actor, or it is called so already.
        """
        return self._decide_actor(
            "rename", actor_id, name_to_give(actor_id, name, self.actors), author=author, at=at, reason=reason
        )

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

    # --- what it is about ----------------------------------------------------------------------------

    def outline(self) -> tuple[Period | None, Period | None, str | None]:
        """`span`, `latest_month` and `main_actor`; None each where the case does not hold what it takes."""
        now = self._now()
        return now.span, now.latest_month, now.main_actor(self.settings.focus)

    def span(self) -> Period:
        """From the first day that a claim is dated to, to the last.

        Raises
        ------
        UseError
            If the case holds no dated claim.
        """
        span = self._now().span
        if span is None:
            raise UseError(f"{self.folder} holds no dated claim yet: add articles with `workbench add`")
        return span

    def latest_month(self) -> Period:
        """The last month in which something is said to have happened: a report's period unless it is told another.

        Raises
        ------
        UseError
            If the case holds no dated claim.
        """
        latest = self._now().latest_month
        if latest is None:
            raise UseError(f"{self.folder} holds no dated claim yet: add articles with `workbench add`")
        return latest

    def main_actor(self) -> str:
        """The first actor in focus; where case.toml names none, the country or actor in most events.

        An actor in focus that was merged is the one it counts as.

        Raises
        ------
        UseError
            If the case names no actor.
        """
        actor = self._now().main_actor(self.settings.focus)
        if actor is None:
            raise UseError(f"{self.folder} names no actor yet: add articles, or give a target")
        return actor

    def main_partner(self, actor: str) -> str:
        """The country or actor with which `actor` has most events, over all days.

        Raises
        ------
        UseError
            If it has dealt with nobody.
        """
        found = partners(self.dealings(actor, self.span()))
        if found.empty:
            raise UseError(f"{actor} is not said to have dealt with anybody: name the two actors")
        return str(found["partner"].iloc[0])

    def known_actor(self, actor_id: str) -> str:
        """Return `actor_id` if an actor of the list or of an event has it; of a merged one, the id it counts as.

        Raises
        ------
        UseError
            If none has; where it is a name, the message gives its id.
        """
        now, actors = self._now(), self._now().actors
        if actors.get(actor_id) is None and actor_id not in now.actor_ids():
            meant = actors.resolve(actor_id)
            hint = f"did you mean {meant.id}?" if meant is not None and meant.id else "give an id such as NER or ECOWAS"
            raise UseError(f"no actor has the id {actor_id!r}: {hint}")
        return now.stands_for(actor_id)

    # --- what follows from the claims ----------------------------------------------------------------

    def events(self, period: str | Period | None = None) -> list[Event]:
        """Happenings that the claims report, each once; rejected claims and undated ones are left out."""
        return self._now().events_in(_period(period))

    def network(
        self,
        period: str | Period,
        *,
        level: Level = "country",
        channels: Collection[str] | None = None,
        status: str | Collection[str] = "actual",
    ) -> "nx.MultiDiGraph[str]":
        """The actor network of a period, see `network.build.build_network`."""
        now = self._now()
        return build_network(
            now.events,
            Period.parse(period),
            level=level,
            channels=self._channels(channels),
            statuses=tuple(sorted(statuses(status))),
            actors=now.actors,
        )

    def network_change(
        self,
        period: str | Period,
        *,
        before: str | Period | None = None,
        level: Level = "country",
        channels: Collection[str] | None = None,
        factor: float = 1.5,
    ) -> pd.DataFrame:
        """What became of each tie since another period, see `network.comparison.compare_networks`.

        Parameters
        ----------
        before : the period compared with; the one just before `period` where None
        """
        then = Period.parse(period).previous() if before is None else Period.parse(before)
        graphs = [self.network(one, level=level, channels=channels) for one in (then, period)]
        now = self._now()
        grades = {claim.claim_id: (claim.source_reliability, claim.credibility) for claim in now.reading.standing}
        table = compare_networks(graphs[0], graphs[1], grades=grades, factor=factor)
        ids = {event for column in ("event_ids", "previous_event_ids") for found in table[column] for event in found}
        counted = [event for event in now.events if event.event_id in ids]
        table.attrs["articles"] = len({article for event in counted for article in event.article_ids})
        table.attrs["origins"] = sum(event.origins for event in counted)
        return table

    def dealings(
        self,
        actor: str,
        period: str | Period,
        *,
        partner: str | None = None,
        periods: int = 1,
        level: Level = "country",
        channels: Collection[str] | None = None,
    ) -> pd.DataFrame:
        """What an actor and others did to each other in the periods that end with `period`, see `influence.dealings`."""
        now = self._now()
        return dealings(
            now.events,
            now.stands_for(actor),
            Period.parse(period).run_up(periods),
            partner=None if partner is None else now.stands_for(partner),
            level=level,
            channels=self._channels(channels),
            actors=now.actors,
        )

    def influence(
        self,
        target: str,
        period: str | Period,
        *,
        periods: int = 6,
        level: Level = "country",
        channels: Collection[str] | None = None,
        half_life_days: float | None = None,
    ) -> pd.DataFrame:
        """Shares of influence on `target` in the periods that end with `period`, see `influence.share`."""
        now = self._now()
        return influence_share(
            now.events,
            now.stands_for(target),
            Period.parse(period).run_up(periods),
            level=level,
            channels=self._channels(channels),
            half_life_days=half_life_days,
            actors=now.actors,
        )

    def influence_change(
        self,
        target: str,
        period: str | Period,
        *,
        level: Level = "country",
        channels: Collection[str] | None = None,
        half_life_days: float | None = None,
    ) -> pd.DataFrame:
        """Who gained and who lost share since the previous period, see `influence.change`."""
        now = self._now()
        return influence_change(
            now.events,
            now.stands_for(target),
            Period.parse(period),
            level=level,
            channels=self._channels(channels),
            half_life_days=half_life_days,
            actors=now.actors,
        )

    def change_drivers(
        self,
        target: str,
        period: str | Period,
        actor: str,
        *,
        level: Level = "country",
        channels: Collection[str] | None = None,
        half_life_days: float | None = None,
    ) -> pd.DataFrame:
        """The events that make up one actor's change; their contributions add up to it."""
        now = self._now()
        return change_drivers(
            now.events,
            now.stands_for(target),
            Period.parse(period),
            now.stands_for(actor),
            level=level,
            channels=self._channels(channels),
            half_life_days=half_life_days,
            actors=now.actors,
        )

    def evidence(self, period: str | Period | None = None, *, event_ids: Collection[str] | None = None) -> pd.DataFrame:
        """The claims behind events: the columns of `claims`, with `event_id`, `origins`, `contradicted_by`, `before`, `after`.

        `contradicted_by` lists the events that say the opposite, see `fusion.contradictions`; `before` and
        `after` stand around the quote in its article.
        """
        now = self._now()
        events = [one for one in now.events_in(_period(period)) if event_ids is None or one.event_id in event_ids]
        return evidence_table(events, now.reading, contradictions(now.events))

    def statements(self, actor: str, period: str | Period | None = None) -> pd.DataFrame:
        """The claims that articles attribute to an actor or to what is part of it, with the columns of `evidence`."""
        now = self._now()
        who = now.stands_for(actor)
        said = {claim.claim_id for claim in now.standing(_period(period)) if now.speaks_for(claim, who)}
        table = evidence_table(now.events_in(_period(period)), now.reading)
        return table[table["claim_id"].isin(said)].reset_index(drop=True)

    # --- inside --------------------------------------------------------------------------------------

    def _now(self) -> Moment:
        """The case as it stands now; read again only when a table, sources.csv or actors.csv has changed."""
        with self._one_reader:
            return self._read_again_if_changed()

    def _read_again_if_changed(self) -> Moment:
        outlets = read_outlets(self.folder)
        reading = self._reading
        if reading is None or reading.outlets != outlets or not self._store.stands_at(reading.versions):
            with collector_paused():
                reading = read_all(self._store, outlets, reading)
            self._reading, self._moment = reading, None
        actors = self._lists.decided(reading.decisions)
        if self._moment is None or self._moment.actors is not actors:
            with collector_paused():
                self._moment = Moment.of(reading, actors)
        return self._moment

    def _listed(self) -> Pages:
        with self._one_reader:
            now = self._now()
            if self._pages is None or self._pages.moment is not now:
                self._pages = Pages(now)
            return self._pages

    def _decide_actor(
        self, kind: ActorDecisionKind, subject: str, value: str, *, author: str, at: datetime | None, reason: str
    ) -> Decision:
        return self._keep(new_decision(kind, subject, ACTOR_FIELDS[kind], value, author=author, at=at, reason=reason))

    def _keep(self, decision: Decision) -> Decision:
        self._store.append_decision(decision)
        return decision

    def _channels(self, given: Collection[str] | None) -> Collection[str] | None:
        """The channels asked for; else those that case.toml names; None for all."""
        return given or self.settings.channels or None


def _period(given: str | Period | None) -> Period | None:
    return None if given is None else Period.parse(given)
