from collections.abc import Callable

import pytest

from workbench.errors import ChoiceError
from workbench.model import Channel, Event
from workbench.network.levels import own_key
from workbench.network.ties import Tie, channels_of, check_channels, ties_of

MakeEvent = Callable[..., Event]


def ends(event: Event) -> list[tuple[str, str, bool]]:
    return [(tie.source, tie.target, tie.directed) for tie in ties_of(event, lambda one, _: own_key(one, "country"))]


def test_each_actor_is_tied_to_each_recipient_and_never_to_its_fellow(make_event: MakeEvent) -> None:
    assert ends(make_event("USA, FRA > NER, MLI")) == [
        ("FRA", "MLI", True),
        ("FRA", "NER", True),
        ("USA", "MLI", True),
        ("USA", "NER", True),
    ]


def test_a_meeting_ties_its_parties_pair_by_pair(make_event: MakeEvent) -> None:
    assert ends(make_event("USA, NER, FRA", "CONSULT")) == [
        ("FRA", "NER", False),
        ("FRA", "USA", False),
        ("NER", "USA", False),
    ]


def test_a_conflict_without_recipient_ties_nobody(make_event: MakeEvent) -> None:
    assert ends(make_event("MLI, BFA", "ACCUSE")) == []


def test_an_act_on_somebody_unknown_is_no_meeting_of_those_who_act(make_event: MakeEvent) -> None:
    assert ends(make_event("USA, FRA > ?villagers", "AID")) == []


def test_two_bodies_of_one_country_are_one_party(make_event: MakeEvent) -> None:
    assert ends(make_event("USA.GOV, USA.MIL > NER.MIL, NER.GOV")) == [("USA", "NER", True)]
    assert ends(make_event("NER.MIL > NER.GOV", "SANCTION")) == []


def test_ties_are_plain_values(make_event: MakeEvent) -> None:
    assert ties_of(make_event("USA > NER"), lambda one, _: one.id) == [Tie("USA", "NER", directed=True)]


def test_an_event_without_channel_runs_through_the_unspecified_one(make_event: MakeEvent) -> None:
    silent, loud = make_event("USA > NER"), make_event("USA > NER", channels=(Channel.MILITARY, Channel.POLITICAL))
    assert channels_of(silent, None) == ["unspecified"]
    assert channels_of(loud, None) == ["military", "political"]
    assert channels_of(loud, frozenset({"political"})) == ["political"]
    assert channels_of(silent, frozenset({"political"})) == []


def test_channels_may_be_given_as_members_or_as_names() -> None:
    assert check_channels([Channel.MILITARY, "unspecified"]) == frozenset({"military", "unspecified"})
    assert check_channels(None) is None
    with pytest.raises(ChoiceError, match="'trade': choose one of diplomatic, military"):
        check_channels(["trade"])
