"""Who the subject of a verb is, also where it is left out: over coordination, participles and control.

Labels are those of spaCy's English pipelines (ClearNLP dependencies).
"""

from spacy.tokens import Token

from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.control_verbs import GETS, GRANTS, OBJECT_CONTROLS, OWN_WITHOUT_OBJECT
from workbench.extraction.language.doers_beside import asked_or_given, helped_in, punished_for
from workbench.extraction.language.own_subjects import listed_before, own_subject
from workbench.extraction.language.phrases import NOMINAL, antecedent, governing_verb, objects_of
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.language.written_words import verb_of_writing

_ADDRESSING = frozenset({"accuse", "blame", "condemn", "denounce", "order", "thank", "urge"})
_ASKING = frozenset({"appeal", "ask", "call", "order", "press", "pressure", "tell", "urge"})
_DEEPEST = 8
ORDINALS = frozenset({"first", "second", "third", "fourth", "last", "latest", "only"})
_PRESSES = frozenset({"advice", "instruction", "invitation", "order", "permission", "pressure"})
"""By whom these are, does not do what they tell."""
_OF_WILL = frozenset(
    {"attempt", "decision", "determination", "effort", "failure", "intention", "move", "plan", "readiness", "refusal", "threat"}
)  # fmt: skip
"""Whose these are, does what they tell."""
_THEN = frozenset({"after", "before", "since", "without", "while"})
"""What goes on with the subject of its verb, never with its object: "arrested them after searching"."""


def surface_subjects(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Return the heads of the grammatical subject, found over coordination and control where it is left out."""
    writes = verb_of_writing(verb) if verb.dep_ in ("acl", "pcomp") else None
    if writes is not None:
        return surface_subjects(writes, depth + 1)
    own = own_subject(verb)
    if own is not None:
        return (*map(antecedent, listed_before(own)), antecedent(own))
    return _subject_from_above(verb, depth) if depth <= _DEEPEST else ()


def _subject_from_above(verb: Token, depth: int) -> tuple[Token, ...]:
    """Whose doing a verb without a subject tells, by what it hangs on."""
    head, participle = verb.head, verb.tag_ in ("VBG", "VBN")
    verbal = head.pos_ in ("VERB", "AUX")
    found: tuple[Token, ...] = ()
    if verb.dep_ in ("relcl", "acl") and participle:
        found = _of_participle(verb, head, depth)
    elif verb.dep_ == "acl" or (verb.dep_ == "relcl" and verb.tag_ == "VB"):
        found = _noun_controller(head, depth)
    elif verb.dep_ == "conj" and verbal:
        found = _of_joined(verb, head, depth)
    elif verb.dep_ in ("xcomp", "ccomp") or (verb.dep_ == "advcl" and verb.tag_ == "VB" and head.lemma_ in _ASKING):
        found = _controller(head, depth)
    elif verb.dep_ == "advcl" and verb.tag_ == "VBD" and head.tag_ == "VBN" and not _is_introduced(verb):
        # "Hackers linked to Moscow broke into it": the parser takes the participle for the sentence's verb.
        found = surface_subjects(head, depth + 1)
    elif verb.dep_ == "advcl" and verbal and (participle or verb.tag_ == "VB"):
        found = surface_subjects(head, depth + 1)
    elif verb.dep_ == "pcomp":
        found = _governor_subject(head, depth)
    elif verb.dep_ == "csubj" and participle and head.lemma_ == "be":
        # "Accusing them of spying was the president."
        found = tuple(child for child in head.children if child.dep_ == "attr")
    return found


def _of_joined(verb: Token, head: Token, depth: int) -> tuple[Token, ...]:
    """Read "urged them to stay and met": what is finite goes on with the finite verb above."""
    finite = verb.tag_ in ("VBD", "VBZ") and head.tag_ == "VB" and head.dep_ == "xcomp"
    found = surface_subjects(head.head if finite else head, depth + 1)
    a_thing = any(one.pos_ == "NOUN" for one in found) and not any(map(can_act, found))
    speaks = verb.lemma_ in word_classes()["speech.verbs"] | _ADDRESSING
    if head.dep_ == "ccomp" and speaks and verb.tag_ in ("VBD", "VBZ") and a_thing:
        # "Chad said the arrest was lawful and accused Libya": an arrest accuses nobody.
        found = surface_subjects(head.head, depth + 1)
    return found


def _of_participle(verb: Token, head: Token, depth: int) -> tuple[Token, ...]:
    """Whose doing a participle behind a noun tells: mostly the noun's."""
    above = governing_verb(head) if _is_set_off(verb) else None
    return (above is not None and surface_subjects(above, depth + 1)) or (head,)


def _is_set_off(participle: Token) -> bool:
    """Whether a comma parts it from the object before: "cut ties with Peru, calling its raid illegal" tells who cut them."""
    head, first = participle.head, participle.left_edge.i
    behind = participle.dep_ == "acl" and participle.tag_ == "VBG" and head.dep_ in ("pobj", "dobj")
    if not behind or first == 0 or participle.doc[first - 1].text != ",":
        return False
    beside = head.head
    if beside.lower_ == "with" and (beside.i == 0 or beside.nbor(-1).is_punct):
        return False  # "..., with Peru's president, Ana Mora, accusing them"
    above = governing_verb(head)
    return above is not None and above.i < head.i


def _is_introduced(clause: Token) -> bool:
    """Whether a clause begins with a word such as "when" or "after"."""
    return any(child.dep_ == "mark" or child.tag_ == "WRB" for child in clause.children)


def _controller(head: Token, depth: int) -> tuple[Token, ...]:
    """Who does what the complement of `head` says."""
    if head.pos_ in ("ADJ", "NOUN") and head.dep_ in ("acomp", "attr", "oprd"):
        return surface_subjects(head.head, depth + 1)
    if head.pos_ not in ("VERB", "AUX"):
        # the headline "Turkey ready to send troops"
        return surface_subjects(head, depth + 1) if (head.pos_, head.dep_) == ("ADJ", "ROOT") else ()
    if head.lemma_ == "summon" and any(child.dep_ == "auxpass" for child in head.children):
        # "The envoy was summoned to convey a protest": it is that of who summons.
        return tuple(by for agent in head.children if agent.dep_ == "agent" for by in objects_of(agent))
    if head.lemma_ in OBJECT_CONTROLS:
        controlled = [
            child for child in head.children if child.dep_ in ("dobj", "dative", "nsubjpass") and child.pos_ in NOMINAL
        ]
        controlled += [
            pobj
            for prep in head.children
            if prep.dep_ == "prep" and prep.lower_ in ("on", "to")
            for pobj in objects_of(prep)
        ]
        if controlled:
            return (antecedent(controlled[0]),)
        # "stopped supplying": without an object the subject itself does it, or leaves it.
        if head.lemma_ not in OWN_WITHOUT_OBJECT:
            return ()
    return surface_subjects(head, depth + 1)


def _governor_subject(preposition: Token, depth: int) -> tuple[Token, ...]:
    """The subject of "of arming", "after striking": that of the verb above, or its object after accusing verbs."""
    governor = preposition.head
    if governor.pos_ in ("VERB", "AUX"):
        return _subject_of_phrase(preposition, governor, depth)
    if governor.dep_ in ("dobj", "pobj", "attr", "acomp") and governor.head.pos_ in ("VERB", "AUX"):
        # "accused the tribesmen of arming them", where the parser hangs the phrase on the object.
        accused = governor.dep_ == "dobj" and governor.head.lemma_ in OBJECT_CONTROLS and can_act(governor)
        return (antecedent(governor),) if accused else surface_subjects(governor.head, depth + 1)
    if governor.dep_ in ("advmod", "prt") and governor.head.pos_ in ("VERB", "AUX"):
        return surface_subjects(governor.head, depth + 1)  # "stopped short of attacking", "held back from imposing"
    if governor.dep_ == "pobj" and governor.head.pos_ == "ADP" and governor.head.head.pos_ in ("VERB", "AUX"):
        return _controller(governor.head.head, depth + 1)  # "on the verge of attacking", "in the hope of ending"
    return ()


def _subject_of_phrase(preposition: Token, governor: Token, depth: int) -> tuple[Token, ...]:
    """Whose doing a phrase at a verb tells."""
    objects = tuple(child for child in governor.children if child.dep_ in ("dobj", "nsubjpass"))
    if preposition.lower_ == "as":
        return objects[:1]
    if preposition.lower_ in _THEN:
        # Of "asked them to leave after shooting at them" either may have shot.
        bare = governor.tag_ == "VB" and governor.dep_ in ("ccomp", "xcomp")
        asked = bare and governor.head.lemma_ in OBJECT_CONTROLS
        return surface_subjects(governor, depth + 1) if not asked else ()
    joined = objects if preposition.lower_ == "in" and governor.lemma_ == "join" else ()
    # "joined Peru in condemning the coup": both did
    return punished_for(preposition, objects) or (*_controller(governor, depth + 1), *joined)


def _noun_controller(noun: Token, depth: int) -> tuple[Token, ...]:
    """Who does it in "its plan to withdraw", "France's decision to leave", "is in talks to withdraw"."""
    if noun.dep_ == "attr" and any(child.lower_ in ORDINALS for child in noun.lefts):
        return surface_subjects(noun.head, depth + 1)  # "was the first Arab state to recall its envoy"
    if noun.dep_ == "dobj" and noun.lemma_ in GRANTS:
        # "sought the bloc's permission to impose tariffs": who seeks it
        return surface_subjects(noun.head, depth + 1) if noun.head.lemma_ in GETS else ()
    owners = tuple(child for child in noun.children if child.dep_ == "poss" and child.pos_ in ("PROPN", "NOUN"))
    # "U.S. efforts to help", "the Iraqi plan to leave"
    owners = owners or tuple(
        child
        for child in noun.lefts
        if child.dep_ in ("compound", "amod", "nmod") and child.ent_type_ in ("GPE", "NORP", "ORG")
    )
    if not owners and noun.lemma_ not in word_classes()["said"] | _PRESSES:
        # "the decision by Turkey to close the border"
        owners = tuple(pobj for prep in noun.rights if prep.lower_ == "by" for pobj in objects_of(prep))
    if not owners and noun.lemma_ in _OF_WILL:
        # "the decision of Turkey to close the border"
        owners = tuple(pobj for prep in noun.rights if prep.lower_ == "of" for pobj in objects_of(prep))
    owners = asked_or_given(noun) or owners or helped_in(noun)
    if owners:
        return owners
    if noun.lemma_ in word_classes()["force"] | word_classes()["person"] and noun.dep_ == "dobj":
        return (noun,)
    above = noun.head
    while above.dep_ in ("prep", "pobj") and above.pos_ in ("ADP", "NOUN") and depth < _DEEPEST:
        above, depth = above.head, depth + 1
    return surface_subjects(above, depth + 1) if above.pos_ in ("VERB", "AUX") and noun.dep_ != "nsubj" else ()
