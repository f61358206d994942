"""Who was found in claims, and which names resolved to nobody, as tables."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

import pandas as pd

from workbench.actors import ActorList
from workbench.case.actor_changes import spelling
from workbench.model import Article, Claim, Participant
from workbench.network.levels import Level, check_level, keys_at, name_of

_COUNTS = ("claims", "as_actor", "as_recipient", "articles")
_ACTOR_COLUMNS = ("actor", "name", "kind", "country", "sector", *_COUNTS, "first", "last")
_NAME_COLUMNS = ("name", *_COUNTS, "first", "last", "quote", "outlet", "title", "article_id", "claim_id")


@dataclass
class _Found:
    """In which claims somebody is found.

    Attributes
    ----------
    acting, receiving : ids of the claims
    articles : ids of their articles
    days : on which the dated ones begin
    mentions : each with its claim, in the order of the claims
    """

    acting: set[str] = field(default_factory=set)
    receiving: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    days: set[date] = field(default_factory=set)
    mentions: list[tuple[Participant, Claim]] = field(default_factory=list)

    def add(self, one: Participant, claim: Claim, *, acts: bool) -> None:
        (self.acting if acts else self.receiving).add(claim.claim_id)
        self.articles.add(claim.article_id)
        if claim.date is not None:
            self.days.add(claim.date.start)
        self.mentions.append((one, claim))

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """Claims, as actor, as recipient, articles."""
        return len(self.acting | self.receiving), len(self.acting), len(self.receiving), len(self.articles)

    @property
    def span(self) -> tuple[date | None, date | None]:
        """First and last day."""
        return min(self.days, default=None), max(self.days, default=None)


def actor_table(
    claims: Iterable[Claim], articles: Mapping[str, Article], actors: ActorList, level: Level
) -> pd.DataFrame:
    """One row an actor that takes part in the claims, those in most claims first; see `Case.actor_table`."""
    key = keys_at(check_level(level), actors)
    found: dict[str, _Found] = {}
    for claim in claims:
        day = claim.date.start if claim.date is not None else articles[claim.article_id].published
        for number, one in enumerate(chain(claim.actors, claim.recipients)):
            if one.id and (identity := key(one, day)):
                found.setdefault(identity, _Found()).add(one, claim, acts=number < len(claim.actors))
    rows = []
    for identity, own in found.items():
        listed = actors.get(identity)
        mentioned = own.mentions[-1][0]
        name = name_of(identity, (one for one, _ in own.mentions), actors)
        facts = mentioned if listed is None else listed
        rows.append((identity, name, facts.kind, facts.country or "", facts.sector or "", *own.counts, *own.span))
    return _table(rows, _ACTOR_COLUMNS, "actor")


def unknown_names(claims: Iterable[Claim], articles: Mapping[str, Article]) -> pd.DataFrame:
    """One row a name that resolved to nobody, the most frequent first; see `Case.unknown_names`."""
    found: dict[str, _Found] = {}
    for claim in claims:
        for number, one in enumerate(chain(claim.actors, claim.recipients)):
            if not one.id:
                found.setdefault(spelling(one.name), _Found()).add(one, claim, acts=number < len(claim.actors))
    rows = []
    for own in found.values():
        written = Counter(one.name for one, _ in own.mentions)
        name = min(written, key=lambda one: (-written[one], one))
        claim = next(claim for one, claim in own.mentions if one.name == name)
        article = articles[claim.article_id]
        rows.append(
            (
                name,
                *own.counts,
                *own.span,
                claim.quote,
                article.outlet,
                article.title,
                article.article_id,
                claim.claim_id,
            )
        )
    return _table(rows, _NAME_COLUMNS, "name")


def _table(rows: Sequence[tuple[object, ...]], columns: tuple[str, ...], name: str) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=list(columns))
    counts = dict.fromkeys(_COUNTS, "int64")
    days = dict.fromkeys(("first", "last"), "datetime64[us]")
    texts = dict.fromkeys((one for one in columns if one not in {**counts, **days}), "str")
    typed = table.astype({**texts, **counts, **days})
    return typed.sort_values(["claims", "articles", name], ascending=[False, False, True], ignore_index=True)
