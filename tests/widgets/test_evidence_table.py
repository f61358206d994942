from pathlib import Path
from typing import Any

import pytest

from tests.widgets.conftest import Ask
from workbench.case import Case, create_case
from workbench.errors import ChoiceError, PeriodError
from workbench.widgets import EvidenceTable, NetworkExplorer, link

Pieces = tuple[Any, Any]


def quotes(table: EvidenceTable) -> list[str]:
    return list(table.chosen["quote"])


def test_a_page_holds_the_events_with_their_sentences(pieces: Pieces, ask: Ask) -> None:
    told, events = ask(EvidenceTable(pieces[1]), "page")
    assert told == {"fitting": 6, "all": 6, "page": 0, "pages": 1}
    assert (events[0]["date"], events[0]["actors"], events[0]["recipients"]) == ("2024-03-12", "United States", "Niger")
    claim = events[1]["claims"][0]
    assert claim["before"] + claim["trigger"] + claim["after"] == "On 10 April 2024 Russia delivered weapons to Niger."
    assert (claim["outlet"], claim["grade"]) == ("Laterite Wire", "B6")


def test_only_a_page_goes_to_the_browser(tmp_path: Path, ask: Ask) -> None:
    case = create_case(tmp_path / "many")
    for day in range(1, 29):
        file = tmp_path / f"{day}.txt"
        file.write_text(f"On {day} April 2024 Russia delivered weapons to Niger.", encoding="utf-8")
    case.add([tmp_path / f"{day}.txt" for day in range(1, 29)])
    table = EvidenceTable(case.evidence())
    assert [len(ask(table, "page")[1]), ask(table, "page")[0]["pages"]] == [20, 2]
    table.page = 1
    assert len(ask(table, "page")[1]) == 8
    table.page = 7
    assert ask(table, "page")[0]["page"] == 1
    assert all("weapons" not in str(value) for name, value in table.get_state().items() if name not in {"_esm", "_css"})


@pytest.mark.parametrize(
    "chosen,left",
    [
        ({"period": "2024-03"}, 1),
        ({"filters": {"statuses": ["planned"]}}, 2),
        ({"filters": {"channels": ["military"], "reliabilities": ["B"]}}, 1),
        ({"filters": {"signs": ["conflict"]}}, 0),
        ({"filters": {"origins": 2}}, 0),
        ({"filters": {"credibilities": [6]}}, 6),
        ({"filters": {"credibilities": [1]}}, 0),
        ({"search": "RUSSIA weapons"}, 1),
        ({"search": "kori"}, 4),
        ({"selection": {"actor": "USA"}}, 2),
        ({"selection": {"source": "USA", "target": "NER", "sign": "cooperation", "status": "actual"}}, 2),
        ({"selection": {"source": "NER", "target": "USA", "sign": "cooperation", "status": "actual"}}, 0),
    ],
)
def test_what_is_chosen_narrows_it(pieces: Pieces, chosen: dict[str, Any], left: int) -> None:
    assert len(EvidenceTable(pieces[1], **chosen).chosen) == left


def test_with_the_network_a_tie_means_its_own_events(pieces: Pieces) -> None:
    graph, evidence = pieces
    source, target, tie = next(one for one in graph.edges(data=True) if one[0] == "RUS")
    table = EvidenceTable(
        evidence, graph=graph, selection={"source": source, "target": target, "channel": tie["channel"]}
    )
    assert set(table.chosen["event_id"]) == set(tie["event_ids"])


def test_it_is_ordered_up_and_down(pieces: Pieces) -> None:
    table = EvidenceTable(pieces[1], sort="-date")
    assert quotes(table)[0] == "China will send trainers to Mali in 2030."
    table.sort = "who"
    assert list(table.chosen["actors"])[:2] == ["China", "France: military"]
    with pytest.raises(ChoiceError, match="no order 'colour': choose one of date, who"):
        table.sort = "colour"
    with pytest.raises(PeriodError):
        table.period = "soon"


def test_events_that_another_widget_chooses_are_shown_alone(pieces: Pieces) -> None:
    evidence = pieces[1]
    table = EvidenceTable(evidence)
    table.events = [evidence["event_id"].iloc[2]]
    assert len(table.chosen) == 1


def test_linked_to_a_network_it_follows_its_selection(pieces: Pieces) -> None:
    explorer, table = NetworkExplorer(*pieces), EvidenceTable(pieces[1], graph=pieces[0])
    link(explorer, table)
    explorer.selection = {"actor": "RUS"}
    explorer.period = "2024-04"
    assert quotes(table) == ["On 10 April 2024 Russia delivered weapons to Niger."]
    table.filters = {"signs": ["conflict"]}
    assert explorer.filters["signs"] == ["conflict"]


def test_the_report_page_gets_the_same_events_in_the_same_order(pieces: Pieces) -> None:
    table = EvidenceTable(pieces[1], sort="-date", search="Niger")
    html = table.static_bundle()["text/html"]
    places = [html.index(f'id="event-{event}"') for event in table.chosen["event_id"]]
    assert len(places) == 4
    assert places == sorted(places)


def test_an_empty_table_says_so(case: Case, ask: Ask) -> None:
    table = EvidenceTable(case.evidence("2023"))
    assert ask(table, "page") == ({"fitting": 0, "all": 0, "page": 0, "pages": 1}, [])
    assert "no event fits" in table.static_bundle()["text/html"]
