"""How charts write numbers."""

THIN = 5
"""With fewer events than this a share is printed as its count of events, never as a percentage."""

MINUS = "\u2212"


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
