"""Let the parser see listed names as names that it knows.

A small pipeline guesses what an unknown word is from its letters: it reads "ECOWAS imposed sanctions" as
a participle and takes Niger for a person. It looks at four features of a word only. A listed acronym
gets those of a well-known acronym, a state those of a well-known state. The text and all offsets stay
as they are.
"""

from collections.abc import Iterable

from spacy.language import Language

from workbench.actors import ActorList

_LOOKS = {"acronym": "NATO", "state": "France", "capital": "Paris", "person": "Obama"}
# States that the pipelines do not know as such: one of two words, one that is a given name too.
_STATES = {"Burkina": "Saudi", "Faso": "Arabia", "Chad": "France"}


def familiar_names(actors: ActorList) -> frozenset[tuple[str, str]]:
    """Return the words of a list that hardly are anything but names, each with a name that every pipeline knows."""
    words = {word: _LOOKS[role] for word, role in actors.unmistakable_words().items()}
    return frozenset((words | _STATES).items())


def make_familiar(model: Language, names: Iterable[tuple[str, str]]) -> None:
    """Give each word the features of the name beside it, in this pipeline's vocabulary."""
    for word, known in names:
        unknown, looks = model.vocab[word], model.vocab[known]
        unknown.norm, unknown.shape = looks.norm, looks.shape
        unknown.prefix, unknown.suffix = looks.prefix, looks.suffix
