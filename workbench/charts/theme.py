"""What every chart looks like beside its colours: type, margins, headings, and how a status is marked."""

import textwrap
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from workbench.charts import palette
from workbench.charts.evidence_link import meta
from workbench.charts.wording import plain, safe
from workbench.model import Status
from workbench.ontology import Sign

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
TITLE_SIZE, TEXT_SIZE, SMALL_SIZE = 17, 12, 11
_TITLE_LINE = 33  # characters of a title's line on a phone
_DOT = " \u00b7 "
_SUBTITLE_LINE = 57  # characters of a subtitle's line on a phone
ROW_LINE, ROW_LINE_ON_A_PHONE = 86, 50
"""Characters of a `row_label` on a page and on a phone, which takes the words of ``meta["narrow"]`` (`heads.ts`)."""
_LINE = 17  # pixels from one line of the subtitle to the next

_LEGEND = {
    "orientation": "h",
    "x": 0,
    "xref": "container",
    "xanchor": "left",
    "y": 0,
    "yref": "container",
    "yanchor": "bottom",
    "font": {"size": TEXT_SIZE},
    "bgcolor": "rgba(0,0,0,0)",
    "itemsizing": "trace",
    "tracegroupgap": 4,
}
_HOVER_LABEL = {
    "bgcolor": "#1f2630",
    "bordercolor": "#1f2630",
    "font": {"family": FONT, "size": TEXT_SIZE, "color": "#ffffff"},
    "align": "left",
    "namelength": -1,
}

NOT_ACTUAL = {
    Status.PLANNED: "planned, not done",
    Status.HYPOTHETICAL: "hypothetical",
    Status.DEMANDED: "demanded, not done",
    Status.NEGATED: "said not to have happened",
    Status.DENIED: "denied",
}
"""How a status that is no fact is marked wherever it is drawn."""


def key_of(sign: Sign, *, actual: bool) -> str:
    """The legend's words for a sign; what did not happen looks alike whatever its status, so it has one entry."""
    return sign.capitalize() if actual else f"{sign.capitalize()}, not counted as done"


def sign_name(sign: int) -> Sign:
    """``cooperation`` for +1, ``conflict`` for -1."""
    return "cooperation" if sign > 0 else "conflict"


def axis(**settings: Any) -> dict[str, Any]:
    """Settings of an axis in the house style, with `settings` on top."""
    plain_axis = {"showgrid": False, "zeroline": False, "ticks": "", "fixedrange": True, "automargin": True}
    return {**plain_axis, "tickfont": {"size": SMALL_SIZE}, **settings}


def heading(text: str, *, y: float, shift: int = 8) -> dict[str, Any]:
    """An annotation that names a panel, at the left edge of the figure, above paper height `y`."""
    return {
        "text": text,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": y,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": shift,
        "showarrow": False,
        "align": "left",
        "font": {"size": TEXT_SIZE + 1, "weight": 600},
    }


def row_label(text: str, *, y: float, weight: int = 400) -> dict[str, Any]:
    """An annotation that names a row of bars or marks: at the left edge of the figure, its lower edge at `y` of the axis."""
    return {
        "text": text,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yref": "y",
        "y": y,
        "yanchor": "bottom",
        "showarrow": False,
        "align": "left",
        "font": {"size": TEXT_SIZE, "weight": weight},
    }


def _fitting(line: str) -> list[str]:
    """The line, or its parts between middle dots on as few lines as fit a phone.

    A line that is broken ends with its dot: wider pages join it again (`heads.ts`).
    """
    fitting: list[str] = []
    for part in line.split(_DOT):
        if fitting and len(fitting[-1] + _DOT + part) <= _SUBTITLE_LINE:
            fitting[-1] += _DOT + part
        else:
            fitting.append(part)
    return [one + _DOT.rstrip() for one in fitting[:-1]] + fitting[-1:]


def dress(
    figure: go.Figure,
    *,
    title: str,
    lines: Sequence[str],
    height: int,
    panels: bool = False,
    left: int = 12,
    right: int = 12,
    bottom: int = 12,
) -> go.Figure:
    """Give `figure` its title, subtitle, margins and type; the width is left to the page.

    Parameters
    ----------
    title : what the chart is of, in a few words
    lines : lines of the subtitle; one that is too long for a phone is broken at its middle dots
    height : pixels of the plot itself; room for title and subtitle is added
    panels : whether a `heading` stands right above the plot, and needs room
    left, right, bottom : margins in pixels
    """
    # plotly sets a lone line of subtitle half a line lower than the first of two.
    lines = [part for line in lines for part in _fitting(line)]
    title_lines = textwrap.wrap(plain(title), _TITLE_LINE) or [""]
    top = 26 + TITLE_SIZE + 22 * (len(title_lines) - 1) + _LINE * max(2, len(lines)) + (32 if panels else 12)
    figure.update_layout(
        template="none",
        autosize=True,
        height=height + top + bottom,
        margin={"l": left, "r": right, "t": top, "b": bottom, "pad": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": TEXT_SIZE, "color": palette.INK},
        title={
            "text": "<br>".join(safe(line) for line in title_lines),
            "font": {"size": TITLE_SIZE, "weight": 700},
            "subtitle": {"text": "<br>".join(safe(line) for line in lines), "font": {"size": TEXT_SIZE}},
            "x": 0,
            "xref": "container",
            "xanchor": "left",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"l": 12, "t": 14, "r": 12, "b": 0},
        },
        legend=_LEGEND,
        hoverlabel=_HOVER_LABEL,
        hovermode="closest",
        dragmode=False,
        separators=".,",
    )
    return figure


def nothing_to_draw(*, title: str, finding: str, reason: Sequence[str], columns: Sequence[str]) -> go.Figure:
    """Return a figure that says that there is nothing to see, and why, in place of an empty frame.

    Parameters
    ----------
    title, finding : as in "Who acts on whom", "No events in 2024-04"
    reason : why, in lines short enough for a phone
    columns : of the chart's table, which has no rows
    """
    figure = go.Figure()
    for text, y, font in (
        (safe(finding), 0.66, {"size": TITLE_SIZE, "weight": 600}),
        ("<br>".join(safe(line) for line in reason), 0.36, {"size": TEXT_SIZE}),
    ):
        figure.add_annotation(text=text, xref="paper", yref="paper", x=0.5, y=y, showarrow=False, font=font)
    figure.update_xaxes(visible=False, fixedrange=True)
    figure.update_yaxes(visible=False, fixedrange=True)
    dress(figure, title=title, lines=[], height=140)
    return figure.update_layout(meta=meta(columns, [], f"{finding}. {' '.join(reason)}"))
