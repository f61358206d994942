"""The core record: one happening that one article asserts, tied to its sentence."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Literal

from workbench.model.actor import Participant
from workbench.model.period import Granularity


class Status(StrEnum):
    """Whether the claimed happening is said to have happened. Only `ACTUAL` is ever counted as done."""

    ACTUAL = "actual"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DEMANDED = "demanded"
    NEGATED = "negated"
    DENIED = "denied"


class Channel(StrEnum):
    """Through what one actor reaches another."""

    DIPLOMATIC = "diplomatic"
    MILITARY = "military"
    ECONOMIC = "economic"
    INFORMATIONAL = "informational"
    POLITICAL = "political"


Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""Admiralty letter of a source. F is "cannot be judged", not the worst: never sort or average."""

Credibility = Literal[1, 2, 3, 4, 5, 6]
"""Admiralty digit of a claim. 6 is "cannot be judged", not false: never sort or average."""


@dataclass(frozen=True)
class ClaimDate:
    """When the happening took place, as far as the text tells.

    Attributes
    ----------
    start : first day
    end : first day after; the span is as long as the date is vague
    granularity : day, week, month, quarter, year or range
    basis : ``publication`` where the text gives no date; else how the words were read, such as
        ``absolute``, or ``relative`` to the day of publication
    text : the words it came from, verbatim; empty where basis is ``publication``
    """

    start: date
    end: date
    granularity: Granularity
    basis: str
    text: str = ""


@dataclass(frozen=True)
class Attribution:
    """Who says so, other than the outlet itself.

    Attributes
    ----------
    id : id of the speaking actor, empty where it resolves to nobody on the list
    name : name of the speaker
    kind : ``actor``, or ``outlet`` where another medium is cited
    text : the speaker's phrase, verbatim
    start, end : code points of that phrase in the article's text, half-open
    """

    id: str
    name: str
    kind: Literal["actor", "outlet"]
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class ConfidencePart:
    """One thing that makes a claim more or less sure.

    Attributes
    ----------
    points : log-odds that it adds; those of all parts of a claim add up to the log-odds of its confidence
    why : what it is, in words
    """

    points: float
    why: str


@dataclass(frozen=True)
class Claim:
    """One asserted happening in one article.

    Attributes
    ----------
    claim_id : stable id, see `claim_identity`
    article_id : the article that asserts it
    sentence : ordinal of the sentence in the article, from 0
    start, end : code points of `quote` in the article's text, half-open
    quote : exactly ``text[start:end]``
    actors, recipients : who acts, and on whom; a meeting has actors only
    event, mode : PLOVER type and mode; mode is empty where none applies. Key by (event, mode)
    quad : 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
    score : PLOVER scale, -10 (conflict) to +10 (cooperation)
    date : when; None only where neither the text nor the article has a date
    status : actual, planned, hypothetical, demanded, negated or denied
    attributed_to : who says so; None where the outlet speaks for itself
    relayed_by : through whom the outlet has it from that speaker, the nearest to the speaker first: of "Reuters reported that the
        minister said ..." Reuters; empty where the outlet itself heard the speaker
    channels : through what the actor reaches the recipient
    place : where, as the text writes it; empty where it does not say
    source_reliability : letter of the outlet, from the case's sources.csv
    credibility : digit of this claim
    confidence : of the extraction, 0 to 1: the share of such claims that read their sentence right
    method : extractor and version
    trigger_start, trigger_end : code points of the word that names the event; both 0 where none does
    provider, provider_code, provider_score, provider_quad : as given, for imported rows; empty and None for claims of articles
    undirected : whether it does not say who does it to whom: all parties are actors, and a conflict of theirs has no direction
    confidence_parts : what the confidence is made of, where it starts first; empty where the coder does not say
    """

    claim_id: str
    article_id: str
    sentence: int
    start: int
    end: int
    quote: str
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    event: str
    mode: str
    quad: int
    score: float
    date: ClaimDate | None
    status: Status
    attributed_to: Attribution | None = None
    relayed_by: tuple[Attribution, ...] = ()
    channels: tuple[Channel, ...] = ()
    place: str = ""
    source_reliability: Reliability = "F"
    credibility: Credibility = 6
    confidence: float = 0.0
    method: str = ""
    trigger_start: int = 0
    trigger_end: int = 0
    provider: str = ""
    provider_code: str = ""
    provider_score: float | None = None
    provider_quad: int | None = None
    undirected: bool = False
    confidence_parts: tuple[ConfidencePart, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The claim as plain values that JSON can hold: dates as ISO 8601, enums as their text."""
        plain: dict[str, Any] = _plain(asdict(self))
        return plain


def claim_identity(
    *,
    article_id: str,
    start: int,
    end: int,
    trigger: tuple[int, int],
    event: str,
    mode: str,
    actors: Sequence[str],
    recipients: Sequence[str],
) -> str:
    """Return the stable id of a claim: 16 hexadecimal digits.

    It is made of what stands in the text (spans and phrases) and of what it was read as, never of
    how phrases were resolved: a decision stays with its claim when the actor list grows.

    Parameters
    ----------
    start, end, trigger : code points in the article's text
    actors, recipients : the phrases, verbatim and in order
    """
    parts = [article_id, f"{start}-{end}", f"{trigger[0]}-{trigger[1]}", event, mode]
    parts += ["\x1e".join(actors), "\x1e".join(recipients)]
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]


def coded_claim_identity(*, provider: str, record: str, version: str) -> str:
    """Return the stable id of a claim that a provider coded: 24 hexadecimal digits.

    The last 16 are those of the record, see `record_of`, the first 8 those of what it asserts: the same row again has the
    same id, wherever it stands, and a revised one shares its end.

    Parameters
    ----------
    provider, record : who provides the row, and its id there
    version : what it asserts, as one text
    """
    return _digest(provider, record, version)[:8] + _digest(provider, record)[:16]


def record_of(claim_id: str) -> str:
    """Return what the ids of all versions of one provider's record have in common."""
    return claim_id[8:]


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def claim_from_dict(values: dict[str, Any]) -> Claim:
    """Read a claim back from `Claim.to_dict`, or from a table row with real dates."""
    when, said = values["date"], values["attributed_to"]
    return Claim(
        **{
            **values,
            "actors": tuple(Participant(**one) for one in values["actors"]),
            "recipients": tuple(Participant(**one) for one in values["recipients"]),
            "date": None if when is None else _claim_date(when),
            "status": Status(values["status"]),
            "attributed_to": None if said is None else Attribution(**said),
            # Rows that are older than these three fields do not have them.
            "relayed_by": tuple(Attribution(**one) for one in values.get("relayed_by") or ()),
            "undirected": bool(values.get("undirected")),
            "confidence_parts": tuple(ConfidencePart(**one) for one in values.get("confidence_parts") or ()),
            "channels": tuple(Channel(one) for one in values["channels"]),
        }
    )


def _claim_date(values: dict[str, Any]) -> ClaimDate:
    return ClaimDate(**{**values, "start": _day(values["start"]), "end": _day(values["end"])})


def _day(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum) else value
