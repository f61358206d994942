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


def test_the_inner_speaker_wins(read: Read) -> None:
    claims = read("Reuters reported that Ukraine said that Russia attacked Poland.")
    (said,) = [claim.attributed_to for claim in claims if claim.event == "ASSAULT"]
    assert said is not None
    assert said.id == "UKR"
