"""How charts write names, numbers and periods.

Names and titles come from articles and are untrusted. plotly reads a small HTML in every text it
draws (``<a href>``, ``<b>``, ``<br>``), so whatever is not ours passes through `safe` first.
"""

import html
import math
import re
import textwrap
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.model import Period

THIN = 5
"""With fewer events than this a share is printed as its count of events, never as a percentage."""

MINUS = "\u2212"

_FATES = {
    "new": "New",
    "flipped": "Turned over",
    "stronger": "Stronger",
    "weaker": "Weaker",
    "dropped": "Dropped",
}
_LEARNED = {
    "new": "Newly known",
    "flipped": "Read the other way",
    "stronger": "Known to be stronger",
    "weaker": "Known to be weaker",
    "dropped": "No longer supported",
}

_WITH_ARTICLE = re.compile(
    r"(?:United (?:States|Kingdom|Nations|Arab Emirates)\b.*|(?:\w+ )*(?:Republic|Republic of the Congo|DR Congo)"
    r"|(?:[\w-]+ )+(?:Union|League|Islands|Bank|Court|Commission|Council|Fund|Alliance|Agency|Organi[sz]ation|Confederation)"
    r"|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles)"
)
"""Names of states and organisations that English puts "the" before."""

_FORMATTING = {"Cc", "Cf", "Cs"}


def plain(text: object) -> str:
    """One line of `text` without control, direction-changing or broken characters."""
    spaced = " ".join(str(text).split())
    if spaced.isprintable():  # nearly every text, and known at once
        return spaced
    return "".join(one for one in spaced if unicodedata.category(one) not in _FORMATTING)


def safe(text: object) -> str:
    """Text that plotly draws literally, whatever markup it holds.

    plotly splits a text at its tags first and decodes ``&lt;`` afterwards, so one escape is enough.
    It knows no ``&quot;``: quotes stay as they are.
    """
    return html.escape(plain(text), quote=False)


def shortened(text: object, length: int) -> str:
    """`text` in at most `length` characters, with an ellipsis where it was cut; not yet `safe`."""
    line = plain(text)
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def in_a_sentence(name: object) -> str:
    """A name as it stands within a sentence: ``the United States``, ``Niger``; not yet `safe`."""
    line = plain(name)
    return f"the {line}" if _WITH_ARTICLE.fullmatch(line) else line


def beginning(text: str) -> str:
    """The text as a sentence begins: with a capital letter."""
    return text[:1].upper() + text[1:]


def short_name(actor: str, name: object, length: int = 22) -> str:
    """A name for a small place: where it is long and the actor's id is a usual short form, the id; not yet `safe`."""
    line = plain(name)
    return shortened(plain(actor) if len(line) > length and actor.isalnum() else line, length)


def wrapped(text: object, width: int = 46) -> str:
    """`text` made safe and broken into lines of about `width` characters for a hover label."""
    lines = textwrap.wrap(plain(text), width) or [""]
    return "<br>".join(html.escape(line, quote=False) for line in lines)


def number(value: float) -> str:
    """A whole number with separators, or one decimal below 100."""
    if abs(value) >= 100 or float(value).is_integer():  # noqa: PLR2004 - three digits need no decimal
        return f"{value:,.0f}"
    return f"{value:,.1f}"


def count(quantity: int, noun: str) -> str:
    """``1 event``, ``1,204 events``."""
    return f"{quantity:,} {noun}{'' if quantity == 1 else 's'}"


def percent(share: float) -> str:
    """A share of 0 to 1 as ``42 %``; ``<1 %`` rather than a nought that is none."""
    if 0 < share < 0.005:  # noqa: PLR2004 - would round to nought
        return "<1\u00a0%"
    return f"{share * 100:.0f}\u00a0%"


def signed(value: float, decimals: int = 2) -> str:
    """``+0.43``, with a real minus sign where it is one."""
    return f"{value:+.{decimals}f}".replace("-", MINUS)


def points(change: float, decimals: int = 0) -> str:
    """A difference of two shares as ``+12 pts`` (percentage points), with a real minus sign."""
    rounded = round(change * 100, decimals)
    if rounded == 0:
        return "±0\u00a0pts"
    return f"{signed(rounded, decimals)}\u00a0pts"


def is_missing(value: object) -> bool:
    """Whether a table cell holds nothing: None, NaN or NaT."""
    return value is None or (isinstance(value, float) and math.isnan(value)) or str(value) in {"NaT", "<NA>"}


def said_by(speaker: str, relayed_by: str) -> str:
    """``the minister, according to Reuters``; empty where the outlet speaks for itself.

    Parameters
    ----------
    speaker, relayed_by : as in a table of claims
    """
    return f"{speaker}, according to {relayed_by}" if speaker and relayed_by else speaker


def subtitle(*, period: str, events: int, articles: int | None, origins: int | None = None) -> str:
    """What every chart says of its ground: period, number of events, of articles, of independent origins."""
    parts = [period] if period else []
    parts.append(count(events, "event"))
    if articles is not None:
        parts.append(count(articles, "article"))
    if origins is not None:
        parts.append(count(origins, "independent origin"))
    return " · ".join(parts)


def resting_on(*, events: int, articles: int | None = None, origins: int | None = None) -> str:
    """What a chart rests on, within the sentence that stands under it.

    Returns
    -------
    str
        ``from 54 events in 42 articles of 9 independent origins``, as far as the numbers are known.
    """
    told = f"from {count(events, 'event')}"
    if articles is not None:
        told += f" in {count(articles, 'article')}"
    if articles is not None and origins is not None:
        told += f" of {count(origins, 'independent origin')}"
    return told


def fate_words(attrs: Mapping[Any, Any]) -> Mapping[str, str]:
    """What became of a tie, in the order to tell it, and its heading; steady ties have none.

    Parameters
    ----------
    attrs : of a comparison of networks, which tell whether it is of two periods or of what was known
    """
    return _LEARNED if of_knowledge(attrs) else _FATES


def of_knowledge(attrs: Mapping[Any, Any]) -> bool:
    """Whether a comparison of networks is of one period as it was known at two times, as its ``attrs`` tell."""
    return bool(attrs.get("period")) and attrs.get("period") == attrs.get("previous_period")


def compared(attrs: Mapping[Any, Any]) -> str:
    """What a comparison of networks sets against each other, as its ``attrs`` tell it."""
    period, before = attrs.get("period", ""), attrs.get("previous_period", "")
    return f"{period} as known now, against then" if of_knowledge(attrs) else f"{period} against {before}"


def target_name(attrs: Mapping[Any, Any]) -> str:
    """The target's name, or else its id, as a table's ``attrs`` tell it."""
    return str(attrs.get("target_name") or attrs.get("target") or "the target")


def left_out(attrs: Mapping[Any, Any]) -> str:
    """How many events a table of influence does not count, as its ``attrs`` tell it; empty where it counts all."""
    reasons = (
        ("left_out_status", "not done"),
        ("left_out_vague", "dated too vaguely"),
        ("left_out_giving_way", "giving way"),
    )
    parts = [f"{attrs[key]} {why}" for key, why in reasons if attrs.get(key)]
    return f"Not counted: {', '.join(parts)}" if parts else ""


def span(periods: Sequence[str]) -> str:
    """A run of periods as its first and last."""
    return periods[0] if len(periods) == 1 else f"{periods[0]} to {periods[-1]}"


def period_ticks(periods: Sequence[str]) -> list[str]:
    """Short names of consecutive periods for an axis; the year stands where it changes."""
    texts, year = [], 0
    for text in periods:
        period = Period.parse(text)
        start, last = period.start, period.last
        match period.granularity:
            case "year":
                texts.append(str(period))
                continue
            case "quarter":
                short = f"Q{(start.month + 2) // 3}"
            case "month":
                short = f"{start:%b}"
            case "week":
                short = f"W{start.isocalendar().week}"
            case "day":
                short = f"{start.day}<br>{start:%b}"
            case "range":
                short = f"{start.day}\u00a0{start:%b}\u2013<br>{last.day}\u00a0{last:%b}"
        of_year = start.isocalendar().year if period.granularity == "week" else start.year
        texts.append(f"{short}<br>{of_year}" if of_year != year else short)
        year = of_year
    return texts
