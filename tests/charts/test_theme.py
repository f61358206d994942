import plotly.graph_objects as go

from workbench.charts import theme
from workbench.model import Status


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


def test_a_subtitle_too_long_for_a_phone_is_broken_at_its_dots_and_given_room() -> None:
    ground = "2024-Q2 against 2024-Q1 · 105 events · 78 articles"
    short, long = go.Figure(), go.Figure()
    theme.dress(short, title="Changes", lines=[ground, "Hollow: before"], height=100)
    theme.dress(long, title="Changes", lines=[f"{ground} · 107 origins", "Hollow: before"], height=100)
    assert short.layout.title.subtitle.text == f"{ground}<br>Hollow: before"
    assert long.layout.title.subtitle.text == f"{ground} ·<br>107 origins<br>Hollow: before"
    assert long.layout.margin.t > short.layout.margin.t
