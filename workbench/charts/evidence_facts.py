"""What is written of an event and of each claim that reports it: the same words in the list and in the table of evidence."""

from collections.abc import Hashable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from workbench.charts.event_words import event_words
from workbench.charts.evidence_link import anchor
from workbench.charts.theme import NOT_ACTUAL
from workbench.charts.wording import count, is_missing, plain, said_by
from workbench.model import Period, Status

SOURCE_GRADES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""What the letter of a source means (Admiralty code)."""

CLAIM_GRADES = {
    1: "confirmed by other independent sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}
"""What the digit of a claim means (Admiralty code)."""

Row = dict[Hashable, Any]


def rows_by_event(table: pd.DataFrame) -> dict[str, list[Row]]:
    """The rows of each event, by its id, in the order of the table."""
    by_event: dict[str, list[Row]] = {}
    for row in table.to_dict("records"):
        by_event.setdefault(str(row["event_id"]), []).append(row)
    return by_event


def event_facts(rows: list[Row]) -> dict[str, Any]:
    """What is written of one event.

    Parameters
    ----------
    rows : of its claims, at least one, with the columns of `workbench.charts.evidence_list`

    Returns
    -------
    dict
        Plain texts, and ``claims``: for each the sentence before, in and after the word that names the event,
        where it stands and how far it is trusted. Nothing in it is escaped.
    """
    first = rows[0]
    status = str(first["status"])
    recipients, actors = _text(first["recipients"]), _text(first["actors"]) or "unnamed actor"
    articles = len({row["article_id"] for row in rows})
    facts = [
        _text(first["channels"]),
        count(len(rows), "claim"),
        count(articles, "article"),
        "" if is_missing(first["origins"]) else count(int(first["origins"]), "independent origin"),
    ]
    return {
        "anchor": anchor(str(first["event_id"])),
        "date": date_words(first),
        "actors": actors,
        "recipients": recipients,
        "parties": f"{actors} → {recipients}" if recipients else actors,
        "label": event_words(_text(first["event"]), _text(first["mode"])),
        "status": status,
        "status_words": NOT_ACTUAL[Status(status)] if status != Status.ACTUAL else "reported as done",
        "sign": _text(first["sign"]),
        "channels": _text(first["channels"]),
        "origins": 0 if is_missing(first["origins"]) else int(first["origins"]),
        "facts": [fact for fact in facts if fact],
        "claims": [claim_facts(row) for row in rows],
    }


def claim_facts(row: Row) -> dict[str, Any]:
    """What is written of one claim, see `event_facts`.

    Parameters
    ----------
    row : of a table of claims, with the columns of `workbench.store.claims_table`
    """
    before, trigger, after = _marked(row)
    letter, digit = (
        _text(row["source_reliability"]) or "F",
        6 if is_missing(row["credibility"]) else int(row["credibility"]),
    )
    facts = [
        ("Said by", said_by(_text(row["attributed_to"]), _text(row["relayed_by"])) or "the outlet itself"),
        ("Dated by", _dated(row)),
        ("Claim", _text(row["claim_id"])),
    ]
    return {
        "before": before,
        "trigger": trigger,
        "after": after,
        "outlet": _text(row["outlet"]) or "outlet not known",
        "title": _text(row["title"]) or ("article" if _link(row["url"]) else ""),
        "url": _link(row["url"]),
        "published": _day(row["published"]) or "day not known",
        "grade": f"{letter}{digit}",
        "grade_words": f"Source {letter}: {SOURCE_GRADES[letter]}. Claim {digit}: {CLAIM_GRADES[digit]}.",
        "review": _text(row["review"]),
        "facts": facts,
    }


def _marked(row: Row) -> tuple[str, str, str]:
    """The quote before, in and after the word that names the event; all of it before where none does."""
    quote = "" if is_missing(row["quote"]) else str(row["quote"])
    if any(is_missing(row[key]) for key in ("start", "trigger_start", "trigger_end")):
        return quote, "", ""
    start, end = int(row["trigger_start"]) - int(row["start"]), int(row["trigger_end"]) - int(row["start"])
    if not 0 <= start < end <= len(quote):
        return quote, "", ""
    return quote[:start], quote[start:end], quote[end:]


def _link(url: object) -> str:
    """The address if it is one of the web, else nothing."""
    text = _text(url)
    try:
        parts = urlsplit(text)
    except ValueError:  # such as an unclosed bracket of an IPv6 host
        return ""
    return text if parts.scheme in {"http", "https"} and parts.netloc else ""


def date_words(row: Row) -> str:
    """When it happened, as vague as the claim is: a day, a calendar unit, or first and last day."""
    if is_missing(row["date_start"]) or is_missing(row["date_end"]):
        return "no date"
    start, end = pd.Timestamp(row["date_start"]).date(), pd.Timestamp(row["date_end"]).date()
    granularity = _text(row["granularity"])
    if granularity in {"week", "month", "quarter", "year"}:
        return str(Period(start, end, granularity))  # type: ignore[arg-type]  # one of the four just tested
    last = end - timedelta(days=1)
    return f"{start}" if last <= start else f"{start} to {last}"


def _dated(row: Row) -> str:
    basis, words = _text(row["date_basis"]), _text(row["date_text"])
    if not words:
        return "the day of publication" if basis == "publication" else basis
    return f"“{words}” ({basis})" if basis else f"“{words}”"


def _day(value: object) -> str:
    return "" if is_missing(value) else str(value)[:10]


def _text(value: object) -> str:
    return "" if is_missing(value) else plain(value)
