"""Who says what: sentences and paragraphs with a speaker and a word of what he says."""

import csv
from pathlib import Path

import pytest
from spacy.tokens import Token

from workbench.actors import ActorList
from workbench.extraction.attribution.reported import Reported
from workbench.extraction.attribution.reported_speech import reported_speech
from workbench.extraction.cleaning.sentences import blocks_of
from workbench.extraction.language.parser.familiar_names import familiar_names
from workbench.extraction.language.parser.language_model import load_language_model

with (Path(__file__).parent / "attribution.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def reported(text: str) -> list[Reported]:
    model = load_language_model(familiar_names(ActorList.builtin()))
    return reported_speech([model(block.text) for block in blocks_of(text)])


def phrase(speaker: Token | None) -> str:
    return "" if speaker is None else speaker.doc[speaker.left_edge.i : speaker.right_edge.i + 1].text


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['construction']}-{row['said']}")
def test_the_speaker_is_found_with_what_he_says(row: dict[str, str]) -> None:
    assert any(
        row["speaker"].lower() in phrase(one.speaker).lower()
        and any(row["said"].lower() in part.text.lower() for part in one.content)
        for one in reported(row["text"])
    )


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers shelled the market of Nyala on Sunday.",
        "That said, the road to Goma is open.",
        "The treaty means the border stays open.",
        "Image: soldiers leave the base",
        "The ministers discussed grain and oil.",
    ],
)
def test_the_outlet_speaks_for_itself(text: str) -> None:
    assert [one for one in reported(text) if one.speaker is not None] == []


def test_the_speaker_is_no_part_of_what_he_says() -> None:
    (one,) = reported("The junta, which seized power in 2021, said that the vote was postponed.")
    assert "seized" not in " ".join(part.text for part in one.content)


def test_a_quotation_runs_over_paragraphs_up_to_its_last_mark() -> None:
    text = '"We offered peace," said Daniel Noboa. "We meant it.\n\n"The gangs refused it.\n\n"Now we will hunt them."\n\nThey fled.'
    said = " ".join(part.text for one in reported(text) for part in one.content)
    assert "refused" in said
    assert "hunt" in said
    assert "fled" not in said
