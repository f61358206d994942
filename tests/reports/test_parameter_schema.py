"""The schema and the check agree on every value."""

import ast
import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from workbench.errors import PeriodError
from workbench.model import Period
from workbench.reports.parameter_annotation import parse_type
from workbench.reports.parameter_schema import parameters_schema
from workbench.reports.parameter_types import ParameterType
from workbench.reports.parameters import check_parameters
from workbench.reports.template import Template, list_templates

TemplateOf = Callable[..., Template]

CELL = """\
case: Case = "demo-case"  # folder of the case
period: Period | None = None
target: Actor
periods: Annotated[int, Range(1, 24)] = 6  # how far back
level: Literal["country", "actor"] = "country"
"""

# The calendar is beyond a pattern; a validator that knows the formats asserts it.
formats = FormatChecker(formats=("date",))


def _is_period(value: object) -> bool:
    return not isinstance(value, str) or bool(Period.parse(value))


formats.checks("period", raises=PeriodError)(_is_period)


def _fits(kind: ParameterType, value: object) -> bool:
    return bool(Draft202012Validator(kind.schema(), format_checker=formats).is_valid(value))


def _accepts(kind: ParameterType, value: object) -> bool:
    try:
        kind.read(value)
    except ValueError:
        return False
    return True


def test_a_schema_has_one_property_for_each_parameter(template_of: TemplateOf) -> None:
    schema = parameters_schema(template_of(CELL))

    assert (schema["title"], schema["description"]) == ("The brief", "Who gains, who loses?")
    assert schema["required"] == ["target"]
    assert schema["additionalProperties"] is False
    assert list(schema["properties"]) == ["case", "period", "target", "periods", "level"]
    assert schema["properties"]["periods"] == {
        "title": "Periods", "description": "how far back", "type": "integer", "minimum": 1, "maximum": 24, "default": 6,
    }  # fmt: skip
    assert schema["properties"]["level"] == {"title": "Level", "enum": ["country", "actor"], "default": "country"}
    assert schema["properties"]["target"]["format"] == "actor"
    assert schema["properties"]["case"]["format"] == "case"
    optional, nothing = schema["properties"]["period"]["anyOf"]
    assert optional["format"] == "period"
    assert nothing == {"type": "null"}


def test_what_the_caller_settles_is_left_out(template_of: TemplateOf) -> None:
    schema = parameters_schema(template_of(CELL), without={"case", "target"})
    assert list(schema["properties"]) == ["period", "periods", "level"]
    assert schema["required"] == []


@pytest.mark.parametrize("template", list_templates(), ids=lambda template: template.name)
def test_every_template_has_a_valid_schema_and_its_defaults_fit(template: Template) -> None:
    schema = parameters_schema(template)

    Draft202012Validator.check_schema(schema)
    defaults = check_parameters(template, {})
    assert list(Draft202012Validator(schema, format_checker=formats).iter_errors(defaults)) == []
    assert {name: one["default"] for name, one in schema["properties"].items()} == defaults


@pytest.mark.parametrize(
    "period, fits",
    [
        ("2024", True), ("2024-Q4", True), ("2024-12", True), ("2024-W53", True), ("2024-02-29", True),
        ("2024-01-01/2024-01-07", True),
        ("2024-Q5", False), ("2024-13", False), ("2024-W54", False), ("2024-W00", False), ("2024-02-32", False),
        ("24", False), ("2024-1", False), ("2024-04/2024-05", False), (" 2024", False), ("", False),
    ],
)  # fmt: skip
def test_the_pattern_of_a_period_alone_tells_its_form(period: str, fits: bool) -> None:
    kind = parse_type(ast.parse("Period", mode="eval").body)
    assert Draft202012Validator(kind.schema()).is_valid(period) is fits


simple = st.sampled_from(["str", "int", "float", "bool", "date", "Period", "Actor", "Case"])
literals = st.lists(st.one_of(st.text(max_size=4), st.integers(-2, 2), st.booleans()), min_size=1, max_size=4).map(
    lambda values: f"Literal[{', '.join(map(repr, values))}]"
)
bounds = st.tuples(st.integers(-9, 9), st.integers(0, 9)).map(lambda pair: (pair[0], pair[0] + pair[1]))
ranges = st.builds(
    lambda kind, pair: f"Annotated[{kind}, Range({pair[0]}, {pair[1]})]", st.sampled_from(["int", "float"]), bounds
)
annotations = st.recursive(
    simple | literals | ranges,
    lambda inner: inner.map(lambda one: f"list[{one}]") | inner.map(lambda one: f"{one} | None"),
    max_leaves=3,
)
days = st.dates().map(lambda day: day.isoformat())
periods = st.one_of(
    days,
    st.tuples(days, days).map("/".join),
    st.from_regex(r"\A[0-9]{4}(-Q[1-5]|-[01][0-9]|-W[0-5][0-9])?\Z"),
)
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.integers(-12, 20), st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-12, 20).map(float), st.text(max_size=4), st.sampled_from(["none", "yes", "0", " 7 ", "a, b", "[1]"]),
    days, periods,
)  # fmt: skip
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3), max_leaves=6)


@given(annotations, values)
def test_what_fits_the_schema_is_accepted_and_stays_what_it_is(annotation: str, value: Any) -> None:
    kind = parse_type(ast.parse(annotation, mode="eval").body)

    if _fits(kind, value):
        assert _accepts(kind, value)


@given(annotations, values)
def test_what_is_read_fits_the_schema(annotation: str, value: Any) -> None:
    kind = parse_type(ast.parse(annotation, mode="eval").body)

    if _accepts(kind, value):
        assert _fits(kind, kind.read(value))


@pytest.mark.parametrize("annotation", ["float", "list[int]", "Annotated[float, Range(0, 9)]"])
@pytest.mark.parametrize("value", ["nan", "inf", math.inf, math.nan, 10**400, "[" * 100_000])
def test_what_no_json_can_hold_is_refused(annotation: str, value: object) -> None:
    assert not _accepts(parse_type(ast.parse(annotation, mode="eval").body), value)


def test_half_a_surrogate_pair_is_no_text() -> None:
    assert not _accepts(parse_type(ast.parse("str", mode="eval").body), "\ud800")
