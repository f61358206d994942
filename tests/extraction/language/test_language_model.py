import pytest

from workbench.errors import LanguageModelMissing
from workbench.extraction.language import language_model


def test_the_best_installed_pipeline_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = {"en_core_web_md", "en_core_web_sm"}
    monkeypatch.setattr(language_model, "find_spec", lambda name: name if name in installed else None)
    assert language_model.installed_pipeline() == "en_core_web_md"


def test_without_any_pipeline_the_error_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_model, "find_spec", lambda _: None)
    with pytest.raises(LanguageModelMissing, match="pip install"):
        language_model.installed_pipeline()
