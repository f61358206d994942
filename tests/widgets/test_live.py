"""What all widgets have in common, on the smallest of them."""

from typing import Any

import pytest

from tests.widgets.conftest import Ask
from workbench.case import Case
from workbench.widgets import ActorPicker, PeriodPicker


def test_what_a_page_sets_is_refused_with_a_sentence_and_changes_nothing(case: Case) -> None:
    picker = PeriodPicker(case, period="2024-04")
    picker.set_state({"period": "soon"})
    assert picker.error.startswith("'soon' is not a period: write a year 2024")
    assert picker.period == "2024-04"
    picker.set_state({"period": "2024-Q1"})
    assert (picker.period, picker.error) == ("2024-Q1", "")


def test_an_error_in_an_analysts_callback_stands_under_the_widget_with_the_way_to_it(case: Case) -> None:
    picker = PeriodPicker(case, period="2024-04")

    def my_callback(change: Any) -> None:
        raise ZeroDivisionError(f"no events in {change['new']}")

    picker.observe(my_callback, "period")
    picker.set_state({"period": "2024-03"})
    sentence, _, way = picker.error.partition("\n")
    assert sentence == "ZeroDivisionError: no events in 2024-03"
    assert "my_callback" in way
    assert picker.period == "2024-03"
    picker.unobserve(my_callback, "period")
    picker.set_state({"period": "2024-04"})
    assert picker.error == ""


def test_a_question_that_nobody_can_answer_is_refused(case: Case, ask: Ask) -> None:
    picker = ActorPicker(case)
    assert ask(picker, "fly") == "ActorPicker has no answer to 'fly' (0 details)"
    assert ask(picker, "find", text="russ")[0]["id"] == "RUS"
    assert picker.error == ""


@pytest.mark.parametrize("kind", [ActorPicker, PeriodPicker])
def test_beside_the_widget_stands_what_the_report_page_shows(kind: Any, case: Case) -> None:
    bundle, _ = kind(case, label="<b>Whose?</b>")._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert bundle["text/html"].startswith('<p class="wb-left"><strong>&lt;b&gt;Whose?&lt;/b&gt;:</strong> ')
