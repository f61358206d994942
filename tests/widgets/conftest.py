"""A network with the evidence for it, from the small case."""

from typing import Any

import pytest

from workbench.case import Case


@pytest.fixture
def pieces(case: Case) -> tuple[Any, Any]:
    """The network of all that the small case tells, and its evidence."""
    return case.network(case.span()), case.evidence()
