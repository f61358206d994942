import json
from pathlib import Path

import pytest

from workbench.errors import TemplateError, UnknownTemplate
from workbench.reports.new_template import new_template
from workbench.reports.template import find_template, list_templates


@pytest.mark.parametrize("example", [template.name for template in list_templates()])
def test_a_copy_takes_the_same_and_has_a_name_of_its_own(example: str, tmp_path: Path) -> None:
    made = new_template("weekly-brief", tmp_path / "mine", example=example)

    assert (made.name, made.title) == ("weekly-brief", "Weekly brief")
    assert made.path == tmp_path / "mine" / "weekly-brief.ipynb"
    assert made.parameters == find_template(example).parameters
    cells = json.loads(made.path.read_text(encoding="utf-8"))["cells"]
    assert len({cell["id"] for cell in cells}) == len(cells)


def test_an_older_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.ipynb").write_text("mine")
    with pytest.raises(TemplateError, match="it is there already: choose another name"):
        new_template("mine", tmp_path)
    assert (tmp_path / "mine.ipynb").read_text() == "mine"


@pytest.mark.parametrize("name", ["", "../x", "Weekly", "a b", "new", "-x", "x" * 65, "x.ipynb"])
def test_a_name_that_is_no_file_name_everywhere_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="small letters, digits and hyphens"):
        new_template(name, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_example_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UnknownTemplate, match="choose one of actor-network-brief"):
        new_template("mine", tmp_path, example="nothing")
