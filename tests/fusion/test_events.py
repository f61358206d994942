from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from workbench.fusion.events import events_of
from workbench.model import Channel, Claim, ClaimDate, Participant, Period, Status

OUTLETS = {"a1": "Laterite Wire", "a2": "The Daily", "a3": "Radio Dune"}
PUBLISHED = {"a1": date(2024, 4, 22), "a2": date(2024, 4, 23), "a3": None}


def who(word: str) -> Participant:
    """An id in capitals, or a phrase that resolves to nobody."""
    return Participant(word if word.isupper() else "", word, None, None, word, 0, len(word))


def claim(
    identity: str,
    sides: str = "USA > NER",
    event: str = "AID",
    mode: str = "",
    *,
    article: str = "a1",
    day: str | None = "2024-04-20",
    status: Status = Status.ACTUAL,
    score: float = 10.0,
    quote: str = "",
    channels: tuple[Channel, ...] = (),
    place: str = "",
) -> Claim:
    actors, _, recipients = sides.partition(">")
    span = Period.parse(day) if day else None
    return Claim(
        claim_id=identity,
        article_id=article,
        sentence=0,
        start=0,
        end=1,
        quote=quote or f"Sentence of {identity}.",
        actors=tuple(who(word.strip()) for word in actors.split(",") if word.strip()),
        recipients=tuple(who(word.strip()) for word in recipients.split(",") if word.strip()),
        event=event,
        mode=mode,
        quad=2,
        score=score,
        date=ClaimDate(span.start, span.end, span.granularity, "absolute") if span else None,
        status=status,
        channels=channels,
        place=place,
    )


def test_claims_that_agree_in_everything_but_the_mode_are_one_event() -> None:
    first = claim("c1", "USA, FRA > NER", channels=(Channel.MILITARY,))
    second = claim("c2", "FRA, USA > NER", mode="troops", article="a2", channels=(Channel.ECONOMIC,), place="Agadez")
    (event,) = events_of([second, first], PUBLISHED, OUTLETS)
    assert event.claim_ids == ("c1", "c2")
    assert event.article_ids == ("a1", "a2")
    assert [one.id for one in event.actors] == ["USA", "FRA"]
    assert [one.id for one in event.recipients] == ["NER"]
    assert event.channels == (Channel.MILITARY, Channel.ECONOMIC)
    assert (event.place, event.origins, event.status) == ("Agadez", 2, Status.ACTUAL)


def test_any_other_difference_makes_two_events() -> None:
    plain = claim("c1")
    others = [
        claim("c2", event="COOPERATE"),
        claim("c2", status=Status.DENIED),
        claim("c2", "USA > MLI"),
        claim("c2", "NER > USA"),
        claim("c2", "USA, NER"),
        claim("c2", day="2024-04-21"),
    ]
    assert [len(events_of([plain, other], PUBLISHED, OUTLETS)) for other in others] == [2] * len(others)


def test_an_actor_without_an_id_is_known_by_its_name_in_any_case() -> None:
    (event,) = events_of([claim("c1", "villagers > NER"), claim("c2", "Villagers > NER")], PUBLISHED, OUTLETS)
    assert [one.name for one in event.actors] == ["villagers"]


def test_copies_of_one_text_are_one_origin() -> None:
    copies = [
        claim("c1", quote="Trainers \u201carrived\u201d  on Saturday."),
        claim("c2", article="a2", quote='TRAINERS "arrived" on\nSaturday'),
        claim("c3", article="a3", quote="A plane with trainers landed."),
    ]
    (event,) = events_of(copies, PUBLISHED, OUTLETS)
    assert (len(event.claim_ids), event.origins) == (3, 2)


def test_the_most_common_mode_holds_and_then_the_first_published() -> None:
    early, late = claim("c1", mode="visit", score=4.0), claim("c2", mode="phone", score=1.5, article="a2")
    undated = claim("c3", mode="phone", score=1.5, article="a3")
    assert [(event.mode, event.score) for event in events_of([late, early], PUBLISHED, OUTLETS)] == [("visit", 4.0)]
    assert [(event.mode, event.score) for event in events_of([undated, late, early], PUBLISHED, OUTLETS)] == [
        ("phone", 1.5)
    ]


def test_the_most_precise_date_holds() -> None:
    (event,) = events_of([claim("c1", day="2024-04"), claim("c2", day="2024-04-01")], PUBLISHED, OUTLETS)
    assert (event.date.start, event.date.end) == (date(2024, 4, 1), date(2024, 4, 2))


def test_claims_without_a_date_are_left_out() -> None:
    assert events_of([claim("c1", day=None)], PUBLISHED, OUTLETS) == []


def test_claims_that_name_nobody_are_never_taken_for_one() -> None:
    assert len(events_of([claim("c1", ">"), claim("c2", ">")], PUBLISHED, OUTLETS)) == 2


def test_an_event_keeps_its_id_when_more_claims_report_it() -> None:
    (one,), (two,) = (
        events_of([claim("c1")], PUBLISHED, OUTLETS),
        events_of([claim("c1"), claim("c2")], PUBLISHED, OUTLETS),
    )
    assert one.event_id == two.event_id
    assert len(one.event_id) == 16


def test_hostile_names_cannot_pass_for_two_actors() -> None:
    listed, glued = claim("c1", "one, two > NER"), claim("c2", "> NER")
    glued = replace(glued, actors=(who('one", "two'), who("\ud800")))
    assert len(events_of([listed, glued], PUBLISHED, OUTLETS)) == 2


claims = st.lists(
    st.builds(
        claim,
        st.uuids().map(str),
        st.sampled_from(["USA > NER", "NER > USA", "USA, NER", "villagers > NER", ">"]),
        st.sampled_from(["AID", "COOPERATE"]),
        st.sampled_from(["", "visit"]),
        article=st.sampled_from(["a1", "a2", "a3"]),
        day=st.sampled_from(["2024-04-01", "2024-04", "2024", None]),
        status=st.sampled_from(Status),
    ),
    max_size=12,
    unique_by=lambda one: one.claim_id,
)


@given(claims=claims, randomness=st.randoms(use_true_random=False))
def test_every_dated_claim_is_in_exactly_one_event_whatever_the_order(claims: list[Claim], randomness: Random) -> None:
    events = events_of(claims, PUBLISHED, OUTLETS)
    assert sorted(one for event in events for one in event.claim_ids) == sorted(
        one.claim_id for one in claims if one.date
    )
    assert len({event.event_id for event in events}) == len(events)
    assert all(1 <= event.origins <= len(event.claim_ids) for event in events)
    shuffled = list(claims)
    randomness.shuffle(shuffled)
    assert events_of(shuffled, PUBLISHED, OUTLETS) == events
