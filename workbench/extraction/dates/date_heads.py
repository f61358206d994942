"""On which word of a sentence date words hang, and under which verb."""

from dataclasses import replace

from spacy.tokens import Span, Token

from workbench.extraction.dates.date_words import DateWords


def head_of(words: DateWords, sentence: Span) -> Token | None:
    """Return the word of the sentence on which date words hang."""
    span = sentence.doc.char_span(
        sentence.start_char + words.start, sentence.start_char + words.end, alignment_mode="contract"
    )
    if span is None or not len(span):
        return None
    root: Token = span.root
    return root


def without_lead_of_noun(words: DateWords, sentence: Span) -> DateWords:
    """Return date words without a lead that is their noun's: "since the October 7 attack" tells of an attack on that day."""
    if not words.lead:
        return words
    start, end = sentence.start_char + words.core, sentence.start_char + words.end
    span = sentence.doc.char_span(start, end, alignment_mode="contract")
    if span is None or not len(span):
        return words
    last = next((token for token in reversed(span) if token.head.i >= span.end), span.root)
    above = last.head
    of_noun = last.dep_ in ("compound", "nmod", "nummod", "amod", "poss") and above.i >= span.end
    if not of_noun or above.pos_ not in ("NOUN", "PROPN") or above.ent_type_ in ("DATE", "TIME"):
        return words
    return replace(words, start=words.core, text=sentence.text[words.core : words.end], lead="")


def verb_above(head: Token) -> Token | None:
    """Return the verb that a word stands under."""
    return next((above for above in head.ancestors if above.pos_ in ("VERB", "AUX")), None)
