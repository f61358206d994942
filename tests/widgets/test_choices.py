import pytest

from workbench.errors import PeriodError
from workbench.widgets.choices import days_text, filters_text, period_text


@pytest.mark.parametrize(
    "given,kept",
    [
        ("2024-04-01/2024-06-30", "2024-Q2"),
        ("2024-01-01/2024-12-31", "2024"),
        ("2024-04-15/2024-04-21", "2024-W16"),
        ("2024-04-22/2024-04-22", "2024-04-22"),
        ("2024-04-01/2024-04-20", "2024-04-01/2024-04-20"),
        ("2024-Q2", "2024-Q2"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_period_is_known_as_its_calendar_unit_where_it_is_one(given: str | None, kept: str) -> None:
    assert period_text(given) == kept


def test_days_are_first_and_last() -> None:
    assert days_text("2024-Q2") == "2024-04-01/2024-06-30"
    with pytest.raises(PeriodError):
        days_text("soon")


def test_filters_leave_everything_in_until_they_are_set() -> None:
    assert filters_text({}) == filters_text({"channels": []})
    assert filters_text({"reliabilities": {"A"}})["reliabilities"] == ["A"]
