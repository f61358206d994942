"""The subject that stands at a verb itself, with those that the parser left outside its phrase."""

from spacy.tokens import Token

from workbench.extraction.language.phrases import NOMINAL, is_relational


def own_subject(verb: Token) -> Token | None:
    """Return the head of the subject among a verb's own phrases; None where there is none."""
    own = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    if not own:
        # "Troops were raining shells", where the parser hangs the troops on the auxiliary.
        own = [child for one in verb.lefts if one.dep_ == "aux" for child in one.children if child.dep_ == "nsubj"]
    if own:
        # Of two subjects side by side the first is the phrase, the second its name: "the broadcaster RTN claimed".
        joined = any(child.dep_ == "cc" for child in own[0].children)
        before = _named_before_participle(own[-1])
        if before is not None:
            return before
        if own[-1].tag_ == "VBG":
            # "The Red Cross operating in Iraq said", where the participle is taken for the subject.
            inner = [child for child in own[-1].lefts if child.dep_ == "nsubj" and child.pos_ in NOMINAL]
            return inner[0] if inner else own[0]
        beside = len(own) > 1 and own[1].left_edge.i == own[0].right_edge.i + 1 and not joined
        return own[0] if beside and not is_relational(own[0]) else own[-1]
    led_in = _after_with(verb)
    if led_in is not None:
        return led_in
    named = ("GPE", "ORG", "PERSON", "NORP")
    # A name that the parser took for a date beside the verb.
    mislabelled = [
        one for one in verb.lefts if one.dep_ == "npadvmod" and one.pos_ == "PROPN" and one.ent_type_ in named
    ]
    return mislabelled[-1] if mislabelled else None


def _after_with(verb: Token) -> Token | None:
    """The president in "..., with Peru's president, Ana Mora, accusing them", where the parser hangs the participle on the verb above."""
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "pcomp") or any(one.dep_ == "mark" for one in verb.lefts):
        return None
    beside = [one for one in verb.head.children if one.dep_ == "prep" and one.lower_ == "with" and one.i < verb.i]
    set_off = verb.i > 0 and verb.nbor(-1).text == ","
    # "cut ties with Peru, calling its raid illegal": there "with" belongs to what stands before it.
    beside = [one for one in beside if one.i == verb.sent.start or one.nbor(-1).is_punct or not set_off]
    heads = [child for one in beside for child in one.children if child.dep_ == "pobj" and child.pos_ in NOMINAL]
    first = verb.left_edge.i
    return next((one for one in heads if first - 1 <= one.right_edge.i + 1 <= first), None)


def _named_before_participle(subject: Token) -> Token | None:
    """The name in "Costa Rica, breaking ranks with its neighbours, recognised it", where the ranks are taken for the subject."""
    participle = next((child for child in subject.lefts if child.tag_ == "VBG" and child.dep_ == "amod"), None)
    if participle is None or participle.i < 2 or participle.nbor(-1).text != ",":  # noqa: PLR2004 - a name and a comma
        return None
    before = participle.nbor(-2)
    return before if before.pos_ == "PROPN" and before.head == subject and before.dep_ != "compound" else None


def listed_before(subject: Token) -> list[Token]:
    """Return the subjects that the parser left outside: "Turkey, Greece hold talks" and "Chad as well as Togo rejected it"."""
    names = {"GPE", "ORG", "NORP", "PERSON"}
    found: list[Token] = []
    first = subject.left_edge
    for one in reversed(list(subject.head.lefts)):
        between = one.doc[one.right_edge.i + 1 : first.i] if one.right_edge.i < first.i else one.doc[:0]
        headline = one.dep_ == "npadvmod" and [token.text for token in between] == [","]
        headline = headline or (_in_headline(one, subject) and [token.text for token in between] == [","])
        joined = one.dep_ == "nsubj" and one != subject and any(child.dep_ == "cc" for child in one.children)
        taken_up = joined and subject.lower_ in ("that", "those")  # "the president of Chile, X, and that of Peru, Y"
        taken_up = taken_up or (joined and _lists_states(one) and subject.ent_type_ == "GPE")
        if taken_up or (
            (headline or joined)
            and one.pos_ == "PROPN"
            and ({one.ent_type_, _first_of(subject).ent_type_} <= names or _in_headline(one, subject))
        ):
            found.insert(0, one)
            first = one.left_edge
    return found


def _in_headline(one: Token, subject: Token) -> bool:
    """Read "Colombia, rebels sign truce": two subjects, in a sentence that has no end."""
    open_end = not subject.sent[-1].is_punct
    return open_end and one.dep_ == "nsubj" and one.ent_type_ == "GPE" and subject.tag_ == "NNS" and one.i < subject.i


def _lists_states(role: Token) -> bool:
    """Whether it is of several states, of which the last may stand apart: "ministers from Kenya, Uganda, and Rwanda met"."""
    tails = (pobj for prep in role.rights if prep.lower_ in ("from", "of") for pobj in prep.rights)
    return role.tag_ == "NNS" and any(one.ent_type_ == "GPE" and one.dep_ == "pobj" for one in tails)


def _first_of(subject: Token) -> Token:
    """The name in front of a role: Ethiopia in "Kenya, Ethiopia leaders meet"."""
    return subject if subject.pos_ == "PROPN" else subject.left_edge
