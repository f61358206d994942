"""A chief's word to his own people, leave given to the public, and private promises are no events between two sides."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,event",
    [
        ("Donald Trump ordered his staff to delay the report.", "REQUEST"),
        ("The mayor of London gave his condolences to the families.", "SUPPORT"),
        ("Emmanuel Macron spoke to the Atlantic Council about Mali.", "CONSULT"),
        ("Hungarian pensioners met at the baths in Budapest.", "CONSULT"),
        ("The mayor of New York in the United States ended his campaign.", "RETREAT"),
        ("The defence minister of the Philippines ordered an alert from his troops.", "COOPERATE"),
        ("Volodymyr Zelensky instructed security agencies to find out who leaked it.", "REQUEST"),
        ("The government of Taiwan allowed the population to vote on the bill.", "CONCEDE"),
        ("The Spanish singer agreed to return to the stage.", "AGREE"),
        ("The Swiss bank agreed to lower its fees.", "AGREE"),
        ("The governor of Kano said the bridge would reopen in May.", "AGREE"),
        ("The Swedish author ruled out a sequel.", "REJECT"),
        ("Austrian police asked drivers to be careful.", "REQUEST"),
        ("The prime minister of Fiji urged residents to leave their homes before the cyclone.", "REQUEST"),
        ("The president of Kenya thanked the police officers and volunteers.", "SUPPORT"),
        ("Cyprus called on Turkey to halt its drilling operations.", "RETREAT"),
        ("The mayor of Denver signalled his intent to run for president of the United States.", "AGREE"),
        ("Thailand's generals signalled their intention to crack down on students.", "AGREE"),
        ("The incumbent president of Ghana held a rally in Kumasi.", "PROTEST"),
        ("The ruling party of Ghana held a campaign rally in Kumasi.", "PROTEST"),
        ("The French ambassador and his staff will return to France on Friday.", "CONSULT"),
        ("Emmanuel Macron said the French ambassador would return to France.", "AGREE"),
        ("Russian engineers brought food to their own forces in Mariupol.", "AID"),
        ("The minister told the Rajya Sabha that Indian fishermen had been killed.", "CONSULT"),
    ],
)
def test_a_home_affair_is_no_claim(text: str, event: str, read: Read) -> None:
    assert event not in [claim.event for claim in read(text)]


@pytest.mark.parametrize(
    "text,event",
    [
        ("Donald Trump ordered Iran to delay the report.", "REQUEST"),
        ("Egypt gave its condolences to Libya.", "SUPPORT"),
        ("Emmanuel Macron spoke to Volodymyr Zelensky about Mali.", "CONSULT"),
        ("Turkey ended its campaign against the PKK.", "RETREAT"),
        ("Turkey ordered sixty jets from the United States.", "COOPERATE"),
        ("Jordan allowed the Syrian farmers to sell their fruit.", "CONCEDE"),
        ("The Swiss bank agreed to open an office for the government of Kenya.", "AGREE"),
        ("Zambia agreed to postpone the local elections.", "AGREE"),
        ("The mayor of Lusaka declined to resign.", "REJECT"),
        ("The president of Kenya thanked Uganda's police officers.", "SUPPORT"),
        ("Turkey halted its operations in Syria.", "RETREAT"),
        ("Serbia signalled its intention to join the mission.", "AGREE"),
        ("The opposition of Ghana held a rally against the government.", "PROTEST"),
        ("The French ambassador will return to Niger on Friday.", "CONSULT"),
        ("Russian engineers brought food to Malian forces in Kidal.", "AID"),
    ],
)
def test_what_is_between_two_sides_is_one(text: str, event: str, read: Read) -> None:
    assert event in [claim.event for claim in read(text)]


def test_missiles_that_were_launched_at_somebody_are_one_attack(read: Read) -> None:
    claims = read("Iran launched missiles targeting US troops in Iraq.")
    assert [(claim.event, claim.mode) for claim in claims] == [("ASSAULT", "heavy-weapons")]
