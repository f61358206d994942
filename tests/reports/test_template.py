from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.errors import TemplateError, UnknownTemplate
from workbench.reports import template as template_module
from workbench.reports.template import Template, find_template, list_templates, read_template


@pytest.fixture
def folder(template_of: Callable[..., Template], monkeypatch: pytest.MonkeyPatch) -> Path:
    template_of("case: str = 'demo-case'", name="influence-monitor")
    made = template_of("case: str = 'demo-case'", name="actor-brief")
    monkeypatch.setattr(template_module, "templates_folder", lambda: made.path.parent)
    return made.path.parent


def test_templates_are_listed_by_name(folder: Path) -> None:
    assert [template.name for template in list_templates()] == ["actor-brief", "influence-monitor"]
    assert list_templates()[0].path.parent == folder


@pytest.mark.usefixtures("folder")
def test_title_and_summary_come_from_the_first_heading() -> None:
    found = find_template("actor-brief")
    assert (found.title, found.summary) == ("The brief", "Who gains, who loses?")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["monitor", "../actor-brief", "actor-brief.ipynb", ""])
def test_an_unknown_template_is_refused_with_the_known_ones(name: str) -> None:
    with pytest.raises(UnknownTemplate, match="actor-brief, influence-monitor"):
        find_template(name)


def test_a_path_names_the_analysts_own_template(folder: Path) -> None:
    assert find_template(str(folder / "actor-brief.ipynb")).name == "actor-brief"


@pytest.mark.parametrize("text", ["", "{}", "[]", "not json", '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}'])
def test_what_is_no_notebook_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "broken.ipynb"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError, match=r"broken\.ipynb"):
        read_template(file)


def test_a_notebook_without_parameters_cell_is_no_template(notebook_of: Callable[..., Path]) -> None:
    with pytest.raises(TemplateError, match="0 cells are tagged `parameters`"):
        read_template(notebook_of("# Only text"))
