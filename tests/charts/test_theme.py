import plotly.graph_objects as go
import pytest

from workbench.charts import theme
from workbench.charts.actor_colours import PALETTE
from workbench.model import Status

WHITE, NEAR_BLACK = "#ffffff", "#12161c"


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_can_be_read_on_white_and_on_near_black() -> None:
    assert _contrast(theme.INK, WHITE) >= 4.5
    assert _contrast(theme.INK, NEAR_BLACK) >= 3


@pytest.mark.parametrize("paper", [WHITE, NEAR_BLACK])
@pytest.mark.parametrize("colour", [theme.COOPERATION, theme.CONFLICT])
def test_signs_stand_out_from_the_paper(colour: str, paper: str) -> None:
    assert _contrast(colour, paper) >= 3


def test_every_status_that_is_no_fact_has_words_for_it() -> None:
    assert set(theme.NOT_ACTUAL) == set(Status) - {Status.ACTUAL}


def test_a_dressed_figure_is_see_through_and_leaves_its_width_to_the_page() -> None:
    figure = theme.dress(go.Figure(), title="<i>Title</i>", lines=["2024-04"], height=300)
    assert figure.layout.paper_bgcolor == figure.layout.plot_bgcolor == "rgba(0,0,0,0)"
    assert figure.layout.width is None
    assert figure.layout.title.text == "&lt;i&gt;Title&lt;/i&gt;"
    assert figure.layout.title.subtitle.text == "2024-04"
    assert set(figure.layout.template.layout.to_plotly_json()) == set()  # none of plotly's own colours and grids


def test_a_long_title_is_broken_and_given_room() -> None:
    short = theme.dress(go.Figure(), title="Short", lines=[], height=300)
    long = theme.dress(go.Figure(), title="A title that is far too long for a phone to show", lines=[], height=300)
    assert "<br>" in long.layout.title.text
    assert long.layout.margin.t > short.layout.margin.t


@pytest.mark.parametrize("colour", [*PALETTE.values(), theme.OTHERS])
def test_text_on_a_bar_can_be_read(colour: str) -> None:
    assert _contrast(theme.text_on(colour), colour) >= 3


def test_pale_keeps_the_colour() -> None:
    assert theme.pale("#2b7bba", 0.5) == "rgba(43, 123, 186, 0.5)"


def test_a_subtitle_too_long_for_a_phone_is_broken_at_its_dots_and_given_room() -> None:
    ground = "2024-Q2 against 2024-Q1 · 105 events · 78 articles"
    short, long = go.Figure(), go.Figure()
    theme.dress(short, title="Changes", lines=[ground, "Hollow: before"], height=100)
    theme.dress(long, title="Changes", lines=[f"{ground} · 107 origins", "Hollow: before"], height=100)
    assert short.layout.title.subtitle.text == f"{ground}<br>Hollow: before"
    assert long.layout.title.subtitle.text == f"{ground} ·<br>107 origins<br>Hollow: before"
    assert long.layout.margin.t > short.layout.margin.t
