"""Whose words a participle tells that stands behind a letter, or behind to whom or where it was written."""

from spacy.tokens import Token

_WORDS = frozenset({"article", "comment", "letter", "message", "note", "post", "statement", "tweet", "video"})
_WRITES = frozenset({"cable", "write"})


def verb_of_writing(participle: Token) -> Token | None:
    """Return the verb with which somebody wrote what a participle tells; None where it tells no writing.

    "Sent a letter demanding", "sent a letter to the commander demanding", "wrote to him demanding", "posted a message on
    Twitter blaming": who wrote it demands, never to whom it was written.
    """
    if participle.tag_ != "VBG":
        return None
    head = participle.head
    if participle.dep_ == "acl" and head.lemma_ in _WORDS and head.dep_ == "dobj" and head.head.pos_ == "VERB":
        return head.head
    if participle.dep_ == "acl" and head.dep_ == "pobj":
        return _writes(head.head)
    named = any(one.dep_ == "nsubj" for one in participle.lefts)
    return _writes(head) if participle.dep_ == "pcomp" and named else None


def _writes(preposition: Token) -> Token | None:
    """The verb of writing above "to somebody" or "on Twitter"; None where nobody writes."""
    above = preposition.head
    if above.lemma_ in _WORDS and above.dep_ == "dobj" and above.head.pos_ == "VERB":
        return above.head
    words = any(child.dep_ == "dobj" and child.lemma_ in _WORDS for child in above.children)
    to_somebody = preposition.lower_ == "to" and above.pos_ == "VERB"
    return above if to_somebody and (words or above.lemma_ in _WRITES) else None
