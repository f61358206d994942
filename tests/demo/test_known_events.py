"""The events in the demo case: on the right day, in words that the dispatch has."""

import re
from collections import defaultdict
from datetime import date, timedelta

from workbench.model import Status
from workbench.ontology import EVENT_TYPES

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def days_meant(text: str, published: date) -> set[date]:
    """Every weekday in the dispatches looks back: the last such day up to publication."""
    found = re.findall("|".join(WEEKDAYS), text)
    return {published - timedelta(days=(published.weekday() - WEEKDAYS.index(one)) % 7) for one in found}


def test_weekdays_look_back_from_the_day_of_publication() -> None:
    assert days_meant("on Friday, and again on Monday", date(2024, 4, 22)) == {date(2024, 4, 19), date(2024, 4, 22)}


def test_each_event_stands_in_its_dispatch_in_its_words(
    dispatches: list[dict[str, str]], known_events: list[dict[str, str]]
) -> None:
    texts = {one["url"]: one["text"] for one in dispatches}
    assert [row["words"] for row in known_events if row["words"] not in texts[row["url"]]] == []


def test_each_event_is_coded_in_the_ontology(known_events: list[dict[str, str]]) -> None:
    for row in known_events:
        assert row["status"] in list(Status), row
        assert row["mode"] in {"", *EVENT_TYPES[row["event"]].modes}, row
        assert row["actors"], row


def test_every_weekday_in_a_dispatch_is_the_day_of_a_known_event(
    dispatches: list[dict[str, str]], reprints: list[dict[str, str]], known_events: list[dict[str, str]]
) -> None:
    original = {row["copy"]: row["original"] for row in reprints}
    days = defaultdict(set)
    for row in known_events:
        days[row["url"]].add(date.fromisoformat(row["date"]))
    unknown = {
        one["url"]: missing
        for one in dispatches
        if (
            missing := days_meant(one["text"], date.fromisoformat(one["date"]))
            - days[original.get(one["url"], one["url"])]
        )
    }
    assert unknown == {}


def test_words_with_a_weekday_give_the_date_of_their_event(
    dispatches: list[dict[str, str]], known_events: list[dict[str, str]]
) -> None:
    published = {one["url"]: date.fromisoformat(one["date"]) for one in dispatches}
    for row in known_events:
        meant = days_meant(row["words"], published[row["url"]])
        # A decision signed earlier and "made public on Monday" is known on both days.
        if meant and not re.search(rf"\d ({'|'.join(MONTHS)})", row["words"]):
            assert meant == {date.fromisoformat(row["date"])}, row


def test_what_is_said_to_have_happened_lies_before_publication(
    dispatches: list[dict[str, str]], known_events: list[dict[str, str]]
) -> None:
    published = {one["url"]: one["date"] for one in dispatches}
    assert [row for row in known_events if row["status"] == "actual" and row["date"] > published[row["url"]]] == []


def test_each_quarter_of_2024_has_many_outsiders_at_niger_in_cooperation_and_conflict(
    known_events: list[dict[str, str]],
) -> None:
    outsiders: dict[str, set[str]] = defaultdict(set)
    quads: dict[str, set[int]] = defaultdict(set)
    for row in known_events:
        sides = {*row["actors"].split("|"), *row["recipients"].split("|")} - {""}
        if row["status"] == "actual" and "NER" in sides and row["date"] >= "2024":
            quarter = f"{row['date'][:4]}-Q{(int(row['date'][5:7]) + 2) // 3}"
            outsiders[quarter] |= sides - {"NER", "UNKNOWN", "FPL"}
            quads[quarter].add(EVENT_TYPES[row["event"]].quad)
    assert sorted(outsiders) == ["2024-Q1", "2024-Q2", "2024-Q3"]
    assert all(len(names) >= 5 for names in outsiders.values()), outsiders
    assert all(found & {1, 2} and found & {3, 4} for found in quads.values()), quads


def test_every_status_occurs(known_events: list[dict[str, str]]) -> None:
    assert {row["status"] for row in known_events} == set(Status)
