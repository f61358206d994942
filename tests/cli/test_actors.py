"""`workbench actors`: the list, the queue of unknown names, and the decisions on both; `workbench decisions`."""

import csv
import io
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.case import Case, create_case

Run = Callable[..., subprocess.CompletedProcess[str]]

TEXT = "On {day} April 2024 Russia delivered weapons to the Sahel Road Guild."


@pytest.fixture
def guild(tmp_path: Path) -> Case:
    """A case with a name that resolves to nobody: in three claims, once in other words."""
    case = create_case(tmp_path / "guild", title="Guild")
    texts = [
        TEXT.format(day=10),
        TEXT.format(day=11),
        "On 12 April 2024 Russia delivered weapons to the =Valley Rangers.",
    ]
    lines = [{"text": text, "title": "Arms", "outlet": "Kori Radio", "published": "2024-04-13"} for text in texts]
    (tmp_path / "guild.jsonl").write_text("".join(json.dumps(one) + "\n" for one in lines))
    assert case.add(tmp_path / "guild.jsonl").claims == 3
    return case


def test_the_list_stands_before_the_names_that_are_nobody(run: Run, guild: Case) -> None:
    outcome = run("actors", guild.folder)
    assert outcome.returncode == 0
    head, russia, count, blank, title, _, name, sentence, *_, hint = outcome.stdout.splitlines()
    assert head.split() == ["claims", "as", "actor", "as", "recipient", "articles", "first", "last", "actor", "name"]
    assert russia.split() == ["3", "3", "0", "3", "2024-04-10", "2024-04-12", "RUS", "Russia"]
    assert (count, blank, title) == ("1 actor in Guild", "", "Names that resolved to nobody:")
    assert name.split()[:4] == ["2", "0", "2", "2"]
    assert name.endswith("the Sahel Road Guild")
    article = guild.unknown_names()["article_id"][0]
    assert sentence == f"    “{TEXT.format(day=10)}” Kori Radio, Arms, article {article}"
    assert hint == "2 names. Say who one is: workbench actors CASE assign NAME ID"


def test_a_case_in_which_nobody_is_unknown_has_no_queue(run: Run, tmp_path: Path) -> None:
    case = create_case(tmp_path / "empty")
    assert run("actors", case.folder).stdout.splitlines()[1:] == ["0 actors in empty"]


@pytest.mark.parametrize("words", [["--format", "csv", "{case}"], ["{case}", "--format", "csv"]])
def test_options_of_the_list_may_stand_on_either_side(run: Run, guild: Case, words: list[str]) -> None:
    outcome = run("actors", *(word.format(case=guild.folder) for word in words))
    rows = list(csv.DictReader(io.StringIO(outcome.stdout)))
    assert [(row["actor"], row["name"], row["claims"], row["first"]) for row in rows[:2]] == [
        ("RUS", "Russia", "3", "2024-04-10"),
        ("", "the Sahel Road Guild", "2", "2024-04-10"),
    ]


def test_levels_and_periods_are_those_of_the_case(run: Run, guild: Case) -> None:
    guild.assign_name("the Sahel Road Guild", "NER.REB")
    lines = run("actors", guild.folder, "--level", "country", "--period", "2024-04-10", "--format", "jsonl").stdout
    assert [(row["actor"], row["claims"]) for row in map(json.loads, lines.splitlines())] == [("NER", 1), ("RUS", 1)]


def test_no_cell_is_a_formula_and_no_line_obeyed(run: Run, guild: Case) -> None:
    guild.rename_actor("RUS", "=HYPERLINK(1)\x1b[2J")
    rows = csv.DictReader(io.StringIO(run("actors", guild.folder, "--format", "csv").stdout))
    assert next(iter(rows))["name"].startswith("'=HYPERLINK")
    shown = run("actors", guild.folder).stdout + run("decisions", guild.folder).stdout
    assert all(one.isprintable() or one == "\n" for one in shown)
    rows = csv.DictReader(io.StringIO(run("decisions", guild.folder, "--format", "csv").stdout))
    assert [row["kind"] for row in rows] == ["rename"]


def test_an_added_actor_shows_and_the_printed_undo_takes_it_back(run: Run, guild: Case) -> None:
    words = ["--kind", "group", "--country", "NER", "--sector", "REB", "--alias", "Road Guild", "--from", "2024-04-11"]
    outcome = run(
        "actors", guild.folder, "add", "SRG", "Sahel Road Guild", *words, "--author", "ada", "--reason", "seen"
    )
    assert outcome.returncode == 0
    assert guild.claims(actor="SRG")["date_start"].dt.day.tolist() == [11]
    (undo,) = re.findall("workbench (undo .*)", outcome.stdout)
    assert run(*undo.split()).returncode == 0
    assert guild.claims(actor="SRG").empty
    added, undone = map(json.loads, run("decisions", guild.folder, "--format", "jsonl").stdout.splitlines())
    assert (added["kind"], added["subject"], added["author"], added["reason"], added["state"]) == (
        "add",
        "SRG",
        "ada",
        "seen",
        "undone",
    )
    assert json.loads(added["value"])["from"] == "2024-04-11"
    assert (undone["kind"], undone["subject"], undone["state"]) == ("undo", added["decision_id"], "holds")


def test_names_are_assigned_and_actors_renamed_and_merged(run: Run, guild: Case) -> None:
    for words in (
        ["assign", "the Sahel Road Guild", "NER.REB"],
        ["rename", "NER.REB", "Guild of Niger"],
        ["merge", "RUS.PRM", "NER.REB"],
    ):
        assert run("actors", guild.folder, *words, "--author", "ada").returncode == 0
    (claim, _) = guild.records(actor="RUS.PRM")
    assert [one.text for one in claim.recipients] == ["the Sahel Road Guild"]
    lines = run("decisions", guild.folder).stdout.splitlines()
    assert [line.split()[3:6] for line in lines[1:4]] == [
        ["ada", "holds", "assign"],
        ["ada", "holds", "rename"],
        ["ada", "holds", "merge"],
    ]
    assert lines[4] == "3 decisions in Guild"


@pytest.mark.parametrize(
    "words, said",
    [
        (["merge", "NER", "nix"], "workbench: no actor has the id 'nix'"),
        (["add", "NER", "Niger"], "workbench: 'NER' is on the list already"),
        (["add", "SRG", "Guild", "--from", "soon"], "is not a date"),
        (["add", "SRG"], "Missing argument 'NAME'"),
        (["remove", "SRG"], "No such command 'remove'"),
        (["assign", "the guild", "RUS", "--level", "actor"], "No such option '--level'"),
    ],
)
def test_what_cannot_be_done_is_refused(run: Run, guild: Case, words: list[str], said: str) -> None:
    outcome = run("actors", guild.folder, *words)
    assert outcome.returncode == 2
    assert said in outcome.stderr
    assert guild.decisions().empty


def test_help_says_which_actor_stays(run: Run, guild: Case) -> None:
    assert "A stays" in run("actors", guild.folder, "merge", "--help").stdout
    assert "workbench actors CASE merge [OPTIONS] A B" in run("actors", guild.folder, "merge", "--help").stdout
    assert all(f"\n  {action} " in run("actors", "--help").stdout for action in ("add", "assign", "merge", "rename"))
