import itertools
import math

from workbench.charts.networks.tie_curves import tie_curves

PLACES = {"A": (100.0, 100.0), "B": (500.0, 100.0), "C": (300.0, 400.0)}


def test_a_curve_runs_from_who_acts_to_the_other() -> None:
    curves = tie_curves([("A", "B", 0), ("B", "A", 0)], PLACES)
    assert curves["A", "B", 0].points[0] == curves["B", "A", 0].points[-1] == PLACES["A"]
    assert curves["A", "B", 0].points[-1] == curves["B", "A", 0].points[0] == PLACES["B"]


def test_the_two_directions_lie_on_different_sides() -> None:
    curves = tie_curves([("A", "B", 0), ("B", "A", 0)], PLACES)
    assert (curves["A", "B", 0].middle[1] - 100) * (curves["B", "A", 0].middle[1] - 100) < 0


def test_a_lone_tie_is_bent_a_little() -> None:
    (curve,) = tie_curves([("A", "B", 0)], PLACES).values()
    assert 5 < abs(curve.middle[1] - 100) < 15


def test_badges_keep_apart_as_far_as_there_is_room() -> None:
    ties = [("A", "B", number) for number in range(6)] + [("A", "C", number) for number in range(3)]
    middles = [curve.middle for curve in tie_curves(ties, PLACES).values()]
    assert min(math.dist(one, other) for one, other in itertools.combinations(middles, 2)) >= 15


def test_twenty_parallel_ties_stay_between_their_actors() -> None:
    curves = tie_curves([("A", "B", number) for number in range(20)], PLACES)
    assert len({curve.points for curve in curves.values()}) == 20
    assert all(100 <= x <= 500 and -30 <= y <= 230 for curve in curves.values() for x, y in curve.points)


def test_no_badge_lies_under_the_marker_of_an_actor_that_stands_in_the_way() -> None:
    places = {"A": (0.0, 0.0), "B": (400.0, 0.0), "C": (200.0, 9.0)}
    (curve,) = tie_curves([("A", "B", "k")], places).values()
    assert math.dist(curve.middle, places["C"]) >= 25
