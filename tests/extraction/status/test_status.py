from collections.abc import Callable

import pytest

from workbench.model import Claim, Status

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,event,status",
    [
        ("France withdrew its troops from Niger.", "RETREAT", "actual"),
        ("France began to withdraw its troops from Niger.", "RETREAT", "actual"),
        ("France will withdraw its troops from Niger.", "RETREAT", "planned"),
        ("France plans to withdraw its troops from Niger.", "RETREAT", "planned"),
        ("France agreed to withdraw its troops from Niger.", "RETREAT", "planned"),
        ("France may withdraw its troops from Niger.", "RETREAT", "hypothetical"),
        ("If France withdrew its troops from Niger, the base would close.", "RETREAT", "hypothetical"),
        ("France tried to withdraw its troops from Niger.", "RETREAT", "hypothetical"),
        ("Niger urged France to withdraw its troops from Niger.", "RETREAT", "demanded"),
        ("France must withdraw its troops from Niger.", "RETREAT", "demanded"),
        ("The deployment of Kenyan police to Haiti was postponed until January.", "MOBILIZE", "planned"),
        ("Mali demanded that UN peacekeepers leave without delay.", "RETREAT", "demanded"),
        ("If Mali attacks Niger, prices will rise.", "ASSAULT", "hypothetical"),
        ("France has not withdrawn its troops from Niger.", "RETREAT", "negated"),
        ("French troops have not yet begun to withdraw from Niger.", "RETREAT", "negated"),
        ("France refused to withdraw its troops from Niger.", "RETREAT", "negated"),
        ("France failed to withdraw its troops from Niger.", "RETREAT", "negated"),
        ("France denied that it had attacked Niger.", "ASSAULT", "denied"),
        ("Tehran rejects claims that it has transferred ballistic missiles to Russia.", "AID", "denied"),
        ("Mali threatened to attack Niger.", "ASSAULT", "hypothetical"),
        ("Mali did not attack Niger.", "ASSAULT", "negated"),
        ("Algeria asked Niger for nothing.", "REQUEST", "negated"),
        ("Algeria asked for nothing from Niger.", "REQUEST", "negated"),
        ("Niger did not order the French troops to leave the country.", "RETREAT", "hypothetical"),
        ("Chad denied that it had signed a pact with Iran.", "AGREE", "denied"),
        ("Officials said that Mali had attacked Niger.", "ASSAULT", "actual"),
        ("Mali managed to meet Niger in Rome.", "CONSULT", "actual"),
    ],
)
def test_status(text: str, event: str, status: str, read: Read) -> None:
    assert Status(status) in {claim.status for claim in read(text) if claim.event == event}


@pytest.mark.parametrize(
    "text",
    [
        "France will withdraw its troops from Niger.",
        "French troops have not left Niger.",
        "Niger ordered the French troops to leave the country.",
        "France denied that its troops had left Niger.",
        "France would withdraw its troops if Niger paid.",
    ],
)
def test_what_has_not_happened_is_never_actual(text: str, read: Read) -> None:
    assert not [claim for claim in read(text) if claim.event == "RETREAT" and claim.status is Status.ACTUAL]
