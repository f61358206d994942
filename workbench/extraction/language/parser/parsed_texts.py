"""Texts parsed by a pipeline, with the recogniser of names led step by step from here.

A recogniser of spaCy gives the interpreter's lock away for its whole walk, and then asks for it back at every word some
thirty times, once for each kind of name that might begin there. That is more than half of what it costs, and a quarter
of all that parsing costs. Led from here, where the lock is held, it takes the same steps by the same numbers.
"""

from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc
from thinc.api import NumpyOps

from workbench.rare_collections import rare_collections


def parsed_texts(model: Language, texts: list[str]) -> list[Doc]:
    """Return the parse of each text, as the pipeline itself gives it."""
    recognizer = _greedy_recognizer(model)
    skipped = [] if recognizer is None else ["ner"]
    with rare_collections():
        docs = list(model.pipe(texts, batch_size=max(len(texts), 1), disable=skipped))
        if recognizer is not None:
            _name_entities([doc for doc in docs if len(doc)], recognizer)
    return docs


def _greedy_recognizer(model: Language) -> EntityRecognizer | None:
    """The pipeline's recogniser of names where it comes last, takes the best step each time, and runs on the processor."""
    if model.pipe_names[-1:] != ["ner"]:
        return None
    found = model.get_pipe("ner")
    if not isinstance(found, EntityRecognizer):
        return None
    return found if found.cfg["beam_width"] == 1 and isinstance(found.model.ops, NumpyOps) else None


def _name_entities(docs: list[Doc], recognizer: EntityRecognizer) -> None:
    """Mark the names in texts that each have a word."""
    if not docs:
        return
    states = recognizer.moves.init_batch(docs)
    scorer = recognizer.model.predict(docs)
    unfinished = states
    while unfinished:
        unfinished = recognizer.transition_states(unfinished, scorer.predict(unfinished))
    scorer.clear_memory()
    recognizer.set_annotations(docs, states)
