"""What an author is warned of, and what not."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.reports.cautions import cautions_on
from workbench.reports.notebook import read_notebook

Cells = Callable[..., Path]

ENTRIES = {
    "text/html": '<section class="wb-evidence">'
    '<article class="wb-event" id="event-graded"><h4>One</h4><ul><li><blockquote>It is likely, with high confidence.</blockquote>'
    '<p>Wire <span class="wb-grade">B2</span></p></li><li><span class="wb-grade">F6</span></li></article>'
    '<article class="wb-event" id="event-ungraded"><h4>Two</h4><p>Relay <span class="wb-grade">F6</span></p></article></section>'
}


def _said(notebook: Path, **facts: Any) -> list[str]:
    return [str(one) for one in cautions_on(read_notebook(notebook), **facts)]


@pytest.mark.parametrize(
    "text, words",
    [
        ("It is likely that X gains, with high confidence.", ("likely", "high confidence")),
        ("We judge with moderate confidence that it will *probably* rain.", ("probably", "moderate confidence")),
        (
            "Our confidence that it is almost certain is low.",
            ("almost certain", "confidence that it is almost certain is low"),
        ),
        ("- One.\n- There is a remote chance, we are confident.", ("remote chance", "confident")),
    ],
)
def test_likelihood_and_confidence_in_one_sentence_are_named(
    notebook_of: Cells, text: str, words: tuple[str, str]
) -> None:
    (said,) = _said(notebook_of("# Title", text))
    assert said.startswith(
        f"cell 2: likelihood (\u201c{words[0]}\u201d) and confidence (\u201c{words[1]}\u201d) stand in one sentence: \u201c"
    )
    assert said.endswith("\u201d: write two, one about the event and one about the evidence")


@pytest.mark.parametrize(
    "text",
    [
        "It is likely that X gains. Confidence in the evidence is high.",
        "It is likely.\n\nConfidence is low.",
        "- It is unlikely\n- High confidence",
        "> It is likely, with high confidence.",
        "`likely with high confidence`",
        "A remote village has confidence in its high tower.".replace(" high", ""),
        "| likely | high confidence |\n|---|---|\n| likely | high confidence |",
        "Words of likelihood stand with their bands, and confidence speaks of the evidence alone.",
    ],
)
def test_what_is_apart_quoted_or_in_a_table_is_fine(notebook_of: Cells, text: str) -> None:
    assert _said(notebook_of(text)) == []


def test_sentences_of_sources_are_not_the_authors(notebook_of: Cells) -> None:
    assert _said(notebook_of(ENTRIES)) == []


def test_what_a_cell_puts_out_is_read_too(notebook_of: Cells) -> None:
    output = {"text/html": "<p>It is likely, with high confidence.</p>", "text/plain": "x"}
    (said,) = _said(notebook_of("# Title", "Text.", output))
    assert said.startswith("cell 3: ")


@pytest.mark.parametrize(
    "judgement, problem",
    [
        ("**Key judgement.** X gains.", "names no evidence"),
        (
            "**Key judgment:** X gains, see [evidence](#event-elsewhere).",
            "leads to evidence that is not on the page (#event-elsewhere)",
        ),
        ("- Key judgement: X gains [evidence](#event-ungraded).", "rests on claims that nobody has graded (F6)"),
    ],
)
def test_a_key_judgement_without_graded_evidence_is_named(notebook_of: Cells, judgement: str, problem: str) -> None:
    (said,) = _said(notebook_of(judgement, ENTRIES))
    assert said.startswith(f"cell 1: a key judgement {problem}: \u201cKey judg")


def test_a_key_judgement_with_one_graded_claim_is_fine(notebook_of: Cells) -> None:
    text = "**Key judgement.** X gains [evidence](#event-ungraded) and [evidence](#event-graded).\n\nThe key judgement stands above."
    assert _said(notebook_of(text, ENTRIES)) == []


def test_a_missing_label_is_named(notebook_of: Cells) -> None:
    (said,) = _said(notebook_of("Text."), labelled=False)
    assert said.startswith("no TLP label is set")
    assert said.endswith('write tlp = "TLP:..." into case.toml')


def test_a_long_sentence_is_cut(notebook_of: Cells) -> None:
    (said,) = _said(notebook_of("It is likely with high confidence " + "that " * 100))
    assert len(said) < 350
    assert "\u2026\u201d" in said
