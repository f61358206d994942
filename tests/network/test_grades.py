from workbench.network.grades import best_grade


def test_what_nobody_can_judge_goes_behind_what_is_judged() -> None:
    grades = {"a": ("F", 2), "b": ("E", 6), "c": ("F", 6)}
    assert best_grade(["a", "b", "c"], grades) == "E2"
    assert best_grade(["c"], grades) == "F6"
    assert best_grade(["unknown"], grades) == "F6"
    assert best_grade([], grades) == ""
