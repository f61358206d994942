"""Join a verb to the verb that it goes on with: "said that they are lying and urged them to stay", "asked them to stay and met".

Small parsers join the nearest two. What has a tense does not go on with an infinitive, a gerund or a verb behind "would",
and a past verb not with what is said to be in the present: its subject is that of the finite verb above, and neither is it
reported nor weighed with what stands below that.
"""

from spacy.tokens import Doc, Token

_SPEECH = frozenset({"add", "announce", "declare", "insist", "say", "state", "tell", "warn"})
_TENSES = frozenset({"VBD", "VBZ", "VBP"})
_TENSED = frozenset({"has", "had", "have", "was", "were", "is", "are", "did", "does", "do"})
_DEEPEST = 8


def mend_joined_verbs(doc: Doc) -> Doc:
    """Change the parse where a verb with a tense and without a subject is joined to one below its own; return it."""
    for token in doc:
        if token.dep_ == "conj" and token.pos_ == "VERB" and _goes_on(token):
            above = _finite_above(token.head) if _is_without_tense(token.head) else _speech_above(token)
            token.head = above if above is not None else token.head
    return doc


def _goes_on(verb: Token) -> bool:
    """Whether a verb has a tense of its own and leaves its subject out."""
    if any(child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for child in verb.lefts):
        return False
    helping = [child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    return helping[0] in _TENSED if helping else verb.tag_ in ("VBD", "VBZ")


def _is_without_tense(verb: Token) -> bool:
    """Whether a verb is an infinitive, stands behind "would", or is a gerund."""
    if verb.tag_ not in ("VB", "VBG") or verb.pos_ not in ("VERB", "AUX"):
        return False
    return not any(child.dep_ == "aux" and child.lower_ in _TENSED for child in verb.lefts)


def _finite_above(verb: Token) -> Token | None:
    above = verb
    for _ in range(_DEEPEST):
        if above.head == above:
            return None
        above = above.head
        if above.pos_ in ("VERB", "AUX") and not _is_without_tense(above):
            tensed = above.tag_ in _TENSES or any(child.lower_ in _TENSED for child in above.lefts)
            return above if tensed and above.i < verb.i else None
    return None


def _speech_above(verb: Token) -> Token | None:
    """The past verb of speech above what is said to be, which a past verb goes on with."""
    said = verb.head
    finite = any(child.tag_ in ("MD", "VBZ", "VBP") and child.lower_ not in ("has", "have") for child in said.lefts)
    speech = said.head.tag_ == "VBD" and said.head.lemma_ in _SPEECH
    return said.head if verb.tag_ == "VBD" and said.dep_ == "ccomp" and finite and speech else None
