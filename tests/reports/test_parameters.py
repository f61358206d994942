import ast
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import ParameterError, TemplateError
from workbench.model import Period
from workbench.reports.parameter_annotation import parse_type
from workbench.reports.parameter_types import OrNone, ParameterType
from workbench.reports.parameters import as_given, check_parameters, describe_parameters
from workbench.reports.template import Template

TemplateOf = Callable[..., Template]

CELL = """\
from datetime import date
from workbench.model import Period

case: str = "demo-case"  # folder of the case
period: "Period" = "2024-Q2"
# Events older than this
# count half.
half_life_days: float | None = None
level: Literal["country", "actor"] = "country"  # what counts as one actor
since: date = "2024-01-01"
top: int = 5
bands: bool = True
channels: list[str] = [
    "military",
]  # only these
target: str  # the country
"""


def _type(annotation: str) -> ParameterType:
    return parse_type(ast.parse(annotation, mode="eval").body)


def test_the_parameters_cell_is_the_definition(template_of: TemplateOf) -> None:
    template = template_of(CELL)
    assert describe_parameters(template.parameters) == [
        "case: text; default demo-case: folder of the case",
        "period: a period such as 2024, 2024-Q2, 2024-04, 2024-W16 or 2024-04-01/2024-04-21; default 2024-Q2",
        "half_life_days: a number such as 0.5, or none; default none: Events older than this count half.",
        "level: one of country, actor; default country: what counts as one actor",
        "since: a day such as 2024-04-22; default 2024-01-01",
        "top: a whole number such as 12; default 5",
        "bands: true or false; default true",
        "channels: a list with commas between its items, each text; default military: only these",
        "target: text; required: the country",
    ]


@pytest.mark.parametrize(
    "value, written",
    [
        (None, "none"),
        (True, "true"),
        (6, "6"),
        ("country", "country"),
        ("", "empty"),
        ([], "empty"),
        (["a", "b"], "a,b"),
        ({"articles": 3, "claims": 2}, "articles=3,claims=2"),
        ({}, "empty"),
    ],
)
def test_a_default_is_told_as_a_command_line_writes_it(value: object, written: str) -> None:
    assert as_given(value) == written


def test_a_comment_that_a_formatter_has_moved_is_found(template_of: TemplateOf) -> None:
    (parameter,) = template_of("explained: int = (\n    3  # how many are explained\n)").parameters
    assert parameter.help == "how many are explained"


def test_defaults_fill_in_and_text_is_read_by_its_type(template_of: TemplateOf) -> None:
    given = {"target": "NER", "half_life_days": "90", "top": "3", "bands": "no", "channels": "military, economic"}
    values = check_parameters(template_of(CELL), given)
    assert list(values) == [
        "case", "period", "half_life_days", "level", "since", "top", "bands", "channels", "target",
    ]  # fmt: skip
    assert values["half_life_days"] == 90.0
    assert values["top"] == 3
    assert values["bands"] is False
    assert values["channels"] == ["military", "economic"]
    assert values["level"] == "country"


def test_days_and_periods_reach_the_notebook_as_text(template_of: TemplateOf) -> None:
    given = {"target": "NER", "period": Period.parse("2024-W16"), "since": date(2023, 7, 26)}
    values = check_parameters(template_of(CELL), given)
    assert (values["period"], values["since"]) == ("2024-W16", "2023-07-26")


def test_everything_wrong_is_said_at_once(template_of: TemplateOf) -> None:
    given = {"tarket": "NER", "period": "2024-13", "top": "many", "level": "continent", "since": "yesterday"}
    with pytest.raises(ParameterError) as caught:
        check_parameters(template_of(CELL), given)
    message = str(caught.value)
    assert "tarket is not a parameter of this template: did you mean target?" in message
    assert "target is missing" in message
    assert "period is '2024-13': expected a period such as" in message
    assert "top is 'many': expected a whole number" in message
    assert "level is 'continent': expected one of country, actor" in message
    assert "since is 'yesterday': expected a day" in message
    assert "half_life_days: a number such as 0.5, or none; default none: Events older than this count half." in message


@pytest.mark.parametrize(
    "annotation, value, read",
    [
        ("str", "none", "none"),
        ("str | None", "none", None),
        ("None | int", "4", 4),
        ("int", " 12 ", 12),
        ("float", 3, 3.0),
        ("bool", "Yes", True),
        ("list[int]", "1,2", [1, 2]),
        ("list[str]", '["a, b", "c"]', ["a, b", "c"]),
        ("list[str]", "", []),
        ("list[Period]", ["2024"], ["2024"]),
        ("dict[str, int]", "articles=3, claims = 2", {"articles": 3, "claims": 2}),
        ("dict[str, int]", '{"articles": 3}', {"articles": 3}),
        ("dict[str, list[str]]", {"a": "x,y"}, {"a": ["x", "y"]}),
        ("dict[str, int] | None", "none", None),
        ("Literal[1, 2]", "2", 2),
        ("datetime.date", "2024-02-29", "2024-02-29"),
        ("'list[str] | None'", "a", ["a"]),
        ("Actor", " NER.MIL ", "NER.MIL"),
        ("Case", Path("niger"), "niger"),
        ("list[Actor]", "NER, MLI", ["NER", "MLI"]),
        ("Annotated[int, Range(1, 24)]", "24", 24),
        ("'Annotated[float, Range(least=0.5)] | None'", "0.5", 0.5),
        ("typing.Annotated[int, workbench.Range(most=3)]", -7, -7),
    ],
)
def test_values_that_are_read(annotation: str, value: object, read: object) -> None:
    assert _type(annotation).read(value) == read


@pytest.mark.parametrize(
    "annotation, value",
    [
        ("str", 3),
        ("int", "1.5"),
        ("int", True),
        ("float", False),
        ("float", "much"),
        ("bool", "perhaps"),
        ("bool", 1),
        ("date", "2024-02-30"),
        ("date", "2024"),
        ("list[int]", "1,x"),
        ("list[str]", "[1"),
        ("list[str]", 5),
        ("dict[str, int]", "articles"),
        ("dict[str, int]", "=3"),
        ("dict[str, int]", "a=1,a=2"),
        ("dict[str, int]", "a=x"),
        ("dict[str, int]", {1: 1}),
        ("dict[str, int]", "{1"),
        ("Literal[1, 2]", True),
        ("int | None", "x"),
        ("Actor", " "),
        ("Case", ""),
        ("Annotated[int, Range(1, 24)]", "25"),
        ("Annotated[float, Range(least=0.5)]", 0.4),
        ("Annotated[int, Range(1, 24)]", True),
    ],
)
def test_values_that_are_refused(annotation: str, value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the refusal has no text of its own: the check names the value
        _type(annotation).read(value)


@pytest.mark.parametrize(
    "cell, reason",
    [
        ("level = 'country'", "write name: type = value"),
        ("level: complex = 1", "complex is not a type of parameter"),
        ("level: Literal[1.5] = 1.5", "only text, whole numbers"),
        ("level: int = 'a'", "the default of level is 'a', expected a whole number"),
        ("level: int = open('x')", "the default of level"),
        ("level: int = 1\nlevel: int = 2", "defines level twice"),
        ("level: 'int or so' = 1", "is not a type of parameter"),
        ("level: int =", "line 1"),
        ("level: 'Annotated[int, Range(1, 24)]' = 0", "expected a whole number such as 12, from 1 to 24"),
        ("level: 'Annotated[str, Range(1, 24)]' = ''", "a range is for int and float"),
        ("level: 'Annotated[int, Range(24, 1)]' = 1", "1 is less than 24"),
        ("level: 'Annotated[int, Range()]' = 1", "needs a least, a most, or both"),
        ("level: 'Annotated[int, range(9)]' = 1", "is not a range: write Range"),
        ("level: 'Annotated[int, Range(lowest=9)]' = 1", "unexpected keyword"),
        ("level: 'Annotated[int, Range(open(1))]' = 1", "malformed"),
    ],
)
def test_a_parameters_cell_that_cannot_be_read_is_named(template_of: TemplateOf, cell: str, reason: str) -> None:
    with pytest.raises(TemplateError, match=reason):
        template_of(cell)


def test_the_parameters_cell_is_never_run(template_of: TemplateOf) -> None:
    with pytest.raises(TemplateError):
        template_of("target: str = __import__('sys').exit()")


@given(st.text())
def test_any_text_is_a_text(text: str) -> None:
    assert _type("str").read(text) == text


@given(st.lists(st.text()))
def test_a_list_of_texts_reads_back(values: list[str]) -> None:
    assert _type("list[str]").read(json.dumps(values)) == values
    assert OrNone(_type("list[str]")).read(values) == values
