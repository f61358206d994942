"""What the report of a period can see of a case: whether it must be made anew is told by its hash.

A report of a period sees the claims that are dated to begin before the period's end, those without a date, the
articles that these come from, the grades of their outlets, and the decisions on actors. What is dated later it
does not see, so that a new article about next week leaves last week's report as it stands. A template that looks
beyond its period's end belongs into a series with ``whole_case``.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from hashlib import sha256

from workbench.case import Case
from workbench.model import Claim, Period
from workbench.reports.hashes import data_hash, file_hash

_ON_CLAIMS = ("accept", "reject", "correct", "undo")


class Seen:
    """One reading of a case, arranged so that each period's part of it is hashed quickly.

    Parameters
    ----------
    case : at fixed versions of its tables
    """

    def __init__(self, case: Case) -> None:
        table = case.claims(rejected=True)
        review: Mapping[str, str] = dict(zip(table["claim_id"], table["review"], strict=True))
        articles = case.articles().drop(columns="claims").set_index("article_id")
        about = {name: [str(one) for one in row] for name, *row in articles.itertuples()}
        outlets = dict(zip(table["article_id"], table["outlet"], strict=True))
        # Graded on reading, each claim has its outlet's letter: that is told apart, since it comes from sources.csv.
        parts = sorted(
            (
                _begins(claim),
                data_hash(
                    [{**claim.to_dict(), "source_reliability": ""}, review[claim.claim_id], about[claim.article_id]]
                ),
                (outlets[claim.article_id], claim.source_reliability),
            )
            for claim in case.records(rejected=True)
        )
        self._days = [day for day, *_ in parts]
        self._parts = [part for _, part, _ in parts]
        self._grades = [grade for *_, grade in parts]
        self._common = {
            "case.toml": data_hash(asdict(case.settings)),
            "actors.csv": file_hash(case.folder / "actors.csv"),
            "decisions on actors": _decisions_on_actors(case),
        }

    def hashes(self, period: Period | None) -> dict[str, str]:
        """SHA-256 of all that a report of `period` can see, by name; of the whole case where it is None."""
        end = len(self._parts) if period is None else bisect_left(self._days, period.end)
        claims = sha256("".join(self._parts[:end]).encode("ascii")).hexdigest()
        return {**self._common, "claims": claims, "sources.csv": data_hash(sorted(set(self._grades[:end])))}


def _begins(claim: Claim) -> date:
    """Its first day; what has no date is seen by every report."""
    return date.min if claim.date is None else claim.date.start


def _decisions_on_actors(case: Case) -> str:
    """Those that hold; decisions on claims are in the claims as they stand."""
    table = case.decisions()
    holding = table[(table["state"] == "holds") & ~table["kind"].isin(_ON_CLAIMS)]
    return data_hash(holding[["kind", "subject", "field", "value"]].to_numpy().tolist())
