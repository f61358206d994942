"""The marks of an axis on which numbers of events are counted from 0 to both sides."""


def count_marks(down: int, up: int, *, parts: int) -> tuple[list[int], list[str]]:
    """Return where the marks stand, in whole numbers and 0 among them, and what is written there, without a sign.

    Parameters
    ----------
    down, up : the largest numbers to either side, 0 or more
    parts : into how many steps the larger side is divided, about
    """
    step = max(1, -(-max(down, up) // parts))
    marks = list(range(-step * -(-down // step), up + step, step))
    return marks, [str(abs(mark)) for mark in marks]
