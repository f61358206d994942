from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]

ANSWERS = "Whom do you trust?\n\nI trust nobody. {}\n\nAnd Mali?\n\nWe left Mali.\n\nWhy?\n\nFrance bombed Libya."


@pytest.mark.parametrize(
    "above,expected",
    [
        ("Ana Silva spoke to us in Rome. Ana Silva is a minister.", {"Ana Silva"}),
        ("Ana Silva wrote a book.", {None}),
        ("The minister spoke to us in Rome.", {None}),
    ],
)
def test_answers_without_labels_are_those_of_the_person_introduced(above: str, expected: set[str], read: Read) -> None:
    text = f"{above}\n\n{ANSWERS.format('Russia attacked Ukraine.')}"
    claims = [one for one in read(text) if one.event == "ASSAULT"]
    said = {one.attributed_to.text if one.attributed_to is not None else None for one in claims}
    assert len(claims) == 2
    assert said == expected


def test_questions_as_headings_of_an_explainer_have_no_speaker(read: Read) -> None:
    text = (
        "Ana Silva spoke in Rome.\n\nWhat happened?\n\nRussia attacked Ukraine.\n\nWho knew?\n\nThe army did."
        "\n\nWhat now?\n\nFrance bombed Libya."
    )
    assert {one.attributed_to for one in read(text) if one.event == "ASSAULT"} == {None}
