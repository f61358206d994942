"""A network with the evidence for it, from the small case, and a page that asks and is answered."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from workbench.case import Case

Ask = Callable[..., Any]


@pytest.fixture
def pieces(case: Case) -> tuple[Any, Any]:
    """The network of all that the small case tells, and its evidence."""
    return case.network(case.span()), case.evidence()


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch) -> Ask:
    """ask(widget, "page", text="..."): what a page asks and is answered; JSON that comes as bytes is read."""

    def asking(widget: Any, what: str, **said: Any) -> Any:
        sent: list[tuple[Any, Any]] = []
        with monkeypatch.context() as here:
            here.setattr(type(widget), "send", lambda _, content, buffers=None: sent.append((content, buffers)))
            widget._handle_custom_msg({"ask": "1", "what": what, **said}, [])
        ((content, buffers),) = sent
        assert content["answer"] == "1"
        if "refused" in content:
            return content["refused"]
        return (content["value"], json.loads(buffers[0])) if buffers else content["value"]

    return asking
