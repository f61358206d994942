"""Series: one template on one case, period after period."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import Any, Literal, get_args

from workbench.errors import UseError
from workbench.model import Period

Every = Literal["day", "week", "month", "quarter", "year"]
EVERY: tuple[Every, ...] = get_args(Every)

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
"""What a series may be called: its name becomes a folder's, on every system."""

_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.IGNORECASE)


@dataclass(frozen=True)
class Series:
    """A recurring report, as series.toml defines it.

    Attributes
    ----------
    name : letters, digits, ``-`` and ``_``
    template : its name, or the path of a notebook, from the case's folder on
    every : how long its periods are; a report is due when its period is over
    start : the first period is the one that this day lies in
    parameters : what all its reports are given, but for `case`, `period` and `versions`
    matrix : name of a parameter -> values, for each of which the series has an edition of its own
    whole_case : whether its template looks beyond its period, so that every claim of the case counts as seen
    """

    name: str
    template: str
    every: Every
    start: date
    parameters: Mapping[str, Any] = field(default_factory=dict)
    matrix: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    whole_case: bool = False

    def editions(self) -> list["Edition"]:
        """One for each combination of the matrix's values; one in all where there is no matrix."""
        editions = []
        for values in product(*self.matrix.values()):
            name = ".".join([self.name, *map(_in_a_name, values)])
            editions.append(Edition(name, self, {**self.parameters, **dict(zip(self.matrix, values, strict=True))}))
        return editions

    def periods(self, today: date) -> Iterator[Period]:
        """Its periods that are over, oldest first: those that end before `today` or with the day before."""
        period = Period.of(self.start, self.every)
        while period.end <= today:
            yield period
            period = Period.of(period.end, self.every)


@dataclass(frozen=True)
class Edition:
    """A series for one combination of its matrix's values.

    Attributes
    ----------
    name : the series' name and the values, with dots between them; also its folder's
    parameters : what its reports are given
    """

    name: str
    series: Series
    parameters: Mapping[str, Any]


def check_name(name: str) -> None:
    """Refuse a name that could not be a folder's on every system, or would lead out of its place.

    Raises
    ------
    UseError
        Saying what a name may hold.
    """
    if not NAME.fullmatch(name) or _RESERVED.fullmatch(name):
        raise UseError(
            f"series {name!r}: a name is of letters, digits, - and _, begins with a letter or digit, has at most 64"
        )


def _in_a_name(value: object) -> str:
    words = ",".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return re.sub(r"[^A-Za-z0-9_-]+", "-", words)[:64] or "-"
