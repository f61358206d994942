from workbench.charts.named_actors import OTHERS, named_actors

NAMES = {"RUS": "Russia", "USA": "United States", "FRA": "France", "TUR": "Turkey"}


def test_the_weightiest_are_named_and_the_rest_counted() -> None:
    assert named_actors(["FRA", "RUS", "TUR", "USA"], NAMES, 2) == {
        "FRA": "France",
        "RUS": "Russia",
        OTHERS: "2 others",
    }


def test_one_actor_alone_is_never_called_others() -> None:
    assert named_actors(["FRA", "RUS", "TUR"], NAMES, 2) == {"FRA": "France", "RUS": "Russia", "TUR": "Turkey"}


def test_nobody_is_nobody() -> None:
    assert named_actors([], NAMES, 2) == {}
