"""Claims as rows of their table."""

from collections.abc import Collection, Iterable
from dataclasses import fields
from datetime import date
from typing import Any

from workbench.model import Claim, Period, claim_from_dict
from workbench.store.query import columns, select
from workbench.store.tables import Table

_FIELDS = [one.name for one in fields(Claim)]

# The join leaves out what an append wrote that never came to its article row. Two processes may have
# stored the same claim; the earliest append stands. The period's rule is `Period.holds`.
_READ = f"""
    SELECT DISTINCT ON (claim_id) articles.published, {columns(_FIELDS, "claims")}
    FROM claims JOIN articles ON claims.article_id = articles.article_id AND claims.append_id = articles.append_id
    WHERE ($article_ids IS NULL OR claims.article_id IN (SELECT unnest($article_ids::VARCHAR[])))
      AND ($start IS NULL OR (
        claims.date."start" >= $start::DATE AND claims.date."start" < $end::DATE
        AND claims.date."end" - claims.date."start" <= $end::DATE - $start::DATE))
    ORDER BY claim_id, claims.append_id
"""  # noqa: S608 - names of the record's fields, no values


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
    }


def read_claims(
    articles: Table, claims: Table, period: Period | None = None, article_ids: Collection[str] | None = None
) -> list[Claim]:
    """Read the claims of stored articles, by day of publication and then as they stand in the text.

    Parameters
    ----------
    period : only claims that `Period.holds`; those without a date are in no period
    article_ids : only claims of these articles
    """
    parameters = {
        "start": period and period.start,
        "end": period and period.end,
        "article_ids": None if article_ids is None else sorted(article_ids),
    }
    # The articles are opened first: an append that ends in between then shows nothing, not half of itself.
    rows = select(_READ, {"articles": articles, "claims": claims}, parameters)
    dated = [(row[0] or date.max, claim_from_dict(dict(zip(_FIELDS, row[1:], strict=True)))) for row in rows]
    return [claim for _, claim in sorted(dated, key=_reading_order)]


def _reading_order(dated: tuple[date, Claim]) -> tuple[date, str, int, int, str]:
    published, claim = dated
    return published, claim.article_id, claim.start, claim.trigger_start, claim.claim_id
