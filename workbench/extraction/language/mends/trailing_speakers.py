"""Give a sentence its speaker back who stands at its end: "Guards are beating prisoners, a rights group charged on Monday".

Where the verb of speech may be a participle, parsers take the group for one more object of the speech, or for another word
for the last noun in it, and say that it was charged. But only the time follows, nobody did it, and nothing joins the noun.
"""

from spacy.tokens import Doc, Token

_SAID = frozenset(
    {"alleged", "announced", "charged", "claimed", "confirmed", "protested", "reported", "stated", "warned"}
)
_TAKEN_FOR = frozenset({"appos", "conj", "dobj", "npadvmod"})
_AFTER = frozenset({"advmod", "npadvmod", "prep", "punct", "tmod"})


def mend_trailing_speakers(doc: Doc) -> Doc:
    """Change the parse where the last verb of a sentence was taken for a participle; return it."""
    for verb in doc:
        if verb.lower_ in _SAID and verb.tag_ == "VBN" and verb.dep_ == "acl" and _is_last(verb):
            speaker, speech = verb.head, verb.sent.root
            if _stands_apart(speaker, verb) and speech.pos_ in ("VERB", "AUX"):
                verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
                speaker.head, speaker.dep_ = verb, "nsubj"
                speech.head, speech.dep_ = verb, "ccomp"
    return doc


def _is_last(verb: Token) -> bool:
    """Whether only a time or a place follows, and nobody by whom it was done."""
    by = any(child.lower_ == "by" for child in verb.rights)
    ends = all(token.text in ('"', "'", ".") for token in verb.doc[verb.right_edge.i + 1 : verb.sent.end])
    return ends and not by and all(child.dep_ in _AFTER for child in verb.rights)


def _stands_apart(noun: Token, verb: Token) -> bool:
    """Whether a noun stands between a comma and the verb."""
    first = noun.left_edge.i
    comma = first > verb.sent.start and noun.doc[first - 1].text == ","
    return (
        comma and noun.dep_ in _TAKEN_FOR and noun.i == verb.i - 1 and not any(one.dep_ == "cc" for one in noun.lefts)
    )
