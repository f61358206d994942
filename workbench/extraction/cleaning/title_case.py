"""Headlines With Capitals On Most Words, as the parser can read them: names keep theirs, other words do not.

Small parsers take "Egypt Hold Peace Talks" for one long name. A word loses its capital where the article writes it small,
or where the lexicon knows it as a verb or a thing that is done, given or said.
"""

import re
from collections.abc import Collection, Iterable
from functools import cache

from workbench.extraction.language.lexicon import entries
from workbench.extraction.language.word_classes import word_classes

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_FEWEST, _MOST = 4, 22
"""Words of a headline."""
_LONG = 4
"""Letters of a word that even sparing styles write with a capital."""
_FEWEST_LONG = 3
_SHARE = 0.8
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))
_BEFORE_SENTENCE = ("", ".", "!", "?", ":", '"', "'")


def is_title_case(text: str) -> bool:
    """Whether a line is a headline most words of which begin with a capital."""
    if text.rstrip().endswith((".", ":", ";", ",")) or "\n" in text.strip():
        return False
    words: list[str] = _WORD.findall(text)
    long = [word for word in words[1:] if len(word) >= _LONG]
    if not _FEWEST <= len(words) <= _MOST or len(long) < _FEWEST_LONG or text.isupper():
        return False
    return sum(word[0].isupper() for word in long) >= _SHARE * len(long)


def words_inside(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of texts as they write them inside of sentences, where a capital tells a name."""
    return frozenset(
        match.group()
        for text in texts
        for match in _WORD.finditer(text)
        if text[: match.start()].rstrip()[-1:] not in _BEFORE_SENTENCE
    )


def in_sentence_case(text: str, words: Collection[str]) -> str:
    """Return such a headline with capitals on names only, as long as it was.

    Parameters
    ----------
    words : from `words_inside`, of the rest of the article
    """
    written: list[str] = []
    end, stays = 0, False
    for match in _WORD.finditer(text):
        word = match.group()
        small = word.lower()
        lowered = bool(written) and len(small) == len(word) and _is_small(word, words, after_name=stays)
        written += [text[end : match.start()], small if lowered else word]
        end, stays = match.end(), not lowered and word[0].isupper()
    return "".join([*written, text[end:]])


def _is_small(word: str, words: Collection[str], *, after_name: bool) -> bool:
    """Whether a word is no name: one of grammar, one that the article writes small, or one of the lexicon."""
    classes, small = word_classes(), word.lower()
    if small in classes["headline.grammar"]:
        return len(word) == 1 or (
            word[1:].islower() and (small in words or small not in classes["headline.also_names"])
        )
    part_of_name = after_name and small in classes["headline.ends_names"]
    if not word[1:].islower() or part_of_name or (word in words and small not in words):
        return False  # "McCain", "Islamic State"
    return small in words or _is_known(small)


def _is_known(small: str) -> bool:
    known = _vocabulary()
    stems = [small.removesuffix(ending) + instead for ending, instead in _ENDINGS if small.endswith(ending)]
    return small in known or any(one in known for one in stems)


@cache
def _vocabulary() -> frozenset[str]:
    """The words that rows of the lexicon and classes of words name."""
    classes = word_classes()
    found = {word for name, words in classes.items() if not name.startswith("headline.") for word in words}
    for entry in entries():
        found |= set(entry.lemmas) | entry.beside
        for heads in (entry.object, entry.subject, entry.complement, *(one for _, one in entry.prepositions)):
            found |= heads.words | heads.modifiers if heads is not None else set()
    return frozenset(found - classes["speech.outlets"] - classes["headline.names"])
