"""Colours of charts and what they mean.

They hold on white and on near-black paper alike, since the paper is transparent. Text takes its
colour from `layout.font.color` alone: a page that knows its own ground changes that one value.
The sign of a tie is never told by colour only, but by dash, marker and word as well.
"""

from workbench.ontology import Sign

INK = "#6b7280"
"""Text and axes: 4.8 to 1 on white, 3.7 to 1 on near-black."""
FAINT = "rgba(128, 136, 150, 0.28)"
"""Grid lines."""
NODE = "#566376"
"""Actors on the map: no colour that means something else."""
OTHERS = "#9aa1ac"
"""Actors too small to be named, and statuses other than actual."""
EDGE_OF_BAR = "rgba(255, 255, 255, 0.75)"
HALO = ", ".join(["0 0 2px var(--paper, var(--jp-layout-color0, transparent))"] * 4)
"""Paper around letters that lie on lines: the report page's, or JupyterLab's; none where neither says its colour."""

COOPERATION = "#2b7bba"
CONFLICT = "#d5502b"


def sign_colour(sign: Sign) -> str:
    """Blue for cooperation, orange-red for conflict."""
    return COOPERATION if sign == "cooperation" else CONFLICT


def pale(colour: str, opacity: float) -> str:
    """A colour written as ``#rrggbb``, made see-through."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {opacity})"


def text_on(colour: str) -> str:
    """White or near-black, whichever reads better on a colour written as ``#rrggbb``."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#1f2630" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "#ffffff"  # noqa: PLR2004 - middle grey
