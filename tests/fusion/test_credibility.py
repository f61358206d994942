from dataclasses import replace
from datetime import date, timedelta

from workbench.fusion.contradictions import contradictions
from workbench.fusion.credibility import credibility_of
from workbench.fusion.events import events_of
from workbench.model import Attribution, Claim, ClaimDate, Participant, Reliability, Status

DAY = date(2024, 4, 10)
LETTERS: dict[str, Reliability] = {"Laterite Wire": "B", "The Daily": "C", "State TV": "D"}


def party(identity: str) -> Participant:
    return Participant(identity, identity, identity.partition(".")[0], None, identity, 0, 1)


def told(identity: str, outlet: str, *, status: Status = Status.ACTUAL, speaker: str = "") -> Claim:
    """Russia aids Niger, as an outlet tells it in words of its own."""
    return Claim(
        claim_id=identity,
        article_id=f"{outlet}: {identity}",
        sentence=0,
        start=0,
        end=1,
        quote=f"{identity} says it in its own words"
        if identity == "one"
        else f"Quite otherwise {identity} tells of it.",
        actors=(party("RUS"),),
        recipients=(party("NER"),),
        event="AID",
        mode="",
        quad=2,
        score=10.0,
        date=ClaimDate(DAY, DAY + timedelta(days=1), "day", "absolute"),
        status=status,
        attributed_to=Attribution(speaker, speaker, "actor", speaker, 0, 1) if speaker else None,
        source_reliability=LETTERS[outlet],
    )


def digits(*claims: Claim) -> dict[str, int]:
    outlets = {one.article_id: one.article_id.partition(":")[0] for one in claims}
    events = events_of(claims, dict.fromkeys(outlets), outlets)
    found = credibility_of(events, {one.claim_id: one for one in claims}, contradictions(events))
    return {one.claim_id: found.get(one.claim_id, 6) for one in claims}


def test_what_one_outlet_tells_cannot_be_judged() -> None:
    assert digits(told("one", "Laterite Wire"), told("two", "Laterite Wire")) == {"one": 6, "two": 6}


def test_two_outlets_of_trust_confirm_each_other() -> None:
    assert digits(told("one", "Laterite Wire"), told("two", "The Daily")) == {"one": 1, "two": 1}


def test_an_outlet_that_is_not_trusted_makes_it_probable_and_is_confirmed_itself() -> None:
    assert digits(told("one", "Laterite Wire"), told("two", "State TV")) == {"one": 2, "two": 1}


def test_five_copies_of_one_wire_confirm_nothing() -> None:
    first = told("one", "Laterite Wire")
    copies = [replace(told(f"copy {number}", "The Daily"), quote=first.quote) for number in range(5)]
    assert set(digits(first, *copies).values()) == {6}


def test_one_speaker_quoted_by_two_outlets_confirms_nothing() -> None:
    spoken = [told("one", "Laterite Wire", speaker="USA.MIL"), told("two", "The Daily", speaker="USA.MIL")]
    assert set(digits(*spoken).values()) == {6}


def test_what_somebody_else_denies_is_doubtful_and_where_others_tell_it_possible() -> None:
    denial = told("denial", "State TV", status=Status.DENIED, speaker="FRA")
    assert digits(told("one", "Laterite Wire"), denial) == {"one": 4, "denial": 4}
    assert digits(told("one", "Laterite Wire"), told("two", "The Daily"), denial) == {"one": 3, "two": 3, "denial": 4}


def test_who_takes_part_and_denies_makes_nothing_doubtful() -> None:
    denial = told("denial", "State TV", status=Status.DENIED, speaker="RUS.GOV")
    assert digits(told("one", "Laterite Wire"), denial) == {"one": 6, "denial": 4}


def test_a_claim_without_a_date_cannot_be_judged() -> None:
    undated = [
        replace(told(one, outlet), date=None) for one, outlet in (("one", "Laterite Wire"), ("two", "The Daily"))
    ]
    assert set(digits(*undated).values()) == {6}
