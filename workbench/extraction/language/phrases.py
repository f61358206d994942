"""Noun phrases around a word: what a relative pronoun stands for, what a preposition leads to, what is coordinated."""

from spacy.tokens import Token

from workbench.extraction.language.free_relatives import so_called
from workbench.extraction.language.word_classes import word_classes

_DEEPEST = 8

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})


RELATIVE = frozenset({"WDT", "WP", "WP$"})

_LANDS = frozenset(
    {"city", "country", "kingdom", "nation", "province", "region", "republic", "state", "territory", "town"}
)
_SCHEDULED = frozenset({"due", "planned", "scheduled", "set", "slated"})
_SOME = frozenset({"some", "many", "most", "several", "all", "last", "latest", "remainder", "rest"})

# Nouns for what one is to another: of "Mali's neighbour Niger" the second is meant.
_RELATIONAL = frozenset(
    {
        "adversary",
        "ally",
        "archrival",
        "backer",
        "creditor",
        "donor",
        "enemy",
        "foe",
        "neighbor",
        "neighbour",
        "opponent",
        "partner",
        "patron",
        "rival",
        "sponsor",
    }
)


def is_relational(token: Token) -> bool:
    """Whether a noun only says what somebody is to another: "ally", "neighbour"."""
    return token.lemma_ in _RELATIONAL


def antecedent(token: Token) -> Token:
    """Return what a relative pronoun, or a noun such as "neighbour" before a name, stands for; else the token."""
    if is_relational(token):
        named = (child for child in token.rights if child.dep_ == "appos" and child.pos_ == "PROPN")
        return next((child for child in named if child.left_edge.i == token.i + 1), token)
    if token.tag_ not in RELATIVE:
        return token
    above = token
    for _ in range(_DEEPEST):
        if above.dep_ == "relcl":
            return _who_of(above.head) if token.tag_ == "WP" else above.head
        if above.dep_ == "ccomp" and above.head.lemma_ == "be":
            return next(
                (child for child in above.head.children if child.dep_ == "attr"), token
            )  # "It was Mali that left"
        if above.dep_ == "advcl" or above.head == above:
            return _before_dash(token) or token
        above = above.head
    return token


def _who_of(head: Token) -> Token:
    """The president in "a president of the nation who fled", where the parser joins "who" to the nation."""
    office = head.head.head
    is_land = head.lemma_ in _LANDS or head.ent_type_ in ("GPE", "LOC")
    held = head.dep_ == "pobj" and head.head.lower_ in ("of", "from") and office.pos_ in ("NOUN", "PROPN")
    return office if is_land and held else head


def _before_dash(pronoun: Token) -> Token | None:
    """Those behind whom a dash stands: "the Tigers - who have fought the army for years", where the parser sees none."""
    last = pronoun.doc[max(pronoun.i - 1, 0)]
    while last.is_punct and last.i:
        last = last.doc[last.i - 1]
    if last.i == pronoun.i - 1 or last.pos_ not in ("NOUN", "PROPN"):
        return None
    return last.head if last.dep_ == "appos" else last


def counted_by(token: Token) -> Token:
    """Return those whom a number counts: the soldiers in "forty of its soldiers"; else the token."""
    if token.tag_ != "CD" and token.lower_ not in _SOME:
        return token
    counted = (pobj for prep in token.rights if prep.lower_ == "of" for pobj in prep.children if pobj.dep_ == "pobj")
    return next(counted, token)


def others_of(token: Token) -> Token:
    """Return those of whom "others" are more: the rebels in "killed six rebels and captured two others"; else the token."""
    above = token.head.head
    if token.lower_ != "others" or token.head.dep_ not in ("conj", "advcl") or above.pos_ != "VERB":
        return token
    same = (child for child in above.children if child.dep_ in ("dobj", "nsubjpass") and child.i < token.i)
    return next(same, token)


def told_among(token: Token) -> Token:
    """Return those of whom it is told that they are among others: the leaders in "three leaders were among those arrested"; else the token."""
    among, being = token.head, token.head.head
    if among.lower_ != "among" or being.lemma_ != "be" or not any(one.dep_ in ("acl", "relcl") for one in token.rights):
        return token
    return next((one for one in being.lefts if one.dep_ in ("nsubj", "nsubjpass")), token)


def prepositional(token: Token) -> list[tuple[str, Token]]:
    """Return (preposition, head of its phrase) pairs below a verb or noun, its datives included."""
    found: list[tuple[str, Token]] = []
    for child in token.children:
        if child.dep_ in ("prep", "agent") or (child.dep_ == "dative" and child.pos_ == "ADP"):
            found += [(child.lower_, pobj) for pobj in objects_of(child)]
            for inner in child.children if child.lower_ != "according" else ():
                if inner.dep_ == "prep":
                    found += [(inner.lower_, pobj) for pobj in objects_of(inner)]
            if token.pos_ == "NOUN":
                found += _behind_day_or_town(child)
        elif (
            child.lower_ in _SCHEDULED and child.dep_ in ("amod", "acl") and token.pos_ == "NOUN" and child.i > token.i
        ):
            # "talks due on Monday with Chad"
            found += [(prep.lower_, pobj) for prep in child.rights if prep.dep_ == "prep" for pobj in objects_of(prep)]
    return found


def _behind_day_or_town(preposition: Token) -> list[tuple[str, Token]]:
    """The diplomats in "the expulsion on Sunday of two diplomats", the reporter in "the arrest in Minsk of a reporter"."""
    between = [one for one in preposition.children if one.dep_ == "pobj" and one.pos_ == "PROPN"]
    return [
        (prep.lower_, pobj)
        for one in between
        if one.ent_type_ in ("DATE", "GPE") and preposition.lower_ in ("on", "in", "at")
        for prep in one.rights
        if prep.dep_ == "prep" and prep.lower_ in ("of", "by") and not prep.ent_type_
        for pobj in objects_of(prep)
    ]


def aimed_at(noun: Token) -> list[Token]:
    """Return heads of the phrases that say against whom a measure is: Iran in "UN sanctions on Iran"."""
    if noun.lemma_ not in word_classes()["measure"]:
        return []
    return [head for name, head in prepositional(noun) if name in ("on", "against")]


def examples_in(noun: Token) -> list[Token]:
    """Return heads of what a phrase gives as examples: Chile and Peru in "seven states, including Chile and Peru"."""
    return [
        example
        for token in noun.subtree
        if token.lower_ == "including" and token.dep_ == "prep"
        for example in objects_of(token)
    ]


def objects_of(preposition: Token) -> list[Token]:
    """Return the heads of the phrases that a preposition leads to."""
    found = [
        child
        for child in preposition.children
        if child.dep_ in ("pobj", "pcomp") and (child.pos_ in NOMINAL or preposition.lower_ == "against")
    ]
    if not found and preposition.lower_ == "as":
        found = [child for child in preposition.rights if child.dep_ == "amod"]  # "described it as "shameful""
    found = found or list(so_called(preposition))
    if not found and not any(True for _ in preposition.children):
        # "asylum to five officers holed up in a church", where the parser makes a clause of what follows.
        found = [
            child
            for clause in preposition.head.rights
            if clause.dep_ in ("advcl", "ccomp") and clause.left_edge.i == preposition.i + 1
            for child in clause.lefts
            if child.dep_ in ("nsubj", "nsubjpass") and child.left_edge.i == preposition.i + 1 and child.pos_ in NOMINAL
        ]
    return [antecedent(child) for child in found]


def coordinated(head: Token) -> list[Token]:
    """Return a noun phrase's head and the heads coordinated with it, in the order of the text."""
    found = [head]
    for one in found:
        found += [
            child for child in one.children if child.dep_ == "conj" and child.pos_ in NOMINAL and child not in found
        ]
    return sorted(found, key=lambda token: token.i)


def governing_verb(token: Token) -> Token | None:
    """Return the nearest verb above a token; None where there is none."""
    return next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)


def begins_after(token: Token) -> bool:
    """Whether another phrase begins after a body's name, as after the junta in "the junta American troops"."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return (
        token.lemma_.lower() in ("junta", "government", "army", "parliament")
        and token.text.islower()
        and following.text[:1].isupper()
    )
