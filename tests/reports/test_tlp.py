import pytest

from workbench.errors import ChoiceError
from workbench.reports.tlp import MEANINGS, label_slug, strictest, within


def test_a_product_takes_the_strictest_label_of_its_inputs() -> None:
    assert strictest(["TLP:CLEAR", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:GREEN"]) == "TLP:AMBER+STRICT"
    assert strictest(["TLP:CLEAR"]) == "TLP:CLEAR"


def test_a_limit_admits_itself_and_what_is_less_strict() -> None:
    assert [label for label in MEANINGS if within(label, "TLP:AMBER")] == ["TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"]
    assert [label for label in MEANINGS if within(label, "TLP:RED")] == list(MEANINGS)


@pytest.mark.parametrize("label", ["", "TLP:WHITE", "tlp:red", "GREEN"])
def test_what_is_no_label_is_refused(label: str) -> None:
    for ask in (
        lambda: strictest([label]),
        lambda: within(label, "TLP:RED"),
        lambda: within("TLP:RED", label),
        lambda: label_slug(label),
    ):
        with pytest.raises(ChoiceError, match="no sharing label"):
            ask()
