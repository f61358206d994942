import sys
from pathlib import Path

import pytest

from workbench.errors import LanguageModelBroken, LanguageModelMissing
from workbench.extraction.language.parser import language_model


def test_the_best_installed_pipeline_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = {"en_core_web_md", "en_core_web_sm"}
    monkeypatch.setattr(language_model, "find_spec", lambda name: name if name in installed else None)
    assert language_model.installed_pipeline() == "en_core_web_md"


def test_without_any_pipeline_the_error_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_model, "find_spec", lambda _: None)
    with pytest.raises(LanguageModelMissing, match="pip install"):
        language_model.installed_pipeline()


@pytest.mark.parametrize(
    "module,reason",
    [
        ("def load(**options): raise OSError('[E053] no config.cfg')", "OSError: .E053. no config.cfg"),
        ("import a_library_that_is_not_there", "ModuleNotFoundError"),
        ("import spacy\ndef load(**options): return spacy.blank('de')", "no English pipeline with attribute_ruler"),
        ("import spacy\ndef load(**options): return spacy.blank('en')", "no English pipeline with attribute_ruler"),
        (
            """import spacy
def load(**options):
    model = spacy.blank("en")
    model.meta["spacy_version"] = ">=2.3.0,<2.4.0"
    return model""",
            "made for spaCy >=2.3.0,<2.4.0, and this is spaCy 3",
        ),
    ],
    ids=["does not load", "does not import", "another language", "without a parser", "another spaCy"],
)
def test_a_pipeline_that_cannot_be_used_is_named(
    module: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "en_core_web_lg.py").write_text(module)
    info = tmp_path / "en_core_web_lg-3.8.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: en-core-web-lg\nVersion: 3.8.0\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "en_core_web_lg", raising=False)
    monkeypatch.setattr(language_model, "PIPELINES", ("en_core_web_lg",))
    with pytest.raises(LanguageModelBroken, match=f"en_core_web_lg is installed and cannot be used: .*{reason}"):
        language_model.load_language_model(frozenset({("a pipeline", module)}))
    # Taken away for good: what monkeypatch takes away it would put back, and every later test would find that pipeline.
    sys.modules.pop("en_core_web_lg", None)


def test_the_full_stop_of_a_rank_ends_no_sentence() -> None:
    model = language_model.load_language_model()
    for rank in ("Brig.", "Maj.", "Col."):
        doc = model(f"The army chief of Chad, {rank} Gen. Ana Mora, sent a letter to the president.")
        assert len(list(doc.sents)) == 1
        assert rank in [token.text for token in doc]
