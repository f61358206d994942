"""The claims that wait for an analyst: in what order, and what has to be known of each to judge it."""

from collections.abc import Sequence
from typing import Any

from workbench.case import Case
from workbench.charts.event_words import event_words
from workbench.charts.evidence.evidence_facts import Row, claim_facts, date_words
from workbench.charts.wording import plain
from workbench.model import Claim, Participant, Status

ORDERS = {"date": "by date", "doubt": "least certain first"}
"""What the queue can be ordered by, and how that is called."""

_MINUS = "\N{MINUS SIGN}"
_SHOWN = 4
_CONTEXT = 280
"""Code points of the article's text before and after a sentence."""


class WaitingClaims:
    """Claims that nobody has accepted, rejected or corrected yet, as they stood when last asked for.

    Parameters
    ----------
    case : whose claims they are
    period : ISO 8601; all claims, undated ones too, where empty

    Attributes
    ----------
    period : as given
    """

    def __init__(self, case: Case, period: str) -> None:
        self._case = case
        self.period = period
        table = case.claims(period or None)
        self._rows: dict[str, Row] = {str(row["claim_id"]): row for row in table.to_dict("records")}
        self._claims = {one.claim_id: one for one in case.records(period or None)}
        self._waiting = [claim for claim, row in self._rows.items() if not row["review"]]

    def ordered(self, order: str) -> list[str]:
        """Ids of the waiting claims, in one of `ORDERS`."""
        if order == "doubt":
            return sorted(self._waiting, key=lambda claim: self._claims[claim].confidence)
        return list(self._waiting)

    def leave(self, claim_id: str) -> None:
        """Take a claim out that was decided upon."""
        if claim_id in self._waiting:
            self._waiting.remove(claim_id)

    def come_back(self, claim_id: str) -> None:
        """Put a claim back in its place whose decision was undone."""
        if claim_id in self._rows and claim_id not in self._waiting:
            left = {*self._waiting, claim_id}
            self._waiting = [claim for claim in self._rows if claim in left]

    def claim(self, claim_id: str) -> Claim:
        """The record of a claim."""
        return self._claims.get(claim_id) or self._case.claim(claim_id)

    def lines(self, claim_ids: Sequence[str]) -> list[dict[str, str]]:
        """A line for each claim: when, who to whom, what."""
        return [
            {
                "id": claim,
                "note": date_words(row),
                "words": words_of(row),
                "badge": "" if row["status"] == Status.ACTUAL else str(row["status"]),
            }
            for claim, row in ((claim, self._rows[claim]) for claim in claim_ids)
        ]

    def card(self, claim_id: str) -> dict[str, Any]:
        """All that is needed to judge a claim: its sentence among its neighbours, and each field that can be corrected."""
        row, claim = self._rows[claim_id], self._claims[claim_id]
        text = self._case.article(claim.article_id).text
        return {
            **claim_facts(row),
            "id": claim_id,
            "words": words_of(row),
            "context": [_ending(text[: claim.start]), _beginning(text[claim.end :])],
            "date": "" if claim.date is None else date_words(row).replace(" to ", "/"),
            "event": claim.event,
            "mode": claim.mode,
            "what": event_words(claim.event, claim.mode),
            "status": str(claim.status),
            "confidence": round(claim.confidence, 2),
            "grounds": grounds_of(claim),
            "actors": [_participant(one) for one in claim.actors],
            "recipients": [_participant(one) for one in claim.recipients],
        }

    def sentences(self, claim_ids: Sequence[str]) -> list[tuple[str, ...]]:
        """Rows for a plain table: date, who, to whom, what, status, sentence, outlet, grade."""
        rows = [self._rows[claim] for claim in claim_ids]
        return [
            (
                date_words(row),
                str(row["actors"]),
                str(row["recipients"]),
                event_words(str(row["event"]), str(row["mode"])),
                str(row["status"]),
                str(row["quote"]),
                str(row["outlet"]),
                claim_facts(row)["grade"],
            )
            for row in rows
        ]


def words_of(row: Row) -> str:
    """Who did what to whom, in one line."""
    actors, recipients = plain(row["actors"]) or "unnamed actor", plain(row["recipients"])
    what = event_words(str(row["event"]), str(row["mode"]))
    return f"{actors} → {recipients}: {what}" if recipients else f"{actors}: {what}"


def grounds_of(claim: Claim) -> str:
    """The four weightiest things that make a claim more or less sure: "between two states +, a pronoun stands for a side -"."""
    parts = claim.confidence_parts[1 : _SHOWN + 1]  # every claim has the first
    return ", ".join(f"{part.why} {'+' if part.points > 0 else _MINUS}" for part in parts)


def _ending(text: str) -> str:
    """The last words of a text, with an ellipsis where it was cut."""
    return text if len(text) <= _CONTEXT else "… " + text[-_CONTEXT:].partition(" ")[2]


def _beginning(text: str) -> str:
    return text if len(text) <= _CONTEXT else text[:_CONTEXT].rpartition(" ")[0] + " …"


def _participant(one: Participant) -> dict[str, str]:
    return {"id": one.id, "name": plain(one.name), "text": plain(one.text)}
