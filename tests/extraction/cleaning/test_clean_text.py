"""Texts as web pages leave them are read like clean ones, and every span points into what is stored."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor, is_verbatim
from workbench.extraction.cleaning.clean_text import CleanText
from workbench.model import Article, Claim

Read = Callable[[str], list[Claim]]

with (Path(__file__).parent / "dirty_sentences.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


@pytest.fixture(scope="module")
def read_dirty(extractor: RuleExtractor) -> Read:
    def read(text: str) -> list[Claim]:
        article = Article("0123456789abcdef", text, published=date(2024, 4, 22))
        ((given_back, claims),) = extractor.extract([article])
        assert given_back is article
        assert all(is_verbatim(article, claim) for claim in claims)
        return claims

    return read


def unescaped(text: str) -> str:
    return text.encode("latin-1", "backslashreplace").decode("unicode_escape")


def happenings(claims: list[Claim]) -> list[tuple[object, ...]]:
    """What is claimed, without where it stands."""
    return [
        (
            claim.event,
            claim.status,
            tuple(one.id for one in claim.actors),
            tuple(one.id for one in claim.recipients),
            claim.date and (claim.date.start, claim.date.end),
        )
        for claim in claims
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["dirt"])
def test_dirt_changes_no_claim(row: dict[str, str], read_dirty: Read) -> None:
    clean = happenings(read_dirty(unescaped(row["clean"])))
    assert clean
    assert happenings(read_dirty(unescaped(row["dirty"]))) == clean


PARAGRAPHS = (
    "Russia attacked Ukraine on Friday, officials said.",
    "The European Union imposed sanctions on Belarus.",
    "Turkey withdrew its troops from Syria in March.",
)
RESIDUE = (
    "Advertisement",
    "Share this article",
    "Read more: Egypt bombs Libya",
    "Also read | Kenya attacks Somalia",
    "By Ann Lee, Diplomatic Correspondent",
    "Updated 3:14 PM EST, Mon April 22, 2024",
    "We use cookies to support our partners.",
    "FILE - Soldiers of Kenya attack Somalia.",
    "\u2014 Ann Lee (@annlee) April 20, 2024",
    "Home > World > Africa",
)
JUNK = ("\u200b", "\u00ad", "\x00", "\x07", "\u202a", "\ufeff", "\U0001f6a8", "<b>", "\u2060")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    residue=st.lists(st.sampled_from(RESIDUE), min_size=4, max_size=4),
    junk=st.lists(st.tuples(st.sampled_from(JUNK), st.floats(0, 1)), max_size=6),
    wide=st.sampled_from((" ", "  ", "\u00a0", "\u2009 ", "\t")),
)
def test_residue_and_junk_anywhere_change_no_claim(
    residue: list[str], junk: list[tuple[str, float]], wide: str, read_dirty: Read
) -> None:
    first, *others = (paragraph.replace(" ", wide) for paragraph in PARAGRAPHS)
    length = len(first) - 1
    for sign, place in sorted(junk, key=lambda one: -one[1]):  # from the end, so that no sign parts another
        at = int(place * length)
        first = first[:at] + sign + first[at:]
    text = "\n\n".join(line for pair in zip(residue, [first, *others], strict=False) for line in pair)
    assert happenings(read_dirty(text)) == happenings(read_dirty("\n\n".join(PARAGRAPHS)))


@given(st.text(max_size=300))
def test_every_code_point_of_the_clean_text_has_its_place(text: str) -> None:
    clean = CleanText.of(text)
    assert len(clean.text) == len(clean.starts) == len(clean.ends)
    assert clean.starts == sorted(clean.starts)
    assert clean.ends == sorted(clean.ends)
    assert all(0 <= start <= end <= len(text) for start, end in zip(clean.starts, clean.ends, strict=True))


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126, exclude_characters="<>&*[]()`"), max_size=60))
@example("said ''no''")
def test_what_stays_is_verbatim(text: str) -> None:
    clean = CleanText.of(text)
    assert all(
        sign in (text[start:end], " ") for sign, start, end in zip(clean.text, clean.starts, clean.ends, strict=True)
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pieces=st.lists(
        st.sampled_from([*JUNK, *RESIDUE, *PARAGRAPHS, "\n", "\n\n", " ", "\u00e2\u20ac\u2122", "&amp;", "-\n", "."])
    )
)
def test_every_span_is_verbatim_whatever_the_text(pieces: list[str], read_dirty: Read) -> None:
    read_dirty("".join(pieces))  # asserts that each claim is verbatim


def test_long_hostile_texts_are_cleaned_in_linear_time() -> None:
    for text in (
        "[" * 50_000,
        "<" * 50_000,
        "a-\n" * 20_000,
        "the " * 30_000,
        "&amp;" * 20_000,
        "A " * 40_000,
        " | " * 30_000,
        "\n" * 50_000,
        "\U0001f6a8" * 30_000,
        "[[" * 30_000,
        "''" * 30_000,
        "By A - " * 20_000,
        "<ref>" * 20_000,
        "<!--" * 20_000,
        "Published on " * 10_000,
    ):
        assert len(CleanText.of(text).text) <= len(text)


def test_words_for_place_and_day_are_those_of_the_stored_text() -> None:
    text = "Russian jets bombed Ukraine near the port of Ode\u00adsa on Mon\u00adday."
    [(_, claims)] = RuleExtractor(ActorList.builtin()).extract([Article("a" * 16, text, published=date(2024, 4, 22))])
    [claim] = claims
    assert (claim.place, claim.date.text if claim.date else "") == ("Ode\u00adsa", "Mon\u00adday")
    assert claim.place in text


INSERTED = (*JUNK, "\U0001f534", "\u2060\u2060", "</b>", "<span class='x'>", "\ufe0f", "&shy;", "[3]")
"""Between two letters of a word, or anywhere else, these are none of the text."""


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(PARAGRAPHS),
    dirt=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.sampled_from(INSERTED)), max_size=12),
)
def test_each_span_is_the_clean_one_with_the_dirt_that_fell_into_it(
    order: list[str], dirt: list[tuple[float, str]], read_dirty: Read
) -> None:
    """The same claims, and each phrase where the letters of the clean phrase went."""
    clean = "\n\n".join(order)
    letters = [at for at in range(1, len(clean) - 1) if clean[at - 1].isalpha() and clean[at].isalpha()]
    at_letter: dict[int, str] = {}
    for place, sign in dirt:
        at_letter[letters[int(place * len(letters))]] = sign
    pieces: list[str] = []
    went: list[int] = []
    length = 0
    for at, letter in enumerate(clean):
        length += len(at_letter.get(at, ""))
        went.append(length)
        pieces += at_letter.get(at, ""), letter
        length += 1

    def moved(start: int, end: int) -> tuple[int, int]:
        return went[start], went[end - 1] + 1

    before, after = read_dirty(clean), read_dirty("".join(pieces))
    assert happenings(after) == happenings(before)
    for one, other in zip(before, after, strict=True):
        assert (other.start, other.end) == moved(one.start, one.end)
        assert (other.trigger_start, other.trigger_end) == moved(one.trigger_start, one.trigger_end)
        for phrase, same in zip((*one.actors, *one.recipients), (*other.actors, *other.recipients), strict=True):
            assert (same.start, same.end) == moved(phrase.start, phrase.end)
