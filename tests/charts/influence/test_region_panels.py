from collections.abc import Callable

from workbench.charts import region_panels
from workbench.influence.share import influence_share
from workbench.model import Event, Period

MakeEvent = Callable[..., Event]
RUN = Period.parse("2024-04").run_up(2)


def test_each_target_has_a_panel_and_an_actor_one_colour(make_event: MakeEvent) -> None:
    events = [make_event("USA > NER", day=f"2024-04-0{day}") for day in range(1, 6)]
    events += [make_event("RUS > NER", day="2024-04-06"), make_event("RUS > MLI", day="2024-04-06")]
    figure = region_panels([influence_share(events, target, RUN) for target in ("NER", "MLI")])

    assert [one.text for one in figure.layout.annotations] == ["Niger", "MLI"]
    assert figure.layout.meta["description"].endswith(": Niger, MLI, 2024-03 to 2024-04, from 7 events.")
    bars = [(bar.yaxis, list(bar.x), list(bar.text)) for bar in figure.data if not bar.showlegend]
    assert bars == [
        ("y", [0.0, 0.8333], ["", "83\u00a0%"]),
        ("y", [0.0, 0.1667], ["", "17\u00a0%"]),
        ("y2", [0.0, 1.0], ["", "1\u00a0ev."]),
    ]
    assert list(figure.layout.yaxis2.ticktext) == ["2024-03: 0", "2024-04: 1"]
    assert [bar.name for bar in figure.data if bar.showlegend] == ["United States", "RUS"]
    assert [row[:3] for row in figure.layout.meta["table"]["rows"]] == [
        ["Niger", "2024-04", "United States"], ["Niger", "2024-04", "RUS"], ["MLI", "2024-04", "RUS"],
    ]  # fmt: skip


def test_no_cooperation_is_said_as_such() -> None:
    figure = region_panels([influence_share([], "NER", RUN)])
    assert figure.layout.annotations[0].text.startswith("No cooperation")
