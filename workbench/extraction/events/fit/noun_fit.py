"""Does a noun with its phrases fit an entry of the lexicon?"""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.fit.complement_fit import Told, is_of_kind
from workbench.extraction.events.fit.head_tests import HeadTests, heads_of, modifiers_of
from workbench.extraction.language.lexicon_entry import Entry
from workbench.extraction.language.phrases import prepositional
from workbench.extraction.mentions.mentions import MentionReader


def fit_noun(noun: Token, entry: Entry, reader: MentionReader, block_start: int, told: Told) -> Construction | None:
    """Return the construction if the entry fits a noun, by what stands before it, its phrases and its infinitive."""
    if entry.beside and not modifiers_of(noun) & entry.beside:
        return None
    tests, matched = HeadTests(reader, block_start), list[Token]()
    phrases = prepositional(noun) if entry.prepositions else []
    for names, wanted in entry.prepositions:
        fitting = [
            head for name, pobj in phrases if name in names for head in heads_of(pobj) if tests.fits(head, wanted)
        ]
        if not fitting:
            return None
        matched += fitting
    if entry.complement is None:
        return Construction(noun, entry, objects=matched)
    for verb in noun.children:
        infinitive = verb.dep_ in ("acl", "relcl") and verb.tag_ == "VB"
        # "its demand that Sweden extradite them"
        clause = verb.dep_ in ("acl", "ccomp") and any(
            one.dep_ == "mark" and one.lower_ == "that" for one in verb.lefts
        )
        # "accusations that it had sent arms"
        said = clause and (entry.event == "ACCUSE" or (entry.event == "REQUEST" and not _is_fact(verb)))
        if not (infinitive or said):
            continue
        below = told(verb)
        if entry.complement.special in ("cooperation", "conflict"):
            fits = below is not None and not below.entry.is_nothing and is_of_kind(below, entry.complement.special)
        else:
            fits = tests.fits(verb, entry.complement)
        if fits:
            return Construction(noun, entry, objects=matched, complement=verb, told=below)
    return None


def _is_fact(verb: Token) -> bool:
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBZ", "VBD") for child in verb.lefts)
