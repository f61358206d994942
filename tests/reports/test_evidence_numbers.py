"""References in the text: each leads to a printed number, and none to nowhere."""

import pytest

from workbench.reports.evidence_numbers import EvidenceNumbers


@pytest.fixture
def numbers() -> EvidenceNumbers:
    given = EvidenceNumbers()
    for one in "abcd":
        given.mark(f'<article class="wb-event" id="event-{one}">x</article>')
    return given


def test_a_link_in_the_text_gets_the_number_of_its_entry(numbers: EvidenceNumbers) -> None:
    assert numbers.refer('<p>See <a href="#event-c" rel="noopener noreferrer">the deal</a>.</p>') == (
        '<p>See <a class="page-evidence-link" href="#event-c" data-events="event-c">the deal</a>'
        '\u00a0<span class="page-references">[3]</span>.</p>'
    )


def test_references_in_a_group_become_numbers_and_neighbours_are_drawn_together(numbers: EvidenceNumbers) -> None:
    links = " ".join(f'<a href="#event-{one}">evidence</a>' for one in "dabz")
    assert numbers.refer(f'<span class="wb-references">{links} and 3 more</span>') == (
        '<span class="page-references">[<a href="#event-a" data-events="event-a event-b" aria-label="Evidence 1\u20132">1\u20132</a>, '
        '<a href="#event-d" data-events="event-d" aria-label="Evidence 4">4</a> and 3 more]</span>'
    )


def test_what_the_page_does_not_hold_is_plain_text(numbers: EvidenceNumbers) -> None:
    assert numbers.refer('<p><a href="#event-z">gone</a></p>') == "<p>gone</p>"
    assert numbers.refer('<span class="wb-references"><a href="#event-z">evidence</a></span>') == ""
    assert (
        numbers.refer('<p><a href="https://example.org">kept</a></p>')
        == '<p><a href="https://example.org">kept</a></p>'
    )
