"""Join a verb to the verb that it goes on with: "said that they are lying and urged them to stay".

Small parsers join "urged" to the nearest verb, that of what is said. What is said to be so or to come is in the present or
behind "would"; a past verb behind it goes on with the past verb of speech.
"""

from spacy.tokens import Doc, Token

_SPEECH = frozenset({"add", "announce", "declare", "insist", "say", "state", "tell", "warn"})


def mend_joined_verbs(doc: Doc) -> Doc:
    """Change the parse where a verb is joined to what is said; return it."""
    for token in doc:
        if token.tag_ == "VBD" and token.dep_ == "conj" and _goes_on_with_speech(token):
            token.head = token.head.head
    return doc


def _goes_on_with_speech(verb: Token) -> bool:
    """Whether a past verb is joined to what is said to be or to come: "said that they are lying and urged them to stay"."""
    said = verb.head
    finite = any(child.tag_ in ("MD", "VBZ", "VBP") and child.lower_ not in ("has", "have") for child in said.lefts)
    own = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)
    speech = said.head.tag_ == "VBD" and said.head.lemma_ in _SPEECH
    return said.dep_ == "ccomp" and finite and speech and not own
