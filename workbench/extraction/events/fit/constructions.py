"""What does a verb or a noun tell: the most specific entry of the lexicon that it fits."""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.fit.complement_fit import Told
from workbench.extraction.events.fit.noun_fit import fit_noun
from workbench.extraction.events.fit.verb_fit import VerbFitter
from workbench.extraction.language.lexicon import known_verb, noun_entries, verb_entries
from workbench.extraction.language.passives import is_passive
from workbench.extraction.mentions.mentions import MentionReader
from workbench.extraction.status.loose_infinitives import is_said_by_summons


def construction_at(token: Token, reader: MentionReader, block_start: int) -> Construction | None:
    """Return the most specific construction that `token` is the trigger of; None where it names no event."""
    found = _reading_at(token, reader, block_start)
    if found is None or found.entry.is_nothing:
        return None
    if found.entry.event == "ACCUSE" and is_said_by_summons(token):
        # "Summoned the envoy to protest" is one protest, told with the envoy.
        above = _reading_at(token.head, reader, block_start)
        return None if above is not None and above.entry.event == found.entry.event else found
    return found


def _reading_at(token: Token, reader: MentionReader, block_start: int) -> Construction | None:
    """The same, figures of speech that name no event among them."""

    def told(verb: Token) -> Construction | None:
        return _reading_at(verb, reader, block_start)

    if token.pos_ == "NOUN":
        nouns = noun_entries().get(token.lemma_, ())
        fits = (fit_noun(token, entry, reader, block_start, told) for entry in nouns)
        return next((fit for fit in fits if fit is not None), None)
    return _of_verb(token, reader, block_start, told)


def _of_verb(token: Token, reader: MentionReader, block_start: int, told: Told) -> Construction | None:
    if token.dep_ == "pcomp" and token.head.dep_ == "agent" and is_passive(token.head.head):
        return None  # "interrupted by protesting legislators"
    if token.lemma_ == "let" and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("us", "'s", "\u2019s"):
        return None  # "Let us talk" allows nobody anything
    if token.dep_ == "amod" and token.i and token.nbor(-1).tag_ == "HYPH":
        return None  # "the Iranian-occupied peninsula"
    rows = verb_entries().get(known_verb(token.lemma_.lower(), token.lower_), ())
    if not rows:
        return None
    fitter = VerbFitter(token, reader, block_start, told)
    return next((fit for fit in map(fitter.fit, rows) if fit is not None), None)
