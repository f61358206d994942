"""Give clauses their verbs back where the parser read them as adjectives or nouns.

"having supplied weapons", where "supplied" is taken for an adjective of the weapons; "demanded that the premier resign",
where the bare verb is taken for a noun, as in "called on the bloc to sanction"; the infinitive of a headline, "Biden to
meet Xi". The other way round, "rejects claims that it has sold missiles", where the object has the tag of a verb.
"Visiting Chinese President Xi Jinping met" has one verb, and of "Rebels holding the port accused him" the rebels do both. The only verb of a sentence is no participle; of "a bill allowing it" the noun is the object, not the participle.
"""

from spacy.tokens import Doc, Token

_GUESTS = frozenset({"visiting", "touring"})
_CALL = frozenset({"brand", "call", "consider", "declare", "deem", "find", "label", "term"})


def mend_hidden_verbs(doc: Doc) -> Doc:
    """Change the parse where a verb hides in it; return it."""
    for token in doc:
        if token.tag_ == "JJ" and token.dep_ in ("amod", "pobj") and token.i > token.head.i:
            _free_judgement(token)
        elif token.lower_ == "having" and token.tag_ == "VBG" and token.i + 1 < len(doc):
            _free_participle(token)
        elif token.tag_ == "VBN" and token.dep_ == "acl" and _is_main_verb(token):
            token.tag_ = "VBD"
            _govern(token, token.sent.root)
        elif token.tag_ == "VBG" and token.dep_ in ("csubj", "dobj"):
            _free_noun(token)
            _free_guest(token)
            _free_subject(token)
        elif token.tag_ == "VBZ" and token.dep_ in ("dobj", "pobj") and token.head.pos_ in ("VERB", "ADP"):
            _read_as_noun(token)
        elif token.tag_ in ("VBD", "VBZ") and token.dep_ in ("amod", "acl") and token.head.dep_ == "ROOT":
            _make_root(token)
        elif token.tag_ == "NN" and ((token.dep_ == "ccomp" and _has_clause(token)) or _is_infinitive(token)):
            token.tag_, token.pos_, token.lemma_ = "VB", "VERB", token.lower_
        elif token.dep_ in ("relcl", "acl") and token.tag_ == "VB" and _is_headline(token):
            _govern(token, token.head)
    return doc


def _read_as_noun(claims: Token) -> None:
    """Read "rejects claims that it has sold missiles", where the claims have the tag of a verb."""
    claims.tag_, claims.pos_, claims.lemma_ = "NNS", "NOUN", claims.lower_.removesuffix("s")
    for clause in [child for child in claims.rights if child.dep_ == "ccomp"]:
        clause.dep_ = "acl"


def _govern(verb: Token, name: Token) -> None:
    """Make a verb the root, and the noun that stood there its subject."""
    verb.head, verb.dep_ = verb, "ROOT"
    name.head, name.dep_ = verb, "nsubj"


def _free_participle(having: Token) -> None:
    participle = having.nbor(1)
    noun = participle.head
    if participle.tag_ != "VBN" or participle.dep_ != "amod" or noun.head != having or noun.dep_ != "dobj":
        return
    participle.head, participle.dep_ = having.head, having.dep_
    participle.pos_ = "VERB"
    for child in list(having.children):
        child.head = participle
    having.head, having.dep_ = participle, "aux"


def _is_main_verb(participle: Token) -> bool:
    """Whether a participle is the only verb of a sentence: "The bloc, at the end of its summit, called on them to stay"."""
    name = participle.sent.root
    if name.pos_ not in ("NOUN", "PROPN") or participle.nbor(-1).text != "," or participle.sent[-1].text != ".":
        return False
    if any(child.dep_ in ("aux", "auxpass", "agent") for child in participle.children):
        return False
    return _stands_alone(participle)


def _stands_alone(verb: Token) -> bool:
    """Whether every other verb with a tense stands in a clause below."""
    rest = (token for token in verb.sent if token != verb and token.tag_ in ("VBD", "VBZ", "VBP", "MD"))
    return all(any(above.dep_ in ("relcl", "advcl", "ccomp", "acl") for above in (one, *one.ancestors)) for one in rest)


def _free_noun(participle: Token) -> None:
    """Read "vetoed a resolution censuring it", where the noun is taken for a part of the participle's name."""
    noun = participle.nbor(-1) if participle.i else participle
    verb = participle.head
    if participle.dep_ != "dobj":
        return
    if noun.head != participle or noun.dep_ != "compound" or noun.pos_ != "NOUN" or noun.i <= verb.i:
        return
    if not any(child.dep_ in ("dobj", "prep") for child in participle.rights):
        return
    noun.head, noun.dep_ = verb, "dobj"
    for child in [child for child in participle.lefts if child.i < noun.i]:
        child.head = noun
    participle.head, participle.dep_, participle.pos_ = noun, "acl", "VERB"


def _free_guest(participle: Token) -> None:
    """Read "Visiting Chinese President Xi Jinping met", where what he does is taken for the subject."""
    verb = participle.head
    if participle.dep_ != "csubj" or participle.lower_ not in _GUESTS or not participle.is_sent_start:
        return
    guest = next((child for child in participle.rights if child.dep_ == "dobj"), None)
    if guest is None or guest.ent_type_ != "PERSON" or any(child.dep_ == "nsubj" for child in verb.children):
        return
    guest.head, guest.dep_ = verb, "nsubjpass" if any(one.dep_ == "auxpass" for one in verb.children) else "nsubj"
    participle.head, participle.dep_, participle.tag_, participle.pos_ = guest, "amod", "JJ", "ADJ"


def _free_subject(participle: Token) -> None:
    """Read "Rebels holding the port accused Ethiopia", where what they do is taken for the subject."""
    verb = participle.head
    doer = next((child for child in participle.lefts if child.dep_ == "nsubj"), None)
    if participle.dep_ != "csubj" or doer is None or doer.pos_ not in ("NOUN", "PROPN"):
        return
    doer.head, doer.dep_ = verb, "nsubjpass" if any(one.dep_ == "auxpass" for one in verb.children) else "nsubj"
    participle.head, participle.dep_ = doer, "acl"


def _free_judgement(adjective: Token) -> None:
    """Read "called the arrest of a Swede by Iran unacceptable", where the last name gets what the arrest is called."""
    behind = adjective.doc[min(adjective.i + 1, len(adjective.doc) - 1)]
    verb = next((above for above in adjective.ancestors if above.lemma_ in _CALL), None)
    if verb is None or not (behind.is_punct or behind.lower_ == "and"):
        return
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if thing is None or not thing.is_ancestor(adjective) or any(one.dep_ == "oprd" for one in verb.children):
        return
    if adjective.dep_ == "pobj":
        name = adjective.nbor(-1)
        if name.head != adjective or name.pos_ != "PROPN":
            return
        name.head, name.dep_ = adjective.head, "pobj"
    adjective.head, adjective.dep_ = verb, "oprd"


def _make_root(verb: Token) -> None:
    """Let the verb govern in "The group targeted Kenyan civilians", where it is taken for an adjective of theirs."""
    noun = verb.head
    if verb.tag_ == "VBD" and verb.dep_ == "acl" and (_has_object(verb) or _is_only_past(verb)):
        rest = [child for child in noun.rights if child.i > verb.i]
        verb.head, verb.dep_, noun.head, noun.dep_ = verb, "ROOT", verb, "nsubj"
        for child in rest:
            child.head = verb
        return
    if noun.i < verb.i or not any(child.dep_ == "nsubj" and child.i < verb.i for child in verb.children):
        return
    moved = [child for child in noun.rights if child.dep_ in ("advcl", "punct", "cc", "conj", "npadvmod")]
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "dobj"
    for child in moved:
        child.head = verb


def _has_object(verb: Token) -> bool:
    """Whether a past form has an object, as no participle after its noun has: "The coalition bombed Mosul"."""
    return verb.head.i < verb.i and any(child.dep_ == "dobj" for child in verb.children)


def _is_only_past(verb: Token) -> bool:
    """Whether nothing else in a sentence can be its verb: "The missions called on the bloc to act."."""
    if verb.head.i >= verb.i or verb.head.pos_ not in ("NOUN", "PROPN") or verb.sent[-1].text != ".":
        return False
    return _stands_alone(verb) and any(child.dep_ in ("prep", "xcomp", "ccomp", "advcl") for child in verb.rights)


def _has_clause(noun: Token) -> bool:
    """Whether what was read as a noun has "that" and a subject before it, and no article of its own."""
    labels = {child.dep_ for child in noun.lefts}
    return {"mark", "nsubj"} <= labels and not labels & {"det", "poss", "cop"}


def _is_infinitive(noun: Token) -> bool:
    """Whether what was read as a noun has the "to" of an infinitive as its auxiliary."""
    before = noun.nbor(-1) if noun.i else noun
    return before.tag_ == "TO" and before.head == noun and before.dep_ == "aux"


def _is_headline(verb: Token) -> bool:
    """Whether an infinitive is all that a name is told to do: "Biden to meet Xi in Bali"."""
    before = verb.nbor(-1)
    return (
        verb.head.dep_ == "ROOT"
        and verb.head.pos_ == "PROPN"
        and before.lower_ == "to"
        and before.head == verb
        and verb.head.i == before.i - 1
    )
