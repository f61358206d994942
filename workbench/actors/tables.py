"""The readable tables in ``data/``."""

import csv
from collections.abc import Iterator
from importlib.resources import files


def table(file: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one of the tables, each by its column names."""
    text = (files(__package__) / "data" / file).read_text("utf-8")
    yield from csv.DictReader(text.splitlines())


def split(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that holds several, separated by ``|``."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def word_set(use: str) -> frozenset[str]:
    """Return the words of one use in ``function_words.csv``, folded."""
    return frozenset(word for row in table("function_words.csv") if row["use"] == use for word in split(row["words"]))
