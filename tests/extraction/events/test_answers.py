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
        ("Togo expelled two diplomats of Benin on Friday. The move was condemned by France.", "ACCUSE", ["TGO"]),
        ("Togo expelled two envoys of Benin. Benin recalled its troops. The move was condemned by Fiji.", "ACCUSE", []),
    ],
)
def test_an_answer_goes_to_whose_act_it_was(text: str, event: str, recipients: list[str], read: Read) -> None:
    (claim,) = [claim for claim in read(text) if claim.event == event]
    assert [one.id for one in claim.recipients] == recipients


def test_the_recipient_is_named_where_the_text_names_it(read: Read) -> None:
    text = "Mali accused Algeria of interfering. Algeria rejected the accusation."
    claim = read(text)[-1]
    assert [text[one.start : one.end] for one in claim.recipients] == ["Mali"]


@pytest.mark.parametrize(
    "text,recipients",
    [
        (
            "Gunmen killed nine Somali soldiers on Sunday. Al-Shabaab claimed responsibility for the attack.",
            ["SOM.MIL"],
        ),
        ("Gunmen killed nine Somali soldiers on Sunday. The attack was claimed by al-Shabaab.", ["SOM.MIL"]),
        ("Kenya bombed nine Somali soldiers on Sunday. Al-Shabaab claimed responsibility for the attack.", []),
    ],
)
def test_who_claims_an_attack_hit_those_whom_it_hit(text: str, recipients: list[str], read: Read) -> None:
    assert [one.id for one in read(text)[-1].recipients] == recipients
