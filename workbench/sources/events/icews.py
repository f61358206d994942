"""ICEWS as Dataverse gives it: 20 tab-separated columns under a header.

Story ID and Sentence Number say which sentence of which story was coded; what the story says is not in the file. Consultations and
accords stand there twice, once from each side: the two rows are one event, since all of its parties are actors.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from workbench.ontology.coded_sectors import sector_of_icews
from workbench.sources.events.cells import Row, canonical, name_in, number_in, oddities
from workbench.sources.events.coded_dates import compact_day, on
from workbench.sources.events.coded_rows import CodedRow, Place, Report, RowLeftOut, Side
from workbench.sources.events.providers import CONFIDENCE
from workbench.sources.events.raw_lines import Line
from workbench.sources.events.records import records_of
from workbench.sources.events.row_making import event_of_cameo, rows_under_header, write_sides
from workbench.sources.events.row_text import RowText, other_columns

PROVIDER = "ICEWS"

_NEEDED = frozenset({"Event ID", "Event Date", "Source Name", "CAMEO Code", "Target Name", "Story ID"})
_TOLD = (
    *("Event ID", "Event Date", "Source Name", "Event Text", "CAMEO Code", "Intensity", "Target Name"),
    *("City", "Province", "Country", "Publisher"),
)
_COLUMNS = (
    *_TOLD,
    *("Source Sectors", "Source Country", "Target Sectors", "Target Country", "Story ID", "Sentence Number"),
    *("District", "Latitude", "Longitude"),
)
_MISSING = ("", "NA", "None", "NULL")


def is_header(names: Sequence[str]) -> bool:
    """Whether these are the names of ICEWS's columns."""
    return set(canonical(names, _COLUMNS)) >= _NEEDED


def read_events(lines: Iterable[Line], delimiter: str = "\t") -> Iterator[CodedRow | RowLeftOut]:
    """Read events by the names of their columns."""
    return rows_under_header(records_of(lines, delimiter), _COLUMNS, is_header, PROVIDER, _coded)


def _coded(row: Row, line: int) -> CodedRow:
    day = compact_day(row["Event Date"])
    event = event_of_cameo(row["CAMEO Code"])
    text = RowText(f"ICEWS {row['Event ID']}")
    acting, receiving = (name_in(row, f"{side} Name", _MISSING) for side in ("Source", "Target"))
    actors, recipients = write_sides(text, (acting, ""), (receiving, ""), event, partial(_side, row))
    score = number_in(row, "Intensity")
    scale = f", intensity {score:g}" if score is not None else ""
    what = text.add(f"{row.get('Event Text') or event.meaning} [CAMEO {row['CAMEO Code']}{scale}]")
    text.add(str(day))
    city, province, country = (name_in(row, column, _MISSING) for column in ("City", "Province", "Country"))
    place = text.add(city, province, country).text
    outlet = name_in(row, "Publisher", _MISSING)
    text.add(outlet, name="story of")
    story = name_in(row, "Story ID", _MISSING)
    return CodedRow(
        provider=PROVIDER,
        record=row["Event ID"],
        line=line,
        report=Report(
            title=f"story {story} coded by ICEWS" if story else "record coded by ICEWS",
            outlet=outlet or PROVIDER,
            key=story,
        ),
        quote=text.text,
        rest=other_columns(((name, value) for name, value in row.items() if value not in _MISSING), _TOLD),
        trigger=(what.start, what.end),
        actors=actors,
        recipients=recipients,
        event=event,
        date=on(day, row["Event Date"]),
        place=place,
        home=country,
        code=row["CAMEO Code"],
        confidence=CONFIDENCE[PROVIDER],
        score=score,
        remarks=oddities(row, ("Source Name", "Target Name", "Publisher", "City", "Event Text")),
    )


def _side(row: Row, words: Place, number: int) -> Side:
    side = "Source" if number == 1 else "Target"
    country = name_in(row, f"{side} Country", _MISSING)
    return Side(words, words.text, country, sector_of_icews(row.get(f"{side} Sectors", "")))
