"""What readers of all formats do alike: sides in the quote, PLOVER's side of a code, rows that yield no claim."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.ontology.cameo import CodedEvent, cameo_event
from workbench.sources.events.cells import Row, canonical, named
from workbench.sources.events.coded_rows import CodedRow, RowLeftOut, Side
from workbench.sources.events.records import Record
from workbench.sources.events.row_faults import NoHappening, RowFault
from workbench.sources.events.row_text import RowText

_ROOT = 2
"""Digits of a root of CAMEO."""


def is_taken_for_header(
    header: list[str], names: Sequence[str], is_header: Callable[[Sequence[str]], bool], provider: str
) -> bool:
    """Whether a line is the header of those that follow it: the first one, or the same again, as in joined files.

    `header` holds its names from then on.

    Raises
    ------
    RowFault
        If a row comes before any header.
    """
    if header and names != header:
        return False
    if not is_header(names):
        raise RowFault(f"the header of {provider} is missing before it")
    header[:] = names
    return True


def rows_under_header(
    records: Iterable[Record],
    columns: Iterable[str],
    is_header: Callable[[Sequence[str]], bool],
    provider: str,
    coded: Callable[[Row, int], CodedRow],
) -> Iterator[CodedRow | RowLeftOut]:
    """Make a row of each record by the names of its columns.

    Parameters
    ----------
    columns : names as the provider writes them
    coded : makes the row of its cells and its line
    """
    header: list[str] = []
    known = tuple(columns)

    def row_of(record: Record) -> CodedRow | None:
        names = canonical(record.cells, known)
        if is_taken_for_header(header, names, is_header, provider):
            return None
        return coded(named(header, record.cells), record.line)

    return rows_from(records, row_of)


def rows_from(
    records: Iterable[Record], row_of: Callable[[Record], CodedRow | None]
) -> Iterator[CodedRow | RowLeftOut]:
    """Make a row of each record; what yields none is said with its line. None of `row_of` is passed over in silence: a header."""
    for record in records:
        if record.fault:
            yield RowLeftOut(record.line, record.fault, refused=True)
            continue
        try:
            row = row_of(record)
        except RowFault as fault:
            yield RowLeftOut(record.line, str(fault), refused=True)
        except NoHappening as none:
            yield RowLeftOut(record.line, str(none), refused=False)
        else:
            if row is not None:
                yield replace(row, remarks=row.remarks + record.remarks) if record.remarks else row


def event_of_cameo(code: str) -> CodedEvent:
    """What PLOVER makes of a CAMEO code.

    Raises
    ------
    RowFault
        If CAMEO has no such code.
    NoHappening
        If PLOVER has no type for it.
    """
    if len(code) == _ROOT:
        # Providers code no roots: 10 is 010 whose zero a spreadsheet took, and would read as a demand.
        raise RowFault("its CAMEO code has two digits: a zero before it was lost")
    found = cameo_event(code)
    if found is None:
        raise RowFault("its CAMEO code is none" if code else "its CAMEO code is missing")
    if not found.event:
        raise NoHappening(f"no PLOVER type: CAMEO {code}, {found.meaning}")
    return found


def write_sides(
    text: RowText, acting: tuple[str, str], receiving: tuple[str, str], event: CodedEvent, make: Callable[..., Side]
) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """Write who to whom as a part of the quote, and return the actors and the recipients.

    Parameters
    ----------
    acting, receiving : name of each side, empty where there is none, and what the provider adds to it
    event : parties of a meeting are all actors
    make : makes a side of its words; its second argument is 1 or 2

    Raises
    ------
    NoHappening
        If neither side is named.
    """
    if not acting[0] and not receiving[0]:
        raise NoHappening("it names nobody")
    text.part()
    first = make(text.words(acting[0]), 1) if acting[0] else None
    text.words(f" ({acting[1]})" if acting[0] and acting[1] else "")
    together = event.together
    if receiving[0]:
        text.words(" \u2194 " if together and first else " \u2192 " if first else "\u2192 ")
    second = make(text.words(receiving[0]), 2) if receiving[0] else None
    text.words(f" ({receiving[1]})" if receiving[0] and receiving[1] else "")
    actors, recipients = tuple(filter(None, [first])), tuple(filter(None, [second]))
    return (actors + recipients, ()) if together else (actors, recipients)
