"""Give clauses their verbs back where the parser read them as adjectives or nouns.

"having supplied weapons", where "supplied" is taken for an adjective of the weapons; "demanded that the premier resign",
where the bare verb is taken for a noun. The other way round, "rejects claims that it has sold missiles", where the
object has the tag of a verb.
"""

from spacy.tokens import Doc, Token


def mend_hidden_verbs(doc: Doc) -> Doc:
    """Change the parse where a verb hides in it; return it."""
    for token in doc:
        if token.lower_ == "having" and token.tag_ == "VBG" and token.i + 1 < len(doc):
            _free_participle(token)
        elif token.tag_ == "VBZ" and token.dep_ in ("dobj", "pobj") and token.head.pos_ in ("VERB", "ADP"):
            token.tag_, token.pos_, token.lemma_ = "NNS", "NOUN", token.lower_.removesuffix("s")
            for clause in [child for child in token.rights if child.dep_ == "ccomp"]:
                clause.dep_ = "acl"
        elif token.tag_ == "NN" and token.dep_ == "ccomp" and _has_clause(token):
            token.tag_, token.pos_, token.lemma_ = "VB", "VERB", token.lower_
    return doc


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


def _has_clause(noun: Token) -> bool:
    """Whether what was read as a noun has "that" and a subject before it, and no article of its own."""
    labels = {child.dep_ for child in noun.lefts}
    return {"mark", "nsubj"} <= labels and not labels & {"det", "poss", "cop"}
