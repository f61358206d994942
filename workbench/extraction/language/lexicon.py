"""The lexicon of events: which words, in which construction, name which PLOVER type and mode.

``events.csv`` has one row per construction, with an example sentence that a test runs; ``figures.csv`` has those
that name no event, figures of speech above all; ``words.toml`` has the classes of words that rows share. A row's `trigger` is read as follows:

===============  ===========================================================================
``sign|ink``     the verb, by lemma; alternatives are separated by ``|``
``noun:attack``  a noun that names the happening by itself
``~out``         a particle
``deal`` ``@x``  head of the direct object; ``@x`` a class of words.toml, ``!@x`` none of it, ``*`` any, ``-`` none;
                 ``tear_gas`` a head with that modifier; ``#person``, ``#human`` (any person),
                 ``#organisation``, ``#state``, ``#actor``, ``#resolved`` (on the actor list), ``#armed`` (bears arms),
                 ``#irregular`` (for no state), ``#people`` (a population or some of it, no officials),
                 ``#public`` (acts in public affairs), ``#official`` (a state or body)
``with:x``       a preposition and the head of its noun phrase; ``whom:x`` the one who is given something
``>x``           a complement clause with that verb, ``>y_x`` one with y as its object, adverb or particle; ``>#cooperation``, ``>#conflict``: one that by itself tells
                 an event of quad 1 or 2, or of quad 4
``<x`` ``<!x``   head of the subject; not that head; ``#several`` two or more parties
``=x``           an adjective or adverb beside the verb, a modifier of the noun
``!planned``     the complement, or the verb where there is none, must have that status; ``!refused``: "would not", "cannot";
                 ``!coming``: "will", "would", "could";
                 ``!unless``: it will, unless somebody does something
===============  ===========================================================================

`actors` and `recipients` name slots: ``a+b`` takes both, ``a/b`` the first that is filled; ``inner-any`` is whoever
the complement would be done to; a final ``?``
says that a noun's recipients may be missing. A row whose
event is ``-`` says that the construction names no event.
"""

import csv
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Slots = tuple[tuple[str, ...], ...]
NOTHING = "-"
"""In place of an event: the construction names none."""


@dataclass(frozen=True)
class Heads:
    """What the head of a phrase may be.

    Attributes
    ----------
    words : lemmas; empty means any
    special : ``person``, ``human``, ``people``, ``organisation``, ``state``, ``actor``, ``armed``, ``irregular``,
        ``public``, ``official``,
        ``resolved`` or ``several``, tested on the mention, ``cooperation`` or ``conflict``, on what a verb tells, and
        enough where no word fits; else empty
    modifiers : lemmas, one of which must modify the head; empty means any
    excluded : the test is reversed
    """

    words: frozenset[str] = frozenset()
    special: str = ""
    modifiers: frozenset[str] = frozenset()
    excluded: bool = False


@dataclass(frozen=True)
class Entry:
    """One construction that names an event; see the module for its parts.

    Attributes
    ----------
    row : line of events.csv, from 1
    lemmas : the verb or noun
    noun : whether the trigger is a noun
    no_object : whether there must be no direct object
    rank : how specific it is; the most specific matching entry wins
    is_stance : whether it tells only who is for or against whom
    """

    row: int
    lemmas: tuple[str, ...]
    noun: bool
    event: str
    mode: str
    actors: Slots
    recipients: Slots
    recipient_optional: bool
    example: str
    particles: frozenset[str] = frozenset()
    object: Heads | None = None
    no_object: bool = False
    prepositions: tuple[tuple[frozenset[str], Heads], ...] = ()
    complement: Heads | None = None
    complement_status: str = ""
    subject: Heads | None = None
    beside: frozenset[str] = frozenset()
    rank: int = 0
    is_stance: bool = False

    @property
    def together(self) -> bool:
        """Whether all parties are actors, as in a meeting or a pact."""
        return any(len(choice) > 1 for choice in self.actors)

    @property
    def is_nothing(self) -> bool:
        """Whether the construction names no event: "was bombarded with questions"."""
        return self.event == NOTHING


@cache
def word_classes() -> Mapping[str, frozenset[str]]:
    """Every class of words.toml by name, with the classes it names filled in."""
    table = tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))
    raw: dict[str, list[str]] = dict(table["classes"])
    for section in ("roles", "speech", "channels", "sport", "private"):
        raw |= {f"{section}.{name}": words for name, words in table[section].items()}

    def expand(name: str) -> frozenset[str]:
        words: set[str] = set()
        for word in raw[name]:
            words |= expand(word[1:]) if word.startswith("@") else {word}
        return frozenset(words)

    return {name: expand(name) for name in raw}


@cache
def entries() -> tuple[Entry, ...]:
    """All rows of events.csv, in order."""
    with (files(__package__) / "events.csv").open(encoding="utf-8") as file:
        return tuple(_entry(number, row) for number, row in enumerate(csv.DictReader(file), start=2))


@cache
def figures() -> tuple[Entry, ...]:
    """All rows of figures.csv: constructions that name no event, though their verb does elsewhere."""
    with (files(__package__) / "figures.csv").open(encoding="utf-8") as file:
        rows = ({"event": NOTHING, "mode": "", "actors": "", "recipients": "", **row} for row in csv.DictReader(file))
        return tuple(_entry(number, row) for number, row in enumerate(rows, start=2))


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


def _entry(number: int, row: Mapping[str, str]) -> Entry:
    verb, *parts = row["trigger"].split()
    fields: dict[str, object] = {}
    prepositions: list[tuple[frozenset[str], Heads]] = []
    rank = 0
    for part in parts:
        sign, rest = part[0], part[1:]
        if sign == "~":
            fields["particles"], rank = frozenset(rest.split("|")), rank + 4
        elif sign == ">":
            fields["complement"], rank = _heads(rest), rank + (2 if rest == "*" else 8 if "_" in rest else 3)
        elif sign == "<":
            # Most of those whom news tells of act for the public, so that it makes a row no more specific.
            weight = 0 if rest == "#public" else 8 if "_" in rest else 2 if rest[0] in "!#" else 3
            fields["subject"], rank = _heads(rest), rank + weight
        elif sign == "=":
            fields["beside"], rank = frozenset(rest.split("|")), rank + 3
        elif sign == "!" and rest[0] == "@":
            fields["object"], rank = _heads(part), rank + 1
        elif sign == "!":
            fields["complement_status"], rank = rest, rank + (3 if rest in ("refused", "unless") else 1)
        elif ":" in part:
            names, _, heads = part.partition(":")
            prepositions.append((frozenset(names.split("|")), _heads(heads)))
            rank += 2 if heads == "*" else 8 if "_" in heads else 3
        elif part == "-":
            fields["no_object"], rank = True, rank + 1
        else:
            fields["object"], rank = (
                _heads(part),
                rank + (1 if part == "*" else 8 if "_" in part else 2 if "#" in part else 3),
            )
    return Entry(
        row=number,
        lemmas=tuple(verb.removeprefix("noun:").split("|")),
        noun=verb.startswith("noun:"),
        event=row["event"],
        mode=row["mode"],
        actors=_slots(row["actors"]),
        recipients=_slots(row["recipients"].removesuffix("?")),
        recipient_optional=row["recipients"].endswith("?"),
        example=row["example"],
        prepositions=tuple(prepositions),
        rank=rank,
        **fields,  # type: ignore[arg-type]  # each value was made for its field just above
    )


def _slots(text: str) -> Slots:
    return tuple(tuple(choice.split("+")) for choice in text.split("/") if choice)


def _heads(text: str) -> Heads:
    if text == "*":
        return Heads()
    excluded, text = text.startswith("!"), text.removeprefix("!")
    modifiers, underscore, words = text.rpartition("_")
    special = next((word[1:] for word in words.split("|") if word.startswith("#")), "")
    plain = _words("|".join(word for word in words.split("|") if word[:1] not in ("#", "*")))
    return Heads(plain, special, _words(modifiers) if underscore else frozenset(), excluded)


def _words(text: str) -> frozenset[str]:
    words: set[str] = set()
    for word in filter(None, text.split("|")):
        words |= word_classes()[word[1:]] if word.startswith("@") else {word}
    return frozenset(words)
