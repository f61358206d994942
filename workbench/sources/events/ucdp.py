"""UCDP GED, the Georeferenced Event Dataset of the Uppsala Conflict Data Program: comma-separated, under a header.

People code each event from several reports. Sides of a fight have no direction, a state always being side A of a conflict with
one; only one-sided violence has a doer, side A, and civilians as its victims. UCDP has no scale and no codes of ours: violence of
all three types is ASSAULT, with the type as the provider's code.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from workbench.model import ClaimDate
from workbench.ontology.cameo import CodedEvent
from workbench.sources.events.cells import Row, canonical, name_in, oddities, one_line, whole_in
from workbench.sources.events.coded_dates import Unit, between, compact_day, on, within
from workbench.sources.events.coded_rows import CodedRow, Place, Report, RowLeftOut, Side, Speaker
from workbench.sources.events.providers import CONFIDENCE
from workbench.sources.events.raw_lines import Line
from workbench.sources.events.records import records_of
from workbench.sources.events.row_faults import RowFault
from workbench.sources.events.row_making import rows_under_header, write_sides
from workbench.sources.events.row_text import RowText, other_columns

PROVIDER = "UCDP GED"

_NEEDED = frozenset({"id", "type_of_violence", "side_a", "side_b", "date_start", "date_end", "date_prec", "country"})
_TOLD = (
    *(
        "id",
        "year",
        "type_of_violence",
        "side_a",
        "side_b",
        "dyad_name",
        "date_start",
        "date_end",
        "best",
        "low",
        "high",
    ),
    *("where_coordinates", "adm_1", "country", "source_office", "source_original", "geom_wkt"),
)
_FIGHT = CodedEvent("ASSAULT", "", together=True, undirected=True, channels=("military",), meaning="")
_TYPES = {
    1: ("state-based conflict", _FIGHT),
    2: ("non-state conflict", _FIGHT),
    3: ("one-sided violence", CodedEvent("ASSAULT", "", False, False, ("military",), "")),
}
_MISSING = ("", "NA", "NULL", "nan")
_GOVERNMENT = "Government of "
_EXACT, _DAYS, _WEEK, _MONTH = 1, 2, 3, 4
"""Values of `date_prec`: a day; up to six days; a week; a month; 5 is up to a year."""


def is_header(names: Sequence[str]) -> bool:
    """Whether these are the names of UCDP GED's columns."""
    return set(canonical(names, _NEEDED)) >= _NEEDED


def read_events(lines: Iterable[Line], delimiter: str) -> Iterator[CodedRow | RowLeftOut]:
    """Read events by the names of their columns."""
    return rows_under_header(records_of(lines, delimiter), (*_NEEDED, *_TOLD), is_header, PROVIDER, _coded)


def _coded(row: Row, line: int) -> CodedRow:
    kind = whole_in(row, "type_of_violence")
    if kind not in _TYPES:
        raise RowFault("its type_of_violence is none of 1, 2 and 3")
    meaning, event = _TYPES[kind]
    number = whole_in(row, "id")
    record = str(number) if number is not None else row["id"]
    if not record:
        raise RowFault("its id is missing")
    when = _date(row)
    text = RowText(f"UCDP GED {record}")
    sides = name_in(row, "side_a", _MISSING), name_in(row, "side_b", _MISSING)
    actors, recipients = write_sides(text, (sides[0], ""), (sides[1], ""), event, partial(_side, row, kind))
    what = text.add(f"{meaning} [type {kind}{_deaths(row)}]")
    text.add(when.text)
    country = name_in(row, "country", _MISSING)
    place = text.add(name_in(row, "where_coordinates", _MISSING), name_in(row, "adm_1", _MISSING), country).text
    said_by = _speakers(row, text)
    return CodedRow(
        provider=PROVIDER,
        record=record,
        line=line,
        report=Report(title="event coded by UCDP GED", outlet=PROVIDER),
        quote=text.text,
        rest=other_columns(((name, value) for name, value in row.items() if value not in _MISSING), _TOLD),
        trigger=(what.start, what.end),
        actors=actors,
        recipients=recipients,
        event=event,
        date=when,
        place=place,
        home=country,
        code=f"type_of_violence {kind}",
        confidence=CONFIDENCE[PROVIDER],
        said_by=said_by,
        remarks=oddities(row, ("side_a", "side_b", "where_coordinates", "source_original")),
    )


def _side(row: Row, kind: int, words: Place, number: int) -> Side:
    name = one_line(words.text)
    if name.startswith(_GOVERNMENT):
        return Side(words, name, name.removeprefix(_GOVERNMENT), "GOV")
    if name == "Civilians":
        return Side(words, name, name_in(row, "country", _MISSING), "CVL")
    rebels = kind == 1 and number == 2  # noqa: PLR2004 - side B of a conflict with a state
    return Side(words, name, sector="REB" if rebels else "", several=True)


def _deaths(row: Row) -> str:
    best, low, high = (whole_in(row, one) for one in ("best", "low", "high"))
    if best is None:
        return ""
    return f", deaths {best}" + (f" ({low} to {high})" if low is not None and high is not None and low != high else "")


def _date(row: Row) -> ClaimDate:
    """First to last day; where these are one day and the precision says otherwise, the week, month or year around it."""
    first, last = compact_day(row["date_start"]), compact_day(row["date_end"])
    precision = whole_in(row, "date_prec")
    text = _written(first, last)
    if first != last or precision in (_EXACT, None):
        return between(first, last, text) if first != last else on(first, text)
    unit: Unit = "week" if precision in (_DAYS, _WEEK) else "month" if precision == _MONTH else "year"
    return within(unit, first, text, f"coded, to the {unit}")


def _written(first: date, last: date) -> str:
    return str(first) if first == last else f"{first} to {last}"


def _speakers(row: Row, text: RowText) -> tuple[Speaker, ...]:
    """Who told it, and the first medium that brought it; a row is one report, however many media it names."""
    found: list[Speaker] = []
    original = name_in(row, "source_original", (*_MISSING, "-1"))
    if original:
        found.append(Speaker(text.add(original, name="told by"), "actor"))
    offices = [one.strip() for one in row.get("source_office", "").split(";") if one.strip() not in _MISSING]
    if offices:
        text.part()
        found.append(Speaker(text.words(offices[0], "in "), "outlet"))
        text.words("".join(f"; {one}" for one in dict.fromkeys(offices[1:]) if one != offices[0]))
    return tuple(found)
