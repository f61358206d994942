"""Benchmark of extraction: every table that tells how good claims are, one after the other, and what they cost.

Each is a file of its own beside this one, which can be run alone. The data lie beside the checkout in
``../shared/data``; what is absent is skipped with a message.
"""

import sys

from bench import (
    attribution,
    coreference,
    dates,
    extraction_speed,
    factuality,
    gold_events,
    lexicon_coverage,
    petrarch_events,
    signed_relations,
)

TABLES = (
    gold_events,
    petrarch_events,
    signed_relations,
    attribution,
    dates,
    factuality,
    coreference,
    lexicon_coverage,
    extraction_speed,
)


def main() -> int:
    """Print all tables; the exit status is 0 also where data is absent."""
    statuses: list[int] = [table.main() for table in TABLES]
    return max(statuses)


if __name__ == "__main__":
    sys.exit(main())
