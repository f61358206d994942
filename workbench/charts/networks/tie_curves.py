"""The curve of each tie: parallel ties between two actors are fanned out."""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
Tie = tuple[str, str, Hashable]
"""Who, to whom, and the tie's key."""

_STEPS = 6
_GAP = 17.0  # pixels between the middles of neighbouring ties, at least
_WIDEST = 0.62  # of the distance between the two actors
_BEND = 9.0  # pixels by which a lone tie is bent
_BADGE = 17.0  # pixels that a badge takes
_MARKER = 8.0  # pixels by which an actor's marker is larger than a badge, so that no badge lies under one
_SQUEEZE = 0.55  # a badge keeps clear of others also where the map is this much narrower
_SHIFTS = tuple(sign * step / 25 for step in range(8) for sign in ((1, -1) if step else (1,)))


@dataclass(frozen=True)
class Curve:
    """A quadratic curve.

    Attributes
    ----------
    points : from the acting end to the other, in whole pixels of the map
    middle : where the tie's badge stands
    """

    points: tuple[Point, ...]
    middle: Point

    def along(self) -> Iterator[Point]:
        """Points close enough to each other that no label slips between two of them unseen."""
        for (x0, y0), (x1, y1) in pairwise(self.points):
            for part in (0.25, 0.5, 0.75):
                yield (x0 + part * (x1 - x0), y0 + part * (y1 - y0))


def tie_curves(ties: Iterable[Tie], places: Mapping[str, Point]) -> dict[Tie, Curve]:
    """Return the curve of every tie; ties of a pair of actors never share one."""
    bundles: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in ties:
        bundles[min(tie[0], tie[1]), max(tie[0], tie[1])].append(tie)
    curves: dict[Tie, Curve] = {}
    taken: list[Point] = []
    actors = list(places.values())
    for (one, other), bundle in bundles.items():
        # One direction lies wholly on one side of the bundle, the other on the other.
        in_order = sorted(bundle, key=lambda tie: (tie[0], str(tie[2])))
        (x0, y0), (x1, y1) = places[one], places[other]
        length = math.hypot(x1 - x0, y1 - y0) or 1.0
        gap = min(max(_GAP, 0.04 * length), _WIDEST * length / len(in_order))
        across = (-(y1 - y0) / length, (x1 - x0) / length)
        for rank, tie in enumerate(in_order):
            offset = _BEND if len(in_order) == 1 else gap * (rank - (len(in_order) - 1) / 2)
            # Badges of a bundle step along their curves, so that a squeezed map keeps them apart.
            at = 0.5 if len(in_order) == 1 else 0.5 + 0.22 * ((rank + 0.5) / len(in_order) - 0.5)
            control = ((x0 + x1) / 2 + 2 * offset * across[0], (y0 + y1) / 2 + 2 * offset * across[1])
            path = [_on_curve((x0, y0), control, (x1, y1), step / _STEPS) for step in range(_STEPS + 1)]
            spots = [_on_curve((x0, y0), control, (x1, y1), at + shift) for shift in _SHIFTS]
            rooms = {spot: min(_room(spot, taken), _room(spot, actors) - _MARKER) for spot in spots}
            middle = next((spot for spot in spots if rooms[spot] >= _BADGE), max(spots, key=rooms.__getitem__))
            taken.append(middle)
            curves[tie] = Curve(tuple(path if tie[0] == one else reversed(path)), middle)
    return curves


def _room(spot: Point, taken: list[Point]) -> float:
    """Pixels to the nearest of some places, on a page between the widest and the narrowest."""
    return min((math.hypot((spot[0] - x) * _SQUEEZE, spot[1] - y) for x, y in taken), default=math.inf)


def _on_curve(start: Point, control: Point, end: Point, at: float) -> Point:
    first, second, third = (1 - at) ** 2, 2 * at * (1 - at), at**2
    return (
        round(first * start[0] + second * control[0] + third * end[0]),
        round(first * start[1] + second * control[1] + third * end[1]),
    )
