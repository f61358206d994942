"""What PLOVER makes of ACLED's sub-event types; the table is ``acled.csv``.

ACLED's two actors are no doer and no victim, whatever the type: what they do is theirs together, or has no direction.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from workbench.ontology.cameo import CodedEvent, rows_of


@cache
def acled_events() -> Mapping[str, CodedEvent]:
    """What each sub-event type is, by its name in lower case."""
    return MappingProxyType(
        {
            row["sub_event"].lower(): CodedEvent(
                row["event"],
                row["mode"],
                together=True,
                undirected=row["undirected"] == "yes",
                channels=(row["channels"],) if row["channels"] else (),
                meaning=row["sub_event"].lower(),
            )
            for row in rows_of("acled.csv")
        }
    )
