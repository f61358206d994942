from collections.abc import Callable

from workbench.charts import tie_changes
from workbench.model import Event, Period
from workbench.network.build import build_network
from workbench.network.comparison import compare_networks

MakeEvent = Callable[..., Event]
MARCH, APRIL = Period.parse("2024-03"), Period.parse("2024-04")


def test_each_changed_tie_leads_from_where_it_was_to_where_it_is(make_event: MakeEvent) -> None:
    events = [
        make_event("USA > NER", "AID", "2024-03-05"),
        make_event("USA > NER", "SANCTION", "2024-04-05"),
        make_event("FRA > NER", "ACCUSE", "2024-03-05"),
        make_event("TUR, NER", "CONSULT", "2024-04-05"),
        make_event("CHN > NER", "AID", "2024-03-05"),
        make_event("CHN > NER", "AID", "2024-04-05"),
    ]
    figure = tie_changes(compare_networks(build_network(events, MARCH), build_network(events, APRIL)))

    texts = [one.text for one in figure.layout.annotations]
    assert texts == [
        "NER with TUR · unspecified".replace("NER", "Niger"), "United States → Niger · unspecified", "France → Niger · unspecified",
        "New", "Turned over", "Dropped",
    ]  # fmt: skip
    before, now = figure.data[-2:]
    assert (list(before.x), list(before.text)) == ([10.0, -3.0], ["", "before 1 event"])
    assert (list(now.x), list(now.text)) == ([2.5, -6.0], ["1 event", "1 event, before 1"])
    assert list(now.textposition) == ["middle right", "middle left"]
    rows = figure.layout.meta["table"]["rows"]
    assert [row[3] for row in rows] == ["new", "turned over", "dropped", "steady"]
    assert figure.layout.meta["description"].endswith(": of 4 ties, 1 new, 1 turned over, 1 dropped, 1 steady.")


def test_a_text_never_lies_across_the_middle(make_event: MakeEvent) -> None:
    events = [
        make_event("USA > NER", "AID", "2024-03-05"),
        make_event("USA > NER", "AID", "2024-03-06"),
        make_event("USA > NER", "AID", "2024-04-05"),
    ]
    figure = tie_changes(compare_networks(build_network(events, MARCH), build_network(events, APRIL)))
    before, now = figure.data[-2:]
    assert (list(before.x), list(before.text), list(before.textposition)) == (
        [20.0],
        ["1 event, before 2"],
        ["middle right"],
    )
    assert (list(now.x), list(now.text)) == ([10.0], [""])


def test_long_names_are_cut_on_a_phone_only(make_event: MakeEvent) -> None:
    events = [make_event("SAHELALLIANCEOFSTATES > CONFEDERATIONOFAFRICANPORTS", "AID", "2024-04-05")]
    figure = tie_changes(compare_networks(build_network(events, MARCH), build_network(events, APRIL)))
    whole = "SAHELALLIANCEOFSTATES → CONFEDERATIONOFAFRICANPORTS · unspecified"
    assert figure.layout.annotations[0].text == whole
    assert len(figure.layout.meta["narrow"]["0"]) <= 50


def test_more_ties_than_are_drawn_are_counted(make_event: MakeEvent) -> None:
    events = [make_event(f"{one} > NER", "AID", "2024-04-05") for one in ("USA", "FRA", "CHN")]
    figure = tie_changes(compare_networks(build_network(events, MARCH), build_network(events, APRIL)), most_each=2)
    assert figure.layout.annotations[-1].text == "New (1 more in the table)"


def test_no_change_is_said_as_such(make_event: MakeEvent) -> None:
    events = [make_event("CHN > NER", "AID", day) for day in ("2024-03-05", "2024-04-05")]
    same = compare_networks(build_network(events, MARCH), build_network(events, APRIL))
    assert tie_changes(same).layout.annotations[0].text == "No tie has changed"
    empty = compare_networks(build_network([], MARCH), build_network([], APRIL))
    assert tie_changes(empty).layout.annotations[0].text == "No ties in either period"


def test_what_was_learned_of_one_period_has_words_of_its_own(make_event: MakeEvent) -> None:
    known, late = make_event("CHN > NER", "AID", "2024-04-05"), make_event("USA > NER", "AID", "2024-04-06")
    then, now = build_network([known], APRIL), build_network([late], APRIL)
    figure = tie_changes(compare_networks(then, now))
    assert [one.text for one in figure.layout.annotations][-2:] == ["Newly known", "No longer supported"]
    assert "2024-04 as known now, against then" in figure.layout.title.subtitle.text
    assert [row[3] for row in figure.layout.meta["table"]["rows"]] == ["newly known", "no longer supported"]
    same = tie_changes(compare_networks(build_network([], APRIL), build_network([], APRIL)))
    assert same.layout.annotations[0].text == "No ties at either time"
