"""Tables whose lines lead to their evidence."""

from collections.abc import Callable

from workbench.charts import movers_table, regraded_table, strength_table
from workbench.charts.evidence_link import anchor
from workbench.model import Event, Period
from workbench.network.build import build_network
from workbench.network.comparison import compare_networks
from workbench.network.movers import movers

MakeEvent = Callable[..., Event]
MARCH, APRIL = Period.parse("2024-03"), Period.parse("2024-04")


def test_each_actor_that_drives_a_change_leads_to_the_events_of_its_ties(make_event: MakeEvent) -> None:
    before, now = make_event("USA > NER", "AID", "2024-03-05"), make_event("USA > NER", "SANCTION", "2024-04-05")
    table = movers_table(movers(compare_networks(build_network([before], MARCH), build_network([now], APRIL))))
    assert table.rows == 1
    assert "United States" in table.html
    assert table.html.index(anchor(now.event_id)) < table.html.index(anchor(before.event_id))
    assert "No tie has changed." in movers_table(movers(compare_networks(*[build_network([], APRIL)] * 2))).html


def test_a_tie_of_another_grade_leads_to_the_events_of_both_periods(make_event: MakeEvent) -> None:
    before, now = make_event("USA > NER", "AID", "2024-03-05"), make_event("USA > NER", "AID", "2024-04-05")
    graphs = build_network([before], MARCH), build_network([now], APRIL)
    grades = {before.claim_ids[0]: ("C", 3), now.claim_ids[0]: ("B", 2)}
    table = regraded_table(compare_networks(*graphs, grades=grades))
    assert table.rows == 1
    for text in ("<td>C3</td><td>B2</td>", anchor(before.event_id), anchor(now.event_id)):
        assert text in table.html
    assert "No tie is known" in regraded_table(compare_networks(*graphs)).html


def test_the_strongest_actor_stands_first_and_what_was_not_done_does_not_count(make_event: MakeEvent) -> None:
    events = [make_event("RUS > NER", "AID", "2024-04-05"), make_event("FRA > MLI", "ACCUSE", "2024-04-06")]
    table = strength_table(build_network(events, APRIL), most=3)
    assert table.rows == 3
    assert table.html.index(">Niger<") < table.html.index(">RUS<") < table.html.index(">France<")
    assert anchor(events[0].event_id) in table.html
    assert strength_table(build_network([], APRIL)).rows == 0


def test_a_name_is_text_whatever_it_holds(make_event: MakeEvent) -> None:
    graph = build_network([make_event("RUS > NER", "AID", "2024-04-05")], APRIL)
    graph.nodes["RUS"]["name"] = "<script>alert(1)</script>"
    assert "<script>" not in strength_table(graph).html
