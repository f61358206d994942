from workbench.charts.numbers import count, number, percent, points, signed


def test_numbers() -> None:
    assert count(1, "event") == "1 event"
    assert count(1204, "event") == "1,204 events"
    assert number(1234.4) == "1,234"
    assert number(9.5) == "9.5"
    assert number(10.0) == "10"
    assert percent(0.4249) == "42\u00a0%"
    assert percent(0.001) == "<1\u00a0%"
    assert percent(0.0) == "0\u00a0%"
    assert points(0.123) == "+12\u00a0pts"
    assert points(-0.123, 1) == "\u221212.3\u00a0pts"
    assert points(0.001) == "±0\u00a0pts"
    assert signed(-0.5) == "\u22120.50"
