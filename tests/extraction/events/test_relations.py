from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


def sides(claims: list[Claim], event: str) -> list[tuple[set[str], set[str]]]:
    return [
        ({one.id or one.name for one in claim.actors}, {one.id or one.name for one in claim.recipients})
        for claim in claims
        if claim.event == event
    ]


@pytest.mark.parametrize(
    "text,event,actors,recipients",
    [
        ("Turkey and Libya signed a maritime agreement.", "AGREE", {"TUR", "LBY"}, set()),
        ("Russia signed a pact with Mali and Niger.", "AGREE", {"RUS", "MLI", "NER"}, set()),
        ("The presidents of Kenya and Uganda met in Nairobi.", "CONSULT", {"KEN.GOV", "UGA.GOV"}, set()),
        ("Germany praised the government of Ghana.", "SUPPORT", {"DEU"}, {"GHA.GOV"}),
        ("Germany posted a message on Twitter blaming Iran for the attacks.", "ACCUSE", {"DEU"}, {"IRN"}),
        ("Sudan lifted a state of emergency in Darfur.", "CONCEDE", {"SDN"}, {"SDN"}),
        ("Morocco cooperated with Spain against smugglers.", "COOPERATE", {"MAR"}, {"ESP"}),
        ("Russia delivered two helicopters to Mali.", "AID", {"RUS"}, {"MLI"}),
        ("French troops withdrew from Niger.", "RETREAT", {"FRA.MIL"}, {"NER"}),
        ("Niger ordered American soldiers to leave the country.", "REQUEST", {"NER"}, {"USA.MIL"}),
        ("Mali accused France of spying.", "ACCUSE", {"MLI"}, {"FRA"}),
        ("Mali rejected a proposal from Algeria.", "REJECT", {"MLI"}, {"DZA"}),
        ("North Korea threatened to attack South Korea.", "THREATEN", {"PRK"}, {"KOR"}),
        ("Thousands of Malians protested against France in Bamako.", "PROTEST", {"MLI"}, {"FRA"}),
        ("Canada imposed sanctions on Belarus.", "SANCTION", {"CAN"}, {"BLR"}),
        ("Russia deployed troops to Belarus.", "MOBILIZE", {"RUS"}, {"BLR"}),
        ("Police in Chad arrested the Sudanese ambassador.", "COERCE", {"TCD.COP"}, {"SDN.GOV"}),
        ("Azerbaijan attacked Armenia.", "ASSAULT", {"AZE"}, {"ARM"}),
    ],
)
def test_each_type_with_its_two_sides(
    text: str, event: str, actors: set[str], recipients: set[str], read: Read
) -> None:
    assert (actors, recipients) in sides(read(text), event)


@pytest.mark.parametrize(
    "text,event,actors,recipients",
    [
        ("Armenia was attacked by Azerbaijan.", "ASSAULT", {"AZE"}, {"ARM"}),
        ("Two German diplomats were expelled by Russia.", "SANCTION", {"RUS"}, {"DEU.GOV"}),
        ("The Sudanese ambassador was arrested on Friday.", "COERCE", set(), {"SDN.GOV"}),
        ("Mali received helicopters from Russia.", "AID", {"RUS"}, {"MLI"}),
        ("Russia gave Mali two helicopters.", "AID", {"RUS"}, {"MLI"}),
        ("Turkey, which shelled Syria on Monday, closed a border post.", "ASSAULT", {"TUR"}, {"SYR"}),
        ("Israel shelled and invaded Lebanon.", "ASSAULT", {"ISR"}, {"LBN"}),
        ("Peru arrested a general of the nation who sought asylum in Chile.", "REQUEST", {"a general"}, {"CHL"}),
        ("Russia attacked Georgia and Ukraine.", "ASSAULT", {"RUS"}, {"GEO", "UKR"}),
        ("Iran met Iraq and released three British sailors.", "RETREAT", {"IRN"}, {"GBR.CVL"}),
        (
            "Germany closed its base after the army of Mali overthrew the president of Chad.",
            "COERCE",
            {"MLI.MIL"},
            {"TCD.GOV"},
        ),
        ("JNIM said that its fighters had attacked Mali.", "ASSAULT", {"JNIM"}, {"MLI"}),
        (
            "The leaders of Niger, Mali and Chad met Vladimir Putin.",
            "CONSULT",
            {"NER.GOV", "MLI.GOV", "TCD.GOV", "vladimir-putin"},
            set(),
        ),
        ("After attacking Armenia on Monday, Azerbaijan closed the road.", "ASSAULT", {"AZE"}, {"ARM"}),
    ],
)
def test_sides_are_not_swapped_by_grammar(
    text: str, event: str, actors: set[str], recipients: set[str], read: Read
) -> None:
    assert any(found[0] == actors and found[1] == recipients for found in sides(read(text), event))


def test_a_broken_word_order_keeps_the_junta_the_one_who_orders(read: Read) -> None:
    claims = read("Niger was calm, a month after the country's ruling junta American troops ordered to leave.")
    assert ({"NER.MIL"}, {"USA.MIL"}) in sides(claims, "REQUEST")


@pytest.mark.parametrize(
    "text",
    [
        "A hurricane hit Bermuda.",
        "The bridge was built in 1998.",
        "Berries from Poland attacked the taste buds.",
        "The president of France held a press conference.",
        "Germany called the decision to leave hasty.",
        "NATO guidelines call for two per cent.",
        "A spokesman for Germany told Reuters that the sky was blue.",
    ],
)
def test_no_claim_where_nobody_acts_on_anybody(text: str, read: Read) -> None:
    assert read(text) == []


def test_nobody_acts_on_himself(read: Read) -> None:
    assert read("Mali attacked Mali.") == []
    (claim,) = read("Mali attacked Mali and Chad.")
    assert ([one.id for one in claim.actors], [one.id for one in claim.recipients]) == (["MLI"], ["TCD"])


def test_who_is_punished_for_a_deed_did_it(read: Read) -> None:
    claims = read("Police in Kenya detained a trader for spreading rumours.")
    assert [(claim.event, claim.mode) for claim in claims] == [("COERCE", "arrest")]
