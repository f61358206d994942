"""On which side of its marker a label stands, so that labels do not collide."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""

_SIDES = (
    ("top center", 0, 1),
    ("bottom center", 0, -1),
    ("middle right", 1, 0),
    ("middle left", -1, 0),
    ("top right", 1, 1),
    ("bottom right", 1, -1),
    ("top left", -1, 1),
    ("bottom left", -1, -1),
)
_LETTER, _HEIGHT = 7.0, 16.0  # pixels a character and a line take at the size of labels, on the generous side
_MARGIN = 12.0  # pixels of the figure's own margin that a label may reach into
_NEARLY = 4.0  # pixels that the generous letters make too much of
_COLLISION, _PIXEL_OUTSIDE, _ON_BADGE, _ON_LINE = 1000.0, 60.0, 40.0, 10.0


@dataclass(frozen=True)
class Page:
    """A width of page on which the labels have to hold.

    Attributes
    ----------
    squeeze : how much narrower than the map's own pixels it is, 0 to 1
    weight : how much a collision here counts
    """

    squeeze: float
    weight: float


def label_places(
    labels: Mapping[str, str],
    places: Mapping[str, Point],
    radii: Mapping[str, float],
    *,
    badges: Iterable[Point],
    lines: Iterable[Point],
    width: float,
    pages: Sequence[Page],
    always: int,
) -> dict[str, str]:
    """Choose a side for each label, the most important first; leave out what finds no free place.

    Parameters
    ----------
    labels : text by node, most important first
    places, radii : of every marker, labelled or not, in pixels of the map
    badges, lines : points that a label had better not cover
    width : of the map in pixels
    pages : widths to hold on, the usual one first
    always : this many labels are placed whatever they cover; twice as many whatever they cover on any
        page but the first; the rest only where they are free on every page

    Returns
    -------
    dict
        plotly's ``textposition`` by node; a node that is missing has no label.
    """
    chosen: dict[str, str] = {}
    taken: list[list[Box]] = [
        [_marker(point, radii[name], page.squeeze) for name, point in places.items()] for page in pages
    ]
    owners = list(places)
    badge_points, line_points = list(badges), list(lines)
    for rank, (name, text) in enumerate(labels.items()):
        best: tuple[float, int, str, list[Box]] | None = None
        for order, (side, across, up) in enumerate(_SIDES):
            cost, free, boxes = order * 1.5, len(pages), []
            for at, page in enumerate(pages):
                box = _box(places[name], radii[name], text, (across, up), page.squeeze)
                own = owners.index(name)
                hits = sum(_overlap(box, other) for spot, other in enumerate(taken[at]) if spot != own)
                outside = max(0.0, -_MARGIN - box[0], box[2] - width * page.squeeze - _MARGIN)
                covered = _ON_BADGE * _inside(badge_points, box, page.squeeze)
                crossed = _ON_LINE * _inside(line_points, box, page.squeeze)
                cost += page.weight * (_COLLISION * hits + _PIXEL_OUTSIDE * outside + covered + crossed)
                if hits or outside > _NEARLY:
                    free = min(free, at)
                boxes.append(box)
            if best is None or cost < best[0]:
                best = (cost, free, side, boxes)
        needed = 0 if rank < always else 1 if rank < 2 * always else len(pages)
        if best is None or best[1] < needed:
            continue
        chosen[name] = best[2]
        for at, box in enumerate(best[3]):
            taken[at].append(box)
    return chosen


def _marker(point: Point, radius: float, squeeze: float) -> Box:
    x, y = point[0] * squeeze, point[1]
    return (x - radius, y - radius, x + radius, y + radius)


def _box(point: Point, radius: float, text: str, side: tuple[int, int], squeeze: float) -> Box:
    across, up = side
    long, away = len(text) * _LETTER, 1.25 * radius + 2
    x = point[0] * squeeze + across * away
    left = x - long / 2 if across == 0 else (x if across > 0 else x - long)
    middle = point[1] + up * (away + _HEIGHT / 2)
    return (left, middle - _HEIGHT / 2, left + long, middle + _HEIGHT / 2)


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _inside(points: Iterable[Point], box: Box, squeeze: float) -> int:
    return sum(box[0] < x * squeeze < box[2] and box[1] < y < box[3] for x, y in points)
