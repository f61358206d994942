"""Join a verb to the verb that it goes on with: "said that they are lying and urged them to stay", "asked them to stay and met".

Small parsers join the nearest two. What has a tense does not go on with an infinitive, a gerund or a verb behind "would",
and a past verb not with what is said to be in the present: its subject is that of the finite verb above, and neither is it
reported nor weighed with what stands below that. The other way round, a bare verb goes on with the infinitive, not with
the verb above it. Parsers also take the subject of a joined verb for one more object of the verb
before, and hang "accusing Somalia of piracy", behind "demanded that the world take action", on the action.
"""

from spacy.tokens import Doc, Token

_ASKING = frozenset(
    {"ask", "beg", "call", "command", "demand", "exhort", "implore", "order", "press", "request", "tell", "urge", "warn"}
)  # fmt: skip
_WITH_WORDS = frozenset(
    {"accuse", "add", "blame", "call", "charge", "cite", "claim", "condemn", "criticise", "criticize", "denounce", "describe",
     "say", "threaten", "vow", "warn"}
)  # fmt: skip
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
            _give_subject(token)
        elif token.tag_ == "VBG" and token.dep_ == "advcl" and _says_why(token):
            token.head = token.head.head
        elif token.dep_ == "conj" and token.tag_ == "VB":
            token.head = _infinitive_above(token) or token.head
        elif token.dep_ == "conj" and token.tag_ == "VBN" and _goes_on_behind_quality(token):
            token.head, token.tag_ = token.head.head, "VBD"
    return doc


def _goes_on_behind_quality(verb: Token) -> bool:
    """Whether a verb is joined to what something was called: "called the deal illegal and retaliated by expelling"."""
    if verb.head.dep_ not in ("acomp", "oprd") or verb.head.pos_ != "ADJ":
        return False
    # A quality has nothing of the kind below it: "called it flawed and rigged".
    gerund = any(one.dep_ == "pcomp" and one.tag_ == "VBG" for child in verb.rights for one in child.rights)
    return gerund or any(child.dep_ in ("dobj", "xcomp") for child in verb.rights)


def _infinitive_above(verb: Token) -> Token | None:
    """The infinitive that a bare verb goes on with: "have agreed to resume trade and restore ties", joined to "agreed"."""
    finite = verb.head
    if _is_without_tense(finite) or any(child.dep_ in ("aux", "nsubj", "neg") for child in verb.lefts):
        return None
    found = [one for one in finite.rights if one.dep_ == "xcomp" and one.tag_ == "VB" and one.i < verb.i]
    return found[-1] if found and any(child.tag_ == "TO" for child in found[-1].lefts) else None


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


def _give_subject(verb: Token) -> None:
    """Give a joined verb the name that was joined to an object: "expelled the envoy of Mali and Chad broke its ties"."""
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].pos_ in ("ADV", "AUX"):
        at -= 1
    name = verb.doc[at]
    joined = name.pos_ == "PROPN" and name.dep_ == "conj" and name.ent_type_ in ("GPE", "ORG", "NORP")
    if not joined or verb.head.i > name.i or any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
        return
    joint = next((one for one in name.head.children if one.dep_ == "cc" and name.head.i < one.i < name.i), None)
    if joint is not None and joint.i == name.left_edge.i - 1 and not any(one.dep_ == "cc" for one in verb.lefts):
        joint.head, name.head, name.dep_ = verb.head, verb, "nsubj"


def _says_why(participle: Token) -> bool:
    """Whether a participle behind a comma tells with which words somebody asks for what the verb above it tells."""
    asked = participle.head
    spoken = participle.lemma_ in _WITH_WORDS and participle.i > asked.i and participle.nbor(-1).text == ","
    return spoken and asked.tag_ in ("VB", "VBP") and asked.dep_ in ("ccomp", "xcomp") and asked.head.lemma_ in _ASKING
