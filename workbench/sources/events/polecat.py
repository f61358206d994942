"""POLECAT, the successor of ICEWS: 40 tab-separated columns under a header, coded in PLOVER itself.

Written by the public description of its columns, without a file at hand. Columns are found by name, since their order and number
changed; some files begin with a header that has more names than their rows have cells.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from workbench.model import Channel
from workbench.ontology import EVENT_TYPES
from workbench.ontology.cameo import CodedEvent
from workbench.ontology.coded_sectors import sector_of_polecat
from workbench.sources.events.cells import Row, canonical, name_in, named, number_in, oddities, one_line
from workbench.sources.events.coded_dates import compact_day, on
from workbench.sources.events.coded_rows import CodedRow, Place, Report, RowLeftOut, Side
from workbench.sources.events.providers import CONFIDENCE
from workbench.sources.events.raw_lines import Line
from workbench.sources.events.records import Record, records_of
from workbench.sources.events.row_faults import RowFault
from workbench.sources.events.row_making import is_taken_for_header, rows_from, write_sides
from workbench.sources.events.row_text import RowText, other_columns

PROVIDER = "POLECAT"

_NEEDED = frozenset({"Event ID", "Event Date", "Event Type", "Actor Name", "Recipient Name", "Quad Code"})
_TOLD = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Actor Name", "Recipient Name"),
    *("Placename", "City", "Province", "Country", "Source", "Publication Date", "Language", "Intensity"),
)
_COLUMNS = (
    *_TOLD,
    *("Event Intensity", "Quad Code", "Contexts"),
    *(f"{side} {name}" for side in ("Actor", "Recipient") for name in ("Country", "Sectors", "Name Raw")),
    *("Primary Actor Sector", "Primary Recipient Sector"),
)
_MISSING = ("", "None", "NA", "none", "NULL")
_TOGETHER = frozenset({"CONSULT"})
_CHANNELS = {
    "military": Channel.MILITARY,
    "economic": Channel.ECONOMIC,
    "diplomatic": Channel.DIPLOMATIC,
    "misinformation": Channel.INFORMATIONAL,
    "cyber": Channel.INFORMATIONAL,
    "political_institutions": Channel.POLITICAL,
    "election": Channel.POLITICAL,
    "pro_democracy": Channel.POLITICAL,
    "pro_autocracy": Channel.POLITICAL,
}
"""Channels that PLOVER's contexts tell."""
_QUADS = {"verbal cooperation": 1, "material cooperation": 2, "verbal conflict": 3, "material conflict": 4}


def is_header(names: Sequence[str]) -> bool:
    """Whether these are the names of POLECAT's columns."""
    return set(_columns(names)) >= _NEEDED


def read_events(lines: Iterable[Line], delimiter: str = "\t") -> Iterator[CodedRow | RowLeftOut]:
    """Read events by the names of their columns."""
    header: list[str] = []
    return rows_from(records_of(lines, delimiter), partial(_row, header))


def _columns(names: Sequence[str]) -> list[str]:
    return ["Intensity" if one == "Event Intensity" else one for one in canonical(names, _COLUMNS)]


def _row(header: list[str], record: Record) -> CodedRow | None:
    names = _columns(record.cells)
    if is_taken_for_header(header, names, is_header, PROVIDER):
        return None
    cells = list(record.cells)
    while len(cells) > len(header) and not cells[-1].strip():
        cells.pop()  # files with tabs at the ends of their lines
    return _coded(named(header, cells), record.line)


def _coded(row: Row, line: int) -> CodedRow:
    event, oddity = _event(row)
    day = compact_day(row["Event Date"])
    text = RowText(f"POLECAT {row['Event ID']}")
    acting, receiving = (_name(row, side) for side in ("Actor", "Recipient"))
    actors, recipients = write_sides(text, (acting, ""), (receiving, ""), event, partial(_side, row))
    code = " ".join(one for one in (event.event, name_in(row, "Event Mode", _MISSING)) if one)
    score = number_in(row, "Intensity")
    scale = f", intensity {score:g}" if score is not None else ""
    what = text.add(f"{code.lower()} [PLOVER {code}{scale}]")
    text.add(str(day))
    places = [name_in(row, column, _MISSING) for column in ("Placename", "City", "Province", "Country")]
    place = text.add(*places).text
    outlet = name_in(row, "Source", _MISSING)
    text.add(outlet, name="story of")
    published = name_in(row, "Publication Date", _MISSING)
    language = name_in(row, "Language", _MISSING).lower()
    return CodedRow(
        provider=PROVIDER,
        record=row["Event ID"],
        line=line,
        report=Report(
            title="story coded by POLECAT",
            outlet=outlet or PROVIDER,
            published=compact_day(published) if published else None,
            language=language if len(language) == len("en") else "en",
        ),
        quote=text.text,
        rest=other_columns(((name, value) for name, value in row.items() if value not in _MISSING), _TOLD),
        trigger=(what.start, what.end),
        actors=actors,
        recipients=recipients,
        event=event,
        date=on(day, row["Event Date"]),
        place=place,
        home=places[-1],
        code=code,
        confidence=CONFIDENCE[PROVIDER],
        score=score,
        quad=_quad(row.get("Quad Code", "")),
        remarks=oddity + oddities(row, ("Actor Name", "Recipient Name", "Placename", "Source")),
    )


def _event(row: Row) -> tuple[CodedEvent, tuple[str, ...]]:
    """Type and mode; a mode that this version of PLOVER does not have for the type is left out and told.

    Raises
    ------
    RowFault
        If the type is none of PLOVER's.
    """
    kind = EVENT_TYPES.get(name_in(row, "Event Type", _MISSING).upper())
    if kind is None:
        raise RowFault("its event type is none of PLOVER's")
    mode = name_in(row, "Event Mode", _MISSING).lower()
    contexts = {one.strip() for one in row.get("Contexts", "").replace(",", ";").split(";")}
    channels = {channel for context, channel in _CHANNELS.items() if context in contexts}
    told = tuple(one.value for one in Channel if one in channels)
    known = mode in kind.modes
    event = CodedEvent(
        kind.name, mode if known else "", kind.name in _TOGETHER, undirected=False, channels=told, meaning=""
    )
    return event, () if known or not mode else ("a mode that PLOVER 0.8 does not have for its type: left out",)


def _name(row: Row, side: str) -> str:
    return name_in(row, f"{side} Name", _MISSING) or name_in(row, f"{side} Name Raw", _MISSING)


def _side(row: Row, words: Place, number: int) -> Side:
    side = "Actor" if number == 1 else "Recipient"
    country = name_in(row, f"{side} Country", _MISSING).split(";")[0]
    sectors = name_in(row, f"Primary {side} Sector", _MISSING) or name_in(row, f"{side} Sectors", _MISSING)
    return Side(words, one_line(words.text), country, sector_of_polecat(sectors))


def _quad(text: str) -> int | None:
    """The quad class, written as ``1``, ``Q1`` or ``Verbal cooperation``."""
    words = " ".join(text.lower().replace("_", " ").replace("-", " ").split())
    digits = [one for one in words if one in "1234"]
    return _QUADS.get(words) or (int(digits[0]) if len(digits) == 1 else None)
