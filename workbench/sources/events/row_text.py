"""The text of a row: one line that a claim can quote, and one for the other columns."""

from collections.abc import Iterable

from workbench.sources.events.coded_rows import Place

_BETWEEN = " | "


class RowText:
    """The line that a claim quotes, put together part by part.

    Parameters
    ----------
    beginning : provider and id of the record
    """

    def __init__(self, beginning: str) -> None:
        self.text = beginning
        self._opened = True

    def part(self) -> None:
        """Begin another part."""
        self.text += _BETWEEN
        self._opened = True

    def words(self, text: str, before: str = "") -> Place:
        """Write words of the row, and return where they stand."""
        self.text += before
        start = len(self.text)
        self.text += text
        return Place(text, start, len(self.text))

    def add(self, *texts: str, name: str = "") -> Place:
        """Write a part of several texts, of which empty ones are left out; nothing where all are empty."""
        written = ", ".join(dict.fromkeys(one for one in texts if one))
        if not written:
            return Place("", len(self.text), len(self.text))
        self.part()
        return self.words(written, f"{name} " if name else "")


def other_columns(cells: Iterable[tuple[str, str]], told: Iterable[str]) -> str:
    """Write the columns that hold something and are not `told` yet: ``City: Hanoi; District: ...``."""
    left_out = set(told)
    return "; ".join(f"{name}: {value}" for name, value in cells if value and name not in left_out)
