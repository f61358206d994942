from collections.abc import Callable
from datetime import date

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,event,start,basis",
    [
        ("Russia attacked Ukraine on Friday.", "ASSAULT", date(2024, 4, 19), "relative"),
        ("Last week, Russia attacked Ukraine.", "ASSAULT", date(2024, 4, 15), "relative"),
        ("Russia attacked Ukraine.", "ASSAULT", date(2024, 4, 22), "publication"),
        ("Congo again called on Rwanda to withdraw its troops on Sunday.", "REQUEST", date(2024, 4, 21), "relative"),
        ("Congo again called on Rwanda to withdraw its troops on Sunday.", "RETREAT", date(2024, 4, 22), "publication"),
        ("Congo called on Rwanda to withdraw its troops on Friday.", "RETREAT", date(2024, 4, 26), "relative"),
        ("Congo and Rwanda agreed to meet on Sunday.", "CONSULT", date(2024, 4, 28), "relative"),
        ("Russia attacked Ukraine, officials said on Friday.", "ASSAULT", date(2024, 4, 19), "reported"),
        ("Officials said on Friday that Russia had attacked Ukraine.", "ASSAULT", date(2024, 4, 19), "reported"),
        ("Russia attacked a base that Ukraine opened on Friday.", "ASSAULT", date(2024, 4, 22), "publication"),
        ("Russia will attack Ukraine on Friday.", "ASSAULT", date(2024, 4, 26), "relative"),
        (
            "Russia said aid had come and more would be donated to Chad on Saturday.",
            "AGREE",
            date(2024, 4, 22),
            "publication",
        ),
        (
            "Germany closed its base after a July 2023 coup by the army of Niger.",
            "COERCE",
            date(2023, 7, 1),
            "absolute",
        ),
        ("Germany suspended aid to Niger after a July 2023 coup.", "SANCTION", date(2023, 7, 1), "after"),
        ("Mali was calm a month after the army of Niger attacked Chad.", "ASSAULT", date(2024, 3, 1), "relative"),
        ("Joe Biden praised Mali in the 2020 election.", "SUPPORT", date(2024, 4, 22), "publication"),
    ],
)
def test_whose_date_it_is(text: str, event: str, start: date, basis: str, read: Read) -> None:
    dates = [claim.date for claim in read(text) if claim.event == event]
    assert dates
    assert dates[0] is not None
    assert (dates[0].start, dates[0].basis) == (start, basis)


def test_without_publication_only_absolute_dates_are_known(read: Read) -> None:
    assert [claim.date for claim in read("Russia attacked Ukraine on Friday.", published=None)] == [None]
    (claim,) = read("Russia attacked Georgia in August 2008.", published=None)
    assert claim.date is not None
    assert claim.date.start == date(2008, 8, 1)


@pytest.mark.parametrize(
    "text,trigger,start,basis",
    [
        (
            "The war took a turn on Friday, April 19, when rebels shelled Goma in Congo.",
            "shelled",
            date(2024, 4, 19),
            "relative",
        ),
        (
            "Chadian troops on Friday killed five rebels after they ambushed a Chadian convoy.",
            "ambushed",
            date(2024, 4, 19),
            "relative",
        ),
        (
            "Kenya sent troops to Somalia in 2011, after al-Shabaab attacked Kenyan towns.",
            "attacked",
            date(2011, 1, 1),
            "context",
        ),
        ("Friday's attack on Goma was claimed by al-Shabaab.", "claimed", date(2024, 4, 19), "relative"),
        ("Serbia on Friday denied shelling a Croatian town.", "shelling", date(2024, 4, 19), "reported"),
        (
            "Egypt said in a statement on Friday that its jets had bombed Libya.",
            "bombed",
            date(2024, 4, 19),
            "reported",
        ),
        (
            "The rebels killed thirty Malian soldiers and burned two villages last week.",
            "killed",
            date(2024, 4, 15),
            "relative",
        ),
        (
            "Malian rebels fought the Chadian army led by General Mahamat Deby in April 2013.",
            "fought",
            date(2013, 4, 1),
            "absolute",
        ),
        (
            "Goma was quiet, a day after a Rwandan attack on Congolese troops killed ten.",
            "attack",
            date(2024, 4, 21),
            "relative",
        ),
        (
            "A Palestinian reporter was killed last week by an Israeli airstrike in Gaza.",
            "airstrike",
            date(2024, 4, 15),
            "relative",
        ),
        (
            "Georgia's parliament refused to ratify a Russian treaty on Tuesday.",
            "refused",
            date(2024, 4, 16),
            "relative",
        ),
        ("Last week the Times reported that Russia has attacked Ukraine.", "attacked", date(2024, 4, 15), "reported"),
        ("Mali ordered French diplomats to leave the country by April 10.", "leave", date(2024, 4, 10), "relative"),
        (
            "Amnesty is accusing Uganda as it heads toward elections on May 5.",
            "accusing",
            date(2024, 4, 22),
            "publication",
        ),
        (
            "Kenyan and Ugandan troops hold a joint exercise on 15 january 2004 at Manda.",
            "hold",
            date(2004, 1, 15),
            "absolute",
        ),
    ],
)
def test_the_day_beside_what_happened(text: str, trigger: str, start: date, basis: str, read: Read) -> None:
    dates = [one.date for one in read(text) if text[one.trigger_start : one.trigger_end] == trigger]
    assert dates
    assert dates[0] is not None
    assert (dates[0].start, dates[0].basis) == (start, basis)
