import html

from hypothesis import given
from hypothesis import strategies as st

from workbench.charts.wording import beginning, in_a_sentence, plain, safe, said_by, short_name, shortened, wrapped


@given(st.text())
def test_safe_text_has_no_tags_and_says_the_same(text: str) -> None:
    written = safe(text)
    assert "<" not in written
    assert ">" not in written
    assert html.unescape(written) == plain(text)


@given(st.text(), st.integers(min_value=2, max_value=30))
def test_shortened_keeps_to_its_length(text: str, length: int) -> None:
    assert len(shortened(text, length)) <= length


def test_entities_are_shown_as_they_were_written() -> None:
    assert safe("&lt;b&gt;") == "&amp;lt;b&amp;gt;"


def test_direction_overrides_and_broken_characters_are_dropped() -> None:
    assert plain("a\u202eb\ud800c\x00d\n e") == "abcd e"


def test_wrapped_lines_break_between_words_and_are_safe() -> None:
    assert wrapped("<b>one</b> two", 12) == "&lt;b&gt;one&lt;/b&gt;<br>two"


def test_a_long_name_gives_way_to_a_usual_short_form() -> None:
    assert short_name("ECOWAS", "Economic Community of West African States") == "ECOWAS"
    assert short_name("NER.MIL", "National Council for the Safeguard of the Homeland") == "National Council for…"
    assert short_name("USA", "United States") == "United States"


def test_a_name_has_its_article_within_a_sentence() -> None:
    taken = ["United States", "Central African Republic", "European Union", "DR Congo", "Netherlands", "World Bank"]
    assert [in_a_sentence(one) for one in taken] == [f"the {one}" for one in taken]
    assert [in_a_sentence(one) for one in ("Niger", "ECOWAS", "Union", "Republic Day", "Burkina Faso")] == [
        "Niger", "ECOWAS", "Union", "Republic Day", "Burkina Faso",
    ]  # fmt: skip
    assert beginning(in_a_sentence("United States")) == "The United States"


def test_who_relays_itself_is_named_once_and_a_bare_pronoun_stands_in_quotation_marks() -> None:
    assert said_by("the minister", "Reuters") == "the minister, according to Reuters"
    assert said_by("Sahel Memo", "Sahel memo") == "Sahel Memo"
    assert (said_by("he", ""), said_by("They", "his office")) == ("“he”", "“They”, according to his office")
    assert (said_by("", ""), said_by("", "Reuters")) == ("", "")
