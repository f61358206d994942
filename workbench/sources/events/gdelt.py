"""GDELT 1 and 2: the events that machines code from every page of news, 57, 58 or 61 tab-separated columns without a header.

57 columns are version 1 before April 2013, which names no page; files that somebody put together mix all three, so each line is
read by its own number of columns. A file that was saved with a header is read by its names.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from urllib.parse import urlsplit

from workbench.model import ClaimDate
from workbench.ontology.coded_sectors import sector_of_roles
from workbench.sources.events.cells import Row, canonical, host_of, name_in, named, number_in, oddities, whole_in
from workbench.sources.events.coded_dates import compact_day, on, within
from workbench.sources.events.coded_rows import CodedRow, Place, Report, RowLeftOut, Side
from workbench.sources.events.providers import CONFIDENCE
from workbench.sources.events.raw_lines import Line
from workbench.sources.events.records import Record, records_of
from workbench.sources.events.row_faults import RowFault
from workbench.sources.events.row_making import event_of_cameo, rows_from, write_sides
from workbench.sources.events.row_text import RowText, other_columns

PROVIDER = "GDELT"

_ID = "GLOBALEVENTID"
_CODES = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code")
_TYPES = ("Type1Code", "Type2Code", "Type3Code")
_GEO_1 = ("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID")
_GEO_2 = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")


def _columns(geography: Sequence[str]) -> tuple[str, ...]:
    return (
        *(_ID, "SQLDATE", "MonthYear", "Year", "FractionDate"),
        *(f"Actor{number}{name}" for number in (1, 2) for name in (*_CODES, *_TYPES)),
        *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
        *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
        *(f"{whose}Geo_{name}" for whose in ("Actor1", "Actor2", "Action") for name in geography),
        *("DATEADDED", "SOURCEURL"),
    )


COLUMNS = {len(names): names for names in (_columns(_GEO_1)[:-1], _columns(_GEO_1), _columns(_GEO_2))}
"""The columns of a line without a header, by their number: 57, 58, 61."""

_TOLD = (
    *(_ID, "SQLDATE", "MonthYear", "Year", "FractionDate", "Actor1Name", "Actor1Code", "Actor2Name", "Actor2Code"),
    *("EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "ActionGeo_FullName", "SOURCEURL"),
)
_LOOKED_BACK = {7: "week", 30: "month", 365: "year"}
"""GDELT writes "last week", "last month" and "last year" as exactly so many days before the page was found."""
_QUADS = frozenset({1, 2, 3, 4})


def is_event_line(cells: Sequence[str]) -> bool:
    """Whether these are the cells of an event of GDELT without a header."""
    names = COLUMNS.get(len(cells))
    if names is None:
        return False
    row = dict(zip(names, cells, strict=True))
    return row[_ID].isdigit() and row["SQLDATE"].isdigit() and row["EventCode"].strip().isdigit()


def is_event_header(names: Sequence[str]) -> bool:
    """Whether these are the names of GDELT's columns of events."""
    return {_ID, "SQLDATE", "EventCode", "Actor1Code"} <= set(_named(names))


def _named(names: Sequence[str]) -> list[str]:
    return canonical(names, COLUMNS[61])


def read_events(lines: Iterable[Line], delimiter: str = "\t") -> Iterator[CodedRow | RowLeftOut]:
    """Read events; a line of another number of columns is refused."""
    header: list[str] = []
    return rows_from(records_of(lines, delimiter), partial(_row, header))


def _row(header: list[str], record: Record) -> CodedRow | None:
    if is_event_header(record.cells):
        header[:] = _named(record.cells)
        return None
    names = header or COLUMNS.get(len(record.cells))
    if names is None:
        more = "more" if len(record.cells) > max(COLUMNS) else "fewer" if len(record.cells) < min(COLUMNS) else "other"
        raise RowFault(f"it has {more} columns than GDELT: 57, 58 or 61 are needed")
    return _coded(named(names, record.cells), record.line)


def _coded(row: Row, line: int) -> CodedRow:
    _check(row)
    day = compact_day(row["SQLDATE"])
    event = event_of_cameo(row["EventCode"])
    text = RowText(f"GDELT {row[_ID]}")
    acting, receiving = _names(row, 1), _names(row, 2)
    actors, recipients = write_sides(text, acting, receiving, event, partial(_side, row))
    score, quad = number_in(row, "GoldsteinScale"), whole_in(row, "QuadClass")
    scale = f", Goldstein {score:g}" if score is not None else ""
    what = text.add(f"{event.meaning} [CAMEO {row['EventCode']}{scale}]")
    text.add(str(day))
    place = name_in(row, "ActionGeo_FullName")
    text.add(place)
    url = row.get("SOURCEURL", "")
    host = host_of(url)
    text.add(host, name="page of")
    added = row.get("DATEADDED", "")
    return CodedRow(
        provider=PROVIDER,
        record=row[_ID],
        line=line,
        report=Report(
            title=title_of(url, host),
            outlet=host or url or PROVIDER,
            key=url,
            url=url,
            published=compact_day(added) if added else None,
        ),
        quote=text.text,
        rest=other_columns(row.items(), _TOLD),
        trigger=(what.start, what.end),
        actors=actors,
        recipients=recipients,
        event=event,
        date=_date(row["SQLDATE"], added),
        place=place,
        home=place.rpartition(",")[2].strip(),
        code=row["EventCode"],
        confidence=CONFIDENCE[PROVIDER],
        score=score,
        quad=quad,
        remarks=oddities(row, ("Actor1Name", "Actor2Name", "ActionGeo_FullName", "SOURCEURL")),
    )


def _check(row: Row) -> None:
    """Refuse a row whose values stand under other columns, as where a tab was lost.

    Raises
    ------
    RowFault
        If the id is no number, or the quad class none of the four.
    """
    if not (row[_ID].isascii() and row[_ID].isdigit()):
        raise RowFault("its id is no number")
    if whole_in(row, "QuadClass") not in _QUADS or not row["EventCode"].startswith(row["EventRootCode"][:1]):
        raise RowFault("its columns are shifted: QuadClass is none of 1 to 4, or EventCode not of EventRootCode")


def _names(row: Row, number: int) -> tuple[str, str]:
    name, code = name_in(row, f"Actor{number}Name"), name_in(row, f"Actor{number}Code")
    return (name, code) if name else (code, "")


def _side(row: Row, words: Place, number: int) -> Side:
    prefix = f"Actor{number}"
    country = row[f"{prefix}CountryCode"]
    roles = [row[f"{prefix}{one}"] for one in _TYPES]
    rest = [row[f"{prefix}{one}"] for one in _CODES[3:]]
    return Side(
        words,
        name=row[f"{prefix}Name"] or words.text,
        country=country,
        sector=sector_of_roles(roles),
        is_whole_state=bool(country) and not any([*roles, *rest]),
    )


def _date(text: str, added: str) -> ClaimDate:
    day = compact_day(text)
    back = (compact_day(added) - day).days if added else 0
    match _LOOKED_BACK.get(back):
        case "week":
            return within("week", day, text, "coded, counted back a week from the page")
        case "month":
            return within("month", day, text, "coded, counted back a month from the page")
        case "year":
            return within("year", day, text, "coded, counted back a year from the page")
        case _:
            return on(day, text)


def title_of(url: str, host: str) -> str:
    """What the page's address says of its subject: its last long part, as words."""
    if not host:
        return "record coded by GDELT"
    parts = [one for one in urlsplit(url).path.split("/") if "-" in one]
    words = max(parts, key=len, default="").rpartition(".")[0] or max(parts, key=len, default="")
    return f"page coded by GDELT: {words.replace('-', ' ')[:120]}" if words else "page coded by GDELT"
