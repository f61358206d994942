from workbench.charts.period_words import period_ticks, span


def test_span_of_periods() -> None:
    assert span(["2024-04"]) == "2024-04"
    assert span(["2024-01", "2024-02", "2024-03"]) == "2024-01 to 2024-03"


def test_ticks_name_the_year_where_it_changes() -> None:
    assert period_ticks(["2023-12", "2024-01", "2024-02"]) == ["Dec<br>2023", "Jan<br>2024", "Feb"]
    assert period_ticks(["2023-Q4", "2024-Q1"]) == ["Q4<br>2023", "Q1<br>2024"]
    assert period_ticks(["2022", "2023"]) == ["2022", "2023"]
    assert period_ticks(["2024-W01", "2024-W02"]) == ["W1<br>2024", "W2"]
    assert period_ticks(["2024-04-22"]) == ["22<br>Apr<br>2024"]
    assert period_ticks(["2024-04-01/2024-04-21"]) == ["1\u00a0Apr\u2013<br>21\u00a0Apr<br>2024"]
