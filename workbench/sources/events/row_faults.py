"""Why a row yields no claim."""


class RowFault(ValueError):
    """Something is wrong with a row: its columns, a cell that cannot be read."""


class NoHappening(ValueError):
    """A sound row that tells of nothing that PLOVER has a type for, or of nobody."""
