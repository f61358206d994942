from workbench.charts.ground import resting_on, subtitle


def test_subtitle_says_period_events_and_articles() -> None:
    assert subtitle(period="2024-04", events=3, articles=1) == "2024-04 · 3 events · 1 article"
    assert subtitle(period="2024-04", events=3, articles=None) == "2024-04 · 3 events"


def test_what_a_chart_rests_on_is_told_as_far_as_it_is_known() -> None:
    assert resting_on(events=54, articles=42, origins=1) == "from 54 events in 42 articles of 1 independent origin"
    assert resting_on(events=1, articles=1) == "from 1 event in 1 article"
    assert resting_on(events=2) == "from 2 events"
