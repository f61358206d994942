import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from workbench.errors import DecisionError
from workbench.model import Article, Attribution, Channel, Claim, ClaimDate, Participant, Status
from workbench.ontology.plover import EVENT_TYPES
from workbench.store.corrections import check_correction, corrected

MakeArticle = Callable[..., Article]
MakeClaim = Callable[..., Claim]


@pytest.mark.parametrize(
    "field, value, read",
    [
        ("event", "AID", "AID"),
        ("mode", "visit", "visit"),
        ("mode", "", ""),
        ("status", "denied", Status.DENIED),
        ("channels", ["military", "economic", "military"], (Channel.MILITARY, Channel.ECONOMIC)),
        ("channels", [], ()),
        ("place", "Agadez", "Agadez"),
        ("credibility", 2, 2),
        ("date", None, None),
        ("date", "2024-04-20", ClaimDate(date(2024, 4, 20), date(2024, 4, 21), "day", "analyst")),
        ("date", "2024-Q2", ClaimDate(date(2024, 4, 1), date(2024, 7, 1), "quarter", "analyst")),
        ("date", "2024-04-01/2024-04-03", ClaimDate(date(2024, 4, 1), date(2024, 4, 4), "range", "analyst")),
        ("actors", [], ()),
        ("recipients", [{"id": "NER", "name": "Niger"}], (Participant("NER", "Niger", None, None, "", 0, 0),)),
        (
            "actors",
            [{"id": "USA.MIL", "name": "US forces", "country": "USA", "sector": "MIL", "text": "x", "start": 3, "end": 4, "kind": "body"}],
            (Participant("USA.MIL", "US forces", "USA", "MIL", "x", 3, 4, "body"),),
        ),
        ("attributed_to", None, None),
        ("attributed_to", {"name": "Reuters", "kind": "outlet"}, Attribution("", "Reuters", "outlet", "", 0, 0)),
        ("relayed_by", [{"name": "Reuters", "kind": "outlet"}], (Attribution("", "Reuters", "outlet", "", 0, 0),)),
        ("relayed_by", [], ()),
    ],
)  # fmt: skip
def test_a_value_is_read_as_the_claim_holds_it(field: str, value: Any, read: Any) -> None:
    assert check_correction(field, json.dumps(value)) == read


@pytest.mark.parametrize(
    "field, value, message",
    [
        ("quote", '"x"', "choose one of event, mode, actors, recipients, date, status"),
        ("score", "3", "choose one of event"),
        ("event", "AID", "is not JSON"),
        ("event", '"aid"', "choose one of AGREE, CONSULT"),
        ("event", "null", "choose one of AGREE"),
        ("event", "[]", "choose one of AGREE"),
        ("mode", '"fly"', "visit"),
        ("status", '"done"', "choose one of actual, planned"),
        ("channels", '"military"', "a list of any of diplomatic"),
        ("channels", '["space"]', "a list of any of diplomatic"),
        ("channels", "[[]]", "a list of any of diplomatic"),
        ("place", "3", "text in double quotes"),
        ("place", '"\\ud800"', "is not JSON"),
        ("credibility", "0", "from 1"),
        ("credibility", "7", "from 1"),
        ("credibility", "true", "from 1"),
        ("credibility", "2.0", "from 1"),
        ("credibility", '"2"', "from 1"),
        ("date", '"April"', "write a year 2024"),
        ("date", "2024", "text in double quotes"),
        ("actors", '{"name": "Niger"}', "give a list of objects"),
        ("actors", '["NER"]', "objects with a name"),
        ("actors", '[{"id": "NER"}]', "objects with a name"),
        ("actors", '[{"name": "Niger", "colour": "red"}]', "any of id, name, country"),
        ("actors", '[{"name": 3}]', "name is text"),
        ("actors", '[{"name": "Niger", "id": null}]', "id is text"),
        ("actors", '[{"name": "Niger", "start": "1"}]', "start is a whole number"),
        ("actors", '[{"name": "Niger", "start": 5, "end": 4}]', "the end not before the start"),
        ("actors", '[{"name": "Niger", "end": 99999999999999999999}]', "code points"),
        ("actors", '[{"name": "Niger", "kind": "planet"}]', "kind is one of state"),
        ("attributed_to", '"Reuters"', "objects with a name"),
        ("relayed_by", '{"name": "Reuters"}', "give a list of objects"),
        ("relayed_by", "[null]", "objects with a name"),
        ("attributed_to", '{"name": "Reuters", "kind": "media"}', "kind is one of actor, outlet"),
        ("place", "[" * 100_000, "is not JSON"),
    ],
)
def test_what_is_not_allowed_is_refused_with_what_is(field: str, value: str, message: str) -> None:
    with pytest.raises(DecisionError, match=message):
        check_correction(field, value)


def test_the_modes_are_those_of_the_event_where_it_is_known() -> None:
    assert check_correction("mode", '"withdraw"', "RETREAT") == "withdraw"
    with pytest.raises(DecisionError, match=r"choose one of \(empty\), visit, third-party, multilateral, phone"):
        check_correction("mode", '"withdraw"', "CONSULT")
    with pytest.raises(DecisionError, match=r"choose one of \(empty\)$"):
        check_correction("mode", '"withdraw"', "AID")


def test_quad_and_score_follow_event_and_mode(make_article: MakeArticle, make_claim: MakeClaim) -> None:
    strike = make_claim(make_article())
    asked = corrected(strike, {"event": "RETREAT", "mode": "withdraw"})
    assert (asked.event, asked.mode, asked.quad, asked.score) == ("RETREAT", "withdraw", 2, 8.0)
    beaten = corrected(strike, {"mode": "beat"})
    assert (beaten.event, beaten.mode, beaten.quad, beaten.score) == ("ASSAULT", "beat", 4, -7.5)


@pytest.mark.parametrize("event", list(EVENT_TYPES))
def test_a_mode_that_the_event_does_not_have_gives_way(
    make_article: MakeArticle, make_claim: MakeClaim, event: str
) -> None:
    changed = corrected(make_claim(make_article()), {"event": event})
    kind = EVENT_TYPES[event]
    expected = ("aerial", -9.5) if event == "ASSAULT" else ("", kind.score)
    assert (changed.mode, changed.score) == expected
    assert changed.quad == kind.quad


def test_other_corrections_leave_score_and_quad_as_they_were(make_article: MakeArticle, make_claim: MakeClaim) -> None:
    claim = make_claim(make_article())
    assert corrected(claim, {}) == claim
    changed = corrected(claim, {"place": "Agadez", "credibility": 2})
    assert (changed.place, changed.credibility, changed.score, changed.quad) == ("Agadez", 2, -9.5, 4)
