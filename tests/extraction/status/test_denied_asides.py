import pytest

from workbench.actors import ActorList
from workbench.extraction.cleaning.mended import mended
from workbench.extraction.language.parser.familiar_names import familiar_names
from workbench.extraction.language.parser.language_model import load_language_model
from workbench.extraction.status.denied_asides import denial_of
from workbench.extraction.status.status import status_of


@pytest.mark.parametrize(
    "sentence,trigger,status,denier",
    [
        ("Kyiv accused Moscow of attacking a school, which it denies.", "attacking", "denied", "it"),
        ("Kyiv accused Moscow of attacking a school, which it denies.", "accused", "actual", None),
        ("The United States accused Iran of arming the Houthis, a charge Tehran denies.", "accused", "actual", None),
        ("The United States accused Iran of arming the Houthis, a charge Tehran denies.", "arming", "denied", "Tehran"),
        ("Rwanda armed the rebels, but Kigali denies this.", "armed", "denied", "Kigali"),
        ("The army fired first, a version disputed by witnesses.", "fired", "denied", "witnesses"),
        ("Rebels burned the village, an allegation vehemently denied by the junta.", "burned", "denied", "junta"),
        ("Russia jammed the satellites, a charge Moscow rejects.", "jammed", "denied", "Moscow"),
        ("Iran attacked the tanker, which rejected the offer.", "attacked", "actual", None),
        ("Chad shelled the town, which has never been denied.", "shelled", "actual", None),
        ("Ukraine attacked the bridge, while Russia rejected a ceasefire.", "attacked", "actual", None),
        ("Iran, which attacked Iraq in 1980, sold missiles to Russia, which it denies.", "attacked", "actual", None),
        ("Iran, which attacked Iraq in 1980, sold missiles to Russia, which it denies.", "sold", "denied", "it"),
        ("Iran did not sell the missiles, which it denies.", "sell", "negated", "it"),
    ],
)
def test_what_is_denied_in_one_breath(sentence: str, trigger: str, status: str, denier: str | None) -> None:
    doc = mended(load_language_model(familiar_names(ActorList.builtin()))(sentence))
    token = next(token for token in doc if token.text == trigger)
    denial = denial_of(token)
    assert str(status_of(token)) == status
    assert (denial.denier.text if denial is not None and denial.denier is not None else None) == denier
