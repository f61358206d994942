"""Claims as rows of their table."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, NamedTuple

from workbench.model import Claim, Period, Reliability, claim_from_dict
from workbench.store.query import columns, select
from workbench.store.tables import Table

_FIELDS = [one.name for one in fields(Claim)]

# The join leaves out what an append wrote that never came to its article row. The period's rule is `Period.holds`.
_READ = f"""
    SELECT claims.append_id, articles.published, {columns(_FIELDS, "claims")}
    FROM claims JOIN articles ON claims.article_id = articles.article_id AND claims.append_id = articles.append_id
    WHERE ($article_ids IS NULL OR claims.article_id IN (SELECT unnest($article_ids::VARCHAR[])))
      AND ($start IS NULL OR (
        claims.date."start" >= $start::DATE AND claims.date."start" < $end::DATE
        AND claims.date."end" - claims.date."start" <= $end::DATE - $start::DATE))
"""  # noqa: S608 - names of the record's fields, no values


_CODED = """
    SELECT claims.claim_id
    FROM claims JOIN articles ON claims.article_id = articles.article_id AND claims.append_id = articles.append_id
    WHERE claims.provider <> ''
    ORDER BY claims.append_id
"""


def claim_rows(claims: Iterable[Claim], append_id: str) -> list[dict[str, Any]]:
    """Write claims as rows of one append, each claim once."""
    rows = {one.claim_id: {**_row(one), "append_id": append_id} for one in claims}
    return list(rows.values())


def _row(claim: Claim) -> dict[str, Any]:
    return {
        **vars(claim),
        "actors": [vars(one) for one in claim.actors],
        "recipients": [vars(one) for one in claim.recipients],
        "date": claim.date and vars(claim.date),
        "attributed_to": claim.attributed_to and vars(claim.attributed_to),
        "relayed_by": [vars(one) for one in claim.relayed_by],
        "confidence_parts": [vars(one) for one in claim.confidence_parts],
    }


def read_claims(
    articles: Table,
    claims: Table,
    period: Period | None = None,
    article_ids: Collection[str] | None = None,
    letters: Mapping[str, Reliability] | None = None,
) -> list[Claim]:
    """Read the claims of stored articles; see `Store.claims`."""
    parameters = {
        "start": period and period.start,
        "end": period and period.end,
        "article_ids": None if article_ids is None else sorted(article_ids),
    }
    # The articles are opened first: an append that ends in between then shows nothing, not half of itself.
    rows = select(_READ, {"articles": articles, "claims": claims}, parameters)
    found: dict[str, _Stored] = {}
    for append_id, published, *values in rows:
        claim_id = values[0]
        # Two processes may have stored the same claim; the earliest append stands. Duplicates are few, so
        # this costs a tenth of what DISTINCT does over rows as wide as these.
        if claim_id not in found or append_id < found[claim_id].append_id:
            facts = dict(zip(_FIELDS, values, strict=True))
            if letters and (letter := letters.get(facts["article_id"])):
                facts["source_reliability"] = letter
            claim = claim_from_dict(facts)
            found[claim_id] = _Stored(append_id, published or date.max, claim)
    return [one.claim for one in sorted(found.values(), key=_reading_order)]


def read_coded_claim_ids(articles: Table, claims: Table) -> list[str]:
    """Read the ids of claims that providers coded; see `Store.coded_claim_ids`."""
    rows = select(_CODED, {"articles": articles, "claims": claims}, {})
    return list(dict.fromkeys(row[0] for row in rows))


class _Stored(NamedTuple):
    append_id: str
    published: date
    claim: Claim


def _reading_order(stored: _Stored) -> tuple[date, str, int, int, str]:
    claim = stored.claim
    return stored.published, claim.article_id, claim.start, claim.trigger_start, claim.claim_id
