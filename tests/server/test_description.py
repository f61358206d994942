"""openapi.json and the server say the same."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis import Case, checks

from tests.server.jupyter import API, JupyterServer
from workbench.server.routes import PATHS
from workbench.server.status import description

METHODS = ("get", "post", "put", "patch", "delete")
DESCRIBED: dict[str, Any] = json.loads(description())


def test_the_routes_are_those_described() -> None:
    there = {(path, method) for path, handler in PATHS for method in METHODS if method in vars(handler)}
    described = {(path, method) for path, ways in DESCRIBED["paths"].items() for method in ways if method in METHODS}
    assert there == described


def test_every_operation_says_what_it_is_for_and_how_it_refuses() -> None:
    ids = []
    for ways in DESCRIBED["paths"].values():
        for told in ways.values():
            ids.append(told["operationId"])
            assert told["summary"].endswith(".")
            assert told["responses"]["4XX"] == {"$ref": "#/components/responses/Refused"}
    assert len(set(ids)) == len(ids)


def test_it_is_served_as_it_stands(api: httpx.Client) -> None:
    assert api.get("/openapi.json").json() == DESCRIBED


def test_every_reference_leads_somewhere() -> None:
    def references(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield from (one for key, one in value.items() if key == "$ref")
            value = list(value.values())
        if isinstance(value, list):
            for one in value:
                yield from references(one)

    for reference in set(references(DESCRIBED)):
        found: Any = DESCRIBED
        for name in reference.removeprefix("#/").split("/"):
            found = found[name]


# What starts processes is checked with real requests elsewhere; here it would start dozens.
schema = schemathesis.openapi.from_dict(DESCRIBED).exclude(operation_id=["addArticles"])


@pytest.mark.slow
@schema.parametrize()
@settings(
    max_examples=15,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_whatever_is_asked_the_answer_is_as_described(case: Case[Any], server: JupyterServer) -> None:
    if case.query and "case" in case.query and len(str(case.query["case"])) % 2:
        case.query["case"] = "sahel"  # otherwise hardly any question would reach a case
    case.call_and_validate(
        base_url=server.address + API,
        headers={"Authorization": f"token {server.token}"},
        timeout=60,
        checks=[
            checks.not_a_server_error,
            checks.status_code_conformance,
            checks.content_type_conformance,
            checks.response_schema_conformance,
            checks.negative_data_rejection,
            checks.unsupported_method,
        ],
    )
