import pytest

from tests.widgets.conftest import Ask
from workbench.case import Case, create_case
from workbench.errors import ChoiceError, UseError
from workbench.widgets import ActorPicker, PeriodPicker


def test_a_period_is_the_cases_latest_month_unless_a_parameter_says_another(case: Case) -> None:
    assert PeriodPicker(case).period == "2024-04"
    assert PeriodPicker(case, period="2024-04-01/2024-06-30").period == "2024-Q2"
    everything = PeriodPicker(case, period="")
    assert (everything.period, everything.chosen) == ("", None)
    assert "the whole time" in everything.static_bundle()["text/html"]


def test_it_offers_every_unit_with_its_events(case: Case) -> None:
    offered = PeriodPicker(case).offered
    assert offered["month"][:2] == [["2024-03", "1 event"], ["2024-04", "4 events"]]
    assert offered["year"] == [
        ["2024", "5 events"],
        *([str(year), "0 events"] for year in range(2025, 2030)),
        ["2030", "1 event"],
    ]


def test_the_unit_follows_the_period_and_a_range_leaves_it(case: Case) -> None:
    picker = PeriodPicker(case)
    assert picker.unit == "month"
    picker.period = "2024-W16"
    assert picker.unit == "week"
    picker.period = "2024-04-01/2024-04-20"
    assert picker.unit == "week"
    with pytest.raises(ChoiceError, match="no unit 'decade'"):
        picker.unit = "decade"


def test_an_actor_is_the_cases_main_one_unless_a_parameter_says_another(case: Case) -> None:
    assert ActorPicker(case).actor == "NER"
    picker = ActorPicker(case, actor="RUS")
    assert (picker.selection, picker.shown) == ({"actor": "RUS"}, "Russia (RUS)")
    picker.actor = ""
    assert (picker.selection, picker.shown) == (None, "")
    with pytest.raises(UseError, match="no actor has the id 'Russia': did you mean RUS"):
        picker.actor = "Russia"


def test_a_tie_that_a_linked_widget_selects_is_named_but_no_actor(case: Case) -> None:
    picker = ActorPicker(case)
    picker.selection = {
        "source": "RUS",
        "target": "NER",
        "channel": "military",
        "sign": "cooperation",
        "status": "actual",
    }
    assert (picker.actor, picker.shown) == ("", "Russia → Niger")


def test_actors_are_found_by_words_ids_and_what_the_list_knows(case: Case, ask: Ask) -> None:
    picker = ActorPicker(case)
    assert ask(picker, "find", text="")[0] == {"id": "NER", "name": "Niger", "note": "4 claims"}
    assert [one["id"] for one in ask(picker, "find", text="united")] == ["USA"]
    assert ask(picker, "find", text="ECOWAS")[0] == {
        "id": "ECOWAS", "name": "ECOWAS", "note": "on the list",
    }  # fmt: skip
    assert ask(picker, "find", text="<script>") == []


def test_an_empty_case_says_what_it_lacks(tmp_path: object) -> None:
    with pytest.raises(UseError, match="holds no dated claim yet"):
        PeriodPicker(create_case(f"{tmp_path}/empty"))
