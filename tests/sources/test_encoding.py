import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.sources.encoding import decode

QUOTED = "The Pentagon’s “talks” in Niamey – confirmed on Monday."  # noqa: RUF001 - the marks are what is tested
FRENCH = "Le général Tiani a reçu l'émissaire à Niamey."
RUSSIAN = "Министр обороны прибыл в Ниамей в понедельник, сообщили официальные лица."
ARABIC = "وصل وزير الدفاع إلى نيامي يوم الاثنين"


@pytest.mark.parametrize(
    "text, encoding",
    [
        (QUOTED, "utf-8"),
        (QUOTED, "utf-8-sig"),
        (QUOTED, "utf-16"),
        (QUOTED, "utf-32"),
        ("Talks begin in Niamey.", "utf-16-le"),
        ("Talks begin in Niamey.", "utf-16-be"),
        (QUOTED, "cp1252"),
        (FRENCH, "latin-1"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "cp1251"),
        (ARABIC, "cp1256"),
        ("Plain letters only.", "ascii"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_page_may_declare_its_encoding() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Привет, друзья</p>'
    assert decode(page.encode("cp1251"), declares=True) == page
    western = '<meta charset="iso-8859-1"><p>“Café”</p>'
    assert decode(western.encode("cp1252"), declares=True) == western


@pytest.mark.parametrize("declared", ["utf-8", "hex", "no-such", "idna", "utf-16"])
def test_a_wrong_declaration_does_no_harm(declared: str) -> None:
    page = f'<meta charset="{declared}"><p>A page of words in English, and then a café.</p>'
    assert decode(page.encode("cp1252"), declares=True) == page


def test_utf8_wins_over_what_is_declared() -> None:
    page = '<meta charset="iso-8859-1"><p>Café</p>'
    assert decode(page.encode(), declares=True) == page


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"\x1f\x8b\x08", b"SQLite format 3\0", bytes(1000)]
)
def test_what_is_no_text_is_told(raw: bytes) -> None:
    with pytest.raises(ValueError, match="not text: save its text as"):
        decode(raw)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_utf8_is_read_exactly(text: str) -> None:
    # A mark at the beginning, or one of a file form that is no text, has another meaning.
    assert decode(b"- " + text.encode()) == "- " + text


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_told_not_to_be(raw: bytes) -> None:
    told: ValueError | None = None
    try:
        decode(raw)
    except ValueError as error:
        told = error
    assert told is None or str(told).startswith("it")
