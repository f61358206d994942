"""The analyst's object: where the rooms meet, each handing its result to the next."""

import getpass
import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.actors import ActorList
from workbench.errors import ArticleRefused, CaseExists, ChoiceError, UnknownClaim, UseError
from workbench.fusion.events import events_of
from workbench.influence.change import change_drivers, influence_change
from workbench.influence.share import influence_share
from workbench.model import Article, Claim, Decision, DecisionKind, Event, Period, Status, decision_identity
from workbench.network.build import build_network
from workbench.network.levels import Level
from workbench.store import Store
from workbench.store.claims_table import claims_table
from workbench.store.corrections import check_correction
from workbench.store.decisions import ReviewedClaim
from workbench.store.outlets import read_outlets, write_empty_outlets
from workbench.store.reading import Reading, read_all
from workbench.store.settings import FILE_NAME, Settings, read_settings, write_settings
from workbench.store.steps import append_in_steps

if TYPE_CHECKING:
    import networkx as nx

ACTORS_FILE = "actors.csv"
TABLES_FOLDER = "tables"
_ACTORS_HEADER = "id,name,kind,country,sector,parent,from,until,aliases\n"


@dataclass(frozen=True)
class Added:
    """What became of the files given to `Case.add`.

    Attributes
    ----------
    articles : how many articles are new in the case
    known : how many were in it already
    claims : how many claims the new ones make
    undated : how many new ones have no publication date, so that words like "on Friday" date nothing
    refused : files and entries that yielded no article, with the reason
    """

    articles: int
    known: int
    claims: int
    undated: int
    refused: tuple[ArticleRefused, ...]


def create_case(folder: str | Path, *, title: str = "", tlp: str = "TLP:AMBER") -> "Case":
    """Make an empty case in `folder`, which is made too where it is missing.

    Raises
    ------
    CaseExists
        If the folder holds a case already; it is left as it is.
    """
    place = Path(folder)
    if (place / FILE_NAME).exists():
        raise CaseExists(place)
    place.mkdir(parents=True, exist_ok=True)
    Store(place / TABLES_FOLDER).create()
    if not (place / ACTORS_FILE).exists():
        (place / ACTORS_FILE).write_text(_ACTORS_HEADER, encoding="utf-8")
    write_empty_outlets(place)
    # case.toml comes last: a folder with it is a whole case.
    write_settings(place, Settings(title=title or place.resolve().name, tlp=tlp))
    return Case(place)


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

    Attributes
    ----------
    folder : where it lies
    settings : what case.toml says
    """

    def __init__(self, folder: str | Path, *, versions: dict[str, int] | None = None) -> None:
        self.folder = Path(folder)
        self.settings = read_settings(self.folder)
        self._store = Store(self.folder / TABLES_FOLDER, versions=versions)
        self._last: Reading | None = None

    def __repr__(self) -> str:
        return f"<Case {self.settings.title!r} in {self.folder}>"

    @cached_property
    def actors(self) -> ActorList:
        """The built-in actor list with the case's own actors.csv on top."""
        return ActorList.builtin().with_csv(self.folder / ACTORS_FILE)

    @property
    def versions(self) -> dict[str, int]:
        """Delta versions of the tables, by name: what a report pins to be made again from the same."""
        return self._store.versions()

    # --- articles in ---------------------------------------------------------------------------------

    def add(
        self,
        paths: Iterable[str | Path],
        *,
        published: date | None = None,
        outlet: str = "",
        on_article: Callable[[int, int], None] | None = None,
    ) -> Added:
        """Read articles, extract their claims and store both; articles already stored are left alone.

        Each article is stored whole or not at all, so that a process that dies leaves a case with
        every finished article in it, and adding the same files again does the rest.

        Parameters
        ----------
        paths : files and folders
        published, outlet : for articles that do not say so themselves
        on_article : told after each article how many are done, and of how many
        """
        from workbench.extraction import RuleExtractor  # noqa: PLC0415 - the language model takes a second to load
        from workbench.sources import read_articles  # noqa: PLC0415 - as above, for its HTML parser

        found: dict[str, Article] = {}
        refused: list[ArticleRefused] = []
        read = 0
        for one in read_articles(map(Path, paths), published=published, outlet=outlet):
            if isinstance(one, ArticleRefused):
                refused.append(one)
            else:
                read += 1
                found[one.article_id] = one
        stored = self._store.article_ids() if found else set()
        fresh = [article for article in found.values() if article.article_id not in stored]
        claims = 0
        if fresh:
            progress = on_article or (lambda _done, _total: None)
            extracted = RuleExtractor(self.actors).extract(fresh)
            for done, (_, made) in enumerate(append_in_steps(self._store, extracted), 1):
                claims += made
                progress(done, len(fresh))
        return Added(
            articles=len(fresh),
            known=read - len(fresh),
            claims=claims,
            undated=sum(article.published is None for article in fresh),
            refused=tuple(refused),
        )

    def articles(self) -> pd.DataFrame:
        """One row an article: id, outlet, published, title, url, characters, and its number of claims."""
        reading = self._reading()
        claims = pd.Series([one.claim.article_id for one in reading.reviewed.values()], dtype=object).value_counts()
        rows = [
            {
                "article_id": one.article_id,
                "outlet": one.outlet,
                "published": one.published,
                "title": one.title,
                "url": one.url,
                "characters": len(one.text),
                "claims": int(claims.get(one.article_id, 0)),
            }
            for one in reading.articles.values()
        ]
        columns = ["article_id", "outlet", "published", "title", "url", "characters", "claims"]
        table = pd.DataFrame(rows, columns=columns)
        table["published"] = pd.to_datetime(table["published"])
        return table

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
        actor : only claims in which this actor id or ISO3 country takes part
        status : only this status, or these
        rejected : whether claims that the analyst rejected are listed too
        """
        wanted = None if status is None else _statuses(status)
        span = None if period is None else Period.parse(period)
        reading = self._reading()
        chosen = [
            one
            for one in reading.reviewed.values()
            if (rejected or one.state != "rejected")
            and (wanted is None or one.claim.status in wanted)
            and (span is None or _dated_in(one.claim, span))
            and (actor is None or _takes_part(one.claim, actor))
        ]
        review = {one.claim.claim_id: one.state for one in chosen}
        return claims_table([one.claim for one in chosen], reading.articles, review)

    def claim(self, claim_id: str) -> Claim:
        """One claim as it stands, decisions applied; any beginning of its id that no other claim shares will do."""
        return self._find(claim_id).claim

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
        """
        return self._decided("accept", self._find(claim_id).claim.claim_id, author=author, at=at, reason=reason)

    def reject(self, claim_id: str, *, reason: str = "", author: str = "", at: datetime | None = None) -> Decision:
        """Take a claim out of every picture. Parameters and errors as in `accept`."""
        return self._decided("reject", self._find(claim_id).claim.claim_id, author=author, at=at, reason=reason)

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
            ``"recipients", [{"id": "NER", "name": "Niger"}]``

        Raises
        ------
        DecisionError
            If the correction is none that this claim can have; the message says what is allowed.
        """
        claim = self._find(claim_id).claim
        text = json.dumps(value, ensure_ascii=False)
        check_correction(field, text, claim.event)
        return self._decided("correct", claim.claim_id, field, text, author=author, at=at, reason=reason)

    def undo(self, decision_id: str, *, reason: str = "", author: str = "", at: datetime | None = None) -> Decision:
        """Take a decision back by another one; both stay on record."""
        return self._decided("undo", decision_id, author=author, at=at, reason=reason)

    def decisions(self) -> pd.DataFrame:
        """Every decision in the order of time: id, kind, subject, field, value, author, at (UTC), reason."""
        columns = list(Decision.__dataclass_fields__)
        rows = sorted(self._store.decisions(), key=lambda one: (one.at, one.decision_id))
        return pd.DataFrame([[getattr(one, name) for name in columns] for one in rows], columns=columns)

    def span(self) -> Period:
        """From the first day that a claim is dated to, to the last.

        Raises
        ------
        UseError
            If the case holds no dated claim.
        """
        dates = [one.date for one in self._reading().standing if one.date is not None]
        if not dates:
            raise UseError(f"{self.folder} holds no dated claim yet: add articles with `workbench add`")
        return Period(min(one.start for one in dates), max(one.end for one in dates))

    def latest_month(self) -> Period:
        """The month of the last day that a claim is dated to: what a report is about unless it is told otherwise."""
        return Period.of(self.span().last, "month")

    def main_actor(self) -> str:
        """The first actor in focus; where case.toml names none, the country or actor in most events."""
        if self.settings.focus:
            return self.settings.focus[0]
        mentions = Counter(
            key
            for event in self.events()
            for key in {one.country or one.id for one in (*event.actors, *event.recipients)} - {""}
        )
        if not mentions:
            raise UseError(f"{self.folder} names no actor yet: add articles, or give a target")
        return min(mentions, key=lambda one: (-mentions[one], one))

    # --- what follows from the claims ----------------------------------------------------------------

    def events(self, period: str | Period | None = None) -> list[Event]:
        """Happenings that the claims report, each once; rejected claims and undated ones are left out."""
        reading = self._reading()
        events = events_of(reading.standing, reading.published)
        if period is None:
            return events
        span = Period.parse(period)
        return [event for event in events if span.holds(event.date.start, event.date.end)]

    def network(
        self,
        period: str | Period,
        *,
        level: Level = "country",
        channels: Collection[str] | None = None,
        status: str | Collection[str] = "actual",
    ) -> "nx.MultiDiGraph[str]":
        """The actor network of a period, see `network.build.build_network`."""
        return build_network(
            self.events(),
            Period.parse(period),
            level=level,
            channels=self._channels(channels),
            statuses=tuple(sorted(_statuses(status))),
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
        return influence_share(
            self.events(),
            target,
            Period.parse(period).run_up(periods),
            level=level,
            channels=self._channels(channels),
            half_life_days=half_life_days,
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
        return influence_change(
            self.events(),
            target,
            Period.parse(period),
            level=level,
            channels=self._channels(channels),
            half_life_days=half_life_days,
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
        return change_drivers(
            self.events(),
            target,
            Period.parse(period),
            actor,
            level=level,
            channels=self._channels(channels),
            half_life_days=half_life_days,
        )

    def evidence(self, period: str | Period | None = None, *, event_ids: Collection[str] | None = None) -> pd.DataFrame:
        """The claims behind events: the columns of `claims`, with `event_id` and `origins` of each one's event."""
        reading = self._reading()
        events = [one for one in self.events(period) if event_ids is None or one.event_id in event_ids]
        event_of = {claim_id: event for event in events for claim_id in event.claim_ids}
        claims = [reading.reviewed[claim_id] for claim_id in event_of]
        review = {one.claim.claim_id: one.state for one in claims}
        table = claims_table([one.claim for one in claims], reading.articles, review)
        table.insert(0, "event_id", [event_of[one].event_id for one in table["claim_id"]])
        table["origins"] = [event_of[one].origins for one in table["claim_id"]]
        return table

    # --- inside --------------------------------------------------------------------------------------

    def _reading(self) -> Reading:
        """Everything as it stands now; read again only when a table or sources.csv has changed."""
        outlets = read_outlets(self.folder)
        if self._last is None or (self._last.versions, self._last.outlets) != (self._store.versions(), outlets):
            self._last = read_all(self._store, outlets)
        return self._last

    def _find(self, claim_id: str) -> ReviewedClaim:
        reviewed = self._reading().reviewed
        matches = [claim_id] if claim_id in reviewed else [one for one in reviewed if one.startswith(claim_id)]
        if not claim_id or len(matches) != 1:
            raise UnknownClaim(claim_id)
        return reviewed[matches[0]]

    def _decided(
        self,
        kind: DecisionKind,
        subject: str,
        field: str = "",
        value: str = "",
        *,
        author: str,
        at: datetime | None,
        reason: str,
    ) -> Decision:
        when = (at or datetime.now(UTC)).astimezone(UTC)
        who = author or getpass.getuser()
        identity = decision_identity(
            kind=kind, subject=subject, field=field, value=value, author=who, at=when, reason=reason
        )
        decision = Decision(identity, kind, subject, field, value, who, when, reason)
        self._store.append_decision(decision)
        return decision

    def _channels(self, given: Collection[str] | None) -> Collection[str] | None:
        """The channels asked for; else those that case.toml names; None for all."""
        return given or self.settings.channels or None


def _statuses(given: str | Collection[str]) -> frozenset[Status]:
    names = {given} if isinstance(given, str) else set(given)
    if unknown := names - set(Status):
        raise ChoiceError("status", min(unknown), list(Status))
    return frozenset(Status(one) for one in names)


def _dated_in(claim: Claim, period: Period) -> bool:
    return claim.date is not None and period.holds(claim.date.start, claim.date.end)


def _takes_part(claim: Claim, actor: str) -> bool:
    return any(actor in {one.id, one.country} for one in (*claim.actors, *claim.recipients))
