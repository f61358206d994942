from workbench.charts.count_marks import count_marks


def test_marks_hold_nought_and_reach_beyond_both_sides() -> None:
    assert count_marks(2, 7, parts=3) == ([-3, 0, 3, 6, 9], ["3", "0", "3", "6", "9"])


def test_an_axis_of_one_side_has_no_marks_on_the_other() -> None:
    assert count_marks(0, 2, parts=4) == ([0, 1, 2], ["0", "1", "2"])
