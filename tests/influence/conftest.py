"""What Niger and others did to each other in two months."""

from collections.abc import Callable

import pytest

from workbench.model import Channel, Event, Status


@pytest.fixture
def events(make_event: Callable[..., Event]) -> list[Event]:
    return [
        make_event(
            "USA.MIL > NER", "AID", "2024-03-05", channels=(Channel.MILITARY, Channel.ECONOMIC), articles=("a1",)
        ),
        make_event("NER, USA", "CONSULT", "2024-03-06", articles=("a2",)),
        make_event("NER > USA", "SANCTION", "2024-04-10", channels=(Channel.MILITARY,), articles=("a2",)),
        make_event("USA > NER.MIL", "ACCUSE", "2024-04-11", articles=("a3",), origins=("outlet:wire", "speaker:USA")),
        make_event("RUS > NER", "AID", "2024-04-12", articles=("a4",)),
        make_event("RUS > USA", "ACCUSE", "2024-04-12"),
        make_event("USA > NER", "AID", "2024-04-20", status=Status.PLANNED),
    ]
