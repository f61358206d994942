"""Headlines in capitals, as the parser can read them: each word as the article writes it elsewhere."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_STEM = 5
"""Letters by which another form of a word is known: "condemns" by "condemned"."""
_SHORTEST = 12
"""Code points. A shorter line in capitals is an acronym or a label."""


def is_capitals(text: str) -> bool:
    """Whether a line of some length is written in capitals."""
    return len(text) >= _SHORTEST and " " in text.strip() and text.isupper()


def words_as_written(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of texts that are not in capitals throughout, as they write them."""
    return frozenset(word for text in texts for word in _WORD.findall(text))


def in_small_letters(text: str, words: frozenset[str]) -> str:
    """Return a headline in capitals in small letters, as long as it was; other text as it is.

    A word keeps its capitals where the article uses it so ("NATO"), its first one where it is a name or begins the line.

    Parameters
    ----------
    words : from `words_as_written`
    """
    if not is_capitals(text):
        return text

    stems = {word[:_STEM] for word in words if word.islower() and len(word) >= _STEM}

    def written(match: re.Match[str]) -> str:
        word = match.group()
        small, name = word.lower(), word.capitalize()
        if len(small) != len(word) or (word in words and small not in words):
            return word
        known_small = small in words or small[:_STEM] in stems
        return name if name in words and not known_small else small if known_small else name

    return _WORD.sub(written, text)
