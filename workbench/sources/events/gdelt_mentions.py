"""GDELT 2's mentions: in which other pages GDELT found an event again, 16 tab-separated columns without a header.

A mention says who acts only by the id of its event, so it can be read beside the file of events alone. It leads to another page; it
is no other witness: pages that repeat one text are mentions too, and GDELT does not tell them from others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from workbench.sources.events.cells import Row, host_of, named, number_in, whole_in
from workbench.sources.events.coded_dates import compact_day
from workbench.sources.events.coded_rows import CodedRow, Report, RowLeftOut
from workbench.sources.events.gdelt import title_of
from workbench.sources.events.raw_lines import Line
from workbench.sources.events.records import Record, records_of
from workbench.sources.events.row_faults import NoHappening, RowFault
from workbench.sources.events.row_making import rows_from

COLUMNS = (
    *("globaleventid", "eventtimedate", "mentiontimedate", "mentiontype", "mentionsourcename", "mentionidentifier"),
    *("sentenceid", "actor1charoffset", "actor2charoffset", "actioncharoffset", "inrawtext", "confidence"),
    *("mentiondoclen", "mentiondoctone", "mentiondoctranslationinfo", "extras"),
)
_TIME = len("20191024143000")
_PAGE = " | page of "


def is_header(names: Sequence[str]) -> bool:
    """Whether these are the names of the columns of mentions."""
    return tuple(name.lower() for name in names) == COLUMNS


def is_line(cells: Sequence[str]) -> bool:
    """Whether these are the cells of a mention without a header."""
    times = all(len(cell) == _TIME and cell.isdigit() for cell in cells[1:3])
    return len(cells) == len(COLUMNS) and cells[0].isdigit() and times and cells[3].isdigit()


def event_ids(lines: Iterable[Line], delimiter: str) -> Iterator[str]:
    """The ids of the events that mentions speak of."""
    return (record.cells[0] for record in records_of(lines, delimiter) if record.cells)


def read_mentions(
    lines: Iterable[Line], delimiter: str, events: Mapping[str, CodedRow]
) -> Iterator[CodedRow | RowLeftOut]:
    """Read mentions as their events' rows in other pages.

    Parameters
    ----------
    events : rows of events by id
    """
    return rows_from(records_of(lines, delimiter), partial(_row, events))


def _row(events: Mapping[str, CodedRow], record: Record) -> CodedRow | None:
    if is_header(record.cells):
        return None
    row = named(COLUMNS, record.cells)
    event = events.get(row["globaleventid"])
    if event is None:
        raise NoHappening("a mention of an event that is in none of these files: import the file of its events with it")
    url = row["mentionidentifier"]
    if not url:
        raise RowFault("it names no page")
    if url == event.report.url:
        raise NoHappening("a mention in the page that its event was coded from")
    return _in_page(event, row, url, record.line)


def _in_page(event: CodedRow, row: Row, url: str, line: int) -> CodedRow:
    outlet = host_of(url) or row["mentionsourcename"]
    sentence, sure = whole_in(row, "sentenceid"), number_in(row, "confidence")
    where = f", sentence {sentence}" if sentence is not None else ""
    share = f", found with confidence {sure:g} %" if sure is not None else ""
    quote = f"{event.quote.partition(_PAGE)[0]}{_PAGE}{outlet}{where}{share}"
    published = compact_day(row["mentiontimedate"])
    return replace(
        event,
        record=f"{event.record} {url} {sentence}",
        line=line,
        report=Report(title_of(url, outlet), outlet, key=url, url=url if host_of(url) else "", published=published),
        quote=quote,
        rest=f"Mention of GDELT event {event.record}; document tone: {row['mentiondoctone'] or 'not given'}",
        confidence=round(event.confidence * min(sure, 100.0) / 100, 2) if sure is not None else event.confidence,
    )
