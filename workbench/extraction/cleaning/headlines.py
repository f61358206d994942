"""Give a sentence its verb back where the parser read it as a noun: "Niger junta expels German ambassador".

The same for a past form that it took for an adjective: "Mali's expulsion of the envoy angered investors".
"""

from spacy.tokens import Doc, Span, Token

from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.lexicon import noun_entries, verb_entries


def mend_headlines(doc: Doc) -> Doc:
    """Return the parse with a verb in those sentences that have none but a noun that may be one; mostly `doc` itself.

    Only forms in -s and -ed of verbs that the lexicon knows are taken for verbs, the former only after somebody who can act.
    """
    verbless = [one for one in doc.sents if not any(token.pos_ in ("VERB", "AUX") for token in one)]
    verbs = [verb for sentence in verbless for verb in [_hidden_verb(sentence)] if verb is not None]
    return _with_verbs(doc, verbs) if verbs else doc


def _hidden_verb(sentence: Span) -> Token | None:
    for token in sentence:
        if _is_hidden_past(token):
            return token
        if token.tag_ != "NNS" or token.i == sentence.start or token.i + 1 >= sentence.end:
            continue
        lemma = _verb_lemma(token)
        before = token.nbor(-1)
        begins = all(
            one.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "PUNCT", "CCONJ")
            for one in sentence.doc[sentence.start : token.i]
        )
        somebody = before.ent_type_ in ("GPE", "ORG", "NORP", "PERSON") or can_act(before)
        if lemma and begins and somebody and (token.dep_ == "ROOT" or _has_object(token)):
            return token
    return None


def _is_hidden_past(token: Token) -> bool:
    """Whether an adjective in -ed stands between two noun phrases, the first of which the parser took for the sentence."""
    root = token.sent.root
    between = (
        token.dep_ == "amod" and root.pos_ in ("NOUN", "PROPN") and root.i < token.i and token.i + 1 < token.sent.end
    )
    if not between or token.pos_ != "ADJ" or not token.lower_.endswith("ed") or not _past_lemma(token):
        return False
    joined = token.nbor(-1).pos_ in ("NOUN", "PROPN") and token.left_edge == token
    return joined and token.nbor(1).pos_ in ("NOUN", "PROPN", "ADJ", "DET")


def _past_lemma(token: Token) -> str:
    form = token.lower_
    return next((stem for stem in (form[:-2], form[:-1]) if stem in verb_entries()), "")


def _has_object(token: Token) -> bool:
    """Whether a noun phrase follows that the form may have as its object, rather than a preposition or the end."""
    following = token.nbor(1)
    alone = token.lemma_ not in noun_entries() or following.ent_type_ in ("GPE", "NORP")
    return following.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "DET") and alone


def _verb_lemma(token: Token) -> str:
    form = token.lower_
    stems = [form.removesuffix("s"), form.removesuffix("es"), form.removesuffix("ies") + "y"]
    return next((stem for stem in stems if stem != form and stem in verb_entries()), "")


def _with_verbs(doc: Doc, verbs: list[Token]) -> Doc:
    """Return a copy of a parse in which each of `verbs` governs its sentence, with the noun before it as subject."""
    heads, deps = [token.head.i for token in doc], [token.dep_ for token in doc]
    tags, parts = [token.tag_ for token in doc], [token.pos_ for token in doc]
    lemmas = [token.lemma_ for token in doc]
    for verb in verbs:
        at, sentence, root = verb.i, verb.sent, verb.sent.root
        past = verb.tag_ != "NNS"
        tags[at], parts[at], lemmas[at] = (
            ("VBD", "VERB", _past_lemma(verb)) if past else ("VBZ", "VERB", _verb_lemma(verb))
        )
        subject = root.i if past else at - 1
        for token in sentence:
            across = (token.i < at - 1 and token.head.i >= at) or token.head == token
            if across:
                heads[token.i] = subject if token.i < at else at
            elif past and token.head.i < at < token.i:
                heads[token.i] = at
            if token.head == token:
                deps[token.i] = "dobj" if token.i > at else deps[token.i]
        heads[at], deps[at] = at, "ROOT"
        heads[subject], deps[subject] = at, "nsubj"
        patient = _object_after(verb)
        if patient is not None:
            heads[patient.i], deps[patient.i] = at, "dobj"
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=tags,
        pos=parts,
        lemmas=lemmas,
        heads=heads,
        deps=deps,
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc],
    )


def _object_after(verb: Token) -> Token | None:
    """The head of the noun phrase that follows a verb at once."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.pos_ in ("ADP", "SCONJ", "PUNCT", "CCONJ"):
            return None
        if token.pos_ in ("NOUN", "PROPN") and _ends_phrase(token, verb.sent):
            return token
    return None


def _ends_phrase(token: Token, sentence: Span) -> bool:
    """Whether a noun is the last of its phrase."""
    return token.i + 1 >= sentence.end or token.nbor(1).pos_ not in ("NOUN", "PROPN", "PART")
