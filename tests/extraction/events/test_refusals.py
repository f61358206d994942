"""What somebody says he will not do is a refusal beside the thing that was not done."""

from collections.abc import Callable

from workbench.model import Claim, Status

Read = Callable[..., list[Claim]]


def test_who_will_not_help_refuses_and_the_help_is_negated(read: Read) -> None:
    claims = {claim.event: claim for claim in read("Poland will not send its tanks to Ukraine.")}
    assert claims["AID"].status is Status.NEGATED
    refusal = claims["REJECT"]
    assert (refusal.mode, refusal.status) == ("assist", Status.ACTUAL)
    assert [one.id for one in refusal.actors] == ["POL"]
    assert [one.id for one in refusal.recipients] == ["UKR"]


def test_of_a_meeting_the_first_refuses_the_other(read: Read) -> None:
    refusals = [
        claim for claim in read("Rwanda would not meet with the president of Burundi.") if claim.event == "REJECT"
    ]
    assert [(claim.mode, claim.actors[0].country, claim.recipients[0].country) for claim in refusals] == [
        ("meet", "RWA", "BDI")
    ]


def test_what_was_not_done_without_a_will_is_no_refusal(read: Read) -> None:
    assert [claim.event for claim in read("Poland did not send its tanks to Ukraine.") if claim.event == "REJECT"] == []


def test_a_hostile_deed_that_will_not_come_is_no_refusal(read: Read) -> None:
    assert [claim.event for claim in read("Russia will not attack Latvia.") if claim.event == "REJECT"] == []
