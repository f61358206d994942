import pandas as pd

from workbench.charts import statement_list

COLUMNS = [
    "event_id", "claim_id", "date_start", "published", "attributed_to", "actors", "status", "quote", "outlet", "source_reliability", "credibility",
]  # fmt: skip
DAY = pd.Timestamp("2024-04-11")


def test_the_latest_stands_first_and_a_copy_once() -> None:
    rows = [
        ("e1", "c1", DAY, DAY, "Lavrov", "Russia", "planned", "We will <b>stay</b>.", "Wire", "B", 2),
        ("e1", "c2", DAY, DAY, "Lavrov", "Russia", "planned", "We will <b>stay</b>.", "Copy", "F", 6),
        ("e2", "c3", DAY + pd.Timedelta(days=2), DAY, None, "France", "actual", "It left.", "", None, None),
    ]
    found = statement_list(pd.DataFrame(rows, columns=COLUMNS))

    assert found.claims == 2
    assert found.html.index("It left.") < found.html.index("We will &lt;b&gt;stay&lt;/b&gt;.")
    assert "<strong>France</strong>" in found.html
    assert '<strong>Lavrov</strong> <span class="wb-badge wb-badge-status">planned, not done</span>' in found.html
    assert (
        '<span class="wb-grade">B2</span> <span class="wb-references"><a href="#event-e1">evidence</a></span>'
        in found.html
    )
    assert '<span class="wb-grade">F6</span>' in found.html


def test_a_sentence_that_reports_two_events_stands_once_and_leads_to_both() -> None:
    rows = [
        (event, claim, DAY, DAY, "Lavrov", "Russia", "planned", "They met and agreed.", "Wire", "B", 2)
        for event, claim in (("e1", "c1"), ("e2", "c2"))
    ]
    found = statement_list(pd.DataFrame(rows, columns=COLUMNS))
    assert found.claims == 1
    assert '<a href="#event-e1">evidence</a> <a href="#event-e2">evidence</a></span>' in found.html


def test_a_sentence_that_tells_of_two_statuses_stands_once_for_each_with_its_own_events() -> None:
    rows = [
        (event, claim, DAY, DAY, "Talon", "Benin", status, "It will not sign, but may talk.", "Wire", "B", 2)
        for event, claim, status in (("e1", "c1", "negated"), ("e2", "c2", "hypothetical"), ("e3", "c3", "negated"))
    ]
    first, second = statement_list(pd.DataFrame(rows, columns=COLUMNS)).html.split("</li>")[:2]
    assert "said not to have happened" in first
    assert [one in first for one in ("#event-e1", "#event-e2", "#event-e3")] == [True, False, True]
    assert ">hypothetical<" in second
    assert [one in second for one in ("#event-e1", "#event-e2", "#event-e3")] == [False, True, False]


def test_silence_is_said_as_such() -> None:
    assert "says nothing" in statement_list(pd.DataFrame([], columns=COLUMNS), nothing="It says nothing.").html
