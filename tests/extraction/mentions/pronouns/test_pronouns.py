from collections.abc import Callable
from datetime import date

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


def actors_of(claims: list[Claim], event: str) -> list[list[str]]:
    return [[one.id for one in claim.actors] for claim in claims if claim.event == event]


@pytest.mark.parametrize(
    "text,event,actors",
    [
        ("The president of Chad met the press. He accused Sudan of arming rebels.", "ACCUSE", ["TCD.GOV"]),
        ("Emmanuel Macron spoke. He also spoke of Mali. He condemned Russia.", "ACCUSE", ["emmanuel-macron"]),
        ("Mali's foreign ministry was angry.\n\nIt accused Algeria of interfering.", "ACCUSE", ["MLI.GOV"]),
        ("Mali and Niger rejoiced. They accused France of spying.", "ACCUSE", ["MLI", "NER"]),
    ],
)
def test_the_first_subject_of_a_sentence_goes_on_with_the_subject_before(
    text: str, event: str, actors: list[str], read: Read
) -> None:
    assert actors in actors_of(read(text), event)


@pytest.mark.parametrize(
    "text",
    [
        "The talks in Mali ended. It accused Algeria of interfering.",
        "Mali and Niger rejoiced. He accused France of spying.",
        "The president of Chad spoke. After the minister had left, he accused Sudan of arming rebels.",
        "He accused France of spying.",
    ],
)
def test_where_it_is_not_safe_nobody_is_meant(text: str, read: Read) -> None:
    assert actors_of(read(text), "ACCUSE") == []


def test_his_is_not_hers(read: Read) -> None:
    claims = read("He said that Molly Phee had threatened his government with sanctions.")
    assert "USA.GOV" not in [one.id for claim in claims for one in claim.recipients]


@pytest.mark.parametrize(
    "text",
    [
        "Egypt armed the militia after Libya blamed it.",
    ],
)
def test_of_two_in_the_clause_above_who_may_be_meant_neither_is(text: str, read: Read) -> None:
    accused = [[one.id for one in claim.recipients] for claim in read(text) if claim.event == "ACCUSE"]
    assert all(not recipients for recipients in accused)


@pytest.mark.parametrize(
    "text,published,office",
    [
        ("Juan Manuel Santos spoke. He accused Venezuela of lying.", date(2015, 7, 1), ("COL", "GOV")),
        ("Juan Manuel Santos spoke. He accused Venezuela of lying.", date(2024, 7, 1), ("COL", "ELI")),
        ("Riek Machar spoke. He accused Uganda of lying.", date(2014, 7, 1), ("SSD", "REB")),
    ],
)
def test_a_pronoun_means_somebody_as_he_was_on_the_day(
    text: str, published: date, office: tuple[str, str], read: Read
) -> None:
    (claim,) = read(text, published=published)
    assert [(one.country, one.sector) for one in claim.actors] == [office]


def test_a_group_speaks_of_itself_in_the_plural(read: Read) -> None:
    claims = read("The ELN met Colombia's government on Monday. The FARC said they would not attack Venezuela.")
    assert actors_of(claims, "ASSAULT") == [["FARC"]]
