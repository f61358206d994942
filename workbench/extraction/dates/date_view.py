"""From where date words are read: the day of publication, the tense, and what was told before."""

from dataclasses import dataclass
from datetime import date, timedelta

from workbench.model import Period

Parts = dict[str, str]
"""The pieces of date words, by the names of their pattern's groups."""

ONE_DAY = timedelta(days=1)
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this past": -1,
    "next": 1,
    "coming": 1,
    "the coming": 1,
    "this coming": 1,
}


@dataclass(frozen=True)
class Seen:
    """From where date words are read.

    Attributes
    ----------
    published : day of publication
    coming : whether the clause speaks of what is to come
    anchor : days told before, for "two days later"
    """

    published: date | None
    coming: bool = False
    anchor: Period | None = None

    @property
    def day(self) -> date:
        """The day of publication.

        Raises
        ------
        ValueError
            If it is not known.
        """
        if self.published is None:
            raise ValueError("the day of publication is not known")
        return self.published
