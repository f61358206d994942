"""Define a series: what is given is checked against its template before it is written down."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from workbench.case import open_case
from workbench.errors import UseError
from workbench.model import Period
from workbench.publishing.due import template_of
from workbench.publishing.series import Edition, Every, Series, check_name
from workbench.publishing.series_file import add_series
from workbench.publishing.settled import SETTLED_OF_SERIES
from workbench.reports.parameters import check_parameters
from workbench.reports.template import Template, find_template


def define(
    case: Path,
    name: str,
    *,
    template: str,
    every: Every,
    today: date,
    start: date | None = None,
    given: Mapping[str, object] | None = None,
    matrix: Mapping[str, Sequence[object]] | None = None,
    whole_case: bool = False,
) -> Series:
    """Add a series to the case's series.toml.

    Parameters
    ----------
    template : its name, or the path of a notebook
    start : a day in the first period that is reported on; in the last one that is over where None
    given : parameters but for `case`, `period` and `versions`, as text or as values
    matrix : name of a parameter -> values, for each of which there is a report of its own

    Raises
    ------
    UseError
        If something given cannot be, or the case has a series of that name; nothing is written then.
    """
    check_name(name)
    opened = open_case(case)
    fixed, several = dict(given or {}), dict(matrix or {})
    if settled := [one for one in SETTLED_OF_SERIES if one in fixed or one in several]:
        raise UseError(f"{settled[0]} is not for a series to say: it follows from the case and the period")
    first = start or _last_over(every, today).start
    series = Series(name, _as_written(template, opened.folder), every, first, fixed, several, whole_case)
    found = find_template(template_of(series.editions()[0], opened.folder))
    if "period" not in found.parameter_names:
        raise UseError(f"template {found.name} has no parameter `period`: a series reports on one period after another")
    checked = [check_parameters(found, _asked(edition)) for edition in series.editions()]
    # Written as they are read, so that a number stands there as one.
    kept = {key: _written(checked[0][key], value) for key, value in fixed.items()}
    values = {
        key: [_written(_read_as(found, key, value), value) for value in column] for key, column in several.items()
    }
    added = replace(series, parameters=kept, matrix=values)
    add_series(opened.folder, added)
    return added


def _asked(edition: Edition) -> dict[str, object]:
    return {**edition.parameters, "case": "here", "period": "2024"}


def _read_as(template: Template, name: str, value: object) -> object:
    return next(one for one in template.parameters if one.name == name).type.read(value)


def _written(read: object, given: object) -> object:
    """The value as TOML can have it: "none" stays text, since TOML has no word for it."""
    return given if read is None else read


def _as_written(template: str, folder: Path) -> str:
    """A notebook's path from the case's folder on, where it lies in there; else from the root of the disk."""
    if not template.endswith(".ipynb"):
        return template
    path = Path(template).resolve()
    inside = path.is_relative_to(folder.resolve())
    return path.relative_to(folder.resolve()).as_posix() if inside else str(path)


def _last_over(every: Every, today: date) -> Period:
    return Period.of(today, every).previous()
