from typing import Any

import pytest

from tests.widgets.conftest import Ask
from workbench.case import Case
from workbench.charts.evidence_link import anchor
from workbench.errors import ChoiceError, UseError
from workbench.widgets import EvidenceTable, InfluenceDashboard, link

PARTS = "application/vnd.workbench.parts+json"


@pytest.fixture
def dashboard(case: Case) -> InfluenceDashboard:
    return InfluenceDashboard(case, period="2024-04", periods=2)


def names(dashboard: InfluenceDashboard) -> list[str]:
    return [figure["name"] for figure in dashboard.figures]


def title(dashboard: InfluenceDashboard, name: str) -> str:
    return next(str(one["layout"]["title"]["text"]) for one in dashboard.figures if one["name"] == name)


def test_it_opens_on_the_cases_main_actor_with_three_charts(dashboard: InfluenceDashboard) -> None:
    assert (dashboard.target, dashboard.shown, dashboard.period) == ("NER", "Niger (NER)", "2024-04")
    assert names(dashboard) == ["change", "share", "drivers"]
    assert title(dashboard, "change") == "Gained and lost over Niger"
    assert [one["id"] for one in dashboard.movers] == ["RUS", "USA"]


def test_charts_follow_the_pickers(dashboard: InfluenceDashboard) -> None:
    before = dashboard.figures
    dashboard.selection = {"actor": "USA"}
    assert (dashboard.explained, title(dashboard, "drivers")) == (
        "USA",
        "Why the share of the United<br>States changed",
    )
    dashboard.channels = ["military"]
    assert [one["id"] for one in dashboard.movers] == ["RUS"]
    dashboard.target = "MLI"
    assert dashboard.shown == "Mali (MLI)"
    assert names(dashboard) == ["change", "share"]
    assert dashboard.figures != before


def test_the_period_keeps_its_unit_whatever_a_linked_widget_writes(case: Case, dashboard: InfluenceDashboard) -> None:
    table = EvidenceTable(case.evidence())
    link(dashboard, table)
    assert table.period == "2024-04-01/2024-04-30"
    table.period = "2024-Q2"
    assert (dashboard.period, dashboard.unit) == ("2024-Q2", "quarter")
    assert dashboard.figures[0]["layout"]["title"]["subtitle"]["text"].startswith("2024-Q2 against 2024-Q1")
    dashboard.period = ""
    assert dashboard.figures[0]["layout"]["title"]["subtitle"]["text"].startswith("2024-03-12/")


def test_several_choices_at_once_are_drawn_once(dashboard: InfluenceDashboard, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Any] = []
    monkeypatch.setattr(InfluenceDashboard, "show", lambda _, **figures: drawn.append(figures))
    dashboard.set_state({"target": "MLI", "level": "actor", "channels": ["economic"]})
    assert len(drawn) == 1


def test_a_click_leads_to_the_sentences_and_to_linked_tables(
    case: Case, dashboard: InfluenceDashboard, ask: Ask
) -> None:
    table = EvidenceTable(case.evidence())
    link(dashboard, table)
    aid = next(one.event_id for one in case.events("2024-04") if one.actors[0].id == "USA")
    ask(dashboard, "pick", anchors=[anchor(aid)], label="United States")
    assert list(table.chosen["quote"]) == ["On 15 April 2024 the United States gave food aid to Niger."]
    assert ask(dashboard, "evidence")[1][0]["actors"] == "United States"


def test_what_cannot_be_is_refused(dashboard: InfluenceDashboard) -> None:
    with pytest.raises(UseError, match="no actor has the id 'Russia': did you mean RUS"):
        dashboard.target = "Russia"
    with pytest.raises(ChoiceError, match="no channel 'naval'"):
        dashboard.channels = ["naval"]
    with pytest.raises(ChoiceError, match="no level 'planet'"):
        dashboard.level = "planet"
    assert names(dashboard) == ["change", "share", "drivers"]


def test_it_sees_decisions_when_it_is_refreshed(case: Case, dashboard: InfluenceDashboard) -> None:
    arms = next(one.claim_id for one in case.records("2024-04") if one.quote.startswith("On 10 April"))
    case.reject(arms)
    dashboard.refresh()
    assert "RUS" not in [one["id"] for one in dashboard.movers]


def test_the_report_page_gets_all_charts(dashboard: InfluenceDashboard) -> None:
    parts = dashboard.static_bundle()[PARTS]
    assert [list(part) for part in parts] == [["application/vnd.plotly.v1+json"]] * 3
