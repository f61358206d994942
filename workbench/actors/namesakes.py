"""Names of states that other states' regions have too, told apart by the words of the phrase: "Georgia governor"."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from workbench.actors.names import Match, Meaning
from workbench.actors.phrase import Part, Segment
from workbench.actors.spelling import fold
from workbench.actors.tables import split, table


class _Namesake(NamedTuple):
    country: str
    words: frozenset[str]


def told_apart(segments: Sequence[Segment]) -> Sequence[Segment]:
    """Return the segments with a region for a state of the same name, where offices or places beside it say so."""
    parts = [part for segment in segments for part in segment.parts]
    for part in parts:
        namesake = _namesakes().get(fold(part.text)) if part.name is not None else None
        if namesake is not None and _says_so(parts, namesake):
            return [_with_region(segment, part, namesake.country) for segment in segments]
    return segments


def _says_so(parts: Sequence[Part], namesake: _Namesake) -> bool:
    return any(
        (one.agent is not None and one.agent.words in namesake.words)
        or one.words[-1].key in namesake.words
        or (one.name is not None and one.name.meaning.role == "place" and one.name.meaning.ids == (namesake.country,))
        for one in parts
    )


def _with_region(segment: Segment, name: Part, country: str) -> Segment:
    region = Match(len(name.words), Meaning("place", (country,)))
    return segment._replace(parts=tuple(part._replace(name=region) if part is name else part for part in segment.parts))


@cache
def _namesakes() -> dict[str, _Namesake]:
    return {
        fold(row["name"]): _Namesake(row["country"], frozenset(split(row["words"]))) for row in table("namesakes.csv")
    }
