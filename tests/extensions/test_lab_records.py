"""The lab extension asks what the server answers, and reads no field that it does not send."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "extensions" / "lab" / "src" / "server"
DESCRIPTION: dict[str, Any] = json.loads((ROOT / "workbench" / "server" / "openapi.json").read_text("utf-8"))
SCHEMAS: dict[str, Any] = DESCRIPTION["components"]["schemas"]
RECORDS = (SERVER / "records.ts").read_text("utf-8")
INTERFACES = dict(re.findall(r"^export interface (\w+)(?:<\w+>)? \{\n(.*?)^\}", RECORDS, re.MULTILINE | re.DOTALL))
# What is no schema of its own: the JSON Schema of parameters, and parts of Run.
OUTCOMES = {"AddOutcome", "SeriesOutcome"}
NOT_DESCRIBED = {"ParametersSchema", "ParameterSchema", *OUTCOMES}


def fields(body: str) -> set[str]:
    return set(re.findall(r"^  readonly (\w+)\??:", body, re.MULTILINE))


@pytest.mark.parametrize("name", sorted(set(INTERFACES) - NOT_DESCRIBED))
def test_every_field_that_is_read_is_described(name: str) -> None:
    assert fields(INTERFACES[name]) <= set(SCHEMAS[name]["properties"])


@pytest.mark.parametrize("name", sorted(OUTCOMES))
def test_what_became_of_articles_and_of_a_series_is_described_in_the_run(name: str) -> None:
    assert fields(INTERFACES[name]) <= set(SCHEMAS["Run"]["properties"]["outcome"]["properties"])


def test_the_states_of_a_run_are_those_of_the_server() -> None:
    (states,) = re.findall(r"^export type RunState = (.+);$", RECORDS, re.MULTILINE)
    assert set(re.findall(r'"([\w ]+)"', states)) == set(SCHEMAS["RunState"]["enum"])


def test_every_question_has_a_route_with_that_method() -> None:
    questions = re.findall(
        r"ask(?:<.+?>)?\(this\.settings, [\"`](.+?)[\"`](?:, \{ (?:method: \"(\w+)\")?.*?\})?\)",
        (SERVER / "workbench_server.ts").read_text("utf-8"),
    )
    asked = {(f"/{re.sub(r'[$][{].+?[}]', '{}', path)}", (method or "GET").lower()) for path, method in questions}
    routes = {(re.sub(r"\{\w+\}", "{}", path), method) for path, one in DESCRIPTION["paths"].items() for method in one}
    assert len(asked) > 15
    assert asked <= routes
