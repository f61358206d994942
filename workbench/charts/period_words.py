"""How charts write periods."""

from collections.abc import Sequence

from workbench.model import Period


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
