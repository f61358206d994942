"""Records of cells: what is written is read, and what is broken costs its own line alone."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from workbench.sources.events.raw_lines import Line, lines_of
from workbench.sources.events.records import Record, quoted_records, tab_records

cells = st.lists(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\r\x00\ufeff", exclude_categories=["Cs"]), max_size=8),
        min_size=2,
        max_size=5,
    ),
    min_size=1,
    max_size=6,
)


def lines(text: str) -> list[Line]:
    return list(lines_of(io.BytesIO(text.encode())))


def read(text: str) -> list[Record]:
    return list(quoted_records(lines(text), ","))


@given(cells)
def test_what_csv_writes_is_read_back(rows: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    found = list(quoted_records(lines(written.getvalue()), ","))
    assert [list(one.cells) for one in found] == rows
    assert not any(one.fault for one in found)


@given(st.text(st.sampled_from('a",\n '), max_size=60))
def test_every_line_is_in_a_record_or_refused_once(text: str) -> None:
    found = read(text)
    begun = [one.line for one in found]
    assert begun == sorted(set(begun))
    first = next((number for number, line in enumerate(text.split("\n"), 1) if line.strip()), None)
    assert (begun[0] if begun else None) == first


def test_a_quote_that_nobody_closes_costs_its_line_alone() -> None:
    found = read('1,a\n2,"b\n3,c\n4,d\n')
    assert [(one.line, one.cells, one.fault) for one in found] == [
        (1, ("1", "a"), ""),
        (2, (), "a quote in it is not closed"),
        (3, ("3", "c"), ""),
        (4, ("4", "d"), ""),
    ]


def test_a_record_over_several_lines_has_the_number_of_its_first() -> None:
    assert [(one.line, one.cells) for one in read('1,"a\nb"\n2,c\n')] == [(1, ("1", "a\nb")), (3, ("2", "c"))]


def test_quotes_within_a_bare_cell_are_broken() -> None:
    assert [one.fault for one in read('1,"a"b"c"\n')] == ["its quotes are broken"]


def test_tabs_part_cells_and_quotes_around_one_are_taken_off() -> None:
    found = list(tab_records(lines('a\t"b ""c"""\t"\n\n  \nd\te\tf\n')))
    assert [(one.line, one.cells) for one in found] == [(1, ("a", 'b "c"', '"')), (4, ("d", "e", "f"))]
