from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,speaker,kind",
    [
        ("Ukraine said that Russia attacked Poland.", "UKR", "actor"),
        ("Russia attacked Poland, Ukraine said.", "UKR", "actor"),
        ("Russia attacked Poland, said Ukraine.", "UKR", "actor"),
        ("According to Ukraine, Russia attacked Poland.", "UKR", "actor"),
        ("Russia attacked Poland, according to Ukraine.", "UKR", "actor"),
        ("Russia and Niger signed a pact in January, Russian state media reported.", "RUS.JRN", "outlet"),
        ('"Russia has attacked Poland," the president of Ukraine said.', "UKR.GOV", "actor"),
        (
            '"We are worried. Russia has attacked Poland. It is grave," the president of Ukraine said.',
            "UKR.GOV",
            "actor",
        ),
    ],
)
def test_who_says_so(text: str, speaker: str, kind: str, read: Read) -> None:
    said = [claim.attributed_to for claim in read(text) if claim.event in ("ASSAULT", "AGREE")]
    assert said
    assert said[0] is not None
    assert (said[0].id, said[0].kind) == (speaker, kind)
    assert text[said[0].start : said[0].end] == said[0].text


def test_the_outlet_speaks_for_itself(read: Read) -> None:
    (claim,) = read("Russia attacked Poland.")
    assert claim.attributed_to is None


@pytest.mark.parametrize(
    "text,speaker,relays",
    [
        ("Reuters reported that Ukraine said that Russia attacked Poland.", "Ukraine", ["Reuters"]),
        ("According to AFP, Ukraine said that Russia attacked Poland.", "Ukraine", ["AFP"]),
        ("Ukraine said that Russia attacked Poland, according to the BBC.", "Ukraine", ["the BBC"]),
        ("Russia attacked Poland, Ukraine's president told the BBC.", "Ukraine's president", ["the BBC"]),
        ("Russia attacked Poland, Ukraine's president told reporters.", "Ukraine's president", []),
        ("Ukraine said in an interview with Le Monde newspaper that Russia attacked Poland.", "Ukraine", ["Le Monde"]),
        (
            "A French diplomat told Al Jazeera that Ukraine had claimed that Russia attacked Poland.",
            "Ukraine",
            ["French"],
        ),
        (
            "The Daily Post, citing Polish officials, reported that Russia attacked Poland.",
            "Polish officials",
            ["Daily"],
        ),
        ("Russia attacked Poland, the Daily Post reported, citing Polish officials.", "Polish officials", ["Daily"]),
        (
            "Interfax quoted Ukraine's president as saying that Russia attacked Poland.",
            "Ukraine's president",
            ["Interfax"],
        ),
        (
            "Ukraine's president was quoted by Tass as saying that Russia attacked Poland.",
            "Ukraine's president",
            ["Tass"],
        ),
        ("Russia attacked Poland, according to a statement by the Polish army.", "the Polish army", []),
        ("Ukraine's president said he believed that Russia attacked Poland.", "Ukraine's president", []),
    ],
)
def test_the_inner_speaker_says_so_and_the_outer_ones_pass_it_on(
    text: str, speaker: str, relays: list[str], read: Read
) -> None:
    (claim,) = [claim for claim in read(text) if claim.event == "ASSAULT"]
    assert claim.attributed_to is not None
    assert claim.attributed_to.text == speaker
    assert len(claim.relayed_by) >= len(relays)
    assert all(name in one.text for name, one in zip(relays, claim.relayed_by, strict=False))
    assert relays or not claim.relayed_by
    assert all(text[one.start : one.end] == one.text for one in claim.relayed_by)


def test_who_passes_it_on_is_told_from_the_speaker_outwards(read: Read) -> None:
    text = "A French diplomat told Al Jazeera that Ukraine had claimed that Russia attacked Poland."
    (claim,) = [claim for claim in read(text) if claim.event == "ASSAULT"]
    assert [(one.text, one.kind) for one in claim.relayed_by] == [
        ("A French diplomat", "actor"),
        ("Al Jazeera", "outlet"),
    ]


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("Nobody knows whether the troops reported to be fighting alongside the Afghan army are Chadian.", None),
        ("Every dialogue is about demanding Serbia to give in, Aleksandar Vucic said.", "aleksandar-vucic"),
    ],
)
def test_who_is_reported_to_fight_reports_nothing(text: str, speaker: str | None, read: Read) -> None:
    claims = read(text)
    assert [one.attributed_to.id if one.attributed_to is not None else None for one in claims] == [speaker]
