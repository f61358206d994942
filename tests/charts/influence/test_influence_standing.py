from collections.abc import Callable

import pandas as pd

from workbench.charts import influence_share, influence_standing, palette


def _dots(table: pd.DataFrame) -> dict[str, int]:
    """The place of each actor's dot by its name."""
    return {name: at for at, name in enumerate(influence_standing(table).layout.yaxis.ticktext)}


def test_the_friendliest_stands_on_top(shares: pd.DataFrame) -> None:
    figure = influence_standing(shares)
    dots = figure.data[-1]
    assert list(dots.x) == sorted(dots.x, reverse=True)
    at = _dots(shares)
    assert dots.x[at["United States"]] == 0.273
    assert dots.x[at["France"]] == -1


def test_a_dot_grows_with_the_evidence_and_is_hollow_on_little(shares: pd.DataFrame) -> None:
    dots, at = influence_standing(shares).data[-1], _dots(shares)
    assert dots.marker.size[at["United States"]] > dots.marker.size[at["ECOWAS"]] > dots.marker.size[at["China"]]
    assert dots.marker.symbol[at["China"]] == "circle-open"
    assert dots.text[at["China"]] == "3 events"
    assert dots.text[at["United States"]] == "+0.27<br>8 events"


def test_no_path_lies_across_a_text(make_shares: Callable[..., pd.DataFrame]) -> None:
    before = {"USA": (10.0, 5, 0.0, 0), "RUS": (10.0, 5, 30.0, 5)}
    now = {"USA": (30.0, 5, 10.0, 5), "RUS": (0.0, 0, 10.0, 6)}
    figure = influence_standing(make_shares({"2024-03": before, "2024-04": now}))
    _, beyond, dots = figure.data
    assert (list(beyond.x), list(beyond.text), list(beyond.textposition)) == (
        [1.0],
        ["+0.50<br>10 events"],
        ["middle right"],
    )
    assert list(dots.text) == ["", "\u22121.00<br>6 events"]
    assert list(dots.textposition) == ["middle right", "middle left"]


def test_an_actor_has_the_colour_of_the_other_charts(make_shares: Callable[..., pd.DataFrame]) -> None:
    many = {f"A{number:02d}": (float(number), 1, 0.0, 0) for number in range(1, 12)}
    table = make_shares({"2024-04": many})
    shares = {bar.name: bar.marker.color[0] for bar in influence_share(table).data if bar.yaxis == "y"}
    standing = influence_standing(table)
    dots = dict(zip(standing.layout.yaxis.ticktext, standing.data[-1].marker.color, strict=True))
    named = {name: colour for name, colour in shares.items() if name in dots}
    assert len(named) == 8
    assert {name: dots[name] for name in named} == named
    assert {colour for name, colour in dots.items() if name not in named} == {palette.OTHERS}


def test_a_line_leads_from_where_an_actor_stood_before(shares: pd.DataFrame) -> None:
    path = influence_standing(shares).data[0]
    assert path.mode == "lines"
    assert -0.375 in path.x  # the United States in 2024-03


def test_the_first_period_has_no_past(shares: pd.DataFrame) -> None:
    figure = influence_standing(shares, period="2024-01")
    assert len(figure.data) == 1
    assert figure.layout.title.subtitle.text.startswith("2024-01 · ")


def test_dots_lead_to_their_events(shares: pd.DataFrame) -> None:
    dots, at = influence_standing(shares).data[-1], _dots(shares)
    assert len(dots.customdata[at["Russia"]][0].split()) == 7


def test_no_standing_without_events(make_shares: Callable[..., pd.DataFrame]) -> None:
    figure = influence_standing(make_shares({"2024-04": {"USA": (0.0, 0, 0.0, 0)}}))
    assert figure.layout.annotations[0].text == "No events in 2024-04"


def test_the_description_names_a_lone_actor_once(make_shares: Callable[..., pd.DataFrame]) -> None:
    figure = influence_standing(make_shares({"2024-04": {"USA": (10.0, 1, 0.0, 0)}}))
    assert figure.layout.meta["description"].endswith(", 2024-04, from 1 event: United States (+1.00, 1 event).")


def test_it_says_how_many_articles_and_origins_the_period_rests_on(shares: pd.DataFrame) -> None:
    ids = sorted({one for found in shares.loc[shares["period"] == "2024-04", "event_ids"] for one in found})
    claims = pd.DataFrame({"event_id": ids, "article_id": "a1", "origin": "outlet:wire"})
    figure = influence_standing(shares, evidence=claims)
    assert f"{len(ids)} events · 1 article · 1 independent origin" in figure.layout.title.subtitle.text
    assert f"from {len(ids)} events in 1 article of 1 independent origin" in figure.layout.meta["description"]
