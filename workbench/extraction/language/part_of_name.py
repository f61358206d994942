"""Is a word part of a name, and so no verb, whatever the tagger takes it for: "Capitol Hill Occupied Protest"?"""

from spacy.tokens import Token


def is_part_of_name(word: Token) -> bool:
    """Whether a capitalised word stands between others in a sentence that is no headline."""
    if not word.text[:1].isupper() or word.text.isupper() or word.is_sent_start:
        return False
    doc = word.doc
    beside = [doc[at] for at in (word.i - 1, word.i + 1) if word.sent.start <= at < word.sent.end]
    named = any(one.text[:1].isupper() and one.is_alpha and not one.is_sent_start for one in beside)
    return named and any(one.text.islower() and one.pos_ in ("NOUN", "VERB", "ADJ", "ADV") for one in word.sent)
