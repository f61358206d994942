"""ACLED, the Armed Conflict Location and Event Data: comma- or semicolon-separated, under a header.

Written by the public description of its columns, without a file at hand. Actor 1 and actor 2 imply no direction: both are
actors, and their tie has none. People code each event from the media that its source column names.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from workbench.model import ClaimDate
from workbench.ontology.acled import acled_events
from workbench.ontology.cameo import CodedEvent
from workbench.sources.dates import read_day
from workbench.sources.events.cells import Row, canonical, name_in, oddities, one_line, whole_in
from workbench.sources.events.coded_dates import NO_DAY, on, within
from workbench.sources.events.coded_rows import CodedRow, Place, Report, RowLeftOut, Side, Speaker
from workbench.sources.events.providers import CONFIDENCE
from workbench.sources.events.raw_lines import Line
from workbench.sources.events.records import records_of
from workbench.sources.events.row_faults import NoHappening, RowFault
from workbench.sources.events.row_making import rows_under_header, write_sides
from workbench.sources.events.row_text import RowText, other_columns

PROVIDER = "ACLED"

_NEEDED = frozenset({"event_id_cnty", "event_date", "event_type", "actor1", "country"})
_TOLD = (
    *("event_id_cnty", "event_date", "year", "event_type", "sub_event_type", "actor1", "actor2", "fatalities"),
    *("location", "admin1", "country", "source"),
)
_MISSING = ("", "NA", "NULL")
_DEMONSTRATORS = ("Protesters", "Rioters")
_WEEK, _MONTH = 2, 3
"""Values of `time_precision`: 1 is a day; within the week; within the month."""


def is_header(names: Sequence[str]) -> bool:
    """Whether these are the names of ACLED's columns."""
    return set(canonical(names, _NEEDED)) >= _NEEDED


def read_events(lines: Iterable[Line], delimiter: str) -> Iterator[CodedRow | RowLeftOut]:
    """Read events by the names of their columns."""
    return rows_under_header(
        records_of(lines, delimiter), (*_NEEDED, *_TOLD, "time_precision", "notes"), is_header, PROVIDER, _coded
    )


def _coded(row: Row, line: int) -> CodedRow:
    record = row["event_id_cnty"]
    if not record:
        raise RowFault("its id is missing")
    day = _day(row["event_date"])
    event = _event(row)
    text = RowText(f"ACLED {record}")
    sides = name_in(row, "actor1", _MISSING), name_in(row, "actor2", _MISSING)
    actors, recipients = write_sides(text, (sides[0], ""), (sides[1], ""), event, _side)
    code = ": ".join(one for one in (row["event_type"], row.get("sub_event_type", "")) if one)
    deaths = whole_in(row, "fatalities")
    what = text.add(f"{code} [ACLED{'' if deaths is None else f', deaths {deaths}'}]")
    text.add(str(day))
    country = name_in(row, "country", _MISSING)
    place = text.add(name_in(row, "location", _MISSING), name_in(row, "admin1", _MISSING), country).text
    said_by = _speakers(row, text)
    return CodedRow(
        provider=PROVIDER,
        record=record,
        line=line,
        report=Report(title="event coded by ACLED", outlet=PROVIDER),
        quote=text.text,
        rest=other_columns(((name, value) for name, value in row.items() if value not in _MISSING), _TOLD),
        trigger=(what.start, what.end),
        actors=_demonstrators(actors) if event.event == "PROTEST" else actors,
        recipients=recipients,
        event=event,
        date=_date(day, row["event_date"], whole_in(row, "time_precision")),
        place=place,
        home=country,
        code=code,
        confidence=CONFIDENCE[PROVIDER],
        said_by=said_by,
        remarks=oddities(row, ("actor1", "actor2", "location", "notes", "source")),
    )


def _event(row: Row) -> CodedEvent:
    kind = row.get("sub_event_type") or row["event_type"]
    found = acled_events().get(kind.lower())
    if found is None:
        raise RowFault("its sub-event type is none of ACLED's")
    if not found.event:
        raise NoHappening(f"no PLOVER type: ACLED {found.meaning}")
    return found


def _side(words: Place, _: int) -> Side:
    civilians = words.text.startswith("Civilians")
    return Side(words, one_line(words.text), sector="CVL" if civilians else "")


def _demonstrators(actors: tuple[Side, ...]) -> tuple[Side, ...]:
    """Who demonstrates, of those that a protest names: police that looks on or strikes does not."""
    return tuple(one for one in actors if one.name.startswith(_DEMONSTRATORS)) or actors[:1]


def _day(text: str) -> date:
    try:
        return read_day(text)
    except ValueError as error:
        raise RowFault(NO_DAY) from error


def _date(day: date, text: str, precision: int | None) -> ClaimDate:
    if precision == _WEEK:
        return within("week", day, text, "coded, to the week")
    if precision == _MONTH:
        return within("month", day, text, "coded, to the month")
    return on(day, text)


def _speakers(row: Row, text: RowText) -> tuple[Speaker, ...]:
    """The first medium of those that it was coded from; a row is one report, however many it names."""
    media = [one.strip() for one in name_in(row, "source", _MISSING).split(";") if one.strip()]
    if not media:
        return ()
    text.part()
    first = Speaker(text.words(media[0], "in "), "outlet")
    text.words("".join(f"; {one}" for one in dict.fromkeys(media[1:]) if one != media[0]))
    return (first,)
