"""What a pipeline derives from each word's tag, looked up instead of matched anew at every word.

A pipeline's attribute ruler holds some two hundred patterns, nearly all of one word, and tries each of them at each
word of a text: an eighth of all that parsing costs. What fits a single word depends on its tag, its label and on whether
it is one of a few words, so that each such combination need be matched but once. The results are the same.
"""

from typing import Any

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

Match = tuple[int, int, int]
"""Key of the pattern, first token, token after the last."""
_KNOWN_TESTS = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
_LISTS = frozenset({"IN", "NOT_IN"})


class RememberingMatcher:
    """Gives what a ruler's own matcher gives, in another order.

    Parameters
    ----------
    ruler : whose patterns it takes over
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._whole = ruler.matcher
        self._remembered, self._other = (Matcher(ruler.vocab, validate=False) for _ in range(2))
        self._words: set[int] = set()
        self._found: dict[tuple[int, ...], list[int]] = {}
        rules: list[dict[str, Any]] = [dict(rule) for rule in ruler.patterns]
        for number, rule in enumerate(rules):
            for pattern in rule["patterns"]:
                simple = len(pattern) == 1 and _is_simple(pattern[0])
                (self._remembered if simple else self._other).add(str(number), [pattern])
                if simple:
                    self._words |= {ruler.vocab.strings.add(word) for word in _values(pattern[0].get("LOWER"))}

    def __call__(self, doc: Doc, **options: Any) -> list[Match]:
        """Return every match in a text."""
        matches: list[Match] = list(self._other(doc, **options))
        for at, (tag, dep, space, word) in enumerate(doc.to_array([TAG, DEP, IS_SPACE, LOWER]).tolist()):
            key = (tag, dep, space, word if word in self._words else 0)
            found = self._found.get(key)
            if found is None:
                alone = self._remembered(doc[at : at + 1], **options)
                found = self._found[key] = [match for match, _, _ in alone]
            matches += [(match, at, at + 1) for match in found]
        return matches

    def get(self, key: str) -> Any:
        """Return the patterns of a rule, which the ruler asks for when it is saved."""
        return self._whole.get(key)


def remember_tags(model: Language) -> None:
    """Let a pipeline's attribute ruler, if it has one, look up what it has matched once."""
    ruler = model.get_pipe("attribute_ruler") if "attribute_ruler" in model.pipe_names else None
    if isinstance(ruler, AttributeRuler):
        ruler.matcher = RememberingMatcher(ruler)  # type: ignore[assignment]  # all that a ruler asks of its matcher


def _is_simple(test: dict[str, object]) -> bool:
    """Whether a test of one word asks for nothing but its tag, label, blanks and listed words."""
    plain = all(not isinstance(value, dict) or set(value) <= _LISTS for value in test.values())
    return set(test) <= _KNOWN_TESTS and plain


def _values(test: object) -> list[str]:
    """The words that a test names."""
    if isinstance(test, dict):
        return [word for words in test.values() for word in words]
    return [test] if isinstance(test, str) else []
