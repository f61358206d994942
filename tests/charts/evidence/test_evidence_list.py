import html
import re
from typing import Any

import nh3
import pandas as pd
import pytest

from workbench.charts import Evidence, evidence_list
from workbench.charts.evidence.evidence_facts import CLAIM_GRADES, SOURCE_GRADES

Row = dict[str, Any]


def _text(evidence: Evidence) -> str:
    """What a reader sees."""
    return " ".join(html.unescape(nh3.clean(evidence.html, tags=set())).split())


def test_who_relays_a_claim_is_told_beside_its_speaker(claim_row: Row) -> None:
    relayed = claim_row | {"attributed_to": "the minister", "relayed_by": "Reuters"}
    evidence = evidence_list(pd.DataFrame([relayed, claim_row | {"attributed_to": ""}]))
    assert "<dt>Said by</dt><dd>the minister, according to Reuters</dd>" in evidence.html
    assert '<dt class="wb-usual">Said by</dt><dd class="wb-usual">the outlet itself</dd>' in evidence.html


def test_counts_of_several_claims_do_not_go_without_saying(claim_row: Row) -> None:
    lone = evidence_list(pd.DataFrame([claim_row]))
    assert '<span class="wb-usual"> · 1 claim · 1 article · 1 independent origin</span>' in lone.html
    twice = evidence_list(pd.DataFrame([claim_row, claim_row | {"claim_id": "c2"}]))
    assert "<span> · 2 claims · 1 article · 1 independent origin</span>" in twice.html


def test_a_claim_in_the_article_of_the_one_before_need_not_say_where_it_stands(claim_row: Row) -> None:
    rows = [claim_row, claim_row | {"claim_id": "c2"}, claim_row | {"claim_id": "c3", "article_id": "another"}]
    written = evidence_list(pd.DataFrame(rows)).html
    assert re.findall(r'<p class="(wb-source[^"]*)">', written) == ["wb-source", "wb-source wb-again", "wb-source"]
    assert written.count('<cite class="wb-outlet">The Sahel Wire</cite>') == 3


def test_of_a_long_id_the_part_after_the_eighth_character_can_be_left_out(claim_row: Row) -> None:
    written = evidence_list(pd.DataFrame([claim_row | {"claim_id": "d6e77693b0a1c2d3"}])).html
    assert '<dd class="wb-claim-id">d6e77693<span>b0a1c2d3</span></dd>' in written


def test_an_entry_tells_what_happened_and_who_says_so(claim_row: Row) -> None:
    evidence = evidence_list(pd.DataFrame([claim_row]))
    said = _text(evidence)
    assert 'id="event-4f2a"' in evidence.html
    assert "2024-04-19 United States → Niger · concession reported as done cooperation" in said
    assert "military, diplomatic · 1 claim · 1 article · 1 independent origin" in said
    assert "The Sahel Wire, Troops to leave, 2024-04-22 B2" in said
    assert "<dt>Said by</dt><dd>officials</dd>" in evidence.html
    assert "<dt>Dated by</dt><dd>“on Friday” (relative)</dd>" in evidence.html
    assert '<dt>Claim</dt><dd class="wb-claim-id">c1</dd>' in evidence.html
    assert (evidence.events, evidence.claims) == (1, 1)
    assert evidence._repr_html_() == evidence.html


@pytest.mark.parametrize(
    "actors, heading",
    [("the instructors", "The instructors → Niger"), ("al-Qaeda", "al-Qaeda → Niger"), ("", "Unnamed actor → Niger")],
)
def test_a_heading_begins_with_a_capital_unless_a_name_does_not(claim_row: Row, actors: str, heading: str) -> None:
    assert f">{heading}<" in evidence_list(pd.DataFrame([claim_row | {"actors": actors}])).html


@pytest.mark.parametrize(
    "basis, words", [("relative", "relative"), ("reported", "when it was said"), ("coded", "as coded")]
)
def test_how_a_date_was_read_is_told_in_words(claim_row: Row, basis: str, words: str) -> None:
    written = evidence_list(pd.DataFrame([claim_row | {"date_basis": basis}])).html
    assert f"<dt>Dated by</dt><dd>“on Friday” ({words})</dd>" in written


def test_the_quote_is_verbatim_and_its_trigger_is_marked(claim_row: Row) -> None:
    written = evidence_list(pd.DataFrame([claim_row])).html
    assert '>The United States <mark class="wb-trigger">agreed</mark> on Friday to withdraw' in written


@pytest.mark.parametrize("start, end", [(0, 0), (5, 9), (40, 4000), (50, 45)])
def test_a_trigger_outside_the_quote_is_not_marked(claim_row: Row, start: int, end: int) -> None:
    written = evidence_list(pd.DataFrame([claim_row | {"trigger_start": start, "trigger_end": end}])).html
    assert "<mark" not in written
    assert claim_row["quote"] in written


def test_claims_of_one_event_stand_together_in_order(claim_row: Row) -> None:
    rows = [
        claim_row,
        claim_row | {"event_id": "77", "claim_id": "c2"},
        claim_row | {"claim_id": "c3", "article_id": "a2"},
    ]
    evidence = evidence_list(pd.DataFrame(rows))
    assert evidence.html.count("<article") == 2
    assert (
        evidence.html.index("c1")
        < evidence.html.index("c3")
        < evidence.html.index("event-77")
        < evidence.html.index("c2")
    )
    assert "2 claims · 2 articles" in _text(evidence)


def test_the_grade_is_given_in_words(claim_row: Row) -> None:
    written = evidence_list(pd.DataFrame([claim_row])).html
    assert 'title="Source B: usually reliable. Claim 2: probably true.">B2</span>' in written
    assert (set(SOURCE_GRADES), set(CLAIM_GRADES)) == (set("ABCDEF"), set(range(1, 7)))


@pytest.mark.parametrize("status, words", [("planned", "planned, not done"), ("denied", "denied")])
def test_what_did_not_happen_is_marked(claim_row: Row, status: str, words: str) -> None:
    written = evidence_list(pd.DataFrame([claim_row | {"status": status}])).html
    assert f'<span class="wb-badge wb-badge-status">{words}</span>' in written
    assert f"wb-status-{status}" in written
    assert "reported as done" not in written


def test_a_decision_is_marked(claim_row: Row) -> None:
    assert "wb-review-corrected" in evidence_list(pd.DataFrame([claim_row | {"review": "corrected"}])).html
    assert "wb-review" not in evidence_list(pd.DataFrame([claim_row])).html


@pytest.mark.parametrize(
    "start, end, granularity, written",
    [
        ("2024-04-01", "2024-05-01", "month", "2024-04"),
        ("2024-04-15", "2024-04-22", "week", "2024-W16"),
        ("2024-04-01", "2024-04-04", "range", "2024-04-01 to 2024-04-03"),
        (None, None, "", "no date"),
    ],
)
def test_a_date_is_as_vague_as_the_text(claim_row: Row, start: str, end: str, granularity: str, written: str) -> None:
    row = claim_row | {"date_start": pd.to_datetime(start), "date_end": pd.to_datetime(end), "granularity": granularity}
    assert f'<span class="wb-date">{written}</span>' in evidence_list(pd.DataFrame([row])).html


def test_unknown_facts_are_said_to_be_unknown(claim_row: Row) -> None:
    row = claim_row | {
        "outlet": "", "title": "", "url": "", "published": pd.NaT, "attributed_to": "", "relayed_by": "", "recipients": "", "channels": "",
        "date_text": "", "date_basis": "publication",
    }  # fmt: skip
    said = _text(evidence_list(pd.DataFrame([row])))
    assert "outlet not known, day not known" in said
    assert "the outlet itself" in said
    assert "the day of publication" in said
    assert "United States · concession" in said


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//evil",
        "file:///etc",
        "http://[",
        "x",
        "https:",
    ],
)
def test_only_addresses_of_the_web_are_links(claim_row: Row, url: str) -> None:
    written = evidence_list(pd.DataFrame([claim_row | {"url": url}])).html
    assert "<a " not in written
    assert "href" not in written


def test_an_address_of_the_web_is_a_link(claim_row: Row) -> None:
    written = evidence_list(pd.DataFrame([claim_row | {"url": 'https://example.org/?a=1&b="2"'}])).html
    assert 'href="https://example.org/?a=1&amp;b=&#34;2&#34;"' in written


HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(1)"> \' & <a href="javascript:alert(1)">x</a>'


def test_whatever_an_article_says_stays_text(claim_row: Row) -> None:
    fields = (
        "actors",
        "recipients",
        "event",
        "mode",
        "channels",
        "attributed_to",
        "relayed_by",
        "outlet",
        "title",
        "date_text",
        "claim_id",
    )
    row = claim_row | dict.fromkeys(fields, HOSTILE) | {
        "quote": HOSTILE, "start": 0, "trigger_start": 2, "trigger_end": 30, "event_id": HOSTILE, "review": HOSTILE,
    }  # fmt: skip
    written = evidence_list(pd.DataFrame([row])).html
    for tag in ("<script", "</script", "<img", '<a href="javascript'):
        assert tag not in written
    assert _text(evidence_list(pd.DataFrame([row]))).count("alert(1)") >= 3 * len(fields)


def test_cleaning_takes_nothing_but_what_the_page_forbids(claim_row: Row) -> None:
    written = evidence_list(pd.DataFrame([claim_row])).html
    tags = {
        "div",
        "section",
        "article",
        "h4",
        "p",
        "blockquote",
        "cite",
        "dl",
        "dt",
        "dd",
        "ul",
        "li",
        "mark",
        "a",
        "span",
    }
    attributes = {"*": {"class", "id", "title"}, "a": {"href", "rel"}}
    assert nh3.clean(written, tags=tags, attributes=attributes, link_rel=None).split() == written.split()
    assert "style=" not in written


def test_no_evidence_is_said() -> None:
    evidence = evidence_list(pd.DataFrame(columns=["event_id"]))
    assert "No evidence" in evidence.html
    assert evidence.events == 0
