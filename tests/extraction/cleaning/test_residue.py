import pytest

from workbench.extraction.cleaning.residue import is_residue, is_teaser
from workbench.extraction.cleaning.sentences import blocks_of


@pytest.mark.parametrize(
    "line",
    [
        "2 min read",
        "Reading time: 3 minutes",
        "ALSO READ | Egypt bombs Libya",
        "Chad expels envoy  • Mali closes border with Niger  • Egypt bombs Libya  • Talks open in Rome",
    ],
)
def test_what_a_page_adds_is_no_text(line: str) -> None:
    assert is_residue(line)


@pytest.mark.parametrize(
    "line",
    [
        "Chad expelled the envoy.",
        "They agreed on three points: • Chad withdraws. • Mali pays. • Niger opens its border.",
        "It took two minutes to read the statement of the ministry.",
    ],
)
def test_sentences_are(line: str) -> None:
    assert not is_residue(line)


def test_several_lines_that_break_off_are_of_other_articles() -> None:
    text = "Chad expelled the envoy of Sudan on Friday."
    others = "The president of Mali has urged Niger to close its\u2026\nEgypt bombed two towns in Libya overnight, officials in..."
    assert [block.text for block in blocks_of(f"{text}\n{others}")] == [text]
    cut_short = "The president of Mali has urged Niger to close its\u2026"
    assert is_teaser(cut_short)
    assert [block.text for block in blocks_of(cut_short)] == [cut_short]


def test_what_a_reporter_leaves_out_of_quotations_breaks_nothing_off() -> None:
    lines = [
        'The envoy of Chad told a paper: "We have expelled two consuls [...]',
        'others will follow soon".',
        '"Sudan has kept its envoys in Chad [...]',
        'and nobody else was expelled," he added.',
    ]
    assert [block.text[:20] for block in blocks_of("\n".join(lines))] == [line[:20] for line in lines]
    assert is_teaser("The president of Mali has urged Niger to close its border [\u2026]")
