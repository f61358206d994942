"""The least and the most that a number may be."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Range:
    """Numbers from `least` to `most`, both among them.

    A template bounds a parameter with it: ``periods: Annotated[int, Range(1, 24)] = 6``.

    Attributes
    ----------
    least, most : None where there is no such bound
    """

    least: float | None = None
    most: float | None = None

    def __post_init__(self) -> None:
        for bound in (self.least, self.most):
            if bound is not None and (isinstance(bound, bool) or not isinstance(bound, int | float)):
                raise ValueError(f"{bound!r} is not a number")
        if self.least is None and self.most is None:
            raise ValueError("a range needs a least, a most, or both")
        if self.least is not None and self.most is not None and self.most < self.least:
            raise ValueError(f"{self.most} is less than {self.least}")

    def __contains__(self, number: float) -> bool:
        return (self.least is None or number >= self.least) and (self.most is None or number <= self.most)

    def __str__(self) -> str:
        if self.least is None:
            return f"at most {self.most}"
        if self.most is None:
            return f"at least {self.least}"
        return f"from {self.least} to {self.most}"
