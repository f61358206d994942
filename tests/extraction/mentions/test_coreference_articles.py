"""Invented articles whose marked phrases have known antecedents: what is answered is nearly always right."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from workbench.actors import ActorList
from workbench.extraction.language.parser.familiar_names import familiar_names
from workbench.extraction.language.parser.language_model import load_language_model
from workbench.extraction.mentions.mentions import MentionReader
from workbench.model import Article

ARTICLES = Path(__file__).with_name("coreference_articles.txt").read_text("utf-8").split("\n== ")[1:]
MARKED = re.compile(r"\{([^={}]+)=([^{}]*)\}")


@pytest.fixture(scope="module")
def answers() -> list[tuple[str, str, list[set[str]], set[str]]]:
    """Article, phrase, the answers that are right, and the answer that was given."""
    actors = ActorList.builtin()
    model = load_language_model(familiar_names(actors))
    found = []
    for part in ARTICLES:
        name, marked = part.split("\n", maxsplit=1)
        pieces = MARKED.split(marked.strip())
        text = "".join(piece for number, piece in enumerate(pieces) if number % 3 < 2)
        doc = model(text)
        reader = MentionReader(Article("0" * 16, text, published=date(2024, 4, 22)), actors, [doc])
        start = 0
        for before, phrase, who in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=False):
            start += len(before)
            span = doc.char_span(start, start + len(phrase), alignment_mode="expand")
            mentions = reader.mentions(span.root, 0) if span is not None else []
            inside = [one.participant for one in mentions if start <= one.participant.start < start + len(phrase)]
            given = {one.id for one in inside if one.id}
            found.append((name, phrase, [set(ids.split(" + ") if ids else ()) for ids in who.split("|")], given))
            start += len(phrase)
    return found


def test_of_the_phrases_that_are_given_somebody_nearly_all_are_right(
    answers: list[tuple[str, str, list[set[str]], set[str]]],
) -> None:
    given = [one for one in answers if one[3]]
    wrong = [one for one in given if one[3] not in one[2]]
    assert len(wrong) <= 0.05 * len(given), wrong


def test_most_phrases_that_mean_somebody_are_given_somebody(
    answers: list[tuple[str, str, list[set[str]], set[str]]],
) -> None:
    meaning = [one for one in answers if all(one[2])]
    counts = Counter(one[3] in one[2] for one in meaning)
    assert counts[True] >= 0.9 * len(meaning), [one for one in meaning if one[3] not in one[2]]
