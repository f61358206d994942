"""Who speaks by a cue: the subject of "said", the agent of "it was alleged by", the object of "citing"."""

from spacy.tokens import Token

from workbench.extraction.attribution.speech_cues import is_made_known, kind_of
from workbench.extraction.language.phrases import objects_of
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.verb_forms import has_to

_SAID_OF = frozenset({"believe", "know", "report", "rumor", "rumour", "say", "suppose", "think", "understand"})
_MOODS = frozenset({"concerned", "convinced", "worried", "persuaded"})


def speaker_of_cue(cue: Token) -> Token | None:
    """Return the head of the phrase that names who speaks by a cue; None where nobody is named."""
    return next(iter(surface_subjects(cue.head)), None) if is_made_known(cue) else _speaker(cue)


def _speaker(cue: Token) -> Token | None:
    passive = next((child for child in cue.children if child.dep_ == "nsubjpass"), None)
    if passive is not None and cue.lower_ in _MOODS:
        return passive
    if passive is not None or _is_reduced(cue):
        agents = [pobj for prep in cue.children if prep.dep_ == "agent" for pobj in objects_of(prep)]
        if cue.lemma_ in ("quote", "cite"):
            return passive
        return agents[0] if agents else None
    if cue.lemma_ in ("quote", "cite"):
        return next((child for child in cue.children if child.dep_ == "dobj"), None)
    subjects = [
        _of_those(one) for one in surface_subjects(cue if cue.pos_ == "VERB" and cue.dep_ != "acomp" else cue.head)
    ]
    if subjects:
        return subjects[0]
    after = cue.nbor() if cue.i + 1 < len(cue.doc) else cue
    return after if after.pos_ in ("PROPN", "PRON") and after.dep_ != "dobj" else None


def _is_reduced(cue: Token) -> bool:
    """Whether it is said of a phrase, by nobody in it: "the rebels, accused by Chad", "the forces reported to be fighting there"."""
    if cue.lemma_ in _SAID_OF and cue.tag_ in ("VBD", "VBN") and any(has_to(child) for child in cue.rights):
        return True
    return cue.tag_ == "VBN" and cue.dep_ in ("acl", "relcl", "advcl") and not has_child(cue, "aux")


def _of_those(subject: Token) -> Token:
    """Of "those of the president, who said ..." the president."""
    of = (
        next((child for child in subject.children if child.lower_ == "of"), None) if subject.lower_ == "those" else None
    )
    return next(iter(objects_of(of)), subject) if of is not None else subject


def can_speak(speaker: Token, cue: Token) -> bool:
    """Whether a subject can be the source: "that said" and "it means" have none."""
    if cue.lemma_ == "mean":
        return speaker.lower_ in ("i", "you", "we", "he", "she", "they")
    about = cue.dep_ == "pcomp" and cue.head.lower_ == "about" and cue.head.head.lemma_ == "be"
    if about or speaker.lower_ in ("this", "that", "what"):
        return False  # "the dialogue is about demanding that Serbia give in"
    return speaker.lower_ not in ("it", "which") or kind_of(cue) in ("say", "show")


def has_child(verb: Token, dep: str) -> bool:
    """Whether a word with that label hangs on a verb."""
    return any(child.dep_ == dep for child in verb.children)


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return has_child(verb, "nsubj") or has_child(verb, "nsubjpass")
