from pathlib import Path

import pytest

from tests.widgets.conftest import Ask
from workbench.case import Case, create_case
from workbench.widgets import ActorEditor

TEXT = (
    "The Sahel Road Guild accused Niger of theft on 3 April 2024. "
    "The Volta Rifles accused Niger of theft on 5 April 2024."
)


@pytest.fixture
def guilds(tmp_path: Path) -> Case:
    """A case in which two names are nobody's."""
    (tmp_path / "guilds.txt").write_text(TEXT, encoding="utf-8")
    case = create_case(tmp_path / "guilds")
    case.add(tmp_path / "guilds.txt")
    assert list(case.unknown_names()["name"]) == ["The Sahel Road Guild", "The Volta Rifles"]
    return case


@pytest.fixture
def editor(guilds: Case) -> ActorEditor:
    return ActorEditor(guilds, author="Ada")


def acting(case: Case) -> list[str]:
    return [one for ids in case.claims()["actor_ids"] for one in ids]


def test_a_name_comes_with_its_sentence(editor: ActorEditor, ask: Ask) -> None:
    page, card = ask(editor, "queue"), ask(editor, "name")
    assert [line["note"] for line in page["lines"]] == ["1 claim", "1 claim"]
    assert card["name"] == editor.current
    assert (
        card["before"] + card["trigger"] + card["after"]
        == "The Sahel Road Guild accused Niger of theft on 3 April 2024."
    )
    assert card["trigger"] == editor.current
    assert card["about"] == "1 claim in 1 article · 1 time acting, 0 times acted upon · 2024-04-03"


def test_an_actor_is_added_for_a_name_and_taken_back(guilds: Case, editor: ActorEditor, ask: Ask) -> None:
    name = editor.current
    told = ask(
        editor,
        "add",
        name=name,
        id="SRG",
        printed="Road Guild",
        kind="group",
        country="NER",
        sector="REB",
        reason="known",
    )
    assert told == "Added SRG, Road Guild"
    assert acting(guilds) == ["SRG", ""]
    assert (editor.waiting, "Volta" in editor.current) == (1, True)
    assert ask(editor, "find", text="road")[0]["id"] == "SRG"
    assert ask(editor, "undo") == "Taken back: Added SRG, Road Guild"
    assert (acting(guilds), editor.waiting, editor.current) == (["", ""], 2, name)


def test_a_name_is_assigned_actors_are_merged_and_renamed(guilds: Case, editor: ActorEditor, ask: Ask) -> None:
    ask(editor, "add", name=editor.current, id="SRG", kind="group")
    volta = editor.current
    ask(editor, "add", name=volta, id="VRI", kind="group")
    assert acting(guilds) == ["SRG", "VRI"]
    assert ask(editor, "merge", stays="SRG", goes="VRI") == "VRI counts as SRG"
    assert acting(guilds) == ["SRG", "SRG"]
    ask(editor, "rename", id="SRG", name="The Guild")
    assert set(guilds.claims()["actors"]) == {"The Guild"}
    for _ in range(3):
        ask(editor, "undo")
    assert editor.current == volta
    assert ask(editor, "assign", name=volta, id="SRG") == f"“{volta}” is SRG"
    assert acting(guilds) == ["SRG", "SRG"]
    assert set(guilds.decisions()["author"]) == {"Ada"}


def test_what_cannot_be_is_refused_with_a_hint_and_keeps_nothing(guilds: Case, editor: ActorEditor, ask: Ask) -> None:
    assert "the list has no actor 'Russia': did you mean RUS" in ask(editor, "assign", name=editor.current, id="Russia")
    assert "is on the list already" in ask(editor, "add", name=editor.current, id="RUS")
    assert "kind" in ask(editor, "add", name=editor.current, id="SRG", kind="gang")
    assert "merged into itself" in ask(editor, "merge", stays="RUS", goes="RUS")
    assert "nothing was decided" in ask(editor, "undo")
    assert guilds.decisions().empty
    assert editor.error.startswith("nothing was decided")


def test_the_report_page_gets_the_names_as_a_table(editor: ActorEditor) -> None:
    html = editor.static_bundle()["text/html"]
    assert "2 names of nobody known" in html
    assert "<td>The Volta Rifles accused Niger of theft on 5 April 2024.</td>" in html
