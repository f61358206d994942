from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,event,recipients",
    [
        ("Mali accused Algeria of interfering. Algeria rejected the accusation.", "REJECT", ["MLI"]),
        ("Niger ordered the French ambassador to leave. It rained. France rejected the demand.", "REJECT", ["NER"]),
        ("The army of Gabon seized power. Rwanda condemned the takeover.", "ACCUSE", ["GAB.MIL"]),
        ("Mali accused Algeria of interfering. Chad rejected the accusation.", "REJECT", []),
        ("France rejected the move on Friday.", "REJECT", []),
    ],
)
def test_an_answer_goes_to_whose_act_it_was(text: str, event: str, recipients: list[str], read: Read) -> None:
    (claim,) = [claim for claim in read(text) if claim.event == event]
    assert [one.id for one in claim.recipients] == recipients


def test_the_recipient_is_named_where_the_text_names_it(read: Read) -> None:
    text = "Mali accused Algeria of interfering. Algeria rejected the accusation."
    claim = read(text)[-1]
    assert [text[one.start : one.end] for one in claim.recipients] == ["Mali"]
