"""docs/command-line.md and docs/case.md name what there is: every command, option and name, and no other."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import workbench as wb
from workbench.cli.main import workbench
from workbench.store.corrections import check_correction

DOCS = Path(__file__).parents[1] / "docs"
DOCUMENTS = [*sorted(DOCS.rglob("*.md")), DOCS.parent / "README.md"]
COMMAND_LINE = (DOCS / "command-line.md").read_text("utf-8")
CASE = (DOCS / "case.md").read_text("utf-8")


def options_of(command: click.Command) -> set[str]:
    # With the settings that the command has of its own: click keeps the help option that it makes here.
    with click.Context(command, **command.context_settings) as context:
        return {
            name
            for parameter in command.get_params(context)
            if isinstance(parameter, click.Option)
            for name in parameter.opts
        } - {"--help", "-h"}


def documented_options() -> Iterator[tuple[str, str]]:
    """Command and option, from the rows of the table of options."""
    for row in re.findall(r"^\| (.+?) \| (`-.+?) \| .+ \|$", COMMAND_LINE, re.MULTILINE):
        for command in re.findall(r"`([\w ]+)`", row[0]):
            for option in re.findall(r"`(-[\w-]+)`", row[1]):
                yield command, option


def all_commands() -> dict[str, click.Command]:
    """Every command by its name, the actions of a group as "actors add"."""
    found = dict(workbench.commands)
    for name, command in workbench.commands.items():
        if isinstance(command, click.Group):
            found |= {f"{name} {action}": one for action, one in command.commands.items()}
    return found


def test_every_command_is_described_and_every_one_described_is_there() -> None:
    described = re.findall(r"^\| `workbench (\w+)(?:(?: CASE)? ([a-z]+))?", COMMAND_LINE, re.MULTILINE)
    assert sorted(" ".join(filter(None, one)) for one in described) == sorted(all_commands())


def test_every_option_is_described_and_every_one_described_is_there() -> None:
    there = {(name, option) for name, command in all_commands().items() for option in options_of(command)}
    there |= {("workbench", option) for option in options_of(workbench)}
    assert set(documented_options()) == there


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.name)
def test_every_command_that_a_document_names_is_there(document: Path) -> None:
    named = re.findall(r"(?:^|`|\$ )workbench ([a-z]+)", document.read_text("utf-8"), re.MULTILINE)
    assert set(named) <= set(workbench.commands)


def test_what_is_asked_of_a_case_is_what_a_case_has() -> None:
    named = set(re.findall(r"`case\.(\w+)", CASE.replace("`case.toml`", "")))
    has = {name for name in dir(wb.Case) if not name.startswith("_")} | {"settings"}
    assert named - {"folder"} == has - {"add"}


def test_every_name_taken_from_the_package_is_public() -> None:
    for document in DOCUMENTS:
        named = set(re.findall(r"\bwb\.(\w+)", document.read_text("utf-8")))
        assert named <= set(wb.__all__), document


def test_the_fields_said_to_be_correctable_are() -> None:
    (listed,) = re.findall(r"^Fields: (.+?)\.", COMMAND_LINE, re.MULTILINE)
    with pytest.raises(wb.errors.DecisionError) as refused:
        check_correction("nothing", "null")
    assert str(refused.value).endswith(f"choose one of {listed}")


def test_every_decision_is_in_the_list_of_them() -> None:
    listed = re.findall(r"^\| \[\d+\]\((.+?)\) \|", (DOCS / "decisions" / "README.md").read_text("utf-8"), re.MULTILINE)
    assert listed == [page.name for page in sorted((DOCS / "decisions").glob("0*.md"))]
