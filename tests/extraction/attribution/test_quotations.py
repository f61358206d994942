import pytest

from workbench.extraction.attribution.quotations import quotations_of
from workbench.extraction.cleaning.sentences import blocks_of
from workbench.extraction.language.parser.language_model import load_language_model


def quoted(text: str) -> list[str]:
    model = load_language_model()
    docs = [model(block.text) for block in blocks_of(text)]
    return [" / ".join(part.text for part in one.parts) for one in quotations_of(docs)]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("He left.", []),
        ('"Go home," she said.', ["Go home,"]),
        ('"Go home," she said, "and stay there."', ["Go home,", "and stay there."]),
        ("\u201cGo home,\u201d she said.", ["Go home,"]),
        ('"Go home," she said.\n\nThey left.', ["Go home,"]),
        ('"We are tired.\n\n"We go home," she said.', ["We are tired. / We go home,"]),
        ('"We are tired.\n\nWe go home," she said.', ["We are tired. / We go home,"]),
        ('She wrote "never again.\n\nThey left in June.\n\nThey came back.', ["never again."]),
    ],
)
def test_what_stands_between_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_lost_mark_does_not_swallow_the_article() -> None:
    text = '"We are tired, she said.\n\n' + "\n\n".join(f"Paragraph number {one} follows here." for one in range(40))
    assert len(quoted(text)[0].split(" / ")) == 1
