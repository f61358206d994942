import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.store.surroundings import surroundings

TEXT = 'They met in Bamako. "Chad expelled the envoy," he said. He had come on Friday. Nobody else spoke.\nAnother day.'


def around(quote: str, text: str = TEXT) -> tuple[str, str]:
    start = text.index(quote)
    return surroundings(text, start, start + len(quote))


@pytest.mark.parametrize(
    "quote,before,after",
    [
        ('"Chad expelled the envoy," he said.', "They met in Bamako.", "He had come on Friday."),
        ("Chad expelled the envoy", '"', ',"  he said.'.replace("  ", " ")),
        ("They met in Bamako.", "", '"Chad expelled the envoy," he said.'),
        ("They met in Bamako", "", '. "Chad expelled the envoy," he said.'),
        ("Nobody else spoke.", "He had come on Friday.", ""),
        ("Another day.", "", ""),
    ],
)
def test_a_sentence_of_the_paragraph_to_either_side(quote: str, before: str, after: str) -> None:
    assert around(quote) == (before, after)


def test_long_neighbours_are_cut_between_words() -> None:
    before, after = around("Here.", "word " * 100 + "end. Here. " + "Many " * 100)
    assert before.startswith("… word")
    assert before.endswith("end.")
    assert after.endswith("Many …")
    assert max(len(before), len(after)) < 250


@given(text=st.text(alphabet="aB. \n\"'", max_size=60), start=st.integers(0, 60), length=st.integers(0, 30))
def test_whatever_the_text_what_stands_around_is_of_it(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    before, after = surroundings(text, start, end)
    assert before in text[:start]
    assert after in text[end:]
