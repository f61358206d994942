"""What is written of an event and of each claim that reports it: the same words in the list and in the table of evidence."""

from collections.abc import Hashable
from datetime import timedelta
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from workbench.charts.event_words import event_words
from workbench.charts.evidence.coded_records import coded_row
from workbench.charts.evidence_link import anchor
from workbench.charts.numbers import count
from workbench.charts.theme import NOT_ACTUAL
from workbench.charts.wording import cell_text, is_missing, said_by
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

CODED = "coded record, not a sentence"
"""What stands at a claim that was imported: its quote is a row of an event file."""

_BASES = {
    "reported": "when it was said",
    "context": "of another sentence",
    "after": "of what it followed",
    "coded": "as coded",
}
"""What is written of a date's basis where its own word says little."""

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
    rows : of its claims, at least one, with the columns of `workbench.charts.evidence.evidence_list`

    Returns
    -------
    dict
        Plain texts, and ``claims``: for each the sentence before, in and after the word that names the event,
        where it stands, whether in the article of the one before (``again``), and how far it is trusted. ``is_lone`` and ``usual`` tell which counts and facts go without saying,
        as those of an event that one claim tells. Nothing in it is escaped.
    """
    first = rows[0]
    status = str(first["status"])
    recipients, actors = cell_text(first["recipients"]), cell_text(first["actors"]) or "unnamed actor"
    articles = len({row["article_id"] for row in rows})
    counts = [count(len(rows), "claim"), count(articles, "article")]
    if not is_missing(first["origins"]):
        counts.append(count(int(first["origins"]), "independent origin"))
    return {
        "anchor": anchor(str(first["event_id"])),
        "date": date_words(first),
        "actors": actors,
        "recipients": recipients,
        "parties": _begun(f"{actors} → {recipients}" if recipients else actors),
        "label": event_words(cell_text(first["event"]), cell_text(first["mode"])),
        "status": status,
        "status_words": NOT_ACTUAL[Status(status)] if status != Status.ACTUAL else "reported as done",
        "sign": cell_text(first["sign"]),
        "channels": cell_text(first["channels"]),
        "origins": 0 if is_missing(first["origins"]) else int(first["origins"]),
        "counts": counts,
        "is_lone": len(rows) == 1,
        "claims": [claim_facts(row) | {"again": again} for row, again in zip(rows, _again(rows), strict=True)],
    }


def claim_facts(row: Row) -> dict[str, Any]:
    """What is written of one claim, see `event_facts`.

    Parameters
    ----------
    row : of a table of claims, with the columns of `workbench.store.claims_table`
    """
    before, trigger, after = _marked(row)
    letter, digit = grade_of(row)
    coded = coded_row(row)
    said = said_by(cell_text(row["attributed_to"]), cell_text(row["relayed_by"]))
    facts = [
        ("Coded by", coded),
        ("Said by", said or ("" if coded else "the outlet itself")),
        ("Dated by", _dated(row)),
    ]
    return {
        "before": before,
        "trigger": trigger,
        "after": after,
        "outlet": cell_text(row["outlet"]) or "outlet not known",
        "title": cell_text(row["title"]) or ("article" if _link(row["url"]) else ""),
        "url": _link(row["url"]),
        "published": _day(row["published"]) or "day not known",
        "grade": f"{letter}{digit}",
        "grade_words": f"Source {letter}: {SOURCE_GRADES[letter]}. Claim {digit}: {CLAIM_GRADES[digit]}.",
        "id": cell_text(row["claim_id"]),
        "review": cell_text(row["review"]),
        "coded": CODED if coded else "",
        "facts": [fact for fact in facts if fact[1]],
        "usual": [] if said else ["Said by"],
    }


def _again(rows: list[Row]) -> list[bool]:
    """Of each claim whether it stands in the article of the claim before it, which says already where that is."""
    articles = [cell_text(row["article_id"]) for row in rows]
    return [False, *(bool(one) and one == before for before, one in pairwise(articles))]


def grade_of(row: Row) -> tuple[str, int]:
    """Letter of the source and digit of the claim; F and 6, which cannot be judged, where the row has none."""
    return cell_text(row["source_reliability"]) or "F", 6 if is_missing(row["credibility"]) else int(row["credibility"])


def trigger_in(quote: str, start: Any, trigger_start: Any, trigger_end: Any) -> tuple[int, int]:
    """Where the word that names the event stands in the quote, in code points, half-open; (0, 0) where none does.

    Parameters
    ----------
    start, trigger_start, trigger_end : cells of a table of claims: code points of the article's text
    """
    if any(map(is_missing, (start, trigger_start, trigger_end))):
        return 0, 0
    first, last = int(trigger_start) - int(start), int(trigger_end) - int(start)
    return (first, last) if 0 <= first < last <= len(quote) else (0, 0)


def _marked(row: Row) -> tuple[str, str, str]:
    """The quote before, in and after the word that names the event; all of it before where none does."""
    quote = "" if is_missing(row["quote"]) else str(row["quote"])
    start, end = trigger_in(quote, row["start"], row["trigger_start"], row["trigger_end"])
    return (quote[:start], quote[start:end], quote[end:]) if end else (quote, "", "")


def _link(url: object) -> str:
    """The address if it is one of the web, else nothing."""
    text = cell_text(url)
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
    granularity = cell_text(row["granularity"])
    if granularity in {"week", "month", "quarter", "year"}:
        return str(Period(start, end, granularity))  # type: ignore[arg-type]  # one of the four just tested
    last = end - timedelta(days=1)
    return f"{start}" if last <= start else f"{start} to {last}"


def _dated(row: Row) -> str:
    basis, words = cell_text(row["date_basis"]), cell_text(row["date_text"])
    if not words:
        return "the day of publication" if basis == "publication" else basis
    return f"“{words}” ({_BASES.get(basis, basis)})" if basis else f"“{words}”"


def _begun(parties: str) -> str:
    """What stands first in a heading, with a capital where it is no name: "The instructors"."""
    return parties[:1].upper() + parties[1:] if parties.startswith(("the ", "a ", "an ", "unnamed ")) else parties


def _day(value: object) -> str:
    return "" if is_missing(value) else str(value)[:10]
