"""The lexicon of events: which words, in which construction, name which PLOVER type and mode.

``events.csv`` has one row per construction, with an example sentence that a test runs; ``figures.csv`` has those
that name no event, figures of speech above all; ``words.toml`` has the classes of words that rows share.
`lexicon_entry` tells how a row is read.
"""

import csv
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from workbench.extraction.language.lexicon_entry import NOTHING, Entry, entry_of_row


@cache
def entries() -> tuple[Entry, ...]:
    """All rows of events.csv, in order."""
    with (files(__package__) / "events.csv").open(encoding="utf-8") as file:
        return tuple(entry_of_row(number, row) for number, row in enumerate(csv.DictReader(file), start=2))


@cache
def figures() -> tuple[Entry, ...]:
    """All rows of figures.csv: constructions that name no event, though their verb does elsewhere."""
    with (files(__package__) / "figures.csv").open(encoding="utf-8") as file:
        rows = ({"event": NOTHING, "mode": "", "actors": "", "recipients": "", **row} for row in csv.DictReader(file))
        return tuple(entry_of_row(number, row) for number, row in enumerate(rows, start=2))


@cache
def verb_entries() -> Mapping[str, tuple[Entry, ...]]:
    """Entries by the verb's lemma, the most specific first."""
    return _by_lemma(noun=False)


@cache
def noun_entries() -> Mapping[str, tuple[Entry, ...]]:
    """Entries by the noun's lemma, the most specific first."""
    return _by_lemma(noun=True)


def known_verb(lemma: str, form: str) -> str:
    """Return the lexicon's lemma of a verb, also where the pipeline's lemmatiser erred: "stag" for "staged"."""
    known = verb_entries()
    lemma = irregular_forms().get(form, lemma)
    if lemma not in known and "-" in lemma:
        lemma, form = lemma.replace("-", ""), form.replace("-", "")  # "co-operated"
    if lemma in known or not form.endswith("ed"):
        return lemma
    stem = form[:-2]
    return next((one for one in (form[:-1], stem, stem[:-1]) if one in known), lemma)


@cache
def irregular_forms() -> Mapping[str, str]:
    """Past forms that lemmatisers get wrong, with their lemmas."""
    forms: dict[str, str] = tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))["irregular"]
    return forms


def _by_lemma(*, noun: bool) -> Mapping[str, tuple[Entry, ...]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in (*figures(), *entries()):
        if entry.noun == noun:
            for lemma in entry.lemmas:
                found[lemma].append(entry)
    return {
        lemma: tuple(sorted(rows, key=lambda row: (-row.rank, not row.is_nothing, row.row)))
        for lemma, rows in found.items()
    }
