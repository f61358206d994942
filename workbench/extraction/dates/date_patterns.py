"""All patterns of words that name days, each with its kind.

Their groups are the parts that `named_days.py`, `named_years.py`, `counted_days.py` and `counted_weekdays.py` read; of a name with a trailing ``_``
that is stripped.
"""

import re

from workbench.extraction.dates.counted_patterns import COUNTED_FROM
from workbench.extraction.dates.date_pieces import MONTH, SEASON, UNIT, WEEKDAY
from workbench.extraction.dates.named_patterns import NAMED, YEARS

PATTERNS = (*NAMED, *COUNTED_FROM, *YEARS)
"""Of two that are as long at the same place the first is taken."""

MIGHT_NAME_DAYS = re.compile(
    rf"{WEEKDAY}|{MONTH}|(?i:\b(?:{UNIT}|hour|century|{SEASON}|weekend|night|evening|morning|afternoon|today|tonight|tomorrow|yesterday)s?\b)"
    r"|(?i:ties\b)|Christmas|New Year|Easter|Ramadan|Eid|Halloween|Valentine|May Day|(?i:\bovernight|later|since then\b)"
)
"""What a sentence without digits must hold to name a day: spares the search in most."""
