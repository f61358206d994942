"""Which words stand for somebody else: pronouns, "the latter", "the 54-year-old"; and which "it" stands for nobody."""

from spacy.tokens import Token

from workbench.extraction.language.again import again_words

PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
AS_SUBJECT = {"him": "he", "his": "he", "her": "she", "them": "they", "their": "they", "its": "it"}
PERSONAL = frozenset({"he", "she"})
SPEAKERS = frozenset({"i", "we", "us", "our", "me", "my"})
QUOTES = frozenset({'"', "''", "``", "\u201c", "\u201d"})
_READY = frozenset({"about", "ready", "willing", "prepared", "set", "due", "able", "unable", "unwilling", "determined"})


def stands_for_another(head: Token) -> bool:
    """Whether a head has no noun of its own: a pronoun, "the latter", "the 54-year-old"."""
    the = any(child.lower_ in ("the", "this") for child in head.lefts)
    return (
        head.pos_ == "PRON"
        or head.tag_ in ("PRP", "PRP$", "WP", "WDT")
        or (the and head.lower_ in ("former", "latter"))
        or (the and is_aged(head))
        or (the and head.lower_ in again_words()["persons.anybody"] and len(list(head.children)) == 1)
    )


def is_own_voice(pronoun: Token) -> bool:
    """Whether it is "we" or "our" outside quotations: whoever publishes the text."""
    return pronoun.lower_ in SPEAKERS and not is_quoted(pronoun)


def is_quoted(token: Token) -> bool:
    """Whether a word stands within quotation marks of its block."""
    return sum(one.text in QUOTES for one in token.doc[: token.i]) % 2 == 1


def is_expletive(pronoun: Token, verb: Token) -> bool:
    """Whether "it" is nobody: of weather, of what is said to be so, or of what something is."""
    words = again_words()
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    clause = any(child.dep_ in ("ccomp", "xcomp", "advcl", "csubj") and child.i > verb.i for child in verb.children)
    ready = any(child.dep_ == "acomp" and child.lower_ in _READY for child in verb.children)
    is_something = verb.lemma_ == "be" and pronoun.dep_ == "nsubj" and not ready
    return (
        is_something
        or verb.lemma_ in words["expletive.weather"]
        or (passive and verb.lemma_ in words["expletive.said"])
        or (clause and verb.lemma_ in words["expletive.seeming"])
    )


def is_aged(head: Token) -> bool:
    """Whether it is "54-year-old", taken for a noun."""
    before = head.doc[max(head.i - 4, 0) : head.i]
    return (
        head.lower_ == "old" and any(token.lower_ in ("year", "years") for token in before) and not _before_noun(head)
    )


def _before_noun(head: Token) -> bool:
    return head.dep_ in ("amod", "compound") and head.head.i > head.i
