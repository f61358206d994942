from pathlib import Path
from typing import Any

import nbformat
import pytest

from tests.widgets.conftest import Ask
from workbench.case import Case
from workbench.errors import ParameterError, UnknownTemplate
from workbench.reports.template import list_templates, read_template
from workbench.widgets import ParameterForm, memory

v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write

CELL = """\
case: str = "demo"
period: "Period | None" = None  # judged
count: "Annotated[int, Range(1, 12)]" = 6
factor: float = 0.5
since: date = "2024-04-01"
deep: bool = True
maybe: bool | None = None
level: "Literal['country', 'actor']" = "country"
signs: "list[Literal['cooperation', 'conflict']]" = ["conflict"]
words: list[str] = []
who: "Actor | None" = None
title: str
"""


@pytest.fixture
def every_type(tmp_path: Path) -> str:
    """The path of a template with a parameter of every type."""
    cell = v4.new_code_cell(CELL)
    cell.metadata["tags"] = ["parameters"]
    write(v4.new_notebook(cells=[v4.new_markdown_cell("# All <kinds>"), cell]), tmp_path / "all.ipynb")
    return str(tmp_path / "all.ipynb")


def enter(form: ParameterForm, **values: Any) -> None:
    """As a page does it."""
    form.set_state({"entered": {**form.entered, **values}})


def test_every_type_has_its_field(every_type: str) -> None:
    kinds = {field["name"]: field["kind"] for field in ParameterForm(every_type).fields}
    assert kinds == {
        "case": "text", "period": "period", "count": "number", "factor": "number", "since": "day", "deep": "switch",
        "maybe": "choice", "level": "choice", "signs": "several", "words": "list", "who": "actor", "title": "text",
    }  # fmt: skip
    fields = {field["name"]: field for field in ParameterForm(every_type).fields}
    assert (fields["count"]["least"], fields["count"]["most"], fields["count"]["step"]) == (1, 12, "1")
    assert (fields["maybe"]["options"], fields["signs"]["options"]) == (["true", "false"], ["cooperation", "conflict"])
    assert (fields["period"]["optional"], fields["period"]["help"], fields["title"]["required"]) == (
        True,
        "judged",
        True,
    )


def test_what_is_entered_as_text_is_read_by_its_type(every_type: str) -> None:
    form = ParameterForm(every_type, given={"title": "Sahel"})
    enter(
        form,
        count="12",
        factor="2",
        period="2024-Q2",
        since="2024-05-01",
        maybe="false",
        words="a, b",
        signs=["cooperation"],
    )
    assert form.problems == {}
    assert form.values == {
        "case": "demo", "period": "2024-Q2", "count": 12, "factor": 2.0, "since": "2024-05-01", "deep": True,
        "maybe": False, "level": "country", "signs": ["cooperation"], "words": ["a", "b"], "who": None, "title": "Sahel",
    }  # fmt: skip
    enter(form, period="", maybe="")
    assert (form.values["period"], form.values["maybe"]) == (None, None)


@pytest.mark.parametrize(
    "name,value,why",
    [
        ("count", "13", "expected: a whole number such as 12, from 1 to 12"),
        ("count", "", "needed: a whole number such as 12, from 1 to 12"),
        ("factor", "much", "expected: a number such as 0.5"),
        ("since", "2024-02-30", "expected: a day such as 2024-04-22"),
        ("level", "planet", "expected: one of country, actor"),
        ("signs", ["war"], "expected: a list with commas between its items, each one of cooperation, conflict"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_runs(
    every_type: str, name: str, value: Any, why: str
) -> None:
    runs: list[Any] = []
    form = ParameterForm(every_type, given={"title": "Sahel"}, on_run=runs.append)
    enter(form, **{name: value})
    assert form.problems == {name: why}
    with pytest.raises(ParameterError, match=name):
        _ = form.values
    form._handle_custom_msg({"ask": "1", "what": "run"}, [])
    assert name in form.error
    assert runs == []


def test_with_a_case_actors_are_looked_up_and_its_folder_is_settled(case: Case, ask: Ask) -> None:
    runs: list[Any] = []
    form = ParameterForm("influence-monitor", case=case, given={"target": "Russia"}, on_run=runs.append)
    assert "case" not in form.entered
    assert "versions" not in form.entered
    assert "did you mean RUS" in form.problems["target"]
    assert ask(form, "find", text="russ")[0]["id"] == "RUS"
    enter(form, target="RUS", periods="4")
    assert ask(form, "run") == "Done."
    assert (runs[0]["target"], runs[0]["periods"], runs[0]["level"]) == ("RUS", 4, "country")


def test_an_error_in_the_run_stands_under_the_form(case: Case, ask: Ask) -> None:
    def fail(_values: Any) -> None:
        raise RuntimeError("the printer is out of paper")

    form = ParameterForm("influence-monitor", case=case, on_run=fail)
    assert ask(form, "run").startswith("RuntimeError: the printer is out of paper")


@pytest.mark.parametrize("template", list_templates(), ids=lambda one: one.name)
def test_every_template_that_comes_along_has_a_form_that_can_run_as_it_is(template: Any, case: Case) -> None:
    form = ParameterForm(template, case=case)
    assert form.problems == {}
    assert [field["name"] for field in form.fields] == list(form.values)


def test_papermill_parameters_fill_it_and_unknown_ones_are_refused(every_type: str) -> None:
    form = ParameterForm(every_type, given={"period": "2024", "deep": False, "title": "x"})
    assert (form.entered["period"], form.entered["deep"], form.entered["count"]) == ("2024", False, 6)
    with pytest.raises(ParameterError, match=r"colour is not asked for by all: it asks for case, period"):
        ParameterForm(every_type, given={"colour": "red"})
    with pytest.raises(UnknownTemplate):
        ParameterForm("nonsense")


def test_each_field_is_remembered_by_itself(every_type: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_REMEMBERED", {})
    enter(ParameterForm(every_type, given={"title": "a", "count": 2}, name="form"), title="b", factor="3")
    again = ParameterForm(every_type, given={"title": "a", "count": 4}, name="form")
    assert (again.entered["title"], again.entered["factor"], again.entered["count"]) == ("b", "3", 4)


def test_the_report_page_gets_the_values_as_a_table(every_type: str) -> None:
    html = ParameterForm(read_template(Path(every_type)), given={"title": "<b>"}).static_bundle()["text/html"]
    assert "All &lt;kinds&gt;" in html
    assert "<td>title</td><td>&lt;b&gt;</td>" in html
    assert "<td>deep</td><td>yes</td>" in html
