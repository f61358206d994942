import pytest

from workbench.extraction.events.public_actors import is_local, is_private, is_public
from workbench.model import Participant


def participant(text: str, sector: str | None, kind: str = "body") -> Participant:
    return Participant("KEN.X", text, "KEN", sector, text, 0, len(text), kind)  # type: ignore[arg-type]  # any kind


@pytest.mark.parametrize(
    "one,public,private,local",
    [
        (participant("Kenya", None, "state"), True, False, False),
        (participant("Kenyan rebels", "REB"), True, False, False),
        (participant("the mayor of Nairobi", "GOV"), True, False, True),
        (participant("the singer", "CVL"), False, True, False),
        (participant("Safaricom", None, "company"), False, True, False),
        (participant("the Nation", None, "media"), False, False, False),
    ],
)
def test_who_acts_for_the_public(one: Participant, *, public: bool, private: bool, local: bool) -> None:
    assert (is_public(one), is_private(one), is_local(one)) == (public, private, local)


def test_of_somebody_on_no_list_only_the_sector_tells() -> None:
    assert is_public(Participant("", "the rebels", None, "REB", "the rebels", 0, 10))
    assert not is_public(Participant("", "the villagers", None, None, "the villagers", 0, 13))


def test_who_is_called_by_his_office_speaks_for_it_whenever_that_was() -> None:
    def minister(text: str) -> Participant:
        return Participant("tom-king", "Tom King", "GBR", "ELI", text, 0, len(text), "person")

    assert is_public(minister("British Defence Secretary Tom King"))
    assert not is_public(minister("former defence secretary Tom King"))
    assert not is_public(minister("Mr King"))
