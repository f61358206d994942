import pytest

from workbench.sources.articles.plain_text import headline_of, read_plain_text


@pytest.mark.parametrize(
    "text, headline",
    [
        ("Troops leave the base today\n\nThey left.", "Troops leave the base today"),
        ("close\nclose\n\nTroops leave the base today\n\nThey left.", "Troops leave the base today"),
        ("Troops leave the base today\n" + "They left, it is said. " * 10, "Troops leave the base today"),
        ("Troops leave the base today\n=====\nThey left.", "Troops leave the base today"),
        ("Who gains influence in Niger?\n\nMany.", "Who gains influence in Niger?"),
        ("# Niger\n\nText.", "Niger"),
        ("## **Talks in Niamey go on**\r\n\r\nText.", "Talks in Niamey go on"),
        ("Troops left the base today.\n\nMore.", ""),
        ("Troops left a base that\nlies in the north.\n", ""),
        ("a\nb\nc\nd\ne\nTroops leave the base today\n\nText", ""),
        ("word " * 60 + "\n\nText.", ""),
        ("", ""),
    ],
)
def test_the_headline_is_a_line_of_its_own_near_the_top(text: str, headline: str) -> None:
    assert headline_of(text) == headline


def test_a_file_without_a_headline_is_called_by_its_name() -> None:
    (entry,) = read_plain_text("folder/talks in niamey.txt", b"Short.")
    assert (entry.title, entry.text) == ("talks in niamey", "Short.")


def test_the_text_stays_as_it_is() -> None:
    (entry,) = read_plain_text("a.md", b"# Title\n\n*Text*  \n\n\n")
    assert entry.text == "# Title\n\n*Text*  \n\n\n"
