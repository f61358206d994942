import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.case import Case
from workbench.errors import CaseFileError, CaseNotFound, ParameterError, UnknownTemplate, UseError
from workbench.publishing.defining import define
from workbench.publishing.series import Series
from workbench.publishing.series_file import _written, add_series, read_series

TODAY = date(2024, 5, 2)
WEEKLY = """\
[weekly]
template = "influence-monitor"
every = "week"
from = 2024-01-01
"""


def test_what_is_defined_is_checked_and_reads_back(case: Case) -> None:
    added = define(
        case.folder,
        "weekly",
        template="influence-monitor",
        every="week",
        today=TODAY,
        given={"periods": "4", "channels": "military,economic", "half_life_days": "none"},
        matrix={"target": ["NER", "MLI"]},
    )
    assert read_series(case.folder) == [added]
    assert added.parameters == {"periods": 4, "channels": ["military", "economic"], "half_life_days": "none"}
    assert [one.name for one in added.editions()] == ["weekly.NER", "weekly.MLI"]
    assert added.start == date(2024, 4, 22)  # the Monday of the last week that is over


def test_what_stands_in_the_file_stays_as_it_is(case: Case) -> None:
    file = case.folder / "series.toml"
    file.write_text(f"# mine\n{WEEKLY}# the end")
    define(case.folder, "monthly", template="actor-network-brief", every="month", today=TODAY)
    assert file.read_text().startswith(f"# mine\n{WEEKLY}# the end\n\n[monthly]\n")
    assert [one.name for one in read_series(case.folder)] == ["weekly", "monthly"]


@pytest.mark.parametrize("name", ["", "../up", "a/b", ".hidden", "a b", "a.b", "CON", "lpt1", "é", "x" * 65, "a\n"])
def test_a_name_that_could_lead_elsewhere_is_refused(case: Case, name: str) -> None:
    with pytest.raises(UseError, match="a name is of letters"):
        define(case.folder, name, template="actor-network-brief", every="month", today=TODAY)
    assert not (case.folder / "series.toml").exists()


@pytest.mark.parametrize(
    "options, error, said",
    [
        ({"template": "nothing"}, UnknownTemplate, "no template 'nothing'"),
        ({"given": {"tarket": "NER"}}, ParameterError, "did you mean target"),
        ({"given": {"period": "2024"}}, UseError, "period is not for a series to say"),
        ({"matrix": {"case": ["x"]}}, UseError, "case is not for a series to say"),
        ({"matrix": {"periods": ["4", "many"]}}, ParameterError, "periods is 'many'"),
        ({"given": {"target": "NER"}, "matrix": {"target": ["MLI"]}}, CaseFileError, "both among its parameters"),
        ({"matrix": {"target": ["NER", "ner"]}}, CaseFileError, "two of its reports would lie in weekly.ner"),
    ],
)
def test_what_cannot_be_a_series_is_refused_and_nothing_written(
    case: Case, options: dict[str, Any], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        define(case.folder, "weekly", **{"template": "influence-monitor", "every": "week", "today": TODAY, **options})
    assert not (case.folder / "series.toml").exists()


def test_a_name_is_taken_once_whatever_its_capitals(case: Case) -> None:
    define(case.folder, "weekly", template="actor-network-brief", every="week", today=TODAY)
    with pytest.raises(UseError, match="has a series 'Weekly'"):
        define(case.folder, "Weekly", template="actor-network-brief", every="week", today=TODAY)


def test_a_notebook_of_ones_own_is_named_from_the_case_on(case: Case) -> None:
    template = Path(__file__).parents[2] / "notebooks" / "templates" / "actor-network-brief.ipynb"
    (case.folder / "mine.ipynb").write_bytes(template.read_bytes())
    added = define(case.folder, "mine", template=str(case.folder / "mine.ipynb"), every="week", today=TODAY)
    assert added.template == "mine.ipynb"


@pytest.mark.parametrize(
    "text, said",
    [
        ("weekly", "not readable as TOML"),
        ("weekly = 3", r"write \[weekly\]"),
        (WEEKLY + "evry = 3", "unknown name 'evry'"),
        (WEEKLY.replace('"week"', '"fortnight"'), "every is 'fortnight': choose one of day, week"),
        (WEEKLY.replace("2024-01-01", '"2024-01-01"'), "write a day without quotes"),
        (WEEKLY.replace("2024-01-01", "2024-01-01T00:00:00"), "write a day without quotes"),
        (WEEKLY.replace('template = "influence-monitor"', ""), "it needs a template"),
        (WEEKLY + "whole_case = 1", "write true or false"),
        (WEEKLY + "parameters = 3", r"write \[weekly.parameters\]"),
        (WEEKLY + "[weekly.matrix]\ntarget = 'NER'", "target must be a list"),
        (WEEKLY + "[weekly.matrix]\ntarget = []", "target must be a list"),
        (WEEKLY + "[weekly.parameters]\nversions = {}", "versions is not for a series to say"),
        (WEEKLY + WEEKLY.replace("weekly", "WEEKLY"), "two of its reports would lie in WEEKLY"),
        (WEEKLY.replace("[weekly]", '["../up"]'), "a name is of letters"),
    ],
)
def test_a_slip_of_the_hand_is_named(case: Case, text: str, said: str) -> None:
    (case.folder / "series.toml").write_text(text)
    with pytest.raises(CaseFileError, match=said):
        read_series(case.folder)


def test_a_series_needs_a_case(tmp_path: Path) -> None:
    with pytest.raises(CaseNotFound):
        add_series(tmp_path, Series("weekly", "brief", "week", TODAY))


words = st.text(st.characters(codec="utf-8"), max_size=8)
plain = st.recursive(
    words | st.integers(-(2**60), 2**60) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(words.filter(bool), plain, max_size=3))
def test_any_parameter_reads_back(parameters: dict[str, Any]) -> None:
    written = tomllib.loads(_written(Series("weekly", "brief", "week", TODAY, parameters)))
    assert written["weekly"].get("parameters", {}) == parameters


def test_periods_are_those_that_are_over() -> None:
    series = Series("monthly", "brief", "month", date(2024, 1, 15))
    assert [str(one) for one in series.periods(date(2024, 3, 31))] == ["2024-01", "2024-02"]
    assert [str(one) for one in series.periods(date(2024, 4, 1))] == ["2024-01", "2024-02", "2024-03"]
    assert list(series.periods(date(2023, 1, 1))) == []
