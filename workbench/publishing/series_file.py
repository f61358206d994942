"""series.toml of a case: its recurring reports, written to be read and edited by people.

::

    [weekly]
    template = "influence-monitor"
    every = "week"
    from = 2024-01-01
    [weekly.parameters]
    periods = 4
    [weekly.matrix]
    target = ["NER", "MLI", "BFA"]
"""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

from workbench.errors import CaseFileError, CaseNotFound, UseError
from workbench.publishing.series import EVERY, Series, check_name
from workbench.publishing.settled import SETTLED_OF_SERIES
from workbench.reports.whole_file import write_whole
from workbench.store.toml_text import toml_text

FILE_NAME = "series.toml"
_HEAD = "# Recurring reports of this case. Edit freely; it is read anew each time.\n"
_KNOWN = ("template", "every", "from", "parameters", "matrix", "whole_case")


def read_series(case: Path) -> list[Series]:
    """The series of the case in the folder `case`, in the order of the file; none where there is no file.

    Raises
    ------
    CaseFileError
        If the file cannot be read, naming the series and what is wrong with it.
    """
    file = case / FILE_NAME
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return []
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CaseFileError(file, None, f"not readable as TOML ({error}): mend it there") from error
    series = [_read(file, name, entry) for name, entry in values.items()]
    _check_editions(file, series)
    return series


def add_series(case: Path, series: Series) -> None:
    """Write a series at the end of the file; what stands there stays as it is.

    Raises
    ------
    CaseNotFound
        If the folder holds no case.
    UseError
        If the case has a series of that name.
    CaseFileError
        If the file cannot be read, or the new series cannot be one.
    """
    if not (case / "case.toml").is_file():
        raise CaseNotFound(case)
    check_name(series.name)
    file = case / FILE_NAME
    before = read_series(case)
    if series.name.lower() in {one.name.lower() for one in before}:
        raise UseError(f"{file} has a series {series.name!r}: choose another name, or edit it there")
    text = _written(series)
    _check_editions(file, [*before, _read(file, series.name, tomllib.loads(text)[series.name])])
    head = file.read_text(encoding="utf-8-sig").rstrip("\n") + "\n" if file.exists() else _HEAD
    write_whole(file, f"{head}\n{text}")


def _read(file: Path, name: str, entry: object) -> Series:
    try:
        check_name(name)
    except UseError as error:
        raise CaseFileError(file, None, str(error)) from error

    def wrong(reason: str) -> CaseFileError:
        return CaseFileError(file, None, f"series {name}: {reason}")

    if not isinstance(entry, dict):
        raise wrong(f"it must be a table: write [{name}], and its lines below")
    if unknown := sorted(set(entry) - set(_KNOWN)):
        raise wrong(f"unknown name {unknown[0]!r}: a series has {', '.join(_KNOWN)}")
    if not isinstance(template := entry.get("template"), str):
        raise wrong('it needs a template, such as template = "influence-monitor"')
    if (every := entry.get("every")) not in EVERY:
        raise wrong(f"every is {every!r}: choose one of {', '.join(EVERY)}")
    start = entry.get("from")
    if not isinstance(start, date) or isinstance(start, datetime):
        raise wrong(f"from is {start!r}: write a day without quotes, such as from = 2024-01-01")
    if not isinstance(whole_case := entry.get("whole_case", False), bool):
        raise wrong(f"whole_case is {whole_case!r}: write true or false, without quotes")
    parameters, matrix = entry.get("parameters", {}), entry.get("matrix", {})
    if reason := _wrong_values(name, parameters, matrix):
        raise wrong(reason)
    return Series(name, template, cast("Any", every), start, _plain(parameters), _plain(matrix), whole_case)


def _wrong_values(name: str, parameters: object, matrix: object) -> str:
    """What is wrong with the parameters or the matrix; nothing where they will do."""
    if not isinstance(parameters, dict) or not isinstance(matrix, dict):
        return f"its parameters and its matrix are tables: write [{name}.parameters], and a line for each below"
    if settled := [one for one in SETTLED_OF_SERIES if one in parameters or one in matrix]:
        return f"{settled[0]} is not for a series to say: it follows from the case and the period; remove it"
    if both := sorted(set(parameters) & set(matrix)):
        return f"{both[0]} stands both among its parameters and in its matrix: remove one"
    for key, several in matrix.items():
        if not isinstance(several, list) or not several:
            return f'matrix: {key} must be a list with something in it, such as {key} = ["NER", "MLI"]'
    return ""


def _check_editions(file: Path, series: list[Series]) -> None:
    seen: dict[str, str] = {}
    for one in series:
        for edition in one.editions():
            # Folders' names are told apart without regard to case on some systems.
            if (key := edition.name.lower()) in seen:
                raise CaseFileError(file, None, f"series {one.name}: two of its reports would lie in {edition.name}")
            seen[key] = one.name


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Days as the text that a parameter takes."""
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain_value(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _written(series: Series) -> str:
    lines = [f"[{series.name}]", f"template = {_value(series.template)}", f"every = {_value(series.every)}"]
    lines.append(f"from = {series.start.isoformat()}")
    if series.whole_case:
        lines.append("whole_case = true")
    for heading, values in (("parameters", series.parameters), ("matrix", series.matrix)):
        if values:
            lines.append(f"[{series.name}.{heading}]")
            lines += [f"{_value(name)} = {_value(value)}" for name, value in values.items()]
    return "\n".join(lines) + "\n"


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_value(name)} = {_value(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    return toml_text(value)
