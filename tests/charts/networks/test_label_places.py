from workbench.charts.networks.label_places import Page, label_places

WIDE = [Page(1.0, 1.0)]


def _sides(labels: dict[str, str], places: dict[str, tuple[float, float]], always: int = 0) -> dict[str, str]:
    radii = dict.fromkeys(places, 8.0)
    return label_places(labels, places, radii, badges=[], lines=[], width=600, pages=WIDE, always=always)


def test_a_lone_label_stands_on_top() -> None:
    assert _sides({"A": "Niger"}, {"A": (300, 200)}) == {"A": "top center"}


def test_a_label_avoids_the_marker_above() -> None:
    assert _sides({"A": "Niger"}, {"A": (300, 200), "B": (300, 222)})["A"] == "bottom center"


def test_a_label_at_the_edge_is_written_inwards() -> None:
    sides = _sides({"A": "United Nations", "B": "United States"}, {"A": (10, 200), "B": (590, 200)})
    assert sides["A"].endswith("right")
    assert sides["B"].endswith("left")


def test_a_label_without_room_is_left_out_unless_it_is_important() -> None:
    crowd = {f"{row}-{column}": (300.0 + 18 * column, 200.0 + 18 * row) for row in range(5) for column in range(5)}
    assert _sides({"2-2": "Somewhere"}, crowd) == {}
    assert list(_sides({"2-2": "Somewhere"}, crowd, always=1)) == ["2-2"]


def test_a_label_reaches_into_the_margin_rather_than_across_a_line() -> None:
    places = {"A": (570.0, 200.0)}
    line = [(535.0 + step, 200.0) for step in range(0, 30, 3)]
    sides = label_places(
        {"A": "Ivory Coast"}, places, {"A": 8.0}, badges=[], lines=line, width=600, pages=WIDE, always=0
    )
    assert sides == {"A": "top center"}
