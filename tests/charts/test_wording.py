import html

from hypothesis import given
from hypothesis import strategies as st

from workbench.charts.wording import (
    beginning,
    count,
    in_a_sentence,
    left_out,
    number,
    percent,
    period_ticks,
    plain,
    points,
    resting_on,
    safe,
    short_name,
    shortened,
    signed,
    span,
    subtitle,
    target_name,
    wrapped,
)


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


def test_numbers() -> None:
    assert count(1, "event") == "1 event"
    assert count(1204, "event") == "1,204 events"
    assert number(1234.4) == "1,234"
    assert number(9.5) == "9.5"
    assert number(10.0) == "10"
    assert percent(0.4249) == "42\u00a0%"
    assert percent(0.001) == "<1\u00a0%"
    assert percent(0.0) == "0\u00a0%"
    assert points(0.123) == "+12\u00a0pts"
    assert points(-0.123, 1) == "\u221212.3\u00a0pts"
    assert points(0.001) == "±0\u00a0pts"
    assert signed(-0.5) == "\u22120.50"


def test_subtitle_says_period_events_and_articles() -> None:
    assert subtitle(period="2024-04", events=3, articles=1) == "2024-04 · 3 events · 1 article"
    assert subtitle(period="2024-04", events=3, articles=None) == "2024-04 · 3 events"


def test_the_target_is_named_as_well_as_it_is_known() -> None:
    assert target_name({"target": "NER", "target_name": "Niger"}) == "Niger"
    assert target_name({"target": "NER"}) == "NER"
    assert target_name({}) == "the target"


def test_what_is_not_counted_is_said() -> None:
    assert left_out({"left_out_status": 3, "left_out_vague": 1}) == "Not counted: 3 not done, 1 dated too vaguely"
    assert left_out({"left_out_status": 0}) == ""


def test_span_of_periods() -> None:
    assert span(["2024-04"]) == "2024-04"
    assert span(["2024-01", "2024-02", "2024-03"]) == "2024-01 to 2024-03"


def test_ticks_name_the_year_where_it_changes() -> None:
    assert period_ticks(["2023-12", "2024-01", "2024-02"]) == ["Dec<br>2023", "Jan<br>2024", "Feb"]
    assert period_ticks(["2023-Q4", "2024-Q1"]) == ["Q4<br>2023", "Q1<br>2024"]
    assert period_ticks(["2022", "2023"]) == ["2022", "2023"]
    assert period_ticks(["2024-W01", "2024-W02"]) == ["W1<br>2024", "W2"]
    assert period_ticks(["2024-04-22"]) == ["22<br>Apr<br>2024"]
    assert period_ticks(["2024-04-01/2024-04-21"]) == ["1\u00a0Apr\u2013<br>21\u00a0Apr<br>2024"]


def test_a_name_has_its_article_within_a_sentence() -> None:
    taken = ["United States", "Central African Republic", "European Union", "DR Congo", "Netherlands", "World Bank"]
    assert [in_a_sentence(one) for one in taken] == [f"the {one}" for one in taken]
    assert [in_a_sentence(one) for one in ("Niger", "ECOWAS", "Union", "Republic Day", "Burkina Faso")] == [
        "Niger", "ECOWAS", "Union", "Republic Day", "Burkina Faso",
    ]  # fmt: skip
    assert beginning(in_a_sentence("United States")) == "The United States"


def test_what_a_chart_rests_on_is_told_as_far_as_it_is_known() -> None:
    assert resting_on(events=54, articles=42, origins=1) == "from 54 events in 42 articles of 1 independent origin"
    assert resting_on(events=1, articles=1) == "from 1 event in 1 article"
    assert resting_on(events=2) == "from 2 events"
