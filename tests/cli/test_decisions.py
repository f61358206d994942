"""`workbench decide` and `undo`."""

import re
import subprocess
from collections.abc import Callable

import pytest

from workbench.case import Case

Run = Callable[..., subprocess.CompletedProcess[str]]


def claim_of(case: Case, actor: str) -> str:
    (claim_id,) = case.claims(actor=actor, rejected=True)["claim_id"]
    return str(claim_id)


def test_a_claim_is_rejected_and_that_is_undone(run: Run, case: Case) -> None:
    arms = claim_of(case, "RUS")
    outcome = run("decide", case.folder, arms[:8], "reject", "--reason", "a hoax", "--author", "ada")
    assert outcome.returncode == 0
    assert case.claims(actor="RUS").empty
    decision = case.decisions().loc[0]
    assert (decision["subject"], decision["reason"], decision["author"]) == (arms, "a hoax", "ada")
    (undo,) = re.findall("workbench (undo .*)", outcome.stdout)
    assert run(*undo.split()).returncode == 0
    assert len(case.claims(actor="RUS")) == 1


@pytest.mark.parametrize(
    "correction, field, value",
    [
        ("status=planned", "status", "planned"),
        ('status="planned"', "status", "planned"),
        ("date=2024", "date", "2024"),
        ("date=null", "date", None),
        ("place=Agadez = north", "place", "Agadez = north"),
        ("credibility=2", "credibility", 2),
        ('channels=["economic"]', "channels", ["economic"]),
    ],
)
def test_a_correction_is_a_word_or_json(run: Run, case: Case, correction: str, field: str, value: object) -> None:
    arms = claim_of(case, "RUS")
    outcome = run("decide", case.folder, arms, "correct", correction)
    assert (outcome.returncode, outcome.stderr) == (0, "")
    corrected = case.claim(arms).to_dict()[field]
    assert (corrected["start"][:4] if field == "date" and corrected else corrected) == value


def test_a_corrected_actor_is_filled_in(run: Run, case: Case) -> None:
    arms = claim_of(case, "RUS")
    assert run("decide", case.folder, arms, "correct", 'actors=[{"id": "TUR.MIL"}]').returncode == 0
    assert "TUR" in case.network("2024-04").nodes


@pytest.mark.parametrize(
    "words, said",
    [
        (["zz", "accept"], "no claim 'zz' in this case"),
        (["{id}", "maybe"], "'maybe' is not one of"),
        (["{id}", "correct"], "give FIELD=VALUE with correct"),
        (["{id}", "correct", "status"], "give FIELD=VALUE with correct"),
        (["{id}", "correct", "=planned"], "give FIELD=VALUE with correct"),
        (["{id}", "accept", "status=planned"], "only with correct"),
        (["{id}", "correct", "status=done"], "choose one of actual"),
        (["{id}", "correct", "quote=x"], "field 'quote' cannot be corrected"),
        (["{id}", "correct", "channels=" + "[" * 100_000], "not allowed"),
    ],
)
def test_what_cannot_be_decided_is_refused(run: Run, case: Case, words: list[str], said: str) -> None:
    outcome = run("decide", case.folder, *(word.format(id=claim_of(case, "RUS")) for word in words))
    assert outcome.returncode == 2
    assert said in outcome.stderr
    assert case.decisions().empty


def test_an_unknown_decision_cannot_be_undone(run: Run, case: Case) -> None:
    outcome = run("undo", case.folder, "0123")
    assert outcome.returncode == 2
    told = "workbench: no decision '0123' to undo: `workbench decisions CASE` lists the decisions and their ids\n"
    assert outcome.stderr == told
