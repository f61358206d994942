"""Bytes as lines: other encodings, ends, NULs, lines without an end."""

import io

from hypothesis import given
from hypothesis import strategies as st

from workbench.sources.events.raw_lines import LONGEST_LINE, NOT_UTF8, lines_of


def test_lines_are_numbered_and_lose_their_ends_and_the_mark_at_the_beginning() -> None:
    read = list(lines_of(io.BytesIO("\ufeffa\r\n\nb".encode())))
    assert [(one.number, one.text) for one in read] == [(1, "a"), (2, ""), (3, "b")]


def test_a_line_that_is_not_utf8_is_read_as_windows_1252_and_told() -> None:
    one, other = lines_of(io.BytesIO("N\u2019Djaména\n".encode("cp1252") + "Téra".encode()))
    assert (one.text, one.remarks) == ("N\u2019Djaména", (NOT_UTF8,))
    assert (other.text, other.remarks) == ("Téra", ())


def test_a_line_that_is_too_long_is_refused_and_the_next_one_read() -> None:
    long, after = lines_of(io.BytesIO(b"x" * (3 * LONGEST_LINE) + b"\nafter"))
    assert "longer than 1 MB" in long.fault
    assert (after.number, after.text, after.fault) == (2, "after", "")


@given(st.binary(max_size=300))
def test_any_bytes_are_lines(raw: bytes) -> None:
    read = list(lines_of(io.BytesIO(raw)))
    assert [one.number for one in read] == list(range(1, len(read) + 1))
    assert len(read) == raw.count(b"\n") + (not raw.endswith(b"\n") and bool(raw))
